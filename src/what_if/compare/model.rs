//! What a comparison tells.

use serde::Serialize;

use crate::calendar::day::Span;
use crate::questions::model::Lang;
use crate::report::model::{FindingStatus, LawVersion, Verdict};
use crate::rules::model::{Kind, Level};

/// A scenario at every stage of its election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Comparison {
    /// Language of labels and headlines: that of the scenario.
    pub lang: Lang,
    /// The election whose calendar it follows; `None` if only the order of the stages is known.
    pub election: Option<ElectionDays>,
    /// Days of the scenario itself, where they are known.
    pub date: Option<Days>,
    /// In the order of time. A stage that the answers exclude is left out.
    pub rows: Vec<TimelineRow>,
    /// The election cut wherever the answer may change; without a calendar one for each row.
    pub stretches: Vec<Stretch>,
    /// For every rule that comes up at some time, when.
    pub windows: Vec<RuleWindow>,
    /// The law data that it comes from.
    pub law: LawVersion,
}

/// Days as ISO, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Days {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

impl Days {
    /// A span of days as ISO.
    pub fn new(span: Span) -> Days {
        Days { from: span.first.iso(), to: span.last.iso() }
    }
}

/// An election with the days of its calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct ElectionDays {
    /// Id of the election ("pilkada-2024").
    pub id: String,
    /// Its name, in the comparison's language.
    pub label: String,
    /// The whole of its calendar.
    pub days: Days,
    /// Days on which kinds of participant were fixed as candidates.
    pub fixed: Vec<FixedDay>,
}

/// A day on which kinds of participant were fixed as candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct FixedDay {
    /// ISO.
    pub day: String,
    /// The kinds of participant, in the comparison's language.
    pub labels: Vec<String>,
}

/// One stage of the election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct TimelineRow {
    /// Which stage it is.
    #[serde(rename = "stage")]
    pub part: TimelinePart,
    /// Its name, in the comparison's language.
    pub label: String,
    /// Id of the answer to `phase`.
    pub phase: String,
    /// Ids of the answers to `stage` (of candidacy) that go with it.
    #[serde(rename = "stages")]
    pub candidacy: Vec<String>,
    /// Its days; none without a calendar.
    pub days: Option<Days>,
    /// The days it was worked out for; none without a calendar.
    pub on: Option<Days>,
    /// Whether the scenario, as it was given, lies in it.
    pub here: bool,
    /// False where other days of this stage have another answer.
    pub steady: bool,
    /// What the scenario comes to in this stage.
    pub verdict: Verdict,
    /// The verdict in a sentence, in the comparison's language.
    pub headline: String,
    /// Each kind of consequence that comes up, the surest and gravest first.
    pub kinds: Vec<KindLine>,
    /// Ids of the rules that come up, in the order of the report.
    pub rules: Vec<String>,
    /// Provisions that the stage before did not have; empty in the first row.
    pub comes: Vec<MovedProvision>,
    /// Provisions that the stage before had and this one has not; empty in the first row.
    pub goes: Vec<MovedProvision>,
}

/// A stage of an election, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimelinePart {
    /// Before the campaign, where nobody has a stage of candidacy.
    Before,
    /// Before the campaign, and no kind of participant is fixed as candidate yet.
    BeforeFixed,
    /// Some kinds of participant are fixed, others not yet.
    PartlyFixed,
    /// Fixed, and the campaign has not begun.
    Fixed,
    /// The campaign (masa kampanye).
    Campaign,
    /// The quiet days before the vote (masa tenang).
    Quiet,
    /// The day of the vote.
    Voting,
    /// After the vote.
    After,
}

/// A kind of consequence with its surest status, and the worst level among the findings of that status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct KindLine {
    /// The kind of consequence.
    pub kind: Kind,
    /// The same in the comparison's language.
    pub kind_label: String,
    /// The worst level; `None` if no finding has one.
    pub level: Option<Level>,
    /// The same in the comparison's language; empty where there is none.
    pub level_label: String,
    /// The surest status among the findings of this kind.
    pub status: FindingStatus,
}

/// A provision that comes or goes, with the first rule that cites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct MovedProvision {
    /// Id of the provision.
    pub id: String,
    /// Its citation, in Indonesian.
    pub citation: String,
    /// Id of the first rule that cites it.
    pub rule: String,
}

/// Days, or without a calendar a stage, over which the answer is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Stretch {
    /// Index into the rows; `None` if the answers exclude these days.
    pub row: Option<usize>,
    /// None without a calendar.
    pub days: Option<Days>,
    /// What the scenario comes to on these days; `None` if the answers exclude them.
    pub verdict: Option<Verdict>,
}

/// When a rule comes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct RuleWindow {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the comparison's language.
    pub title: String,
    /// Its kind of consequence.
    pub kind: Kind,
    /// The same in the comparison's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian where it first comes up.
    pub citations: Vec<String>,
    /// In the order of time; never empty.
    pub spans: Vec<RuleSpan>,
}

/// Stretches `first` to `last`, by index and both inclusive, over which a rule has one status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct RuleSpan {
    /// Index into the stretches.
    pub first: usize,
    /// Index into the stretches, inclusive.
    pub last: usize,
    /// How sure the rule is over them.
    pub status: FindingStatus,
}
