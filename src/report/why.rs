//! Why, in one or two short sentences: what was read or what the rules say, and whom the duty binds.

use std::cmp::Reverse;

use super::answer::{From, paraphrased};
use super::model::{FindingStatus, Sign, Verdict};
use super::prohibitions::of_rule;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::Doubt;
use crate::case::texts::Voice;
use crate::order::Order;
use crate::questions::model::{Answers, Bilingual, QuestionIx};
use crate::text::{Source, Span, Strength};

/// The most words that are quoted of one stretch.
const LONGEST: usize = 5;

/// Why the answer is what it is.
pub fn why(case: &Case, from: &From, sign: Sign) -> String {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    let doubt = |doubt| from.ruled.iter().any(|r| r.doubt == Some(doubt));
    let said = |words: &Bilingual| words.in_lang(lang);
    let sentences: Vec<String> = match (sign, from.verdict) {
        (Sign::Clear, _) => {
            let ground = from.grounds.first().map(|g| format!("{}.", g.title));
            ground.into_iter().chain([said(&words.guarantee)]).collect()
        }
        (_, Verdict::Unsettled) if case.texts.unread() => vec![said(&words.unread)],
        (_, Verdict::Unsettled) => vec![said(&words.unsettled)],
        (_, Verdict::NotCovered) if doubt(Doubt::Outdated) => vec![said(&words.outdated)],
        (_, Verdict::NotCovered) => vec![said(&words.not_covered)],
        (Sign::Ask, Verdict::Assessor) if from.findings.is_empty() => vec![said(&words.marked)],
        (Sign::Ask, _) => {
            let last = if paraphrased(from.findings) { &words.paraphrase } else { &words.assessor };
            reason(case, from).into_iter().chain([said(last)]).collect()
        }
        (Sign::Stop, _) => match reason(case, from) {
            Some(reason) => [Some(reason), duty(case, from)].into_iter().flatten().collect(),
            None => vec![said(&words.either_way)],
        },
        (Sign::Wait, _) if doubt(Doubt::Who) && from.findings.is_empty() => vec![said(&words.who)],
        (Sign::Wait, _) => match (reason(case, from), case.texts.voice(case.pack)) {
            (Some(reason), Voice::Sided) => vec![reason, said(&words.one_answer)],
            (_, Voice::Political { .. } | Voice::Sided) => vec![said(&words.political)],
            (Some(reason), _) => vec![reason, said(&words.one_answer)],
            (None, _) if case.acts.iter().all(|act| act.narrowed(case.pack.known.act)) => vec![said(&words.one_answer)],
            (None, _) => vec![said(&words.act_first)],
        },
    };
    sentences.join(" ")
}

/// What was read in the post, or else what the rules say of the first prohibition.
fn reason(case: &Case, from: &From) -> Option<String> {
    let first = from.findings.iter().find(|f| f.status == FindingStatus::Applies).or(from.findings.first());
    let act = first.and_then(|f| f.acts.first()).copied().unwrap_or_default();
    let read = case.acts.get(act).and_then(|act| read(case, act));
    let rule = from.prohibitions.first().and_then(|p| p.rules.first());
    let told = from.prohibitions.first().and_then(|p| {
        let id = p.id.strip_suffix("-ethics").unwrap_or(&p.id);
        case.pack.prohibitions.iter().find(|data| data.id == id)
    });
    let says = told.or_else(|| rule.and_then(|rule| of_rule(case, rule))).map(|p| p.says.in_lang(case.lang()));
    // A rule that came with the scenario has a title and no sentence.
    read.or(says).or_else(|| from.prohibitions.first().map(|p| format!("{}.", p.title)))
}

/// The words of the post from which a side was read, and whose side.
fn read(case: &Case, act: &Act) -> Option<String> {
    let (known, words, lang) = (&case.pack.known, &case.pack.sentences.why, case.lang());
    let stance = quoted(case, act, known.stance, |answers| !answers.meets(known.neutral))?;
    let object = quoted(case, act, known.object, |answers| !answers.meets(known.nobody));
    let object = object.filter(|o| !stance.contains(o.as_str()) && !o.contains(&stance));
    let said = match object {
        Some(object) => words.both.filled(lang, &[("one", &mark(&stance)), ("two", &mark(&object))]),
        None => mark(&stance),
    };
    let side = act.world.answers(known.stance);
    let sentence = match () {
        () if side.inside(known.support) => &words.support,
        () if side.inside(known.attack) => &words.attack,
        () if !side.meets(known.sided()) => return None,
        () => &words.maybe,
    };
    let objects = act.world.answers(known.object);
    let whom = match () {
        () if objects.inside(known.party) => &words.party,
        () if !objects.meets(known.party) && !objects.meets(known.nobody) => &words.candidate,
        () => &words.either,
    };
    Some(sentence.filled(lang, &[("words", &said), ("whom", &whom.in_lang(lang))]))
}

/// The words of the post that say most of a question: the plain ones before hints, the longest of them.
fn quoted(case: &Case, act: &Act, question: QuestionIx, telling: impl Fn(Answers) -> bool) -> Option<String> {
    let evidence = act.known(question)?.evidence.iter().filter_map(|n| case.texts.evidence.get(*n));
    let told = evidence.filter(|(source, e)| *source == Source::Text && telling(e.answers)).map(|(_, e)| e);
    let mut spans: Vec<(bool, Span, Answers)> =
        told.flat_map(|e| e.spans.first().map(|span| (e.strength != Strength::Plain, *span, e.answers))).collect();
    spans.order_by_key(|(hint, span, _)| (*hint, Reverse(span.end - span.start)));
    let (_, span, answers) = spans.first()?;
    let mut words: Vec<&str> = case.scenario.text.get(span.start..span.end)?.split_whitespace().collect();
    // What is turned against somebody is often a call with a "not" before it.
    let alone = words.len() == 1 && question == case.pack.known.stance && answers.inside(case.pack.known.attack);
    let before = case.scenario.text.get(..span.start).and_then(|text| text.split_whitespace().next_back());
    if let Some(before) = before.filter(|word| alone && word.chars().all(char::is_alphabetic)) {
        words.insert(0, before);
    }
    words.truncate(LONGEST);
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

fn mark(words: &str) -> String {
    format!("\"{words}\"")
}

/// Whom the duty binds: the sentence for the person of the first act that something applies to.
fn duty(case: &Case, from: &From) -> Option<String> {
    let first = from.findings.iter().find(|f| f.status == FindingStatus::Applies)?;
    let act = case.acts.get(*first.acts.first()?)?;
    let duty = case.pack.duties.iter().find(|duty| act.world.inside(&duty.when))?;
    Some(duty.text.in_lang(case.lang()))
}
