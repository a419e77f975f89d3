//! `cek-netral measure model`: fits the model of `src/text/fitted.rs` to labelled posts, by logistic regression over hashed
//! features. The order of the files and lines decides nothing but rounding; the same texts give the same model.

use std::fmt;

use super::posts::{Labelled, named_scenario};
use super::regression::{Sample, Search, Weights, YES};
use crate::Checker;
use crate::scenario::input::Problem;
use crate::text::fitted::Fitted;

/// How many weights there are: a power of two.
const BUCKETS: usize = 1 << 16;
const SEARCH: Search = Search { rounds: 150, ridge: 0.33, step: 1.0, moved: 1e-6 };
/// The number of parts into which the files are split: each is left out in turn, to see how the model does on unseen writers.
const FOLDS: usize = 5;
/// Share of the partisan posts, but for coded ones, that may fall below the points under which no word makes political.
const MISSED: f64 = 0.03;
/// Share of neutral posts that may get a hint, and of everyday posts of which the side may be asked.
const HINTS: f64 = 0.04;
const ASKED: f64 = 0.035;
/// Share of everyday posts that the words of the gate alone may make political.
const WORDS: f64 = 0.2;

/// The points, in hundredths, that a model gives to a post it was not fitted to.
struct Scored {
    whole: i32,
    /// The most that the post or a run of its sentences gets: one run is enough to have the side asked.
    most: i32,
}

/// A post as the model sees it.
struct Row<'t> {
    text: &'t Labelled,
    /// Places of its features, with the names at hand and without.
    places: [Vec<usize>; 2],
    partisan: bool,
    /// Neutral, and about no election.
    everyday: bool,
    /// Partisan, and for insiders only.
    coded: bool,
    file: usize,
}

impl Row<'_> {
    /// With the names at hand, and without.
    fn samples(&self) -> [Sample<'_>; 2] {
        let means = if self.partisan { YES } else { &[] };
        self.places.each_ref().map(|places| {
            let scale = 1024.0 / Fitted::length(places.len()) as f64;
            Sample { places, values: &[], scale, means, weight: 1.0 }
        })
    }
}

fn fitted(rows: &[&Row]) -> Weights {
    let mut weights = Weights::new(BUCKETS, 1);
    let samples: Vec<Sample> = rows.iter().flat_map(|row| row.samples()).collect();
    weights.fit(&samples, SEARCH, None);
    weights
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
                    text,
                    places: [places(true)?, places(false)?],
                    partisan,
                    everyday: !partisan && !about,
                    coded: text.explicit.as_deref() == Some("coded"),
                    file,
                });
            }
        }
        let mut left_out: Vec<(Scored, &Row)> = Vec::new();
        for fold in 0..FOLDS {
            let (out, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|r| r.file % FOLDS == fold);
            let weights = fitted(&others);
            let model = scaled(&weights);
            for row in out {
                let [named, _] = row.samples();
                let most = checker.most_points(&named_scenario(row.text, true), &model)?.unwrap_or(i32::MIN);
                left_out.push((Scored { whole: whole(weights.sum(&named) * 100.0), most }, row));
            }
        }
        let above = |share: f64, points: fn(&Scored) -> i32, meant: fn(&Row) -> bool| {
            let mut sums: Vec<i32> = left_out.iter().filter(|(_, r)| meant(r)).map(|(s, _)| points(s)).collect();
            sums.sort_by(|a, b| b.cmp(a));
            let allowed = share * sums.len() as f64;
            sums.iter().zip(0_u32..).find(|(_, place)| f64::from(*place) >= allowed).map_or(0, |(sum, _)| *sum)
        };
        let weights = fitted(&rows.iter().collect::<Vec<_>>());
        let model = Fitted {
            leans: above(HINTS, |s| s.whole, |r| !r.partisan),
            asks: above(ASKED, |s| s.most, |r| r.everyday),
            quiet: above(WORDS, |s| s.whole, |r| r.everyday),
            floor: above(1.0 - MISSED, |s| s.whole, |r| r.partisan && !r.coded),
            ..scaled(&weights)
        };
        Ok(PostModel { model, texts: rows.len() })
    }
}

/// The model of some weights, each of them one of a few, without its thresholds.
fn scaled(weights: &Weights) -> Fitted {
    let mut sizes: Vec<f64> = weights.each.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let heaviest = sizes.get(sizes.len() * 99 / 100).copied().unwrap_or(1.0);
    let unit = heaviest / f64::from(Fitted::HEAVIEST);
    Fitted {
        start: whole(weights.start.iter().sum::<f64>() * 100.0),
        unit: whole(unit * 100.0 * 1024.0),
        weights: weights.each.iter().map(|w| small(w / unit)).collect(),
        ..Fitted::default()
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
