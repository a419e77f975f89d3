//! The same act at other stages: every row and every stretch says what a scenario given so would be told.

use cek_netral::calendar::day::{Day, Span};
use cek_netral::report::{FindingStatus, Report, Verdict};
use cek_netral::scenario::loose::Loose;
use cek_netral::what_if::compare::model::{Comparison, Days, TimelinePart};
use proptest::prelude::*;

use crate::support::parts::Parts;
use crate::support::random::parts;
use crate::support::{checker, fields, text};

fn compared(parts: &Parts) -> Comparison {
    checker().compare(&parts.scenario()).expect("a comparison")
}

fn rules(report: &Report) -> Vec<(String, FindingStatus)> {
    let mut all: Vec<_> = report.findings.iter().map(|f| (f.rule.clone(), f.status)).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn on(parts: &Parts, days: &Days) -> Option<Report> {
    let date = Some((days.from.clone(), days.to.clone()));
    Parts { date, ..parts.undated() }.possible()
}

fn span(days: &Days) -> (Day, Day) {
    (Span::parse(&days.from).unwrap().first, Span::parse(&days.to).unwrap().first)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn each_row_is_the_report_on_those_days_or_in_that_phase(parts in parts()) {
        let compared = compared(&parts);
        let base = parts.check();
        let alone = compared.rows.iter().filter(|r| r.here).count() == 1;
        for row in &compared.rows {
            let report = match &row.on {
                _ if row.here && alone => base.clone(),
                Some(days) => on(&parts, days).expect("a possible row"),
                None => {
                    let at = parts.undated().with("phase", vec![row.phase.clone()]).with("stage", row.candidacy.clone());
                    at.check()
                }
            };
            prop_assert_eq!(row.verdict, report.verdict, "{}", &row.label);
            prop_assert_eq!(&row.rules, &report.findings.iter().map(|f| f.rule.clone()).collect::<Vec<_>>());
            let surest = report.findings.iter().map(|f| f.status).min();
            prop_assert_eq!(row.kinds.iter().map(|k| k.status).min(), surest);
        }
    }

    #[test]
    fn each_day_of_a_stretch_is_told_the_same(parts in parts(), pick in 0_i32..1000) {
        let compared = compared(&parts);
        for (n, stretch) in compared.stretches.iter().enumerate() {
            let Some(days) = &stretch.days else { continue };
            let (first, last) = span(days);
            let day = Day(first.0 + pick % (last.0 - first.0 + 1)).iso();
            let report = on(&parts, &Days { from: day.clone(), to: day });
            prop_assert_eq!(stretch.verdict, report.as_ref().map(|r| r.verdict));
            let mut shown: Vec<(String, FindingStatus)> = Vec::new();
            for window in &compared.windows {
                let here = window.spans.iter().find(|s| s.first <= n && n <= s.last);
                shown.extend(here.map(|s| (window.rule.clone(), s.status)));
            }
            shown.sort_by(|a, b| a.0.cmp(&b.0));
            prop_assert_eq!(shown, report.as_ref().map(rules).unwrap_or_default());
        }
    }

    #[test]
    fn rows_and_stretches_follow_the_calendar_without_gap(parts in parts()) {
        let compared = compared(&parts);
        let Some(election) = &compared.election else {
            prop_assert!(compared.rows.iter().all(|r| r.days.is_none() && r.on.is_none()));
            prop_assert_eq!(compared.stretches.len(), compared.rows.len());
            return Ok(());
        };
        let (mut next, last) = span(&election.days);
        for stretch in &compared.stretches {
            let (first, end) = span(stretch.days.as_ref().unwrap());
            prop_assert_eq!(first, next);
            next = end.next();
            if let Some(row) = stretch.row {
                let (from, to) = span(compared.rows[row].days.as_ref().unwrap());
                prop_assert!(from <= first && end <= to);
            }
        }
        prop_assert_eq!(next, last.next());
    }
}

#[test]
fn a_like_is_ethics_before_the_candidates_are_fixed_and_discipline_after() {
    let compared = compared(&Parts::like("pilkada-2024", "2024-10-10"));
    let seen: Vec<_> = compared
        .rows
        .iter()
        .map(|r| (r.part, r.days.as_ref().unwrap().from.as_str(), r.here, r.kinds[0].kind_label.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (TimelinePart::BeforeFixed, "2024-01-26", false, "Kode etik"),
            (TimelinePart::Fixed, "2024-09-22", false, "Disiplin"),
            (TimelinePart::Campaign, "2024-09-25", true, "Disiplin"),
            (TimelinePart::Quiet, "2024-11-24", false, "Disiplin"),
            (TimelinePart::Voting, "2024-11-27", false, "Disiplin"),
            (TimelinePart::After, "2024-11-28", false, "Disiplin"),
        ]
    );
    assert!(compared.rows[1].comes.iter().any(|m| m.id == "skb-2022:IIB:6"));
    assert!(compared.rows[1].goes.iter().any(|m| m.id == "skb-2022:IIA:4"));
    assert!(compared.rows[2].comes.is_empty() && compared.rows[2].goes.is_empty());
}

/// The like on no day that is known.
fn unplaced(election: Option<&'static str>) -> Parts {
    Parts { election, date: None, ..Parts::like("other", "2024-10-10") }
}

#[test]
fn without_a_calendar_the_stages_stand_in_for_the_days() {
    let compared = compared(&unplaced(None));
    assert_eq!(compared.election, None);
    assert_eq!(compared.rows.len(), 6);
    assert_eq!(compared.rows[0].candidacy, ["prospective", "none"]);
    assert!(compared.rows.iter().all(|r| !r.here && r.verdict == Verdict::Applies));
    assert_eq!((compared.rows[0].kinds.len(), compared.rows[0].kinds[0].kind_label.as_str()), (1, "Kode etik"));
}

#[test]
fn a_party_has_no_stage_of_candidacy() {
    let compared = compared(&unplaced(None).with("object", vec!["party".to_owned()]));
    let stages: Vec<TimelinePart> = compared.rows.iter().map(|r| r.part).collect();
    assert_eq!(
        stages,
        [TimelinePart::Before, TimelinePart::Campaign, TimelinePart::Quiet, TimelinePart::Voting, TimelinePart::After]
    );
}

#[test]
fn candidates_that_are_fixed_on_two_days_make_two_rows() {
    let parts = unplaced(Some("pemilu-2024")).without("object");
    let stages: Vec<(TimelinePart, String)> =
        compared(&parts).rows.into_iter().map(|r| (r.part, r.days.unwrap().from)).take(3).collect();
    let expected = [
        (TimelinePart::BeforeFixed, "2022-06-14"),
        (TimelinePart::PartlyFixed, "2023-11-03"),
        (TimelinePart::Fixed, "2023-11-13"),
    ];
    assert_eq!(stages, expected.map(|(stage, day)| (stage, day.to_owned())));
}

#[test]
fn a_description_that_names_the_election_is_enough() {
    let description = "Saya PNS, mau like postingan calon bupati di Instagram, Pilkada 2024";
    let scenario = fields(vec![("description", text(description))]);
    let compared = checker().compare(&scenario).unwrap();
    assert_eq!(compared.election.map(|e| e.id).as_deref(), Some("pilkada-2024"));
}

#[test]
fn what_is_wrong_with_a_scenario_is_said_as_ever() {
    for wrong in [Loose::Nothing, fields(vec![("election", text("pilkada-1899"))])] {
        assert_eq!(checker().compare(&wrong).unwrap_err(), checker().check(&wrong).unwrap_err());
    }
}
