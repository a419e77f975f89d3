//! The report: what applies, why, how sure that is, and what to ask next. The same for page, widget and command.

pub mod changes;
pub mod compare;
pub mod dropping;
pub mod findings;
pub mod outcome;
pub mod steps;
pub mod verdict;
pub mod why_not;
pub mod words;

use serde::Serialize;

use self::changes::Changes;
use self::dropping::Dropping;
use self::outcome::Consequence;
use crate::calendar::day::Day;
use crate::law::model::{Confidence, Grade};
use crate::rules::model::{Effect, Family, Kind, Level};
use crate::scenario::facts::Origin;
use crate::scenario::input::Lang;
use crate::scenario::model::QuestionKind;
use crate::text::Strength;

/// UTF-16 units of a text as it was given, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Units {
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Applies,
    MayApply,
    Assessor,
    NotCovered,
    NoneFound,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    Applies,
    MayApply,
    Assessor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    Certain,
    Possible,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    Text,
    Description,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InForce {
    pub from: Option<String>,
    pub to: Option<String>,
}

impl InForce {
    pub fn new(from: Option<Day>, to: Option<Day>) -> InForce {
        InForce { from: from.map(Day::iso), to: to.map(Day::iso) }
    }
}

/// A provision as it stands in a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    pub id: String,
    pub citation: String,
    pub quote: String,
    pub grade: Grade,
    pub confidence: Confidence,
    pub plain: String,
    pub note: String,
    pub source: String,
    /// Whom it binds by its own words; empty where it names nobody, or too many to list.
    pub binds: Vec<String>,
    pub checked: String,
    pub in_force: InForce,
    /// Whether it binds this person at this date for certain.
    pub status: Certainty,
}

/// One answer a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Because {
    pub question: String,
    pub ask: String,
    pub answers: Vec<String>,
    pub labels: Vec<String>,
    pub origin: Origin,
    pub source: Option<Input>,
    pub spans: Vec<Units>,
    pub open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    DoesNotHelp,
    Depends,
    Helps,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unless {
    pub exception: String,
    pub effect: Effect,
    pub title: String,
    pub state: Help,
    /// Questions it hangs on.
    pub on: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handled {
    pub id: String,
    pub label: String,
    pub text: String,
    /// Time limits, and rights of the person examined; empty where none are known.
    pub limits: String,
    pub rights: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub rule: String,
    pub family: Family,
    pub title: String,
    pub status: FindingStatus,
    pub kind: Kind,
    pub kind_label: String,
    pub levels: Vec<Level>,
    pub level_labels: Vec<String>,
    pub provisions: Vec<Citation>,
    pub sanctions: Vec<Citation>,
    pub route: Handled,
    pub because: Vec<Because>,
    pub unless: Vec<Unless>,
    pub notes: Vec<String>,
    pub open: Vec<String>,
    pub acts: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permitted {
    pub id: String,
    pub title: String,
    pub text: String,
    pub status: FindingStatus,
    pub provisions: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub id: String,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offered {
    pub id: String,
    pub label: String,
    /// What it would come to; none where that is not worked out yet.
    pub then: Option<Consequence>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextQuestion {
    pub id: String,
    pub act: usize,
    pub group: String,
    pub ask: String,
    pub answers: Vec<Offered>,
    /// Rules it would help to decide.
    pub decides: Vec<String>,
    pub suggested: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactView {
    pub question: String,
    pub act: usize,
    pub ask: String,
    pub group: String,
    pub kind: QuestionKind,
    pub answers: Vec<String>,
    pub labels: Vec<String>,
    pub origin: Origin,
    pub unconfirmed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceView {
    pub question: String,
    pub answers: Vec<String>,
    pub strength: Strength,
    pub source: Input,
    pub spans: Vec<Units>,
    pub reason: String,
    pub reason_label: String,
    pub act: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Highlight {
    pub start: usize,
    pub end: usize,
    pub source: Input,
    pub strength: Strength,
    pub reason: String,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PositionView {
    pub who: String,
    pub says: String,
    pub since: String,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConflictView {
    pub id: String,
    pub title: String,
    pub positions: Vec<PositionView>,
    pub rules: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    pub question: String,
    pub given: Vec<String>,
    pub read: Vec<String>,
    pub source: Input,
    pub spans: Vec<Units>,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub code: &'static str,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LawVersion {
    pub version: String,
    pub as_of: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    pub id: Option<String>,
    pub lang: Lang,
    pub verdict: Verdict,
    pub headline: String,
    pub reason: String,
    pub findings: Vec<Finding>,
    pub permissions: Vec<Permitted>,
    pub questions: Vec<NextQuestion>,
    pub changes: Changes,
    /// Words of the post that carry its partisan signs; none where nothing is lighter without them.
    pub dropping: Option<Dropping>,
    pub facts: Vec<FactView>,
    pub evidence: Vec<EvidenceView>,
    pub highlights: Vec<Highlight>,
    pub conflicts: Vec<ConflictView>,
    pub contradictions: Vec<ContradictionView>,
    pub advice: Vec<String>,
    pub ask_whom: String,
    pub disclaimer: String,
    pub warnings: Vec<Warning>,
    pub law: LawVersion,
}
