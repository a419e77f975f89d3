//! Tables of drafts: a header, and rows of cells that are kept as they came.

pub(crate) mod csv;
pub(crate) mod formula;
pub(crate) mod xlsx;

use cek_netral::questions::model::{Lang, either};
use cek_netral::scenario::loose::Loose;

use self::csv::Dialect;
use self::xlsx::Sheets;
use crate::annotate::ADDED;
use crate::input::{Draft, Wrong};
use crate::language::say;
use crate::trouble::{Place, Trouble};

/// Columns of a table that are fields of a scenario; every other one is a question.
pub(crate) const FIELDS: [&str; 8] = ["id", "date", "election", "role", "text", "description", "lang", "today"];

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Bool(bool),
    /// A day or a time of a spreadsheet: its number, days since 1900, and how it is written.
    Time {
        serial: f64,
        written: String,
    },
    /// Bytes that are no UTF-8, replaced where they are not.
    NotUtf8(String),
}

/// One row below the header.
#[derive(Debug)]
pub(crate) struct Row {
    /// 1-based line of the file on which it begins; of a spreadsheet, its row.
    pub line: u64,
    /// Bytes of the input up to it, where they are known.
    pub offset: u64,
    pub cells: Vec<Cell>,
}

/// What a table came from, and is written as again.
#[derive(Debug)]
pub(crate) enum Origin {
    Csv(Dialect),
    Spreadsheet(Sheets),
}

/// A table that is read row by row.
pub(crate) struct Table {
    pub head: Vec<Cell>,
    /// 1-based line of the header.
    pub line: u64,
    pub rows: Box<dyn Iterator<Item = Result<Row, Trouble>>>,
    pub origin: Origin,
}

/// What the columns of a table mean.
#[derive(Debug)]
pub(crate) struct Columns {
    /// The field or question of each column; none of those that are left out.
    names: Vec<Option<String>>,
    lang: Lang,
}

impl Cell {
    /// The cell as text.
    pub(crate) fn written(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::NotUtf8(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Bool(value) => value.to_string().to_uppercase(),
            Cell::Time { written, .. } => written.clone(),
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

impl Table {
    /// What stands between the cells of a CSV file made from it.
    pub(crate) fn delimiter(&self) -> u8 {
        match self.origin {
            Origin::Csv(dialect) => dialect.delimiter,
            Origin::Spreadsheet(_) => b',',
        }
    }
}

impl Columns {
    /// Reads a header. `questions` are the ids that may be columns beside the fields; columns of other names are left out
    /// where `extra` says so, and refused otherwise.
    pub(crate) fn new(
        path: &str,
        table: &Table,
        questions: &[String],
        extra: bool,
        lang: Lang,
    ) -> Result<Columns, Trouble> {
        let wrong =
            |column: Option<u64>, says: String| Trouble::content(path, Some(Place { line: table.line, column }), says);
        let mut names: Vec<Option<String>> = Vec::new();
        for (cell, number) in table.head.iter().zip(1..) {
            if matches!(cell, Cell::NotUtf8(_)) {
                return Err(wrong(Some(number), say(ENCODING[0], ENCODING[1]).to_owned()));
            }
            let name = cell.written().trim().to_lowercase();
            let known = FIELDS.contains(&name.as_str()) || questions.contains(&name);
            // Columns that the command added before are no fault, nor is what a spreadsheet has beside its table.
            let kept =
                ADDED.contains(&name.as_str()) || (name.is_empty() && matches!(table.origin, Origin::Spreadsheet(_)));
            if !known && !extra && !kept {
                let all: Vec<&str> = FIELDS.into_iter().chain(questions.iter().map(String::as_str)).collect();
                let all = all.join(", ");
                return Err(wrong(
                    Some(number),
                    say(
                        format!(
                            "tidak ada kolom {name:?}; dengan --extra-columns, kolom lain dilewati; yang dikenal {all}"
                        ),
                        format!(
                            "there is no column {name:?}; with --extra-columns other columns are left out; known are {all}"
                        ),
                    ),
                ));
            }
            if known && names.iter().flatten().any(|other| *other == name) {
                let says = say("kolom ini sudah ada", "this column is there already");
                return Err(wrong(Some(number), format!("{says}: {name:?}")));
            }
            names.push(known.then_some(name));
        }
        if !names.iter().any(Option::is_some) {
            return Err(wrong(None, say("tabel ini tanpa judul kolom", "this table has no header").to_owned()));
        }
        Ok(Columns { names, lang })
    }

    /// The draft that a row holds, with its cells.
    pub(crate) fn draft(&self, row: Row) -> Draft {
        let scenario = self.scenario(&row.cells);
        Draft { line: row.line, offset: row.offset, scenario, cells: row.cells }
    }

    fn scenario(&self, cells: &[Cell]) -> Result<Loose, Wrong> {
        let (here, header) = (cells.len(), self.names.len());
        if here != header {
            let message = match self.lang {
                Lang::Id => {
                    format!("{here} kolom, sedangkan judulnya {header}; periksa tanda kutip dan pemisah di baris ini")
                }
                Lang::En => format!(
                    "{here} columns where the header has {header}; look at the quotes and delimiters of this line"
                ),
            };
            return Err(Wrong::new("wrong_columns", message));
        }
        let (mut fields, mut answers) = (Vec::new(), Vec::new());
        for (cell, name) in cells.iter().zip(&self.names) {
            let Some(name) = name else { continue };
            if matches!(cell, Cell::NotUtf8(_)) {
                let says = either(self.lang, ENCODING[0], ENCODING[1]).to_owned();
                return Err(Wrong { column: Some(name.clone()), ..Wrong::new("not_utf8", says) });
            }
            if cell.is_empty() {
                continue;
            }
            let text = cell.written();
            match name.as_str() {
                // A text is the text, with its spaces.
                "text" | "description" => fields.push((name.clone(), Loose::Text(text))),
                "date" => fields.push((name.clone(), days(day(cell, text.trim())))),
                "today" => fields.push((name.clone(), Loose::Text(day(cell, text.trim()).to_owned()))),
                field if FIELDS.contains(&field) => fields.push((name.clone(), Loose::Text(text.trim().to_owned()))),
                _ => answers.push((name.clone(), several(&text))),
            }
        }
        fields.push(("answers".to_owned(), Loose::Fields(answers)));
        Ok(Loose::Fields(fields))
    }
}

/// What to do about a table that is not UTF-8.
pub(crate) const ENCODING: [&str; 2] =
    ["bukan UTF-8; simpan tabel ini sebagai \"CSV UTF-8\"", "not UTF-8; save the table as \"CSV UTF-8\""];

/// The day of a time, without its hours.
fn day<'a>(cell: &Cell, written: &'a str) -> &'a str {
    match cell {
        Cell::Time { .. } => written.split(' ').next().unwrap_or(written),
        _ => written,
    }
}

/// A day, month or year, or a first and a last one with a slash between them.
fn days(cell: &str) -> Loose {
    match cell.split_once('/') {
        Some((from, to)) if from.len() >= 4 && !to.contains('/') => Loose::Fields(vec![
            ("from".to_owned(), Loose::Text(from.trim().to_owned())),
            ("to".to_owned(), Loose::Text(to.trim().to_owned())),
        ]),
        _ => Loose::Text(cell.to_owned()),
    }
}

/// One answer, or those that are still possible with `|` between them.
fn several(cell: &str) -> Loose {
    Loose::List(cell.split('|').map(|one| Loose::Text(one.trim().to_owned())).collect())
}
