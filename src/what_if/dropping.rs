//! Which words of a planned post carry its partisan signs, and what is left without them. Told so that the plan can be
//! thought over, not so that support can be veiled: what is left is read and judged again, and says so where it still speaks.

use crate::case::acts::partisan;
use crate::case::rulings::Ruled;
use crate::case::texts::Sourced;
use crate::case::{Case, Change};
use crate::order::Order;
use crate::report::model::{ChangeEffect, Dropping};
use crate::report::outcome::Outcome;
use crate::report::reading::units;
use crate::text::{Source, Span};

/// Texts longer than this (bytes) and with more signs than this are not taken apart.
const LONGEST: usize = 4 * 1024;
const SIGNS: usize = 16;
/// Removing words can expose new signs; they are removed at most this often.
const ROUNDS: usize = 4;

/// The stretches to drop, and what is left.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Least {
    /// Bytes of the text, in order, none touching another.
    pub spans: Vec<Span>,
    /// The text without them.
    pub left: String,
}

/// The words without which the post shows no partisan sign, where that changes the outcome.
pub(crate) fn dropping(case: &Case, ruled: &[Ruled]) -> Option<Dropping> {
    // A post that is written is going to be posted, even where nobody has said so yet.
    let placed = ruled.iter().all(|r| r.act.has_person(case.pack) && r.act.confirmed.is_none());
    let sign = |(from, e): &Sourced| *from == Source::Text && partisan(e, case.pack);
    if !placed || !case.texts.evidence.iter().any(sign) {
        return None;
    }
    // A post of which no word is left is no other post.
    let least = least(&case.scenario.text, |text| signs_in(case, text))
        .filter(|l| l.left.chars().any(char::is_alphanumeric))?;
    let before: Vec<Outcome> = ruled.iter().map(|r| Outcome::of(case.pack, r)).collect();
    let after = case.with(Change::Text(least.left.clone()))?.worst()?;
    let effect = effect(&before, after)?;
    let spans = least.spans.iter().map(|s| units(&case.texts, Source::Text, *s)).collect();
    Some(Dropping { spans, left: least.left, effect, then: after.consequence(&case.pack.sentences, case.lang()) })
}

/// The partisan signs of another post, each as the stretches it was read in.
fn signs_in(case: &Case, text: &str) -> Vec<Vec<Span>> {
    let read = case.read_post(text);
    read.into_iter().filter(|e| partisan(e, case.pack)).map(|e| e.spans).collect()
}

/// The fewest signs of `text` (each the stretches it was read in) without which `signs` finds none, with what belongs to
/// the same phrase. `None` if there are none to begin with, if the text is too long to be taken apart, or if what is
/// left still speaks.
fn least(text: &str, signs: impl Fn(&str) -> Vec<Vec<Span>>) -> Option<Least> {
    if text.len() > LONGEST {
        return None;
    }
    let without = |dropped: &[Vec<Span>]| blanked(text, &dropped.concat());
    let mut dropped: Vec<Vec<Span>> = Vec::new();
    for _ in 0..ROUNDS {
        let found = signs(&without(&dropped));
        if found.is_empty() {
            break;
        }
        dropped.extend(found);
        dropped.order();
        dropped.dedup();
        if dropped.len() > SIGNS {
            return None;
        }
    }
    if dropped.is_empty() || !signs(&without(&dropped)).is_empty() {
        return None;
    }
    let all = dropped.clone();
    let mut n = 0;
    while n < dropped.len() {
        let mut fewer = dropped.clone();
        fewer.remove(n);
        if signs(&without(&fewer)).is_empty() {
            dropped = fewer;
        } else {
            n += 1;
        }
    }
    // Half a phrase is not left standing where its other half goes.
    let touched =
        |sign: &&Vec<Span>| dropped.iter().flatten().any(|d| sign.iter().any(|s| s.start < d.end && d.start < s.end));
    let whole: Vec<Vec<Span>> = all.iter().filter(touched).cloned().collect();
    if signs(&without(&whole)).is_empty() {
        dropped = whole;
    }
    let left = tidy(&without(&dropped));
    Some(Least { spans: merged(dropped.concat()), left })
}

/// The text with spaces in place of the stretches, so that every offset stays.
fn blanked(text: &str, spans: &[Span]) -> String {
    let inside = |at: usize| spans.iter().any(|s| s.start <= at && at < s.end);
    let blank = |(at, c): (usize, char)| if inside(at) { " ".repeat(c.len_utf8()) } else { c.to_string() };
    text.char_indices().map(blank).collect()
}

fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.order();
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// Without the gaps: one space between words, none before a comma or stop, no stop that ends nothing.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let mut out = String::new();
        for word in line.split_whitespace() {
            let closes = word.chars().all(|c| matches!(c, ',' | '.' | ';' | ':' | '!' | '?'));
            if closes && (out.is_empty() || out.ends_with([',', '.', ';', ':', '!', '?'])) {
                continue;
            }
            if !out.is_empty() && !word.starts_with([',', '.', ';', ':', '!', '?']) {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    });
    lines.filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")
}

/// How the rest of the post would come out, if that is lighter than the post itself.
fn effect(before: &[Outcome], after: Outcome) -> Option<ChangeEffect> {
    let before = before.iter().copied().min_by_key(|o| o.verdict)?;
    let change = after.instead_of(before)?;
    Some(change).filter(|c| !matches!(c, ChangeEffect::Open | ChangeEffect::Fewer | ChangeEffect::None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'a>(bad: &'a [&'a str]) -> impl Fn(&str) -> Vec<Vec<Span>> + 'a {
        move |text| {
            let found = bad.iter().flat_map(|w| text.match_indices(w));
            found.map(|(start, w)| vec![Span { start, end: start + w.len() }]).collect()
        }
    }

    #[test]
    fn what_is_left_reads_well() {
        let found = least("Ayo coblos nomor 2, Pak. Selamat pagi!", words(&["coblos nomor 2"])).map(|l| l.left);
        assert_eq!(found.as_deref(), Some("Ayo, Pak. Selamat pagi!"));
    }

    #[test]
    fn a_sign_that_tells_only_beside_another_stays() {
        let both = |text: &str| {
            let (a, b) = (text.find("ayo"), text.find("dua"));
            let at = |at: usize| vec![Span { start: at, end: at + 3 }];
            a.zip(b).map(|(a, b)| vec![at(a), at(b)]).unwrap_or_default()
        };
        let found = least("ayo, dua anak", both);
        assert_eq!(found.map(|l| (l.spans.len(), l.left)), Some((1, "ayo, anak".to_owned())));
    }

    #[test]
    fn no_half_phrase_is_left() {
        let at = |text: &str, word: &str| text.find(word).map(|at| Span { start: at, end: at + word.len() });
        let signs = |text: &str| {
            let (verb, number) = (at(text, "coblos"), at(text, "nomor 2"));
            let phrase = verb.zip(number).map(|(verb, number)| vec![verb, number]);
            phrase.into_iter().chain(number.map(|n| vec![n])).collect()
        };
        assert_eq!(least("Ayo coblos nomor 2!", signs).map(|l| l.left).as_deref(), Some("Ayo!"));
    }

    #[test]
    fn a_text_that_always_speaks_is_not_mended() {
        assert_eq!(least("apa saja", |_| vec![vec![Span { start: 0, end: 0 }]]), None);
        assert_eq!(least("apa saja", |_| Vec::new()), None);
    }

    #[test]
    fn letters_of_several_bytes_stay_whole() {
        let found = least("👍🏽 dukung é", words(&["dukung"]));
        assert_eq!(found.map(|l| l.left).as_deref(), Some("👍🏽 é"));
    }
}
