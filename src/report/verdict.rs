//! From the rulings of all acts to the verdict.

use super::model::{Finding, FindingStatus, Verdict};
use crate::calendar::day::Span;
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::freshness::LawState;
use crate::case::rulings::{Doubt, Ruled, active};
use crate::case::texts::Voice;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Lang};
use crate::rules::model::{Adviser, Rule};
use crate::rules::world::World;

/// The gravest verdict of all acts.
pub(crate) fn of_all(pack: &Pack, ruled: &[Ruled]) -> Verdict {
    ruled.iter().map(|r| verdict(pack, r)).min().unwrap_or(Verdict::NoneFound)
}

/// Whether nothing was found, but for an act that was only read in a description: that one the user has to say.
pub(crate) fn waits(pack: &Pack, ruled: &Ruled) -> bool {
    let Some(without) = &ruled.act.without_act else { return false };
    let live: Vec<&Rule> = ruled.live_rules(pack).collect();
    let all: Vec<&Rule> = active(pack).map(|(_, rule)| rule).collect();
    by_cells(pack, &ruled.act.world, &live) == Verdict::NoneFound && by_cells(pack, without, &all) != Verdict::NoneFound
}

/// The verdict on one act. What is only likely is no answer, and an act that was merely read clears nothing.
pub(crate) fn verdict(pack: &Pack, ruled: &Ruled) -> Verdict {
    let rules: Vec<&Rule> = ruled.live_rules(pack).collect();
    match (by_cells(pack, &ruled.act.world, &rules), ruled.doubt) {
        (Verdict::NoneFound, _) if waits(pack, ruled) => Verdict::MayApply,
        (Verdict::NoneFound, Some(Doubt::Marked)) => Verdict::Assessor,
        (Verdict::NoneFound, Some(Doubt::Unread)) => Verdict::Unsettled,
        (Verdict::NoneFound, Some(Doubt::Outdated)) => Verdict::NotCovered,
        (Verdict::NoneFound, Some(Doubt::Who)) => Verdict::MayApply,
        (told, _) => told,
    }
}

/// The verdict on what is possible, cut into cells: held by a rule, held but for an assessor or a dispute, covered by a
/// ground, bound by no instrument that is encoded, and the rest.
fn by_cells(pack: &Pack, world: &World, rules: &[&Rule]) -> Verdict {
    let everywhere = AnswerBox::new();
    let certain: Vec<&AnswerBox> = rules.iter().flat_map(|rule| &rule.certain).collect();
    if !world.has(&everywhere, &certain) {
        return Verdict::Applies;
    }
    if certain.iter().any(|held| world.has(held, &[])) {
        return Verdict::MayApply;
    }
    let possible: Vec<&AnswerBox> = rules.iter().flat_map(|rule| &rule.possible).collect();
    if possible.iter().any(|held| world.has(held, &[])) {
        return if world.has(&everywhere, &possible) { Verdict::MayApply } else { Verdict::Assessor };
    }
    let mut cleared: Vec<&AnswerBox> = pack.grounds().collect();
    if pack.covered.iter().any(|bound| world.has(bound, &cleared)) {
        return Verdict::Unsettled;
    }
    cleared.extend(&pack.covered);
    if world.has(&everywhere, &cleared) { Verdict::NotCovered } else { Verdict::NoneFound }
}

/// Whether it is known who acts, and on some of the days no instrument that binds them is encoded.
pub(crate) fn uncovered(pack: &Pack, act: &Act) -> bool {
    let bound: Vec<&AnswerBox> = pack.covered.iter().collect();
    act.has_person(pack) && act.world.has(&AnswerBox::new(), &bound)
}

/// The second sentence of the report.
pub(crate) fn reason(case: &Case, verdict: Verdict, findings: &[Finding]) -> String {
    let nothing = findings.is_empty();
    let open = |act: &Act| !act.narrowed(case.pack.known.stance) && !act.narrowed(case.pack.known.object);
    let voice = case.texts.voice(case.pack);
    let political = matches!(voice, Voice::Political { .. }) && case.acts.iter().any(|act| open(act));
    let (reasons, lang) = (&case.pack.sentences.reason, case.lang());
    let applies = || findings.iter().find(|f| f.status == FindingStatus::Applies);
    match (verdict, applies()) {
        (Verdict::Applies, Some(first)) => {
            format!("{} ({}): {}.", first.kind_label, first.level_labels.join("/"), first.title)
        }
        // No single rule is certain, but together they leave no way out.
        (Verdict::Applies, None) => reasons.either_way.in_lang(lang),
        (Verdict::MayApply, _) if political => reasons.political.in_lang(lang),
        (Verdict::MayApply, _) => reasons.may_apply.in_lang(lang),
        (Verdict::Assessor, _) if nothing => reasons.marked.in_lang(lang),
        (Verdict::Assessor, _) => reasons.assessor.in_lang(lang),
        (Verdict::Unsettled, _) if case.texts.unread() => reasons.unread.in_lang(lang),
        (Verdict::Unsettled, _) => reasons.unsettled.in_lang(lang),
        (Verdict::NotCovered, _) if case.law_state() == LawState::Outdated => reasons.outdated.in_lang(lang),
        (Verdict::NotCovered, _) => reasons.not_covered.in_lang(lang),
        (Verdict::NoneFound, _) => reasons.none_found.in_lang(lang),
    }
}

/// The verdict in a sentence.
pub(crate) fn headline(case: &Case, verdict: Verdict) -> String {
    let headlines = &case.pack.sentences.headline;
    let words = match verdict {
        Verdict::Applies => &headlines.applies,
        Verdict::MayApply => &headlines.may_apply,
        Verdict::Assessor => &headlines.assessor,
        Verdict::Unsettled => &headlines.unsettled,
        Verdict::NotCovered if case.law_state() == LawState::Outdated => &headlines.outdated,
        Verdict::NotCovered => &headlines.not_covered,
        Verdict::NoneFound => &headlines.none_found,
    };
    words.filled(case.lang(), &[("day", &law_day(case))])
}

/// Whom to ask: the adviser of the person of the first act, as far as it is known who that is.
pub(crate) fn ask_whom(case: &Case) -> String {
    let person = case.acts.first().filter(|act| act.has_person(case.pack));
    let theirs =
        |adviser: &&Adviser| adviser.when.is_empty() || person.is_some_and(|act| act.world.inside(&adviser.when));
    case.pack.advisers.iter().find(theirs).map(|a| a.text.in_lang(case.lang())).unwrap_or_default()
}

/// The day on which the law data was last checked, in words.
pub(crate) fn law_day(case: &Case) -> String {
    let checked = Span::parse(&case.pack.as_of).map(|s| s.last);
    checked.map(|day| day.written(case.lang() == Lang::En)).unwrap_or_default()
}
