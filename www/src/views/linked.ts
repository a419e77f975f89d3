/** In place of the box, where the text is written elsewhere on the page. */
import { html, type TemplateResult } from 'lit';
import { readers } from './agency.ts';
import type { View } from './context.ts';
import { readings } from './readings.ts';

export function linked(view: View): TemplateResult {
  return html`<section class="composer linked" part="composer">
    <p class="note foot">${view.m.brief.linked}</p>
    ${view.draft.text.trim() ? readings(view, view.marked.text) : readers(view)}
  </section>`;
}
