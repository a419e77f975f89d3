//! Step five: concepts near each other. Nearness is counted in tokens and ends with the sentence.

use super::Source;
use super::hit::Hit;
use super::pack::{Pattern, Slot, TextPack, Where};
use super::scope::{self, NEGATED, within};
use super::token::Token;

/// A pattern that holds, and the hits it holds on (positions in the list of hits).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Firing {
    pub pattern: usize,
    pub hits: Vec<usize>,
}

/// Whether a piece of knowledge is for this input.
pub(super) fn applies(place: Where, source: Source) -> bool {
    match place {
        Where::Both => true,
        Where::Text => source == Source::Text,
        Where::Description => source == Source::Description,
    }
}

/// All patterns on all sentences. Each fires at most once for each place of its first slot.
pub(super) fn fire(
    pack: &TextPack,
    tokens: &[Token],
    hits: &[Hit],
    source: Source,
    election: Option<&str>,
) -> Vec<Firing> {
    let mut out = Vec::new();
    for (start, end) in scope::sentences(tokens) {
        let inside = within(hits, start, end);
        if inside.is_empty() {
            continue;
        }
        let offset = hits.partition_point(|h| h.from < start);
        let mut present = vec![false; pack.concepts.len()];
        for hit in inside {
            if let Some(seen) = present.get_mut(usize::from(hit.concept)) {
                *seen = true;
            }
        }
        let seen = |concept: &u16| present.get(usize::from(*concept)).copied().unwrap_or(false);
        for (index, pattern) in pack.patterns.iter().enumerate() {
            let meant =
                pattern.elections.is_empty() || election.is_some_and(|e| pattern.elections.iter().any(|x| x == e));
            let possible = pattern.slots.iter().all(|slot| slot.concepts.iter().any(seen));
            if !meant || !possible || !applies(pattern.source, source) || pattern.unless.iter().any(seen) {
                continue;
            }
            let mut used = None;
            for first in 0..inside.len() {
                let Some(found) = complete(pattern, inside, vec![first]) else { continue };
                // The same words as the time before tell nothing new.
                let last = found.iter().max().copied();
                if used.is_none() || used != last {
                    out.push(Firing { pattern: index, hits: found.iter().map(|i| i + offset).collect() });
                }
                used = last;
            }
        }
    }
    out
}

/// Fills the slots from the second on with the nearest hits that fit; the first is given.
fn complete(pattern: &Pattern, hits: &[Hit], chosen: Vec<usize>) -> Option<Vec<usize>> {
    let mut chosen = chosen;
    let first = *chosen.first()?;
    fits(pattern, pattern.slots.first()?, hits.get(first)?).then_some(())?;
    for slot in pattern.slots.iter().skip(1) {
        let anchor = *chosen.last()?;
        let next = nearest(pattern, slot, hits, anchor, &chosen)?;
        chosen.push(next);
    }
    Some(chosen)
}

fn nearest(pattern: &Pattern, slot: &Slot, hits: &[Hit], anchor: usize, chosen: &[usize]) -> Option<usize> {
    let from = hits.get(anchor)?;
    let reach = usize::from(pattern.within);
    let free = |i: usize, hit: &Hit| {
        fits(pattern, slot, hit)
            && !chosen.contains(&i)
            && chosen.iter().filter_map(|c| hits.get(*c)).all(|c| c.to <= hit.from || hit.to <= c.from)
    };
    let ahead = hits.iter().enumerate().skip(anchor + 1);
    let ahead = ahead.take_while(|(_, h)| h.from <= from.to + reach).find(|(i, h)| free(*i, h));
    if pattern.ordered {
        return ahead.map(|(i, _)| i);
    }
    // A phrase is at most eight tokens long: hits that start further back cannot end within reach.
    let back = hits.iter().enumerate().take(anchor).rev();
    let back = back
        .take_while(|(_, h)| h.from + 8 + reach >= from.from)
        .find(|(i, h)| h.to + reach >= from.from && free(*i, h));
    match (ahead, back) {
        (Some((i, right)), Some((j, left))) => {
            let (gap_right, gap_left) = (right.from.saturating_sub(from.to), from.from.saturating_sub(left.to));
            Some(if gap_left < gap_right { j } else { i })
        }
        (one, other) => one.or(other).map(|(i, _)| i),
    }
}

fn fits(pattern: &Pattern, slot: &Slot, hit: &Hit) -> bool {
    let negated = hit.scope & NEGATED != 0;
    let hindered = hit.scope & !NEGATED & !pattern.even != 0;
    let turned = negated == slot.negated || (negated && pattern.even & NEGATED != 0);
    slot.concepts.contains(&hit.concept) && !hindered && turned
}
