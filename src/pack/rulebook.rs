//! The second compiled file, `book.bin`: what a reviewer of the rules needs beside them, and the browser does not.

use serde::{Deserialize, Serialize};

use crate::law::model::ProvisionRole;
use crate::rules::evaluate::Status;

/// What stands beside the pack, in the order of the pack's own lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// One for each rule of the pack.
    pub rules: Vec<RuleRecord>,
    /// One for each provision of the pack.
    pub roles: Vec<ProvisionRole>,
    /// For each provision of the pack, the earlier provisions that it takes the place of, by index.
    pub replaces: Vec<Vec<u16>>,
    /// For each permission of the pack, the rules that it may meet, by index.
    pub beside: Vec<Vec<u16>>,
}

impl Rulebook {
    /// How many rules a person has signed.
    pub fn signed(&self) -> usize {
        self.rules.iter().filter(|rule| rule.review.is_some()).count()
    }
}

/// How a rule is exercised, and who has reviewed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleRecord {
    pub examples: Vec<ExampleRecord>,
    /// A mark of the rule as it stands, its exceptions and provisions included: eight hexadecimal digits.
    pub edition: String,
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
    /// The edition of the rule that was signed: the one that is there, or the build stops.
    pub edition: String,
}
