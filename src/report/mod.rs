//! The report: what applies, why, how sure that is, and what to ask next. The same for page, widget and command.

mod answer;
pub(crate) mod brief;
pub(crate) mod citations;
mod conflicts;
mod costs;
mod findings;
mod grounds;
mod meanings;
pub mod model;
pub mod outcome;
mod permissions;
mod prohibitions;
pub mod questionnaire;
pub(crate) mod questions;
pub(crate) mod reading;
pub mod steps;
pub(crate) mod texts;
#[doc(hidden)]
pub mod threats;
pub(crate) mod verdict;
mod warnings;
mod why;

pub use model::*;

use crate::case::Case;
use crate::case::rulings::Ruled;
use questions::Next;

/// What a report tells besides what is: what answers and changes would lead to.
#[derive(Debug, Default)]
pub(crate) struct Ahead {
    /// What to ask next, each answer with where it leads.
    pub next: Vec<Next>,
    /// What would change it, and what would not.
    pub changes: Changes,
}

impl LookAhead {
    /// What looks ahead, in words.
    pub(crate) fn of(case: &Case, ahead: Ahead) -> LookAhead {
        LookAhead { questions: questions::told(case, ahead.next), changes: ahead.changes }
    }
}

/// The report on a case, without the words of the provisions that it cites (`texts::join` adds them). `ruled` has each of
/// the acts, in their order.
pub(crate) fn write(case: &Case, ruled: &[Ruled], ahead: Ahead) -> Report {
    let (pack, sentences, lang) = (case.pack, &case.pack.sentences, case.lang());
    let verdict = verdict::of_all(pack, ruled);
    let findings = findings::findings(case, ruled);
    let prohibitions = prohibitions::prohibitions(case, &findings);
    let grounds = grounds::grounds(case, ruled);
    let told = answer::From {
        verdict,
        ruled,
        findings: &findings,
        prohibitions: &prohibitions,
        grounds: &grounds,
        asked: ahead.next.first().map(|next| next.question),
    };
    let answer = answer::answer(case, &told);
    Report {
        id: case.scenario.id.clone(),
        lang,
        verdict,
        headline: verdict::headline(case, verdict),
        answer,
        prohibitions,
        reason: verdict::reason(case, verdict, &findings),
        permissions: permissions::permissions(case, ruled),
        grounds,
        questions: questions::told(case, ahead.next),
        changes: ahead.changes,
        facts: reading::facts(case),
        evidence: reading::evidence(pack, &case.texts, lang),
        highlights: reading::highlights(case),
        meanings: meanings::meanings(case),
        named: meanings::named(case),
        conflicts: conflicts::conflicts(case, ruled, &findings),
        contradictions: reading::contradictions(case),
        ask_whom: verdict::ask_whom(case),
        disclaimer: sentences.closing.disclaimer.in_lang(lang),
        warnings: warnings::warnings(case),
        law: LawVersion { state: case.law_state(), ..LawVersion::of(pack) },
        law_words: pack.awaited.words(lang),
        findings,
    }
}
