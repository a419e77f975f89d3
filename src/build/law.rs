//! Reads `src/law/data`: one instrument a file, with its provisions.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::fault::Fault;
use super::questions::{Vocabulary, duplicate};
use super::source::{SourceFile, Words, WrittenBox, day};
use crate::book::model::ProvisionRole;
use crate::calendar::day::Day;
use crate::law::model::{Confidence, Grade, Instrument, Provision};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    instrument: WrittenInstrument,
    provision: Vec<WrittenProvision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenInstrument {
    id: Spanned<String>,
    title: Words,
    short: String,
    from: Option<Spanned<Datetime>>,
    to: Option<Spanned<Datetime>>,
    source: String,
    checked: Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenProvision {
    id: Spanned<String>,
    citation: String,
    /// What part it plays; a rule's, unless it says otherwise.
    #[serde(default)]
    role: ProvisionRole,
    #[serde(default)]
    quote: String,
    grade: Grade,
    confidence: Confidence,
    plain: Words,
    #[serde(default)]
    note: Words,
    source: String,
    from: Option<Spanned<Datetime>>,
    to: Option<Spanned<Datetime>>,
    #[serde(default)]
    replaces: Vec<Spanned<String>>,
    #[serde(default)]
    scope: WrittenBox,
}

/// A provision with where it stands, for faults found later.
#[derive(Clone, Debug)]
pub struct Placed {
    pub provision: Provision,
    pub role: ProvisionRole,
    pub file: usize,
    pub offset: usize,
    replaces: Vec<(String, usize)>,
}

/// For each provision, the earlier ones that it takes the place of, by index.
pub fn replaced(placed: &[Placed]) -> Vec<Vec<u16>> {
    let place = |id: &str| placed.iter().position(|p| p.provision.id == id).map(|n| n as u16);
    placed.iter().map(|one| one.replaces.iter().filter_map(|(id, _)| place(id)).collect()).collect()
}

/// Instruments and provisions of all files. Scopes do not hold their days in force yet: those need the periods.
pub fn read(files: &[SourceFile], vocabulary: &Vocabulary) -> Result<(Vec<Instrument>, Vec<Placed>), Vec<Fault>> {
    let mut instruments: Vec<Instrument> = Vec::new();
    let mut placed: Vec<Placed> = Vec::new();
    let mut faults = Vec::new();
    for (number, file) in files.iter().enumerate() {
        match read_instrument(file, number, instruments.len(), vocabulary) {
            Ok((instrument, provisions)) => {
                instruments.push(instrument);
                placed.extend(provisions);
            }
            Err(found) => faults.extend(found),
        }
    }
    for (n, one) in placed.iter().enumerate() {
        if let Some(file) = files.get(one.file) {
            faults.extend(check_against(file, one, placed.iter().take(n), &placed));
        }
    }
    if faults.is_empty() { Ok((instruments, placed)) } else { Err(faults) }
}

fn read_instrument(
    file: &SourceFile,
    number: usize,
    index: usize,
    vocabulary: &Vocabulary,
) -> Result<(Instrument, Vec<Placed>), Vec<Fault>> {
    let written: Written = file.parse().map_err(|f| vec![f])?;
    let head = &written.instrument;
    let instrument = Instrument {
        id: head.id.get_ref().clone(),
        title: head.title.both(file, &head.id, "the instrument").map_err(|f| vec![f])?,
        short: head.short.clone(),
        source: head.source.clone(),
    };
    let days = validity(file, &head.id, &head.from, &head.to).map_err(|f| vec![f])?;
    let (provisions, faults) = super::questions::partition(written.provision.iter().map(|p| {
        let own = validity(file, &p.id, &p.from, &p.to)?;
        let (from, to) = (own.0.or(days.0), own.1.or(days.1));
        if p.grade != Grade::Unverified && p.grade != Grade::Paraphrase && p.quote.is_empty() {
            let what = format!("graded {:?} but quotes nothing", p.grade);
            return Err(file.fault("no-quote", &p.id, what, "quote the operative words, or grade it paraphrase"));
        }
        if p.grade == Grade::Unverified && !p.quote.is_empty() {
            let what = "unverified, yet it quotes".to_owned();
            return Err(file.fault("unverified-quote", &p.id, what, "drop the quote, or say what verifies it"));
        }
        Ok(Placed {
            provision: Provision {
                id: p.id.get_ref().clone(),
                instrument: index as u16,
                citation: p.citation.clone(),
                quote: p.quote.clone(),
                grade: p.grade,
                confidence: p.confidence,
                plain: p.plain.both(file, &p.id, "the plain explanation")?,
                note: p.note.optional(file, &p.id, "the note")?,
                source: p.source.clone(),
                checked: head.checked.to_string(),
                from,
                to,
                scope: vocabulary.answer_box(file, &p.scope)?,
            },
            role: p.role,
            file: number,
            offset: p.id.span().start,
            replaces: p.replaces.iter().map(|r| (r.get_ref().clone(), r.span().start)).collect(),
        })
    }));
    if faults.is_empty() { Ok((instrument, provisions)) } else { Err(faults) }
}

type Days = (Option<Day>, Option<Day>);

fn validity(
    file: &SourceFile,
    at: &Spanned<String>,
    from: &Option<Spanned<Datetime>>,
    to: &Option<Spanned<Datetime>>,
) -> Result<Days, Fault> {
    let from = from.as_ref().map(|d| day(file, d)).transpose()?;
    let to = to.as_ref().map(|d| day(file, d)).transpose()?;
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        let what = format!("in force from {} to {}", from.iso(), to.iso());
        return Err(file.fault("inverted-dates", at, what, "`to` is the last day in force; put the earlier day first"));
    }
    Ok((from, to))
}

fn check_against<'a>(
    file: &SourceFile,
    one: &Placed,
    before: impl Iterator<Item = &'a Placed>,
    all: &[Placed],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for other in before {
        if other.provision.id == one.provision.id {
            let id = Spanned::new(one.offset..one.offset, one.provision.id.clone());
            faults.push(duplicate(file, &id, &one.provision.id));
        } else if other.provision.citation == one.provision.citation && overlap(&one.provision, &other.provision) {
            faults.push(file.fault_at(
                "overlapping-validity",
                one.offset,
                format!(
                    "{:?} cites the same as {:?} on days when both are in force",
                    one.provision.id, other.provision.id
                ),
                "end the older version on the day before the newer one begins",
            ));
        }
    }
    for (id, offset) in &one.replaces {
        let Some(older) = all.iter().find(|p| p.provision.id == *id) else {
            let what = format!("replaces {id:?}, which is nowhere");
            faults.push(file.fault_at("unknown-provision", *offset, what, "use the id of a provision in src/law/data"));
            continue;
        };
        let (last, first) = (older.provision.to, one.provision.from);
        if last.map(Day::next) != first || first.is_none() {
            let end = last.map_or("an open end".to_owned(), Day::iso);
            let start = first.map_or("an open start".to_owned(), Day::iso);
            faults.push(file.fault_at(
                if last.is_none() || last >= first { "overlapping-validity" } else { "gap-in-validity" },
                *offset,
                format!("{id:?} ends on {end}, its successor begins on {start}"),
                "the successor's first day follows the last day of what it replaces",
            ));
        }
    }
    faults
}

fn overlap(a: &Provision, b: &Provision) -> bool {
    let starts_before_end = |x: &Provision, y: &Provision| match (x.from, y.to) {
        (Some(from), Some(to)) => from <= to,
        _ => true,
    };
    starts_before_end(a, b) && starts_before_end(b, a)
}
