//! Findings: each rule that is not ruled out, with all that it rests on.

use std::cmp::Reverse;

use super::citations::citations;
use super::model::{Because, Finding, FindingStatus, Handled, Help, Unless};
use super::reading::spans;
use crate::calendar::day::Day;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::{Ruled, Ruling};
use crate::order::Order;
use crate::questions::model::{AnswerBox, Answers, Bilingual, Lang, QuestionIx};
use crate::rules::boxes::meet;
use crate::rules::evaluate::Status;
use crate::rules::model::{Effect, Rule};
use crate::rules::world::World;

/// Findings of all acts, the same rule once with its surest status, ordered by status, kind and level.
pub(super) fn findings(case: &Case, all: &[Ruled]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for (number, ruled) in all.iter().enumerate() {
        let placed = ruled.act.is_placed(case.pack);
        for ruling in ruled.rulings.iter().filter(|r| placed || r.status == Status::Applies) {
            let Some(finding) = finding(case, ruling, &ruled.act, number) else { continue };
            match findings.iter_mut().find(|f| f.rule == finding.rule) {
                Some(earlier) if finding.status < earlier.status => {
                    let mut acts = finding.acts.clone();
                    acts.extend(&earlier.acts);
                    acts.order();
                    *earlier = Finding { acts, ..finding };
                }
                Some(earlier) => earlier.acts.push(number),
                None => findings.push(finding),
            }
        }
    }
    // Of two alike, the one that says more about this situation comes first.
    findings.order_by_key(|f| (f.status, f.kind, f.levels.first().copied(), Reverse(f.because.len())));
    findings
}

/// A status as a finding has it; `None` for a rule that is ruled out.
pub(super) fn status(status: Status) -> Option<FindingStatus> {
    match status {
        Status::Applies => Some(FindingStatus::Applies),
        Status::MayApply => Some(FindingStatus::MayApply),
        Status::Assessor => Some(FindingStatus::Assessor),
        Status::RuledOut => None,
    }
}

/// A ruling as the report shows it; `None` if the rule is ruled out.
fn finding(case: &Case, ruling: &Ruling, act: &Act, number: usize) -> Option<Finding> {
    let sentences = &case.pack.sentences;
    let rule = case.pack.rules.get(ruling.rule)?;
    let status = status(ruling.status)?;
    Some(Finding {
        rule: rule.id.clone(),
        family: rule.family,
        title: rule.title.in_lang(case.lang()),
        status,
        kind: rule.kind,
        kind_label: sentences.kind.of(rule.kind).in_lang(case.lang()),
        levels: ruling.trace.levels.clone(),
        level_labels: ruling.trace.levels.iter().map(|l| sentences.level.of(*l).in_lang(case.lang())).collect(),
        provisions: citations(case, &rule.breaches, &act.world, &rule.when),
        sanctions: citations(case, &rule.sanctions, &act.world, &rule.when),
        route: handled(case, rule),
        because: because(case, rule, ruling, act),
        unless: unless(case, ruling),
        notes: notes(case, ruling.rule, rule, &act.world),
        open: ruling.trace.open.iter().map(|q| case.question_id(*q)).collect(),
        acts: vec![number],
    })
}

fn handled(case: &Case, rule: &Rule) -> Handled {
    let Some(route) = case.pack.routes.get(usize::from(rule.route)) else {
        let none = String::new;
        return Handled { id: none(), label: none(), in_short: none(), text: none(), limits: none(), rights: none() };
    };
    let told = route.versions.iter().filter(|v| !v.text.id.is_empty());
    let touched = told.filter(|v| {
        case.scenario
            .span
            .is_none_or(|span| v.from.is_none_or(|f| f <= span.last) && v.to.is_none_or(|t| t >= span.first))
    });
    let reading = &case.pack.sentences.reading;
    let texts: Vec<String> = touched
        .map(|v| {
            let text = v.text.in_lang(case.lang());
            let from = |words: &Bilingual, day: Day| {
                words.filled(case.lang(), &[("day", &day.written(case.lang() == Lang::En)), ("what", &text)])
            };
            match (case.scenario.span, v.to, v.from) {
                (None, Some(to), _) => from(&reading.until, to),
                (None, None, Some(since)) => from(&reading.since, since),
                _ => text,
            }
        })
        .collect();
    Handled {
        id: route.id.clone(),
        label: route.label.in_lang(case.lang()),
        in_short: route.in_short.in_lang(case.lang()),
        text: texts.join(" "),
        limits: route.limits.in_lang(case.lang()),
        rights: route.rights.in_lang(case.lang()),
    }
}

fn because(case: &Case, rule: &Rule, ruling: &Ruling, act: &Act) -> Vec<Because> {
    let with = |(question, answers): &(QuestionIx, Answers)| {
        let fact = act.known(*question)?;
        let open = ruling.trace.open.contains(question);
        if *question == case.pack.known.date && !open {
            return None;
        }
        let asked = case.pack.questions.get(*question)?;
        let shown = if open { *answers } else { fact.answers };
        let (source, spans) = spans(case, &fact.evidence);
        Some(Because {
            question: asked.id.clone(),
            ask: asked.ask.in_lang(case.lang()),
            answers: asked.ids(shown),
            labels: asked.labels(shown, case.lang()),
            origin: fact.origin,
            source,
            spans,
            open,
        })
    };
    rule.when.iter().filter_map(with).collect()
}

fn unless(case: &Case, ruling: &Ruling) -> Vec<Unless> {
    let Some(rule) = case.pack.rules.get(ruling.rule) else { return Vec::new() };
    let with = |index: &u16| {
        let exception = case.pack.exceptions.get(usize::from(*index))?;
        let met = ruling.trace.exceptions.iter().find(|(n, _, _)| n == index);
        let on: Vec<String> = exception.when.iter().map(|(q, _)| case.question_id(*q)).collect();
        let state = match met {
            None => Help::DoesNotHelp,
            Some((_, Effect::Contested, true)) | Some((_, _, false)) => Help::Depends,
            Some((_, _, true)) => Help::Helps,
        };
        let title = exception.title.in_lang(case.lang());
        Some(Unless { exception: exception.id.clone(), effect: exception.effect, title, state, on })
    };
    rule.exceptions.iter().filter_map(with).collect()
}

fn notes(case: &Case, index: usize, rule: &Rule, world: &World) -> Vec<String> {
    let meets = |answer_box: &AnswerBox| meet(&rule.when, answer_box).is_some_and(|r| world.has(&r, &[]));
    case.pack
        .notes
        .iter()
        .filter(|n| n.rules.iter().any(|r| usize::from(*r) == index) && meets(&n.when))
        .map(|n| n.text.in_lang(case.lang()))
        .filter(|text| !text.is_empty())
        .collect()
}
