//! The parts of an election, in the order of time, and the case at each of them.
//!
//! With a calendar a part is a stretch of its days; without one, phase and stage take the place of what was answered, under
//! the law of the scenario's date.

use crate::calendar::day::{Day, Span};
use crate::calendar::model::Calendar;
use crate::case::{Case, Change};
use crate::order::Order;
use crate::questions::known::Known;
use crate::questions::model::{Answers, QuestionIx};
use crate::what_if::compare::model::TimelinePart;

/// A part of the election before it is worked out.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Which part it is.
    pub part: TimelinePart,
    /// Its answer to `phase`.
    pub phase: Answers,
    /// The stages of candidacy that go with it.
    pub stages: Answers,
    /// Its days, both ends inclusive; none without a calendar.
    pub days: Option<Span>,
    /// Whether the case, as it was given, lies in it.
    pub here: bool,
}

/// The parts of the case's election. A case that may lie in any of them lies in none.
pub(super) fn parts(case: &Case) -> Vec<Part> {
    let mut parts = match case.scenario.calendar(case.pack) {
        Some(calendar) => by_calendar(case, calendar),
        None => by_order(case),
    };
    let last = parts.len().saturating_sub(1);
    let known = &case.pack.known;
    let (phases, stages) = (possible(case, known.phase), possible(case, known.stage));
    for (n, part) in parts.iter_mut().enumerate() {
        part.here = match (case.scenario.span, part.days) {
            // Days before the calendar begins lie before the campaign, days after its end after the vote.
            (Some(span), Some(days)) => (n == 0 || days.first <= span.last) && (n == last || span.first <= days.last),
            _ => part.phase.meets(phases) && part.stages.meets(stages),
        };
    }
    if parts.iter().all(|part| part.here) {
        parts.iter_mut().for_each(|part| part.here = false);
    }
    parts
}

/// The answers to a question that some act leaves possible.
fn possible(case: &Case, question: QuestionIx) -> Answers {
    case.acts.iter().fold(Answers::NONE, |all, act| all.or(act.world.answers(question)))
}

fn later(known: &Known) -> [(TimelinePart, Answers); 4] {
    [
        (TimelinePart::Campaign, known.campaign),
        (TimelinePart::Quiet, known.quiet),
        (TimelinePart::Voting, known.voting),
        (TimelinePart::After, known.after),
    ]
}

fn by_order(case: &Case) -> Vec<Part> {
    let known = &case.pack.known;
    let (none, fixed) = (known.unstaged, known.unstaged.or(known.fixed));
    let part = |part, phase, stages| Part { part, phase, stages, days: None, here: false };
    let staged = !possible(case, known.stage).inside(none);
    let mut parts = if staged {
        let prospective = none.or(known.prospective);
        vec![part(TimelinePart::BeforeFixed, known.before, prospective), part(TimelinePart::Fixed, known.before, fixed)]
    } else {
        vec![part(TimelinePart::Before, known.before, none)]
    };
    let stages = if staged { fixed } else { none };
    parts.extend(later(known).map(|(which, phase)| part(which, phase, stages)));
    parts
}

fn by_calendar(case: &Case, calendar: &Calendar) -> Vec<Part> {
    let known = &case.pack.known;
    let (none, fixed) = (known.unstaged, known.unstaged.or(known.fixed));
    let prospective = none.or(known.prospective);
    let objects = possible(case, known.object);
    let fixing: Vec<Day> = calendar.fixed.iter().filter(|(o, _)| o.meets(objects)).map(|(_, day)| *day).collect();
    let mut starts: Vec<Day> = calendar.phases.iter().map(|(day, _)| *day).chain(fixing.iter().copied()).collect();
    starts.retain(|day| calendar.span.first < *day && *day <= calendar.span.last);
    starts.push(calendar.span.first);
    starts.order();
    starts.dedup();
    let part = |days: Span| {
        let current = calendar.phases.iter().rev().find(|(first, _)| *first <= days.first);
        let phase = current.or(calendar.phases.first()).map(|(_, answer)| *answer).unwrap_or_default();
        let done = fixing.iter().filter(|day| **day <= days.first).count();
        let later = later(known).iter().find(|(_, answer)| *answer == phase).map(|(part, _)| *part);
        let (part, stages) = match later {
            Some(part) => (part, fixed),
            None if fixing.is_empty() => (TimelinePart::Before, none),
            None if done == 0 => (TimelinePart::BeforeFixed, prospective),
            None if done < fixing.len() => (TimelinePart::PartlyFixed, prospective.or(fixed)),
            None => (TimelinePart::Fixed, fixed),
        };
        Part { part, phase, stages, days: Some(days), here: false }
    };
    spans(starts, calendar.span.last).into_iter().map(part).collect()
}

/// Spans that begin on the days of `starts` and end on the day before the next one, the last one on `last`.
pub(super) fn spans(starts: Vec<Day>, last: Day) -> Vec<Span> {
    let ends = starts.iter().skip(1).map(|next| next.plus(-1)).chain([last]);
    starts.iter().zip(ends).map(|(first, last)| Span { first: *first, last }).collect()
}

impl Part {
    /// The days it is worked out for: those of the case that lie in it, else the day nearest to the vote.
    pub(super) fn worked_out_for(&self, case: &Case, here: bool) -> Option<Span> {
        let days = self.days?;
        if let (true, Some(span)) = (here, case.scenario.span) {
            let (first, last) = (span.first.max(days.first), span.last.min(days.last));
            return Some(if first <= last { Span { first, last } } else { span });
        }
        let early = [TimelinePart::Before, TimelinePart::BeforeFixed, TimelinePart::PartlyFixed, TimelinePart::Fixed];
        let day = if early.contains(&self.part) { days.last } else { days.first };
        Some(Span { first: day, last: day })
    }

    /// What makes the case lie in this part: other days where it has days, else another phase and stage.
    pub(super) fn change(&self, on: Option<Span>) -> Change<'static> {
        on.map_or(Change::Phase { phase: self.phase, stage: self.stages }, Change::Days)
    }

    /// Its name.
    pub(super) fn label(&self, case: &Case) -> String {
        let (lang, words) = (case.lang(), &case.pack.sentences.timeline);
        let fixed = match self.part {
            TimelinePart::BeforeFixed => &words.before_fixed,
            TimelinePart::PartlyFixed => &words.partly_fixed,
            TimelinePart::Fixed => &words.fixed,
            _ => {
                let phase = case.pack.questions.get(case.pack.known.phase);
                return phase.map(|q| q.labels(self.phase, lang).concat()).unwrap_or_default();
            }
        };
        fixed.in_lang(lang)
    }
}
