//! What the command says of itself: help in both languages, completions, the man page.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::command::run;

/// The commands that the help lists in a language.
fn commands(lang: &str, heading: &str) -> Vec<String> {
    let all = run(&["--help", "--lang", lang], b"");
    assert_eq!((all.status, all.err.as_str()), (0, ""));
    let (_, rest) = all.out.split_once(&format!("\n{heading}:\n")).unwrap();
    let lines = rest.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("    "));
    lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
}

#[test]
fn help_lists_every_command_and_each_explains_itself_in_both_languages() {
    let all = commands("id", "Perintah");
    assert!(all.len() >= 17, "{all:?}");
    assert_eq!(all, commands("en", "Commands"));
    for command in &all {
        let told = ["id", "en"].map(|lang| {
            let asked = run(&[command, "--help", "--lang", lang], b"");
            assert_eq!((asked.status, asked.err.as_str()), (0, ""));
            assert_eq!(asked.out, run(&["help", command, "--lang", lang], b"").out);
            assert_eq!(asked.out, run(&[command, "-h", "--lang", lang], b"").out);
            asked.out
        });
        assert!(told[0].contains(&format!("\nPemakaian: cek-netral {command}")), "{}", told[0]);
        assert!(told[1].contains(&format!("\nUsage: cek-netral {command}")), "{}", told[1]);
        for (said, foreign) in [
            (&told[0], ["Usage", "Options", "OPTIONS", "Print "]),
            (&told[1], ["Pemakaian", "Pilihan", "PILIHAN", "Argumen:"]),
        ] {
            assert!(foreign.iter().all(|word| !said.contains(word)), "{said}");
        }
    }
}

#[test]
fn help_says_whom_the_command_is_for() {
    for (args, lang, words) in [
        (&["--help"][..], "id", "Bukan untuk menelusuri akun pribadi pegawai"),
        (&["check", "--help"], "id", "Bukan untuk menelusuri akun pribadi pegawai"),
        (&["--help"], "en", "Not for going through the private accounts of staff"),
        (&["check", "--help"], "en", "Not for going through the private accounts of staff"),
    ] {
        let help = run(&[args, &["--lang", lang]].concat(), b"").out;
        let unbroken = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unbroken.contains(words), "{help}");
    }
}

#[test]
fn a_command_that_is_not_there_has_no_help() {
    for args in [&[][..], &["help", "chek"], &["man", "chek"]] {
        let ran = run(args, b"");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("cek-netral --help"), "{}", ran.err);
    }
}

#[test]
fn the_examples_of_the_help_run() {
    let help = run(&["check", "--help"], b"").out;
    let base = help.lines().find_map(|l| l.trim().starts_with("{\"election\"").then(|| l.trim())).unwrap();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dinas.json");
    std::fs::write(&file, base).unwrap();
    let table = b"id;date;text\n1;2024-10-01;Ayo coblos nomor 2\n";
    let ran = run(&["check", "--from", "csv", "--base", file.to_str().unwrap()], table);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.status, &report["verdict"]), (0, &json!("applies")));
}

#[test]
fn completions_know_every_command_and_its_options() {
    let commands = commands("id", "Perintah");
    for (shell, values) in [
        ("bash", &["may_apply"][..]),
        ("zsh", &["may_apply"]),
        ("fish", &["may_apply"]),
        ("elvish", &[]),
        ("powershell", &[]),
    ] {
        let ran = run(&["completions", shell], b"");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{shell}");
        for word in
            commands.iter().map(String::as_str).chain(["fail-on", "extra-columns"]).chain(values.iter().copied())
        {
            assert!(ran.out.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(run(&["completions", "cmd"], b"").status, 2);
}

#[test]
fn the_man_page_is_in_the_language_spoken() {
    for (lang, headings) in
        [("id", ["NAMA", "RINGKASAN", "KETERANGAN", "PILIHAN"]), ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"])]
    {
        for args in [&["man"][..], &["man", "check"]] {
            let page = run(&[args, &["--lang", lang]].concat(), b"").out;
            let said: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            assert_eq!(said[..4], headings, "{said:?}");
        }
    }
    assert!(run(&["man"], b"").out.contains("law\\-changes"));
    assert!(run(&["man", "check"], b"").out.contains("\\-\\-fail\\-on"));
}
