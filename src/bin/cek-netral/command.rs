//! What the command can do: the same reports as in the browser, for files of scenarios, and the rules for who reviews them.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use cek_netral::book::coverage::Coverage;
use cek_netral::book::map::Map;
use cek_netral::book::{self, markdown};
use cek_netral::cases::read;
use cek_netral::cases::table::Results;
use cek_netral::questions::model::Lang;
use cek_netral::regions::{Region, Regions};
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;
use cek_netral::{BrokenPack, Checker, site};
use serde::Serialize;

use crate::arguments::{Arguments, Takes};
use crate::{check, diff, help, input, law_changes, measure};

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", args.as_slice()),
    };
    let asked = if command == "help" { rest.first().map(String::as_str) } else { Some(command) };
    let asks = command == "help" || rest.iter().any(|arg| arg == "--help" || arg == "-h");
    if let Some(page) = asked.filter(|_| asks).and_then(help::of) {
        return ended(io::stdout().write_all(page.as_bytes()).map(|()| true));
    }
    let ran = match command {
        "check" => return check::run(rest).unwrap_or_else(|error| ended(Err(error))),
        "compare" => file(reads("compare", 1), rest, Checker::compare),
        "why-not" => why_not(rest),
        "near-misses" => file(reads("near-misses", 1), rest, Checker::near_misses),
        "read" => file(reads("read", 1), rest, Checker::read),
        "steps" => file(reads("steps", 1), rest, Checker::steps),
        "diff" => diff::run(rest),
        "law-changes" => law_changes::run(rest),
        "questions" => questions(rest),
        "cases" => cases(rest),
        "measure" => measure::run(rest),
        "coverage" => coverage(rest),
        "book" => whole_book(rest),
        "site" => catalogue_pages(rest),
        "--help" | "-h" | "help" => io::stdout().write_all(help::ALL.as_bytes()).map(|()| true),
        "" => {
            eprint!("{}", help::ALL);
            return ExitCode::from(2);
        }
        _ => Err(io::Error::other(format!("tidak ada perintah / there is no command {command:?}; cek-netral --help"))),
    };
    ended(ran)
}

/// A command that takes `--lang` and at most `most` files or words.
const fn takes(command: &'static str, most: usize) -> Takes {
    Takes { command, options: &["lang"], most }
}

/// A command that takes scenarios, and the region whose pairs are read in them.
const fn reads(command: &'static str, most: usize) -> Takes {
    Takes { command, options: &["lang", "region"], most }
}

/// The region that an option names.
pub fn region(asked: &str) -> io::Result<Region> {
    let regions = Regions::load().map_err(io::Error::other)?;
    regions.find(asked).map_err(|meant| {
        let meant = if meant.is_empty() { String::new() } else { format!(": {}", meant.join(", ")) };
        io::Error::other(format!("tidak ada satu daerah {asked:?} / there is no one region {asked:?}{meant}"))
    })
}

/// The exit status, with what could not be done on standard error.
fn ended(ran: io::Result<bool>) -> ExitCode {
    match ran {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of our output may stop early (`| head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cek-netral: {error}");
            ExitCode::from(2)
        }
    }
}

/// What stands in the place of an answer.
#[derive(Serialize)]
pub struct Failure {
    pub error: Problem,
    /// 1-based line of the input.
    pub line: u64,
}

/// The checker of this build.
pub fn checker() -> io::Result<Checker> {
    Checker::new().map_err(broken)
}

/// The error where the compiled data cannot be loaded.
pub fn broken(pack: BrokenPack) -> io::Error {
    io::Error::other(pack)
}

/// A command that answers each scenario of the file it is given.
fn file<T: Serialize>(
    takes: Takes,
    args: &[String],
    answer: impl Fn(&Checker, &Loose) -> Result<T, Problem>,
) -> io::Result<bool> {
    let given = takes.parse(args)?;
    lines(given.values.first(), &given, answer)
}

fn why_not(args: &[String]) -> io::Result<bool> {
    let given = reads("why-not", 2).parse(args)?;
    let Some(id) = given.values.first() else {
        return Err(given.refused("perlu id aturan atau ketentuan", "it needs the id of a rule or provision"));
    };
    lines(given.values.get(1), &given, |checker, input| checker.why_not(input, id))
}

/// Answers scenarios, one a line. `--lang` is the language of those that name none, and of lines that cannot be read.
fn lines<T: Serialize>(
    path: Option<&String>,
    given: &Arguments,
    answer: impl Fn(&Checker, &Loose) -> Result<T, Problem>,
) -> io::Result<bool> {
    let lang = given.lang()?;
    let region = given.last("region").map(region).transpose()?;
    let (input, _) = input::open(path.map_or("-", String::as_str))?;
    let checker = checker()?;
    let mut out = BufWriter::new(io::stdout());
    let mut all_right = true;
    for draft in input::json_lines(input, lang) {
        let draft = draft?;
        let scenario = draft.scenario.map(|scenario| in_language(scenario, lang)).map_err(|wrong| wrong.problem);
        let scenario = scenario.map(|scenario| match &region {
            Some(region) => region.join(scenario, &checker.pack().calendars),
            None => scenario,
        });
        match scenario.and_then(|scenario| answer(&checker, &scenario)) {
            Ok(value) => serde_json::to_writer(&mut out, &value)?,
            Err(error) => {
                all_right = false;
                serde_json::to_writer(&mut out, &Failure { error, line: draft.line })?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(all_right)
}

/// The scenario in this language, where it names none.
pub fn in_language(scenario: Loose, lang: Lang) -> Loose {
    match scenario {
        Loose::Fields(mut fields) if lang == Lang::En && !fields.iter().any(|(name, _)| name == "lang") => {
            fields.push(("lang".to_owned(), Loose::Text("en".to_owned())));
            Loose::Fields(fields)
        }
        other => other,
    }
}

fn questions(args: &[String]) -> io::Result<bool> {
    let lang = takes("questions", 1).parse(args)?.lang_word()?;
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &checker()?.catalogue(lang))?;
    out.write_all(b"\n")?;
    Ok(true)
}

fn cases(args: &[String]) -> io::Result<bool> {
    let given = Takes { command: "cases", options: &[], most: usize::MAX }.parse(args)?;
    let paths = &given.values;
    if paths.is_empty() {
        return Err(given.refused("perlu berkas kasus", "it needs a file of cases"));
    }
    let (mut cases, mut unread) = (Vec::new(), Vec::new());
    for path in paths {
        let (some, wrong) = read::file(path);
        cases.extend(some);
        unread.extend(wrong);
    }
    let results = Results::new(&checker()?, cases);
    io::stdout().write_all(results.to_string().as_bytes())?;
    for wrong in &unread {
        eprintln!("cek-netral: {wrong}");
    }
    Ok(unread.is_empty() && results.answered())
}

fn coverage(args: &[String]) -> io::Result<bool> {
    if let [map] = args
        && map == "--map"
    {
        let map = Map::of(checker()?.pack()).to_string();
        return io::stdout().write_all(map.as_bytes()).map(|()| true);
    }
    Takes { command: "coverage", options: &[], most: 0 }.parse(args)?;
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let page = Coverage::new(checker.pack(), &book).to_string();
    io::stdout().write_all(page.as_bytes()).map(|()| true)
}

fn whole_book(args: &[String]) -> io::Result<bool> {
    let lang = takes("book", 1).parse(args)?.lang_word()?;
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let page = markdown::book(checker.pack(), &book, lang);
    io::stdout().write_all(page.as_bytes()).map(|()| true)
}

fn catalogue_pages(args: &[String]) -> io::Result<bool> {
    let given = Takes { command: "site", options: &[], most: 1 }.parse(args)?;
    let Some(dir) = given.values.first() else {
        return Err(given.refused("perlu folder tujuan", "it needs a folder to write to"));
    };
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let files = site::files(checker.pack(), &book).map_err(io::Error::other)?;
    let mut bytes = 0;
    for file in &files {
        let path = Path::new(dir).join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        bytes += file.text.len();
        std::fs::write(&path, &file.text).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
    }
    println!("{} files, {} KB", files.len(), bytes.div_ceil(1024));
    Ok(true)
}
