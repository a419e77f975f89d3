//! The concepts that the code itself speaks of: each of them there, looked up once by its id.

use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::pack::ConceptIx;
use crate::text::reserved::Reserved;

/// Where a concept that is missing ought to be.
const HOME: &str = "src/text/data/names.toml";

/// Looks them up; each one that is missing is a fault.
pub(super) fn read(concepts: &[(Place, forms::Concept)], faults: &mut Vec<Fault>) -> Reserved {
    let find = |id: &str| (0..=ConceptIx::MAX).zip(concepts).find(|(_, (_, c))| c.id == id).map(|(ix, _)| ix);
    let missing = match Reserved::read(find) {
        Ok(reserved) => return reserved,
        Err(missing) => missing,
    };
    for id in missing {
        let place = Place { file: HOME.to_owned(), line: 1 };
        let what = format!("there is no concept {id:?}, of which the code speaks");
        let fix = "give it back its id, or rename it in `Reserved` (src/text/reserved.rs) as well";
        faults.push(place.fault("missing-concept", what, fix));
    }
    Reserved::default()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn concepts(ids: &[&str]) -> Vec<(Place, forms::Concept)> {
        let place = || Place { file: "sample.toml".to_owned(), line: 1 };
        ids.iter().map(|id| (place(), sample::read(&sample::concept(id)))).collect()
    }

    #[test]
    fn all_that_are_there_are_found() {
        let mut faults = Vec::new();
        let reserved = read(&concepts(Reserved::IDS), &mut faults);
        assert_eq!(faults, []);
        let position = |id: &str| Reserved::IDS.iter().position(|other| *other == id);
        assert_eq!(position("person"), Some(usize::from(reserved.person)));
        assert_eq!(position("local_against"), Some(usize::from(reserved.local_against)));
    }

    #[test]
    fn each_one_missing_stops_the_build() {
        for id in Reserved::IDS {
            let others: Vec<&str> = Reserved::IDS.iter().copied().filter(|other| other != id).collect();
            let mut faults = Vec::new();
            read(&concepts(&others), &mut faults);
            let found: Vec<_> = faults.iter().map(|f| (f.code, f.file.as_str(), f.line)).collect();
            assert_eq!(found, [("missing-concept", HOME, 1)], "{id}");
            assert!(faults.iter().all(|f| f.what.contains(id) && !f.fix.is_empty()), "{id}");
        }
    }
}
