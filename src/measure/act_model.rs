//! `cek-netral measure acts-model`: fits the model of `src/text/act_model.rs` to labelled situations, by softmax regression
//! over hashed features of which only the weightiest are kept. The same files in the same order give the same model.

use std::collections::BTreeMap;
use std::fmt;

use super::regression::{Sample, Search, Weights};
use super::situations::Situation;
use crate::Checker;
use crate::text::Strength;
use crate::text::act_model::{PLACES, places, read};
use crate::text::fitted::Fitted;

const SEARCH: Search = Search { rounds: 120, ridge: 0.5, step: 0.5, moved: 1e-6 };
/// How many weights are kept.
const KEPT: usize = 6_000;
/// The heaviest weight that is written.
const HEAVIEST: f64 = 4.0;
/// What the words that tell an act count by themselves, beside their whole situation.
const WORDS: f64 = 0.5;
/// What every feature counts in a text of one.
const VALUE: f64 = 5.0;
/// The number of parts into which the files are split: each is left out in turn, to see how the model does on unseen writers.
const FOLDS: usize = 5;
/// Share that must be right of the acts that the model reads where the grammar reads none.
const RIGHT: f64 = 0.92;

/// A situation, or the words in it that tell an act, as the model sees it.
struct Row {
    places: Vec<usize>,
    /// Outputs that are right, each with its share.
    means: Vec<(usize, f64)>,
    weight: f64,
    /// Whether the grammar reads an act.
    read: bool,
    file: usize,
    whole: bool,
}

impl Row {
    fn sample(&self) -> Sample<'_> {
        let scale = 1024.0 * VALUE / Fitted::length(self.places.len()) as f64;
        Sample { places: &self.places, values: &[], scale, means: &self.means, weight: self.weight }
    }

    fn holds(&self, output: usize) -> bool {
        self.means.iter().any(|(n, _)| *n == output)
    }
}

/// Fits, keeps the weightiest, and fits these anew.
fn fitted(rows: &[&Row], outputs: usize) -> Weights {
    let size = usize::try_from(PLACES).unwrap_or(0);
    let samples: Vec<Sample> = rows.iter().map(|row| row.sample()).collect();
    let mut weights = Weights::new(size, outputs);
    weights.fit(&samples, SEARCH, None);
    let mut times = vec![0_u32; size];
    for place in rows.iter().flat_map(|row| &row.places) {
        times.iter_mut().skip(*place).take(1).for_each(|n| *n += 1);
    }
    let often = times.iter().flat_map(|n| std::iter::repeat_n(f64::from(*n).sqrt().sqrt(), outputs));
    let matters: Vec<f64> = weights.each.iter().zip(often).map(|(w, often)| w.abs() * often).collect();
    let mut sorted = matters.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let least = sorted.get(KEPT).copied().unwrap_or(0.0);
    let kept: Vec<bool> = matters.iter().map(|m| *m > least).collect();
    weights.each.iter_mut().zip(&kept).filter(|(_, kept)| !**kept).for_each(|(w, _)| *w = 0.0);
    weights.fit(&samples, SEARCH, Some(&kept));
    weights
}

/// A fitted model; as text, the file `src/text/data/act_model.toml`.
#[derive(Clone, Debug)]
pub struct FittedActs {
    acts: Vec<String>,
    start: Vec<i32>,
    unit: i32,
    plain: i32,
    rows: Vec<(usize, Vec<(usize, i8)>)>,
    situations: usize,
    /// How it does on files left out, as a comment.
    told: String,
}

impl FittedActs {
    /// Fits to the situations of several files.
    pub fn new(checker: &Checker, files: &[Vec<Situation>]) -> FittedActs {
        let all = || files.iter().flatten();
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        all().flat_map(Situation::acts).flatten().for_each(|id| *counted.entry(id).or_default() += 1);
        let acts: Vec<String> = counted.iter().filter(|(_, n)| **n > 1).map(|(id, _)| (*id).to_owned()).collect();
        let mut rows = Vec::new();
        for (file, situations) in files.iter().enumerate() {
            for situation in situations {
                rows.extend(rows_of(checker, &acts, situation, file));
            }
        }
        let outputs = acts.len() + 1;
        let mut left_out: Vec<(Vec<f64>, &Row)> = Vec::new();
        for fold in 0..FOLDS.min(files.len()) {
            let (out, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|r| r.file % FOLDS == fold);
            let weights = fitted(&others, outputs);
            left_out.extend(out.into_iter().filter(|r| r.whole).map(|r| (weights.sums(&r.sample()), r)));
        }
        let (plain, told) = threshold(&left_out, acts.len());
        let weights = fitted(&rows.iter().collect::<Vec<_>>(), outputs);
        let mut sizes: Vec<f64> = weights.each.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(f64::total_cmp);
        let unit = sizes.get(sizes.len() * 995 / 1000).copied().unwrap_or(1.0) / HEAVIEST;
        let cells = |place: usize| -> Vec<(usize, i8)> {
            let small = weights.at(place).iter().map(|w| whole((w / unit).clamp(-HEAVIEST, HEAVIEST)));
            small.enumerate().filter_map(|(n, w)| Some((n, i8::try_from(w).ok().filter(|w| *w != 0)?))).collect()
        };
        let size = usize::try_from(PLACES).unwrap_or(0);
        FittedActs {
            start: weights.start.iter().map(|start| whole(start * 100.0)).collect(),
            unit: whole(unit * VALUE * 100.0 * 1024.0),
            plain: whole(plain * 100.0),
            rows: (0..size).map(|place| (place, cells(place))).filter(|(_, cells)| !cells.is_empty()).collect(),
            situations: all().count(),
            acts,
            told,
        }
    }
}

/// The situation as a whole, and the words in it that tell its act where it has only one.
fn rows_of(checker: &Checker, acts: &[String], situation: &Situation, file: usize) -> Vec<Row> {
    let output = |id: &str| acts.iter().position(|act| act == id);
    let row = |text: &str, weight: f64, whole: bool| {
        let (mut at, found) = checker.act_places(text);
        if whole {
            let each = found.iter().flat_map(|(ids, strength)| ids.iter().map(|id| (output(id), *strength)));
            at.extend(places(each.filter_map(|(n, s)| Some(read(n?, s))).collect()).into_iter().map(|(at, _)| at));
            at.sort_unstable();
            at.dedup();
        }
        let read = found.iter().any(|(_, strength)| *strength == Strength::Plain);
        let mut means: Vec<(usize, f64)> = Vec::new();
        let told = situation.acts();
        for ids in &told {
            let share = 1.0 / (ids.len() * told.len()) as f64;
            means.extend(ids.iter().filter_map(|id| Some((output(id)?, share))));
        }
        if told.is_empty() {
            means.push((acts.len(), 1.0));
        }
        Row { places: at, means, weight, read, file, whole }
    };
    let mut out = vec![row(&situation.description, 1.0, true)];
    if situation.gold.acts.len() == 1 {
        out.extend(situation.spans.get("act").into_iter().flatten().map(|words| row(words, WORDS, false)));
    }
    out
}

/// By how much the first must lead to count as read where the grammar reads none; and how that does.
fn threshold(left_out: &[(Vec<f64>, &Row)], none: usize) -> (f64, String) {
    let mut leads = Vec::new();
    let (mut helped, mut whole) = (0, 0);
    for (sums, row) in left_out {
        let mut ranked: Vec<(usize, f64)> = sums.iter().copied().enumerate().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        let Some([(first, most), (_, second)]) = ranked.first_chunk::<2>().copied() else { continue };
        if first != none && !row.read {
            leads.push((second - most, row.holds(first)));
        }
        if !row.holds(none) {
            whole += 1;
            let acts = ranked.iter().map(|(n, _)| *n).filter(|n| *n != none);
            helped += usize::from(acts.take(3).any(|n| row.holds(n)));
        }
    }
    let (plain, added) = most_within(&mut leads, RIGHT);
    let told = format!(
        "left out: one of the first three right for {helped} of {whole}; read where the grammar read none, {added} of {}",
        leads.len()
    );
    (-plain, told)
}

/// The largest key up to which that share is right, and how many lie up to it.
fn most_within(list: &mut [(f64, bool)], share: f64) -> (f64, usize) {
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut right, mut out) = (0_usize, (f64::from(i16::MIN), 0));
    for (n, (key, holds)) in list.iter().enumerate() {
        right += usize::from(*holds);
        if right as f64 >= share * (n + 1) as f64 {
            out = (*key, n + 1);
        }
    }
    out
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits; there is no `TryFrom` of floats")]
fn whole(x: f64) -> i32 {
    x.round().clamp(f64::from(i32::MIN), f64::from(i32::MAX)) as i32
}

impl fmt::Display for FittedActs {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let FittedActs { acts, start, unit, plain, rows, situations, told } = self;
        let by = "Written by `cek-netral measure acts-model`";
        writeln!(f, "# {by} from {situations} situations; not by hand. src/text/act_model.rs reads it.")?;
        writeln!(f, "# On files {told}.")?;
        writeln!(f, "[act_model]")?;
        writeln!(f, "label.id = \"Cerita seperti ini sering tentang perbuatan ini\"")?;
        writeln!(f, "label.en = \"Accounts like this are often of this act\"")?;
        writeln!(f, "acts = {acts:?}\nstart = {start:?}\nunit = {unit}\nplain = {plain}")?;
        writeln!(f, "rows = \"\"\"")?;
        for (place, cells) in rows {
            let cells = cells.iter().map(|(act, weight)| format!(" {act}{}", Fitted::letter_of(*weight)));
            writeln!(f, "{place}{}", cells.collect::<String>())?;
        }
        writeln!(f, "\"\"\"")
    }
}
