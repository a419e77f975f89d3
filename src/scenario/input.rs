//! A scenario as a user or a program gives it, checked field by field.

use std::fmt;

use serde::Serialize;

use super::fault::{Fault, LIST, OBJECT, STRING, STRING_OR_OBJECT, STRING_OR_STRINGS};
use super::loose::Loose;
use super::names::{names, out_of_contest};
use crate::calendar::day::{Day, Span};
use crate::calendar::model::Calendar;
use crate::calendar::slices::{Slice, slices};
use crate::pack::Pack;
use crate::questions::model::{Answers, Lang, QuestionIx, QuestionKind};
use crate::text::local::Participant;

/// What was wrong with a scenario, where, and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable code: not_an_object, unknown_field, wrong_type, unknown_election, bad_date, unknown_question,
    /// unknown_answer, no_answer, unknown_language, not_to_be_answered, contradiction; of `Checker::why_not` also
    /// unknown_rule, of `Checker::extend` unknown_part and other_build; of what an agency supplies also missing_field,
    /// duplicate_id, gap_in_calendar, bad_number, too_many, too_long.
    pub code: &'static str,
    /// Path of the field ("answers.employment"); empty where it is the scenario as a whole.
    pub field: String,
    /// What is wrong, in the scenario's language; of `Checker::extend`, which has none, in Indonesian.
    pub message: String,
    /// What may stand there instead: ids, names of fields, or forms; empty where no list helps.
    pub allowed: Vec<String>,
}

impl fmt::Display for Problem {
    /// The message, after the field it is about.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.field, self.message) }
    }
}

impl std::error::Error for Problem {}

/// Which election a scenario is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Election {
    /// Not said.
    #[default]
    Unknown,
    /// One without an official calendar: the user picks the phase.
    Other,
    /// Index into the pack's calendars.
    Calendar(usize),
}

/// Answers that were given, by question.
pub type Given = Vec<(QuestionIx, Answers)>;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    pub id: Option<String>,
    pub lang: Lang,
    pub election: Election,
    pub span: Option<Span>,
    /// Today where the user is: what "besok" in a description is reckoned from.
    pub today: Option<Day>,
    /// Whether it is today unless the description says when.
    pub on_today: bool,
    pub answers: Given,
    /// Questions that are said to be open (`null`): what a description says of them is not used.
    pub put_aside: Vec<QuestionIx>,
    /// Answers that override `answers` for each further act.
    pub also: Vec<Given>,
    pub text: String,
    pub description: String,
    /// Participants of the election at hand, which no lexicon can know.
    pub names: Vec<Participant>,
}

const FIELDS: [&str; 12] =
    ["id", "lang", "election", "date", "today", "answers", "also", "text", "description", "names", "calendar", "rules"];

impl Scenario {
    /// Checks input against the questions and calendars of `pack`.
    pub fn from_loose(input: &Loose, pack: &Pack) -> Result<Scenario, Problem> {
        Scenario::checked(input, pack).map_err(|fault| fault.said(Lang::wished(input)))
    }

    fn checked(input: &Loose, pack: &Pack) -> Result<Scenario, Fault> {
        let Loose::Fields(fields) = input else {
            let [id, en] = input.kind();
            return Err(Fault::new(
                "not_an_object",
                "",
                format!("skenario adalah sebuah objek, bukan {id}"),
                format!("a scenario is an object, not {en}"),
                &FIELDS,
            ));
        };
        let mut scenario = Scenario::default();
        for (name, value) in fields {
            if *value == Loose::Nothing && FIELDS.contains(&name.as_str()) {
                continue;
            }
            match name.as_str() {
                "id" => scenario.id = Some(text(value, "id")?),
                "lang" => scenario.lang = lang(value)?,
                "election" => scenario.election = election(value, pack)?,
                "date" if *value == Loose::Text(TODAY.to_owned()) => scenario.on_today = true,
                "date" => scenario.span = Some(span(value, "date")?),
                "today" => scenario.today = Some(today(value)?),
                "answers" => {
                    scenario.answers = given(value, "answers", pack)?;
                    scenario.put_aside = put_aside(value, pack);
                }
                "also" => scenario.also = also(value, pack)?,
                "text" => scenario.text = text(value, "text")?,
                "description" => scenario.description = text(value, "description")?,
                "names" => scenario.names = names(value)?,
                // Taken into the pack before: see `local`.
                "calendar" | "rules" => {}
                _ => return Err(unknown_field(name, name, &FIELDS)),
            }
        }
        if scenario.on_today && scenario.today.is_none() {
            return Err(without_today());
        }
        out_of_contest(&mut scenario, pack);
        Ok(scenario)
    }
}

pub(super) fn unknown_field(name: &str, path: &str, known: &[&str]) -> Fault {
    Fault::new("unknown_field", path, format!("tidak ada isian {name:?}"), format!("there is no field {name:?}"), known)
}

pub(super) fn text(value: &Loose, field: &str) -> Result<String, Fault> {
    match value {
        Loose::Text(text) => Ok(text.clone()),
        _ => Err(Fault::wrong_type(field, value, STRING)),
    }
}

fn lang(value: &Loose) -> Result<Lang, Fault> {
    match text(value, "lang")?.as_str() {
        "id" => Ok(Lang::Id),
        "en" => Ok(Lang::En),
        other => Err(Fault::new(
            "unknown_language",
            "lang",
            format!("tidak ada bahasa {other:?}"),
            format!("no language {other:?}"),
            &["id", "en"],
        )),
    }
}

fn election(value: &Loose, pack: &Pack) -> Result<Election, Fault> {
    let id = text(value, "election")?;
    if id == "other" {
        return Ok(Election::Other);
    }
    pack.calendars.iter().position(|c| c.id == id).map(Election::Calendar).ok_or_else(|| {
        let allowed: Vec<&str> = pack.calendars.iter().map(|c| c.id.as_str()).chain(["other"]).collect();
        Fault::new(
            "unknown_election",
            "election",
            format!("tidak ada kalender {id:?}"),
            format!("there is no calendar {id:?}"),
            &allowed,
        )
    })
}

fn today(value: &Loose) -> Result<Day, Fault> {
    let span = span(value, "today")?;
    let one = (span.first == span.last).then_some(span.first);
    one.ok_or_else(|| {
        Fault::new(
            "bad_date",
            "today",
            "hari ini adalah satu hari, bukan bulan atau tahun".to_owned(),
            "today is one day, not a month or a year".to_owned(),
            &["YYYY-MM-DD"],
        )
    })
}

fn without_today() -> Fault {
    Fault::new(
        "bad_date",
        "date",
        format!("{TODAY:?} memerlukan \"today\", hari ini di tempat pemakai"),
        format!("{TODAY:?} needs \"today\", the day it is where the user is"),
        &DATES,
    )
}

/// What stands for the day that is today, unless the description says when.
const TODAY: &str = "today";
const DATES: [&str; 4] = ["YYYY-MM-DD", "YYYY-MM", "YYYY", "{\"from\": ..., \"to\": ...}"];

pub(super) fn span(value: &Loose, path: &str) -> Result<Span, Fault> {
    let bad = |field: &str, text: &str| {
        Fault::new(
            "bad_date",
            field,
            format!("{text:?} bukan hari, bulan, atau tahun antara 1900 dan 2200"),
            format!("{text:?} is no day, month or year between 1900 and 2200"),
            &DATES,
        )
    };
    match value {
        Loose::Text(text) => Span::parse(text).ok_or_else(|| bad(path, text)),
        Loose::Fields(fields) => {
            let end = |name: &str| {
                let field = format!("{path}.{name}");
                match fields.iter().find(|(n, _)| n == name) {
                    Some((_, Loose::Text(text))) => Span::parse(text).ok_or_else(|| bad(&field, text)),
                    Some((_, other)) => Err(Fault::wrong_type(&field, other, STRING)),
                    None => Err(Fault::new(
                        "bad_date",
                        &field,
                        format!("rentang hari membutuhkan {name:?}"),
                        format!("a span of days needs {name:?}"),
                        &DATES,
                    )),
                }
            };
            if let Some((name, _)) = fields.iter().find(|(n, _)| n != "from" && n != "to") {
                return Err(unknown_field(name, &format!("{path}.{name}"), &["from", "to"]));
            }
            let (from, to) = (end("from")?, end("to")?);
            if from.first > to.last {
                return Err(backwards(path, from.first, to.last));
            }
            Ok(Span { first: from.first, last: to.last })
        }
        _ => Err(Fault::wrong_type(path, value, STRING_OR_OBJECT)),
    }
}

/// A span that ends before it begins.
pub(super) fn backwards(path: &str, from: Day, to: Day) -> Fault {
    let (from, to) = (from.iso(), to.iso());
    Fault::new(
        "bad_date",
        path,
        format!("berakhir pada {to}, sebelum dimulai pada {from}"),
        format!("it ends on {to} before it begins on {from}"),
        &["from <= to"],
    )
}

fn also(value: &Loose, pack: &Pack) -> Result<Vec<Given>, Fault> {
    let Loose::List(items) = value else { return Err(Fault::wrong_type("also", value, LIST)) };
    items.iter().enumerate().map(|(n, item)| given(item, &format!("also.{n}"), pack)).collect()
}

fn put_aside(value: &Loose, pack: &Pack) -> Vec<QuestionIx> {
    let Loose::Fields(fields) = value else { return Vec::new() };
    let open = fields.iter().filter(|(_, value)| *value == Loose::Nothing);
    open.filter_map(|(name, _)| pack.questions.find(name).map(|(ix, _)| ix)).collect()
}

pub(super) fn given(value: &Loose, field: &str, pack: &Pack) -> Result<Given, Fault> {
    let Loose::Fields(fields) = value else { return Err(Fault::wrong_type(field, value, OBJECT)) };
    let mut out = Given::new();
    for (name, value) in fields {
        let path = format!("{field}.{name}");
        let askable = |kind: QuestionKind| kind != QuestionKind::Assessed;
        let Some((ix, question)) = pack.questions.find(name).filter(|(_, q)| q.id != "date") else {
            let allowed: Vec<&str> =
                pack.questions.0.iter().filter(|q| askable(q.kind) && q.id != "date").map(|q| q.id.as_str()).collect();
            return Err(Fault::new(
                "unknown_question",
                &path,
                format!("tidak ada pertanyaan {name:?}"),
                format!("there is no question {name:?}"),
                &allowed,
            ));
        };
        let ids: Vec<&str> = question.answers.iter().map(|a| a.id.as_str()).collect();
        let names: Vec<&str> = match value {
            Loose::Nothing => continue,
            Loose::Text(one) => vec![one],
            Loose::List(items) => items
                .iter()
                .map(|item| match item {
                    Loose::Text(one) => Ok(one.as_str()),
                    other => Err(Fault::wrong_type(&path, other, STRING_OR_STRINGS)),
                })
                .collect::<Result<_, _>>()?,
            other => return Err(Fault::wrong_type(&path, other, STRING_OR_STRINGS)),
        };
        if !askable(question.kind) {
            return Err(Fault::new::<&str>(
                "not_to_be_answered",
                &path,
                format!("{name:?} dinilai oleh yang berwenang; jangan diisi"),
                format!("{name:?} is for an assessor to judge; leave it out"),
                &[],
            ));
        }
        if names.is_empty() {
            return Err(Fault::new(
                "no_answer",
                &path,
                "daftar kosong tidak menyisakan jawaban; jika belum tahu, hapus pertanyaannya atau beri null"
                    .to_owned(),
                "an empty list leaves no answer; leave the question out, or give null, where it is not known"
                    .to_owned(),
                &ids,
            ));
        }
        let mut set = Answers::NONE;
        for one in names {
            let answer = question.answer(one).ok_or_else(|| {
                Fault::new(
                    "unknown_answer",
                    &path,
                    format!("{one:?} bukan jawaban untuk {name:?}"),
                    format!("{one:?} is no answer to {name:?}"),
                    &ids,
                )
            })?;
            set = set.or(answer);
        }
        out.push((ix, set));
    }
    Ok(out)
}

impl Scenario {
    /// The calendar of its election, where it has one.
    pub fn calendar<'a>(&self, pack: &'a Pack) -> Option<&'a Calendar> {
        match self.election {
            Election::Calendar(index) => pack.calendars.get(index),
            _ => None,
        }
    }

    /// Whether neither a day nor a calendar says when: then the law as it was last checked is presumed.
    pub fn undated(&self, pack: &Pack) -> bool {
        self.span.is_none() && self.calendar(pack).is_none()
    }

    /// The days it may lie on: its own, else those of its election, else the day on which the law was last checked.
    pub fn days(&self, pack: &Pack) -> Option<Span> {
        self.span.or_else(|| self.calendar(pack).map(|c| c.span)).or_else(|| Span::parse(&pack.as_of))
    }

    /// Its days, cut where anything that the law asks of them changes.
    pub fn slices(&self, pack: &Pack) -> Vec<Slice> {
        let checked = || Span::parse(&pack.as_of);
        let span = if self.undated(pack) { checked() } else { self.span };
        slices(&pack.periods, &pack.known, self.calendar(pack), span)
    }
}
