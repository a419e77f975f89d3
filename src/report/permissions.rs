//! What the law or a circular expressly allows here.

use super::citations::citations;
use super::model::{FindingStatus, Permission};
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::Ruled;
use crate::rules::model;

/// Each permission once, by the first act whose situation it meets.
pub(super) fn permissions(case: &Case, ruled: &[Ruled]) -> Vec<Permission> {
    let first = |permission| ruled.iter().find_map(|r| permitted(case, permission, &r.act));
    case.pack.permissions.iter().filter_map(first).collect()
}

/// A permission as the report shows it; `None` if its box is not met, or no act is known.
fn permitted(case: &Case, permission: &model::Permission, act: &Act) -> Option<Permission> {
    if !act.narrowed(case.pack.known.act) || !act.world.has(&permission.when, &[]) {
        return None;
    }
    let certain =
        [Some(&act.world), act.without_act.as_ref()].into_iter().flatten().all(|w| w.inside(&permission.when));
    Some(Permission {
        id: permission.id.clone(),
        title: permission.title.in_lang(case.lang()),
        text: permission.text.in_lang(case.lang()),
        status: if certain { FindingStatus::Applies } else { FindingStatus::MayApply },
        provisions: citations(case, &permission.provisions, &act.world, &permission.when),
    })
}
