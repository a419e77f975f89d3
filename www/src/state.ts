/** What the user has written and answered: in memory only, and only ever replaced, never changed in place. */
import { QUESTION } from './known.ts';
import { noLocalNames, type LocalNames } from './local-names.ts';
import type { Region } from './regions.ts';
import type { Questionnaire, Given, Lang, Scenario, Source } from './types.ts';

/** Stands for an election that has no calendar here: the user chooses the phase. */
export const OTHER_ELECTION = 'other';

/** What the page around the checker has chosen from the start. */
export interface Preset {
  role: string | null;
  election: string | null;
  act: string | null;
  region: Region | null;
}

export interface Draft {
  /** What stands in the draft without the user having said it. */
  preset: Preset;
  mode: Source;
  text: string;
  description: string;
  role: string | null;
  election: string | null;
  date: string | null;
  /** Answers by act: the first act's hold for all; each further one overrides them. */
  acts: Record<string, Given>[];
  /** Questions put aside with "belum tahu", as `key(act, question)`. */
  skipped: string[];
  /** Candidates of the user's own region: in a saved file, never in a link. */
  local: LocalNames;
  /** The user's own region: its candidates are in a saved file, never in a link. */
  region: Region | null;
}

export const emptyDraft: Draft = {
  preset: { role: null, election: null, act: null, region: null },
  mode: 'text',
  text: '',
  description: '',
  role: null,
  election: null,
  date: null,
  acts: [{}],
  skipped: [],
  local: noLocalNames,
  region: null,
};

export function key(act: number, question: string): string {
  return `${act}:${question}`;
}

/** Whether nothing is asked yet: who acts, where and when alone are no question. */
export function isBlank(draft: Draft): boolean {
  return (
    !draft.text.trim() &&
    !draft.description.trim() &&
    draft.acts.every((answers, index) =>
      Object.entries(answers).every(
        ([question, given]) => given === null || (index === 0 && question === QUESTION.act && given === draft.preset.act),
      ),
    )
  );
}

/** The draft with another preset: it takes the place of the one before where the user has changed nothing. */
export function withPreset(draft: Draft, preset: Preset): Draft {
  const first = draft.acts[0] ?? {};
  const act = first[QUESTION.act] ?? null;
  return {
    ...draft,
    preset,
    role: draft.role === draft.preset.role ? preset.role : draft.role,
    election: draft.election === draft.preset.election ? preset.election : draft.election,
    region: draft.region === draft.preset.region ? preset.region : draft.region,
    acts: act === draft.preset.act && act !== preset.act ? [{ ...first, act: preset.act }, ...draft.acts.slice(1)] : draft.acts,
  };
}

/** What was answered, or undefined where nothing was. */
export function given(draft: Draft, act: number, question: string): Given | undefined {
  return draft.acts[act]?.[question];
}

/** The draft with one more answer; null says "belum tahu" outright. */
export function answer(draft: Draft, act: number, question: string, value: Given): Draft {
  const acts = [...draft.acts];
  while (acts.length <= act) acts.push({});
  acts[act] = { ...acts[act], [question]: value };
  const put = key(act, question);
  const skipped = draft.skipped.filter((name) => name !== put);
  if (value === null) skipped.push(put);
  return { ...draft, acts, skipped };
}

/** The draft without what was said about a question: neither an answer nor put aside. */
export function unsay(draft: Draft, act: number, question: string): Draft {
  const { [question]: _, ...rest } = draft.acts[act] ?? {};
  const put = key(act, question);
  return { ...draft, acts: draft.acts.map((one, n) => (n === act ? rest : one)), skipped: draft.skipped.filter((name) => name !== put) };
}

/** The draft with a role: its answers replace what was said about the same questions. */
export function chooseRole(draft: Draft, role: string | null, catalogue: Questionnaire): Draft {
  const touched = new Set(catalogue.roles.flatMap((r) => Object.keys(r.answers)));
  const first = Object.fromEntries(Object.entries(draft.acts[0] ?? {}).filter(([question]) => !touched.has(question)));
  const skipped = draft.skipped.filter((name) => ![...touched].some((question) => name === key(0, question)));
  return { ...draft, role, acts: [first, ...draft.acts.slice(1)], skipped };
}

/** The draft with the role that its answers amount to, so that the form says it in one word. */
export function findRole(draft: Draft, { roles }: Questionnaire): Draft {
  const first = draft.acts[0] ?? {};
  const said = (question: string, answers: string[]) => [first[question]].flat().join() === answers.join();
  const fitting = roles.filter((role) => Object.entries(role.answers).every(([question, answers]) => said(question, answers)));
  const [role] = fitting.sort((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length);
  if (!role || draft.role) return draft;
  const rest = Object.fromEntries(Object.entries(first).filter(([question]) => !(question in role.answers)));
  return { ...draft, role: role.id, acts: [rest, ...draft.acts.slice(1)] };
}

export function addAct(draft: Draft): Draft {
  return { ...draft, acts: [...draft.acts, { act: null }] };
}

export function removeAct(draft: Draft, act: number): Draft {
  return { ...draft, acts: draft.acts.filter((_, index) => index !== act) };
}

/** What the core is asked, but for the names of local candidates. */
export function toScenario(draft: Draft, catalogue: Questionnaire, lang: Lang): Scenario {
  const role = catalogue.roles.find(({ id }) => id === draft.role);
  const [first = {}, ...further] = draft.acts;
  // An act that was added and not yet named is left out; only the last ones are, so that the others keep their numbers.
  while (further.length > 0 && Object.values(further.at(-1) ?? {}).every((value) => value === null)) further.pop();
  return {
    lang,
    election: draft.election,
    date: draft.date,
    answers: { ...role?.answers, ...first },
    also: further,
    ...(draft.text.trim() && { text: draft.text }),
    ...(draft.description.trim() && { description: draft.description }),
  };
}

/** Today where the user is, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
