//! A scenario answered in full never ends in "may apply": what is left open then is for an assessor. And what every answer
//! left would lead to is told before it is given.

use cek_netral::case::acts::Origin;
use cek_netral::report::{FindingStatus, Verdict};
use cek_netral::{Problem, Report};
use proptest::prelude::*;

use crate::support::parts::Parts;
use crate::support::random::{PICKS, answer, asked};

/// Answers every question that a user can answer, each as picked or, where that contradicts the ones before, as allowed.
fn answered(picks: &[usize], election: &'static str, date: &str) -> Parts {
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
    parts
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
        let report = answered(&picks, election, date).check();
        for finding in &report.findings {
            prop_assert_ne!(finding.status, FindingStatus::MayApply, "{}: {:?}", finding.rule, finding.open);
        }
        prop_assert_ne!(report.verdict, Verdict::MayApply);
        prop_assert!(report.questions.is_empty());
    }
}

/// Questions that decide much.
const OPEN: [&str; 7] = ["stance", "object", "account", "channel", "employment", "stage", "active_support"];

/// The answers to a question that a report leaves possible; none where it presumes some.
fn left(report: &Report, id: &str) -> Option<Vec<String>> {
    let all = || asked().find(|q| q.id == id).map(|q| q.answers.iter().map(|a| a.id.clone()).collect());
    match report.facts.iter().find(|f| f.question == id) {
        Some(fact) => (fact.origin != Origin::Presumed).then(|| fact.answers.clone()),
        None => all(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// With two questions open something is prohibited in any case exactly where it is with each of their answers.
    #[test]
    fn what_every_answer_leads_to_is_told_at_once(
        picks in prop::collection::vec(0_usize..64, PICKS),
        act in prop::sample::select(vec!["like", "post", "photo", "attend", "team", "activity", "facility", "speech"]),
        day in 0..DAYS.len(),
        (one, other) in (0..OPEN.len(), 0..OPEN.len()),
    ) {
        let (election, date) = DAYS[day];
        let told = answered(&picks, election, date).with("act", vec![act.to_owned()]);
        let open = told.without(OPEN[one]).without(OPEN[other]);
        let Some(report) = open.possible() else { return Ok(()) };
        let (Some(ones), Some(others)) = (left(&report, OPEN[one]), left(&report, OPEN[other])) else { return Ok(()) };
        let pairs = ones.iter().flat_map(|a| others.iter().map(move |b| (a.clone(), b.clone())));
        let with = |(a, b): (String, String)| open.with(OPEN[one], vec![a]).with(OPEN[other], vec![b]).possible();
        let verdicts: Vec<Verdict> = pairs.filter_map(with).map(|report| report.verdict).collect();
        let each = verdicts.iter().all(|verdict| *verdict == Verdict::Applies);
        prop_assert_eq!(report.verdict == Verdict::Applies, each, "{:?}: {:?}", open, verdicts);
    }
}
