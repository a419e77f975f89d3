//! `cek-netral measure descriptions`: the totals, and for each act how often it was found and how often rightly.

use std::collections::BTreeMap;
use std::fmt;

use super::Score;
use crate::measure::interval::Proportion;

/// All cases of a run, in the order given.
#[derive(Clone, Debug)]
pub struct Results {
    pub outcomes: Vec<Score>,
}

impl Results {
    /// Acts named in a case that were found.
    pub fn found(&self) -> Proportion {
        Proportion::of(self.outcomes.iter().flat_map(|o| o.named.iter().map(|(_, ok)| *ok)))
    }

    /// Acts found that the case has.
    pub fn right(&self) -> Proportion {
        Proportion::of(self.outcomes.iter().flat_map(|o| o.found.iter().map(|(_, ok)| *ok)))
    }

    /// Cases whose role is right, of those whose role is known.
    pub fn role(&self) -> Proportion {
        Proportion::of(self.outcomes.iter().filter_map(|o| o.role))
    }
}

fn by_name<'a>(list: impl Iterator<Item = &'a (String, bool)>) -> BTreeMap<&'a str, Proportion> {
    let mut out: BTreeMap<&str, Proportion> = BTreeMap::new();
    list.for_each(|(name, ok)| out.entry(name).or_default().add(*ok));
    out
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let named = by_name(self.outcomes.iter().flat_map(|o| &o.named));
        let found = by_name(self.outcomes.iter().flat_map(|o| &o.found));
        let width = named.keys().chain(found.keys()).map(|k| k.chars().count()).max().unwrap_or(0).max(18);
        let mut rows = |head: &str, rows: BTreeMap<&str, Proportion>| {
            writeln!(f, "{head}")?;
            rows.iter().try_for_each(|(name, share)| writeln!(f, "  {name:width$}{share}"))?;
            writeln!(f)
        };
        rows("acts named that are found, by the file's word", named)?;
        rows("acts found that are right, by our answer", found)?;
        writeln!(f, "TOTALS: {} descriptions (95 % intervals)", self.outcomes.len())?;
        writeln!(f, "  {:width$}{}", "acts found", self.found())?;
        writeln!(f, "  {:width$}{}", "acts right", self.right())?;
        writeln!(f, "  {:width$}{}", "role right", self.role())
    }
}
