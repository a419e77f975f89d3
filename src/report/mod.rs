//! The report: what applies, why, how sure that is, and what to ask next. The same for page, widget and command.

pub(crate) mod adopted;
pub mod catalogue;
pub mod changes;
pub mod compare;
pub mod dropping;
pub(crate) mod findings;
pub mod outcome;
mod reading;
pub mod steps;
pub(crate) mod verdict;
mod warnings;
pub mod why_not;
#[doc(hidden)]
pub mod words;

use serde::Serialize;

use self::changes::Changes;
use self::dropping::Dropping;
use self::outcome::Consequence;
use crate::calendar::day::Day;
use crate::law::model::{Confidence, Grade};
use crate::pack::Pack;
use crate::questions::model::{Lang, QuestionKind};
use crate::rules::model::{Effect, Family, Kind, Level};
use crate::scenario::facts::Origin;
use crate::text::Strength;

/// UTF-16 units of a text as it was given, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Units {
    /// First unit, from 0.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// What a scenario comes to, the gravest first: of several acts the gravest verdict counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A provision applies, or several together leave no way out.
    Applies,
    /// Provisions may apply: answers still missing, or to be confirmed, decide.
    MayApply,
    /// All that is left open is for an assessor: what no user can settle, or what officials dispute.
    Assessor,
    /// Nothing was found, but the law of this person or act is not encoded, or is only in part.
    NotCovered,
    /// Nothing was found in the law encoded. That is no guarantee.
    NoneFound,
}

/// How sure a finding or permission is, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// It holds in every possibility left.
    Applies,
    /// It holds in some; the open questions, or a confirmation, decide.
    MayApply,
    /// It holds but for what no user can settle, or for what officials dispute.
    Assessor,
}

/// Whether a provision binds this person at this date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// In every possibility left.
    Certain,
    /// In some of them.
    Possible,
}

/// Which of the two inputs something was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// The planned post.
    Text,
    /// The situation in the user's own words.
    Description,
}

/// Days on which something is in force, ISO, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InForce {
    /// First day; none where it is not verified or lies before all elections covered.
    pub from: Option<String>,
    /// Last day; none where it is in force still.
    pub to: Option<String>,
}

impl InForce {
    /// From first to last day.
    pub fn new(from: Option<Day>, to: Option<Day>) -> InForce {
        InForce { from: from.map(Day::iso), to: to.map(Day::iso) }
    }
}

/// A provision as it stands in a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Id of the provision ("pp-94-2021:5:n:6").
    pub id: String,
    /// As it is cited, in Indonesian.
    pub citation: String,
    /// Operative words, in Indonesian; empty where no wording could be verified.
    pub quote: String,
    /// How well the wording is verified.
    pub grade: Grade,
    /// How sure it is that the law is as recorded.
    pub confidence: Confidence,
    /// What it says in plain words, in the report's language.
    pub plain: String,
    /// What to know about it, in the report's language; empty where there is nothing.
    pub note: String,
    /// Where wording or sense were taken from: an official text, or media.
    pub source: String,
    /// Whom it binds by its own words, in the report's language; empty where it names nobody, or too many to list.
    pub binds: Vec<String>,
    /// Day the wording was last checked, ISO.
    pub checked: String,
    /// Its days in force.
    pub in_force: InForce,
    /// Whether it binds this person at this date for certain.
    pub status: Certainty,
}

/// One answer a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Because {
    /// Id of the question.
    pub question: String,
    /// The question as it is asked, in the report's language.
    pub ask: String,
    /// Ids of the answers known; where it is `open`, of those under which the rule holds.
    pub answers: Vec<String>,
    /// The same answers in the report's language.
    pub labels: Vec<String>,
    /// Where what is known comes from.
    pub origin: Origin,
    /// The input it was read in; none where it was read in neither.
    pub source: Option<Input>,
    /// Where in `source` it was read; empty where that is none.
    pub spans: Vec<Units>,
    /// Whether the answer still has to be settled for this finding.
    pub open: bool,
}

/// Whether an exception helps here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    /// Its conditions are not met.
    DoesNotHelp,
    /// It hangs on open answers, or officials dispute it.
    Depends,
    /// Its conditions are met.
    Helps,
}

/// An exception to the rule of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unless {
    /// Id of the exception.
    pub exception: String,
    /// What it would do to the rule.
    pub effect: Effect,
    /// Its title, in the report's language.
    pub title: String,
    /// Whether it helps here.
    pub state: Help,
    /// Ids of the questions that its conditions are about.
    pub on: Vec<String>,
}

/// Who examines and decides; its words are in the report's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handled {
    /// Id of the route.
    pub id: String,
    /// What sort of procedure it is.
    pub label: String,
    /// Who does what on the days of the scenario; where these are not known, every version with its days.
    pub text: String,
    /// Time limits of the procedure; empty where the sources name none.
    pub limits: String,
    /// Rights of the person examined; empty where the sources name none.
    pub rights: String,
}

/// A rule that is not ruled out, with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id of the rule; one of an agency begins with "own:".
    pub rule: String,
    /// What the rule is about.
    pub family: Family,
    /// Its title, in the report's language.
    pub title: String,
    /// How sure it is, by the act for which it is surest.
    pub status: FindingStatus,
    /// The kind of consequence.
    pub kind: Kind,
    /// The same in the report's language.
    pub kind_label: String,
    /// Levels it may come to, the worst first.
    pub levels: Vec<Level>,
    /// The same in the report's language.
    pub level_labels: Vec<String>,
    /// Provisions breached that bind here, for certain or possibly.
    pub provisions: Vec<Citation>,
    /// Provisions that state the sanction; empty where none does.
    pub sanctions: Vec<Citation>,
    /// Who examines and decides.
    pub route: Handled,
    /// The answers it rests on.
    pub because: Vec<Because>,
    /// Every exception to the rule, and why it does not help; empty where there is none.
    pub unless: Vec<Unless>,
    /// Caveats, in the report's language; empty where there are none.
    pub notes: Vec<String>,
    /// Ids of the questions that would decide it, assessed ones too; empty where it applies.
    pub open: Vec<String>,
    /// The acts it comes up for, as places among those of the scenario, 0 the first.
    pub acts: Vec<usize>,
}

/// What the law or a circular expressly allows here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permitted {
    /// Id of the permission.
    pub id: String,
    /// Its title, in the report's language.
    pub title: String,
    /// What is allowed, in the report's language.
    pub text: String,
    /// Applies or may apply.
    pub status: FindingStatus,
    /// The provisions that allow it.
    pub provisions: Vec<Citation>,
}

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Id of the answer.
    pub id: String,
    /// The answer in words, in the language asked for.
    pub label: String,
}

/// An answer to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offered {
    /// Id of the answer.
    pub id: String,
    /// The answer in words, in the report's language.
    pub label: String,
    /// What its act would come to; worked out for the first questions only, else none.
    pub then: Option<Consequence>,
}

/// A question worth asking next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextQuestion {
    /// Id of the question; "date" asks for the day.
    pub id: String,
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Part of the form: who, act, circumstance, whom, where, or when.
    pub group: String,
    /// The question as it is asked, in the report's language.
    pub ask: String,
    /// Answers still possible; all where one waits to be confirmed, none for "date".
    pub answers: Vec<Offered>,
    /// Ids of the rules it would help to decide; empty where it only waits to be confirmed.
    pub decides: Vec<String>,
    /// Ids of answers read in text or description, to be confirmed with one tap; empty where nothing was read.
    pub suggested: Vec<String>,
}

/// What is known about one question of one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// Id of the question; "election" and "date" too where the description tells them.
    pub question: String,
    /// Index into the acts of the scenario.
    pub act: usize,
    /// The question as it is asked, in the report's language.
    pub ask: String,
    /// Part of the form: who, act, circumstance, whom, where, when, or assessed.
    pub group: String,
    /// How the question gets its answer.
    pub kind: QuestionKind,
    /// Ids of the answers still possible; of "election" its id, of "date" the days as ISO.
    pub answers: Vec<String>,
    /// The same in the report's language.
    pub labels: Vec<String>,
    /// Where it comes from; never open.
    pub origin: Origin,
    /// Whether it was read in the description and waits for the user's tap.
    pub unconfirmed: bool,
}

/// These words narrow this question to these answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceView {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers.
    pub answers: Vec<String>,
    /// Whether it narrows or only suggests.
    pub strength: Strength,
    /// The input it was read in.
    pub source: Input,
    /// Where it was read; never empty.
    pub spans: Vec<Units>,
    /// Id of the concept or pattern that says so.
    pub reason: String,
    /// The same in words, in the report's language.
    pub reason_label: String,
    /// Which act of the description it goes with, 0 the first; who acts and when is always 0 and holds for all.
    pub act: usize,
}

/// A stretch of text or description to mark, each stretch once, in UTF-16 units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Highlight {
    /// First unit, from 0.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The input it stands in.
    pub source: Input,
    /// Plain if any evidence on it is.
    pub strength: Strength,
    /// Id of the first concept or pattern that was read there.
    pub reason: String,
    /// The same in words, in the report's language.
    pub label: String,
}

/// What one side of a conflict holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PositionView {
    /// Who holds it, in the report's language.
    pub who: String,
    /// What they say, in the report's language.
    pub says: String,
    /// Since when: an ISO day, month or year; empty where that is not known.
    pub since: String,
    /// Where it is reported.
    pub source: String,
}

/// A point on which officials or sources disagree: shown, not resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConflictView {
    /// Id of the conflict.
    pub id: String,
    /// What it is about, in the report's language.
    pub title: String,
    /// What each side holds.
    pub positions: Vec<PositionView>,
    /// Ids of the rules it touches, found here or not.
    pub rules: Vec<String>,
}

/// What was read says otherwise than what is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers that are used: those given, or what follows from others.
    pub given: Vec<String>,
    /// Ids of the answers that were read, and are not used.
    pub read: Vec<String>,
    /// The input they were read in.
    pub source: Input,
    /// Where they were read.
    pub spans: Vec<Units>,
    /// The same in a sentence, in the report's language.
    pub message: String,
}

/// What a reader has to know beside the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Stable code: after_law_checked, before_law_data, date_presumed, text_truncated, no_calendar, not_covered,
    /// unconfirmed.
    pub code: &'static str,
    /// The warning in the report's language.
    pub message: String,
}

/// Which law data a report comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LawVersion {
    /// Fingerprint of the data files.
    pub version: String,
    /// Day of the newest source behind the law data, ISO.
    pub as_of: String,
}

impl LawVersion {
    pub(crate) fn of(pack: &Pack) -> LawVersion {
        LawVersion { version: pack.version.clone(), as_of: pack.as_of.clone() }
    }
}

/// What a scenario comes to, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Id of the scenario; none where it has none.
    pub id: Option<String>,
    /// Language of the report: that of the scenario. Citations and quotations are Indonesian in either.
    pub lang: Lang,
    /// The gravest verdict of all acts.
    pub verdict: Verdict,
    /// The verdict in a sentence.
    pub headline: String,
    /// The sentence under it: the gravest finding, or what is left to do.
    pub reason: String,
    /// Each rule once, the surest and gravest first; before act and person are known only what applies.
    pub findings: Vec<Finding>,
    /// What is expressly allowed here; empty before an act is known.
    pub permissions: Vec<Permitted>,
    /// What to ask next, the most decisive first; empty where no answer would change anything that matters.
    pub questions: Vec<NextQuestion>,
    /// What would change it, and what would not.
    pub changes: Changes,
    /// Words of the post that carry its partisan signs; none where nothing is lighter without them.
    pub dropping: Option<Dropping>,
    /// What is known, act by act, and where it comes from.
    pub facts: Vec<FactView>,
    /// All that was read: first in the text, then in the description.
    pub evidence: Vec<EvidenceView>,
    /// The words it was read in, by where they begin.
    pub highlights: Vec<Highlight>,
    /// Where officials disagree on what matters here.
    pub conflicts: Vec<ConflictView>,
    /// Where what was read goes against what was answered.
    pub contradictions: Vec<ContradictionView>,
    /// What to do meanwhile; empty where nothing was found.
    pub advice: Vec<String>,
    /// Whom to ask.
    pub ask_whom: String,
    /// That this is no legal advice and no ruling.
    pub disclaimer: String,
    /// What was presumed, and what the law data does not reach; empty where all is well.
    pub warnings: Vec<Warning>,
    /// The law data it comes from.
    pub law: LawVersion,
}
