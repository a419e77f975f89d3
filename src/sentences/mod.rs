//! The fixed sentences of a report: legal wording that depends on no provision. They stand in `data/`, one file, so that a
//! lawyer can read and sign them; a sentence that is missing stops the build.

use serde::{Deserialize, Serialize};

use crate::law::model::ProvisionRole;
use crate::questions::model::Bilingual;
use crate::rules::model::{Kind, Level};

/// Every sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentences {
    /// The verdict in a sentence.
    pub headline: Headlines,
    /// The sentence under the headline, where no finding says more.
    pub reason: Reasons,
    /// What an act comes to, in a few words.
    pub outcome: Outcomes,
    /// Kinds of consequence.
    pub kind: Kinds,
    /// Levels of sanction.
    pub level: Levels,
    /// What to do meanwhile.
    pub advice: Advice,
    /// What stands under every report.
    pub closing: Closing,
    /// Why no rule rests on a provision, by the part it plays.
    pub uncited: Uncited,
    /// Warnings, by their code.
    pub warning: Warnings,
    /// What was read, and when.
    pub reading: Readings,
    /// Parts of an election that are no phase of its calendar.
    pub timeline: Timeline,
}

/// The verdict in a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headlines {
    pub applies: Bilingual,
    pub may_apply: Bilingual,
    pub assessor: Bilingual,
    pub not_covered: Bilingual,
    pub none_found: Bilingual,
}

/// The sentence under the headline, where no finding says more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    pub may_apply: Bilingual,
    pub assessor: Bilingual,
    pub not_covered: Bilingual,
    pub none_found: Bilingual,
    pub either_way: Bilingual,
}

/// What an act comes to, in a few words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcomes {
    pub prohibited: Bilingual,
    pub assessor: Bilingual,
    pub assessor_of: Bilingual,
    pub open: Bilingual,
    pub not_covered: Bilingual,
    pub none_found: Bilingual,
    pub one_fewer: Bilingual,
    pub fewer: Bilingual,
}

/// Kinds of consequence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    pub criminal: Bilingual,
    pub dismissal: Bilingual,
    pub discipline: Bilingual,
    pub ethics: Bilingual,
    pub administrative: Bilingual,
    pub principle: Bilingual,
}

/// Levels of sanction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    pub criminal: Bilingual,
    pub ptdh: Bilingual,
    pub cancel: Bilingual,
    pub heavy: Bilingual,
    pub medium: Bilingual,
    pub light: Bilingual,
    pub moral: Bilingual,
    pub unspecified: Bilingual,
    pub none: Bilingual,
}

/// What to do meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    pub hold: Bilingual,
    pub already_done: Bilingual,
}

/// What stands under every report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub ask_whom: Bilingual,
    pub disclaimer: Bilingual,
}

/// Why no rule rests on a provision, by the part it plays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncited {
    pub rule: Bilingual,
    pub sanction: Bilingual,
    pub definition: Bilingual,
    pub procedure: Bilingual,
    pub history: Bilingual,
    pub status: Bilingual,
    pub campaign_side: Bilingual,
}

/// Warnings, by their code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warnings {
    pub after_law_checked: Bilingual,
    pub date_presumed: Bilingual,
    pub before_law_data: Bilingual,
    pub text_truncated: Bilingual,
    pub no_calendar: Bilingual,
    pub not_covered: Bilingual,
    pub unconfirmed: Bilingual,
}

/// What was read, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readings {
    pub contradiction: Bilingual,
    pub which_election: Bilingual,
    pub until: Bilingual,
    pub since: Bilingual,
}

/// Parts of an election that are no phase of its calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    pub before_fixed: Bilingual,
    pub partly_fixed: Bilingual,
    pub fixed: Bilingual,
}

impl Kinds {
    /// The name of a kind.
    pub fn of(&self, kind: Kind) -> &Bilingual {
        match kind {
            Kind::Criminal => &self.criminal,
            Kind::Dismissal => &self.dismissal,
            Kind::Discipline => &self.discipline,
            Kind::Ethics => &self.ethics,
            Kind::Administrative => &self.administrative,
            Kind::Principle => &self.principle,
        }
    }
}

impl Levels {
    /// The name of a level.
    pub fn of(&self, level: Level) -> &Bilingual {
        match level {
            Level::Criminal => &self.criminal,
            Level::Ptdh => &self.ptdh,
            Level::Cancel => &self.cancel,
            Level::Heavy => &self.heavy,
            Level::Medium => &self.medium,
            Level::Light => &self.light,
            Level::Moral => &self.moral,
            Level::Unspecified => &self.unspecified,
            Level::None => &self.none,
        }
    }
}

impl Uncited {
    /// Why no rule rests on a provision that plays this part.
    pub fn of(&self, role: ProvisionRole) -> &Bilingual {
        match role {
            ProvisionRole::Rule => &self.rule,
            ProvisionRole::Sanction => &self.sanction,
            ProvisionRole::Definition => &self.definition,
            ProvisionRole::Procedure => &self.procedure,
            ProvisionRole::History => &self.history,
            ProvisionRole::Status => &self.status,
            ProvisionRole::CampaignSide => &self.campaign_side,
        }
    }
}
