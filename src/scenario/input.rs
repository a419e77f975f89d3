//! A scenario as a user or a program gives it, checked field by field.

use serde::Serialize;

use super::loose::Loose;
use super::model::{Answers, QuestionIx, QuestionKind};
use crate::calendar::day::Span;
use crate::calendar::model::Calendar;
use crate::calendar::slices::{Slice, slices};
use crate::pack::{Known, Pack};

/// What was wrong with a scenario, where, and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable code: not_an_object, unknown_field, wrong_type, unknown_election, bad_date, unknown_question,
    /// unknown_answer, no_answer, unknown_language, not_to_be_answered,
    /// contradiction; of what an agency supplies also missing_field, duplicate_id, gap_in_calendar.
    pub code: &'static str,
    /// Path of the field, e.g. "answers.employment".
    pub field: String,
    pub message: String,
    pub allowed: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Id,
    En,
}

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
    pub answers: Given,
    /// Answers that override `answers` for each further act.
    pub also: Vec<Given>,
    pub text: String,
    pub description: String,
    /// Names, nicknames and slogans of local candidates, which no lexicon can know.
    pub names: Vec<String>,
}

const FIELDS: [&str; 11] =
    ["id", "lang", "election", "date", "answers", "also", "text", "description", "names", "calendar", "rules"];

impl Scenario {
    /// Checks input against the questions and calendars of `pack`.
    pub fn from_loose(input: &Loose, pack: &Pack) -> Result<Scenario, Problem> {
        let Loose::Fields(fields) = input else {
            return Err(problem(
                "not_an_object",
                "",
                format!("a scenario is an object, not {}", input.kind()),
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
                "date" => scenario.span = Some(span(value, "date")?),
                "answers" => scenario.answers = given(value, "answers", pack)?,
                "also" => scenario.also = also(value, pack)?,
                "text" => scenario.text = text(value, "text")?,
                "description" => scenario.description = text(value, "description")?,
                "names" => scenario.names = names(value)?,
                // Taken into the pack before: see `local`.
                "calendar" | "rules" => {}
                _ => return Err(problem("unknown_field", name, format!("there is no field {name:?}"), &FIELDS)),
            }
        }
        Ok(scenario)
    }
}

pub(super) fn problem<S: ToString>(code: &'static str, field: &str, message: String, allowed: &[S]) -> Problem {
    Problem { code, field: field.to_owned(), message, allowed: allowed.iter().map(S::to_string).collect() }
}

pub(super) fn wrong_type(field: &str, value: &Loose, wanted: &str) -> Problem {
    problem("wrong_type", field, format!("{field} is {wanted}, not {}", value.kind()), &[wanted])
}

pub(super) fn text(value: &Loose, field: &str) -> Result<String, Problem> {
    match value {
        Loose::Text(text) => Ok(text.clone()),
        _ => Err(wrong_type(field, value, "a string")),
    }
}

fn names(value: &Loose) -> Result<Vec<String>, Problem> {
    let Loose::List(items) = value else { return Err(wrong_type("names", value, "a list of strings")) };
    items.iter().enumerate().map(|(n, item)| text(item, &format!("names.{n}"))).collect()
}

fn lang(value: &Loose) -> Result<Lang, Problem> {
    match text(value, "lang")?.as_str() {
        "id" => Ok(Lang::Id),
        "en" => Ok(Lang::En),
        other => Err(problem("unknown_language", "lang", format!("no language {other:?}"), &["id", "en"])),
    }
}

fn election(value: &Loose, pack: &Pack) -> Result<Election, Problem> {
    let id = text(value, "election")?;
    if id == "other" {
        return Ok(Election::Other);
    }
    pack.calendars.iter().position(|c| c.id == id).map(Election::Calendar).ok_or_else(|| {
        let allowed: Vec<&str> = pack.calendars.iter().map(|c| c.id.as_str()).chain(["other"]).collect();
        problem("unknown_election", "election", format!("there is no calendar {id:?}"), &allowed)
    })
}

const DATES: [&str; 4] = ["YYYY-MM-DD", "YYYY-MM", "YYYY", "{\"from\": ..., \"to\": ...}"];

pub(super) fn span(value: &Loose, path: &str) -> Result<Span, Problem> {
    let bad = |field: &str, text: &str| {
        problem("bad_date", field, format!("{text:?} is no day, month or year between 1900 and 2200"), &DATES)
    };
    match value {
        Loose::Text(text) => Span::parse(text).ok_or_else(|| bad(path, text)),
        Loose::Fields(fields) => {
            let end = |name: &str| {
                let field = format!("{path}.{name}");
                match fields.iter().find(|(n, _)| n == name) {
                    Some((_, Loose::Text(text))) => Span::parse(text).ok_or_else(|| bad(&field, text)),
                    Some((_, other)) => Err(wrong_type(&field, other, "a string")),
                    None => Err(problem("bad_date", &field, format!("a span of days needs {name:?}"), &DATES)),
                }
            };
            if let Some((name, _)) = fields.iter().find(|(n, _)| n != "from" && n != "to") {
                let message = format!("a span of days has no {name:?}");
                return Err(problem("unknown_field", &format!("{path}.{name}"), message, &["from", "to"]));
            }
            let (from, to) = (end("from")?, end("to")?);
            if from.first > to.last {
                let message = format!("the span ends on {} before it begins on {}", to.last.iso(), from.first.iso());
                return Err(problem("bad_date", path, message, &["from <= to"]));
            }
            Ok(Span { first: from.first, last: to.last })
        }
        _ => Err(wrong_type(path, value, "a string or an object")),
    }
}

fn also(value: &Loose, pack: &Pack) -> Result<Vec<Given>, Problem> {
    let Loose::List(items) = value else { return Err(wrong_type("also", value, "a list")) };
    items.iter().enumerate().map(|(n, item)| given(item, &format!("also.{n}"), pack)).collect()
}

pub(super) fn given(value: &Loose, field: &str, pack: &Pack) -> Result<Given, Problem> {
    let Loose::Fields(fields) = value else { return Err(wrong_type(field, value, "an object")) };
    let mut out = Given::new();
    for (name, value) in fields {
        let path = format!("{field}.{name}");
        let askable = |kind: QuestionKind| kind != QuestionKind::Assessed;
        let Some((ix, question)) = pack.questions.find(name).filter(|(_, q)| q.id != "date") else {
            let allowed: Vec<&str> =
                pack.questions.0.iter().filter(|q| askable(q.kind) && q.id != "date").map(|q| q.id.as_str()).collect();
            return Err(problem("unknown_question", &path, format!("there is no question {name:?}"), &allowed));
        };
        let ids: Vec<&str> = question.answers.iter().map(|a| a.id.as_str()).collect();
        let names: Vec<&str> = match value {
            Loose::Nothing => continue,
            Loose::Text(one) => vec![one],
            Loose::List(items) => items
                .iter()
                .map(|item| match item {
                    Loose::Text(one) => Ok(one.as_str()),
                    other => Err(wrong_type(&path, other, "a string or a list of strings")),
                })
                .collect::<Result<_, _>>()?,
            other => return Err(wrong_type(&path, other, "a string or a list of strings")),
        };
        if !askable(question.kind) {
            let message = format!("{name:?} is for an assessor to judge; leave it out");
            return Err(problem::<&str>("not_to_be_answered", &path, message, &[]));
        }
        if names.is_empty() {
            let message = "an empty list leaves no answer; leave the question out, or give null, where it is not known";
            return Err(problem("no_answer", &path, message.to_owned(), &ids));
        }
        let mut set = Answers::NONE;
        for one in names {
            let answer = question
                .answer(one)
                .ok_or_else(|| problem("unknown_answer", &path, format!("{one:?} is no answer to {name:?}"), &ids))?;
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

    /// Its days, cut where anything that the law asks of them changes.
    pub fn slices(&self, pack: &Pack, known: Known) -> Vec<Slice> {
        let checked = || Span::parse(&pack.as_of);
        let span = if self.undated(pack) { checked() } else { self.span };
        slices(pack, known, self.calendar(pack), span)
    }
}
