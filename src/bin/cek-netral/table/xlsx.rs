//! Tables in a spreadsheet (XLSX). Values are read: what a formula came to, not the formula.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};

use super::{Cell, Origin, Row, Table};
use crate::language::say;
use crate::trouble::Trouble;

/// Days from the first day of 1900, as spreadsheets count it, to that of 1904, from which some of them count.
const FROM_1904: f64 = 1462.0;

/// One sheet that is kept as it is.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub name: String,
    /// Rows with their 0-based number, and cells from the first column on.
    pub rows: Vec<(u32, Vec<Cell>)>,
}

/// The sheets of a file, in their order.
#[derive(Debug)]
pub(crate) struct Sheets {
    /// The one whose table is checked.
    pub table: String,
    /// Those before it, and those after it.
    pub others: [Vec<Sheet>; 2],
}

/// Reads the table of a sheet, without a name of the first one. `path` names the file in messages.
pub(crate) fn read(path: &str, mut input: impl Read, sheet: Option<&str>) -> Result<Table, Trouble> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| Trouble::file(path, error))?;
    let broken = |error: calamine::XlsxError| {
        let says = say(
            "bukan buku kerja XLSX yang dapat dibaca. Buka di aplikasi lembar kerja dan simpan sebagai .xlsx tanpa sandi",
            "is no XLSX workbook that can be read. Open it in a spreadsheet and save it as .xlsx, without a password",
        );
        Trouble::content(path, None, format!("{says} ({error})"))
    };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheet_names();
    let chosen = match sheet {
        Some(asked) => names.iter().find(|name| *name == asked).cloned(),
        None => names.first().cloned(),
    };
    let Some(chosen) = chosen else {
        let names = names.join(", ");
        let sheet = sheet.unwrap_or_default();
        return Err(Trouble::content(
            path,
            None,
            say(
                format!("tidak ada lembar {sheet:?}; yang ada: {names}"),
                format!("there is no sheet {sheet:?}; there are: {names}"),
            ),
        ));
    };
    let epoch = if book.has_1904_epoch() { FROM_1904 } else { 0.0 };
    let mut others = [Vec::new(), Vec::new()];
    let mut table = Vec::new();
    let mut passed = false;
    for name in names {
        let Ok(range) = book.worksheet_range(&name) else {
            // A sheet that holds a chart alone has no cells.
            continue;
        };
        let rows = rows(&range, epoch);
        let [before, after] = &mut others;
        match (name == chosen, passed) {
            (true, _) => (table, passed) = (rows, true),
            (false, false) => before.push(Sheet { name, rows }),
            (false, true) => after.push(Sheet { name, rows }),
        }
    }
    // Of a spreadsheet all rows are as wide as the widest: what stands beside the table is kept, and is no fault.
    let width = table.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let mut table = table.into_iter().map(move |(row, mut cells)| {
        cells.resize(width, Cell::Empty);
        (u64::from(row) + 1, cells)
    });
    let (line, head) = table.next().unwrap_or((1, Vec::new()));
    let rows = table.map(|(line, cells)| Ok(Row { line, offset: 0, cells }));
    let origin = Origin::Spreadsheet(Sheets { table: chosen, others });
    Ok(Table { head, line, rows: Box::new(rows), origin })
}

/// Rows that hold something, each as far as it does.
fn rows(range: &Range<Data>, epoch: f64) -> Vec<(u32, Vec<Cell>)> {
    let (top, left) = range.start().unwrap_or_default();
    let mut all = Vec::new();
    for (cells, row) in range.rows().zip(top..) {
        let before = std::iter::repeat_with(Cell::default).take(usize::try_from(left).unwrap_or_default());
        let mut cells: Vec<Cell> = before.chain(cells.iter().map(|cell| kept(cell, epoch))).collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            all.push((row, cells));
        }
    }
    all
}

fn kept(cell: &Data, epoch: f64) -> Cell {
    match cell {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::Text(text.clone()),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(value) => Cell::Bool(*value),
        Data::Error(error) => Cell::Text(error.to_string()),
        Data::DateTime(time) => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            let days = format!("{year:04}-{month:02}-{day:02}");
            let hours = format!("{hour:02}:{minute:02}:{second:02}");
            let serial = time.as_f64() + epoch;
            let written = match (time.is_duration() || time.as_f64() < 1.0, serial.fract() == 0.0) {
                (true, _) => hours,
                (false, true) => days,
                (false, false) => format!("{days} {hours}"),
            };
            Cell::Time { serial: if time.is_duration() { time.as_f64() } else { serial }, written }
        }
    }
}
