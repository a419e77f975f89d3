//! A report against what the authority found.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Case, Decided};
use crate::report::{Finding, FindingStatus, Help, Report, Verdict};
use crate::rules::model::Effect;

/// How a report and a decided case agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub verdict: String,
    /// `None` if the case was not decided.
    pub right: Option<Right>,
    /// Whether a finding has the kind the authority named; `None` if it named none.
    pub kind: Option<bool>,
    /// Expected provisions and rules that are not found.
    pub missing: Vec<String>,
    /// What the report has otherwise than `[case.expect]` says.
    pub wrong: Vec<String>,
}

/// Whether the outcome is right, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// A violation: something applies.
    Applies,
    /// A violation: an assessor is needed.
    Assessor,
    /// A violation: officials disagree about it.
    Contested,
    /// A cleared matter: nothing applies.
    Quiet,
    /// A violation of which nothing is said.
    Missed,
    /// A cleared matter to which something applies.
    Alarm,
}

impl Right {
    pub fn is_right(self) -> bool {
        !matches!(self, Right::Missed | Right::Alarm)
    }
}

/// The name a value has in the report's JSON.
pub fn name(value: impl Serialize) -> String {
    let json = serde_json::to_value(value).ok();
    json.and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

pub fn compare(case: &Case, report: &Report) -> Comparison {
    let found = found(report);
    let has_kind = |kind: &String| report.findings.iter().any(|f| name(f.kind) == *kind);
    Comparison {
        verdict: name(report.verdict),
        right: right(case.outcome, report),
        kind: case.expect.kind.as_ref().map(has_kind),
        missing: case.expect.provisions.iter().filter(|id| !found.contains(*id)).cloned().collect(),
        wrong: wrong(case, report, &found),
    }
}

fn right(decided: Decided, report: &Report) -> Option<Right> {
    let applies = report.verdict == Verdict::Applies || applying(report).next().is_some();
    Some(match decided {
        Decided::Unclear => return None,
        Decided::NoViolation if cleared(report) => Right::Quiet,
        Decided::NoViolation => Right::Alarm,
        Decided::Violation if applies => Right::Applies,
        Decided::Violation if report.verdict == Verdict::Assessor => Right::Assessor,
        Decided::Violation if contested(report) => Right::Contested,
        Decided::Violation => Right::Missed,
    })
}

/// Whether a matter that was cleared is told so: nothing found, nobody bound, or a question whose honest answer clears it.
fn cleared(report: &Report) -> bool {
    let clears = |verdict| matches!(verdict, Verdict::NoneFound | Verdict::NotCovered);
    let then = report.questions.iter().flat_map(|q| &q.answers).filter_map(|answer| answer.then.as_ref());
    clears(report.verdict) || (report.verdict == Verdict::MayApply && then.into_iter().any(|t| clears(t.verdict)))
}

fn applying(report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().filter(|f| f.status == FindingStatus::Applies)
}

/// Whether the report shows that officials disagree, or has a finding that hangs on such a point.
fn contested(report: &Report) -> bool {
    let disputed = |f: &Finding| f.unless.iter().any(|u| u.effect == Effect::Contested && u.state != Help::DoesNotHelp);
    !report.conflicts.is_empty() || report.findings.iter().any(disputed)
}

/// Rules, provisions and sanctions of the findings.
fn found(report: &Report) -> BTreeSet<String> {
    let rules = report.findings.iter().map(|f| f.rule.clone());
    let cited = report.findings.iter().flat_map(|f| f.provisions.iter().chain(&f.sanctions)).map(|c| c.id.clone());
    rules.chain(cited).collect()
}

/// What the report has otherwise than the case expects.
fn wrong(case: &Case, report: &Report, found: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let expect = &case.expect;
    let verdict = name(report.verdict);
    if let Some(expected) = &expect.verdict
        && verdict != *expected
    {
        wrong.push(format!("the verdict is {verdict}, not {expected}"));
    }
    if case.outcome == Decided::NoViolation {
        for finding in applying(report) {
            wrong.push(format!("{} applies, but the matter was cleared", finding.rule));
        }
    }
    if let Some(kind) = &expect.kind
        && !report.findings.iter().any(|f| name(f.kind) == *kind)
    {
        wrong.push(format!("no finding is of kind {kind}"));
    }
    for id in expect.provisions.iter().filter(|id| !found.contains(*id)) {
        wrong.push(format!("{id} is not found"));
    }
    for id in expect.never.iter().filter(|id| found.contains(*id)) {
        wrong.push(format!("{id} is found"));
    }
    for id in expect.conflicts.iter().filter(|id| !report.conflicts.iter().any(|c| c.id == **id)) {
        wrong.push(format!("the disagreement {id} is not shown"));
    }
    wrong
}

/// One line for each finding, to find out why.
pub fn findings(report: &Report) -> Vec<String> {
    let line = |f: &Finding| {
        let cited: Vec<&str> = f.provisions.iter().chain(&f.sanctions).map(|c| c.id.as_str()).collect();
        let open = if f.open.is_empty() { String::new() } else { format!(" open: {}", f.open.join(", ")) };
        format!("{} {} {} [{}]{open}", f.rule, name(f.status), name(f.kind), cited.join(" "))
    };
    report.findings.iter().map(line).collect()
}
