//! The truth table of a rule: how it comes out for each combination of answers to the questions it turns on.

use crate::calendar::slices::Slice;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, QuestionIx};
use crate::rules::boxes::narrowed;
use crate::rules::evaluate::{Context, Trace, evaluate};
use crate::rules::model::Rule;
use crate::rules::world::World;

/// A column is a question of the rule's box, or of its exceptions, with no more answers than this; the other questions
/// of the box stay inside it.
pub const MOST_ANSWERS: usize = 6;

/// What a table shows at most.
pub const MOST_ROWS: usize = 64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<QuestionIx>,
    pub rows: Vec<Row>,
    /// Whether there are more rows than are shown.
    pub cut: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// For each column, the position of the answer.
    pub answers: Vec<usize>,
    pub trace: Trace,
}

/// The table of a rule. Answers inside its box come first; impossible combinations are left out.
pub fn table(pack: &Pack, rule: &Rule) -> Table {
    let small = |q: &QuestionIx| {
        pack.questions.get(*q).is_some_and(|question| question.id != "date" && question.answers.len() <= MOST_ANSWERS)
    };
    let exceptions = rule.exceptions.iter().filter_map(|n| pack.exceptions.get(usize::from(*n)));
    let mut columns: Vec<QuestionIx> = Vec::new();
    for (question, _) in rule.when.iter().chain(exceptions.flat_map(|e| &e.when)) {
        if small(question) && !columns.contains(question) {
            columns.push(*question);
        }
    }
    let fixed: AnswerBox = rule.when.iter().filter(|(q, _)| !columns.contains(q)).copied().collect();
    let mut filler = Filler { pack, rule, columns: &columns, rows: Vec::new(), cut: false };
    if let (false, Some(world)) = (columns.is_empty(), World::all(&pack.questions, &pack.implications)) {
        filler.fill(&world, &fixed, &mut Vec::new());
    }
    let Filler { rows, cut, .. } = filler;
    Table { columns, rows, cut }
}

struct Filler<'a> {
    pack: &'a Pack,
    rule: &'a Rule,
    columns: &'a [QuestionIx],
    rows: Vec<Row>,
    cut: bool,
}

impl Filler<'_> {
    /// All rows whose first answers are `chosen`, which `answer_box` holds.
    fn fill(&mut self, world: &World, answer_box: &AnswerBox, chosen: &mut Vec<usize>) {
        if self.cut || !world.has(answer_box, &[]) {
            return;
        }
        let Some(column) = self.columns.get(chosen.len()) else {
            if self.rows.len() == MOST_ROWS {
                self.cut = true;
            } else if let Some(trace) = self.trace(answer_box) {
                self.rows.push(Row { answers: chosen.clone(), trace });
            }
            return;
        };
        for answer in self.ordered(*column) {
            let mut narrower = answer_box.clone();
            narrower.push((*column, Answers::one(answer)));
            chosen.push(answer);
            self.fill(world, &narrower, chosen);
            chosen.pop();
        }
    }

    /// The answers to a question, those of the rule's box first.
    fn ordered(&self, column: QuestionIx) -> Vec<usize> {
        let inside = self.rule.when.iter().find(|(q, _)| *q == column).map(|(_, a)| *a).unwrap_or_default();
        let all = self.pack.questions.get(column).map(|q| q.all()).unwrap_or_default();
        inside.indices().chain(all.minus(inside).indices()).collect()
    }

    fn trace(&self, answer_box: &AnswerBox) -> Option<Trace> {
        let pack = self.pack;
        let space: Vec<Answers> = pack.questions.0.iter().map(|q| q.all()).collect();
        let always = [Slice { narrows: Vec::new(), forbidden: Vec::new() }];
        let world = World::new(&narrowed(&space, answer_box)?, &always, &pack.implications)?;
        let book =
            Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions };
        Some(evaluate(&world, self.rule, book))
    }
}
