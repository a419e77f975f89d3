//! What was given and read: facts with their origin, evidence, the words to mark, contradictions.

use serde::Serialize;

use crate::case::acts::Origin;
use crate::questions::model::QuestionKind;
use crate::text::Strength;

/// UTF-16 units of a text as it was given, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Units {
    /// First unit, from 0.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// Which of the two inputs something was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Source {
    /// The planned post.
    Text,
    /// The situation in the user's own words.
    Description,
}

/// What is known about one question of one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Fact {
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
}

/// These words narrow this question to these answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Evidence {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers.
    pub answers: Vec<String>,
    /// Whether it narrows or only suggests.
    pub strength: Strength,
    /// The input it was read in.
    pub source: Source,
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Highlight {
    /// First unit, from 0.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The input it stands in.
    pub source: Source,
    /// Plain if any evidence on it is.
    pub strength: Strength,
    /// Id of the first concept or pattern that was read there.
    pub reason: String,
    /// The same in words, in the report's language.
    pub label: String,
}

/// What a post means in everyday words, with the words it was read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Meaning {
    /// Id of the meaning.
    pub id: String,
    /// The same in words, in the report's language.
    pub label: String,
    /// Plain if any evidence on it is.
    pub strength: Strength,
    /// Fragments of the text, each to be quoted by itself, in UTF-16 units.
    pub spans: Vec<Units>,
}

/// What was read says otherwise than what is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Contradiction {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers that are used: those given, or what follows from others.
    pub given: Vec<String>,
    /// Ids of the answers that were read, and are not used.
    pub read: Vec<String>,
    /// The input they were read in.
    pub source: Source,
    /// Where they were read.
    pub spans: Vec<Units>,
    /// The same in a sentence, in the report's language.
    pub message: String,
}
