//! What the tests share: one checker, scenarios in parts and from JSON, and ways into a report.

pub(crate) mod command;
pub(crate) mod parts;
pub(crate) mod random;

use std::sync::OnceLock;

use cek_netral::report::Finding;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Problem, Report};

/// The checker of this build; its pack is decoded once for all tests.
pub(crate) fn checker() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| Checker::new().expect("a sound pack"))
}

pub(crate) fn text(words: &str) -> Loose {
    Loose::Text(words.to_owned())
}

pub(crate) fn fields(list: Vec<(&str, Loose)>) -> Loose {
    Loose::Fields(list.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Answers with one choice each.
pub(crate) fn answers(list: &[(&str, &str)]) -> Loose {
    fields(list.iter().map(|(question, answer)| (*question, text(answer))).collect())
}

/// What the checker says of a scenario written as JSON.
pub(crate) fn try_check(json: &str) -> Result<Report, Problem> {
    checker().check(&serde_json::from_str(json).expect("a JSON scenario"))
}

pub(crate) fn check(json: &str) -> Report {
    try_check(json).unwrap_or_else(|p| panic!("{}: {}\n{json}", p.field, p.message))
}

pub(crate) fn finding<'a>(report: &'a Report, rule: &str) -> &'a Finding {
    let listed: Vec<&str> = report.findings.iter().map(|f| f.rule.as_str()).collect();
    report.findings.iter().find(|f| f.rule == rule).unwrap_or_else(|| panic!("{rule} is not among {listed:?}"))
}
