//! Twelve reports and the help of the command in both languages, as people read them: compared with what is recorded in
//! tests/it/snapshots, so that a change of words is seen in review.
//!
//! `INSTA_UPDATE=always cargo test recorded` writes them anew.

use serde_json::Value;

use crate::support::check;
use crate::support::command::run;

/// Scenarios by name. Each has its own today, so that no report grows old.
const SCENARIOS: [(&str, &str); 12] = [
    (
        "a like after the pairs are fixed applies",
        r#""election": "pilkada-2024", "date": "2024-10-01",
           "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}"#,
    ),
    (
        "without a date it applies either way",
        r#""election": "pilkada-2024",
           "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}"#,
    ),
    (
        "an appeal in a post applies",
        r#""election": "pilkada-2024", "date": "2024-10-01", "answers": {"employment": "pppk", "act": "post"},
           "text": "Ayo coblos nomor 2, pasangan terbaik untuk kota kita!""#,
    ),
    (
        "a photo told in a story may apply",
        r#""election": "pilkada-2024", "date": "2024-10-01",
           "description": "Saya PNS, mau foto bersama calon bupati sambil mengacungkan dua jari""#,
    ),
    (
        "attending in party colours is assessed",
        r#""election": "pilkada-2024", "date": "2024-09-10",
           "answers": {"employment": "pns", "office": "staff", "act": "attend", "object": "regional_pair", "relation": "none",
                       "active_support": "no", "party_attributes": "yes", "stance": "support"}"#,
    ),
    (
        "the vote of a soldier is unsettled",
        r#""election": "pilkada-2024", "date": "2024-11-27", "answers": {"employment": "tni", "act": "vote"}"#,
    ),
    (
        "a state company is not covered",
        r#""election": "pilkada-2024", "date": "2024-10-01",
           "answers": {"employment": "bumn", "act": "post", "object": "regional_pair", "stance": "support"}"#,
    ),
    (
        "voter information of an agency is found free",
        r#""election": "pilkada-2024", "date": "2024-11-20",
           "answers": {"employment": "pns", "act": "post", "channel": "agency_account"},
           "text": "KPU: pemungutan suara Rabu, 27 November 2024. Bawa KTP, gunakan hak pilih Anda.""#,
    ),
    (
        "a vote is permitted",
        r#""election": "pilkada-2024", "date": "2024-11-27", "answers": {"employment": "pns", "act": "vote"}"#,
    ),
    (
        "a village head who mobilises is punished",
        r#""election": "pemilu-2024", "date": "2024-01-10",
           "answers": {"employment": "other", "office": "kepala_desa", "act": "mobilise", "object": "pres_ticket", "stance": "support"}"#,
    ),
    (
        "two acts are told together",
        r#""election": "pilkada-2024", "date": "2024-10-05",
           "answers": {"employment": "pns", "act": "attend", "object": "regional_pair"},
           "also": [{"act": "share", "object": "regional_pair", "stance": "support"}]"#,
    ),
    ("law data too old concludes nothing", r#""date": "2031-01-01", "answers": {"employment": "pns", "act": "read"}"#),
];

/// The words of a report in the order of the page, a line each.
fn lines(report: &Value) -> String {
    let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let at = |place: &str| report.pointer(place).filter(|value| !value.is_null()).map(word).unwrap_or_default();
    let list = |of: &Value, name: &str| of[name].as_array().cloned().unwrap_or_default();
    let ids = |of: &Value, name: &str, id: &str| list(of, name).iter().map(|one| word(&one[id])).collect::<Vec<_>>();
    let mut said = vec![
        format!("{}: {}", at("/verdict"), at("/headline")),
        at("/reason"),
        format!("{}: {} - {}", at("/answer/sign"), at("/answer/call"), at("/answer/why")),
    ];
    for one in list(report, "prohibitions") {
        said.push(format!("prohibition {}: {} ({})", word(&one["id"]), word(&one["title"]), word(&one["status"])));
    }
    for one in list(report, "findings") {
        let head = ["rule", "status", "kind", "title"].map(|name| word(&one[name])).join(", ");
        said.push(format!("finding {head}: {}", ids(&one, "provisions", "citation").join("; ")));
    }
    for (name, what) in [("permissions", "permission"), ("grounds", "ground"), ("conflicts", "conflict")] {
        said.extend(
            list(report, name).iter().map(|one| format!("{what} {}: {}", word(&one["id"]), word(&one["title"]))),
        );
    }
    for one in list(report, "questions") {
        said.push(format!("question {}: {}", word(&one["id"]), word(&one["ask"])));
    }
    for one in report["changes"]["helps"].as_array().into_iter().flatten() {
        said.push(format!("helps: {}", one["say"]));
    }
    said.extend(
        list(report, "warnings").iter().map(|one| format!("warning {}: {}", word(&one["code"]), word(&one["message"]))),
    );
    said.push(format!("ask: {}", at("/ask_whom")));
    said.push(at("/disclaimer"));
    said.join("\n")
}

#[test]
fn reports_read_as_recorded() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        for (name, scenario) in SCENARIOS {
            let said = ["id", "en"].map(|lang| {
                let today = if scenario.contains("2031") { "2031-01-01" } else { "2026-12-01" };
                let report = check(&format!(r#"{{"lang": "{lang}", "today": "{today}", {scenario}}}"#));
                lines(&serde_json::to_value(&report).unwrap())
            });
            insta::assert_snapshot!(format!("report-{}", name.replace(' ', "-")), said.join("\n\n"));
        }
    });
}

#[test]
fn the_recorded_reports_cover_every_verdict() {
    let met = SCENARIOS.map(|(_, scenario)| {
        let report = check(&format!(r#"{{"today": "2026-12-01", {scenario}}}"#));
        serde_json::to_value(report.verdict).unwrap()
    });
    for verdict in ["applies", "may_apply", "assessor", "unsettled", "not_covered", "none_found"] {
        assert!(met.contains(&verdict.into()), "{verdict}");
    }
}

#[test]
fn help_reads_as_recorded() {
    let mut said = String::new();
    for lang in ["id", "en"] {
        for asked in [&["--help"][..], &["check", "--help"], &["why-not", "--help"]] {
            let ran = run(&[&["--lang", lang], asked].concat(), b"");
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{asked:?}");
            said.push_str(&format!("$ cek-netral --lang {lang} {}\n{}\n", asked.join(" "), ran.out));
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("help", said);
    });
}
