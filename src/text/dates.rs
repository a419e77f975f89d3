//! Days, months, years and elections that a text names.

use super::Analysis;
use super::Span;
use super::pack::TextPack;
use super::tokens::{Kind, Token};

/// Elections are looked for in these years; a number outside them is no year.
const YEARS: std::ops::RangeInclusive<u32> = 2014..=2045;
/// Most tokens between "pilgub" and its year.
const YEAR_WITHIN: usize = 3;

/// Dates in the order in which they stand: `2024-10-01`, `2024-10` or `2024`. Never two on the same words.
pub fn dates(tokens: &[Token]) -> Vec<(Span, String)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = spelt(tokens, at).or_else(|| numeric(tokens, at)).or_else(|| bare_year(tokens, at));
        if let Some((len, iso)) = found {
            let (start, end) = (tokens.get(at), tokens.get(at + len - 1));
            out.extend(start.zip(end).map(|(s, e)| (Span { start: s.span.start, end: e.span.end }, iso)));
            at += len;
        } else {
            at += 1;
        }
    }
    out
}

/// "1 Oktober 2024", "1 Okt 2024", "Oktober 2024": how many tokens, and the date.
fn spelt(tokens: &[Token], at: usize) -> Option<(usize, String)> {
    let day = tokens.get(at).filter(|t| t.kind == Kind::Number).and_then(|t| t.text.parse::<u32>().ok());
    let name_at = if day.is_some() { at + 1 } else { at };
    let month = tokens.get(name_at).and_then(|t| month(&t.text))?;
    let year = tokens.get(name_at + 1).and_then(year)?;
    match day {
        Some(day) => Some((3, iso_day(year, month, day)?)),
        None => Some((2, format!("{year:04}-{month:02}"))),
    }
}

/// "01/10/2024", "1-10-2024", "2024-10-01".
fn numeric(tokens: &[Token], at: usize) -> Option<(usize, String)> {
    let token = tokens.get(at).filter(|t| t.kind == Kind::Date)?;
    let parts: Vec<u32> = token.text.split(['/', '-', '.']).map(|p| p.parse().ok()).collect::<Option<_>>()?;
    let [first, month, last] = *parts.as_slice() else { return None };
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let year = if year < 100 { year + 2000 } else { year };
    Some((1, iso_day(year, month, day)?))
}

/// "2024" after "tahun", "pada", "awal" and the like; a bare number elsewhere may be a count.
fn bare_year(tokens: &[Token], at: usize) -> Option<(usize, String)> {
    const BEFORE: [&str; 12] =
        ["tahun", "thn", "th", "pada", "awal", "akhir", "sejak", "pertengahan", "di", "sampai", "hingga", "januari"];
    let year = tokens.get(at).and_then(year)?;
    let before = at.checked_sub(1).and_then(|i| tokens.get(i))?;
    BEFORE.contains(&&*before.text).then(|| (1, format!("{year:04}")))
}

fn year(token: &Token) -> Option<u32> {
    let plain = token.kind == Kind::Number && token.text.len() == 4;
    plain.then(|| token.text.parse().ok()).flatten().filter(|y| YEARS.contains(y))
}

fn month(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["januari", "jan"],
        &["februari", "feb", "pebruari"],
        &["maret", "mar"],
        &["april", "apr"],
        &["mei"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["agustus", "agu", "ags", "agt"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov", "nopember"],
        &["desember", "des"],
    ];
    NAMES.iter().position(|names| names.contains(&word)).map(|i| i as u32 + 1)
}

fn iso_day(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Elections named with their year: "Pilkada 2024", "Pilgub Banten 2024".
pub fn elections(pack: &TextPack, analysis: &Analysis) -> Vec<(Span, String)> {
    let mut out = Vec::new();
    for hit in &analysis.hits {
        let Some(names) = pack.concepts.get(usize::from(hit.concept)).and_then(|c| c.names.as_ref()) else { continue };
        let follows = analysis.tokens.iter().skip(hit.to).take(YEAR_WITHIN + 1);
        let follows = follows.take_while(|t| t.sentence == hit.sentence && !t.is(","));
        let dated = follows.filter_map(|t| year(t).map(|y| (t.span.end, format!("{names}-{y}"))));
        let known = dated.into_iter().find(|(_, id)| pack.elections.contains(id));
        out.extend(
            analysis.tokens.get(hit.from).zip(known).map(|(t, (end, id))| (Span { start: t.span.start, end }, id)),
        );
    }
    out
}
