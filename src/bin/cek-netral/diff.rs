//! `cek-netral diff`: two files of reports against each other.

use std::io::{self, Write};

use cek_netral::diff::model::{Differences, Kind};
use cek_netral::diff::read::Reports;
use cek_netral::diff::{self, table::Table};

use crate::arguments::{Arguments, Takes};

const TAKES: Takes = Takes { command: "diff", options: &["format", "limit", "fail-on"], most: 2 };

/// How many scenarios of each kind a text lists.
const LIMIT: usize = 20;

/// Runs `diff OLD NEW`; false where they differ.
pub fn run(args: &[String]) -> io::Result<bool> {
    let given = TAKES.parse(args)?;
    let [old, new] = given.values.as_slice() else {
        return Err(given.refused("perlu dua berkas laporan", "it needs two files of reports"));
    };
    let (json, limit, kinds) = (json(&given)?, limit(&given)?, kinds(&given)?);
    let differences = diff::diff(&read(old)?, &read(new)?).map_err(io::Error::other)?;
    let mut out = io::stdout().lock();
    if json {
        serde_json::to_writer_pretty(&mut out, &differences)?;
        out.write_all(b"\n")?;
    } else {
        out.write_all(Table { differences: &differences, limit }.to_string().as_bytes())?;
    }
    Ok(!failed(&differences, &kinds))
}

fn read(path: &str) -> io::Result<Reports> {
    let text = std::fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?;
    Reports::read(path, &text).map_err(io::Error::other)
}

/// Any difference fails, or those of the kinds asked for.
fn failed(differences: &Differences, kinds: &[Kind]) -> bool {
    if kinds.is_empty() { !differences.scenarios.is_empty() } else { differences.has(kinds) }
}

fn json(given: &Arguments) -> io::Result<bool> {
    match given.last("format") {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(other) => Err(given.refused(
            &format!("--format adalah text atau json, bukan {other:?}"),
            &format!("--format is text or json, not {other:?}"),
        )),
    }
}

fn limit(given: &Arguments) -> io::Result<usize> {
    let Some(word) = given.last("limit") else { return Ok(LIMIT) };
    word.parse().map_err(|_| {
        given.refused(
            &format!("--limit adalah bilangan, bukan {word:?}"),
            &format!("--limit is a whole number, not {word:?}"),
        )
    })
}

fn kinds(given: &Arguments) -> io::Result<Vec<Kind>> {
    let words = given.all("fail-on").flat_map(|words| words.split(','));
    let kind = |word: &str| {
        Kind::ALL.into_iter().find(|kind| kind.names().0 == word).ok_or_else(|| {
            let all = Kind::ALL.map(|kind| kind.names().0).join(", ");
            given.refused(
                &format!("--fail-on tidak mengenal {word:?}; yang dikenal: {all}"),
                &format!("--fail-on does not know {word:?}"),
            )
        })
    };
    words.map(kind).collect()
}
