/** The search for a provision, and why it does not apply. */
import { css } from 'lit';

export const refusals = css`
  .search {
    display: grid;
    gap: var(--space-1);
  }
  .search label {
    font-size: var(--text-2);
  }
  .search input::placeholder {
    color: var(--soft-ink);
    opacity: 1;
  }
  .near > summary {
    font-weight: inherit;
  }
  .explained {
    display: grid;
    gap: var(--space-2);
    margin-block: var(--space-2) var(--space-3);
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
  .outcome {
    display: grid;
    gap: var(--space-2);
  }
  .outcome + .outcome {
    padding-block-start: var(--space-2);
    border-block-start: 1px solid var(--faint-line);
  }
  .outcome .reasons {
    padding: 0;
  }
  .outcome .reasons > li {
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--line);
  }
  .outcome .reasons > .alone {
    border-inline-start-color: var(--accent);
    border-inline-start-width: 4px;
  }
`;
