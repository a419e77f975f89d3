/** The user's own region and its candidates. */
import { css } from 'lit';

export const localNamesStyles = css`
  .local-names > summary,
  .region > summary {
    display: list-item;
    min-block-size: var(--tap);
    padding-block: var(--space-2);
    font-weight: 650;
    font-size: var(--text-2);
  }
  .local-names .field {
    gap: var(--space-2);
    padding-block: var(--space-2) var(--space-2);
  }
  .local-names .fault {
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--ink);
  }
  .local-names .fault:empty {
    display: none;
  }
`;
