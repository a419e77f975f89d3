//! `cek-netral measure`: how well the reader reads files of labelled posts and descriptions.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};

use cek_netral::Checker;
use cek_netral::measure::descriptions::{Described, Results, Score, Words};
use cek_netral::measure::fit::Fit;
use cek_netral::measure::posts::{self, Labelled, NamesFile};
use cek_netral::scenario::input::Problem;
use cek_netral::scenario::loose::Loose;

/// The files and the options of `measure ...`.
struct Arguments<'a> {
    files: Vec<&'a str>,
    misses: Option<&'a str>,
    /// Names files, for posts.
    names: Vec<&'a str>,
}

/// Runs `measure WHAT FILE...`; false where some lines could not be measured.
pub fn run(checker: &Checker, args: &[String]) -> io::Result<bool> {
    let usage = || io::Error::other("say what to measure: cek-netral measure posts|descriptions|fit FILE...");
    let (what, rest) = args.split_first().ok_or_else(usage)?;
    let arguments = arguments(rest)?;
    match what.as_str() {
        "descriptions" => descriptions(checker, &arguments),
        "posts" => posts(checker, &arguments),
        "fit" => fit(checker, &arguments),
        _ => Err(usage()),
    }
}

fn arguments(args: &[String]) -> io::Result<Arguments<'_>> {
    let (mut files, mut misses, mut names) = (Vec::new(), None, Vec::new());
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--misses" => misses = Some(rest.next().ok_or_else(|| io::Error::other("--misses needs a file"))?.as_str()),
            "--names" => names.push(rest.next().ok_or_else(|| io::Error::other("--names needs a file"))?.as_str()),
            option if option.starts_with("--") => return Err(io::Error::other(format!("there is no option {option}"))),
            file => files.push(file),
        }
    }
    if files.is_empty() {
        Err(io::Error::other("measure needs a file"))
    } else {
        Ok(Arguments { files, misses, names })
    }
}

fn descriptions(checker: &Checker, arguments: &Arguments) -> io::Result<bool> {
    let words = Words::load(checker.pack()).map_err(io::Error::other)?;
    let (mut outcomes, mut all_read) = (Vec::new(), true);
    for file in &arguments.files {
        let text = fs::read_to_string(file).map_err(|e| io::Error::new(e.kind(), format!("{file}: {e}")))?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let case = serde_json::from_str::<Described>(line).map_err(|e| e.to_string());
            match case.and_then(|case| Score::new(checker, &words, case)) {
                Ok(outcome) => outcomes.push(outcome),
                Err(problem) => {
                    all_read = false;
                    eprintln!("cek-netral: {file}:{}: {problem}", number + 1);
                }
            }
        }
    }
    for unknown in outcomes.iter().flat_map(|o| words.unknown(&o.case.acts)).collect::<std::collections::BTreeSet<_>>()
    {
        eprintln!("cek-netral: left out: the act {unknown:?}, for which there is no entry in words.toml");
    }
    let results = Results { outcomes };
    if let Some(path) = arguments.misses {
        let mut out = BufWriter::new(File::create(path)?);
        for miss in results.outcomes.iter().filter_map(Score::miss) {
            serde_json::to_writer(&mut out, &miss)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

/// Labelled texts of all files; lines that are wrong are named and left out.
fn labelled(arguments: &Arguments) -> io::Result<(Vec<Labelled>, bool)> {
    let (mut texts, mut all_read) = (Vec::new(), true);
    for file in &arguments.files {
        let text = fs::read_to_string(file).map_err(|e| io::Error::new(e.kind(), format!("{file}: {e}")))?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Labelled>(line) {
                Ok(one) => texts.push(one),
                Err(problem) => {
                    all_read = false;
                    eprintln!("cek-netral: {file}:{}: {problem}", number + 1);
                }
            }
        }
    }
    Ok((texts, all_read))
}

fn names(arguments: &Arguments) -> io::Result<Vec<NamesFile>> {
    let read = |path: &&str| {
        let text = fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?;
        let file = serde_json::from_str::<Loose>(&text).map_err(|e| io::Error::other(format!("{path}: {e}")))?;
        Ok(NamesFile::new(file))
    };
    arguments.names.iter().map(read).collect()
}

fn wrong(problem: Problem) -> io::Error {
    io::Error::other(format!("{}: {}", problem.field, problem.message))
}

fn posts(checker: &Checker, arguments: &Arguments) -> io::Result<bool> {
    let (texts, all_read) = labelled(arguments)?;
    let results = posts::Results::new(checker, &texts, &names(arguments)?).map_err(wrong)?;
    if let Some(path) = arguments.misses {
        let mut out = BufWriter::new(File::create(path)?);
        for miss in results.misses() {
            serde_json::to_writer(&mut out, miss)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

fn fit(checker: &Checker, arguments: &Arguments) -> io::Result<bool> {
    let (texts, all_read) = labelled(arguments)?;
    let fit = Fit::new(checker, &texts, &names(arguments)?).map_err(wrong)?;
    io::stdout().write_all(fit.to_string().as_bytes())?;
    Ok(all_read)
}
