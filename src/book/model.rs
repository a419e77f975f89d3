//! The second compiled file, `book.bin`: what a reviewer of the rules needs beside them, and the browser does not.

use serde::{Deserialize, Serialize};

use crate::rules::evaluate::Status;

/// What stands beside the pack, in the order of the pack's own lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// One for each rule of the pack.
    pub rules: Vec<RuleRecord>,
    /// One for each provision of the pack.
    pub roles: Vec<ProvisionRole>,
    /// For each permission of the pack, the rules that it may meet, by index.
    pub beside: Vec<Vec<u16>>,
}

/// How a rule is exercised, and who has reviewed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleRecord {
    pub examples: Vec<ExampleRecord>,
    pub review: Option<Review>,
}

/// An example of a rule as its file writes it. The build has run it: `expected` is what it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleRecord {
    /// False for a near miss.
    pub holds: bool,
    pub expected: Status,
    pub election: Option<String>,
    /// Day, month or year, as written.
    pub on: Option<String>,
    /// Ids of questions with the ids of the answers given.
    pub answers: Vec<(String, Vec<String>)>,
}

/// A lawyer's review of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub by: String,
    /// ISO.
    pub on: String,
}

/// What part a provision plays, and so whether some rule ought to cite it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
}

impl ProvisionRole {
    /// Whether a provision that nothing cites is a gap.
    pub fn wants_a_rule(self) -> bool {
        matches!(self, ProvisionRole::Rule | ProvisionRole::Sanction)
    }

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
        }
    }
}
