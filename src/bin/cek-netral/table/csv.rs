//! Tables as text: comma, semicolon or tab between the cells.

use std::io::{self, BufRead, Read};

use super::{Cell, ENCODING, Origin, Row, Table, formula};
use crate::language::say;
use crate::trouble::{Place, Trouble};

/// How a file writes its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub delimiter: u8,
    /// Whether it begins with a byte order mark, without which Excel takes UTF-8 for something else.
    pub mark: bool,
    /// Whether lines end as on Windows.
    pub windows: bool,
}

/// Reads the table in a file, which `path` names.
pub(crate) fn read(path: &str, mut input: impl BufRead + 'static) -> Result<Table, Trouble> {
    let mut first = Vec::new();
    // A name in quotes may hold ends of line.
    while input.read_until(b'\n', &mut first).map_err(|error| Trouble::file(path, error))? > 0 {
        if first.iter().filter(|byte| **byte == b'"').count() % 2 == 0 {
            break;
        }
    }
    if first.starts_with(&[0xff, 0xfe]) || first.starts_with(&[0xfe, 0xff]) {
        let place = Place { line: 1, column: None };
        return Err(Trouble::content(path, Some(place), say(ENCODING[0], ENCODING[1])));
    }
    let mark = first.starts_with(b"\xef\xbb\xbf");
    if mark {
        first.drain(..3);
    }
    let dialect = Dialect { delimiter: delimiter(&first), mark, windows: first.ends_with(b"\r\n") };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter)
        .flexible(true)
        .from_reader(io::Cursor::new(first).chain(input));
    let owned = path.to_owned();
    let broken = move |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => Trouble::file(&owned, error),
        other => Trouble::content(&owned, None, format!("{other:?}")),
    };
    let head = cells(reader.byte_headers().map_err(&broken)?);
    let rows = std::iter::from_fn(move || {
        let mut record = csv::ByteRecord::new();
        match reader.read_byte_record(&mut record) {
            Ok(false) => None,
            Ok(true) => {
                let (line, offset) = record.position().map_or((0, 0), |at| (at.line(), at.byte()));
                Some(Ok(Row { line, offset, cells: cells(&record) }))
            }
            Err(error) => Some(Err(broken(error))),
        }
    });
    Ok(Table { head, line: 1, rows: Box::new(rows), origin: Origin::Csv(dialect) })
}

fn cells(record: &csv::ByteRecord) -> Vec<Cell> {
    let cell = |bytes: &[u8]| match std::str::from_utf8(bytes) {
        Ok("") => Cell::Empty,
        Ok(text) => Cell::Text(formula::meant(text).to_owned()),
        Err(_) => Cell::NotUtf8(String::from_utf8_lossy(bytes).into_owned()),
    };
    record.iter().map(cell).collect()
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
