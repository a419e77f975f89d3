//! Surface tokens: patterns validated by `regex` and compiled, in order, into one automaton that the browser loads.

use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::syntax;

use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::pack::TextPack;

/// Validates the surface patterns and compiles them, in order, into one sparse automaton.
pub fn compile(surfaces: Vec<(Place, forms::Surface)>, pack: &mut TextPack, faults: &mut Vec<Fault>) {
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
    let built = dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored).minimize(true))
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .thompson(thompson::Config::new().utf8(false))
        .build_many(&patterns)
        .map_err(|error| error.to_string())
        .and_then(|dfa| dfa.to_sparse().map_err(|error| error.to_string()));
    match built {
        Ok(sparse) => pack.surface = sparse.to_bytes_little_endian(),
        Err(error) => {
            let place = Place { file: "src/text/data/surface.toml".to_owned(), line: 0 };
            faults.push(place.fault("bad-pattern", error, "simplify the patterns"));
        }
    }
}
