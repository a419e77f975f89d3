//! What would change it: for each act, the fewest alternatives that lift what was found, those that only lower it, and
//! what people believe to help though it makes no difference. Every one is evaluated as if it had been answered so, and
//! what is open stays open: what helps ends in nothing found however the rest is answered.

use crate::case::acts::Origin;
use crate::case::rulings::{Ruled, Ruling};
use crate::case::{self, Case};
use crate::order::Order;
use crate::questions::model::{AnswerBox, Answers, QuestionIx};
use crate::report::model::{Change, ChangeEffect, Changes, Consequence, Setting, Verdict};
use crate::report::outcome::Outcome;
use crate::report::verdict::{verdict, waits};
use crate::rules::model::Alternative;

/// At most this many changes that help are offered for an act, this many that only lower, and this many that do neither.
const HELPING: usize = 5;
const LOWERING: usize = 5;
const USELESS: usize = 3;
/// Upper bound on the pairs tried where no single alternative lifts everything.
const PAIRS: usize = 40;

/// One alternative tried on one act.
struct Tried<'a> {
    alternative: &'a Alternative,
    to: AnswerBox,
    outcome: Outcome,
    /// Rules that it rules out.
    rules_out: Vec<usize>,
}

/// Alternatives tried on every act where something was found.
pub(crate) fn changes(case: &Case, all: &[Ruled]) -> Changes {
    let mut changes = Changes::default();
    for (number, ruled) in all.iter().enumerate() {
        let found = matches!(verdict(case.pack, ruled), Verdict::Applies | Verdict::Assessor | Verdict::MayApply);
        // Before it is known who does what, there is no plan to change.
        let told = ruled.act.has_person(case.pack) && ruled.act.is_placed(case.pack);
        if found && told && !waits(case.pack, ruled) {
            let search = Search { case, ruled, number, before: Outcome::of(case.pack, ruled) };
            let (helps, lowers) = search.better();
            changes.helps.extend(helps);
            changes.lowers.extend(lowers);
            changes.useless.extend(search.useless());
        }
    }
    changes
}

/// The search for changes of one act.
struct Search<'c, 'a> {
    case: &'c Case<'a>,
    ruled: &'c Ruled,
    number: usize,
    before: Outcome,
}

impl<'a> Search<'_, 'a> {
    /// What lifts everything, and what only lowers; the best first. Where something lifts, what only makes it fewer is
    /// not named.
    fn better(&self) -> (Vec<Change>, Vec<Change>) {
        let singles = self.singles();
        let alone = |one: &Tried<'a>| self.effect(one).map(|effect| (effect, self.told(one, effect)));
        let (lifting, mut lowering): (Vec<_>, Vec<_>) =
            singles.iter().filter_map(alone).partition(|(effect, _)| *effect == ChangeEffect::Lifts);
        let mut helps: Vec<Change> = lifting.into_iter().map(|(_, change)| change).collect();
        if helps.is_empty() {
            helps = self.pairs(&singles);
        }
        if !helps.is_empty() {
            lowering.retain(|(effect, _)| *effect != ChangeEffect::Fewer);
        }
        lowering.order_by_key(|(effect, _)| *effect);
        helps.truncate(HELPING);
        (helps, lowering.into_iter().take(LOWERING).map(|(_, change)| change).collect())
    }

    /// Each alternative by itself; of two that change the same, the first one that makes sense.
    fn singles(&self) -> Vec<Tried<'a>> {
        let mut singles: Vec<Tried> = Vec::new();
        for alternative in self.offered() {
            if !singles.iter().any(|one| one.alternative.to == alternative.to) {
                singles.extend(self.tried(alternative));
            }
        }
        singles
    }

    /// What one alternative does, if it does anything. One that is never enough is not named where the rules alone
    /// would let it lift everything.
    fn effect(&self, one: &Tried) -> Option<ChangeEffect> {
        let effect = one.outcome.instead_of(self.before)?;
        let named = match effect {
            ChangeEffect::Lifts => !one.alternative.lowers_only,
            ChangeEffect::None => false,
            ChangeEffect::Unsettled
            | ChangeEffect::Assessor
            | ChangeEffect::Open
            | ChangeEffect::Lighter
            | ChangeEffect::Fewer => true,
        };
        named.then_some(effect)
    }

    fn told(&self, one: &Tried, effect: ChangeEffect) -> Change {
        self.shown(&[one.alternative], &one.to, effect, one.outcome)
    }

    /// Alternatives that make sense here and change an answer that the post's own words do not give.
    fn offered(&self) -> impl Iterator<Item = &'a Alternative> {
        let act = &self.ruled.act;
        let written = |q: QuestionIx| act.known(q).is_some_and(|k| k.origin == Origin::Text);
        self.case.pack.alternatives.iter().filter(move |a| {
            let (question, answers) = a.to;
            a.offered
                && act.world.strays(question, answers)
                && act.world.inside(&a.when)
                && !written(question)
                && self.touches(question)
        })
    }

    /// Whether something that was found hangs on a question: a rule, an exception to it, or what follows from an answer.
    /// Where nothing does, everything that was found stays.
    fn touches(&self, question: QuestionIx) -> bool {
        let pack = self.case.pack;
        let names = |answer_box: &AnswerBox| answer_box.iter().any(|(q, _)| *q == question);
        pack.implications.iter().any(|i| i.conditions().any(|(q, _)| *q == question))
            || self.ruled.live_rules(pack).any(|rule| {
                let cut = rule
                    .lifted
                    .iter()
                    .chain(&rule.contested)
                    .chain(rule.lowered.iter().map(|(_, answer_box)| answer_box));
                names(&rule.when) || cut.into_iter().any(names)
            })
    }

    fn tried(&self, alternative: &'a Alternative) -> Option<Tried<'a>> {
        let (to, case) = self.otherwise(alternative.to, &alternative.with)?;
        let after = case.ruled_live(self.number)?;
        let gone = |r: &&Ruling| !after.rulings.iter().any(|a| a.rule == r.rule);
        let rules_out = self.ruled.live().filter(gone).map(|r| r.rule).collect();
        let outcome = Outcome::of(self.case.pack, &after);
        Some(Tried { alternative, to, outcome, rules_out })
    }

    fn with(&self, answers: &AnswerBox) -> Option<Case<'a>> {
        self.case.with(case::Change::Answers(self.number, answers))
    }

    /// The case with an answer changed, and with what goes along where it has to.
    fn otherwise(&self, to: (QuestionIx, Answers), with: &AnswerBox) -> Option<(AnswerBox, Case<'a>)> {
        let alone = vec![to];
        if let Some(case) = self.with(&alone) {
            return Some((alone, case));
        }
        let all: AnswerBox = alone.into_iter().chain(with.iter().copied()).collect();
        self.with(&all).filter(|_| !with.is_empty()).map(|case| (all, case))
    }

    /// Two alternatives that together lift everything: between them they rule out all that was found, or one exception
    /// asks for both.
    fn pairs(&self, singles: &[Tried<'a>]) -> Vec<Change> {
        let live = self.ruled.live().count();
        let mut candidates: Vec<(&Tried, &Tried)> = Vec::new();
        let singles: Vec<&Tried> = singles.iter().filter(|one| !one.alternative.lowers_only).collect();
        for (n, one) in singles.iter().enumerate() {
            for other in singles.iter().skip(n + 1) {
                let gone = one.rules_out.len() + other.rules_out.iter().filter(|r| !one.rules_out.contains(r)).count();
                let apart = one.to.iter().all(|(q, _)| !other.to.iter().any(|(o, _)| o == q));
                if apart && (gone == live || self.together(one, other)) {
                    candidates.push((one, other));
                }
            }
        }
        let lifting = |(one, other): (&Tried, &Tried)| {
            let both: AnswerBox = one.to.iter().chain(&other.to).copied().collect();
            let outcome = self.with(&both)?.outcome(self.number)?;
            let lifts = outcome.instead_of(self.before) == Some(ChangeEffect::Lifts);
            let pair = [one.alternative, other.alternative];
            lifts.then(|| self.shown(&pair, &both, ChangeEffect::Lifts, outcome))
        };
        candidates.into_iter().take(PAIRS).filter_map(lifting).collect()
    }

    fn together(&self, one: &Tried, other: &Tried) -> bool {
        let names =
            |answer_box: &AnswerBox, tried: &Tried| answer_box.iter().any(|(q, _)| *q == tried.alternative.to.0);
        self.case.pack.exceptions.iter().any(|e| names(&e.when, one) && names(&e.when, other))
    }

    fn useless(&self) -> Vec<Change> {
        let world = &self.ruled.act.world;
        let believed = self.case.pack.alternatives.iter().filter(|a| a.believed && world.inside(&a.when));
        let same = believed.filter_map(|alternative| {
            let (question, answers) = alternative.to;
            // Of who does so already, the opposite has to come to the same.
            let tried = if world.strays(question, answers) {
                answers
            } else {
                self.case.pack.questions.get(question)?.all().minus(answers)
            };
            let (_, case) = self.otherwise((question, tried), &alternative.with)?;
            let outcome = case.outcome(self.number)?;
            let none = outcome.instead_of(self.before) == Some(ChangeEffect::None);
            none.then(|| self.shown(&[alternative], &vec![alternative.to], ChangeEffect::None, outcome))
        });
        same.take(USELESS).collect()
    }

    /// An outcome of the same weight, on fewer rules.
    fn fewer(&self, outcome: Outcome) -> Consequence {
        let rest = outcome.consequence(&self.case.pack.sentences, self.case.lang());
        let gone = self.before.found.saturating_sub(outcome.found);
        let words = &self.case.pack.sentences.outcome;
        let words = if gone == 1 { &words.one_fewer } else { &words.fewer };
        let text = words.filled(self.case.lang(), &[("count", &gone.to_string()), ("what", &rest.text)]);
        Consequence { text, ..rest }
    }

    fn shown(&self, alternatives: &[&Alternative], to: &AnswerBox, effect: ChangeEffect, outcome: Outcome) -> Change {
        let lang = self.case.lang();
        let setting = |(question, answers): &(QuestionIx, Answers)| {
            let question = self.case.pack.questions.get(*question)?;
            Some(Setting { question: question.id.clone(), answers: question.ids(*answers) })
        };
        Change {
            alternatives: alternatives.iter().map(|a| a.id.clone()).collect(),
            act: self.number,
            say: alternatives.iter().map(|a| a.say.in_lang(lang)).collect(),
            set: to.iter().filter_map(setting).collect(),
            effect,
            then: if effect == ChangeEffect::Fewer {
                self.fewer(outcome)
            } else {
                outcome.consequence(&self.case.pack.sentences, lang)
            },
        }
    }
}
