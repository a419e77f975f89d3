//! A lexicon that is as small as the build allows: the words that tests make mistakes in, and whatever the code asks for.
#![allow(clippy::panic, reason = "a test that cannot go on says why and stops")]

use crate::build::source::SourceFile;
use crate::text::lists::List;
use crate::text::meaning::{NAMES, NEUTRAL, UNCLEAR, WELL};
use crate::text::reserved::Reserved;

/// Words as a word keeper writes them, one of each form.
pub(crate) const WORDS: &str = r#"
[[concept]]
id = "call"
label = { id = "ajakan", en = "call" }
entries = [
  "ayo",
  "mari",
]
fires = ["ayo coblos"]
silent = ["selamat pagi"]
[[concept]]
id = "ballot"
label = { id = "mencoblos", en = "voting" }
is = ["voting"]
verbs = ["coblos"]
veto = ["coblosin"]
unless = { near = ["call"], within = 0 }
fires = ["besok coblos"]
silent = ["besok tidur"]
[[pattern]]
id = "call_to_vote"
label = { id = "ajakan mencoblos", en = "call to vote" }
need = ["call", "voting"]
within = 3
even = ["question"]
gives = [{ question = "stance", answers = ["support"] }]
fires = ["ayo besok coblos"]
silent = ["ayo makan"]
[[surface]]
kind = "word"
pattern = "[a-z]+"
fires = ["ayo"]
silent = ["2"]
[leaning]
names = ["ballot"]
sides = [["call"]]
start = 0
leans = 100
leans_party = 100
plain = -100
[[sign]]
id = "loud"
label = { id = "tanda seru", en = "exclamation mark" }
shape = "exclamation"
weight = 10
[[meaning]]
id = "campaigning"
label = { id = "mengajak memilih", en = "asks for votes" }
of = ["call_to_vote"]
"#;

/// A concept that the code speaks of, as a file writes it.
pub(super) fn concept(id: &str) -> String {
    format!("id = {id:?}\nlabel = {{ id = {id:?}, en = {id:?} }}\nbuilt_in = true\n")
}

/// A list that the code goes by, as a file writes it: each word is found in no other.
pub(super) fn list(list: List) -> String {
    let id = list.id();
    match list.values() {
        Some(count) => {
            let values: Vec<String> = (0..*count.start()).map(|n| format!("[\"{id}{n}\"]")).collect();
            format!("id = {id:?}\nvalues = [{}]\n", values.join(", "))
        }
        None => format!("id = {id:?}\nwords = [{:?}]\n", id.replace('_', " ")),
    }
}

/// A part of a file, as its form reads it.
pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// All that the code speaks of, as one file.
pub(crate) fn reserved() -> SourceFile {
    let concepts = Reserved::IDS.iter().map(|id| format!("[[concept]]\n{}", concept(id)));
    let lists = List::ALL.iter().map(|one| format!("[[list]]\n{}", list(*one)));
    let meanings = [NAMES, NEUTRAL, UNCLEAR, WELL].into_iter();
    let meanings = meanings.map(|id| format!("[[meaning]]\nid = {id:?}\nlabel = {{ id = {id:?}, en = {id:?} }}\n"));
    SourceFile { name: "reserved".to_owned(), text: concepts.chain(lists).chain(meanings).collect() }
}
