//! `check --annotate`: the table that came in, as it was, with columns added that tell the answer.

mod csv;
mod xlsx;

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::Path;

use cek_netral::report::Report;

use crate::language::say;
use crate::output::{Answer, cost, said, word};
use crate::table::csv::Dialect;
use crate::table::{Cell, Origin, Table};
use crate::trouble::Trouble;

/// Names of the columns added, none of which an agency is likely to have. Where they are there, from an earlier run, they are
/// written anew.
pub(crate) const ADDED: [&str; 7] =
    ["cek_verdict", "cek_call", "cek_why", "cek_cost", "cek_citations", "cek_question", "cek_error"];

/// A table that is written row by row, with columns added.
pub(crate) struct Annotated {
    path: String,
    /// Which columns of the table are kept.
    keep: Vec<bool>,
    sink: Sink,
}

enum Sink {
    Csv(Box<csv::Writer>),
    Xlsx(Box<xlsx::Writer>),
}

impl Annotated {
    /// Begins a table at `out`, by whose ending it is XLSX, CSV or tab-separated; `-` is standard output. `from` is what is
    /// being read, which is not written over.
    pub(crate) fn new(out: &str, from: &str, table: &mut Table) -> Result<Annotated, Trouble> {
        let dialect = match table.origin {
            Origin::Csv(dialect) => dialect,
            Origin::Spreadsheet(_) => Dialect { delimiter: b',', mark: true, windows: true },
        };
        let there = |path: &str| fs::canonicalize(path).ok();
        if there(out).is_some_and(|path| Some(path) == there(from)) {
            let says = say(
                "ini berkas yang sedang dibaca; tulis ke berkas lain",
                "this is the file that is being read; write to another one",
            );
            return Err(Trouble::content(out, None, says));
        }
        let ending = Path::new(out).extension().map(|e| e.to_string_lossy().to_lowercase());
        let sink = match ending.as_deref() {
            Some("xlsx") => Sink::Xlsx(Box::new(xlsx::Writer::new(out, created(out)?, table)?)),
            Some("csv") => text(out, dialect)?,
            Some("tsv") => text(out, Dialect { delimiter: b'\t', ..dialect })?,
            None if out == "-" => Sink::Csv(Box::new(csv::Writer::new(Box::new(io::stdout()), dialect)?)),
            _ => {
                return Err(Trouble::Arguments {
                    says: say(
                        format!("--annotate: {out:?} tidak berakhir .xlsx, .csv, atau .tsv."),
                        format!("--annotate: {out:?} does not end in .xlsx, .csv or .tsv."),
                    ),
                    command: Some("check".to_owned()),
                });
            }
        };
        let keep = table.head.iter().map(|cell| !ADDED.contains(&cell.written().as_str())).collect();
        let mut annotated = Annotated { path: out.to_owned(), keep, sink };
        annotated.row(table.line, &table.head, &ADDED.map(str::to_owned))?;
        Ok(annotated)
    }

    /// The row of an answer.
    pub(crate) fn write(&mut self, cells: &[Cell], answer: &Answer) -> Result<(), Trouble> {
        let added = match &answer.answer {
            Ok(report) => told(report),
            Err((_, wrong)) => ["error", "", "", "", "", "", &said(wrong)].map(str::to_owned),
        };
        self.row(answer.line, cells, &added)
    }

    /// What is added stands behind the last column, and cells for which there is no column behind that.
    fn row(&mut self, line: u64, cells: &[Cell], added: &[String]) -> Result<(), Trouble> {
        let empty = Cell::Empty;
        let columns = self.keep.iter().enumerate().filter(|(_, keep)| **keep);
        let added: Vec<Cell> = added.iter().map(|text| Cell::Text(text.clone())).collect();
        let kept = columns.map(|(n, _)| cells.get(n).unwrap_or(&empty));
        let all: Vec<&Cell> = kept.chain(&added).chain(cells.iter().skip(self.keep.len())).collect();
        match &mut self.sink {
            Sink::Csv(writer) => writer.row(&all).map_err(|trouble| trouble.of_file(&self.path)),
            Sink::Xlsx(writer) => writer.row(line, &all),
        }
    }

    /// Ends the table. `about` is what holds for all of it.
    pub(crate) fn end(self, about: &[String]) -> Result<(), Trouble> {
        match self.sink {
            Sink::Csv(writer) => writer.end().map_err(|trouble| trouble.of_file(&self.path)),
            Sink::Xlsx(writer) => writer.end(about),
        }
    }
}

fn text(path: &str, dialect: Dialect) -> Result<Sink, Trouble> {
    let out = Box::new(BufWriter::new(created(path)?));
    csv::Writer::new(out, dialect).map(|writer| Sink::Csv(Box::new(writer))).map_err(|error| Trouble::file(path, error))
}

fn created(path: &str) -> Result<File, Trouble> {
    File::create(path).map_err(|error| Trouble::file(path, error))
}

/// What the columns say of a report.
fn told(report: &Report) -> [String; ADDED.len()] {
    let answer = &report.answer;
    let mut citations: Vec<&str> = Vec::new();
    for cite in report.prohibitions.iter().flat_map(|p| &p.cites) {
        if !citations.contains(&cite.citation.as_str()) {
            citations.push(&cite.citation);
        }
    }
    [
        word(report.verdict),
        answer.call.clone(),
        sentences(&[&answer.why, &answer.limit]),
        sentences(&[&cost(answer, report.lang), &answer.heavier]),
        citations.join("; "),
        report.questions.first().map_or_else(String::new, |q| q.ask.clone()),
        String::new(),
    ]
}

/// Sentences one after the other.
fn sentences(all: &[&String]) -> String {
    let all: Vec<&str> = all.iter().map(|s| s.as_str()).filter(|s| !s.is_empty()).collect();
    all.join(" ")
}
