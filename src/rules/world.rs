//! What is possible: the answers given, cut by the calendar and by what follows from what.

use super::boxes::{Space, at, inhabited, meet, narrowed, reduced, sample};
use crate::calendar::slices::Slice;
use crate::questions::model::{AnswerBox, Answers, QuestionIx, Questions};
use crate::rules::model::Implication;

/// One slice of a world: a space, less its impossible boxes.
#[derive(Clone, Debug)]
struct Part {
    space: Space,
    forbidden: Vec<AnswerBox>,
}

/// Every point that the answers, the calendar and the implications leave possible.
#[derive(Clone, Debug)]
pub struct World {
    parts: Vec<Part>,
    /// For each question, the answers of the points in it.
    shadow: Space,
}

impl World {
    /// The world of a space of answers. `None` if the answers contradict the calendar or an implication.
    pub fn new(space: &[Answers], slices: &[Slice], implications: &[Implication]) -> Option<World> {
        let cuts = slices.iter().filter_map(|slice| {
            let forbidden = implications.iter().map(|i| &i.impossible).chain(&slice.forbidden);
            Some((narrowed(space, &slice.narrows)?, forbidden.collect()))
        });
        World::of(cuts.collect(), space)
    }

    /// What is left of this world where the question is answered by one of these; `None` if nothing is. The same as a new
    /// world of the narrower space, for less: what was impossible stays so.
    pub fn narrowed(&self, question: QuestionIx, answers: Answers) -> Option<World> {
        let within = vec![(question, answers)];
        let cuts = self
            .parts
            .iter()
            .filter_map(|part| Some((narrowed(&part.space, &within)?, part.forbidden.iter().collect())));
        World::of(cuts.collect(), &self.shadow)
    }

    /// The world of spaces less their impossible boxes. No point of it answers a question otherwise than `within`.
    fn of(cuts: Vec<(Space, Vec<&AnswerBox>)>, within: &[Answers]) -> Option<World> {
        let mut parts = Vec::with_capacity(cuts.len());
        let mut shadow: Space = vec![Answers::NONE; within.len()];
        for (space, forbidden) in cuts {
            let Some((space, live)) = reduced(space, forbidden) else { continue };
            let Some(some) = sample(space.clone(), live.clone()) else { continue };
            cast(&space, &live, &some, within, &mut shadow);
            parts.push(Part { space, forbidden: live.into_iter().cloned().collect() });
        }
        Some(World { parts, shadow }).filter(|world| !world.parts.is_empty())
    }

    /// Every answer, with nothing but the implications to cut it.
    pub fn all(questions: &Questions, implications: &[Implication]) -> Option<World> {
        let space: Space = questions.0.iter().map(|q| q.all()).collect();
        World::new(&space, &[Slice { narrows: Vec::new(), forbidden: Vec::new() }], implications)
    }

    /// Whether some possible point lies in `inside` and in none of `outside`.
    pub fn has(&self, inside: &AnswerBox, outside: &[&AnswerBox]) -> bool {
        let in_part = |part: &Part| {
            let space = narrowed(&part.space, inside)?;
            Some(inhabited(space, part.forbidden.iter().chain(outside.iter().copied()).collect()))
        };
        self.meets(inside) && self.parts.iter().any(|part| in_part(part) == Some(true))
    }

    /// Whether on every question some possible point has an answer of the box: cheap, and needed for a point to lie in it.
    pub fn meets(&self, answer_box: &AnswerBox) -> bool {
        answer_box.iter().all(|(question, answers)| self.answers(*question).meets(*answers))
    }

    /// Whether every possible point lies in `answer_box`.
    pub fn inside(&self, answer_box: &AnswerBox) -> bool {
        !self.has(&Vec::new(), &[answer_box])
    }

    /// The answers to a question that some possible point has.
    pub fn answers(&self, question: QuestionIx) -> Answers {
        at(&self.shadow, question)
    }

    /// Whether some possible point answers the question otherwise than with `answers`.
    pub fn strays(&self, question: QuestionIx, answers: Answers) -> bool {
        !self.answers(question).inside(answers)
    }

    /// Whether some possible point of `within` answers the question otherwise than with `answers`.
    pub fn strays_within(&self, within: &AnswerBox, question: QuestionIx, answers: Answers) -> bool {
        let others = self.answers(question).minus(answers);
        !others.is_empty()
            && meet(within, &vec![(question, others)]).is_some_and(|answer_box| self.has(&answer_box, &[]))
    }
}

/// Adds to the shadow the answers of every point of a part. `some` of its points are known. Each search that finds one
/// answer shows the answers to all other questions that go with it; only what none has shown yet is searched for, and nothing that
/// is not `within`.
fn cast(space: &[Answers], forbidden: &[&AnswerBox], some: &[Answers], within: &[Answers], shadow: &mut [Answers]) {
    add(some, shadow);
    for (n, (set, bound)) in (0..).zip(space.iter().zip(within)) {
        for one in set.and(*bound).indices().map(Answers::one) {
            if at(shadow, QuestionIx(n)).meets(one) {
                continue;
            }
            let narrow = narrowed(space, &vec![(QuestionIx(n), one)]);
            if let Some(some) = narrow.and_then(|space| sample(space, forbidden.to_vec())) {
                add(&some, shadow);
            }
        }
    }
}

fn add(some: &[Answers], shadow: &mut [Answers]) {
    for (all, more) in shadow.iter_mut().zip(some) {
        *all = all.or(*more);
    }
}
