/** The search for a provision, and why it does not apply. */
import { css } from 'lit';

export const refusals = css`
  .search {
    display: grid;
    gap: 0.25rem;
  }
  .search label {
    font-size: 0.9375rem;
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
    gap: 0.5rem;
    margin-block: 0.4rem 0.75rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--accent);
  }
  .outcome {
    display: grid;
    gap: 0.4rem;
  }
  .outcome + .outcome {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--faint-line);
  }
  .outcome .reasons {
    padding: 0;
  }
  .outcome .reasons > li {
    padding-inline-start: 0.8rem;
    border-inline-start: 2px solid var(--line);
  }
  .outcome .reasons > .alone {
    border-inline-start-color: var(--accent);
    border-inline-start-width: 4px;
  }
`;
