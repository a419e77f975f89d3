//! What stands between a scenario and an all-clear, the second sentence of a report that says so, and whom to ask.

use cek_netral::Checker;
use cek_netral::questions::model::Bilingual;
use cek_netral::report::Verdict;
use cek_netral::rules::model::State;

use crate::support::parts::Parts;
use crate::support::{check, checker};

const DEBATE: &str = "Debat calon bupati malam ini jam 8 di alun-alun";

#[test]
fn a_political_post_without_a_side_asks_what_it_holds_until_that_is_said() {
    let reasons = &checker().pack().sentences.reason;
    for (answers, expected) in [
        ("", &reasons.political),
        (r#""employment": "pns""#, &reasons.political),
        (r#""stance": "neutral""#, &reasons.may_apply),
        (r#""object": "regional_pair""#, &reasons.may_apply),
        (r#""stance": ["neutral", "arguable"]"#, &reasons.may_apply),
    ] {
        let report = check(&format!(r#"{{ "text": "{DEBATE}", "lang": "en", "answers": {{ {answers} }} }}"#));
        assert_eq!((report.verdict, &report.reason), (Verdict::MayApply, &expected.en), "{answers}");
    }
    // One of two posts of it is enough.
    let also = r#""also": [{ "act": "share", "stance": "neutral", "object": "nobody" }]"#;
    let report = check(&format!(r#"{{ "text": "{DEBATE}", "lang": "en", {also} }}"#));
    assert_eq!((report.verdict, &report.reason), (Verdict::MayApply, &reasons.political.en));
}

const CALL: &str = "Menangkan Prabowo-Gibran!";
const UNKNOWN: &str = "Ich gehe heute mit meiner Schwester auf den Markt und wir kaufen frisches Brot";
const NEUTRAL: &str = r#""employment": "pns", "stance": "neutral", "object": "nobody""#;

#[test]
fn what_was_read_stands_in_the_way_of_an_all_clear_only_where_something_is_said() {
    let reasons = &checker().pack().sentences.reason;
    let told = |text: &str, answers: &str, verdict: Verdict, reason: &Bilingual| {
        let report = check(&format!(r#"{{ "text": "{text}", "lang": "en", "answers": {{ {answers} }} }}"#));
        assert_eq!((report.verdict, &report.reason), (verdict, &reason.en), "{text} {answers}");
    };
    told(CALL, &format!(r#"{NEUTRAL}, "act": "post""#), Verdict::Assessor, &reasons.marked);
    told(UNKNOWN, &format!(r#"{NEUTRAL}, "act": "post""#), Verdict::Unsettled, &reasons.unread);
    told(DEBATE, &format!(r#"{NEUTRAL}, "act": "post""#), Verdict::NoneFound, &reasons.none_found);
    for text in [CALL, UNKNOWN, DEBATE, ""] {
        told(text, r#""employment": "pns", "act": "read""#, Verdict::NoneFound, &reasons.none_found);
    }
}

#[test]
fn who_acts_is_asked_before_anything_but_a_post_without_politics_is_cleared() {
    let verdict = |scenario: &str| check(&format!("{{ {scenario} }}")).verdict;
    assert_eq!(verdict(r#""answers": { "act": "read" }"#), Verdict::MayApply);
    assert_eq!(verdict(r#""answers": { "act": "read", "employment": "other" }"#), Verdict::NoneFound);
    assert_eq!(verdict(r#""text": "Selamat pagi, hari ini panen cabai""#), Verdict::NoneFound);
    let neutral = r#""stance": "neutral", "object": "nobody""#;
    assert_eq!(verdict(&format!(r#""text": "{DEBATE}", "answers": {{ {neutral} }}"#)), Verdict::MayApply);
}

#[test]
fn whom_to_ask_is_told_for_whom_it_is_said_to_be() {
    let advisers = &checker().pack().advisers;
    let of_nobody = &advisers.iter().find(|adviser| adviser.when.is_empty()).unwrap().text.id;
    let ask = |person: &str| {
        check(&format!(r#"{{ "answers": {{ {person} "act": "like", "object": "regional_pair" }} }}"#)).ask_whom
    };
    assert_eq!(ask(""), *of_nobody);
    assert_eq!(ask(r#""employment": ["pns", "other"],"#), *of_nobody);
    let (pns, bumn) = (ask(r#""employment": "pns","#), ask(r#""employment": "bumn","#));
    assert!(pns.contains("inspektorat") && bumn.contains("direksi"), "{pns} {bumn}");
    assert_eq!(ask(r#""employment": ["pns", "pppk"],"#), pns);
}

#[test]
fn a_rule_that_is_not_active_is_not_told() {
    let like = Parts::like("pilkada-2024", "2024-10-10").scenario();
    let told = |state: State| {
        let mut pack = checker().pack().clone();
        pack.rules.iter_mut().find(|rule| rule.id == "skb-iib-6").unwrap().state = state;
        let report = Checker::from_pack(pack).check(&like).unwrap();
        report.findings.iter().any(|finding| finding.rule == "skb-iib-6")
    };
    assert!(told(State::Active));
    for state in [State::Draft, State::Quarantine, State::Retired] {
        assert!(!told(state), "{state:?}");
    }
}
