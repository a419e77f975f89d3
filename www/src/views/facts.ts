/** What the answer rests on: every fact with where it came from, each of them correctable. */
import { html, nothing, type TemplateResult } from 'lit';
import { ofAct } from '../act-names.ts';
import type { Report } from '../types.ts';
import { briefly, originOf, plain, type View } from './context.ts';
import { notSo } from './correct.ts';

export function facts(view: View, report: Report): TemplateResult {
  const { m } = view;
  const known = report.facts.filter((fact) => fact.answers.length > 0 && fact.origin !== 'open');
  return html`<dl class="reasons">
    ${known.map(
      (fact) => html`
        <div>
          <dt>${plain(fact.ask)}${fact.act > 0 ? ofAct(view, report, fact.act) : nothing}</dt>
          <dd>
            ${briefly(view, fact.labels)} <span class="aside">(${originOf(view, fact.origin)})</span>
            ${fact.origin === 'text' && fact.kind !== 'assessed' ? notSo(view, fact) : nothing}
            ${
              fact.kind === 'assessed'
                ? nothing
                : html`<button
                    type="button"
                    class="link"
                    aria-label=${m.facts.changeOf(fact.ask)}
                    @click=${() => view.do.goTo(fact.act, fact.question)}
                  >
                    ${m.facts.change}
                  </button>`
            }
          </dd>
        </div>
      `,
    )}
  </dl>`;
}
