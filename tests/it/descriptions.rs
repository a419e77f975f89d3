//! What is read in a described situation (descriptions.toml): who, which acts and no others, what goes with each, when.

use std::collections::{BTreeMap, BTreeSet};

use cek_netral::Origin;
use cek_netral::Strength;
use cek_netral::report::Evidence;
use cek_netral::scenario::loose::Loose;
use serde::Deserialize;

use crate::support::{answers, check, checker, fields, text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    description: Vec<Described>,
}

/// Answers are joined by `+`, any of them will do; where several are read on one question, one of them must fit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    text: String,
    election: Option<String>,
    today: Option<String>,
    acts: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    all: BTreeMap<String, String>,
    #[serde(default)]
    none: Vec<String>,
    date: Option<String>,
}

fn fits(read: &Evidence, question: &str, answers: &str) -> bool {
    read.question == question && read.answers.iter().any(|a| answers.split('+').any(|b| a == b))
}

fn wrong(case: &Described) -> Vec<String> {
    let field = |name: &'static str, value: &Option<String>| value.as_ref().map(|v| (name, text(v)));
    let given =
        [Some(("description", text(&case.text))), field("election", &case.election), field("today", &case.today)];
    let scenario = fields(given.into_iter().flatten().collect());
    let mut evidence = checker().read(&scenario).unwrap();
    // What is only likely is offered, not read.
    evidence.retain(|e| e.question != "act" || e.strength == Strength::Plain);
    let mut wrong = Vec::new();
    let acts: BTreeSet<(usize, &Vec<String>)> =
        evidence.iter().filter(|e| e.question == "act").map(|e| (e.act, &e.answers)).collect();
    for (number, answers) in &acts {
        if !case.acts.iter().any(|a| a["is"].split('+').any(|id| answers.iter().any(|b| b == id))) {
            wrong.push(format!("act {number} is read as {}", answers.join("+")));
        }
    }
    for act in &case.acts {
        let found = evidence.iter().find(|e| fits(e, "act", &act["is"]));
        let Some(number) = found.map(|e| e.act) else {
            wrong.push(format!("the act {} is not read", act["is"]));
            continue;
        };
        for (question, answers) in act.iter().filter(|(question, _)| *question != "is") {
            if !evidence.iter().any(|e| e.act == number && fits(e, question, answers)) {
                wrong.push(format!("{question} = {answers} is not read of {}", act["is"]));
            }
        }
    }
    for (question, answers) in &case.all {
        let read: Vec<&Evidence> = evidence.iter().filter(|e| e.question == *question).collect();
        if read.is_empty() || !read.iter().all(|e| fits(e, question, answers)) {
            let said: Vec<String> = read.iter().map(|e| e.answers.join("+")).collect();
            wrong.push(format!("{question} is read as {said:?}, not {answers}"));
        }
    }
    for read in evidence.iter().filter(|e| case.none.contains(&e.question)) {
        wrong.push(format!("{} is read as {}", read.question, read.answers.join("+")));
    }
    let report = checker().check(&scenario).unwrap();
    let date = report.facts.iter().find(|f| f.question == "date").map(|f| f.answers.concat());
    if date != case.date {
        wrong.push(format!("the date is read as {date:?}, not {:?}", case.date));
    }
    wrong
}

#[test]
fn descriptions_are_read() {
    let file: File = toml::from_str(include_str!("../descriptions.toml")).expect("a sound file");
    let mut misread = Vec::new();
    for case in &file.description {
        let wrong = wrong(case);
        if !wrong.is_empty() {
            misread.push(format!("{}\n    {}", case.text, wrong.join("\n    ")));
        }
    }
    assert!(misread.is_empty(), "{} of {}:\n{}", misread.len(), file.description.len(), misread.join("\n"));
}

#[test]
fn giving_one_act_keeps_the_others() {
    let check = |given: &[(&str, &str)], also: &[&[(&str, &str)]]| {
        let report = checker().check(&fields(vec![
            ("election", text("pilkada-2024")),
            ("description", text("Saya PNS, hadir di kampanye, foto bareng calon bupati, lalu saya unggah")),
            ("answers", answers(given)),
            ("also", Loose::List(also.iter().map(|act| answers(act)).collect())),
        ]));
        let facts = report.unwrap().facts.into_iter().filter(|f| f.question == "act");
        facts.map(|f| (f.act, f.answers.concat(), f.origin == Origin::Description)).collect::<Vec<_>>()
    };
    let act = |number: usize, id: &str, waits: bool| (number, id.to_owned(), waits);
    assert_eq!(check(&[], &[]), [act(0, "attend", true), act(1, "photo", true), act(2, "post", true)]);
    assert_eq!(
        check(&[("act", "attend")], &[]),
        [act(0, "attend", false), act(1, "photo", true), act(2, "post", true)]
    );
    assert_eq!(
        check(&[], &[&[("act", "photo")]]),
        [act(0, "attend", true), act(1, "photo", false), act(2, "post", true)]
    );
    assert_eq!(
        check(&[("act", "attend")], &[&[("act", "photo")], &[("act", "post")]]),
        [act(0, "attend", false), act(1, "photo", false), act(2, "post", false)]
    );
}

#[test]
fn today_is_one_day() {
    let today = |day: &str| {
        checker().check(&fields(vec![("today", text(day)), ("description", text("Besok saya hadir di kampanye"))]))
    };
    for wrong in ["2024-10", "2024", "2024-02-30", "besok"] {
        assert_eq!(today(wrong).unwrap_err().field, "today", "{wrong}");
    }
    let report = today("2024-10-31").unwrap();
    assert!(report.facts.iter().any(|f| f.question == "date" && f.answers == ["2024-11-01"]));
}

#[test]
fn what_is_said_to_be_open_is_not_taken_from_the_description() {
    let told = r#"{ "description": "Saya guru PPPK, mau like postingan calon bupati" }"#;
    let aside =
        r#"{ "answers": { "employment": null }, "description": "Saya guru PPPK, mau like postingan calon bupati" }"#;
    let employment = |json: &str| {
        let report = check(json);
        let fact = report.facts.iter().find(|f| f.question == "employment").unwrap();
        (fact.answers.clone(), fact.origin)
    };
    assert_eq!(employment(told), (vec!["pppk".to_owned()], Origin::Description));
    assert_ne!(employment(aside).1, Origin::Description);
}
