//! Whole stories through the front door, where more is asserted than tests/scenarios/stories.toml can say.

use cek_netral::Origin;
use cek_netral::Report;
use cek_netral::report::{FindingStatus, Verdict};
use cek_netral::rules::model::{Kind, Level};

use crate::support::{check, checker, fields, finding, text, try_check};

const LIKE: &str = r#""act": "like", "account": "campaign", "object": "regional_pair""#;

fn like(date: &str) -> Report {
    check(&format!(r#"{{"election": "pilkada-2024", {date} "answers": {{"employment": "pns", {LIKE}}}}}"#))
}

#[test]
fn the_stage_that_the_calendar_gives_is_a_reason() {
    let report = like(r#""date": "2024-09-01","#);
    let because = &finding(&report, "skb-iia-4").because;
    let stage = because.iter().find(|b| b.question == "stage").expect("the stage is a reason");
    assert_eq!((stage.answers.as_slice(), stage.origin), (["prospective".to_owned()].as_slice(), Origin::Calendar));
}

#[test]
fn without_a_date_it_is_prohibited_either_way() {
    let report = like("");
    assert_eq!(report.verdict, Verdict::Applies);
    assert!(report.findings.iter().all(|f| f.status == FindingStatus::MayApply));
    let kinds: Vec<Kind> = report.findings.iter().map(|f| f.kind).collect();
    assert_eq!(kinds, [Kind::Discipline, Kind::Ethics]);
    assert_eq!(report.questions.first().map(|q| q.id.as_str()), Some("stage"));
}

#[test]
fn voter_information_by_an_agency_is_quiet() {
    let report = check(
        r#"{"election": "pilkada-2024", "date": "2024-11-20", "answers": {"employment": "pns", "act": "post", "channel": "agency_account"},
            "text": "KPU: pemungutan suara Rabu, 27 November 2024, pukul 07.00-13.00. Bawa KTP dan surat pemberitahuan, gunakan hak pilih Anda."}"#,
    );
    assert_eq!(report.verdict, Verdict::NoneFound);
    assert!(report.findings.is_empty() && report.questions.is_empty());
    assert!(report.reason.contains("bukan jaminan"));
    assert!(!report.headline.contains("aman") && !report.reason.contains("aman"));
}

#[test]
fn what_a_description_states_counts_as_answered() {
    let told = r#""election": "pilkada-2024", "date": "2024-10-01", "description": "Saya PNS, mau like postingan di akun tim pemenangan calon bupati""#;
    let report = check(&format!("{{{told}}}"));
    assert_eq!(report.verdict, Verdict::Applies);
    let stated =
        |question: &str| report.facts.iter().any(|f| f.question == question && f.origin == Origin::Description);
    assert!(stated("employment") && stated("act"));
    let report = check(&format!(r#"{{{told}, "answers": {{"employment": "pns", "act": "like"}}}}"#));
    assert_eq!(report.verdict, Verdict::Applies);
    assert_eq!(finding(&report, "skb-iib-6").status, FindingStatus::Applies);
}

#[test]
fn the_user_beats_the_text_and_the_contradiction_is_shown() {
    let text = "Ayo coblos paslon nomor 2, menangkan calon bupati kita";
    let given = |stance: &str| {
        check(&format!(
            r#"{{"election": "pilkada-2024", "date": "2024-10-01", "text": "{text}", "answers": {{"employment": "pns", "act": "post", "channel": "personal_account", {stance}}}}}"#
        ))
    };
    let report = given(r#""account": "other""#);
    let found = finding(&report, "skb-iib-2");
    assert_eq!(found.status, FindingStatus::Applies);
    let stance = found.because.iter().find(|b| b.question == "stance").expect("the stance is a reason");
    assert_eq!(stance.origin, Origin::Text);
    assert!(!stance.spans.is_empty());
    let report = given(r#""account": "other", "stance": "neutral""#);
    assert!(report.contradictions.iter().any(|c| c.question == "stance" && !c.spans.is_empty()));
    assert!(report.findings.iter().all(|f| f.rule != "skb-iib-2"));
}

#[test]
fn an_ordinary_post_gets_a_quiet_page() {
    let report = check(r#"{"text": "Selamat pagi, hari ini panen cabai di kebun belakang rumah"}"#);
    assert_eq!(report.verdict, Verdict::NoneFound);
    assert!(report.findings.is_empty() && report.questions.is_empty() && report.highlights.is_empty());
    let stance = report.facts.iter().find(|f| f.question == "stance").expect("presumed");
    assert_eq!(stance.origin, Origin::Presumed);
}

#[test]
fn intent_takes_no_answer() {
    let problem = try_check(r#"{"answers": {"intent": "no"}}"#).unwrap_err();
    assert_eq!((problem.code, problem.field.as_str()), ("not_to_be_answered", "answers.intent"));
}

#[test]
fn broken_scenarios_name_the_field_and_what_is_allowed() {
    for (json, code, field) in [
        (r#"[]"#, "not_an_object", ""),
        (r#"{"answer": {}}"#, "unknown_field", "answer"),
        (r#"{"text": 3}"#, "wrong_type", "text"),
        (r#"{"lang": "jv"}"#, "unknown_language", "lang"),
        (r#"{"election": "pilkada-2029"}"#, "unknown_election", "election"),
        (r#"{"date": "2024-02-30"}"#, "bad_date", "date"),
        (r#"{"date": {"from": "2024-03-01", "to": "2024-02-01"}}"#, "bad_date", "date"),
        (r#"{"date": {"from": "2024-03-01"}}"#, "bad_date", "date.to"),
        (r#"{"answers": {"job": "pns"}}"#, "unknown_question", "answers.job"),
        (r#"{"answers": {"employment": "asn"}}"#, "unknown_answer", "answers.employment"),
        (r#"{"answers": {"employment": []}}"#, "no_answer", "answers.employment"),
        (r#"{"answers": {"employment": [1]}}"#, "wrong_type", "answers.employment"),
        (r#"{"also": [{"act": "fly"}]}"#, "unknown_answer", "also.0.act"),
        (r#"{"answers": {"date": "start"}}"#, "unknown_question", "answers.date"),
        (r#"{"answers": {"office": "lurah", "employment": "pppk"}}"#, "contradiction", "answers.employment"),
        (
            r#"{"election": "pilkada-2024", "date": "2024-10-01", "answers": {"phase": "quiet"}}"#,
            "contradiction",
            "answers.phase",
        ),
    ] {
        let problem = try_check(json).expect_err(json);
        assert_eq!((problem.code, problem.field.as_str()), (code, field), "{json}");
        assert!(!problem.message.is_empty());
        assert!(code == "contradiction" || !problem.allowed.is_empty(), "{json}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_scenario() {
    let said = |json: &str| try_check(json).expect_err(json).message;
    assert_eq!(said(r#"{"date": "besok"}"#), r#""besok" bukan hari, bulan, atau tahun antara 1900 dan 2200"#);
    for fields in [
        r#""answer": {}"#,
        r#""text": 3"#,
        r#""date": {"from": "2024-03-01", "to": "2024-02-01"}"#,
        r#""answers": {"employment": []}"#,
        r#""answers": {"office": "lurah", "employment": "pppk"}"#,
        r#""calendar": {"id": "x"}"#,
        r#""rules": [{"id": "x"}]"#,
    ] {
        let (indonesian, english) = (said(&format!("{{{fields}}}")), said(&format!(r#"{{"lang": "en", {fields}}}"#)));
        assert_ne!(indonesian, english, "{fields}");
    }
}

#[test]
fn unknown_is_not_an_error() {
    let report = check(r#"{"answers": {"employment": null}, "date": null, "election": null, "text": ""}"#);
    assert_eq!(report.verdict, Verdict::MayApply);
    assert!(report.findings.is_empty(), "nothing is shown before act and person are known");
    let first: Vec<&str> = report.questions.iter().take(3).map(|q| q.id.as_str()).collect();
    assert!(first.contains(&"act") && first.contains(&"employment"), "{first:?}");
}

#[test]
fn a_month_spans_the_stages_in_it() {
    let report = like(r#""date": "2024-09","#);
    assert_eq!(report.verdict, Verdict::Applies);
    assert_eq!(report.findings.len(), 2);
    let report = like(r#""date": "2024-10","#);
    assert_eq!(report.findings.len(), 1);
}

#[test]
fn a_date_after_the_law_was_checked_gets_a_warning() {
    let codes = |date: &str| -> Vec<&str> {
        check(&format!(r#"{{"election": "other", "date": "{date}"}}"#)).warnings.iter().map(|w| w.code).collect()
    };
    assert!(codes("2027-05-01").contains(&"after_law_checked"));
    assert!(!codes("2025-05-01").contains(&"after_law_checked"));
}

#[test]
fn several_acts_are_united() {
    let report = check(
        r#"{"election": "pilkada-2024", "date": "2024-10-01", "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"},
            "also": [{"act": "banner"}]}"#,
    );
    assert_eq!(finding(&report, "skb-iib-6").acts, [0]);
    assert_eq!(finding(&report, "skb-iib-1").acts, [1]);
}

#[test]
fn hostile_text_gets_an_answer() {
    let long = "coblos nomor 2 ".repeat(70_000);
    for words in ["\u{0}\u{0}", "<script>alert(1)</script>", "\u{feff}\u{202e}", "🏽🏽👨‍👩‍👧", "#", "@", "0", long.as_str()]
    {
        let report = checker().check(&fields(vec![("text", text(words)), ("description", text(words))]));
        let units = words.encode_utf16().count();
        assert!(report.expect("an answer").highlights.iter().all(|h| h.start < h.end && h.end <= units));
    }
}

#[test]
fn officials_who_disagree_are_both_shown() {
    let report = check(
        r#"{"election": "pilkada-2024", "date": "2024-10-20", "answers": {"employment": "pns", "act": "attend", "object": "regional_pair",
            "active_support": "no", "party_attributes": "no", "pns_attributes": "no", "mobilises": "no", "state_facility": "no", "relation": "none", "stance": "neutral"}}"#,
    );
    assert_eq!(report.verdict, Verdict::Assessor);
    assert_eq!(finding(&report, "pp94-n-1").levels, [Level::None]);
    let conflict = report.conflicts.iter().find(|c| c.id == "c8-attending").expect("the dispute is shown");
    assert!(conflict.positions.len() >= 2 && conflict.positions.iter().all(|p| !p.source.is_empty()));
}

#[test]
fn every_rule_is_evaluated_in_both_languages() {
    let in_lang = |lang: &str| {
        check(&format!(
            r#"{{"lang": "{lang}", "election": "pilkada-2024", "date": "2024-10-01", "answers": {{"employment": "pns", {LIKE}}}}}"#
        ))
    };
    let (id, en) = (in_lang("id"), in_lang("en"));
    assert_eq!(id.findings.len(), en.findings.len());
    assert_ne!(id.headline, en.headline);
    assert_ne!(finding(&id, "skb-iib-6").title, finding(&en, "skb-iib-6").title);
}

#[test]
fn local_names_given_are_read_like_known_ones() {
    let check_with = |names: &str| {
        check(&format!(r#"{{"election": "pilkada-2024", "text": "saya sih tetap sukarwati, mantap"{names}}}"#))
    };
    let sided = |report: &Report| report.evidence.iter().any(|e| e.question == "stance");
    assert!(!sided(&check_with("")));
    assert!(sided(&check_with(r#", "names": ["Sukarwati"]"#)));
    assert_eq!(try_check(r#"{"names": "x"}"#).unwrap_err().field, "names");
}

#[test]
fn a_day_and_an_election_told_are_used_and_shown() {
    let told =
        r#"{"description": "Saya PNS, mau like akun tim pemenangan calon bupati pada 1 Oktober 2024 di Pilkada 2024"}"#;
    let report = check(told);
    let of = |question: &str| report.facts.iter().find(|f| f.question == question).map(|f| f.answers.concat());
    assert_eq!(of("date").as_deref(), Some("2024-10-01"));
    assert_eq!(of("election").as_deref(), Some("pilkada-2024"));
    assert!(report.warnings.iter().all(|w| w.code != "date_presumed"));
    assert_eq!(of("stage").as_deref(), Some("fixed"));
}

#[test]
fn an_agency_can_supply_a_calendar_for_an_election_to_come() {
    let calendar = r#""calendar": {"id": "pilkada-2031", "label": "Pilkada 2031", "regime": "pilkada", "from": "2031-01-01", "to": "2032-02-01",
        "phase": [{"phase": "before", "from": "2031-01-01", "to": "2031-09-30"}, {"phase": "campaign", "from": "2031-10-01", "to": "2031-11-30"}],
        "fixed": [{"object": ["regional_pair", "campaign_team"], "day": "2031-09-20"}]}"#;
    let on = |date: &str| {
        check(&format!(
            r#"{{{calendar}, "election": "pilkada-2031", "date": "{date}", "answers": {{"employment": "pns", {LIKE}}}}}"#
        ))
    };
    assert!(on("2031-09-19").findings.iter().any(|f| f.rule == "skb-iia-4"));
    assert!(on("2031-09-20").findings.iter().any(|f| f.rule == "skb-iib-6"));
    for (from, to, field) in [
        (r#""from": "2031-10-01""#, r#""from": "2031-10-02""#, "calendar.phase.1.from"),
        (r#""regime": "pilkada""#, r#""regime": "pilkades""#, "calendar.regime"),
        (r#""id": "pilkada-2031""#, r#""id": "pilkada-2024""#, "calendar.id"),
        (r#""label": "Pilkada 2031", "#, "", "calendar.label"),
    ] {
        assert!(calendar.contains(from));
        let problem = try_check(&format!("{{{}}}", calendar.replacen(from, to, 1))).unwrap_err();
        assert_eq!(problem.field, field);
    }
}

#[test]
fn an_agency_can_supply_its_own_clause() {
    let rules = r#""rules": [{"id": "kontrak-7", "title": {"id": "Kontrak: dilarang berfoto dengan calon", "en": "Contract: no photos with candidates"},
        "when": {"employment": "pppk", "act": "photo", "with_candidate": "yes"}, "kind": "discipline", "level": "medium",
        "citation": "Perjanjian kerja Pasal 7", "quote": "dilarang berfoto", "plain": "Dilarang berfoto dengan calon.", "source": "BKPSDM"}]"#;
    let report = check(&format!(
        r#"{{{rules}, "election": "pilkada-2024", "date": "2024-10-01", "answers": {{"employment": "pppk", "act": "photo", "with_candidate": "yes", "object": "regional_pair"}}}}"#
    ));
    let own = finding(&report, "own:kontrak-7");
    assert_eq!((own.status, own.levels.as_slice()), (FindingStatus::Applies, [Level::Medium].as_slice()));
    assert_eq!(own.provisions.first().map(|c| c.quote.as_str()), Some("dilarang berfoto"));
    let problem = try_check(&format!("{{{}}}", rules.replace("\"pppk\"", "\"asn\""))).unwrap_err();
    assert_eq!(problem.field, "rules.0.when.employment");
}
