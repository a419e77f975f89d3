//! Runs the examples of every rule: those that must hold, and the near misses that must not.

use super::fault::Fault;
use super::rules::Example;
use super::source::{Ids, SourceFile};
use crate::calendar::slices::Slice;
use crate::pack::Pack;
use crate::pack::rulebook::ExampleRecord;
use crate::questions::model::{Answers, QuestionIx};
use crate::rules::evaluate::{Context, Status, evaluate};
use crate::rules::world::World;
use crate::scenario::input::Scenario;
use crate::scenario::loose::Loose;

const MEND: &str = "mend the example; its ids are those of src/questions/data/questions.toml, its election a file of src/calendar/data";

/// The examples that came to what they should, each with its rule, and a fault for each of the others.
pub(crate) fn run(
    pack: &Pack,
    files: &[SourceFile],
    examples: &[Example],
) -> (Vec<(usize, ExampleRecord)>, Vec<Fault>) {
    let (mut records, mut faults) = (Vec::new(), Vec::new());
    for example in examples {
        let Some(file) = files.get(example.file) else { continue };
        let ran = record(file, example).and_then(|read| {
            run_one(pack, file, example, &read)?;
            Ok(read)
        });
        match ran {
            Ok(read) => records.push((example.rule, read)),
            Err(fault) => faults.push(fault),
        }
    }
    (records, faults)
}

/// What an example gives and expects.
pub(super) fn record(file: &SourceFile, example: &Example) -> Result<ExampleRecord, Fault> {
    let mut read = ExampleRecord {
        holds: example.holds,
        expected: if example.holds { Status::Applies } else { Status::RuledOut },
        election: None,
        on: None,
        answers: Vec::new(),
    };
    for (name, ids) in &example.answers {
        match (name.as_str(), ids.get_ref()) {
            ("election", Ids::One(id)) => read.election = Some(id.clone()),
            ("on", Ids::One(day)) => read.on = Some(day.clone()),
            ("status", Ids::One(status)) if example.holds => {
                read.expected = match status.as_str() {
                    "assessor" => Status::Assessor,
                    "may_apply" => Status::MayApply,
                    _ => {
                        let what = format!("no status {status:?}");
                        let fix = "write \"assessor\" or \"may_apply\", or leave it out where the rule applies";
                        return Err(file.fault_at("bad-form", example.offset, what, fix));
                    }
                }
            }
            (_, ids) => read.answers.push((name.clone(), ids.list().into_iter().map(str::to_owned).collect())),
        }
    }
    Ok(read)
}

/// The example as a scenario that a user could give.
pub(super) fn scenario(read: &ExampleRecord) -> Loose {
    let list = |ids: &[String]| Loose::List(ids.iter().cloned().map(Loose::Text).collect());
    let answers = read.answers.iter().map(|(question, ids)| (question.clone(), list(ids))).collect();
    let mut fields = vec![("answers".to_owned(), Loose::Fields(answers))];
    for (name, value) in [("election", &read.election), ("date", &read.on)] {
        fields.extend(value.iter().map(|v| (name.to_owned(), Loose::Text(v.clone()))));
    }
    Loose::Fields(fields)
}

/// What an example leaves possible, once what follows from its answers is presumed.
pub(super) fn world(pack: &Pack, file: &SourceFile, example: &Example, read: &ExampleRecord) -> Result<World, Fault> {
    let fault = |code, what, fix: &str| file.fault_at(code, example.offset, what, fix);
    let mut given = scenario(read);
    if let Loose::Fields(fields) = &mut given {
        // What is wrong is said in the language of the faults.
        fields.push(("lang".to_owned(), Loose::Text("en".to_owned())));
    }
    let scenario = Scenario::from_loose(&given, pack)
        .map_err(|p| fault("bad-example", format!("{}: {}", p.field, p.message), MEND))?;
    let mut space: Vec<Answers> = pack.questions.0.iter().map(|q| q.all()).collect();
    for (question, answers) in &scenario.answers {
        if let Some(slot) = space.get_mut(usize::from(question.0)) {
            *slot = slot.and(*answers);
        }
    }
    let slices = scenario.slices(pack);
    let world = World::new(&space, &slices, &pack.implications).ok_or_else(|| {
        let what = "its answers contradict each other, what follows from them, or the calendar".to_owned();
        fault("bad-example", what, "mend the example, or see src/questions/data/implications.toml")
    })?;
    Ok(presumed(pack, &scenario, &mut space, &slices).unwrap_or(world))
}

fn run_one(pack: &Pack, file: &SourceFile, example: &Example, read: &ExampleRecord) -> Result<(), Fault> {
    let Some(rule) = pack.rules.get(example.rule) else { return Ok(()) };
    let world = world(pack, file, example, read)?;
    let book = Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions };
    let trace = evaluate(&world, rule, book);
    if trace.status == read.expected {
        return Ok(());
    }
    let names = |list: &[QuestionIx]| {
        list.iter().filter_map(|q| pack.questions.get(*q)).map(|q| q.id.as_str()).collect::<Vec<_>>().join(", ")
    };
    let causes = [("still open", names(&trace.open)), ("ruled out by", names(&trace.ruled_out_by))];
    let causes: Vec<String> =
        causes.iter().filter(|(_, ids)| !ids.is_empty()).map(|(cause, ids)| format!("; {cause}: {ids}")).collect();
    let what = format!(
        "{:?} should come to {}, and comes to {}{}",
        rule.id,
        named(read.expected),
        named(trace.status),
        causes.concat()
    );
    Err(file.fault_at("example-fails", example.offset, what, remedy(example.holds, trace.status)))
}

/// An outcome as `status` of an example has it, or in words where an example does not name it.
fn named(status: Status) -> &'static str {
    match status {
        Status::Applies => "\"applies\"",
        Status::MayApply => "\"may_apply\"",
        Status::Assessor => "\"assessor\"",
        Status::RuledOut => "\"ruled out\"",
    }
}

/// What to do where an example came to something else than it should.
fn remedy(holds: bool, came: Status) -> &'static str {
    match (holds, came) {
        (false, Status::MayApply | Status::Assessor) => {
            "answer in the example what is open, so that it is ruled out, or mend the rule"
        }
        (false, _) => "mend the rule, or change the one thing in the example that the law asks for",
        (true, Status::MayApply) => {
            "answer in the example what is open, mend the rule, or write `status = \"may_apply\"`"
        }
        (true, Status::Assessor) => {
            "mend the rule; where the law leaves it to an assessor, write `status = \"assessor\"`"
        }
        (true, Status::Applies) => "mend the rule, or leave out `status`",
        (true, Status::RuledOut) => "mend the rule, or the example if the law says so",
    }
}

/// The world once what follows from the answers of a user is presumed, as a report does; `None` where nothing is.
fn presumed(pack: &Pack, scenario: &Scenario, space: &mut [Answers], slices: &[Slice]) -> Option<World> {
    let told = |q: QuestionIx| scenario.answers.iter().any(|(question, _)| *question == q);
    let mut last = None;
    for presumption in pack.presumptions.iter().filter(|p| !told(p.question)) {
        let Some(world) = World::new(space, slices, &pack.implications) else { continue };
        if !presumption.holds(&world, told) {
            continue;
        }
        let mut narrowed = space.to_vec();
        if let Some(slot) = narrowed.get_mut(usize::from(presumption.question.0)) {
            *slot = slot.and(presumption.answers);
        }
        if let Some(world) = World::new(&narrowed, slices, &pack.implications) {
            space.copy_from_slice(&narrowed);
            last = Some(world);
        }
    }
    last
}
