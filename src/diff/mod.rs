//! Two runs of `cek-netral check` against each other: which scenarios changed, and how. Native only.
//!
//! It knows reports by their JSON alone, not by the types of this version, so that files of older versions can be read.

pub mod compare;
pub mod law;
pub mod model;
pub mod page;
pub mod read;
pub mod table;

use std::collections::BTreeMap;

use serde_json::Value;

use self::compare::differences;
use self::model::{Change, Count, Difference, Differences, FieldCount, Kind, RuleCount, Scenario, VerdictCount};
use self::read::{Pair, Reports, Unread, pairs};

/// Compares two files of reports.
pub fn diff(old: &Reports, new: &Reports) -> Result<Differences, Unread> {
    let mut out = Differences { old: old.side(), new: new.side(), ..Differences::default() };
    for pair in pairs(old, new) {
        match (pair.old, pair.new) {
            (Some(line), Some(other)) => {
                let by = if pair.by_id { &mut out.matched.by_id } else { &mut out.matched.by_line };
                *by += 1;
                let found = if line.text == other.text {
                    Vec::new()
                } else {
                    differences(&value(old, line)?, &value(new, other)?)
                };
                if found.is_empty() {
                    out.alike += 1;
                } else {
                    out.scenarios.push(scenario(&pair, found));
                }
            }
            (one, _) => {
                let (kind, change) =
                    if one.is_some() { (Kind::OnlyOld, Change::Went) } else { (Kind::OnlyNew, Change::Came) };
                out.scenarios.push(scenario(&pair, vec![Difference { kind, at: Vec::new(), change }]));
            }
        }
    }
    count(&mut out);
    Ok(out)
}

fn value(reports: &Reports, line: &read::Line) -> Result<Value, Unread> {
    serde_json::from_str(&line.text).map_err(|e| reports.unread(line.number, e.to_string()))
}

fn scenario(pair: &Pair, differences: Vec<Difference>) -> Scenario {
    let id = pair.old.or(pair.new).and_then(|line| line.id.clone());
    let id = id.or_else(|| pair.new.and_then(|line| line.id.clone()));
    Scenario { id, old_line: pair.old.map(|l| l.number), new_line: pair.new.map(|l| l.number), differences }
}

/// Sums up what the scenarios have.
fn count(out: &mut Differences) {
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut verdicts: BTreeMap<(Kind, String, String), usize> = BTreeMap::new();
    let mut rules: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut fields: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for scenario in &out.scenarios {
        for kind in scenario.kinds() {
            *kinds.entry(kind).or_default() += 1;
        }
        let mut own_fields = Vec::new();
        for difference in &scenario.differences {
            match (difference.kind, &difference.change) {
                (Kind::AllClear | Kind::Alarm | Kind::Verdict, Change::Changed { old, new }) => {
                    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                    *verdicts.entry((difference.kind, word(old), word(new))).or_default() += 1;
                }
                (Kind::Findings, Change::Came) => rules.entry(difference.item()).or_default().0 += 1,
                (Kind::Findings, Change::Went) => rules.entry(difference.item()).or_default().1 += 1,
                (Kind::Fields, change) => own_fields.push((difference.field(), *change == Change::Came)),
                _ => {}
            }
        }
        own_fields.sort_unstable();
        own_fields.dedup();
        for field in own_fields {
            *fields.entry(field).or_default() += 1;
        }
    }
    out.kinds = kinds.into_iter().map(|(kind, scenarios)| Count { kind, scenarios }).collect();
    out.verdicts =
        verdicts.into_iter().map(|((kind, from, to), scenarios)| VerdictCount { kind, from, to, scenarios }).collect();
    out.rules = rules.into_iter().map(|(rule, (come, go))| RuleCount { rule, come, go }).collect();
    out.fields =
        fields.into_iter().map(|((field, in_new), scenarios)| FieldCount { field, in_new, scenarios }).collect();
}
