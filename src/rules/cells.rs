//! The two boxes of a rule that a verdict goes by: where it holds whatever an assessor says, and where it holds if an
//! assessor says so or those win who say that it does. Both speak only of what a user can answer.

use super::boxes::{meet, subtract_all};
use super::model::{Implication, Rule};
use crate::questions::model::{AnswerBox, Answers, Question, QuestionIx, QuestionKind, Questions};

/// What is needed to tell which questions are for an assessor, and what follows for them.
#[derive(Clone, Copy, Debug)]
pub struct Assessing<'a> {
    /// All questions.
    pub questions: &'a Questions,
    /// What follows from what.
    pub implications: &'a [Implication],
}

impl Assessing<'_> {
    fn all(&self, question: QuestionIx) -> Answers {
        self.questions.get(question).map(Question::all).unwrap_or_default()
    }

    fn assessed(&self, question: QuestionIx) -> bool {
        self.questions.get(question).is_some_and(|q| q.kind == QuestionKind::Assessed)
    }

    /// A box without its assessed questions, and these.
    fn parted(&self, answer_box: &AnswerBox) -> (AnswerBox, AnswerBox) {
        answer_box.iter().partition(|(question, _)| !self.assessed(*question))
    }

    /// The boxes in which what follows for an assessed question fits `fits`.
    fn follows(&self, question: QuestionIx, fits: impl Fn(Answers) -> bool) -> Vec<AnswerBox> {
        let of = |i: &&Implication| {
            let excluded = i.impossible.iter().find(|(q, _)| *q == question).map(|(_, a)| *a).unwrap_or_default();
            i.to == question && fits(self.all(question).minus(excluded))
        };
        self.implications.iter().filter(of).map(|i| i.conditions().copied().collect()).collect()
    }

    /// Fills in both boxes of a rule whose exceptions have been cut.
    pub fn fill(self, rule: &mut Rule) {
        let all = |q: QuestionIx| self.all(q);
        let (ordinary, assessed) = self.parted(&rule.when);
        let mut certain = vec![ordinary.clone()];
        let mut never = Vec::new();
        for (question, answers) in assessed {
            let settled = self.follows(question, |left| left.inside(answers));
            certain = certain.iter().flat_map(|piece| settled.iter().filter_map(|s| meet(piece, s))).collect();
            never.extend(self.follows(question, |left| !left.meets(answers)));
        }
        let doubted = rule.lifted.iter().chain(&rule.contested).map(|cut| self.parted(cut).0);
        rule.certain = subtract_all(certain, &doubted.collect::<Vec<_>>(), all);
        // What is lifted only if an assessor says so may hold still.
        never.extend(rule.lifted.iter().filter(|cut| self.parted(cut).1.is_empty()).cloned());
        rule.possible = subtract_all(vec![ordinary], &never, all);
    }
}
