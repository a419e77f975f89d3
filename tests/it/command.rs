//! The native command as a script meets it: files in, tables, texts and reports out, exit statuses, errors with their place.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::command::{Ran, run};

/// `check` of a table on standard input.
fn table(input: &str, more: &[&str]) -> Ran {
    run(&[&["check", "--from", "csv"], more].concat(), input.as_bytes())
}

fn reports(ran: &Ran) -> Vec<Value> {
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn rows(ran: &Ran, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(ran.out.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn file(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

const LIKE: &str = r#"{"id": "a", "election": "pilkada-2024", "date": "2024-10-01",
    "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}}"#;

fn like() -> String {
    LIKE.replace('\n', " ")
}

#[test]
fn a_table_and_json_lines_that_say_the_same_get_the_same_reports() {
    let rows = "id,election,date,employment,act,account,object\n\
        a,pilkada-2024,2024-10-01,pns,like,campaign,regional_pair|campaign_team\n";
    let lines = like().replace(r#""object": "regional_pair""#, r#""object": ["regional_pair", "campaign_team"]"#);
    let (from_table, from_lines) = (table(rows, &[]), run(&["check"], lines.as_bytes()));
    assert_eq!(reports(&from_lines)[0]["verdict"], "applies");
    assert_eq!(from_table.out, from_lines.out);
    assert_eq!((from_table.status, from_lines.status), (0, 0));
}

#[test]
fn comma_semicolon_and_tab_are_recognised_with_quotes_line_breaks_and_a_byte_order_mark() {
    for delimiter in [",", ";", "\t"] {
        let text = "Pak Budi, \"ayo\"; nomor\t2\nberdua";
        let quoted = text.replace('"', "\"\"");
        let input = ["id", " Text ", "EMPLOYMENT", "act"].join(delimiter)
            + "\r\n"
            + &["x".to_owned(), format!("\"{quoted}\""), "pns".to_owned(), "post".to_owned()].join(delimiter)
            + "\r\n";
        let ran = table(&format!("\u{feff}{input}"), &[]);
        let wanted = json!({ "id": "x", "text": text, "answers": { "employment": "pns", "act": "post" } });
        assert_eq!(ran.out, run(&["check"], wanted.to_string().as_bytes()).out, "{delimiter:?}: {}", ran.err);
    }
}

#[test]
fn the_ending_of_a_file_tells_its_form() {
    let csv = file("calendar.CSV", "id,role\n1,pns\n");
    let jsonl = file("calendar.jsonl", "{\"id\": \"1\"}\n\n{\"id\": \"2\"}\n");
    assert_eq!(reports(&run(&["check", csv.to_str().unwrap()], b""))[0]["id"], "1");
    let both = reports(&run(&["check", jsonl.to_str().unwrap()], b""));
    assert_eq!([&both[0]["id"], &both[1]["id"]], ["1", "2"]);
}

#[test]
fn a_span_of_days_is_two_dates_with_a_slash() {
    let ran = table("date,role\n2024-10-01/2024-10-05,pns\n", &[]);
    let lines = run(&["check", "--role", "pns"], br#"{"date": {"from": "2024-10-01", "to": "2024-10-05"}}"#);
    assert_eq!(ran.out, lines.out);
    let wrong = reports(&table("date\n01/10/2024\n", &[]));
    assert_eq!([&wrong[0]["error"]["code"], &wrong[0]["column"]], ["bad_date", "date"]);
}

#[test]
fn the_base_holds_where_a_line_says_nothing_else() {
    let base = file(
        "base.json",
        r#"{"election": "pilkada-2024", "role": "pns", "answers": {"act": "like", "account": "campaign"}}"#,
    );
    let names =
        file("names.json", r#"{"candidates": [{"number": 2, "names": ["Budi Santosa"], "nicknames": ["Pak Bos"]}]}"#);
    let options = ["--base", base.to_str().unwrap(), "--names", names.to_str().unwrap()];
    let ran = table("date,object,act,text\n2024-10-01,regional_pair,,\n2024-10-01,,post,Ayo pilih Pak Bos\n", &options);
    let all = reports(&ran);
    let like = reports(&run(&["check"], like().replace(r#""id": "a","#, "").as_bytes()));
    let mut first = all[0].clone();
    first["changes"] = like[0]["changes"].clone();
    assert_eq!(
        [&first["verdict"], &first["findings"][0]["rule"]],
        [&like[0]["verdict"], &like[0]["findings"][0]["rule"]]
    );
    let read = all[1]["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .any(|e| e["reason_label"].to_string().contains("Pak Bos") || e["question"] == "object");
    assert!(read, "{}", all[1]["evidence"]);
    let act = all[1]["facts"].as_array().unwrap().iter().find(|f| f["question"] == "act").unwrap();
    assert_eq!(act["answers"], json!(["post"]));
}

#[test]
fn a_role_of_a_line_goes_before_that_of_the_command_and_an_unknown_one_is_named() {
    let all = reports(&table("id,role\n1,\n2,tni\n3,raja\n", &["--role", "pns", "--lang", "en"]));
    let employment = |report: &Value| {
        report["facts"].as_array().unwrap().iter().find(|f| f["question"] == "employment").unwrap()["answers"].clone()
    };
    assert_eq!((employment(&all[0]), employment(&all[1])), (json!(["pns"]), json!(["tni"])));
    assert_eq!([&all[2]["error"]["code"], &all[2]["error"]["field"]], ["unknown_role", "role"]);
    assert!(all[2]["error"]["allowed"].as_array().unwrap().contains(&json!("kepala_desa")));
}

#[test]
fn a_table_out_has_a_line_for_each_draft_with_the_delimiter_that_came_in() {
    let input = "id;election;date;employment;act;account;object\n\
        a;pilkada-2024;2024-10-01;pns;like;campaign;regional_pair\nb;;;asn;;;\nc;;;pns;read;;\n";
    let ran = table(input, &["--format", "csv", "--lang", "en"]);
    let rows = rows(&ran, b';');
    let head = ["line", "id", "verdict", "kinds", "worst_level", "rules", "citations", "next_question", "error"];
    assert_eq!(rows[0], head);
    let report = &reports(&run(&["check"], like().as_bytes()))[0];
    assert_eq!(rows[1][..3], ["2", "a", "applies"]);
    let applies = |field: fn(&Value) -> &Value| -> Vec<&str> {
        let findings = report["findings"].as_array().unwrap().iter().filter(|f| f["status"] == "applies");
        findings.map(|f| field(f).as_str().unwrap()).collect()
    };
    assert_eq!(rows[1][5].split('|').collect::<Vec<_>>(), applies(|f| &f["rule"]));
    assert!(applies(|f| &f["kind"]).iter().all(|kind| rows[1][3].split('|').any(|k| k == *kind)));
    assert!(rows[1][6].contains(report["findings"][0]["provisions"][0]["citation"].as_str().unwrap()));
    assert!(!rows[1][4].is_empty() && rows[1][8].is_empty());
    assert_eq!(rows[2][..3], ["3", "b", "error"]);
    assert!(
        rows[2][8].starts_with("employment: \"asn\" is no answer") && rows[2][8].contains("pppk"),
        "{}",
        rows[2][8]
    );
    assert_eq!(rows[3][2], "none_found");
    assert_eq!(ran.status, 1);
}

#[test]
fn a_text_out_has_citation_grade_sum_and_whom_to_ask() {
    for (lang, words) in [
        (
            "id",
            [
                "Baris 1 (a)",
                "SKB 2022",
                "dikutip pihak lain",
                "1 naskah: 1 berlaku.",
                "bukan nasihat hukum",
                "Tanyakan",
                "menurut data per 20",
            ],
        ),
        (
            "en",
            [
                "Line 1 (a)",
                "SKB 2022",
                "quoted by others",
                "1 draft: 1 apply.",
                "no legal advice",
                "Ask",
                "data as of 20",
            ],
        ),
    ] {
        let ran = run(&["check", "--format", "text", "--lang", lang], like().as_bytes());
        for word in words {
            assert!(ran.out.contains(word), "{word}: {}", ran.out);
        }
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    }
}

#[test]
fn exit_statuses_tell_what_came_out() {
    let (found, nothing, wrong) = (like(), r#"{"answers": {"employment": "pns", "act": "read"}}"#, r#"{"answers": 3}"#);
    let status =
        |options: &[&str], lines: &[&str]| run(&[&["check"], options].concat(), lines.join("\n").as_bytes()).status;
    assert_eq!(status(&[], &[&found, nothing]), 0);
    assert_eq!(status(&[], &[&found, wrong]), 1);
    for verdict in ["applies", "may_apply", "assessor", "not_covered"] {
        assert_eq!(status(&["--fail-on", verdict], &[&found, nothing]), 3, "{verdict}");
        assert_eq!(status(&["--fail-on", verdict], &[nothing]), 0, "{verdict}");
        assert_eq!(status(&["--fail-on", verdict], &[&found, wrong]), 1, "{verdict}");
    }
    let open =
        r#"{"election": "pilkada-2024", "answers": {"employment": "pns", "act": "photo", "with_candidate": "yes"}}"#;
    assert_eq!(reports(&run(&["check"], open.as_bytes()))[0]["verdict"], "may_apply");
    assert_eq!(status(&["--fail-on", "applies"], &[open]), 0);
    assert_eq!(status(&["--fail-on=may_apply"], &[open]), 3);
    for bad in [&["--fail-on", "guilty"][..], &["--format", "xml"], &["--base"], &["--what"], &["no-such-file.csv"]] {
        let ran = run(&[&["check"], bad].concat(), b"");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{bad:?}");
        assert!(ran.err.starts_with("cek-netral: ") && ran.err.len() > 20, "{bad:?}: {}", ran.err);
    }
}

#[test]
fn what_is_wrong_with_a_table_is_named_by_line_and_column() {
    let whole =
        |input: &[u8], options: &[&str]| run(&[&["check", "--from", "csv", "--lang", "en"], options].concat(), input);
    let unknown = whole(b"id,platform\n1,instagram\n", &[]);
    assert_eq!(unknown.status, 2);
    assert!(
        unknown.err.contains("standard input, line 1, column 2: there is no column \"platform\""),
        "{}",
        unknown.err
    );
    assert_eq!(whole(b"id,platform\n1,instagram\n", &["--extra-columns"]).status, 0);
    assert!(whole(b"id,text,ID\n", &[]).err.contains("line 1, column 3"));
    assert!(whole(b"\xff\xfei\0d\0\n\0", &[]).err.contains("not UTF-8"));
    assert_eq!(whole(b"", &[]).status, 2);
    let lines = whole(b"id,text\n1,Caf\xe9\n\"2\nb\",fine,more\n3,fine\n", &[]);
    let all = reports(&lines);
    assert_eq!(
        [&all[0]["error"]["code"], &all[0]["line"], &all[0]["column"]],
        [&json!("not_utf8"), &json!(2), &json!("text")]
    );
    assert_eq!([&all[1]["error"]["code"], &all[1]["line"]], [&json!("wrong_columns"), &json!(3)]);
    assert_eq!(all[2]["id"], "3");
    assert_eq!(lines.status, 1);
}

#[test]
fn a_broken_line_of_json_does_not_stop_the_others() {
    let ran = run(&["check"], b"{\"id\": \"1\"}\nnot json\n[]\n\xff\n{\"id\": \"5\"}");
    let all = reports(&ran);
    let codes: Vec<&Value> = all[1..4].iter().map(|one| &one["error"]["code"]).collect();
    assert_eq!(codes, ["not_json", "not_an_object", "not_json"]);
    assert_eq!([&all[1]["line"], &all[3]["line"]], [&json!(2), &json!(4)]);
    assert_eq!(all[4]["id"], "5");
    assert_eq!(ran.status, 1);
}

#[test]
fn a_long_file_is_answered_line_by_line_and_says_nothing_where_nobody_watches() {
    let input: String =
        std::iter::once("id,role,act\n".to_owned()).chain((0..500).map(|n| format!("{n},pns,read\n"))).collect();
    let ran = table(&input, &["--format", "csv"]);
    assert_eq!(rows(&ran, b',').len(), 501);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}
