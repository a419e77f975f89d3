//! The traps of the two legal dossiers, one by one: where encoders and the press go wrong.

use cek_netral::Report;
use cek_netral::report::{Finding, FindingStatus, Verdict};
use cek_netral::rules::model::{Kind, Level};

use crate::support::{check, finding as found};

/// The report on answers (the inside of a JSON object) at a day of an election.
fn on(election: &str, date: &str, answers: &str) -> Report {
    check(&format!(r#"{{"election": "{election}", "date": "{date}", "answers": {{{answers}}}}}"#))
}

fn pilkada(date: &str, answers: &str) -> Report {
    on("pilkada-2024", date, answers)
}

fn pemilu(date: &str, answers: &str) -> Report {
    on("pemilu-2024", date, answers)
}

fn find<'a>(report: &'a Report, rule: &str) -> Option<&'a Finding> {
    report.findings.iter().find(|f| f.rule == rule)
}

/// Ids of every provision cited, breached or as sanction.
fn cited(report: &Report) -> Vec<String> {
    let all = report.findings.iter().flat_map(|f| f.provisions.iter().chain(&f.sanctions));
    all.map(|c| c.id.clone()).collect()
}

fn cites(report: &Report, part: &str) -> bool {
    cited(report).iter().any(|id| id.starts_with(part))
}

fn kinds(report: &Report) -> Vec<Kind> {
    report.findings.iter().filter(|f| f.status == FindingStatus::Applies).map(|f| f.kind).collect()
}

const PAIR: &str = r#""object": "regional_pair", "stance": "support", "relation": "none""#;

// ---- dossier on the civil service ----

#[test]
fn asn_1_the_stage_switches_the_kind() {
    let banner = r#""employment": "pns", "act": "banner", "object": "regional_pair", "stance": "arguable""#;
    assert_eq!(kinds(&pilkada("2024-09-21", banner)), [Kind::Ethics]);
    assert_eq!(kinds(&pilkada("2024-09-22", banner)), [Kind::Discipline]);
}

#[test]
fn asn_2_some_rows_of_list_b_are_discipline_before_the_fixing() {
    let early = |act: &str| {
        pilkada(
            "2024-06-01",
            &format!(r#""employment": "pns", "act": "{act}", "cltn": "no", "independent": "yes", {PAIR}"#),
        )
    };
    for (act, rule, level) in [
        ("approach_party", "skb-iib-3", Level::Medium),
        ("team", "skb-iib-9", Level::Medium),
        ("support_letter", "skb-iib-11", Level::Heavy),
    ] {
        let report = early(act);
        let finding = found(&report, rule);
        assert_eq!((finding.kind, finding.levels.as_slice()), (Kind::Discipline, [level].as_slice()), "{rule}");
        assert_eq!(finding.status, FindingStatus::Applies, "{rule}");
    }
    let member = r#""employment": "pns", "act": "party_member", "registered_member": "yes", "resigned": "no""#;
    for date in ["2024-01-30", "2024-10-30", "2025-01-30"] {
        assert_eq!(found(&pilkada(date, member), "skb-iib-5").status, FindingStatus::Applies, "no stage: {date}");
    }
}

#[test]
fn asn_3_a_party_post_is_not_pp_94_n_5_or_n_6() {
    let report = pemilu(
        "2024-01-10",
        r#""employment": "pns", "act": "post", "channel": "personal_account", "account": "other", "object": "party", "stance": "support""#,
    );
    assert!(!cites(&report, "pp-94-2021:5:n"), "{:?}", cited(&report));
    assert!(cites(&report, "skb-2022:IIB:8") && cites(&report, "uu-20-2023:24:1:d"));
    assert!(found(&report, "skb-iib-8").notes.iter().any(|n| n.contains("pasangan calon")));
}

#[test]
fn asn_4_joining_a_campaign_has_no_sanction_clause() {
    let report = pilkada(
        "2024-10-20",
        r#""employment": "pns", "act": "attend", "object": "regional_pair", "active_support": "no", "party_attributes": "no", "pns_attributes": "no", "mobilises": "no", "state_facility": "no", "relation": "none", "stance": "neutral""#,
    );
    let finding = found(&report, "pp94-n-1");
    assert_eq!(finding.levels, [Level::None]);
    assert!(finding.sanctions.is_empty());
    assert!(report.findings.iter().all(|f| !f.levels.contains(&Level::Heavy)));
}

#[test]
fn asn_5_only_n_2_is_medium_and_the_items_are_renumbered() {
    let attend = |more: &str| {
        pilkada(
            "2024-10-20",
            &format!(r#""employment": "pns", "act": "attend", "active_support": "yes", {more}, {PAIR}"#),
        )
    };
    let team = |more: &str| pilkada("2024-10-20", &format!(r#""employment": "pns", "act": "team", {more}, {PAIR}"#));
    let act = |act: &str| pilkada("2024-10-20", &format!(r#""employment": "pns", "act": "{act}", {PAIR}"#));
    for (report, rule, level, sanction) in [
        (attend(r#""party_attributes": "yes""#), "pp94-n-2", Level::Medium, "pp-94-2021:13:g"),
        (team(r#""mobilises": "yes""#), "pp94-n-3", Level::Heavy, "pp-94-2021:14:i:1"),
        (attend(r#""state_facility": "yes""#), "pp94-n-4", Level::Heavy, "pp-94-2021:14:i:2"),
        (act("decide"), "pp94-n-5", Level::Heavy, "pp-94-2021:14:i:3"),
        (act("activity"), "pp94-n-6", Level::Heavy, "pp-94-2021:14:i:4"),
        (act("support_letter"), "pp94-n-7", Level::Heavy, "pp-94-2021:14:i:5"),
    ] {
        let finding = found(&report, rule);
        assert_eq!((finding.status, finding.levels.as_slice()), (FindingStatus::Applies, [level].as_slice()), "{rule}");
        assert!(finding.sanctions.iter().any(|c| c.id == sanction), "{rule}: {sanction}");
    }
}

#[test]
fn asn_6_both_kinds_of_medium_are_shown() {
    let report =
        pilkada("2024-10-20", &format!(r#""employment": "pns", "act": "attend", "party_attributes": "yes", {PAIR}"#));
    assert!(found(&report, "pp94-n-2").sanctions.iter().any(|c| c.id == "pp-94-2021:42"));
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
fn asn_8_and_9_pp_94_and_pp_42_do_not_bind_a_pppk() {
    for date in ["2024-09-01", "2024-10-01"] {
        let like = r#""employment": "pppk", "act": "like", "account": "campaign", "object": "regional_pair""#;
        let report = pilkada(date, like);
        assert_eq!(report.verdict, Verdict::Applies);
        assert!(!cites(&report, "pp-94-2021") && !cites(&report, "pp-42-2004"), "{:?}", cited(&report));
        assert!(report.findings.iter().any(|f| f.notes.iter().any(|n| n.contains("PPPK"))));
    }
}

#[test]
fn asn_10_the_asn_law_in_force_on_the_day_is_cited() {
    let like = r#""employment": "pns", "act": "like", "account": "campaign", "object": "pres_ticket""#;
    let (before, after) = (pemilu("2023-10-30", like), pemilu("2023-10-31", like));
    assert!(cites(&before, "uu-5-2014:9:2") && !cites(&before, "uu-20-2023"));
    assert!(cites(&after, "uu-20-2023:9:2") && !cites(&after, "uu-5-2014"));
}

#[test]
fn asn_11_a_like_outside_campaign_accounts_is_disputed() {
    let report = pilkada("2024-10-01", &format!(r#""employment": "pns", "act": "like", "account": "other", {PAIR}"#));
    assert_eq!(report.verdict, Verdict::Assessor);
    assert!(find(&report, "skb-iib-6").is_none());
    assert!(report.conflicts.iter().any(|c| c.id == "c9-likes"));
}

#[test]
fn asn_12_photo_rows() {
    let photo = |date: &str, more: &str| {
        pilkada(
            date,
            &format!(
                r#""employment": "pns", "act": "photo", "public": "yes", "object": "regional_pair", "relation": "none", "old_photo": "no", "stance": "arguable", {more}"#
            ),
        )
    };
    let alone = r#""with_candidate": "yes", "with_team": "no", "with_material": "no", "gesture": "no", "party_attributes": "no", "background": "no""#;
    let team = r#""with_candidate": "no", "with_team": "yes", "with_material": "no", "gesture": "no", "party_attributes": "no", "background": "no""#;
    assert!(
        find(&photo("2024-08-01", alone), "skb-iia-5-candidate").is_some(),
        "with the candidate is listed on its own"
    );
    let team = photo("2024-08-01", team);
    assert!(team.findings.iter().all(|f| !f.rule.starts_with("skb-iia-5")), "with the team a symbol is needed");
    let without = photo("2024-10-01", &format!(r#"{alone}, "purpose": "no""#));
    assert!(find(&without, "skb-iib-7-candidate").is_none(), "row B7 adds the purpose");
    let with = photo("2024-10-01", &format!(r#"{alone}, "purpose": "yes""#));
    assert_eq!(found(&with, "skb-iib-7-candidate").status, FindingStatus::Applies);
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
fn asn_14_attending_to_listen_is_never_a_flat_yes_or_no() {
    for employment in ["pns", "pppk"] {
        let report = pilkada(
            "2024-10-20",
            &format!(
                r#""employment": "{employment}", "act": "attend", "object": "regional_pair", "active_support": "no", "party_attributes": "no", "pns_attributes": "no", "mobilises": "no", "state_facility": "no", "relation": "none", "stance": "neutral""#
            ),
        );
        assert_eq!(report.verdict, Verdict::Assessor, "{employment}");
        assert!(report.conflicts.iter().any(|c| c.id == "c8-attending"));
    }
}

#[test]
fn asn_15_the_right_to_vote_is_untouched() {
    for employment in ["pns", "pppk"] {
        let report = pilkada(
            "2024-11-27",
            &format!(r#""employment": "{employment}", "act": "vote", "object": "regional_pair""#),
        );
        assert_eq!(report.verdict, Verdict::NoneFound);
        assert!(report.permissions.iter().any(|p| p.id == "vote"));
    }
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
    assert!(found(&post(""), "skb-iib-2").notes.iter().any(|n| n.contains("di luar jam kerja")));
}

#[test]
fn asn_17_bawaslu_and_bkn_do_not_punish() {
    let like = r#""employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair""#;
    let text = |date: &str| found(&pilkada(date, like), "skb-iib-6").route.text.clone();
    let now = text("2024-10-01");
    assert!(now.contains("BKN") && now.contains("PPK") && now.contains("memutuskan"), "{now}");
    let before =
        pemilu("2024-01-10", r#""employment": "pns", "act": "like", "account": "campaign", "object": "pres_ticket""#);
    assert!(found(&before, "skb-iib-6").route.text.contains("KASN"), "KASN until it ended");
    assert!(!now.contains("KASN memberi"), "and not after");
}

#[test]
fn asn_18_old_breaches_not_yet_examined_fall_under_pp_94() {
    let post = |examined: &str| {
        on(
            "pilkada-2020",
            "2020-10-10",
            &format!(
                r#""employment": "pns", "act": "post", "channel": "personal_account", "account": "other", "examined": "{examined}", {PAIR}"#
            ),
        )
    };
    let (old, new) = (post("yes"), post("no"));
    assert_eq!(found(&old, "pp53-15-d").levels, [Level::Medium]);
    assert!(find(&old, "pp94-40-3").is_none());
    assert!(find(&new, "pp53-15-d").is_none());
    assert!(found(&new, "pp94-40-3").provisions.iter().any(|c| c.id == "pp-94-2021:40:3"));
}

// ---- dossier on elections ----

#[test]
fn election_1_the_regimes_never_cross() {
    for act in ["decide", "team", "activity", "post"] {
        let answers = |object: &str| {
            format!(
                r#""employment": "pns", "office": "jpt", "act": "{act}", "object": "{object}", "stance": "support""#
            )
        };
        let regional = pilkada("2024-10-10", &answers("regional_pair"));
        assert!(!cites(&regional, "uu-7-2017"), "{act}: {:?}", cited(&regional));
        let national = pemilu("2024-01-10", &answers("pres_ticket"));
        for act_of_pilkada in ["uu-10-2016", "uu-1-2015", "uu-8-2015", "mk-136-2024"] {
            assert!(!cites(&national, act_of_pilkada), "{act}: {:?}", cited(&national));
        }
    }
}

#[test]
fn election_2_a_like_is_no_campaign_crime() {
    let report = pemilu(
        "2024-01-10",
        r#""employment": "pns", "act": "like", "account": "campaign", "object": "pres_ticket", "stance": "support""#,
    );
    assert!(report.findings.iter().all(|f| f.kind != Kind::Criminal));
    let team =
        pemilu("2024-01-10", r#""employment": "pns", "act": "team", "object": "pres_ticket", "stance": "support""#);
    let finding = found(&team, "pemilu-494-staff");
    assert_eq!(
        (finding.status, finding.open.as_slice()),
        (FindingStatus::Assessor, ["campaigner".to_owned()].as_slice())
    );
}

#[test]
fn election_3_who_can_be_guilty() {
    let decide =
        |who: &str| pemilu("2024-01-10", &format!(r#"{who}, "act": "decide", "object": "party", "stance": "support""#));
    let asn = decide(r#""employment": "pns", "office": "jpt""#);
    assert_eq!(found(&asn, "pemilu-282").status, FindingStatus::Applies);
    assert!(asn.findings.iter().all(|f| f.kind != Kind::Criminal), "no criminal article mirrors the ASN official");
    assert_eq!(found(&decide(r#""office": "kepala_desa""#), "pemilu-490").status, FindingStatus::Assessor);
    assert_eq!(found(&decide(r#""office": "state_official""#), "pemilu-547").status, FindingStatus::Assessor);
    assert_eq!(
        found(&decide(r#""office": "organiser", "employment": "other""#), "pemilu-546").status,
        FindingStatus::Assessor
    );
}

#[test]
fn election_4_the_windows_differ() {
    let official = |date: &str, act: &str| {
        pemilu(
            date,
            &format!(r#""employment": "pns", "office": "jpt", "act": "{act}", "object": "party", "stance": "support""#),
        )
    };
    assert!(find(&official("2024-02-10", "decide"), "pemilu-282").is_some());
    assert!(find(&official("2024-02-11", "decide"), "pemilu-282").is_none(), "282: during the campaign only");
    assert!(find(&official("2024-03-01", "activity"), "pemilu-283-asn").is_some(), "283: open-ended");
    let lurah = |date: &str| pilkada(date, &format!(r#""office": "lurah", "act": "decide", {PAIR}"#));
    assert!(find(&lurah("2024-12-20"), "pilkada-71-1-office").is_some(), "71(1): no campaign limit since 2016");
    let head = |date: &str| {
        pilkada(
            date,
            r#""office": "regional_head", "act": "replace_officials", "minister_approval": "no", "object": "nobody""#,
        )
    };
    assert!(find(&head("2024-03-21"), "pilkada-71-2").is_none());
    assert!(find(&head("2024-03-22"), "pilkada-71-2").is_some());
    let kades = |date: &str| {
        on("other", date, r#""office": "kepala_desa", "act": "speech", "object": "regional_pair", "stance": "support""#)
    };
    assert!(find(&kades("2025-06-01"), "kades-29-j").is_some(), "29 j: no date limit stated");
}

#[test]
fn election_5_perangkat_and_bpd_are_no_subjects_of_71_1() {
    for office in ["perangkat_desa", "bpd"] {
        let report =
            pilkada("2024-12-02", &format!(r#""employment": "other", "office": "{office}", "act": "decide", {PAIR}"#));
        assert!(!cites(&report, "uu-10-2016:71") && !cites(&report, "mk-136-2024"), "{office}: {:?}", cited(&report));
    }
    assert!(cites(
        &pilkada("2024-12-02", &format!(r#""office": "kepala_desa", "act": "decide", {PAIR}"#)),
        "uu-10-2016:71:1"
    ));
}

#[test]
fn election_6_tni_and_polri_do_not_vote() {
    for employment in ["tni", "polri"] {
        let report = pemilu("2024-02-14", &format!(r#""employment": "{employment}", "act": "vote""#));
        assert!(cites(&report, "uu-7-2017:200"), "{employment}");
    }
    assert!(cites(&pilkada("2024-11-27", r#""employment": "polri", "act": "vote""#), "uu-2-2002:28:2"));
}

#[test]
fn election_7_since_14_november_2024_article_188_reaches_more() {
    for who in [r#""employment": "tni""#, r#""employment": "polri""#, r#""office": "regional_official""#] {
        let at = |date: &str| pilkada(date, &format!(r#"{who}, "act": "decide", {PAIR}"#));
        assert!(!cites(&at("2024-11-13"), "uu-1-2015:188") && !cites(&at("2024-11-13"), "mk-136-2024"), "{who}");
        assert!(cites(&at("2024-11-14"), "mk-136-2024:188"), "{who}");
    }
}

#[test]
fn election_8_pejabat_asn_is_for_an_assessor_where_there_is_no_power_to_decide() {
    let decide = |office: &str| {
        pilkada("2024-10-10", &format!(r#""employment": "pns", "office": "{office}", "act": "decide", {PAIR}"#))
    };
    let staff = decide("staff");
    let finding = found(&staff, "pilkada-71-1-asn");
    assert_eq!(
        (finding.status, finding.open.as_slice()),
        (FindingStatus::Assessor, ["pejabat_asn".to_owned()].as_slice())
    );
    assert_eq!(found(&decide("jpt"), "pilkada-71-1-asn").status, FindingStatus::Applies);
}
