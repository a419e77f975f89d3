//! Spellings that hide a word: stretched letters, digits for letters, spaced-out letters. They are undone only where
//! what comes out is a word of the lexicon, so that ordinary words stay what they are.

use super::lexicon::Words;
use super::token::{Kind, Token};

/// Fewest single letters in a row that are taken for one spaced-out word.
const SPACED_AT_LEAST: usize = 4;

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
    let single = |t: &Token| t.text.chars().count() == 1 && matches!(t.kind, Kind::Word | Kind::Number);
    let joint = |t: &Token| t.kind == Kind::Symbol && matches!(&*t.text, "." | "-" | "_" | "*" | "/" | "|");
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut run: Vec<Token> = Vec::new();
    for token in tokens {
        let continues = (single(&token) || (joint(&token) && !run.is_empty())) && !token.line;
        if continues || (single(&token) && run.is_empty()) {
            run.push(token);
        } else {
            close(&mut run, &mut out, words);
            if single(&token) { run.push(token) } else { out.push(token) }
        }
    }
    close(&mut run, &mut out, words);
    out
}

fn close(run: &mut Vec<Token>, out: &mut Vec<Token>, words: Words) {
    let letters: Vec<&Token> = run.iter().filter(|t| t.kind != Kind::Symbol).collect();
    let word: String = letters.iter().map(|t| t.text.as_str()).collect();
    let known = letters.len() >= SPACED_AT_LEAST && letters.len() <= 24 && knows_somehow(words, &word);
    if let (true, Some(first), Some(last)) = (known, letters.first(), letters.last()) {
        let mut whole = Token { text: word, kind: Kind::Word, ..(*first).clone() };
        whole.span.end = last.span.end;
        out.push(whole);
        run.clear();
    } else {
        out.append(run);
    }
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
