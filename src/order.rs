//! Putting lists in order. The sorts of the standard library are compiled anew for each type, some kilobytes every time,
//! which everyone who opens the checker has to load; here the work is done on positions, once for all types.

use std::cmp::Ordering;

/// Orders a list in place; equals keep their order.
pub(crate) trait Order<T> {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let by_position = |a: usize, b: usize| self.get(a).zip(self.get(b)).is_some_and(|(a, b)| compare(a, b).is_gt());
        let mut sources = sources(self.len(), &by_position);
        for start in 0..self.len() {
            // Along one cycle of the permutation, each element into its place.
            let mut at = start;
            while let Some(from) = sources.get_mut(at).map(|source| std::mem::replace(source, at)) {
                if from == at || from == start {
                    break;
                }
                self.swap(at, from);
                at = from;
            }
        }
    }
}

/// For each place of the ordered list, where its element stands now: a merge sort, in runs that double.
fn sources(len: usize, after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut runs: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        runs = runs.chunks(2 * width).flat_map(|pair| merged(pair.split_at(width.min(pair.len())), after)).collect();
        width *= 2;
    }
    runs
}

fn merged((mut left, mut right): (&[usize], &[usize]), after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    while let (Some((a, lefts)), Some((b, rights))) = (left.split_first(), right.split_first()) {
        if after(*a, *b) {
            out.push(*b);
            right = rights;
        } else {
            out.push(*a);
            left = lefts;
        }
    }
    out.extend_from_slice(left);
    out.extend_from_slice(right);
    out
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_order_as_the_standard_sort(list in prop::collection::vec((0_u8..8, any::<u8>()), 0..70)) {
            let (mut ours, mut theirs) = (list.clone(), list.clone());
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.order();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
