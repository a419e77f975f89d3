//! What a provision takes from its instrument, and the day of the law data.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

use super::super::Compiled;
use super::{CALENDAR, LAW, QUESTIONS, RULES, build, expect, faults, line};
use crate::law::model::Provision;
use crate::law::penalty::{Addressee, Fine};

/// The sample law with keys for the instrument, keys for its provision, and tables for each.
fn law(head: &str, provision: &str) -> String {
    let (first, second) = LAW.split_once("[[provision]]").unwrap_or_default();
    let second = second.replacen("source = \"s\"\n", "", 1);
    format!("{first}{head}\n[[provision]]{second}{provision}\n")
}

fn compiled(law: &str) -> Compiled {
    let compiled = build(QUESTIONS, law, RULES, CALENDAR);
    compiled.unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn provision(law: &str) -> Provision {
    compiled(law).pack.provisions.first().cloned().unwrap()
}

/// The scope in ids, without the days in force.
fn scope(law: &str) -> Vec<(String, Vec<String>)> {
    let pack = compiled(law).pack;
    let scope = pack.provisions.first().map(|p| p.scope.clone()).unwrap();
    let named = scope.iter().filter(|(q, _)| *q != pack.known.date);
    named.filter_map(|(q, a)| pack.questions.get(*q).map(|q| (q.id.clone(), q.ids(*a)))).collect()
}

#[test]
fn a_provision_takes_source_and_scope_from_its_instrument() {
    assert_eq!(provision(&law("", "")).text.source, "s");
    assert_eq!(provision(&law("provision_source = \"t\"", "")).text.source, "t");
    assert_eq!(provision(&law("provision_source = \"t\"", "source = \"u\"")).text.source, "u");

    let one = |question: &str, answer: &str| vec![(question.to_owned(), vec![answer.to_owned()])];
    let default = "[instrument.scope]\nemployment = \"pns\"";
    assert_eq!(scope(&law("", "")), []);
    assert_eq!(scope(&law(default, "")), one("employment", "pns"));
    // Its own scope takes the place of the whole default.
    assert_eq!(scope(&law(default, "[provision.scope]\nact = \"like\"")), one("act", "like"));
    assert_eq!(scope(&law(default, "scope = {}")), []);
}

#[test]
fn a_wrong_default_is_one_fault() {
    let wrong = law("[instrument.scope]\nemployment = \"asn\"", "");
    let found = faults(QUESTIONS, &wrong, RULES, CALENDAR);
    assert_eq!(found, [("unknown-answer".to_owned(), "law".to_owned(), super::line(&wrong, "\"asn\""))]);
}

#[test]
fn the_day_of_the_law_data_is_the_newest_day_of_checking() {
    let days = |law: &str| {
        let pack = compiled(law).pack;
        (pack.provisions.first().map(|p| p.checked.clone()).unwrap_or_default(), pack.as_of)
    };
    let day = |provision: &str, pack: &str| (provision.to_owned(), pack.to_owned());
    assert_eq!(days(&law("", "")), day("2026-02-11", "2026-02-11"));
    assert_eq!(days(&law("", "checked = 2026-03-01")), day("2026-03-01", "2026-03-01"));
    assert_eq!(days(&law("", "checked = 2025-12-31")), day("2025-12-31", "2026-02-11"));
    expect("bad-date", "law", "checked = 2026-02-11", "checked = 10:00:00", "checked");
}

#[test]
fn a_provision_without_a_first_day_stops_the_build() {
    expect("no-first-day", "law", "from = 2020-01-01\n", "", "uu-1:1");
}

#[test]
fn a_provision_of_which_only_the_year_is_known_says_so() {
    assert!(provision(&law("", "")).day_known);
    assert!(!provision(&law("day_known = false", "")).day_known);
    // A day of its own is a known one, unless it says otherwise.
    assert!(provision(&law("day_known = false", "from = 2020-01-01")).day_known);
    assert!(!provision(&law("", "from = 2020-01-01\nday_known = false")).day_known);
}

#[test]
fn a_criminal_provision_keeps_its_threat() {
    let threat = "[provision.penalty]\naddressee = \"person\"\njoin = \"dan\"\nfine = { max = 12 }\nprison = { kind = \"kurungan\", max = { count = 1, unit = \"year\" } }";
    let kept = provision(&law("", threat)).penalty.map(|p| (p.addressee, p.threat.fine));
    assert_eq!(kept, Some((Addressee::Person, Some(Fine::Rupiah { min: None, max: 12 }))));
    assert_eq!(provision(&law("", "")).penalty, None);
}

#[test]
fn a_prohibition_that_nothing_cites_stops_the_build() {
    let second =
        LAW.split("[[provision]]").nth(1).unwrap_or_default().replace("uu-1:1", "uu-1:2").replace("Ps. 1", "Ps. 2");
    let law = |role: &str| format!("{LAW}[[provision]]\nrole = \"{role}\"{second}");
    for role in ["rule", "sanction"] {
        let found = faults(QUESTIONS, &law(role), RULES, CALENDAR);
        let place = line(&law(role), "uu-1:2");
        assert_eq!(found, [("uncited-provision".to_owned(), "law".to_owned(), place)]);
    }
    for role in ["definition", "other_conduct"] {
        assert_eq!(faults(QUESTIONS, &law(role), RULES, CALENDAR), []);
    }
}
