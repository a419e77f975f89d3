//! Step seven, for posts: what was read, in everyday words. Evidence is grouped by what it means (`data/meanings.toml`);
//! what does not decide is left out. Each stretch of the text stays a fragment of its own.

use serde::{Deserialize, Serialize};

use super::pack::TextPack;
use super::{Evidence, Span, Strength};
use crate::order::Order;
use crate::questions::model::Bilingual;

/// The meaning of whom a post is about.
pub const NAMES: &str = "names";
/// The meaning of signs of a side that have none of their own.
pub const UNCLEAR: &str = "unclear";
/// The meaning of what takes no side.
pub const NEUTRAL: &str = "neutral";
/// The meaning of a hope for an election itself, whoever wins.
pub const WELL: &str = "well";

/// Something a post can mean, as people say it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meaning {
    pub id: String,
    pub label: Bilingual,
    /// Ids of the concepts, patterns and signs that mean it.
    pub of: Vec<String>,
}

/// What a post means, and in which of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    pub id: String,
    pub label: Bilingual,
    /// Plain if any of it is.
    pub strength: Strength,
    /// Fragments of the text, in their order; none lies in another.
    pub spans: Vec<Span>,
}

/// What the evidence of a post means, in the order of the meanings. Hints are told only where no side is plain, signs
/// without a meaning of their own only where no other is there, a name only beside another meaning and where no other
/// fragment has it.
pub fn meant(pack: &TextPack, evidence: &[Evidence]) -> Vec<Meant> {
    let stance = |e: &&Evidence| e.question == pack.known.stance;
    let plain = evidence.iter().filter(stance).any(|e| e.strength == Strength::Plain);
    let decides = |e: &&Evidence| !plain || !stance(e) || e.strength == Strength::Plain;
    let mut out: Vec<Meant> = Vec::new();
    for meaning in &pack.meanings {
        let means = |e: &&Evidence| of(pack, e) == meaning.id && (meaning.id != UNCLEAR || out.is_empty());
        let found: Vec<&Evidence> = evidence.iter().filter(decides).filter(means).collect();
        let told = |s: &Span| out.is_empty() || out.iter().flat_map(|m| &m.spans).any(|other| meets(*s, *other));
        let told = |s: &Span| meaning.id == NAMES && told(s);
        let spans = apart(found.iter().flat_map(|e| &e.spans).filter(|s| !told(s)).copied().collect());
        if let (false, Some(strength)) = (spans.is_empty(), found.iter().map(|e| e.strength).min_by_key(weak)) {
            out.push(Meant { id: meaning.id.clone(), label: meaning.label.clone(), strength, spans });
        }
    }
    out
}

/// The id of what a piece of evidence means; empty where it is not told.
fn of<'a>(pack: &'a TextPack, evidence: &Evidence) -> &'a str {
    let known = pack.meanings.iter().find(|m| m.of.contains(&evidence.reason)).map(|m| &*m.id);
    match evidence.question {
        q if q == pack.known.object => NAMES,
        q if q == pack.known.stance && evidence.answers.inside(pack.known.neutral) => known.unwrap_or(NEUTRAL),
        q if q == pack.known.stance => known.unwrap_or(UNCLEAR),
        _ => known.unwrap_or_default(),
    }
}

fn weak(strength: &Strength) -> bool {
    *strength == Strength::Suggestive
}

/// Whether two stretches have words in common.
fn meets(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// The stretches in their order, without those that lie in others.
fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    spans.order();
    spans.dedup();
    let within = |a: &Span, b: &Span| a != b && b.start <= a.start && a.end <= b.end;
    spans.iter().filter(|s| !spans.iter().any(|other| within(s, other))).copied().collect()
}
