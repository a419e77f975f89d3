//! Step one: one plain spelling for every letter, whatever it was dressed up as.
//!
//! Characters are folded one by one (case, full-width and fancy letters, look-alikes, accents, invisible characters).
//! What needs a whole word to judge - stretched words, digits for letters, spaced-out letters - is in `spelling`.

use super::Span;
use super::offsets::Origins;

/// A text in plain spelling, and where each of its characters came from.
#[derive(Clone, Debug, Default)]
pub struct Normalised {
    pub text: String,
    pub origins: Origins,
}

/// A text in plain spelling.
pub fn normalise(input: &str) -> Normalised {
    let mut out = Normalised { text: String::with_capacity(input.len()), origins: Origins::default() };
    let mut chars = input.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let end = start + c.len_utf8();
        if invisible(c) {
            continue;
        }
        // A line break as programs write it ("\\n") comes along when a text is copied out of one.
        if let ('\\', Some((at, 'n'))) = (c, chars.peek().copied()) {
            chars.next();
            out.origins.push(out.text.len(), Span { start, end: at + 1 }, false);
            out.text.push('\n');
            continue;
        }
        if mark(c) {
            out.origins.extend_last(end);
            continue;
        }
        let plain = fold(c);
        // An apostrophe inside a word (Jum'at, Ma'ruf, qur'an) is a matter of taste: it goes.
        let inside = out.text.ends_with(|p: char| p.is_alphabetic());
        if plain == '\'' && inside && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()) {
            continue;
        }
        let upper = c.is_uppercase() || plain.is_uppercase();
        for small in plain.to_lowercase().filter(|small| !mark(*small)) {
            out.origins.push(out.text.len(), Span { start, end }, upper);
            out.text.push(small);
        }
    }
    out
}

/// Characters that nobody sees: zero-width joiners and spaces, direction marks, soft hyphen, NUL and other controls.
fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || matches!(c, '\u{180e}' | '\u{e0000}'..='\u{e007f}')
        || (c.is_control() && !c.is_whitespace())
}

/// Characters that change the look of the one before: combining marks, variation selectors, keycaps, skin tones.
fn mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}')
}

fn letter(index: u32) -> char {
    char::from_u32(u32::from('a') + index % 26).unwrap_or('a')
}

fn digit(index: u32) -> char {
    char::from_u32(u32::from('0') + index % 10).unwrap_or('0')
}

/// The plain character that `c` looks like.
fn fold(c: char) -> char {
    if c.is_ascii() {
        return if c == '`' { '\'' } else { c };
    }
    let code = u32::from(c);
    match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(c),
        // Mathematical letters come in blocks of 26 capitals and 26 small letters; digits in blocks of ten.
        0x1d400..=0x1d6a3 => {
            let index = (code - 0x1d400) % 52;
            if index < 26 { letter(index).to_ascii_uppercase() } else { letter(index - 26) }
        }
        0x1d7ce..=0x1d7ff => digit(code - 0x1d7ce),
        0x24b6..=0x24cf => letter(code - 0x24b6),
        0x24d0..=0x24e9 => letter(code - 0x24d0),
        0x1f130..=0x1f149 => letter(code - 0x1f130),
        0x1f150..=0x1f169 => letter(code - 0x1f150),
        0x1f170..=0x1f189 => letter(code - 0x1f170),
        0x2460..=0x2468 => digit(code - 0x2460 + 1),
        0x2776..=0x277e => digit(code - 0x2776 + 1),
        0x2080..=0x2089 => digit(code - 0x2080),
        _ => look_alike(c),
    }
}

fn look_alike(c: char) -> char {
    // Each row: the plain character, then what is taken for it.
    const ROWS: [(char, &str); 40] = [
        ('a', "аαàáâãäåāăąᴀɑ"),
        ('A', "АΑÀÁÂÃÄÅĀĂĄ"),
        ('b', "ьʙ"),
        ('B', "ВΒ"),
        ('c', "сçćčċᴄ"),
        ('C', "СÇĆČ"),
        ('d', "ԁďđᴅ"),
        ('e', "еèéêëēĕėęěεєᴇ"),
        ('E', "ЕΕÈÉÊËĒĖĘĚ"),
        ('f', "ꜰƒ"),
        ('g', "ɡğģɢ"),
        ('h', "һʜ"),
        ('H', "НΗ"),
        ('i', "іìíîïīĭįıιɪ"),
        ('I', "ІΙÌÍÎÏĪĮİ"),
        ('j', "јᴊ"),
        ('k', "кκᴋ"),
        ('K', "КΚ"),
        ('l', "ⅼłʟ"),
        ('m', "мᴍ"),
        ('M', "МΜ"),
        ('n', "пñńņňɴη"),
        ('N', "ΝÑ"),
        ('o', "оοòóôõöøōŏőᴏ"),
        ('O', "ОΟÒÓÔÕÖØ"),
        ('p', "рρᴘ"),
        ('P', "РΡ"),
        ('r', "ʀŕř"),
        ('s', "ѕśşšꜱ"),
        ('t', "тτťţᴛ"),
        ('T', "ТΤ"),
        ('u', "υùúûüūŭůűųᴜ"),
        ('v', "νᴠ"),
        ('x', "хχ"),
        ('y', "уγýÿʏ"),
        ('z', "źżžᴢ"),
        ('\'', "‘’‚‛ʼʻ´′"),
        ('"', "“”„‟«»″"),
        ('-', "‐‑‒–—―−"),
        (
            ' ',
            "\u{a0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{202f}\u{205f}\u{3000}",
        ),
    ];
    match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => digit(u32::from(c) - 0x2070),
        '…' => '.',
        '\u{2028}' | '\u{2029}' => '\n',
        '\u{100}'..='\u{17f}'
        | '\u{80}'..='\u{ff}'
        | '\u{180}'..='\u{58f}'
        | '\u{1d00}'..='\u{218f}'
        | '\u{3000}'
        | '\u{a700}'..='\u{a7ff}' => ROWS.iter().find(|(_, row)| row.contains(c)).map_or(c, |(plain, _)| *plain),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(input: &str) -> String {
        normalise(input).text
    }

    #[test]
    fn letters_in_any_dress_read_the_same() {
        for dressed in [
            "COBLOS",
            "ｃｏｂｌｏｓ",
            "𝐂𝐨𝐛𝐥𝐨𝐬",
            "𝓬𝓸𝓫𝓵𝓸𝓼",
            "ⓒⓞⓑⓛⓞⓢ",
            "🅲🅾🅱🅻🅾🆂",
            "сoblоs",
            "c\u{200b}ob\u{ad}los",
            "c\u{301}oblo\u{338}s",
        ] {
            assert_eq!(plain(dressed), "coblos", "{dressed}");
        }
    }

    #[test]
    fn keycaps_and_circled_digits_are_digits() {
        assert_eq!(plain("nomor 2️⃣ ③ ２ 𝟐"), "nomor 2 3 2 2");
    }

    #[test]
    fn apostrophes_inside_words_go_and_quotes_stay() {
        assert_eq!(plain("Ma’ruf 'halo' Jum`at"), "maruf 'halo' jumat");
    }

    #[test]
    fn controls_and_nul_vanish() {
        assert_eq!(plain("a\0b\u{1}\u{7f}\n"), "ab\n");
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn every_span_lies_on_character_boundaries(text in "(?s).{0,60}") {
                let out = normalise(&text);
                for (at, c) in out.text.char_indices() {
                    let span = out.origins.span(at, at + c.len_utf8());
                    prop_assert!(span.start < span.end);
                    prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                }
            }

            #[test]
            fn look_alikes_and_emoji_keep_their_place(parts in prop::collection::vec("(а|𝐀|ａ|é|e\u{301}|👍🏽|2️⃣|\u{200b}|x)", 0..30)) {
                let text = parts.concat();
                let out = normalise(&text);
                let mut last = 0;
                for (at, c) in out.text.char_indices() {
                    let span = out.origins.span(at, at + c.len_utf8());
                    prop_assert!(span.start >= last);
                    last = span.end;
                }
            }
        }
    }
}
