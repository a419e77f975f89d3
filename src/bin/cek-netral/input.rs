//! Drafts to check, one after the other, and the files that they come from.

use std::fs::File;
use std::io::{self, BufRead, BufReader};

use cek_netral::json_lines::{self, Line, Unread};
use cek_netral::questions::model::Lang;
use cek_netral::questions::model::either;
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;

use crate::language::say;
use crate::table::Cell;
use crate::trouble::{Place, Trouble};

/// The form that drafts come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    JsonLines,
    Csv,
    Xlsx,
}

/// One draft, or what is wrong with its line.
#[derive(Debug)]
pub(crate) struct Draft {
    /// 1-based line of the input on which it begins.
    pub line: u64,
    /// Bytes of the input up to it.
    pub offset: u64,
    pub scenario: Result<Loose, Wrong>,
    /// The cells of its row, where it came from a table.
    pub cells: Vec<Cell>,
}

/// What is wrong with a line.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    pub problem: Problem,
    /// Name of the column, in a table.
    pub column: Option<String>,
}

impl Wrong {
    pub(crate) fn new(code: &'static str, message: String) -> Wrong {
        Wrong { problem: Problem { code, field: String::new(), message, allowed: Vec::new() }, column: None }
    }
}

/// A file, or standard input for `-`, with its length in bytes where that is known.
pub(crate) fn open(path: &str) -> Result<(Box<dyn BufRead>, Option<u64>), Trouble> {
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
pub(crate) fn lines(path: &str) -> Result<impl Iterator<Item = io::Result<Line>>, Trouble> {
    Ok(json_lines::read(open(path)?.0))
}

/// Drafts as JSON lines, one scenario each.
pub(crate) fn json_lines(input: impl BufRead, lang: Lang) -> impl Iterator<Item = io::Result<Draft>> {
    json_lines::read(input).map(move |line| {
        let line = line?;
        let scenario = line.parse().map_err(|unread| not_json(&unread, lang));
        Ok(Draft { line: line.number, offset: line.offset, scenario, cells: Vec::new() })
    })
}

fn not_json(unread: &Unread, lang: Lang) -> Wrong {
    let says = either(lang, "baris ini bukan JSON", "this line is not JSON");
    let at = unread.column.map(|column| format!(", {} {column}", either(lang, "kolom", "column"))).unwrap_or_default();
    Wrong::new("not_json", format!("{says}{at}: {}", unread.why))
}

/// The value that a whole file holds.
pub(crate) fn json(path: &str) -> Result<Loose, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|error| Trouble::file(path, error))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = Place { line: error.line() as u64, column: Some(error.column() as u64) };
        let why = error.to_string();
        let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
        Trouble::content(path, Some(place), format!("{}: {why}", say("bukan JSON", "not JSON")))
    })
}
