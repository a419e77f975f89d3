//! Where each answer to the next questions leads.

use crate::case::rulings::Ruled;
use crate::case::texts::Voice;
use crate::case::{Case, Change};
use crate::questions::model::Answers;
use crate::report::questions::Next;

/// The most answers that are followed, counted over the first questions.
const MOST: usize = 12;

/// Fills in what each answer would come to; of a question whose answers are too many for what is left, nothing.
pub(super) fn foresee(case: &Case, ruled: &[Ruled], next: &mut [Next]) {
    let mut left = MOST;
    for question in next {
        let placed = ruled.get(question.act).is_some_and(|r| r.act.is_placed(case.pack));
        // Whoever is asked what a post means shall say so, and not look for the answer that clears it.
        let meaning = [case.pack.known.stance, case.pack.known.object].contains(&question.question);
        let told = !(meaning && case.texts.voice(case.pack) != Voice::Quiet);
        if placed && told && question.answers.len() <= left {
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
