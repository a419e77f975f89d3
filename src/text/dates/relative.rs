//! Words for days that hang on today or on the election: "besok", "minggu depan", "H-3", "tiga hari sebelum coblosan".

use super::super::lists::{List, Lists};
use super::super::token::{Kind, Token};
use crate::calendar::when::{Anchor, When};

/// What starts at token `at`: how many tokens, and when.
pub(super) fn at(lists: &Lists, tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let first = tokens.get(at)?;
    let here = || tokens.iter().skip(at).take_while(|t| t.sentence == first.sentence);
    if let Some((len, day)) = phrase(lists, here(), &DAYS) {
        return Some((len, When::Day(day)));
    }
    if let Some((len, ())) = phrase(lists, here(), &[(List::Weekend, ())]) {
        return which(here().nth(len)).map(|n| (len + 1, When::Weekend(n)));
    }
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    // A number before it ("tiga hari") makes it a count, which is read from the number on.
    let counted = || before.is_some_and(|t| t.number().is_some());
    let period = |list: List| first.is_in(list) && !counted();
    let next = || which(here().nth(1));
    if period(List::DayWord) {
        let day = i32::from(here().nth(1)?.listed.value(List::Weekday)?) - 1;
        let weeks = which(here().nth(2));
        return Some((if weeks.is_some() { 3 } else { 2 }, When::Weekday { day, weeks: weeks.unwrap_or(0).min(0) }));
    }
    if period(List::WeekWord) && !before.is_some_and(|t| t.is_in(List::DayWord)) {
        return next().map(|n| (2, When::Week(n)));
    }
    if period(List::MonthWord) {
        return next().map(|n| (2, When::Month(n)));
    }
    if period(List::YearWord) {
        return next().map(|n| (2, When::Year(n)));
    }
    if first.is_in(List::VotingLetter) {
        return by_letter(tokens, at);
    }
    count(lists, tokens, at)
}

/// Words for days, by how many days from today they are.
const DAYS: [(List, i32); 5] = [
    (List::DayBeforeYesterday, -2),
    (List::Yesterday, -1),
    (List::Today, 0),
    (List::Tomorrow, 1),
    (List::DayAfterTomorrow, 2),
];

/// Days of the election.
const ANCHORS: [(List, Anchor); 4] = [
    (List::VotingDay, Anchor::Voting),
    (List::FixedDay, Anchor::Fixed),
    (List::CampaignStart, Anchor::CampaignStart),
    (List::QuietStart, Anchor::QuietStart),
];

/// The longest phrase of some lists that the tokens begin with: how many tokens, and what its list means.
fn phrase<'a, T: Copy>(
    lists: &Lists,
    mut tokens: impl Iterator<Item = &'a Token> + Clone,
    meanings: &[(List, T)],
) -> Option<(usize, T)> {
    let words = tokens.clone().map(|t| &*t.text);
    let first = tokens.next()?;
    if first.listed.begins() {
        return lists.longest(words, meanings);
    }
    // Most tokens begin none, and need not be looked up again.
    meanings.iter().find(|(list, _)| first.is_in(*list)).map(|(_, meaning)| (1, *meaning))
}

/// "ini", "depan", "lalu": 0 for this one, 1 for the next, -1 for the last.
fn which(token: Option<&Token>) -> Option<i32> {
    let token = token?;
    [(List::This, 0), (List::Next, 1), (List::Last, -1)]
        .into_iter()
        .find(|(list, _)| token.is_in(*list))
        .map(|(_, n)| n)
}

/// "H-3", "H+1".
fn by_letter(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let sign = match tokens.get(at + 1)?.text.as_str() {
        "-" => -1,
        "+" => 1,
        _ => return None,
    };
    let days = i32::from(tokens.get(at + 2).filter(|t| t.kind == Kind::Number)?.number()?);
    Some((3, When::From { anchor: Anchor::Voting, days: sign * days }))
}

/// "tiga hari lagi", "dua minggu yang lalu", "seminggu sebelum coblosan".
fn count(lists: &Lists, tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let is = |n: usize, list: List| tokens.get(at + n).is_some_and(|t| t.is_in(list));
    let (days, len) = if is(0, List::OneDay) {
        (1, 1)
    } else if is(0, List::OneWeek) {
        (7, 1)
    } else {
        let number = i32::from(tokens.get(at)?.number()?);
        let unit = if is(1, List::DayWord) {
            1
        } else if is(1, List::WeekWord) {
            7
        } else {
            return None;
        };
        (number * unit, 2)
    };
    let len = if is(len, List::Which) { len + 1 } else { len };
    let from = |days: i32| {
        let (words, anchor) = phrase(lists, tokens.iter().skip(at + len + 1), &ANCHORS)?;
        Some((len + 1 + words, When::From { anchor, days }))
    };
    if is(len, List::Ahead) {
        Some((len + 1, When::Day(days)))
    } else if is(len, List::Ago) {
        Some((len + 1, When::Day(-days)))
    } else if is(len, List::Before) {
        from(-days)
    } else if is(len, List::After) {
        from(days)
    } else {
        None
    }
}
