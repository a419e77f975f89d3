/** The words in which a side was read. What is left without them is never shown: who speaks for a side does so with the rest, too. */
import { html, nothing, type TemplateResult } from 'lit';
import { QUESTION } from '../known.ts';
import { helpWords } from '../messages/help.ts';
import type { Report } from '../types.ts';
import type { View } from './context.ts';

const SIDED = ['support', 'attack'];
/** The most of them to quote. */
const MOST = 4;

/** The user's own words that take a side, as they stand in the post. */
export function sidedWords({ draft }: Pick<View, 'draft'>, report: Report): string[] {
  const sided = report.evidence.filter(
    ({ question, answers, source }) =>
      question === QUESTION.stance && source === 'text' && answers.every((answer) => SIDED.includes(answer)),
  );
  const spans = sided.flatMap((evidence) => evidence.spans).sort((a, b) => a.start - b.start);
  const words = spans.map(({ start, end }) => draft.text.slice(start, end).trim());
  return [...new Set(words)].filter(Boolean).slice(0, MOST);
}

export function problemWords(view: View, report: Report): TemplateResult | typeof nothing {
  const words = sidedWords(view, report);
  // Findings may wait for who does what; an all-clear has no words to name.
  if (words.length === 0 || report.verdict === 'none_found') return nothing;
  return html`<p class="problem-words">${helpWords[view.lang].problem(words.map((word) => `“${word}”`).join(' + '))}</p>`;
}
