//! An agency's table, CSV or XLSX, that is checked and comes back as it was, with columns added.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use crate::support::command::{Ran, run};

const ADDED: [&str; 7] =
    ["cek_verdict", "cek_call", "cek_why", "cek_cost", "cek_citations", "cek_question", "cek_error"];

/// Texts that a spreadsheet would take for a formula.
const FORMULAS: [&str; 6] = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1"];

/// A file of this test; `name` keeps tests apart.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tables-{name}"))
}

fn written(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = place(name);
    fs::write(&path, content).unwrap();
    path
}

/// `check` of a file for a PNS, annotated to another one.
fn annotate(from: &Path, to: &Path, more: &[&str]) -> Ran {
    let args = ["check", from.to_str().unwrap(), "--role", "pns", "--annotate", to.to_str().unwrap()];
    run(&[&args[..], more].concat(), b"")
}

fn records(path: &Path, delimiter: u8) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    let reader = builder.has_headers(false).flexible(true).delimiter(delimiter).from_path(path);
    reader.unwrap().records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn sheet(path: &Path, name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    book.worksheet_range(name).unwrap()
}

/// A content calendar as somebody keeps it: a title row is not there, but a day that is a day, an empty row, notes beside the
/// table, numbers, and more sheets.
fn calendar(name: &str) -> PathBuf {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Catatan").unwrap().write(1, 1, "rapat").unwrap();
    let sheet = book.add_worksheet().set_name("Kalender").unwrap();
    for (column, head) in ["id", "date", "text", "Penanggung jawab", "Anggaran", "act"].into_iter().enumerate() {
        sheet.write(0, column as u16, head).unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (row, text) in [(1, "Ayo coblos nomor 2"), (3, "Selamat Hari Guru"), (4, "Jadwal posyandu")] {
        sheet.write(row, 0, f64::from(row)).unwrap();
        sheet.write_with_format(row, 1, 45566.0, &day).unwrap();
        sheet.write(row, 2, text).unwrap();
        sheet.write(row, 3, "=Sari").unwrap();
        sheet.write(row, 4, 1_500_000.5).unwrap();
    }
    sheet.write(4, 5, "menari").unwrap();
    sheet.write(3, 8, "catatan di samping").unwrap();
    book.add_worksheet().set_name("Daftar").unwrap().write(0, 0, true).unwrap();
    let path = place(name);
    book.save(&path).unwrap();
    path
}

#[test]
fn a_spreadsheet_comes_back_as_it_was_with_columns_added() {
    let (from, to) = (calendar("kept.xlsx"), place("kept-out.xlsx"));
    let ran = annotate(&from, &to, &["--sheet", "Kalender", "--extra-columns"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""), "{}", ran.out);
    let (before, after) = (sheet(&from, "Kalender"), sheet(&to, "Kalender"));
    for (row, column, cell) in before.cells().map(|(row, column, cell)| (row as u32, column as u32, cell)) {
        assert_eq!(
            after.get_value((row, column)).unwrap_or(&Data::Empty).to_string(),
            cell.to_string(),
            "{row} {column}"
        );
    }
    assert!(matches!(after.get_value((1, 1)), Some(Data::DateTime(_))), "a day stays a day");
    let at = |row: u32, name: &str| {
        let column = (0..after.width() as u32).find(|c| *after.get_value((0, *c)).unwrap() == *name).unwrap();
        assert!(column > 8, "{name} stands behind all that was there");
        after.get_value((row, column)).unwrap().to_string()
    };
    assert_eq!(at(1, "cek_verdict"), "may_apply");
    for name in ["cek_call", "cek_why", "cek_cost", "cek_citations"] {
        assert!(!at(1, name).is_empty(), "{name}");
    }
    assert_eq!((at(2, "cek_verdict"), at(3, "cek_error")), (String::new(), String::new()));
    assert_eq!(at(4, "cek_verdict"), "error");
    assert!(at(4, "cek_error").starts_with("act: \"menari\""), "{}", at(4, "cek_error"));
    let mut book: Xlsx<_> = open_workbook(&to).unwrap();
    assert_eq!(book.sheet_names(), ["Catatan", "Kalender", "Daftar", "Cek Netral"]);
    assert_eq!(book.worksheet_range("Catatan").unwrap().get_value((1, 1)), Some(&Data::String("rapat".to_owned())));
    assert_eq!(book.worksheet_range("Daftar").unwrap().get_value((0, 0)), Some(&Data::Bool(true)));
    let about = book.worksheet_range("Cek Netral").unwrap();
    let about: Vec<String> = about.cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(about.iter().any(|line| line.contains("bukan nasihat hukum")), "{about:?}");
    assert_eq!(ran.out.trim_end(), about.join("\n"));
}

#[test]
fn a_second_run_writes_the_columns_anew() {
    let (from, once, twice) = (calendar("again.xlsx"), place("again-1.xlsx"), place("again-2.xlsx"));
    let options = ["--sheet", "Kalender", "--extra-columns"];
    annotate(&from, &once, &options);
    annotate(&once, &twice, &options);
    for name in ["Kalender", "Catatan", "Daftar", "Cek Netral"] {
        assert_eq!(sheet(&once, name), sheet(&twice, name), "{name}");
    }
    let table = written("again.csv", "id;text\r\n1;Ayo coblos nomor 2\r\n");
    let (once, twice) = (place("again-1.csv"), place("again-2.csv"));
    annotate(&table, &once, &[]);
    annotate(&once, &twice, &[]);
    assert_eq!(fs::read_to_string(&once).unwrap(), fs::read_to_string(&twice).unwrap());
}

#[test]
fn a_spreadsheet_and_a_text_that_say_the_same_get_the_same_answers() {
    let table = written("same.csv", "id,date,text\n2,2024-10-01,Ayo coblos nomor 2\n");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["id", "date", "text"].into_iter().enumerate() {
        sheet.write(0, column as u16, head).unwrap();
    }
    sheet.write(1, 0, 2).unwrap();
    sheet.write_with_format(1, 1, 45566.5, &Format::new().set_num_format("yyyy-mm-dd hh:mm")).unwrap();
    sheet.write(1, 2, "Ayo coblos nomor 2").unwrap();
    let path = place("same.XLSX");
    book.save(&path).unwrap();
    let answers = |path: &Path| run(&["check", path.to_str().unwrap(), "--role", "pns"], b"").out;
    assert_eq!(answers(&table), answers(&path));
    let piped = run(&["check", "--from", "xlsx", "--role", "pns"], &fs::read(&path).unwrap());
    assert_eq!((piped.status, piped.out), (0, answers(&path)));
}

#[test]
fn a_text_table_keeps_its_delimiter_its_ends_of_line_and_its_mark() {
    let input =
        "\u{feff}id;Catatan;text;\"dua\nbaris\"\r\n1;\"a;b \"\"c\"\"\";Ayo coblos nomor 2;x\r\n2;;Jadwal posyandu;\r\n";
    let (from, to) = (written("dialect.csv", input), place("dialect-out.csv"));
    let ran = annotate(&from, &to, &["--extra-columns"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let out = fs::read_to_string(&to).unwrap();
    assert!(out.starts_with("\u{feff}id;Catatan;text;\"dua\nbaris\";cek_verdict;"), "{out}");
    assert!(out.contains("\r\n1;\"a;b \"\"c\"\"\";Ayo coblos nomor 2;x;may_apply;"), "{out}");
    assert_eq!(out.matches("\r\n").count(), 3);
    let piped =
        run(&["check", "--from", "csv", "--role", "pns", "--extra-columns", "--annotate", "-"], input.as_bytes());
    assert_eq!(piped.out, out);
}

#[test]
fn a_row_that_is_wrong_keeps_its_cells_and_the_others_are_answered() {
    let (from, to) = (written("wrong.csv", "id,text\n1,a,too,many\n2\n3,Ayo coblos nomor 2\n"), place("wrong-out.csv"));
    let ran = annotate(&from, &to, &["--lang", "en"]);
    assert_eq!(ran.status, 1);
    let rows = records(&to, b',');
    assert_eq!(rows[0], [&["id", "text"][..], &ADDED].concat());
    assert_eq!(
        (&rows[1][..3], &rows[1][9..]),
        (&["1", "a", "error"].map(str::to_owned)[..], &["too", "many"].map(str::to_owned)[..])
    );
    assert_eq!(rows[2][..3], ["2", "", "error"]);
    assert!(rows[2][8].starts_with("1 columns where the header has 2"), "{:?}", rows[2]);
    assert_eq!(rows[3][..3], ["3", "Ayo coblos nomor 2", "may_apply"]);
}

#[test]
fn no_cell_becomes_a_formula() {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "=HYPERLINK(A1)", "text"]).unwrap();
    for text in FORMULAS {
        writer.write_record([text, text, text]).unwrap();
    }
    writer.write_record(["-5", "+6281", "'=kutip"]).unwrap();
    let from = written("formula.csv", writer.into_inner().unwrap());
    let (text, spreadsheet) = (place("formula-out.csv"), place("formula-out.xlsx"));
    assert_eq!(annotate(&from, &text, &["--extra-columns"]).status, 0);
    assert_eq!(annotate(&from, &spreadsheet, &["--extra-columns"]).status, 0);

    let rows = records(&text, b',');
    assert_eq!(rows[0][1], "'=HYPERLINK(A1)");
    for (row, text) in rows[1..].iter().zip(FORMULAS) {
        assert_eq!(row[..3], [0; 3].map(|_| format!("'{text}")), "{row:?}");
    }
    assert_eq!(rows[7][..3], ["-5", "+6281", "'=kutip"]);

    let mut book: Xlsx<_> = open_workbook(&spreadsheet).unwrap();
    assert!(book.worksheet_formula("Sheet1").unwrap().is_empty());
    let cells = book.worksheet_range("Sheet1").unwrap();
    for (row, text) in (1..).zip(FORMULAS) {
        for column in 0..3 {
            // XML knows one end of line alone.
            let Some(Data::String(cell)) = cells.get_value((row, column)) else { panic!("{text:?} is no text") };
            assert_eq!(cell.replace('\r', "\n"), text.replace('\r', "\n"));
        }
    }

    let table = run(&["check", from.to_str().unwrap(), "--extra-columns", "--format", "csv"], b"").out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let ids: Vec<String> = reader.records().map(|r| r.unwrap()[1].to_owned()).collect();
    assert_eq!(ids[..6], FORMULAS.map(|text| format!("'{}", text.trim())));
}

#[test]
fn a_text_that_was_quoted_against_formulas_is_read_as_it_was_meant() {
    let text = "@semua Ayo coblos nomor 2";
    let lines = |text: &str| {
        let ran = run(&["check", "--from", "csv", "--role", "pns"], format!("text\n{text}\n").as_bytes());
        serde_json::from_str::<Value>(&ran.out).unwrap()
    };
    assert_eq!(lines(text), lines(&format!("'{text}")));
}

#[test]
fn what_cannot_be_annotated_is_refused_in_both_languages() {
    let table = written("refused.csv", "id,text\n1,a\n");
    let lines = written("refused.jsonl", "{}\n");
    let broken = written("refused.xlsx", "id,text\n");
    let book = calendar("refused-sheets.xlsx");
    let [table, lines, broken, book] = [&table, &lines, &broken, &book].map(|path| path.to_str().unwrap());
    let out = place("refused-out.xlsx");
    let out = out.to_str().unwrap();
    for (args, words) in [
        (&[lines, "--annotate", out][..], ["--annotate perlu tabel", "--annotate needs a table"]),
        (&[table, "--annotate", table], ["sedang dibaca", "being read"]),
        (&[table, "--annotate", "hasil.pdf"], ["tidak berakhir .xlsx", "does not end in .xlsx"]),
        (&[table, "--annotate", out, "--format", "csv"], ["tidak bersama", "does not go with"]),
        (&[table, "--sheet", "Kalender"], ["--sheet perlu berkas XLSX", "--sheet needs an XLSX file"]),
        (&[broken], ["bukan buku kerja XLSX", "is no XLSX workbook"]),
        (
            &[book, "--sheet", "Kalenderku"],
            ["yang ada: Catatan, Kalender, Daftar", "there are: Catatan, Kalender, Daftar"],
        ),
        (
            &[book, "--sheet", "Kalender"],
            ["baris 1, kolom 4: tidak ada kolom \"penanggung jawab\"", "line 1, column 4: there is no column"],
        ),
        (&[table, "--annotate", "no-such-folder/out.xlsx"], ["no-such-folder/out.xlsx: ", "no-such-folder/out.xlsx: "]),
    ] {
        for (lang, words) in ["id", "en"].into_iter().zip(words) {
            let ran = run(&[&["check"], args, &["--lang", lang]].concat(), b"");
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
            assert!(ran.err.contains(words), "{args:?}: {words}: {}", ran.err);
        }
    }
    assert!(File::open(out).is_err(), "nothing is written where nothing was checked");
}
