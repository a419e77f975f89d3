//! What an agency brings along is data: it adds, and silences no rule of the law; it is bounded, and stays the text that it is.

use cek_netral::Report;
use cek_netral::scenario::loose::Loose;
use proptest::prelude::*;
use serde_json::{Value, json, to_value};

use crate::support::checker;
use crate::support::random::plans;

fn with(scenario: &Loose, name: &str, value: Value) -> Loose {
    let Loose::Fields(mut fields) = scenario.clone() else { panic!("a scenario is an object") };
    fields.push((name.to_owned(), serde_json::from_value(value).unwrap()));
    Loose::Fields(fields)
}

fn rule(id: &str, when: Value) -> Value {
    json!({
        "id": id, "title": "<b>Kontrak</b>", "when": when, "kind": "discipline", "level": "light",
        "citation": "Kontrak ps. 7", "quote": "<script>alert(1)</script>", "plain": "Tidak ada yang dilarang.", "source": "Dinas"
    })
}

fn of_the_law(report: &Report) -> Vec<Value> {
    let findings = to_value(&report.findings).unwrap();
    findings.as_array().unwrap().iter().filter(|f| !f["rule"].as_str().unwrap().starts_with("own:")).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn own_rules_only_add(plan in plans(), employment in prop::sample::select(vec!["pns", "pppk", "tni"])) {
        let scenario = plan.scenario();
        let alone = checker().check(&scenario).unwrap();
        let rules = json!([rule("a", json!({ "employment": employment })), rule("b", json!({ "act": "like" }))]);
        let both = checker().check(&with(&scenario, "rules", rules)).unwrap();
        prop_assert_eq!(of_the_law(&alone), of_the_law(&both));
    }

    #[test]
    fn an_own_calendar_changes_nothing_where_it_is_not_chosen(plan in plans()) {
        prop_assume!(plan.election.is_some());
        let scenario = plan.scenario();
        let calendar = json!({
            "id": "kami-2024", "label": "Pemilihan kami", "regime": "pilkada", "from": "2024-01-01", "to": "2024-12-31",
            "phase": [{ "phase": "quiet", "from": "2024-01-01", "to": "2024-12-31", "source": "kami" }]
        });
        let calendar = match checker().check(&with(&scenario, "calendar", calendar)) {
            Ok(report) => report,
            Err(problem) => panic!("{problem:?}"),
        };
        prop_assert_eq!(to_value(checker().check(&scenario).unwrap().findings).unwrap(), to_value(calendar.findings).unwrap());
    }
}

fn refused(rules: Vec<Value>) -> String {
    let scenario: Loose = serde_json::from_value(json!({ "rules": rules })).unwrap();
    checker().check(&scenario).map_or_else(|problem| format!("{} {}", problem.code, problem.field), |_| String::new())
}

#[test]
fn own_rules_are_bounded_in_number_and_size() {
    let when = json!({ "act": "like" });
    let many = |n: usize| (0..n).map(|n| rule(&format!("r{n}"), when.clone())).collect::<Vec<_>>();
    assert_eq!(refused(many(100)), "");
    assert_eq!(refused(many(101)), "too_many rules");
    for field in ["title", "citation", "quote", "plain", "source", "id"] {
        let mut one = rule("a", when.clone());
        one[field] = Value::from("x".repeat(10_001));
        assert_eq!(refused(vec![one]), format!("too_long rules.0.{field}"));
    }
}

#[test]
fn their_texts_stay_the_texts_that_they_are() {
    let scenario =
        json!({ "rules": [rule("a", json!({ "act": "like" }))], "answers": { "act": "like", "employment": "pns" } });
    let report = checker().check(&serde_json::from_value::<Loose>(scenario).unwrap()).unwrap();
    let written = serde_json::to_string(&report).unwrap();
    assert!(written.contains("<b>Kontrak</b>"), "{written}");
}
