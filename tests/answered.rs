//! A scenario answered in full never ends in "may apply": what is left open then is for an assessor.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::OnceLock;

use cek_netral::questions::model::QuestionKind;
use cek_netral::report::{FindingStatus, Verdict};
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Problem, Report};
use proptest::prelude::*;

fn text(words: &str) -> Loose {
    Loose::Text(words.to_owned())
}

fn scenario(answers: &[(String, String)], election: &str, date: &str) -> Loose {
    let answers = answers.iter().map(|(question, answer)| (question.clone(), text(answer))).collect();
    Loose::Fields(vec![
        ("election".to_owned(), text(election)),
        ("date".to_owned(), text(date)),
        ("answers".to_owned(), Loose::Fields(answers)),
    ])
}

/// Answers every question that a user can answer, each as picked or, where that contradicts the ones before, as allowed.
fn answered(checker: &Checker, picks: &[usize], election: &str, date: &str) -> Report {
    let mut answers: Vec<(String, String)> = Vec::new();
    let asked = checker.pack().questions.0.iter().filter(|q| q.kind != QuestionKind::Assessed && q.id != "date");
    for (question, pick) in asked.zip(picks) {
        let id = question.answers[pick % question.answers.len()].id.clone();
        answers.push((question.id.clone(), id));
        if let Err(Problem { code, allowed, .. }) = checker.check(&scenario(&answers, election, date)) {
            assert_eq!(code, "contradiction");
            answers.last_mut().unwrap().1 = allowed[pick % allowed.len()].clone();
        }
    }
    checker.check(&scenario(&answers, election, date)).unwrap_or_else(|p| panic!("{}: {}", p.field, p.message))
}

const DAYS: [(&str, &str); 9] = [
    ("pilkada-2024", "2024-06-01"),
    ("pilkada-2024", "2024-10-01"),
    ("pilkada-2024", "2024-12-02"),
    ("pemilu-2024", "2023-10-20"),
    ("pemilu-2024", "2023-11-05"),
    ("pemilu-2024", "2024-02-12"),
    ("pemilu-2019", "2019-02-01"),
    ("pilkada-2020", "2020-10-10"),
    ("other", "2025-12-01"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_is_left_to_ask(picks in prop::collection::vec(0_usize..64, 60), day in 0..DAYS.len()) {
        static CHECKER: OnceLock<Checker> = OnceLock::new();
        let (election, date) = DAYS[day];
        let report = answered(CHECKER.get_or_init(|| Checker::new().expect("a sound pack")), &picks, election, date);
        for finding in &report.findings {
            prop_assert_ne!(finding.status, FindingStatus::MayApply, "{}: {:?}", finding.rule, finding.open);
        }
        prop_assert_ne!(report.verdict, Verdict::MayApply);
        prop_assert!(report.questions.is_empty());
    }
}
