//! Silence is no consent: who takes a side and is covered is never told that nothing was found, unless a permission of the law
//! is cited; and every finding cites. A grid of persons, acts, objects, stances, stages and days.

use cek_netral::Report;
use cek_netral::book::map::{Cell, Map};
use cek_netral::report::{GroundKind, Verdict};
use proptest::prelude::*;

use crate::support::parts::Parts;
use crate::support::random::{answer, asked, plans};
use crate::support::{check, checker};

/// Days with their election: before, during and after the windows of each, and outside all.
const DAYS: [(&str, &str); 12] = [
    ("pemilu-2019", "2019-02-03"),
    ("pilkada-2020", "2020-08-10"),
    ("pilkada-2020", "2020-10-10"),
    ("pemilu-2024", "2023-06-05"),
    ("pemilu-2024", "2023-11-05"),
    ("pemilu-2024", "2024-01-20"),
    ("pemilu-2024", "2024-02-12"),
    ("pilkada-2024", "2024-08-20"),
    ("pilkada-2024", "2024-10-10"),
    ("pilkada-2024", "2024-11-25"),
    ("pilkada-2024", "2024-11-27"),
    ("other", "2026-03-01"),
];

fn ids(question: &str) -> Vec<&'static str> {
    let (_, question) = checker().pack().questions.find(question).expect("a question");
    question.answers.iter().map(|a| a.id.as_str()).collect()
}

/// Persons: each employment, and each office that goes with it.
fn persons() -> impl Iterator<Item = (&'static str, &'static str)> {
    ids("employment")
        .into_iter()
        .flat_map(|employment| ids("office").into_iter().map(move |office| (employment, office)))
}

/// Whether the object can be a candidate of that election; else it can only be one in office.
fn stands(object: &str, election: &str) -> bool {
    match object {
        "pres_ticket" | "legislative" | "dpd" => !election.starts_with("pilkada"),
        "regional_pair" | "empty_column" => !election.starts_with("pemilu"),
        _ => true,
    }
}

/// The grid, every `step`th point of it from the `first`.
fn grid(first: usize, step: usize) -> impl Iterator<Item = Parts> {
    let acts = ids("act");
    let objects = ["party", "pres_ticket", "legislative", "dpd", "regional_pair", "campaign_team", "empty_column"];
    let mut points = Vec::new();
    for (employment, office) in persons() {
        for act in &acts {
            for object in objects {
                for stance in ["support", "attack", "arguable", "neutral"] {
                    for stage in [None, Some("prospective"), Some("fixed")] {
                        for (election, day) in DAYS.into_iter().filter(|(election, _)| stands(object, election)) {
                            points.push((employment, office, *act, object, stance, stage, election, day));
                        }
                    }
                }
            }
        }
    }
    points.into_iter().skip(first).step_by(step).map(
        |(employment, office, act, object, stance, stage, election, day)| {
            let who =
                [("employment", employment), ("office", office), ("act", act), ("object", object), ("stance", stance)];
            let plan = Parts::new(election, day, &who);
            match stage {
                Some(stage) => plan.with("stage", vec![stage.to_owned()]),
                None => plan,
            }
        },
    )
}

/// Whether what clears it is a permission of the law, cited.
fn permitted(report: &Report) -> bool {
    report.grounds.iter().any(|g| g.kind == GroundKind::Permission && !g.provisions.is_empty())
}

#[test]
fn a_side_that_is_taken_is_never_cleared_by_silence() {
    let sided = |plan: &Parts| plan.answers.iter().any(|(q, a)| q == "stance" && a[0] != "neutral");
    let (mut seen, mut wrong) = (0, Vec::new());
    // A step that shares no factor with the grid reaches every answer of every question.
    for plan in grid(5, 211).filter(sided) {
        let Some(report) = plan.possible() else { continue };
        seen += 1;
        if report.verdict == Verdict::NoneFound && !permitted(&report) {
            wrong.push(format!("{:?} {:?} {:?}", plan.election, plan.date, plan.answers));
        }
    }
    assert!(seen > 1000, "only {seen} scenarios are possible");
    assert!(wrong.is_empty(), "{} of {seen} cleared by silence:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_finding_cites() {
    for plan in grid(17, 307) {
        let Some(report) = plan.possible() else { continue };
        for finding in &report.findings {
            assert!(!finding.provisions.is_empty(), "{} cites nothing: {plan:?}", finding.rule);
        }
        if [Verdict::Applies, Verdict::Assessor].contains(&report.verdict) {
            assert!(!report.findings.is_empty(), "{:?} without a finding: {plan:?}", report.verdict);
        }
        assert!(
            report.verdict == Verdict::NoneFound || report.grounds.is_empty(),
            "grounds of what is not cleared: {plan:?}"
        );
    }
}

/// The grounds of a civil servant's acts.
fn grounds(acts: &str) -> Vec<String> {
    check(&format!(r#"{{ "answers": {{ "employment": "pns", {acts} }}"#)).grounds.into_iter().map(|g| g.id).collect()
}

#[test]
fn each_ground_of_an_act_that_is_cleared_is_told_once() {
    assert_eq!(grounds(r#""act": "read" }, "also": [{ "act": "vote" }, { "act": "read" }]"#), ["reading", "voting"]);
    // Which of them is done is open: each clears a part of it.
    assert_eq!(grounds(r#""act": ["vote", "read"] }"#), ["voting", "reading", "nobody"]);
    let like = r#""act": "like", "account": "campaign", "object": "regional_pair""#;
    assert_eq!(grounds(&format!(r#"{like} }}, "also": [{{ "act": "read" }}]"#)), ["reading"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Who says more of what is open is never told the opposite: what applies stays, and what is cleared stays cleared.
    #[test]
    fn learning_more_never_turns_the_verdict_around(plan in plans(), question in 0_usize..64, pick in 0_usize..64) {
        let before = plan.check();
        let open: Vec<_> = asked().filter(|q| before.facts.iter().all(|fact| fact.question != q.id)).collect();
        let Some(question) = open.get(question % open.len().max(1)) else { return Ok(()) };
        let Some(after) = plan.with(&question.id, vec![answer(question, pick)]).possible() else { return Ok(()) };
        match before.verdict {
            Verdict::Applies => prop_assert_eq!(after.verdict, Verdict::Applies, "{:?} {}", plan, question.id),
            Verdict::NoneFound => prop_assert_eq!(after.verdict, Verdict::NoneFound, "{:?} {}", plan, question.id),
            _ => {}
        }
    }
}

/// The cells of the map fill the space, and none but a permission clears a side that is taken.
#[test]
fn the_map_is_whole() {
    let map = Map::of(checker().pack());
    assert!(map.measured.len() > 1000);
    for measured in &map.measured {
        let whole: f64 = measured.shares.values().sum();
        assert!((whole - 1.0).abs() < 1e-6, "{measured:?}");
        let sided = ["team", "support_letter", "stand", "witness", "canvass", "donate", "pass_order", "approach_party"];
        if sided.contains(&measured.act.as_str()) {
            assert!(!measured.shares.contains_key(&Cell::Free), "{measured:?}");
        }
    }
}
