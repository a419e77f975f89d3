/** What would change the answer: what lifts it, what only lightens it, what does not help, other stages. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Report } from '../types.ts';
import { heading, list, type View } from './context.ts';

export function changes(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const { helps, useless, elsewhere } = report.changes;
  if (helps.length + useless.length + elsewhere.length === 0) return nothing;
  const some = helps.length > 0;
  return html`
    <section class="card changes" aria-labelledby="changes-title">
      ${heading(view, 2, some || useless.length === 0 ? m.changes.title : m.changes.useless, 'changes-title', 'section-title')}
      ${
        helps.length > 0
          ? html`<ul class="plain-list">
              ${helps.map((change) => html`<li>${line(view, change)}</li>`)}
            </ul>`
          : nothing
      }
      ${
        useless.length > 0
          ? html`${some ? html`<p class="part-title">${m.changes.useless}:</p>` : nothing}
              <ul class="plain-list useless">
                ${useless.map((change) => html`<li>${said(view, change)}</li>`)}
              </ul>`
          : nothing
      }
      ${
        elsewhere.length > 0
          ? html`<p class="part-title">${m.changes.elsewhere}:</p>
              <ul class="plain-list elsewhere">
                ${elsewhere.map(({ labels, then }) => html`<li>${labels.join('; ')} <span class="then">${then.text}</span></li>`)}
              </ul>`
          : nothing
      }
    </section>
  `;
}

function said(view: View, { say, act }: Change): TemplateResult {
  return html`${list(view, say, 'conjunction')}${view.draft.acts.length > 1 ? html` (${view.m.next.forAct(act + 1)})` : nothing}`;
}

function line(view: View, change: Change): TemplateResult {
  return html`${said(view, change)} <span class="then">${change.then.text}</span>`;
}
