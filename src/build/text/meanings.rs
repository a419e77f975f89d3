//! What is told of a post in everyday words: that all that is named there exists, and that nothing that tells a side of a
//! post is left without words.

use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::meaning::{Meaning, NAMES, NEUTRAL, UNCLEAR, WELL};
use crate::text::pack::{Give, TextPack, Where};

/// Where a meaning that is missing ought to be.
const HOME: &str = "src/text/data/meanings.toml";

/// Puts the meanings into the pack, when concepts, patterns and signs are there already.
pub(super) fn compile(written: Vec<(Place, forms::Meaning)>, pack: &mut TextPack, faults: &mut Vec<Fault>) {
    let fault = |what: String, fix: &str| {
        let place = Place { file: HOME.to_owned(), line: 1 };
        place.fault("bad-meaning", what, fix)
    };
    for id in [NAMES, NEUTRAL, UNCLEAR, WELL].iter().filter(|id| written.iter().all(|(_, m)| m.id != **id)) {
        faults.push(fault(format!("there is no meaning {id:?}, of which the code speaks"), "give it back its id"));
    }
    let stance = pack.known.stance;
    let sided = |gives: &[Give]| gives.iter().any(|g| g.question == stance && g.source != Where::Description);
    let concepts = pack.concepts.iter().map(|c| (&c.id, sided(&c.gives)));
    let patterns = pack.patterns.iter().map(|p| (&p.id, p.source != Where::Description && sided(&p.gives)));
    let signs = pack.leaning.signs.iter().map(|s| (&s.id, false));
    let all: Vec<(&String, bool)> = concepts.chain(patterns).chain(signs).collect();
    for (place, meaning) in &written {
        for id in meaning.of.iter().filter(|id| all.iter().all(|(known, _)| known != id)) {
            let what = format!("there is no concept, pattern or sign {id:?}");
            faults.push(place.fault("bad-meaning", what, "write the id of one"));
        }
    }
    for (id, _) in all.iter().filter(|(_, sided)| *sided) {
        let times = written.iter().flat_map(|(_, m)| &m.of).filter(|of| of == id).count();
        if times != 1 {
            let what = format!("{id:?} tells a side of a post, and stands {times} times under the meanings");
            faults.push(fault(what, "name it under one of them"));
        }
    }
    let meaning = |m: forms::Meaning| Meaning { id: m.id, label: m.label, of: m.of };
    pack.meanings = written.into_iter().map(|(_, m)| meaning(m)).collect();
}
