/** How to tell of a mistake: a prepared text to copy. It names the answer, its rules and the law's version, never what was typed. */
import { html, type TemplateResult } from 'lit';
import { helpWords } from '../messages/help.ts';
import type { Report } from '../types.ts';
import { agencyContacts, keeper } from './agency.ts';
import type { View } from './context.ts';
import { copy } from './fact-sheet.ts';

const KINDS = ['alarm', 'missed', 'law'] as const;

export function mistake(view: View, report: Report | null): TemplateResult {
  const { m, lang } = view;
  const words = helpWords[lang];
  const law = report?.law ?? view.catalogue.law;
  const answered = report
    ? [
        `${m.answer.title}: ${report.answer.call}`,
        ...report.findings.map((f) => `- ${f.rule} (${f.status}): ${f.provisions.map((p) => p.citation).join('; ')}`),
      ]
    : [];
  const text = (kind: (typeof KINDS)[number]) =>
    [
      `Cek Netral: ${words.mistake.kind[kind]}`,
      m.closing.law(law.version, law.as_of),
      ...answered,
      '',
      ...words.mistake.ask[kind],
      '',
    ].join('\n');
  // The text as it was prepared is the default only: what somebody has added outlives another answer.
  return html`<p id="mistake-how">${words.mistake.how(keeper(view))}</p>
    ${KINDS.map(
      (kind) =>
        html`<details class="more" data-mistake=${kind}>
          <summary>${words.mistake.kind[kind]}</summary>
          <div class="sheet">
            <textarea rows="9" aria-label=${words.mistake.kind[kind]} aria-describedby="mistake-how" .defaultValue=${text(kind)}></textarea>
            <p class="buttons">
              <button type="button" class="chip" @click=${(event: Event) => copy(event, words.sheet)}>${words.mistake.copy}</button>
              <span role="status"></span>
            </p>
          </div>
        </details>`,
    )}
    ${agencyContacts(view)}`;
}
