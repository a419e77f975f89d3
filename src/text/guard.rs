//! Homonyms go: hits in the wrong election, beside the wrong neighbours, without context. Of two phrases about the same
//! thing the longer wins.

use super::hit::Hit;
use super::lexicon::LONGEST_PHRASE;
use super::pack::{Concept, Near, TextPack};
use super::token::{Kind, Token};

/// Drops hits that are a homonym: wrong election, wrong neighbours, no context. Gives the names that everybody knows and that
/// only stood in another election: they say nothing of this one, but a post that has them is no everyday talk.
pub(super) fn guard(pack: &TextPack, tokens: &[Token], hits: &mut Vec<Hit>, election: Option<&str>) -> Vec<Hit> {
    let elsewhere = |hit: &Hit| {
        let concept = pack.concepts.get(usize::from(hit.concept));
        concept.is_some_and(|c| c.general && !meant(c, election)) && pack.leaning.names.contains(&hit.concept)
    };
    let mut known = if hits.iter().any(elsewhere) { hits.clone() } else { Vec::new() };
    drop_homonyms(pack, tokens, &mut known, None);
    known.retain(elsewhere);
    drop_homonyms(pack, tokens, hits, election);
    known
}

fn drop_homonyms(pack: &TextPack, tokens: &[Token], hits: &mut Vec<Hit>, election: Option<&str>) {
    let concept = |hit: &Hit| pack.concepts.get(usize::from(hit.concept));
    // Two rounds: what leans on another word must not lean on a homonym that falls itself.
    let shouted = mostly_upper(tokens);
    hits.retain(|hit| concept(hit).is_some_and(|c| stands_alone(c, tokens, hit, election, shouted)));
    let before = hits.clone();
    hits.retain(|hit| concept(hit).is_some_and(|c| in_company(c, &before, hit)));
    let before = hits.clone();
    hits.retain(|hit| !replaced(pack, &before, hit));
}

/// Whether a longer phrase around the hit says something else about the same thing: "calon PNS" is no PNS, and the
/// "tidak" of "tidak hanya" turns nothing round.
fn replaced(pack: &TextPack, hits: &[Hit], hit: &Hit) -> bool {
    let Some(inner) = pack.concepts.get(usize::from(hit.concept)) else { return false };
    let longer = |other: &&Hit| other.to >= hit.to && other.to - other.from > hit.to - hit.from;
    let at = hits.partition_point(|h| h.from <= hit.from);
    let around = hits.iter().take(at).rev().take_while(|h| h.from + LONGEST_PHRASE * 2 > hit.from);
    around.filter(longer).any(|other| {
        let same_topic = |outer: &Concept| outer.shields || outer.topics & inner.topics != 0;
        other.concept == hit.concept || pack.concepts.get(usize::from(other.concept)).is_some_and(same_topic)
    })
}

/// Whether a concept means anything in the election that was chosen.
fn meant(concept: &Concept, election: Option<&str>) -> bool {
    let listed = |e: &str| concept.elections.iter().any(|x| x == e);
    concept.elections.is_empty() || election.map_or(concept.general, listed)
}

fn stands_alone(concept: &Concept, tokens: &[Token], hit: &Hit, election: Option<&str>, shouted: bool) -> bool {
    let neighbour =
        |at: Option<usize>, words: &[String]| at.and_then(|i| tokens.get(i)).is_some_and(|t| words.contains(&t.text));
    let loud = |t: &Token| t.upper || (t.tag && t.capital);
    meant(concept, election)
        && !neighbour(hit.from.checked_sub(1), &concept.guard.not_after)
        && !neighbour(Some(hit.to), &concept.guard.not_before)
        && (!concept.guard.upper || (!shouted && tokens.get(hit.from).is_some_and(loud)))
}

fn in_company(concept: &Concept, hits: &[Hit], hit: &Hit) -> bool {
    let near = |near: &Near, apart: bool| {
        let at = hits.partition_point(|h| h.from < hit.from);
        let reach = usize::from(near.within);
        let close = |other: &&Hit| {
            (other.from, other.to) != (hit.from, hit.to)
                && near.concepts.contains(&other.concept)
                && (apart || other.sentence == hit.sentence)
        };
        let (left, right) = hits.split_at(at);
        // A phrase has at most eight words, so what starts further back than that cannot reach here.
        left.iter()
            .rev()
            .take_while(|h| h.from + LONGEST_PHRASE + reach >= hit.from)
            .any(|h| close(&h) && h.to + reach >= hit.from)
            || right.iter().take_while(|h| h.from <= hit.to + reach).any(|h| close(&h))
    };
    // What stands in another sentence may support a meaning, and takes none away.
    concept.guard.needs.as_ref().is_none_or(|needs| near(needs, true))
        && !concept.guard.unless.as_ref().is_some_and(|unless| near(unless, false))
}

/// Whether capitals say nothing in this text because nearly everything is in capitals.
fn mostly_upper(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.kind == Kind::Word && t.text.len() > 1);
    let (upper, all) = words.fold((0, 0), |(u, n), t| (u + usize::from(t.upper), n + 1));
    all > 3 && upper * 3 > all * 2
}
