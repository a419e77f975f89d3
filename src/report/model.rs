//! The report's data. What fills it stands beside this module.

mod ahead;
mod answer;
mod brief;
mod finding;
mod reading;

pub use ahead::{
    Change, ChangeEffect, Changes, Choice, Consequence, Elsewhere, LookAhead, NextQuestion, Offered, Setting,
};
pub use answer::{ActAnswer, Answer, Cite, Prohibition, Sign};
pub use brief::{Brief, BriefRule};
pub use finding::{
    Because, Certainty, Citation, Finding, FindingStatus, Ground, GroundKind, Handled, Help, InForce, Permission,
    Threat, Unless,
};
pub use reading::{Contradiction, Evidence, Fact, Highlight, Meaning, Source, Units};

use serde::Serialize;

use crate::case::freshness::LawState;
use crate::pack::Pack;
use crate::questions::model::Lang;

/// What a scenario comes to, the gravest first: of several acts the gravest verdict counts. Closed on purpose: a
/// program that shows verdicts has to show each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A provision applies, or several together leave no way out.
    Applies,
    /// Provisions may apply: answers still missing decide.
    MayApply,
    /// All that is left open is for an assessor: what no user can settle, or what officials dispute.
    Assessor,
    /// The person's law is encoded; nothing in it forbids this, and nothing allows it.
    Unsettled,
    /// No instrument that binds this person on these days is encoded.
    NotCovered,
    /// Nothing was found, and there is a ground: a permission of the law, or a free zone. That is no guarantee.
    NoneFound,
}

/// What one side of a conflict holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Position {
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Conflict {
    /// Id of the conflict.
    pub id: String,
    /// What it is about, in the report's language.
    pub title: String,
    /// What each side holds.
    pub positions: Vec<Position>,
    /// Ids of the rules it touches, found here or not.
    pub rules: Vec<String>,
}

/// What a reader has to know beside the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Warning {
    /// Stable code: after_law_checked, law_outdated, vote_without_calendar, before_law_data, date_presumed, text_truncated,
    /// no_calendar, no_election, outside_election, not_covered.
    #[cfg_attr(test, ts(type = "WarningCode"))]
    pub code: &'static str,
    /// The warning in the report's language.
    pub message: String,
}

/// Which law data a report comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct LawVersion {
    /// Fingerprint of the data files.
    pub version: String,
    /// Day on which the law data was last checked, ISO.
    pub as_of: String,
    /// How old that is on the days asked about; `current` where no day is asked about.
    pub state: LawState,
}

impl LawVersion {
    pub(crate) fn of(pack: &Pack) -> LawVersion {
        LawVersion { version: pack.version.clone(), as_of: pack.as_of.clone(), state: LawState::Current }
    }
}

/// What a scenario comes to, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Report {
    /// Id of the scenario; none where it has none.
    pub id: Option<String>,
    /// Language of the report: that of the scenario. Citations and quotations are Indonesian in either.
    pub lang: Lang,
    /// The gravest verdict of all acts.
    pub verdict: Verdict,
    /// The answer in the words of the question.
    pub answer: Answer,
    /// The verdict in a sentence.
    pub headline: String,
    /// The sentence under it: the gravest finding, or what is left to do.
    pub reason: String,
    /// Each rule once, the surest and gravest first; before act and person are known only what applies.
    pub findings: Vec<Finding>,
    /// The findings told together, one per prohibition, in the order to show them.
    pub prohibitions: Vec<Prohibition>,
    /// What is expressly allowed here; empty before an act is known.
    pub permissions: Vec<Permission>,
    /// What the all-clear rests on, each ground once; empty where something was found.
    pub grounds: Vec<Ground>,
    /// What to ask next, the most decisive first; empty where no answer would change anything that matters.
    pub questions: Vec<NextQuestion>,
    /// What would change it, and what would not.
    pub changes: Changes,
    /// What is known, act by act, and where it comes from.
    pub facts: Vec<Fact>,
    /// All that was read: first in the text, then in the description.
    pub evidence: Vec<Evidence>,
    /// The words it was read in, by where they begin.
    pub highlights: Vec<Highlight>,
    /// What the post means in everyday words, the gravest first; what does not decide is left out.
    pub meanings: Vec<Meaning>,
    /// Whom the post names where no side was read in it, in a sentence; empty where a side was read, or nobody known is named.
    pub named: String,
    /// Where officials disagree on what matters here.
    pub conflicts: Vec<Conflict>,
    /// Where what was read goes against what was answered.
    pub contradictions: Vec<Contradiction>,
    /// Whom to ask.
    pub ask_whom: String,
    /// That this is no legal advice and no ruling.
    pub disclaimer: String,
    /// What was presumed, and what the law data does not reach; empty where all is well.
    pub warnings: Vec<Warning>,
    /// The law data it comes from.
    pub law: LawVersion,
    /// Whether the words of the law are loaded. Where they are not, as at first in a browser, `quote`, `plain`, `note` and
    /// `source` of citations, `notes` and the words of `route` of findings, and `says` and `source` of positions are empty;
    /// all else is the same.
    pub law_words: bool,
}
