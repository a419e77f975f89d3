//! What stops the build: each fault with its file, its line and what to do.

mod days;
mod fuzz;
mod grounds;
mod ids;
mod law;
mod messages;
mod permissions;
mod prohibitions;
mod reviews;
mod sanctions;
mod schemas;
mod walls;

use super::source::SourceFile;
use super::{Compiled, compile_files};
use crate::law::model::ProvisionRole;
use crate::rules::evaluate::Status;

const QUESTIONS: &str = r#"
[[question]]
id = "employment"
kind = "choice"
group = "who"
ask = { id = "?", en = "?" }
answers = [
  { id = "pns", label = { id = "pns", en = "pns" } },
  { id = "pppk", label = { id = "pppk", en = "pppk" } },
]
[[question]]
id = "office"
kind = "choice"
group = "who"
ask = { id = "?", en = "?" }
answers = [
  { id = "regional_head", label = { id = "regional_head", en = "regional_head" } },
  { id = "state_official", label = { id = "state_official", en = "state_official" } },
  { id = "regional_official", label = { id = "regional_official", en = "regional_official" } },
]
[[question]]
id = "act"
kind = "choice"
group = "act"
ask = { id = "?", en = "?" }
answers = [
  { id = "post", label = { id = "post", en = "post" }, verb = { id = "post", en = "post" } },
  { id = "like", label = { id = "like", en = "like" }, verb = { id = "like", en = "like" } },
  { id = "activity", label = { id = "activity", en = "activity" }, verb = { id = "activity", en = "activity" } },
  { id = "stand", label = { id = "stand", en = "stand" }, verb = { id = "stand", en = "stand" } },
  { id = "mobilise", label = { id = "mobilise", en = "mobilise" }, verb = { id = "mobilise", en = "mobilise" } },
  { id = "attend", label = { id = "attend", en = "attend" }, verb = { id = "attend", en = "attend" } },
  { id = "vote", label = { id = "vote", en = "vote" }, verb = { id = "vote", en = "vote" } },
  { id = "read", label = { id = "read", en = "read" }, verb = { id = "read", en = "read" } },
  { id = "family_act", label = { id = "family_act", en = "family_act" }, verb = { id = "family_act", en = "family_act" } },
]
[[question]]
id = "object"
kind = "choice"
group = "whom"
ask = { id = "?", en = "?" }
answers = [
  { id = "pair", label = { id = "pair", en = "pair" } },
  { id = "party", label = { id = "party", en = "party" } },
  { id = "nobody", label = { id = "nobody", en = "nobody" } },
]
[[question]]
id = "channel"
kind = "choice"
group = "where"
ask = { id = "?", en = "?" }
answers = [
  { id = "agency_account", label = { id = "agency_account", en = "agency_account" } },
  { id = "in_person", label = { id = "in_person", en = "in_person" } },
]
[[question]]
id = "stance"
kind = "choice"
group = "whom"
ask = { id = "?", en = "?" }
answers = [
  { id = "support", label = { id = "support", en = "support" } },
  { id = "attack", label = { id = "attack", en = "attack" } },
  { id = "neutral", label = { id = "neutral", en = "neutral" } },
]
[[question]]
id = "regime"
kind = "yesno"
group = "when"
ask = { id = "?", en = "?" }
[[question]]
id = "stage"
kind = "choice"
group = "when"
ask = { id = "?", en = "?" }
answers = [
  { id = "none", label = { id = "none", en = "none" } },
  { id = "prospective", label = { id = "prospective", en = "prospective" } },
  { id = "fixed", label = { id = "fixed", en = "fixed" } },
  { id = "in_office", label = { id = "in_office", en = "in_office" } },
]
[[question]]
id = "phase"
kind = "choice"
group = "when"
ask = { id = "?", en = "?" }
answers = [
  { id = "before", label = { id = "before", en = "before" } },
  { id = "campaign", label = { id = "campaign", en = "campaign" } },
  { id = "quiet", label = { id = "quiet", en = "quiet" } },
  { id = "voting", label = { id = "voting", en = "voting" } },
  { id = "after", label = { id = "after", en = "after" } },
]
[[question]]
id = "account"
kind = "yesno"
group = "where"
ask = { id = "?", en = "?" }
[sets.act]
voiced = ["post"]
[sets.object]
participant = ["pair"]
"#;

const LAW: &str = r#"
[instrument]
id = "uu-1"
title = { id = "UU", en = "Act" }
short = "UU 1"
from = 2020-01-01
source = "s"
checked = 2026-02-11
[[provision]]
id = "uu-1:1"
citation = "UU 1 Ps. 1"
quote = "dilarang"
grade = "gazette"
confidence = "high"
plain = { id = "Dilarang.", en = "Forbidden." }
source = "s"
"#;

const RULES: &str = r#"
[[route]]
id = "r"
label = { id = "R", en = "R" }
in_short = { id = "R", en = "R" }
versions = [{ text = { id = "R", en = "R" } }]
[[route]]
id = "contract"
label = { id = "K", en = "C" }
in_short = { id = "K", en = "C" }
versions = [{ text = { id = "K", en = "C" } }]
[[rule]]
id = "no-likes"
family = "social"
title = { id = "Jangan", en = "Do not" }
kind = "discipline"
level = "heavy"
when = { employment = "pns", act = "like" }
breaches = ["uu-1:1"]
route = "r"
holds = [
  { employment = "pns", act = "like", on = "2024-01-01" },
  { employment = "pns", act = "like", on = "2020-01-01" },
]
near_miss = [{ employment = "pppk", act = "like", on = "2024-01-01" }]
"#;

const CALENDAR: &str = r#"
id = "e"
label = { id = "E", en = "E" }
regime = "yes"
from = 2024-01-01
to = 2024-12-31
[[phase]]
phase = "before"
from = 2024-01-01
to = 2024-05-31
source = "s"
[[phase]]
phase = "campaign"
from = 2024-06-01
to = 2024-12-31
source = "s"
[[fixed]]
object = "pair"
day = 2024-05-01
source = "s"
"#;

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

fn build(questions: &str, law: &str, rules: &str, calendar: &str) -> Result<Compiled, Vec<super::fault::Fault>> {
    compile_files(
        &[file("questions", questions)],
        &[file("law", law)],
        &[file("rules", rules)],
        &[file("calendar", calendar)],
        |_| Ok(()),
    )
}

/// Code, file and line of every fault.
fn faults(questions: &str, law: &str, rules: &str, calendar: &str) -> Vec<(String, String, usize)> {
    let faults = build(questions, law, rules, calendar).err().unwrap_or_default();
    assert!(faults.iter().all(|f| !f.what.is_empty() && !f.fix.is_empty()), "a fault says what to do: {faults:?}");
    faults.into_iter().map(|f| (f.code.to_owned(), f.file, f.line)).collect()
}

/// 1-based line of the first line that holds `part`.
fn line(text: &str, part: &str) -> usize {
    text.lines().position(|l| l.contains(part)).map_or(0, |n| n + 1)
}

/// The one fault that a change to a file brings, at the line that holds `at`.
fn expect(code: &str, which: &str, from: &str, to: &str, at: &str) {
    let change = |name: &str, text: &str| {
        if name == which {
            assert!(text.contains(from), "the change must change something");
            text.replacen(from, to, 1)
        } else {
            text.to_owned()
        }
    };
    let (questions, law) = (change("questions", QUESTIONS), change("law", LAW));
    let (rules, calendar) = (change("rules", RULES), change("calendar", CALENDAR));
    let text = match which {
        "questions" => &questions,
        "law" => &law,
        "rules" => &rules,
        _ => &calendar,
    };
    let found = faults(&questions, &law, &rules, &calendar);
    assert_eq!(found, vec![(code.to_owned(), which.to_owned(), line(text, at))], "{code}");
}

#[test]
fn sound_data_builds() {
    assert_eq!(faults(QUESTIONS, LAW, RULES, CALENDAR), vec![]);
}

#[test]
fn unknown_ids_stop_the_build() {
    expect("unknown-question", "rules", "when = { employment", "when = { jobs", "when =");
    expect("unknown-answer", "rules", "when = { employment = \"pns\"", "when = { employment = \"asn\"", "when =");
    expect("unknown-provision", "rules", "[\"uu-1:1\"]", "[\"uu-1:9\"]", "breaches");
    expect("unknown-route", "rules", "route = \"r\"", "route = \"q\"", "route = \"q\"");
    expect("bad-form", "rules", "family = \"social\"", "family = \"other\"", "family");
    expect("bad-form", "rules", "family = \"social\"", "family = \"agency\"", "no-likes");
    expect("bad-form", "law", "grade = \"gazette\"", "grades = \"gazette\"", "grades");
    let exception = format!("{RULES}{}", exception("e", "nowhere", "act = \"like\""));
    assert_eq!(codes(&exception), ["unknown-rule"]);
    // A rule that is there and has a fault of its own is no unknown one.
    let exception = exception.replace("nowhere", "no-likes");
    assert_eq!(codes(&exception.replacen("[\"uu-1:1\"]", "[\"uu-1:9\"]", 1)), ["unknown-provision"]);
}

/// Every id of which the code speaks, renamed in the data: the build stops, at the place, and says what to do.
#[test]
fn dates_stop_the_build() {
    expect("inverted-dates", "law", "from = 2020-01-01", "from = 2020-01-01\nto = 2019-01-01", "id = \"uu-1\"");
    expect("gap-in-calendar", "calendar", "from = 2024-06-01", "from = 2024-06-02", "from = 2024-06-02");
    let version = |from: &str, more: &str| {
        let first = LAW.replace("source = \"s\"\nchecked", "source = \"s\"\nto = 2021-12-31\nchecked");
        let second = LAW.split("[[provision]]").nth(1).unwrap_or_default().replace("uu-1:1", "uu-1:1b");
        let law = format!("{first}\n[[provision]]\nrole = \"history\"{second}from = {from}\nto = 2030-01-01\n{more}");
        faults(QUESTIONS, &law, RULES, CALENDAR).into_iter().map(|(code, _, _)| code).collect::<Vec<_>>()
    };
    let replaces = "replaces = [\"uu-1:1\"]";
    // The examples of the rule lie partly after the end of the first version, so that one of them fails too.
    assert!(version("2021-06-01", "").contains(&"overlapping-validity".to_owned()));
    assert!(version("2022-02-01", replaces).contains(&"gap-in-validity".to_owned()));
    assert_eq!(version("2022-01-01", replaces), ["example-fails"]);
}

#[test]
fn rules_without_sound_examples_stop_the_build() {
    expect(
        "no-examples",
        "rules",
        "near_miss = [{ employment = \"pppk\", act = \"like\", on = \"2024-01-01\" }]",
        "",
        "no-likes",
    );
    expect(
        "example-fails",
        "rules",
        "act = \"like\", on = \"2024-01-01\" },",
        "act = \"post\", on = \"2024-01-01\" },",
        "act = \"post\"",
    );
    expect(
        "bad-example",
        "rules",
        "act = \"like\", on = \"2024-01-01\" },",
        "act = \"eat\", on = \"2024-01-01\" },",
        "act = \"eat\"",
    );
    expect(
        "example-fails",
        "rules",
        "near_miss = [{ employment = \"pppk\"",
        "near_miss = [{ employment = \"pns\"",
        "near_miss",
    );
}

#[test]
fn duplicates_and_missing_words_stop_the_build() {
    let again = RULES.split("[[rule]]").nth(1).unwrap_or_default();
    assert_eq!(codes(&format!("{RULES}[[rule]]{again}")), ["duplicate-id"]);
    let twin = again.replace("no-likes", "twin");
    assert_eq!(codes(&format!("{RULES}[[rule]]{twin}")), ["same-rule-twice"]);
    expect("missing-language", "rules", "en = \"Do not\"", "en = \"\"", "no-likes");
    expect("missing-language", "law", ", en = \"Forbidden.\"", "", "uu-1:1");
    expect("no-quote", "law", "quote = \"dilarang\"", "quote = \"\"", "uu-1:1");
    expect("unverified-quote", "law", "grade = \"gazette\"", "grade = \"unverified\"", "uu-1:1");
}

fn exception(id: &str, touches: &str, when: &str) -> String {
    format!(
        "[[exception]]\nid = \"{id}\"\neffect = \"lifts\"\ntitle = {{ id = \"K\", en = \"E\" }}\ntouches = [\"{touches}\"]\nwhen = {{ {when} }}\n"
    )
}

fn codes(rules: &str) -> Vec<String> {
    faults(QUESTIONS, LAW, rules, CALENDAR).into_iter().map(|(code, _, _)| code).collect()
}

#[test]
fn exceptions_that_cannot_be_right_stop_the_build() {
    let (a, b) = (exception("a", "b", "act = \"like\""), exception("b", "a", "act = \"like\""));
    assert!(codes(&format!("{RULES}{a}{b}")).contains(&"exception-cycle".to_owned()));
    let all = exception("all", "no-likes", "act = \"like\"");
    assert!(codes(&format!("{RULES}{all}")).contains(&"never-holds".to_owned()));
}

#[test]
fn a_rule_that_an_implication_forbids_stops_the_build() {
    let questions = format!(
        "{QUESTIONS}[[implication]]\nif = {{ act = \"like\" }}\nthen = {{ employment = \"pppk\" }}\nwhy = {{ id = \"k\", en = \"w\" }}\n"
    );
    let found = faults(&questions, LAW, RULES, CALENDAR);
    assert!(found.contains(&("never-holds".to_owned(), "rules".to_owned(), line(RULES, "no-likes"))), "{found:?}");
}

#[test]
fn what_is_compiled_in_is_what_the_files_say() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = super::compile(root).map(|compiled| compiled.pack.version).map_err(|faults| faults.len());
    let compiled = crate::Checker::new().map(|c| c.pack().version.clone()).map_err(|_| 0);
    assert_eq!(read, compiled);
}

#[test]
fn the_book_keeps_examples_and_roles() {
    let book = build(QUESTIONS, LAW, RULES, CALENDAR).map(|c| c.book).unwrap_or_default();
    let examples = book.rules.first().map(|r| r.examples.clone()).unwrap_or_default();
    let seen: Vec<(bool, Status)> = examples.iter().map(|e| (e.holds, e.expected)).collect();
    assert_eq!(seen, [(true, Status::Applies), (true, Status::Applies), (false, Status::RuledOut)]);
    let first = examples.first().map(|e| (e.on.clone(), e.answers.clone()));
    let answer = |question: &str, id: &str| (question.to_owned(), vec![id.to_owned()]);
    assert_eq!(first, Some((Some("2024-01-01".to_owned()), vec![answer("act", "like"), answer("employment", "pns")])));
    assert_eq!(book.roles, [ProvisionRole::Rule]);
    let law = LAW.replace("grade = ", "role = \"campaign_side\"\ngrade = ");
    let book = build(QUESTIONS, &law, RULES, CALENDAR).map(|c| c.book).unwrap_or_default();
    assert_eq!(book.roles, [ProvisionRole::CampaignSide]);
    expect("bad-form", "law", "grade = ", "role = \"hero\"\ngrade = ", "hero");
}
