/** What only a checker inside another page has: the agency's name and contacts, the compact form, notes about the settings. */
import { css } from 'lit';

export const widget = css`
  .agency {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    font-size: 0.9375rem;
  }
  .logo {
    block-size: 2.5rem;
    inline-size: auto;
    max-inline-size: 60%;
    object-fit: contain;
  }
  .contacts dl {
    display: grid;
    gap: 0.5rem;
    margin: 0;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  .setup {
    margin-block-end: 1rem;
  }
  .compact .frame {
    max-inline-size: 40rem;
    padding: 0.75rem;
  }
  .compact .name {
    font-size: 1.125rem;
  }
  .compact .columns {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .compact .top {
    margin-block-end: 0.5rem;
  }
  .compact .verdict {
    padding: 0.75rem;
  }
  .compact .verdict .headline {
    font-size: 1.0625rem;
  }
  .brief-findings li + li {
    margin-block-start: 0.5rem;
  }
  .brief-findings .cited {
    display: block;
    color: var(--soft-ink);
    font-size: 0.875rem;
  }
  @media print {
    .unfold {
      display: none;
    }
  }
`;
