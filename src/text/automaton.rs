//! A finite automaton over bytes, as the build made it: a table to walk along, and nothing to build or to check at run time.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Automaton {
    /// The column of each byte; the end of the text has the last column.
    pub columns: Vec<u8>,
    /// For each state and column, the next state. State 0 leads nowhere, state 1 is the first.
    pub next: Vec<u16>,
    /// For each state, which pattern ended before the byte that led to it, counted from 1; 0: none.
    pub ends: Vec<u8>,
}

impl Automaton {
    /// Where the longest stretch from `at` ends that the first pattern that can match there takes, and which pattern that is.
    pub fn longest(&self, text: &[u8], at: usize) -> Option<(usize, usize)> {
        let width = self.next.len() / self.ends.len().max(1);
        let (mut state, mut found) = (1, None);
        for at in at..=text.len() {
            let column = text.get(at).and_then(|byte| self.columns.get(usize::from(*byte)));
            let column = column.map_or(width.saturating_sub(1), |column| usize::from(*column));
            state = self.next.get(state * width + column).copied().map_or(0, usize::from);
            if state == 0 {
                break;
            }
            let pattern = self.ends.get(state).copied().map_or(0, usize::from);
            found = pattern.checked_sub(1).map(|pattern| (at, pattern)).or(found);
        }
        found
    }
}
