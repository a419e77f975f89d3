//! `cek-netral law-changes`: what changed in the law, or for the person and act of each scenario between two days.

use std::io::{self, BufWriter, Write};

use cek_netral::book::between::{Between, Scenario};
use cek_netral::book::{self, markdown};
use cek_netral::calendar::day::Day;
use cek_netral::questions::model::Lang;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Problem, Report};

use crate::arguments::{LawChanges, Told};
use crate::between_text::{self, Text};
use crate::command::{Done, Failure, in_language, whole};
use crate::input;
use crate::language::say;
use crate::progress::Progress;
use crate::trouble::Trouble;

/// Fields of a scenario in whose place the two days stand.
const KEPT_OUT: [&str; 2] = ["date", "election"];

/// Runs `law-changes`; false where some scenarios could not be checked.
pub(crate) fn run(given: &LawChanges, lang: Lang) -> Done {
    let (Some(from), Some(to)) = (given.from, given.to) else {
        return whole(&markdown::changes(Checker::new()?.pack(), &book::load()?, lang));
    };
    if from > to {
        let (from, to) = (from.iso(), to.iso());
        return Err(Trouble::Arguments {
            says: say(format!("--from {from} sesudah --to {to}."), format!("--from {from} is after --to {to}.")),
            command: Some("law-changes".to_owned()),
        });
    }
    scenarios(given, [from, to], lang)
}

fn scenarios(given: &LawChanges, days: [Day; 2], lang: Lang) -> Done {
    let json = given.format == Some(Told::Json);
    let file = given.file.as_deref().unwrap_or("-");
    let (input, length) = input::open(file)?;
    let (checker, mut progress) = (Checker::new()?, Progress::new(length));
    let mut out = BufWriter::new(io::stdout());
    if !json {
        out.write_all(between_text::head(days, lang).as_bytes())?;
    }
    let mut all_right = true;
    for (draft, count) in input::json_lines(input, lang).zip(1..) {
        let draft = draft.map_err(|error| Trouble::file(file, error))?;
        progress.at(count, draft.offset);
        let line = draft.line;
        let scenario = draft.scenario.map(|scenario| in_language(scenario, lang)).map_err(|wrong| wrong.problem);
        let answered = scenario.and_then(|scenario| {
            let (old, new) = answer(&checker, &scenario, days)?;
            let about = Scenario { line, kept_out: kept_out(&scenario), days };
            Ok((Between::new(about, &old, &new), new.lang))
        });
        match answered {
            Ok((between, _)) if json => {
                serde_json::to_writer(&mut out, &between)?;
                out.write_all(b"\n")?;
            }
            Ok((between, lang)) => out.write_all(Text { between: &between, lang }.to_string().as_bytes())?,
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
    progress.end();
    out.flush()?;
    Ok(all_right)
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
