//! Reads which rules are told together, what a finding can cost, and whom the duty binds.

use std::collections::BTreeSet;

use toml::Spanned;

use super::fault::Fault;
use super::known::position;
use super::questions::{Vocabulary, duplicate};
use super::rule_forms::{Written, WrittenCost, WrittenDuty, WrittenProhibition};
use super::rules::{Places, provision};
use super::source::{SourceFile, Words};
use crate::pack::Pack;
use crate::questions::model::Bilingual;
use crate::rules::model::{Kind, Level, Rule, State};
use crate::rules::told::{Cost, Duty, Prohibition};

/// The most words of a title, and of a sentence.
const TITLE: usize = 7;
const SENTENCE: usize = 18;

/// Reads `[[prohibition]]`, `[[cost]]` and `[[duty]]` of all files into the pack, whose rules are there already.
pub(crate) fn read(files: &[SourceFile], vocabulary: &Vocabulary, pack: &mut Pack, places: &Places) -> Vec<Fault> {
    let (mut faults, mut failed) = (Vec::new(), Failed::default());
    let mut told = false;
    for file in files {
        let Ok(part) = file.parse::<Written>() else { continue };
        told |= !(part.prohibition.is_empty() && part.cost.is_empty());
        for written in &part.prohibition {
            if let Err(fault) = prohibition(file, pack, written) {
                failed.rules.extend(written.rules.iter().map(|rule| rule.get_ref().clone()));
                faults.push(fault);
            }
        }
        for written in &part.cost {
            if let Err(fault) = cost(file, pack, written) {
                failed.costs.push((*written.kind.get_ref(), written.level));
                faults.push(fault);
            }
        }
        faults.extend(part.duty.iter().filter_map(|d| duty(file, vocabulary, pack, d).err()));
    }
    // Files in memory that hold no such thing are a test of something else.
    if told {
        faults.extend(untold(files, pack, places, &failed));
    }
    faults
}

/// What prohibitions and costs with a fault of their own would have told: that it is told nowhere is no second fault.
#[derive(Default)]
struct Failed {
    rules: BTreeSet<String>,
    costs: Vec<(Kind, Level)>,
}

fn prohibition(file: &SourceFile, pack: &mut Pack, written: &WrittenProhibition) -> Result<(), Fault> {
    let id = written.id.get_ref().clone();
    if pack.prohibitions.iter().any(|p| p.id == id) {
        return Err(duplicate(file, &written.id, &id));
    }
    let title = written.title.both(file, &written.id, "the prohibition")?;
    short(file, &written.id, &title, TITLE)?;
    let says = sentence(file, &written.id, &written.says)?;
    let mut rules = Vec::new();
    for name in &written.rules {
        let Some(rule) = position(&pack.rules, |r| r.id == *name.get_ref()) else {
            let what = format!("there is no rule {:?}", name.get_ref());
            return Err(file.fault("unknown-rule", name, what, "use the id of a rule in src/rules/data"));
        };
        let other = pack.prohibitions.iter().find(|p| p.rules.contains(&rule)).map(|p| p.id.clone());
        if let Some(other) = other.or_else(|| rules.contains(&rule).then(|| id.clone())) {
            let what = format!("{:?} is in the prohibition {other:?} already", name.get_ref());
            return Err(file.fault("told-twice", name, what, "leave it in one prohibition"));
        }
        rules.push(rule);
    }
    pack.prohibitions.push(Prohibition { id, title, says, general: written.general, rules });
    Ok(())
}

fn cost(file: &SourceFile, pack: &mut Pack, written: &WrittenCost) -> Result<(), Fault> {
    let kind = *written.kind.get_ref();
    let same = |c: &&Cost| c.kind == kind && c.level == written.level && c.cites.is_empty();
    if pack.costs.iter().any(|c| same(&c)) {
        let what = "it stands after the one for whatever a finding cites".to_owned();
        return Err(file.fault("never-told", &written.kind, what, "move it before that one, or drop one of them"));
    }
    let cites = written.cites.iter().map(|id| provision(pack, file, id)).collect::<Result<Vec<_>, _>>()?;
    for (id, place) in written.cites.iter().zip(&cites) {
        if !pack.rules.iter().any(|r| r.breaches.contains(place) || r.sanctions.contains(place)) {
            let what = format!("no rule cites {:?}", id.get_ref());
            return Err(file.fault("never-told", id, what, "name a provision that some rule cites"));
        }
    }
    let text = written.text.both(file, &written.kind, "the cost")?;
    pack.costs.push(Cost { kind, level: written.level, cites, text });
    Ok(())
}

fn duty(file: &SourceFile, vocabulary: &Vocabulary, pack: &mut Pack, written: &WrittenDuty) -> Result<(), Fault> {
    let text = sentence(file, &written.source, &written.text)?;
    if written.source.get_ref().trim().is_empty() {
        let what = "the duty names no source".to_owned();
        return Err(file.fault("no-source", &written.source, what, "name the provision that it rests on"));
    }
    pack.duties.push(Duty { when: vocabulary.answer_box(file, &written.when)?, text });
    Ok(())
}

/// A sentence that is short enough for the first screen.
pub(crate) fn sentence(file: &SourceFile, at: &Spanned<String>, words: &Words) -> Result<Bilingual, Fault> {
    let said = words.both(file, at, "the sentence")?;
    short(file, at, &said, SENTENCE)?;
    Ok(said)
}

/// Whether words are few enough, in either language.
fn short(file: &SourceFile, at: &Spanned<String>, words: &Bilingual, most: usize) -> Result<(), Fault> {
    let long = [&words.id, &words.en].into_iter().find(|w| w.split_whitespace().count() > most);
    let fault =
        |w: &String| file.fault("too-long", at, format!("{w:?} has more than {most} words"), "say it in fewer words");
    long.map_or(Ok(()), |w| Err(fault(w)))
}

/// Active rules that are in no prohibition, or whose cost is said nowhere.
fn untold(files: &[SourceFile], pack: &Pack, places: &Places, failed: &Failed) -> Vec<Fault> {
    let mut faults = Vec::new();
    for ((rule, (file, offset)), n) in pack.rules.iter().zip(places).zip(0u16..) {
        let Some(file) = files.get(*file).filter(|_| rule.state == State::Active) else { continue };
        if !failed.rules.contains(&rule.id) && !pack.prohibitions.iter().any(|p| p.rules.contains(&n)) {
            let what = format!("{:?} is in no prohibition", rule.id);
            let fix = "add its id to the prohibition it is told with, in src/rules/data/prohibitions.toml";
            faults.push(file.fault_at("untold-rule", *offset, what, fix));
        }
        if let Some(what) = unpriced(pack, rule, failed) {
            let fix = "add a [[cost]] of that kind and level without `cites` to src/rules/data/costs.toml";
            faults.push(file.fault_at("no-cost", *offset, what, fix));
        }
    }
    faults
}

fn unpriced(pack: &Pack, rule: &Rule, failed: &Failed) -> Option<String> {
    let lowered = rule.lowered.iter().map(|(level, _)| *level);
    let read = |level: Level| pack.costs.iter().any(|c| c.kind == rule.kind && c.level == level && c.cites.is_empty());
    let says = |level: Level| read(level) || failed.costs.contains(&(rule.kind, level));
    let level = lowered.chain([rule.level]).find(|level| !says(*level))?;
    Some(format!("no cost is said for {:?} ({:?}, {level:?})", rule.id, rule.kind))
}
