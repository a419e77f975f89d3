/** What only a checker inside another page has: the agency's name and contacts, the compact form, notes about the settings. */
import { css } from 'lit';

export const widget = css`
  .agency {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    font-size: var(--text-2);
  }
  .logo {
    block-size: 2.5rem;
    inline-size: auto;
    max-inline-size: 60%;
    object-fit: contain;
  }
  .contacts dl {
    display: grid;
    gap: var(--space-2);
    margin: 0;
  }
  .setup {
    margin-block-end: var(--space-4);
  }
  .compact .frame {
    max-inline-size: 40rem;
    padding: var(--space-3);
  }
  .compact .name {
    font-size: var(--text-4);
  }
  .compact .columns {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  @media print {
    .unfold {
      display: none;
    }
  }
`;
