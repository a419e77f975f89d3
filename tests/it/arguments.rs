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

#[test]
fn what_a_command_does_not_know_is_refused_in_both_languages() {
    for args in [
        &["compare", "--long", "f"][..],
        &["compare", "f", "g"],
        &["why-not", "skb-iib-6", "f", "g"],
        &["near-misses", "-x"],
        &["read", "--from=csv"],
        &["steps", "--lang", "id", "f", "g"],
        &["questions", "id", "en"],
        &["cases", "--lang", "en", "f"],
        &["measure", "posts", "f", "--mises", "g"],
        &["coverage", "all"],
        &["book", "id", "en"],
        &["site", "a", "b"],
        &["diff", "a", "b", "c"],
        &["law-changes", "f", "g"],
        &["law-changes", "--on", "2026-01-01"],
    ] {
        let (status, out, err) = run(args, "");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        for words in [format!("{} tidak mengenal", args[0]), "does not know".to_owned(), format!("{} --help", args[0])]
        {
            assert!(err.contains(&words), "{args:?}: {words}: {err}");
        }
    }
    for args in
        [&["why-not"][..], &["cases"], &["measure", "posts"], &["site"], &["compare", "--lang"], &["law-changes", "f"]]
    {
        let (status, out, err) = run(args, "");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains(" / ") && err.contains("need"), "{args:?}: {err}");
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
    ] {
        let (status, out, err) = run(args, "");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains("bukan \"fr\"") && err.contains("not \"fr\""), "{args:?}: {err}");
    }
    assert_eq!(run(&["questions", "en"], "").1, run(&["questions", "--lang", "en"], "").1);
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
        for command in ["compare", "read", "steps", "near-misses"] {
            let line = answer(&[&[command], options].concat(), "\nnot json\n");
            assert_eq!([&line["error"]["code"], &line["line"]], [&Value::from("not_json"), &Value::from(2)]);
            assert!(line["error"]["message"].as_str().unwrap().contains(words), "{command}: {line}");
        }
    }
}
