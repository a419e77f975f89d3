//! `cek-netral law-changes`: the changelog of the law, and what changed between two days for a person and an act.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::command::{self, Ran};

/// Runs `law-changes`.
fn run(args: &[&str], input: &str) -> Ran {
    command::run(&[&["law-changes"], args].concat(), input.as_bytes())
}

/// What changed for one scenario between two days, as JSON.
fn between(from: &str, to: &str, scenario: &Value) -> Value {
    let ran = run(&["--from", from, "--to", to, "--format", "json"], &scenario.to_string());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{scenario}");
    serde_json::from_str(&ran.out).unwrap()
}

/// The ids of provisions that a list of rules, or of provisions, names.
fn ids(list: &Value) -> Vec<String> {
    let list = list.as_array().unwrap();
    let provisions = list.iter().flat_map(|one| one["provisions"].as_array().cloned().unwrap_or(vec![one.clone()]));
    provisions.map(|p| p["id"].as_str().unwrap().to_owned()).collect()
}

/// Provisions that came, and that went, with their rule or within one.
fn came_and_went(told: &Value) -> [Vec<String>; 2] {
    ["came", "went"].map(|turn| {
        let within = told["rules"]["changed"].as_array().unwrap().iter();
        within.flat_map(|rule| ids(&rule["provisions"][turn])).chain(ids(&told["rules"][turn])).collect()
    })
}

#[test]
fn the_page_in_docs_is_what_the_command_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hukum.md");
    let page = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    let ran = run(&[], "");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let first = page.lines().zip(ran.out.lines()).position(|(old, new)| old != new);
    assert!(
        page == ran.out,
        "docs/hukum.md is not of this law data (first other line: {first:?}); this writes it anew:\n  \
         cargo run --release -q -- law-changes > docs/hukum.md"
    );
}

#[test]
fn the_changelog_is_told_in_both_languages() {
    assert!(run(&[], "").out.starts_with("# Perubahan hukum netralitas\n"));
    let english = run(&["--lang", "en"], "").out;
    assert!(english.starts_with("# Changes of the neutrality law\n"));
    for words in ["## 31 October 2023\n", "comes into force", "is no longer in force", "(verification: "] {
        assert!(english.contains(words), "{words}");
    }
}

#[test]
fn the_law_of_2014_gives_way_to_that_of_2023_for_a_civil_servant() {
    let like = json!({ "id": "a", "lang": "en", "date": "2024-10-01", "election": "pilkada-2024",
        "answers": { "employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair" } });
    let told = between("2023-10-30", "2023-10-31", &like);
    assert_eq!([&told["from"]["day"], &told["to"]["day"]], ["2023-10-30", "2023-10-31"]);
    assert_eq!((&told["id"], &told["line"], &told["kept_out"]), (&json!("a"), &json!(1), &json!(["date", "election"])));
    let [came, went] = came_and_went(&told);
    assert!(came.contains(&"uu-20-2023:9:2".to_owned()) && went.contains(&"uu-5-2014:9:2".to_owned()), "{told}");
    assert!(came.iter().all(|id| !id.starts_with("uu-5-2014")) && went.iter().all(|id| !id.starts_with("uu-20-2023")));
    let back_in_time = between("2023-10-31", "2023-10-31", &like);
    assert_eq!(back_in_time["rules"], json!({ "came": [], "went": [], "changed": [] }));
}

#[test]
fn the_discipline_of_2010_gives_way_to_that_of_2021() {
    let photo =
        json!({ "answers": { "employment": "pns", "act": "photo", "with_candidate": "yes", "regime": "pilkada" } });
    let [came, _] = came_and_went(&between("2021-08-30", "2021-08-31", &photo));
    assert!(came.iter().any(|id| id.starts_with("pp-94-2021:")), "{came:?}");
    let support = json!({ "answers": { "employment": "pns", "act": "goods", "object": "pres_ticket", "regime": "pemilu",
        "stance": "support", "phase": "campaign", "stage": "fixed" } });
    let [came, went] = came_and_went(&between("2021-08-30", "2021-08-31", &support));
    let old_ban = |id: &String| id.starts_with("pp-53-2010:4:");
    assert!(went.iter().any(old_ban) && !came.iter().any(old_ban), "{came:?} {went:?}");
    assert!(came.iter().any(|id| id.starts_with("pp-94-2021:")), "{came:?}");
}

#[test]
fn a_police_member_reads_the_new_words_of_article_28() {
    for (mut answers, article) in [
        (json!({ "act": "vote" }), "28:2"),
        (json!({ "act": "post", "stance": "support", "object": "regional_pair" }), "28:1"),
    ] {
        answers["employment"] = json!("polri");
        let told = between("2026-06-16", "2026-06-17", &json!({ "answers": answers }));
        let [came, went] = came_and_went(&told);
        assert!(came.contains(&format!("uu-5-2026:{article}")), "{told}");
        assert!(went.contains(&format!("uu-2-2002:{article}")), "{told}");
        assert_eq!(told["from"]["verdict"], told["to"]["verdict"]);
    }
}

#[test]
fn a_crime_threatens_otherwise_since_the_adjustment() {
    let team = json!({ "answers": { "employment": "pns", "act": "team", "object": "pres_ticket", "regime": "pemilu",
        "stage": "fixed", "stance": "support" } });
    let told = between("2026-01-01", "2026-01-02", &team);
    let rules = told["rules"]["changed"].as_array().unwrap().iter();
    let threats: Vec<&Value> = rules.flat_map(|rule| rule["threats"].as_array().unwrap()).collect();
    let of_494 = threats.iter().find(|threat| threat["id"] == "uu-7-2017:494").unwrap();
    assert_eq!(of_494["from"][0]["text"], "kurungan paling lama 1 tahun dan denda paling banyak Rp12.000.000");
    assert_eq!(of_494["to"][0]["text"], "denda paling banyak kategori II (Rp10.000.000)");
    for threat in &threats {
        let mut notes = threat["to"].as_array().unwrap().iter().map(|to| to["note"].as_str().unwrap());
        assert!(notes.all(|note| note == "menurut rumus UU 1/2026; Lampiran I belum terbaca"), "{threat}");
    }
    let ran = run(&["--from", "2026-01-01", "--to", "2026-01-02"], &team.to_string());
    for words in [
        "dahulu: kurungan paling lama 1 tahun",
        "sekarang: denda paling banyak kategori II",
        "(menurut rumus UU 1/2026",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    let later = between("2026-01-02", "2026-01-03", &team);
    assert_eq!(later["rules"], json!({ "came": [], "went": [], "changed": [] }));
}

#[test]
fn the_text_tells_what_is_kept_out_and_what_comes_and_goes() {
    let like = r#"{"id": "a", "answers": {"employment": "pns", "act": "like"}}"#;
    let days = ["--from", "2023-10-30", "--to", "2023-10-31"];
    for (lang, words) in [
        (
            "id",
            [
                "Dari 30 Oktober 2023 ke 31 Oktober 2023",
                "tidak dipakai",
                "Baris 1 (a)",
                "+ muncul: ",
                "- hilang: ",
                "~ berubah: ",
            ],
        ),
        (
            "en",
            [
                "From 30 October 2023 to 31 October 2023",
                "kept out",
                "Line 1 (a)",
                "+ comes: ",
                "- goes: ",
                "~ changes: ",
            ],
        ),
    ] {
        let ran = run(&[&days[..], &["--lang", lang]].concat(), like);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        for word in words.into_iter().chain(["UU 5/2014 Pasal 9 ayat (2) [", "UU 20/2023 Pasal 9 ayat (2) ["]) {
            assert!(ran.out.contains(word), "{word}: {}", ran.out);
        }
    }
    let same = run(&["--from", "2023-10-31", "--to", "2023-10-31"], like);
    assert!(same.out.contains("Tidak ada yang berubah."), "{}", same.out);
}

#[test]
fn wrong_days_and_options_are_refused_in_the_language_spoken() {
    for (args, words) in [
        (&["--from", "2026-01-01"][..], ["kurang: --to <HARI>", "missing: --to <DAY>"]),
        (&["--from", "2026-01", "--to", "2026-01-02"], ["perlu satu hari", "has to be one day"]),
        (&["--from", "2026-01-01", "--to", "besok"], ["bukan \"besok\"", "not \"besok\""]),
        (&["--from", "2026-01-02", "--to", "2026-01-01"], ["sesudah", "is after"]),
        (&["--from", "2026-01-01", "--to", "2026-01-02", "--format", "csv"], ["bukan \"csv\"", "not \"csv\""]),
        (&["--format", "json"], ["--from <HARI>", "--from <DAY>"]),
        (&["scenarios.jsonl"], ["--from <HARI>", "--from <DAY>"]),
    ] {
        for (lang, words) in ["id", "en"].into_iter().zip(words) {
            let ran = run(&[args, &["--lang", lang]].concat(), "");
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
            assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
            assert!(ran.err.contains("law-changes --help"), "{args:?}: {}", ran.err);
        }
    }
}

#[test]
fn a_line_that_is_wrong_does_not_stop_the_others() {
    let days = ["--from", "2026-01-01", "--to", "2026-01-02"];
    let unread = run(&[&days[..], &["--format", "json"]].concat(), "{\"answers\": {}}\n\nnot json\n{\"id\": \"d\"}\n");
    let all: Vec<Value> = unread.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((unread.status, all.len()), (1, 3));
    assert_eq!([&all[1]["error"]["code"], &all[1]["line"]], [&json!("not_json"), &json!(3)]);
    assert_eq!(all[2]["id"], "d");
    assert_eq!(run(&[&days[..], &["no-such-file.jsonl"]].concat(), "").status, 2);
    let lines = "{\"answers\": {\"employment\": \"raja\"}}\n{\"answers\": {\"employment\": \"pns\"}}\n";
    let wrong = run(&[&days[..], &["--format", "json", "--lang", "en"]].concat(), lines);
    let all: Vec<Value> = wrong.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((wrong.status, all.len()), (1, 2));
    assert_eq!([&all[0]["error"]["code"], &all[0]["line"]], [&json!("unknown_answer"), &json!(1)]);
    assert_eq!(all[1]["line"], 2);
    let text = run(&days, lines);
    assert!(text.out.contains("Baris 1: tidak dapat diperiksa: answers.employment: \"raja\""), "{}", text.out);
}
