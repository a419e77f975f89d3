//! Step six: what was found, as evidence that can be pointed at.

use std::ops::Range;

use super::fitted::Points;
use super::hit::Hit;
use super::lexicon::Lexicon;
use super::pack::{Concept, Contest, Give, Measure, Side, Sign, TextPack};
use super::patterns::applies;
use super::piece::Piece;
use super::runs::{any_within, ranges, runs, starts};
use super::scope::{NEGATED, QUESTION};
use super::{Analysis, Evidence, Source, Span, Strength, actor, acts, leaning, meaning};
use crate::order::Order;
use crate::questions::known::Known;
use crate::questions::model::{Answers, Bilingual, QuestionIx};

/// The most pieces of evidence given for one text; a longer one only repeats itself.
const MOST: usize = 400;

/// Which contest a text is about: the election that was asked about, else the one that its words point to.
pub(super) fn contest(pack: &TextPack, hits: &[Hit], election: Option<&str>) -> Option<Contest> {
    let asked = election.and_then(|e| match e {
        e if e.starts_with("pilkada") => Some(Contest::Pilkada),
        e if e.starts_with("pemilu") => Some(Contest::Pemilu),
        _ => None,
    });
    let mut told = hits.iter().filter_map(|h| pack.concepts.get(usize::from(h.concept))).filter_map(|c| c.contest);
    asked.or_else(|| {
        let first = told.next()?;
        told.all(|other| other == first).then_some(first)
    })
}

/// All evidence of a text. `points`: what the fitted model says of a post.
pub(super) fn collect(
    pack: &TextPack,
    lexicon: &Lexicon,
    analysis: &Analysis,
    source: Source,
    points: Option<&Points>,
) -> Vec<Evidence> {
    let mut found = pieces(pack, analysis, source, points);
    match source {
        Source::Text => found.into_iter().map(|f| f.evidence).collect(),
        Source::Description => {
            let offers = pack.act_model.settle(pack, lexicon, analysis, &mut found);
            let mut told = acts::assign(pack, &analysis.tokens, found);
            told.extend(offers);
            told
        }
    }
}

/// What words and patterns say; of a description, what they say of the one it is about.
pub(super) fn pieces(pack: &TextPack, analysis: &Analysis, source: Source, points: Option<&Points>) -> Vec<Piece> {
    let mut found = Vec::new();
    for hit in &analysis.hits {
        if let Some(concept) = pack.concepts.get(usize::from(hit.concept)) {
            of_concept(pack, analysis, source, concept, hit, &mut found);
        }
    }
    for firing in &analysis.firings {
        let Some(pattern) = pack.patterns.get(firing.pattern) else { continue };
        let hits: Vec<&Hit> = firing.hits.iter().filter_map(|i| analysis.hits.get(*i)).collect();
        let maker = Maker { analysis, hits: &hits, reason: &pattern.id, label: &pattern.label };
        for give in pattern.gives.iter().filter(|g| applies(g.source, source)) {
            found.extend(maker.found(give.question, give.answers, give.strength));
        }
        if pattern.carries {
            for hit in &hits {
                // In a description a participant's name says so by itself already (see `of_concept`).
                let concept = pack.concepts.get(usize::from(hit.concept)).filter(|c| c.quiet || source == Source::Text);
                let answers = concept.and_then(|c| c.object).map_or(Answers::NONE, |o| o.of(analysis.contest));
                let alone = Maker { hits: &[hit], ..maker };
                found.extend(alone.found(pack.known.object, answers, Strength::Plain));
            }
        }
    }
    found.order_by_key(|f| (f.from, f.to));
    found.dedup_by(|b, a| {
        a.evidence.question == b.evidence.question
            && a.evidence.answers == b.evidence.answers
            && a.evidence.spans == b.evidence.spans
    });
    if source == Source::Text {
        lean(pack, analysis, &mut found);
        if let Some(points) = points {
            fit(pack, analysis, points, &mut found);
        }
    }
    settle(pack, &mut found);
    found.truncate(MOST);
    if source == Source::Description {
        actor::keep(pack, &analysis.tokens, &mut found);
        actor::own_acts(pack, &analysis.tokens, &mut found);
    }
    found
}

/// Most signs that are shown as reasons of their own.
const MOST_REASONS: usize = 3;

/// Weighs a post that names a participant. Below `plain` its plain evidence of a side becomes a hint; below `leans` its hints
/// are dropped; above it a post without any gets hints on the words that weigh most.
fn lean(pack: &TextPack, analysis: &Analysis, found: &mut Vec<Piece>) {
    let weighed = &analysis.weighed;
    let sided = |f: &Piece| f.evidence.question == pack.known.stance && f.evidence.answers.meets(pack.known.sided());
    if weighed.sides > 1 {
        alike(pack, found);
    }
    if weighed.names.is_empty() && weighed.parties.is_empty() {
        return;
    }
    let party = weighed.names.is_empty();
    if !party && weighed.sum < i32::from(pack.leaning.plain) {
        for f in found.iter_mut().filter(|f| sided(f)) {
            f.evidence.strength = Strength::Suggestive;
        }
    }
    if weighed.sum < i32::from(if party { pack.leaning.leans_party } else { pack.leaning.leans }) {
        found.retain(|f| !sided(f) || f.evidence.strength == Strength::Plain);
        return;
    }
    if found.iter().any(sided) {
        return;
    }
    let hit = |i: usize| analysis.hits.get(i);
    let Some(name) = weighed.names.iter().chain(&weighed.parties).next().and_then(|i| hit(*i)) else { return };
    let mut reasons: Vec<(&leaning::WeighedSign, &Sign)> = weighed
        .found
        .iter()
        .filter_map(|f| pack.leaning.signs.get(f.sign).map(|s| (f, s)))
        .filter(|(f, sign)| sign.weight > 0 && !f.hits.is_empty() && sign.measure == Measure::Once)
        .collect();
    reasons.order_by(|a, b| b.1.weight.cmp(&a.1.weight));
    let side = side_of(pack, &reasons);
    let mut out = Vec::new();
    for (reason, sign) in reasons.iter().take(MOST_REASONS) {
        let on: Vec<&Hit> = reason.hits.iter().filter_map(|i| hit(*i)).take(2).chain([name]).collect();
        let maker = Maker { analysis, hits: &on, reason: &sign.id, label: &sign.label };
        out.extend(maker.found(pack.known.stance, side, Strength::Suggestive));
    }
    let named = pack.concepts.get(usize::from(name.concept));
    if let (true, Some(concept)) = (out.is_empty(), named) {
        let maker = Maker { analysis, hits: &[name], reason: &concept.id, label: &concept.label };
        out.extend(maker.found(pack.known.stance, side, Strength::Suggestive));
    }
    if let Some((concept, object)) = named.and_then(|c| c.object.map(|o| (c, o))) {
        let maker = Maker { analysis, hits: &[name], reason: &concept.id, label: &concept.label };
        out.extend(maker.found(pack.known.object, object.of(analysis.contest), Strength::Suggestive));
    }
    found.extend(out);
    found.order_by_key(|f| (f.from, f.to));
}

/// What could be seen as taking a side for being about one candidate alone is neutral in a post about several.
fn alike(pack: &TextPack, found: &mut [Piece]) {
    let takes_none = pack.known.sided().or(pack.known.neutral);
    let Some(neutral) = pack.meanings.iter().find(|m| m.id == meaning::NEUTRAL) else { return };
    for Piece { evidence, .. } in found {
        if evidence.question == pack.known.stance && !evidence.answers.meets(takes_none) {
            evidence.answers = pack.known.neutral;
            evidence.strength = Strength::Plain;
            (evidence.reason, evidence.label) = (neutral.id.clone(), neutral.label.clone());
        }
    }
}

/// The id that hints of the fitted model go by.
const FITTED: &str = "fitted";

/// Where the fitted model finds enough, a post in which no side was read gets a hint, on the words that weigh most.
fn fit(pack: &TextPack, analysis: &Analysis, points: &Points, found: &mut Vec<Piece>) {
    let sided = |f: &Piece| f.evidence.question == pack.known.stance && f.evidence.answers.meets(pack.known.sided());
    // A name that somebody configured may be a neighbour's or a stall's, too.
    let named = || analysis.hits.iter().map(|h| h.concept).filter(|c| pack.leaning.names.contains(c));
    let local = [pack.reserved.local_candidate, pack.reserved.local_part, pack.reserved.local_listed];
    let neighbour = || named().next().is_some() && named().all(|c| local.contains(&c));
    if points.sum < pack.fitted.quiet && neighbour() && everyday(pack, analysis, points) {
        found.retain(|f| !sided(f) || f.evidence.strength == Strength::Plain);
    }
    // Who only asks after somebody is asked back.
    let asking = |h: &Hit| pack.leaning.names.contains(&h.concept) && h.scope & QUESTION != 0;
    let named = analysis.hits.iter().filter(|h| pack.leaning.names.contains(&h.concept)).count();
    let only_asks = named > 0 && analysis.hits.iter().filter(|h| asking(h)).count() == named;
    if points.sum < pack.fitted.leans || only_asks || found.iter().any(sided) {
        return;
    }
    let hit = |at: usize| {
        Some(Hit {
            concept: pack.reserved.capitalised,
            from: at,
            to: at + 1,
            sentence: analysis.tokens.get(at)?.sentence,
            scope: 0,
            who: None,
        })
    };
    let words: Vec<Hit> = points.words(&(0..analysis.tokens.len())).filter_map(hit).collect();
    let hits: Vec<&Hit> = words.iter().collect();
    let maker = Maker { analysis, hits: &hits, reason: FITTED, label: &pack.fitted.label };
    found.extend(maker.found(pack.known.stance, pack.known.support.or(pack.known.attack), Strength::Suggestive));
    found.order_by_key(|f| (f.from, f.to));
}

/// Whether the fitted model takes every run of sentences that names a participant for everyday talk.
fn everyday(pack: &TextPack, analysis: &Analysis, points: &Points) -> bool {
    let names = starts(analysis, |h| pack.leaning.names.contains(&h.concept));
    let named = |run: &Range<usize>| any_within(&names, run);
    let mut runs = runs(pack, &pack.fitted, analysis, points, named).filter(|run| named(&run.tokens));
    runs.all(|run| run.points < pack.fitted.quiet)
}

/// Where a run of sentences by itself would be taken to lean to a side and none was read, that the rest is plainly neutral
/// settles nothing.
pub(super) fn unsettle(pack: &TextPack, analysis: &Analysis, points: Option<&Points>, evidence: &mut [Evidence]) {
    let stance = |e: &Evidence| e.question == pack.known.stance && e.strength == Strength::Plain;
    let neutral = |e: &Evidence| stance(e) && e.answers.inside(pack.known.neutral);
    if evidence.iter().any(neutral) && !evidence.iter().any(|e| stance(e) && !neutral(e)) {
        let fitted = |points: &Points| {
            let runs = runs(pack, &pack.fitted, analysis, points, |_| false);
            runs.map(|run| run.points).chain([points.sum]).any(|points| points >= pack.fitted.leans)
        };
        if points.is_some_and(fitted) || ranges(analysis).any(|run| leans(pack, analysis, run)) {
            evidence.iter_mut().filter(|e| neutral(e)).for_each(|e| e.strength = Strength::Suggestive);
        }
    }
}

/// Whether a run of sentences names a participant and weighs as much as one that leans to a side.
fn leans(pack: &TextPack, analysis: &Analysis, run: Range<usize>) -> bool {
    let weighed = leaning::weigh_part(pack, analysis, run);
    let (names, parties) = (!weighed.names.is_empty(), !weighed.parties.is_empty());
    (names && weighed.sum >= i32::from(pack.leaning.leans))
        || (!names && parties && weighed.sum >= i32::from(pack.leaning.leans_party))
}

/// Takes the hints at a side out of a congratulation; says whether no side is left. One that is plain stays, with its hints.
pub(super) fn without_hints(pack: &TextPack, congratulates: bool, evidence: &mut Vec<Evidence>) -> bool {
    let sided = |e: &Evidence| e.question == pack.known.stance && !e.answers.meets(pack.known.neutral);
    let plain = evidence.iter().any(|e| sided(e) && e.strength == Strength::Plain);
    if congratulates && !plain {
        evidence.retain(|e| !sided(e));
    }
    !plain
}

/// For or against: which words weigh more; where they weigh the same, either.
fn side_of(pack: &TextPack, reasons: &[(&leaning::WeighedSign, &Sign)]) -> Answers {
    let of = |side: Side| reasons.iter().filter(move |(_, s)| s.side == Some(side)).map(|(_, s)| i32::from(s.weight));
    let (good, bad) = (of(Side::Support).sum::<i32>(), of(Side::Attack).sum::<i32>());
    let Known { support, attack, .. } = pack.known;
    if good > bad {
        support
    } else if bad > good {
        attack
    } else {
        support.or(attack)
    }
}

/// What a concept says by itself.
fn of_concept(
    pack: &TextPack,
    analysis: &Analysis,
    source: Source,
    concept: &Concept,
    hit: &Hit,
    out: &mut Vec<Piece>,
) {
    let negated = hit.scope & NEGATED != 0;
    if hit.scope & !NEGATED & hindering(source) != 0 {
        return;
    }
    let maker = Maker { analysis, hits: &[hit], reason: &concept.id, label: &concept.label };
    let said = |g: &Give| if negated { g.negated } else { Some(g.answers) };
    for give in concept.gives.iter().filter(|g| applies(g.source, source)) {
        out.extend(said(give).and_then(|answers| maker.found(give.question, answers, give.strength)));
    }
    if source == Source::Description
        && let Some(object) = concept.object.filter(|_| !concept.quiet)
    {
        out.extend(maker.found(pack.known.object, object.of(analysis.contest), Strength::Plain));
    }
}

/// Circumstances that silence a concept: all but negation, which turns it, in a post; a prohibition alone in a description.
fn hindering(source: Source) -> u8 {
    match source {
        Source::Text => u8::MAX,
        Source::Description => super::scope::PROHIBITED,
    }
}

/// A post that takes a side is not neutral for also saying when the vote is.
fn settle(pack: &TextPack, found: &mut Vec<Piece>) {
    let stance = pack.known.stance;
    let sided = |f: &Piece| f.evidence.question == stance && f.evidence.answers.meets(pack.known.sided());
    if found.iter().any(sided) {
        found.retain(|f| f.evidence.question != stance || f.evidence.answers.meets(pack.known.sided()));
    }
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    analysis: &'a Analysis,
    hits: &'a [&'a Hit],
    reason: &'a str,
    label: &'a Bilingual,
}

impl Maker<'_> {
    /// Evidence on the words of the hits; none if there is nothing to say.
    fn found(&self, question: QuestionIx, answers: Answers, strength: Strength) -> Option<Piece> {
        let first = self.hits.iter().min_by_key(|h| h.from)?;
        let last = self.hits.iter().max_by_key(|h| h.to)?;
        let mut spans: Vec<Span> = self.hits.iter().filter_map(|h| self.span(h)).collect();
        spans.order();
        spans.dedup();
        let empty = answers.is_empty() || spans.is_empty();
        let (reason, label) = (self.reason.to_owned(), self.label.clone());
        let evidence = Evidence { question, answers, strength, spans, reason, label, act: 0 };
        (!empty).then_some(Piece { evidence, from: first.from, to: last.to, sentence: first.sentence })
    }

    fn span(&self, hit: &Hit) -> Option<Span> {
        let start = self.analysis.tokens.get(hit.from)?.span.start;
        let end = self.analysis.tokens.get(hit.to.checked_sub(1)?)?.span.end;
        Some(Span { start, end: end.max(start) })
    }
}
