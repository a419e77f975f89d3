//! The rulebook as a reviewer needs it: what cites what, what is exercised, and all of it as pages to read. Native only.

pub mod between;
pub mod changes;
pub mod coverage;
pub mod entries;
pub mod labels;
pub mod map;
pub mod markdown;
pub mod truth;
pub mod uses;
pub mod wording;

#[cfg(test)]
mod tests;

use crate::checker::BrokenPack;
use crate::pack::compact;
use crate::pack::rulebook::Rulebook;

/// What was compiled beside the pack of this build.
pub fn load() -> Result<Rulebook, BrokenPack> {
    compact::read(include_bytes!(concat!(env!("OUT_DIR"), "/book.bin")))
        .ok_or_else(|| BrokenPack("the rulebook is of another build".to_owned()))
}
