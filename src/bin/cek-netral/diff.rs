//! `cek-netral diff`: two files of reports against each other, and with the law data of both, as a page.

use std::fs;

use cek_netral::diff::law::Law;
use cek_netral::diff::model::{Differences, Kind};
use cek_netral::diff::page::Page;
use cek_netral::diff::read::Reports;
use cek_netral::diff::{self, table::Table};
use cek_netral::questions::model::Lang;

use crate::arguments::{Diff, Told};
use crate::command::{Done, whole};
use crate::trouble::Trouble;

/// Runs `diff OLD NEW`; false where they differ.
pub(crate) fn run(given: &Diff, lang: Lang) -> Done {
    let differences = diff::diff(&reports(&given.old)?, &reports(&given.new)?).map_err(Trouble::core)?;
    match (given.law.as_slice(), given.format) {
        ([old, new], _) => {
            let (old, new) = (law(old)?, law(new)?);
            whole(&Page { old: &old, new: &new, answers: &differences, lang }.html())?
        }
        (_, Told::Json) => whole(&(serde_json::to_string_pretty(&differences)? + "\n"))?,
        (_, Told::Text) => whole(&Table { differences: &differences, limit: given.limit }.to_string())?,
    };
    Ok(!failed(&differences, &given.fail_on))
}

fn text(path: &str) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| Trouble::file(path, error))
}

fn reports(path: &str) -> Result<Reports, Trouble> {
    Reports::read(path, &text(path)?).map_err(Trouble::core)
}

fn law(path: &str) -> Result<Law, Trouble> {
    Law::read(path, &text(path)?).map_err(Trouble::core)
}

/// Any difference fails, or those of the kinds asked for.
fn failed(differences: &Differences, kinds: &[Kind]) -> bool {
    if kinds.is_empty() { !differences.scenarios.is_empty() } else { differences.has(kinds) }
}
