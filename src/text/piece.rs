//! A piece of evidence on its way: where it stands still decides what becomes of it.

use super::Evidence;

/// Evidence, and the tokens it stands on.
#[derive(Clone, Debug)]
pub struct Piece {
    pub evidence: Evidence,
    pub from: usize,
    pub to: usize,
    pub sentence: usize,
}
