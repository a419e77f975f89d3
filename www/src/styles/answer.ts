/** Styles of what stands beside the verdict: changes of the plan, consequences of answers, kinds of findings. */
import { css } from 'lit';

export const answerStyles = css`
  .then {
    display: block;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }
  .then::before {
    content: '\\2192\\00a0' / '';
  }
  .chip.strong .then {
    color: inherit;
  }
  .changes {
    display: grid;
    gap: 0.6rem;
  }
  .changes li + li {
    margin-block-start: 0.6rem;
  }
  .part-title {
    font-weight: 600;
  }
  .useless li {
    margin-inline-start: 1.1rem;
    list-style: disc;
  }
  .useless li + li {
    margin-block-start: 0.2rem;
  }
  /* A whole question as the label of a row: above its field, at every width. */
  .row.asked {
    grid-template-columns: minmax(0, 1fr);
  }
  .row.asked label {
    padding-block-start: 0.35rem;
  }
  .kind {
    margin-block-start: 0.25rem;
    color: var(--soft-ink);
  }
  .conflict > summary {
    font-weight: 650;
  }
  .conflict[open] > summary {
    margin-block-end: 0.5rem;
  }
  .more > summary {
    padding-block: 0.25rem;
  }
  .read-fact {
    margin-block-start: 0.5rem;
  }
`;
