//! What can be done, neutral sentences and decided matters: that they are whole, plain, and say nothing that the checker would not.

use super::super::{decided, help, neutral};
use super::data;
use crate::Checker;
use crate::report::Report;
use crate::report::model::Verdict;

/// A sentence for a reader with nine years of school.
const MOST_WORDS: usize = 18;

fn is_plain(text: &str) -> bool {
    text.split(['.', '?', '!', ':', ';']).all(|sentence| sentence.split_whitespace().count() <= MOST_WORDS)
}

#[test]
fn what_to_do_is_plain_and_for_persons_there_are() {
    let (pack, _) = data();
    let employments = pack.questions.find("employment").map(|(_, q)| q.answers.clone()).unwrap_or_default();
    let help = help::read().unwrap();
    let topics: Vec<_> = help.topics.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(topics, ["posted", "ask", "pressure", "reported"]);
    for step in help.topics.iter().flat_map(|t| &t.steps) {
        assert!(is_plain(&step.text.id), "{step:?}");
        assert!(step.employments.iter().all(|id| employments.iter().any(|a| a.id == *id)), "{step:?}");
        assert!(step.see.iter().all(|id| pack.provisions.iter().any(|p| p.id == *id)), "{step:?}");
        assert!(step.url.as_ref().is_none_or(|url| url.starts_with("https://")), "{step:?}");
    }
    assert!(!help.sheet.lines.is_empty() && is_plain(&help.sheet.note.id));
}

/// The report on a sentence as a post: of today, or in the midst of a campaign.
fn posted(checker: &Checker, sentence: &str, person: &str, when: &str, stance: &str) -> Report {
    let answers = format!(r#"{{{person}, "act": "post"{stance}}}"#);
    let scenario = format!(r#"{{"text": {sentence:?}, {when}, "answers": {answers}}}"#);
    checker.check(&serde_json::from_str(&scenario).unwrap()).unwrap()
}

/// What is wrong with it as an all-clear on that ground.
fn fault(report: &Report, ground: &str) -> Option<String> {
    // What marks a text as neutral is shown too, and is no flag.
    let marks = report.highlights.iter().map(|h| h.reason.clone());
    let flags: Vec<_> = marks.filter(|reason| !reason.starts_with("neutral_")).collect();
    let grounds: Vec<_> = report.grounds.iter().map(|g| g.id.clone()).collect();
    let clear = report.verdict == Verdict::NoneFound && report.findings.is_empty() && flags.is_empty();
    let wrong = !clear || !grounds.iter().any(|id| id == ground);
    wrong.then(|| format!("{:?}, flags {flags:?}, grounds {grounds:?}", report.verdict))
}

#[test]
fn neutral_sentences_raise_nothing_and_stand_on_their_ground() {
    let checker = Checker::new().unwrap();
    let neutral = neutral::read().unwrap();
    let days = [r#""date": "2026-11-28""#, r#""date": "2024-10-10", "election": "pilkada-2024""#];
    let village =
        ["kepala_desa", "perangkat_desa"].map(|office| format!(r#""employment": "other", "office": {office:?}"#));
    let staff = neutral.employments.iter().filter(|id| *id != "other").map(|id| format!(r#""employment": {id:?}"#));
    let persons: Vec<String> = staff.chain(village).collect();
    let mut wrong = Vec::new();
    for sentence in neutral.purposes.iter().flat_map(|p| &p.sentences) {
        assert!(is_plain(&sentence.id), "{}", sentence.id);
        for person in &persons {
            for (when, stance) in
                days.iter().flat_map(|day| ["", r#", "stance": "neutral""#].map(|stance| (day, stance)))
            {
                let report = posted(&checker, &sentence.id, person, when, stance);
                let fault = fault(&report, &sentence.ground);
                wrong.extend(fault.map(|what| format!("{} [{person} {when}{stance}]: {what}", sentence.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn decided_matters_are_plain_and_told_under_rules_and_acts_there_are() {
    let (pack, _) = data();
    let acts = pack.questions.find("act").map(|(_, q)| q.answers.clone()).unwrap_or_default();
    for example in decided::read().unwrap() {
        assert!(is_plain(&example.text.id), "{example:?}");
        assert!(example.rules.iter().all(|id| pack.rules.iter().any(|r| r.id == *id)), "{example:?}");
        assert!(example.acts.iter().all(|id| acts.iter().any(|a| a.id == *id)), "{example:?}");
        // A finer place than the province could lead to a person.
        assert!(
            !["Kota ", "Kabupaten ", "Desa "].iter().any(|place| example.where_when.contains(place)),
            "{example:?}"
        );
    }
}
