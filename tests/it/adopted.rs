//! Election and days that are taken from a description, and today where nothing there says when.

use cek_netral::scenario::loose::Loose;
use cek_netral::{Origin, Report};

use crate::support::{checker, fields, text};

/// A civil servant's like, told on a day in these words.
fn told(words: &str, today: &str, more: &[(&str, &str)]) -> Report {
    let words = format!("Saya PNS, {words}");
    let mut all: Vec<(&str, Loose)> = vec![("description", text(&words)), ("today", text(today))];
    all.extend(more.iter().map(|(field, value)| (*field, text(value))));
    checker().check(&fields(all)).unwrap()
}

/// The days that were taken, as the report tells them.
fn days(report: &Report) -> Option<String> {
    let date = report.facts.iter().find(|f| f.question == "date")?;
    assert_eq!(date.origin, Origin::Description);
    Some(date.answers.concat())
}

/// Whether it was told for the days on which the law was last checked, as none were known.
fn undated(report: &Report) -> bool {
    report.warnings.iter().any(|w| w.code == "date_presumed")
}

const LIKE: &str = "mau like postingan calon bupati";

#[test]
fn one_day_is_taken_however_often_it_is_told_and_none_of_two() {
    let told = |words: &str| days(&told(words, "2024-10-09", &[]));
    let day = Some("2024-10-10".to_owned());
    assert_eq!(told(&format!("tanggal 10 Oktober 2024 {LIKE}")), day);
    assert_eq!(told(&format!("tanggal 10 Oktober 2024 {LIKE}. Tanggal 10 Oktober 2024 itu hari kerja")), day);
    assert_eq!(told(&format!("besok, 10 Oktober 2024, {LIKE}")), day);
    assert_eq!(told(&format!("besok, 11 Oktober 2024, {LIKE}")), None);
    assert_eq!(told(LIKE), None);
}

#[test]
fn a_day_reckoned_from_today_is_taken_only_within_the_election_asked_about() {
    for calendar in &checker().pack().calendars {
        let (first, last) = (calendar.span.first, calendar.span.last);
        for (day, inside) in [(first.plus(-1), false), (first, true), (last, true), (last.next(), false)] {
            let report =
                told("besok mau like postingan akun timses", &day.plus(-1).iso(), &[("election", &calendar.id)]);
            assert_eq!(days(&report), inside.then(|| day.iso()), "{} {}", calendar.id, day.iso());
        }
    }
}

#[test]
fn a_day_told_with_its_year_is_taken_wherever_it_lies() {
    let report = told(&format!("tanggal 10 Oktober 2020 {LIKE}"), "2024-10-09", &[("election", "pilkada-2024")]);
    assert_eq!(days(&report).as_deref(), Some("2020-10-10"));
    assert!(report.warnings.iter().any(|w| w.code == "outside_election"));
}

#[test]
fn today_is_taken_where_it_is_asked_for_and_nothing_says_when() {
    let on_today = |words: &str| told(words, "2024-10-09", &[("date", "today")]);
    assert!(!undated(&on_today(LIKE)));
    assert!(undated(&told(LIKE, "2024-10-09", &[])));
    // A phase that is told is another time than today.
    assert!(undated(&on_today(&format!("{LIKE} di masa tenang"))));
    assert_eq!(days(&on_today(&format!("besok {LIKE}"))).as_deref(), Some("2024-10-10"));
}

#[test]
fn what_was_given_stays() {
    let given = [("date", "2024-10-20"), ("election", "pilkada-2024")];
    let report = told(&format!("besok {LIKE} pada Pilkada 2020"), "2024-10-09", &given);
    assert_eq!(days(&report), None);
    let phase = |report: &Report| {
        let fact = report.facts.iter().find(|f| f.question == "phase");
        fact.map(|f| (f.answers.concat(), f.origin))
    };
    assert_eq!(phase(&report), Some(("campaign".to_owned(), Origin::Calendar)));
    let both = told(&format!("{LIKE} pada Pilkada 2024, tanggal 24 November 2024"), "2024-10-09", &[]);
    assert_eq!(days(&both).as_deref(), Some("2024-11-24"));
    assert_eq!(phase(&both), Some(("quiet".to_owned(), Origin::Calendar)));
    let regime = both.facts.iter().find(|f| f.question == "regime").map(|f| f.origin);
    assert_eq!(regime, Some(Origin::Description));
}
