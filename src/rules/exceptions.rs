//! Exceptions cut out of a rule, exactly: what is left of it is a few boxes.

use super::boxes::{meet, subtract_all};
use super::cells::Assessing;
use super::model::{Effect, Exception, Implication, Level, Rule};
use crate::questions::model::{AnswerBox, Question, QuestionIx, Questions};

/// Fills in where the rule is lifted, contested and lowered, and where it certainly or possibly holds. Returns what the lifting
/// exceptions leave; nothing means that the rule can never hold.
pub fn cut_exceptions(
    rule: &mut Rule,
    exceptions: &[Exception],
    questions: &Questions,
    implications: &[Implication],
    level: impl Fn(&Exception) -> Option<Level>,
) -> Vec<AnswerBox> {
    let (mut lifted, mut contested, mut lowered) = (Vec::new(), Vec::new(), Vec::new());
    for index in &rule.exceptions {
        let Some(exception) = exceptions.get(usize::from(*index)) else { continue };
        let pieces = effective(*index, exceptions, questions).into_iter().filter(|p| meet(p, &rule.when).is_some());
        match exception.effect {
            Effect::Lifts => lifted.extend(pieces),
            Effect::Contested => contested.extend(pieces),
            Effect::Lowers => {
                let level = level(exception).unwrap_or(rule.level);
                lowered.extend(pieces.map(|piece| (level, piece)));
            }
        }
    }
    let all = |q: QuestionIx| questions.get(q).map(Question::all).unwrap_or_default();
    let left = subtract_all(vec![rule.when.clone()], &lifted, all);
    (rule.lifted, rule.contested, rule.lowered) = (lifted, contested, lowered);
    Assessing { questions, implications }.fill(rule);
    left
}

/// Where an exception really has its effect: its box less the boxes of its own exceptions.
fn effective(index: u16, exceptions: &[Exception], questions: &Questions) -> Vec<AnswerBox> {
    let Some(exception) = exceptions.get(usize::from(index)) else { return Vec::new() };
    let cuts: Vec<AnswerBox> = exception.exceptions.iter().flat_map(|n| effective(*n, exceptions, questions)).collect();
    let all = |q: QuestionIx| questions.get(q).map(Question::all).unwrap_or_default();
    subtract_all(vec![exception.when.clone()], &cuts, all)
}
