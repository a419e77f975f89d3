//! Hashtags are sentences without spaces: #2024GantiPresiden is "2024 ganti presiden".

use super::lexicon::Words;
use super::spelling::knows_somehow;

/// Longest run of letters that is looked through for known words.
const LONGEST: usize = 48;

/// Cuts the inside of a hashtag (plain spelling, no #) into words, as byte ranges. `upper` tells of each byte whether
/// the original letter was a capital.
pub(super) fn split(text: &str, upper: impl Fn(usize) -> bool, known: Words) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let bytes = text.as_bytes();
    let shouted = text.char_indices().filter(|(_, c)| c.is_alphabetic()).all(|(i, _)| upper(i));
    let mut start = 0;
    for at in 0..bytes.len() {
        let (Some(here), Some(prev)) = (bytes.get(at), at.checked_sub(1).and_then(|i| bytes.get(i))) else { continue };
        let turn = here.is_ascii_digit() != prev.is_ascii_digit() || *here == b'_' || *prev == b'_';
        // aB cuts before B; ABc cuts before B as well.
        let rise = upper(at) && !upper(at - 1);
        let fall =
            upper(at) && upper(at - 1) && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase) && !upper(at + 1);
        if turn || (!shouted && (rise || fall)) {
            parts.push((start, at));
            start = at;
        }
    }
    parts.push((start, bytes.len()));
    parts.retain(|(from, to)| from < to && text.get(*from..*to) != Some("_"));
    // A letter amid digits or a lone digit amid letters ("m3nang") is a spelling, not a boundary.
    if parts.len() > 1 && knows_somehow(known, text) {
        return vec![(0, text.len())];
    }
    parts.into_iter().flat_map(|(from, to)| words(text, from, to, known)).collect()
}

/// Cuts a run of letters into words we know; one stretch in between may stay unknown.
fn words(text: &str, from: usize, to: usize, known: Words) -> Vec<(usize, usize)> {
    let whole = vec![(from, to)];
    let Some(run) = text.get(from..to) else { return whole };
    if run.len() < 6 || run.len() > LONGEST || !run.is_ascii() || known.knows(run) {
        return whole;
    }
    segment(run, known).map_or(whole, |cuts| cuts.into_iter().map(|(a, b)| (from + a, from + b)).collect())
}

/// The cheapest way to read `run` as known words, if at least four letters of it are known for sure.
fn segment(run: &str, known: Words) -> Option<Vec<(usize, usize)>> {
    // best[i]: cost of reading the first i letters, where the last piece starts, and whether that piece is known.
    let mut best: Vec<Option<(usize, usize, bool)>> = vec![Some((0, 0, true))];
    for end in 1..=run.len() {
        let mut found: Option<(usize, usize, bool)> = None;
        for start in 0..end {
            let Some((cost, _, known_before)) = best.get(start).copied().flatten() else { continue };
            let Some(piece) = run.get(start..end) else { continue };
            let known = piece.len() > 1 && known.knows(piece);
            let price = match (known, piece.len()) {
                (true, 2..=3) => 4,
                (true, _) => 1,
                // Two unknown stretches in a row are one; a stretch of one or two letters is no word.
                (false, 3..) if start == 0 || known_before => 6 + piece.len() * 2,
                _ => continue,
            };
            if found.is_none_or(|(least, ..)| cost + price < least) {
                found = Some((cost + price, start, known));
            }
        }
        best.push(found);
    }
    let mut cuts = Vec::new();
    let mut end = run.len();
    let (mut sure, mut unknown) = (0, false);
    while end > 0 {
        let (_, start, known) = best.get(end).copied().flatten()?;
        sure += if known && end - start > 3 { end - start } else { 0 };
        unknown |= !known;
        cuts.push((start, end));
        end = start;
    }
    cuts.reverse();
    let short = cuts.iter().any(|(a, b)| b - a <= 3 && run.get(*a..*b).is_some_and(|piece| known.knows(piece)));
    (cuts.len() > 1 && sure >= 4 && !(unknown && short)).then_some(cuts)
}
