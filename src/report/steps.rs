//! How a text was read, step by step, as the page for curious readers shows it.

use serde::Serialize;

use super::model::{Evidence, Units};
use crate::questions::model::Lang;
use crate::text::Span;
use crate::text::offsets::Utf16Map;
use crate::text::pack::TextPack;
use crate::text::steps;

/// Each step on the way from a text to its evidence. Spans are UTF-16 units of the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Steps {
    /// The text in plain spelling.
    pub normalised: String,
    /// Words, numbers, hashtags and the like, in the order of the text.
    pub tokens: Vec<StepToken>,
    /// The concepts found: what words and phrases mean.
    pub concepts: Vec<StepConcept>,
    /// Concepts that tell something near each other.
    pub patterns: Vec<StepPattern>,
    /// None for a description, and for a post that names no participant.
    pub weighing: Option<Weighing>,
    /// What it all comes to; empty where the text tells nothing.
    pub evidence: Vec<Evidence>,
    /// Whether the end of the text was cut off unread.
    pub truncated: bool,
}

/// A word, a number, a hashtag or the like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct StepToken {
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
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct StepConcept {
    /// Id of the concept in the lexicon.
    pub id: String,
    /// Its name, in the scenario's language.
    pub label: String,
    /// Where it stands.
    pub span: Units,
    /// What it stands under: negated, prohibited, question, reported, headline, quoted; empty for none of these.
    #[cfg_attr(test, ts(type = "Circumstance[]"))]
    pub circumstances: Vec<&'static str>,
}

/// A pattern that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct StepPattern {
    /// Id of the pattern.
    pub id: String,
    /// What it recognises, in the scenario's language.
    pub label: String,
    /// The concepts it holds on, as positions in `Steps::concepts`.
    pub concepts: Vec<usize>,
}

/// The signs of a post that names a participant, weighed. All figures are hundredths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Weighing {
    /// What the sum starts from.
    pub start: i32,
    /// The signs that are there.
    pub signs: Vec<WeighedSign>,
    /// `start` and the `points` of all signs.
    pub sum: i32,
    /// The sum from which the post is taken to lean to a side.
    pub leans: i32,
    /// Below this sum even a plain pattern is only a hint; `None` if parties alone are named.
    pub plain: Option<i32>,
}

/// A sign that is there, and what it weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct WeighedSign {
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
pub(crate) struct Told {
    pub evidence: Vec<Evidence>,
    pub truncated: bool,
}

impl Steps {
    /// The steps in which `words` were read by `lexicon`.
    pub(crate) fn of(lexicon: &TextPack, words: &str, steps: steps::Steps, told: Told, lang: Lang) -> Steps {
        let map = Utf16Map::new(words);
        let units = |span: Span| {
            let Span { start, end } = map.span(span);
            Units { start, end }
        };
        Steps {
            normalised: steps.normalised,
            tokens: steps
                .tokens
                .into_iter()
                .map(|t| StepToken {
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
                    Some(StepConcept { id, label, span: units(c.span), circumstances: c.circumstances })
                })
                .collect(),
            patterns: steps
                .patterns
                .into_iter()
                .filter_map(|p| {
                    let pattern = lexicon.patterns.get(p.pattern)?;
                    let (id, label) = (pattern.id.clone(), pattern.label.in_lang(lang));
                    Some(StepPattern { id, label, concepts: p.concepts })
                })
                .collect(),
            weighing: steps.weighing.map(|w| Weighing {
                start: w.start,
                signs: w
                    .signs
                    .into_iter()
                    .filter_map(|s| {
                        let sign = lexicon.leaning.signs.get(s.sign)?;
                        Some(WeighedSign {
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
            evidence: told.evidence,
            truncated: told.truncated,
        }
    }
}
