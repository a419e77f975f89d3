/** The page that shows how a text is read. */
import { css } from 'lit';

export const readingStyles = css`
  .reading,
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .shown {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    gap: var(--space-2);
    border-color: var(--accent);
  }
  .shown .marked {
    margin: 0;
    max-block-size: min(9rem, 25vh);
  }
  .steps {
    counter-reset: step;
  }
  .steps > .card > h2::before {
    counter-increment: step;
    content: counter(step) '. ';
  }
  .normalised {
    white-space: pre-wrap;
    max-block-size: 14rem;
    overflow: auto;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .words li {
    margin: 0;
    min-inline-size: 0;
  }
  .entries {
    display: grid;
    gap: var(--space-2);
  }
  .entries li {
    margin: 0;
  }
  .on {
    scroll-margin-block: min(var(--space-6), 40vh) var(--space-4);
    min-block-size: 1.75rem;
    max-inline-size: 100%;
    padding: 0.1rem var(--space-2);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--text-2);
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }
  .entries .on,
  td .on,
  th .on {
    inline-size: 100%;
    padding: var(--space-2) var(--space-2);
  }
  .on:hover,
  .on[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .on[aria-pressed='true'] {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .on .aside,
  .on .quoted {
    display: block;
  }
  .words .on .aside {
    display: inline;
  }
  .strength {
    padding: 0 var(--space-2);
    border: 1px solid currentColor;
    border-radius: 0.6rem;
    font-size: var(--text-1);
    white-space: nowrap;
  }
  .strength.suggestive {
    border-style: dashed;
  }
  .weighed {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--text-2);
  }
  .weighed th,
  .weighed td {
    padding: var(--space-1) var(--space-1);
    border-block-end: 1px solid var(--faint-line);
    text-align: start;
    vertical-align: middle;
    font-weight: inherit;
  }
  .weighed thead th {
    color: var(--soft-ink);
    font-size: var(--text-1);
  }
  .weighed .figure {
    text-align: end;
    white-space: nowrap;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }
  .weighed thead .figure {
    white-space: normal;
  }
  .weighed tfoot th,
  .weighed tfoot td {
    font-weight: 650;
    border-block-start: 2px solid var(--ink);
  }
`;
