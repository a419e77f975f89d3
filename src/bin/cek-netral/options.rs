//! The options of `cek-netral check`.

use std::path::Path;

use cek_netral::report::Verdict;
use clap::Args;

use crate::input::Form;
use crate::language::say;
use crate::one_of::one_of;

/// The form that answers go out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Csv,
    Text,
}

#[derive(Args, Debug)]
pub(crate) struct Options {
    #[arg(value_name = say("BERKAS", "FILE"), default_value = "-", help = say(
        "Tabel (.csv, .tsv, .xlsx) atau baris JSON; tanpa berkas, atau dengan -, masukan baku dibaca",
        "A table (.csv, .tsv, .xlsx), or JSON lines; without a file, or with -, standard input is read"
    ))]
    pub file: String,
    #[arg(long, value_name = "csv|jsonl|xlsx", value_parser = one_of(FORMS), help = say(
        "Bentuk yang masuk, bila nama berkasnya tidak mengatakannya",
        "What comes in, where the name of the file does not tell"
    ))]
    from: Option<Form>,
    #[arg(long, value_name = "json|csv|text", default_value = "json", value_parser = one_of(FORMATS), help = say(
        "Bentuk yang keluar: laporan utuh sebagai baris JSON (tanpa ini); tabel berisi line, id, verdict, kinds, \
         worst_level, rules, citations, next_question, dan error (daftar disambung |, pemisahnya seperti tabel yang masuk); \
         atau teks untuk dibaca",
        "What goes out: whole reports as JSON lines (without it); a table with line, id, verdict, kinds, worst_level, rules, \
         citations, next_question and error (lists joined with |, the delimiter of the table that came in); or a text to read"
    ))]
    pub format: Format,
    #[arg(long, value_name = say("BERKAS", "FILE"), conflicts_with = "format", help = say(
        "Tulis tabel yang masuk ke BERKAS (.xlsx, .csv, .tsv; - untuk keluaran baku), apa adanya, dengan kolom tambahan: \
         cek_verdict, cek_call, cek_why, cek_cost, cek_citations, cek_question, cek_error",
        "Write the table that came in to FILE (.xlsx, .csv, .tsv; - for standard output), as it was, with columns added: \
         cek_verdict, cek_call, cek_why, cek_cost, cek_citations, cek_question, cek_error"
    ))]
    pub annotate: Option<String>,
    #[arg(long, value_name = say("NAMA", "NAME"), help = say(
        "Lembar XLSX yang tabelnya diperiksa (tanpa ini yang pertama)",
        "The sheet of an XLSX file whose table is checked (the first without it)"
    ))]
    pub sheet: Option<String>,
    #[arg(long, value_name = say("BERKAS", "FILE"), help = say(
        "Skenario (JSON) yang berlaku bagi setiap baris; yang dikatakan baris itu sendiri didahulukan",
        "A scenario (JSON) that holds for every line; what a line says comes first"
    ))]
    pub base: Option<String>,
    #[arg(long, value_name = "ID", help = say(
        "Siapa yang mengunggah, bagi setiap baris yang tidak mengatakan lain: pns, pppk, kepala_desa, ...",
        "Who posts, for every line that says no other: pns, pppk, kepala_desa, ..."
    ))]
    pub role: Option<String>,
    #[arg(long, value_name = say("BERKAS", "FILE"), help = say(
        "Calon setempat: daftar nama, atau berkas nama dengan `candidates` (JSON)",
        "Local candidates: a list of names, or a names file with `candidates` (JSON)"
    ))]
    pub names: Option<String>,
    #[arg(long, value_name = say("KODE|NAMA", "CODE|NAME"), help = say(
        "Pasangan calon suatu daerah dalam Pilkada 2024 (3275, \"Kota Bekasi\"), bagi setiap baris; baris tanpa pemilihan \
         dianggap tentang Pilkada itu bila tanggalnya tidak sesudahnya",
        "The pairs of a region in the Pilkada of 2024 (3275, \"Kota Bekasi\"), for every line; a line that names no election is \
         about that one where its date does not lie after it"
    ))]
    pub region: Option<String>,
    #[arg(long, help = say(
        "Lewati kolom yang bukan isian dan bukan pertanyaan, dan tidak menolak tabelnya",
        "Leave out columns that are neither field nor question, instead of refusing the table"
    ))]
    pub extra_columns: bool,
    /// The mildest verdict that counts as a failure.
    #[arg(long, value_name = say("PUTUSAN", "VERDICT"), value_parser = one_of(VERDICTS), help = say(
        "Status keluar 3 bila ada naskah dengan putusan ini atau yang lebih berat: applies, may_apply, assessor, unsettled, \
         not_covered (menurut urutan ini)",
        "Exit status 3 where a draft has this verdict or a graver one: applies, may_apply, assessor, unsettled, not_covered \
         (in this order)"
    ))]
    pub fail_on: Option<Verdict>,
}

impl Options {
    /// The form of what comes in: as it is said, else by the ending of the file.
    pub(crate) fn form(&self) -> Form {
        let ending = Path::new(&self.file).extension().map(|e| e.to_string_lossy().to_lowercase());
        let by_name = match ending.as_deref() {
            Some("csv" | "tsv") => Form::Csv,
            Some("xlsx") => Form::Xlsx,
            _ => Form::JsonLines,
        };
        self.from.unwrap_or(by_name)
    }
}

const FORMS: &[(&str, Form)] = &[("csv", Form::Csv), ("jsonl", Form::JsonLines), ("xlsx", Form::Xlsx)];

const FORMATS: &[(&str, Format)] = &[("json", Format::Json), ("csv", Format::Csv), ("text", Format::Text)];

const VERDICTS: &[(&str, Verdict)] = &[
    ("applies", Verdict::Applies),
    ("may_apply", Verdict::MayApply),
    ("assessor", Verdict::Assessor),
    ("unsettled", Verdict::Unsettled),
    ("not_covered", Verdict::NotCovered),
];
