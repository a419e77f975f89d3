//! What a reader of the report has to know beside it: what was presumed, what the law data does not reach.

use super::model::Warning;
use super::verdict::uncovered;
use super::words::either;
use crate::calendar::day::{Day, Span};
use crate::case::Case;
use crate::questions::model::Lang;
use crate::scenario::input::Election;
use crate::text::Source;

/// What was presumed, and what the law data does not reach.
pub fn warnings(case: &Case) -> Vec<Warning> {
    let scenario = &case.scenario;
    let lang = case.lang();
    let mut warnings = Vec::new();
    let mut warn = |code, message: String| warnings.push(Warning { code, message });
    let checked = Span::parse(&case.pack.as_of).map(|s| s.last);
    if let (Some(span), Some(checked)) = (scenario.span, checked)
        && span.last > checked
    {
        let day = checked.written(lang == Lang::En);
        warn(
            "after_law_checked",
            match lang {
                Lang::Id => format!(
                    "Aturan di sini terakhir diperiksa {day}. Tanggal Anda sesudahnya: mungkin sudah ada aturan baru."
                ),
                Lang::En => {
                    format!("The rules here were last checked on {day}. Your date is later: there may be new rules.")
                }
            },
        );
    }
    if scenario.undated(case.pack)
        && let Some(checked) = checked
    {
        let day = checked.written(lang == Lang::En);
        warn(
            "date_presumed",
            match lang {
                Lang::Id => format!("Tanggal belum diisi: dipakai aturan yang berlaku per {day}."),
                Lang::En => format!("No date given: the rules in force on {day} are used."),
            },
        );
    }
    if let (Some(span), Some(oldest)) = (scenario.span, Day::new(2018, 1, 1))
        && span.first < oldest
    {
        let message = either(
            lang,
            "Aturan untuk tanggal sebelum 2018 hanya tercatat sebagian.",
            "Rules for days before 2018 are recorded in part only.",
        );
        warn("before_law_data", message.to_owned());
    }
    if [Source::Text, Source::Description].into_iter().any(|source| case.texts.truncated(source)) {
        let message = either(
            lang,
            "Teks terlalu panjang: hanya 100 KB pertama yang dibaca.",
            "The text is too long: only its first 100 KB were read.",
        );
        warn("text_truncated", message.to_owned());
    }
    if scenario.election == Election::Other {
        let message = either(
            lang,
            "Untuk pemilu ini belum ada kalender resmi di sini: pilih sendiri masa dan tahapnya.",
            "There is no official calendar for this election here: pick phase and stage yourself.",
        );
        warn("no_calendar", message.to_owned());
    }
    if case.acts.iter().any(|act| act.is_placed(case.pack) && uncovered(case.pack, act)) {
        let message = either(
            lang,
            "Sebagian dari keadaan ini belum tercakup aturan yang dimasukkan.",
            "Part of this situation is not covered by the rules encoded.",
        );
        warn("not_covered", message.to_owned());
    }
    if case.acts.iter().any(|act| act.known.iter().any(|k| k.unconfirmed)) {
        let message = either(
            lang,
            "Siapa Anda dan apa yang hendak dilakukan dibaca dari cerita Anda: mohon dipastikan.",
            "Who you are and what you mean to do was read from your account: please confirm.",
        );
        warn("unconfirmed", message.to_owned());
    }
    warnings
}
