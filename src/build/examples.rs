//! Runs the examples of every rule: those that must hold, and the near misses that must not.

use super::fault::Fault;
use super::rules::Example;
use super::source::{Ids, SourceFile};
use crate::pack::{Known, Pack};
use crate::rules::evaluate::{Book, Status, evaluate};
use crate::rules::world::World;
use crate::scenario::input::Scenario;
use crate::scenario::loose::Loose;
use crate::scenario::model::Answers;

pub fn run(pack: &Pack, known: Known, files: &[SourceFile], examples: &[Example]) -> Vec<Fault> {
    examples.iter().filter_map(|example| run_one(pack, known, files, example).err()).collect()
}

fn run_one(pack: &Pack, known: Known, files: &[SourceFile], example: &Example) -> Result<(), Fault> {
    let (Some(file), Some(rule)) = (files.get(example.file), pack.rules.get(example.rule)) else { return Ok(()) };
    let fault = |code, what, fix: &str| file.fault_at(code, example.offset, what, fix);
    let mut wanted = if example.holds { Status::Applies } else { Status::RuledOut };
    let mut fields = Vec::new();
    let mut answers = Vec::new();
    for (name, ids) in &example.answers {
        let list: Vec<Loose> = ids.get_ref().list().into_iter().map(|id| Loose::Text(id.to_owned())).collect();
        match (name.as_str(), ids.get_ref()) {
            ("election", Ids::One(id)) => fields.push(("election".to_owned(), Loose::Text(id.clone()))),
            ("on", Ids::One(day)) => fields.push(("date".to_owned(), Loose::Text(day.clone()))),
            ("status", Ids::One(status)) if example.holds => {
                wanted = match status.as_str() {
                    "assessor" => Status::Assessor,
                    "may_apply" => Status::MayApply,
                    _ => return Err(fault("bad-form", format!("no status {status:?}"), "assessor or may_apply")),
                }
            }
            _ => answers.push((name.clone(), Loose::List(list))),
        }
    }
    fields.push(("answers".to_owned(), Loose::Fields(answers)));
    let scenario = Scenario::from_loose(&Loose::Fields(fields), pack)
        .map_err(|p| fault("bad-example", format!("{}: {}", p.field, p.message), "mend the example"))?;
    let mut space: Vec<Answers> = pack.questions.0.iter().map(|q| q.all()).collect();
    for (question, answers) in &scenario.answers {
        if let Some(slot) = space.get_mut(usize::from(question.0)) {
            *slot = slot.and(*answers);
        }
    }
    let slices = scenario.slices(pack, known);
    let world = World::new(&space, &slices, &pack.implications).ok_or_else(|| {
        fault("bad-example", "its answers contradict each other or the calendar".to_owned(), "mend the example")
    })?;
    let book = Book { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions };
    let outcome = evaluate(&world, rule, book);
    if outcome.status == wanted {
        return Ok(());
    }
    let names = |list: &[crate::scenario::model::QuestionIx]| {
        list.iter().filter_map(|q| pack.questions.get(*q)).map(|q| q.id.as_str()).collect::<Vec<_>>().join(", ")
    };
    let (open, out) = (names(&outcome.open), names(&outcome.ruled_out_by));
    let what =
        format!("{:?} should be {wanted:?}, is {:?} (open: {open}; ruled out by: {out})", rule.id, outcome.status);
    Err(fault("example-fails", what, "mend the rule, or the example if the law says so"))
}
