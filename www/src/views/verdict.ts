/** The one sentence at the top of the answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../types.ts';
import { heading, type View } from './context.ts';
import { shape } from './shapes.ts';

/** Whether no rule settles it, so that whom to ask comes right under the reason. */
export function toAskFirst({ verdict, ask_whom }: Report): boolean {
  return (verdict === 'unsettled' || verdict === 'not_covered') && ask_whom !== '';
}

export function verdict(view: View, report: Report): TemplateResult {
  const { m } = view;
  return html`
    <div class="verdict ${report.verdict}" part="verdict ${report.verdict}">
      ${shape(report.verdict)}
      <div>
        <p class="word">${m.verdict[report.verdict]}</p>
        ${heading(view, 1, report.headline, 'verdict-title', 'headline')}
        ${report.reason ? html`<p class="reason">${report.reason}</p>` : nothing}
        ${toAskFirst(report) ? html`<p class="whom">${report.ask_whom}</p>` : nothing}
      </div>
    </div>
  `;
}

/** The verdict in one line that stays in sight on a phone while the questions are answered. */
export function verdictBar(view: View, report: Report): TemplateResult {
  return html`<button type="button" class="bar ${report.verdict}" @click=${() => view.do.goToAnswer()}>
    ${shape(report.verdict)} <strong>${view.m.verdict[report.verdict]}</strong> <span class="go">${view.m.answer.toAnswer}</span>
  </button>`;
}
