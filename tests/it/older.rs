//! Scenarios as older versions took them are taken still: those of their documents, cases and labelled scenarios (`tests/older/`, a
//! file for each version that took another form). A version that changes the form adds a file and leaves the others as they are.

use std::path::Path;

use crate::support::try_check;

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
