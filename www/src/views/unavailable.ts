/** Where nothing can run: why, whom to ask, and the way to a page where it can. What the element holds is shown too. */
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './context.ts';

/** `page` is the address of the full checker, if there is one. */
export function unavailable({ m }: View, page: string | null): TemplateResult {
  return html`<div class="blank">
    <p role="status">${m.answer.failed}</p>
    ${page ? html`<p><a href=${page} target="_blank" rel="noopener">${m.brief.fullPage}</a></p>` : nothing}
    <slot></slot>
    <p>${m.closing.askDefault}</p>
    <p>${m.closing.disclaimerDefault}</p>
  </div>`;
}
