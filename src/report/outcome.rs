//! What it comes to for one act, in one line, and whether one outcome is lighter than another.

use super::model::{ChangeEffect, Consequence, Verdict};
use super::verdict::verdict;
use crate::case::Case;
use crate::case::rulings::{Ruled, Ruling};
use crate::pack::Pack;
use crate::questions::model::Lang;
use crate::rules::evaluate::Status;
use crate::rules::model::{Kind, Level};
use crate::sentences::Sentences;

/// Kind and level, the heaviest first.
pub(crate) type Weight = (Kind, Level);

/// The verdict on one act with the heaviest of what holds and of what may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The verdict on this act alone.
    pub verdict: Verdict,
    /// Heaviest of what applies for certain.
    certain: Option<Weight>,
    /// Heaviest of all that is not ruled out.
    possible: Option<Weight>,
    /// Number of rules that are not ruled out.
    pub(crate) found: usize,
}

impl Outcome {
    /// The outcome of an act that is ruled, with all rules or with the live ones only.
    pub(crate) fn of(pack: &Pack, ruled: &Ruled) -> Outcome {
        let possible = ruled.live().filter_map(|r| weight(pack, r)).min();
        Outcome { verdict: verdict(pack, ruled), certain: certain(pack, ruled), possible, found: ruled.live().count() }
    }

    /// Whether verdict, kind and level are the same.
    pub(crate) fn weighs_as(self, other: Outcome) -> bool {
        (self.verdict, self.certain, self.possible) == (other.verdict, other.certain, other.possible)
    }

    /// How this outcome changes one that was; `None` if it is heavier, uncertain, or neither lighter nor the same.
    pub(crate) fn instead_of(self, before: Outcome) -> Option<ChangeEffect> {
        if self.weighs_as(before) {
            let found = [Verdict::Applies, Verdict::Assessor, Verdict::MayApply].contains(&self.verdict);
            return Some(if found && self.found < before.found { ChangeEffect::Fewer } else { ChangeEffect::None });
        }
        // A lighter weight is the greater one; nothing at all is the lightest.
        let lighter = |a: Option<Weight>, b: Option<Weight>| match (a, b) {
            (None, Some(_)) => true,
            (Some(a), Some(b)) => a > b,
            _ => false,
        };
        let no_heavier = !lighter(before.possible, self.possible);
        match (self.verdict, before.verdict) {
            (Verdict::NoneFound, Verdict::Applies | Verdict::MayApply | Verdict::Assessor) => Some(ChangeEffect::Lifts),
            (Verdict::Unsettled, Verdict::Applies | Verdict::MayApply | Verdict::Assessor) => {
                Some(ChangeEffect::Unsettled)
            }
            (Verdict::Assessor, Verdict::Applies) if no_heavier => Some(ChangeEffect::Assessor),
            (Verdict::MayApply, Verdict::Applies) if no_heavier && self.found < before.found => {
                Some(ChangeEffect::Open)
            }
            (Verdict::Applies, Verdict::Applies) if no_heavier && lighter(self.certain, before.certain) => {
                Some(ChangeEffect::Lighter).filter(|_| self.certain.is_some())
            }
            (Verdict::Assessor, Verdict::Assessor) if lighter(self.possible, before.possible) => {
                Some(ChangeEffect::Lighter)
            }
            _ => None,
        }
    }

    /// The outcome in words.
    pub(crate) fn consequence(self, sentences: &Sentences, lang: Lang) -> Consequence {
        let weight = self
            .certain
            .or(self.possible)
            .filter(|_| !matches!(self.verdict, Verdict::Unsettled | Verdict::NotCovered));
        let named = weight.map(|(k, l)| {
            let kind = sentences.kind.of(k).in_lang(lang);
            match l {
                Level::Criminal | Level::None => kind,
                _ => format!("{kind} ({})", sentences.level.of(l).in_lang(lang)),
            }
        });
        let words = &sentences.outcome;
        let text = match (self.verdict, named) {
            (Verdict::Applies, Some(named)) if self.certain.is_some() => named,
            (Verdict::Applies, _) => words.prohibited.in_lang(lang),
            (Verdict::Assessor, Some(named)) => words.assessor_of.filled(lang, &[("what", &named)]),
            (Verdict::Assessor, None) => words.assessor.in_lang(lang),
            (Verdict::MayApply, _) => words.open.in_lang(lang),
            (Verdict::Unsettled, _) => words.unsettled.in_lang(lang),
            (Verdict::NotCovered, _) => words.not_covered.in_lang(lang),
            (Verdict::NoneFound, _) => words.none_found.in_lang(lang),
        };
        Consequence { verdict: self.verdict, kind: weight.map(|(k, _)| k), level: weight.map(|(_, l)| l), text }
    }
}

impl Case<'_> {
    /// The outcome of an act, by its place; `None` if there is no such act.
    pub(crate) fn outcome(&self, act: usize) -> Option<Outcome> {
        self.ruled_live(act).map(|ruled| Outcome::of(self.pack, &ruled))
    }

    /// The outcome of the act with the gravest verdict.
    pub(crate) fn worst(&self) -> Option<Outcome> {
        (0..self.acts.len()).filter_map(|act| self.outcome(act)).min_by_key(|o| o.verdict)
    }
}

/// The heaviest that applies for certain.
pub(crate) fn certain(pack: &Pack, ruled: &Ruled) -> Option<Weight> {
    ruled.rulings.iter().filter(|r| r.status == Status::Applies).filter_map(|r| weight(pack, r)).min()
}

/// Kind and worst level of a ruling.
pub(crate) fn weight(pack: &Pack, ruling: &Ruling) -> Option<Weight> {
    let rule = pack.rules.get(ruling.rule)?;
    Some((rule.kind, ruling.trace.levels.first().copied().unwrap_or(rule.level)))
}
