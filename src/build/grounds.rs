//! Reads the grounds of an all-clear, and checks them: a free zone covers nothing that takes a side, and its examples lie in it.

use super::examples::{record, world};
use super::fault::Fault;
use super::questions::{Vocabulary, duplicate};
use super::rule_forms::WrittenGround;
use super::rules::{Example, Places, provision};
use super::source::SourceFile;
use crate::law::model::Grade;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Question};
use crate::rules::boxes::meet;
use crate::rules::model::FreeZone;
use crate::rules::world::World;

/// Where the free zones stand, with what must lie in them and what must not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Zones {
    places: Places,
    /// `rule` is the position of the free zone.
    examples: Vec<Example>,
}

/// Where a permission is a ground: where one of its provisions whose words are verified is in force and binds.
pub(crate) fn permitted(pack: &Pack, when: &AnswerBox, provisions: &[u16]) -> Vec<AnswerBox> {
    let cited = provisions.iter().filter_map(|n| pack.provisions.get(usize::from(*n)));
    let verified = cited.filter(|p| matches!(p.grade, Grade::Gazette | Grade::Quoted));
    verified.filter_map(|p| meet(when, &p.scope)).collect()
}

/// Reads a `[[ground]]` into the pack. `(number, file)` is the file it stands in.
pub(crate) fn read_zone(
    pack: &mut Pack,
    vocabulary: &Vocabulary,
    (number, file): (usize, &SourceFile),
    written: &WrittenGround,
    zones: &mut Zones,
) -> Result<(), Fault> {
    let id = written.id.get_ref().clone();
    if pack.free_zones.iter().any(|z| z.id == id) {
        return Err(duplicate(file, &written.id, &id));
    }
    if written.clears.is_empty() || written.near_miss.is_empty() {
        let what = format!("{} examples, {} near misses", written.clears.len(), written.near_miss.len());
        return Err(file.fault("no-examples", &written.id, what, "give at least one of `clears` and of `near_miss`"));
    }
    let rests = written.rests.iter().map(|id| provision(pack, file, id)).collect::<Result<_, _>>()?;
    for (holds, examples) in [(true, &written.clears), (false, &written.near_miss)] {
        zones.examples.extend(examples.iter().map(|e| Example {
            rule: pack.free_zones.len(),
            file: number,
            offset: e.span().start,
            holds,
            answers: e.get_ref().clone(),
        }));
    }
    zones.places.push((number, written.id.span().start));
    pack.free_zones.push(FreeZone {
        id,
        title: written.title.both(file, &written.id, "the ground")?,
        reason: written.reason.both(file, &written.id, "the ground")?,
        when: vocabulary.answer_box(file, &written.when)?,
        rests,
    });
    Ok(())
}

/// What is wrong with the free zones, once all data is read.
pub(crate) fn faults(pack: &Pack, files: &[SourceFile], zones: &Zones) -> Vec<Fault> {
    let sides = pack.free_zones.iter().zip(&zones.places).filter_map(|(zone, place)| side(pack, files, zone, *place));
    let examples = zones.examples.iter().filter_map(|example| {
        let file = files.get(example.file)?;
        run(pack, file, example).err()
    });
    sides.chain(examples).collect()
}

/// An act that takes a side for or against a participant may not be declared free; and who clears the vote has to cite.
fn side(pack: &Pack, files: &[SourceFile], zone: &FreeZone, (file, offset): (usize, usize)) -> Option<Fault> {
    let (known, file) = (&pack.known, files.get(file)?);
    let acts = pack.questions.get(known.act).map(Question::all)?;
    let stages = pack.questions.get(known.stage).map(Question::all)?;
    let stances = pack.questions.get(known.stance).map(Question::all)?;
    let sided: AnswerBox = vec![
        (known.act, acts.minus(known.silent)),
        (known.object, known.participant),
        (known.stage, stages.minus(known.in_office)),
        (known.stance, stances.minus(known.neutral)),
    ];
    let all = World::all(&pack.questions, &pack.implications)?;
    if meet(&zone.when, &sided).is_some_and(|both| all.has(&both, &[])) {
        let what = format!("the ground {:?} covers an act that takes a side", zone.id);
        let fix = "narrow its stance, act or object; only a permission of the law can allow such an act";
        return Some(file.fault_at("ground-takes-side", offset, what, fix));
    }
    let votes = meet(&zone.when, &vec![(known.act, known.vote)]).is_some();
    (votes && zone.rests.is_empty()).then(|| {
        let what = format!("the ground {:?} covers the vote and cites nothing", zone.id);
        file.fault_at("ground-without-source", offset, what, "name in `rests` what the right to vote rests on")
    })
}

fn run(pack: &Pack, file: &SourceFile, example: &Example) -> Result<(), Fault> {
    let Some(zone) = pack.free_zones.get(example.rule) else { return Ok(()) };
    let read = record(file, example)?;
    let world = world(pack, file, example, &read)?;
    let (inside, meets) = (world.inside(&zone.when), world.has(&zone.when, &[]));
    if (example.holds && inside) || (!example.holds && !meets) {
        return Ok(());
    }
    let place = if inside { "lies in it" } else { "lies in it in part or not at all" };
    let what = format!("an example of the ground {:?} {place}", zone.id);
    Err(file.fault_at("example-fails", example.offset, what, "mend the ground, or the example"))
}
