//! What the commands take and refuse: files, languages, options they do not know.

use serde_json::Value;

use crate::support::command::{self, Ran};

/// Exit status, standard output and standard error.
fn run(args: &[&str], input: &str) -> (i32, String, String) {
    let Ran { status, out, err } = command::run(args, input.as_bytes());
    (status, out, err)
}

fn answer(args: &[&str], input: &str) -> Value {
    serde_json::from_str(&run(args, input).1).unwrap()
}

/// What standard error says in Indonesian and in English; nothing else may be printed.
fn refused(args: &[&str]) -> [String; 2] {
    ["id", "en"].map(|lang| {
        let (status, out, err) = run(&[args, &["--lang", lang]].concat(), "");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(err.starts_with("cek-netral: "), "{args:?}: {err}");
        err
    })
}

#[test]
fn what_a_command_does_not_know_is_refused_in_the_language_spoken() {
    for (args, what) in [
        (&["compare", "--long", "f"][..], "--long"),
        (&["compare", "f", "g"], "g"),
        (&["why-not", "skb-iib-6", "f", "g"], "g"),
        (&["near-misses", "-x"], "-x"),
        (&["read", "--from=csv"], "--from"),
        (&["steps", "f", "g"], "g"),
        (&["questions", "id", "en"], "en"),
        (&["cases", "--what", "f"], "--what"),
        (&["measure", "posts", "f", "--mises", "g"], "--mises"),
        (&["coverage", "all"], "all"),
        (&["book", "id", "en"], "en"),
        (&["site", "a", "b"], "b"),
        (&["diff", "a", "b", "c"], "c"),
        (&["law-changes", "f", "g", "--from", "2026-01-01"], "g"),
        (&["law-changes", "--on", "2026-01-01"], "--on"),
    ] {
        let command = args[0];
        let [indonesian, english] = refused(args);
        for (err, says) in [
            (&indonesian, format!("{command} tidak mengenal {what:?} di sini.")),
            (&english, format!("{command} does not know {what:?} here.")),
        ] {
            assert!(err.contains(&says), "{args:?}: {says}: {err}");
            assert!(err.trim_end().ends_with(&format!("cek-netral {command} --help")), "{args:?}: {err}");
        }
    }
}

#[test]
fn what_is_missing_is_named_in_the_language_spoken() {
    for (args, says) in [
        (&["why-not"][..], ["kurang: <ID>", "missing: <ID>"]),
        (&["cases"], ["kurang: <BERKAS>...", "missing: <FILE>..."]),
        (&["measure", "posts"], ["kurang: <BERKAS>...", "missing: <FILE>..."]),
        (&["site"], ["kurang: <FOLDER>", "missing: <FOLDER>"]),
        (&["measure", "poems", "f"], ["bukan \"poems\". Yang dikenal: posts, ", "not \"poems\". Known are: posts, "]),
        (&["compare", "--region"], ["--region <KODE|NAMA> membutuhkan nilai", "--region <CODE|NAME> needs a value"]),
        (&["compare", "no-such.jsonl"], ["no-such.jsonl: tidak ada.", "no-such.jsonl: is not there."]),
        (&["check", "tests"], ["tests: adalah folder", "tests: is a folder"]),
        (&["read", "--region", "Atlantis"], ["tidak ada daerah \"Atlantis\"", "there is no region \"Atlantis\""]),
        (
            &["chek"],
            ["tidak ada perintah \"chek\". Apakah maksudnya check", "no command \"chek\". Is it meant to be check"],
        ),
    ] {
        for (err, says) in refused(args).iter().zip(says) {
            assert!(err.contains(says), "{args:?}: {says}: {err}");
        }
    }
}

#[test]
fn the_system_tells_the_language_of_help_and_errors_but_not_of_answers() {
    let said = |variables: &[(&str, &str)], args: &[&str], input: &str| {
        let ran = command::ended(command::command().envs(variables.iter().copied()).args(args), input.as_bytes());
        (ran.out, ran.err)
    };
    for (variables, english) in [
        (&[][..], false),
        (&[("LANG", "en_GB.UTF-8")], true),
        (&[("LANG", "id_ID.UTF-8")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "C")], false),
        (&[("LANG", "C"), ("LC_MESSAGES", "en")], true),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "")], true),
        (&[("LANG", "de_DE.UTF-8")], false),
    ] {
        let (help, _) = said(variables, &["read", "--help"], "");
        assert_eq!(
            [help.contains("Usage:"), help.contains("Pemakaian:")],
            [english, !english],
            "{variables:?}: {help}"
        );
        let (_, err) = said(variables, &["read", "--what"], "");
        assert_eq!(err.contains("does not know"), english, "{variables:?}: {err}");
        let (_, err) = said(variables, &["read", "--what", "--lang=id"], "");
        assert!(err.contains("tidak mengenal"), "{variables:?}: {err}");
        let (out, _) = said(variables, &["compare"], r#"{"answers": {"employment": "pns", "act": "like"}}"#);
        assert!(out.contains(r#""lang":"id""#), "{variables:?}");
    }
}

#[test]
fn a_language_is_one_of_two() {
    for args in [
        &["questions", "fr"][..],
        &["book", "fr"],
        &["read", "--lang", "fr"],
        &["questions", "--lang=fr"],
        &["law-changes", "--lang=fr"],
        &["--lang", "fr", "read"],
    ] {
        let (status, out, err) = run(args, "");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains("bukan \"fr\". Yang dikenal: id, en."), "{args:?}: {err}");
    }
    assert_eq!(run(&["questions", "en"], "").1, run(&["questions", "--lang", "en"], "").1);
    assert_eq!(run(&["questions", "en"], "").1, run(&["--lang", "en", "questions"], "").1);
    assert_eq!(run(&["questions"], "").1, run(&["questions", "id"], "").1);
}

#[test]
fn scenarios_that_name_no_language_take_that_of_the_command() {
    let like = r#"{"answers": {"employment": "pns", "act": "like"}}"#;
    let own = like.replacen('{', r#"{"lang": "id", "#, 1);
    let lang = |args: &[&str], input: &str| answer(args, input)["lang"].clone();
    assert_eq!(lang(&["compare"], like), "id");
    assert_eq!(lang(&["compare", "--lang", "en", "-"], like), "en");
    assert_eq!(lang(&["compare", "--lang", "en"], &own), "id");
}

#[test]
fn a_line_that_is_no_json_is_told_in_the_language_of_the_command() {
    for (options, words) in [(&[][..], "bukan JSON"), (&["--lang", "en"], "is not JSON")] {
        for command in ["check", "compare", "read", "steps", "near-misses"] {
            let line = answer(&[&[command], options].concat(), "\nnot json\n");
            assert_eq!([&line["error"]["code"], &line["line"]], [&Value::from("not_json"), &Value::from(2)]);
            assert!(line["error"]["message"].as_str().unwrap().contains(words), "{command}: {line}");
        }
    }
}

#[test]
fn every_command_goes_on_after_a_bad_line_and_names_it() {
    let scenario = r#"{"text": "Ayo coblos nomor 2", "answers": {"employment": "pns"}}"#;
    let input = format!("{scenario}\n{{\"text\": \"Ayo\" 2}}\n\n{scenario}\n");
    for args in [
        &["check"][..],
        &["compare"],
        &["near-misses"],
        &["read"],
        &["steps"],
        &["why-not", "skb-iib-6"],
        &["law-changes", "--from", "2026-01-01", "--to", "2026-01-02", "--format", "json"],
    ] {
        let (status, out, err) = run(args, &input);
        let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((status, err.as_str(), lines.len()), (1, "", 3), "{args:?}");
        let message = lines[1]["error"]["message"].as_str().unwrap();
        assert!(message.starts_with("baris ini bukan JSON, kolom 16: "), "{args:?}: {message}");
        assert_eq!(lines[1]["line"], 2, "{args:?}");
        assert!(lines[2].get("error").is_none(), "{args:?}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_trouble() {
    let lines = "{\"id\": \"a\"}\n".repeat(200);
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("early.jsonl");
    std::fs::write(&file, lines).unwrap();
    let file = file.to_str().unwrap();
    for args in [
        &["check", file][..],
        &["check", file, "--format", "csv"],
        &["check", file, "--format", "text"],
        &["read", file],
        &["questions"],
        &["book"],
        &["--help"],
        &["completions", "bash"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = command::command().args(args).stdout(writer).output().unwrap();
        assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{args:?}");
    }
}
