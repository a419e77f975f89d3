/** Elements as they stand by themselves: text, links, buttons, folds. */
import { css } from 'lit';

export const ground = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset {
    min-inline-size: 0;
  }
  ul {
    padding-inline-start: var(--space-4);
  }
  li + li {
    margin-block-start: var(--space-2);
  }
  .plain-list {
    list-style: none;
    padding: 0;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  [tabindex='-1']:focus {
    outline: none;
    scroll-margin-block-start: var(--space-3);
  }
  :focus-visible,
  [tabindex='-1']:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 0.25rem;
  }
  select,
  input,
  textarea,
  summary {
    scroll-margin-block-start: var(--space-6);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Not known yet: its place is kept, so that nothing moves when it is. */
  .held {
    visibility: hidden;
  }
  .note,
  .aside {
    color: var(--soft-ink);
    font-size: var(--text-1);
  }
  .aside {
    font-weight: 400;
  }
  .section-title {
    font-size: var(--text-4);
    line-height: 1.3;
  }
  .small-title {
    font-size: var(--text-2);
    font-weight: 650;
    line-height: 1.3;
  }
  q {
    quotes: '“' '”';
  }
  summary {
    cursor: pointer;
    border-radius: 0.5rem;
  }
  .sign {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    flex: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .chip {
    min-block-size: var(--tap);
    min-inline-size: var(--tap);
    padding: var(--space-2) 0.8125rem;
    border: 1.5px solid var(--line);
    border-radius: 1.4rem;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-2);
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .chip:focus-visible {
    border-radius: 1.4rem;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .chip.quiet {
    border-style: dashed;
    color: var(--soft-ink);
  }
  .chip:disabled {
    cursor: default;
  }
  @media (hover: hover) {
    .chip:not([aria-pressed='true'], :disabled):hover {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    .door:hover {
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
  }
  .link {
    min-block-size: var(--tap);
    min-inline-size: var(--tap);
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: var(--tap);
    font-size: var(--text-2);
    cursor: pointer;
  }
  .check input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
`;
