//! How answers go out: the whole report as JSON lines, a table with a line for each draft, a text to read, or the table that
//! came in, annotated.

mod tally;
mod text;

use std::io::{self, BufWriter, Write};

use cek_netral::questions::model::{Lang, either};
use cek_netral::report::{self, Finding, Report};
use cek_netral::scenario::input::Problem;
use serde::Serialize;

use self::tally::Tally;
use self::text::Text;
use crate::annotate::Annotated;
use crate::input::Wrong;
use crate::options::Format;
use crate::table::{Cell, formula};
use crate::trouble::Trouble;

/// The report on the draft of a line, or its id and what is wrong with it.
pub(crate) struct Answer {
    pub line: u64,
    pub answer: Result<Report, (Option<String>, Wrong)>,
}

pub(crate) enum Output {
    Json(Box<dyn Write>),
    Csv(Box<csv::Writer<Box<dyn Write>>>),
    Text(Text),
    Annotated {
        table: Box<Annotated>,
        tally: Tally,
        /// Whether standard output is free to say what it came to.
        tells: bool,
    },
}

#[derive(Serialize)]
struct Failure<'a> {
    error: &'a Problem,
    line: u64,
    /// In a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<&'a str>,
}

/// Columns of a table of answers.
const COLUMNS: [&str; 9] =
    ["line", "id", "verdict", "kinds", "worst_level", "rules", "citations", "next_question", "error"];

impl Output {
    /// Answers on standard output.
    pub(crate) fn new(format: Format, lang: Lang, delimiter: u8) -> Result<Output, Trouble> {
        let writer: Box<dyn Write> = Box::new(BufWriter::new(io::stdout().lock()));
        Ok(match format {
            Format::Json => Output::Json(writer),
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(writer);
                writer.write_record(COLUMNS)?;
                Output::Csv(Box::new(writer))
            }
            Format::Text => Output::Text(Text::new(writer, lang)),
        })
    }

    /// The table that came in, with answers.
    pub(crate) fn annotated(table: Annotated, tells: bool, lang: Lang) -> Output {
        Output::Annotated { table: Box::new(table), tally: Tally::new(lang), tells }
    }

    /// Writes an answer. `cells` are those of its row, where there is a table.
    pub(crate) fn write(&mut self, answer: &Answer, cells: &[Cell]) -> Result<(), Trouble> {
        match self {
            Output::Json(writer) => {
                match &answer.answer {
                    Ok(report) => serde_json::to_writer(&mut *writer, report)?,
                    Err((_, wrong)) => {
                        let column = wrong.column.as_deref();
                        let failure = Failure { error: &wrong.problem, line: answer.line, column };
                        serde_json::to_writer(&mut *writer, &failure)?;
                    }
                }
                writer.write_all(b"\n")?;
            }
            Output::Csv(writer) => {
                writer.write_record(row(answer).iter().map(|cell| formula::harmless(cell).into_owned()))?
            }
            Output::Text(text) => text.write(answer)?,
            Output::Annotated { table, tally, .. } => {
                tally.count(answer);
                table.write(cells, answer)?;
            }
        }
        Ok(())
    }

    pub(crate) fn end(self) -> Result<(), Trouble> {
        match self {
            Output::Json(mut writer) => writer.flush()?,
            Output::Csv(mut writer) => writer.flush()?,
            Output::Text(text) => text.end()?,
            Output::Annotated { table, tally, tells } => {
                let about = tally.lines();
                table.end(&about)?;
                if tells {
                    writeln!(io::stdout(), "{}", about.join("\n"))?;
                }
            }
        }
        Ok(())
    }
}

/// The findings of the surest status there is.
fn surest(report: &Report) -> Vec<&Finding> {
    let status = report.findings.iter().map(|f| f.status).min();
    report.findings.iter().filter(|f| Some(f.status) == status).collect()
}

/// The word that a value has in JSON.
pub(crate) fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What an answer may cost, with what that hangs on; empty where nothing is found.
pub(crate) fn cost(told: &report::Answer, lang: Lang) -> String {
    match told.cost_if.as_str() {
        "" => told.cost.clone(),
        hangs => format!("{} ({} {hangs})", told.cost, either(lang, "bila", "if")),
    }
}

fn joined(items: impl Iterator<Item = String>) -> String {
    let mut seen: Vec<String> = Vec::new();
    for item in items {
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen.join("|")
}

/// The line of a table; lists are joined with `|`.
fn row(answer: &Answer) -> [String; COLUMNS.len()] {
    let line = answer.line.to_string();
    match &answer.answer {
        Ok(report) => {
            let findings = surest(report);
            // The heaviest first.
            let mut kinds: Vec<_> = findings.iter().map(|f| f.kind).collect();
            kinds.sort();
            [
                line,
                report.id.clone().unwrap_or_default(),
                word(report.verdict),
                joined(kinds.into_iter().map(word)),
                findings.iter().flat_map(|f| &f.levels).min().map(word).unwrap_or_default(),
                joined(findings.iter().map(|f| f.rule.clone())),
                joined(findings.iter().flat_map(|f| &f.provisions).map(|p| p.citation.clone())),
                report.questions.first().map(|q| q.ask.clone()).unwrap_or_default(),
                String::new(),
            ]
        }
        Err((id, wrong)) => {
            let none = String::new;
            let id = id.clone().unwrap_or_default();
            [line, id, "error".to_owned(), none(), none(), none(), none(), none(), said(wrong)]
        }
    }
}

/// What is wrong, with the column and what is allowed there.
pub(crate) fn said(wrong: &Wrong) -> String {
    let field = Some(&wrong.problem.field).filter(|field| !field.is_empty());
    let column = wrong.column.as_ref().or(field).map(|c| format!("{c}: ")).unwrap_or_default();
    let allowed = if wrong.problem.allowed.is_empty() {
        String::new()
    } else {
        format!(" ({})", wrong.problem.allowed.join(", "))
    };
    format!("{column}{}{allowed}", wrong.problem.message)
}
