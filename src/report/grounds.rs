//! What an all-clear rests on.

use super::citations::{citations, rested_on};
use super::model::{Ground, GroundKind, Verdict};
use super::verdict::verdict;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::Ruled;
use crate::questions::model::AnswerBox;
use crate::rules::model::{FreeZone, Permission};

/// The grounds of all acts in which nothing was found, each once: what the law permits first, then what is declared free.
pub(super) fn grounds(case: &Case, ruled: &[Ruled]) -> Vec<Ground> {
    let mut grounds: Vec<Ground> = Vec::new();
    for act in ruled.iter().filter(|r| verdict(case.pack, r) == Verdict::NoneFound).map(|r| &*r.act) {
        let (permissions, zones) = (&case.pack.permissions, &case.pack.free_zones);
        // One ground that covers the whole act is enough; else it takes all that it touches.
        let whole = permissions.iter().flat_map(|p| &p.grounds).chain(zones.iter().map(|z| &z.when));
        let whole = whole.into_iter().any(|ground| act.world.inside(ground));
        let counts = |ground: &AnswerBox| if whole { act.world.inside(ground) } else { act.world.has(ground, &[]) };
        let permitted = permissions.iter().filter_map(|p| {
            let within = p.grounds.iter().find(|ground| counts(ground))?;
            Some(permission(case, p, act, within))
        });
        let free = zones.iter().filter(|z| counts(&z.when)).map(|z| zone(case, z, act));
        for ground in permitted.chain(free) {
            if grounds.iter().all(|g| g.id != ground.id) {
                grounds.push(ground);
            }
        }
    }
    grounds
}

fn permission(case: &Case, permission: &Permission, act: &Act, within: &AnswerBox) -> Ground {
    Ground {
        kind: GroundKind::Permission,
        id: permission.id.clone(),
        title: permission.title.in_lang(case.lang()),
        reason: permission.text.in_lang(case.lang()),
        provisions: citations(case, &permission.provisions, &act.world, within),
    }
}

fn zone(case: &Case, zone: &FreeZone, act: &Act) -> Ground {
    Ground {
        kind: GroundKind::Free,
        id: zone.id.clone(),
        title: zone.title.in_lang(case.lang()),
        reason: zone.reason.in_lang(case.lang()),
        provisions: rested_on(case, &zone.rests, &act.world),
    }
}
