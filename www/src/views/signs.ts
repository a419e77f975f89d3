/** One drawn sign for each answer: told apart by shape and word, without any colour. */
import { html, svg, type TemplateResult } from 'lit';
import type { FindingStatus, Sign, Verdict } from '../types.ts';

const line = (path: string, width = 2.6) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round"/>`;

const SIGNS: Record<Sign, TemplateResult> = {
  // The eight-cornered sign at a road, with a bar.
  stop: svg`${line('M13 3h14l10 10v14L27 37H13L3 27V13z')}${line('M12.5 20h15', 5)}`,
  // An hourglass.
  wait: svg`${line('M9 4h22M9 36h22M12 4v6c0 5 6.5 6.5 6.5 10S12 25 12 30v6M28 4v6c0 5-6.5 6.5-6.5 10S28 25 28 30v6')}${line('M16 32.5l4-3.5 4 3.5z')}`,
  // A speech bubble.
  ask: svg`${line('M5 7h30v21H19l-8 7v-7H5z')}${line('M12 14h16M12 20h11')}`,
  // A ring with a tick.
  clear: svg`<circle cx="20" cy="20" r="16" fill="none" stroke="currentColor" stroke-width="2.6"/>${line('M13 20.5l5 5 9.5-11', 3)}`,
};

const OF: Record<Verdict, Sign> = {
  applies: 'stop',
  may_apply: 'wait',
  assessor: 'ask',
  unsettled: 'ask',
  not_covered: 'ask',
  none_found: 'clear',
};

export function sign(name: Sign): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">${SIGNS[name]}</svg>`;
}

export function signOf(verdict: Verdict | FindingStatus): TemplateResult {
  return sign(OF[verdict]);
}
