//! What a description is likely to tell of: a linear model with one output for each act and one for none, fitted by
//! `cek-netral measure acts-model` to the situations of `tests/texts/`. It offers up to three acts where the
//! grammar reads none, or another than it finds likeliest; where the grammar reads none and the first leads clearly, that one
//! counts as read. What the grammar reads it never takes away.

use serde::{Deserialize, Serialize};

use super::actor::told_of_another;
use super::features::{Feature, Hash, Space, masked};
use super::fitted::Fitted;
use super::hit::Hit;
use super::lexicon::Lexicon;
use super::pack::TextPack;
use super::piece::Piece;
use super::scope::NEGATED;
use super::{Analysis, Evidence, Span, Strength};
use crate::order::Order;
use crate::questions::model::{Answers, Bilingual};

/// The model, as the fit wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActModel {
    /// What is told of the words that weigh most.
    pub label: Bilingual,
    /// The act of each output but the last, which is for no act.
    pub acts: Vec<Answers>,
    /// Points of each output before any feature, in hundredths.
    pub start: Vec<i32>,
    /// What one unit of weight is worth in a text of one feature, in 1,024ths of a hundredth.
    pub unit: i32,
    /// The lead over the second act, in points, from which the first counts as read where the grammar reads none.
    pub plain: i32,
    /// The places that weigh anything, ascending.
    pub rows: Vec<Row>,
}

/// What one place weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// How far it lies from the one before.
    pub gap: u16,
    /// Outputs by their number, each with a weight.
    pub cells: Vec<(u8, i8)>,
}

/// How many places there are: a power of two.
pub const PLACES: u32 = 1 << 15;
/// The most acts that are offered, those that were read among them.
const OFFERED: usize = 3;
/// The most words that an act is told on.
const WORDS: usize = 3;
/// The id that it goes by as a reason.
pub const REASON: &str = "act_model";
/// Letters of a word's beginning and of its root that are looked at.
const BEGINNING: usize = 5;
const ROOT: usize = 4;
/// What verbs begin with; what follows tells more.
const PREFIXES: [&str; 6] = ["di", "me", "ng", "ny", "n", "m"];

/// Features of a description: words, pairs of them, beginnings, roots, and what concepts and patterns were found.
pub fn features(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis) -> Vec<Feature> {
    let words = masked(pack, lexicon, analysis);
    let mut out = Vec::with_capacity(words.len() * 5);
    for (at, word) in words.iter().enumerate() {
        out.push(Hash::of(Space::Word).text(word.text).at(word.from, word.to));
        if let Some(next) = words.get(at + 1) {
            out.push(Hash::of(Space::Neighbours).text(word.text).text(next.text).at(word.from, next.to));
        }
        let size = word.text.chars().count();
        if word.mask || size < BEGINNING {
            continue;
        }
        if size > BEGINNING {
            out.push(Hash::of(Space::Part).text(beginning(word.text, BEGINNING)).at(word.from, word.to));
        }
        let root = PREFIXES.iter().find_map(|prefix| word.text.strip_prefix(prefix)).unwrap_or(word.text);
        out.push(Hash::of(Space::Root).text(beginning(root, ROOT)).at(word.from, word.to));
    }
    for hit in &analysis.hits {
        let id = pack.concepts.get(usize::from(hit.concept)).map_or("", |c| c.id.as_str());
        out.push(Hash::of(Space::Concept).text(id).at(hit.from, hit.to));
    }
    for firing in &analysis.firings {
        let id = pack.patterns.get(firing.pattern).map_or("", |p| p.id.as_str());
        out.push(Hash::of(Space::Pattern).text(id).at(0, 0));
    }
    out
}

/// As much of a word as is looked at.
fn beginning(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).and_then(|(end, _)| word.get(..end)).unwrap_or(word)
}

/// That the grammar reads the act of this output, or only finds it likely.
pub fn read(output: usize, strength: Strength) -> Feature {
    Hash::of(Space::Read).number(output).number(usize::from(strength == Strength::Suggestive)).at(0, 0)
}

/// Places of features, each once, ascending.
pub fn places(features: Vec<Feature>) -> Vec<(usize, Feature)> {
    let at = |f: Feature| usize::try_from(f.hash & (PLACES - 1)).map(|at| (at, f)).ok();
    let mut out: Vec<(usize, Feature)> = features.into_iter().filter_map(at).collect();
    out.order_by_key(|(at, _)| *at);
    out.dedup_by_key(|(at, _)| *at);
    out
}

/// What the model makes of a description.
struct Points<'a> {
    /// Points of every output, in hundredths, with its number, the likeliest first.
    ranked: Vec<(usize, i64)>,
    /// Features that weigh anything.
    weighed: Vec<(Feature, &'a Row)>,
}

impl ActModel {
    fn points(&self, features: Vec<Feature>) -> Points<'_> {
        let places = places(features);
        let mut weighed = Vec::new();
        let (mut rows, mut at) = (self.rows.iter().peekable(), 0);
        for (place, feature) in &places {
            while let Some(row) = rows.next_if(|row| at + usize::from(row.gap) <= *place) {
                at += usize::from(row.gap);
                if at == *place {
                    weighed.push((*feature, row));
                }
            }
        }
        let mut sums = vec![0_i64; self.start.len()];
        for (output, weight) in weighed.iter().flat_map(|(_, row)| &row.cells) {
            if let Some(sum) = sums.get_mut(usize::from(*output)) {
                *sum += i64::from(*weight);
            }
        }
        let length = Fitted::length(places.len());
        let point = |(start, sum): (&i32, i64)| i64::from(*start) + sum * i64::from(self.unit) / length;
        let mut ranked: Vec<(usize, i64)> = self.start.iter().zip(sums).map(point).enumerate().collect();
        ranked.order_by(|a, b| b.1.cmp(&a.1));
        Points { ranked, weighed }
    }

    /// The act of an output; none of the last.
    fn act(&self, output: usize) -> Option<Answers> {
        self.acts.get(output).copied()
    }

    /// Gives the acts to offer, the likeliest first, and adds the first as read where the grammar reads none and it leads
    /// clearly. What the grammar only finds likely goes into the ranking.
    pub fn settle(
        &self,
        pack: &TextPack,
        lexicon: &Lexicon,
        analysis: &Analysis,
        found: &mut Vec<Piece>,
    ) -> Vec<Evidence> {
        let is_act = |f: &Piece| f.evidence.question == pack.known.act;
        if self.rows.is_empty() || analysis.tokens.is_empty() {
            return Vec::new();
        }
        let mut features = features(pack, lexicon, analysis);
        for f in found.iter().filter(|f| is_act(f)) {
            let meant = |(_, act): &(usize, &Answers)| act.inside(f.evidence.answers);
            features.extend(self.acts.iter().enumerate().filter(meant).map(|(n, _)| read(n, f.evidence.strength)));
        }
        found.retain(|f| !is_act(f) || f.evidence.strength == Strength::Plain);
        let mut told: Vec<Answers> = found.iter().filter(|f| is_act(f)).map(|f| f.evidence.answers).collect();
        let points = self.points(features);
        let Some([(first, most), (_, second)]) = points.ranked.first_chunk::<2>().copied() else { return Vec::new() };
        let has = |list: &[Answers], act: Answers| list.iter().any(|answers| act.meets(*answers));
        let likeliest = self.act(first);
        if told.is_empty() && most - second >= i64::from(self.plain) {
            let Some(act) = likeliest else { return Vec::new() };
            let piece = self.piece(pack, analysis, &points, (first, act), Strength::Plain);
            let another =
                |p: &Piece| told_of_another(&analysis.tokens, &Piece { from: p.to.saturating_sub(1), ..p.clone() });
            if piece.as_ref().is_none_or(|p| denied(pack, analysis, p.from) || another(p)) {
                return piece.map(|p| Evidence { strength: Strength::Suggestive, ..p.evidence }).into_iter().collect();
            }
            found.extend(piece);
            found.order_by_key(|f| (f.from, f.to));
            told.push(act);
        } else if likeliest.is_some_and(|act| has(&told, act)) {
            return Vec::new();
        }
        let left = OFFERED.saturating_sub(told.len());
        let acts = points.ranked.iter().filter_map(|(output, _)| Some((*output, self.act(*output)?)));
        let new = acts.filter(|(_, act)| !has(&told, *act)).take(left);
        let piece = |act| self.piece(pack, analysis, &points, act, Strength::Suggestive);
        new.filter_map(piece).map(|p| p.evidence).collect()
    }

    /// An act, told on the words that speak most for it, or where none does on the first word.
    fn piece(
        &self,
        pack: &TextPack,
        analysis: &Analysis,
        points: &Points,
        (output, answers): (usize, Answers),
        strength: Strength,
    ) -> Option<Piece> {
        let mut words: Vec<i32> = vec![0; analysis.tokens.len()];
        for (feature, row) in points.weighed.iter().filter(|(f, _)| f.to > f.from) {
            let weight = row.cells.iter().find(|(n, _)| usize::from(*n) == output).map_or(0, |(_, w)| i32::from(*w));
            let share = 60 * weight / i32::try_from(feature.to - feature.from).unwrap_or(i32::MAX);
            words.get_mut(feature.from..feature.to).into_iter().flatten().for_each(|w| *w += share);
        }
        let mut words: Vec<(usize, i32)> = words.into_iter().enumerate().filter(|(at, w)| *w > 0 || *at == 0).collect();
        words.order_by(|a, b| b.1.cmp(&a.1));
        let from = words.first()?.0;
        words.retain(|(at, weight)| *weight > 0 || *at == from);
        words.truncate(WORDS);
        let mut spans: Vec<Span> =
            words.iter().filter_map(|(at, _)| analysis.tokens.get(*at)).map(|t| t.span).collect();
        spans.order();
        let sentence = analysis.tokens.get(from)?.sentence;
        let evidence = Evidence {
            question: pack.known.act,
            answers,
            strength,
            spans,
            reason: REASON.to_owned(),
            label: self.label.clone(),
            act: 0,
        };
        Some(Piece { evidence, from, to: from + 1, sentence })
    }
}

/// Whether an act is said not to be done ("saya tidak like ..."), or the word at this place is.
fn denied(pack: &TextPack, analysis: &Analysis, at: usize) -> bool {
    let gives = |h: &&Hit| {
        pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.gives.iter().any(|g| g.question == pack.known.act))
    };
    let negated = || analysis.hits.iter().filter(|h| h.scope & NEGATED != 0);
    negated().any(|h| (h.from..h.to).contains(&at) || gives(&h))
}
