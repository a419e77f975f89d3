//! Days that exceptions and conflicts have of their own.

use super::{CALENDAR, LAW, QUESTIONS, RULES, build, codes, exception};

/// The law of the tests, with a second provision that begins on 1 January 2025.
fn law() -> String {
    let second =
        LAW.split("[[provision]]").nth(1).unwrap_or_default().replace("uu-1:1", "uu-1:2").replace("Ps. 1", "Ps. 2");
    format!("{LAW}\n[[provision]]\nrole = \"status\"{second}from = 2025-01-01\n")
}

fn conflict(days: &str) -> String {
    let words = "{ id = \"K\", en = \"E\" }";
    let position = format!("{{ who = {words}, says = {words}, source = \"s\" }}");
    format!("[[conflict]]\nid = \"c\"\ntitle = {words}\n{days}when = {{}}\npositions = [{position}, {position}]\n")
}

#[test]
fn an_exception_with_days_leaves_the_others_alone() {
    // It would lift the rule in all its examples, which lie before 2025.
    let all = exception("e", "no-likes", "act = \"like\"");
    let later = format!("{RULES}{all}from = 2025-01-01\n");
    let found = build(QUESTIONS, &law(), &later, CALENDAR).map(|_| ()).map_err(|faults| faults.len());
    assert_eq!(found, Ok(()));
}

#[test]
fn a_conflict_with_days_has_them_in_its_box() {
    let boxes = |days: &str| {
        let built = build(QUESTIONS, &law(), &format!("{RULES}{}", conflict(days)), CALENDAR);
        built.map(|c| c.pack.conflicts.first().map_or(0, |c| c.when.len())).unwrap_or_default()
    };
    assert_eq!([boxes(""), boxes("from = 2025-01-01\n"), boxes("to = 2024-12-31\n")], [0, 1, 1]);
}

#[test]
fn days_on_which_the_law_does_not_change_stop_the_build() {
    assert_eq!(codes(&format!("{RULES}{}", conflict("from = 2025-01-01\n"))), ["no-change-of-law"]);
    assert_eq!(codes(&format!("{RULES}{}", conflict("to = 2024-12-30\n"))), ["no-change-of-law"]);
}
