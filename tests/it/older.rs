//! Scenarios as older versions took them are taken still: those of their documents, cases and labelled scenarios (`tests/older/`, a
//! file for each version that took another form), and those that their pages have kept (`tests/kept/`). A version that changes the
//! form adds a file and leaves the others as they are.

use std::path::Path;

use cek_netral::scenario::loose::Loose;
use serde_json::Value;

use crate::support::{checker, try_check};

#[test]
fn scenarios_of_every_older_version_are_taken() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/older");
    let mut taken = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        for (line, scenario) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            if let Err(problem) = try_check(scenario) {
                panic!("{}:{}: {}: {}", path.display(), line + 1, problem.field, problem.message);
            }
            taken += 1;
        }
    }
    assert!(taken > 80, "{taken}");
}

#[test]
fn files_that_the_page_of_an_older_version_has_kept_are_read() {
    let mut files = 0;
    for version in ["0.1", "0.2", "0.3"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/kept/{version}.jsonl"));
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let kept: Value = serde_json::from_str(line).unwrap();
            let Some(scenario) = kept.pointer("/file/scenario") else { continue };
            let input = serde_json::from_value::<Loose>(scenario.clone()).unwrap();
            let answer = checker().check(&input);
            assert!(answer.is_ok(), "{version}: {scenario}: {:?}", answer.err());
            files += 1;
        }
    }
    assert!(files > 100, "{files} files");
}
