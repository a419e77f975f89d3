/** What tells: verdict, findings, notes. */
import { css } from 'lit';

export const tells = css`
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
  .verdict .reason,
  .verdict .whom {
    margin-block-start: 0.4rem;
  }
  .verdict .whom {
    font-weight: 600;
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
  .verdict.unsettled {
    border-style: dotted;
    border-width: 4px;
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
  .grounds {
    display: grid;
    gap: 0.75rem;
  }
  .closing {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }
`;
