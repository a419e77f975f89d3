//! The answer in the words of the question, and one prohibition for what is one.

use std::collections::BTreeSet;

use cek_netral::Report;
use cek_netral::report::{Certainty, FindingStatus, Sign, Verdict};
use cek_netral::rules::model::Kind;

use crate::support::{check, try_check};

/// A scenario with what it is to be told, in either language; empty: nothing is to stand there.
struct Told {
    scenario: &'static str,
    call: [&'static str; 2],
    first: &'static str,
    cite: &'static str,
    /// Words of the cost.
    cost: [&'static str; 2],
}

const POST: &str = r#""text": "Menangkan Prabowo-Gibran!", "election": "pemilu-2024", "date": "2024-01-10""#;

fn told() -> Vec<Told> {
    let stop = |id, en| [id, en];
    let wait = ["Tahan dulu", "Hold it"];
    let ask = ["Tanya dulu", "Ask first"];
    let clear = ["Kami tidak menemukan larangan", "We found no prohibition"];
    let one = |scenario, call, first, cite, cost| Told { scenario, call, first, cite, cost };
    vec![
        one(
            r#""text": "Menangkan Prabowo-Gibran!", "election": "pemilu-2024", "date": "2024-01-10", "answers": { "employment": "pns" }"#,
            stop("Jangan unggah", "Do not post this"),
            "promote",
            "UU 20/2023 Pasal 24 ayat (1) huruf d",
            ["tidak menyebut berat", "does not say how heavy"],
        ),
        one(
            POST,
            stop("Jangan unggah", "Do not post this"),
            "promote",
            "UU 20/2023 Pasal 24 ayat (1) huruf d",
            ["", ""],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair" }"#,
            stop("Jangan menyukai (like)", "Do not like it"),
            "react",
            "UU 20/2023 Pasal 9 ayat (2)",
            ["turun jabatan 12 bulan", "a lower post for 12 months"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "pppk", "act": "like", "account": "campaign", "object": "regional_pair" }"#,
            stop("Jangan menyukai (like)", "Do not like it"),
            "react",
            "UU 20/2023 Pasal 9 ayat (2)",
            ["kontrak kerja diputus", "the contract is ended"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "act": "like", "account": "campaign", "object": "regional_pair" }"#,
            stop("Jangan menyukai (like)", "Do not like it"),
            "react",
            "UU 20/2023 Pasal 9 ayat (2)",
            ["PPPK diputus kontraknya", "a PPPK loses the contract"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-08-15", "answers": { "employment": "pns", "act": "post", "object": "regional_pair", "stage": "prospective", "stance": "support" }"#,
            stop("Jangan unggah", "Do not post this"),
            "promote",
            "UU 20/2023 Pasal 24 ayat (1) huruf d",
            ["hukuman disiplin", "discipline"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-05-10", "answers": { "employment": "pns", "act": "support_letter", "object": "regional_pair", "stage": "prospective", "independent": "yes", "stance": "support" }"#,
            stop("Jangan beri surat dukungan atau KTP", "Do not give a support letter or ID"),
            "support-letter",
            "UU 20/2023 Pasal 24 ayat (1) huruf d",
            ["hukuman disiplin berat", "heavy discipline"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-15", "answers": { "employment": "pns", "act": "team", "object": "regional_pair", "stage": "fixed" }"#,
            stop("Jangan jadi tim sukses", "Do not serve on the team"),
            "team",
            "SKB 2022 Lampiran II huruf B angka 10",
            ["hukuman disiplin berat", "heavy discipline"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-06-01", "answers": { "employment": "other", "office": "regional_head", "act": "replace_officials", "minister_approval": "no" }"#,
            stop("Jangan ganti pejabat", "Do not replace officials"),
            "transfers",
            "UU 1/2015 Pasal 190",
            ["pidana: penjara", "criminal penalty: prison"],
        ),
        one(
            r#""date": "2026-03-01", "answers": { "employment": "pns", "act": "party_member", "object": "party", "registered_member": "yes", "resigned": "no" }"#,
            stop("Jangan jadi anggota partai", "Do not be a party member"),
            "party",
            "UU 20/2023 Pasal 52 ayat (3) huruf j",
            ["tidak dengan hormat", "without honour"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "non_asn", "act": "post", "object": "regional_pair", "stance": "support" }"#,
            stop("Jangan unggah", "Do not post this"),
            "neutral",
            "SE MenPANRB 01/2023",
            ["sampai putus kontrak", "up to the end of the contract"],
        ),
        one(
            r#""date": "2026-11-27", "answers": { "employment": "pns", "office": "lurah", "act": "like", "account": "candidate", "object": "regional_pair" }"#,
            ask,
            "react",
            "UU 20/2023 Pasal 9 ayat (2)",
            ["hukuman disiplin berat", "heavy discipline"],
        ),
        one(
            r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "bumn", "act": "post", "object": "regional_pair", "stance": "support" }"#,
            ["Tanya dulu: aturan untuk Anda belum ada di sini", "Ask first: the rules for you are not here yet"],
            "",
            "",
            ["", ""],
        ),
        one(
            r#""text": "Selamat pagi, hari ini upacara di kantor pukul 7", "date": "2026-03-01""#,
            clear,
            "",
            "",
            ["", ""],
        ),
        one(
            r#""text": "Ayo gunakan hak pilih Anda pada 27 November 2024", "election": "pilkada-2024", "date": "2024-11-20""#,
            wait,
            "",
            "",
            ["", ""],
        ),
    ]
}

pub(crate) fn report(scenario: &str, lang: &str) -> Report {
    check(&format!(r#"{{ "lang": "{lang}", {scenario} }}"#))
}

/// Every sentence of a reason has at most 18 words.
pub(crate) fn brief(report: &Report) {
    for sentence in [&report.answer.why, &report.answer.decides].iter().flat_map(|said| said.split_inclusive(". ")) {
        assert!(sentence.split_whitespace().count() <= 18, "{sentence}");
    }
    assert!(!report.answer.why.is_empty() && !report.answer.call.is_empty());
}

/// Each finding is in exactly one prohibition, and the code of ethics is apart.
fn whole(report: &Report) {
    let told: Vec<&String> = report.prohibitions.iter().flat_map(|p| &p.rules).collect();
    let once: BTreeSet<&String> = told.iter().copied().collect();
    let found: BTreeSet<&String> = report.findings.iter().map(|f| &f.rule).collect();
    assert_eq!(told.len(), once.len());
    assert_eq!(once, found);
    let ids: BTreeSet<&String> = report.prohibitions.iter().map(|p| &p.id).collect();
    assert_eq!(ids.len(), report.prohibitions.len(), "{ids:?}");
    for prohibition in &report.prohibitions {
        let members = || report.findings.iter().filter(|f| prohibition.rules.contains(&f.rule));
        let ethics = members().filter(|f| f.kind == Kind::Ethics).count();
        assert!(ethics == 0 || ethics == prohibition.rules.len(), "{}", prohibition.id);
        assert_eq!(members().map(|f| f.status).min(), Some(prohibition.status));
        let certain: Vec<bool> = prohibition.cites.iter().map(|c| c.status == Certainty::Certain).collect();
        assert!(certain.is_sorted_by(|a, b| a >= b), "what is certain comes first");
        assert!(!prohibition.cost.is_empty() && !prohibition.decides.is_empty());
        assert!(prohibition.title.split_whitespace().count() <= 10, "{}", prohibition.title);
    }
    assert!(report.prohibitions.is_sorted_by_key(|p| p.status));
}

#[test]
fn what_is_told_in_both_languages() {
    for Told { scenario, call, first, cite, cost } in told() {
        for (n, lang) in ["id", "en"].into_iter().enumerate() {
            let report = report(scenario, lang);
            let answer = &report.answer;
            assert_eq!(answer.call, call[n], "{scenario}");
            let head = report.prohibitions.first();
            assert_eq!(head.map_or("", |p| &p.id), first, "{scenario}");
            assert_eq!(head.and_then(|p| p.cites.first()).map_or("", |c| &c.citation), cite, "{scenario}");
            assert!(answer.cost.contains(cost[n]), "{}: {scenario}", answer.cost);
            assert_eq!(answer.cost.is_empty(), head.is_none(), "{scenario}");
            brief(&report);
            whole(&report);
        }
    }
}

#[test]
fn the_users_own_words_are_quoted_one_by_one() {
    let report = report(&format!(r#"{POST}, "answers": {{ "employment": "pns" }}"#), "id");
    let why = "\"Menangkan Prabowo-Gibran\": mengajak memilih. PNS wajib netral, juga di akun pribadi.";
    assert_eq!(report.answer.why, why);
    assert!(
        report.answer.heavier.starts_with("Bisa lebih berat: hukuman disiplin berat, bila "),
        "{}",
        report.answer.heavier
    );
}

#[test]
fn until_somebody_says_who_acts_it_is_told_for_pns_and_pppk() {
    let nobody = report(POST, "id");
    assert_eq!(nobody.answer.sign, Sign::Stop);
    assert!(nobody.answer.limit.contains("PNS dan PPPK"));
    assert_eq!(nobody.questions.first().map(|q| q.id.as_str()), Some("employment"));
    assert!(nobody.questions.first().is_some_and(|q| q.answers.iter().any(|a| a.id == "tni")));
    let told = report(&format!(r#"{POST}, "answers": {{ "employment": "pns" }}"#), "id");
    assert_eq!(told.answer.limit, "");
    // Without a person, only a text without politics is cleared.
    for scenario in
        [r#""answers": { "act": "vote" }, "date": "2026-03-01""#, r#""answers": { "act": "read", "object": "nobody" }"#]
    {
        assert_eq!(report(scenario, "id").answer.sign, Sign::Wait, "{scenario}");
    }
}

#[test]
fn what_is_done_already_is_told_without_an_imperative() {
    let liked = report(
        r#""election": "pilkada-2024", "date": "2024-10-10", "description": "tolong, sudah terlanjur like", "answers": { "employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair" }"#,
        "id",
    );
    assert!(liked.answer.done);
    assert_eq!(liked.answer.call, "Aturan netralitas berlaku di sini");
}

#[test]
fn what_rests_on_paraphrases_alone_is_to_be_asked() {
    for scenario in [
        r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "tni", "act": "polling_staff", "object": "nobody" }"#,
        r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "polri", "act": "post", "object": "abstention", "stance": "support" }"#,
    ] {
        let told = report(scenario, "id");
        assert_eq!((told.verdict, told.answer.sign), (Verdict::Applies, Sign::Ask), "{scenario}");
        assert_eq!(told.answer.call, "Tanya dulu");
        assert!(told.answer.why.contains("Bunyi resmi aturannya belum kami lihat"), "{}", told.answer.why);
    }
}

#[test]
fn the_rule_of_an_agency_is_its_own_wording() {
    let rule = |report: &Report| report.findings.iter().filter(|f| f.status == FindingStatus::Applies).count();
    let own = check(
        r#"{ "date": "2026-03-01", "answers": { "employment": "pns", "act": "read" },
             "rules": [{ "id": "a", "title": "Aturan kantor", "when": { "act": "read" }, "kind": "discipline", "level": "light",
                         "citation": "Peraturan kantor", "plain": "Jangan membaca." }] }"#,
    );
    assert_eq!((own.verdict, own.answer.sign, rule(&own)), (Verdict::Applies, Sign::Stop, 1));
    assert_eq!(own.prohibitions.first().map(|p| p.title.as_str()), Some("Aturan kantor"));
}

#[test]
fn a_criminal_provision_never_leads_that_hangs_on_an_office_nobody_asked_about() {
    let attended = report(
        r#""election": "pilkada-2024", "date": "2024-10-10", "answers": { "employment": "pns", "act": "attend", "object": "regional_pair", "stance": "support", "stage": "fixed" }"#,
        "id",
    );
    assert!(attended.findings.iter().any(|f| f.kind == Kind::Criminal));
    assert_eq!(attended.prohibitions.first().map(|p| p.kind), Some(Kind::Discipline));
    assert!(attended.answer.heavier.starts_with("Bisa lebih berat: pidana"), "{}", attended.answer.heavier);
}

/// Where officials disagree whether anything is prohibited, both views are told.
#[test]
fn a_dispute_of_officials_is_told_with_both_views() {
    let like = r#""date": "2026-11-27", "answers": { "employment": "pns", "office": "lurah", "act": "like", "account": "candidate", "object": "regional_pair" }"#;
    let told = report(like, "id");
    assert_eq!((told.verdict, told.answer.sign), (Verdict::Assessor, Sign::Ask));
    assert!(told.answer.why.contains("SKB menyebut akun pemenangan"), "{}", told.answer.why);
    assert!(told.answer.why.contains("MenPANRB dan Bawaslu melarang"), "{}", told.answer.why);
    assert!(told.conflicts.iter().any(|c| c.id == "c9-likes"));
    // An account of the campaign is not disputed, whatever else is open.
    let campaign = report(&like.replace("\"candidate\"", "\"campaign\""), "id");
    assert!(!campaign.answer.why.contains("Pejabat berbeda"), "{}", campaign.answer.why);
}

/// Of several acts it is told which one the answer speaks of, and what each comes to by itself, those without a prohibition too.
#[test]
fn of_several_acts_each_is_told() {
    let on_the_day =
        r#""election": "pilkada-2024", "date": "2024-11-27", "answers": { "employment": "pns", "act": "vote" }"#;
    let share = r#"{ "act": "share", "object": "regional_pair", "stance": "support" }"#;
    let attend = r#"{ "act": "attend", "object": "regional_pair", "stance": "neutral" }"#;
    let several = report(&format!(r#"{on_the_day}, "also": [{share}, {attend}]"#), "id");
    assert_eq!(several.answer.call, "Jangan bagikan");
    let told: Vec<_> = several.answer.acts.iter().map(|one| (one.act, one.sign, one.told)).collect();
    assert_eq!(told[..2], [(0, Sign::Clear, false), (1, Sign::Stop, true)]);
    // Each has its reason, but where nothing was found.
    let because: Vec<bool> = several.answer.acts.iter().map(|one| one.because.is_empty()).collect();
    assert_eq!(because[..2], [true, false]);
    assert_eq!(told.len(), 3);
    let first = several.findings.iter().find(|f| f.rule == several.prohibitions[0].rules[0]).unwrap();
    assert!(first.acts.contains(&1));
    // Who decides stands beside the cost.
    assert_eq!(several.answer.decides, first.route.in_short);
    assert!(!several.answer.decides.is_empty());
    // One act needs no name.
    assert!(report(on_the_day, "id").answer.acts.is_empty());
}

/// Outside any election it is told what decides, and that some of it binds all year.
#[test]
fn a_day_without_an_election_is_told_with_what_binds_all_the_same() {
    let call = r#""text": "Ayo coblos nomor 2, dukung Pak Budi jadi bupati", "answers": { "employment": "pns" }"#;
    let told = |day: &str| report(&format!(r#""date": "{day}", {call}"#), "id");
    let off = told("2026-11-28");
    assert_eq!(off.answer.sign, Sign::Wait);
    assert!(off.answer.why.contains("Yang menentukan: apakah ia mencalonkan diri"), "{}", off.answer.why);
    assert!(off.answer.why.contains("Di luar masa pemilihan pun wajib netral"), "{}", off.answer.why);
    assert!(off.questions.iter().any(|q| q.id == "stage"));
    brief(&off);
    // Of one whose side is not read yet, that is asked first.
    let thanks =
        r#""date": "2026-11-28", "text": "Terima kasih Pak Bupati Budi Santoso, jalan desa kami mulus. Lanjutkan!""#;
    let thanks = report(thanks, "id");
    assert_eq!(thanks.answer.sign, Sign::Wait);
    assert!(thanks.answer.why.contains("Yang menentukan:"), "{}", thanks.answer.why);
    // The words that make it political are named, and given to be marked.
    assert!(thanks.answer.why.starts_with('"'), "{}", thanks.answer.why);
    let marked: Vec<_> = thanks.meanings.iter().map(|m| (m.id.as_str(), m.spans.is_empty())).collect();
    assert_eq!(marked, [("political", false)]);
    brief(&thanks);
    // While one runs nothing is said of that, and the call is a breach.
    let during = told("2024-10-10");
    assert!(!during.answer.why.contains("Di luar masa pemilihan"), "{}", during.answer.why);
}

/// "Today" is the day unless the description says when: by a day, an election or a phase.
#[test]
fn today_is_the_day_unless_the_description_says_when() {
    let like = |date: &str, description: &str| {
        check(&format!(
            r#"{{ "today": "2026-11-28", {date} "description": "{description}", "answers": {{ "employment": "pns" }} }}"#
        ))
    };
    let (today, named) = (r#""date": "today","#, r#""date": "2026-11-28","#);
    let plain = "Saya mau like postingan calon bupati";
    assert_eq!(like(today, plain), like(named, plain));
    for when in [
        "Saya like postingan calon bupati tanggal 10 Oktober 2024",
        "Waktu masa tenang saya like postingan calon bupati",
    ] {
        assert_eq!(like(today, when), like("", when), "{when}");
        assert_ne!(like(today, when), like(named, when), "{when}");
    }
    let refused = try_check(r#"{ "date": "today" }"#).map_err(|problem| (problem.code, problem.field));
    assert_eq!(refused.map(|_| ()), Err(("bad_date", "date".to_owned())));
}
