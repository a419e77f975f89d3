/** Where officials disagree: both sides, and which rules it concerns. */
import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../messages/index.ts';
import type { Report } from '../types.ts';
import { heading, list, type View } from './context.ts';

export function conflicts(view: View, report: Report): TemplateResult[] {
  const { m, lang } = view;
  const title = (rule: string) => report.findings.find((f) => f.rule === rule)?.title;
  return report.conflicts.map((conflict) => {
    const touched = conflict.rules.map(title).filter((t) => t !== undefined);
    return html`<div class="conflict">
      ${heading(view, 3, conflict.title, '', 'small-title')}
      <ul class="plain-list">
        ${conflict.positions.map(
          (position) =>
            html`<li>
              <strong>${position.who}</strong>
              ${position.since ? html`<span class="aside">(${m.conflicts.since(day(position.since, lang))})</span>` : nothing}:
              ${position.says} ${position.source ? html`<span class="note source">${m.finding.source}: ${position.source}</span>` : nothing}
            </li>`,
        )}
      </ul>
      ${touched.length > 0 ? html`<p class="note">${m.conflicts.about(list(view, touched, 'conjunction'))}</p>` : nothing}
    </div>`;
  });
}
