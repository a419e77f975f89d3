/** At most two decided matters under a finding: examples, no measure. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { helpWords } from '../messages/help.ts';
import type { Finding } from '../types.ts';
import { heading, type View } from './context.ts';

const MOST = 2;

export function decided(view: View, { rule, acts }: Pick<Finding, 'rule' | 'acts'>): TemplateResult | typeof nothing {
  const { lang, reference, report } = view;
  const done = (report?.facts ?? [])
    .filter((fact) => fact.question === QUESTION.act && acts.includes(fact.act))
    .flatMap(({ answers }) => answers);
  const told = (reference?.decided ?? []).filter(
    (one) => one.rules.includes(rule) && (!one.acts || done.length === 0 || one.acts.some((act) => done.includes(act))),
  );
  if (told.length === 0) return nothing;
  const words = helpWords[lang].decided;
  return html`<div class="part decided">
    ${heading(view, 3, words.title, '', 'small-title')}
    <ul>
      ${told.slice(0, MOST).map(({ text, where_when }) => html`<li>${text[lang]} <span class="aside">(${where_when})</span></li>`)}
    </ul>
    <p class="note">${words.note}</p>
  </div>`;
}
