//! The answer at once and what looks ahead, asked for apart, make the whole report; in brief it comes to the same.

use proptest::prelude::*;
use serde_json::to_value;

use crate::support::checker;
use crate::support::random::plans;

/// Rules with their statuses, as JSON has them, in one order.
fn told(rules: &serde_json::Value) -> Vec<String> {
    let rules = rules.as_array().unwrap();
    let mut told: Vec<String> = rules.iter().map(|r| format!("{} {}", r["rule"], r["status"])).collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_first_answer_and_the_look_ahead_make_the_report(plan in plans()) {
        let scenario = plan.scenario();
        let whole = checker().check(&scenario).unwrap();
        let first = checker().check_first(&scenario).unwrap();
        let ahead = checker().look_ahead(&scenario).unwrap();
        prop_assert!(first.questions.iter().all(|q| q.answers.iter().all(|a| a.then.is_none())));
        let mut joined = to_value(&first).unwrap();
        joined["questions"] = to_value(&ahead.questions).unwrap();
        joined["changes"] = to_value(&ahead.changes).unwrap();
        prop_assert_eq!(joined, to_value(&whole).unwrap());
    }

    #[test]
    fn in_brief_it_comes_to_the_same(plan in plans()) {
        let scenario = plan.scenario();
        let report = to_value(checker().check_first(&scenario).unwrap()).unwrap();
        let brief = to_value(checker().brief(&scenario).unwrap()).unwrap();
        prop_assert_eq!(&brief["id"], &report["id"]);
        prop_assert_eq!(&brief["verdict"], &report["verdict"]);
        prop_assert_eq!(told(&brief["rules"]), told(&report["findings"]));
    }
}
