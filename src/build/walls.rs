//! How many of a kind there may be: the pack keeps positions in 16 bits.

use super::fault::Fault;
use super::source::SourceFile;

/// The most there may be of each kind: provisions, rules, exceptions, routes, instruments.
pub(crate) const MOST: usize = 65_535;

/// A fault at the first one too many. `places` has the file and the byte offset of each, in order.
pub(crate) fn too_many<'a>(kind: &str, mut places: impl Iterator<Item = (&'a SourceFile, usize)>) -> Option<Fault> {
    let (file, offset) = places.nth(MOST)?;
    let what = format!("there are more than {MOST} {kind}");
    let fix = "drop some, or widen the indices in src/law/model.rs and src/rules/model.rs from 16 bits";
    Some(file.fault_at("too-many", offset, what, fix))
}
