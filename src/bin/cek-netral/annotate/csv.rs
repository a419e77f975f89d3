//! The table as text, in the dialect that it came in.

use std::io::{self, Write};

use crate::table::csv::Dialect;
use crate::table::{Cell, formula};
use crate::trouble::Trouble;

pub(super) struct Writer(csv::Writer<Box<dyn Write>>);

impl Writer {
    pub(super) fn new(mut out: Box<dyn Write>, dialect: Dialect) -> io::Result<Writer> {
        if dialect.mark {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let end = if dialect.windows { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut builder = csv::WriterBuilder::new();
        Ok(Writer(builder.delimiter(dialect.delimiter).terminator(end).flexible(true).from_writer(out)))
    }

    pub(super) fn row(&mut self, cells: &[&Cell]) -> Result<(), Trouble> {
        Ok(self.0.write_record(cells.iter().map(|cell| text(cell)))?)
    }

    pub(super) fn end(mut self) -> Result<(), Trouble> {
        Ok(self.0.flush()?)
    }
}

/// A cell as it may stand in the file. A number or a time is no formula whatever it begins with.
fn text(cell: &Cell) -> String {
    let written = cell.written();
    match cell {
        Cell::Number(_) | Cell::Time { .. } => written,
        _ => formula::harmless(&written).into_owned(),
    }
}
