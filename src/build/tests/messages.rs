//! What a lawyer or a word keeper reads when the build stops: each fault in its words, as recorded in tests/it/snapshots.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

use super::super::fault::Fault;
use super::super::text::sample::{WORDS, reserved};
use super::super::{source::SourceFile, text};
use super::{CALENDAR, LAW, QUESTIONS, RULES, build, file};

/// A mistake: the file, what stands there, and what is written instead.
const MISTAKES: [(&str, &str, &str); 42] = [
    ("questions", "id = \"office\"", "id = \"post\""),
    ("questions", "{ id = \"post\", label", "{ id = \"write\", label"),
    ("questions", "kind = \"yesno\"", "kind = \"maybe\""),
    ("questions", "id = \"?\", en = \"?\"", "id = \"?\""),
    ("questions", "[sets.act]", "[sets.acts]"),
    ("questions", "voiced = [\"post\"]", "voiced = [\"shout\"]"),
    ("questions", "{ id = \"pppk\", label", "{ id = \"pns\", label"),
    ("law", "grade = \"gazette\"", "grades = \"gazette\""),
    ("law", "grade = \"gazette\"", "grade = \"certain\""),
    ("law", "grade = \"gazette\"", "grade = \"unverified\""),
    ("law", "quote = \"dilarang\"", "quote = \"\""),
    ("law", ", en = \"Forbidden.\"", ""),
    ("law", "from = 2020-01-01", "from = 2020-01-01\nto = 2019-01-01"),
    ("law", "from = 2020-01-01", "from = 10:00:00"),
    ("law", "confidence = \"high\"", "confidence = \"high\"\nreplaces = [\"uu-1:0\"]"),
    ("law", "confidence = \"high\"", "confidence = \"high\"\nscope = { employment = \"asn\" }"),
    ("law", "[[provision]]\nid = \"uu-1:1\"", "[[provision]]"),
    ("rules", "when = { employment", "when = { jobs"),
    ("rules", "employment = \"pns\", act = \"like\" }\nbreaches", "employment = \"asn\", act = \"like\" }\nbreaches"),
    ("rules", "employment = \"pns\", act = \"like\" }\nbreaches", "employment = [\"pns\", \"!pns\"] }\nbreaches"),
    ("rules", "breaches = [\"uu-1:1\"]", "breaches = [\"uu-1:9\"]"),
    ("rules", "breaches = [\"uu-1:1\"]", "breaches = []"),
    ("rules", "route = \"r\"", "route = \"q\""),
    ("rules", "route = \"r\"", "route = \"r\"\nsanctions = [\"@none\"]"),
    ("rules", "family = \"social\"", "family = \"other\""),
    ("rules", "family = \"social\"", "family = \"agency\""),
    ("rules", "en = \"Do not\"", "en = \"\""),
    ("rules", "near_miss = [{ employment = \"pppk\", act = \"like\", on = \"2024-01-01\" }]", ""),
    ("rules", "act = \"like\", on = \"2024-01-01\" },", "act = \"post\", on = \"2024-01-01\" },"),
    ("rules", "act = \"like\", on = \"2024-01-01\" },", "act = \"eat\", on = \"2024-01-01\" },"),
    ("rules", "on = \"2020-01-01\"", "on = \"2019-12-31\""),
    ("rules", "on = \"2020-01-01\"", "on = \"2020-01-01\", status = \"holds\""),
    ("rules", "near_miss = [{ employment = \"pppk\"", "near_miss = [{ employment = \"pns\""),
    ("rules", "near_miss = [{ employment = \"pppk\", act", "near_miss = [{ act"),
    ("rules", "act = \"like\" }\nbreaches", "object = \"@parties\" }\nbreaches"),
    (
        "rules",
        "when = { employment",
        "[rule.review]\nby = \"A\"\non = 2026-03-01\nedition = \"00000000\"\nwhen = { employment",
    ),
    ("rules", "id = \"contract\"", "id = \"kontrak\""),
    ("calendar", "from = 2024-06-01", "from = 2024-06-02"),
    ("calendar", "phase = \"campaign\"", "phase = \"party\""),
    ("calendar", "to = 2024-12-31\n[[phase]]", "to = 2023-12-31\n[[phase]]"),
    ("calendar", "object = \"pair\"", "object = \"nowhere\""),
    ("calendar", "source = \"s\"\n[[fixed]]", "[[fixed]]"),
];

/// The same in the words that texts are read by.
const MISTAKES_IN_WORDS: [(&str, &str); 29] = [
    ("id = \"ballot\"\nlabel", "id = \"call\"\nlabel"),
    ("is = [\"voting\"]", "is = [\"call\"]"),
    ("is = [\"voting\"]", "kind = [\"voting\"]"),
    ("id = \"call\"\nlabel", "id = \"title\"\nlabel"),
    ("  \"ayo\",\n  \"mari\",", "  \"mari\",\n  \"ayo\","),
    ("  \"ayo\",\n  \"mari\",", "  \"ayo\", \"mari\","),
    ("  \"ayo\",\n  \"mari\",", "  \"...\",\n  \"ayo\","),
    ("  \"ayo\",\n  \"mari\",", "  \"Ayo\",\n  \"ayo\","),
    ("verbs = [\"coblos\"]", ""),
    ("unless = { near = [\"call\"]", "unless = { near = [\"calls\"]"),
    ("silent = [\"selamat pagi\"]", "silent = []"),
    ("fires = [\"ayo coblos\"]", "fires = [\"dia coblos\"]"),
    ("silent = [\"besok tidur\"]", "silent = [\"besok dicoblos\"]"),
    ("need = [\"call\", \"voting\"]", "need = []"),
    ("need = [\"call\", \"voting\"]", "need = [\"call\", \"votes\"]"),
    ("id = \"call_to_vote\"", "id = \"ballot\""),
    ("even = [\"question\"]", "even = [\"asked\"]"),
    ("even = [\"question\"]", "elections = [\"pilkada-1999\"]"),
    ("question = \"stance\"", "question = \"side\""),
    ("answers = [\"support\"]", "answers = [\"praise\"]"),
    ("silent = [\"ayo makan\"]", "silent = [\"ayo besok dicoblos\"]"),
    ("pattern = \"[a-z]+\"", "pattern = \"[a-z\""),
    ("silent = [\"2\"]", "silent = [\"dua\"]"),
    ("shape = \"exclamation\"", "shape = \"exclamation\"\nwords = [\"call\"]"),
    ("shape = \"exclamation\"", "patterns = [\"calls\"]"),
    ("sides = [[\"call\"]]", "sides = [[\"us\"]]"),
    ("of = [\"call_to_vote\"]", "of = []"),
    ("of = [\"call_to_vote\"]", "of = [\"call_to_vote\", \"call_to_stay\"]"),
    ("[[meaning]]", "[[list]]\nid = \"formers\"\nwords = [\"eks\"]\n[[meaning]]"),
];

/// What is wrong with the words beside data that is sound.
fn faults_of_words(words: &str) -> Vec<Fault> {
    let pack = build(QUESTIONS, LAW, RULES, CALENDAR).unwrap().pack;
    let files: [SourceFile; 2] = [reserved(), file("words", words)];
    text::compile(&files, &pack.questions, pack.known, vec!["e".to_owned()]).err().unwrap_or_default()
}

#[test]
fn sound_words_build() {
    assert_eq!(faults_of_words(WORDS), []);
}

#[test]
fn faults_of_words_read_as_recorded() {
    let mut said = String::new();
    for (from, to) in MISTAKES_IN_WORDS {
        assert!(WORDS.contains(from), "the words have no {from:?}");
        let faults = faults_of_words(&WORDS.replacen(from, to, 1));
        assert!(!faults.is_empty(), "{to:?} is no mistake");
        said.push_str(&format!("words: {to:?} instead of {from:?}\n"));
        faults.iter().for_each(|fault| said.push_str(&format!("  {fault}\n")));
    }
    insta::with_settings!({ snapshot_path => "../../../tests/it/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("faults-of-words", said);
    });
}

#[test]
fn faults_read_as_recorded() {
    let mut said = String::new();
    for (file, from, to) in MISTAKES {
        let change = |name: &str, text: &str| {
            assert!(name != file || text.contains(from), "{file} has no {from:?}");
            if name == file { text.replacen(from, to, 1) } else { text.to_owned() }
        };
        let built = build(
            &change("questions", QUESTIONS),
            &change("law", LAW),
            &change("rules", RULES),
            &change("calendar", CALENDAR),
        );
        let faults = built.err().unwrap_or_default();
        assert!(!faults.is_empty(), "{file}: {to:?} is no mistake");
        said.push_str(&format!("{file}: {to:?} instead of {from:?}\n"));
        faults.iter().for_each(|fault| said.push_str(&format!("  {fault}\n")));
    }
    insta::with_settings!({ snapshot_path => "../../../tests/it/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("faults-of-the-build", said);
    });
}
