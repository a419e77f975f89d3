/** A sheet of facts to fill in: plain text that stays with the user. It judges nothing and is no statement. */
import { html, nothing, type TemplateResult } from 'lit';
import { helpWords } from '../messages/help.ts';
import type { Help } from '../reference.ts';
import type { Lang } from '../types.ts';
import type { View } from './context.ts';

export function factSheet(view: View): TemplateResult | typeof nothing {
  const { lang, reference } = view;
  const sheet = reference?.help.sheet;
  if (!sheet) return nothing;
  const words = helpWords[lang].sheet;
  // The default only, so that what was filled in outlives a change of language.
  return html`<details class="more sheet">
    <summary>${sheet.title[lang]}</summary>
    <p id="fact-sheet-note">${sheet.note[lang]}</p>
    <textarea
      rows=${sheet.lines.length * 2 + 1}
      aria-label=${sheet.title[lang]}
      aria-describedby="fact-sheet-note"
      .defaultValue=${sheetText(sheet, lang)}
    ></textarea>
    <p class="buttons">
      <button type="button" class="chip" @click=${(event: Event) => copy(event, words)}>${words.copy}</button> <span role="status"></span>
    </p>
    <p class="note">${words.kept}</p>
  </details>`;
}

/** The empty sheet as plain text. */
export function sheetText({ title, lines }: Help['sheet'], lang: Lang): string {
  return [title[lang], ...lines.map((line) => `${line[lang]}:\n`)].join('\n');
}

/** Copies the text of the sheet that a button stands in, and says so beside it. */
export function copy({ currentTarget }: Event, words: { copied: string; failed: string }): void {
  const sheet = (currentTarget as HTMLElement).closest('.sheet');
  const [text, status] = [sheet?.querySelector('textarea'), sheet?.querySelector('[role="status"]')];
  if (!text || !status) return;
  const failed = () => {
    text.select();
    status.textContent = words.failed;
  };
  // Absent where the page is not served securely; refused in some frames.
  if (!('clipboard' in navigator)) return failed();
  navigator.clipboard.writeText(text.value).then(() => {
    status.textContent = words.copied;
  }, failed);
}
