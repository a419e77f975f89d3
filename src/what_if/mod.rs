//! What would come of other answers and other days: everything here works out a `Case` that differs in one
//! thing, and compares outcomes.

pub mod changes;
pub mod compare;
mod elsewhere;
mod foresee;
mod timeline;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod typescript;
pub mod why_not;

use crate::case::Case;
use crate::case::rulings::Ruled;
use crate::report::Ahead;
use crate::report::model::{Changes, Verdict};
use crate::report::questions;
use crate::report::verdict;

/// What to ask next, and nothing of what would be otherwise: that takes longer than all the rest of a report.
pub(crate) fn at_once(case: &Case, ruled: &[Ruled]) -> Ahead {
    Ahead { next: questions::next(case, ruled), changes: Changes::default() }
}

/// What a report tells of what would be otherwise. `ruled` has each act of the case, in their order.
pub(crate) fn ahead(case: &Case, ruled: &[Ruled]) -> Ahead {
    let mut next = questions::next(case, ruled);
    foresee::foresee(case, ruled, &mut next);
    let mut changes = changes::changes(case, ruled);
    let decided = matches!(verdict::of_all(case.pack, ruled), Verdict::Applies | Verdict::Assessor);
    if decided && ruled.iter().all(|r| r.act.has_person(case.pack) && r.act.is_placed(case.pack)) {
        changes.elsewhere = elsewhere::elsewhere(case, ruled);
    }
    Ahead { next, changes }
}
