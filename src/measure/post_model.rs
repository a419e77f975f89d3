//! `cek-netral measure model`: fits the model of `src/text/fitted.rs` to labelled posts, by logistic regression over hashed
//! features. The order of the files and lines decides nothing but rounding; the same texts give the same model.

use std::fmt;

use super::posts::{Labelled, named_scenario};
use crate::Checker;
use crate::scenario::input::Problem;
use crate::text::fitted::Fitted;

/// How many weights there are: a power of two.
const BUCKETS: usize = 1 << 16;
/// How strongly weights are drawn to zero.
const RIDGE: f64 = 0.33;
const ROUNDS: usize = 150;
/// The number of parts into which the files are split: each is left out in turn, to see how the model does on unseen writers.
const FOLDS: usize = 5;
/// Share of the partisan posts, but for coded ones, that may fall below the points under which no word makes political.
const MISSED: f64 = 0.03;
/// Share of neutral posts that may get a hint, and of everyday posts of which the side may be asked.
const HINTS: f64 = 0.04;
const ASKED: f64 = 0.035;
/// Share of everyday posts that the words of the gate alone may make political.
const WORDS: f64 = 0.2;

/// A post as the model sees it.
struct Row {
    /// Places of its features, with the names at hand and without.
    places: [Vec<usize>; 2],
    partisan: bool,
    /// Neutral, and about no election.
    everyday: bool,
    /// Partisan, and for insiders only.
    coded: bool,
    file: usize,
}

impl Row {
    /// What each feature counts.
    fn value(places: &[usize]) -> f64 {
        1024.0 / Fitted::length(places.len()) as f64
    }
}

/// Weights and their start.
#[derive(Clone)]
struct Weights {
    start: f64,
    each: Vec<f64>,
}

impl Weights {
    fn sum(&self, places: &[usize]) -> f64 {
        let sum: f64 = places.iter().filter_map(|at| self.each.get(*at)).sum();
        self.start + Row::value(places) * sum
    }

    /// Logistic regression by steps along the gradient, each scaled by how much its weight has moved.
    fn fitted(rows: &[&Row]) -> Weights {
        let mut weights = Weights { start: 0.0, each: vec![0.0; BUCKETS] };
        let (mut speed, mut start_speed) = (vec![1e-6; BUCKETS], 1e-6);
        for _ in 0..ROUNDS {
            let (mut slope, mut start_slope) = (vec![0.0; BUCKETS], 0.0);
            for row in rows {
                for places in &row.places {
                    let error = f64::from(u8::from(row.partisan)) - 1.0 / (1.0 + (-weights.sum(places)).exp());
                    start_slope += error;
                    let step = error * Row::value(places);
                    for at in places {
                        if let Some(slope) = slope.get_mut(*at) {
                            *slope += step;
                        }
                    }
                }
            }
            start_speed += start_slope * start_slope;
            weights.start += start_slope / start_speed.sqrt();
            for ((weight, slope), speed) in weights.each.iter_mut().zip(slope).zip(&mut speed) {
                let slope = slope - RIDGE * *weight;
                *speed += slope * slope;
                *weight += slope / speed.sqrt();
            }
        }
        weights
    }
}

/// A fitted model; as text, the file `src/text/data/fitted.toml`.
#[derive(Clone, Debug)]
pub struct PostModel {
    model: Fitted,
    texts: usize,
}

impl PostModel {
    /// Fits to the partisan and neutral posts of several files.
    pub fn new(checker: &Checker, files: &[Vec<Labelled>]) -> Result<PostModel, Problem> {
        let mut rows = Vec::new();
        for (file, texts) in files.iter().enumerate() {
            for text in texts.iter().filter(|t| t.label == "partisan" || t.label == "neutral") {
                let places = |named: bool| checker.places(&named_scenario(text, named), BUCKETS);
                let about = text.topic.as_deref() == Some("election") || text.election.is_some();
                let partisan = text.label == "partisan";
                rows.push(Row {
                    places: [places(true)?, places(false)?],
                    partisan,
                    everyday: !partisan && !about,
                    coded: text.explicit.as_deref() == Some("coded"),
                    file,
                });
            }
        }
        let mut left_out: Vec<(f64, &Row)> = Vec::new();
        for fold in 0..FOLDS {
            let (out, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|r| r.file % FOLDS == fold);
            let weights = Weights::fitted(&others);
            left_out.extend(out.into_iter().filter_map(|r| Some((weights.sum(r.places.first()?), r))));
        }
        let above = |share: f64, meant: fn(&Row) -> bool| {
            let mut sums: Vec<f64> = left_out.iter().filter(|(_, r)| meant(r)).map(|(sum, _)| *sum).collect();
            sums.sort_by(|a, b| b.total_cmp(a));
            let allowed = share * sums.len() as f64;
            sums.iter().zip(0_u32..).find(|(_, place)| f64::from(*place) >= allowed).map_or(0.0, |(sum, _)| *sum)
        };
        let weights = Weights::fitted(&rows.iter().collect::<Vec<_>>());
        let mut sizes: Vec<f64> = weights.each.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(f64::total_cmp);
        let heaviest = sizes.get(sizes.len() * 99 / 100).copied().unwrap_or(1.0);
        let unit = heaviest / f64::from(Fitted::HEAVIEST);
        let model = Fitted {
            start: whole(weights.start * 100.0),
            unit: whole(unit * 100.0 * 1024.0),
            leans: whole(above(HINTS, |r| !r.partisan) * 100.0),
            asks: whole(above(ASKED, |r| r.everyday) * 100.0),
            quiet: whole(above(WORDS, |r| r.everyday) * 100.0),
            floor: whole(above(1.0 - MISSED, |r| r.partisan && !r.coded) * 100.0),
            weights: weights.each.iter().map(|w| small(w / unit)).collect(),
            ..Fitted::default()
        };
        Ok(PostModel { model, texts: rows.len() })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits; there is no `TryFrom` of floats")]
fn whole(x: f64) -> i32 {
    x.round().clamp(f64::from(i32::MIN), f64::from(i32::MAX)) as i32
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits; there is no `TryFrom` of floats")]
fn small(x: f64) -> i8 {
    x.round().clamp(-f64::from(Fitted::HEAVIEST), f64::from(Fitted::HEAVIEST)) as i8
}

/// Letters on a line.
const LINE: usize = 128;

impl fmt::Display for PostModel {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Fitted { start, unit, leans, asks, quiet, floor, weights, .. } = &self.model;
        writeln!(
            f,
            "# Written by `cek-netral measure model` from {} posts; not by hand. src/text/fitted.rs reads it.",
            self.texts
        )?;
        writeln!(f, "[fitted]")?;
        writeln!(f, "label.id = \"Kata-kata seperti ini sering memihak\"")?;
        writeln!(f, "label.en = \"Words like these often take a side\"")?;
        writeln!(
            f,
            "start = {start}\nunit = {unit}\nleans = {leans}\nasks = {asks}\nquiet = {quiet}\nfloor = {floor}"
        )?;
        writeln!(f, "weights = \"\"\"")?;
        for line in weights.chunks(LINE) {
            writeln!(f, "{}", line.iter().map(|w| Fitted::letter_of(*w)).collect::<String>())?;
        }
        writeln!(f, "\"\"\"")
    }
}
