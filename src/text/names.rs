//! Candidates of a single region cannot be listed. A title with a name after it ("Pak Budi Santoso") is taken for a
//! person; whether the person is a candidate is for the patterns to say.

use super::hit::Hit;
use super::lists::List;
use super::local::BallotNumber;
use super::reserved::Reserved;
use super::token::{Kind, Token};
use crate::order::Order;

/// Most words of a name after its title.
const LONGEST_NAME: usize = 3;

/// Adds a hit for every number that a names file gives to somebody.
pub(super) fn add_numbers(reserved: &Reserved, tokens: &[Token], numbers: &[BallotNumber], hits: &mut Vec<Hit>) {
    for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Number) {
        let Some(read) = token.number().map(u32::from) else { continue };
        let start = i.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(numbering));
        let chosen = || hits.iter().any(|h| h.concept == reserved.vote_verb && h.to == i);
        let given = |known: &BallotNumber| known.number == read && (known.bare || start.is_some() || chosen());
        let Some(who) = numbers.iter().position(given).and_then(|n| u16::try_from(n).ok()) else { continue };
        let concept = reserved.local_number;
        let hit = Hit { concept, from: i, to: i + 1, sentence: token.sentence, scope: 0, who: Some(who) };
        hits.push(match start {
            Some(from) => Hit { concept: reserved.local_numbered, from, ..hit },
            None => hit,
        });
    }
    hits.order_by_key(|h| (h.from, h.to));
}

/// Adds a hit for every title with a name that is not in the lexicon, and for unknown words with a capital.
pub(super) fn add(reserved: &Reserved, tokens: &[Token], hits: &mut Vec<Hit>) {
    hits.retain(|h| h.concept != reserved.common_name);
    add_titled(reserved, tokens, hits);
    add_capitalised(reserved, tokens, hits);
    hits.order_by_key(|h| (h.from, h.to));
}

/// "coblos Darmawan": one to three unknown words with a capital that do not open the sentence.
fn add_capitalised(reserved: &Reserved, tokens: &[Token], hits: &mut Vec<Hit>) {
    let concept = reserved.capitalised;
    let mut covered = vec![false; tokens.len()];
    for hit in hits.iter() {
        covered.iter_mut().take(hit.to).skip(hit.from).for_each(|c| *c = true);
    }
    let mut before: Option<&Token> = None;
    let mut found: Vec<Hit> = Vec::new();
    for (i, (token, covered)) in tokens.iter().zip(covered).enumerate() {
        let opens = before.is_none_or(|b| b.sentence != token.sentence);
        let name = token.kind == Kind::Word && token.capital && token.text.len() > 2 && !token.tag && !covered;
        if name && !opens {
            match found.last_mut().filter(|h| h.to == i && h.sentence == token.sentence && i - h.from < LONGEST_NAME) {
                Some(hit) => hit.to = i + 1,
                None => found.push(Hit { concept, from: i, to: i + 1, sentence: token.sentence, scope: 0, who: None }),
            }
        }
        before = Some(token);
    }
    hits.extend(found);
}

fn add_titled(reserved: &Reserved, tokens: &[Token], hits: &mut Vec<Hit>) {
    let Reserved { title, person, .. } = *reserved;
    let mut found = Vec::new();
    for (i, hit) in hits.iter().enumerate().filter(|(_, h)| h.concept == title) {
        let until = hits.iter().skip(i + 1).map(|h| h.from).find(|from| *from >= hit.to).unwrap_or(tokens.len());
        let fits = |(n, t): &(usize, &Token)| {
            t.kind == Kind::Word
                && t.sentence == hit.sentence
                && !t.tag
                && if *n == 0 { nameable(t) } else { t.capital }
        };
        let room = tokens.iter().skip(hit.to).take(until.saturating_sub(hit.to).min(LONGEST_NAME));
        let words = room.enumerate().take_while(fits).count();
        if words > 0 {
            found.push(Hit { concept: person, to: hit.to + words, ..hit.clone() });
        }
    }
    hits.extend(found);
    hits.order_by_key(|h| (h.from, h.to));
}

/// "nomor 2", "no 2", "#2": a number that is said to be one.
fn numbering(token: &Token) -> bool {
    token.is_in(List::Numbering) || token.is("#")
}

/// Whether a word after "pak" or "ibu" may be a name.
fn nameable(token: &Token) -> bool {
    token.capital || (token.text.len() > 2 && !token.is_in(List::NoName))
}
