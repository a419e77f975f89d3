//! What a finding can cost, and what could be heavier, in words.

use super::model::{Because, Finding, FindingStatus};
use super::prohibitions::{hangs, level};
use crate::case::Case;
use crate::order::Order;
use crate::questions::model::{Answers, Bilingual, QuestionIx};
use crate::rules::model::Level;
use crate::rules::told::Cost;

/// The most threats, and the most conditions, that are told.
const MOST: usize = 2;

/// What a finding can cost: the first words whose provisions it cites; its level where the data has none.
pub(super) fn cost(case: &Case, finding: &Finding) -> String {
    let lang = case.lang();
    let cited = |place: &u16| {
        let provision = case.pack.provisions.get(usize::from(*place));
        let all = || finding.provisions.iter().chain(&finding.sanctions);
        provision.is_some_and(|p| all().any(|c| c.id == p.id))
    };
    let fits = |c: &&Cost| c.kind == finding.kind && c.level == level(finding) && c.cites.iter().all(cited);
    match case.pack.costs.iter().find(fits) {
        Some(cost) => cost.text.filled(lang, &[("threat", &threats(finding))]),
        None => finding.level_labels.first().cloned().unwrap_or_default(),
    }
}

/// What the cited article threatens, each result once.
fn threats(finding: &Finding) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for threat in finding.provisions.iter().chain(&finding.sanctions).flat_map(|c| &c.threats) {
        if !texts.contains(&threat.text.as_str()) && texts.len() < MOST {
            texts.push(&threat.text);
        }
    }
    if texts.is_empty() { finding.level_labels.join(", ") } else { texts.join("; ") }
}

/// What is heavier than the first member and not certain, and on what it hangs; empty where nothing is.
pub(super) fn heavier(case: &Case, members: &[&Finding]) -> String {
    let Some(first) = members.first() else { return String::new() };
    let mut worse: Vec<&&Finding> = members
        .iter()
        .filter(|m| m.status != FindingStatus::Applies && level(m) < level(first) && short(case, level(m)).is_some())
        .collect();
    worse.order_by_key(|m| (m.status, hangs(case, m), level(m), m.open.len()));
    let Some((worst, what)) = worse.first().and_then(|m| Some((m, short(case, level(m))?))) else {
        return String::new();
    };
    let (words, lang) = (&case.pack.sentences.heavier, case.lang());
    words.say.filled(lang, &[("what", &what.in_lang(lang)), ("if", &conditions(case, worst, None))])
}

/// What the cost of a finding hangs on, in words that go on from "if"; empty where it applies for certain. What is asked
/// first is named first.
pub(super) fn unless_certain(case: &Case, finding: &Finding, asked: Option<QuestionIx>) -> String {
    if finding.status == FindingStatus::Applies { String::new() } else { conditions(case, finding, asked) }
}

/// A level in few words; none for one that is never a threat.
fn short<'c>(case: &'c Case, level: Level) -> Option<&'c Bilingual> {
    let words = &case.pack.sentences.heavier;
    Some(match level {
        Level::Criminal => &words.criminal,
        Level::Ptdh => &words.ptdh,
        Level::Cancel => &words.cancel,
        Level::Heavy => &words.heavy,
        Level::Medium => &words.medium,
        Level::Light => &words.light,
        Level::Moral | Level::Unspecified | Level::None => return None,
    })
}

/// The answers that a finding still hangs on, at most two of them by name; officials, where it hangs on none.
fn conditions(case: &Case, finding: &Finding, asked: Option<QuestionIx>) -> String {
    let (words, lang) = (&case.pack.sentences.heavier, case.lang());
    let mut open: Vec<&Because> = finding.because.iter().filter(|b| b.open && b.question != "date").collect();
    open.order_by_key(|b| asked.is_none() || case.pack.questions.find(&b.question).map(|(ix, _)| ix) != asked);
    if open.is_empty() {
        return words.judged.in_lang(lang);
    }
    let mut said: Vec<String> = open.iter().filter_map(|because| condition(case, because)).collect();
    if open.len() > MOST || said.len() < open.len() {
        said.truncate(MOST - 1);
        said.push(words.more.in_lang(lang));
    }
    match said.as_slice() {
        [one, two] => words.both.filled(lang, &[("one", one), ("two", two)]),
        all => all.join(", "),
    }
}

/// One answer as a condition; none where it would take too many words.
fn condition(case: &Case, because: &Because) -> Option<String> {
    let (words, known, lang) = (&case.pack.sentences.heavier, &case.pack.known, case.lang());
    let (ix, question) = case.pack.questions.find(&because.question)?;
    let needed = because.answers.iter().filter_map(|a| question.answer(a)).fold(Answers::NONE, Answers::or);
    if let Some(said) = case.pack.conditions.iter().find(|c| c.question == ix && needed.inside(c.answers)) {
        return Some(said.say.in_lang(lang));
    }
    match because.labels.as_slice() {
        _ if [known.office, known.employment].contains(&ix) => Some(words.office.in_lang(lang)),
        [answer] => Some(words.other.filled(lang, &[("ask", &because.ask), ("answer", answer)])),
        _ => None,
    }
}
