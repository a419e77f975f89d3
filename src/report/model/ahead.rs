//! What to ask next, and what would come of other answers and other days.

use serde::Serialize;

use super::Verdict;
use crate::rules::model::{Kind, Level};

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Choice {
    /// Id of the answer.
    pub id: String,
    /// The answer in words, in the language asked for.
    pub label: String,
}

/// An outcome as a user reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Consequence {
    /// The verdict that it would be, or is.
    pub verdict: Verdict,
    /// Kind of the heaviest that applies, else of the heaviest that may; `None` if nothing is found or covered.
    pub kind: Option<Kind>,
    /// The level that goes with `kind`; `None` if that is none.
    pub level: Option<Level>,
    /// The same in a few words, in the report's language.
    pub text: String,
}

/// An answer to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct NextQuestion {
    /// Id of the question; "date" asks for the day.
    pub id: String,
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Part of the form: who, act, circumstance, whom, where, or when.
    pub group: String,
    /// The question as it is asked, in the report's language.
    pub ask: String,
    /// Answers still possible; none for "date".
    pub answers: Vec<Offered>,
    /// Ids of the rules it would help to decide; empty where it leads to a ground.
    pub decides: Vec<String>,
    /// Ids of answers that are likely by text or description, offered first; empty where nothing was read.
    pub suggested: Vec<String>,
    /// The person it asks about, as the post names them; none where it asks about nobody by name.
    pub about: Option<String>,
}

/// One answer of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Setting {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers to give it; any of them will do.
    pub answers: Vec<String>,
}

/// How a change of the plan changes the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangeEffect {
    /// Nothing is found any more.
    Lifts,
    /// No rule speaks any more, but nothing clears it either.
    Unsettled,
    /// Nothing applies for certain any more; an assessor decides.
    Assessor,
    /// Nothing applies for certain any more; what is left, and no more than was there, hangs on other answers.
    Open,
    /// Something applies still, of a lighter kind or level.
    Lighter,
    /// Verdict, kind and level stay, but fewer rules come up.
    Fewer,
    /// Verdict, kind and level stay, and no rule goes.
    None,
}

/// A change of the plan and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Change {
    /// Ids of the alternatives: one, or two that help only together.
    pub alternatives: Vec<String>,
    /// The act it changes, by its place among the acts of the scenario, 0 the first.
    pub act: usize,
    /// What to do otherwise, one line for each alternative, in the report's language.
    pub say: Vec<String>,
    /// The answers that it amounts to.
    pub set: Vec<Setting>,
    /// How the outcome of the act changes.
    pub effect: ChangeEffect,
    /// Where it leads.
    pub then: Consequence,
}

/// What would change it, and what would not; empty until act and person are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Changes {
    /// After which nothing is found, however what is open is answered (`effect` is `lifts`); each is the least that
    /// brings it about.
    pub helps: Vec<Change>,
    /// What is found is lighter, and not gone; the best first, each with the verdict it leads to.
    pub lowers: Vec<Change>,
    /// Believed to help, and here without any difference.
    pub useless: Vec<Change>,
    /// Other stages of the election at which it would come to something else; empty where it is not known when it is.
    pub elsewhere: Vec<Elsewhere>,
}

/// What a report tells of other answers and other plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct LookAhead {
    /// As in the report, each of the first answers with where it leads.
    pub questions: Vec<NextQuestion>,
    /// As in the report.
    pub changes: Changes,
}

/// Stages at which the scenario comes to something else than now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Elsewhere {
    /// Names of the stages, in the report's language and the order of time.
    pub labels: Vec<String>,
    /// What it comes to there.
    pub then: Consequence,
}
