//! The poses as their file has them.

use serde::Deserialize;

use crate::questions::model::Bilingual;
use crate::site::BrokenData;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    pose: Vec<Pose>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pose {
    pub id: String,
    /// Fingers stretched out; the others are folded.
    pub up: Vec<Finger>,
    #[serde(default)]
    pub shape: Shape,
    /// Degrees by which the whole hand is turned clockwise.
    #[serde(default)]
    pub turn: i32,
    pub standing: Standing,
    pub title: Bilingual,
    /// What the picture shows, for who does not see it.
    pub alt: Bilingual,
    /// Who says what about it.
    pub says: Bilingual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Finger {
    Thumb,
    Index,
    Middle,
    Ring,
    Little,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Shape {
    /// Fingers are stretched or folded, nothing else.
    #[default]
    Plain,
    /// Thumb and index finger meet in a ring.
    Ring,
    /// Thumb and index finger cross at their tips.
    FingerHeart,
    /// Two hands form a heart.
    TwoHandHeart,
}

/// How guidance stands to a pose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Standing {
    Listed,
    Disputed,
    NamedFine,
}

pub(crate) fn read() -> Result<Vec<Pose>, BrokenData> {
    let broken = |what: String| BrokenData { file: "poses.toml", what };
    let written: Written = toml::from_str(include_str!("../data/poses.toml")).map_err(|e| broken(e.to_string()))?;
    Ok(written.pose)
}
