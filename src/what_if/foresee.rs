//! Where each answer to the next questions leads.

use crate::case::rulings::Ruled;
use crate::case::{Case, Change};
use crate::questions::model::Answers;
use crate::report::questions::Next;

/// The most answers that are followed, counted over the first questions.
const MOST: usize = 12;

/// Fills in what each answer would come to; of a question whose answers are too many for what is left, nothing.
pub fn foresee(case: &Case, ruled: &[Ruled], next: &mut [Next]) {
    let mut left = MOST;
    for question in next {
        let placed = ruled.get(question.act).is_some_and(|r| r.act.is_placed(case.pack));
        if placed && question.answers.len() <= left {
            left -= question.answers.len();
            let then = |answer: usize| {
                let changed = [(question.question, Answers::one(answer))];
                let outcome = case.with(Change::Answers(question.act, &changed))?.outcome(question.act)?;
                Some(outcome.consequence(&case.pack.sentences, case.lang()))
            };
            question.then = question.answers.indices().map(then).collect();
        }
    }
}
