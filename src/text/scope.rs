//! Step four: circumstances. Words under a negation, a prohibition, a question or a report do not say what they
//! would say alone.

use super::Source;
use super::hit::Hit;
use super::lists::List;
use super::pack::{Marker, TextPack};
use super::token::{Kind, Token};

/// "tidak mendukung", "jangan pilih", "tanpa atribut".
pub(crate) const NEGATED: u8 = 1;
/// "ASN dilarang kampanye".
pub(crate) const PROHIBITED: u8 = 2;
/// "Apakah Pak Budi menang?"
pub(crate) const QUESTION: u8 = 4;
/// "Menurut survei, nomor 2 menang."
pub(crate) const REPORTED: u8 = 8;
/// "Partai Melati Resmi Dukung Pak Budi di Pilkada": every word a capital, nobody speaks.
pub(crate) const HEADLINE: u8 = 16;
/// Words of somebody else, in quotation marks, with "kata" or "ujar" beside them.
pub(crate) const QUOTED: u8 = 32;

/// The circumstances by the names that the data files use.
pub(crate) const NAMES: [(&str, u8); 6] = [
    ("negated", NEGATED),
    ("prohibited", PROHIBITED),
    ("question", QUESTION),
    ("reported", REPORTED),
    ("headline", HEADLINE),
    ("quoted", QUOTED),
];

/// Share of capitals, in percent, from which a line of this many words looks like a headline.
const HEADLINE_CAPITALS: usize = 80;
const HEADLINE_WORDS: usize = 4;

/// Writes the circumstances into the hits.
pub(crate) fn mark(pack: &TextPack, tokens: &[Token], hits: &mut [Hit], source: Source) {
    let mut scope = vec![0_u8; tokens.len()];
    let mut set = |range: std::ops::Range<usize>, bit: u8| {
        for flags in scope.iter_mut().take(range.end).skip(range.start) {
            *flags |= bit;
        }
    };
    let marker = |hit: &Hit| pack.concepts.get(usize::from(hit.concept)).and_then(|c| c.marker.map(|m| (m, c.reach)));
    for (start, end) in sentences(tokens) {
        let inside = within(hits, start, end);
        let asks = question(tokens, start, end)
            || inside.iter().any(|h| h.from < start + 3 && matches!(marker(h), Some((Marker::Question, _))));
        // A description may well be put as a question ("bolehkah saya ..."): what it describes is meant all the same.
        if asks && source == Source::Text {
            set(start..end, QUESTION);
        }
        let mut reports = false;
        let mut voice = false;
        // From where on something is forbidden: one mark to the end, however often it is said.
        let mut prohibited = end;
        for hit in inside {
            match marker(hit) {
                Some((Marker::Negation, reach)) => set(hit.to..reached(tokens, hit.to, end, reach), NEGATED),
                // In a description "apakah dilarang ..." asks about the very act that is meant.
                Some((Marker::Prohibition, _)) if source == Source::Text => prohibited = start,
                Some((Marker::Prohibition, _)) if !asks => prohibited = prohibited.min(hit.to),
                Some((Marker::Report, _)) => reports = true,
                Some((Marker::Voice, _)) => voice = true,
                _ => {}
            }
        }
        set(prohibited..end, PROHIBITED);
        if source == Source::Text {
            if reports || speaker(pack, tokens, inside, start) {
                set(start..end, REPORTED);
            }
            if !voice && headline(pack, tokens, inside, start, end) {
                set(start..end, HEADLINE);
            }
        }
    }
    if source == Source::Text && tells_news(pack, tokens, hits) {
        set(0..tokens.len(), REPORTED);
    }
    if source == Source::Text {
        for quote in quotations(pack, tokens, hits) {
            set(quote, QUOTED);
        }
    }
    for hit in hits {
        hit.scope = scope.get(hit.from).copied().unwrap_or(0);
    }
}

/// Token ranges of the sentences.
pub(crate) fn sentences(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        if tokens.get(start).is_some_and(|first| first.sentence != token.sentence) {
            out.push((start, i));
            start = i;
        }
    }
    out.push((start, tokens.len()));
    out
}

/// The hits that start in tokens `start..end`.
pub(crate) fn within(hits: &[Hit], start: usize, end: usize) -> &[Hit] {
    let from = hits.partition_point(|h| h.from < start);
    let to = hits.partition_point(|h| h.from < end);
    hits.get(from..to).unwrap_or_default()
}

/// One sentence in this many must report, where a text as a whole is news: a long message is none for two words in it.
const REPORTING: usize = 4;

/// Whether the text as a whole is news: two or more words of reporting, and nobody speaks for themselves.
fn tells_news(pack: &TextPack, tokens: &[Token], hits: &[Hit]) -> bool {
    let count = |kind: Marker| {
        hits.iter()
            .filter(|h| pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.marker == Some(kind)))
            .count()
    };
    let slogans = tokens.iter().filter(|t| t.is("!")).count();
    let reports = count(Marker::Report);
    let often = REPORTING * reports >= tokens.last().map_or(0, |t| t.sentence);
    reports >= 2 && often && count(Marker::Voice) == 0 && slogans == 0
}

/// Whether a sentence opens with a participant and a colon: what follows are that person's words. Where somebody is
/// called upon before it ("coblos Prabowo: ..."), the name does not speak.
fn speaker(pack: &TextPack, tokens: &[Token], hits: &[Hit], start: usize) -> bool {
    let colon = colon(tokens, start, tokens.len());
    // "Partainya: ..." names nobody who could be speaking.
    let named = |h: &&Hit| {
        pack.leaning.names.contains(&h.concept)
            || pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.object.is_some() && c.shields)
    };
    colon.is_some_and(|at| {
        hits.iter().filter(named).any(|h| h.to == at && !hits.iter().any(|call| call.to <= h.from && calls(pack, call)))
    })
}

/// The first colon among the first words of a sentence.
fn colon(tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    tokens.iter().enumerate().take(end).skip(start).take(7).find(|(_, t)| t.is(":")).map(|(i, _)| i)
}

/// Whether a hit is a word of voting, winning or calling.
fn calls(pack: &TextPack, hit: &Hit) -> bool {
    pack.gate.calls.contains(&hit.concept) || pack.gate.votes.contains(&hit.concept)
}

/// How far a negation at `from` reaches: `reach` tokens, but not past a comma, a bracket or a "but".
fn reached(tokens: &[Token], from: usize, end: usize, reach: u8) -> usize {
    let stop = (from + usize::from(reach)).min(end);
    let ends = |t: &Token| {
        (t.kind == Kind::Symbol && matches!(&*t.text, "," | "(" | ")" | ":" | ";")) || t.is_in(List::NegationEnd)
    };
    let found = tokens.iter().enumerate().take(stop).skip(from).find(|(_, t)| ends(t));
    found.map_or(stop, |(i, _)| i)
}

fn question(tokens: &[Token], start: usize, end: usize) -> bool {
    let tail = tokens.iter().take(end).skip(start).rev().take(3);
    tail.into_iter().any(|t| t.kind == Kind::Symbol && t.is("?"))
}

/// Whether a sentence is written as headlines are. Names are capitalised anyway, so they do not count.
fn headline(pack: &TextPack, tokens: &[Token], hits: &[Hit], start: usize, end: usize) -> bool {
    let mut named = vec![false; end - start];
    for hit in hits.iter().filter(|h| pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.object.is_some())) {
        named.iter_mut().take(hit.to - start).skip(hit.from - start).for_each(|word| *word = true);
    }
    let name = |i: usize| named.get(i - start).is_some_and(|named| *named);
    let words = tokens.iter().enumerate().take(end).skip(start);
    let counted = words.filter(|(i, t)| {
        t.kind == Kind::Word && !t.tag && t.text.len() > 1 && !t.is_in(List::HeadlineSmall) && !name(*i)
    });
    let (mut all, mut capital, mut upper) = (0, 0, 0);
    for (_, token) in counted.take(60) {
        all += 1;
        capital += usize::from(token.capital);
        upper += usize::from(token.upper);
    }
    // "Rakor Kades se-Kabupaten: Menangkan ...": the title ends at the colon.
    let titled = colon(tokens, start, end).is_some_and(|at| hits.iter().any(|h| h.from == at + 1 && calls(pack, h)));
    let calls = titled || tokens.iter().take(end).skip(start).any(|t| t.is("!") || t.tag);
    all >= HEADLINE_WORDS && capital * 100 >= all * HEADLINE_CAPITALS && upper * 2 < all && !calls
}

/// Token ranges in quotation marks that have a word of saying right before or after them.
fn quotations(pack: &TextPack, tokens: &[Token], hits: &[Hit]) -> Vec<std::ops::Range<usize>> {
    let marks: Vec<usize> =
        tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Symbol && t.is("\"")).map(|(i, _)| i).collect();
    let reports = |h: &Hit| pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.marker == Some(Marker::Report));
    let near = |from: usize, to: usize| within(hits, from, to).iter().any(reports);
    let mut out = Vec::new();
    for pair in marks.chunks_exact(2) {
        let (Some(open), Some(close)) = (pair.first(), pair.last()) else { continue };
        let colon = open.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is(":"));
        if colon || near(open.saturating_sub(6), *open) || near(*close, close + 6) {
            out.push(*open..*close);
        }
    }
    out
}
