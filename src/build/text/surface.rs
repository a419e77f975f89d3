//! Surface tokens: patterns validated by `regex` and compiled, in order, into one automaton that the browser loads.

use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input};

use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::automaton::Automaton;
use crate::text::pack::TextPack;

/// Validates the surface patterns and compiles them, in order, into one automaton.
pub(super) fn compile(surfaces: Vec<(Place, forms::Surface)>, pack: &mut TextPack, faults: &mut Vec<Fault>) {
    let mut patterns = Vec::new();
    for (place, raw) in surfaces {
        match regex::bytes::RegexBuilder::new(&format!("^(?:{})", raw.pattern)).unicode(false).build() {
            Ok(regex) => {
                let whole = |text: &String| regex.find(text.as_bytes()).is_some_and(|m| m.end() == text.len());
                for text in raw.fires.iter().filter(|text| !whole(text)) {
                    faults.push(place.fault("example-silent", format!("{text:?} is not one token"), "mend it"));
                }
                for text in raw.silent.iter().filter(|text| regex.is_match(text.as_bytes())) {
                    faults.push(place.fault("example-fires", format!("{text:?} begins with it"), "mend it"));
                }
                if raw.fires.is_empty() || raw.silent.is_empty() {
                    let fix = "give at least one text under `fires` and one under `silent`";
                    faults.push(place.fault("no-examples", format!("{:?} has no examples", raw.pattern), fix));
                }
                pack.surface_kinds.push(raw.kind);
                patterns.push(raw.pattern);
            }
            Err(error) => faults.push(place.fault("bad-pattern", error.to_string(), "mend the pattern")),
        }
    }
    match automaton(&patterns) {
        Ok(automaton) => pack.surface = automaton,
        Err(error) => {
            let place = Place { file: "src/text/data/surface.toml".to_owned(), line: 0 };
            faults.push(place.fault("bad-pattern", error, "simplify the patterns"));
        }
    }
}

/// One automaton for several patterns: where more than one matches, the first does.
fn automaton(patterns: &[String]) -> Result<Automaton, String> {
    let dfa = dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored).minimize(true))
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .thompson(thompson::Config::new().utf8(false))
        .build_many(patterns)
        .map_err(|error| error.to_string())?;
    table(&dfa)
}

/// The states of an automaton that can be reached, as one table. Bytes that lead to the same places share a column.
fn table(dfa: &dense::DFA<Vec<u32>>) -> Result<Automaton, String> {
    let dead = StateID::default();
    let first = dfa.start_state_forward(&Input::new("").anchored(Anchored::Yes)).map_err(|e| e.to_string())?;
    let mut states = vec![dead, first];
    let mut rows: Vec<Vec<u16>> = Vec::new();
    let mut ends = Vec::new();
    while let Some(state) = states.get(rows.len()).copied() {
        let bytes = (0..=u8::MAX).map(|byte| dfa.next_state(state, byte));
        let mut row = Vec::new();
        for next in bytes.chain([dfa.next_eoi_state(state)]) {
            let next = if rows.is_empty() || dfa.is_dead_state(next) { dead } else { next };
            if dfa.is_quit_state(next) {
                return Err("the automaton gives up on some bytes".to_owned());
            }
            let place = states.iter().position(|known| *known == next).unwrap_or_else(|| {
                states.push(next);
                states.len() - 1
            });
            row.push(u16::try_from(place).map_err(|e| e.to_string())?);
        }
        let ended = dfa.is_match_state(state).then(|| dfa.match_pattern(state, 0).as_usize() + 1);
        ends.push(u8::try_from(ended.unwrap_or_default()).map_err(|e| e.to_string())?);
        rows.push(row);
    }
    let column = |byte: usize| rows.iter().filter_map(|row| row.get(byte).copied()).collect::<Vec<u16>>();
    let mut kinds: Vec<Vec<u16>> = Vec::new();
    let mut columns = Vec::new();
    for byte in 0..=usize::from(u8::MAX) {
        let column = column(byte);
        let known = kinds.iter().position(|kind| *kind == column).unwrap_or_else(|| {
            kinds.push(column);
            kinds.len() - 1
        });
        columns.push(u8::try_from(known).map_err(|e| e.to_string())?);
    }
    kinds.push(column(usize::from(u8::MAX) + 1));
    let next =
        (0..rows.len()).flat_map(|state| kinds.iter().filter_map(move |kind| kind.get(state).copied())).collect();
    Ok(Automaton { columns, next, ends })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex::bytes::RegexBuilder;

    const PATTERNS: [&str; 5] =
        [r"a[^\s]+\.b|www", r"[0-9]{1,2}-[0-9]+\b|a{2,4}", "#[a-z]+", r"[0-9]+\b", "[a-z0-9]+(?:@[a-z]+)*"];

    proptest! {
        #[test]
        fn the_automaton_finds_what_the_first_pattern_that_matches_finds(text in "[ab1.# \\-@wé]{0,24}") {
            let automaton = super::automaton(&PATTERNS.map(str::to_owned)).map_err(TestCaseError::fail)?;
            for at in 0..=text.len() {
                let found = PATTERNS.iter().enumerate().find_map(|(n, pattern)| {
                    let regex = RegexBuilder::new(&format!("^(?:{pattern})")).unicode(false).build().ok()?;
                    // A word may go on to the left of `at`; no pattern asks what stands there.
                    Some((regex.find(text.as_bytes().get(at..)?)?.end() + at, n))
                });
                prop_assert_eq!(automaton.longest(text.as_bytes(), at), found, "at {} of {:?}", at, &text);
            }
        }
    }
}
