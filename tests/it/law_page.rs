//! `cek-netral law`, and the page that `cek-netral diff --law` makes of two versions of it.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::command::run;

/// The page of two versions of law data, and of reports that come to another verdict.
fn page(name: &str, old: &[Value], new: &[Value], options: &[&str]) -> String {
    let file = |side: &str, lines: &[Value]| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("law-page-{name}-{side}.jsonl"));
        std::fs::write(&path, lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let report = |verdict: &str| json!({ "id": "kasus-1", "verdict": verdict, "findings": [] });
    let reports = [file("was", &[report("assessor")]), file("is", &[report("applies")])];
    let laws = [file("old", old), file("new", new)];
    let args = ["diff", &reports[0], &reports[1], "--law", &laws[0], &laws[1]];
    let ran = run(&[&args, options].concat(), b"");
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    ran.out
}

fn head(version: &str, as_of: &str) -> Value {
    json!({ "law": { "version": version, "as_of": as_of } })
}

fn provision(id: &str, quote: &str) -> Value {
    json!({ "kind": "provision", "id": id, "name": format!("UU {id}"), "parts": [["quote", quote], ["plain", "Jangan."]] })
}

#[test]
fn law_prints_its_version_and_every_provision_and_rule() {
    let ran = run(&["law"], b"");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let pack = crate::support::checker().pack();
    assert_eq!(lines[0]["law"]["version"], pack.version);
    let of = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).count();
    assert_eq!(of("provision"), pack.provisions.len());
    assert_eq!(of("rule"), pack.rules.len());
    assert_eq!(of("exception"), pack.exceptions.len());
    let one = lines.iter().find(|line| line["id"] == pack.provisions[0].id.as_str()).unwrap();
    assert!(one["parts"].as_array().unwrap().iter().any(|part| part[0] == "checked"), "{one}");
}

#[test]
fn the_page_shows_what_came_what_went_and_both_wordings() {
    let old =
        [head("a", "2026-01-01"), provision("1", "dilarang <ikut>"), provision("2", "lama"), provision("3", "tetap")];
    let new =
        [head("b", "2026-02-02"), provision("1", "dilarang serta"), provision("3", "tetap"), provision("4", "baru")];
    let page = page("turns", &old, &new, &[]);
    let told = [
        "<html lang=\"id\">",
        "Berubah: UU 1",
        "<del data-label=\"Sebelum\">dilarang &lt;ikut&gt;</del><ins data-label=\"Sesudah\">dilarang serta</ins>",
        "Tidak ada lagi: UU 2",
        "Baru: UU 4",
        "2026-01-01",
        "2026-02-02",
        "kasus-1; Perlu penilaian pejabat → Berlaku",
    ];
    for words in told {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("UU 3"), "what stays is not told: {page}");
    for outside in ["<script", "<link", "src=", "http"] {
        assert!(!page.contains(outside), "it stands by itself: {outside}");
    }
}

#[test]
fn the_page_is_english_where_that_is_asked_for() {
    let page = page(
        "english",
        &[head("a", "2026-01-01")],
        &[head("b", "2026-02-02"), provision("1", "baru")],
        &["--lang", "en"],
    );
    assert!(page.contains("<html lang=\"en\">") && page.contains("New: UU 1"), "{page}");
}

#[test]
fn a_file_that_is_no_law_data_is_refused_with_its_line() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("law-page-wrong.jsonl");
    std::fs::write(&path, "{\"law\":{\"version\":\"a\",\"as_of\":\"2026-01-01\"}}\n{\"verdict\":\"applies\"}\n")
        .unwrap();
    let path = path.to_str().unwrap();
    let ran = run(&["diff", "/dev/null", "/dev/null", "--law", path, path], b"");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains(&format!("{path}:2")), "{}", ran.err);
}
