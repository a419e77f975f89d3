//! The table as a spreadsheet: its sheet with columns added, the other sheets with their values, and one that says what the
//! answers are worth.

use std::fs::File;
use std::io::BufWriter;
use std::mem;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::table::xlsx::{Sheet, Sheets};
use crate::table::{Cell, Origin, Table, formula};
use crate::trouble::{Place, Trouble};

/// Name of the sheet that says what the answers are worth.
const ABOUT: &str = "Cek Netral";

/// Pixels that a column may be wide.
const WIDEST: u32 = 360;

/// UTF-16 units that a cell of a spreadsheet may have.
const LONGEST: usize = 32_767;

pub(super) struct Writer {
    path: String,
    file: File,
    sheet: Worksheet,
    /// Sheets before that of the table, and after it.
    others: [Vec<Sheet>; 2],
    formats: Formats,
    /// Whether rows stand where they stood; else one below the other.
    in_place: bool,
    next: u32,
}

impl Writer {
    pub(super) fn new(path: &str, file: File, table: &mut Table) -> Result<Writer, Trouble> {
        let (name, others, in_place) = match &mut table.origin {
            Origin::Csv(_) => ("Sheet1".to_owned(), [Vec::new(), Vec::new()], false),
            Origin::Spreadsheet(Sheets { table, others }) => (table.clone(), mem::take(others), true),
        };
        let mut sheet = Worksheet::new();
        sheet.set_name(name).map_err(|error| unwritable(path, None, error))?;
        Ok(Writer { path: path.to_owned(), file, sheet, others, formats: Formats::new(), in_place, next: 0 })
    }

    pub(super) fn row(&mut self, line: u64, cells: &[&Cell]) -> Result<(), Trouble> {
        let row = if self.in_place { u32::try_from(line).unwrap_or(u32::MAX).saturating_sub(1) } else { self.next };
        self.next += 1;
        let put = self.formats.row(&mut self.sheet, row, cells.iter().copied());
        put.map_err(|error| unwritable(&self.path, Some(line), error))
    }

    pub(super) fn end(self, about: &[String]) -> Result<(), Trouble> {
        let path = self.path.clone();
        self.saved(about).map_err(|error| unwritable(&path, None, error))
    }

    fn saved(mut self, about: &[String]) -> Result<(), XlsxError> {
        let mut book = Workbook::new();
        let [before, after] = mem::take(&mut self.others);
        for sheet in before.iter().filter(|sheet| sheet.name != ABOUT) {
            book.push_worksheet(self.copied(sheet)?);
        }
        self.sheet.set_autofit_max_width(WIDEST).autofit();
        self.sheet.set_active(true);
        book.push_worksheet(mem::take(&mut self.sheet));
        for sheet in after.iter().filter(|sheet| sheet.name != ABOUT) {
            book.push_worksheet(self.copied(sheet)?);
        }
        let lines = about.iter().zip(0..).map(|(line, row)| (row, vec![Cell::Text(line.clone())])).collect();
        book.push_worksheet(self.copied(&Sheet { name: ABOUT.to_owned(), rows: lines })?);
        book.save_to_writer(BufWriter::new(self.file))
    }

    fn copied(&self, sheet: &Sheet) -> Result<Worksheet, XlsxError> {
        let mut copy = Worksheet::new();
        copy.set_name(&sheet.name)?;
        for (row, cells) in &sheet.rows {
            self.formats.row(&mut copy, *row, cells.iter())?;
        }
        copy.set_autofit_max_width(WIDEST).autofit();
        Ok(copy)
    }
}

/// How cells are shown that are more than a text or a number.
struct Formats {
    /// A text that begins like a formula stays a text, even when somebody edits the cell.
    text: Format,
    day: Format,
    moment: Format,
    clock: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats {
            text: Format::new().set_quote_prefix(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            clock: Format::new().set_num_format("[hh]:mm:ss"),
        }
    }

    fn row<'a>(&self, sheet: &mut Worksheet, row: u32, cells: impl Iterator<Item = &'a Cell>) -> Result<(), XlsxError> {
        for (cell, column) in cells.zip(0..) {
            self.cell(sheet, row, column, cell)?;
        }
        Ok(())
    }

    fn cell(&self, sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) | Cell::NotUtf8(text) if text.is_empty() => {}
            Cell::Text(text) | Cell::NotUtf8(text) if formula::is_one(text) => {
                sheet.write_string_with_format(row, column, shortened(text), &self.text)?;
            }
            Cell::Text(text) | Cell::NotUtf8(text) => {
                sheet.write_string(row, column, shortened(text))?;
            }
            Cell::Number(number) => {
                sheet.write_number(row, column, *number)?;
            }
            Cell::Bool(value) => {
                sheet.write_boolean(row, column, *value)?;
            }
            Cell::Time { serial, written } => {
                let format = match (written.contains('-'), written.contains(':')) {
                    (true, false) => &self.day,
                    (true, true) => &self.moment,
                    (false, _) => &self.clock,
                };
                sheet.write_number_with_format(row, column, *serial, format)?;
            }
        }
        Ok(())
    }
}

/// As much of a text as a cell can hold, where a rare character counts twice.
fn shortened(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST / 2).chain(['…']).collect()
}

fn unwritable(path: &str, line: Option<u64>, error: XlsxError) -> Trouble {
    match error {
        XlsxError::IoError(error) => Trouble::file(path, error),
        error => Trouble::content(path, line.map(|line| Place { line, column: None }), error.to_string()),
    }
}
