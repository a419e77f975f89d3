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
    padding-inline-start: 1.2rem;
  }
  li + li {
    margin-block-start: 0.4rem;
  }
  .plain-list {
    list-style: none;
    padding: 0;
  }
  h1:focus,
  h2:focus,
  h3:focus,
  h4:focus,
  h5:focus,
  h6:focus,
  .ask:focus {
    outline: none;
  }
  :focus-visible,
  h1:focus-visible,
  h2:focus-visible,
  h3:focus-visible,
  .ask:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 0.25rem;
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
  .note,
  .aside {
    color: var(--soft-ink);
    font-size: 0.875rem;
  }
  .section-title {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .small-title {
    font-size: 0.9375rem;
    font-weight: 650;
    line-height: 1.3;
  }
  q {
    quotes: '“' '”';
  }
`;
