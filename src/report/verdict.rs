//! From the rulings of all acts to the verdict.

use super::model::{Finding, FindingStatus, Verdict};
use crate::calendar::day::Span;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::freshness::LawState;
use crate::case::rulings::Ruled;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Lang};
use crate::rules::evaluate::{Status, covered};
use crate::sentences::Sentences;

/// The gravest verdict of all acts.
pub fn of_all(pack: &Pack, ruled: &[Ruled]) -> Verdict {
    ruled.iter().map(|r| verdict(pack, r)).min().unwrap_or(Verdict::NoneFound)
}

/// The verdict on one act.
pub fn verdict(pack: &Pack, ruled: &Ruled) -> Verdict {
    let world = ruled.act.confirmed.as_ref().unwrap_or(&ruled.act.world);
    let any = |s: Status| ruled.rulings.iter().any(|r| r.status == s);
    if any(Status::Applies) || (any(Status::MayApply) && covered(world, ruled.live_rules(pack))) {
        Verdict::Applies
    } else if any(Status::MayApply) {
        Verdict::MayApply
    } else if any(Status::Assessor) {
        Verdict::Assessor
    } else if ruled.outdated || uncovered(pack, &ruled.act) {
        Verdict::NotCovered
    } else if ruled.act.confirmed.is_some() {
        // What was only read can make it graver, never clear it: who and what wait for the user's tap.
        Verdict::MayApply
    } else {
        Verdict::NoneFound
    }
}

/// Whether the law of this person and act is not encoded, wholly or, once both are known, in part.
pub fn uncovered(pack: &Pack, act: &Act) -> bool {
    let boxes: Vec<&AnswerBox> = pack.covered.iter().collect();
    let some = boxes.iter().any(|covered| act.world.has(covered, &[]));
    !some || (act.is_placed(pack) && act.world.has(&AnswerBox::new(), &boxes))
}

/// The second sentence of the report.
pub fn reason(case: &Case, verdict: Verdict, findings: &[Finding]) -> String {
    let (reasons, lang) = (&case.pack.sentences.reason, case.lang());
    let applies = || findings.iter().find(|f| f.status == FindingStatus::Applies);
    match (verdict, applies()) {
        (Verdict::Applies, Some(first)) => {
            format!("{} ({}): {}.", first.kind_label, first.level_labels.join("/"), first.title)
        }
        // No single rule is certain, but together they leave no way out.
        (Verdict::Applies, None) => reasons.either_way.in_lang(lang),
        (Verdict::MayApply, _) => reasons.may_apply.in_lang(lang),
        (Verdict::Assessor, _) => reasons.assessor.in_lang(lang),
        (Verdict::NotCovered, _) if case.law_state() == LawState::Outdated => reasons.outdated.in_lang(lang),
        (Verdict::NotCovered, _) => reasons.not_covered.in_lang(lang),
        (Verdict::NoneFound, _) => reasons.none_found.in_lang(lang),
    }
}

/// The verdict in a sentence.
pub fn headline(case: &Case, verdict: Verdict) -> String {
    let headlines = &case.pack.sentences.headline;
    let words = match verdict {
        Verdict::Applies => &headlines.applies,
        Verdict::MayApply => &headlines.may_apply,
        Verdict::Assessor => &headlines.assessor,
        Verdict::NotCovered if case.law_state() == LawState::Outdated => &headlines.outdated,
        Verdict::NotCovered => &headlines.not_covered,
        Verdict::NoneFound => &headlines.none_found,
    };
    words.filled(case.lang(), &[("day", &law_day(case))])
}

/// The day on which the law data was last checked, in words.
pub fn law_day(case: &Case) -> String {
    let checked = Span::parse(&case.pack.as_of).map(|s| s.last);
    checked.map(|day| day.written(case.lang() == Lang::En)).unwrap_or_default()
}

/// What to do meanwhile; empty where nothing was found.
pub fn advice(sentences: &Sentences, verdict: Verdict, lang: Lang) -> Vec<String> {
    match verdict {
        Verdict::Applies | Verdict::MayApply | Verdict::Assessor => {
            [&sentences.advice.hold, &sentences.advice.already_done].map(|words| words.in_lang(lang)).to_vec()
        }
        Verdict::NotCovered | Verdict::NoneFound => Vec::new(),
    }
}
