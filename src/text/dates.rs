//! Days, months, years and elections that a text names.

mod relative;

use super::Analysis;
use super::Span;
use super::lists::{List, Lists};
use super::pack::TextPack;
use super::token::{Kind, Token};
use crate::calendar::day::{self as calendar, Day};
use crate::calendar::when::When;

/// Elections are looked for in these years; a number outside them is no year.
const YEARS: std::ops::RangeInclusive<i32> = 2014..=2045;
/// Most tokens between "pilgub" and its year.
const YEAR_WITHIN: usize = 3;

/// Dates in the order in which they stand, never two on the same words. Limits ("sebelum 1 Oktober") are none.
pub(super) fn dates(lists: &Lists, tokens: &[Token]) -> Vec<(Span, When)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = spelt(tokens, at)
            .or_else(|| numeric(tokens, at))
            .or_else(|| bare_year(tokens, at))
            .or_else(|| relative::at(lists, tokens, at));
        if let Some((len, when)) = found {
            let (start, end) = (tokens.get(at), tokens.get(at + len - 1));
            let days = start.zip(end).map(|(s, e)| (Span { start: s.span.start, end: e.span.end }, when));
            out.extend(days.filter(|_| !limit(tokens, at)));
            at += len;
        } else {
            at += 1;
        }
    }
    out
}

/// Whether a word before the date makes it the end or beginning of something, and not the day of it.
fn limit(tokens: &[Token], at: usize) -> bool {
    let first = at.checked_sub(1).and_then(|i| tokens.get(i));
    let back = if first.is_some_and(|t| t.is_in(List::DateWord)) { 2 } else { 1 };
    at.checked_sub(back).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_in(List::DateLimit))
}

/// "1 Oktober 2024", "1 Okt", "27-28 November 2024", "Oktober 2024", "bulan Oktober": how many tokens, and when.
fn spelt(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let (days, len) = days(tokens, at).map_or((None, 0), |(days, len)| (Some(days), len));
    let month = tokens.get(at + len).and_then(|t| t.listed.value(List::Month)).map(u32::from)?;
    let year = tokens.get(at + len + 1).and_then(year);
    match (days, year) {
        (Some((first, last)), Some(year)) => {
            let day = |d| Day::new(year, month, d);
            Some((len + 2, When::Days(calendar::Span { first: day(first)?, last: day(last)? })))
        }
        (None, Some(year)) => Some((2, When::Days(calendar::Span::month(year, month)?))),
        (Some((first, last)), None) => {
            Day::new(2024, month, last)?;
            Some((len + 1, When::Yearless { month, days: Some((first, last)) }))
        }
        (None, None) => {
            let named = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_in(List::MonthWord));
            named.then_some((1, When::Yearless { month, days: None }))
        }
    }
}

/// "1", "27-28", "27 sampai 28": first and last day of a month, and how many tokens.
fn days(tokens: &[Token], at: usize) -> Option<((u32, u32), usize)> {
    let token = tokens.get(at)?;
    if token.kind == Kind::Figure {
        let (first, last) = token.text.split_once('-')?;
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        return (first < last && last <= 31).then_some(((first, last), 1));
    }
    let number = |t: &Token| (t.kind == Kind::Number).then(|| t.text.parse::<u32>().ok()).flatten();
    let first = number(token)?;
    let joined = tokens.get(at + 1).is_some_and(|t| t.is_in(List::DayRange) || t.is("-"));
    let last = tokens.get(at + 2).filter(|_| joined).and_then(number).filter(|last| *last > first && *last <= 31);
    Some(last.map_or(((first, first), 1), |last| ((first, last), 3)))
}

/// "01/10/2024", "1-10-2024", "2024-10-01".
fn numeric(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let token = tokens.get(at).filter(|t| t.kind == Kind::Date)?;
    let parts: Vec<u32> = token.text.split(['/', '-', '.']).map(|p| p.parse().ok()).collect::<Option<_>>()?;
    let [first, month, last] = *parts.as_slice() else { return None };
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let year = if year < 100 { year + 2000 } else { year };
    let day = Day::new(i32::try_from(year).ok()?, month, day)?;
    Some((1, When::Days(calendar::Span { first: day, last: day })))
}

/// "2024" after "tahun", "pada", "awal" and the like; a bare number elsewhere may be a count.
fn bare_year(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let year = tokens.get(at).and_then(year)?;
    let before = at.checked_sub(1).and_then(|i| tokens.get(i))?;
    let whole = calendar::Span::parse(&format!("{year:04}")).filter(|_| before.is_in(List::YearLead))?;
    Some((1, When::Days(whole)))
}

fn year(token: &Token) -> Option<i32> {
    let plain = token.kind == Kind::Number && token.text.len() == 4;
    plain.then(|| token.text.parse().ok()).flatten().filter(|y| YEARS.contains(y))
}

/// Elections named with their year: "Pilkada 2024", "Pilgub Banten 2024".
pub(super) fn elections(pack: &TextPack, analysis: &Analysis) -> Vec<(Span, String)> {
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
