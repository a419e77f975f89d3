//! From dates to what they narrow: the span of an act cut where the law, the phase or a stage of candidacy changes.

use super::day::{Day, Span};
use super::model::Calendar;
use super::periods::Periods;
use crate::order::Order;
use crate::questions::known::Known;
use crate::questions::model::{AnswerBox, Answers, QuestionIx};

/// A stretch of days over which nothing that the law asks of a date changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// What the days narrow: date, phase, regime, windows.
    pub narrows: AnswerBox,
    /// Impossible there: a kind of participant with the stage it has not reached, or has left.
    pub forbidden: Vec<AnswerBox>,
}

/// The slices of the days in `span` (the whole election where none is given). Without a calendar only the law is cut.
pub fn slices(periods: &Periods, known: &Known, calendar: Option<&Calendar>, span: Option<Span>) -> Vec<Slice> {
    let Some(calendar) = calendar else {
        let periods = periods.of(span.map(|s| s.first), span.map(|s| s.last));
        return vec![Slice { narrows: vec![(known.date, periods)], forbidden: Vec::new() }];
    };
    let mut out: Vec<Slice> = Vec::new();
    for day in starts(periods, calendar, span.unwrap_or(calendar.span)) {
        let slice = on_day(periods, known, calendar, day);
        if !out.contains(&slice) {
            out.push(slice);
        }
    }
    out
}

/// The first day of each stretch of the days in `span` over which nothing that the law asks of them changes, ascending.
pub fn starts(periods: &Periods, calendar: &Calendar, span: Span) -> Vec<Day> {
    let changes = calendar
        .phases
        .iter()
        .map(|(day, _)| *day)
        .chain(calendar.fixed.iter().chain(&calendar.seated).map(|(_, day)| *day));
    let windows = calendar
        .windows
        .iter()
        .flat_map(|w| [Some(w.days.first), Some(w.days.last.next()), w.open_until.map(Day::next)])
        .flatten();
    let mut starts: Vec<Day> = changes.chain(windows).chain(periods.0.iter().copied()).collect();
    starts.retain(|day| span.first < *day && *day <= span.last);
    starts.push(span.first);
    starts.order();
    starts.dedup();
    starts
}

fn on_day(periods: &Periods, known: &Known, calendar: &Calendar, day: Day) -> Slice {
    let (yes, no) = (Answers::one(0), Answers::one(1));
    let mut narrows: AnswerBox = vec![(known.date, periods.of(Some(day), Some(day))), (known.regime, calendar.regime)];
    // Days before the calendar begins lie before the campaign too.
    let phase = calendar.phases.iter().rev().find(|(first, _)| *first <= day).or(calendar.phases.first());
    if let Some((_, answers)) = phase {
        narrows.push((known.phase, *answers));
    }
    for window in &calendar.windows {
        let answer = if window.days.first <= day && day <= window.days.last {
            yes
        } else if window.open_until.is_some_and(|last| window.days.last < day && day <= last) {
            yes.or(no)
        } else {
            no
        };
        narrows.push((window.question, answer));
    }
    let off = |objects: Answers, stage: Answers| vec![(known.object, objects), (known.stage, stage)];
    let seated = calendar.seated.iter().filter(|(_, since)| *since <= day);
    let over = seated.clone().fold(Answers::NONE, |all, (objects, _)| all.or(*objects));
    let running =
        calendar.fixed.iter().filter(|(objects, _)| !objects.inside(over)).map(|(objects, since)| {
            off(objects.minus(over), if day < *since { known.fixed } else { known.prospective })
        });
    let forbidden = running.chain(seated.map(|(objects, _)| off(*objects, known.fixed))).collect();
    narrows.order_by_key(|(q, _): &(QuestionIx, Answers)| *q);
    Slice { narrows, forbidden }
}
