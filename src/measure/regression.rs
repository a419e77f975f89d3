//! Regression by steps along the gradient, each scaled by how much its weight has moved: logistic with one output, softmax
//! with several. The same samples in the same order give the same weights.

/// What a text means that is right for the only output.
pub(super) const YES: &[(usize, f64)] = &[(0, 1.0)];

/// What one text counts for, and what is right of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample<'r> {
    /// Where its features lie among the weights.
    pub places: &'r [usize],
    /// How strongly each is there; all of them fully, where it is empty.
    pub values: &'r [f64],
    /// What every feature is multiplied by.
    pub scale: f64,
    /// Outputs that are right, each with its share; of a single output none, where it is wrong.
    pub means: &'r [(usize, f64)],
    /// How much the text itself counts.
    pub weight: f64,
}

impl Sample<'_> {
    fn features(&self) -> impl Iterator<Item = (usize, f64)> {
        let values = self.values.iter().copied().chain(std::iter::repeat(1.0));
        self.places.iter().copied().zip(values)
    }
}

/// How the weights are found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search {
    pub rounds: usize,
    /// How strongly weights are drawn to zero.
    pub ridge: f64,
    /// How far a step goes.
    pub step: f64,
    /// What a weight is taken to have moved before the first step.
    pub moved: f64,
}

/// For each output its start and its weights, place by place.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    outputs: usize,
    pub start: Vec<f64>,
    pub each: Vec<f64>,
}

impl Weights {
    /// All of them zero.
    pub(super) fn new(places: usize, outputs: usize) -> Weights {
        Weights { outputs, start: vec![0.0; outputs], each: vec![0.0; places * outputs] }
    }

    /// The weights of a place, by output.
    pub(super) fn at(&self, place: usize) -> &[f64] {
        self.each.get(place * self.outputs..(place + 1) * self.outputs).unwrap_or_default()
    }

    /// The sum of each output.
    pub(super) fn sums(&self, sample: &Sample) -> Vec<f64> {
        let mut sums = vec![0.0; self.outputs];
        for (place, value) in sample.features() {
            sums.iter_mut().zip(self.at(place)).for_each(|(sum, weight)| *sum += weight * value);
        }
        sums.iter().zip(&self.start).map(|(sum, start)| start + sample.scale * sum).collect()
    }

    /// The sum of the first output.
    pub(super) fn sum(&self, sample: &Sample) -> f64 {
        self.sums(sample).first().copied().unwrap_or_default()
    }

    /// Fits to the samples, beginning from what the weights are; with `kept` only these of them move.
    pub(super) fn fit(&mut self, samples: &[Sample], search: Search, kept: Option<&[bool]>) {
        let mut moved = vec![search.moved; self.each.len()];
        let mut start_moved = vec![search.moved; self.outputs];
        let step = |weight: &mut f64, slope: f64, moved: &mut f64| {
            *moved += slope * slope;
            *weight += search.step * slope / moved.sqrt();
        };
        for _ in 0..search.rounds {
            let (slope, start_slope) = self.slope(samples);
            for ((weight, slope), moved) in self.start.iter_mut().zip(start_slope).zip(&mut start_moved) {
                step(weight, slope, moved);
            }
            for (n, ((weight, slope), moved)) in self.each.iter_mut().zip(slope).zip(&mut moved).enumerate() {
                if kept.is_none_or(|kept| kept.get(n) == Some(&true)) {
                    step(weight, slope - search.ridge * *weight, moved);
                }
            }
        }
    }

    /// Which way each weight and each start would make the samples likelier.
    fn slope(&self, samples: &[Sample]) -> (Vec<f64>, Vec<f64>) {
        let (mut slope, mut start_slope) = (vec![0.0; self.each.len()], vec![0.0; self.outputs]);
        for sample in samples {
            let mut errors = shares(&self.sums(sample));
            errors.iter_mut().for_each(|share| *share *= -sample.weight);
            for (output, share) in sample.means {
                errors.iter_mut().skip(*output).take(1).for_each(|error| *error += share * sample.weight);
            }
            start_slope.iter_mut().zip(&errors).for_each(|(slope, error)| *slope += error);
            for (place, value) in sample.features() {
                let slopes = slope.get_mut(place * self.outputs..(place + 1) * self.outputs);
                let add = |(slope, error): (&mut f64, &f64)| *slope += error * sample.scale * value;
                slopes.into_iter().flatten().zip(&errors).for_each(add);
            }
        }
        (slope, start_slope)
    }
}

/// How likely each output is by its sum: one alone by itself, several as shares of one.
fn shares(sums: &[f64]) -> Vec<f64> {
    if let [sum] = sums {
        return vec![1.0 / (1.0 + (-sum).exp())];
    }
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let mut out: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let total: f64 = out.iter().sum();
    out.iter_mut().for_each(|share| *share /= total);
    out
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that cannot go on says why and stops")]
mod tests {
    use super::*;

    const SEARCH: Search = Search { rounds: 200, ridge: 0.1, step: 0.5, moved: 1e-6 };

    fn sample<'r>(places: &'r [usize], means: &'r [(usize, f64)]) -> Sample<'r> {
        Sample { places, values: &[], scale: 1.0, means, weight: 1.0 }
    }

    #[test]
    fn one_output_tells_right_from_wrong() {
        let samples = [sample(&[0], &[(0, 1.0)]), sample(&[0, 1], &[(0, 1.0)]), sample(&[1], &[]), sample(&[2], &[])];
        let mut weights = Weights::new(3, 1);
        weights.fit(&samples, SEARCH, None);
        let right: Vec<bool> = samples.iter().map(|s| weights.sum(s) > 0.0).collect();
        assert_eq!(right, [true, true, false, false]);
    }

    #[test]
    fn several_outputs_share_one_whole_and_only_what_is_kept_moves() {
        let samples = [sample(&[0], &[(0, 1.0)]), sample(&[1], &[(1, 0.5), (2, 0.5)])];
        let mut weights = Weights::new(2, 3);
        weights.fit(&samples, SEARCH, None);
        let [first, second] = samples.map(|s| shares(&weights.sums(&s)));
        assert!(first[0] > 0.8 && (first.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{first:?}");
        assert!((second[1] - second[2]).abs() < 1e-6 && second[0] < 0.2, "{second:?}");
        let before = weights.each.clone();
        weights.fit(&samples[..1], SEARCH, Some(&[true, false, false, false, false, false]));
        let moved: Vec<bool> = before.iter().zip(&weights.each).map(|(a, b)| (a - b).abs() > 1e-9).collect();
        assert_eq!(moved, [true, false, false, false, false, false]);
    }

    #[test]
    fn a_feature_counts_by_its_value() {
        let half = Sample { values: &[0.5], ..sample(&[0], &[]) };
        let mut weights = Weights::new(1, 1);
        weights.each = vec![4.0];
        assert!((weights.sum(&half) - 2.0).abs() < 1e-9);
        assert!((weights.sum(&Sample { scale: 0.25, ..half }) - 0.5).abs() < 1e-9);
    }
}
