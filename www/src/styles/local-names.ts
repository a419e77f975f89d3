/** The user's own region and its candidates. */
import { css } from 'lit';

export const localNamesStyles = css`
  .local-names > summary,
  .region > summary {
    min-block-size: 1.75rem;
    font-weight: 650;
    font-size: 0.9375rem;
  }
  .local-names .field {
    gap: 0.5rem;
    padding-block: 0.4rem 0.5rem;
  }
  .local-names .fault {
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--ink);
  }
  .local-names .fault:empty {
    display: none;
  }
`;
