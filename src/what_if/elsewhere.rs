//! At which other parts of the election the case would come to something else.

use super::timeline::parts;
use crate::case::Case;
use crate::case::rulings::Ruled;
use crate::report::model::Elsewhere;
use crate::report::outcome::Outcome;

/// Those parts, in the order of time, the ones with the same outcome together; empty if the case may lie in any part.
pub(super) fn elsewhere(case: &Case, ruled: &[Ruled]) -> Vec<Elsewhere> {
    let mut out: Vec<Elsewhere> = Vec::new();
    let now = ruled.iter().map(|r| Outcome::of(case.pack, r)).min_by_key(|o| o.verdict);
    let parts = parts(case);
    let Some(now) = now.filter(|_| parts.iter().any(|part| part.here)) else { return out };
    for part in parts.iter().filter(|part| !part.here) {
        let other = case.with(part.change(part.worked_out_for(case, false)));
        let Some(then) = other.and_then(|c| c.worst()).filter(|then| !then.weighs_as(now)) else { continue };
        let (label, then) = (part.label(case), then.consequence(&case.pack.sentences, case.lang()));
        match out.iter_mut().find(|known| known.then == then) {
            Some(known) => known.labels.push(label),
            None => out.push(Elsewhere { labels: vec![label], then }),
        }
    }
    out
}
