//! What is told of rules that do not apply.

use serde::Serialize;

use crate::case::acts::Origin;
use crate::law::model::ProvisionRole;
use crate::report::model::{FindingStatus, InForce};
use crate::rules::model::Kind;

/// What a rule or provision comes to in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct WhyNot {
    /// Id that was asked about.
    pub id: String,
    /// Title of the rule, or citation of the provision.
    pub title: String,
    /// The rule itself, or each rule that cites the provision.
    pub rules: Vec<RuleOutcome>,
    /// Titles of the exceptions that cite the provision, in the scenario's language; empty for a rule.
    pub exceptions: Vec<String>,
    /// Titles of the permissions that cite it; empty for a rule.
    pub permissions: Vec<String>,
    /// Of a provision that nothing cites: what part it plays. None for all others.
    pub role: Option<ProvisionRole>,
    /// Why no rule rests on it, in the scenario's language; empty where `role` is none.
    pub note: String,
}

/// What one rule comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct RuleOutcome {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the scenario's language.
    pub title: String,
    /// Its kind of consequence, in the scenario's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian.
    pub citations: Vec<String>,
    /// The surest status over all acts; `None` if it is ruled out.
    pub status: Option<FindingStatus>,
    /// For each act, why it is ruled out; empty where it is not.
    pub refusals: Vec<Refusal>,
}

/// Why a rule is ruled out for one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Refusal {
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Those that would bring it in by themselves first.
    pub reasons: Vec<Reason>,
}

/// What rules it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Cause {
    /// An answer that the rule is not for.
    Answer,
    /// It is not in force on these days.
    Date,
    /// No answer by itself, but all of these together.
    Together,
    /// An exception takes the whole of it away.
    Exception,
}

/// One reason why a rule is ruled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Reason {
    /// What sort of reason it is.
    pub cause: Cause,
    /// Id of the question, or of the exception.
    pub id: String,
    /// The question as it is asked, or the exception's title.
    pub ask: String,
    /// What the scenario says, in its language; empty where it says nothing.
    pub yours: Vec<String>,
    /// What the rule is for, in the same language; empty for a date or an exception.
    pub needs: Vec<String>,
    /// Days on which it is in force; empty where the reason is not about the date.
    pub in_force: Vec<InForce>,
    /// Where `yours` comes from.
    pub origin: Origin,
    /// Whether another answer to this alone would bring the rule in.
    pub alone: bool,
}

/// One answer with the rules that it alone keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct NearMiss {
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Id of a question, "date" or "election".
    pub question: String,
    /// The question as it is asked, in the scenario's language.
    pub ask: String,
    /// What the scenario says, in words; empty where it says nothing.
    pub yours: Vec<String>,
    /// Where that comes from.
    pub origin: Origin,
    /// The rules that it keeps out, the gravest first; never empty.
    pub rules: Vec<NearRule>,
}

/// A rule that one answer keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct NearRule {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the scenario's language.
    pub title: String,
    /// Its kind of consequence.
    pub kind: Kind,
    /// The same in the scenario's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian.
    pub citations: Vec<String>,
    /// Why it is ruled out as things stand.
    pub reasons: Vec<Reason>,
}

/// What an entry of the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntryKind {
    /// A rule of this checker.
    Rule,
    /// A provision of the law.
    Provision,
}

/// One rule or provision by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct IndexEntry {
    /// Id of the rule or provision: what `Checker::why_not` takes.
    pub id: String,
    /// Which of the two it is.
    pub entry: EntryKind,
    /// Title of a rule in the language asked for, citation of a provision in Indonesian.
    pub title: String,
    /// Of a rule, the provisions and sanctions it rests on; empty for a provision.
    pub citations: Vec<String>,
    /// Further words to search in: the kind of a rule, what a provision says; empty for one that is only named.
    pub words: String,
}
