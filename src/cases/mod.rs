//! Decided cases against the checker: facts in, what an authority found out, and whether the two agree. Native only.

pub mod compare;
pub mod read;
pub mod table;

use serde::Deserialize;

use crate::scenario::loose::Loose;

/// A case that an authority decided, as `tests/cases/*.toml` writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    /// Host and path of the public report.
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub told: Told,
    pub outcome: Decided,
    /// Why the law data does not give this yet. A case that has come right must lose it.
    pub miss: Option<String>,
    pub scenario: Loose,
    #[serde(default)]
    pub expect: Expect,
}

/// What happened, in one sentence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub en: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    Violation,
    NoViolation,
    /// Undecided when it was reported: shown, never counted.
    Unclear,
}

/// What the report ought to hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    pub verdict: Option<String>,
    /// Kind of consequence the authority named.
    pub kind: Option<String>,
    /// Among the provisions or sanctions of the findings.
    #[serde(default)]
    pub provisions: Vec<String>,
    /// Rules or provisions that must not be among the findings.
    #[serde(default)]
    pub never: Vec<String>,
    /// Disagreements that must be shown.
    #[serde(default)]
    pub conflicts: Vec<String>,
}
