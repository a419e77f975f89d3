//! What the command can do: the same reports as in the browser, for files of scenarios, and the rules for who reviews them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use cek_netral::book::coverage::Coverage;
use cek_netral::book::{self, markdown};
use cek_netral::cases::read;
use cek_netral::cases::table::Results;
use cek_netral::questions::model::Lang;
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;
use cek_netral::{BrokenPack, Checker, site};
use serde::Serialize;

use crate::{check, help, measure};

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
        "compare" => lines(rest, |checker, input| checker.compare(input)),
        "why-not" => match rest.split_first() {
            Some((id, rest)) => lines(rest, |checker, input| checker.why_not(input, id)),
            None => Err(io::Error::other("why-not needs a rule or provision: cek-netral why-not skb-iib-6")),
        },
        "near-misses" => lines(rest, |checker, input| checker.near_misses(input)),
        "read" => lines(rest, |checker, input| checker.read(input)),
        "steps" => lines(rest, |checker, input| checker.steps(input)),
        "questions" => questions(rest),
        "cases" => cases(rest),
        "measure" => checker().and_then(|checker| measure::run(&checker, rest)),
        "coverage" => coverage(),
        "book" => whole_book(rest),
        "site" => catalogue_pages(rest),
        "--help" | "-h" | "help" => io::stdout().write_all(help::ALL.as_bytes()).map(|()| true),
        "" => {
            eprint!("{}", help::ALL);
            return ExitCode::from(2);
        }
        _ => Err(io::Error::other(format!("there is no command {command:?}; cek-netral --help lists them"))),
    };
    ended(ran)
}

/// The exit status, with what could not be done on standard error.
fn ended(ran: io::Result<bool>) -> ExitCode {
    match ran {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads our output may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cek-netral: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Serialize)]
struct Failure {
    error: Problem,
    /// 1-based line of the input.
    line: usize,
}

/// The checker of this build.
pub fn checker() -> io::Result<Checker> {
    Checker::new().map_err(broken)
}

fn broken(pack: BrokenPack) -> io::Error {
    io::Error::other(pack.0)
}

fn language(args: &[String]) -> Lang {
    if args.first().is_some_and(|l| l == "en") { Lang::En } else { Lang::Id }
}

fn lines<T: Serialize>(args: &[String], answer: impl Fn(&Checker, &Loose) -> Result<T, Problem>) -> io::Result<bool> {
    let input: Box<dyn BufRead> = match args.first().map(String::as_str) {
        None | Some("-") => Box::new(BufReader::new(io::stdin())),
        Some(path) => {
            let file = File::open(path).map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?;
            Box::new(BufReader::new(file))
        }
    };
    let checker = checker()?;
    let mut out = BufWriter::new(io::stdout());
    let mut all_right = true;
    for (number, line) in input.split(b'\n').enumerate() {
        let line = line?;
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            continue;
        }
        let parsed = serde_json::from_str::<Loose>(&text).map_err(|e| Problem {
            code: "not_json",
            field: String::new(),
            message: format!("baris ini bukan JSON: {e}"),
            allowed: Vec::new(),
        });
        match parsed.and_then(|input| answer(&checker, &input)) {
            Ok(value) => serde_json::to_writer(&mut out, &value)?,
            Err(error) => {
                all_right = false;
                serde_json::to_writer(&mut out, &Failure { error, line: number + 1 })?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(all_right)
}

fn questions(args: &[String]) -> io::Result<bool> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &checker()?.catalogue(language(args)))?;
    out.write_all(b"\n")?;
    Ok(true)
}

fn cases(paths: &[String]) -> io::Result<bool> {
    if paths.is_empty() {
        return Err(io::Error::other("cases needs a file: cek-netral cases tests/cases/*.toml"));
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

fn coverage() -> io::Result<bool> {
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let page = Coverage::new(checker.pack(), &book).to_string();
    io::stdout().write_all(page.as_bytes()).map(|()| true)
}

fn whole_book(args: &[String]) -> io::Result<bool> {
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let page = markdown::book(checker.pack(), &book, language(args));
    io::stdout().write_all(page.as_bytes()).map(|()| true)
}

fn catalogue_pages(args: &[String]) -> io::Result<bool> {
    let Some(dir) = args.first() else {
        return Err(io::Error::other("site needs a folder: cek-netral site dist"));
    };
    let (checker, book) = (checker()?, book::load().map_err(broken)?);
    let files = site::files(checker.pack(), &book).map_err(|e| io::Error::other(e.to_string()))?;
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
