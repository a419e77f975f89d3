//! Election and days as the description tells them, taken if the scenario does not give them.

use crate::calendar::day::Span;
use crate::calendar::when::{Reckoning, When};
use crate::case::texts::only;
use crate::pack::Pack;
use crate::scenario::input::{Election, Scenario};
use crate::text::{Evidence, Reading, Strength};

/// What was taken from the description.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adopted {
    /// The election.
    pub election: bool,
    /// The days.
    pub date: bool,
}

impl Adopted {
    /// Takes the election and the days from the description where they are told there and nowhere else; where nothing there
    /// says when, and the scenario is of today, today.
    pub fn take(scenario: &mut Scenario, description: &Reading, pack: &Pack) -> Adopted {
        let mut adopted = Adopted::default();
        if scenario.election == Election::Unknown
            && let Some(id) = only(description.elections.iter().map(|(_, id)| id.as_str()))
            && let Some(index) = pack.calendars.iter().position(|c| c.id == id)
        {
            scenario.election = Election::Calendar(index);
            adopted.election = true;
        }
        if scenario.span.is_none()
            && let Some(span) = told_days(scenario, description, pack)
        {
            scenario.span = Some(span);
            adopted.date = true;
        }
        let says_phase = |e: &Evidence| e.question == pack.known.phase && e.strength == Strength::Plain;
        if scenario.on_today && !adopted.election && !description.evidence.iter().any(says_phase) {
            scenario.span = scenario.span.or(scenario.today.map(|day| Span { first: day, last: day }));
        }
        adopted
    }
}

/// The one day, or span of days, that the description tells. Days reckoned from another ("besok") that lie outside the
/// calendar of the election asked about are not taken.
fn told_days(scenario: &Scenario, description: &Reading, pack: &Pack) -> Option<Span> {
    let calendar = scenario.calendar(pack);
    let known = &pack.known;
    let by = Reckoning { today: scenario.today, calendar, phases: [known.campaign, known.quiet, known.voting] };
    let inside = |span: &Span| calendar.is_none_or(|c| c.span.first <= span.last && span.first <= c.span.last);
    let told = |when: &When| match when {
        When::Days(span) => Some(*span),
        when => when.days(&by).filter(inside),
    };
    let mut days = description.dates.iter().filter_map(|(_, when)| told(when));
    let first = days.next()?;
    days.all(|other| other == first).then_some(first)
}
