//! Drafts to check, one after the other: JSON lines, or a table (CSV) with a header.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use cek_netral::json_lines::{self, Line, Unread};
use cek_netral::questions::model::Lang;
use cek_netral::questions::model::either;
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;

use crate::language::say;
use crate::trouble::{Place, Trouble};

/// The form that drafts come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    JsonLines,
    Csv,
}

/// One draft, or what is wrong with its line.
#[derive(Debug)]
pub struct Draft {
    /// 1-based line of the input on which it begins.
    pub line: u64,
    /// Bytes of the input up to it.
    pub offset: u64,
    pub scenario: Result<Loose, Wrong>,
}

/// What is wrong with a line.
#[derive(Clone, Debug)]
pub struct Wrong {
    pub problem: Problem,
    /// Name of the column, in a table.
    pub column: Option<String>,
}

impl Wrong {
    pub fn new(code: &'static str, message: String) -> Wrong {
        Wrong { problem: Problem { code, field: String::new(), message, allowed: Vec::new() }, column: None }
    }
}

/// Columns of a table that are fields of a scenario; every other one is a question.
pub const FIELDS: [&str; 8] = ["id", "date", "election", "role", "text", "description", "lang", "today"];

/// What a table is read with.
#[derive(Debug)]
pub struct Columns {
    /// Ids of the questions that may be columns.
    pub questions: Vec<String>,
    /// Whether columns of other names are left out rather than refused.
    pub extra: bool,
    pub lang: Lang,
}

/// A file, or standard input for `-`, with its length in bytes where that is known.
pub fn open(path: &str) -> Result<(Box<dyn BufRead>, Option<u64>), Trouble> {
    if path == "-" {
        return Ok((Box::new(BufReader::new(io::stdin())), None));
    }
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
    let (about, file) = opened.map_err(|error| Trouble::file(path, error))?;
    if about.is_dir() {
        return Err(Trouble::file(path, io::ErrorKind::IsADirectory.into()));
    }
    Ok((Box::new(BufReader::new(file)), Some(about.len())))
}

/// The lines of a file of JSON lines.
pub fn lines(path: &str) -> Result<impl Iterator<Item = io::Result<Line>>, Trouble> {
    Ok(json_lines::read(open(path)?.0))
}

/// Drafts as JSON lines, one scenario each.
pub fn json_lines(input: impl BufRead, lang: Lang) -> impl Iterator<Item = io::Result<Draft>> {
    json_lines::read(input).map(move |line| {
        let line = line?;
        let scenario = line.parse().map_err(|unread| not_json(&unread, lang));
        Ok(Draft { line: line.number, offset: line.offset, scenario })
    })
}

fn not_json(unread: &Unread, lang: Lang) -> Wrong {
    let says = either(lang, "baris ini bukan JSON", "this line is not JSON");
    let at = unread.column.map(|column| format!(", {} {column}", either(lang, "kolom", "column"))).unwrap_or_default();
    Wrong::new("not_json", format!("{says}{at}: {}", unread.why))
}

/// The value that a whole file holds.
pub fn json(path: &str) -> Result<Loose, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|error| Trouble::file(path, error))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = Place { line: error.line() as u64, column: Some(error.column() as u64) };
        let why = error.to_string();
        let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
        Trouble::content(path, Some(place), format!("{}: {why}", say("bukan JSON", "not JSON")))
    })
}

/// A table: its delimiter, and its rows.
pub struct Table<R> {
    pub delimiter: u8,
    reader: csv::Reader<R>,
    names: Vec<Option<String>>,
    width: usize,
    lang: Lang,
}

/// Reads the header of the table in a file. Errors name the line and the column.
pub fn table<R: BufRead>(path: &str, mut input: R, columns: &Columns) -> Result<Table<impl Read + use<R>>, Trouble> {
    let wrong = |column: Option<u64>, says: String| Trouble::content(path, Some(Place { line: 1, column }), says);
    let mut head = Vec::new();
    input.read_until(b'\n', &mut head).map_err(|error| Trouble::file(path, error))?;
    let first = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).to_vec();
    if first.starts_with(&[0xff, 0xfe]) || first.starts_with(&[0xfe, 0xff]) {
        return Err(wrong(None, say(ENCODING[0], ENCODING[1]).to_owned()));
    }
    let delimiter = delimiter(&first);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(io::Cursor::new(first).chain(input));
    let header = reader.byte_headers().map_err(|error| wrong(None, error.to_string()))?.clone();
    let mut names: Vec<Option<String>> = Vec::new();
    for (cell, number) in header.iter().zip(1..) {
        let wrong = |says: String| wrong(Some(number), says);
        let name = std::str::from_utf8(cell).map_err(|_| wrong(say(ENCODING[0], ENCODING[1]).to_owned()))?;
        let name = name.trim().to_lowercase();
        let known = FIELDS.contains(&name.as_str()) || columns.questions.contains(&name);
        if !known && !columns.extra {
            let all: Vec<&str> = FIELDS.into_iter().chain(columns.questions.iter().map(String::as_str)).collect();
            let all = all.join(", ");
            return Err(wrong(say(
                format!("tidak ada kolom {name:?}; dengan --extra-columns, kolom lain dilewati; yang dikenal {all}"),
                format!(
                    "there is no column {name:?}; with --extra-columns other columns are left out; known are {all}"
                ),
            )));
        }
        if known && names.iter().flatten().any(|other| *other == name) {
            return Err(wrong(format!("{}: {name:?}", say("kolom ini sudah ada", "this column is there already"))));
        }
        names.push(known.then_some(name));
    }
    if !names.iter().any(Option::is_some) {
        return Err(wrong(None, say("tabel ini tanpa judul kolom", "this table has no header").to_owned()));
    }
    Ok(Table { delimiter, reader, width: names.len(), names, lang: columns.lang })
}

/// What stands most often between the cells of a header: comma, semicolon or tab.
fn delimiter(header: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in header {
        quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| !quoted && delimiter == byte) {
            *count += 1;
        }
    }
    // The first of those that are alike.
    counts.iter().rev().max_by_key(|(_, count)| count).map_or(b',', |(delimiter, _)| *delimiter)
}

const ENCODING: [&str; 2] =
    ["bukan UTF-8; simpan tabel ini sebagai \"CSV UTF-8\"", "not UTF-8; save the table as \"CSV UTF-8\""];

impl<R: Read> Iterator for Table<R> {
    type Item = io::Result<Draft>;

    fn next(&mut self) -> Option<io::Result<Draft>> {
        let mut record = csv::ByteRecord::new();
        match self.reader.read_byte_record(&mut record) {
            Ok(false) => None,
            Ok(true) => {
                let (line, offset) = record.position().map_or((0, 0), |at| (at.line(), at.byte()));
                Some(Ok(Draft { line, offset, scenario: self.row(&record) }))
            }
            Err(error) => Some(Err(error.into())),
        }
    }
}

impl<R: Read> Table<R> {
    fn row(&self, record: &csv::ByteRecord) -> Result<Loose, Wrong> {
        if record.len() != self.width {
            let (here, header) = (record.len(), self.width);
            return Err(Wrong::new(
                "wrong_columns",
                match self.lang {
                    Lang::Id => {
                        format!(
                            "{here} kolom, sedangkan judulnya {header}; periksa tanda kutip dan pemisah di baris ini"
                        )
                    }
                    Lang::En => {
                        format!(
                            "{here} columns where the header has {header}; look at the quotes and delimiters of this line"
                        )
                    }
                },
            ));
        }
        let (mut fields, mut answers) = (Vec::new(), Vec::new());
        for (cell, name) in record.iter().zip(&self.names) {
            let Some(name) = name else { continue };
            let cell = std::str::from_utf8(cell).map_err(|_| Wrong {
                column: Some(name.clone()),
                ..Wrong::new("not_utf8", either(self.lang, ENCODING[0], ENCODING[1]).to_owned())
            })?;
            if cell.trim().is_empty() {
                continue;
            }
            match name.as_str() {
                // A text is the text, with its spaces.
                "text" | "description" => fields.push((name.clone(), Loose::Text(cell.to_owned()))),
                "date" => fields.push((name.clone(), days(cell.trim()))),
                field if FIELDS.contains(&field) => fields.push((name.clone(), Loose::Text(cell.trim().to_owned()))),
                _ => answers.push((name.clone(), several(cell))),
            }
        }
        fields.push(("answers".to_owned(), Loose::Fields(answers)));
        Ok(Loose::Fields(fields))
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
