//! What would change it: every change that a report offers, when it is answered so, leads where it says, and no part of
//! it does; what it calls useless makes no difference; and each answer to a question comes to what was foreseen.

use cek_netral::Report;
use cek_netral::report::{Change, ChangeEffect, FindingStatus, Setting, Verdict};
use cek_netral::rules::model::{Kind, Level};
use proptest::prelude::*;

use crate::support::checker;
use crate::support::parts::Parts;
use crate::support::random::plans;

fn with(plan: &Parts, set: &[Setting]) -> Parts {
    set.iter().fold(plan.clone(), |plan, s| plan.with(&s.question, s.answers.clone()))
}

/// The heaviest kind and level of what applies for certain.
fn heaviest(report: &Report) -> Option<(Kind, Level)> {
    let applies = report.findings.iter().filter(|f| f.status == FindingStatus::Applies);
    applies.map(|f| (f.kind, f.levels[0])).min()
}

fn holds(before: &Report, after: &Report, change: &Change) {
    assert_eq!(after.verdict, change.then.verdict, "{change:?}");
    match change.effect {
        ChangeEffect::Lifts => assert!(after.findings.is_empty() && after.verdict == Verdict::NoneFound, "{change:?}"),
        ChangeEffect::Assessor => assert!(before.verdict == Verdict::Applies && after.verdict == Verdict::Assessor),
        ChangeEffect::Open => assert!(before.verdict == Verdict::Applies && after.verdict == Verdict::MayApply),
        ChangeEffect::Lighter if before.verdict == Verdict::Applies => {
            assert!(heaviest(after).unwrap() > heaviest(before).unwrap(), "{change:?}");
        }
        ChangeEffect::Lighter => assert_eq!(after.verdict, before.verdict),
        ChangeEffect::Fewer => {
            assert_eq!((after.verdict, heaviest(after)), (before.verdict, heaviest(before)), "{change:?}");
            assert!(after.findings.len() < before.findings.len(), "{change:?}");
        }
        ChangeEffect::None => {
            assert_eq!((after.verdict, heaviest(after)), (before.verdict, heaviest(before)), "{change:?}");
        }
        other => panic!("no test for {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_leads_where_it_says(plan in plans()) {
        let before = plan.check();
        for change in before.changes.helps.iter() {
            prop_assert_ne!(change.effect, ChangeEffect::None);
            holds(&before, &with(&plan, &change.set).check(), change);
            // Of two, neither leads there by itself.
            for left_out in (0..change.set.len()).filter(|_| change.alternatives.len() == change.set.len()) {
                let mut part = change.set.clone();
                part.remove(left_out);
                let after = if part.is_empty() { None } else { with(&plan, &part).possible() };
                let same = after.is_some_and(|after| after.verdict == change.then.verdict
                    && (after.verdict == Verdict::NoneFound || heaviest(&after) == change.then.kind.zip(change.then.level)));
                prop_assert!(!same, "{change:?} does without {:?}", change.set[left_out]);
            }
        }
        for change in before.changes.useless.iter() {
            prop_assert_eq!(change.effect, ChangeEffect::None);
            if let Some(after) = with(&plan, &change.set).possible() {
                holds(&before, &after, change);
            }
        }
        // Another stage comes to what the comparison of all stages says of it.
        let compared = checker().compare(&plan.scenario()).map(|c| c.rows).unwrap_or_default();
        for other in &before.changes.elsewhere {
            for label in &other.labels {
                let row = compared.iter().find(|row| row.label == *label && row.verdict == other.then.verdict);
                prop_assert!(row.is_some_and(|row| !row.here), "{label} in {compared:?}");
            }
        }
    }

    #[test]
    fn an_answer_comes_to_what_was_foreseen(plan in plans()) {
        let before = plan.check();
        for question in &before.questions {
            for answer in &question.answers {
                let Some(then) = &answer.then else { continue };
                let answered = plan.with(&question.id, vec![answer.id.clone()]);
                prop_assert_eq!(answered.check().verdict, then.verdict, "{} {}", question.id, answer.id);
            }
        }
    }
}

const LIKE: [(&str, &str); 5] = [
    ("employment", "pns"),
    ("act", "like"),
    ("account", "campaign"),
    ("object", "regional_pair"),
    ("stance", "support"),
];

#[test]
fn a_like_is_ethics_before_the_candidates_are_fixed_and_that_is_said() {
    let report = Parts::new("pilkada-2024", "2024-10-10", &LIKE).check();
    let before = report.changes.elsewhere.iter().find(|e| e.labels.iter().any(|l| l == "Sebelum penetapan calon"));
    let then = &before.expect("the stage before").then;
    assert_eq!((then.verdict, then.kind), (Verdict::Applies, Some(Kind::Ethics)));
}

fn alternatives(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|c| c.alternatives.join("+")).collect()
}

#[test]
fn a_like_is_lifted_by_only_reading_and_not_by_a_private_account() {
    let report = Parts::new("pilkada-2024", "2024-10-10", &LIKE).check();
    assert_eq!(report.verdict, Verdict::Applies);
    let read = report.changes.helps.iter().find(|c| c.alternatives == ["read"]).expect("reading is offered");
    assert_eq!(read.effect, ChangeEffect::Lifts);
    let useless = alternatives(&report.changes.useless);
    assert!(
        useless.contains(&"own-account".to_owned()) && useless.contains(&"locked-account".to_owned()),
        "{useless:?}"
    );
}

#[test]
fn nothing_is_offered_where_nothing_was_found_or_nobody_is_known() {
    let ordinary = Parts::new("pilkada-2024", "2024-10-10", &[("employment", "pns"), ("act", "vote")]).check();
    assert!(ordinary.changes.helps.is_empty() && ordinary.changes.useless.is_empty());
    let nobody = Parts::new("pilkada-2024", "2024-10-10", &[("act", "like")]).check();
    assert!(nobody.changes.helps.is_empty() && nobody.changes.useless.is_empty());
}
