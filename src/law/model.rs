//! An instrument (undang-undang, peraturan pemerintah, joint decision, circular, ruling) and its provisions.

use serde::{Deserialize, Serialize};

use super::penalty::Penalty;
use crate::calendar::day::Day;
use crate::questions::model::{AnswerBox, Bilingual};

/// How well the wording of a provision is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
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
    /// An agency's own text, which nobody but the agency vouches for. Never in the project's data.
    Own,
}

/// How sure it is that the law is as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Settled by its sources.
    High,
    /// Likely, but not settled; an agency's own rules too, for which it vouches itself.
    Medium,
    /// Rests on one source, or its content is not known.
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
    pub grade: Grade,
    pub confidence: Confidence,
    /// Day the wording was last checked, ISO; empty for an agency's own text, which nobody has checked.
    pub checked: String,
    /// First day in force; `None` if it is not verified or lies before all elections covered.
    pub from: Option<Day>,
    /// Last day in force, inclusive; `None` if it is still in force.
    pub to: Option<Day>,
    /// Whom and what it binds by its own words, its days in force included.
    pub scope: AnswerBox,
    /// Whether `from` is a day that the sources name. Where they name only the year, `from` is its first day, and over that
    /// year the provision binds possibly, never for certain.
    pub day_known: bool,
    /// What it threatens by its own words; `None` if it threatens no criminal penalty.
    pub penalty: Option<Penalty>,
    pub text: ProvisionText,
}

/// The words of a provision: what a finding shows when it is opened, and no verdict needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionText {
    /// Operative words, in Indonesian; empty where no wording is verified.
    pub quote: String,
    pub plain: Bilingual,
    /// Empty where there is nothing to know about it.
    pub note: Bilingual,
    /// Where wording or sense were taken from.
    pub source: String,
}

/// A provision that no rule, exception or permission cites.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Uncited {
    pub id: String,
    pub citation: String,
    pub role: ProvisionRole,
}

/// What part a provision plays, and so whether some rule ought to cite it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProvisionRole {
    /// A prohibition, a duty or a leave: a rule, exception or permission ought to cite it.
    #[default]
    Rule,
    /// States what a breach costs: a rule ought to cite it.
    Sanction,
    Definition,
    Procedure,
    /// Kept for what was in force before.
    History,
    /// Says whether something else is in force or holds.
    Status,
    /// Binds the campaign, not the persons covered here.
    CampaignSide,
    /// About conduct that no answer here stands for.
    OtherConduct,
}

impl ProvisionRole {
    /// Whether a provision that nothing cites is a gap.
    pub fn wants_a_rule(self) -> bool {
        matches!(self, ProvisionRole::Rule | ProvisionRole::Sanction)
    }

    /// Every part there is.
    pub const ALL: [ProvisionRole; 8] = [
        ProvisionRole::Rule,
        ProvisionRole::Sanction,
        ProvisionRole::Definition,
        ProvisionRole::Procedure,
        ProvisionRole::History,
        ProvisionRole::Status,
        ProvisionRole::CampaignSide,
        ProvisionRole::OtherConduct,
    ];

    /// The name it has in the data.
    pub fn name(self) -> &'static str {
        match self {
            ProvisionRole::Rule => "rule",
            ProvisionRole::Sanction => "sanction",
            ProvisionRole::Definition => "definition",
            ProvisionRole::Procedure => "procedure",
            ProvisionRole::History => "history",
            ProvisionRole::Status => "status",
            ProvisionRole::CampaignSide => "campaign_side",
            ProvisionRole::OtherConduct => "other_conduct",
        }
    }
}
