//! `cek-netral measure fit`: weights for the signs of a post (`src/text/data/weights.toml`), fitted to labelled texts by
//! logistic regression. Each source is judged by weights fitted to the others, so that tuning to a source shows.

use std::collections::BTreeMap;
use std::fmt;

use super::interval::Proportion;
use super::posts::{Labelled, NamesFile, names_of, scenario};
use super::regression::{Sample, Search, Weights, YES};
use crate::Checker;
use crate::scenario::input::Problem;
use crate::text::pack::{Shape, What};

/// Share of false alarms on election texts that the threshold is set for.
const FALSE_ALARMS: f64 = 0.031;
const SEARCH: Search = Search { rounds: 400, ridge: 3.0, step: 1.0, moved: 1e-8 };

/// A text as the signs see it.
struct Row {
    /// Its signs, and how strongly each is there.
    signs: Vec<usize>,
    values: Vec<f64>,
    partisan: bool,
    /// Neutral, and about an election.
    election: bool,
    /// Whether it names a candidate or ticket; whether it names parties alone.
    names: bool,
    party: bool,
    source: String,
}

impl Row {
    fn named(&self) -> bool {
        self.party || self.names
    }

    fn sample(&self) -> Sample<'_> {
        let means = if self.partisan { YES } else { &[] };
        Sample { places: &self.signs, values: &self.values, scale: 1.0, means, weight: 1.0 }
    }
}

/// Fitted weights, in hundredths, and how they do on sources that they were not fitted to.
#[derive(Clone, Debug)]
pub struct Fit {
    pub start: i16,
    pub leans: i16,
    pub leans_party: i16,
    /// By sign: its id and weight.
    pub weights: Vec<(String, i16)>,
    /// By source left out: partisan texts found, neutral election texts flagged.
    pub left_out: BTreeMap<String, (Proportion, Proportion)>,
}

/// Weights of the signs, fitted to these texts.
fn fitted(rows: &[&Row], signs: usize) -> Weights {
    let mut weights = Weights::new(signs, 1);
    let samples: Vec<Sample> = rows.iter().map(|row| row.sample()).collect();
    weights.fit(&samples, SEARCH, None);
    weights
}

impl Fit {
    /// Fits weights to the partisan and neutral texts.
    pub fn new(checker: &Checker, texts: &[Labelled], names: &[NamesFile]) -> Result<Fit, Problem> {
        let signs = &checker.leaning().signs;
        let files = names_of(texts, names);
        let mut rows = Vec::new();
        for (text, files) in texts.iter().zip(files).filter(|(t, _)| t.label == "partisan" || t.label == "neutral") {
            let found = checker.signs(&scenario(&text.text, &files))?;
            let shaped = |shape: Shape| {
                let is = |n: &usize| signs.get(*n).is_some_and(|s| matches!(s.what, What::Shape(has) if has == shape));
                found.iter().any(|(n, _)| is(n))
            };
            rows.push(Row {
                signs: found.iter().map(|(sign, _)| *sign).collect(),
                values: found.iter().map(|(_, value)| f64::from(*value)).collect(),
                partisan: text.label == "partisan",
                election: text.label == "neutral" && text.kind.as_deref().is_some_and(|k| k.starts_with("election")),
                names: shaped(Shape::Named),
                party: shaped(Shape::PartyNamed) && !shaped(Shape::Named),
                source: text.source.clone().unwrap_or_default(),
            });
        }
        let mut sums: Vec<(f64, &Row)> = Vec::new();
        let sources: std::collections::BTreeSet<&str> = rows.iter().map(|r| r.source.as_str()).collect();
        for source in &sources {
            let others: Vec<&Row> = rows.iter().filter(|r| r.source != *source).collect();
            let model = fitted(&others, signs.len());
            sums.extend(rows.iter().filter(|r| r.source == *source).map(|r| (model.sum(&r.sample()), r)));
        }
        let (names, party) = (threshold(&sums, false), threshold(&sums, true));
        let leans = |row: &Row| if row.party { party } else { names };
        let mut left_out: BTreeMap<String, (Proportion, Proportion)> = BTreeMap::new();
        for (sum, row) in &sums {
            let (found, alarms) = left_out.entry(row.source.clone()).or_default();
            if row.partisan {
                found.add(row.named() && *sum >= leans(row));
            } else if row.election {
                alarms.add(row.named() && *sum >= leans(row));
            }
        }
        let all: Vec<&Row> = rows.iter().collect();
        let model = fitted(&all, signs.len());
        let own: Vec<(f64, &Row)> = rows.iter().map(|r| (model.sum(&r.sample()), r)).collect();
        Ok(Fit {
            start: hundredths(model.start.first().copied().unwrap_or_default()),
            leans: hundredths(threshold(&own, false)),
            leans_party: hundredths(threshold(&own, true)),
            weights: signs.iter().zip(&model.each).map(|(s, w)| (s.id.clone(), hundredths(*w))).collect(),
            left_out,
        })
    }
}

/// In whole hundredths.
#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits; there is no `TryFrom` of floats")]
fn hundredths(x: f64) -> i16 {
    (x * 100.0).round().clamp(-30_000.0, 30_000.0) as i16
}

/// The sum above which no more neutral election texts lie than `FALSE_ALARMS` allows: of those that name parties alone, or
/// of the others.
fn threshold(sums: &[(f64, &Row)], party: bool) -> f64 {
    let all = sums.iter().filter(|(_, row)| row.election).count();
    let named = sums.iter().filter(|(_, row)| row.election && row.named()).count();
    let mut neutral: Vec<f64> =
        sums.iter().filter(|(_, r)| r.election && r.named() && r.party == party).map(|(sum, _)| *sum).collect();
    neutral.sort_by(|a, b| b.total_cmp(a));
    let allowed = FALSE_ALARMS * all as f64 * neutral.len() as f64 / named.max(1) as f64;
    neutral.iter().zip(1_u32..).find(|(_, place)| f64::from(*place) > allowed).map_or(0.0, |(sum, _)| sum + 1e-6)
}

impl fmt::Display for Fit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "each source by weights fitted to the others, at {:.1} % false alarms", FALSE_ALARMS * 100.0)?;
        let (mut found, mut alarms) = (Proportion::default(), Proportion::default());
        for (source, (own_found, own_alarms)) in &self.left_out {
            let name: String = source.chars().take(44).collect();
            writeln!(f, "  {name:<44} {own_found}   alarms {own_alarms}")?;
            found.part += own_found.part;
            found.whole += own_found.whole;
            alarms.part += own_alarms.part;
            alarms.whole += own_alarms.whole;
        }
        writeln!(f, "  {:<44} {found}   alarms {alarms}", "together")?;
        writeln!(
            f,
            "\nweights fitted to all: start = {}, leans = {}, leans_party = {}",
            self.start, self.leans, self.leans_party
        )?;
        for (sign, weight) in &self.weights {
            writeln!(f, "{sign} = {weight}")?;
        }
        Ok(())
    }
}
