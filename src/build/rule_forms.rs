//! The form of the files in `src/rules/data`, as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::source::{Ids, Words, WrittenBox};
use crate::rules::model::{Effect, Family, Kind, Level, ScopeState, State};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    /// Sanctions that several rules share, by the name of their set.
    #[serde(default)]
    pub sanction_sets: BTreeMap<String, Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    pub rule: Vec<WrittenRule>,
    #[serde(default)]
    pub exception: Vec<WrittenException>,
    #[serde(default)]
    pub permission: Vec<WrittenPermission>,
    #[serde(default)]
    pub ground: Vec<WrittenGround>,
    #[serde(default)]
    pub note: Vec<WrittenNote>,
    #[serde(default)]
    pub conflict: Vec<WrittenConflict>,
    #[serde(default)]
    pub route: Vec<WrittenRoute>,
    #[serde(default)]
    pub covered: Vec<WrittenCovered>,
    #[serde(default)]
    pub scope: Vec<WrittenScope>,
    /// Whom to ask; the last has no `when`.
    #[serde(default)]
    pub ask: Vec<WrittenAsk>,
    #[serde(default)]
    pub prohibition: Vec<WrittenProhibition>,
    #[serde(default)]
    pub cost: Vec<WrittenCost>,
    #[serde(default)]
    pub duty: Vec<WrittenDuty>,
}

/// Rules that are told together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenProhibition {
    pub id: Spanned<String>,
    pub title: Words,
    /// What the rules say of it, in one sentence.
    pub says: Words,
    #[serde(default)]
    pub general: bool,
    pub rules: Vec<Spanned<String>>,
}

/// What a finding of a kind and level can cost.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenCost {
    pub kind: Spanned<Kind>,
    pub level: Level,
    /// Provisions that the finding cites, all of them.
    #[serde(default)]
    pub cites: Vec<Spanned<String>>,
    pub text: Words,
}

/// Whom the duty binds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenDuty {
    pub when: WrittenBox,
    pub text: Words,
    /// The provision that it rests on; read by people only.
    pub source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenAsk {
    pub id: Spanned<String>,
    /// Whom it is for; everybody else, where it is left out.
    #[serde(default)]
    pub when: WrittenBox,
    pub text: Words,
    /// Which provision or dossier names them; read by people only.
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRule {
    pub id: Spanned<String>,
    pub family: Family,
    pub title: Words,
    pub kind: Kind,
    pub level: Level,
    #[serde(default = "active")]
    pub state: State,
    pub when: WrittenBox,
    pub breaches: Vec<Spanned<String>>,
    /// Provisions that state the sanction; "@name" is a set of them.
    #[serde(default)]
    pub sanctions: Vec<Spanned<String>>,
    pub route: Spanned<String>,
    #[serde(default)]
    pub from: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub to: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub holds: Vec<Spanned<BTreeMap<String, Spanned<Ids>>>>,
    #[serde(default)]
    pub near_miss: Vec<Spanned<BTreeMap<String, Spanned<Ids>>>>,
    /// A lawyer's review of the rule as it stands.
    #[serde(default)]
    pub review: Option<WrittenReview>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenReview {
    pub by: Spanned<String>,
    pub on: Spanned<Datetime>,
    /// The edition of the rule that was read, as its page in the rulebook shows it.
    pub edition: String,
}

fn active() -> State {
    State::Active
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenException {
    pub id: Spanned<String>,
    pub effect: Effect,
    /// The level that takes the place of the rule's, with the effect "lowers".
    pub level: Option<Level>,
    pub title: Words,
    /// Rules or exceptions it touches.
    pub touches: Vec<Spanned<String>>,
    pub when: WrittenBox,
    #[serde(default)]
    pub provisions: Vec<Spanned<String>>,
    /// Days other than those of its first provision.
    #[serde(default)]
    pub from: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub to: Option<Spanned<Datetime>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPermission {
    pub id: Spanned<String>,
    pub title: Words,
    pub text: Words,
    pub when: WrittenBox,
    #[serde(default)]
    pub provisions: Vec<Spanned<String>>,
    /// Rules that it may meet: neither lifts the other, and a report shows both.
    #[serde(default)]
    pub beside: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenGround {
    pub id: Spanned<String>,
    pub title: Words,
    /// Why it is free.
    pub reason: Words,
    pub when: WrittenBox,
    /// Provisions that the reading rests on.
    #[serde(default)]
    pub rests: Vec<Spanned<String>>,
    pub clears: Vec<Spanned<BTreeMap<String, Spanned<Ids>>>>,
    pub near_miss: Vec<Spanned<BTreeMap<String, Spanned<Ids>>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenNote {
    pub rules: Vec<Spanned<String>>,
    pub text: Spanned<Words>,
    #[serde(default)]
    pub when: WrittenBox,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenConflict {
    pub id: Spanned<String>,
    pub title: Words,
    #[serde(default)]
    pub rules: Vec<Spanned<String>>,
    pub when: WrittenBox,
    /// First and last day of the acts it is about.
    #[serde(default)]
    pub from: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub to: Option<Spanned<Datetime>>,
    /// Both views in one short sentence, where they leave open whether anything is prohibited.
    #[serde(default)]
    pub in_short: Option<Words>,
    pub positions: Vec<WrittenPosition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPosition {
    pub who: Words,
    pub says: Words,
    #[serde(default)]
    pub since: String,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenCovered {
    /// First day from which the law of these persons and acts is encoded.
    pub from: Option<Spanned<Datetime>>,
    pub when: WrittenBox,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenScope {
    pub id: Spanned<String>,
    pub state: ScopeState,
    pub label: Words,
    pub text: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRoute {
    pub id: Spanned<String>,
    pub label: Words,
    pub in_short: Words,
    #[serde(default)]
    pub limits: Words,
    #[serde(default)]
    pub rights: Words,
    pub versions: Vec<WrittenVersion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenVersion {
    pub from: Option<Spanned<Datetime>>,
    pub to: Option<Spanned<Datetime>>,
    pub text: Words,
}
