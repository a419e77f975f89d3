/** The search for the user's own region. */
import { css } from 'lit';

export const regionStyles = css`
  cek-netral-region {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.4rem 0.5rem;
  }
  cek-netral-region .search {
    display: grid;
    gap: 0.25rem;
  }
  cek-netral-region .options {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--line);
  }
  cek-netral-region .options:empty {
    display: none;
  }
  cek-netral-region .options li {
    min-block-size: 1.75rem;
    padding: 0.4rem 0.8rem;
    cursor: pointer;
  }
  cek-netral-region .options li[aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    font-weight: 650;
  }
`;
