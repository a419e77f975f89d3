//! Neutral sentences by purpose: they name no person, party, number or programme. A test runs the checker on each.

use serde::{Deserialize, Serialize};

use super::BrokenData;
use super::help::both;
use crate::questions::model::Bilingual;

/// What the file holds.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Neutral {
    /// Employments that may post them; the rules of the others reach any word on an election.
    #[serde(rename = "for")]
    pub employments: Vec<String>,
    #[serde(rename(deserialize = "purpose"))]
    pub purposes: Vec<Purpose>,
}

/// What somebody wants to say.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Purpose {
    pub id: String,
    pub title: Bilingual,
    pub sentences: Vec<Sentence>,
}

/// A sentence to post, with a gloss in English.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sentence {
    pub id: String,
    pub en: String,
    /// Id of the ground that covers it.
    pub ground: String,
}

/// Reads the file; a sentence without one of the languages is a fault.
pub(super) fn read() -> Result<Neutral, BrokenData> {
    let broken = |what: String| BrokenData { file: "neutral-ways.toml", what };
    let neutral: Neutral = toml::from_str(include_str!("data/neutral-ways.toml")).map_err(|e| broken(e.to_string()))?;
    for purpose in &neutral.purposes {
        let sentences = purpose.sentences.iter().map(|s| Bilingual { id: s.id.clone(), en: s.en.clone() });
        if purpose.sentences.is_empty() || !both(&purpose.title) || !sentences.into_iter().all(|words| both(&words)) {
            return Err(broken(format!("{} has no sentence, or lacks one of the languages", purpose.id)));
        }
    }
    Ok(neutral)
}
