//! The answer in the words of the question, and the findings told together, one per prohibition.

use serde::Serialize;

use super::finding::{Certainty, FindingStatus};
use crate::law::model::Grade;
use crate::rules::model::{Kind, Level};

/// What to do, in one sign. Closed on purpose, as the verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Do not.
    Stop,
    /// Hold it: a question decides.
    Wait,
    /// Ask somebody first.
    Ask,
    /// No prohibition was found; that never means "safe".
    Clear,
}

/// The answer in the words of the question; all words are in the report's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Answer {
    /// What to do, in one sign.
    pub sign: Sign,
    /// The same in words: "Jangan unggah", "Tahan dulu". No imperative where the act is done already.
    pub call: String,
    /// Why, in one or two short sentences, with the user's own words where some were read.
    pub why: String,
    /// For whom it is told where nobody said who acts; else empty.
    pub limit: String,
    /// What the first prohibition can cost, in words; empty where nothing is found.
    pub cost: String,
    /// What that cost hangs on, in words that go on from "if"; empty where the prohibition applies for certain.
    pub cost_if: String,
    /// What is heavier and not certain, and on what it hangs; empty where nothing is.
    pub heavier: String,
    /// Who decides on the first prohibition, in a short sentence; empty where nothing is found.
    pub decides: String,
    /// Whether the act was told as done already.
    pub done: bool,
    /// What each act comes to by itself, in their order; empty where there is but one.
    pub acts: Vec<ActAnswer>,
}

/// What one of several acts comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct ActAnswer {
    /// Its place among the acts of the scenario, 0 the first; the facts say what it is.
    pub act: usize,
    /// What to do, in one sign.
    pub sign: Sign,
    /// Whether `why`, `cost`, `heavier` and `decides` of the answer speak of this act.
    pub told: bool,
    /// What the rules say of it, in one sentence; empty where none was found.
    pub because: String,
}

/// A provision as a prohibition cites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Cite {
    /// Id of the provision.
    pub id: String,
    /// As it is cited, in Indonesian.
    pub citation: String,
    /// How well its wording is verified.
    pub grade: Grade,
    /// Certain where its rule applies and it binds this person at this date for certain.
    pub status: Certainty,
}

/// What a person would recognise as one prohibition, with all findings that forbid it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Prohibition {
    /// Id from the data; with "-ethics" at its end where the code of ethics is told apart.
    pub id: String,
    /// Its title in plain words, in the report's language.
    pub title: String,
    /// That of the surest member.
    pub status: FindingStatus,
    /// That of the surest member; of several equally sure that of the heaviest.
    pub kind: Kind,
    /// The level of the same member.
    pub level: Level,
    /// Ids of its rules, each of them a finding; the surest first.
    pub rules: Vec<String>,
    /// Its provisions, what is certain first; then those that do not hang on which election it is; among those statute,
    /// government regulation, joint decision, circular, others.
    pub cites: Vec<Cite>,
    /// What it can cost, in words.
    pub cost: String,
    /// What is heavier and not certain, and on what it hangs; empty where nothing is.
    pub heavier: String,
    /// Who decides, and how long it may take, as far as the sources say.
    pub decides: String,
}
