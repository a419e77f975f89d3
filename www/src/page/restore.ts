/** From what a file, a link or the device's own store holds to a draft: whatever is not known here is left out and named. */
import { fromNames, isNames, noLocalNames, type LocalNames } from '../local-names.ts';
import { QUESTION } from '../known.ts';
import { emptyDraft, key, OTHER_ELECTION, type Draft } from '../state.ts';
import type { Questionnaire, Given, Lang, Source } from '../types.ts';

/** A draft as somebody may have written it: of any content. */
export interface LooseDraft {
  lang: unknown;
  mode: unknown;
  role: unknown;
  election: unknown;
  date: unknown;
  text: unknown;
  description: unknown;
  /** Question id to an answer, several, or null; one object for each act. */
  acts: unknown[];
  /** Questions put aside, as `key(act, question)`. */
  skipped: unknown;
  /** Local candidates. */
  names: unknown;
  /** Names of fields that nobody knows. */
  strange: string[];
}

export type LeftOut =
  { what: 'role' | 'election' | 'date' | 'question' | 'field'; value: string } | { what: 'answer'; question: string; value: string };

export interface Restored {
  draft: Draft;
  lang: Lang | null;
  leftOut: LeftOut[];
}

/** More acts than anybody describes; what is beyond is left out. */
const MOST_ACTS = 20;

export function restore(loose: LooseDraft, catalogue: Questionnaire): Restored {
  const leftOut: LeftOut[] = loose.strange.map((value) => ({ what: 'field', value }));
  const known = (what: 'role' | 'election', ids: string[]): string | null => {
    const value = loose[what];
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' && ids.includes(value)) return value;
    leftOut.push({ what, value: shown(value) });
    return null;
  };
  const acts: Record<string, Given>[] = loose.acts.slice(0, MOST_ACTS).map((act) => answers(act, catalogue, leftOut));
  for (const act of loose.acts.slice(MOST_ACTS)) leftOut.push({ what: 'field', value: shown(act) });
  const [first = {}, ...further] = acts;
  const skipped = Array.isArray(loose.skipped) ? loose.skipped : [];
  const draft: Draft = {
    ...emptyDraft,
    mode: source(loose.mode) ?? (typeof loose.description === 'string' && loose.description && !loose.text ? 'description' : 'text'),
    text: words(loose.text, 'text', leftOut),
    description: words(loose.description, 'description', leftOut),
    role: known(
      'role',
      catalogue.roles.map(({ id }) => id),
    ),
    election: known('election', [...catalogue.elections.map(({ id }) => id), OTHER_ELECTION]),
    date: date(loose.date, leftOut),
    acts: [first, ...further],
    skipped: [first, ...further].flatMap((act, n) =>
      Object.keys(act)
        .filter((question) => act[question] === null)
        .map((question) => key(n, question))
        .filter((name) => skipped.includes(name)),
    ),
    local: local(loose.names, leftOut),
  };
  return { draft, lang: loose.lang === 'id' || loose.lang === 'en' ? loose.lang : null, leftOut };
}

function answers(act: unknown, catalogue: Questionnaire, leftOut: LeftOut[]): Record<string, Given> {
  if (typeof act !== 'object' || act === null || Array.isArray(act)) {
    leftOut.push({ what: 'field', value: shown(act) });
    return {};
  }
  const kept: Record<string, Given> = {};
  for (const [id, value] of Object.entries(act)) {
    const question = catalogue.questions.find((q) => q.id === id && q.kind !== 'assessed' && q.id !== QUESTION.date);
    if (!question) {
      leftOut.push({ what: 'question', value: id });
      continue;
    }
    if (value === null) {
      kept[id] = null;
      continue;
    }
    const asGiven = [value as unknown].flat();
    const fitting = asGiven.filter((one): one is string => question.answers.some((answer) => answer.id === one));
    for (const one of asGiven) {
      if (!fitting.includes(one as string)) leftOut.push({ what: 'answer', question: id, value: shown(one) });
    }
    if (fitting.length > 0) kept[id] = fitting.length === 1 ? (fitting[0] ?? null) : fitting;
  }
  return kept;
}

function words(value: unknown, name: Source, leftOut: LeftOut[]): string {
  if (typeof value === 'string') return value;
  if (value !== null && value !== undefined) leftOut.push({ what: 'field', value: name });
  return '';
}

/** The outer form only: what is in it, the core judges. */
function local(value: unknown, leftOut: LeftOut[]): LocalNames {
  if (value === null || value === undefined) return noLocalNames;
  if (isNames(value)) return fromNames(value);
  leftOut.push({ what: 'field', value: 'names' });
  return noLocalNames;
}

function source(value: unknown): Source | null {
  return value === 'text' || value === 'description' ? value : null;
}

/** Days only: the form has no place for months and spans. */
function date(value: unknown, leftOut: LeftOut[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  leftOut.push({ what: 'date', value: shown(value) });
  return null;
}

/** A value in few words, for the notice that it was left out. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
