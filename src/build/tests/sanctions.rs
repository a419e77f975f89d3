//! Named sets of sanctions.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

use super::{CALENDAR, LAW, QUESTIONS, RULES, build, codes, faults, line};

/// The sample rules, whose rule has these sanctions, with a table of sets.
fn rules(sanctions: &str, sets: &str) -> String {
    let rules = RULES.replace("route = \"r\"\n", &format!("sanctions = {sanctions}\nroute = \"r\"\n"));
    format!("{rules}[sanction_sets]\n{sets}\n")
}

#[test]
fn a_set_gives_its_provisions_in_their_order() {
    let second = LAW.split("[[provision]]").nth(1).unwrap().replace("uu-1:1", "uu-1:2").replace("Ps. 1", "Ps. 2");
    let law = format!("{LAW}[[provision]]{second}");
    let rules = rules("[\"@both\", \"uu-1:1\"]", "both = [\"uu-1:2\", \"uu-1:1\"]");
    let pack = build(QUESTIONS, &law, &rules, CALENDAR).map(|c| c.pack).unwrap_or_default();
    assert_eq!(pack.rules.first().map(|r| r.sanctions.clone()), Some(vec![1, 0, 0]));
}

#[test]
fn a_set_that_is_wrong_stops_the_build() {
    let unknown = rules("[\"@light\"]", "heavy = [\"uu-1:1\"]");
    let found = faults(QUESTIONS, LAW, &unknown, CALENDAR);
    assert_eq!(found, [("unknown-set".to_owned(), "rules".to_owned(), line(&unknown, "@light"))]);
    assert_eq!(codes(&rules("[]", "heavy = [\"uu-1:9\"]")), ["unknown-provision"]);
    // A set names provisions, not other sets.
    assert_eq!(codes(&rules("[]", "heavy = [\"uu-1:1\"]\nall = [\"@heavy\"]")), ["unknown-provision"]);
    let twice =
        [super::file("rules", &rules("[]", "a = [\"uu-1:1\"]")), super::file("more", "[sanction_sets]\na = []\n")];
    let (questions, law) = ([super::file("questions", QUESTIONS)], [super::file("law", LAW)]);
    let faults = super::super::compile_files(&questions, &law, &twice, &[], |_| Ok(())).err().unwrap_or_default();
    assert_eq!(faults.iter().map(|f| (f.code, f.file.as_str())).collect::<Vec<_>>(), [("duplicate-id", "more")]);
}
