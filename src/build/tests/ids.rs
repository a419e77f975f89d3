//! Ids that the code and the page speak of.

use super::super::compile_files;
use super::{LAW, QUESTIONS, RULES, file, line};
use crate::questions::known::{Known, Name};

#[test]
fn an_id_that_the_code_speaks_of_cannot_be_renamed() {
    let renamed = |text: &str, id: &str| {
        let (from, to) = (format!("id = \"{id}\""), format!("id = \"{id}_renamed\""));
        assert!(text.contains(&from), "{id} is in the sample data");
        text.replacen(&from, &to, 1)
    };
    // Only what refers to no id, so that nothing else is at fault.
    let routes = RULES.split("[[rule]]").next().unwrap_or_default();
    for name in Known::NAMES {
        let (questions, rules) = match *name {
            // The build makes this one itself.
            Name::Question("date") => continue,
            Name::Question(id) | Name::Answer { answer: id, .. } => (renamed(QUESTIONS, id), routes.to_owned()),
            Name::Set { set, .. } => (QUESTIONS.replace(set, "spoken"), routes.to_owned()),
            Name::Route(id) => (QUESTIONS.to_owned(), renamed(routes, id)),
        };
        let questions = match *name {
            Name::Question(id) => questions.replace(&format!("[sets.{id}]"), &format!("[sets.{id}_renamed]")),
            _ => questions,
        };
        let (which, at) = match *name {
            Name::Question(_) => ("questions", line(&questions, "[[question]]")),
            Name::Answer { question, .. } => ("questions", line(&questions, &format!("id = {question:?}"))),
            Name::Set { question, .. } => ("questions", line(&questions, &format!("[sets.{question}]"))),
            Name::Route(_) => ("rules", line(&rules, "[[route]]")),
        };
        let (questions, law, rules) = (file("questions", &questions), file("law", LAW), file("rules", &rules));
        let faults = compile_files(&[questions], &[law], &[rules], &[], |_| Ok(())).err().unwrap_or_default();
        // An id may be spoken of in several ways; each says the same.
        let mut found: Vec<_> = faults.iter().map(|f| (f.code, f.file.as_str(), f.line)).collect();
        found.dedup();
        assert_eq!(found, [("missing-id", which, at)], "{name:?} renamed");
    }
}

/// The ids that the page speaks of, against the same data.
#[test]
fn the_page_speaks_of_ids_that_exist() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("www/src/known.ts")).unwrap_or_default();
    let quoted = |line: &str| line.split('\'').nth(1).map(str::to_owned);
    let (questions, acts): (Vec<&str>, Vec<&str>) =
        page.lines().filter(|l| quoted(l).is_some()).partition(|l| !l.contains("ACT_"));
    assert!(!questions.is_empty() && !acts.is_empty(), "www/src/known.ts lists ids, one a line");
    let data = super::super::compile(root).map(|compiled| compiled.pack.questions).unwrap_or_default();
    let act = data.find("act").map(|(_, q)| q.clone());
    for id in questions.into_iter().filter_map(quoted) {
        assert!(data.find(&id).is_some(), "there is no question {id:?}");
    }
    for id in acts.into_iter().filter_map(quoted) {
        assert!(act.as_ref().is_some_and(|q| q.answer(&id).is_some()), "there is no act {id:?}");
    }
}
