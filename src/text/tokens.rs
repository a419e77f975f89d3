//! Step two: words, numbers, links, hashtags; cut by an automaton that the build made from `data/surface.toml`.

use super::automaton::Automaton;
use super::hashtags;
use super::lexicon::Words;
use super::lists::{List, Listed};
use super::normalise::Normalised;
use super::pack::{SurfaceKind, TextPack};
use super::token::{Kind, Token};

/// What recognises surface tokens.
#[derive(Debug)]
pub(super) struct Surface {
    automaton: Automaton,
    kinds: Vec<SurfaceKind>,
}

impl Surface {
    /// Takes its tables out of the pack.
    pub(super) fn new(pack: &mut TextPack) -> Surface {
        Surface { automaton: std::mem::take(&mut pack.surface), kinds: std::mem::take(&mut pack.surface_kinds) }
    }

    /// The token that starts at byte `at`: its end and kind.
    fn at(&self, text: &str, at: usize) -> Option<(usize, SurfaceKind)> {
        let (end, pattern) = self.automaton.longest(text.as_bytes(), at)?;
        let kind = self.kinds.get(pattern)?;
        (end > at).then_some((end, *kind))
    }
}

/// How many tokens a text has, about: a list that grows would need twice the room.
fn about(text: &str) -> usize {
    let mut inside = false;
    let begins = |c: &char| {
        let goes_on = inside && c.is_alphanumeric();
        inside = c.is_alphanumeric();
        !goes_on && !c.is_whitespace()
    };
    text.chars().filter(begins).count()
}

/// Cuts a text into tokens. Hashtags come out as the words they are made of.
pub(super) fn tokenise(normalised: &Normalised, surface: &Surface, words: Words) -> Vec<Token> {
    let text = normalised.text.as_str();
    let mut tokens = Vec::with_capacity(about(text));
    let (mut line, mut skip) = (false, 0);
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        if c.is_whitespace() {
            line |= c == '\n' || c == '\r';
            continue;
        }
        let make = |start: usize, end: usize, kind: Kind, tag: bool, first: bool| {
            let inner = text.get(start..end).unwrap_or_default();
            let letters = || inner.char_indices().filter(|(_, c)| c.is_alphabetic());
            Token {
                span: normalised.origins.span(start, end),
                text: inner.to_owned(),
                respelt: None,
                kind,
                listed: Listed::default(),
                capital: normalised.origins.upper(start),
                upper: letters().count() > 1 && letters().all(|(i, _)| normalised.origins.upper(start + i)),
                tag,
                line: line && first,
                sentence: 0,
            }
        };
        let (end, kind) = match surface.at(text, at) {
            Some((end, kind)) => (end, Some(kind)),
            None => (at + c.len_utf8(), None),
        };
        match kind {
            Some(SurfaceKind::Hashtag) => {
                let inner = text.get(at + 1..end).unwrap_or_default();
                let upper = |i: usize| normalised.origins.upper(at + 1 + i);
                for (n, (from, to)) in hashtags::split(inner, upper, words).into_iter().enumerate() {
                    let digits = inner.get(from..to).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
                    let kind = if digits { Kind::Number } else { Kind::Word };
                    tokens.push(make(at + 1 + from, at + 1 + to, kind, true, n == 0));
                }
            }
            Some(SurfaceKind::Handle) => tokens.push(make(at + 1, end, Kind::Handle, false, true)),
            Some(SurfaceKind::Url) => tokens.push(make(at, end, Kind::Url, false, true)),
            Some(SurfaceKind::Date) => tokens.push(make(at, end, Kind::Date, false, true)),
            Some(SurfaceKind::Figure) => tokens.push(make(at, end, Kind::Figure, false, true)),
            Some(SurfaceKind::Number) => tokens.push(make(at, end, Kind::Number, false, true)),
            Some(SurfaceKind::Word) => tokens.push(make(at, end, Kind::Word, false, true)),
            None => tokens.push(make(at, end, Kind::Symbol, false, true)),
        }
        skip = end;
        line = false;
    }
    tokens
}

/// Gives every token the number of its sentence.
pub(super) fn number_sentences(tokens: &mut [Token]) {
    let mut sentence = 0;
    let mut pending = false;
    // Whether the token before is a word that a dot may cut short.
    let mut short = false;
    for token in tokens.iter_mut() {
        let closing = token.kind == Kind::Symbol && matches!(&*token.text, "." | "!" | "?" | "\"" | ")" | "'");
        if token.line || (pending && !closing) {
            sentence += 1;
            pending = false;
        }
        token.sentence = sentence;
        if token.kind == Kind::Symbol {
            pending |= match &*token.text {
                "!" | "?" | ";" => true,
                "." => !short,
                _ => false,
            };
        }
        short = token.kind == Kind::Word && (token.text.len() == 1 || token.is_in(List::Abbreviation));
    }
}
