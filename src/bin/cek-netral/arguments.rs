//! What the command takes: its subcommands, their files and their options, each with its help in both languages.

use cek_netral::calendar::day::{Day, Span};
use cek_netral::diff::model::Kind;
use cek_netral::questions::model::Lang;
use clap::builder::TypedValueParser;
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use crate::help;
use crate::language::say;
use crate::one_of::one_of;
use crate::options::Options;

#[derive(Debug, Parser)]
#[command(name = "cek-netral", version)]
#[command(about = say(
    "Cek Netral: ketentuan netralitas pemilu mana yang berlaku atas yang hendak dilakukan aparatur negara, dan mengapa",
    "Cek Netral: which election-neutrality provisions apply to what a civil servant is about to do, and why"
))]
#[command(after_help = help::all())]
pub(crate) struct Cli {
    #[arg(long, global = true, value_name = "id|en", value_parser = one_of(LANGS), help = say(
        "Bahasa jawaban (tanpa ini: Indonesia) dan bahasa perintah ini (tanpa ini: menurut LC_ALL atau LANG)",
        "Language of answers (Indonesian without it) and of the command itself (by LC_ALL or LANG without it)"
    ))]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = say(
        "Naskah atau skenario masuk, laporan atas masing-masing keluar",
        "Drafts or scenarios in, a report on each out"
    ), after_help = help::check())]
    Check(Options),
    #[command(about = say(
        "Skenario yang sama pada setiap tahapan pemilunya",
        "The same scenarios at every stage of their election"
    ), after_help = help::examples("compare"))]
    Compare(Scenarios),
    #[command(about = say(
        "Jawaban, hari, atau kekecualian mana yang membuat suatu aturan atau ketentuan tidak berlaku, atau bahwa ia berlaku",
        "By which answer, day or exception a rule or provision is ruled out, or that it is not"
    ), after_help = help::examples("why-not"))]
    WhyNot {
        #[arg(value_name = "ID", help = say("Id aturan atau ketentuan", "Id of a rule or a provision"))]
        id: String,
        #[command(flatten)]
        scenarios: Scenarios,
    },
    #[command(about = say(
        "Aturan yang tidak berlaku karena satu jawaban saja",
        "The rules that one single answer keeps out"
    ), after_help = help::examples("near-misses"))]
    NearMisses(Scenarios),
    #[command(about = say(
        "Yang terbaca dalam `text` atau `description`; tanpa putusan",
        "What is read in a `text` or `description`; no verdict"
    ), after_help = help::examples("read"))]
    Read(Scenarios),
    #[command(about = say(
        "Langkah demi langkah bagaimana suatu teks dibaca: ejaan baku, token, konsep, pola, tanda berbobot",
        "Step by step how a text is read: plain spelling, tokens, concepts, patterns, weighed signs"
    ), after_help = help::examples("steps"))]
    Steps(Scenarios),
    #[command(about = say(
        "Dua berkas laporan (dari check): skenario mana yang berubah, dan bagaimana",
        "Two files of reports (from check): which scenarios changed, and how"
    ), after_help = help::diff())]
    Diff(Diff),
    #[command(about = say(
        "Apa yang berubah dalam hukum, menurut harinya; atau apa yang berubah bagi skenario di antara dua hari",
        "What changed in the law, by its day; or what changed for scenarios between two days"
    ), after_help = help::law_changes())]
    LawChanges(LawChanges),
    #[command(about = say(
        "Data hukum sebagai baris JSON: setiap ketentuan, aturan, kekecualian, dan yang dibolehkan",
        "The law data as JSON lines: every provision, rule, exception and permission"
    ), after_help = help::examples("law"))]
    Law(Language),
    #[command(about = say(
        "Setiap pertanyaan dengan jawabannya, peran, pemilihan, dan apa yang tercakup, sebagai JSON",
        "Every question with its answers, roles, elections and what is covered, as JSON"
    ), after_help = help::examples("questions"))]
    Questions(Language),
    #[command(about = say(
        "Kasus yang sudah diputus masuk; tabel, yang luput, dan jumlahnya keluar",
        "Decided cases in, a table, the misses and the totals out"
    ), after_help = help::examples("cases"))]
    Cases {
        #[arg(value_name = say("BERKAS", "FILE"), required = true, help = say(
            "Berkas berbentuk tests/cases/*.toml, atau isian yang sama sebagai baris JSON",
            "Files of the form of tests/cases/*.toml, or the same fields as JSON lines"
        ))]
        files: Vec<String>,
    },
    #[command(about = say(
        "Seberapa baik unggahan dan cerita berlabel terbaca",
        "How well labelled posts and descriptions are read"
    ), after_help = help::measure())]
    Measure(Measure),
    #[command(about = say(
        "Yang mengutip setiap ketentuan, yang menguji setiap aturan, dan yang belum tercakup",
        "What cites each provision, what exercises each rule, what is uncovered"
    ))]
    Coverage {
        #[arg(long, help = say(
            "Ukur seluruh ruang: bagi tiap jenis orang dan perbuatan, pada empat hari, bagian yang dilarang, \
             diperselisihkan, perlu penilai, boleh, bebas, tidak jelas, dan tidak tercakup",
            "Measure the whole space: for each kind of person and act, on four days, the share that is prohibited, \
             contested, for an assessor, permitted, free, unsettled and not covered"
        ))]
        map: bool,
    },
    #[command(about = say(
        "Seluruh buku aturan sebagai Markdown, untuk diperiksa dan ditandatangani ahli hukum",
        "The whole rulebook as Markdown, for a lawyer to review and sign"
    ), after_help = help::examples("book"))]
    Book(Language),
    #[command(about = say(
        "Setiap ketentuan dan aturan sebagai halaman HTML, dalam kedua bahasa",
        "Every provision and rule as an HTML page, in both languages"
    ), after_help = help::examples("site"))]
    Site {
        #[arg(value_name = "FOLDER", help = say(
            "Halamannya ditulis di bawah FOLDER/katalog/",
            "The pages are written below FOLDER/katalog/"
        ))]
        folder: String,
    },
    #[command(about = say(
        "Menulis pelengkap perintah untuk sebuah shell",
        "Writes the completions for a shell"
    ), after_help = help::examples("completions"))]
    Completions {
        #[arg(value_name = "SHELL", help = "bash, elvish, fish, powershell, zsh")]
        shell: Shell,
    },
    #[command(about = say("Menulis halaman manual (man)", "Writes the man page"), after_help = help::examples("man"))]
    Man {
        #[arg(value_name = say("PERINTAH", "COMMAND"), help = say("Halaman perintah ini", "The page of this command"))]
        command: Option<String>,
    },
    #[command(about = say("Bantuan ini, atau bantuan sebuah perintah", "This help, or the help of a command"))]
    Help {
        #[arg(value_name = say("PERINTAH", "COMMAND"), help = say("Perintah yang dijelaskan", "The command to explain"))]
        command: Option<String>,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Scenarios {
    #[arg(value_name = say("BERKAS", "FILE"), default_value = "-", help = say(
        "Satu objek JSON per baris; tanpa berkas, atau dengan -, masukan baku dibaca",
        "One JSON object per line; without a file, or with -, standard input is read"
    ))]
    pub file: String,
    #[arg(long, value_name = say("KODE|NAMA", "CODE|NAME"), help = say(
        "Pasangan calon suatu daerah dalam Pilkada 2024 (3275, \"Kota Bekasi\"), bagi setiap baris",
        "The pairs of a region in the Pilkada of 2024 (3275, \"Kota Bekasi\"), for every line"
    ))]
    pub region: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Language {
    #[arg(value_name = "id|en", value_parser = one_of(LANGS), help = say("Bahasanya, seperti --lang", "Its language, as --lang"))]
    pub language: Option<Lang>,
}

#[derive(Args, Debug)]
pub(crate) struct Diff {
    #[arg(value_name = "OLD", help = say("Laporan sebelumnya", "The reports before"))]
    pub old: String,
    #[arg(value_name = "NEW", help = say("Laporan sesudahnya", "The reports after"))]
    pub new: String,
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = one_of(TEXT_OR_JSON), help = say(
        "Ringkasan dengan satu baris bagi tiap skenario (text, tanpa ini), atau setiap perbedaan (json)",
        "A summary with a line for each scenario (text, without it), or every difference (json)"
    ))]
    pub format: Told,
    #[arg(long, value_name = "N", default_value_t = 20, help = say(
        "Berapa skenario disebut dalam teks bagi tiap jenis perbedaan (20); 0 hanya ringkasan",
        "How many scenarios a text lists of each kind of difference (20); 0 for the summary alone"
    ))]
    pub limit: usize,
    #[arg(long, value_name = say("JENIS,...", "KIND,..."), value_delimiter = ',', value_parser = kinds(), help = say(
        "Hanya jenis perbedaan ini yang membuat status keluar 1",
        "Only these kinds of difference make the exit status 1"
    ))]
    pub fail_on: Vec<Kind>,
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], conflicts_with = "format", help = say(
        "Data hukum kedua versi (dari law): menulis halaman HTML bagi ahli hukum",
        "The law data of both versions (from law): writes an HTML page for a lawyer"
    ))]
    pub law: Vec<String>,
}

#[derive(Args, Debug)]
pub(crate) struct LawChanges {
    #[arg(value_name = say("BERKAS", "FILE"), requires = "from", help = say(
        "Skenario, satu objek JSON per baris; tanpa berkas, atau dengan -, masukan baku dibaca",
        "Scenarios, one JSON object per line; without a file, or with -, standard input is read"
    ))]
    pub file: Option<String>,
    #[arg(long, value_name = say("HARI", "DAY"), requires = "to", value_parser = day, help = say(
        "Hari pertama, misalnya 2026-01-01",
        "The first day, 2026-01-01 for instance"
    ))]
    pub from: Option<Day>,
    #[arg(long, value_name = say("HARI", "DAY"), requires = "from", value_parser = day, help = say(
        "Hari kedua",
        "The second day"
    ))]
    pub to: Option<Day>,
    #[arg(long, value_name = "text|json", requires = "from", value_parser = one_of(TEXT_OR_JSON), help = say(
        "Teks untuk dibaca (text, tanpa ini), atau satu objek JSON bagi tiap skenario (json)",
        "A text to read (text, without it), or a JSON object for each scenario (json)"
    ))]
    pub format: Option<Told>,
}

#[derive(Args, Debug)]
pub(crate) struct Measure {
    #[arg(value_name = say("APA", "WHAT"), value_parser = one_of(MEASURED), help = say(
        "posts, descriptions, situations, regions, fit, model, atau acts-model",
        "posts, descriptions, situations, regions, fit, model or acts-model"
    ))]
    pub what: Measured,
    #[arg(value_name = say("BERKAS", "FILE"), required = true, help = say(
        "Berkas dengan satu teks berlabel (JSON) per baris",
        "Files with one labelled text (JSON) per line"
    ))]
    pub files: Vec<String>,
    #[arg(long, value_name = say("BERKAS", "FILE"), help = say(
        "Berkas nama calon; boleh beberapa kali",
        "A names file; may stand several times"
    ))]
    pub names: Vec<String>,
    #[arg(long, value_name = say("KODE|NAMA", "CODE|NAME"), help = say(
        "Satu berkas nama lagi: pasangan calon daerah ini",
        "One more names file: the pairs of this region"
    ))]
    pub region: Option<String>,
    #[arg(long, value_name = say("BERKAS", "FILE"), help = say(
        "Ke sini yang keliru terbaca ditulis, sebagai baris JSON",
        "Where what was read wrongly is written to, as JSON lines"
    ))]
    pub misses: Option<String>,
}

/// A text to read, or JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    Text,
    Json,
}

/// What `measure` measures or writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    Posts,
    Descriptions,
    Situations,
    Regions,
    Fit,
    Model,
    ActsModel,
}

const LANGS: &[(&str, Lang)] = &[("id", Lang::Id), ("en", Lang::En)];

const TEXT_OR_JSON: &[(&str, Told)] = &[("text", Told::Text), ("json", Told::Json)];

const MEASURED: &[(&str, Measured)] = &[
    ("posts", Measured::Posts),
    ("descriptions", Measured::Descriptions),
    ("situations", Measured::Situations),
    ("regions", Measured::Regions),
    ("fit", Measured::Fit),
    ("model", Measured::Model),
    ("acts-model", Measured::ActsModel),
];

fn kinds() -> impl TypedValueParser<Value = Kind> {
    one_of(Kind::ALL.map(|kind| (kind.names().0, kind)))
}

/// Reads one day.
fn day(word: &str) -> Result<Day, &'static str> {
    let span = Span::parse(word).filter(|span| span.first == span.last);
    span.map(|span| span.first)
        .ok_or_else(|| say("perlu satu hari, seperti 2026-01-02", "it has to be one day, like 2026-01-02"))
}
