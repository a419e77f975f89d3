//! The law's changelog: what began, ended, took the place of something or came to threaten otherwise, and on which day.

pub mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::day::Day;
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;

/// Up to this many provisions of an instrument are told one by one, whatever their share in it.
const FEW: usize = 3;

/// Every change of the law that the data knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changelog {
    /// The newest first.
    pub days: Vec<DayOfChange>,
    /// Provisions whose first day no source names, not even its year.
    pub undated: Vec<Undated>,
}

/// What changed on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOfChange {
    pub day: Day,
    /// Whether the sources name the day; else it is the first of the year that they name.
    pub known: bool,
    /// Instruments most of whose provisions began or ended.
    pub instruments: Vec<Whole>,
    /// All other provisions that began or ended.
    pub provisions: Vec<Single>,
    /// Provisions whose criminal threat changed, by index.
    pub threats: Vec<usize>,
}

/// What became of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The day is its first.
    Begins,
    /// The day before was its last.
    Ends,
}

/// A provision that began or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Single {
    /// Index into the pack.
    pub provision: usize,
    pub turn: Turn,
    /// Earlier provisions that it took the place of, by index.
    pub replaces: Vec<usize>,
    /// Where it governs acts older than its instrument: since when.
    pub acts_since: Option<Day>,
}

/// An instrument most of whose provisions began or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Index into the pack.
    pub instrument: usize,
    pub turn: Turn,
    /// How many of its provisions did.
    pub count: usize,
    /// How many it has.
    pub of: usize,
    /// How many of those that ended have a successor of that day.
    pub replaced: usize,
    /// Those of them that took the place of others, or govern older acts.
    pub notable: Vec<Single>,
}

/// Provisions of an instrument without a first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undated {
    /// Index into the pack.
    pub instrument: usize,
    pub count: usize,
}

/// A day with the provisions that turned on it.
#[derive(Default)]
struct Turns {
    begins: Vec<Single>,
    ends: Vec<Single>,
    threats: Vec<usize>,
}

impl Changelog {
    pub fn new(pack: &Pack, book: &Rulebook) -> Changelog {
        let first = FirstDays { pack };
        let mut days: BTreeMap<(Day, bool), Turns> = BTreeMap::new();
        for (n, provision) in pack.provisions.iter().enumerate() {
            if let Some((day, known, acts_since)) = first.of(provision) {
                // What is known to the year alone stands together.
                let day = if known { day } else { Day::new(day.civil().0, 1, 1).unwrap_or(day) };
                let replaces = book.replaces.get(n).into_iter().flatten().map(|old| usize::from(*old)).collect();
                let single = Single { provision: n, turn: Turn::Begins, replaces, acts_since };
                days.entry((day, known)).or_default().begins.push(single);
            }
            if let Some(last) = provision.to {
                let single = Single { provision: n, turn: Turn::Ends, replaces: Vec::new(), acts_since: None };
                days.entry((last.next(), true)).or_default().ends.push(single);
            }
            if let Some(day) = pack.conversion.from.filter(|day| threat_changes(pack, provision, *day)) {
                days.entry((day, true)).or_default().threats.push(n);
            }
        }
        let days = days.into_iter().rev().map(|((day, known), turns)| turns.told(pack, day, known)).collect();
        Changelog { days, undated: undated(pack) }
    }
}

/// Whether the adjustment of penalties changed what a provision threatened on the day before.
fn threat_changes(pack: &Pack, provision: &Provision, day: Day) -> bool {
    let in_force = provision.from.is_none_or(|from| from < day) && provision.to.is_none_or(|to| to >= day);
    in_force && provision.penalty.as_ref().is_some_and(|penalty| !pack.conversion.apply(penalty).is_empty())
}

fn undated(pack: &Pack) -> Vec<Undated> {
    let count =
        |n: usize| pack.provisions.iter().filter(|p| usize::from(p.instrument) == n && p.from.is_none()).count();
    let all = (0..pack.instruments.len()).map(|instrument| Undated { instrument, count: count(instrument) });
    all.filter(|undated| undated.count > 0).collect()
}

impl Turns {
    fn told(self, pack: &Pack, day: Day, known: bool) -> DayOfChange {
        let successors: BTreeSet<usize> = self.begins.iter().flat_map(|single| single.replaces.clone()).collect();
        let mut out =
            DayOfChange { day, known, instruments: Vec::new(), provisions: Vec::new(), threats: self.threats };
        for (turn, all) in [(Turn::Begins, self.begins), (Turn::Ends, self.ends)] {
            let mut by_instrument: BTreeMap<usize, Vec<Single>> = BTreeMap::new();
            for single in all {
                let Some(provision) = pack.provisions.get(single.provision) else { continue };
                by_instrument.entry(usize::from(provision.instrument)).or_default().push(single);
            }
            for (instrument, singles) in by_instrument {
                let of = pack.provisions.iter().filter(|p| usize::from(p.instrument) == instrument).count();
                let count = singles.len();
                // One that has a successor is told with it.
                let left: Vec<Single> = singles
                    .into_iter()
                    .filter(|s| turn == Turn::Begins || !successors.contains(&s.provision))
                    .collect();
                let all = count == of && count > FEW && !left.is_empty();
                if all || left.len() > FEW && count * 2 > of {
                    let replaced = count - left.len();
                    let notable =
                        left.into_iter().filter(|s| !s.replaces.is_empty() || s.acts_since.is_some()).collect();
                    out.instruments.push(Whole { instrument, turn, count, of, replaced, notable });
                } else {
                    out.provisions.extend(left);
                }
            }
        }
        out
    }
}

/// When provisions began.
struct FirstDays<'a> {
    pack: &'a Pack,
}

impl FirstDays<'_> {
    /// The day on which a provision began, whether it is known, and since when it governs acts where these are older than
    /// its instrument.
    fn of(&self, provision: &Provision) -> Option<(Day, bool, Option<Day>)> {
        let from = provision.from?;
        let own = (from, provision.day_known, None);
        let Some(year) = self.year(provision.instrument).filter(|year| from.civil().0 < *year) else {
            return Some(own);
        };
        // Its first day is one of acts: no provision begins in a year before its instrument's.
        let (day, known) = match self.usual(provision.instrument, year) {
            Some(usual) => usual,
            None => (Day::new(year, 1, 1)?, false),
        };
        Some((day, known, Some(from)))
    }

    /// The year that the id of an instrument ends with.
    fn year(&self, instrument: u16) -> Option<i32> {
        let id = &self.pack.instruments.get(usize::from(instrument))?.id;
        let (_, year) = id.rsplit_once('-')?;
        year.parse().ok().filter(|_| year.len() == 4)
    }

    /// The day on which most provisions of an instrument began, of its year or later.
    fn usual(&self, instrument: u16, year: i32) -> Option<(Day, bool)> {
        let mut count: BTreeMap<(Day, bool), usize> = BTreeMap::new();
        for provision in self.pack.provisions.iter().filter(|p| p.instrument == instrument) {
            if let Some(from) = provision.from.filter(|from| from.civil().0 >= year) {
                *count.entry((from, provision.day_known)).or_default() += 1;
            }
        }
        count.into_iter().max_by_key(|(_, count)| *count).map(|(day, _)| day)
    }
}
