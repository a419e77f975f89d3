//! What is said to be permitted: certain only where nothing that is open can take it away.

use cek_netral::report::FindingStatus;

use crate::support::check;

/// What is said of a permission, by its id, if anything is.
fn told(scenario: &str, permission: &str) -> Option<FindingStatus> {
    check(scenario).permissions.into_iter().find(|p| p.id == permission).map(|p| p.status)
}

#[test]
fn a_permission_is_certain_only_where_nothing_open_takes_it_away() {
    for (answers, status) in [
        (r#""employment": "pns", "act": "vote""#, Some(FindingStatus::Applies)),
        (r#""employment": ["pns", "other"], "act": "vote""#, Some(FindingStatus::MayApply)),
        (r#""employment": "pns", "act": ["vote", "read"]"#, Some(FindingStatus::MayApply)),
        (r#""employment": "other", "act": "vote""#, None),
        // Before an act is known, nothing is said to be permitted.
        (r#""employment": "pns""#, None),
    ] {
        assert_eq!(told(&format!("{{ \"answers\": {{ {answers} }} }}"), "vote"), status, "{answers}");
    }
    let speech = |date: &str| {
        let answers = r#""answers": { "office": "regional_head", "act": "speech" }"#;
        told(&format!(r#"{{ "election": "pilkada-2024", {date} {answers} }}"#), "political-pilkada")
    };
    assert_eq!(speech(r#""date": "2024-10-10","#), Some(FindingStatus::Applies));
    assert_eq!(speech(r#""date": "2024-08-10","#), None);
    assert_eq!(speech(""), Some(FindingStatus::MayApply));
}

#[test]
fn an_act_that_was_only_read_is_not_permitted_for_certain() {
    let told = told(r#"{ "description": "Saya PNS, mau mencoblos di TPS" }"#, "vote");
    assert_eq!(told, Some(FindingStatus::MayApply));
}
