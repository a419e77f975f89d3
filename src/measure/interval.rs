//! A share of a sample, and how far the share of everything may lie from it.

use std::fmt;

/// A part of a whole, both counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proportion {
    pub part: usize,
    pub whole: usize,
}

impl Proportion {
    pub fn of(values: impl IntoIterator<Item = bool>) -> Proportion {
        let mut out = Proportion::default();
        values.into_iter().for_each(|yes| out.add(yes));
        out
    }

    pub fn add(&mut self, yes: bool) {
        self.part += usize::from(yes);
        self.whole += 1;
    }

    /// The share, 0 to 1; none of an empty sample.
    pub fn share(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }

    /// Wilson's interval at 95 %: lower and upper end, 0 to 1; none of an empty sample.
    pub fn wilson(self) -> Option<(f64, f64)> {
        /// The normal deviate that 95 % lie within.
        const Z: f64 = 1.959_963_984_540_054;
        let (share, n) = (self.share()?, self.whole as f64);
        let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let (middle, scale) = (share + Z * Z / (2.0 * n), 1.0 + Z * Z / n);
        Some((((middle - spread) / scale).max(0.0), ((middle + spread) / scale).min(1.0)))
    }
}

impl fmt::Display for Proportion {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:5} of {:5}", self.part, self.whole)?;
        match self.share().zip(self.wilson()) {
            Some((share, (low, high))) => {
                write!(f, "  {:5.1} %  ({:.1} to {:.1})", 100.0 * share, 100.0 * low, 100.0 * high)
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ends of the interval in percent, to one place, as the textbooks give them.
    fn percent(part: usize, whole: usize) -> Option<(f64, f64)> {
        let round = |x: f64| (x * 1000.0).round() / 10.0;
        Proportion { part, whole }.wilson().map(|(low, high)| (round(low), round(high)))
    }

    #[test]
    fn the_interval_is_wilsons() {
        assert_eq!(percent(8, 10), Some((49.0, 94.3)));
        assert_eq!(percent(0, 10), Some((0.0, 27.8)));
        assert_eq!(percent(10, 10), Some((72.2, 100.0)));
        assert_eq!(percent(50, 100), Some((40.4, 59.6)));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn a_share_tells_its_sample_and_an_empty_one_no_percentage() {
        assert_eq!(Proportion::of([true, true, false]).to_string(), "    2 of     3   66.7 %  (20.8 to 93.9)");
        assert_eq!(Proportion::default().to_string(), "    0 of     0");
    }
}
