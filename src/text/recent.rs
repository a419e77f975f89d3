//! The last readings, so that the texts of a scenario are read once while its questions are answered.

use std::sync::{Mutex, PoisonError};

use super::local::LocalNames;
use super::{Reading, Source};

/// How many readings are kept: post and description, as they are and as they were.
const KEPT: usize = 4;

/// What a text was read with; the same gives the same reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub input: String,
    pub source: Source,
    pub election: Option<String>,
    pub names: LocalNames,
}

/// Readings by what they were asked for, the newest last.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<Vec<(Request, Reading)>>);

impl Recent {
    /// The reading that is kept, else the one that `read` makes.
    pub(super) fn get_or(&self, request: Request, read: impl FnOnce(&Request) -> Reading) -> Reading {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(asked, _)| *asked == request);
        let pair = at.map(|at| kept.remove(at));
        let (request, reading) = pair.unwrap_or_else(|| {
            let reading = read(&request);
            (request, reading)
        });
        let told = reading.clone();
        kept.push((request, reading));
        let over = kept.len().saturating_sub(KEPT);
        kept.drain(..over);
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_read_once_and_another_anew() {
        let recent = Recent::default();
        let mut reads = Vec::new();
        for input in ["a", "b", "a", "c", "d", "e", "f", "a"] {
            let names = LocalNames::default();
            let request = Request { input: input.to_owned(), source: Source::Text, election: None, names };
            recent.get_or(request, |asked| {
                reads.push(asked.input.clone());
                Reading::default()
            });
        }
        assert_eq!(reads, ["a", "b", "c", "d", "e", "f", "a"], "the oldest is forgotten, the others are kept");
    }
}
