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
        let mut parts = Vec::with_capacity(slices.len());
        let mut shadow: Space = vec![Answers::NONE; space.len()];
        for slice in slices {
            let Some(narrow) = narrowed(space, &slice.narrows) else { continue };
            let all: Vec<&AnswerBox> = implications.iter().map(|i| &i.impossible).chain(&slice.forbidden).collect();
            let Some((space, live)) = reduced(narrow, &all) else { continue };
            let Some(some) = sample(space.clone(), &live) else { continue };
            cast(&space, &live, &some, &mut shadow);
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
        self.parts.iter().any(|part| {
            narrowed(&part.space, inside).is_some_and(|space| {
                let mut forbidden: Vec<&AnswerBox> = part.forbidden.iter().collect();
                forbidden.extend_from_slice(outside);
                inhabited(space, &forbidden)
            })
        })
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
/// answer shows the answers to all other questions that go with it; only what none has shown yet is searched for.
fn cast(space: &[Answers], forbidden: &[&AnswerBox], some: &[Answers], shadow: &mut [Answers]) {
    add(some, shadow);
    for (n, set) in (0..).zip(space) {
        for one in set.indices().map(Answers::one) {
            if at(shadow, QuestionIx(n)).meets(one) {
                continue;
            }
            let narrow = narrowed(space, &vec![(QuestionIx(n), one)]);
            if let Some(some) = narrow.and_then(|space| sample(space, forbidden)) {
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
