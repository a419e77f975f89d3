/** One shape for each verdict: told apart without any colour. */
import { svg, html, type TemplateResult } from 'lit';
import type { Verdict } from '../types.ts';

const SHAPES: Record<Verdict, TemplateResult> = {
  // A filled disc: it applies.
  applies: svg`<circle cx="12" cy="12" r="10" fill="currentColor"/>`,
  // Half filled: it hangs on something.
  may_apply: svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor"/>`,
  // A balance: somebody has to weigh it.
  assessor: svg`<path d="M12 3v18M7 21h10M4 7h16M4 7l-3 7h6zM20 7l-3 7h6z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`,
  // A question in a ring: to be asked first.
  unsettled: svg`<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M9 9.5a3 3 0 1 1 4.6 2.5c-1 .65-1.6 1.2-1.6 2.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/><circle cx="12" cy="17.6" r="1.3" fill="currentColor"/>`,
  // An empty ring: nothing found.
  none_found: svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/>`,
  // A broken ring: outside what is known here.
  not_covered: svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4 4"/>`,
};

export function shape(verdict: Verdict): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[verdict]}</svg>`;
}
