//! Every step on the way from a text to its evidence, for readers who want to see why.

use super::local::LocalNames;
use super::pack::TextPack;
use super::{Analysis, Reader, Source, Span, head, leaning, normalise, scope};
use crate::order::Order;

/// What each step made of a text. Spans are bytes of the text as it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The text in plain spelling.
    pub normalised: String,
    pub tokens: Vec<TokenStep>,
    pub concepts: Vec<ConceptStep>,
    pub patterns: Vec<PatternStep>,
    /// None for a description, and for a post that names no participant.
    pub weighing: Option<Weighing>,
}

/// The signs of a post that names a participant, weighed. All figures are hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// What the sum starts from.
    pub start: i32,
    pub signs: Vec<SignStep>,
    /// `start` and the points of all signs.
    pub sum: i32,
    /// The sum from which the post is taken to lean to a side.
    pub leans: i32,
    /// Below this sum even a plain pattern is only a hint; `None` if parties alone are named.
    pub plain: Option<i32>,
}

/// A sign that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignStep {
    /// Position in the pack's signs.
    pub sign: usize,
    /// How strongly it is there, 0 to 100.
    pub value: i32,
    /// What it adds to the sum: weight times value, rounded.
    pub points: i32,
    /// The words it stands on; empty for the shape of the text.
    pub spans: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenStep {
    pub span: Span,
    pub text: String,
    /// The spelling it was also looked up in.
    pub respelt: Option<String>,
    /// Number of its sentence, from 0.
    pub sentence: usize,
    /// Part of a hashtag.
    pub tag: bool,
}

/// A concept found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptStep {
    /// Position in the pack's concepts.
    pub concept: usize,
    /// Its tokens, `to` exclusive.
    pub from: usize,
    pub to: usize,
    pub span: Span,
    /// Names of what it stands under: negated, prohibited, question, reported, headline, quoted.
    pub circumstances: Vec<&'static str>,
    /// Which participant of the names file it is.
    pub who: Option<u16>,
}

/// A pattern that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternStep {
    /// Position in the pack's patterns.
    pub pattern: usize,
    /// Positions in `Steps::concepts`.
    pub concepts: Vec<usize>,
}

impl Reader {
    /// The compiled lexicon, for labels.
    pub fn pack(&self) -> &TextPack {
        &self.pack
    }

    /// The steps on the way to `read_with`.
    pub fn steps(&self, input: &str, source: Source, election: Option<&str>, local: &LocalNames) -> Steps {
        let head = head(input);
        let analysis = self.analyse(head, source, election, local);
        let Analysis { tokens, hits, firings, .. } = &analysis;
        let span = |from: usize, to: usize| {
            let start = tokens.get(from).map_or(0, |t| t.span.start);
            let end = to.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.span.end);
            Span { start, end: end.max(start) }
        };
        Steps {
            normalised: normalise::normalise(head).text,
            tokens: tokens
                .iter()
                .map(|t| TokenStep {
                    span: t.span,
                    text: t.text.clone(),
                    respelt: t.respelt.clone(),
                    sentence: t.sentence,
                    tag: t.tag,
                })
                .collect(),
            concepts: hits
                .iter()
                .map(|h| ConceptStep {
                    concept: usize::from(h.concept),
                    from: h.from,
                    to: h.to,
                    span: span(h.from, h.to),
                    circumstances: scope::NAMES.iter().filter(|(_, bit)| h.scope & bit != 0).map(|(n, _)| *n).collect(),
                    who: h.who,
                })
                .collect(),
            weighing: (source == Source::Text).then(|| self.weighing(&analysis, span)).flatten(),
            patterns: firings.iter().map(|f| PatternStep { pattern: f.pattern, concepts: f.hits.clone() }).collect(),
        }
    }

    fn weighing(&self, analysis: &Analysis, span: impl Fn(usize, usize) -> Span) -> Option<Weighing> {
        let leaning = &self.pack.leaning;
        let weighed = &analysis.weighed;
        let party = weighed.names.is_empty();
        if party && weighed.parties.is_empty() {
            return None;
        }
        let spans = |hits: &[usize]| {
            let mut spans: Vec<Span> =
                hits.iter().filter_map(|i| analysis.hits.get(*i)).map(|h| span(h.from, h.to)).collect();
            spans.order();
            spans.dedup();
            spans
        };
        let step = |f: &leaning::WeighedSign| SignStep {
            sign: f.sign,
            value: f.strength.of(100),
            points: f.points(&self.pack),
            spans: spans(&f.hits),
        };
        Some(Weighing {
            start: i32::from(leaning.start),
            signs: weighed.found.iter().map(step).collect(),
            sum: weighed.sum,
            leans: i32::from(if party { leaning.leans_party } else { leaning.leans }),
            plain: (!party).then_some(i32::from(leaning.plain)),
        })
    }
}
