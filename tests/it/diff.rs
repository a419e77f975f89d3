//! `cek-netral diff` as a script meets it: two files of reports in, which scenarios changed and how, the exit status.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::command::{self, Ran};

fn run(args: &[&str]) -> Ran {
    command::run(args, b"")
}

fn file(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{name}"));
    std::fs::write(&path, content).unwrap();
    path
}

/// `diff` of two files with these lines; `name` keeps tests apart.
fn diff(name: &str, old: &[Value], new: &[Value], options: &[&str]) -> Ran {
    let lines = |reports: &[Value]| reports.iter().map(|report| format!("{report}\n")).collect::<String>();
    let (old, new) = (file(&format!("{name}-old.jsonl"), &lines(old)), file(&format!("{name}-new.jsonl"), &lines(new)));
    run(&[&["diff", old.to_str().unwrap(), new.to_str().unwrap()], options].concat())
}

/// Every difference between two lines, as kind, place and change.
fn told(name: &str, old: &Value, new: &Value) -> Vec<(String, String, String)> {
    let ran = diff(name, std::slice::from_ref(old), std::slice::from_ref(new), &["--format", "json"]);
    let all: Value = serde_json::from_str(&ran.out).unwrap();
    let differences = all["scenarios"].as_array().unwrap().iter().flat_map(|s| s["differences"].as_array().unwrap());
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let at = |value: &Value| value.as_array().unwrap().iter().map(word).collect::<Vec<_>>().join(" ");
    differences.map(|d| (word(&d["kind"]), at(&d["at"]), word(&d["change"]))).collect()
}

fn one(kind: &str, at: &str, change: &str) -> Vec<(String, String, String)> {
    vec![(kind.to_owned(), at.to_owned(), change.to_owned())]
}

fn report(id: &str, verdict: &str) -> Value {
    json!({
        "id": id, "lang": "id", "verdict": verdict, "headline": "Satu",
        "findings": [{
            "rule": "r-1", "title": "Aturan", "status": "applies", "kind": "discipline", "levels": ["heavy"],
            "provisions": [{ "id": "p-1", "quote": "kata", "grade": "gazette", "plain": "Jangan.", "status": "certain" }],
            "sanctions": [], "because": [{ "question": "act", "answers": ["like"], "source": null }],
        }],
        "answer": { "sign": "stop", "call": "Jangan", "why": "Sebab", "limit": "", "cost": "berat", "heavier": "", "done": false },
        "prohibitions": [{
            "id": "react", "title": "Menyukai", "status": "applies", "kind": "discipline", "level": "heavy", "rules": ["r-1"],
            "cites": [{ "id": "p-1", "citation": "Ps. 1", "grade": "gazette", "status": "certain" }],
            "cost": "berat", "heavier": "", "decides": "PPK",
        }],
        "permissions": [{ "id": "may-1", "title": "Boleh", "status": "applies", "provisions": [] }],
        "questions": [{ "id": "object", "act": 0, "ask": "Siapa?", "decides": ["r-1"] }],
        "facts": [{ "question": "act", "act": 0, "answers": ["like"], "labels": ["suka"] }],
        "evidence": [{ "question": "act", "reason": "like", "source": "text", "act": 0, "spans": [{ "start": 0, "end": 4 }] }],
        "warnings": [{ "code": "date_presumed", "message": "Tanggal" }],
        "law": { "version": "a", "as_of": "2026-01-01" },
    })
}

#[test]
fn files_of_the_same_reports_do_not_differ_though_the_law_data_is_another() {
    let old = report("a", "applies");
    let mut new = old.clone();
    new["law"] = json!({ "version": "b", "as_of": "2026-02-02" });
    let ran = diff("same", &[old], &[new], &[]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for words in ["law a as of 2026-01-01", "law b as of 2026-02-02", "matched: 1 by id, 0 by line", "1 alike, 0 diff"]
    {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
}

#[test]
fn verdicts_are_counted_from_and_to_the_dangerous_ones_first() {
    let verdicts = |all: [&str; 5]| all.iter().zip(["a", "b", "c", "d", "e"]).map(|(v, id)| report(id, v)).collect();
    let old: Vec<Value> = verdicts(["assessor", "none_found", "applies", "may_apply", "applies"]);
    let new: Vec<Value> = verdicts(["may_apply", "applies", "none_found", "none_found", "applies"]);
    let ran = diff("verdicts", &old, &new, &[]);
    let places: Vec<usize> = [
        "applies -> none_found   new all-clear",
        "may_apply -> none_found   new all-clear",
        "none_found -> applies      new alarm",
        "assessor -> may_apply\n",
        "new all-clear (2):\n  c: verdict applies -> none_found\n  d: ",
        "new alarm, nothing graver (1):\n  b: ",
        "other verdict, nothing graver (1):\n  a: ",
    ]
    .iter()
    .map(|words| ran.out.find(words).unwrap_or_else(|| panic!("{words}: {}", ran.out)))
    .collect();
    assert!(places.is_sorted(), "{places:?}: {}", ran.out);
    assert_eq!(ran.status, 1);
    for (kinds, status) in [("all-clear", 1), ("errors,alarm", 1), ("errors", 0), ("findings,words", 0)] {
        assert_eq!(diff("verdicts", &old, &new, &["--fail-on", kinds]).status, status, "{kinds}");
    }
}

#[test]
fn each_kind_of_difference_is_told_by_its_name_and_place() {
    let old = report("a", "applies");
    let cases: [(&str, &str, Value, &str, &str); 34] = [
        ("/findings/0/rule", "findings", json!("r-2"), "findings r-1", "went"),
        ("/findings/0/status", "status", json!("may_apply"), "findings r-1 status", "changed"),
        ("/findings/0/kind", "status", json!("ethics"), "findings r-1 kind", "changed"),
        ("/findings/0/levels", "status", json!(["light"]), "findings r-1 levels", "changed"),
        ("/findings/0/provisions/0/id", "provisions", json!("p-2"), "findings r-1 provisions p-1", "went"),
        (
            "/findings/0/provisions/0/status",
            "provisions",
            json!("possible"),
            "findings r-1 provisions p-1 status",
            "changed",
        ),
        ("/findings/0/sanctions", "provisions", json!([{ "id": "s-1" }]), "findings r-1 sanctions s-1", "came"),
        (
            "/findings/0/provisions/0/grade",
            "quotations",
            json!("quoted"),
            "findings r-1 provisions p-1 grade",
            "changed",
        ),
        ("/findings/0/provisions/0/quote", "quotations", json!("lain"), "findings r-1 provisions p-1 quote", "changed"),
        ("/findings/0/provisions/0/plain", "words", json!("Tidak."), "findings r-1 provisions p-1 plain", "changed"),
        ("/findings/0/title", "words", json!("Lain"), "findings r-1 title", "changed"),
        ("/findings/0/because/0/answers", "grounds", json!(["post"]), "findings r-1 because act answers", "changed"),
        ("/answer/sign", "answer", json!("wait"), "answer sign", "changed"),
        ("/answer/done", "answer", json!(true), "answer done", "changed"),
        ("/answer/call", "words", json!("Tahan"), "answer call", "changed"),
        ("/answer/why", "words", json!("Lain"), "answer why", "changed"),
        ("/answer/cost", "words", json!("ringan"), "answer cost", "changed"),
        ("/prohibitions/0/id", "prohibitions", json!("promote"), "prohibitions react", "went"),
        ("/prohibitions/0/level", "prohibitions", json!("light"), "prohibitions react level", "changed"),
        ("/prohibitions/0/rules", "prohibitions", json!(["r-2"]), "prohibitions react rules", "changed"),
        ("/prohibitions/0/cites", "prohibitions", json!([]), "prohibitions react cites p-1", "went"),
        (
            "/prohibitions/0/cites/0/grade",
            "quotations",
            json!("quoted"),
            "prohibitions react cites p-1 grade",
            "changed",
        ),
        ("/prohibitions/0/title", "words", json!("Lain"), "prohibitions react title", "changed"),
        ("/prohibitions/0/decides", "words", json!("BKN"), "prohibitions react decides", "changed"),
        ("/permissions", "permissions", json!([]), "permissions may-1", "went"),
        ("/permissions/0/status", "permissions", json!("may_apply"), "permissions may-1 status", "changed"),
        ("/questions/0/decides", "questions", json!([]), "questions object decides", "changed"),
        ("/questions/0/act", "questions", json!(1), "questions object", "went"),
        ("/questions/0/ask", "words", json!("Apa?"), "questions object ask", "changed"),
        ("/facts/0/answers", "facts", json!(["post"]), "facts act answers", "changed"),
        ("/evidence/0/spans/0/end", "facts", json!(5), "evidence act@text@like spans #1 end", "changed"),
        ("/warnings", "warnings", json!([]), "warnings date_presumed", "went"),
        ("/headline", "words", json!("Dua"), "headline", "changed"),
        ("/lang", "rest", json!("en"), "lang", "changed"),
    ];
    for (pointer, kind, value, at, change) in cases {
        let mut new = old.clone();
        *new.pointer_mut(pointer).unwrap() = value;
        let found = told("kinds", &old, &new);
        assert_eq!(found[..1], one(kind, at, change), "{pointer}");
        // Where the id is another, one item goes and one comes.
        let renamed = ["/rule", "/id", "/act"].iter().any(|end| pointer.ends_with(end));
        assert_eq!(found.len(), if renamed { 2 } else { 1 }, "{pointer}: {found:?}");
    }
}

#[test]
fn another_order_is_a_difference() {
    let mut old = report("a", "applies");
    old["questions"] = json!([{ "id": "object" }, { "id": "date" }, { "id": "object", "act": 1 }]);
    let mut new = old.clone();
    new["questions"] = json!([{ "id": "date" }, { "id": "object" }, { "id": "object", "act": 1 }]);
    assert_eq!(told("order", &old, &new), one("questions", "questions", "moved"));
}

#[test]
fn findings_that_come_and_go_are_counted_by_rule() {
    let old = [report("a", "applies"), report("b", "applies"), report("c", "applies")];
    let mut new = old.clone();
    new[0]["findings"] = json!([]);
    new[1]["findings"][0]["rule"] = json!("r-2");
    let ran = diff("rules", &old, &new, &[]);
    assert!(ran.out.contains("      0       2  r-1\n      1       0  r-2\n"), "{}", ran.out);
    assert!(ran.out.contains("  b: findings -r-1 +r-2\n"), "{}", ran.out);
}

#[test]
fn scenarios_are_matched_by_id_else_by_line() {
    let nameless = |verdict: &str| json!({ "id": null, "verdict": verdict });
    let error =
        |line: usize, code: &str| json!({ "error": { "code": code, "field": "date", "message": "x" }, "line": line });
    let old = [
        report("a", "applies"),
        nameless("applies"),
        report("c", "applies"),
        report("gone", "applies"),
        error(9, "bad_date"),
    ];
    let new = [
        report("c", "applies"),
        nameless("assessor"),
        error(3, "bad_date"),
        report("more", "applies"),
        error(8, "bad_date"),
        report("a", "applies"),
    ];
    let ran = diff("match", &old, &new, &[]);
    assert!(ran.out.contains("matched: 2 by id, 2 by line number"), "{}", ran.out);
    for words in [
        "line 2: verdict applies -> assessor",
        "only in the old file, nothing graver (1):\n  gone\n",
        "only in the new file, nothing graver (2):\n  line 3\n  more\n",
        "3 alike, 4 different",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    // A scenario that has become an error has lost its id, and is found by its line.
    let ran = diff("errors", &[report("a", "applies")], &[error(1, "bad_date")], &[]);
    assert!(ran.out.contains("a: error applies -> error bad_date date"), "{}", ran.out);
    assert_eq!(told("errors", &error(1, "bad_date"), &error(2, "wrong_type")), one("errors", "error code", "changed"));
}

#[test]
fn a_field_that_one_file_does_not_have_is_told_once() {
    let old = [report("a", "applies"), report("b", "applies")];
    let mut new = old.clone();
    for report in &mut new {
        report["findings"][0]["certainty"] = json!(3);
    }
    new[1]["headline"] = json!("Dua");
    let ran = diff("fields", &old, &new, &[]);
    assert!(ran.out.contains("      2  findings/certainty (only in the new file)"), "{}", ran.out);
    assert!(ran.out.contains("words only, nothing graver (1):\n  b: headline Satu -> Dua\n"), "{}", ran.out);
    assert_eq!((ran.status, diff("fields", &old, &new, &["--fail-on", "rest"]).status), (1, 0));
}

#[test]
fn a_text_lists_no_more_than_asked_for() {
    let old: Vec<Value> = (0..30).map(|n| report(&format!("s{n}"), "applies")).collect();
    let new: Vec<Value> = (0..30).map(|n| report(&format!("s{n}"), "none_found")).collect();
    let listed = |options: &[&str]| diff("limit", &old, &new, options).out.matches(": verdict").count();
    assert_eq!(
        [listed(&[]), listed(&["--limit", "3"]), listed(&["--limit=0"]), listed(&["--limit", "99"])],
        [20, 3, 0, 30]
    );
    assert!(diff("limit", &old, &new, &[]).out.contains("... and 10 more"));
}

#[test]
fn what_check_writes_can_be_compared() {
    let scenario = |act: &str| {
        format!(
            r#"{{"id": "a", "election": "pilkada-2024", "date": "2024-10-01", "answers": {{"employment": "pns", "act": "{act}", "account": "campaign", "object": "regional_pair"}}}}"#
        )
    };
    let checked = |act: &str| {
        let input = file(&format!("check-{act}-in.jsonl"), &format!("{}\n{{\"answers\": 3}}\n", scenario(act)));
        file(&format!("check-{act}.jsonl"), &run(&["check", input.to_str().unwrap()]).out)
    };
    let (like, read) = (checked("like"), checked("read"));
    let (like, read) = (like.to_str().unwrap(), read.to_str().unwrap());
    assert_eq!(run(&["diff", like, like]).status, 0);
    let ran = run(&["diff", like, read]);
    assert!(ran.out.contains("1 alike, 1 different") && ran.out.contains("new all-clear (1)"), "{}", ran.out);
    assert_eq!(ran.status, 1);
}

#[test]
fn what_cannot_be_compared_is_trouble() {
    let good = file("trouble-good.jsonl", &report("a", "applies").to_string());
    let [broken, other] =
        ["{\"verdict\": 1}\n\nnot json", "{\"rows\": []}"].map(|text| file(&format!("trouble-{}", text.len()), text));
    let [good, broken, other] = [&good, &broken, &other].map(|path| path.to_str().unwrap());
    for (args, says) in [
        (&[good, broken][..], ":3: "),
        (&[good, other], ":1: neither a report nor an error"),
        (&[good, "no-such-file.jsonl"], "no-such-file.jsonl: "),
        (&[good], "kurang: <NEW>"),
        (&[good, good, good], "tidak mengenal"),
        (&[good, good, "--format", "csv"], "bukan \"csv\". Yang dikenal: text, json."),
        (&[good, good, "--limit", "few"], "--limit <N>: bukan \"few\""),
        (&[good, good, "--fail-on", "guilt"], "all-clear, alarm"),
    ] {
        let ran = run(&[&["diff"], args].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains(says), "{says}: {}", ran.err);
    }
}
