//! Cases that an authority decided: facts in, the law that was found to be breached, or nothing, out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cek_netral::Checker;
use cek_netral::report::{FindingStatus, Report};
use cek_netral::scenario::loose::Loose;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    /// Host and path of the public report.
    source: String,
    told: Told,
    outcome: Outcome,
    /// Why the law data does not give this yet. A case that has come right must lose it.
    miss: Option<String>,
    scenario: Loose,
    expect: Expect,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    id: String,
    en: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Violation,
    NoViolation,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    verdict: String,
    /// Kind of consequence the authority named.
    kind: Option<String>,
    /// Among the provisions or sanctions of the findings.
    #[serde(default)]
    provisions: Vec<String>,
    /// Rules or provisions that must not be among the findings.
    #[serde(default)]
    never: Vec<String>,
    /// Disagreements that must be shown.
    #[serde(default)]
    conflicts: Vec<String>,
}

/// The name a value has in the report's JSON.
fn name(value: impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    paths
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            toml::from_str::<File>(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display())).case
        })
        .collect()
}

/// What the report has otherwise than the case expects.
fn wrong(case: &Case, report: &Report) -> Vec<String> {
    let mut wrong = Vec::new();
    let expect = &case.expect;
    let verdict = name(report.verdict);
    if verdict != expect.verdict {
        wrong.push(format!("the verdict is {verdict}, not {}", expect.verdict));
    }
    if case.outcome == Outcome::NoViolation {
        for finding in report.findings.iter().filter(|f| f.status == FindingStatus::Applies) {
            wrong.push(format!("{} applies, but the matter was cleared", finding.rule));
        }
    }
    if let Some(kind) = &expect.kind
        && !report.findings.iter().any(|f| name(f.kind) == *kind)
    {
        wrong.push(format!("no finding is of kind {kind}"));
    }
    let rules = report.findings.iter().map(|f| f.rule.clone());
    let cited = report.findings.iter().flat_map(|f| f.provisions.iter().chain(&f.sanctions)).map(|c| c.id.clone());
    let found: BTreeSet<String> = rules.chain(cited).collect();
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

/// One line for each finding, for whoever has to find out why.
fn findings(report: &Report) -> String {
    let line = |f: &cek_netral::report::Finding| {
        let cited: Vec<&str> = f.provisions.iter().chain(&f.sanctions).map(|c| c.id.as_str()).collect();
        let open = if f.open.is_empty() { String::new() } else { format!(" open: {}", f.open.join(", ")) };
        format!("\n      {} {} {} [{}]{open}", f.rule, name(f.status), name(f.kind), cited.join(" "))
    };
    report.findings.iter().map(line).collect()
}

#[test]
fn decided_cases_come_out_as_decided() {
    let checker = Checker::new().unwrap();
    let mut missed = 0;
    for case in cases() {
        let wrong = match checker.check(&case.scenario) {
            Err(problem) => vec![format!("{}: {}", problem.field, problem.message)],
            Ok(report) => {
                let mut wrong = wrong(&case, &report);
                if let (Some(last), None) = (wrong.last_mut(), &case.miss) {
                    last.push_str(&findings(&report));
                }
                wrong
            }
        };
        match &case.miss {
            None if wrong.is_empty() => {}
            Some(reason) if !wrong.is_empty() => println!("{} still misses: {reason}", case.id),
            Some(_) => {
                missed += 1;
                println!("{} has come right: take its `miss` off", case.id);
            }
            None => {
                missed += 1;
                println!("{} ({})\n    {}", case.id, case.told.en, wrong.join("\n    "));
            }
        }
    }
    assert_eq!(missed, 0, "cases missed; each is printed above");
}

#[test]
fn the_cases_are_many_and_whole() {
    let cases = cases();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let ids: BTreeSet<&str> = cases.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len(), "a case id is used twice");
    let cleared = cases.iter().filter(|c| c.outcome == Outcome::NoViolation).count();
    assert!(cleared >= 10, "only {cleared} cleared cases");
    let pack = Checker::new().unwrap();
    let pack = pack.pack();
    let known: BTreeSet<&str> =
        pack.rules.iter().map(|r| r.id.as_str()).chain(pack.provisions.iter().map(|p| p.id.as_str())).collect();
    for case in &cases {
        assert!(!case.told.id.is_empty() && !case.told.en.is_empty() && case.source.contains('/'), "{}", case.id);
        for id in case.expect.provisions.iter().chain(&case.expect.never) {
            assert!(known.contains(id.as_str()), "{}: there is no rule or provision {id}", case.id);
        }
    }
}
