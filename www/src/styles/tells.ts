/** What tells: the card under the box, and what stands around it. */
import { css } from 'lit';

export const tells = css`
  .verdict {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border: 1.5px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .call {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    margin-block-end: var(--space-1);
  }
  .call .sign {
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
  }
  .headline {
    font-size: var(--text-6);
    font-weight: 780;
    line-height: 1.15;
    letter-spacing: -0.015em;
    scroll-margin-block-start: var(--space-6) !important;
  }
  .headline.long {
    font-size: var(--text-5);
  }
  .headline .about {
    display: block;
    font-size: var(--text-4);
    font-weight: 650;
  }
  .own {
    color: var(--accent);
    font-weight: 650;
  }
  .reason,
  .cites,
  .cost {
    line-height: 1.4;
  }
  .cites {
    color: var(--soft-ink);
    font-size: var(--text-1);
  }
  .cites a {
    color: inherit;
  }
  .sure {
    white-space: nowrap;
  }
  .sure::before {
    content: '(';
  }
  .sure::after {
    content: ')';
  }
  .cost {
    margin-block-start: var(--space-1);
    padding-block-start: var(--space-1);
    border-block-start: 1px solid var(--faint-line);
    font-size: var(--text-1);
  }
  .aftermath > .cost:first-child {
    margin: 0;
    padding: 0;
    border: 0;
  }
  /* Its text stands under that of the cards. */
  .answer > .aftermath:not(.card) {
    padding-inline: var(--space-4);
    color: var(--soft-ink);
  }
  .aftermath > summary {
    align-content: center;
    min-block-size: var(--tap);
    font-size: var(--text-2);
  }
  .aftermath:not(.card) strong {
    font-weight: 600;
  }
  .sources {
    display: block;
  }
  .talk,
  .unmoved {
    font-size: var(--text-2);
    line-height: 1.4;
  }
  .heavier,
  .decides {
    display: block;
  }
  .about-act {
    line-height: 1.4;
  }
  .acts {
    display: grid;
    gap: var(--space-1);
    margin-block-start: var(--space-1);
    padding-block-start: var(--space-2);
    border-block-start: 1px solid var(--faint-line);
    font-size: var(--text-2);
  }
  .acts ul {
    display: grid;
    gap: 0;
  }
  .acts .link {
    min-block-size: var(--tap);
    color: inherit;
  }
  .whom {
    font-weight: 600;
  }
  .verdict.stop {
    border-color: var(--stop);
    background: var(--stop);
    color: var(--on-stop);
  }
  .stop .own {
    color: var(--stop-own);
  }
  .stop .cites {
    color: inherit;
    opacity: 0.86;
  }
  .stop .cost,
  .stop .acts {
    border-color: var(--stop-line);
  }
  .verdict.stop :focus-visible {
    outline-color: currentColor;
  }
  .verdict.wait {
    border: 2px solid var(--accent);
  }
  .wait .call .sign {
    color: var(--accent);
  }
  .verdict.ask {
    border: 2px dashed var(--soft-ink);
  }
  .verdict.clear {
    border: 2px solid var(--line);
  }
  .clear .call .sign {
    color: var(--soft-ink);
  }
  .allowed {
    border-color: var(--line);
  }
  .answer > .warnings {
    padding-inline: var(--space-4);
  }
  .finding .summary,
  .prohibition .summary {
    display: grid;
    gap: var(--space-1);
    min-inline-size: 0;
  }
  .tag {
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: 0.35rem;
    font-size: var(--text-1);
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--faint-line);
  }
  .source {
    overflow-wrap: anywhere;
  }
  .reasons {
    display: grid;
    gap: var(--space-2);
  }
  .reasons > div {
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--line);
  }
  .reasons > .open {
    border-inline-start-style: dashed;
  }
  dt {
    color: var(--soft-ink);
    font-size: var(--text-2);
  }
  .remarks {
    border: 2px solid var(--line);
  }
  .trouble {
    border: 2px solid var(--ink);
  }
  .conflict .note {
    display: block;
  }
  .changes {
    display: grid;
    gap: var(--space-2);
  }
  .changes .then {
    display: block;
  }
  .changes .then::before {
    content: '\\2192\\00a0' / '';
  }
  .part-title {
    font-weight: 600;
  }
  .useless li {
    margin-inline-start: var(--space-4);
    list-style: disc;
  }
  .closing {
    display: grid;
    gap: var(--space-2);
  }
`;
