/** Whether somebody is in a situation for which there is help of its own: it has happened, or they are told to. */
import { ACT_ORDERED, ACT_PASS_ORDER, QUESTION } from '../known.ts';
import type { Draft } from '../state.ts';
import type { Evidence, Report } from '../types.ts';

/** Words of somebody who tells that it has happened. Of a post only those that no announcement has. */
const DONE = /\b(te?r?lanjur|kadung|kebablasan|keceplosan)\b/i;
const TOLD =
  /\b(kemarin|tadi|semalam|keburu|(sudah|udah|sdh|udh) (saya|aku|sy) \p{L}+|(saya|aku|sy) (sudah|udah|sdh|udh)|yesterday|already)\b/iu;

/** Whether it reads as if it had happened already. */
export function seemsDone({ text, description }: Pick<Draft, 'text' | 'description'>): boolean {
  return DONE.test(text) || DONE.test(description) || TOLD.test(description);
}

export function happened({ draft }: { draft: Draft }, report: Report): boolean {
  return report.answer.done || seemsDone(draft);
}

const SIDES = ['support', 'attack'];

/** What in a post was read as taking a side. */
export function sided({ evidence }: Report): Evidence[] {
  return evidence.filter(
    ({ question, answers, source }) =>
      question === QUESTION.stance && source === 'text' && answers.every((answer) => SIDES.includes(answer)),
  );
}

/** Whether a post speaks of an election and no side was read in it: that it takes none is then offered first. */
export function unsided({ questions }: Report): boolean {
  return questions.some(({ id, answers }) => id === QUESTION.stance && answers[0]?.id === 'neutral');
}

/** Words of somebody who is told to do it, whatever it is, with who tells them. */
const PRESSED =
  /\b(?:(?:atasan|pimpinan|kadis|camat|bupati|wali ?kota|gubernur|sekda|lurah|kades|bos|kepala \p{L}+)(?: saya)? (?:minta|meminta|menyuruh|suruh|nyuruh|perintahkan|memerintahkan|menginstruksikan|paksa|memaksa|mewajibkan) (?:saya|aku|sy|kami)|(?:disuruh|diperintah(?:kan)?|dipaksa|diwajibkan|diinstruksikan|ditekan)(?: (?:oleh )?(?:atasan|pimpinan|kadis|camat|bupati|bos|kepala \p{L}+))?|diminta (?:oleh )?(?:atasan|pimpinan|kepala \p{L}+|kadis|camat|bupati|bos)|(?:told|ordered|made|forced) to)\b/iu;

/** Where somebody says that they are told to do it. */
export function pressing(description: string): { start: number; end: number } | null {
  const found = PRESSED.exec(description);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Whether somebody says that they are told to take a side, or that they pass it on. */
export function isPressed({ draft }: { draft: Pick<Draft, 'description'> }, report: Report): boolean {
  if (pressing(draft.description) && report.answer.sign !== 'clear') return true;
  return report.facts.some(
    ({ question, answers }) =>
      question === QUESTION.act && answers.length === 1 && [ACT_ORDERED, ACT_PASS_ORDER].includes(answers[0] ?? ''),
  );
}
