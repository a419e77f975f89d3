/** The scenario as a file: what the core is asked (`scenario`, as the command line takes it), and what the page adds to it. */
import { joined, namesOf } from '../local-names.ts';
import { regionNames } from '../region-names.ts';
import { toScenario, type Draft } from '../state.ts';
import type { Questionnaire, Lang, Report, Scenario, Source } from '../types.ts';
import type { LooseDraft } from './restore.ts';

const FORMAT = 'cek-netral';
const VERSION = 1;
/** Bytes. The longest text that the core reads is far shorter. */
export const LARGEST = 2 * 1024 * 1024;

export interface ScenarioFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Day on which it was made. */
  saved: string;
  /** The law data it was checked with. */
  law: Report['law'];
  role: string | null;
  mode: Source;
  skipped: string[];
  scenario: Scenario;
}

/** Why something is no scenario file; the words for it stand in `messages/page`. */
export type Fault = 'not_json' | 'not_ours' | 'newer_version' | 'too_large' | 'unreadable' | 'broken_link';

export function toFile(draft: Draft, catalogue: Questionnaire, lang: Lang, saved: string): ScenarioFile {
  const names = joined(namesOf(draft.local), regionNames(draft.region));
  return {
    format: FORMAT,
    version: VERSION,
    saved,
    law: catalogue.law,
    role: draft.role,
    mode: draft.mode,
    skipped: draft.skipped,
    scenario: { ...toScenario(draft, catalogue, lang), ...(names && { names }) },
  };
}

/** What a file's text holds, unchecked but for its form; or what is wrong with it. */
export function fromFile(text: string, catalogue: Questionnaire): { loose: LooseDraft; law: Report['law'] | null } | Fault {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not_json';
  }
  if (!isObject(value) || value['format'] !== FORMAT || !isObject(value['scenario'])) return 'not_ours';
  if (typeof value['version'] !== 'number') return 'not_ours';
  if (value['version'] > VERSION) return 'newer_version';
  const { lang, election, date, answers, also, text: post, description, names, ...others } = value['scenario'];
  const { format: _f, version: _v, saved: _s, law, role, mode, skipped, scenario: _, ...strange } = value;
  const first = withoutRole(answers, role, catalogue);
  return {
    law: isObject(law) && typeof law['version'] === 'string' && typeof law['as_of'] === 'string' ? (law as unknown as Report['law']) : null,
    loose: {
      lang,
      mode,
      role,
      election,
      date,
      text: post,
      description,
      acts: [first, ...(Array.isArray(also) ? (also as unknown[]) : [])],
      skipped,
      names,
      strange: [...Object.keys(others), ...Object.keys(strange)],
    },
  };
}

/** The answers that the role alone does not give: those of the role come with the role. */
function withoutRole(answers: unknown, role: unknown, { roles }: Questionnaire): unknown {
  const found = roles.find(({ id }) => id === role);
  if (!isObject(answers)) return answers ?? {};
  if (!found) return answers;
  // What every object has ("__proto__") is no answer.
  const theirs = new Map(Object.entries(found.answers));
  const same = (question: string, value: unknown) => [value].flat().join() === theirs.get(question)?.join();
  return Object.fromEntries(Object.entries(answers).filter(([question, value]) => !same(question, value)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
