//! A scenario answered in full never ends in "may apply": what is left open then is for an assessor.

use cek_netral::report::{FindingStatus, Verdict};
use cek_netral::{Problem, Report};
use proptest::prelude::*;

use crate::support::parts::Parts;
use crate::support::random::{PICKS, answer, asked};

/// Answers every question that a user can answer, each as picked or, where that contradicts the ones before, as allowed.
fn answered(picks: &[usize], election: &'static str, date: &str) -> Report {
    let mut parts = Parts::new(election, date, &[]);
    for (question, pick) in asked().zip(picks) {
        let tried = parts.with(&question.id, vec![answer(question, *pick)]);
        parts = match tried.try_check() {
            Ok(_) => tried,
            Err(Problem { code, allowed, .. }) => {
                assert_eq!(code, "contradiction");
                parts.with(&question.id, vec![allowed[pick % allowed.len()].clone()])
            }
        };
    }
    parts.check()
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
    fn nothing_is_left_to_ask(picks in prop::collection::vec(0_usize..64, PICKS), day in 0..DAYS.len()) {
        let (election, date) = DAYS[day];
        let report = answered(&picks, election, date);
        for finding in &report.findings {
            prop_assert_ne!(finding.status, FindingStatus::MayApply, "{}: {:?}", finding.rule, finding.open);
        }
        prop_assert_ne!(report.verdict, Verdict::MayApply);
        prop_assert!(report.questions.is_empty());
    }
}
