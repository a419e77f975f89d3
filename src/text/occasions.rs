//! Occasions on which somebody is named though no campaign need be meant: a congratulation on an election won or an office
//! taken, and whoever holds an office and is named with it.

use super::gate::Official;
use super::hit::Hit;
use super::lists::List;
use super::pack::TextPack;
use super::scope::{NEGATED, within};
use super::token::{Kind, Token};
use super::{Analysis, Span};

/// The most words of a person's name.
const NAME_WORDS: usize = 4;
/// The most tokens of a phrase or name, and of a name after it.
const LONGEST: usize = 16;

/// Whether a post congratulates on an election won or an office taken, and neither calls for anything nor wishes for
/// another term.
pub(super) fn congratulates(pack: &TextPack, hits: &[Hit]) -> bool {
    let reserved = &pack.reserved;
    let more = [reserved.go_on_term, reserved.change_leader, reserved.vote_verb, reserved.unofficial_count];
    let numbered = |h: &Hit| pack.gate.numbers.contains(&h.concept) && pack.leaning.names.contains(&h.concept);
    let calls = |h: &Hit| pack.gate.calls.contains(&h.concept) || more.contains(&h.concept) || numbered(h);
    let said = |h: &Hit| h.concept == reserved.congratulation && h.scope & NEGATED == 0;
    hits.iter().any(said) && !hits.iter().any(calls)
}

/// The first person who is named right after an office ("Bupati H. Ahmad Fauzi", "Bupati Sumenep, H. Ahmad Fauzi"), unless
/// the reader knows them as a candidate.
pub(super) fn official(pack: &TextPack, analysis: &Analysis) -> Option<Official> {
    let Analysis { tokens, hits, contest, .. } = analysis;
    let object = pack.concepts.get(usize::from(pack.reserved.person))?.object?.of(*contest);
    let known = |from: usize, to: usize| {
        beside(hits, to).any(|h| pack.leaning.names.contains(&h.concept) && h.from < to && from < h.to)
    };
    let named = |office: &Hit| {
        let region = |at: &usize| tokens.get(*at).is_some_and(|t| t.is_in(List::RegionWord));
        let after = (office.to..).find(|at| !region(at))?;
        // One word alone may be a region, unless a title stands before it.
        let person = |at: usize| name(pack, (tokens, hits), at, at).filter(|(from, to)| from + 1 < *to || *from > at);
        let past = name(pack, (tokens, hits), after, after).map_or(after, |(_, to)| to);
        let comma = || tokens.get(past).is_some_and(|t| t.is(",")).then_some(past + 1);
        let (from, to) = person(after).or_else(|| person(comma()?))?;
        let (first, last) = (tokens.get(from)?, tokens.get(to.checked_sub(1)?)?);
        let name = Span { start: first.span.start, end: last.span.end };
        (!known(from, to)).then_some(Official { name, object })
    };
    hits.iter().filter(|h| h.concept == pack.reserved.office_seat).find_map(named)
}

/// The hits that begin shortly before a token.
fn beside(hits: &[Hit], to: usize) -> impl Iterator<Item = &Hit> {
    within(hits, to.saturating_sub(LONGEST), to).iter()
}

/// The tokens of a name that begins at `from`, without the titles before it; up to `to` it need have no capitals.
pub(super) fn name(pack: &TextPack, analysis: (&[Token], &[Hit]), from: usize, to: usize) -> Option<(usize, usize)> {
    let (tokens, hits) = analysis;
    let title = |at: usize| {
        let listed = tokens.get(at).is_some_and(|t| t.is_in(List::NameTitle));
        listed || beside(hits, at + 1).any(|h| h.concept == pack.reserved.title && at < h.to)
    };
    let dot = |at: usize| tokens.get(at).is_some_and(|t| t.is(".")) && at.checked_sub(1).is_some_and(title);
    let titled = |at: usize| title(at) || dot(at);
    let word = |at: usize| tokens.get(at).is_some_and(|t| t.kind == Kind::Word && !titled(at));
    let name = |at: usize| word(at) && (at < to || tokens.get(at).is_some_and(|t| t.capital));
    let from = (from..tokens.len()).find(|at| !titled(*at)).filter(|at| name(*at))?;
    let to = (from..from + NAME_WORDS).find(|at| !name(*at)).unwrap_or(from + NAME_WORDS);
    Some((from, to))
}
