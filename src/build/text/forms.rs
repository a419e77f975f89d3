//! The form of the files in `src/text/data`, as a person writes them.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::questions::model::Bilingual;
use crate::text::Strength;
use crate::text::pack::{ConceptIx, Contest, Marker, Measure, Shape, Side, SurfaceKind, Where};

/// Words, each on a line of its own, in the order of their letters (see `order`).
pub(crate) type Entries = Vec<Spanned<String>>;

/// The words alone.
pub(crate) fn words(entries: Entries) -> Vec<String> {
    entries.into_iter().map(Spanned::into_inner).collect()
}

/// One file: any number of concepts, patterns, surface tokens, lists, signs and meanings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    #[serde(default)]
    pub concept: Vec<Spanned<Concept>>,
    #[serde(default)]
    pub pattern: Vec<Spanned<Pattern>>,
    #[serde(default)]
    pub surface: Vec<Spanned<Surface>>,
    #[serde(default)]
    pub list: Vec<Spanned<List>>,
    pub leaning: Option<Leaning>,
    pub gate: Option<Gate>,
    pub fitted: Option<Fitted>,
    pub act_model: Option<ActModel>,
    #[serde(default)]
    pub sign: Vec<Spanned<Sign>>,
    #[serde(default)]
    pub meaning: Vec<Spanned<Meaning>>,
}

/// Something a post can mean, in everyday words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Meaning {
    pub id: String,
    pub label: Bilingual,
    /// Concepts, patterns and signs.
    #[serde(default)]
    pub of: Vec<String>,
}

/// Words that the code itself goes by: `words`, or `values` where their order counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct List {
    pub id: String,
    #[serde(default)]
    pub words: Entries,
    /// Words for the first value, for the second, and so on.
    #[serde(default)]
    pub values: Vec<Vec<String>>,
}

/// What the sum of all weights is compared with; weights are in hundredths.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leaning {
    /// Concepts or kinds that name a participant.
    pub names: Vec<String>,
    /// Concepts that are one side, for each side.
    pub sides: Vec<Vec<String>>,
    pub start: i16,
    pub leans: i16,
    pub leans_party: i16,
    pub plain: i16,
}

/// A model as `cek-netral fit` writes it: its figures are explained with `Fitted` in `src/text/fitted.rs`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fitted {
    pub label: Bilingual,
    pub start: i32,
    pub unit: i32,
    pub leans: i32,
    pub asks: i32,
    pub quiet: i32,
    pub floor: i32,
    /// A letter a weight, in lines: `.` nothing, `a` to `g` one to seven, `A` to `G` the same below nothing.
    pub weights: String,
}

/// A model as `cek-netral measure acts-model` writes it: its figures are explained with `ActModel` in
/// `src/text/act_model.rs`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActModel {
    pub label: Bilingual,
    /// Ids of the acts; no act at all comes after them.
    pub acts: Vec<String>,
    pub start: Vec<i32>,
    pub unit: i32,
    pub plain: i32,
    /// A line for each place: its number, then for each act that it speaks for or against the act's number and a letter.
    pub rows: String,
}

/// Concepts or kinds that tell a political post: what each list is stands with `Gate` in `src/text/pack.rs`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gate {
    pub strong: Vec<String>,
    pub weak: Vec<String>,
    pub faint: Vec<String>,
    pub names: Vec<String>,
    pub numbers: Vec<String>,
    pub calls: Vec<String>,
    pub votes: Vec<String>,
    pub judges: Vec<String>,
    pub about: Vec<String>,
}

/// A sign and its weight. One of `words`, `patterns`, `under` and `shape` says what it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sign {
    pub id: String,
    pub label: Bilingual,
    /// Concepts or kinds.
    #[serde(default)]
    pub words: Vec<String>,
    /// Only in a sentence that names a participant.
    #[serde(default)]
    pub near: bool,
    /// Only where they are negated; else only where they are not.
    #[serde(default)]
    pub negated: bool,
    #[serde(default)]
    pub patterns: Vec<String>,
    /// Circumstances of a participant's name.
    #[serde(default)]
    pub under: Vec<String>,
    pub shape: Option<Shape>,
    #[serde(default)]
    pub measure: Measure,
    pub weight: i16,
    /// Which side it speaks for.
    pub side: Option<Side>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Concept {
    pub id: String,
    pub label: Bilingual,
    /// Kinds it belongs to; patterns may name a kind instead of each concept.
    #[serde(default)]
    pub is: Vec<String>,
    /// Words and phrases, as they are written. `<n>` is any small number.
    #[serde(default)]
    pub entries: Entries,
    /// Roots of verbs: the build adds me-, di-, -kan, -in, -nya, -lah and the like.
    #[serde(default)]
    pub verbs: Entries,
    /// Nouns: the build adds -nya, -ku, -mu, -lah.
    #[serde(default)]
    pub nouns: Entries,
    /// Forms that the build must not add because they mean something else.
    #[serde(default)]
    pub veto: Entries,
    pub object: Option<Object>,
    #[serde(default)]
    pub quiet: bool,
    pub contest: Option<Contest>,
    pub names: Option<String>,
    #[serde(default)]
    pub elections: Vec<String>,
    /// With `elections`: it means the same where no election was chosen.
    #[serde(default)]
    pub general: bool,
    pub marker: Option<Marker>,
    #[serde(default)]
    pub shields: bool,
    #[serde(default)]
    pub reach: u8,
    pub needs: Option<Near>,
    pub unless: Option<Near>,
    #[serde(default)]
    pub upper: bool,
    #[serde(default)]
    pub not_after: Entries,
    #[serde(default)]
    pub not_before: Entries,
    #[serde(default)]
    pub gives: Vec<Give>,
    /// Filled by the reader's code instead of by entries.
    #[serde(default)]
    pub built_in: bool,
    #[serde(default)]
    pub fires: Vec<String>,
    #[serde(default)]
    pub silent: Vec<String>,
}

impl Concept {
    /// Its lists of words.
    pub(crate) fn lists(&self) -> [&Entries; 6] {
        [&self.entries, &self.verbs, &self.nouns, &self.veto, &self.not_after, &self.not_before]
    }
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Object {
    Always(Vec<String>),
    ByContest { pemilu: Vec<String>, pilkada: Vec<String>, unknown: Vec<String> },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Near {
    pub near: Vec<String>,
    pub within: u16,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Give {
    pub question: String,
    pub answers: Vec<String>,
    #[serde(default)]
    pub strength: Strength,
    #[serde(default, rename = "in")]
    pub source: Where,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pattern {
    pub id: String,
    pub label: Bilingual,
    #[serde(default, rename = "in")]
    pub source: Where,
    /// Concepts or kinds; `a|b` for either, `!a` where it must be negated.
    pub need: Vec<String>,
    /// Largest number of words between two neighbours.
    pub within: u16,
    /// Whether they must come in the order listed.
    #[serde(default)]
    pub ordered: bool,
    /// Circumstances that do not silence it: negated, prohibited, question, reported, headline, quoted.
    #[serde(default)]
    pub even: Vec<String>,
    /// Concepts or kinds that silence it from anywhere in the sentence.
    #[serde(default)]
    pub unless: Vec<String>,
    #[serde(default = "yes")]
    pub carries: bool,
    #[serde(default)]
    pub elections: Vec<String>,
    #[serde(default)]
    pub gives: Vec<Give>,
    #[serde(default)]
    pub fires: Vec<String>,
    #[serde(default)]
    pub silent: Vec<String>,
}

fn yes() -> bool {
    true
}

/// What cuts text into tokens. The order in the file is the order of preference.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Surface {
    pub kind: SurfaceKind,
    pub pattern: String,
    /// Texts that are one such token from beginning to end.
    #[serde(default)]
    pub fires: Vec<String>,
    /// Texts that do not begin with such a token.
    #[serde(default)]
    pub silent: Vec<String>,
}

/// Concept ids and kinds, and the concepts that each means.
pub(crate) type Vocabulary = BTreeMap<String, Vec<ConceptIx>>;
