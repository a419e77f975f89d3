//! How far the law data reaches: warned after 90 days, no all-clear after a year or in the year of a vote without calendar.

use cek_netral::report::Verdict;
use cek_netral::scenario::loose::Loose;
use cek_netral::{LawState, Report};

use crate::support::{checker, text};

/// Reading as a civil servant, on a day, and what an agency brings along.
fn reading(day: &str, more: Vec<(String, Loose)>) -> Report {
    let answers = [("employment", "pns"), ("act", "read")].map(|(q, a)| (q.to_owned(), text(a))).to_vec();
    let mut fields = vec![("answers".to_owned(), Loose::Fields(answers)), ("lang".to_owned(), text("en"))];
    if !day.is_empty() {
        fields.push(("date".to_owned(), text(day)));
    }
    fields.extend(more);
    checker().check(&Loose::Fields(fields)).expect("a report")
}

fn codes(report: &Report) -> Vec<&str> {
    report.warnings.iter().map(|w| w.code).collect()
}

/// The newest day on which the law was checked, and days counted from it.
fn after(days: i32) -> String {
    let checked = cek_netral::calendar::day::Span::parse(&checker().pack().as_of).expect("a day").first;
    checked.plus(days).iso()
}

#[test]
fn a_reader_is_warned_only_after_ninety_days() {
    for (days, state, warned) in
        [(-400, LawState::Current, false), (90, LawState::Current, false), (91, LawState::Ageing, true)]
    {
        let report = reading(&after(days), Vec::new());
        assert_eq!((report.law.state, codes(&report).contains(&"after_law_checked")), (state, warned), "{days}");
        assert_eq!(report.verdict, Verdict::NoneFound, "{days}");
    }
}

#[test]
fn after_a_year_nothing_is_cleared_any_more() {
    let last = reading(&after(364), Vec::new());
    assert_eq!((last.law.state, last.verdict), (LawState::Ageing, Verdict::NoneFound));
    let first = reading(&after(366), Vec::new());
    assert_eq!((first.law.state, first.verdict), (LawState::Outdated, Verdict::NotCovered));
    assert!(first.headline.starts_with("Ask first: this law data is of"), "{}", first.headline);
    assert!(codes(&first).contains(&"law_outdated"));
    // Without a day of its own, the day is today.
    let today = reading("", vec![("today".to_owned(), text(&after(366)))]);
    assert_eq!((today.law.state, today.verdict), (LawState::Outdated, Verdict::NotCovered));
    assert_eq!(checker().law_state(&after(366)), LawState::Outdated);
    assert_eq!(checker().law_state(&after(1)), LawState::Current);
}

/// A civil servant's like of a campaign account, on a day.
fn like(day: &str) -> Report {
    let answers = [
        ("employment", "pns"),
        ("act", "like"),
        ("account", "campaign"),
        ("object", "regional_pair"),
        ("stance", "support"),
    ];
    let answers = answers.map(|(q, a)| (q.to_owned(), text(a))).to_vec();
    let scenario = vec![("answers".to_owned(), Loose::Fields(answers)), ("date".to_owned(), text(day))];
    checker().check(&Loose::Fields(scenario)).expect("a report")
}

#[test]
fn what_applies_still_applies_when_the_data_is_old_and_no_change_is_said_to_lift_it() {
    let report = like(&after(800));
    assert_eq!((report.law.state, report.verdict), (LawState::Outdated, Verdict::Applies));
    let leads: Vec<Verdict> = report.changes.helps.iter().map(|c| c.then.verdict).collect();
    assert!(!leads.contains(&Verdict::NoneFound), "{leads:?}");
}

#[test]
fn a_year_of_a_vote_without_calendar_clears_nothing_unless_an_agency_brings_one() {
    let bare = reading("2029-02-01", Vec::new());
    assert!(codes(&bare).contains(&"vote_without_calendar"));
    assert_eq!((bare.law.state, bare.verdict), (LawState::Outdated, Verdict::NotCovered));
    let phase = vec![
        ("phase".to_owned(), text("before")),
        ("from".to_owned(), text("2029-01-01")),
        ("to".to_owned(), text("2029-12-31")),
    ];
    let calendar = vec![
        ("id".to_owned(), text("pemilu-2029")),
        ("label".to_owned(), text("Pemilu 2029")),
        ("regime".to_owned(), text("pemilu")),
        ("from".to_owned(), text("2029-01-01")),
        ("to".to_owned(), text("2029-12-31")),
        ("phase".to_owned(), Loose::List(vec![Loose::Fields(phase)])),
    ];
    let more = vec![("calendar".to_owned(), Loose::Fields(calendar)), ("election".to_owned(), text("pemilu-2029"))];
    let brought = reading("2029-02-01", more);
    assert!(!codes(&brought).contains(&"vote_without_calendar"), "{:?}", codes(&brought));
    // The law data is old by then all the same.
    assert!(codes(&brought).contains(&"law_outdated"));
}

#[test]
fn a_day_without_an_election_and_one_outside_the_chosen_are_told() {
    let idle = reading("2026-11-27", Vec::new());
    assert!(codes(&idle).contains(&"no_election"), "{:?}", codes(&idle));
    let running = reading("2024-10-01", Vec::new());
    assert!(!codes(&running).contains(&"no_election"));
    let outside = reading("2026-11-27", vec![("election".to_owned(), text("pilkada-2024"))]);
    assert!(codes(&outside).contains(&"outside_election") && !codes(&outside).contains(&"no_election"));
    let message = outside.warnings.iter().find(|w| w.code == "outside_election").map(|w| w.message.as_str());
    assert!(message.is_some_and(|m| m.contains("Regional elections 2024")), "{message:?}");
}
