/** The words in which a side was read. What is left without them is never shown: who speaks for a side does so with the rest, too. */
import { html, nothing, type TemplateResult } from 'lit';
import { helpWords } from '../messages/help.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';
import { sided } from './needs.ts';

/** The most of them to quote. */
const MOST = 4;

/** The user's own words that take a side, as they stand in the post. */
export function sidedWords({ draft }: Pick<View, 'draft'>, report: Report): string[] {
  const spans = sided(report)
    .flatMap((evidence) => evidence.spans)
    .sort((a, b) => a.start - b.start);
  const words = spans.map(({ start, end }) => draft.text.slice(start, end).trim());
  return [...new Set(words)].filter(Boolean).slice(0, MOST);
}

export function problemWords(view: View, report: Report): TemplateResult | typeof nothing {
  const words = sidedWords(view, report);
  // Findings may wait for who does what; an all-clear has no words to name.
  if (words.length === 0 || report.verdict === 'none_found') return nothing;
  return html`<p class="problem-words">${helpWords[view.lang].problem(words.map((word) => `“${word}”`).join(' + '))}</p>`;
}
