//! Days of the Gregorian calendar, and spans of them as people give them: a day, a month, a year, or from-to.

use serde::{Deserialize, Serialize};

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// Days from `first` to `last`, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub first: Day,
    pub last: Day,
}

impl Day {
    /// The day of a year, month (1-12) and day of month, or none where there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1900..=2200).contains(&year) || day == 0 || day > days_in_month(year, month)? {
            return None;
        }
        // Days from a civil date: years start in March so that the leap day comes last.
        let (m, d) = (i32::try_from(month).ok()?, i32::try_from(day).ok()?);
        let y = if m <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (y.div_euclid(400), y.rem_euclid(400));
        let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// Year, month (1-12) and day of month.
    pub fn civil(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i32::from(month <= 2);
        (year, month.unsigned_abs(), (doy - (153 * mp + 2) / 5 + 1).unsigned_abs())
    }

    /// YYYY-MM-DD.
    pub fn iso(self) -> String {
        let (y, m, d) = self.civil();
        format!("{y:04}-{m:02}-{d:02}")
    }

    pub fn next(self) -> Day {
        self.plus(1)
    }

    /// The day `days` later; earlier if negative.
    pub fn plus(self, days: i32) -> Day {
        Day(self.0 + days)
    }

    /// 0 Monday to 6 Sunday.
    pub fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// The day as Indonesians write it, e.g. "1 Oktober 2024", or as English readers do.
    pub fn written(self, english: bool) -> String {
        let (y, m, d) = self.civil();
        let names = if english { MONTHS_EN } else { MONTHS_ID };
        format!("{d} {} {y}", names.get(m as usize - 1).copied().unwrap_or_default())
    }
}

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn days_in_month(year: i32, month: u32) -> Option<u32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

impl Span {
    /// A whole month.
    pub fn month(year: i32, month: u32) -> Option<Span> {
        let last = days_in_month(year, month)?;
        Some(Span { first: Day::new(year, month, 1)?, last: Day::new(year, month, last)? })
    }

    /// `2024-10-01`, `2024-10`, `2024`, or `2024-10-01/2024-10-07` where it is none of these.
    pub fn iso(self) -> String {
        let (year, month, _) = self.first.civil();
        let (first, last) = (self.first.iso(), self.last.iso());
        if first == last {
            first
        } else if Span::month(year, month) == Some(self) {
            format!("{year:04}-{month:02}")
        } else if Span::parse(&format!("{year:04}")) == Some(self) {
            format!("{year:04}")
        } else {
            format!("{first}/{last}")
        }
    }

    /// The days meant by "2024-10-01", "2024-10" or "2024".
    pub fn parse(text: &str) -> Option<Span> {
        let mut parts = text.trim().split('-');
        let year = i32::try_from(number(parts.next()?, 4)?).ok()?;
        let month = parts.next().map(|m| number(m, 2));
        let day = parts.next().map(|d| number(d, 2));
        if parts.next().is_some() {
            return None;
        }
        match (month, day) {
            (None, _) => Some(Span { first: Day::new(year, 1, 1)?, last: Day::new(year, 12, 31)? }),
            (Some(month), None) => Span::month(year, month?),
            (Some(month), Some(day)) => Day::new(year, month?, day?).map(|d| Span { first: d, last: d }),
        }
    }
}

fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_across_leap_years() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::new(2024, 2, 29).map(|d| d.next().iso()), Some("2024-03-01".into()));
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::new(2024, 5, 22).map(|d| d.written(false)), Some("22 Mei 2024".into()));
        assert_eq!(Day::new(2024, 5, 22).map(|d| d.written(true)), Some("22 May 2024".into()));
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for n in -25_000..84_000 {
            let (y, m, d) = Day(n).civil();
            assert_eq!(Day::new(y, m, d), Some(Day(n)));
        }
    }

    #[test]
    fn spans_of_a_day_a_month_and_a_year() {
        let span = |t| Span::parse(t).map(|s| (s.first.iso(), s.last.iso()));
        assert_eq!(span("2024-10-01"), Some(("2024-10-01".into(), "2024-10-01".into())));
        assert_eq!(span("2024-02"), Some(("2024-02-01".into(), "2024-02-29".into())));
        assert_eq!(span("2024"), Some(("2024-01-01".into(), "2024-12-31".into())));
        for wrong in [
            "",
            "2024-13",
            "2024-00",
            "2024-10-00",
            "2024-02-30",
            "2024-+1",
            "24-1-1",
            "2024-10-01-02",
            "besok",
            "20é4",
            "9999",
        ] {
            assert_eq!(span(wrong), None, "{wrong}");
        }
    }
}
