//! Why a rule does not apply: what is said of it agrees with the report, and another answer does bring it in.

use std::collections::BTreeSet;

use cek_netral::Origin;
use cek_netral::questions::model::Lang;
use cek_netral::report::{Fact, FindingStatus};
use cek_netral::what_if::why_not::model::{Cause, EntryKind, Reason, RuleOutcome, WhyNot};
use proptest::prelude::*;

use crate::support::parts::Parts;
use crate::support::random::parts;
use crate::support::{checker, fields, text};

fn asked(parts: &Parts, id: &str) -> WhyNot {
    checker().why_not(&parts.scenario(), id).expect("an answer")
}

fn outcome(parts: &Parts, rule: &str) -> RuleOutcome {
    asked(parts, rule).rules.remove(0)
}

fn active() -> Vec<String> {
    let entries = checker().index(Lang::Id);
    entries.into_iter().filter(|e| e.entry == EntryKind::Rule).map(|e| e.id).collect()
}

/// The scenario with one of its answers open. Every answer given at once is no answer, and nothing is presumed instead.
/// Nor is anything read anew: what the text says against the answer would come in with its object, say.
fn opened(parts: &Parts, question: &str) -> Parts {
    let (_, asked) = checker().pack().questions.find(question).unwrap();
    Parts { text: String::new(), ..parts.with(question, asked.ids(asked.all())) }
}

/// The scenario with what was read and presumed said outright, so that one answer can change and nothing else does.
fn settled(parts: &Parts) -> Parts {
    let report = parts.check();
    let said = |f: &&Fact| matches!(f.origin, Origin::Text | Origin::Presumed);
    report.facts.iter().filter(said).fold(parts.clone(), |parts, f| parts.with(&f.question, f.answers.clone()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn it_agrees_with_the_report(parts in parts()) {
        let report = parts.check();
        for rule in active() {
            let outcome = outcome(&parts, &rule);
            match report.findings.iter().find(|f| f.rule == rule) {
                Some(found) => prop_assert_eq!(outcome.status, Some(found.status), "{}", rule),
                // Before it is known who acts and what they do, the report holds back what merely may apply.
                None => prop_assert_ne!(outcome.status, Some(FindingStatus::Applies), "{}", rule),
            }
            prop_assert_eq!(outcome.status.is_some(), outcome.refusals.is_empty(), "{}", &rule);
            for reason in outcome.refusals.iter().flat_map(|r| &r.reasons) {
                if reason.cause == Cause::Answer {
                    prop_assert!(reason.yours.iter().all(|y| !reason.needs.contains(y)), "{}: {:?}", &rule, reason);
                    prop_assert!(!reason.needs.is_empty());
                }
                if reason.cause == Cause::Date {
                    prop_assert!(!reason.in_force.is_empty());
                }
            }
            prop_assert!(outcome.refusals.iter().all(|r| !r.reasons.is_empty()), "{}", &rule);
        }
    }

    /// A near miss is one exactly where the rule is ruled out and comes back when that one answer is open.
    #[test]
    fn near_misses_are_those_that_one_answer_keeps_out(parts in parts(), pick in 0_usize..64) {
        let parts = settled(&parts);
        prop_assume!(!parts.answers.is_empty());
        let question = parts.answers[pick % parts.answers.len()].0.clone();
        let misses = checker().near_misses(&parts.scenario()).unwrap();
        let told: BTreeSet<String> = misses
            .iter()
            .filter(|m| m.question == question)
            .flat_map(|m| m.rules.iter().map(|r| r.rule.clone()))
            .collect();
        let elsewhere = opened(&parts, &question);
        let expected: BTreeSet<String> = active()
            .into_iter()
            .filter(|rule| outcome(&parts, rule).status.is_none() && outcome(&elsewhere, rule).status.is_some())
            .collect();
        prop_assert_eq!(told, expected, "{}", question);
    }
}

fn like_in_campaign() -> Parts {
    Parts::like("pilkada-2024", "2024-10-10")
}

#[test]
fn the_stage_rules_out_the_ethics_row_once_candidates_are_fixed() {
    let outcome = outcome(&like_in_campaign(), "skb-iia-4");
    assert_eq!(outcome.status, None);
    let [reason] = outcome.refusals[0].reasons.as_slice() else { panic!("one reason") };
    assert_eq!((reason.cause, reason.id.as_str(), reason.alone), (Cause::Answer, "stage", true));
    assert_eq!(reason.needs, ["Belum: masih bakal calon"]);
}

#[test]
fn what_applies_is_said_to_apply() {
    let found = asked(&like_in_campaign(), "skb-2022:IIB:6");
    assert!(found.rules.iter().any(|r| r.rule == "skb-iib-6" && r.status.is_some()));
}

#[test]
fn a_law_that_is_no_longer_in_force_says_when_it_was() {
    let found = asked(&like_in_campaign(), "uu-5-2014:2:f");
    let reasons: Vec<_> = found.rules.iter().flat_map(|r| &r.refusals).flat_map(|r| &r.reasons).collect();
    let ended = |r: &&&Reason| r.in_force.iter().any(|days| days.to.as_deref() == Some("2023-10-30"));
    let date = reasons.iter().find(ended).expect("the date is a reason");
    assert_eq!((date.cause, date.yours.as_slice()), (Cause::Date, ["10 Oktober 2024".to_owned()].as_slice()));
}

#[test]
fn an_exception_that_helps_is_named() {
    let resigned = [("employment", "pns"), ("act", "party_member"), ("resigned", "yes")];
    let outcome = outcome(&Parts::new("pilkada-2024", "2024-10-10", &resigned), "party-uu20");
    let reasons: Vec<_> = outcome.refusals.iter().flat_map(|r| &r.reasons).collect();
    let exception = reasons.iter().find(|r| r.cause == Cause::Exception).expect("the resignation lifts it");
    assert!(exception.alone && !exception.ask.is_empty());
}

#[test]
fn every_rule_and_provision_of_the_index_gets_an_answer() {
    let parts = like_in_campaign();
    let entries = checker().index(Lang::En);
    assert!(entries.len() > checker().pack().provisions.len());
    for entry in entries {
        let found = asked(&parts, &entry.id);
        assert!(!found.title.is_empty() && !entry.title.is_empty());
        let somewhere = found.rules.len() + found.exceptions.len() + found.permissions.len() > 0;
        assert!(somewhere != found.role.is_some(), "{}", entry.id);
        assert_eq!(found.role.is_some(), !found.note.is_empty(), "{}", entry.id);
    }
}

#[test]
fn an_unknown_id_is_a_problem() {
    let problem = checker().why_not(&like_in_campaign().scenario(), "uu-1-1899").unwrap_err();
    assert_eq!((problem.code, problem.field.as_str()), ("unknown_rule", "id"));
    let wrong = fields(vec![("lang", text("fr"))]);
    assert_eq!(checker().near_misses(&wrong).unwrap_err(), checker().check(&wrong).unwrap_err());
}
