/** The fields behind the line of what was said. They come with the panel that shows them. */
import { css } from 'lit';

export const formStyles = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1) var(--space-3);
    align-items: start;
  }
  .row label {
    font-size: var(--text-2);
    line-height: 1.3;
  }
  @container (min-width: 28rem) {
    .row {
      grid-template-columns: minmax(0, 7rem) minmax(0, 1fr);
    }
    .row label {
      padding-block-start: var(--space-3);
    }
  }
  /* A whole question as the label of a row: above its field, at every width. */
  .row.asked {
    grid-template-columns: minmax(0, 1fr);
  }
  .field,
  .further-act {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
  }
  .further-act {
    gap: var(--space-3);
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--faint-line);
  }
  .mark {
    justify-self: start;
    padding-inline: var(--space-2);
    border-radius: 999px;
    background: var(--accent-soft);
    font-size: var(--text-1);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .date input {
    flex: 1 1 8rem;
    inline-size: auto;
    min-inline-size: 0;
  }
`;
