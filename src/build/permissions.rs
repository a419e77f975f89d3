//! Permissions against prohibitions: where the two meet, the permission must say so.

use super::fault::Fault;
use super::source::SourceFile;
use crate::pack::Pack;
use crate::questions::model::AnswerBox;
use crate::rules::boxes::meet;
use crate::rules::model::{Permission, Rule, State};
use crate::rules::world::World;

/// Where a permission stands, with the rules it says it may meet.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub file: usize,
    pub offset: usize,
    /// Indices of rules.
    pub beside: Vec<u16>,
}

/// A fault for each permission that meets an active rule which it does not name in `beside`.
pub(crate) fn meetings(pack: &Pack, files: &[SourceFile], placed: &[Placed]) -> Vec<Fault> {
    let Some(world) = World::all(&pack.questions, &pack.implications) else { return Vec::new() };
    let mut faults = Vec::new();
    for (permission, place) in pack.permissions.iter().zip(placed) {
        let unnamed = |n: usize| !place.beside.iter().any(|named| usize::from(*named) == n);
        let met: Vec<String> = pack
            .rules
            .iter()
            .enumerate()
            .filter(|(n, rule)| rule.state == State::Active && unnamed(*n) && meets(&world, permission, rule))
            .map(|(_, rule)| format!("{:?}", rule.id))
            .collect();
        if let (false, Some(file)) = (met.is_empty(), files.get(place.file)) {
            let what = format!("the permission {:?} meets {}", permission.id, met.join(", "));
            let fix = "lift the rule there by an exception, narrow one of the two, or name the rule in `beside`";
            faults.push(file.fault_at("permission-meets-rule", place.offset, what, fix));
        }
    }
    faults
}

/// Whether some possible point is permitted and, with the exceptions that lift the rule taken off, in the rule too.
fn meets(world: &World, permission: &Permission, rule: &Rule) -> bool {
    let lifted: Vec<&AnswerBox> = rule.lifted.iter().collect();
    meet(&permission.when, &rule.when).is_some_and(|both| world.has(&both, &lifted))
}
