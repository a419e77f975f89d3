//! What would change it: every change that a report offers, when it is answered so, leads where it says, and no part of
//! it does; what helps ends in nothing found, however the rest is answered, what only lowers does not; what is called
//! useless makes no difference; and each answer to a question comes to what was foreseen.

use std::collections::BTreeMap;

use cek_netral::Report;
use cek_netral::report::{Change, ChangeEffect, FindingStatus, Setting, Verdict};
use cek_netral::rules::model::{Kind, Level};
use proptest::prelude::*;

use crate::support::checker;
use crate::support::parts::{Parts, on};
use crate::support::random::{asked, plans};

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
        ChangeEffect::Unsettled => assert!(after.findings.is_empty() && after.verdict == Verdict::Unsettled),
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
            prop_assert_eq!(change.effect, ChangeEffect::Lifts);
        }
        for change in before.changes.lowers.iter() {
            prop_assert!(![ChangeEffect::None, ChangeEffect::Lifts].contains(&change.effect));
        }
        for change in before.changes.helps.iter().chain(&before.changes.lowers) {
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

/// The scenarios of the audit of November 2026, by their numbers there.
fn audited() -> Vec<(String, Parts)> {
    #[derive(serde::Deserialize)]
    struct Audited {
        id: String,
        election: Option<String>,
        date: String,
        answers: BTreeMap<String, String>,
        #[serde(default)]
        text: String,
    }
    let file = include_str!("../audit/scenarios-2026-11.jsonl");
    let read = file.lines().map(|line| {
        let Audited { id, election, date, answers, text } = serde_json::from_str(line).expect("a scenario");
        let election = election.map(|id| &*id.leak());
        let answers = answers.into_iter().map(|(question, answer)| (question, vec![answer])).collect();
        (id, Parts { election, date: on(&date), answers, text })
    });
    read.collect()
}

/// The plan of the audit with this number.
fn plan(number: &str) -> Parts {
    audited().into_iter().find(|(id, _)| id == number).unwrap_or_else(|| panic!("no {number}")).1
}

/// What is offered leads to nothing found with each answer that is asked for then, and to each question that is open.
fn clears(plan: &Parts, report: &Report) {
    for change in &report.changes.helps {
        let changed = with(plan, &change.set);
        let after = changed.check();
        assert_eq!(after.verdict, Verdict::NoneFound, "{plan:?}\n{change:?}");
        let told = |id: &str| after.facts.iter().any(|f| f.question == id);
        for question in asked().filter(|q| !told(&q.id) || after.questions.iter().any(|next| next.id == q.id)) {
            for answer in &question.answers {
                if let Some(completed) = changed.with(&question.id, vec![answer.id.clone()]).possible() {
                    let answered = (&question.id, &answer.id);
                    assert_eq!(completed.verdict, Verdict::NoneFound, "{plan:?}\n{change:?}\n{answered:?}");
                }
            }
        }
    }
    for change in &report.changes.lowers {
        assert_ne!(change.then.verdict, Verdict::NoneFound, "{change:?}");
    }
}

#[test]
fn what_helps_in_the_scenarios_of_the_audit_clears_them() {
    for (_, plan) in audited() {
        let Some(report) = plan.possible() else { continue };
        clears(&plan, &report);
    }
}

#[test]
fn what_helps_any_person_in_any_act_clears_it() {
    const PEOPLE: [(&str, &str); 9] = [
        ("employment", "pns"),
        ("employment", "cpns"),
        ("employment", "pppk"),
        ("employment", "non_asn"),
        ("employment", "tni"),
        ("employment", "polri"),
        ("office", "lurah"),
        ("office", "kepala_desa"),
        ("office", "regional_head"),
    ];
    // What makes it worse, so that there is something to leave out.
    const WORST: [(&str, &str); 6] = [
        ("stance", "support"),
        ("gesture", "yes"),
        ("party_attributes", "yes"),
        ("active_support", "yes"),
        ("cltn", "no"),
        ("registered_member", "yes"),
    ];
    let acts = asked().find(|q| q.id == "act").expect("the acts");
    let mut helped = 0;
    for (n, act) in acts.answers.iter().enumerate() {
        for (m, person) in PEOPLE.into_iter().enumerate() {
            let object = ["regional_pair", "party"][(n + m) % 2];
            let day = ["2024-09-10", "2024-10-10", "2024-11-27"][n % 3];
            let mut plan = Parts::new("pilkada-2024", day, &[person, ("act", &act.id), ("object", object)]);
            for (question, answer) in WORST {
                let worse = plan.with(question, vec![answer.to_owned()]);
                plan = if worse.possible().is_some() { worse } else { plan };
            }
            let Some(report) = plan.possible() else { continue };
            helped += report.changes.helps.len();
            clears(&plan, &report);
        }
    }
    assert!(helped > 20, "{helped}");
}

#[test]
fn no_other_stance_purpose_or_intent_is_offered() {
    let pack = checker().pack();
    for alternative in pack.alternatives.iter().filter(|a| a.offered) {
        let question = &pack.questions.get(alternative.to.0).expect("a question").id;
        let said = ["stance", "purpose", "intent", "favours", "object"].contains(&question.as_str());
        assert!(!said, "{} is offered", alternative.id);
    }
}

/// The alternatives that are offered for a plan of the audit: which help, and which only lower.
fn offered(plan: &Parts) -> (Vec<String>, Vec<String>) {
    let changes = plan.check().changes;
    (alternatives(&changes.helps), alternatives(&changes.lowers))
}

fn names(list: &[String], id: &str) -> bool {
    list.iter().any(|ids| ids.split('+').any(|one| one == id))
}

#[test]
fn audit_a1_not_being_registered_is_not_offered() {
    for number in ["G01", "G03", "G05"] {
        let (helps, lowers) = offered(&plan(number));
        assert!(!names(&helps, "not-registered") && !names(&lowers, "not-registered"), "{number}");
    }
}

#[test]
fn audit_a2_leave_is_for_a_pns_and_says_what_it_takes() {
    for number in ["H03", "F03"] {
        let pppk = plan(number);
        let (helps, lowers) = offered(&pppk);
        assert!(!names(&helps, "cltn") && !names(&lowers, "cltn"), "{number}");
        let changes = pppk.with("employment", vec!["pns".to_owned()]).check().changes;
        let leave = changes.helps.iter().chain(&changes.lowers).filter(|c| c.alternatives == ["cltn"]);
        for change in leave {
            assert!(change.say[0].contains("5 tahun") && change.say[0].contains("Kepala BKN"), "{:?}", change.say);
        }
    }
}

#[test]
fn audit_a3_and_a4_no_equal_treatment_and_no_neutral_content_is_offered() {
    for number in ["I28", "I30", "E08", "E07", "I26", "A08", "A11", "A86"] {
        let (helps, lowers) = offered(&plan(number));
        for id in ["alike-for-all", "neutral"] {
            assert!(!names(&helps, id) && !names(&lowers, id), "{number}");
        }
    }
}

#[test]
fn audit_a5_the_uniform_is_never_called_useless() {
    for number in ["D08", "D09", "X:guru attend in uniform support legislative"] {
        let useless = alternatives(&plan(number).check().changes.useless);
        assert!(!names(&useless, "no-service-attributes"), "{number}: {useless:?}");
    }
}

#[test]
fn audit_a6_a_filed_resignation_does_not_clear_whom_a_party_nominates() {
    let legislative = plan("V02").with("resignation_filed", vec!["no".to_owned()]);
    for plan in [plan("H05"), legislative] {
        let (helps, _) = offered(&plan);
        assert!(!helps.iter().any(|ids| ids.contains("resignation-filed")), "{helps:?}");
    }
}

#[test]
fn audit_a7_coming_without_support_never_clears() {
    let (helps, _) = offered(&plan("D05"));
    assert!(!names(&helps, "no-active-support"), "{helps:?}");
}
