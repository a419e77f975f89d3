//! A concept found in the text.

use super::pack::ConceptIx;

/// A concept found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub concept: ConceptIx,
    /// Tokens `from..to`.
    pub from: usize,
    pub to: usize,
    pub sentence: usize,
    /// Circumstances, as bits of `scope`.
    pub scope: u8,
    /// Which participant of a names file it names.
    pub who: Option<u16>,
}
