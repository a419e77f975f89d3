//! The core against models of it that were written apart: the data read and evaluated a second time, dates by another library,
//! texts against what must not change them, and inputs that nobody would write.
//!
//! How many cases are looked at: `npm test` takes few, `npm run verify` many (`count`). What lies outside this repository is
//! named by the environment: `CEK_NETRAL_LAW` (the dossiers), `CEK_NETRAL_TEXT` (real posts, `stance.jsonl`). What was
//! measured: `tests/proof/figures.json`.
#![allow(clippy::inconsistent_digit_grouping, reason = "days are written as year, month and day")]
#![allow(clippy::string_slice, reason = "words and days are cut between characters that the test wrote")]
#![allow(clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "the numbers of tests are small")]

mod bulk;
mod dates;
mod fuzz;
mod invariants;
mod points;
mod reading;
mod second;

use std::path::PathBuf;

/// How many cases to look at: what the environment says, else `few`.
fn count(variable: &str, few: usize) -> usize {
    std::env::var(variable).ok().map_or(few, |n| n.parse().unwrap_or_else(|_| panic!("{variable}: {n} is no number")))
}

/// A folder or file outside this repository that the environment names; says so where it does not.
fn outside(variable: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).map(PathBuf::from);
    if path.is_none() {
        println!("skipped: {variable} is not set");
    }
    path
}

/// A generator of numbers that gives the same ones everywhere (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for n in (1..list.len()).rev() {
            list.swap(n, self.below(n + 1));
        }
    }
}
