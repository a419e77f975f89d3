//! What would change it: every change that a report offers, when it is answered so, leads where it says, and no part of
//! it does; what it calls useless makes no difference; and each answer to a question comes to what was foreseen.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use cek_netral::questions::model::QuestionKind;
use cek_netral::report::{Change, ChangeEffect, Setting, Verdict};
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Report};
use proptest::prelude::*;

type Answers = BTreeMap<String, Vec<String>>;

fn checker() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| Checker::new().expect("a sound pack"))
}

fn text(words: &str) -> Loose {
    Loose::Text(words.to_owned())
}

#[derive(Clone, Debug)]
struct Plan {
    election: &'static str,
    date: &'static str,
    answers: Answers,
    post: String,
}

impl Plan {
    fn scenario(&self) -> Loose {
        let answers = self.answers.iter();
        let answers = answers.map(|(q, a)| (q.clone(), Loose::List(a.iter().map(|a| text(a)).collect()))).collect();
        Loose::Fields(vec![
            ("election".to_owned(), text(self.election)),
            ("date".to_owned(), text(self.date)),
            ("answers".to_owned(), Loose::Fields(answers)),
            ("text".to_owned(), text(&self.post)),
        ])
    }

    fn try_check(&self) -> Option<Report> {
        checker().check(&self.scenario()).ok()
    }

    fn check(&self) -> Report {
        self.try_check().unwrap_or_else(|| panic!("no report on {self:?}"))
    }

    fn with(&self, set: &[Setting]) -> Plan {
        let mut plan = self.clone();
        plan.answers.extend(set.iter().map(|s| (s.question.clone(), s.answers.clone())));
        plan
    }

    fn answered(&self, question: &str, answer: &str) -> Plan {
        let mut plan = self.clone();
        plan.answers.insert(question.to_owned(), vec![answer.to_owned()]);
        plan
    }
}

fn plan(election: &'static str, date: &'static str, answers: &[(&str, &str)]) -> Plan {
    let answers = answers.iter().map(|(q, a)| ((*q).to_owned(), vec![(*a).to_owned()])).collect();
    Plan { election, date, answers, post: String::new() }
}

/// The heaviest kind and level of what applies for certain.
fn heaviest(report: &Report) -> Option<(cek_netral::rules::model::Kind, cek_netral::rules::model::Level)> {
    let applies = report.findings.iter().filter(|f| f.status == cek_netral::report::FindingStatus::Applies);
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

/// A person and an act that are known, and the rest answered or not as picked.
fn plans() -> impl Strategy<Value = Plan> {
    const DAYS: [(&str, &str); 6] = [
        ("pilkada-2024", "2024-06-01"),
        ("pilkada-2024", "2024-10-01"),
        ("pemilu-2024", "2023-11-05"),
        ("pemilu-2024", "2024-02-12"),
        ("pemilu-2019", "2019-02-01"),
        ("other", "2025-12-01"),
    ];
    const POSTS: [&str; 5] = [
        "",
        "",
        "Selamat pagi, hujan lagi di kantor.",
        "Ayo coblos nomor 2, dukung Pak Budi jadi bupati!",
        "Jangan pilih 01. Besok rapat pukul delapan. #GantiBupati",
    ];
    (prop::collection::vec((0_usize..64, 0_u8..5), 60), 0..DAYS.len(), 0..POSTS.len()).prop_map(|(picks, day, post)| {
        let (election, date) = DAYS[day];
        let mut plan = Plan { election, date, answers: Answers::new(), post: POSTS[post].to_owned() };
        let asked = checker().pack().questions.0.iter().filter(|q| q.kind != QuestionKind::Assessed && q.id != "date");
        for (question, (pick, whether)) in asked.zip(picks) {
            if whether > 0 && !["employment", "act"].contains(&question.id.as_str()) {
                continue;
            }
            let mut tried = plan.clone();
            tried.answers.insert(question.id.clone(), vec![question.answers[pick % question.answers.len()].id.clone()]);
            if tried.try_check().is_some() {
                plan = tried;
            }
        }
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_leads_where_it_says(plan in plans()) {
        let before = plan.check();
        for change in before.changes.helps.iter() {
            prop_assert_ne!(change.effect, ChangeEffect::None);
            holds(&before, &plan.with(&change.set).check(), change);
            // Of two, neither leads there by itself.
            for left_out in (0..change.set.len()).filter(|_| change.alternatives.len() == change.set.len()) {
                let mut part = change.set.clone();
                part.remove(left_out);
                let after = if part.is_empty() { None } else { plan.with(&part).try_check() };
                let same = after.is_some_and(|after| after.verdict == change.then.verdict
                    && (after.verdict == Verdict::NoneFound || heaviest(&after) == change.then.kind.zip(change.then.level)));
                prop_assert!(!same, "{change:?} does without {:?}", change.set[left_out]);
            }
        }
        for change in before.changes.useless.iter() {
            prop_assert_eq!(change.effect, ChangeEffect::None);
            if let Some(after) = plan.with(&change.set).try_check() {
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
        if let Some(dropping) = &before.dropping {
            let rest = Plan { post: dropping.left.clone(), ..plan.clone() }.check();
            prop_assert_eq!(rest.verdict, dropping.then.verdict);
            prop_assert!(rest.verdict > before.verdict || heaviest(&rest) > heaviest(&before));
        }
    }

    #[test]
    fn an_answer_comes_to_what_was_foreseen(plan in plans()) {
        let before = plan.check();
        for question in &before.questions {
            for answer in &question.answers {
                let Some(then) = &answer.then else { continue };
                let answered = plan.answered(&question.id, &answer.id);
                prop_assert_eq!(answered.check().verdict, then.verdict, "{} {}", question.id, answer.id);
            }
        }
    }
}

#[test]
fn a_like_is_ethics_before_the_candidates_are_fixed_and_that_is_said() {
    let like = [
        ("employment", "pns"),
        ("act", "like"),
        ("account", "campaign"),
        ("object", "regional_pair"),
        ("stance", "support"),
    ];
    let report = plan("pilkada-2024", "2024-10-10", &like).check();
    let before = report.changes.elsewhere.iter().find(|e| e.labels.iter().any(|l| l == "Sebelum penetapan calon"));
    let then = &before.expect("the stage before").then;
    assert_eq!((then.verdict, then.kind), (Verdict::Applies, Some(cek_netral::Kind::Ethics)));
}

fn alternatives(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|c| c.alternatives.join("+")).collect()
}

#[test]
fn a_like_is_lifted_by_only_reading_and_not_by_a_private_account() {
    let like = [
        ("employment", "pns"),
        ("act", "like"),
        ("account", "campaign"),
        ("object", "regional_pair"),
        ("stance", "support"),
    ];
    let report = plan("pilkada-2024", "2024-10-10", &like).check();
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
fn the_words_to_drop_are_named_with_what_is_left() {
    let mut post = plan("pilkada-2024", "2024-10-10", &[("employment", "pns"), ("act", "post")]);
    post.post = "Selamat pagi semua. Ayo coblos nomor 2! Jangan lupa apel jam tujuh.".to_owned();
    let report = post.check();
    let dropping = report.dropping.expect("words to drop");
    assert_eq!(dropping.effect, ChangeEffect::Lifts);
    assert!(dropping.left.contains("Jangan lupa apel jam tujuh."), "{}", dropping.left);
    assert!(!dropping.left.contains("coblos"), "{}", dropping.left);
    // Whoever says that it supports somebody is not helped by other words.
    post.answers.insert("stance".to_owned(), vec!["support".to_owned()]);
    post.answers.insert("object".to_owned(), vec!["regional_pair".to_owned()]);
    assert_eq!(post.check().dropping, None);
}

#[test]
fn nothing_is_offered_where_nothing_was_found_or_nobody_is_known() {
    let ordinary = plan("pilkada-2024", "2024-10-10", &[("employment", "pns"), ("act", "vote")]).check();
    assert!(ordinary.changes.helps.is_empty() && ordinary.changes.useless.is_empty());
    let nobody = plan("pilkada-2024", "2024-10-10", &[("act", "like")]).check();
    assert!(nobody.changes.helps.is_empty() && nobody.changes.useless.is_empty());
}
