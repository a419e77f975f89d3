/** What asks: the box, the chips, the questions. */
import { css } from 'lit';

export const asks = css`
  .composer {
    background: var(--paper);
    border: 1.5px solid var(--line);
    border-radius: var(--radius);
    overflow: clip;
  }
  .modes {
    display: flex;
    border-block-end: 1px solid var(--faint-line);
  }
  .mode {
    position: relative;
    flex: 1;
    text-align: center;
    font-size: var(--text-2);
    cursor: pointer;
  }
  .mode input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .mode span {
    display: block;
    min-block-size: 2.75rem;
    padding: 0.6rem var(--space-1) 0.45rem;
    border-block-end: 3px solid transparent;
    color: var(--soft-ink);
  }
  .mode input:checked + span {
    border-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }
  .mode input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    border-radius: 0.5rem;
  }
  textarea,
  select,
  input[type='date'],
  input[type='search'],
  input[type='text'] {
    inline-size: 100%;
    min-block-size: var(--tap);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--soft-ink);
    opacity: 1;
  }
  select {
    text-overflow: ellipsis;
  }
  select.unknown {
    color: var(--soft-ink);
  }
  .paper-box {
    position: relative;
    overflow: clip;
  }
  /* The box lets the marks shine through that lie under it, letter under letter. */
  .paper-box textarea,
  .paper-box .marked {
    min-block-size: 4.75rem;
    padding: var(--space-3) var(--space-4) var(--space-1);
    border: 0 solid var(--line);
    border-radius: 0;
    background: none;
    font-size: var(--text-4);
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .paper-box textarea {
    position: relative;
    resize: none;
    /* With the keyboard open, what the answer says stays in sight. */
    max-block-size: clamp(4.75rem, 28vh, 8.25rem);
    scrollbar-gutter: auto;
  }
  .paper-box textarea:focus-visible {
    outline-offset: -3px;
    border-radius: 0.5rem;
  }
  /* One ring around the whole card, where the browser can tell. */
  @supports selector(:has(*)) {
    .paper-box textarea:focus-visible {
      outline: none;
    }
    .composer:has(textarea:focus-visible) {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
  }
  .paper-box .marked {
    position: absolute;
    inset: 0 0 auto;
    color: transparent;
    pointer-events: none;
  }
  mark {
    border-radius: 0.2em;
    background: var(--mark);
    box-shadow: inset 0 -2px var(--accent);
    color: inherit;
  }
  .foot,
  .both {
    padding-inline: var(--space-4);
    font-size: var(--text-1);
    line-height: 1.35;
  }
  p.foot {
    padding-block: var(--space-1) var(--space-3);
  }
  .both {
    padding-block-start: var(--space-2);
  }
  .both .link {
    margin-inline-start: var(--space-2);
  }
  .composer > .readers {
    padding: 0 var(--space-4) var(--space-3);
  }
  summary.foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    min-block-size: var(--tap);
    color: var(--soft-ink);
    list-style: none;
  }
  summary.foot::-webkit-details-marker {
    display: none;
  }
  summary.foot:focus-visible {
    outline-offset: -3px;
  }
  summary.foot .go {
    flex: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  /* What was read is to be looked over: two lines have room beside the way to change it. */
  summary.foot .line {
    display: -webkit-box;
    overflow: hidden;
    line-height: 1.3;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .read[open] > :not(summary) {
    margin: 0 var(--space-4) var(--space-2);
  }
  .read-fact .link {
    margin-inline-start: var(--space-2);
  }
  .read-first {
    margin-block-start: var(--space-1);
  }
  .choices {
    display: grid;
    gap: var(--space-2);
    margin-block-start: var(--space-3);
  }
  /* The answer first, and under it what it leads to. */
  .choices .chip {
    display: grid;
    align-content: center;
    gap: 0.125rem;
    min-block-size: 3rem;
    font-size: var(--text-3);
    border-color: var(--accent);
    border-radius: 0.75rem;
  }
  .choices .quiet {
    border-color: var(--line);
  }
  .then {
    color: var(--soft-ink);
    font-size: var(--text-1);
  }
  .choices .then::before {
    content: '\\2192\\00a0' / '';
  }
  .others > summary {
    display: list-item;
    align-content: center;
    list-style-position: inside;
    min-block-size: var(--tap);
    color: var(--accent);
    font-size: var(--text-2);
  }
  @container (min-width: 56rem) {
    .paper-box textarea,
    .paper-box .marked {
      min-block-size: 7.5rem;
      font-size: var(--text-5);
    }
    .paper-box textarea {
      max-block-size: clamp(5rem, 32vh, 20rem);
    }
  }
`;
