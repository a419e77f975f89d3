//! Where officials disagree on what matters here.

use super::model::{Conflict, Finding, Position};
use crate::case::Case;
use crate::case::rulings::Ruled;
use crate::rules::model;

/// Disagreements that touch a rule of the findings, or this very situation.
pub(super) fn conflicts(case: &Case, ruled: &[Ruled], findings: &[Finding]) -> Vec<Conflict> {
    let rule_id = |n: &u16| case.pack.rules.get(usize::from(*n)).map(|r| r.id.clone());
    let mut out = Vec::new();
    for conflict in &case.pack.conflicts {
        let rules: Vec<String> = conflict.rules.iter().filter_map(rule_id).collect();
        let touched = findings.iter().any(|f| rules.contains(&f.rule));
        if ruled.iter().any(|r| matters(case, conflict, r, touched)) {
            out.push(told(case, conflict, rules));
        }
    }
    out
}

fn matters(case: &Case, conflict: &model::Conflict, ruled: &Ruled, touched: bool) -> bool {
    let (act, world) = (&ruled.act, &ruled.act.world);
    // One that names the act matters to it even where it rules its rules out.
    let about_act = conflict.when.iter().any(|(q, _)| *q == case.pack.known.act);
    let meets = touched && world.has(&conflict.when, &[]);
    act.is_placed(case.pack) && (meets || (about_act && world.inside(&conflict.when)))
}

fn told(case: &Case, conflict: &model::Conflict, rules: Vec<String>) -> Conflict {
    let lang = case.lang();
    let position = |p: &model::Position| Position {
        who: p.who.in_lang(lang),
        says: p.says.in_lang(lang),
        since: p.since.clone(),
        source: p.source.clone(),
    };
    Conflict {
        id: conflict.id.clone(),
        title: conflict.title.in_lang(lang),
        positions: conflict.positions.iter().map(position).collect(),
        rules,
    }
}
