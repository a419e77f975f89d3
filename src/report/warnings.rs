//! What a reader of the report has to know beside it: what was presumed, what the law data does not reach.

use super::model::Warning;
use super::verdict::uncovered;
use crate::calendar::day::{Day, Span};
use crate::case::Case;
use crate::questions::model::Lang;
use crate::scenario::input::Election;
use crate::text::Source;

/// What was presumed, and what the law data does not reach.
pub fn warnings(case: &Case) -> Vec<Warning> {
    let (scenario, pack, lang) = (&case.scenario, case.pack, case.lang());
    let words = &pack.sentences.warning;
    let checked = Span::parse(&pack.as_of).map(|s| s.last);
    let day = checked.map(|day| day.written(lang == Lang::En)).unwrap_or_default();
    let oldest = Day::new(2018, 1, 1);
    let later = scenario.span.zip(checked).is_some_and(|(span, checked)| span.last > checked);
    let earlier = scenario.span.zip(oldest).is_some_and(|(span, oldest)| span.first < oldest);
    let truncated = [Source::Text, Source::Description].into_iter().any(|source| case.texts.truncated(source));
    let partly = case.acts.iter().any(|act| act.is_placed(pack) && uncovered(pack, act));
    let unconfirmed = case.acts.iter().any(|act| act.known.iter().any(|k| k.unconfirmed));
    let all = [
        (later, "after_law_checked", &words.after_law_checked),
        (scenario.undated(pack) && checked.is_some(), "date_presumed", &words.date_presumed),
        (earlier, "before_law_data", &words.before_law_data),
        (truncated, "text_truncated", &words.text_truncated),
        (scenario.election == Election::Other, "no_calendar", &words.no_calendar),
        (partly, "not_covered", &words.not_covered),
        (unconfirmed, "unconfirmed", &words.unconfirmed),
    ];
    let warning = |(_, code, words): (bool, &'static str, &crate::questions::model::Bilingual)| Warning {
        code,
        message: words.filled(lang, &[("day", &day)]),
    };
    all.into_iter().filter(|(holds, ..)| *holds).map(warning).collect()
}
