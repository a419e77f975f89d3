/** Where things stand: head, columns, cards, doors. */
import { css } from 'lit';

export const page = css`
  .frame {
    max-inline-size: 72rem;
    margin-inline: auto;
    padding: var(--space-2) var(--space-4) var(--space-5);
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-4);
  }
  .name {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-4);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .logo-sign {
    flex: none;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    color: var(--accent);
  }
  .tagline,
  .untold,
  .me {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    min-block-size: var(--tap);
    font-size: var(--text-2);
  }
  .tagline {
    font-size: var(--text-5);
    font-weight: 750;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .untold,
  .me {
    color: var(--soft-ink);
  }
  /* What is told takes the line, the ways to change it its end. */
  .me {
    flex-wrap: nowrap;
    line-height: 1.35;
  }
  .me p {
    min-inline-size: 0;
  }
  .me .link {
    flex: none;
  }
  .me b {
    color: var(--ink);
    font-weight: 650;
  }
  .languages {
    display: flex;
    flex: none;
  }
  .languages button {
    position: relative;
    min-block-size: var(--tap);
    min-inline-size: var(--tap);
    padding: 0 var(--space-3);
    border: 0;
    background: none;
    color: var(--soft-ink);
    font: inherit;
    font-size: var(--text-1);
    cursor: pointer;
  }
  .languages button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 650;
  }
  /* The chosen one is underlined, as the chosen mode of the box is. */
  .languages button[aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset: auto var(--space-3) 0.5rem;
    border-block-end: 3px solid var(--accent);
  }
  .columns,
  .asks,
  .tells,
  .answer,
  .group,
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
  }
  .blank {
    display: contents;
  }
  .card,
  .ask-card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding: var(--space-4);
    background: var(--paper);
    border: 1px solid var(--faint-line);
    border-radius: var(--radius);
  }
  .ask-card {
    border-color: transparent;
    background: var(--accent-soft);
  }
  .ask-card .ask {
    font-size: var(--text-4);
    line-height: 1.3;
  }
  .doors,
  .rows,
  .answer > .doors-one,
  .keep {
    margin: 0;
    padding: 0;
    list-style: none;
    background: var(--paper);
    border: 1px solid var(--faint-line);
    border-radius: var(--radius);
  }
  .rows li {
    margin: 0;
  }
  .doors-one + .doors-one,
  .rows li + li {
    border-block-start: 1px solid var(--faint-line);
  }
  .door {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    inline-size: 100%;
    min-block-size: 3rem;
    padding: var(--space-2) var(--space-4);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
    list-style: none;
    cursor: pointer;
  }
  .door::-webkit-details-marker {
    display: none;
  }
  .door::after {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: solid var(--soft-ink);
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  [open] > .door::after {
    transform: rotate(135deg);
  }
  .door-title {
    font-size: var(--text-3);
    font-weight: inherit;
  }
  /* What is laid out by its width is laid out by that of its door. */
  .doors-one > .inside {
    container-type: inline-size;
  }
  .door + .inside,
  .fields > cek-netral-form {
    padding: var(--space-1) var(--space-4) var(--space-4);
  }
  .fields > cek-netral-form {
    display: block;
  }
  .fields > cek-netral-form:empty,
  .fields:not([open]) > cek-netral-form {
    padding: 0;
  }
  .group-title {
    margin-block-start: var(--space-2);
    color: var(--soft-ink);
    font-size: var(--text-2);
    font-weight: 650;
  }
  .group {
    gap: var(--space-2);
  }
  .group:first-child .group-title {
    margin-block-start: 0;
  }
  #start-over {
    justify-self: start;
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
  /* Where the width of the element cannot be asked, one of the two is enough. */
  @supports not (container-type: inline-size) {
    .languages .short {
      display: none;
    }
  }
  @container (min-width: 56rem) {
    .frame {
      padding: var(--space-4) var(--space-6) var(--space-6);
    }
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 25rem);
      gap: var(--space-6);
    }
  }
`;
