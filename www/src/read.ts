/** What was read in the user's own words and counts as said until they say otherwise: shown, but never written into the draft. */
import { answer, findRole, type Draft } from './state.ts';
import type { Fact, Questionnaire, Report } from './types.ts';

/** The facts that were read in a description and that the user has said nothing about; the same for several acts once. */
export function readFacts(report: Report, draft: Draft): Fact[] {
  const seen = new Set<string>();
  return report.facts.filter(({ origin, kind, question, answers, act }) => {
    const same = `${question}:${answers.join()}`;
    const asked = kind === 'choice' || kind === 'yesno';
    const open = asked && origin === 'description' && draft.acts[act]?.[question] === undefined && !seen.has(same);
    if (open) seen.add(same);
    return open;
  });
}

/** The draft as if the user had said these facts too. */
export function withFacts(draft: Draft, facts: Fact[], catalogue: Questionnaire): Draft {
  if (facts.length === 0) return draft;
  const said = facts.reduce(
    (soFar, { act, question, answers }) => answer(soFar, act, question, answers.length === 1 ? (answers[0] ?? null) : answers),
    draft,
  );
  return findRole(said, catalogue);
}
