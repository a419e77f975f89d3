/** Where things stand: head, columns, cards. */
import { css } from 'lit';

export const page = css`
  .frame {
    max-inline-size: 74rem;
    margin-inline: auto;
    padding: 1rem;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 1rem;
    margin-block-end: 1rem;
  }
  .name {
    font-size: 1.375rem;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .tagline {
    grid-column: 1 / -1;
    grid-row: 2;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }
  .languages {
    display: flex;
    border: 1px solid var(--line);
    border-radius: 999px;
    overflow: clip;
    flex: none;
  }
  .languages button {
    position: relative;
    min-block-size: 2.5rem;
    min-inline-size: 2.75rem;
    padding: 0 0.9rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .languages button:focus-visible {
    outline-offset: -4px;
    border-radius: 999px;
  }
  .languages button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .columns,
  .asks,
  .tells,
  .answer,
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
  }
  .group {
    gap: 0.5rem;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 1rem;
    background: var(--paper);
    border: 1px solid var(--faint-line);
    border-radius: var(--radius);
  }
  details.card {
    display: block;
  }
  @container (min-width: 36rem) {
    .languages .short {
      display: none;
    }
  }
  @container (max-width: 35.99rem) {
    .languages .long {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 56rem) {
    .frame {
      padding: 1.5rem 2rem 3rem;
    }
    .columns {
      grid-template-columns: minmax(0, 29rem) minmax(0, 1fr);
      gap: 2rem;
    }
    .bar {
      display: none !important;
    }
  }
`;
