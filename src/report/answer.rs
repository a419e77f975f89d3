//! The answer in the words of the question.

use super::model::{Answer, Prohibition, Sign, Verdict};
use crate::case::Case;

/// The answer to a verdict, `reason` being why in one sentence.
pub fn answer(case: &Case, verdict: Verdict, reason: &str, prohibitions: &[Prohibition]) -> Answer {
    let (words, lang) = (&case.pack.sentences.call, case.lang());
    let (sign, call) = match verdict {
        Verdict::Applies => (Sign::Stop, &words.stop),
        Verdict::MayApply => (Sign::Wait, &words.wait),
        Verdict::Assessor => (Sign::Ask, &words.ask),
        Verdict::Unsettled => (Sign::Ask, &words.unsettled),
        Verdict::NotCovered => (Sign::Ask, &words.not_covered),
        Verdict::NoneFound => (Sign::Clear, &words.clear),
    };
    let first = prohibitions.first();
    Answer {
        sign,
        call: call.filled(lang, &[("verb", words.this.in_lang(lang).as_str())]),
        why: reason.to_owned(),
        limit: String::new(),
        cost: first.map(|p| p.cost.clone()).unwrap_or_default(),
        heavier: first.map(|p| p.heavier.clone()).unwrap_or_default(),
        done: false,
    }
}
