//! A token: a word, a number, a sign of the text.

use super::Span;
use super::lists::{List, Listed};

/// One token of the text.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it stands in the original.
    pub span: Span,
    /// Plain spelling; a handle without its @.
    pub text: String,
    /// A second spelling, where the first is no word we know ("c0blos").
    pub respelt: Option<String>,
    pub kind: Kind,
    /// The lists of words that its plain spelling is in.
    pub listed: Listed,
    /// First letter capital; every letter capital (and at least two of them).
    pub capital: bool,
    pub upper: bool,
    /// Part of a hashtag.
    pub tag: bool,
    /// A line break stands before it.
    pub line: bool,
    /// Number of its sentence, from 0.
    pub sentence: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    Date,
    Figure,
    Url,
    Handle,
    /// Punctuation or an emoji: one character.
    Symbol,
}

impl Token {
    pub fn is(&self, text: &str) -> bool {
        self.text == text
    }

    /// Whether it is in a list of words.
    pub fn is_in(&self, list: List) -> bool {
        self.listed.is(list)
    }

    /// The small number it means, in figures or in words ("02", "dua").
    pub fn number(&self) -> Option<u8> {
        match self.kind {
            Kind::Number if self.text.len() <= 2 => self.text.parse().ok().filter(|n| (1..100).contains(n)),
            Kind::Word => self.listed.value(List::Number),
            _ => None,
        }
    }
}
