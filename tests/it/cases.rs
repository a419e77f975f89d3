//! Cases that an authority decided: facts in, the law that was found to be breached, or nothing, out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cek_netral::cases::compare::{compare, findings};
use cek_netral::cases::{Case, Decided, read};

use crate::support::checker;

pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    paths
        .iter()
        .flat_map(|path| {
            let (cases, unread) = read::file(&path.display().to_string());
            assert!(unread.is_empty(), "{}", unread.first().unwrap());
            cases
        })
        .collect()
}

#[test]
fn decided_cases_come_out_as_decided() {
    let mut missed = 0;
    for case in cases() {
        let wrong = match checker().check(&case.scenario) {
            Err(problem) => vec![format!("{}: {}", problem.field, problem.message)],
            Ok(report) => {
                let mut wrong = compare(&case, &report).wrong;
                if !wrong.is_empty() && case.miss.is_none() {
                    wrong.extend(findings(&report).into_iter().map(|found| format!("  {found}")));
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
    let cleared = cases.iter().filter(|c| c.outcome == Decided::NoViolation).count();
    assert!(cleared >= 10, "only {cleared} cleared cases");
    let pack = checker().pack();
    let known: BTreeSet<&str> =
        pack.rules.iter().map(|r| r.id.as_str()).chain(pack.provisions.iter().map(|p| p.id.as_str())).collect();
    for case in &cases {
        assert!(!case.told.id.is_empty() && !case.told.en.is_empty() && case.source.contains('/'), "{}", case.id);
        assert!(case.outcome != Decided::Unclear && case.expect.verdict.is_some(), "{} is not decided", case.id);
        for id in case.expect.provisions.iter().chain(&case.expect.never) {
            assert!(known.contains(id.as_str()), "{}: there is no rule or provision {id}", case.id);
        }
    }
}
