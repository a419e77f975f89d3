//! What was read and given, as the report shows it: facts with their origin, evidence, the words to mark, contradictions.

use super::model::{self, Contradiction, Evidence, Fact, Highlight, Units};
use crate::calendar;
use crate::case::Case;
use crate::case::acts::{self, Act, Origin};
use crate::case::texts::{Sourced, Texts};
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{Bilingual, Lang, QuestionKind};
use crate::text::{Source, Span, Strength};

/// What is known, act by act, and where from; first what the description tells of election and days.
pub(crate) fn facts(case: &Case) -> Vec<Fact> {
    let mut facts = adopted(case);
    facts.extend(case.acts.iter().enumerate().flat_map(|(n, act)| of_act(case, act, n)));
    facts
}

fn of_act(case: &Case, act: &Act, number: usize) -> Vec<Fact> {
    let shown = act.known.iter().filter(|k| k.origin != Origin::Open && k.question != case.pack.known.date);
    let one = |known: &acts::KnownAnswer| {
        let question = case.pack.questions.get(known.question)?;
        Some(Fact {
            question: question.id.clone(),
            act: number,
            ask: question.ask.in_lang(case.lang()),
            group: question.group.clone(),
            kind: question.kind,
            answers: question.ids(known.answers),
            labels: question.labels(known.answers, case.lang()),
            origin: known.origin,
        })
    };
    shown.filter_map(one).collect()
}

/// Election and days where the description tells them.
fn adopted(case: &Case) -> Vec<Fact> {
    let (lang, words) = (case.lang(), &case.pack.sentences.reading);
    let fact = |question: &str, ask: &Bilingual, answer: String, label: String| Fact {
        question: question.to_owned(),
        act: 0,
        ask: ask.in_lang(lang),
        group: "when".to_owned(),
        kind: QuestionKind::Choice,
        answers: vec![answer],
        labels: vec![label],
        origin: Origin::Description,
    };
    let calendar = case.scenario.calendar(case.pack).filter(|_| case.adopted.election);
    let election = calendar.map(|c| fact("election", &words.which_election, c.id.clone(), c.label.in_lang(lang)));
    let asked = case.pack.questions.get(case.pack.known.date);
    let days = case.scenario.span.filter(|_| case.adopted.date);
    let date = asked.zip(days).map(|(q, days)| fact(&q.id, &q.ask, days.iso(), written(days, lang)));
    election.into_iter().chain(date).collect()
}

/// Days in words: one, or from the first to the last.
pub(crate) fn written(days: calendar::day::Span, lang: Lang) -> String {
    let english = lang == Lang::En;
    if days.first == days.last {
        days.first.written(english)
    } else {
        format!("{} - {}", days.first.written(english), days.last.written(english))
    }
}

/// All that was read: first in the text, then in the description.
pub(crate) fn evidence(pack: &Pack, texts: &Texts, lang: Lang) -> Vec<Evidence> {
    let one = |(source, read): &Sourced| {
        let question = pack.questions.get(read.question)?;
        Some(Evidence {
            question: question.id.clone(),
            answers: question.ids(read.answers),
            strength: read.strength,
            source: source_of(*source),
            spans: read.spans.iter().map(|s| units(texts, *source, *s)).collect(),
            reason: read.reason.clone(),
            reason_label: read.label.in_lang(lang),
            act: read.act,
        })
    };
    texts.evidence.iter().filter_map(one).collect()
}

/// The telling words, each stretch once, in their order.
pub(crate) fn highlights(case: &Case) -> Vec<Highlight> {
    let mut out: Vec<Highlight> = Vec::new();
    for (source, read) in &case.texts.evidence {
        for span in &read.spans {
            let Units { start, end } = units(&case.texts, *source, *span);
            let same = |h: &&mut Highlight| h.start == start && h.end == end && h.source == source_of(*source);
            match out.iter_mut().find(same) {
                Some(earlier) if read.strength == Strength::Plain => earlier.strength = read.strength,
                Some(_) => {}
                None => out.push(Highlight {
                    start,
                    end,
                    source: source_of(*source),
                    strength: read.strength,
                    reason: read.reason.clone(),
                    label: read.label.in_lang(case.lang()),
                }),
            }
        }
    }
    out.order_by_key(|h| (h.start, h.end));
    out
}

/// Where what was read goes against what is known, each once.
pub(crate) fn contradictions(case: &Case) -> Vec<Contradiction> {
    let mut out: Vec<Contradiction> = Vec::new();
    for seen in case.acts.iter().flat_map(|act| contradictions_of(case, act)) {
        if !out.contains(&seen) {
            out.push(seen);
        }
    }
    out
}

fn contradictions_of(case: &Case, act: &Act) -> Vec<Contradiction> {
    let one = |c: &acts::Contradiction| {
        let question = case.pack.questions.get(c.question)?;
        let (source, spans) = spans(case, &c.evidence);
        Some(Contradiction {
            question: question.id.clone(),
            given: question.ids(c.given),
            read: question.ids(c.read),
            source: source?,
            spans,
            message: case.pack.sentences.reading.contradiction.in_lang(case.lang()),
        })
    };
    act.contradictions.iter().filter_map(one).collect()
}

/// Where evidence was read, as UTF-16 units of its input.
pub(crate) fn spans(case: &Case, evidence: &[usize]) -> (Option<model::Source>, Vec<Units>) {
    let mut source = None;
    let mut spans = Vec::new();
    for (from, read) in evidence.iter().filter_map(|n| case.texts.evidence.get(*n)) {
        let input = source_of(*from);
        if source.is_some_and(|s| s != input) {
            continue;
        }
        source = Some(input);
        spans.extend(read.spans.iter().map(|span| units(&case.texts, *from, *span)));
    }
    spans.order_by_key(|s| (s.start, s.end));
    spans.dedup();
    (source, spans)
}

/// Bytes of an input as UTF-16 units.
pub(crate) fn units(texts: &Texts, source: Source, span: Span) -> Units {
    let Span { start, end } = texts.units(source, span);
    Units { start, end }
}

/// The source as the report names it.
pub(crate) fn source_of(source: Source) -> model::Source {
    match source {
        Source::Text => model::Source::Text,
        Source::Description => model::Source::Description,
    }
}
