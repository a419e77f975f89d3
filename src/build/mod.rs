//! What runs at build time: reads the data files, checks them, compiles them into one block of bytes.

pub(crate) mod advisers;
pub(crate) mod alternatives;
pub(crate) mod calendars;
pub(crate) mod conditions;
pub(crate) mod conversion;
pub(crate) mod disagreements;
pub(crate) mod examples;
pub(crate) mod fault;
pub(crate) mod grounds;
pub(crate) mod known;
pub(crate) mod law;
pub(crate) mod permissions;
pub(crate) mod prohibitions;
pub(crate) mod questions;
pub(crate) mod reviews;
pub(crate) mod rule_checks;
pub(crate) mod rule_forms;
pub(crate) mod rules;
pub(crate) mod sanctions;
pub(crate) mod sentences;
pub(crate) mod slim;
pub(crate) mod source;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod walls;

use std::path::Path;

use fault::Fault;
use source::{SourceFile, read_file, read_folder};

use crate::calendar::day::Day;
use crate::calendar::periods::Periods;
use crate::law::model::ProvisionRole;
use crate::pack::Pack;
use crate::pack::rulebook::{RuleRecord, Rulebook};
use crate::questions::model::{Answer, Answers, Bilingual, Question, QuestionKind};
use crate::rules::world::World;

/// All data, read and checked: what the core loads, and what only a reviewer needs.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    pub pack: Pack,
    pub book: Rulebook,
}

/// Reads and checks all data below the crate's root.
pub(crate) fn compile(root: &Path) -> Result<Compiled, Vec<Fault>> {
    let one = |f: Fault| vec![f];
    let questions = read_folder(root, "src/questions/data").map_err(one)?;
    let law = read_folder(root, "src/law/data").map_err(one)?;
    let rules = read_folder(root, "src/rules/data").map_err(one)?;
    let calendars = read_folder(root, "src/calendar/data").map_err(one)?;
    let words = read_folder(root, "src/text/data").map_err(one)?;
    let sentences = read_file(root, "src/sentences/data/report.toml").map_err(one)?;
    let votes = read_file(root, "src/calendar/votes.toml").map_err(one)?;
    let conversion = read_file(root, "src/law/conversion.toml").map_err(one)?;
    let mut compiled = compile_files(&questions, &law, &rules, &calendars, |pack| {
        pack.sentences = sentences::read(&sentences)?;
        pack.votes = calendars::votes(&votes).map_err(one)?;
        pack.conversion = conversion::read(&conversion, &pack.provisions).map_err(one)?;
        let elections = pack.calendars.iter().map(|c| c.id.clone()).collect();
        pack.text = text::compile(&words, &pack.questions, pack.known, elections)?;
        Ok(())
    })?;
    compiled.pack.version =
        version(questions.iter().chain(&law).chain(&rules).chain(&calendars).chain(&words).chain([
            &sentences,
            &conversion,
            &votes,
        ]));
    Ok(compiled)
}

/// The same from files in memory; `finish` adds what is read otherwise.
pub(crate) fn compile_files(
    questions: &[SourceFile],
    law: &[SourceFile],
    rules: &[SourceFile],
    calendars: &[SourceFile],
    finish: impl FnOnce(&mut Pack) -> Result<(), Vec<Fault>>,
) -> Result<Compiled, Vec<Fault>> {
    let questions::Read { mut vocabulary, roles, implications, presumptions, alternatives, conditions } =
        questions::read(questions)?;
    let law::Read { instruments, placed, newest } = law::read(law, &vocabulary)?;
    let calendars = calendars::read(calendars, &vocabulary)?;
    let mut pack = Pack {
        as_of: newest.map(Day::iso).unwrap_or_default(),
        roles,
        implications,
        presumptions,
        alternatives,
        conditions,
        instruments,
        calendars,
        ..Pack::default()
    };
    pack.periods = Periods(periods(&placed));
    let date = date_question(&pack.periods.0).map_err(|f| vec![f])?;
    vocabulary.questions.0.push(date);
    pack.questions = vocabulary.questions.clone();
    let roles: Vec<ProvisionRole> = placed.iter().map(|p| p.role).collect();
    let replaces = law::replaced(&placed);
    let law_places: rules::Places = placed.iter().map(|p| (p.file, p.offset)).collect();
    pack.provisions = placed.into_iter().map(|p| p.provision).collect();
    rules::date_scopes(&mut pack);
    let read = rules::read(rules, &vocabulary, &mut pack)?;
    pack.uncited = slim::uncited(&pack, &roles);
    pack.known = known::read(&vocabulary, &pack, questions, rules)?;
    let told = prohibitions::read(rules, &vocabulary, &mut pack, &read.places);
    let (examples, mut faults) = examples::run(&pack, rules, &read.examples);
    faults.extend(told);
    faults.extend(law::uncited(&pack, law, &law_places));
    faults.extend(unreachable(&pack, rules, &read.places));
    faults.extend(rule_checks::uncited(&pack, rules, &read.places));
    let editions = reviews::editions(&pack);
    faults.extend(reviews::lapsed(&editions, &read.reviews, rules, &read.places));
    faults.extend(permissions::meetings(&pack, rules, &read.permissions));
    faults.extend(grounds::faults(&pack, rules, &read.zones));
    faults.extend(finish(&mut pack).err().into_iter().flatten());
    if !faults.is_empty() {
        return Err(faults);
    }
    let beside = read.permissions.into_iter().map(|p| p.beside).collect();
    let mut book = Rulebook { rules: Vec::new(), roles, replaces, beside };
    let records = editions.into_iter().zip(read.reviews);
    book.rules.extend(records.map(|(edition, review)| RuleRecord { examples: Vec::new(), edition, review }));
    for (rule, example) in examples {
        if let Some(record) = book.rules.get_mut(rule) {
            record.examples.push(example);
        }
    }
    Ok(Compiled { pack, book })
}

/// Days on which some provision comes into force or has ceased to be, ascending.
fn periods(placed: &[law::Placed]) -> Vec<Day> {
    let mut days: Vec<Day> =
        placed.iter().flat_map(|p| [p.provision.from, p.provision.to.map(Day::next)]).flatten().collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The hidden question whose answers are the periods between changes of the law.
fn date_question(periods: &[Day]) -> Result<Question, Fault> {
    if periods.len() >= 64 {
        return Err(Fault {
            code: "too-many-periods",
            file: "src/law/data".to_owned(),
            line: 0,
            what: format!("the law changes on {} days; 63 fit", periods.len()),
            fix: "widen `Answers` in src/questions/model.rs".to_owned(),
        });
    }
    let answers = (0..=periods.len()).map(|n| {
        let id = if n == 0 { "start".to_owned() } else { periods.get(n - 1).map(|d| d.iso()).unwrap_or_default() };
        Answer { label: Bilingual { id: id.clone(), en: id.clone() }, verb: Bilingual::default(), id }
    });
    Ok(Question {
        id: "date".to_owned(),
        kind: QuestionKind::Derived,
        group: "when".to_owned(),
        ask: Bilingual { id: "Kapan?".to_owned(), en: "When?".to_owned() },
        answers: answers.collect(),
        offer: false,
        partisan: Answers::NONE,
    })
}

/// Rules that no possible scenario meets.
fn unreachable(pack: &Pack, files: &[SourceFile], places: &rules::Places) -> Vec<Fault> {
    let Some(world) = World::all(&pack.questions, &pack.implications) else { return Vec::new() };
    let never = pack.rules.iter().zip(places).filter(|(rule, _)| {
        let lifted: Vec<_> = rule.lifted.iter().collect();
        !world.has(&rule.when, &lifted)
    });
    never
        .filter_map(|(rule, (file, offset))| {
            let what = format!("no possible scenario meets {:?}", rule.id);
            Some(files.get(*file)?.fault_at("never-holds", *offset, what, "mend its box, or the implications"))
        })
        .collect()
}

/// A fingerprint of the data (FNV-1a, 64 bits), as 16 hexadecimal digits.
fn version<'a>(files: impl Iterator<Item = &'a SourceFile>) -> String {
    let hash = files
        .flat_map(|f| f.text.bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
