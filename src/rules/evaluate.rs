//! Whether a rule applies, may apply, needs an assessor or is ruled out, and by which questions. The answer is the trace.

use serde::{Deserialize, Serialize};

use super::boxes::meet;
use super::model::{Effect, Exception, Implication, Level, Rule};
use super::world::World;
use crate::order::Order;
use crate::questions::model::{AnswerBox, Answers, QuestionIx, QuestionKind, Questions};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// It holds for every possible point.
    Applies,
    /// It holds for some; the open questions decide.
    MayApply,
    /// Only what no user can settle, or what officials dispute, is left open.
    Assessor,
    /// It holds for none.
    RuledOut,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    pub status: Status,
    /// Questions that would decide it, assessed ones included; empty where it applies or is ruled out.
    pub open: Vec<QuestionIx>,
    /// Questions any one of which rules it out by itself.
    pub ruled_out_by: Vec<QuestionIx>,
    /// Levels it may come to.
    pub levels: Vec<Level>,
    /// Exceptions whose box is met, and whether all that is left of the rule lies in it.
    pub exceptions: Vec<(u16, Effect, bool)>,
}

/// What the evaluation needs besides the world.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub questions: &'a Questions,
    pub implications: &'a [Implication],
    pub exceptions: &'a [Exception],
}

impl Context<'_> {
    fn assessed(&self, question: QuestionIx) -> bool {
        self.questions.get(question).is_some_and(|q| q.kind == QuestionKind::Assessed)
    }
}

pub fn evaluate(world: &World, rule: &Rule, context: Context) -> Trace {
    let mut trace = Trace {
        status: Status::RuledOut,
        open: Vec::new(),
        ruled_out_by: Vec::new(),
        levels: Vec::new(),
        exceptions: Vec::new(),
    };
    if out_at_sight(world, rule) {
        // What rules it out by itself. No exception is met where the rule is not.
        trace.ruled_out_by = rule.when.iter().filter(|(q, a)| !world.answers(*q).meets(*a)).map(|(q, _)| *q).collect();
        return trace;
    }
    let lifted: Vec<&AnswerBox> = rule.lifted.iter().collect();
    if !world.has(&rule.when, &lifted) {
        trace.exceptions = met(world, rule, context);
        return trace;
    }
    trace.exceptions = met(world, rule, context);
    trace.levels = levels(world, rule, &lifted);
    let contested =
        rule.contested.iter().any(|c| meet(&rule.when, c).is_some_and(|inside| world.has(&inside, &lifted)));
    let excepted = rule.lifted.iter().any(|l| meet(&rule.when, l).is_some_and(|inside| world.has(&inside, &[])));
    if !contested && !excepted && world.inside(&rule.when) {
        trace.status = Status::Applies;
        return trace;
    }
    trace.open = open_questions(world, rule, context);
    trace.status = if trace.open.iter().all(|q| context.assessed(*q)) { Status::Assessor } else { Status::MayApply };
    trace
}

/// Whether a rule is ruled out at sight: on some question the world has none of its answers. Cheap, and no more than
/// enough to pass a rule over; one that is not out at sight may be ruled out all the same.
pub fn out_at_sight(world: &World, rule: &Rule) -> bool {
    !world.meets(&rule.when)
}

/// Questions on which the world is not inside the rule, or, within the rule, not inside an exception that it meets.
fn open_questions(world: &World, rule: &Rule, context: Context) -> Vec<QuestionIx> {
    let mut open: Vec<QuestionIx> = rule.when.iter().filter(|(q, a)| world.strays(*q, *a)).map(|(q, _)| *q).collect();
    let mut pending = rule.exceptions.clone();
    let mut seen = Vec::new();
    while let Some(index) = pending.pop() {
        let Some(exception) = context.exceptions.get(usize::from(index)) else { continue };
        if seen.contains(&index) || exception.effect == Effect::Lowers {
            continue;
        }
        seen.push(index);
        let met = meet(&rule.when, &exception.when).is_some_and(|r| world.has(&r, &[]));
        if met {
            open.extend(
                exception.when.iter().filter(|(q, a)| world.strays_within(&rule.when, *q, *a)).map(|(q, _)| *q),
            );
            pending.extend(&exception.exceptions);
        }
    }
    // An assessed element that follows from an ordinary answer is decided by asking for that answer.
    for implication in context.implications {
        if open.contains(&implication.to) && context.assessed(implication.to) {
            let undecided = |(q, a): &&(QuestionIx, Answers)| world.answers(*q).meets(*a) && world.strays(*q, *a);
            open.extend(implication.conditions().filter(undecided).map(|(question, _)| *question));
        }
    }
    open.order();
    open.dedup();
    open
}

fn met(world: &World, rule: &Rule, context: Context) -> Vec<(u16, Effect, bool)> {
    let with_index = |index: &u16| {
        let exception = context.exceptions.get(usize::from(*index))?;
        let inside = meet(&rule.when, &exception.when)?;
        world.has(&inside, &[]).then(|| (*index, exception.effect, !world.has(&rule.when, &[&exception.when])))
    };
    rule.exceptions.iter().filter_map(with_index).collect()
}

fn levels(world: &World, rule: &Rule, lifted: &[&AnswerBox]) -> Vec<Level> {
    let mut levels = Vec::new();
    let mut outside = lifted.to_vec();
    for (level, answer_box) in &rule.lowered {
        if meet(&rule.when, answer_box).is_some_and(|r| world.has(&r, lifted)) && !levels.contains(level) {
            levels.push(*level);
        }
        outside.push(answer_box);
    }
    if world.has(&rule.when, &outside) {
        levels.push(rule.level);
    }
    levels.order();
    levels.dedup();
    levels
}
