//! The participants of an election as a user, an agency or a names file gives them: the `names` of a scenario.

use super::fault::{BALLOT_NUMBER, Fault, LIST, NAME, NAMES};
use super::input::{Election, Scenario, text};
use super::loose::Loose;
use crate::calendar::day::Span;
use crate::calendar::model::Calendar;
use crate::pack::Pack;
use crate::text::local::Participant;

const FILE: [&str; 3] = ["election", "label", "candidates"];
const CANDIDATE: [&str; 7] = ["number", "names", "nicknames", "parties", "slogans", "against", "contest"];

/// A list of names, a list of candidates, or a names file as a whole: an object with `candidates`.
///
/// A plain name is one participant of its own. What `election` and `label` of a file say is for people and for
/// measurements; here they are only allowed to be there.
pub(super) fn names(value: &Loose) -> Result<Vec<Participant>, Fault> {
    let (items, path) = match value {
        Loose::List(items) => (items, "names"),
        Loose::Fields(fields) => {
            only(fields, "names", &FILE)?;
            match fields.iter().find(|(name, _)| name == "candidates") {
                Some((_, Loose::List(items))) => (items, "names.candidates"),
                Some((_, other)) => return Err(Fault::wrong_type("names.candidates", other, LIST)),
                None => {
                    return Err(Fault::new(
                        "missing_field",
                        "names.candidates",
                        "berkas nama memuat daftar \"candidates\"".to_owned(),
                        "a names file has a list of \"candidates\"".to_owned(),
                        &FILE,
                    ));
                }
            }
        }
        _ => return Err(Fault::wrong_type("names", value, NAMES)),
    };
    items.iter().enumerate().map(|(n, item)| participant(item, &format!("{path}.{n}"))).collect()
}

/// Takes the number from those of a list whose election is another one, or over on the days of the scenario: then they are
/// people, and whether they are candidates is asked.
pub(super) fn out_of_contest(scenario: &mut Scenario, pack: &Pack) {
    let over = |calendar: &Calendar, days: Option<Span>| days.is_some_and(|days| days.first > calendar.span.last);
    let mut names = std::mem::take(&mut scenario.names);
    for one in names.iter_mut().filter(|one| !one.contest.is_empty()) {
        let calendar = pack.calendars.iter().find(|c| c.id == one.contest);
        let counts = match scenario.election {
            Election::Unknown => {
                let today = scenario.today.map(|day| Span { first: day, last: day });
                calendar.is_none_or(|c| !over(c, scenario.span.or(today)))
            }
            Election::Other => false,
            Election::Calendar(_) => {
                scenario.calendar(pack).is_some_and(|c| c.id == one.contest && !over(c, scenario.span))
            }
        };
        if !counts {
            one.number = 0;
        }
    }
    scenario.names = names;
}

fn participant(value: &Loose, path: &str) -> Result<Participant, Fault> {
    let fields = match value {
        Loose::Text(name) => {
            let (names, nicknames) = (vec![name.clone()], vec![name.clone()]);
            return Ok(Participant { names, nicknames, ..Participant::default() });
        }
        Loose::Fields(fields) => fields,
        _ => return Err(Fault::wrong_type(path, value, NAME)),
    };
    only(fields, path, &CANDIDATE)?;
    let mut out = Participant::default();
    for (name, value) in fields.iter().filter(|(_, value)| *value != Loose::Nothing) {
        let at = format!("{path}.{name}");
        match name.as_str() {
            "number" => out.number = number(value, &at)?,
            "names" => out.names = texts(value, &at)?,
            "nicknames" => out.nicknames = texts(value, &at)?,
            "parties" => out.parties = texts(value, &at)?,
            "slogans" => out.slogans = texts(value, &at)?,
            "contest" => out.contest = text(value, &at)?,
            _ => out.against = texts(value, &at)?,
        }
    }
    Ok(out)
}

fn only(fields: &[(String, Loose)], path: &str, known: &[&str]) -> Result<(), Fault> {
    match fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        Some((name, _)) => {
            let (id, en) = (format!("isian {name:?} tidak dikenal"), format!("there is no field {name:?}"));
            Err(Fault::new("unknown_field", &format!("{path}.{name}"), id, en, known))
        }
        None => Ok(()),
    }
}

/// One text or a list of them.
fn texts(value: &Loose, path: &str) -> Result<Vec<String>, Fault> {
    match value {
        Loose::List(items) => items.iter().enumerate().map(|(n, item)| text(item, &format!("{path}.{n}"))).collect(),
        one => Ok(vec![text(one, path)?]),
    }
}

/// A ballot number: 1 to 99, as a number or in figures ("02").
fn number(value: &Loose, path: &str) -> Result<u32, Fault> {
    let read = match value {
        Loose::Number(number) if number.fract() == 0.0 => (1..100).find(|n| f64::from(*n) == *number),
        Loose::Text(figures) => figures.trim().parse().ok(),
        _ => return Err(Fault::wrong_type(path, value, BALLOT_NUMBER)),
    };
    read.filter(|n| (1..100).contains(n)).ok_or_else(|| {
        let id = "nomor urut adalah bilangan bulat dari 1 sampai 99".to_owned();
        let en = "a ballot number is a whole number from 1 to 99".to_owned();
        Fault::new("bad_number", path, id, en, &["1-99"])
    })
}
