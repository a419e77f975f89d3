//! What the help says below the options: the details that no option has room for, exit statuses, and examples. Paragraphs are
//! one line each, which clap breaks to the width of the terminal.

use crate::language::say;

/// The words of a page in Indonesian and in English.
macro_rules! words {
    ($page:literal) => {
        say(include_str!(concat!("help/", $page, ".id.txt")), include_str!(concat!("help/", $page, ".en.txt")))
            .trim_end()
    };
}

/// Whom it is for stands in the help itself, where nobody can miss it.
pub(crate) fn all() -> String {
    format!("{}\n\n{}", words!("purpose"), words!("all"))
}

pub(crate) fn check() -> String {
    format!("{}\n\n{}", words!("purpose"), words!("check"))
}

pub(crate) fn diff() -> &'static str {
    words!("diff")
}

pub(crate) fn law_changes() -> &'static str {
    words!("law-changes")
}

pub(crate) fn measure() -> &'static str {
    words!("measure")
}

/// Commands whose examples say enough.
pub(crate) fn examples(command: &str) -> String {
    let lines: &[&str] = match command {
        "compare" => &[r#"echo '{"election": "pilkada-2024", "answers": {"act": "like"}}' | cek-netral compare"#],
        "why-not" => &[r#"echo '{"answers": {"employment": "pns", "act": "like"}}' | cek-netral why-not skb-iib-6"#],
        "near-misses" => &[r#"echo '{"answers": {"employment": "pns", "act": "read"}}' | cek-netral near-misses"#],
        "read" => &[r#"echo '{"text": "Ayo coblos nomor 2"}' | cek-netral read"#],
        "steps" => &[r#"echo '{"text": "Ayo coblos nomor 2"}' | cek-netral steps"#],
        "questions" => &[
            r#"cek-netral questions en | jq -r '.questions[] | .id + ": " + .ask'"#,
            "cek-netral questions | jq -r '.roles[].id'",
        ],
        "cases" => &["cek-netral cases tests/cases/*.toml"],
        "book" => &["cek-netral book en > book.md"],
        "site" => &["cek-netral site dist"],
        "law" => &["cek-netral law > law.jsonl"],
        "completions" => &[
            "cek-netral completions bash > ~/.local/share/bash-completion/completions/cek-netral",
            "cek-netral completions powershell >> $PROFILE",
        ],
        _ => &["cek-netral man > cek-netral.1", "cek-netral man check > cek-netral-check.1"],
    };
    let lines: Vec<String> = lines.iter().map(|line| format!("\n  {line}")).collect();
    format!("{}{}", say("Contoh:", "Example:"), lines.concat())
}
