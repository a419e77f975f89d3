/** What the acts of a story are called, in a few words. */
import { QUESTION } from './known.ts';
import type { Messages } from './messages/index.ts';
import { short } from './messages/short.ts';
import type { Lang, Report } from './types.ts';

type Words = { m: Messages; lang: Lang };

/** "membagikan"; the number of the act where it is not known which one it is. */
export function actNamed({ m, lang }: Words, { facts }: Report, act: number): string {
  const told = facts.find((fact) => fact.question === QUESTION.act && fact.act === act);
  const [id, label] = [told?.answers[0], told?.labels[0]];
  if (!id || !label || told?.answers.length !== 1) return m.form.anotherAct(act + 1);
  const name = short(lang, QUESTION.act, id, label);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** " (tentang: membagikan)" where there are several acts; else nothing. */
export function ofAct(words: Words, report: Report, act: number): string {
  return report.answer.acts.length > 0 ? ` (${words.m.next.about(actNamed(words, report, act))})` : '';
}
