/** The look: ink, warm grey and one violet. A verdict is told by word and shape; shade only follows. */
import { css } from 'lit';
import { isolate } from './isolation.ts';
import { reference } from './styles/reference.ts';
import { widget } from './styles/widget.ts';

/** Words that a site may set for its own look; each falls back to ours. */
const light = css`
  --ink: var(--cek-netral-ink, #211d2b);
  --soft-ink: var(--cek-netral-soft-ink, #57515f);
  --paper: var(--cek-netral-paper, #ffffff);
  --ground: var(--cek-netral-ground, #f5f3f0);
  --line: var(--cek-netral-line, #8b8591);
  --faint-line: var(--cek-netral-faint-line, #ddd8d3);
  --accent: var(--cek-netral-accent, #4f2f8f);
  --accent-soft: var(--cek-netral-accent-soft, #efeaf8);
  --on-accent: var(--cek-netral-on-accent, #ffffff);
  --mark: var(--cek-netral-mark, #e3d9f5);
`;

const dark = css`
  --ink: var(--cek-netral-ink, #efebe6);
  --soft-ink: var(--cek-netral-soft-ink, #bdb6c2);
  --paper: var(--cek-netral-paper, #221f28);
  --ground: var(--cek-netral-ground, #18161c);
  --line: var(--cek-netral-line, #8f8898);
  --faint-line: var(--cek-netral-faint-line, #3b3643);
  --accent: var(--cek-netral-accent, #c9b6f2);
  --accent-soft: var(--cek-netral-accent-soft, #332b45);
  --on-accent: var(--cek-netral-on-accent, #1d1630);
  --mark: var(--cek-netral-mark, #4b3b70);
`;

/* The page around the element can restyle the element itself, but nothing inside: everything starts at .root, from nothing. */
const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    /* Said in here with weight, it outweighs what the page says: the root is a letter in a line of its own. */
    text-indent: 0 !important;
    white-space: normal !important;
  }
  .root {
    all: initial;
    ${light}
    --radius: var(--cek-netral-radius, 0.75rem);
    /* A block would take over the lines that the page draws through or under its text. */
    display: inline-block;
    vertical-align: top;
    inline-size: 100%;
    direction: ltr;
    unicode-bidi: isolate;
    color: var(--ink);
    background: var(--ground);
    color-scheme: light dark;
    container-type: inline-size;
    font-size: medium;
    line-height: 1.5;
    font-family: var(--cek-netral-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .root.light {
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    .root.auto {
      ${dark}
    }
  }
  .root.dark {
    ${dark}
    color-scheme: dark;
  }
`;

const ground = css`
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

const page = css`
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

const asks = css`
  .modes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--faint-line);
  }
  .mode {
    position: relative;
    flex: 1 1 auto;
    text-align: center;
    font-size: 0.875rem;
    cursor: pointer;
  }
  @container (min-width: 36rem) {
    .mode {
      font-size: 1rem;
    }
  }
  .mode input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .mode span {
    display: block;
    padding: 0.6rem 0.15rem 0.5rem;
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
    border-radius: 0.25rem;
  }
  .box-label {
    font-size: 0.9375rem;
  }
  textarea,
  select,
  input[type='date'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.65rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    min-block-size: 6.5rem;
    resize: vertical;
    field-sizing: content;
    max-block-size: 50vh;
    font-size: 1.0625rem;
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
  .read {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--faint-line);
  }
  .marked {
    margin-block-end: 0.5rem;
    white-space: pre-wrap;
    max-block-size: 14rem;
    overflow: auto;
  }
  mark {
    padding: 0.05em 0.15em;
    border-radius: 0.2em;
    border-block-end: 2px solid var(--accent);
    background: var(--mark);
    color: inherit;
  }
  .suggestion {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .form {
    gap: 0.6rem;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15rem 0.75rem;
    align-items: start;
  }
  .row label {
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  @container (min-width: 28rem) {
    .row {
      grid-template-columns: minmax(0, 7rem) minmax(0, 1fr);
    }
    .row label {
      padding-block-start: 0.7rem;
    }
  }
  .field,
  .further-act {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }
  .further-act {
    gap: 0.6rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--faint-line);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .date input {
    flex: 1 1 8rem;
    inline-size: auto;
    min-inline-size: 0;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .chip {
    min-block-size: 2.75rem;
    padding: 0.4rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 1.4rem;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .chip:focus-visible {
    border-radius: 1.4rem;
  }
  .chip.strong {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .chip.strong .aside {
    color: inherit;
  }
  .chip.quiet {
    border-style: dashed;
    color: var(--soft-ink);
  }
  .link {
    min-block-size: 1.75rem;
    padding: 0.1rem 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .ask {
    margin-block-end: 0.5rem;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
  }
  .next {
    border-color: var(--accent);
    gap: 0.5rem;
  }
  .next > .small-title {
    color: var(--accent);
  }
  .next .note {
    margin-block-start: 0.5rem;
  }
`;

const tells = css`
  summary {
    cursor: pointer;
    border-radius: 0.5rem;
  }
  .others[open] > summary,
  .read[open] > summary {
    margin-block-end: 0.4rem;
  }
  details.read {
    display: block;
  }
  .others > summary,
  .facts > summary,
  .further > summary,
  .legal-error > summary,
  .scope > summary,
  .rest > summary,
  .read > summary {
    min-block-size: 1.75rem;
    font-weight: 650;
    font-size: 0.9375rem;
  }
  .rest[open] > summary {
    margin-block-end: 0.5rem;
  }
  .shape {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
  }
  .verdict {
    display: flex;
    gap: 0.9rem;
    padding: 1.1rem 1rem;
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .verdict > div {
    min-inline-size: 0;
  }
  .verdict .shape {
    inline-size: 2rem;
    block-size: 2rem;
  }
  .verdict .word {
    font-size: 0.9375rem;
    font-weight: 650;
    letter-spacing: 0.01em;
  }
  .verdict .headline {
    font-size: 1.3rem;
    line-height: 1.3;
    text-wrap: balance;
  }
  .verdict .reason {
    margin-block-start: 0.4rem;
  }
  .verdict.applies,
  .bar.applies {
    background: var(--ink);
    color: var(--paper);
  }
  .verdict.may_apply {
    border-inline-start-width: 0.6rem;
  }
  .verdict.assessor {
    border-style: double;
    border-width: 5px;
  }
  .verdict.none_found {
    border-width: 1px;
    border-color: var(--line);
  }
  .verdict.not_covered {
    border-style: dashed;
  }
  .verdict.applies :focus-visible {
    outline-color: currentColor;
  }
  .bar {
    position: sticky;
    inset-block-end: 0.5rem;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 3rem;
    padding: 0.5rem 1rem;
    border: 2px solid var(--ink);
    border-radius: 999px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .bar .go {
    margin-inline-start: auto;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    font-size: 0.875rem;
  }
  @media (max-height: 30rem) {
    .bar {
      position: static;
    }
  }
  .blank {
    display: grid;
    gap: 0.5rem;
    padding: 1rem;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
  }
  .finding {
    background: var(--paper);
    border: 1px solid var(--faint-line);
    border-radius: var(--radius);
  }
  .finding > summary {
    display: flex;
    gap: 0.75rem;
    padding: 0.8rem 2.5rem 0.8rem 1rem;
    position: relative;
    list-style: none;
  }
  .finding > summary::-webkit-details-marker {
    display: none;
  }
  .finding > summary::after {
    content: '';
    position: absolute;
    inset-block-start: 1.15rem;
    inset-inline-end: 1.1rem;
    inline-size: 0.55rem;
    block-size: 0.55rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .finding[open] > summary::after {
    transform: translateY(0.25rem) rotate(-135deg);
  }
  .finding > summary:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .summary {
    display: grid;
    gap: 0.2rem;
    min-inline-size: 0;
  }
  .title {
    font-weight: 650;
    line-height: 1.35;
  }
  .summary .cited {
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .tag {
    padding: 0.05rem 0.5rem;
    border: 1px solid var(--line);
    border-radius: 0.35rem;
    font-size: 0.8125rem;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    padding: 0.25rem 1rem 1.1rem;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--faint-line);
  }
  .citation {
    display: grid;
    gap: 0.3rem;
  }
  .citation + .citation {
    margin-block-start: 0.75rem;
  }
  .citation .cited {
    font-weight: 600;
  }
  blockquote {
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--accent);
  }
  .source {
    overflow-wrap: anywhere;
  }
  .reasons {
    display: grid;
    gap: 0.5rem;
  }
  .reasons > div {
    padding-inline-start: 0.8rem;
    border-inline-start: 2px solid var(--line);
  }
  .reasons > .open {
    border-inline-start-style: dashed;
  }
  dt {
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }
  .facts .reasons {
    margin-block-start: 0.75rem;
  }
  .remarks {
    border: 2px solid var(--line);
  }
  .trouble {
    border: 2px solid var(--ink);
  }
  .trouble .section-title {
    font-weight: 650;
  }
  .conflict .note {
    display: block;
  }
  .closing {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }
`;

const circumstances = css`
  @media (prefers-reduced-motion: no-preference) {
    .finding > summary::after {
      transition: transform 0.15s;
    }
  }
  @media (forced-colors: active) {
    .mode input:checked + span {
      border-color: Highlight;
    }
    .languages button[aria-pressed='true'],
    .verdict.applies,
    .bar.applies,
    .chip.strong {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .finding > summary::after {
      border-color: ButtonText;
    }
  }
  @media print {
    .bar,
    .languages,
    .buttons,
    .next,
    .suggestions,
    .link {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const styles = isolate([tokens, ground, page, asks, tells, reference, widget, circumstances]);
