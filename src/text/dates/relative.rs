//! Words for days that hang on today or on the election: "besok", "minggu depan", "H-3", "tiga hari sebelum coblosan".

use super::super::token::{Kind, Token};
use crate::calendar::when::{Anchor, When};

/// What starts at token `at`: how many tokens, and when.
pub fn at(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let word = |n: usize| tokens.get(at + n).filter(|t| t.sentence == sentence(tokens, at)).map_or("", |t| &*t.text);
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).map_or("", |t| &*t.text);
    let which = |n: usize| match word(n) {
        "ini" | "nanti" => Some(0),
        "depan" | "besok" | "mendatang" => Some(1),
        "lalu" | "kemarin" | "kemaren" => Some(-1),
        _ => None,
    };
    match word(0) {
        "besok" | "bsk" | "besuk" | "sesuk" | "isuk" | "besoknya" if word(1) == "lusa" => Some((2, When::Day(2))),
        "besok" | "bsk" | "besuk" | "sesuk" | "isuk" => Some((1, When::Day(1))),
        "lusa" => Some((1, When::Day(2))),
        "kemarin" | "kemaren" | "kmrn" | "wingi" if matches!(word(1), "lusa" | "dulu") => Some((2, When::Day(-2))),
        "kemarin" | "kemaren" | "kmrn" | "wingi" | "semalam" | "semalem" => Some((1, When::Day(-1))),
        "tadi" if matches!(word(1), "malam" | "malem") => Some((2, When::Day(-1))),
        "tadi" if part_of_day(word(1)) => Some((2, When::Day(0))),
        "nanti" if part_of_day(word(1)) => Some((2, When::Day(0))),
        "hari" if word(1) == "ini" => Some((2, When::Day(0))),
        "hari" | "minggu" | "pekan" | "bulan" | "tahun" if counted(tokens, at) => None,
        "hari" => weekday(word(1)).map(|day| match which(2) {
            Some(weeks) => (3, When::Weekday { day, weeks: if weeks < 0 { -1 } else { 0 } }),
            None => (2, When::Weekday { day, weeks: 0 }),
        }),
        day if part_of_day(day) && word(1) == "ini" => Some((2, When::Day(0))),
        "akhir" if matches!(word(1), "pekan" | "minggu") => which(2).map(|n| (3, When::Weekend(n))),
        "weekend" => which(1).map(|n| (2, When::Weekend(n))),
        "minggu" | "pekan" if before != "hari" => which(1).map(|n| (2, When::Week(n))),
        "bulan" => which(1).map(|n| (2, When::Month(n))),
        "tahun" => which(1).map(|n| (2, When::Year(n))),
        "h" => h_day(tokens, at),
        _ => count(tokens, at),
    }
}

fn sentence(tokens: &[Token], at: usize) -> usize {
    tokens.get(at).map_or(0, |t| t.sentence)
}

fn part_of_day(word: &str) -> bool {
    matches!(word, "pagi" | "siang" | "sore" | "malam" | "malem")
}

fn weekday(word: &str) -> Option<i32> {
    const DAYS: [&[&str]; 7] =
        [&["senin"], &["selasa"], &["rabu"], &["kamis"], &["jumat"], &["sabtu"], &["minggu", "ahad"]];
    DAYS.iter().position(|names| names.contains(&word)).map(|i| i as i32)
}

/// Whether a number stands before ("tiga hari"): then it is a count and read from the number on.
fn counted(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.number().is_some())
}

/// "H-3", "H+1".
fn h_day(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let sign = match tokens.get(at + 1)?.text.as_str() {
        "-" => -1,
        "+" => 1,
        _ => return None,
    };
    let days = tokens.get(at + 2).filter(|t| t.kind == Kind::Number)?.number()? as i32;
    Some((3, When::From { anchor: Anchor::Voting, days: sign * days }))
}

/// "tiga hari lagi", "dua minggu yang lalu", "seminggu sebelum coblosan".
fn count(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let word = |n: usize| tokens.get(at + n).map_or("", |t| &*t.text);
    let unit = |word: &str| match word {
        "hari" => Some(1),
        "minggu" | "pekan" => Some(7),
        _ => None,
    };
    let (days, mut len) = match word(0) {
        "sehari" => (1, 1),
        "seminggu" | "sepekan" => (7, 1),
        _ => (tokens.get(at)?.number()? as i32 * unit(word(1))?, 2),
    };
    if word(len) == "yang" {
        len += 1;
    }
    match word(len) {
        "lagi" => Some((len + 1, When::Day(days))),
        "lalu" => Some((len + 1, When::Day(-days))),
        "sebelum" | "menjelang" | "jelang" | "sblm" => {
            anchor(tokens, at + len + 1).map(|(n, anchor)| (len + 1 + n, When::From { anchor, days: -days }))
        }
        "setelah" | "sesudah" | "usai" | "sehabis" | "pasca" | "stlh" => {
            anchor(tokens, at + len + 1).map(|(n, anchor)| (len + 1 + n, When::From { anchor, days }))
        }
        _ => None,
    }
}

/// A day of the election by its name, from token `at` on: how many tokens, and which.
fn anchor(tokens: &[Token], at: usize) -> Option<(usize, Anchor)> {
    const NAMES: [(&[&str], Anchor); 17] = [
        (&["hari", "pemungutan", "suara"], Anchor::Voting),
        (&["hari", "pencoblosan"], Anchor::Voting),
        (&["hari", "coblosan"], Anchor::Voting),
        (&["hari", "pemilihan"], Anchor::Voting),
        (&["hari", "h"], Anchor::Voting),
        (&["pemungutan", "suara"], Anchor::Voting),
        (&["pencoblosan"], Anchor::Voting),
        (&["coblosan"], Anchor::Voting),
        (&["nyoblos"], Anchor::Voting),
        (&["pemilihan"], Anchor::Voting),
        (&["pemilu"], Anchor::Voting),
        (&["pilkada"], Anchor::Voting),
        (&["pilpres"], Anchor::Voting),
        (&["penetapan"], Anchor::Fixed),
        (&["masa", "kampanye"], Anchor::CampaignStart),
        (&["masa", "tenang"], Anchor::QuietStart),
        (&["minggu", "tenang"], Anchor::QuietStart),
    ];
    let here = |names: &[&str]| names.iter().enumerate().all(|(i, n)| tokens.get(at + i).is_some_and(|t| t.is(n)));
    NAMES.iter().find(|(names, _)| here(names)).map(|(names, anchor)| (names.len(), *anchor))
}
