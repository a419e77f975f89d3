//! The pairs of a region: how they are found, what of them is read, and when they are candidates.

use std::sync::LazyLock;

use cek_netral::regions::Regions;
use cek_netral::{Checker, Loose};
use serde_json::{Value, json};

use crate::support::command;

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new().unwrap());
static REGIONS: LazyLock<Regions> = LazyLock::new(|| Regions::load().unwrap());

fn loose(value: Value) -> Loose {
    serde_json::from_value(value).unwrap()
}

/// A post of a PNS with the pairs of a region at hand.
fn report(region: &str, mut scenario: Value) -> Value {
    scenario["answers"] = json!({ "employment": "pns", "act": "post" });
    let joined = REGIONS.find(region).unwrap().join(loose(scenario), &CHECKER.pack().calendars);
    serde_json::to_value(CHECKER.check(&joined).unwrap()).unwrap()
}

fn sides(region: &str, post: &str) -> Vec<String> {
    let report = report(region, json!({ "text": post }));
    // What the fitted model says goes by the words around a name, which are not what is asked about here.
    let named = |e: &&Value| e["question"] == "stance" && e["reason"] != "fitted";
    let stance = report["evidence"].as_array().unwrap().iter().filter(named);
    stance.flat_map(|e| e["answers"].as_array().unwrap()).map(|a| a.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_list_has_every_region_and_every_pair() {
    let all = REGIONS.all();
    assert_eq!(all.len(), 545);
    let list: Value = serde_json::from_str(include_str!("../../src/regions/data/pilkada-2024.json")).unwrap();
    let pairs: Vec<&Value> =
        list["regions"].as_array().unwrap().iter().flat_map(|r| r["pairs"].as_array().unwrap()).collect();
    assert_eq!(pairs.len(), 1594);
    let empty = pairs.iter().filter(|pair| pair["empty"] == true);
    assert_eq!(empty.count(), 37);
    for pair in pairs.iter().filter(|pair| pair["empty"] != true) {
        let names = pair["names"].as_array().unwrap();
        assert_eq!(names.len(), 2, "{pair}");
        for name in names.iter().chain(pair["nicknames"].as_array().into_iter().flatten()) {
            let name = name.as_str().unwrap();
            assert!(name.len() > 1 && !name.contains([',', '(', ')']), "{name}");
            for title in ["Dr.", "Drs.", "Ir.", "Hj.", "Prof."] {
                assert!(!name.split(' ').any(|word| word.eq_ignore_ascii_case(title)), "{name}");
            }
        }
    }
}

#[test]
fn a_region_is_found_by_its_code_and_by_its_name() {
    let name = |asked: &str| REGIONS.find(asked).map(|region| region.name);
    assert_eq!(name("3275").as_deref(), Ok("Kota Bekasi"));
    for asked in ["Kota Bekasi", "kota bekasi", " KOTA  BEKASI "] {
        assert_eq!(name(asked).as_deref(), Ok("Kota Bekasi"), "{asked}");
    }
    assert_eq!(name("kab. Bekasi").as_deref(), Ok("Kabupaten Bekasi"));
    assert_eq!(name("siak").as_deref(), Ok("Kabupaten Siak"));
    assert_eq!(name("pangkalpinang").as_deref(), Ok("Kota Pangkal Pinang"));
    assert_eq!(name("bekasi"), Err(vec!["Kabupaten Bekasi (3216)".to_owned(), "Kota Bekasi (3275)".to_owned()]));
    assert_eq!(name("beka"), Err(vec!["Kabupaten Bekasi (3216)".to_owned(), "Kota Bekasi (3275)".to_owned()]));
    assert_eq!(name("9999"), Err(Vec::new()));
}

#[test]
fn pairs_of_the_region_and_of_its_province_are_read() {
    for post in [
        "dukung Darmansah jadi bupati",
        "coblos nomor 2 ya",
        "coblos 2",
        "Muzakir Manaf mantap betul, lanjutkan",
        "pilih Muzakir Manaf - Fadhlullah",
    ] {
        assert!(sides("1101", post).contains(&"support".to_owned()), "{post}");
    }
    assert!(sides("31", "coblos Si Doel!").contains(&"support".to_owned()), "a nickname in brackets");
}

#[test]
fn names_of_one_word_or_of_many_people_take_an_election_word_or_an_office() {
    // Sudirman, Mirwan, Hendri Yono and Abdul Wahid stand in the lists.
    for (region, post) in [
        ("1101", "Sudirman mantap betul masakannya"),
        ("1101", "Mirwan keren, juara kelas lagi"),
        ("14", "Abdul Wahid mantap, khatam Quran"),
        ("1101", "juara 2 lomba mewarnai"),
        ("1101", "pesan 2 porsi, enak banget"),
    ] {
        assert_eq!(sides(region, post), Vec::<String>::new(), "{post}");
    }
    assert!(sides("14", "ayo pilih Abdul Wahid").contains(&"support".to_owned()));
    assert!(sides("1101", "ayo coblos Mirwan").contains(&"support".to_owned()));
}

#[test]
fn the_empty_column_is_a_side_of_its_own() {
    let report = report("3525", json!({ "text": "Gresik pilih kotak kosong saja", "date": "2024-10-01" }));
    let object = report["evidence"].as_array().unwrap().iter().find(|e| e["question"] == "object").unwrap();
    assert_eq!(object["answers"], json!(["empty_column"]));
    assert!(sides("3525", "coblos nomor 2").contains(&"support".to_owned()), "the column has the number 2 there");
}

#[test]
fn numbers_count_in_their_contest_alone() {
    let numbered = |scenario: Value| {
        let mut scenario = scenario;
        scenario["text"] = json!("coblos 2");
        let report = report("1101", scenario);
        // A call to vote is a hint whatever the number means.
        let numbered = |e: &Value| e["question"] == "stance" && e["reason"] != "fitted";
        report["evidence"].as_array().unwrap().iter().any(numbered)
    };
    assert!(numbered(json!({})));
    assert!(numbered(json!({ "date": "2024-10-01" })));
    assert!(numbered(json!({ "election": "pilkada-2024", "date": "2024-11-27" })));
    assert!(!numbered(json!({ "election": "pemilu-2024" })));
    assert!(!numbered(json!({ "election": "other" })));
    assert!(!numbered(json!({ "date": "2026-11-28" })));
    assert!(!numbered(json!({ "today": "2026-11-28" })));
}

#[test]
fn after_the_contest_these_people_are_people_of_whom_is_asked() {
    let post = "dukung Muzakir Manaf terus, mantap";
    let stages = |report: &Value| {
        let stage = report["facts"].as_array().unwrap().iter().find(|f| f["question"] == "stage").unwrap().clone();
        stage["answers"].as_array().unwrap().iter().map(|a| a.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let then = report("1101", json!({ "text": post, "date": "2024-10-01", "answers": {} }));
    assert_eq!(stages(&then), ["fixed"]);
    let now = report("1101", json!({ "text": post, "date": "2026-11-28" }));
    assert!(now["evidence"].as_array().unwrap().iter().any(|e| e["question"] == "stance"), "{now}");
    assert_ne!(now["verdict"], "none_found");
    let possible = stages(&now);
    assert!(possible.is_empty() || possible.contains(&"in_office".to_owned()), "{possible:?}");
    assert!(now["questions"].as_array().unwrap().iter().any(|q| q["id"] == "stage"), "{}", now["questions"]);
}

#[test]
fn the_election_of_the_list_is_taken_where_none_was_chosen() {
    let election = |scenario: Value| {
        let joined = REGIONS.find("31").unwrap().join(loose(scenario), &CHECKER.pack().calendars);
        let Loose::Fields(fields) = joined else { panic!("a scenario") };
        fields.into_iter().find(|(name, _)| name == "election").map(|(_, value)| value)
    };
    let pilkada = Some(Loose::Text("pilkada-2024".to_owned()));
    assert_eq!(election(json!({})), pilkada);
    assert_eq!(election(json!({ "election": null, "date": { "from": "2024-10-01", "to": "2024-10-02" } })), pilkada);
    assert_eq!(election(json!({ "election": "pemilu-2024" })), Some(Loose::Text("pemilu-2024".to_owned())));
    assert_eq!(election(json!({ "date": "2026-01-01" })), None);
    assert_eq!(election(json!({ "today": "2026-01-01" })), None);
}

#[test]
fn own_names_stay_beside_those_of_the_region() {
    for own in [json!(["Zulkarnaksi"]), json!({ "candidates": [{ "names": ["Zulkarnaksi Wiranapati"] }] })] {
        let report = report("1101", json!({ "text": "dukung Zulkarnaksi dan Darmansah jadi bupati", "names": own }));
        assert_ne!(report["verdict"], "none_found");
    }
    let joined = REGIONS.find("31").unwrap().join(loose(json!({ "names": 7 })), &CHECKER.pack().calendars);
    assert_eq!(CHECKER.check(&joined).unwrap_err().field, "names");
}

#[test]
fn the_command_takes_a_region() {
    let run = |args: &[&str]| {
        let ran = command::run(args, b"{\"text\": \"Muzakir Manaf mantap betul, lanjutkan\"}\n");
        (ran.status, ran.out, ran.err)
    };
    for command in [&["read"][..], &["check", "--role", "pns"], &["steps"]] {
        let (status, out, _) = run(&[command, &["--region", "Kabupaten Aceh Selatan"]].concat());
        assert_eq!(status, 0, "{command:?}");
        assert!(out.contains("support"), "{command:?}: {out}");
        let (status, out, err) = run(&[command, &["--region", "bekasi"]].concat());
        assert_eq!((status, out.as_str()), (2, ""), "{command:?}");
        assert!(err.contains("Kota Bekasi (3275)"), "{err}");
    }
}

#[test]
fn two_of_a_pair_side_by_side_are_meant() {
    assert!(sides("1505", "Mari kita dukung Zuwanda dan Sawaluddin").contains(&"support".to_owned()));
    assert_eq!(sides("1505", "Mari kita dukung Zuwanda"), Vec::<String>::new());
}
