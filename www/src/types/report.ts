/**
 * What the core returns, generated from the Rust by `npm run types`: do not edit.
 * All offsets are UTF-16 code units of the text as it was given, end exclusive. All dates are ISO (YYYY-MM-DD), inclusive.
 */
import type { Circumstance, WarningCode } from './scenario.ts';

/** What one of several acts comes to. */
export interface ActAnswer {
  /** Its place among the acts of the scenario, 0 the first; the facts say what it is. */
  act: number;
  /** What to do, in one sign. */
  sign: Sign;
  /** Whether `why`, `cost`, `heavier` and `decides` of the answer speak of this act. */
  told: boolean;
  /** What the rules say of it, in one sentence; empty where none was found. */
  because: string;
}

/** The answer in the words of the question; all words are in the report's language. */
export interface Answer {
  /** What to do, in one sign. */
  sign: Sign;
  /** The same in words: "Jangan unggah", "Tahan dulu". No imperative where the act is done already. */
  call: string;
  /** Why, in one or two short sentences, with the user's own words where some were read. */
  why: string;
  /** For whom it is told where nobody said who acts; else empty. */
  limit: string;
  /** What the first prohibition can cost, in words; empty where nothing is found. */
  cost: string;
  /** What that cost hangs on, in words that go on from "if"; empty where the prohibition applies for certain. */
  cost_if: string;
  /** What is heavier and not certain, and on what it hangs; empty where nothing is. */
  heavier: string;
  /** Who decides on the first prohibition, in a short sentence; empty where nothing is found. */
  decides: string;
  /** Whether the act was told as done already. */
  done: boolean;
  /** What each act comes to by itself, in their order; empty where there is but one. */
  acts: ActAnswer[];
}

/** One answer a finding rests on. */
export interface Because {
  /** Id of the question. */
  question: string;
  /** The question as it is asked, in the report's language. */
  ask: string;
  /** Ids of the answers known; where it is `open`, of those under which the rule holds. */
  answers: string[];
  /** The same answers in the report's language. */
  labels: string[];
  /** Where what is known comes from. */
  origin: Origin;
  /** The input it was read in; none where it was read in neither. */
  source: Source | null;
  /** Where in `source` it was read; empty where that is none. */
  spans: Units[];
  /** Whether the answer still has to be settled for this finding. */
  open: boolean;
}

/** A verdict and the ids of what was found, without a word: for a check before something goes out, and for long lists. */
export interface Brief {
  /** The scenario's own id; `None` if it has none. */
  id: string | null;
  /** What it comes to, as in a `Report`. */
  verdict: Verdict;
  /** The rules of a `Report`'s findings, the surest first, else in the order of the rulebook. */
  rules: BriefRule[];
}

/** A rule that is not ruled out, by its id. */
export interface BriefRule {
  /** Id of the rule. */
  rule: string;
  /** Its surest status over all acts. */
  status: FindingStatus;
}

/** What rules it out. */
export type Cause = 'answer' | 'date' | 'together' | 'exception';

/** Whether a provision binds this person at this date. */
export type Certainty = 'certain' | 'possible';

/** A change of the plan and what it comes to. */
export interface Change {
  /** Ids of the alternatives: one, or two that help only together. */
  alternatives: string[];
  /** The act it changes, by its place among the acts of the scenario, 0 the first. */
  act: number;
  /** What to do otherwise, one line for each alternative, in the report's language. */
  say: string[];
  /** The answers that it amounts to. */
  set: Setting[];
  /** How the outcome of the act changes. */
  effect: ChangeEffect;
  /** Where it leads. */
  then: Consequence;
}

/** How a change of the plan changes the outcome. */
export type ChangeEffect = 'lifts' | 'unsettled' | 'assessor' | 'open' | 'lighter' | 'fewer' | 'none';

/** What would change it, and what would not; empty until act and person are known. */
export interface Changes {
  /**
   * After which nothing is found, however what is open is answered (`effect` is `lifts`); each is the least that
   * brings it about.
   */
  helps: Change[];
  /** What is found is lighter, and not gone; the best first, each with the verdict it leads to. */
  lowers: Change[];
  /** Believed to help, and here without any difference. */
  useless: Change[];
  /** Other stages of the election at which it would come to something else; empty where it is not known when it is. */
  elsewhere: Elsewhere[];
}

/** An answer that can be given. */
export interface Choice {
  /** Id of the answer. */
  id: string;
  /** The answer in words, in the language asked for. */
  label: string;
}

/** A provision as it stands in a finding. */
export interface Citation {
  /** Id of the provision ("pp-94-2021:5:n:6"). */
  id: string;
  /** As it is cited, in Indonesian. */
  citation: string;
  /** Operative words, in Indonesian; empty where no wording could be verified. */
  quote: string;
  /** How well the wording is verified. */
  grade: Grade;
  /** How sure it is that the law is as recorded. */
  confidence: Confidence;
  /** What it says in plain words, in the report's language. */
  plain: string;
  /** What to know about it, in the report's language; empty where there is nothing. */
  note: string;
  /** Where wording or sense were taken from: an official text, or media. */
  source: string;
  /** Whom it binds by its own words, in the report's language; empty where it names nobody, or too many to list. */
  binds: string[];
  /** Day the wording was last checked, ISO. */
  checked: string;
  /** Its days in force. */
  in_force: InForce;
  /** Whether it binds this person at this date for certain. */
  status: Certainty;
  /** What it threatens, by the day of the act, as the penalty stands in law; empty where it threatens no criminal penalty. */
  threats: Threat[];
}

/** A provision as a prohibition cites it. */
export interface Cite {
  /** Id of the provision. */
  id: string;
  /** As it is cited, in Indonesian. */
  citation: string;
  /** How well its wording is verified. */
  grade: Grade;
  /** Certain where its rule applies and it binds this person at this date for certain. */
  status: Certainty;
}

/** A scenario at every stage of its election. */
export interface Comparison {
  /** Language of labels and headlines: that of the scenario. */
  lang: Lang;
  /** The election whose calendar it follows; `None` if only the order of the stages is known. */
  election: ElectionDays | null;
  /** Days of the scenario itself, where they are known. */
  date: Days | null;
  /** In the order of time. A stage that the answers exclude is left out. */
  rows: TimelineRow[];
  /** The election cut wherever the answer may change; without a calendar one for each row. */
  stretches: Stretch[];
  /** For every rule that comes up at some time, when. */
  windows: RuleWindow[];
  /** The law data that it comes from. */
  law: LawVersion;
}

/** How sure it is that the law is as recorded. */
export type Confidence = 'high' | 'medium' | 'low';

/** A point on which officials or sources disagree: shown, not resolved. */
export interface Conflict {
  /** Id of the conflict. */
  id: string;
  /** What it is about, in the report's language. */
  title: string;
  /** What each side holds. */
  positions: Position[];
  /** Ids of the rules it touches, found here or not. */
  rules: string[];
}

/** An outcome as a user reads it. */
export interface Consequence {
  /** The verdict that it would be, or is. */
  verdict: Verdict;
  /** Kind of the heaviest that applies, else of the heaviest that may; `None` if nothing is found or covered. */
  kind: Kind | null;
  /** The level that goes with `kind`; `None` if that is none. */
  level: Level | null;
  /** The same in a few words, in the report's language. */
  text: string;
}

/** What was read says otherwise than what is known. */
export interface Contradiction {
  /** Id of the question. */
  question: string;
  /** Ids of the answers that are used: those given, or what follows from others. */
  given: string[];
  /** Ids of the answers that were read, and are not used. */
  read: string[];
  /** The input they were read in. */
  source: Source;
  /** Where they were read. */
  spans: Units[];
  /** The same in a sentence, in the report's language. */
  message: string;
}

/** Days as ISO, both inclusive. */
export interface Days {
  /** First day. */
  from: string;
  /** Last day. */
  to: string;
}

/** What an exception does to a rule. */
export type Effect = 'lifts' | 'lowers' | 'contested';

/** An election with the days of its calendar. */
export interface ElectionDays {
  /** Id of the election ("pilkada-2024"). */
  id: string;
  /** Its name, in the comparison's language. */
  label: string;
  /** The whole of its calendar. */
  days: Days;
  /** Days on which kinds of participant were fixed as candidates. */
  fixed: FixedDay[];
}

/** Stages at which the scenario comes to something else than now. */
export interface Elsewhere {
  /** Names of the stages, in the report's language and the order of time. */
  labels: string[];
  /** What it comes to there. */
  then: Consequence;
}

/** What an entry of the index is. */
export type EntryKind = 'rule' | 'provision';

/** These words narrow this question to these answers. */
export interface Evidence {
  /** Id of the question. */
  question: string;
  /** Ids of the answers. */
  answers: string[];
  /** Whether it narrows or only suggests. */
  strength: Strength;
  /** The input it was read in. */
  source: Source;
  /** Where it was read; never empty. */
  spans: Units[];
  /** Id of the concept or pattern that says so. */
  reason: string;
  /** The same in words, in the report's language. */
  reason_label: string;
  /** Which act of the description it goes with, 0 the first; who acts and when is always 0 and holds for all. */
  act: number;
}

/** What is known about one question of one act. */
export interface Fact {
  /** Id of the question; "election" and "date" too where the description tells them. */
  question: string;
  /** Index into the acts of the scenario. */
  act: number;
  /** The question as it is asked, in the report's language. */
  ask: string;
  /** Part of the form: who, act, circumstance, whom, where, when, or assessed. */
  group: string;
  /** How the question gets its answer. */
  kind: QuestionKind;
  /** Ids of the answers still possible; of "election" its id, of "date" the days as ISO. */
  answers: string[];
  /** The same in the report's language. */
  labels: string[];
  /** Where it comes from; never open. */
  origin: Origin;
}

/** What a rule is about. Whom it binds says the rule's own box. */
export type Family = 'party' | 'decisions' | 'social' | 'attendance' | 'campaign' | 'facilities' | 'neutrality' | 'agency';

/** A rule that is not ruled out, with all that it rests on. */
export interface Finding {
  /** Id of the rule; one of an agency begins with "own:". */
  rule: string;
  /** What the rule is about. */
  family: Family;
  /** Its title, in the report's language. */
  title: string;
  /** How sure it is, by the act for which it is surest. */
  status: FindingStatus;
  /** The kind of consequence. */
  kind: Kind;
  /** The same in the report's language. */
  kind_label: string;
  /** Levels it may come to, the worst first. */
  levels: Level[];
  /** The same in the report's language. */
  level_labels: string[];
  /** Provisions breached that bind here, for certain or possibly. */
  provisions: Citation[];
  /** Provisions that state the sanction; empty where none does. */
  sanctions: Citation[];
  /** Who examines and decides. */
  route: Handled;
  /** The answers it rests on. */
  because: Because[];
  /** Every exception to the rule, and why it does not help; empty where there is none. */
  unless: Unless[];
  /** Caveats, in the report's language; empty where there are none. */
  notes: string[];
  /** Ids of the questions that would decide it, assessed ones too; empty where it applies. */
  open: string[];
  /** The acts it comes up for, as places among those of the scenario, 0 the first. */
  acts: number[];
}

/** How sure a finding or permission is, the surest first. Closed on purpose, as the verdict is. */
export type FindingStatus = 'applies' | 'may_apply' | 'assessor';

/** A day on which kinds of participant were fixed as candidates. */
export interface FixedDay {
  /** ISO. */
  day: string;
  /** The kinds of participant, in the comparison's language. */
  labels: string[];
}

/** An election that has a calendar here. */
export interface FormElection {
  /** Id of the election ("pilkada-2024"), as `election` of a scenario takes it. */
  id: string;
  /** Its name on screen, in the language asked for. */
  label: string;
  /** The answer to `regime` that goes with it: "pemilu" or "pilkada". */
  regime: string;
  /** First day of its calendar, ISO. */
  from: string;
  /** Last day of its calendar, ISO, inclusive. */
  to: string;
}

/** A question with all of its answers. */
export interface FormQuestion {
  /** Id of the question, as `answers` of a scenario takes it ("employment"). */
  id: string;
  /** How it gets its answer; an assessed one takes none. */
  kind: QuestionKind;
  /** Part of the form: who, act, circumstance, whom, where, when, or assessed. */
  group: string;
  /** The question as it is asked, in the language asked for. */
  ask: string;
  /** In the order in which the form lists them. */
  answers: Choice[];
}

/** A preset for "who am I". */
export interface FormRole {
  /** Id of the role. */
  id: string;
  /** Its name on screen, in the language asked for. */
  label: string;
  /** Question id to the ids of the answers that it presets. */
  answers: Record<string, string[]>;
}

/** One line of the table that tells a user what is covered. */
export interface FormScope {
  /** Id of the line ("non-asn"). */
  id: string;
  /** How far its law is in here. */
  state: ScopeState;
  /** The persons or acts it is about, in the language asked for. */
  label: string;
  /** What holds for them, in the language asked for. */
  text: string;
}

/** How well the wording of a provision is verified. */
export type Grade = 'gazette' | 'quoted' | 'paraphrase' | 'unverified' | 'own';

/** What an all-clear rests on. */
export interface Ground {
  /** Whether the law permits it or we declare it free. */
  kind: GroundKind;
  /** Id of the permission or of the free zone. */
  id: string;
  /** Its title, in the report's language. */
  title: string;
  /** Why, in the report's language. */
  reason: string;
  /** The provisions that permit it, or that the reading rests on and that are in force. */
  provisions: Citation[];
}

/** What kind of ground an all-clear has. */
export type GroundKind = 'permission' | 'free';

/** Who examines and decides; its words are in the report's language. */
export interface Handled {
  /** Id of the route. */
  id: string;
  /** What sort of procedure it is. */
  label: string;
  /** Who decides, in a short sentence. */
  in_short: string;
  /** Who does what on the days of the scenario; where these are not known, every version with its days. */
  text: string;
  /** Time limits of the procedure; empty where the sources name none. */
  limits: string;
  /** Rights of the person examined; empty where the sources name none. */
  rights: string;
}

/** Whether an exception helps here. */
export type Help = 'does_not_help' | 'depends' | 'helps';

/** A stretch of text or description to mark, each stretch once, in UTF-16 units. */
export interface Highlight {
  /** First unit, from 0. */
  start: number;
  /** One past the last unit. */
  end: number;
  /** The input it stands in. */
  source: Source;
  /** Plain if any evidence on it is. */
  strength: Strength;
  /** Id of the first concept or pattern that was read there. */
  reason: string;
  /** The same in words, in the report's language. */
  label: string;
}

/** Days on which something is in force, ISO, both inclusive. */
export interface InForce {
  /** First day; none where it is not verified or lies before all elections covered. */
  from: string | null;
  /** Last day; none where it is in force still. */
  to: string | null;
}

/** One rule or provision by name. */
export interface IndexEntry {
  /** Id of the rule or provision: what `Checker::why_not` takes. */
  id: string;
  /** Which of the two it is. */
  entry: EntryKind;
  /** Title of a rule in the language asked for, citation of a provision in Indonesian. */
  title: string;
  /** Of a rule, the provisions and sanctions it rests on; empty for a provision. */
  citations: string[];
  /** Further words to search in: the kind of a rule, what a provision says; empty for one that is only named. */
  words: string;
}

/** The kind of consequence, in the order a report lists them. */
export type Kind = 'criminal' | 'dismissal' | 'discipline' | 'ethics' | 'administrative' | 'principle';

/** A kind of consequence with its surest status, and the worst level among the findings of that status. */
export interface KindLine {
  /** The kind of consequence. */
  kind: Kind;
  /** The same in the comparison's language. */
  kind_label: string;
  /** The worst level; `None` if no finding has one. */
  level: Level | null;
  /** The same in the comparison's language; empty where there is none. */
  level_label: string;
  /** The surest status among the findings of this kind. */
  status: FindingStatus;
}

/** Language of what a user reads; citations and quotations of the law are Indonesian in either. */
export type Lang = 'id' | 'en';

/** How old the law data is on the days of a case. */
export type LawState = 'current' | 'ageing' | 'outdated';

/** Which law data a report comes from. */
export interface LawVersion {
  /** Fingerprint of the data files. */
  version: string;
  /** Day on which the law data was last checked, ISO. */
  as_of: string;
  /** How old that is on the days asked about; `current` where no day is asked about. */
  state: LawState;
}

/** The level of a sanction, the worst first. */
export type Level = 'criminal' | 'ptdh' | 'cancel' | 'heavy' | 'medium' | 'light' | 'moral' | 'unspecified' | 'none';

/** What a report tells of other answers and other plans. */
export interface LookAhead {
  /** As in the report, each of the first answers with where it leads. */
  questions: NextQuestion[];
  /** As in the report. */
  changes: Changes;
}

/** What a post means in everyday words, with the words it was read in. */
export interface Meaning {
  /** Id of the meaning. */
  id: string;
  /** The same in words, in the report's language. */
  label: string;
  /** Plain if any evidence on it is. */
  strength: Strength;
  /** Fragments of the text, each to be quoted by itself, in UTF-16 units. */
  spans: Units[];
}

/** A provision that comes or goes, with the first rule that cites it. */
export interface MovedProvision {
  /** Id of the provision. */
  id: string;
  /** Its citation, in Indonesian. */
  citation: string;
  /** Id of the first rule that cites it. */
  rule: string;
}

/** One answer with the rules that it alone keeps out. */
export interface NearMiss {
  /** Index into the acts of the scenario. */
  act: number;
  /** Id of a question, "date" or "election". */
  question: string;
  /** The question as it is asked, in the scenario's language. */
  ask: string;
  /** What the scenario says, in words; empty where it says nothing. */
  yours: string[];
  /** Where that comes from. */
  origin: Origin;
  /** The rules that it keeps out, the gravest first; never empty. */
  rules: NearRule[];
}

/** A rule that one answer keeps out. */
export interface NearRule {
  /** Id of the rule. */
  rule: string;
  /** Its title, in the scenario's language. */
  title: string;
  /** Its kind of consequence. */
  kind: Kind;
  /** The same in the scenario's language. */
  kind_label: string;
  /** Provisions that it breaches, as cited in Indonesian. */
  citations: string[];
  /** Why it is ruled out as things stand. */
  reasons: Reason[];
}

/** A question worth asking next. */
export interface NextQuestion {
  /** Id of the question; "date" asks for the day. */
  id: string;
  /** Index into the acts of the scenario. */
  act: number;
  /** Part of the form: who, act, circumstance, whom, where, or when. */
  group: string;
  /** The question as it is asked, in the report's language. */
  ask: string;
  /** Answers still possible; none for "date". */
  answers: Offered[];
  /** Ids of the rules it would help to decide; empty where it leads to a ground. */
  decides: string[];
  /** Ids of answers that are likely by text or description, offered first; empty where nothing was read. */
  suggested: string[];
  /** The person it asks about, as the post names them; none where it asks about nobody by name. */
  about: string | null;
}

/** An answer to choose from. */
export interface Offered {
  /** Id of the answer. */
  id: string;
  /** The answer in words, in the report's language. */
  label: string;
  /** What its act would come to; worked out for the first questions only, else none. */
  then: Consequence | null;
}

/** Where an answer came from. */
export type Origin = 'given' | 'text' | 'description' | 'calendar' | 'implied' | 'presumed' | 'open';

/** What the law or a circular expressly allows here. */
export interface Permission {
  /** Id of the permission. */
  id: string;
  /** Its title, in the report's language. */
  title: string;
  /** What is allowed, in the report's language. */
  text: string;
  /** Applies or may apply. */
  status: FindingStatus;
  /** The provisions that allow it. */
  provisions: Citation[];
}

/** What one side of a conflict holds. */
export interface Position {
  /** Who holds it, in the report's language. */
  who: string;
  /** What they say, in the report's language. */
  says: string;
  /** Since when: an ISO day, month or year; empty where that is not known. */
  since: string;
  /** Where it is reported. */
  source: string;
}

/** What a person would recognise as one prohibition, with all findings that forbid it. */
export interface Prohibition {
  /** Id from the data; with "-ethics" at its end where the code of ethics is told apart. */
  id: string;
  /** Its title in plain words, in the report's language. */
  title: string;
  /** That of the surest member. */
  status: FindingStatus;
  /** That of the surest member; of several equally sure that of the heaviest. */
  kind: Kind;
  /** The level of the same member. */
  level: Level;
  /** Ids of its rules, each of them a finding; the surest first. */
  rules: string[];
  /**
   * Its provisions, what is certain first; then those that do not hang on which election it is; among those statute,
   * government regulation, joint decision, circular, others.
   */
  cites: Cite[];
  /** What it can cost, in words. */
  cost: string;
  /** What is heavier and not certain, and on what it hangs; empty where nothing is. */
  heavier: string;
  /** Who decides, and how long it may take, as far as the sources say. */
  decides: string;
}

/** What part a provision plays, and so whether some rule ought to cite it. */
export type ProvisionRole = 'rule' | 'sanction' | 'definition' | 'procedure' | 'history' | 'status' | 'campaign_side' | 'other_conduct';

/** How a question gets its answer. */
export type QuestionKind = 'choice' | 'yesno' | 'assessed' | 'derived';

/** Everything a page needs to draw its form, in one language. */
export interface Questionnaire {
  /** In the order of the form. The date is not among them: it is asked apart. */
  questions: FormQuestion[];
  /** Presets for "who am I". */
  roles: FormRole[];
  /** Those that have a calendar here. */
  elections: FormElection[];
  /** What is covered, what was read but not encoded, what is out of scope. */
  scope: FormScope[];
  /** The law data that all of this comes from. */
  law: LawVersion;
}

/** One reason why a rule is ruled out. */
export interface Reason {
  /** What sort of reason it is. */
  cause: Cause;
  /** Id of the question, or of the exception. */
  id: string;
  /** The question as it is asked, or the exception's title. */
  ask: string;
  /** What the scenario says, in its language; empty where it says nothing. */
  yours: string[];
  /** What the rule is for, in the same language; empty for a date or an exception. */
  needs: string[];
  /** Days on which it is in force; empty where the reason is not about the date. */
  in_force: InForce[];
  /** Where `yours` comes from. */
  origin: Origin;
  /** Whether another answer to this alone would bring the rule in. */
  alone: boolean;
}

/** Why a rule is ruled out for one act. */
export interface Refusal {
  /** Index into the acts of the scenario. */
  act: number;
  /** Those that would bring it in by themselves first. */
  reasons: Reason[];
}

/** What a scenario comes to, and why. */
export interface Report {
  /** Id of the scenario; none where it has none. */
  id: string | null;
  /** Language of the report: that of the scenario. Citations and quotations are Indonesian in either. */
  lang: Lang;
  /** The gravest verdict of all acts. */
  verdict: Verdict;
  /** The answer in the words of the question. */
  answer: Answer;
  /** The verdict in a sentence. */
  headline: string;
  /** The sentence under it: the gravest finding, or what is left to do. */
  reason: string;
  /** Each rule once, the surest and gravest first; before act and person are known only what applies. */
  findings: Finding[];
  /** The findings told together, one per prohibition, in the order to show them. */
  prohibitions: Prohibition[];
  /** What is expressly allowed here; empty before an act is known. */
  permissions: Permission[];
  /** What the all-clear rests on, each ground once; empty where something was found. */
  grounds: Ground[];
  /** What to ask next, the most decisive first; empty where no answer would change anything that matters. */
  questions: NextQuestion[];
  /** What would change it, and what would not. */
  changes: Changes;
  /** What is known, act by act, and where it comes from. */
  facts: Fact[];
  /** All that was read: first in the text, then in the description. */
  evidence: Evidence[];
  /** The words it was read in, by where they begin. */
  highlights: Highlight[];
  /** What the post means in everyday words, the gravest first; what does not decide is left out. */
  meanings: Meaning[];
  /** Whom the post names where no side was read in it, in a sentence; empty where a side was read, or nobody known is named. */
  named: string;
  /** Where officials disagree on what matters here. */
  conflicts: Conflict[];
  /** Where what was read goes against what was answered. */
  contradictions: Contradiction[];
  /** Whom to ask. */
  ask_whom: string;
  /** That this is no legal advice and no ruling. */
  disclaimer: string;
  /** What was presumed, and what the law data does not reach; empty where all is well. */
  warnings: Warning[];
  /** The law data it comes from. */
  law: LawVersion;
  /**
   * Whether the words of the law are loaded. Where they are not, as at first in a browser, `quote`, `plain`, `note` and
   * `source` of citations, `notes` and the words of `route` of findings, and `says` and `source` of positions are empty;
   * all else is the same.
   */
  law_words: boolean;
}

/** What one rule comes to. */
export interface RuleOutcome {
  /** Id of the rule. */
  rule: string;
  /** Its title, in the scenario's language. */
  title: string;
  /** Its kind of consequence, in the scenario's language. */
  kind_label: string;
  /** Provisions that it breaches, as cited in Indonesian. */
  citations: string[];
  /** The surest status over all acts; `None` if it is ruled out. */
  status: FindingStatus | null;
  /** For each act, why it is ruled out; empty where it is not. */
  refusals: Refusal[];
}

/** Stretches `first` to `last`, by index and both inclusive, over which a rule has one status. */
export interface RuleSpan {
  /** Index into the stretches. */
  first: number;
  /** Index into the stretches, inclusive. */
  last: number;
  /** How sure the rule is over them. */
  status: FindingStatus;
}

/** When a rule comes up. */
export interface RuleWindow {
  /** Id of the rule. */
  rule: string;
  /** Its title, in the comparison's language. */
  title: string;
  /** Its kind of consequence. */
  kind: Kind;
  /** The same in the comparison's language. */
  kind_label: string;
  /** Provisions that it breaches, as cited in Indonesian where it first comes up. */
  citations: string[];
  /** In the order of time; never empty. */
  spans: RuleSpan[];
}

/** How far the law of something is in here. */
export type ScopeState = 'encoded' | 'not_encoded' | 'out_of_scope';

/** One answer of a change. */
export interface Setting {
  /** Id of the question. */
  question: string;
  /** Ids of the answers to give it; any of them will do. */
  answers: string[];
}

/** What to do, in one sign. Closed on purpose, as the verdict is. */
export type Sign = 'stop' | 'wait' | 'ask' | 'clear';

/** Which of the two inputs something was read in. */
export type Source = 'text' | 'description';

/** A concept found in the text. */
export interface StepConcept {
  /** Id of the concept in the lexicon. */
  id: string;
  /** Its name, in the scenario's language. */
  label: string;
  /** Where it stands. */
  span: Units;
  /** What it stands under: negated, prohibited, question, reported, headline, quoted; empty for none of these. */
  circumstances: Circumstance[];
}

/** A pattern that holds. */
export interface StepPattern {
  /** Id of the pattern. */
  id: string;
  /** What it recognises, in the scenario's language. */
  label: string;
  /** The concepts it holds on, as positions in `Steps::concepts`. */
  concepts: number[];
}

/** A word, a number, a hashtag or the like. */
export interface StepToken {
  /** Where it stands. */
  span: Units;
  /** Its plain spelling; a handle without its @. */
  text: string;
  /** The spelling it was also looked up in, where that is another. */
  respelt: string | null;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** Part of a hashtag. */
  tag: boolean;
}

/** Each step on the way from a text to its evidence. Spans are UTF-16 units of the text as it was given. */
export interface Steps {
  /** The text in plain spelling. */
  normalised: string;
  /** Words, numbers, hashtags and the like, in the order of the text. */
  tokens: StepToken[];
  /** The concepts found: what words and phrases mean. */
  concepts: StepConcept[];
  /** Concepts that tell something near each other. */
  patterns: StepPattern[];
  /** None for a description, and for a post that names no participant. */
  weighing: Weighing | null;
  /** What it all comes to; empty where the text tells nothing. */
  evidence: Evidence[];
  /** Whether the end of the text was cut off unread. */
  truncated: boolean;
}

/** How much a piece of evidence settles: plain evidence narrows, suggestive evidence only pre-selects. */
export type Strength = 'plain' | 'suggestive';

/** Days, or without a calendar a stage, over which the answer is the same. */
export interface Stretch {
  /** Index into the rows; `None` if the answers exclude these days. */
  row: number | null;
  /** None without a calendar. */
  days: Days | null;
  /** What the scenario comes to on these days; `None` if the answers exclude them. */
  verdict: Verdict | null;
}

/** What a criminal provision threatens for acts on some days. */
export interface Threat {
  /** Days of the act. */
  days: InForce;
  /** The threat in words, in the report's language. Where the law leaves two results open, each is one threat. */
  text: string;
  /** What to know of it, in the report's language: that it is worked out by a formula, or that it has changed. May be empty. */
  note: string;
  /** Provisions that the result follows from, as cited; empty where it is the article's own threat. */
  by: string[];
}

/** A stage of an election, in the order of time. */
export type TimelinePart = 'before' | 'before_fixed' | 'partly_fixed' | 'fixed' | 'campaign' | 'quiet' | 'voting' | 'after';

/** One stage of the election. */
export interface TimelineRow {
  /** Which stage it is. */
  stage: TimelinePart;
  /** Its name, in the comparison's language. */
  label: string;
  /** Id of the answer to `phase`. */
  phase: string;
  /** Ids of the answers to `stage` (of candidacy) that go with it. */
  stages: string[];
  /** Its days; none without a calendar. */
  days: Days | null;
  /** The days it was worked out for; none without a calendar. */
  on: Days | null;
  /** Whether the scenario, as it was given, lies in it. */
  here: boolean;
  /** False where other days of this stage have another answer. */
  steady: boolean;
  /** What the scenario comes to in this stage. */
  verdict: Verdict;
  /** The verdict in a sentence, in the comparison's language. */
  headline: string;
  /** Each kind of consequence that comes up, the surest and gravest first. */
  kinds: KindLine[];
  /** Ids of the rules that come up, in the order of the report. */
  rules: string[];
  /** Provisions that the stage before did not have; empty in the first row. */
  comes: MovedProvision[];
  /** Provisions that the stage before had and this one has not; empty in the first row. */
  goes: MovedProvision[];
}

/** UTF-16 units of a text as it was given, end exclusive. */
export interface Units {
  /** First unit, from 0. */
  start: number;
  /** One past the last unit. */
  end: number;
}

/** An exception to the rule of a finding. */
export interface Unless {
  /** Id of the exception. */
  exception: string;
  /** What it would do to the rule. */
  effect: Effect;
  /** Its title, in the report's language. */
  title: string;
  /** Whether it helps here. */
  state: Help;
  /** Ids of the questions that its conditions are about. */
  on: string[];
}

/**
 * What a scenario comes to, the gravest first: of several acts the gravest verdict counts. Closed on purpose: a
 * program that shows verdicts has to show each of them.
 */
export type Verdict = 'applies' | 'may_apply' | 'assessor' | 'unsettled' | 'not_covered' | 'none_found';

/** What a reader has to know beside the report. */
export interface Warning {
  /**
   * Stable code: after_law_checked, law_outdated, vote_without_calendar, before_law_data, date_presumed, text_truncated,
   * no_calendar, no_election, outside_election, not_covered.
   */
  code: WarningCode;
  /** The warning in the report's language. */
  message: string;
}

/** A sign that is there, and what it weighs. */
export interface WeighedSign {
  /** Id of the sign. */
  id: string;
  /** What it is, in the scenario's language. */
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

/** The signs of a post that names a participant, weighed. All figures are hundredths. */
export interface Weighing {
  /** What the sum starts from. */
  start: number;
  /** The signs that are there. */
  signs: WeighedSign[];
  /** `start` and the `points` of all signs. */
  sum: number;
  /** The sum from which the post is taken to lean to a side. */
  leans: number;
  /** Below this sum even a plain pattern is only a hint; `None` if parties alone are named. */
  plain: number | null;
}

/** What a rule or provision comes to in a scenario. */
export interface WhyNot {
  /** Id that was asked about. */
  id: string;
  /** Title of the rule, or citation of the provision. */
  title: string;
  /** The rule itself, or each rule that cites the provision. */
  rules: RuleOutcome[];
  /** Titles of the exceptions that cite the provision, in the scenario's language; empty for a rule. */
  exceptions: string[];
  /** Titles of the permissions that cite it; empty for a rule. */
  permissions: string[];
  /** Of a provision that nothing cites: what part it plays. None for all others. */
  role: ProvisionRole | null;
  /** Why no rule rests on it, in the scenario's language; empty where `role` is none. */
  note: string;
}
