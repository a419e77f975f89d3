//! What a report says of findings in plain words: which rules are one prohibition, what a finding can cost, whom the duty binds,
//! and what an answer is called as a condition.

use serde::{Deserialize, Serialize};

use super::model::{Kind, Level};
use crate::questions::model::{AnswerBox, Answers, Bilingual, QuestionIx};

/// Rules that are told together: what a person would recognise as one prohibition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Prohibition {
    pub id: String,
    pub title: Bilingual,
    /// What the rules say of it, in one sentence.
    pub says: Bilingual,
    /// A general duty: told with the specific prohibition where one is found.
    pub general: bool,
    /// Its rules, by index.
    pub rules: Vec<u16>,
}

/// What a finding can cost, in words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cost {
    pub kind: Kind,
    pub level: Level,
    /// Provisions that the finding cites, all of them, by index.
    pub cites: Vec<u16>,
    pub text: Bilingual,
}

/// Whom the duty to stay neutral binds, in one sentence.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Duty {
    pub when: AnswerBox,
    pub text: Bilingual,
}

/// An answer as a condition, in a few words that go on from "if".
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Condition {
    pub question: QuestionIx,
    pub answers: Answers,
    pub say: Bilingual,
}
