/** What asks: the box, the fields, the questions. */
import { css } from 'lit';

export const asks = css`
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
  input[type='date'],
  input[type='search'],
  input[type='text'] {
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
