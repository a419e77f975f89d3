/** One drawn sign for each answer, all of one line: told apart by shape and word, without any colour. */
import { html, svg, type TemplateResult } from 'lit';
import type { FindingStatus, Sign, Verdict } from '../types.ts';

const line = (path: string, width = 2.6) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round"/>`;

const SIGNS: Record<Sign, TemplateResult> = {
  // The eight-cornered sign at a road, with a bar.
  stop: svg`${line('M13 3h14l10 10v14L27 37H13L3 27V13z')}${line('M12.5 20h15', 5)}`,
  // Two bars, as on a player that is held. No raised hand: some guidance lists it among the poses.
  wait: svg`${line('M12 4h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H12a8 8 0 0 1-8-8V12a8 8 0 0 1 8-8z')}${line('M15 14v12M25 14v12', 5)}`,
  // A speech bubble that asks.
  ask: svg`${line('M10 4h20a6 6 0 0 1 6 6v15a6 6 0 0 1-6 6H19l-8 6v-6h-1a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z')}${line('M15.5 13.5a4.5 4.5 0 1 1 6.4 4.1c-1.3.6-1.9 1.3-1.9 2.6', 3)}${line('M20 25.6v.1', 4)}`,
  // A lens with nothing in it: we looked, and promise nothing.
  clear: svg`${line('M17 4a13 13 0 1 1 0 26 13 13 0 0 1 0-26z')}${line('M27 27l9 9', 5)}`,
};

/** The sign of the checker itself: the bar of "stop" in a ring. */
export const logo = html`<svg class="logo-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />
  <path d="M8 12h8" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
</svg>`;

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
