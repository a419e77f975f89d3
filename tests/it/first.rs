//! The answer at once and what looks ahead, asked for apart, make the whole report.

use proptest::prelude::*;
use serde_json::to_value;

use crate::support::checker;
use crate::support::random::plans;

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
}
