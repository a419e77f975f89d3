//! How a text was read, step by step, as the page for curious readers shows it.

use serde::Serialize;

use super::{EvidenceView, Units};
use crate::questions::model::Lang;
use crate::text::Span;
use crate::text::offsets::Utf16Map;
use crate::text::pack::TextPack;
use crate::text::steps::Steps;

/// Each step on the way from a text to its evidence. Spans are UTF-16 units of the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepsView {
    /// The text in plain spelling.
    pub normalised: String,
    /// Words, numbers, hashtags and the like, in the order of the text.
    pub tokens: Vec<TokenView>,
    /// What words and phrases stand for.
    pub concepts: Vec<ConceptView>,
    /// Concepts that tell something near each other.
    pub patterns: Vec<PatternView>,
    /// None for a description, and for a post that names no participant.
    pub weighing: Option<WeighingView>,
    /// What it all comes to; empty where the text tells nothing.
    pub evidence: Vec<EvidenceView>,
    /// Whether the end of the text was cut off unread.
    pub truncated: bool,
}

/// A word, a number, a hashtag or the like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TokenView {
    /// Where it stands.
    pub span: Units,
    /// Its plain spelling; a handle without its @.
    pub text: String,
    /// The spelling it was also looked up in, where that is another.
    pub respelt: Option<String>,
    /// Number of its sentence, from 0.
    pub sentence: usize,
    /// Part of a hashtag.
    pub tag: bool,
}

/// A concept found in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConceptView {
    /// Id of the concept in the lexicon.
    pub id: String,
    /// Its name, in the scenario's language.
    pub label: String,
    /// Where it stands.
    pub span: Units,
    /// What it stands under: negated, prohibited, question, reported, headline, quoted; empty for none of these.
    pub circumstances: Vec<&'static str>,
}

/// A pattern that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PatternView {
    /// Id of the pattern.
    pub id: String,
    /// What it recognises, in the scenario's language.
    pub label: String,
    /// The concepts it holds on, as positions in `StepsView::concepts`.
    pub concepts: Vec<usize>,
}

/// The signs of a post that names a participant, weighed. All figures are hundredths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeighingView {
    /// What the sum starts from.
    pub start: i32,
    /// The signs that are there.
    pub signs: Vec<SignView>,
    /// `start` and the `points` of all signs.
    pub sum: i32,
    /// The sum from which the post is taken to lean to a side.
    pub leans: i32,
    /// Below this sum even a plain pattern is only a hint; none where parties alone are named.
    pub plain: Option<i32>,
}

/// A sign that is there, and what it weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignView {
    /// Id of the sign.
    pub id: String,
    /// What it is, in the scenario's language.
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

/// What came of the steps.
pub(crate) struct Found {
    pub evidence: Vec<EvidenceView>,
    pub truncated: bool,
}

impl StepsView {
    /// The steps in which `words` were read by `lexicon`.
    pub(crate) fn of(lexicon: &TextPack, words: &str, steps: Steps, found: Found, lang: Lang) -> StepsView {
        let map = Utf16Map::new(words);
        let units = |span: Span| {
            let Span { start, end } = map.span(span);
            Units { start, end }
        };
        StepsView {
            normalised: steps.normalised,
            tokens: steps
                .tokens
                .into_iter()
                .map(|t| TokenView {
                    span: units(t.span),
                    text: t.text,
                    respelt: t.respelt,
                    sentence: t.sentence,
                    tag: t.tag,
                })
                .collect(),
            concepts: steps
                .concepts
                .into_iter()
                .filter_map(|c| {
                    let concept = lexicon.concepts.get(c.concept)?;
                    let (id, label) = (concept.id.clone(), concept.label.in_lang(lang));
                    Some(ConceptView { id, label, span: units(c.span), circumstances: c.circumstances })
                })
                .collect(),
            patterns: steps
                .patterns
                .into_iter()
                .filter_map(|p| {
                    let pattern = lexicon.patterns.get(p.pattern)?;
                    let (id, label) = (pattern.id.clone(), pattern.label.in_lang(lang));
                    Some(PatternView { id, label, concepts: p.concepts })
                })
                .collect(),
            weighing: steps.weighing.map(|w| WeighingView {
                start: w.start,
                signs: w
                    .signs
                    .into_iter()
                    .filter_map(|s| {
                        let sign = lexicon.leaning.signs.get(s.sign)?;
                        Some(SignView {
                            id: sign.id.clone(),
                            label: sign.label.in_lang(lang),
                            weight: i32::from(sign.weight),
                            value: s.value,
                            points: s.points,
                            spans: s.spans.into_iter().map(units).collect(),
                        })
                    })
                    .collect(),
                sum: w.sum,
                leans: w.leans,
                plain: w.plain,
            }),
            evidence: found.evidence,
            truncated: found.truncated,
        }
    }
}
