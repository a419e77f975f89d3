//! Reads `src/law/data`: one instrument a file, with its provisions.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::conversion::WrittenPenalty;
use super::fault::Fault;
use super::known::position;
use super::questions::{Vocabulary, duplicate, partition};
use super::source::{SourceFile, Words, WrittenBox, day};
use super::walls::too_many;
use crate::calendar::day::Day;
use crate::law::model::{Confidence, Grade, Instrument, Provision, ProvisionRole, ProvisionText};
use crate::pack::Pack;
use crate::questions::model::AnswerBox;

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
    /// Where the instrument, its title and its days are known from.
    source: String,
    /// Where its provisions were read; the source above where it is left out. A provision may name its own.
    provision_source: Option<String>,
    /// Day on which the whole file was last checked; a provision may have its own.
    checked: Spanned<Datetime>,
    /// Scope of the provisions that have none of their own.
    #[serde(default)]
    scope: WrittenBox,
    /// False where the sources name only the year of `from`: a provision binds possibly, never for certain, until it ends.
    #[serde(default = "yes")]
    day_known: bool,
}

fn yes() -> bool {
    true
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
    source: Option<String>,
    checked: Option<Spanned<Datetime>>,
    from: Option<Spanned<Datetime>>,
    to: Option<Spanned<Datetime>>,
    #[serde(default)]
    replaces: Vec<Spanned<String>>,
    /// Takes the place of the instrument's as a whole; an empty one binds everybody.
    scope: Option<WrittenBox>,
    /// False where the sources name only the year of `from`.
    day_known: Option<bool>,
    penalty: Option<WrittenPenalty>,
}

/// What the files hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Read {
    pub instruments: Vec<Instrument>,
    /// Provisions of all instruments. Their scopes do not hold their days in force yet: those need the periods.
    pub placed: Vec<Placed>,
    /// The newest day on which an instrument or a provision was checked; `None` if there is no instrument.
    pub newest: Option<Day>,
}

/// A provision with where it stands, for faults found later.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub provision: Provision,
    pub role: ProvisionRole,
    pub file: usize,
    pub offset: usize,
    replaces: Vec<(String, usize)>,
}

/// For each provision, the earlier ones that it takes the place of, by index.
pub(crate) fn replaced(placed: &[Placed]) -> Vec<Vec<u16>> {
    let place = |id: &str| position(placed, |p| p.provision.id == id);
    placed.iter().map(|one| one.replaces.iter().filter_map(|(id, _)| place(id)).collect()).collect()
}

/// A fault for each prohibition, duty, leave or sanction that nothing cites: it needs a rule, or a role that says why it has none.
pub(crate) fn uncited(pack: &Pack, files: &[SourceFile], places: &[(usize, usize)]) -> Vec<Fault> {
    let gaps = pack.uncited.iter().filter(|u| u.role.wants_a_rule());
    gaps.filter_map(|gap| {
        let (file, offset) = places.get(pack.provisions.iter().position(|p| p.id == gap.id)?)?;
        let what = format!("nothing cites {:?}", gap.id);
        let fix = "name it in a rule, or give it the `role` that says why it needs none";
        Some(files.get(*file)?.fault_at("uncited-provision", *offset, what, fix))
    })
    .collect()
}

pub(crate) fn read(files: &[SourceFile], vocabulary: &Vocabulary) -> Result<Read, Vec<Fault>> {
    let (written, mut faults) = partition(files.iter().map(SourceFile::parse::<Written>));
    faults.extend(walls(files, &written));
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut instruments: Vec<Instrument> = Vec::new();
    let mut placed: Vec<Placed> = Vec::new();
    // The walls have seen to it that the indices suffice.
    for (index, (file, written)) in (0..=u16::MAX).zip(files.iter().zip(&written)) {
        match Reading::new(file, written, vocabulary) {
            Ok((instrument, reading)) => {
                instruments.push(instrument);
                let (read, found) = partition(written.provision.iter().map(|p| reading.provision(index, p)));
                placed.extend(read);
                faults.extend(found);
            }
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    for (n, one) in placed.iter().enumerate() {
        if let Some(file) = files.get(one.file) {
            faults.extend(check_against(file, one, placed.iter().take(n), &placed));
        }
    }
    let newest = newest(files, &written);
    if faults.is_empty() { Ok(Read { instruments, placed, newest }) } else { Err(faults) }
}

fn walls(files: &[SourceFile], written: &[Written]) -> Vec<Fault> {
    let each = || files.iter().zip(written);
    let instruments = each().map(|(file, part)| (file, part.instrument.id.span().start));
    let provisions = each().flat_map(|(file, part)| part.provision.iter().map(move |p| (file, p.id.span().start)));
    [too_many("instruments", instruments), too_many("provisions", provisions)].into_iter().flatten().collect()
}

/// The newest day on which something was checked.
fn newest(files: &[SourceFile], written: &[Written]) -> Option<Day> {
    let days = files.iter().zip(written).flat_map(|(file, part)| {
        let own = part.provision.iter().filter_map(|p| p.checked.as_ref());
        own.chain([&part.instrument.checked]).filter_map(move |written| day(file, written).ok())
    });
    days.max()
}

/// An instrument that is being read, with what its provisions take from it.
struct Reading<'a> {
    file: &'a SourceFile,
    vocabulary: &'a Vocabulary,
    days: Days,
    day_known: bool,
    checked: Day,
    scope: AnswerBox,
    source: &'a str,
}

impl<'a> Reading<'a> {
    fn new(
        file: &'a SourceFile,
        written: &'a Written,
        vocabulary: &'a Vocabulary,
    ) -> Result<(Instrument, Reading<'a>), Fault> {
        let head = &written.instrument;
        let instrument = Instrument {
            id: head.id.get_ref().clone(),
            title: head.title.both(file, &head.id, "the instrument")?,
            short: head.short.clone(),
            source: head.source.clone(),
        };
        let reading = Reading {
            file,
            vocabulary,
            days: validity(file, &head.id, &head.from, &head.to)?,
            day_known: head.day_known,
            checked: day(file, &head.checked)?,
            scope: vocabulary.answer_box(file, &head.scope)?,
            source: head.provision_source.as_ref().unwrap_or(&head.source),
        };
        Ok((instrument, reading))
    }

    fn provision(&self, instrument: u16, p: &WrittenProvision) -> Result<Placed, Fault> {
        let file = self.file;
        let own = validity(file, &p.id, &p.from, &p.to)?;
        if p.grade != Grade::Unverified && p.grade != Grade::Paraphrase && p.quote.is_empty() {
            let what = format!("graded {:?} but quotes nothing", p.grade);
            return Err(file.fault("no-quote", &p.id, what, "quote the operative words, or grade it paraphrase"));
        }
        if p.grade == Grade::Unverified && !p.quote.is_empty() {
            let what = "unverified, yet it quotes".to_owned();
            return Err(file.fault("unverified-quote", &p.id, what, "drop the quote, or say what verifies it"));
        }
        let from = own.0.or(self.days.0);
        if from.is_none() {
            let what = format!("{:?} has no first day in force", p.id.get_ref());
            let fix = "write `from`; where only its year is known, its first day with `day_known = false`";
            return Err(file.fault("no-first-day", &p.id, what, fix));
        }
        let checked = p.checked.as_ref().map(|d| day(file, d)).transpose()?;
        let scope = p.scope.as_ref().map(|own| self.vocabulary.answer_box(file, own)).transpose()?;
        Ok(Placed {
            provision: Provision {
                id: p.id.get_ref().clone(),
                instrument,
                citation: p.citation.clone(),
                grade: p.grade,
                confidence: p.confidence,
                text: ProvisionText {
                    quote: p.quote.clone(),
                    plain: p.plain.both(file, &p.id, "the plain explanation")?,
                    note: p.note.optional(file, &p.id, "the note")?,
                    source: p.source.as_deref().unwrap_or(self.source).to_owned(),
                },
                checked: checked.unwrap_or(self.checked).iso(),
                from,
                to: own.1.or(self.days.1),
                scope: scope.unwrap_or_else(|| self.scope.clone()),
                day_known: p.day_known.unwrap_or(own.0.is_some() || self.day_known),
                penalty: p.penalty.as_ref().and_then(WrittenPenalty::penalty),
            },
            role: p.role,
            // A file is an instrument.
            file: usize::from(instrument),
            offset: p.id.span().start,
            replaces: p.replaces.iter().map(|r| (r.get_ref().clone(), r.span().start)).collect(),
        })
    }
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
