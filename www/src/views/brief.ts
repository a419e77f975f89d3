/** A checker that has little room: the same answer, and one button to all that lies behind it. */
import { html, type TemplateResult } from 'lit';
import { isBlank } from '../state.ts';
import type { View } from './context.ts';

export function brief(view: View): TemplateResult {
  const { m } = view;
  const report = isBlank(view.draft) ? null : view.report;
  return html`
    <p class="buttons unfold">
      <button type="button" class="chip" part="unfold" aria-expanded="false" @click=${() => view.do.unfold()}>${m.brief.unfold}</button>
    </p>
    <p class="note">${report?.disclaimer || m.closing.disclaimerDefault}</p>
  `;
}
