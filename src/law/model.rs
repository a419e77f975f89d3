//! An instrument (undang-undang, peraturan pemerintah, joint decision, circular, ruling) and its provisions.

use serde::{Deserialize, Serialize};

use crate::calendar::day::Day;
use crate::scenario::model::{Bilingual, Region};

/// How well the wording of a provision is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Checked against the text of the State Gazette.
    Gazette,
    /// Quoted word for word by others, the official text was not seen.
    Quoted,
    /// Only the sense is known.
    Paraphrase,
    /// Could not be verified.
    Unverified,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instrument {
    pub id: String,
    pub title: Bilingual,
    /// How it is called on screen.
    pub short: String,
    pub source: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Provision {
    /// Stable id, e.g. "pp-94-2021:5:n:6".
    pub id: String,
    /// Index into the pack's instruments.
    pub instrument: u16,
    /// Citation in Indonesian.
    pub citation: String,
    /// Operative words; empty where no wording is verified.
    pub quote: String,
    pub grade: Grade,
    pub confidence: Confidence,
    pub plain: Bilingual,
    pub note: Bilingual,
    pub source: String,
    /// Day the wording was last checked, ISO.
    pub checked: String,
    /// First day in force; none where it is not verified or lies before all elections covered.
    pub from: Option<Day>,
    /// Last day in force, inclusive; none where it still is.
    pub to: Option<Day>,
    /// Whom and what it binds by its own words, its days in force included.
    pub scope: Region,
}
