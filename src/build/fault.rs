//! What stops the build: a code, the file, the line and what to do.

use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Stable code, e.g. "unknown-question".
    pub code: &'static str,
    /// File relative to the crate's root.
    pub file: String,
    /// 1-based line; 0 where the whole file is meant.
    pub line: usize,
    /// What was wrong.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: [{}] {} - {}", self.file, self.line, self.code, self.what, self.fix)
    }
}

/// 1-based line of a byte offset in `text`.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|b| *b == b'\n').count() + 1
}
