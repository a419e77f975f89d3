//! The one place that converts offsets: normalised bytes to bytes of the original, and bytes to UTF-16 units.

use super::Span;

/// For every character of the normalised text, where it came from in the original.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    chars: Vec<Origin>,
}

#[derive(Clone, Copy, Debug)]
struct Origin {
    /// First byte of the character in the normalised text.
    at: usize,
    /// Bytes of the original it stands for.
    start: usize,
    end: usize,
    /// Whether the original letter was a capital.
    upper: bool,
}

impl Origins {
    /// Notes that the normalised character at byte `at` stands for the bytes `span` of the original.
    pub fn push(&mut self, at: usize, span: Span, upper: bool) {
        self.chars.push(Origin { at, start: span.start, end: span.end, upper });
    }

    /// Lets the last character take in what follows it in the original (a combining mark, a variation selector).
    pub fn extend_last(&mut self, end: usize) {
        if let Some(last) = self.chars.last_mut() {
            last.end = end;
        }
    }

    /// The bytes of the original that the normalised bytes `start..end` stand for.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.index(start);
        let last = self.index(end.saturating_sub(1)).max(first);
        let at = |i: usize| self.chars.get(i);
        Span { start: at(first).map_or(0, |o| o.start), end: at(last).map_or(0, |o| o.end) }
    }

    /// Whether the normalised character that holds byte `at` was a capital.
    pub fn upper(&self, at: usize) -> bool {
        self.chars.get(self.index(at)).is_some_and(|o| o.upper)
    }

    fn index(&self, byte: usize) -> usize {
        self.chars.partition_point(|o| o.at <= byte).saturating_sub(1)
    }
}

/// From bytes of a text to UTF-16 units, which is what a browser counts in.
#[derive(Clone, Debug, Default)]
pub struct Utf16Map {
    /// After each non-ASCII character: its end in bytes, and how many units fewer than bytes there are up to it.
    steps: Vec<(usize, usize)>,
}

impl Utf16Map {
    pub fn new(text: &str) -> Utf16Map {
        let mut saved = 0;
        let mut steps = Vec::new();
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            saved += c.len_utf8() - c.len_utf16();
            steps.push((at + c.len_utf8(), saved));
        }
        Utf16Map { steps }
    }

    /// UTF-16 units before `byte`. A byte inside a character counts as the character's first.
    pub fn unit(&self, byte: usize) -> usize {
        let past = self.steps.partition_point(|(end, _)| *end <= byte);
        let saved = past.checked_sub(1).and_then(|i| self.steps.get(i)).map_or(0, |(_, saved)| *saved);
        byte - saved
    }

    /// A span of bytes as a span of UTF-16 units.
    pub fn span(&self, span: Span) -> Span {
        Span { start: self.unit(span.start), end: self.unit(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_units_as_a_browser_does() {
        let text = "a👍é2️⃣z";
        let map = Utf16Map::new(text);
        for (byte, _) in text.char_indices() {
            let (head, _) = text.split_at(byte);
            assert_eq!(map.unit(byte), head.encode_utf16().count());
        }
        assert_eq!(map.unit(text.len()), text.encode_utf16().count());
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn every_boundary_agrees_with_the_standard_library(text in "[a-z 🇮🇩👍🏽е́́𝐀ａ\u{200b}\u{fe0f}\\PC]{0,40}") {
                let map = Utf16Map::new(&text);
                for (byte, _) in text.char_indices() {
                    prop_assert_eq!(map.unit(byte), text.split_at(byte).0.encode_utf16().count());
                }
                prop_assert_eq!(map.unit(text.len()), text.encode_utf16().count());
            }
        }
    }
}
