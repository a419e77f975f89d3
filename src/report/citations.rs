//! Provisions as they bind this person at this date.

use super::model::{Certainty, Citation, InForce};
use super::threats::threats;
use crate::case::Case;
use crate::law::model::Provision;
use crate::questions::model::AnswerBox;
use crate::rules::boxes::meet;
use crate::rules::world::World;

/// A provision names at most this many statuses or offices one by one; more say nothing to a reader.
const NAMED: usize = 8;

/// The provisions that bind somewhere in `within`, each for certain or possibly; those that do not are left out. Their
/// words are joined to the finished report (`texts::join`).
pub(crate) fn citations(case: &Case, provisions: &[u16], world: &World, within: &AnswerBox) -> Vec<Citation> {
    let one = |index: &u16| {
        let provision = case.pack.provisions.get(usize::from(*index))?;
        let inside = meet(within, &provision.scope)?;
        if !world.has(&inside, &[]) {
            return None;
        }
        let always = !world.has(within, &[&provision.scope]) && !in_a_year_without_day(case, provision);
        Some(cite(case, provision, always))
    };
    provisions.iter().filter_map(one).collect()
}

fn cite(case: &Case, provision: &Provision, certain: bool) -> Citation {
    Citation {
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
        status: if certain { Certainty::Certain } else { Certainty::Possible },
        threats: threats(case.pack, provision, case.scenario.days(case.pack), case.lang()),
    }
}

/// The provisions that a reading rests on and that are in force: whom they bind does not matter.
pub(crate) fn rested_on(case: &Case, provisions: &[u16], world: &World) -> Vec<Citation> {
    let in_force = |index: &&u16| {
        let provision = case.pack.provisions.get(usize::from(**index));
        let days = |p: &Provision| p.scope.iter().filter(|(q, _)| *q == case.pack.known.date).copied().collect();
        provision.is_some_and(|p| world.has(&days(p), &[]))
    };
    let cited = provisions.iter().filter(in_force).filter_map(|index| {
        let provision = case.pack.provisions.get(usize::from(*index))?;
        Some(cite(case, provision, !in_a_year_without_day(case, provision)))
    });
    cited.collect()
}

/// Whether the case may lie in the year in which the provision began on a day that no source names.
fn in_a_year_without_day(case: &Case, provision: &Provision) -> bool {
    let year = provision.from.filter(|_| !provision.day_known).map(|from| from.civil().0);
    let days = case.scenario.days(case.pack);
    year.zip(days).is_some_and(|(year, days)| days.first.civil().0 <= year)
}

/// Whom a provision binds by its own words: the statuses and offices its scope names, where they are few enough to say.
fn binds(case: &Case, scope: &AnswerBox) -> Vec<String> {
    let known = &case.pack.known;
    let who = scope.iter().filter(|(q, a)| [known.employment, known.office].contains(q) && a.len() <= NAMED);
    let labels = who.filter_map(|(q, a)| Some(case.pack.questions.get(*q)?.labels(*a, case.lang())));
    labels.flatten().collect()
}
