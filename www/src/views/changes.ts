/** What would change the answer: of the plan, and of the words of the post; and what people think would, and would not. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Report, Units } from '../types.ts';
import { heading, list, type View } from './context.ts';

export function changes(view: View, report: Report): TemplateResult | typeof nothing {
  const { m } = view;
  const { helps, useless, elsewhere } = report.changes;
  if (helps.length + useless.length + elsewhere.length === 0 && !report.dropping) return nothing;
  const some = helps.length > 0 || report.dropping !== null;
  return html`
    <section class="card changes" aria-labelledby="changes-title">
      ${heading(view, 2, some || useless.length === 0 ? m.changes.title : m.changes.useless, 'changes-title', 'section-title')}
      ${words(view, report)}
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

/** The words at some places of a text, each once; neighbours are told as one phrase. */
export function phrases(text: string, spans: Units[]): string[] {
  const joined: Units[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && !text.slice(last.end, start).trim()) last.end = end;
    else joined.push({ start, end });
  }
  return [...new Set(joined.map(({ start, end }) => text.slice(start, end)))];
}

/** Which words to drop, and the rest of the post to look at. */
function words(view: View, { dropping }: Report): TemplateResult | typeof nothing {
  if (!dropping) return nothing;
  const { m, draft } = view;
  const dropped = phrases(draft.text, dropping.spans);
  const found = dropping.then.verdict === 'none_found';
  return html`
    <div class="dropping">
      <p>
        ${m.changes.without} ${dropped.map((word, index) => html`${index > 0 ? ', ' : nothing}<q lang="id">${word}</q>`)}
        <span class="then">${found ? m.changes.noSign : dropping.then.text}</span>
      </p>
      <details class="rest-of-post">
        <summary>${m.changes.preview}</summary>
        <p class="left" lang="id">${dropping.left}</p>
        <p class="note">${m.changes.notToVeil}</p>
      </details>
    </div>
  `;
}
