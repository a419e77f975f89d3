//! What the command can do: the same reports as in the browser, for files of scenarios, and the rules for who reviews them.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use cek_netral::book::coverage::Coverage;
use cek_netral::book::entries::entries;
use cek_netral::book::map::Map;
use cek_netral::book::{self, markdown};
use cek_netral::cases::read;
use cek_netral::cases::table::Results;
use cek_netral::questions::model::Lang;
use cek_netral::regions::{Region, Regions};
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, site};
use serde::Serialize;

use crate::arguments::{Cli, Command, Scenarios};
use crate::language;
use crate::parse::{self, Asked};
use crate::progress::Progress;
use crate::trouble::Trouble;
use crate::{check, diff, input, law_changes, measure, shell};

/// Whether all was well, or what stopped the command.
pub(crate) type Done = Result<bool, Trouble>;

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let args: Vec<OsString> = env::args_os().collect();
    language::choose(&args);
    let done = match parse::parse(&args) {
        Ok(Asked::Run(cli)) => ran(cli),
        Ok(Asked::Page(page)) => whole(&page).map(status),
        Err(trouble) => Err(trouble),
    };
    done.unwrap_or_else(|trouble| {
        // The reader of our output may stop early (`| head`).
        if trouble.is_nobody_reading() {
            return ExitCode::SUCCESS;
        }
        complain(&trouble);
        ExitCode::from(2)
    })
}

fn ran(cli: Cli) -> Result<ExitCode, Trouble> {
    let lang = cli.lang.unwrap_or_default();
    let done = match cli.command {
        Command::Check(options) => return check::run(options, lang),
        Command::Compare(scenarios) => lines(&scenarios, lang, Checker::compare),
        Command::WhyNot { id, scenarios } => lines(&scenarios, lang, |checker, input| checker.why_not(input, &id)),
        Command::NearMisses(scenarios) => lines(&scenarios, lang, Checker::near_misses),
        Command::Read(scenarios) => lines(&scenarios, lang, Checker::read),
        Command::Steps(scenarios) => lines(&scenarios, lang, Checker::steps),
        Command::Diff(options) => diff::run(&options, lang),
        Command::LawChanges(options) => law_changes::run(&options, lang),
        Command::Law(own) => law_data(own.language.unwrap_or(lang)),
        Command::Questions(own) => questions(own.language.unwrap_or(lang)),
        Command::Cases { files } => cases(&files),
        Command::Measure(options) => measure::run(&options),
        Command::Coverage { map } => coverage(map),
        Command::Book(own) => whole_book(own.language.unwrap_or(lang)),
        Command::Site { folder } => catalogue_pages(&folder),
        Command::Completions { shell } => shell::completions(shell),
        Command::Man { command } => shell::man(command.as_deref()),
        Command::Help { command } => whole(&parse::page(command.as_deref())?),
    };
    done.map(status)
}

fn status(all_right: bool) -> ExitCode {
    if all_right { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says something on standard error. Whether anybody reads it does not matter to the answers.
pub(crate) fn complain(what: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "cek-netral: {what}");
}

/// Writes a page to standard output.
pub(crate) fn whole(page: &str) -> Done {
    io::stdout().write_all(page.as_bytes())?;
    Ok(true)
}

/// The region that an option names.
pub(crate) fn region(asked: &str) -> Result<Region, Trouble> {
    let regions = Regions::load().map_err(Trouble::core)?;
    regions.find(asked).map_err(|meant| Trouble::Region { asked: asked.to_owned(), meant })
}

/// What stands in the place of an answer.
#[derive(Serialize)]
pub(crate) struct Failure {
    pub error: Problem,
    /// 1-based line of the input.
    pub line: u64,
}

/// Answers scenarios, one a line. `lang` is the language of those that name none, and of lines that cannot be read.
fn lines<T: Serialize>(
    scenarios: &Scenarios,
    lang: Lang,
    answer: impl Fn(&Checker, &Loose) -> Result<T, Problem>,
) -> Done {
    let region = scenarios.region.as_deref().map(region).transpose()?;
    let (input, length) = input::open(&scenarios.file)?;
    let (checker, mut progress) = (Checker::new()?, Progress::new(length));
    let mut out = BufWriter::new(io::stdout());
    let mut all_right = true;
    for (draft, count) in input::json_lines(input, lang).zip(1..) {
        let draft = draft.map_err(|error| Trouble::file(&scenarios.file, error))?;
        progress.at(count, draft.offset);
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
    progress.end();
    out.flush()?;
    Ok(all_right)
}

/// The scenario in this language, where it names none.
pub(crate) fn in_language(scenario: Loose, lang: Lang) -> Loose {
    match scenario {
        Loose::Fields(mut fields) if lang == Lang::En && !fields.iter().any(|(name, _)| name == "lang") => {
            fields.push(("lang".to_owned(), Loose::Text("en".to_owned())));
            Loose::Fields(fields)
        }
        other => other,
    }
}

fn questions(lang: Lang) -> Done {
    whole(&(serde_json::to_string_pretty(&Checker::new()?.catalogue(lang))? + "\n"))
}

fn cases(files: &[String]) -> Done {
    let (mut cases, mut unread) = (Vec::new(), Vec::new());
    for path in files {
        let (some, wrong) = read::file(path);
        cases.extend(some);
        unread.extend(wrong);
    }
    let results = Results::new(&Checker::new()?, cases);
    whole(&results.to_string())?;
    unread.iter().for_each(complain);
    Ok(unread.is_empty() && results.answered())
}

fn coverage(map: bool) -> Done {
    let checker = Checker::new()?;
    if map {
        return whole(&Map::of(checker.pack()).to_string());
    }
    whole(&Coverage::new(checker.pack(), &book::load()?).to_string())
}

/// The law data, which version it is first.
fn law_data(lang: Lang) -> Done {
    let (checker, book) = (Checker::new()?, book::load()?);
    let pack = checker.pack();
    let mut out = BufWriter::new(io::stdout());
    let head = serde_json::json!({ "law": { "version": pack.version, "as_of": pack.as_of } });
    writeln!(out, "{head}")?;
    for entry in entries(pack, &book, lang) {
        serde_json::to_writer(&mut out, &entry)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(true)
}

fn whole_book(lang: Lang) -> Done {
    whole(&markdown::book(Checker::new()?.pack(), &book::load()?, lang))
}

fn catalogue_pages(folder: &str) -> Done {
    let (checker, book) = (Checker::new()?, book::load()?);
    let files = site::files(checker.pack(), &book).map_err(Trouble::core)?;
    let mut bytes = 0;
    for file in &files {
        let path = Path::new(folder).join(&file.path);
        let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        made.and_then(|()| std::fs::write(&path, &file.text)).map_err(|error| Trouble::file(&path, error))?;
        bytes += file.text.len();
    }
    whole(&format!("{} {}, {} KB\n", files.len(), language::say("berkas", "files"), bytes.div_ceil(1024)))
}
