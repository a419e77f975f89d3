//! Decided matters in our own words: examples, no measure. They name nobody and link nowhere.

use serde::{Deserialize, Serialize};

use super::BrokenData;
use super::help::both;
use crate::questions::model::Bilingual;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    example: Vec<Example>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    /// Rules under which it is told.
    pub rules: Vec<String>,
    /// Acts for which it is told; all that a rule has where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<String>,
    pub text: Bilingual,
    /// Year and province.
    pub where_when: String,
    /// Id of the matter in the collection it is retold from. It stays in the file: a source may name somebody.
    #[serde(skip_serializing)]
    pub source: String,
}

/// Reads the file; an example without one of the languages, rules or source is a fault.
pub(super) fn read() -> Result<Vec<Example>, BrokenData> {
    let broken = |what: String| BrokenData { file: "examples-decided.toml", what };
    let written: Written =
        toml::from_str(include_str!("data/examples-decided.toml")).map_err(|e| broken(e.to_string()))?;
    let whole = |e: &Example| {
        both(&e.text) && !e.rules.is_empty() && !e.source.trim().is_empty() && !e.where_when.trim().is_empty()
    };
    match written.example.iter().find(|e| !whole(e)) {
        Some(example) => {
            Err(broken(format!("{:?} lacks a language, its rules, its place and year, or its source", example.text.id)))
        }
        None => Ok(written.example),
    }
}
