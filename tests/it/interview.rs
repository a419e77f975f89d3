//! Interviews end: a user who says nothing at first and answers what is asked first, at random, comes to a decided report in
//! a few questions. `cargo test --test it interview -- --nocapture` prints how many.

use std::cell::RefCell;

use cek_netral::Report;
use cek_netral::report::{Finding, FindingStatus, Verdict};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::random::asked;
use crate::support::{answers, checker, fields};

const MOST: usize = 15;
const MEDIAN: usize = 8;

fn try_check(given: impl Iterator<Item = (String, String)>) -> Option<Report> {
    let given: Vec<(String, String)> = given.collect();
    let given: Vec<(&str, &str)> =
        given.iter().map(|(question, answer)| (question.as_str(), answer.as_str())).collect();
    checker().check(&fields(vec![("answers", answers(&given))])).ok()
}

fn check(given: &[(String, String)]) -> Report {
    try_check(given.iter().cloned()).unwrap_or_else(|| panic!("{given:?} contradict each other"))
}

/// Asks until nothing is left to ask, and returns what was answered with the last report.
fn interview(answers: Vec<(String, String)>, picks: &[usize]) -> (Vec<(String, String)>, Report) {
    let mut answers = answers;
    for pick in picks {
        let report = check(&answers);
        let Some(question) = report.questions.first() else { return (answers, report) };
        assert!(!question.answers.is_empty(), "{} has nothing to choose from", question.id);
        let id = question.answers[pick % question.answers.len()].id.clone();
        answers.push((question.id.clone(), id));
    }
    let report = check(&answers);
    (answers, report)
}

/// How many questions each of a number of interviews took, ascending; `known` is answered beforehand.
fn lengths(cases: u32, known: impl Strategy<Value = &'static str>) -> Vec<usize> {
    let lengths = RefCell::new(Vec::new());
    let picks = prop::collection::vec(0_usize..5040, MOST);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let ended = runner.run(&(picks, known), |(picks, employment)| {
        let known: Vec<_> = Some(employment)
            .filter(|e| !e.is_empty())
            .map(|e| ("employment".to_owned(), e.to_owned()))
            .into_iter()
            .collect();
        let before = known.len();
        let (answers, report) = interview(known, &picks);
        prop_assert!(report.questions.is_empty(), "after {answers:?} still asked: {}", report.questions[0].id);
        prop_assert_ne!(report.verdict, Verdict::MayApply);
        // What may apply besides is no heavier than what does, or would be for an assessor, whatever is answered.
        let weight = |f: &Finding| (f.kind, f.levels[0]);
        let applies = report.findings.iter().filter(|f| f.status == FindingStatus::Applies).map(weight).min();
        let left = report.findings.iter().filter(|f| f.status == FindingStatus::MayApply);
        for heavier in
            left.filter(|f| report.verdict == Verdict::Applies && applies.is_none_or(|sure| weight(f) < sure))
        {
            for question in heavier.open.iter().filter_map(|id| asked().find(|q| q.id == *id)) {
                for answer in &question.answers {
                    let given = Some((question.id.clone(), answer.id.clone()));
                    let Some(after) = try_check(answers.iter().cloned().chain(given)) else { continue };
                    let now = after.findings.iter().find(|f| f.rule == heavier.rule).map(|f| f.status);
                    prop_assert_ne!(now, Some(FindingStatus::Applies), "after {:?} {:?}", answers, answer.id);
                }
            }
        }
        lengths.borrow_mut().push(answers.len() - before);
        Ok(())
    });
    if let Err(trouble) = ended {
        panic!("{trouble}");
    }
    let mut lengths = lengths.into_inner();
    lengths.sort_unstable();
    lengths
}

fn tell(who: &str, lengths: &[usize]) {
    let counts: Vec<usize> = (0..=MOST).map(|n| lengths.iter().filter(|l| **l == n).count()).collect();
    println!("{who}: questions 0..={MOST}: {counts:?}, median {}", lengths[lengths.len() / 2]);
}

#[test]
fn from_knowing_nothing() {
    let lengths = lengths(400, Just(""));
    tell("anyone", &lengths);
    assert!(lengths[lengths.len() / 2] <= MEDIAN);
}

#[test]
fn of_those_whom_the_tool_is_for() {
    let lengths = lengths(400, prop::sample::select(vec!["pns", "cpns", "pppk", "non_asn", "tni", "polri"]));
    tell("staff", &lengths);
    assert!(lengths[lengths.len() / 2] <= MEDIAN);
}
