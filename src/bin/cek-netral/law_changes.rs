//! `cek-netral law-changes`: what changed in the law, or for the person and act of each scenario between two days.

use std::io::{self, BufWriter, Write};

use cek_netral::book::between::{Between, Scenario};
use cek_netral::book::{self, markdown};
use cek_netral::calendar::day::{Day, Span};
use cek_netral::questions::model::Lang;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Problem, Report};

use crate::arguments::{Arguments, Takes};
use crate::between_text::{self, Text};
use crate::command::{Failure, broken, checker, in_language};
use crate::input::{self, Draft};

const TAKES: Takes = Takes { command: "law-changes", options: &["lang", "from", "to", "format"], most: 1 };

/// Fields of a scenario in whose place the two days stand.
const KEPT_OUT: [&str; 2] = ["date", "election"];

/// Runs `law-changes`; false where some scenarios could not be checked.
pub fn run(args: &[String]) -> io::Result<bool> {
    let given = TAKES.parse(args)?;
    let lang = given.lang()?;
    match days(&given)? {
        Some(days) => scenarios(&given, days, lang),
        None => changelog(&given, lang),
    }
}

fn changelog(given: &Arguments, lang: Lang) -> io::Result<bool> {
    if !given.values.is_empty() || given.last("format").is_some() {
        return Err(
            given.refused("berkas dan --format perlu --from dan --to", "a file and --format need --from and --to")
        );
    }
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let page = markdown::changes(checker.pack(), &book, lang);
    io::stdout().write_all(page.as_bytes()).map(|()| true)
}

/// The two days; none where neither is given.
fn days(given: &Arguments) -> io::Result<Option<[Day; 2]>> {
    let (from, to) = match (given.last("from"), given.last("to")) {
        (None, None) => return Ok(None),
        (Some(from), Some(to)) => (day(given, "from", from)?, day(given, "to", to)?),
        _ => return Err(given.refused("--from dan --to harus berdua", "it needs both --from and --to")),
    };
    if from > to {
        let (from, to) = (from.iso(), to.iso());
        return Err(
            given.refused(&format!("--from {from} sesudah --to {to}"), &format!("--from {from} is after --to {to}"))
        );
    }
    Ok(Some([from, to]))
}

fn day(given: &Arguments, option: &str, word: &str) -> io::Result<Day> {
    let span = Span::parse(word).filter(|span| span.first == span.last);
    span.map(|span| span.first).ok_or_else(|| {
        given.refused(
            &format!("--{option} adalah satu hari (2026-01-02), bukan {word:?}"),
            &format!("--{option} is one day (2026-01-02), not {word:?}"),
        )
    })
}

fn json(given: &Arguments) -> io::Result<bool> {
    match given.last("format") {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(other) => Err(given.refused(
            &format!("--format adalah text atau json, bukan {other:?}"),
            &format!("--format is text or json, not {other:?}"),
        )),
    }
}

fn scenarios(given: &Arguments, days: [Day; 2], lang: Lang) -> io::Result<bool> {
    let json = json(given)?;
    let (input, _) = input::open(given.values.first().map_or("-", String::as_str))?;
    let checker = checker()?;
    let mut out = BufWriter::new(io::stdout());
    if !json {
        out.write_all(between_text::head(days, lang).as_bytes())?;
    }
    let mut all_right = true;
    for draft in input::json_lines(input, lang) {
        let draft = draft?;
        let line = draft.line;
        let scenario = in_language(read(draft)?, lang);
        match answer(&checker, &scenario, days) {
            Ok((old, new)) => {
                let about = Scenario { line, kept_out: kept_out(&scenario), days };
                let between = Between::new(about, &old, &new);
                if json {
                    serde_json::to_writer(&mut out, &between)?;
                    out.write_all(b"\n")?;
                } else {
                    out.write_all(Text { between: &between, lang: new.lang }.to_string().as_bytes())?;
                }
            }
            Err(error) => {
                all_right = false;
                if json {
                    serde_json::to_writer(&mut out, &Failure { error, line })?;
                    out.write_all(b"\n")?;
                } else {
                    out.write_all(between_text::wrong(line, &error, lang).as_bytes())?;
                }
            }
        }
    }
    out.flush()?;
    Ok(all_right)
}

/// The scenario of a line. One that is no JSON ends the command, as a file that cannot be read would.
fn read(draft: Draft) -> io::Result<Loose> {
    draft.scenario.map_err(|wrong| {
        let (line, message) = (draft.line, wrong.problem.message);
        let why = message.split_once(": ").map_or(message.as_str(), |(_, why)| why);
        io::Error::other(format!("baris {line} bukan JSON / line {line} is not JSON: {why}"))
    })
}

/// The reports on a scenario for each of two days.
fn answer(checker: &Checker, scenario: &Loose, [from, to]: [Day; 2]) -> Result<(Report, Report), Problem> {
    Ok((checker.check(&dated(scenario, from))?, checker.check(&dated(scenario, to))?))
}

/// The scenario on a day, whatever its own.
fn dated(scenario: &Loose, day: Day) -> Loose {
    let Loose::Fields(fields) = scenario else { return scenario.clone() };
    let own = fields.iter().filter(|(name, _)| !KEPT_OUT.contains(&name.as_str())).cloned();
    Loose::Fields(own.chain([("date".to_owned(), Loose::Text(day.iso()))]).collect())
}

/// Which of its fields are not looked at.
fn kept_out(scenario: &Loose) -> Vec<&'static str> {
    let Loose::Fields(fields) = scenario else { return Vec::new() };
    let has = |name: &str| fields.iter().any(|(field, value)| field == name && *value != Loose::Nothing);
    KEPT_OUT.into_iter().filter(|name| has(name)).collect()
}
