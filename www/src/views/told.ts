/** What a described situation states of who does what: one line, with a way to the rows where it is corrected. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import type { Fact, Report } from '../types.ts';
import { list, type View } from './context.ts';

/** In the order in which they are told: who, what, how close to whom. */
const TOLD: string[][] = [[QUESTION.employment, QUESTION.office], [QUESTION.act], [QUESTION.relation]];

export function told(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const stated = report.facts.filter(({ origin, answers }) => origin === 'description' && answers.length > 0);
  const parts = TOLD.map((ids) => stated.filter(({ question }) => ids.includes(question)));
  const first = parts.flat()[0];
  if (!first) return nothing;
  return html`<p class="card told">
    ${m.told.you} ${parts.filter((facts) => facts.length > 0).map((facts, n) => `${n > 0 ? ' · ' : ''}${words(view, facts)}`)} ·
    <button type="button" class="link" aria-label=${m.told.changeAll} @click=${() => view.do.goTo(first.act, first.question)}>
      ${m.facts.change}
    </button>
  </p>`;
}

/** Each answer once, without what its label says in brackets or lists. */
function words(view: View, facts: Fact[]): string {
  const short = (label: string) => label.replace(/\s*[(,;].*$/, '');
  return [...new Set(facts.map(({ labels }) => list(view, labels.map(short))))].join(', ');
}
