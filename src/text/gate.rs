//! Step six, for posts in which nobody's side was read: is the post political at all, and is it written in a language that
//! the reader knows? The words are in `data/political.toml`. Nothing here takes a side: it only decides whether the
//! question of the side is asked.

use super::hit::Hit;
use super::lexicon::Lexicon;
use super::lists::{List, Listed};
use super::pack::{ConceptIx, TextPack};
use super::scope::NEGATED;
use super::token::{Kind, Token};
use super::{Analysis, Span};
use crate::order::Order;

/// What makes a post political, and what in it cannot be neutral information.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Politics {
    /// Words of elections, parties, offices; empty: the post is not political.
    pub signs: Vec<Span>,
    /// Calls, ballot numbers, praise and blame of somebody; empty: none.
    pub marks: Vec<Span>,
}

impl Politics {
    /// Whether the post is political.
    pub fn political(&self) -> bool {
        !self.signs.is_empty()
    }

    /// Whether it holds a call, a ballot number, or praise or blame of a person or party.
    pub fn marked(&self) -> bool {
        !self.marks.is_empty()
    }
}

/// The most places that are given: the first ones are reason enough.
const MOST: usize = 20;
/// Shortest acronym that may be a pair's name ("BERKAH").
const SHORTEST_ACRONYM: usize = 4;

/// Looks for politics in a post.
pub fn politics(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis) -> Politics {
    let seen = Seen { pack, hits: &analysis.hits, tokens: &analysis.tokens, names: names(pack, lexicon, analysis) };
    Politics { signs: seen.spans(seen.signs()), marks: seen.spans(seen.marks()) }
}

struct Seen<'a> {
    pack: &'a TextPack,
    hits: &'a [Hit],
    tokens: &'a [Token],
    /// People, and unknown words that look like the name of a candidate or a pair.
    names: Vec<Hit>,
}

impl<'a> Seen<'a> {
    fn of<'b>(&'b self, concepts: &'b [ConceptIx]) -> impl Iterator<Item = &'b Hit> {
        self.hits.iter().filter(|h| concepts.contains(&h.concept))
    }

    /// The words that make the post political: strong ones alone; else two weak ones, or a weak one in a sentence with a
    /// name, a number or a faint word; else two faint ones and a name.
    fn signs(&self) -> Vec<&Hit> {
        let gate = &self.pack.gate;
        let strong: Vec<&Hit> = self.of(&gate.strong).collect();
        if !strong.is_empty() {
            return strong;
        }
        let weak: Vec<&Hit> = self.of(&gate.weak).collect();
        let faint: Vec<&Hit> = self.of(&gate.faint).collect();
        let two = |a: &&&Hit| weak.iter().any(|b| a.concept != b.concept && apart(a, b));
        if weak.iter().any(|a| two(&a)) {
            return weak;
        }
        let beside: Vec<&Hit> = self.names.iter().chain(self.of(&gate.numbers)).collect();
        let mut found: Vec<&Hit> = Vec::new();
        for word in &weak {
            let near = beside.iter().chain(&faint).find(|other| together(word, other));
            found.extend(near.into_iter().flat_map(|near| [*word, *near]));
        }
        if !found.is_empty() {
            return found;
        }
        for word in &faint {
            let other = faint.iter().find(|f| f.concept != word.concept && together(word, f));
            let near = beside.iter().find(|b| together(word, b));
            let pair = other.zip(near).filter(|(other, near)| apart(other, near));
            found.extend(pair.into_iter().flat_map(|(other, near)| [*word, *other, *near]));
        }
        found
    }

    fn marks(&self) -> Vec<&Hit> {
        let gate = &self.pack.gate;
        let mut found: Vec<&Hit> = self.of(&gate.calls).collect();
        found.extend(self.of(&gate.numbers));
        let named = |word: &&Hit| {
            let participant =
                |h: &&Hit| self.pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.object.is_some());
            let whom = self.hits.iter().filter(participant).chain(self.of(&gate.about)).chain(&self.names);
            word.scope & !NEGATED == 0 && whom.into_iter().any(|h| together(word, h))
        };
        found.extend(self.of(&gate.votes).chain(self.of(&gate.judges)).filter(named));
        found
    }

    fn spans(&self, mut hits: Vec<&Hit>) -> Vec<Span> {
        hits.order_by_key(|h| (h.from, h.to));
        let span = |h: &&Hit| {
            let (first, last) = (self.tokens.get(h.from)?, self.tokens.get(h.to.checked_sub(1)?)?);
            Some(Span { start: first.span.start, end: last.span.end.max(first.span.start) })
        };
        let mut spans: Vec<Span> = hits.iter().filter_map(span).collect();
        spans.dedup();
        spans.truncate(MOST);
        spans
    }
}

/// Whether two hits have no token in common.
fn apart(a: &Hit, b: &Hit) -> bool {
    a.to <= b.from || b.to <= a.from
}

/// Whether two hits stand apart in one sentence.
fn together(a: &Hit, b: &Hit) -> bool {
    a.sentence == b.sentence && apart(a, b)
}

/// People, unknown acronyms ("BERKAH") in a text that is not all in capitals, two unknown names joined ("Zul-Sari"), and
/// unknown words with a capital right beside a weak word ("pilih Wibi", "Herti menang").
fn names(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis) -> Vec<Hit> {
    let Analysis { tokens, hits, .. } = analysis;
    let mut found: Vec<Hit> = hits.iter().filter(|h| pack.gate.names.contains(&h.concept)).cloned().collect();
    let unknown: Vec<bool> = tokens.iter().map(|t| t.capital && t.kind == Kind::Word && strange(lexicon, t)).collect();
    let is = |at: usize| unknown.get(at) == Some(&true);
    let words = tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let shouted = 3 * tokens.iter().filter(|t| t.upper).count() > words.max(9);
    let beside =
        |at: usize| hits.iter().any(|h| (h.to == at || h.from == at + 1) && pack.gate.weak.contains(&h.concept));
    let dash = |at: usize| tokens.get(at).is_some_and(|t| matches!(&*t.text, "-" | "–" | "—" | "&"));
    for (at, token) in tokens.iter().enumerate().filter(|(at, _)| is(*at)) {
        let acronym = token.upper && !shouted && token.text.len() >= SHORTEST_ACRONYM;
        let pair = (dash(at + 1) && is(at + 2)) || (at > 1 && dash(at - 1) && is(at - 2));
        if acronym || pair || beside(at) {
            let concept = pack.reserved.capitalised;
            found.push(Hit { concept, from: at, to: at + 1, sentence: token.sentence, scope: 0, who: None });
        }
    }
    found
}

/// Whether no list and no phrase has the word.
fn strange(lexicon: &Lexicon, token: &Token) -> bool {
    token.text.len() > 2 && token.listed == Listed::default() && !lexicon.knows(&token.text)
}

/// The fewest words and letters by which a language is judged.
const ENOUGH: usize = 6;

/// Whether a text is mostly in another script or in words that the reader knows nothing of. Names, numbers and hashtags
/// count neither way.
pub fn unknown_language(lexicon: &Lexicon, tokens: &[Token]) -> bool {
    let letters = |t: &Token| t.kind == Kind::Symbol && t.text.chars().all(char::is_alphabetic);
    let foreign = tokens.iter().filter(|t| letters(t)).count();
    let word = |t: &&Token| t.kind == Kind::Word && !t.tag && t.text.len() > 1;
    let latin: usize = tokens.iter().filter(word).map(|t| t.text.len()).sum();
    if foreign >= ENOUGH && foreign > latin {
        return true;
    }
    let mut first = None;
    let (mut all, mut known) = (0, 0);
    for token in tokens.iter().filter(word) {
        let opens = first.replace(token.sentence) != Some(token.sentence);
        if token.capital && !opens && !token.is_in(List::CommonWord) {
            continue;
        }
        all += 1;
        known += usize::from(!strange(lexicon, token));
    }
    all >= ENOUGH && KNOWN * known < all
}

/// One word in so many must be known.
const KNOWN: usize = 5;
