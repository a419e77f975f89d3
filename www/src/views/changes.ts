/** What would change the answer, beside the words that are the problem: what lifts it, what only lightens it, what does not help, other stages. */
import { html, nothing, type TemplateResult } from 'lit';
import { ofAct } from '../act-names.ts';
import type { Change, Report } from '../types.ts';
import { list, type View } from './context.ts';
import { problemWords } from './problem-words.ts';

export function changes(view: View, report: Report): TemplateResult {
  const { m } = view;
  const { helps, lowers, useless, elsewhere } = report.changes;
  return html`<div class="changes">
    ${problemWords(view, report)}
    ${part(
      'helps',
      m.changes.helps,
      helps.map((change) => line(view, report, change)),
    )}
    ${part(
      'lowers',
      m.changes.lowers,
      lowers.map((change) => line(view, report, change)),
    )}
    ${part(
      'useless',
      m.changes.useless,
      useless.map((change) => said(view, report, change)),
    )}
    ${part(
      'elsewhere',
      m.changes.elsewhere,
      elsewhere.map(({ labels, then }) => html`${labels.join('; ')} <span class="then">${then.text}</span>`),
    )}
  </div>`;
}

function part(name: string, title: string, lines: TemplateResult[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<p class="part-title">${title}:</p>
    <ul class="plain-list ${name}">
      ${lines.map((text) => html`<li>${text}</li>`)}
    </ul>`;
}

function said(view: View, report: Report, { say, act }: Change): TemplateResult {
  return html`${list(view, say, 'conjunction')}${ofAct(view, report, act)}`;
}

function line(view: View, report: Report, change: Change): TemplateResult {
  return html`${said(view, report, change)} <span class="then">${change.then.text}</span>`;
}
