/** What was read in the user's own words and holds until they say otherwise: in effect, but never written into the draft. */
import { answer, findRole, key, type Draft } from './state.ts';
import type { Fact, Questionnaire, Report } from './types.ts';

/** The facts that were read in a description and that the user has said nothing about; the same for several acts once. */
export function readFacts(report: Report, draft: Draft): Fact[] {
  const seen = new Set<string>();
  return report.facts.filter((fact) => {
    const same = `${fact.question}:${fact.answers.join()}`;
    const open = fact.unconfirmed && fact.answers.length > 0 && draft.acts[fact.act]?.[fact.question] === undefined && !seen.has(same);
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

/** A report on such a draft that still says where these facts came from. */
export function asRead(report: Report, facts: Fact[]): Report {
  if (facts.length === 0) return report;
  const read = new Set(facts.map(({ act, question }) => key(act, question)));
  const questions = new Set(facts.map(({ question }) => question));
  return {
    ...report,
    facts: report.facts.map((fact) =>
      fact.origin === 'given' && read.has(key(fact.act, fact.question)) ? { ...fact, origin: 'description' } : fact,
    ),
    findings: report.findings.map((finding) => ({
      ...finding,
      because: finding.because.map((reason) =>
        reason.origin === 'given' && questions.has(reason.question) ? { ...reason, origin: 'description' } : reason,
      ),
    })),
  };
}

/** Whether a description says when it is: then today is not taken for the day. */
export function saysWhen({ facts }: Report): boolean {
  return facts.some(({ question, origin }) => origin === 'description' && ['date', 'election', 'phase'].includes(question));
}
