//! The stretches of time between changes of the law: the answers to the hidden question `date`.

use serde::{Deserialize, Serialize};

use super::day::Day;
use crate::questions::model::Answers;

/// First day of each period but the first, ascending. The first period has no first day, the last no last one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods(pub Vec<Day>);

/// First and last day, both inclusive; none where the side is open.
pub type OpenDays = (Option<Day>, Option<Day>);

impl Periods {
    /// The periods that the days from `first` to `last` (inclusive, open where none) touch.
    pub fn of(&self, first: Option<Day>, last: Option<Day>) -> Answers {
        let low = first.map_or(0, |day| self.0.partition_point(|p| *p <= day));
        let high = last.map_or(self.0.len(), |day| self.0.partition_point(|p| *p <= day));
        (low..=high).fold(Answers::NONE, |set, n| set.or(Answers::one(n)))
    }

    /// The days that a set of periods covers, neighbours joined.
    pub fn days(&self, periods: Answers) -> Vec<OpenDays> {
        let first = |n: usize| n.checked_sub(1).and_then(|n| self.0.get(n)).copied();
        let last = |n: usize| self.0.get(n).map(|next| next.plus(-1));
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for n in periods.indices() {
            match runs.last_mut() {
                Some((_, end)) if *end + 1 == n => *end = n,
                _ => runs.push((n, n)),
            }
        }
        runs.into_iter().map(|(start, end)| (first(start), last(end))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_told_as_one_stretch_and_others_apart() {
        let periods = Periods(vec![Day(10), Day(20), Day(30)]);
        let days = |ones: &[usize]| periods.days(ones.iter().fold(Answers::NONE, |set, n| set.or(Answers::one(*n))));
        assert_eq!(days(&[1, 2]), [(Some(Day(10)), Some(Day(29)))]);
        assert_eq!(days(&[0, 2, 3]), [(None, Some(Day(9))), (Some(Day(20)), None)]);
        assert_eq!(days(&[0, 1, 2, 3]), [(None, None)]);
        assert_eq!(periods.of(Some(Day(9)), Some(Day(10))), Answers::one(0).or(Answers::one(1)));
        assert_eq!(periods.of(Some(Day(30)), None), Answers::one(3));
        assert_eq!(periods.of(None, Some(Day(9))), Answers::one(0));
    }
}
