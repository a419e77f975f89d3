//! What an agency supplies of its own: a calendar for an election to come, and its own discipline rules or contract
//! clauses. They have the form of the project's data files and join the law for one check.

use std::borrow::Cow;

use super::fault::{Fault, LIST, OBJECT};
use super::input::{Problem, backwards, given, span, text, unknown_field};
use super::loose::Loose;
use crate::calendar::day::{Day, Span};
use crate::calendar::model::Calendar;
use crate::law::model::{Confidence, Grade, Provision, ProvisionText};
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, Bilingual, Lang};
use crate::rules::exceptions::cut_exceptions;
use crate::rules::model::{Family, Kind, Level, Rule, State};

/// The fields in which an agency brings along law of its own.
const OWN: [&str; 2] = ["calendar", "rules"];

/// More own rules, phases or fixed days than any agency has; and a longer text than any clause, in bytes. What is shown to a
/// user has to end somewhere.
const MOST: usize = 100;
const LONGEST: usize = 10_000;

/// The pack with the `calendar` and the `rules` of a scenario, or the pack itself where it has none.
pub fn with_local<'a>(pack: &'a Pack, input: &Loose) -> Result<Cow<'a, Pack>, Problem> {
    match input {
        Loose::Fields(fields) if fields.iter().any(|(name, _)| OWN.contains(&name.as_str())) => {
            joined(pack, fields).map_err(|fault| fault.said(Lang::wished(input)))
        }
        _ => Ok(Cow::Borrowed(pack)),
    }
}

/// A function of its own, because in the browser it comes later (`scripts/split.mjs`): the page has no such fields.
#[inline(never)]
fn joined<'a>(pack: &'a Pack, fields: &[(String, Loose)]) -> Result<Cow<'a, Pack>, Fault> {
    let field = |name: &str| fields.iter().find(|(n, v)| n == name && *v != Loose::Nothing).map(|(_, v)| v);
    let mut out = Cow::Borrowed(pack);
    if let Some(written) = field("calendar") {
        let calendar = calendar(written, pack)?;
        out.to_mut().calendars.push(calendar);
    }
    if let Some(written) = field("rules") {
        let Loose::List(rules) = written else { return Err(Fault::wrong_type("rules", written, LIST)) };
        if rules.len() > MOST {
            return Err(too_many("rules"));
        }
        for (n, rule) in rules.iter().enumerate() {
            own_rule(rule, &format!("rules.{n}"), out.to_mut())?;
        }
    }
    Ok(out)
}

/// The fields of an object that a data file of the same form may have.
struct Form<'a> {
    path: &'a str,
    fields: &'a [(String, Loose)],
}

impl<'a> Form<'a> {
    fn new(value: &'a Loose, path: &'a str, known: &[&str]) -> Result<Form<'a>, Fault> {
        let Loose::Fields(fields) = value else { return Err(Fault::wrong_type(path, value, OBJECT)) };
        match fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, _)) => Err(unknown_field(name, &format!("{path}.{name}"), known)),
            None => Ok(Form { path, fields }),
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.path)
    }

    fn find(&self, name: &str) -> Option<&'a Loose> {
        self.fields.iter().find(|(n, v)| n == name && *v != Loose::Nothing).map(|(_, v)| v)
    }

    fn need(&self, name: &str) -> Result<&'a Loose, Fault> {
        let missing = || {
            let path = self.path(name);
            Fault::new("missing_field", &path, format!("{name} belum ada"), format!("{name} is missing"), &[name])
        };
        self.find(name).ok_or_else(missing)
    }

    fn text(&self, name: &str) -> Result<String, Fault> {
        short(self.need(name)?, &self.path(name))
    }

    fn optional_text(&self, name: &str) -> Result<String, Fault> {
        self.find(name).map_or(Ok(String::new()), |v| short(v, &self.path(name)))
    }

    /// One text for both languages, or an object with `id` and `en`.
    fn words(&self, name: &str) -> Result<Bilingual, Fault> {
        let path = self.path(name);
        match self.need(name)? {
            both @ Loose::Text(_) => short(both, &path).map(|words| Bilingual { id: words.clone(), en: words }),
            value => {
                let form = Form::new(value, &path, &["id", "en"])?;
                Ok(Bilingual { id: form.text("id")?, en: form.text("en")? })
            }
        }
    }

    fn day(&self, name: &str) -> Result<Day, Fault> {
        Ok(span(self.need(name)?, &self.path(name))?.first)
    }

    fn optional_day(&self, name: &str) -> Result<Option<Day>, Fault> {
        self.find(name).map(|_| self.day(name)).transpose()
    }

    /// Days from `from` to `to`, both inclusive.
    fn span(&self) -> Result<Span, Fault> {
        let days = Span { first: self.day("from")?, last: self.day("to")? };
        if days.first > days.last {
            return Err(backwards(&self.path("to"), days.first, days.last));
        }
        Ok(days)
    }

    /// The answers named to one question.
    fn answers(&self, name: &str, pack: &Pack) -> Result<Answers, Fault> {
        let boxed = Loose::Fields(vec![(name.to_owned(), self.need(name)?.clone())]);
        Ok(given(&boxed, self.path, pack)?.first().map(|(_, a)| *a).unwrap_or_default())
    }

    fn list(&self, name: &str) -> Result<&'a [Loose], Fault> {
        match self.find(name) {
            None => Ok(&[]),
            Some(Loose::List(items)) if items.len() > MOST => Err(too_many(&self.path(name))),
            Some(Loose::List(items)) => Ok(items),
            Some(other) => Err(Fault::wrong_type(&self.path(name), other, LIST)),
        }
    }
}

fn calendar(value: &Loose, pack: &Pack) -> Result<Calendar, Fault> {
    let form = Form::new(value, "calendar", &["id", "label", "regime", "from", "to", "phase", "fixed"])?;
    let mut phases: Vec<(Day, Answers)> = Vec::new();
    let mut last: Option<Day> = None;
    for (n, item) in form.list("phase")?.iter().enumerate() {
        let path = format!("calendar.phase.{n}");
        let phase = Form::new(item, &path, &["phase", "from", "to", "source"])?;
        let days = phase.span()?;
        if last.is_some_and(|last| last.next() != days.first) {
            return Err(Fault::new::<&str>(
                "gap_in_calendar",
                &phase.path("from"),
                "masa-masa berurutan tanpa celah dan tanpa tumpang tindih".to_owned(),
                "phases follow each other without gap or overlap".to_owned(),
                &[],
            ));
        }
        last = Some(days.last);
        phases.push((days.first, phase.answers("phase", pack)?));
    }
    if phases.is_empty() {
        return Err(Fault::new(
            "missing_field",
            "calendar.phase",
            "sebuah kalender memiliki sekurang-kurangnya satu masa".to_owned(),
            "a calendar has at least one phase".to_owned(),
            &["phase", "from", "to"],
        ));
    }
    let mut fixed = Vec::new();
    for (n, item) in form.list("fixed")?.iter().enumerate() {
        let path = format!("calendar.fixed.{n}");
        let entry = Form::new(item, &path, &["object", "day", "source"])?;
        fixed.push((entry.answers("object", pack)?, entry.day("day")?));
    }
    let id = form.text("id")?;
    if id == "other" || pack.calendars.iter().any(|c| c.id == id) {
        return Err(Fault::new::<&str>(
            "duplicate_id",
            "calendar.id",
            format!("kalender {id:?} sudah ada"),
            format!("there is a calendar {id:?} already"),
            &[],
        ));
    }
    Ok(Calendar {
        id,
        label: form.words("label")?,
        regime: form.answers("regime", pack)?,
        span: form.span()?,
        phases,
        fixed,
        seated: Vec::new(),
        windows: Vec::new(),
    })
}

const KINDS: [(&str, Kind); 5] = [
    ("dismissal", Kind::Dismissal),
    ("discipline", Kind::Discipline),
    ("ethics", Kind::Ethics),
    ("administrative", Kind::Administrative),
    ("principle", Kind::Principle),
];
const LEVELS: [(&str, Level); 7] = [
    ("ptdh", Level::Ptdh),
    ("heavy", Level::Heavy),
    ("medium", Level::Medium),
    ("light", Level::Light),
    ("moral", Level::Moral),
    ("unspecified", Level::Unspecified),
    ("none", Level::None),
];

fn named<T: Copy>(form: &Form, name: &str, all: &[(&str, T)]) -> Result<T, Fault> {
    let word = form.text(name)?;
    let ids: Vec<&str> = all.iter().map(|(id, _)| *id).collect();
    let found = all.iter().find(|(id, _)| *id == word).map(|(_, value)| *value);
    found.ok_or_else(|| {
        let path = form.path(name);
        Fault::new("unknown_answer", &path, format!("tidak ada {name} {word:?}"), format!("no {name} {word:?}"), &ids)
    })
}

/// Adds one rule with the clause it rests on.
fn own_rule(value: &Loose, path: &str, pack: &mut Pack) -> Result<(), Fault> {
    const FIELDS: [&str; 10] = ["id", "title", "when", "kind", "level", "citation", "quote", "plain", "source", "from"];
    let form = Form::new(value, path, &FIELDS)?;
    let id = format!("own:{}", form.text("id")?);
    if pack.rules.iter().any(|r| r.id == id) {
        return Err(Fault::new::<&str>(
            "duplicate_id",
            &form.path("id"),
            format!("{id:?} ada dua kali"),
            format!("{id:?} is there twice"),
            &[],
        ));
    }
    let mut when: AnswerBox = given(form.need("when")?, &form.path("when"), pack)?;
    if when.is_empty() {
        return Err(Fault::new::<&str>(
            "no_answer",
            &form.path("when"),
            "sebuah aturan menyebut jawaban yang membuatnya berlaku".to_owned(),
            "a rule names the answers under which it holds".to_owned(),
            &[],
        ));
    }
    let from = form.optional_day("from")?;
    if let Some(day) = from {
        when.push((pack.known.date, pack.periods.of(Some(day), None)));
    }
    when.order_by_key(|(q, _)| *q);
    let Ok(place) = u16::try_from(pack.provisions.len()) else { return Err(too_many(path)) };
    let provision = Provision {
        id: id.clone(),
        instrument: 0,
        citation: form.text("citation")?,
        // The agency vouches for its own text; nobody else has checked it.
        grade: Grade::Own,
        confidence: Confidence::Medium,
        checked: String::new(),
        from,
        to: None,
        scope: AnswerBox::new(),
        day_known: true,
        penalty: None,
        text: ProvisionText {
            quote: form.optional_text("quote")?,
            plain: form.words("plain")?,
            note: Bilingual::default(),
            source: form.optional_text("source")?,
        },
    };
    let mut rule = Rule {
        id,
        family: Family::Agency,
        title: form.words("title")?,
        kind: named(&form, "kind", &KINDS)?,
        level: named(&form, "level", &LEVELS)?,
        state: State::Active,
        when,
        breaches: vec![place],
        sanctions: Vec::new(),
        route: pack.known.contract,
        exceptions: Vec::new(),
        lifted: Vec::new(),
        contested: Vec::new(),
        lowered: Vec::new(),
        certain: Vec::new(),
        possible: Vec::new(),
    };
    cut_exceptions(&mut rule, &pack.exceptions, &pack.questions, &pack.implications, |_| None);
    pack.provisions.push(provision);
    pack.rules.push(rule);
    Ok(())
}

/// A text that is no longer than one of an agency's own may be.
fn short(value: &Loose, path: &str) -> Result<String, Fault> {
    let found = text(value, path)?;
    if found.len() <= LONGEST {
        return Ok(found);
    }
    let (id, en) = (format!("{path} terlalu panjang"), format!("{path} is too long"));
    Err(Fault::new::<&str>("too_long", path, id, en, &[]))
}

fn too_many(path: &str) -> Fault {
    let (id, en) = (format!("{path} terlalu banyak"), format!("there are too many {path}"));
    Fault::new::<&str>("too_many", path, id, en, &[])
}
