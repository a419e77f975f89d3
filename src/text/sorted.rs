//! Lines of text in byte order, to be searched from their beginnings. Such a list shrinks on the way to the browser
//! to less than half of what an automaton over the same lines does.

use std::ops::Range;

/// Lines in the order of their bytes, no two the same.
#[derive(Debug)]
pub(super) struct Sorted {
    text: String,
    /// Where each line starts, and one beyond the end; bytes.
    starts: Vec<usize>,
    /// For each first byte, and one beyond the last, how many lines come before those that begin with it.
    firsts: Vec<usize>,
}

impl Sorted {
    /// `text`: the lines, in order, each but the last followed by a line feed.
    pub(super) fn new(text: String) -> Sorted {
        let mut starts = Vec::new();
        if !text.is_empty() {
            starts.push(0);
            starts.extend(text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after));
            starts.push(text.len() + 1);
        }
        let mut lines = Sorted { text, starts, firsts: Vec::new() };
        let first = |n: usize| lines.line(n).bytes().next().map(u16::from);
        lines.firsts = (0..=256).map(|byte| boundary(lines.all(), |n| first(n) < Some(byte))).collect();
        lines
    }

    /// All lines.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.starts.len().saturating_sub(1)
    }

    fn line(&self, n: usize) -> &str {
        let bounds = self.starts.get(n).zip(self.starts.get(n + 1));
        bounds.and_then(|(from, to)| self.text.get(*from..*to - 1)).unwrap_or_default()
    }

    /// The lines of a range that have the first byte of a piece.
    fn beginning(&self, within: Range<usize>, piece: &str) -> Range<usize> {
        let Some(byte) = piece.bytes().next().map(usize::from) else { return within };
        let before = |byte: usize| self.firsts.get(byte).copied().unwrap_or_default();
        within.start.max(before(byte))..within.end.min(before(byte + 1))
    }

    /// The lines of a range, which have their first `skip` bytes in common, that go on with `piece`.
    pub(super) fn going_on(&self, within: Range<usize>, skip: usize, piece: &str) -> Range<usize> {
        let rest = |n: usize| self.line(n).get(skip..).unwrap_or_default();
        let within = if skip == 0 { self.beginning(within, piece) } else { within };
        let from = boundary(within.clone(), |n| rest(n) < piece);
        from..boundary(from..within.end, |n| rest(n).starts_with(piece))
    }

    /// The line of a range whose first `bytes` bytes, which all have in common, are the whole of it.
    pub(super) fn ending(&self, within: &Range<usize>, bytes: usize) -> Option<usize> {
        // A line stands before those that it begins.
        Some(within.start).filter(|n| !within.is_empty() && self.line(*n).len() == bytes)
    }

    /// The number of a line.
    pub(super) fn position(&self, line: &str) -> Option<usize> {
        let within = self.beginning(self.all(), line);
        let n = boundary(within.clone(), |n| self.line(n) < line);
        Some(n).filter(|n| within.contains(n) && self.line(*n) == line)
    }
}

/// The first number of a range for which `holds` does not, where it holds for all before and for none after.
fn boundary(mut range: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    while !range.is_empty() {
        let middle = range.start + range.len() / 2;
        if holds(middle) {
            range.start = middle + 1;
        } else {
            range.end = middle;
        }
    }
    range.start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_their_beginning() {
        let lines = Sorted::new("dua\ndua jari\nduabelas\nsatu".to_owned());
        let dua = lines.going_on(lines.all(), 0, "dua");
        assert_eq!(dua, 0..3);
        assert_eq!(lines.ending(&dua, 3), Some(0));
        let word = lines.going_on(dua, 3, " ");
        assert_eq!(word, 1..2);
        assert_eq!(lines.ending(&word, 4), None);
        assert_eq!(lines.position("satu"), Some(3));
        assert_eq!(lines.position("sat"), None);
        assert_eq!(lines.position(""), None);
    }

    #[test]
    fn no_lines_hold_nothing() {
        let none = Sorted::new(String::new());
        assert_eq!(none.all(), 0..0);
        assert_eq!(none.position("dua"), None);
    }
}
