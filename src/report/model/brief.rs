//! What a scenario comes to, by ids alone.

use serde::Serialize;

use super::{FindingStatus, Verdict};

/// A verdict and the ids of what was found, without a word: for a check before something goes out, and for long lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Brief {
    /// The scenario's own id; `None` if it has none.
    pub id: Option<String>,
    /// What it comes to, as in a `Report`.
    pub verdict: Verdict,
    /// The rules of a `Report`'s findings, the surest first, else in the order of the rulebook.
    pub rules: Vec<BriefRule>,
}

/// A rule that is not ruled out, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct BriefRule {
    /// Id of the rule.
    pub rule: String,
    /// Its surest status over all acts.
    pub status: FindingStatus,
}
