/** Sentences that take no side, by purpose. Never the user's own text with words taken out. */
import { html, nothing, type TemplateResult } from 'lit';
import { helpWords } from '../messages/help.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { problemWords, sidedWords } from './problem-words.ts';

export function neutralWays(view: View, report: Report): TemplateResult | typeof nothing {
  const { lang, reference } = view;
  const ways = reference?.neutral;
  if (!ways) return nothing;
  const words = helpWords[lang].neutral;
  // Where a side was read, a sentence comes only for a purpose that the user picks.
  const unfolded = sidedWords(view, report).length === 0 && ways.purposes.length > 0 ? ways.purposes[0]?.id : null;
  return html`${problemWords(view, report)}
    <p>${words.choose}</p>
    ${ways.purposes.map(
      ({ id, title, sentences }) =>
        html`<details class="more" data-purpose=${id} ?open=${id === unfolded}>
          <summary>${title[lang]}</summary>
          <ul>
            ${sentences.map(
              (one) =>
                html`<li><q lang="id">${one.id}</q>${lang === 'en' ? html`<br /><span class="note">${one.en}</span>` : nothing}</li>`,
            )}
          </ul>
        </details>`,
    )}`;
}
