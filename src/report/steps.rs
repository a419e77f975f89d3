//! How a text was read, step by step, as the page for curious readers shows it.

use serde::Serialize;

use super::{EvidenceView, Units};

/// Each step on the way from a text to its evidence. Spans are UTF-16 units of the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepsView {
    /// The text in plain spelling.
    pub normalised: String,
    pub tokens: Vec<TokenView>,
    pub concepts: Vec<ConceptView>,
    pub patterns: Vec<PatternView>,
    /// None for a description, and for a post that names no participant.
    pub weighing: Option<WeighingView>,
    pub evidence: Vec<EvidenceView>,
    /// Whether the end of the text was cut off unread.
    pub truncated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TokenView {
    pub span: Units,
    pub text: String,
    /// The spelling it was also looked up in, where that is another.
    pub respelt: Option<String>,
    /// Number of its sentence, from 0.
    pub sentence: usize,
    /// Part of a hashtag.
    pub tag: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConceptView {
    pub id: String,
    pub label: String,
    pub span: Units,
    /// What it stands under: negated, prohibited, question, reported, headline, quoted.
    pub circumstances: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PatternView {
    pub id: String,
    pub label: String,
    /// The concepts it holds on, as positions in `StepsView::concepts`.
    pub concepts: Vec<usize>,
}

/// The signs of a post that names a participant, weighed. All figures are hundredths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeighingView {
    /// What the sum starts from.
    pub start: i32,
    pub signs: Vec<SignView>,
    /// `start` and the `points` of all signs.
    pub sum: i32,
    /// The sum from which the post is taken to lean to a side.
    pub leans: i32,
    /// Below this sum even a plain pattern is only a hint; none where parties alone are named.
    pub plain: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignView {
    pub id: String,
    pub label: String,
    /// Positive: speaks for a side being taken.
    pub weight: i32,
    /// How strongly it is there, 0 to 100.
    pub value: i32,
    /// What it adds to the sum: weight times value, rounded.
    pub points: i32,
    /// The words it stands on; empty for the shape of the text.
    pub spans: Vec<Units>,
}
