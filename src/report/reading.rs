//! What was read and said, as the report shows it: facts with their origin, evidence, the words to mark, contradictions.

use super::findings::{View, input};
use super::words::either;
use super::{ContradictionView, EvidenceView, FactView, Highlight, Units};
use crate::order::Order;
use crate::scenario::facts::{Act, Contradiction, Origin, Read};
use crate::text::Strength;

impl View<'_> {
    /// What is known of an act, and where from; `number` is its place among the acts.
    pub(crate) fn facts(&self, act: &Act, number: usize) -> Vec<FactView> {
        let shown = act.facts.iter().filter(|f| f.origin != Origin::Open && f.question != self.pack.known.date);
        shown
            .filter_map(|fact| {
                let question = self.pack.questions.get(fact.question)?;
                let labels = fact.answers.indices().filter_map(|i| question.answers.get(i));
                Some(FactView {
                    question: question.id.clone(),
                    act: number,
                    ask: question.ask.in_lang(self.lang),
                    group: question.group.clone(),
                    kind: question.kind,
                    answers: question.ids(fact.answers),
                    labels: labels.map(|a| a.label.in_lang(self.lang)).collect(),
                    origin: fact.origin,
                    unconfirmed: fact.unconfirmed,
                })
            })
            .collect()
    }

    pub(crate) fn evidence(&self) -> Vec<EvidenceView> {
        let one = |(source, read): &Read| {
            let question = self.pack.questions.get(read.question)?;
            Some(EvidenceView {
                question: question.id.clone(),
                answers: question.ids(read.answers),
                strength: read.strength,
                source: input(*source),
                spans: read.spans.iter().map(|s| self.units(*source, *s)).collect(),
                reason: read.reason.clone(),
                reason_label: read.label.in_lang(self.lang),
                act: read.act,
            })
        };
        self.evidence.iter().filter_map(one).collect()
    }

    /// The telling words, each stretch once, in their order.
    pub(crate) fn highlights(&self) -> Vec<Highlight> {
        let mut out: Vec<Highlight> = Vec::new();
        for (source, read) in self.evidence {
            for span in &read.spans {
                let Units { start, end } = self.units(*source, *span);
                let same = |h: &&mut Highlight| h.start == start && h.end == end && h.source == input(*source);
                match out.iter_mut().find(same) {
                    Some(earlier) if read.strength == Strength::Plain => earlier.strength = read.strength,
                    Some(_) => {}
                    None => out.push(Highlight {
                        start,
                        end,
                        source: input(*source),
                        strength: read.strength,
                        reason: read.reason.clone(),
                        label: read.label.in_lang(self.lang),
                    }),
                }
            }
        }
        out.order_by_key(|h| (h.start, h.end));
        out
    }

    pub(crate) fn contradictions(&self, act: &Act) -> Vec<ContradictionView> {
        let one = |c: &Contradiction| {
            let question = self.pack.questions.get(c.question)?;
            let (source, spans) = self.spans(&c.evidence);
            let message = either(
                self.lang,
                "Jawaban Anda dipakai, tetapi kata-kata yang ditandai berkata lain.",
                "Your answer is used, but the words marked say otherwise.",
            );
            Some(ContradictionView {
                question: question.id.clone(),
                given: question.ids(c.given),
                read: question.ids(c.read),
                source: source?,
                spans,
                message: message.to_owned(),
            })
        };
        act.contradictions.iter().filter_map(one).collect()
    }
}
