//! What an all-clear rests on.

use super::citations::citations;
use super::model::{Ground, GroundKind, Verdict};
use super::verdict::verdict;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::Ruled;
use crate::questions::model::{AnswerBox, Bilingual};

/// The grounds of all acts in which nothing was found, each once: what the law permits first, then what is declared free.
pub fn grounds(case: &Case, ruled: &[Ruled]) -> Vec<Ground> {
    let clear: Vec<&Act> =
        ruled.iter().filter(|r| verdict(case.pack, r) == Verdict::NoneFound).map(|r| &*r.act).collect();
    let told = |kind, id: &str, (title, reason): (&Bilingual, &Bilingual), within: &AnswerBox, rests: &[u16]| {
        let act = clear.iter().find(|act| act.world.has(within, &[]))?;
        let lang = case.lang();
        Some(Ground {
            kind,
            id: id.to_owned(),
            title: title.in_lang(lang),
            reason: reason.in_lang(lang),
            provisions: citations(case, rests, &act.world, within),
        })
    };
    let permitted = case.pack.permissions.iter().filter_map(|p| {
        let within = p.grounds.iter().find(|within| clear.iter().any(|act| act.world.has(within, &[])))?;
        told(GroundKind::Permission, &p.id, (&p.title, &p.text), within, &p.provisions)
    });
    let zones = &case.pack.free_zones;
    let free = zones.iter().filter_map(|z| told(GroundKind::Free, &z.id, (&z.title, &z.reason), &z.when, &z.rests));
    permitted.chain(free).collect()
}
