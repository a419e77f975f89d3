/** Which of the words that were read are marked. */
import type { Draft } from './state.ts';
import type { Highlight, Report, Source } from './types.ts';
import { isPressed, pressing } from './views/needs.ts';

/** Those of a source that tell something; of a post only those that decide what it means, each stretch of it once and whole. */
export function deciding({ highlights, meanings }: Report, source: Source, text: string): Highlight[] {
  const own = highlights.filter((highlight) => highlight.source === source && tells(highlight, text));
  if (source === 'description') return own;
  const spans = meanings.flatMap((meaning) => meaning.spans.map((span) => ({ ...span, meaning })));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Highlight[] = [];
  for (const { start, end, meaning } of spans) {
    const last = marks.at(-1);
    if (last && end <= last.end) continue;
    // Neighbours are one mark: a slit between words of one call reads as if something were left out.
    if (last && /^\s*$/.test(text.slice(last.end, start))) last.end = end;
    else marks.push({ start, end, source, strength: meaning.strength, reason: meaning.id, label: meaning.label });
  }
  return marks;
}

/** What only points to an act is marked where it is a word: "am" and a full stop tell nobody anything. */
function tells({ reason, start, end }: Highlight, text: string): boolean {
  return reason !== 'act_model' || /\p{L}{3}/u.test(text.slice(start, end));
}

/** What is marked in the box, in the order of the text: neighbours are one stretch, as somebody reads them. */
export function stretches(report: Report, source: Source, draft: Draft): Highlight[] {
  const text = draft[source];
  const found = deciding(report, source, text);
  // That somebody is told to do it decides what is said to them, although no rule asks for it.
  const told = source === 'description' && isPressed({ draft }, report) ? pressing(text) : null;
  const pressed: Highlight[] = told ? [{ ...told, source, strength: 'plain', reason: 'pressed', label: '' }] : [];
  const marks: Highlight[] = [];
  for (const one of [...found, ...pressed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last && !text.slice(last.end, one.start).trim()) {
      last.end = Math.max(last.end, one.end);
      if (one.strength === 'plain') last.strength = 'plain';
    } else marks.push({ ...one });
  }
  return marks;
}
