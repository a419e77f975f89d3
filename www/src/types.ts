/**
 * What crosses the browser boundary, written by hand and held by a test (tests/web/types.spec.ts) to what the core really returns.
 * All offsets are UTF-16 code units of the text as it was given, end exclusive. All dates are ISO (YYYY-MM-DD), inclusive.
 */

export type Lang = 'id' | 'en';

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

/**
 * The gravest first; of several acts the gravest counts. `unsettled`: the person's law is encoded, and nothing in it forbids this
 * and nothing allows it. `not_covered`: no instrument that binds this person on these days is encoded, whatever the act.
 * `none_found` has a ground, and is no guarantee.
 */
export type Verdict = 'applies' | 'may_apply' | 'assessor' | 'unsettled' | 'not_covered' | 'none_found';
export type FindingStatus = 'applies' | 'may_apply' | 'assessor';
/** What a rule is about; `agency` is a rule that came with the scenario. */
export type Family = 'party' | 'decisions' | 'social' | 'attendance' | 'campaign' | 'facilities' | 'neutrality' | 'agency';
export type Kind = 'criminal' | 'dismissal' | 'discipline' | 'ethics' | 'administrative' | 'principle';
export type Level = 'moral' | 'light' | 'medium' | 'heavy' | 'ptdh' | 'unspecified' | 'none' | 'criminal' | 'cancel';
/** `own`: an agency's own text, which nobody else has checked. */
export type Grade = 'gazette' | 'quoted' | 'paraphrase' | 'unverified' | 'own';
export type Origin = 'given' | 'text' | 'description' | 'calendar' | 'implied' | 'presumed' | 'open';
export type Source = 'text' | 'description';

export interface Units {
  start: number;
  end: number;
}

/** One provision as it stands in a finding. `status` tells whether it binds this person at this date for certain. */
export interface Citation {
  id: string;
  citation: string;
  /** Operative words; empty where no wording could be verified. */
  quote: string;
  grade: Grade;
  confidence: 'high' | 'medium' | 'low';
  plain: string;
  note: string;
  source: string;
  /** Whom it binds by its own words; empty where it names nobody. */
  binds: string[];
  /** What it threatens, by the day of the act; empty where it threatens no criminal penalty. */
  threats: Threat[];
  /** Day the wording was last checked; empty for an agency's own text. */
  checked: string;
  in_force: { from: string | null; to: string | null };
  status: 'certain' | 'possible';
}

/** One answer a finding rests on, and where it came from. */
/** What a criminal provision threatens for acts on some days. Two for the same days: the law leaves two results open. */
export interface Threat {
  /** Days of the act. */
  days: { from: string | null; to: string | null };
  text: string;
  /** That it is worked out by a formula, or that it has changed; may be empty. */
  note: string;
  /** Provisions that a result follows from; empty where it is the article's own threat. */
  by: string[];
}

export interface Because {
  question: string;
  ask: string;
  answers: string[];
  labels: string[];
  origin: Origin;
  /** Where in the text or description it was read. */
  source: Source | null;
  spans: Units[];
  /** True where the answer still has to be settled for this finding. */
  open: boolean;
}

export interface Unless {
  exception: string;
  effect: 'lifts' | 'lowers' | 'contested';
  title: string;
  /** Why it does not help here, or what it hangs on. */
  state: 'does_not_help' | 'depends' | 'helps';
  on: string[];
}

export interface Finding {
  rule: string;
  family: Family;
  title: string;
  status: FindingStatus;
  kind: Kind;
  kind_label: string;
  levels: Level[];
  level_labels: string[];
  provisions: Citation[];
  sanctions: Citation[];
  /** Who examines and decides; `limits` and `rights` are empty where the sources name none. */
  route: { id: string; label: string; text: string; limits: string; rights: string };
  because: Because[];
  unless: Unless[];
  notes: string[];
  /** Questions that would decide it. Assessed ones too, marked so in `questions`. */
  open: string[];
  /** Index into the acts of the scenario: 0 the first, then `also`. */
  acts: number[];
}

export interface Permission {
  id: string;
  title: string;
  text: string;
  status: 'applies' | 'may_apply';
  provisions: Citation[];
}

/** What an all-clear rests on: a permission of the law, or a free zone, of which no neutrality rule speaks by our reading. */
export interface Ground {
  kind: 'permission' | 'free';
  /** Id of the permission or of the free zone. */
  id: string;
  title: string;
  reason: string;
  /** The provisions that permit it, or that the reading rests on; those in force, so that there may be none. */
  provisions: Citation[];
}

/** What something comes to, in one line: the verdict with the heaviest kind and level behind it. */
export interface Consequence {
  verdict: Verdict;
  kind: Kind | null;
  level: Level | null;
  text: string;
}

/** An answer to choose from. `then` says what it would come to, for the first questions only; never what a side would come to in a post in which none was read. */
export interface Offered {
  id: string;
  label: string;
  then: Consequence | null;
}

export interface NextQuestion {
  id: string;
  act: number;
  group: string;
  ask: string;
  answers: Offered[];
  /** Rules it would help to decide. */
  decides: string[];
  /** Likely by what was written: offered first. */
  suggested: string[];
  /** The person it asks about, as the post names them. */
  about: string | null;
}

/** Nothing is found any more; no rule speaks, but nothing clears it either; only an assessor's part is left; nothing applies for certain; something lighter applies; the heaviest stays, on fewer rules; no difference. */
export type ChangeEffect = 'lifts' | 'unsettled' | 'assessor' | 'open' | 'lighter' | 'fewer' | 'none';

/** A change of the plan, and what it would come to. */
export interface Change {
  /** Ids of the alternatives: one, or two that help only together. */
  alternatives: string[];
  act: number;
  /** What to do otherwise, a line for each alternative. */
  say: string[];
  /** The answers that it amounts to. */
  set: { question: string; answers: string[] }[];
  effect: ChangeEffect;
  then: Consequence;
}

export interface Changes {
  /** After which nothing is found, however what is open is answered; each is the least that brings it about. */
  helps: Change[];
  /** What is found is lighter, and not gone; the best first, each with the verdict it leads to. */
  lowers: Change[];
  /** Believed to help, and here without any difference. */
  useless: Change[];
  /** Other stages of the election at which it would come to something else. */
  elsewhere: Elsewhere[];
}

export interface Elsewhere {
  /** Names of the stages, in the order of time. */
  labels: string[];
  then: Consequence;
}

/** What is known about one question, for the page to show and correct. */
export interface Fact {
  question: string;
  act: number;
  ask: string;
  group: string;
  kind: 'choice' | 'yesno' | 'assessed' | 'derived';
  answers: string[];
  labels: string[];
  origin: Origin;
}

export interface Evidence {
  question: string;
  answers: string[];
  strength: 'plain' | 'suggestive';
  source: Source;
  spans: Units[];
  /** Concept or pattern that fired. */
  reason: string;
  reason_label: string;
  /** Index into the acts of the scenario. */
  act: number;
}

export type Circumstance = 'negated' | 'prohibited' | 'question' | 'reported' | 'headline' | 'quoted';

/** Each step on the way from a text to its evidence. */
export interface Steps {
  /** The text in plain spelling. */
  normalised: string;
  tokens: StepToken[];
  concepts: StepConcept[];
  patterns: StepPattern[];
  /** Null for a description, and for a post that names no participant. */
  weighing: Weighing | null;
  evidence: Evidence[];
  /** Whether the end of the text was cut off unread. */
  truncated: boolean;
}

export interface StepToken {
  span: Units;
  text: string;
  /** The spelling it was also looked up in, where that is another. */
  respelt: string | null;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** Part of a hashtag. */
  tag: boolean;
}

export interface StepConcept {
  id: string;
  label: string;
  span: Units;
  circumstances: Circumstance[];
}

export interface StepPattern {
  id: string;
  label: string;
  /** The concepts it holds on, as positions in `Steps.concepts`. */
  concepts: number[];
}

/** The signs of a post that names a participant, weighed. All figures are hundredths. */
export interface Weighing {
  start: number;
  signs: WeighedSign[];
  /** `start` and the `points` of all signs. */
  sum: number;
  /** The sum from which the post is taken to lean to a side. */
  leans: number;
  /** Below this sum even a plain pattern is only a hint; null where parties alone are named. */
  plain: number | null;
}

export interface WeighedSign {
  id: string;
  label: string;
  /** Positive: speaks for a side being taken. */
  weight: number;
  /** How strongly it is there, 0 to 100. */
  value: number;
  /** What it adds to the sum: weight times value, rounded. */
  points: number;
  /** The words it stands on; empty for the shape of the text. */
  spans: Units[];
}

export interface Highlight {
  start: number;
  end: number;
  source: Source;
  strength: 'plain' | 'suggestive';
  reason: string;
  label: string;
}

/** What a post means in everyday words; each fragment is quoted by itself. */
export interface Meaning {
  id: string;
  label: string;
  strength: 'plain' | 'suggestive';
  spans: Units[];
}

export interface Conflict {
  id: string;
  title: string;
  positions: { who: string; says: string; since: string; source: string }[];
  rules: string[];
}

export interface Contradiction {
  question: string;
  given: string[];
  read: string[];
  source: Source;
  spans: Units[];
  message: string;
}

export interface Warning {
  code:
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
  message: string;
}

/** How old the law data is: checked within 90 days, longer ago, or too long ago for an all-clear. */
export type LawState = 'current' | 'ageing' | 'outdated';

/** Which law data an answer comes from. */
export interface LawVersion {
  /** Fingerprint of the data files. */
  version: string;
  /** Day on which the law data was last checked. */
  as_of: string;
  /** How old that is on the days asked about; `current` where no day is asked about. */
  state: LawState;
}

/** stop: do not; wait: hold it, a question decides; ask: ask somebody first; clear: no prohibition found, which never means "safe". */
export type Sign = 'stop' | 'wait' | 'ask' | 'clear';

/** The answer in the words of the question. */
export interface Answer {
  sign: Sign;
  /** "Jangan unggah", "Tahan dulu"; no imperative where the act is done already. */
  call: string;
  /** Why, in one or two short sentences, with the user's own words in quotation marks where some were read. */
  why: string;
  /** For whom it is told where nobody said who acts; else ''. */
  limit: string;
  /** What the first prohibition can cost; '' where nothing is found. */
  cost: string;
  /** What is heavier and not certain, and on what it hangs; or ''. */
  heavier: string;
  /** Whether the act was told as done already. */
  done: boolean;
}

export interface Cite {
  id: string;
  citation: string;
  grade: Grade;
  /** Certain where its rule applies and it binds this person at this date for certain. */
  status: 'certain' | 'possible';
}

/** What a person would recognise as one prohibition, with all findings that forbid it. */
export interface Prohibition {
  /** Id from the data; with "-ethics" at its end where the code of ethics is told apart. */
  id: string;
  title: string;
  /** That of the surest member; kind and level are those of the heaviest of the surest. */
  status: FindingStatus;
  kind: Kind;
  level: Level;
  /** Rules told together, each of them a finding (`Finding.rule`); the surest first. */
  rules: string[];
  /** What is certain first; among those statute, government regulation, joint decision, circular, others. */
  cites: Cite[];
  /** What it can cost, in words. */
  cost: string;
  /** What is heavier and not certain, and on what it hangs; or ''. */
  heavier: string;
  /** Who decides, and how long it may take, as far as the sources say. */
  decides: string;
}

export interface Report {
  id: string | null;
  lang: Lang;
  verdict: Verdict;
  /** The answer in the words of the question. */
  answer: Answer;
  headline: string;
  reason: string;
  findings: Finding[];
  /** The findings told together, one per prohibition, in the order to show them. */
  prohibitions: Prohibition[];
  permissions: Permission[];
  /** What the all-clear rests on; empty where something was found. */
  grounds: Ground[];
  questions: NextQuestion[];
  changes: Changes;
  facts: Fact[];
  evidence: Evidence[];
  highlights: Highlight[];
  /** The gravest first; what does not decide is left out. */
  meanings: Meaning[];
  /** Whom the post names where no side was read in it; empty where there is nothing to say. */
  named: string;
  conflicts: Conflict[];
  contradictions: Contradiction[];
  /** Whom this person can ask, as far as it is known who that is. */
  ask_whom: string;
  disclaimer: string;
  warnings: Warning[];
  law: LawVersion;
  /**
   * Whether the words of the law are loaded. Where they are not, as at first in the element, `quote`, `plain`, `note` and `source` of
   * citations, `notes` and the words of `route` of findings, and `says` and `source` of positions are empty; all else is the same.
   */
  law_words: boolean;
}

/** What a report tells of other answers and other plans, asked for apart. */
export interface LookAhead {
  questions: NextQuestion[];
  changes: Changes;
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

export interface FormQuestion {
  id: string;
  kind: Fact['kind'];
  group: string;
  ask: string;
  answers: { id: string; label: string }[];
}

export type ScopeState = 'encoded' | 'not_encoded' | 'out_of_scope';

/** Everything the page needs to draw its form, in one language. */
export interface Questionnaire {
  questions: FormQuestion[];
  roles: { id: string; label: string; answers: Record<string, string[]> }[];
  elections: { id: string; label: string; regime: string; from: string; to: string }[];
  /** What is covered, what was read but not encoded, what is out of scope. */
  scope: { id: string; state: ScopeState; label: string; text: string }[];
  law: LawVersion;
}

/** Days, both inclusive. */
export interface Days {
  from: string;
  to: string;
}

export type TimelinePart = 'before' | 'before_fixed' | 'partly_fixed' | 'fixed' | 'campaign' | 'quiet' | 'voting' | 'after';

/** The same scenario at every stage of its election. */
export interface Comparison {
  lang: Lang;
  /** The election whose calendar it follows; null where only the order of the stages is known. */
  election: { id: string; label: string; days: Days; fixed: { day: string; labels: string[] }[] } | null;
  /** Days of the scenario itself, where they are known. */
  date: Days | null;
  /** In the order of time. A stage that the answers exclude is left out. */
  rows: TimelineRow[];
  /** The election cut wherever the answer may change; without a calendar one for each row. */
  stretches: { row: number | null; days: Days | null; verdict: Verdict | null }[];
  windows: RuleWindow[];
  law: LawVersion;
}

export interface TimelineRow {
  stage: TimelinePart;
  label: string;
  phase: string;
  stages: string[];
  days: Days | null;
  /** The days it was worked out for. */
  on: Days | null;
  /** Whether the scenario, as it was given, lies in it. */
  here: boolean;
  /** False where other days of this stage have another answer. */
  steady: boolean;
  verdict: Verdict;
  headline: string;
  /** Each kind with its surest status, and the worst level of that status. */
  kinds: { kind: Kind; kind_label: string; level: Level | null; level_label: string; status: FindingStatus }[];
  rules: string[];
  /** Provisions that the stage before did not have, and that it had and this one has not. */
  comes: MovedProvision[];
  goes: MovedProvision[];
}

export interface MovedProvision {
  id: string;
  citation: string;
  rule: string;
}

/** When a rule comes up: stretches `first` to `last`, by index and inclusive. */
export interface RuleWindow {
  rule: string;
  title: string;
  kind: Kind;
  kind_label: string;
  citations: string[];
  spans: { first: number; last: number; status: FindingStatus }[];
}

/** What a rule or provision comes to in a scenario. */
export interface WhyNot {
  id: string;
  title: string;
  /** The rule itself, or each rule that cites the provision. */
  rules: RuleOutcome[];
  exceptions: string[];
  permissions: string[];
  /** Of a provision that nothing cites: its part, and why no rule rests on it. */
  role: 'rule' | 'sanction' | 'definition' | 'procedure' | 'history' | 'status' | 'campaign_side' | 'other_conduct' | null;
  note: string;
}

export interface RuleOutcome {
  rule: string;
  title: string;
  kind_label: string;
  citations: string[];
  /** Null where it is ruled out. */
  status: FindingStatus | null;
  /** Why it is ruled out, by act; empty where it is not. */
  refusals: { act: number; reasons: Reason[] }[];
}

export interface Reason {
  cause: 'answer' | 'date' | 'together' | 'exception';
  /** Id of the question, or of the exception. */
  id: string;
  /** The question as it is asked, or the exception's title. */
  ask: string;
  yours: string[];
  needs: string[];
  in_force: { from: string | null; to: string | null }[];
  origin: Origin;
  /** Whether another answer to this alone would bring the rule in. */
  alone: boolean;
}

/** One answer with the rules that it alone keeps out. */
export interface NearMiss {
  act: number;
  /** Id of a question, "date" or "election". */
  question: string;
  ask: string;
  yours: string[];
  origin: Origin;
  rules: { rule: string; title: string; kind: Kind; kind_label: string; citations: string[]; reasons: Reason[] }[];
}

/** One rule or provision by name, to search in. */
export interface IndexEntry {
  id: string;
  entry: 'rule' | 'provision';
  /** Title of a rule, citation of a provision. */
  title: string;
  citations: string[];
  words: string;
}

/** @deprecated The name until 0.3: `Units`. */
export type Span = Units;
/** @deprecated The name until 0.3: `FindingStatus`. */
export type Status = FindingStatus;
/** @deprecated The name until 0.3: `Questionnaire`. */
export type Catalogue = Questionnaire;
/** @deprecated The name until 0.3: `FormQuestion`. */
export type CatalogueQuestion = FormQuestion;
/** @deprecated The name until 0.3: `TimelinePart`. */
export type Stage = TimelinePart;
/** @deprecated The name until 0.3: `TimelineRow`. */
export type StageRow = TimelineRow;
