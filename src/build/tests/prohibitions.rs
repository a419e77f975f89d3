//! Rules that are told together, their costs, and whom the duty binds.
#![allow(clippy::indexing_slicing, reason = "a test that cannot go on says why and stops")]

use super::{CALENDAR, LAW, QUESTIONS, RULES, codes, faults, line};

/// A prohibition, written after the rules.
fn prohibition(id: &str, title: &str, says: &str, rules: &str) -> String {
    let words = |text: &str| format!("{{ id = \"{text}\", en = \"{text}\" }}");
    format!("[[prohibition]]\nid = \"{id}\"\ntitle = {}\nsays = {}\nrules = [{rules}]\n", words(title), words(says))
}

/// What a finding of a kind can cost that cites these provisions.
fn cost(kind: &str, cites: &str) -> String {
    format!("[[cost]]\nkind = \"{kind}\"\nlevel = \"heavy\"\ncites = [{cites}]\ntext = {{ id = \"C\", en = \"C\" }}\n")
}

fn duty(text: &str, source: &str) -> String {
    format!(
        "[[duty]]\nwhen = {{ employment = \"pns\" }}\ntext = {{ id = \"{text}\", en = \"{text}\" }}\nsource = \"{source}\"\n"
    )
}

/// The sample rule in one prohibition, with its cost.
fn told() -> String {
    format!("{RULES}{}{}", prohibition("react", "Suka", "Suka.", "\"no-likes\""), cost("discipline", ""))
}

/// The one fault of rules, at the line that holds `at`.
fn expect(code: &str, rules: &str, at: &str) {
    let place = line(rules, at);
    assert!(place > 0, "{at} stands in the rules");
    assert_eq!(faults(QUESTIONS, LAW, rules, CALENDAR), [(code.to_owned(), "rules".to_owned(), place)]);
}

#[test]
fn a_rule_that_is_told_once_and_has_a_cost_builds() {
    assert_eq!(codes(&told()), [""; 0]);
    assert_eq!(codes(&format!("{}{}", told(), duty("Netral.", "uu-1:1"))), [""; 0]);
}

#[test]
fn a_rule_in_no_prohibition_stops_the_build() {
    let untold = told().replace("rules = [\"no-likes\"]", "rules = []");
    expect("untold-rule", &untold, "id = \"no-likes\"");
    // One that is not in effect is told nowhere.
    let again = RULES.split("[[rule]]").nth(1).unwrap_or_default();
    let draft = again.replace("no-likes", "draft").replace("act = \"like\" }\nbreaches", "act = \"post\" }\nbreaches");
    let draft = draft.replace("act = \"like\"", "act = \"post\"").replace("route =", "state = \"draft\"\nroute =");
    assert_eq!(codes(&format!("{}[[rule]]{draft}", told())), [""; 0]);
    let active = draft.replace("state = \"draft\"\n", "");
    assert_eq!(codes(&format!("{}[[rule]]{active}", told())), ["untold-rule"]);
}

#[test]
fn a_rule_in_two_prohibitions_stops_the_build() {
    let twice = format!("{}{}", told(), prohibition("other", "Lain", "Lain.", "\n\"no-likes\""));
    let place = twice.lines().count();
    assert_eq!(faults(QUESTIONS, LAW, &twice, CALENDAR), [("told-twice".to_owned(), "rules".to_owned(), place)]);
    assert_eq!(codes(&told().replace("[\"no-likes\"]", "[\"no-likes\", \"no-likes\"]")), ["told-twice"]);
}

#[test]
fn a_rule_whose_cost_is_said_nowhere_stops_the_build() {
    expect(
        "no-cost",
        &told()
            .replace("kind = \"discipline\"\nlevel = \"heavy\"\ncites", "kind = \"ethics\"\nlevel = \"heavy\"\ncites"),
        "id = \"no-likes\"",
    );
    // What holds only for one citation is not enough.
    expect("no-cost", &told().replace("cites = []", "cites = [\"uu-1:1\"]"), "id = \"no-likes\"");
    let lowered = "[[exception]]\nid = \"e\"\neffect = \"lowers\"\nlevel = \"light\"\ntitle = { id = \"K\", en = \"E\" }\n\
                   touches = [\"no-likes\"]\nwhen = { stance = \"neutral\" }\n";
    expect("no-cost", &format!("{}{lowered}", told()), "id = \"no-likes\"");
}

#[test]
fn a_cost_that_can_never_be_told_stops_the_build() {
    let after = format!("{}{}", told(), cost("discipline", "\"uu-1:1\""));
    let place = line(&after, "cites = [\"uu-1:1\"]") - 2;
    assert_eq!(faults(QUESTIONS, LAW, &after, CALENDAR), [("never-told".to_owned(), "rules".to_owned(), place)]);
    // A provision that no rule cites.
    let second =
        LAW.split("[[provision]]").nth(1).unwrap_or_default().replace("uu-1:1", "uu-1:2").replace("Ps. 1", "Ps. 2");
    let law = format!("{LAW}[[provision]]\nrole = \"history\"{second}");
    let rules = format!("{}{}", cost("ethics", "\"uu-1:2\""), told());
    let found = faults(QUESTIONS, &law, &rules, CALENDAR);
    assert_eq!(found, [("never-told".to_owned(), "rules".to_owned(), line(&rules, "uu-1:2"))]);
}

#[test]
fn words_that_are_too_many_for_the_first_screen_stop_the_build() {
    let title = |words: usize| told().replace("\"Suka\"", &format!("\"{}\"", vec!["kata"; words].join(" ")));
    assert_eq!(codes(&title(7)), [""; 0]);
    assert_eq!(codes(&title(8)), ["too-long"]);
    let long = vec!["kata"; 19].join(" ");
    assert_eq!(codes(&told().replace("Suka.", &long))[..1], ["too-long"]);
    assert_eq!(codes(&format!("{}{}", told(), duty(&long, "uu-1:1"))), ["too-long"]);
    let views = format!(
        "[[conflict]]\nid = \"c\"\ntitle = {{ id = \"P\", en = \"D\" }}\nrules = [\"no-likes\"]\nwhen = {{ act = \"like\" }}\n\
         in_short = {{ id = \"{long}\", en = \"Differ.\" }}\n{0}{0}",
        "[[conflict.positions]]\nwho = { id = \"A\", en = \"A\" }\nsays = { id = \"B\", en = \"B\" }\nsince = \"2024\"\nsource = \"s\"\n"
    );
    assert_eq!(codes(&format!("{}{views}", told())), ["too-long"]);
    assert_eq!(codes(&format!("{}{}", told(), views.replace(&long, "Beda."))), [""; 0]);
}

#[test]
fn a_duty_without_a_source_stops_the_build() {
    expect("no-source", &format!("{}{}", told(), duty("Netral.", " ")), "source = \" \"");
}
