//! How far the law data reaches: whether it is recent enough for the days of a case, and whether an election is running then.

use super::Case;
use crate::calendar::day::{Day, Span};
use crate::calendar::model::Vote;
use crate::pack::Pack;
use crate::scenario::input::Election;

/// More than this many days after the newest check a reader is warned.
const WARNED_AFTER: i32 = 90;

/// How old the law data is on the days of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LawState {
    /// Checked within 90 days before, or later.
    Current,
    /// Checked more than 90 days before.
    Ageing,
    /// Checked a year before or more, or a vote is due of which no calendar is at hand: no all-clear is given.
    Outdated,
}

/// How old the law data is on the last of these days.
pub fn law_state(pack: &Pack, days: Span) -> LawState {
    let Some(checked) = Span::parse(&pack.as_of).map(|s| s.last) else { return LawState::Outdated };
    let (year, month, of_month) = checked.civil();
    let year_later = Day::new(year + 1, month, of_month).unwrap_or(checked.plus(365));
    if days.last >= year_later || uncharted_vote(pack, days).is_some() {
        LawState::Outdated
    } else if days.last > checked.plus(WARNED_AFTER) {
        LawState::Ageing
    } else {
        LawState::Current
    }
}

/// The vote that may be running on these days, where no calendar at hand has them.
fn uncharted_vote(pack: &Pack, days: Span) -> Option<&Vote> {
    let charted = pack.calendars.iter().any(|c| c.span.first <= days.first && days.last <= c.span.last);
    pack.votes.iter().find(|vote| !charted && meets(vote.days, days))
}

impl Case<'_> {
    /// How old the law data is on the days of the case; without days, on the day that is today where the user is.
    pub fn law_state(&self) -> LawState {
        self.known_days().map_or(LawState::Current, |days| law_state(self.pack, days))
    }

    /// The days of the case as the user knows them: its own, else today.
    pub fn known_days(&self) -> Option<Span> {
        let today = self.scenario.today.filter(|_| self.scenario.undated(self.pack));
        self.scenario.span.or(today.map(|day| Span { first: day, last: day }))
    }

    /// The vote that may be running on the days of the case, where no calendar at hand has them.
    pub fn uncharted_vote(&self) -> Option<&Vote> {
        uncharted_vote(self.pack, self.known_days()?)
    }

    /// Whether the days of the case lie outside the election that was chosen.
    pub fn outside_election(&self) -> bool {
        let days = self.scenario.span.zip(self.scenario.calendar(self.pack));
        days.is_some_and(|(days, calendar)| !meets(days, calendar.span))
    }

    /// Whether no election is running on the days of the case as far as is known, and none was chosen.
    pub fn no_election_runs(&self) -> bool {
        let chosen = self.scenario.election != Election::Unknown;
        let running = |days: Span| self.pack.calendars.iter().any(|c| meets(days, c.span));
        !chosen && self.uncharted_vote().is_none() && self.known_days().is_some_and(|days| !running(days))
    }
}

fn meets(a: Span, b: Span) -> bool {
    a.first <= b.last && b.first <= a.last
}
