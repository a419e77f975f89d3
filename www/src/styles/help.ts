/** Steps, neutral sentences and the sheet of facts. They come with the panel that shows them. */
import { css } from 'lit';

export const helpStyles = css`
  cek-netral-help {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .help-steps {
    margin: 0;
    padding-inline-start: var(--space-5);
  }
  .help-steps .more > summary,
  cek-netral-help .more > summary {
    display: list-item;
    min-block-size: var(--tap);
    padding-block: var(--space-2);
    font-weight: 650;
  }
  .sheet[open],
  div.sheet {
    display: grid;
    gap: var(--space-2);
  }
`;
