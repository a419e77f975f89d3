//! Why, in one or two short sentences: what was read or what the rules say, and whom the duty binds.

use std::cmp::Reverse;

use super::answer::{From, lowered, paraphrased, subject};
use super::model::{Prohibition, Sign, Verdict};
use super::prohibitions::of_rule;
use crate::case::Case;
use crate::case::acts::{Act, Origin};
use crate::case::rulings::{Doubt, Ruled};
use crate::case::texts::Voice;
use crate::order::Order;
use crate::questions::model::Bilingual;
use crate::rules::model::Conflict;
use crate::text::meaning::{NAMES, NEUTRAL, WELL};
use crate::text::{Evidence, Source, Span, Strength, act_model};

/// The most words that are quoted of one stretch.
const LONGEST: usize = 5;
/// The most words of a sentence.
const SENTENCE: usize = 18;

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
            _ if case.texts.unsided(case.pack) => decides(case, from, Some(unsided(case))),
            (Some(reason), Voice::Sided) => decides(case, from, Some(reason)),
            (_, Voice::Political { .. } | Voice::Sided) => decides(case, from, Some(political(case))),
            (Some(reason), _) => decides(case, from, Some(reason)),
            (None, _) if case.acts.iter().all(|act| act.narrowed(case.pack.known.act)) => decides(case, from, None),
            (None, _) if person_untold(case) => vec![said(&words.who_first)],
            (None, _) => vec![said(&words.act_first)],
        },
    };
    sentences.join(" ")
}

/// The reason, then the answer that it hangs on, and what binds anyway. Of a political post it is said already that the side
/// is open.
fn decides(case: &Case, from: &From, reason: Option<String>) -> Vec<String> {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    let said =
        from.asked == Some(case.pack.known.stance) && matches!(case.texts.voice(case.pack), Voice::Political { .. });
    let hangs = (!said).then(|| words.hangs.filled(lang, &[("what", &asked(case, from).in_lang(lang))]));
    reason.into_iter().chain(hangs).chain(anyway(case)).collect()
}

/// Outside any election, that some of it binds all the same; who has done it needs the first step more.
fn anyway(case: &Case) -> Option<String> {
    let told = case.no_election_runs() && !case.texts.done();
    told.then(|| case.pack.sentences.why.off_season.in_lang(case.lang()))
}

/// Whether nobody said who acts, so that this is asked before all else. An office that was read tells of several employments.
fn person_untold(case: &Case) -> bool {
    let known = &case.pack.known;
    let told = |act: &Act, question, by: &[Origin]| act.known(question).is_some_and(|k| by.contains(&k.origin));
    let said = [Origin::Given, Origin::Description];
    case.acts.iter().all(|act| !told(act, known.employment, &said) && !told(act, known.office, &[Origin::Given]))
}

/// What is asked first, in a few words.
fn asked<'c>(case: &'c Case, from: &From) -> &'c Bilingual {
    let (words, known) = (&case.pack.sentences.hangs, &case.pack.known);
    match from.asked {
        Some(_) if person_untold(case) => &words.employment,
        Some(q) if q == known.act => &words.act,
        Some(q) if q == known.employment => &words.employment,
        Some(q) if q == known.office => &words.office,
        Some(q) if q == known.account => &words.account,
        Some(q) if q == known.object => &words.object,
        Some(q) if q == known.stance => &words.stance,
        Some(q) if q == known.stage => &words.stage,
        _ => &words.other,
    }
}

/// That the post speaks of an election, and what was not read in it.
fn unsided(case: &Case) -> String {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    match quoted(case, Source::Text, &case.texts.politics.signs) {
        Some(said) => words.unsided.filled(lang, &[("words", &said)]),
        None => words.political.in_lang(lang),
    }
}

/// That the post is about an election, by its own words.
fn political(case: &Case) -> String {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    match quoted(case, Source::Text, &case.texts.politics.signs) {
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

/// What was read in the post, or else what the rules say of the first prohibition, beside what was told of the act.
fn reason(case: &Case, from: &From) -> Option<String> {
    let act = case.acts.get(subject(case, from));
    let read = act.and_then(|act| read(case, act));
    read.or_else(|| from.prohibitions.first().map(|p| told_act(case, says(case, p))))
}

/// What the rules say of a prohibition. A rule that came with the scenario has a title and no sentence.
pub(super) fn says(case: &Case, told: &Prohibition) -> String {
    let id = told.id.strip_suffix("-ethics").unwrap_or(&told.id);
    let data = case.pack.prohibitions.iter().find(|data| data.id == id);
    let data = data.or_else(|| told.rules.first().and_then(|rule| of_rule(case, rule)));
    data.map_or_else(|| format!("{}.", told.title), |p| p.says.in_lang(case.lang()))
}

/// A sentence on what somebody did or means to do, beside their own words for it where both are short enough.
fn told_act(case: &Case, says: String) -> String {
    let (words, known, lang) = (&case.pack.sentences.why, &case.pack.known, case.lang());
    if case.acts.len() > 1 {
        return says;
    }
    let asked = [known.act, known.object, known.account];
    let mut read: Vec<&Evidence> =
        case.texts.description.evidence.iter().filter(|e| asked.contains(&e.question)).collect();
    // Words that only point to an act are no part of the quotation where others tell it.
    if read.iter().any(|e| e.reason != act_model::REASON) {
        read.retain(|e| e.reason != act_model::REASON);
    }
    let mut spans: Vec<Span> = read.iter().flat_map(|e| &e.spans).copied().collect();
    spans.order_by_key(|span| (span.start, Reverse(span.end)));
    let longest = telling(case, Source::Description, &spans).into_iter().max_by_key(|span| span.end - span.start);
    let Some(own) = longest.and_then(|span| fragment(case, Source::Description, span)) else { return says };
    let said = words.read.filled(lang, &[("words", &own), ("meaning", lowered(&says).trim_end_matches('.'))]);
    if said.split_whitespace().count() > SENTENCE { says } else { said }
}

/// What the post means, the gravest of it, with at most two of the fragments that it was read in.
fn read(case: &Case, act: &Act) -> Option<String> {
    let (known, words, lang) = (&case.pack.known, &case.pack.sentences.why, case.lang());
    if !act.world.answers(known.stance).meets(known.sided()) {
        return None;
    }
    let meant = case.texts.meanings.iter().find(|m| ![NEUTRAL, WELL, NAMES].contains(&m.id.as_str()))?;
    let said = quoted(case, Source::Text, &meant.spans)?;
    let meaning = lowered(&meant.label.in_lang(lang));
    let sentence = if meant.strength == Strength::Plain { &words.read } else { &words.maybe };
    Some(sentence.filled(lang, &[("words", &said), ("meaning", &meaning)]))
}

/// At most two of some stretches of a text, each in quotation marks.
fn quoted(case: &Case, source: Source, spans: &[Span]) -> Option<String> {
    let (words, lang) = (&case.pack.sentences.why, case.lang());
    let fragments: Vec<String> =
        telling(case, source, spans).into_iter().filter_map(|span| fragment(case, source, span)).collect();
    match fragments.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [one, two, ..] => Some(words.both.filled(lang, &[("one", one), ("two", two)])),
    }
}

/// The two longest stretches, in the order of the text; neighbours with nothing but space between them are one.
fn telling(case: &Case, source: Source, spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        let gap = |last: &Span| text(case, source).get(last.end..span.start).is_some_and(|gap| gap.trim().is_empty());
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

fn text<'c>(case: &'c Case, source: Source) -> &'c str {
    match source {
        Source::Text => &case.scenario.text,
        Source::Description => &case.scenario.description,
    }
}

/// A stretch of a text in quotation marks; a long one ends in dots.
fn fragment(case: &Case, source: Source, span: Span) -> Option<String> {
    let words: Vec<&str> = text(case, source).get(span.start..span.end)?.split_whitespace().collect();
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
