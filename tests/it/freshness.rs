//! How far the law data reaches: warned after 90 days, no all-clear after a year or in the year of a vote without calendar.

use cek_netral::report::Verdict;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, LawState, Report};

use crate::support::{answers as answered, check, checker, fields, text};

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
    let first = reading(&after(365), Vec::new());
    assert_eq!((first.law.state, first.verdict), (LawState::Outdated, Verdict::NotCovered));
    assert!(first.headline.starts_with("Ask first: this law data is of"), "{}", first.headline);
    assert!(codes(&first).contains(&"law_outdated"));
    // Without a day of its own, the day is today.
    let today = reading("", vec![("today".to_owned(), text(&after(366)))]);
    assert_eq!((today.law.state, today.verdict), (LawState::Outdated, Verdict::NotCovered));
    // An election that was chosen has its own days.
    let chosen = vec![("today".to_owned(), text(&after(366))), ("election".to_owned(), text("pilkada-2024"))];
    assert_eq!(reading("", chosen).law.state, LawState::Current);
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
        ("from".to_owned(), text("2029-01-10")),
        ("to".to_owned(), text("2029-12-20")),
    ];
    let calendar = vec![
        ("id".to_owned(), text("pemilu-2029")),
        ("label".to_owned(), text("Pemilu 2029")),
        ("regime".to_owned(), text("pemilu")),
        ("from".to_owned(), text("2029-01-10")),
        ("to".to_owned(), text("2029-12-20")),
        ("phase".to_owned(), Loose::List(vec![Loose::Fields(phase)])),
    ];
    let more = vec![("calendar".to_owned(), Loose::Fields(calendar)), ("election".to_owned(), text("pemilu-2029"))];
    for (day, charted) in [("2029-01-09", false), ("2029-01-10", true), ("2029-12-20", true), ("2029-12-21", false)] {
        let brought = reading(day, more.clone());
        assert_eq!(codes(&brought).contains(&"vote_without_calendar"), !charted, "{day}: {:?}", codes(&brought));
        assert_eq!(codes(&brought).contains(&"outside_election"), !charted, "{day}: {:?}", codes(&brought));
        // The law data is old by then all the same.
        assert_eq!(codes(&brought).contains(&"law_outdated"), charted, "{day}: {:?}", codes(&brought));
    }
}

#[test]
fn a_day_without_an_election_and_one_outside_the_chosen_are_told() {
    let idle = reading("2026-11-27", Vec::new());
    assert!(codes(&idle).contains(&"no_election"), "{:?}", codes(&idle));
    let running = reading("2024-10-01", Vec::new());
    assert!(!codes(&running).contains(&"no_election"));
    let calendars = &checker().pack().calendars;
    let runs = |day| calendars.iter().any(|c| c.span.first <= day && day <= c.span.last);
    for calendar in calendars {
        let (first, last) = (calendar.span.first, calendar.span.last);
        for (day, inside) in [(first.plus(-1), false), (first, true), (last, true), (last.next(), false)] {
            let of_day = reading(&day.iso(), Vec::new());
            assert_eq!(codes(&of_day).contains(&"no_election"), !runs(day), "{}", day.iso());
            let chosen = reading(&day.iso(), vec![("election".to_owned(), text(&calendar.id))]);
            let told = codes(&chosen);
            assert_eq!(told.contains(&"outside_election"), !inside, "{} {}", calendar.id, day.iso());
            assert!(!told.contains(&"no_election"), "{} {}", calendar.id, day.iso());
        }
    }
    let outside = reading("2026-11-27", vec![("election".to_owned(), text("pilkada-2024"))]);
    assert!(codes(&outside).contains(&"outside_election") && !codes(&outside).contains(&"no_election"));
    let message = outside.warnings.iter().find(|w| w.code == "outside_election").map(|w| w.message.as_str());
    assert!(message.is_some_and(|m| m.contains("Regional elections 2024")), "{message:?}");
}

#[test]
fn the_day_of_the_law_is_told_in_the_language_of_the_report() {
    let mut pack = checker().pack().clone();
    "2024-05-07".clone_into(&mut pack.as_of);
    let old = Checker::from_pack(pack);
    for (lang, day) in [("id", "7 Mei 2024"), ("en", "7 May 2024")] {
        let answers = [("employment", "pns"), ("act", "read")];
        let scenario =
            fields(vec![("answers", answered(&answers)), ("lang", text(lang)), ("date", text("2026-01-01"))]);
        let report = old.check(&scenario).expect("a report");
        assert_eq!(report.law.state, LawState::Outdated);
        assert!(report.headline.contains(day), "{}", report.headline);
    }
}

/// Whether it is said that no rules of the person are at hand.
fn uncovered(answers: &str) -> bool {
    codes(&check(&format!(r#"{{ "answers": {{ {answers} }} }}"#))).contains(&"not_covered")
}

#[test]
fn who_acts_and_is_bound_by_no_rule_at_hand_is_told_so() {
    let like = r#""act": "like", "object": "regional_pair""#;
    for (person, told) in [
        (r#""employment": "pns","#, false),
        (r#""employment": "bumn","#, true),
        (r#""employment": ["bumn", "pns"],"#, true),
        // Nobody has said who acts.
        ("", false),
    ] {
        assert_eq!(uncovered(&format!("{person} {like}")), told, "{person}");
    }
    // Nor has anybody said what is done.
    assert!(!uncovered(r#""employment": "bumn""#));
}
