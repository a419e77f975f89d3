//! What shows only once all rules are read: circles of exceptions, rules of which nothing is left, rules written twice, and
//! rules that can hold without a provision to cite.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::rules::Places;
use super::source::SourceFile;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, QuestionIx};
use crate::rules::exceptions::cut_exceptions;
use crate::rules::model::{Exception, Level, Rule, State};
use crate::rules::world::World;

/// Whether the exceptions of `from` lead to `goal`. `seen` keeps a circle from being walked twice.
pub(crate) fn reaches(pack: &Pack, from: u16, goal: u16, seen: &mut Vec<u16>) -> bool {
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
pub(crate) fn cut(
    pack: &mut Pack,
    levels: &BTreeMap<String, Level>,
    files: &[SourceFile],
    places: &Places,
) -> Vec<Fault> {
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
pub(crate) fn twins(pack: &Pack, files: &[SourceFile], places: &Places) -> Vec<Fault> {
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

/// A fault for each rule that can hold where none of the provisions it breaches is in scope: a finding without a citation.
pub(crate) fn uncited(pack: &Pack, files: &[SourceFile], places: &Places) -> Vec<Fault> {
    let Some(world) = World::all(&pack.questions, &pack.implications) else { return Vec::new() };
    let name = |(q, left): (QuestionIx, Answers)| {
        let question = pack.questions.get(q);
        question.map(|q| format!("{} = {:?}", q.id, q.ids(left))).unwrap_or_default()
    };
    let fault = |(rule, (file, offset)): (&Rule, &(usize, usize))| {
        let scopes = rule.breaches.iter().filter_map(|n| pack.provisions.get(usize::from(*n))).map(|p| &p.scope);
        let outside: Vec<&AnswerBox> = rule.lifted.iter().chain(scopes.clone()).collect();
        if !world.has(&rule.when, &outside) {
            return None;
        }
        // What no scope has of the questions that scopes ask for.
        let mut missing: Vec<String> = Vec::new();
        for (q, _) in scopes.clone().flatten() {
            let reached = |scope: &AnswerBox| scope.iter().find(|(other, _)| other == q).map(|(_, a)| *a);
            let all =
                scopes.clone().fold(Answers::NONE, |all, scope| all.or(reached(scope).unwrap_or(Answers(u64::MAX))));
            let left = world.answers(*q).minus(all);
            let held = rule.when.iter().find(|(other, _)| other == q).map_or(left, |(_, a)| a.and(left));
            missing.extend((!held.is_empty()).then(|| name((*q, held))));
        }
        missing.dedup();
        let what = format!("{:?} can hold where none of its provisions is in scope ({})", rule.id, missing.join("; "));
        let fix = "narrow the rule, widen the scope of a provision, or cite one that reaches there";
        Some(files.get(*file)?.fault_at("uncited-finding", *offset, what, fix))
    };
    pack.rules.iter().zip(places).filter(|(rule, _)| rule.state == State::Active).filter_map(fault).collect()
}
