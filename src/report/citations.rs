//! Provisions as they bind this person at this date.

use super::model::{Certainty, Citation, InForce};
use crate::case::Case;
use crate::questions::model::AnswerBox;
use crate::rules::boxes::meet;
use crate::rules::world::World;

/// A provision names at most this many statuses or offices one by one; more say nothing to a reader.
const NAMED: usize = 8;

/// The provisions that bind somewhere in `within`, each for certain or possibly; those that do not are left out. Their
/// words are joined to the finished report (`texts::join`).
pub fn citations(case: &Case, provisions: &[u16], world: &World, within: &AnswerBox) -> Vec<Citation> {
    let one = |index: &u16| {
        let provision = case.pack.provisions.get(usize::from(*index))?;
        let inside = meet(within, &provision.scope)?;
        if !world.has(&inside, &[]) {
            return None;
        }
        let always = !world.has(within, &[&provision.scope]);
        Some(Citation {
            id: provision.id.clone(),
            citation: provision.citation.clone(),
            quote: String::new(),
            grade: provision.grade,
            confidence: provision.confidence,
            plain: String::new(),
            note: String::new(),
            source: String::new(),
            binds: binds(case, &provision.scope),
            checked: provision.checked.clone(),
            in_force: InForce::new(provision.from, provision.to),
            status: if always { Certainty::Certain } else { Certainty::Possible },
        })
    };
    provisions.iter().filter_map(one).collect()
}

/// Whom a provision binds by its own words: the statuses and offices its scope names, where they are few enough to say.
fn binds(case: &Case, scope: &AnswerBox) -> Vec<String> {
    let known = &case.pack.known;
    let who = scope.iter().filter(|(q, a)| [known.employment, known.office].contains(q) && a.len() <= NAMED);
    let labels = who.filter_map(|(q, a)| Some(case.pack.questions.get(*q)?.labels(*a, case.lang())));
    labels.flatten().collect()
}
