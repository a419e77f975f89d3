/** The answer in brief, for a checker that has little room: the verdict, what it rests on, and the way to the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../state.ts';
import type { Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { grounds } from './grounds.ts';
import { trouble } from './trouble.ts';
import { toAskFirst, verdict } from './verdict.ts';

/** So many findings are named. */
const NAMED = 3;

export function brief(view: View, unfold: () => void): TemplateResult {
  const { m } = view;
  const report = isBlank(view.draft) ? null : view.report;
  return html`
    <section class="answer" aria-label=${m.answer.title}>
      ${
        report
          ? [verdict(view, report), grounds(view, report), findings(report)]
          : view.problem
            ? trouble(view, view.problem)
            : html`<div class="blank">
                ${heading(view, 1, view.ready ? m.answer.blankTitle : m.answer.loading, 'verdict-title', 'small-title')}
              </div>`
      }
      <p class="buttons unfold">
        <button type="button" class="chip" part="unfold" aria-expanded="false" @click=${unfold}>${m.brief.unfold}</button>
      </p>
      <p class="note">
        ${report && toAskFirst(report) ? nothing : report?.ask_whom || m.closing.askDefault}
        ${report?.disclaimer || m.closing.disclaimerDefault}
      </p>
    </section>
  `;
}

function findings(report: Report): TemplateResult | typeof nothing {
  if (report.findings.length === 0) return nothing;
  return html`<ul class="plain-list brief-findings">
    ${report.findings
      .slice(0, NAMED)
      .map(
        ({ title, provisions }) =>
          html`<li>${title} ${provisions[0] ? html`<span class="cited" lang="id">${provisions[0].citation}</span>` : nothing}</li>`,
      )}
  </ul>`;
}
