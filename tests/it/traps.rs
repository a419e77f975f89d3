//! Traps of the legal dossier on the civil service, by number, of which words are asserted or reports compared. The others are
//! scenarios that a lawyer can read: tests/scenarios/traps-*.toml.

use cek_netral::Report;

use crate::support::{check, finding};

/// The report on answers (the inside of a JSON object) at a day of an election.
fn on(election: &str, date: &str, answers: &str) -> Report {
    check(&format!(r#"{{"election": "{election}", "date": "{date}", "answers": {{{answers}}}}}"#))
}

fn pilkada(date: &str, answers: &str) -> Report {
    on("pilkada-2024", date, answers)
}

const PAIR: &str = r#""object": "regional_pair", "stance": "support", "relation": "none""#;

#[test]
fn asn_6_both_kinds_of_medium_are_shown() {
    let report =
        pilkada("2024-10-20", &format!(r#""employment": "pns", "act": "attend", "party_attributes": "yes", {PAIR}"#));
    assert!(finding(&report, "pp94-n-2").sanctions.iter().any(|c| c.id == "pp-94-2021:42"));
    let conflict = report.conflicts.iter().find(|c| c.id == "c3-medium").expect("both are shown");
    assert!(conflict.positions.iter().any(|p| p.says.contains("PP 53/2010")));
    assert!(conflict.positions.iter().any(|p| p.says.contains("tunjangan kinerja")));
}

#[test]
fn asn_7_dismissal_with_or_without_honour_is_left_open() {
    let report = pilkada("2024-10-20", &format!(r#""employment": "pns", "act": "decide", {PAIR}"#));
    assert!(report.conflicts.iter().any(|c| c.id == "c2-dismissal" && c.positions.len() == 2));
}

#[test]
fn asn_13_there_is_no_official_list_of_gestures() {
    let report = pilkada(
        "2024-10-01",
        r#""employment": "pns", "act": "photo", "public": "yes", "with_team": "yes", "gesture": "yes", "purpose": "yes", "object": "campaign_team", "relation": "none""#,
    );
    let conflict = report.conflicts.iter().find(|c| c.id == "c10-gestures").expect("the lists differ");
    assert!(conflict.positions.iter().any(|p| p.says.contains("tidak ada daftar resmi")));
}

#[test]
fn asn_16_off_duty_counts() {
    let post = |more: &str| {
        pilkada(
            "2024-10-01",
            &format!(
                r#""employment": "pns", "act": "post", "channel": "personal_account", "account": "other", {PAIR}{more}"#
            ),
        )
    };
    let rules = |r: &Report| r.findings.iter().map(|f| (f.rule.clone(), f.status)).collect::<Vec<_>>();
    assert_eq!(rules(&post("")), rules(&post(r#", "day_off": "yes""#)));
    assert!(finding(&post(""), "skb-iib-2").notes.iter().any(|n| n.contains("di luar jam kerja")));
}

#[test]
fn asn_17_bawaslu_and_bkn_do_not_punish() {
    let like = r#""employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair""#;
    let text = |date: &str| finding(&pilkada(date, like), "skb-iib-6").route.text.clone();
    let now = text("2024-10-01");
    assert!(now.contains("BKN") && now.contains("PPK") && now.contains("memutuskan"), "{now}");
    let before = on(
        "pemilu-2024",
        "2024-01-10",
        r#""employment": "pns", "act": "like", "account": "campaign", "object": "pres_ticket""#,
    );
    assert!(finding(&before, "skb-iib-6").route.text.contains("KASN"), "KASN until it ended");
    assert!(!now.contains("KASN memberi"), "and not after");
}
