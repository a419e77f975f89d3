//! `cek-netral measure`: how well the reader reads files of labelled posts and descriptions.

use std::fs::File;
use std::io::{BufWriter, Write};

use cek_netral::Checker;
use cek_netral::json_lines::Unread;
use cek_netral::measure::act_model::FittedActs;
use cek_netral::measure::descriptions::{Described, Results, Score, Words};
use cek_netral::measure::fit::Fit;
use cek_netral::measure::post_model::PostModel;
use cek_netral::measure::posts::{self, Labelled, NamesFile};
use cek_netral::measure::regions;
use cek_netral::measure::situations::{self, Situation};
use cek_netral::regions::Regions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::arguments::{Measure, Measured};
use crate::command::{Done, complain, region, whole};
use crate::input;
use crate::language::say;
use crate::progress;
use crate::trouble::Trouble;

/// Runs `measure WHAT FILE...`; false where some lines could not be measured.
pub(crate) fn run(given: &Measure) -> Done {
    let checker = &Checker::new()?;
    match given.what {
        Measured::Descriptions => descriptions(checker, given),
        Measured::Posts => {
            let (texts, all_read) = labelled::<Labelled>(&given.files)?;
            let results = posts::Results::new(checker, &texts, &names(given)?).map_err(Trouble::core)?;
            write_misses(given, results.misses())?;
            whole(&results.to_string()).map(|_| all_read)
        }
        Measured::Situations => {
            let (texts, all_read) = labelled::<Situation>(&given.files)?;
            let results = situations::Results::new(checker, &texts).map_err(Trouble::core)?;
            write_misses(given, results.misses())?;
            whole(&results.to_string()).map(|_| all_read)
        }
        Measured::Regions => {
            let (texts, all_read) = labelled::<Labelled>(&given.files)?;
            let regions = Regions::load().map_err(Trouble::core)?;
            let results = regions::Results::new(checker, &regions, texts).map_err(Trouble::core)?;
            whole(&results.to_string()).map(|_| all_read)
        }
        Measured::Fit => {
            let (texts, all_read) = labelled::<Labelled>(&given.files)?;
            let fit = Fit::new(checker, &texts, &names(given)?).map_err(Trouble::core)?;
            whole(&fit.to_string()).map(|_| all_read)
        }
        Measured::Model => {
            let (each, all_read) = by_file(&given.files)?;
            let model = PostModel::new(checker, &each).map_err(Trouble::core)?;
            whole(&model.to_string()).map(|_| all_read)
        }
        Measured::ActsModel => {
            let (each, all_read) = by_file(&given.files)?;
            whole(&FittedActs::new(checker, &each).to_string()).map(|_| all_read)
        }
    }
}

fn descriptions(checker: &Checker, given: &Measure) -> Done {
    let words = Words::load(checker.pack()).map_err(Trouble::core)?;
    let mut outcomes = Vec::new();
    let all_read = each_line(&given.files, |case: Described| {
        outcomes.push(Score::new(checker, &words, case)?);
        Ok(())
    })?;
    for unknown in outcomes.iter().flat_map(|o| words.unknown(&o.case.acts)).collect::<std::collections::BTreeSet<_>>()
    {
        complain(say(
            format!("dilewati: perbuatan {unknown:?}, yang tidak ada dalam words.toml"),
            format!("left out: the act {unknown:?}, for which there is no entry in words.toml"),
        ));
    }
    let results = Results { outcomes };
    write_misses(given, results.outcomes.iter().filter_map(Score::miss))?;
    whole(&results.to_string()).map(|_| all_read)
}

/// Takes the value of each line of all files; false where one was wrong. Those are named and left out.
fn each_line<T: DeserializeOwned>(
    files: &[String],
    mut take: impl FnMut(T) -> Result<(), String>,
) -> Result<bool, Trouble> {
    let mut all_read = true;
    for file in files {
        for line in input::lines(file)? {
            let line = line.map_err(|error| Trouble::file(file, error))?;
            let taken = line.parse().map_err(|unread: Unread| unread.to_string()).and_then(&mut take);
            if let Err(problem) = taken {
                all_read = false;
                complain(format_args!("{file}:{}: {problem}", line.number));
            }
        }
    }
    Ok(all_read)
}

/// Labelled lines of all files.
fn labelled<T: DeserializeOwned>(files: &[String]) -> Result<(Vec<T>, bool), Trouble> {
    let mut texts = Vec::new();
    let all_read = each_line(files, |one| {
        texts.push(one);
        Ok(())
    })?;
    progress::measuring(texts.len());
    Ok((texts, all_read))
}

/// The labelled lines of each file.
fn by_file<T: DeserializeOwned>(files: &[String]) -> Result<(Vec<Vec<T>>, bool), Trouble> {
    let (mut each, mut all_read) = (Vec::new(), true);
    for file in files {
        let (texts, read) = labelled(std::slice::from_ref(file))?;
        each.push(texts);
        all_read &= read;
    }
    Ok((each, all_read))
}

fn names(given: &Measure) -> Result<Vec<NamesFile>, Trouble> {
    let read = |path: &String| Ok(NamesFile::new(input::json(path)?));
    let mut files = given.names.iter().map(read).collect::<Result<Vec<_>, Trouble>>()?;
    if let Some(asked) = &given.region {
        files.push(NamesFile::new(region(asked)?.names_file()));
    }
    Ok(files)
}

/// One line for each miss, into the file that `--misses` names.
fn write_misses<T: Serialize>(given: &Measure, misses: impl Iterator<Item = T>) -> Result<(), Trouble> {
    let Some(path) = &given.misses else { return Ok(()) };
    let write = || {
        let mut out = BufWriter::new(File::create(path)?);
        for miss in misses {
            serde_json::to_writer(&mut out, &miss)?;
            out.write_all(b"\n")?;
        }
        out.flush()
    };
    write().map_err(|error| Trouble::file(path, error))
}
