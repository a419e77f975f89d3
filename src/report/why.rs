//! Why, in one or two short sentences: what was read or what the rules say, and whom the duty binds.

use std::cmp::Reverse;

use super::answer::{From, paraphrased, subject};
use super::model::{Sign, Verdict};
use super::prohibitions::of_rule;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::{Doubt, Ruled};
use crate::case::texts::Voice;
use crate::order::Order;
use crate::questions::model::Bilingual;
use crate::rules::model::Conflict;
use crate::text::meaning::{NAMES, NEUTRAL};
use crate::text::{Span, Strength};

/// The most words that are quoted of one stretch.
const LONGEST: usize = 5;

/// Why the answer is what it is.
pub(super) fn why(case: &Case, from: &From, sign: Sign) -> String {
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
            let last = match disputed(case, from) {
                _ if paraphrased(from.findings) => &words.paraphrase,
                Some(views) => views,
                None => &words.assessor,
            };
            reason(case, from).into_iter().chain([said(last)]).collect()
        }
        (Sign::Stop, _) => match reason(case, from) {
            Some(reason) => [Some(reason), duty(case, from)].into_iter().flatten().collect(),
            None => vec![said(&words.either_way)],
        },
        (Sign::Wait, _) if doubt(Doubt::Who) && from.findings.is_empty() => vec![said(&words.who)],
        (Sign::Wait, _) => match (reason(case, from), case.texts.voice(case.pack)) {
            (Some(reason), Voice::Sided) => decides(case, from, Some(reason)),
            (_, Voice::Political { .. } | Voice::Sided) => decides(case, from, Some(political(case))),
            (Some(reason), _) => decides(case, from, Some(reason)),
            (None, _) if case.acts.iter().all(|act| act.narrowed(case.pack.known.act)) => decides(case, from, None),
            (None, _) => vec![said(&words.act_first)],
        },
    };
    sentences.join(" ")
}

/// The reason, then what is waited for: an answer. Outside any election also which one, and that some of it binds anyway.
fn decides(case: &Case, from: &From, reason: Option<String>) -> Vec<String> {
    let (words, known) = (&case.pack.sentences.why, &case.pack.known);
    let told = |all: &[&Bilingual]| reason.into_iter().chain(all.iter().map(|s| s.in_lang(case.lang()))).collect();
    if !case.no_election_runs() {
        return told(&[&words.one_answer]);
    }
    let first = if from.asked == Some(known.stage) { &words.standing } else { &words.one_answer };
    told(&[first, &words.off_season])
}

/// That the post is about an election, by its own words.
fn political(case: &Case) -> String {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    match quoted(case, &case.texts.politics.signs) {
        Some(said) => words.political_words.filled(lang, &[("words", &said)]),
        None => words.political.in_lang(lang),
    }
}

/// Both views, where a disagreement of officials on this very situation leaves it open.
fn disputed<'c>(case: &'c Case, from: &From) -> Option<&'c Bilingual> {
    let open = |conflict: &&Conflict| {
        let live = |r: &Ruled| r.live().any(|ruling| conflict.rules.iter().any(|n| usize::from(*n) == ruling.rule));
        from.ruled.iter().any(|r| r.act.world.inside(&conflict.when) && live(r))
    };
    case.pack.conflicts.iter().filter(|c| c.in_short.is_some()).find(open)?.in_short.as_ref()
}

/// What was read in the post, or else what the rules say of the first prohibition.
fn reason(case: &Case, from: &From) -> Option<String> {
    let read = case.acts.get(subject(case, from)).and_then(|act| read(case, act));
    let rule = from.prohibitions.first().and_then(|p| p.rules.first());
    let told = from.prohibitions.first().and_then(|p| {
        let id = p.id.strip_suffix("-ethics").unwrap_or(&p.id);
        case.pack.prohibitions.iter().find(|data| data.id == id)
    });
    let says = told.or_else(|| rule.and_then(|rule| of_rule(case, rule))).map(|p| p.says.in_lang(case.lang()));
    // A rule that came with the scenario has a title and no sentence.
    read.or(says).or_else(|| from.prohibitions.first().map(|p| format!("{}.", p.title)))
}

/// What the post means, the gravest of it, with at most two of the fragments that it was read in.
fn read(case: &Case, act: &Act) -> Option<String> {
    let (known, words, lang) = (&case.pack.known, &case.pack.sentences.why, case.lang());
    if !act.world.answers(known.stance).meets(known.sided()) {
        return None;
    }
    let meant = case.texts.meanings.iter().find(|m| ![NEUTRAL, NAMES].contains(&m.id.as_str()))?;
    let said = quoted(case, &meant.spans)?;
    let label = meant.label.in_lang(lang);
    let mut letters = label.chars();
    let meaning: String = letters.next()?.to_lowercase().chain(letters).collect();
    let sentence = if meant.strength == Strength::Plain { &words.read } else { &words.maybe };
    Some(sentence.filled(lang, &[("words", &said), ("meaning", &meaning)]))
}

/// At most two of some stretches of the post, each in quotation marks.
fn quoted(case: &Case, spans: &[Span]) -> Option<String> {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    let fragments: Vec<String> = telling(case, spans).into_iter().filter_map(|span| fragment(case, span)).collect();
    match fragments.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [one, two, ..] => Some(words.both.filled(lang, &[("one", one), ("two", two)])),
    }
}

/// The two longest stretches, in the order of the post; neighbours with nothing but space between them are one.
fn telling(case: &Case, spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        let gap = |last: &Span| case.scenario.text.get(last.end..span.start).is_some_and(|gap| gap.trim().is_empty());
        match joined.last_mut().filter(|last| gap(last)) {
            Some(last) => last.end = span.end,
            None => joined.push(*span),
        }
    }
    joined.order_by_key(|span| Reverse(span.end - span.start));
    joined.truncate(2);
    joined.order();
    joined
}

/// A stretch of the post in quotation marks; a long one ends in dots.
fn fragment(case: &Case, span: Span) -> Option<String> {
    let words: Vec<&str> = case.scenario.text.get(span.start..span.end)?.split_whitespace().collect();
    let dots = if words.len() > LONGEST { " ..." } else { "" };
    let shown = words.get(..words.len().min(LONGEST))?.join(" ");
    (!shown.is_empty()).then(|| format!("\"{shown}{dots}\""))
}

/// Whom the duty binds: the sentence for the person of the act that the answer speaks of.
fn duty(case: &Case, from: &From) -> Option<String> {
    let act = case.acts.get(subject(case, from))?;
    let duty = case.pack.duties.iter().find(|duty| act.world.inside(&duty.when))?;
    Some(duty.text.in_lang(case.lang()))
}
