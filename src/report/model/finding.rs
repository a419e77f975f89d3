//! A finding: the rule, its provisions, the answers it rests on, the exceptions to it, who decides.

use serde::Serialize;

use super::reading::{Source, Units};
use crate::calendar::day::Day;
use crate::case::acts::Origin;
use crate::law::model::{Confidence, Grade};
use crate::rules::model::{Effect, Family, Kind, Level};

/// How sure a finding or permission is, the surest first. Closed on purpose, as the verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// It holds in every possibility left.
    Applies,
    /// It holds in some; the open questions decide.
    MayApply,
    /// It holds but for what no user can settle, or for what officials dispute.
    Assessor,
}

/// Whether a provision binds this person at this date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Certainty {
    /// In every possibility left.
    Certain,
    /// In some of them.
    Possible,
}

/// Days on which something is in force, ISO, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
    /// What it threatens, by the day of the act, as the penalty stands in law; empty where it threatens no criminal penalty.
    pub threats: Vec<Threat>,
}

/// What a criminal provision threatens for acts on some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Threat {
    /// Days of the act.
    pub days: InForce,
    /// The threat in words, in the report's language. Where the law leaves two results open, each is one threat.
    pub text: String,
    /// What to know of it, in the report's language: that it is worked out by a formula, or that it has changed. May be empty.
    pub note: String,
    /// Provisions that the result follows from, as cited; empty where it is the article's own threat.
    pub by: Vec<String>,
}

/// One answer a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
    pub source: Option<Source>,
    /// Where in `source` it was read; empty where that is none.
    pub spans: Vec<Units>,
    /// Whether the answer still has to be settled for this finding.
    pub open: bool,
}

/// Whether an exception helps here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Handled {
    /// Id of the route.
    pub id: String,
    /// What sort of procedure it is.
    pub label: String,
    /// Who decides, in a short sentence.
    pub in_short: String,
    /// Who does what on the days of the scenario; where these are not known, every version with its days.
    pub text: String,
    /// Time limits of the procedure; empty where the sources name none.
    pub limits: String,
    /// Rights of the person examined; empty where the sources name none.
    pub rights: String,
}

/// A rule that is not ruled out, with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Permission {
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

/// What an all-clear rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Ground {
    /// Whether the law permits it or we declare it free.
    pub kind: GroundKind,
    /// Id of the permission or of the free zone.
    pub id: String,
    /// Its title, in the report's language.
    pub title: String,
    /// Why, in the report's language.
    pub reason: String,
    /// The provisions that permit it, or that the reading rests on and that are in force.
    pub provisions: Vec<Citation>,
}

/// What kind of ground an all-clear has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GroundKind {
    /// A permission of the law.
    Permission,
    /// A free zone: no neutrality rule speaks of it, by our reading.
    Free,
}
