//! What it comes to for one act, in one line, and whether one outcome is lighter than another.

use serde::Serialize;

use super::Verdict;
use super::findings::{Ruling, View};
use super::verdict::Ruled;
use super::words::{either, kind, level};
use crate::questions::model::Lang;
use crate::rules::evaluate::Status;
use crate::rules::model::{Kind, Level};
use crate::scenario::facts::Act;

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
    pub(super) found: usize,
}

/// How a change of the plan changes the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Nothing is found any more.
    Lifts,
    /// Nothing applies for certain any more; an assessor decides.
    Assessor,
    /// Nothing applies for certain any more; what is left, and no more than was there, hangs on other answers.
    Open,
    /// Something applies still, of a lighter kind or level.
    Lighter,
    /// Verdict, kind and level stay, but fewer rules come up.
    Fewer,
    /// Verdict, kind and level stay, and no rule goes.
    None,
}

/// An outcome as a user reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consequence {
    /// The verdict that it would be, or is.
    pub verdict: Verdict,
    /// Kind of the heaviest that applies, else of the heaviest that may; none where nothing is found or covered.
    pub kind: Option<Kind>,
    /// The level that goes with `kind`; none where that is none.
    pub level: Option<Level>,
    /// The same in a few words, in the report's language.
    pub text: String,
}

impl Outcome {
    /// Whether verdict, kind and level are the same.
    pub fn weighs_as(self, other: Outcome) -> bool {
        (self.verdict, self.certain, self.possible) == (other.verdict, other.certain, other.possible)
    }

    /// How this outcome changes one that was; none where it is heavier, uncertain, or neither lighter nor the same.
    pub fn instead_of(self, before: Outcome) -> Option<Change> {
        if self.weighs_as(before) {
            let found = [Verdict::Applies, Verdict::Assessor, Verdict::MayApply].contains(&self.verdict);
            return Some(if found && self.found < before.found { Change::Fewer } else { Change::None });
        }
        // A lighter weight is the greater one; nothing at all is the lightest.
        let lighter = |a: Option<Weight>, b: Option<Weight>| match (a, b) {
            (None, Some(_)) => true,
            (Some(a), Some(b)) => a > b,
            _ => false,
        };
        let no_heavier = !lighter(before.possible, self.possible);
        match (self.verdict, before.verdict) {
            (Verdict::NoneFound, Verdict::Applies | Verdict::MayApply | Verdict::Assessor) => Some(Change::Lifts),
            (Verdict::Assessor, Verdict::Applies) if no_heavier => Some(Change::Assessor),
            (Verdict::MayApply, Verdict::Applies) if no_heavier && self.found < before.found => Some(Change::Open),
            (Verdict::Applies, Verdict::Applies) if no_heavier && lighter(self.certain, before.certain) => {
                Some(Change::Lighter).filter(|_| self.certain.is_some())
            }
            (Verdict::Assessor, Verdict::Assessor) if lighter(self.possible, before.possible) => Some(Change::Lighter),
            _ => None,
        }
    }

    /// The outcome in words.
    pub fn consequence(self, lang: Lang) -> Consequence {
        let weight = self.certain.or(self.possible).filter(|_| self.verdict != Verdict::NotCovered);
        let named = weight.map(|(k, l)| match (kind(k, lang), level(l, lang)) {
            (kind, _) if l == Level::Criminal || l == Level::None => kind.to_owned(),
            (kind, level) => format!("{kind} ({level})"),
        });
        let text = match (self.verdict, named) {
            (Verdict::Applies, Some(named)) if self.certain.is_some() => named,
            (Verdict::Applies, _) => either(
                lang,
                "tetap dilarang; jenisnya bergantung jawaban lain",
                "prohibited still; other answers decide the kind",
            )
            .to_owned(),
            (Verdict::Assessor, Some(named)) => {
                format!("{}: {named}", either(lang, "perlu penilai", "for an assessor"))
            }
            (Verdict::Assessor, None) => either(lang, "perlu penilai", "for an assessor").to_owned(),
            (Verdict::MayApply, _) => {
                either(lang, "masih bergantung pada jawaban lain", "still hangs on other answers").to_owned()
            }
            (Verdict::NotCovered, _) => either(lang, "di luar cakupan alat ini", "not covered here").to_owned(),
            (Verdict::NoneFound, _) => {
                either(lang, "tidak ada lagi yang kami temukan", "nothing more that we find").to_owned()
            }
        };
        Consequence { verdict: self.verdict, kind: weight.map(|(k, _)| k), level: weight.map(|(_, l)| l), text }
    }
}

impl View<'_> {
    /// The outcome of an act that is ruled, with all rules or with the live ones only.
    pub fn outcome(&self, ruled: &Ruled) -> Outcome {
        let live = ruled.rulings.iter().filter(|r| r.status != Status::RuledOut);
        let possible = live.clone().filter_map(|r| self.weight(r)).min();
        Outcome { verdict: self.verdict(ruled), certain: self.certain(ruled), possible, found: live.count() }
    }

    /// The outcome of an act that is not, but might be.
    pub fn outcome_of(&self, act: Act) -> Outcome {
        self.outcome(&self.ruled_live(act))
    }

    /// The heaviest that applies for certain.
    pub fn certain(&self, ruled: &Ruled) -> Option<Weight> {
        ruled.rulings.iter().filter(|r| r.status == Status::Applies).filter_map(|r| self.weight(r)).min()
    }

    /// Kind and worst level of a ruling.
    pub fn weight(&self, ruling: &Ruling) -> Option<Weight> {
        let rule = self.pack.rules.get(ruling.rule)?;
        Some((rule.kind, ruling.outcome.levels.first().copied().unwrap_or(rule.level)))
    }
}
