//! Days as people tell them, against the calendars of elections.

use cek_netral::calendar::day::Day;
use cek_netral::calendar::when::{Reckoning, When};

use crate::support::checker;

#[test]
fn a_day_without_a_year_is_that_of_the_election_where_one_year_alone_has_it() {
    let first = Day::new(2024, 1, 1).unwrap();
    for calendar in &checker().pack().calendars {
        let by = Reckoning { calendar: Some(calendar), ..Reckoning::default() };
        for (_, month, day) in (0..366).map(|n| first.plus(n).civil()) {
            let told = When::Yearless { month, days: Some((day, day)) }.days(&by);
            let inside = (calendar.span.first.0..=calendar.span.last.0).map(Day);
            let same: Vec<Day> = inside.filter(|d| (d.civil().1, d.civil().2) == (month, day)).collect();
            let expected = match same.as_slice() {
                [one] => Some((*one, *one)),
                _ => None,
            };
            assert_eq!(told.map(|span| (span.first, span.last)), expected, "{}: {day}/{month}", calendar.id);
        }
    }
}
