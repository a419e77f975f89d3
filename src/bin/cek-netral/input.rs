//! Drafts to check, one after the other: JSON lines, or a table (CSV) with a header.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use cek_netral::questions::model::Lang;
use cek_netral::questions::model::either;
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;

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
pub fn open(path: &str) -> io::Result<(Box<dyn BufRead>, Option<u64>)> {
    if path == "-" {
        return Ok((Box::new(BufReader::new(io::stdin())), None));
    }
    let wrong = |e: io::Error| io::Error::new(e.kind(), format!("{path}: {e}"));
    let file = File::open(path).map_err(wrong)?;
    let length = file.metadata().map_err(wrong)?.len();
    Ok((Box::new(BufReader::new(file)), Some(length)))
}

/// Lines of JSON, one scenario each. Empty lines are passed over.
pub fn json_lines(input: impl BufRead, lang: Lang) -> impl Iterator<Item = io::Result<Draft>> {
    let mut offset = 0;
    let lines = input.split(b'\n').zip(1..).map(move |(line, number)| {
        let line = line?;
        offset += line.len() as u64 + 1;
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_start_matches('\u{feff}').trim();
        Ok((!text.is_empty()).then(|| Draft { line: number, offset, scenario: json(text, lang) }))
    });
    lines.filter_map(io::Result::transpose)
}

fn json(text: &str, lang: Lang) -> Result<Loose, Wrong> {
    serde_json::from_str(text).map_err(|error| {
        let says = either(lang, "baris ini bukan JSON", "this line is not JSON");
        Wrong::new("not_json", format!("{says}: {error}"))
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

/// Reads the header of a table. Errors name the line and the column.
pub fn table(mut input: impl BufRead, columns: &Columns) -> io::Result<Table<impl Read>> {
    let mut head = Vec::new();
    input.read_until(b'\n', &mut head)?;
    let first = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).to_vec();
    let lang = columns.lang;
    if first.starts_with(&[0xff, 0xfe]) || first.starts_with(&[0xfe, 0xff]) {
        return Err(io::Error::other(encoding(lang)));
    }
    let delimiter = delimiter(&first);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(io::Cursor::new(first).chain(input));
    let header = reader.byte_headers()?.clone();
    let mut names: Vec<Option<String>> = Vec::new();
    for (cell, number) in header.iter().zip(1..) {
        let at = format!("{} 1, {} {number}", either(lang, "baris", "line"), either(lang, "kolom", "column"));
        let name = std::str::from_utf8(cell).map_err(|_| io::Error::other(format!("{at}: {}", encoding(lang))))?;
        let name = name.trim().to_lowercase();
        let known = FIELDS.contains(&name.as_str()) || columns.questions.contains(&name);
        if !known && !columns.extra {
            let (says, else_say) = match lang {
                Lang::Id => ("tidak ada kolom", "dengan --extra-columns, kolom lain dilewati; yang dikenal"),
                Lang::En => ("there is no column", "with --extra-columns other columns are left out; known are"),
            };
            let all: Vec<&str> = FIELDS.into_iter().chain(columns.questions.iter().map(String::as_str)).collect();
            return Err(io::Error::other(format!("{at}: {says} {name:?}; {else_say} {}", all.join(", "))));
        }
        if known && names.iter().flatten().any(|other| *other == name) {
            let says = either(lang, "kolom ini sudah ada", "this column is there already");
            return Err(io::Error::other(format!("{at}: {says}: {name:?}")));
        }
        names.push(known.then_some(name));
    }
    if !names.iter().any(Option::is_some) {
        let says = either(lang, "baris 1: tabel ini tanpa judul kolom", "line 1: this table has no header");
        return Err(io::Error::other(says));
    }
    Ok(Table { delimiter, reader, width: names.len(), names, lang })
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

fn encoding(lang: Lang) -> &'static str {
    either(lang, "bukan UTF-8; simpan tabel ini sebagai \"CSV UTF-8\"", "not UTF-8; save the table as \"CSV UTF-8\"")
}

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
                ..Wrong::new("not_utf8", encoding(self.lang).to_owned())
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
