//! The verdict and the ids of what was found, without putting anything into words.

use super::findings::status;
use super::model::{Brief, BriefRule, FindingStatus};
use super::verdict;
use crate::case::Case;
use crate::case::rulings::Ruled;
use crate::order::Order;
use crate::rules::evaluate::Status;

/// What a case comes to, by ids.
pub(crate) fn brief(case: &Case) -> Brief {
    let ruled: Vec<Ruled> = (0..case.acts.len()).filter_map(|act| case.ruled_live(act)).collect();
    let mut found: Vec<(FindingStatus, usize)> = Vec::new();
    for ruled in &ruled {
        let placed = ruled.act.is_placed(case.pack);
        for ruling in ruled.rulings.iter().filter(|r| placed || r.status == Status::Applies) {
            let Some(status) = status(ruling.status) else { continue };
            match found.iter_mut().find(|(_, rule)| *rule == ruling.rule) {
                Some((earlier, _)) => *earlier = (*earlier).min(status),
                None => found.push((status, ruling.rule)),
            }
        }
    }
    found.order();
    let named = |(status, rule): (FindingStatus, usize)| {
        Some(BriefRule { rule: case.pack.rules.get(rule)?.id.clone(), status })
    };
    Brief {
        id: case.scenario.id.clone(),
        verdict: verdict::of_all(case.pack, &ruled),
        rules: found.into_iter().filter_map(named).collect(),
    }
}
