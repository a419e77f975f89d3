import type { Questionnaire, Comparison, Evidence, IndexEntry, Lang, NearMiss, Problem, Report, Scenario, WhyNot } from './types.js';

export type * from './types.js';

/** The core, loaded. A scenario that is wrong gets a `Problem` as a value; a method throws only `CoreTrapped`. */
export interface CekNetral {
  /** What applies, why, how sure that is, and what is open. */
  check(scenario: Scenario): Report | Problem;
  /** The same scenario at every stage of its election. */
  compare(scenario: Scenario): Comparison | Problem;
  /** Why a rule or provision does not apply, or that it does. */
  whyNot(scenario: Scenario, id: string): WhyNot | Problem;
  /** The rules that one single answer keeps out. */
  nearMisses(scenario: Scenario): NearMiss[] | Problem;
  /** What is read in a planned post (a string), or in the text and description of a scenario. No verdict. */
  read(text: string | Scenario): Evidence[] | Problem;
  /** Every question with its answers, roles, elections and what is covered. Indonesian unless `en`. */
  catalogue(lang?: Lang): Questionnaire;
  /** Every rule and provision by name. */
  index(lang?: Lang): IndexEntry[];
}

/** Loads the core once; further calls share it. Rejects with `CoreUnavailable`; the next call tries again. */
export function load(source?: URL | Response | BufferSource | WebAssembly.Module | Promise<Response>): Promise<CekNetral>;

/** Whether an answer says what is wrong with the scenario. */
export function isProblem(value: unknown): value is Problem;

/** The core cannot be had: not fetched, not read, or WebAssembly is not allowed. `cause` has the reason. */
export class CoreUnavailable extends Error {
  name: 'CoreUnavailable';
}

/** The core broke off in the middle of an answer; the next call gets a fresh one. `cause` has the reason. */
export class CoreTrapped extends Error {
  name: 'CoreTrapped';
}
