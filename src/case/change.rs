//! The case as it would be if one thing were otherwise.

use std::rc::Rc;

use super::Case;
use super::acts::{Act, Origin};
use crate::calendar::day::Span;
use crate::calendar::slices::{Slice, slices};
use crate::questions::model::{AnswerBox, Answers, QuestionIx, QuestionKind};
use crate::rules::world::World;
use crate::scenario::input::{Election, Given, Scenario};

/// One thing that is otherwise.
#[derive(Clone, Debug)]
pub enum Change<'c> {
    /// These answers to an act, by its place, in place of what is known of these questions.
    Answers(usize, &'c [(QuestionIx, Answers)]),
    /// Other days. What was answered of phase, stage and windows gives way to the calendar.
    Days(Span),
    /// Another phase and stage of candidacy, without a calendar.
    Phase {
        /// Answers to `phase`.
        phase: Answers,
        /// Answers to `stage`.
        stage: Answers,
    },
    /// An act, by its place, of which one thing that was said is open again.
    Open(usize, Opened),
}

/// A thing that was said, or follows from what was, and may be said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The answer to a question.
    Answer(QuestionIx),
    /// The days.
    Date,
    /// The election.
    Election,
}

impl<'a> Case<'a> {
    /// The case with one thing otherwise; `None` if that contradicts the rest.
    pub fn with(&self, change: Change) -> Option<Case<'a>> {
        match change {
            Change::Answers(act, answers) => self.with_act(act, self.otherwise(act, answers)?),
            Change::Days(days) => self.dated(Scenario { span: Some(days), ..self.undated() }),
            Change::Phase { phase, stage } => {
                let mut scenario = self.undated();
                scenario.answers.extend([(self.pack.known.phase, phase), (self.pack.known.stage, stage)]);
                self.dated(scenario)
            }
            Change::Open(act, opened) => self.with_act(act, self.opened(self.acts.get(act)?, opened)?),
        }
    }

    fn with_act(&self, place: usize, act: Act) -> Option<Case<'a>> {
        let mut case = self.clone();
        *case.acts.get_mut(place)? = Rc::new(act);
        Some(case)
    }

    /// Another scenario, of the same texts, with its days cut anew.
    fn dated(&self, scenario: Scenario) -> Option<Case<'a>> {
        let slices = Rc::new(scenario.slices(self.pack));
        Case { scenario, slices, acts: Vec::new(), ..self.clone() }.worked_out().ok()
    }

    /// The scenario without the answers that a calendar gives.
    fn undated(&self) -> Scenario {
        let known = &self.pack.known;
        let of_date = |question: QuestionIx| {
            let derived = self.pack.questions.get(question).is_some_and(|q| q.kind == QuestionKind::Derived);
            derived || question == known.phase || question == known.stage
        };
        let kept = |given: &Given| given.iter().filter(|(q, _)| !of_date(*q)).copied().collect::<Given>();
        let mut scenario = self.scenario.clone();
        scenario.answers = kept(&scenario.answers);
        scenario.also = scenario.also.iter().map(kept).collect();
        scenario
    }

    /// One of the acts as it would be with these answers instead; `None` if they go with none of the others.
    fn otherwise(&self, place: usize, answers: &[(QuestionIx, Answers)]) -> Option<Act> {
        let (number, given) = self.plans().into_iter().nth(place)?;
        let mut changed: AnswerBox = given.into_iter().filter(|(q, _)| !answers.iter().any(|(a, _)| a == q)).collect();
        changed.extend(answers);
        self.act(number, &changed).ok()
    }

    /// An act of which nothing is read anew: only what is possible grows. What followed from the answer is open as well.
    fn opened(&self, act: &Act, opened: Opened) -> Option<Act> {
        let pack = self.pack;
        let mut space = act.space.clone();
        let cut = |slices: &[Slice], space: &[Answers]| World::new(space, slices, &pack.implications);
        let calendar = self.scenario.calendar(pack);
        let world = match opened {
            Opened::Answer(question) => {
                let freed = self.following(act, question);
                for freed in freed.iter().chain([&question]) {
                    *space.get_mut(usize::from(freed.0))? = pack.questions.get(*freed)?.all();
                }
                let mut world = cut(&self.slices, &space)?;
                let given = |q: QuestionIx| q != question && act.known(q).is_some_and(|k| k.origin == Origin::Given);
                for other in pack.presumptions.iter().filter(|p| freed.contains(&p.question)) {
                    let slot = space.get_mut(usize::from(other.question.0))?;
                    if other.holds(&world, given) && slot.meets(other.answers) {
                        *slot = slot.and(other.answers);
                        world = world.narrowed(other.question, other.answers)?;
                    }
                }
                world
            }
            Opened::Date => {
                let dated = self.scenario.span.is_some() || self.scenario.undated(pack);
                let days = dated.then(|| slices(&pack.periods, &pack.known, calendar, None))?;
                cut(&days, &space)?
            }
            Opened::Election => {
                let Election::Calendar(_) = self.scenario.election else { return None };
                let days = self.scenario.span.unwrap_or(calendar?.span);
                cut(&slices(&pack.periods, &pack.known, None, Some(days)), &space)?
            }
        };
        Some(Act { world, space, ..act.clone() })
    }

    /// The questions whose answers rest on this one by a presumption that goes by what the user chose.
    fn following(&self, act: &Act, question: QuestionIx) -> Vec<QuestionIx> {
        let derived =
            |q: &QuestionIx| act.known(*q).is_some_and(|k| matches!(k.origin, Origin::Implied | Origin::Calendar));
        let resting = self.pack.presumptions.iter().filter(|p| p.follows_from(question)).map(|p| p.question);
        resting.filter(derived).collect()
    }
}
