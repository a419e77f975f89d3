//! Dates against another library, and calendars against the day lists of their sources.

use std::collections::BTreeSet;

use cek_netral::calendar::day::{Day, Span};
use jiff::civil::Date;
use jiff::{ToSpan, Unit};
use proptest::prelude::*;

use super::outside;
use super::second::book;

const EPOCH: Date = Date::constant(1970, 1, 1);

fn other(day: Day) -> Date {
    EPOCH.checked_add(day.0.days()).unwrap()
}

#[test]
fn every_day_of_three_centuries_is_the_same_day() {
    // The core knows the days from 1900 to 2200.
    for n in -25_567..84_371 {
        let (day, other) = (Day(n), other(Day(n)));
        let (year, month, of_month) = day.civil();
        assert_eq!((year, month, of_month), (other.year().into(), other.month() as u32, other.day() as u32));
        assert_eq!(Day::new(year, month, of_month), Some(day));
        assert_eq!(day.iso(), other.to_string());
        assert_eq!(day.weekday(), i32::from(other.weekday().to_monday_zero_offset()));
        assert_eq!(Span::parse(&other.to_string()), Some(Span { first: day, last: day }));
    }
}

#[test]
fn months_and_years_span_the_same_days() {
    for year in 1900_i16..=2200 {
        let span = Span::parse(&year.to_string()).unwrap();
        let (first, last) = (Date::new(year, 1, 1).unwrap(), Date::new(year, 12, 31).unwrap());
        assert_eq!((other(span.first), other(span.last)), (first, last));
        for month in 1_i8..=12 {
            let first = Date::new(year, month, 1).unwrap();
            let span = Span::parse(&format!("{year}-{month:02}")).unwrap();
            assert_eq!((other(span.first), other(span.last)), (first, first.last_of_month()));
        }
    }
}

proptest! {
    #[test]
    fn days_apart_are_as_far_apart(first in -40_000_i32..70_000, days in -20_000_i32..20_000) {
        let (from, to) = (Day(first), Day(first).plus(days));
        prop_assert_eq!(other(to), other(from).checked_add(days.days()).unwrap());
        let apart = other(from).until((Unit::Day, other(to))).unwrap().get_days();
        prop_assert_eq!(apart, days);
    }

    #[test]
    fn what_is_no_day_is_none_to_both(year in 1900_i16..=2200, month in 0_i8..15, day in 0_i8..35) {
        let theirs = Date::new(year, month, day).ok();
        let ours = Day::new(year.into(), month as u32, day as u32);
        prop_assert_eq!(ours.map(other), theirs);
    }
}

/// The days that a passage of the dossier names: 2024-09-22, 09-22 after a year, "22 Jul", "26-28 Jun 2025".
fn days_named(passage: &str, year: i32) -> BTreeSet<u32> {
    let pattern = regex::Regex::new(
        r"(?x) (?:(?<iso>\d{4}-\d{2}-\d{2}) | \b(?<short>\d{2}-\d{2})) (?:…\s(?<until>\d{1,2})(?:[^-\d]|$) | \b)
             | \b(?<from>\d{1,2}) (?:\s?[–-]\s?(?<to>\d{1,2}))? \s (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    );
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (mut year, mut out) = (year.to_string(), BTreeSet::new());
    for found in pattern.unwrap().captures_iter(&passage.replace("**", "").replace("…", "… ")) {
        let mut add = |iso: String| {
            out.insert(iso.replace('-', "").parse::<u32>().unwrap());
        };
        let iso = found.name("iso").map(|iso| iso.as_str().to_owned());
        if let Some(iso) = iso.or_else(|| found.name("short").map(|short| format!("{year}-{}", short.as_str()))) {
            iso[..4].clone_into(&mut year);
            if let Some(until) = found.name("until") {
                add(format!("{}{:0>2}", &iso[..8], until.as_str()));
            }
            add(iso);
        } else if let Some(month) = found.name("month") {
            let month = months.iter().position(|m| *m == month.as_str()).unwrap() + 1;
            for day in [found.name("from"), found.name("to")].into_iter().flatten() {
                add(format!("{year}-{month:02}-{:0>2}", day.as_str()));
            }
        }
    }
    out
}

/// Campaign, quiet days and vote of each calendar, and the days on which candidates were fixed, stand in the passage of the
/// dossier that the calendar names. Days that are said to be derived are not looked for.
#[test]
fn calendars_have_the_days_of_their_sources() {
    let Some(folder) = outside("CEK_NETRAL_LAW") else { return };
    let dossier = std::fs::read_to_string(folder.join("election.md")).unwrap();
    let section = |number: &str| {
        let start = dossier.find(&format!("### {number} ")).unwrap_or_else(|| panic!("no section {number}"));
        let rest = &dossier[start + 4..];
        &rest[..rest.find("\n#").unwrap_or(rest.len())]
    };
    let mut compared = 0;
    for calendar in &book().calendars {
        let (number, year) = match calendar.id.as_str() {
            "pemilu-2024" => ("7.1", 2024),
            "pilkada-2024" => ("7.2", 2024),
            "pemilu-2019" => ("7.4", 2019),
            "pilkada-2020" => ("7.5", 2020),
            _ => ("7.3", 2025),
        };
        let named = days_named(section(number), year);
        let path = super::second::root().join(format!("src/calendar/data/{}.toml", calendar.id));
        let file: toml::Table = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let edges = |of: &toml::Value| {
            let day = |key: &str| of.get(key).map(|d| d.to_string().replace('-', "").parse::<u32>().unwrap());
            [day("from"), day("to"), day("day")]
        };
        let parts = ["phase", "fixed", "seated"].iter().filter_map(|key| file.get(*key)?.as_array());
        let parts: Vec<&toml::Value> = parts.flatten().collect();
        let derived = |part: &toml::Value| part["source"].as_str().unwrap().contains("derived");
        for part in parts.iter().filter(|part| !derived(part)) {
            let first_or_last =
                part.get("phase").is_some_and(|p| !["campaign", "quiet", "voting"].map(Some).contains(&p.as_str()));
            // The pairs of the first vote stand for a vote that is held again.
            let of_before = part.get("day").is_some() && calendar.id.contains("psu");
            if first_or_last || of_before {
                continue;
            }
            for day in edges(part).into_iter().flatten() {
                // Where the quiet days are derived the campaign ends before them.
                let cut_short =
                    part.get("to").is_some() && calendar.id == "pilkada-psu-2025-papua" && day == 2025_08_02;
                assert!(
                    cut_short || named.contains(&day),
                    "{}: {day} is not in section {number}: {named:?}",
                    calendar.id
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 30, "{compared} days compared");
    println!("{compared} days compared");
}
