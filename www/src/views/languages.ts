/** The two languages to choose from. */
import { html, type TemplateResult } from 'lit';
import type { Lang } from '../types.ts';
import type { View } from './context.ts';

export const LANGUAGES: Lang[] = ['id', 'en'];

export function languages(view: View): TemplateResult {
  const { m } = view;
  return html`<div class="languages" role="group" aria-label=${m.languages}>
    ${LANGUAGES.map(
      (lang) =>
        html`<button type="button" lang=${lang} aria-pressed=${lang === view.lang ? 'true' : 'false'} @click=${() => view.do.speak(lang)}>
          <span class="long">${m.language[lang]}</span> <span class="short">${m.languageShort[lang]}</span>
        </button>`,
    )}
  </div>`;
}
