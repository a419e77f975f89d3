//! A linear model over hashed features, fitted by `cek-netral fit` to the texts of `tests/texts/`. It gives a post points for
//! taking a side: enough of them make a hint, fewer have the side asked. It never gives plain evidence, and what it goes by is
//! told on the words that weigh most.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Analysis;
use super::features::{Feature, features, unknown};
use super::lexicon::Lexicon;
use super::pack::TextPack;
use crate::order::Order;
use crate::questions::model::Bilingual;

/// The model, as the fit wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitted {
    /// What is told of the words that weigh most.
    pub label: Bilingual,
    /// Points of a text without any feature, in hundredths.
    pub start: i32,
    /// What one unit of weight is worth in a text of one feature, in 1,024ths of a hundredth.
    pub unit: i32,
    /// Points from which a post is taken for one that takes a side.
    pub leans: i32,
    /// Points from which the side is asked, whatever words were found.
    pub asks: i32,
    /// Points below which the words of the gate alone do not make a post political.
    pub quiet: i32,
    /// Points below which strong words do not either.
    pub floor: i32,
    /// Weights, by the lowest bits of a feature's hash; as many as a power of two.
    #[serde(with = "super::coding::weights")]
    pub weights: Vec<i8>,
}

/// What the model says of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// In hundredths.
    pub sum: i32,
    /// Tokens that speak for a side, with what they add, the heaviest first.
    words: Vec<(usize, i32)>,
    /// Every feature with the place of its weight and the weight: within a sentence about once for a place, but for unknown names.
    pub placed: Vec<(usize, Feature, i32)>,
}

/// The most words that are told.
const MOST: usize = 3;

impl Points {
    /// The tokens of a part of the text that speak most for a side, the heaviest first.
    pub fn words(&self, part: &Range<usize>) -> impl Iterator<Item = usize> {
        self.words.iter().map(|(at, _)| *at).filter(|at| part.contains(at)).take(MOST)
    }
}

impl Fitted {
    /// The heaviest weight, up and down.
    pub const HEAVIEST: i8 = 7;

    /// The weight that a letter stands for; `None` for a letter that stands for none.
    pub fn weight_of(letter: char) -> Option<i8> {
        (-Self::HEAVIEST..=Self::HEAVIEST).find(|weight| Self::letter_of(*weight) == letter)
    }

    /// The letter that stands for a weight: `a` for 1, `A` for -1, a dot for none.
    pub fn letter_of(weight: i8) -> char {
        let letter = |first: u8| char::from(first + weight.unsigned_abs().saturating_sub(1));
        match weight {
            0 => '.',
            1.. => letter(b'a'),
            _ => letter(b'A'),
        }
    }

    /// The features of a text, each once, with the places of their weights.
    pub fn places(buckets: usize, features: Vec<Feature>) -> Vec<(usize, Feature)> {
        let mask = u32::try_from(buckets).unwrap_or(0).wrapping_sub(1);
        let mut seen = vec![false; buckets];
        let place = |f: Feature| usize::try_from(f.hash & mask).map(|at| (at, f)).ok();
        let new = |(at, _): &(usize, Feature)| seen.get_mut(*at).is_some_and(|s| !std::mem::replace(s, true));
        features.into_iter().filter_map(place).filter(new).collect()
    }

    /// What divides the weights of a text with this number of features, times 1,024: a long text gets no more points for being long.
    /// In 64 bits on every machine: with the 32 of a browser the root would be of another number from 4,096 features on.
    pub fn length(features: usize) -> i64 {
        let features = u64::try_from(features).unwrap_or(u64::MAX).min(u64::MAX >> 20);
        i64::try_from((features << 20).isqrt().max(1)).unwrap_or(i64::MAX)
    }

    /// Weighs a text; `None` where nothing was fitted.
    pub fn points(&self, pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis) -> Option<Points> {
        if self.weights.is_empty() {
            return None;
        }
        let mut placed: Vec<(usize, Feature, i32)> = Vec::new();
        let mut weighed: Vec<(Feature, i32)> = Vec::new();
        // Where each place was met last: 0 nowhere yet, else in a sentence counted from 1, or across some. Met again in the same
        // sentence it says nothing more; unknown names are counted.
        let (mut last, name) = (vec![0_u32; self.weights.len()], unknown());
        let sentence = |at: usize| analysis.tokens.get(at).and_then(|token| u32::try_from(token.sentence + 1).ok());
        features(pack, lexicon, analysis, |feature| {
            let Some((at, _, weight)) = self.placed(feature) else { return };
            let Some(slot) = last.get_mut(at) else { return };
            let within =
                sentence(feature.from).filter(|s| feature.to > feature.from && sentence(feature.to - 1) == Some(*s));
            let before = std::mem::replace(slot, within.unwrap_or(u32::MAX));
            if before == 0 {
                weighed.push((feature, weight));
            }
            if within != Some(before) || feature.hash == name {
                placed.push((at, feature, weight));
            }
        });
        let sum = self.of_sum(weighed.iter().map(|(_, weight)| i64::from(*weight)).sum(), weighed.len());
        let mut words: Vec<i32> = vec![0; analysis.tokens.len()];
        for (feature, weight) in weighed.iter().filter(|(f, _)| f.to > f.from) {
            // A pair of words speaks for both of them.
            let share = 60 * weight / i32::try_from(feature.to - feature.from).unwrap_or(i32::MAX);
            words.get_mut(feature.from..feature.to).into_iter().flatten().for_each(|w| *w += share);
        }
        let mut words: Vec<(usize, i32)> = words.into_iter().enumerate().filter(|(_, w)| *w > 0).collect();
        words.order_by(|a, b| b.1.cmp(&a.1));
        Some(Points { sum, words, placed })
    }

    /// A feature with the place of its weight, and the weight.
    fn placed(&self, feature: Feature) -> Option<(usize, Feature, i32)> {
        let mask = u32::try_from(self.weights.len()).ok()?.wrapping_sub(1);
        let at = usize::try_from(feature.hash & mask).ok()?;
        Some((at, feature, i32::from(*self.weights.get(at)?)))
    }

    /// The points of so many features whose weights come to a sum.
    pub fn of_sum(&self, weights: i64, features: usize) -> i32 {
        let points = i64::from(self.start) + weights * i64::from(self.unit) / Fitted::length(features);
        i32::try_from(points).unwrap_or(i32::MAX)
    }

    /// The sum of weights and the number of further features, those whose place is `taken` left out.
    pub fn further(&self, features: Vec<Feature>, taken: impl Fn(usize) -> bool) -> (i64, usize) {
        let mut places: Vec<(usize, i32)> =
            features.into_iter().filter_map(|f| self.placed(f)).map(|(at, _, weight)| (at, weight)).collect();
        places.order();
        places.dedup();
        places.retain(|(at, _)| !taken(*at));
        (places.iter().map(|(_, weight)| i64::from(*weight)).sum(), places.len())
    }
}
