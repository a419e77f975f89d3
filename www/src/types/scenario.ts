/** What the core is asked, and what it answers where that is wrong: written by hand, since any shape is taken and checked field by field. */
import type { Kind, Lang, Level } from './report.ts';

/** One answer, several that are all still possible, or null for "belum tahu". */
export type Given = string | string[] | null;

/** A day, a month (YYYY-MM), a year (YYYY), or a span of days; "today": the day in `Scenario.today`, unless the description says when. */
export type When = string | { from: string; to: string };

export interface Scenario {
  id?: string;
  lang?: Lang;
  /** Id of an election calendar ("pilkada-2024"), or "other" where there is none. */
  election?: string | null;
  date?: When | null;
  /** Today where the user is (YYYY-MM-DD): what "besok" or "minggu depan" in a description is reckoned from. */
  today?: string | null;
  /** Question id to what is known about it. */
  answers?: Record<string, Given>;
  /** Further acts of the same person: each overrides `answers` for itself. The report is the union. */
  also?: Record<string, Given>[];
  /** The planned post. */
  text?: string;
  /** The situation in the user's own words. */
  description?: string;
  /** Local candidates, to be read like those the lexicon knows. */
  names?: Names;
  /** A calendar for an election that has none here; `election` may then name its id. */
  calendar?: LocalCalendar;
  /** An agency's own discipline rules or contract clauses. */
  rules?: LocalRule[];
}

/** Names, candidates, or a names file as a whole. */
export type Names = (string | Candidate)[] | NamesFile;

export interface NamesFile {
  /** For people and for measurements. */
  election?: string;
  label?: string;
  candidates: (string | Candidate)[];
}

/** A candidate or a pair; `number` is 1 to 99. */
export interface Candidate {
  number?: number;
  /** Full names, of both partners of a pair. */
  names?: string[];
  /** Enough by themselves. */
  nicknames?: string[];
  parties?: string[];
  /** What only this side says, and what is only said against it. */
  slogans?: string[];
  against?: string[];
  /** Id of the election of a list of whole regions: there the number counts, and everyday names take an election word beside them. */
  contest?: string;
}

/** One text for both languages, or one each. */
export type Words = string | { id: string; en: string };

export interface LocalCalendar {
  id: string;
  label: Words;
  regime: string;
  from: string;
  to: string;
  /** In order, without gaps. */
  phase: { phase: string; from: string; to: string; source?: string }[];
  /** From when on a kind of participant is fixed as candidate. */
  fixed?: { object: string | string[]; day: string; source?: string }[];
}

export interface LocalRule {
  id: string;
  title: Words;
  /** Question id to the answers under which it holds. */
  when: Record<string, string | string[]>;
  kind: Exclude<Kind, 'criminal'>;
  level: Level;
  citation: string;
  quote?: string;
  plain: Words;
  source?: string;
  from?: string;
}

/** An error as a value: what was wrong, where, and what is allowed. */
export interface Problem {
  error: {
    code: string;
    field: string;
    message: string;
    allowed: string[];
  };
}

/** What words of a text stand under. */
export type Circumstance = 'negated' | 'prohibited' | 'question' | 'reported' | 'headline' | 'quoted';

/** What a warning is about. */
export type WarningCode =
  | 'after_law_checked'
  | 'law_outdated'
  | 'vote_without_calendar'
  | 'before_law_data'
  | 'date_presumed'
  | 'text_truncated'
  | 'not_covered'
  | 'no_calendar'
  | 'no_election'
  | 'outside_election';
