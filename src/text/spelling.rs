//! Spellings that hide a word: stretched letters, digits for letters, spaced-out letters. They are undone only where
//! what comes out is a word of the lexicon, so that ordinary words stay what they are.

use std::ops::Range;

use super::lexicon::Words;
use super::token::{Kind, Token};

/// Fewest single letters in a row that are taken for one spaced-out word.
const SPACED_AT_LEAST: usize = 4;
/// Most letters of one.
const SPACED_AT_MOST: usize = 24;

/// Notes a second spelling of a token whose first is unknown.
pub(super) fn respell(token: &mut Token, words: Words) {
    if matches!(token.kind, Kind::Word | Kind::Handle) && !words.knows(&token.text) {
        token.respelt = variants(&token.text).into_iter().find(|v| words.knows(v));
    }
}

/// Whether a word occurs in some phrase, in this or another spelling.
pub(super) fn knows_somehow(words: Words, word: &str) -> bool {
    words.knows(word) || variants(word).iter().any(|v| words.knows(v))
}

/// Other spellings of a word, likeliest first.
pub(super) fn variants(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let letters = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count();
    if word.len() > 40 || letters(word) < 2 {
        return out;
    }
    out.push(squeeze(word, 3));
    // "relawan2": the 2 says twice.
    let bare = word.trim_end_matches('2');
    if letters(bare) > 3 {
        out.push(bare.to_owned());
    }
    if word.chars().count() > 3 {
        out.push(squeeze(word, 2));
    }
    if letters(word) < word.chars().count() && word.chars().count() > 3 {
        for one in ['i', 'l'] {
            let read: String = word.chars().map(|c| unleet(c, one)).collect();
            out.push(squeeze(&read, 3));
            out.push(read);
        }
    }
    out.retain(|v| v != word && v.len() > 2);
    out
}

/// Cuts every run of `from` or more equal letters down to one.
fn squeeze(word: &str, from: usize) -> String {
    let mut out = String::with_capacity(word.len());
    let mut run: Option<(char, usize)> = None;
    let flush = |out: &mut String, run: Option<(char, usize)>| {
        if let Some((c, n)) = run {
            let keep = if n >= from && c.is_alphabetic() { 1 } else { n };
            out.extend(std::iter::repeat_n(c, keep));
        }
    };
    for c in word.chars() {
        run = match run {
            Some((last, n)) if last == c => Some((c, n + 1)),
            other => {
                flush(&mut out, other);
                Some((c, 1))
            }
        };
    }
    flush(&mut out, run);
    out
}

fn unleet(c: char, one: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => one,
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '6' | '9' => 'g',
        '7' => 't',
        '8' => 'b',
        other => other,
    }
}

/// Puts "c o b l o s" and "c.o.b.l.o.s" back together, where that makes a word we know.
pub(super) fn join_spaced(tokens: Vec<Token>, words: Words) -> Vec<Token> {
    let joined = spaced(&tokens, words);
    if joined.is_empty() {
        return tokens;
    }
    let mut out = Vec::with_capacity(tokens.len());
    let mut joined = joined.into_iter().peekable();
    for (at, token) in tokens.into_iter().enumerate() {
        while joined.next_if(|(run, _)| run.end <= at).is_some() {}
        match joined.peek() {
            Some((run, whole)) if run.start == at => out.push(whole.clone()),
            Some((run, _)) if run.start < at => {}
            _ => out.push(token),
        }
    }
    out
}

/// The runs of single letters that make a word we know, each with that word.
fn spaced(tokens: &[Token], words: Words) -> Vec<(Range<usize>, Token)> {
    let single = |t: &Token| t.text.chars().count() == 1 && matches!(t.kind, Kind::Word | Kind::Number);
    let joint = |t: &Token| t.kind == Kind::Symbol && matches!(&*t.text, "." | "-" | "_" | "*" | "/" | "|");
    let mut out = Vec::new();
    let mut from = 0;
    for (at, token) in tokens.iter().enumerate() {
        let continues = (single(token) || (joint(token) && from < at)) && !token.line;
        if !continues {
            out.extend(word(tokens, from..at, words));
            from = if single(token) { at } else { at + 1 };
        }
    }
    out.extend(word(tokens, from..tokens.len(), words));
    out
}

/// The word that a run of single letters makes, if we know it.
fn word(tokens: &[Token], run: Range<usize>, words: Words) -> Option<(Range<usize>, Token)> {
    let letters: Vec<&Token> = tokens.get(run.clone())?.iter().filter(|t| t.kind != Kind::Symbol).collect();
    if !(SPACED_AT_LEAST..=SPACED_AT_MOST).contains(&letters.len()) {
        return None;
    }
    let text: String = letters.iter().map(|t| t.text.as_str()).collect();
    let (first, last) = (letters.first()?, letters.last()?);
    let mut whole = Token { text, kind: Kind::Word, ..(*first).clone() };
    whole.span.end = last.span.end;
    knows_somehow(words, &whole.text).then_some((run, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretched_and_numbered_letters_have_a_plain_reading() {
        assert!(variants("mantaaaap").contains(&"mantap".to_owned()));
        assert!(variants("c0bl0s").contains(&"coblos".to_owned()));
        assert!(variants("m3nang").contains(&"menang".to_owned()));
        assert!(variants("relawan2").contains(&"relawan".to_owned()));
    }

    #[test]
    fn short_words_and_plain_numbers_have_none() {
        assert!(variants("2024").is_empty());
        assert!(variants("ku").is_empty());
    }
}
