//! Every example of the data, run through the reader itself: what should fire does, what should not does not.

use super::Place;
use crate::build::fault::Fault;
use crate::text::pack::TextPack;
use crate::text::{Reader, Source};

/// Examples of one concept or pattern, to be run once everything is compiled.
pub(super) struct Examples {
    pub id: String,
    pub source: Source,
    pub election: Option<String>,
    pub fires: Vec<String>,
    pub silent: Vec<String>,
    pub place: Place,
}

/// Runs all examples through the reader.
pub(super) fn run(pack: &TextPack, examples: &[Examples], faults: &mut Vec<Fault>) {
    let reader = Reader::new(pack.clone());
    for example in examples {
        let fired = |text: &str| {
            reader.fired(text, example.source, example.election.as_deref()).iter().any(|id| *id == example.id)
        };
        for text in example.fires.iter().filter(|text| !fired(text)) {
            let what = format!("{:?} does not fire on {text:?}", example.id);
            faults.push(example.place.fault("example-silent", what, "mend the entry or the example"));
        }
        for text in example.silent.iter().filter(|text| fired(text)) {
            let what = format!("{:?} fires on {text:?}", example.id);
            faults.push(example.place.fault("example-fires", what, "mend the entry or the example"));
        }
    }
}
