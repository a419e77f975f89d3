//! What shows only once all rules are read: circles of exceptions, rules of which nothing is left, rules written twice.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::rules::Places;
use super::source::SourceFile;
use crate::pack::Pack;
use crate::rules::exceptions::cut_exceptions;
use crate::rules::model::{Exception, Level};

/// Whether the exceptions of `from` lead to `goal`. `seen` keeps a circle from being walked twice.
pub fn reaches(pack: &Pack, from: u16, goal: u16, seen: &mut Vec<u16>) -> bool {
    let Some(exception) = pack.exceptions.get(usize::from(from)) else { return false };
    exception.exceptions.iter().any(|next| {
        *next == goal
            || (!seen.contains(next) && {
                seen.push(*next);
                reaches(pack, *next, goal, seen)
            })
    })
}

/// Cuts the exceptions out of each rule, `levels` being what those that lower it lower it to. A fault for each rule of
/// which nothing is left.
pub fn cut(pack: &mut Pack, levels: &BTreeMap<String, Level>, files: &[SourceFile], places: &Places) -> Vec<Fault> {
    let Pack { questions, implications, exceptions, rules, .. } = pack;
    let mut faults = Vec::new();
    for (rule, (file, offset)) in rules.iter_mut().zip(places) {
        let level = |exception: &Exception| levels.get(&exception.id).copied();
        let left = cut_exceptions(rule, exceptions, questions, implications, level);
        if left.is_empty()
            && let Some(file) = files.get(*file)
        {
            let what = format!("the exceptions of {:?} leave nothing of it", rule.id);
            faults.push(file.fault_at("never-holds", *offset, what, "narrow the exceptions or drop the rule"));
        }
    }
    faults
}

/// Two rules with the same condition and the same provisions.
pub fn twins(pack: &Pack, files: &[SourceFile], places: &Places) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (n, rule) in pack.rules.iter().enumerate() {
        let twin = pack.rules.iter().take(n).find(|r| r.when == rule.when && r.breaches == rule.breaches);
        if let (Some(twin), Some((file, offset))) = (twin, places.get(n))
            && let Some(file) = files.get(*file)
        {
            let what = format!("{:?} has the condition and provisions of {:?}", rule.id, twin.id);
            faults.push(file.fault_at("same-rule-twice", *offset, what, "keep one of them"));
        }
    }
    faults
}
