//! What the fitted model sees of a text: words and their neighbours, parts of words, concepts and patterns that were found.
//! Names, numbers, handles and links are masked, so that nothing is learnt of a person. Each feature is only its hash.

use super::Analysis;
use super::hit::Hit;
use super::leaning::{Weighed, WeighedSign};
use super::lexicon::Lexicon;
use super::lists::Listed;
use super::pack::{ConceptIx, TextPack};
use super::token::{Kind, Token};
use crate::order::Order;

/// A feature by its hash, and the tokens it stands on: `from..to`, empty where it is of the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    pub hash: u32,
    pub from: usize,
    pub to: usize,
}

/// Kinds of features, each with a hash space of its own.
#[derive(Clone, Copy)]
pub(super) enum Space {
    Word = 1,
    Neighbours,
    OverOne,
    Part,
    Concept,
    Circumstance,
    Pair,
    Pattern,
    Sign,
    Size,
    Sides,
    Names,
    Root,
    Read,
}

/// Shortest and longest parts of words, in characters; a word begins and ends with a mark of its own.
const PARTS: [usize; 2] = [4, 5];
/// The most tokens from one concept to the next that make a pair.
const REACH: usize = 8;

/// FNV-1a, which is the same on every machine.
#[derive(Clone, Copy)]
pub(super) struct Hash(u32);

impl Hash {
    pub(super) fn of(space: Space) -> Hash {
        Hash(0x811c_9dc5).byte(space as u8)
    }

    pub(super) fn byte(self, byte: u8) -> Hash {
        Hash((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    pub(super) fn text(self, text: &str) -> Hash {
        text.bytes().fold(self, Hash::byte).byte(0)
    }

    pub(super) fn number(self, number: usize) -> Hash {
        number.to_le_bytes().into_iter().take(4).fold(self, Hash::byte)
    }

    pub(super) fn at(self, from: usize, to: usize) -> Feature {
        Feature { hash: self.0, from, to }
    }
}

/// Hands over every feature of a text, some of them more than once: a long text has more than should be held at a time.
pub(super) fn features(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis, take: impl FnMut(Feature)) {
    let mut found = Found { pack, analysis, take };
    let words = masked(pack, lexicon, analysis);
    found.words(&words);
    found.concepts();
    let unknown = words.iter().filter(|w| w.text == UNKNOWN).count();
    whole(pack, &analysis.weighed, unknown, analysis.tokens.len()).into_iter().for_each(found.take);
}

/// A word as the model sees it, and its place among the tokens.
pub(super) struct Masked<'a> {
    pub text: &'a str,
    pub from: usize,
    pub to: usize,
    /// Whether it stands for something else.
    pub mask: bool,
}

const CANDIDATE: &str = "<cand>";
const NAME: &str = "<name>";
const UNKNOWN: &str = "<cap>";

/// The words of a text; several masked ones of a kind in a row are one.
pub(super) fn masked<'a>(pack: &TextPack, lexicon: &Lexicon, analysis: &'a Analysis) -> Vec<Masked<'a>> {
    let covers = covers(pack, analysis);
    let mut out: Vec<Masked<'a>> = Vec::with_capacity(analysis.tokens.len());
    for (at, token) in analysis.tokens.iter().enumerate() {
        let opens = at.checked_sub(1).and_then(|n| analysis.tokens.get(n)).is_none_or(|t| t.sentence != token.sentence);
        let mask = covers.get(at).copied().flatten().or_else(|| mask(lexicon, token, opens));
        if let (Some(mask), Some(last)) = (mask, out.last_mut())
            && last.mask
            && last.text == mask
        {
            last.to = at + 1;
            continue;
        }
        let text = mask.unwrap_or_else(|| token.respelt.as_deref().unwrap_or(&token.text));
        out.push(Masked { text, from: at, to: at + 1, mask: mask.is_some() });
    }
    out
}

/// For each token the mask of the name that lies over it.
fn covers(pack: &TextPack, analysis: &Analysis) -> Vec<Option<&'static str>> {
    let reserved = &pack.reserved;
    let named = |c: ConceptIx| match c {
        c if [reserved.local_slogan, reserved.local_against].contains(&c) => Some("<slogan>"),
        c if pack.leaning.names.contains(&c) => Some(CANDIDATE),
        c if [reserved.person, reserved.capitalised].contains(&c) => Some(NAME),
        c => {
            let party = pack.concepts.get(usize::from(c)).is_some_and(|c| c.object.is_some() && c.shields);
            party.then_some("<party>")
        }
    };
    let mut covers: Vec<Option<&'static str>> = vec![None; analysis.tokens.len()];
    for hit in &analysis.hits {
        let Some(mask) = named(hit.concept) else { continue };
        for slot in covers.get_mut(hit.from..hit.to).into_iter().flatten() {
            // A participant's name is more than a person's.
            if slot.is_none() || mask == CANDIDATE {
                *slot = Some(mask);
            }
        }
    }
    covers
}

fn mask(lexicon: &Lexicon, token: &Token, opens: bool) -> Option<&'static str> {
    let name = || {
        let strange = token.listed == Listed::default() && !lexicon.knows(&token.text);
        (token.capital && !token.upper && !opens && strange).then_some(UNKNOWN)
    };
    match token.kind {
        Kind::Url => Some("<url>"),
        Kind::Handle => Some("<at>"),
        Kind::Date => Some("<date>"),
        Kind::Figure => Some("<fig>"),
        Kind::Number => Some("<n>"),
        Kind::Symbol => None,
        Kind::Word => name(),
    }
}

struct Found<'a, T> {
    pack: &'a TextPack,
    analysis: &'a Analysis,
    take: T,
}

impl<T: FnMut(Feature)> Found<'_, T> {
    fn add(&mut self, hash: Hash, from: usize, to: usize) {
        (self.take)(hash.at(from, to));
    }

    fn words(&mut self, words: &[Masked]) {
        for (at, word) in words.iter().enumerate() {
            self.add(Hash::of(Space::Word).text(word.text), word.from, word.to);
            if let Some(next) = words.get(at + 1) {
                self.add(Hash::of(Space::Neighbours).text(word.text).text(next.text), word.from, next.to);
            }
            if let Some(third) = words.get(at + 2) {
                self.add(Hash::of(Space::OverOne).text(word.text).text(third.text), word.from, third.to);
            }
            if !word.mask {
                self.parts(word);
            }
        }
    }

    fn parts(&mut self, word: &Masked) {
        let [shortest, longest] = PARTS;
        let mut rest = std::iter::once('_').chain(word.text.chars()).chain(std::iter::once('_'));
        let mut utf8 = [0; 4];
        loop {
            let mut hash = Hash::of(Space::Part);
            for (length, c) in (1..=longest).zip(rest.clone()) {
                hash = c.encode_utf8(&mut utf8).bytes().fold(hash, Hash::byte);
                if length >= shortest {
                    self.add(hash, word.from, word.to);
                }
            }
            if rest.next().is_none() {
                return;
            }
        }
    }

    fn concepts(&mut self) {
        let analysis = self.analysis;
        let pack = self.pack;
        let id = |concept: ConceptIx| pack.concepts.get(usize::from(concept)).map_or("", |c| c.id.as_str());
        let mut hits: Vec<&Hit> = analysis.hits.iter().collect();
        hits.order_by_key(|h| (h.from, h.to));
        for (n, hit) in hits.iter().enumerate() {
            let own = id(hit.concept);
            self.add(Hash::of(Space::Concept).text(own), hit.from, hit.to);
            self.add(Hash::of(Space::Circumstance).text(own).byte(hit.scope), hit.from, hit.to);
            let first = Hash::of(Space::Pair).text(own);
            let within = hits.iter().skip(n + 1).take_while(|other| other.from < hit.to + REACH);
            for other in within.filter(|other| other.from >= hit.to && other.sentence == hit.sentence) {
                self.add(first.text(id(other.concept)), hit.from, other.to);
            }
        }
        for firing in &analysis.firings {
            let id = self.pack.patterns.get(firing.pattern).map_or("", |p| p.id.as_str());
            let hits = || firing.hits.iter().filter_map(|i| analysis.hits.get(*i));
            let (from, to) = (hits().map(|h| h.from).min(), hits().map(|h| h.to).max());
            self.add(Hash::of(Space::Pattern).text(id), from.unwrap_or(0), to.unwrap_or(0));
        }
    }
}

/// What is to be said of a text, or of a part of it, as a whole: its signs, how many unknown names it has, and its tokens.
pub(super) fn whole(pack: &TextPack, weighed: &Weighed, unknown: usize, tokens: usize) -> Vec<Feature> {
    let sign = |found: &WeighedSign| pack.leaning.signs.get(found.sign).map_or("", |s| s.id.as_str());
    let mut out: Vec<Feature> =
        weighed.found.iter().map(|found| Hash::of(Space::Sign).text(sign(found)).at(0, 0)).collect();
    out.push(Hash::of(Space::Names).number(unknown.min(4)).at(0, 0));
    out.push(Hash::of(Space::Sides).number(weighed.sides.min(3)).at(0, 0));
    // Twice as long is one step.
    let size = usize::try_from((tokens + 1).ilog2()).unwrap_or(0);
    out.push(Hash::of(Space::Size).number(size).at(0, 0));
    out
}

/// The hash of a word that is taken for an unknown name.
pub(super) fn unknown() -> u32 {
    Hash::of(Space::Word).text(UNKNOWN).0
}
