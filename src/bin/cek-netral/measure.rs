//! `cek-netral measure`: how well the reader reads files of labelled posts and descriptions.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};

use cek_netral::Checker;
use cek_netral::measure::act_model::FittedActs;
use cek_netral::measure::descriptions::{Described, Results, Score, Words};
use cek_netral::measure::fit::Fit;
use cek_netral::measure::post_model::PostModel;
use cek_netral::measure::posts::{self, Labelled, NamesFile};
use cek_netral::measure::regions;
use cek_netral::measure::situations::{self, Situation};
use cek_netral::regions::Regions;
use cek_netral::scenario::loose::Loose;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::arguments::{Arguments, Takes};
use crate::command::{checker, region};

const TAKES: Takes = Takes { command: "measure", options: &["misses", "names", "region"], most: usize::MAX };

/// Runs `measure WHAT FILE...`; false where some lines could not be measured.
pub fn run(args: &[String]) -> io::Result<bool> {
    let given = TAKES.parse(args)?;
    let Some((what, files)) = given.values.split_first().filter(|(_, files)| !files.is_empty()) else {
        return Err(given.refused(
            "perlu posts, descriptions, situations, regions, fit, model atau acts-model, lalu berkas",
            "it needs posts, descriptions, situations, regions, fit, model or acts-model, then files",
        ));
    };
    let checker = &checker()?;
    match what.as_str() {
        "descriptions" => descriptions(checker, files, &given),
        "posts" => posts(checker, files, &given),
        "situations" => situations(checker, files, &given),
        "regions" => regions(checker, files),
        "fit" => fit(checker, files, &given),
        "model" => model(checker, files),
        "acts-model" => acts_model(checker, files),
        _ => Err(given.refused(
            &format!(
                "yang diukur: posts, descriptions, situations, regions, fit, model atau acts-model, bukan {what:?}"
            ),
            &format!(
                "what is measured is posts, descriptions, situations, regions, fit, model or acts-model, not {what:?}"
            ),
        )),
    }
}

fn descriptions(checker: &Checker, files: &[String], given: &Arguments) -> io::Result<bool> {
    let words = Words::load(checker.pack()).map_err(io::Error::other)?;
    let (mut outcomes, mut all_read) = (Vec::new(), true);
    for file in files {
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
    write_misses(given, results.outcomes.iter().filter_map(Score::miss))?;
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

/// Labelled lines of all files; those that are wrong are named and left out.
fn labelled<T: DeserializeOwned>(files: &[String]) -> io::Result<(Vec<T>, bool)> {
    let (mut texts, mut all_read) = (Vec::new(), true);
    for file in files {
        let text = fs::read_to_string(file).map_err(|e| io::Error::new(e.kind(), format!("{file}: {e}")))?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str(line) {
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

fn names(given: &Arguments) -> io::Result<Vec<NamesFile>> {
    let read = |path: &str| {
        let text = fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?;
        let file = serde_json::from_str::<Loose>(&text).map_err(|e| io::Error::other(format!("{path}: {e}")))?;
        Ok(NamesFile::new(file))
    };
    let mut files = given.all("names").map(read).collect::<io::Result<Vec<_>>>()?;
    if let Some(asked) = given.last("region") {
        files.push(NamesFile::new(region(asked)?.names_file()));
    }
    Ok(files)
}

fn posts(checker: &Checker, files: &[String], given: &Arguments) -> io::Result<bool> {
    let (texts, all_read) = labelled::<Labelled>(files)?;
    let results = posts::Results::new(checker, &texts, &names(given)?).map_err(io::Error::other)?;
    write_misses(given, results.misses())?;
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

fn regions(checker: &Checker, files: &[String]) -> io::Result<bool> {
    let (texts, all_read) = labelled::<Labelled>(files)?;
    let regions = Regions::load().map_err(io::Error::other)?;
    let results = regions::Results::new(checker, &regions, texts).map_err(io::Error::other)?;
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

fn situations(checker: &Checker, files: &[String], given: &Arguments) -> io::Result<bool> {
    let (texts, all_read) = labelled::<Situation>(files)?;
    let results = situations::Results::new(checker, &texts).map_err(io::Error::other)?;
    write_misses(given, results.misses())?;
    io::stdout().write_all(results.to_string().as_bytes())?;
    Ok(all_read)
}

/// One line for each miss, into the file that `--misses` names.
fn write_misses<T: Serialize>(given: &Arguments, misses: impl Iterator<Item = T>) -> io::Result<()> {
    let Some(path) = given.last("misses") else { return Ok(()) };
    let mut out = BufWriter::new(File::create(path)?);
    for miss in misses {
        serde_json::to_writer(&mut out, &miss)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

fn fit(checker: &Checker, files: &[String], given: &Arguments) -> io::Result<bool> {
    let (texts, all_read) = labelled::<Labelled>(files)?;
    let fit = Fit::new(checker, &texts, &names(given)?).map_err(io::Error::other)?;
    io::stdout().write_all(fit.to_string().as_bytes())?;
    Ok(all_read)
}

/// The labelled lines of each file.
fn by_file<T: DeserializeOwned>(files: &[String]) -> io::Result<(Vec<Vec<T>>, bool)> {
    let (mut each, mut all_read) = (Vec::new(), true);
    for file in files {
        let (texts, read) = labelled(std::slice::from_ref(file))?;
        each.push(texts);
        all_read &= read;
    }
    Ok((each, all_read))
}

fn acts_model(checker: &Checker, files: &[String]) -> io::Result<bool> {
    let (each, all_read) = by_file(files)?;
    io::stdout().write_all(FittedActs::new(checker, &each).to_string().as_bytes())?;
    Ok(all_read)
}

fn model(checker: &Checker, files: &[String]) -> io::Result<bool> {
    let (each, all_read) = by_file(files)?;
    let model = PostModel::new(checker, &each).map_err(io::Error::other)?;
    io::stdout().write_all(model.to_string().as_bytes())?;
    Ok(all_read)
}
