/** Terms, hand poses and what can be done: what comes from the catalogue. */
import { css, unsafeCSS } from 'lit';
import hand from './hand.css?inline';

export const reference = css`
  ${unsafeCSS(hand)}
  .hand {
    inline-size: 4rem;
    block-size: 5rem;
  }
  #poses ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: var(--space-3);
    margin-block: var(--space-3);
  }
  #poses li {
    display: grid;
    justify-items: center;
    align-content: start;
    margin: 0;
    text-align: center;
    font-size: var(--text-1);
    line-height: 1.3;
  }
  .term {
    padding: 0;
    border: 0;
    border-block-end: 2px dotted var(--accent);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .term-card {
    position: fixed;
    inset: auto 0 0 0;
    inline-size: auto;
    max-inline-size: 36rem;
    margin: 0 auto;
    padding: var(--space-4);
    border: 2px solid var(--ink);
    border-block-end: 0;
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--paper);
    color: var(--ink);
  }
  .term-card .term-text {
    margin-block: var(--space-2) var(--space-3);
  }
  .term-card .buttons {
    justify-content: space-between;
  }
  @media print {
    .term {
      border: 0;
    }
  }
`;
