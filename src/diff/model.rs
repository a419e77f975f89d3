//! What differs between two files of reports: the kinds of differences, and the scenarios that have them.

use serde::Serialize;
use serde_json::Value;

/// What sort of difference it is, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The verdict came to `none_found`.
    AllClear,
    /// The verdict came to `applies`.
    Alarm,
    /// Any other change of the verdict.
    Verdict,
    /// What the answer says to do, and whether it takes the act as done.
    Answer,
    /// A scenario that is an error in one file, or another error.
    Errors,
    OnlyOld,
    OnlyNew,
    /// A finding comes or goes.
    Findings,
    /// A prohibition comes or goes, or stands elsewhere; its status, kind, level and rules.
    Prohibitions,
    /// Status, kind or level of a finding.
    Status,
    /// A provision or sanction of a finding comes or goes, or binds for certain no longer.
    Provisions,
    /// Wording, grade, citation or days in force of a provision.
    Quotations,
    /// What a finding rests on: answers, exceptions, who handles it.
    Grounds,
    Permissions,
    Warnings,
    Questions,
    /// Facts, evidence, highlights, contradictions.
    Facts,
    /// Anything else: what would change it, conflicts, fields of other versions.
    Rest,
    /// Words to read: headline, reason, labels.
    Words,
    /// A field that the reports of one file do not have.
    Fields,
}

impl Kind {
    pub const ALL: [Kind; 20] = [
        Kind::AllClear,
        Kind::Alarm,
        Kind::Verdict,
        Kind::Answer,
        Kind::Errors,
        Kind::OnlyOld,
        Kind::OnlyNew,
        Kind::Findings,
        Kind::Prohibitions,
        Kind::Status,
        Kind::Provisions,
        Kind::Quotations,
        Kind::Grounds,
        Kind::Permissions,
        Kind::Warnings,
        Kind::Questions,
        Kind::Facts,
        Kind::Rest,
        Kind::Words,
        Kind::Fields,
    ];

    /// Its name on the command line and in JSON, and what it is called in a text.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::AllClear => ("all-clear", "new all-clear"),
            Kind::Alarm => ("alarm", "new alarm"),
            Kind::Verdict => ("verdict", "other verdict"),
            Kind::Answer => ("answer", "what the answer says to do"),
            Kind::Errors => ("errors", "errors"),
            Kind::OnlyOld => ("only-old", "only in the old file"),
            Kind::OnlyNew => ("only-new", "only in the new file"),
            Kind::Findings => ("findings", "findings that come or go"),
            Kind::Prohibitions => ("prohibitions", "prohibitions told"),
            Kind::Status => ("status", "status, kind or level of a finding"),
            Kind::Provisions => ("provisions", "provisions of a finding"),
            Kind::Quotations => ("quotations", "grade or quotation of a provision"),
            Kind::Grounds => ("grounds", "grounds of a finding"),
            Kind::Permissions => ("permissions", "permissions"),
            Kind::Warnings => ("warnings", "warnings"),
            Kind::Questions => ("questions", "questions"),
            Kind::Facts => ("facts", "facts and evidence"),
            Kind::Rest => ("rest", "other parts of the report"),
            Kind::Words => ("words", "words only"),
            Kind::Fields => ("fields", "fields of one file only"),
        }
    }
}

/// A step on the way from the report to what differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Step {
    Field(String),
    /// An item of a list, by its id.
    Item(String),
}

/// How something differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Only the new report has it.
    Came,
    /// Only the old report has it.
    Went,
    /// The items of a list stand in another order.
    Moved,
    Changed {
        old: Value,
        new: Value,
    },
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    pub kind: Kind,
    /// Where; empty for the scenario as a whole.
    pub at: Vec<Step>,
    #[serde(flatten)]
    pub change: Change,
}

impl Step {
    pub fn name(&self) -> &str {
        match self {
            Step::Field(name) | Step::Item(name) => name,
        }
    }
}

impl Difference {
    /// The item it is about, where that is one.
    pub fn item(&self) -> String {
        self.at.last().map(|step| step.name().to_owned()).unwrap_or_default()
    }

    /// The fields on the way, without the items.
    pub fn field(&self) -> String {
        fields(&self.at).collect::<Vec<_>>().join("/")
    }
}

/// The fields of a path, without its items.
pub fn fields(at: &[Step]) -> impl Iterator<Item = &str> {
    at.iter().filter_map(|step| match step {
        Step::Field(name) => Some(name.as_str()),
        Step::Item(_) => None,
    })
}

/// A scenario that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scenario {
    /// `None` if it has none; then its lines name it.
    pub id: Option<String>,
    /// 1-based line of the old file.
    pub old_line: Option<u64>,
    /// 1-based line of the new file.
    pub new_line: Option<u64>,
    pub differences: Vec<Difference>,
}

impl Scenario {
    /// The kinds of its differences, the gravest first. Words count only where nothing but fields differs beside them.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = self.differences.iter().map(|d| d.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.first().is_some_and(|gravest| *gravest < Kind::Words) {
            kinds.retain(|kind| *kind != Kind::Words);
        }
        kinds
    }
}

/// The law data that reports of a file come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Law {
    pub version: String,
    pub as_of: String,
    pub reports: usize,
}

/// What one file is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Side {
    pub file: String,
    pub reports: usize,
    pub errors: usize,
    pub laws: Vec<Law>,
}

/// How scenarios found their like in the other file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Matched {
    pub by_id: usize,
    pub by_line: usize,
}

/// In how many scenarios a kind of difference is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    pub kind: Kind,
    pub scenarios: usize,
}

/// How often a verdict came to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictCount {
    pub kind: Kind,
    pub from: String,
    pub to: String,
    pub scenarios: usize,
}

/// In how many scenarios the finding of a rule comes, and in how many it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    pub rule: String,
    pub come: usize,
    pub go: usize,
}

/// A field that only one file has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldCount {
    /// Names from the report on, with `/` between them.
    pub field: String,
    /// Whether it is the new file that has it.
    pub in_new: bool,
    pub scenarios: usize,
}

/// All that differs between two files.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Differences {
    pub old: Side,
    pub new: Side,
    pub matched: Matched,
    /// How many scenarios are the same but for the law data they come from.
    pub alike: usize,
    pub kinds: Vec<Count>,
    pub verdicts: Vec<VerdictCount>,
    pub rules: Vec<RuleCount>,
    pub fields: Vec<FieldCount>,
    /// Those that changed, in the order of the old file, then those of the new file alone.
    pub scenarios: Vec<Scenario>,
}

impl Differences {
    /// Whether a scenario has a difference of one of these kinds.
    pub fn has(&self, kinds: &[Kind]) -> bool {
        self.kinds.iter().any(|count| kinds.contains(&count.kind))
    }
}
