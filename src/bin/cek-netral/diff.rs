//! `cek-netral diff`: two files of reports against each other.

use std::fs;

use cek_netral::diff::model::{Differences, Kind};
use cek_netral::diff::read::Reports;
use cek_netral::diff::{self, table::Table};

use crate::arguments::{Diff, Told};
use crate::command::{Done, whole};
use crate::trouble::Trouble;

/// Runs `diff OLD NEW`; false where they differ.
pub(crate) fn run(given: &Diff) -> Done {
    let differences = diff::diff(&read(&given.old)?, &read(&given.new)?).map_err(Trouble::core)?;
    match given.format {
        Told::Json => whole(&(serde_json::to_string_pretty(&differences)? + "\n"))?,
        Told::Text => whole(&Table { differences: &differences, limit: given.limit }.to_string())?,
    };
    Ok(!failed(&differences, &given.fail_on))
}

fn read(path: &str) -> Result<Reports, Trouble> {
    let text = fs::read_to_string(path).map_err(|error| Trouble::file(path, error))?;
    Reports::read(path, &text).map_err(Trouble::core)
}

/// Any difference fails, or those of the kinds asked for.
fn failed(differences: &Differences, kinds: &[Kind]) -> bool {
    if kinds.is_empty() { !differences.scenarios.is_empty() } else { differences.has(kinds) }
}
