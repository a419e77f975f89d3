//! What the benches are run on: the compiled law, posts of `tests/texts/`, scenarios of answers.

use std::path::Path;

use cek_netral::pack::Pack;
use cek_netral::pack::parts::{self, Part};
use cek_netral::questions::model::QuestionKind;
use cek_netral::{Checker, Loose};
use serde_json::{Map, Value, json};

/// The law of this build, all parts of it.
pub(crate) fn pack() -> Pack {
    let mut pack = Checker::compiled().unwrap();
    for (part, text) in [
        (Part::English, include_str!(concat!(env!("OUT_DIR"), "/english.txt"))),
        (Part::Law, include_str!(concat!(env!("OUT_DIR"), "/law.txt"))),
        (Part::LawEnglish, include_str!(concat!(env!("OUT_DIR"), "/law-english.txt"))),
    ] {
        assert!(parts::add(&mut pack, part, text).is_ok(), "a part of this build");
    }
    pack
}

/// Every labelled post.
fn all_posts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.file_name().unwrap().to_string_lossy().starts_with("posts-"));
    files.sort();
    let lines = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
    let text = |line: &str| serde_json::from_str::<Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
    lines.flat_map(|lines| lines.lines().map(text).collect::<Vec<_>>()).collect()
}

/// Posts of some 280 characters. There are more of them than the reader remembers, so that each is read anew.
pub(crate) fn posts() -> Vec<String> {
    all_posts().into_iter().filter(|post| (240..=320).contains(&post.chars().count())).collect()
}

/// Posts one after the other, to this length in bytes; which post comes first is given by `turn`.
pub(crate) fn long(bytes: usize, turn: usize) -> String {
    let posts = all_posts();
    let mut text = String::with_capacity(bytes + 1024);
    for post in posts.iter().cycle().skip(turn * 7) {
        text.push_str(post);
        text.push_str(".\n");
        if text.len() > bytes {
            break;
        }
    }
    let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.truncate(end);
    text
}

/// A scenario, as it comes from a program.
pub(crate) fn loose(scenario: &Value) -> Loose {
    serde_json::from_value(scenario.clone()).unwrap()
}

/// A post that somebody of the civil service is about to publish.
pub(crate) fn post(text: &str) -> Value {
    json!({ "election": "pilkada-2024", "date": "2024-10-01", "text": text, "answers": { "employment": "pns", "act": "post" } })
}

/// Scenarios of random answers to a third of the questions, the same on every machine.
pub(crate) fn answered(pack: &Pack, count: usize) -> Vec<Value> {
    let mut state = 2026_u64;
    let mut next = move |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % end
    };
    let mut one = || {
        let mut answers = Map::new();
        for question in &pack.questions.0 {
            if matches!(question.kind, QuestionKind::Choice | QuestionKind::Yesno) && next(3) == 0 {
                answers.insert(question.id.clone(), json!(question.answers[next(question.answers.len())].id));
            }
        }
        json!({ "election": "pilkada-2024", "date": "2024-10-01", "answers": answers })
    };
    (0..count).map(|_| one()).collect()
}
