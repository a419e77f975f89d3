//! Days as people tell them: "1 Oktober 2024", but also "besok", "akhir pekan ini" or "tiga hari sebelum coblosan", which
//! take today's date or an election's calendar to become days.

use super::day::{Day, Span};
use super::model::Calendar;
use crate::questions::model::Answers;

/// A day of an election from which others are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Voting,
    /// The candidates were fixed.
    Fixed,
    CampaignStart,
    QuietStart,
}

/// When something is said to be. Counts of days, weeks and months are from today, 0 this one, negative past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Days(Span),
    Day(i32),
    /// Monday to Sunday.
    Week(i32),
    /// Saturday and Sunday of a week.
    Weekend(i32),
    Month(i32),
    Year(i32),
    /// 0 Monday to 6 Sunday: the next such day from today on, or that many weeks later.
    Weekday {
        day: i32,
        weeks: i32,
    },
    /// A month, a day of it, or from a day to another, without a year.
    Yearless {
        month: u32,
        days: Option<(u32, u32)>,
    },
    /// A number of days before (negative) or after.
    From {
        anchor: Anchor,
        days: i32,
    },
}

/// What a day that is told is reckoned by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reckoning<'a> {
    pub today: Option<Day>,
    pub calendar: Option<&'a Calendar>,
    /// The answers to `phase` that are the campaign, the quiet days and voting day.
    pub phases: [Answers; 3],
}

impl When {
    /// The days meant, both ends inclusive; none where today's date or the calendar is needed and not known.
    pub fn days(self, by: &Reckoning) -> Option<Span> {
        let day = |day: Day| Span { first: day, last: day };
        match self {
            When::Days(span) => Some(span),
            When::Day(n) => by.today.map(|t| day(t.plus(n))),
            When::Week(n) => by.today.map(|t| {
                let monday = t.plus(7 * n - t.weekday());
                Span { first: monday, last: monday.plus(6) }
            }),
            When::Weekend(n) => by.today.map(|t| {
                let saturday = t.plus(7 * n + 5 - t.weekday());
                Span { first: saturday, last: saturday.plus(1) }
            }),
            When::Month(n) => {
                let (year, month, _) = by.today?.civil();
                let months = year * 12 + i32::try_from(month).ok()? - 1 + n;
                Span::month(months.div_euclid(12), months.rem_euclid(12).unsigned_abs() + 1)
            }
            When::Year(n) => {
                let year = by.today?.civil().0 + n;
                Some(Span { first: Day::new(year, 1, 1)?, last: Day::new(year, 12, 31)? })
            }
            When::Weekday { day: wanted, weeks } => {
                by.today.map(|t| day(t.plus((wanted - t.weekday()).rem_euclid(7) + 7 * weeks)))
            }
            When::Yearless { month, days } => yearless(month, days, by),
            When::From { anchor, days } => by.anchor(anchor).map(|from| day(from.plus(days))),
        }
    }
}

/// The one year in which these days fall into the election's calendar, else the next time they come.
fn yearless(month: u32, days: Option<(u32, u32)>, by: &Reckoning) -> Option<Span> {
    let of = |year: i32| match days {
        Some((first, last)) => Some(Span { first: Day::new(year, month, first)?, last: Day::new(year, month, last)? }),
        None => Span::month(year, month),
    };
    if let Some(calendar) = by.calendar {
        let years = calendar.span.first.civil().0..=calendar.span.last.civil().0;
        let mut inside =
            years.filter_map(of).filter(|s| calendar.span.first <= s.last && s.first <= calendar.span.last);
        let one = inside.next();
        return one.filter(|_| inside.next().is_none());
    }
    let today = by.today?;
    let this = of(today.civil().0).filter(|s| s.last >= today);
    this.or_else(|| of(today.civil().0 + 1))
}

impl Reckoning<'_> {
    fn anchor(&self, anchor: Anchor) -> Option<Day> {
        let calendar = self.calendar?;
        let [campaign, quiet, voting] = self.phases;
        let starts = |phase: Answers| calendar.phases.iter().find(|(_, p)| *p == phase).map(|(day, _)| *day);
        match anchor {
            Anchor::Voting => starts(voting),
            Anchor::CampaignStart => starts(campaign),
            Anchor::QuietStart => starts(quiet),
            Anchor::Fixed => {
                let mut days = calendar.fixed.iter().map(|(_, day)| *day);
                let first = days.next()?;
                days.all(|d| d == first).then_some(first)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questions::model::Bilingual;

    fn iso(when: When, today: (i32, u32, u32)) -> Option<String> {
        let by = Reckoning { today: Day::new(today.0, today.1, today.2), ..Reckoning::default() };
        when.days(&by).map(Span::iso)
    }

    #[test]
    fn days_are_counted_from_today() {
        // 9 October 2024 was a Wednesday.
        let today = (2024, 10, 9);
        for (when, days) in [
            (When::Day(1), "2024-10-10"),
            (When::Day(-9), "2024-09-30"),
            (When::Week(0), "2024-10-07/2024-10-13"),
            (When::Week(1), "2024-10-14/2024-10-20"),
            (When::Weekend(0), "2024-10-12/2024-10-13"),
            (When::Month(1), "2024-11"),
            (When::Month(3), "2025-01"),
            (When::Year(1), "2025"),
            (When::Weekday { day: 6, weeks: 0 }, "2024-10-13"),
            (When::Weekday { day: 2, weeks: 0 }, "2024-10-09"),
            (When::Weekday { day: 1, weeks: -1 }, "2024-10-08"),
            (When::Yearless { month: 11, days: Some((27, 27)) }, "2024-11-27"),
            (When::Yearless { month: 10, days: Some((9, 9)) }, "2024-10-09"),
            (When::Yearless { month: 10, days: Some((8, 8)) }, "2025-10-08"),
            (When::Yearless { month: 2, days: None }, "2025-02"),
        ] {
            assert_eq!(iso(when, today).as_deref(), Some(days), "{when:?}");
        }
    }

    #[test]
    fn without_today_or_calendar_nothing_is_guessed() {
        for when in [When::Day(1), When::Month(0), When::From { anchor: Anchor::Voting, days: -3 }] {
            assert_eq!(when.days(&Reckoning::default()), None);
        }
    }

    #[test]
    fn days_are_counted_from_those_of_the_election() {
        let [campaign, quiet, voting] = [Answers::one(1), Answers::one(2), Answers::one(3)];
        let mut calendar = Calendar {
            id: String::new(),
            label: Bilingual::default(),
            regime: Answers::one(0),
            span: Span { first: Day(0), last: Day(100) },
            phases: vec![(Day(0), Answers::one(0)), (Day(10), campaign), (Day(50), quiet), (Day(53), voting)],
            fixed: vec![(Answers::one(0), Day(9)), (Answers::one(1), Day(9))],
            seated: Vec::new(),
            windows: Vec::new(),
        };
        let from = |calendar: &Calendar, anchor: Anchor, days: i32| {
            let by = Reckoning { calendar: Some(calendar), phases: [campaign, quiet, voting], ..Reckoning::default() };
            When::From { anchor, days }.days(&by).map(|span| (span.first.0, span.last.0))
        };
        assert_eq!(from(&calendar, Anchor::Voting, -3), Some((50, 50)));
        assert_eq!(from(&calendar, Anchor::CampaignStart, 1), Some((11, 11)));
        assert_eq!(from(&calendar, Anchor::QuietStart, 0), Some((50, 50)));
        assert_eq!(from(&calendar, Anchor::Fixed, 0), Some((9, 9)));
        // Where not all were fixed on one day, there is no such day.
        calendar.fixed.push((Answers::one(2), Day(8)));
        assert_eq!(from(&calendar, Anchor::Fixed, 0), None);
    }
}
