//! What a reader of the report has to know beside it: what was presumed, what the law data does not reach.

use super::model::Warning;
use super::reading::written;
use super::verdict::{law_day, uncovered};
use crate::calendar::day::Day;
use crate::case::Case;
use crate::case::freshness::LawState;
use crate::questions::model::Bilingual;
use crate::scenario::input::Election;
use crate::text::Source;

/// What was presumed, and what the law data does not reach.
pub(super) fn warnings(case: &Case) -> Vec<Warning> {
    let (scenario, pack, lang) = (&case.scenario, case.pack, case.lang());
    let words = &pack.sentences.warning;
    let day = law_day(case);
    let oldest = Day::new(2018, 1, 1);
    let earlier = scenario.span.zip(oldest).is_some_and(|(span, oldest)| span.first < oldest);
    let vote = case.uncharted_vote();
    let state = case.law_state();
    let truncated = [Source::Text, Source::Description].into_iter().any(|source| case.texts.truncated(source));
    let partly = case.acts.iter().any(|act| act.is_placed(pack) && uncovered(pack, act));
    let all = [
        (state == LawState::Ageing, "after_law_checked", &words.after_law_checked),
        (state == LawState::Outdated && vote.is_none(), "law_outdated", &words.law_outdated),
        (vote.is_some(), "vote_without_calendar", &words.vote_without_calendar),
        (scenario.undated(pack), "date_presumed", &words.date_presumed),
        (earlier, "before_law_data", &words.before_law_data),
        (truncated, "text_truncated", &words.text_truncated),
        (scenario.election == Election::Other, "no_calendar", &words.no_calendar),
        (case.no_election_runs(), "no_election", &words.no_election),
        (case.outside_election(), "outside_election", &words.outside_election),
        (partly, "not_covered", &words.not_covered),
    ];
    let vote = vote.map(|vote| vote.label.in_lang(lang)).unwrap_or_default();
    let election = scenario.calendar(pack).map(|c| c.label.in_lang(lang)).unwrap_or_default();
    let days = case.known_days().map(|days| written(days, lang)).unwrap_or_default();
    let values = [("day", day.as_str()), ("days", &days), ("vote", &vote), ("election", &election)];
    let warning =
        |(_, code, words): (bool, &'static str, &Bilingual)| Warning { code, message: words.filled(lang, &values) };
    all.into_iter().filter(|(holds, ..)| *holds).map(warning).collect()
}
