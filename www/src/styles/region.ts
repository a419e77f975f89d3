/** The search for the user's own region. */
import { css } from 'lit';

export const regionStyles = css`
  cek-netral-region {
    display: grid;
    gap: var(--space-2);
    padding-block: var(--space-2) var(--space-2);
  }
  cek-netral-region .search {
    display: grid;
    gap: var(--space-1);
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
    min-block-size: var(--tap);
    padding: var(--space-2) var(--space-3);
    cursor: pointer;
  }
  cek-netral-region .options li[aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    font-weight: 650;
  }
`;
