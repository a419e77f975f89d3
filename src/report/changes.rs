//! What would change it: for each act, the fewest alternatives that lift or lighten what was found, and what people
//! believe to help though it makes no difference. Every one is evaluated as if it had been answered so.

use serde::Serialize;

use super::Verdict;
use super::compare::Elsewhere;
use super::findings::{Ruling, View};
use super::outcome::{Change, Consequence, Outcome};
use super::verdict::Ruled;
use crate::order::Order;
use crate::questions::model::{AnswerBox, Answers, Lang, QuestionIx};
use crate::rules::evaluate::Status;
use crate::rules::model::Alternative;
use crate::scenario::facts::{Act, Origin, Situation};

/// So many that help are offered for an act, and so many that do not are named.
const HELPING: usize = 5;
const USELESS: usize = 3;
/// So many pairs are tried where no single alternative lifts everything.
const PAIRS: usize = 40;

/// One answer of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// Id of the question.
    pub question: String,
    /// Ids of the answers to give it; any of them will do.
    pub answers: Vec<String>,
}

/// A change of the plan and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// Ids of the alternatives: one, or two that help only together.
    pub alternatives: Vec<String>,
    /// The act it changes, by its place among the acts of the scenario, 0 the first.
    pub act: usize,
    /// What to do otherwise, one line for each alternative, in the report's language.
    pub say: Vec<String>,
    /// The answers that it amounts to.
    pub set: Vec<Setting>,
    /// How the outcome of the act changes.
    pub effect: Change,
    /// Where it leads.
    pub then: Consequence,
}

/// What would change it, and what would not; empty until act and person are known and confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The best first; each is the least that brings it about.
    pub helps: Vec<ChangeView>,
    /// Believed to help, and here without any difference.
    pub useless: Vec<ChangeView>,
    /// Other stages of the election at which it would come to something else; empty where it is not known when it is.
    pub elsewhere: Vec<Elsewhere>,
}

/// One alternative tried on one act.
struct Tried<'a> {
    alternative: &'a Alternative,
    to: AnswerBox,
    outcome: Outcome,
    /// Rules that it rules out.
    rids: Vec<usize>,
}

impl View<'_> {
    /// Alternatives tried on every act where something was found.
    pub fn changes(&self, situation: &Situation, all: &[Ruled]) -> Changes {
        let mut changes = Changes::default();
        for (number, ruled) in all.iter().enumerate() {
            let found = matches!(self.verdict(ruled), Verdict::Applies | Verdict::Assessor | Verdict::MayApply);
            // Before it is known who does what, and while something waits to be confirmed, there is no plan to change.
            if found && self.placed(&ruled.act) && ruled.act.confirmed.is_none() {
                let of = Changing { view: self, situation, ruled, number, before: self.outcome(ruled) };
                changes.helps.extend(of.helping());
                changes.useless.extend(of.useless());
            }
        }
        changes
    }
}

struct Changing<'a, 'b> {
    view: &'a View<'b>,
    situation: &'a Situation<'b>,
    ruled: &'a Ruled,
    number: usize,
    before: Outcome,
}

impl<'b> Changing<'_, 'b> {
    fn helping(&self) -> Vec<ChangeView> {
        let singles: Vec<Tried> = self.offered().filter_map(|a| self.tried(a)).collect();
        let mut found: Vec<(Change, ChangeView)> = Vec::new();
        for one in &singles {
            if let Some(change) = self.improvement(one.outcome) {
                found.push((change, self.shown(&[one.alternative], &one.to, change, one.outcome)));
            }
        }
        if !found.iter().any(|(change, _)| *change == Change::Lifts) {
            found.extend(self.pairs(&singles));
        }
        if found.iter().any(|(change, _)| *change == Change::Lifts) {
            found.retain(|(change, _)| *change != Change::Fewer);
        }
        found.order_by_key(|(change, _)| *change);
        found.truncate(HELPING);
        found.into_iter().map(|(_, view)| view).collect()
    }

    /// Alternatives that make sense here and change an answer that the post's own words do not give.
    fn offered(&self) -> impl Iterator<Item = &'b Alternative> {
        let act = &self.ruled.act;
        let written = |q: QuestionIx| act.fact(q).is_some_and(|f| f.origin == Origin::Text);
        self.view.pack.alternatives.iter().filter(move |a| {
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
        let pack = self.view.pack;
        let names = |answer_box: &AnswerBox| answer_box.iter().any(|(q, _)| *q == question);
        let live = self.ruled.rulings.iter().filter(|r| r.status != Status::RuledOut);
        pack.implications.iter().any(|i| i.from == question)
            || live.filter_map(|r| pack.rules.get(r.rule)).any(|rule| {
                let cut = rule
                    .lifted
                    .iter()
                    .chain(&rule.contested)
                    .chain(rule.lowered.iter().map(|(_, answer_box)| answer_box));
                names(&rule.when) || cut.into_iter().any(names)
            })
    }

    fn tried(&self, alternative: &'b Alternative) -> Option<Tried<'b>> {
        let (to, act) = self.otherwise(alternative.to, &alternative.with)?;
        let after = self.view.ruled_live(act);
        let rid = |r: &Ruling| r.status != Status::RuledOut && !after.rulings.iter().any(|a| a.rule == r.rule);
        let rids = self.ruled.rulings.iter().filter(|r| rid(r)).map(|r| r.rule).collect();
        let outcome = self.view.outcome(&after);
        Some(Tried { alternative, to, outcome, rids })
    }

    /// The act with an answer changed, and with what goes along where it has to.
    fn otherwise(&self, to: (QuestionIx, Answers), with: &AnswerBox) -> Option<(AnswerBox, Act)> {
        let alone = vec![to];
        if let Some(act) = self.situation.otherwise(self.number, &alone) {
            return Some((alone, act));
        }
        let all: AnswerBox = alone.into_iter().chain(with.iter().copied()).collect();
        self.situation.otherwise(self.number, &all).filter(|_| !with.is_empty()).map(|act| (all, act))
    }

    fn improvement(&self, outcome: Outcome) -> Option<Change> {
        outcome.instead_of(self.before).filter(|change| *change != Change::None)
    }

    /// Two alternatives that together lift everything: between them they rule out all that was found, or one exception
    /// asks for both.
    fn pairs(&self, singles: &[Tried<'b>]) -> Vec<(Change, ChangeView)> {
        let live = self.ruled.rulings.iter().filter(|r| r.status != Status::RuledOut).count();
        let mut candidates: Vec<(&Tried, &Tried)> = Vec::new();
        for (n, one) in singles.iter().enumerate() {
            for other in singles.iter().skip(n + 1) {
                let rids = one.rids.len() + other.rids.iter().filter(|r| !one.rids.contains(r)).count();
                let apart = one.to.iter().all(|(q, _)| !other.to.iter().any(|(o, _)| o == q));
                if apart && (rids == live || self.together(one, other)) {
                    candidates.push((one, other));
                }
            }
        }
        let lifting = |(one, other): (&Tried, &Tried)| {
            let both: AnswerBox = one.to.iter().chain(&other.to).copied().collect();
            let outcome = self.view.outcome_of(self.situation.otherwise(self.number, &both)?);
            let lifts = self.improvement(outcome) == Some(Change::Lifts);
            let pair = [one.alternative, other.alternative];
            lifts.then(|| (Change::Lifts, self.shown(&pair, &both, Change::Lifts, outcome)))
        };
        candidates.into_iter().take(PAIRS).filter_map(lifting).collect()
    }

    fn together(&self, one: &Tried, other: &Tried) -> bool {
        let names =
            |answer_box: &AnswerBox, tried: &Tried| answer_box.iter().any(|(q, _)| *q == tried.alternative.to.0);
        self.view.pack.exceptions.iter().any(|e| names(&e.when, one) && names(&e.when, other))
    }

    fn useless(&self) -> Vec<ChangeView> {
        let world = &self.ruled.act.world;
        let believed = self.view.pack.alternatives.iter().filter(|a| a.believed && world.inside(&a.when));
        let same = believed.filter_map(|alternative| {
            let (question, answers) = alternative.to;
            // Of who does so already, the opposite has to come to the same.
            let tried = if world.strays(question, answers) {
                answers
            } else {
                self.view.pack.questions.get(question)?.all().minus(answers)
            };
            let (_, act) = self.otherwise((question, tried), &alternative.with)?;
            let outcome = self.view.outcome_of(act);
            let none = outcome.instead_of(self.before) == Some(Change::None);
            none.then(|| self.shown(&[alternative], &vec![alternative.to], Change::None, outcome))
        });
        same.take(USELESS).collect()
    }

    /// An outcome of the same weight, on fewer rules.
    fn fewer(&self, outcome: Outcome) -> Consequence {
        let rest = outcome.consequence(self.view.lang);
        let gone = self.before.found.saturating_sub(outcome.found);
        let text = match self.view.lang {
            Lang::Id => format!("{gone} temuan gugur; tetap {}", rest.text),
            Lang::En if gone == 1 => format!("1 finding falls away; still {}", rest.text),
            Lang::En => format!("{gone} findings fall away; still {}", rest.text),
        };
        Consequence { text, ..rest }
    }

    fn shown(&self, alternatives: &[&Alternative], to: &AnswerBox, effect: Change, outcome: Outcome) -> ChangeView {
        let lang = self.view.lang;
        let setting = |(question, answers): &(QuestionIx, Answers)| {
            let question = self.view.pack.questions.get(*question)?;
            Some(Setting { question: question.id.clone(), answers: question.ids(*answers) })
        };
        ChangeView {
            alternatives: alternatives.iter().map(|a| a.id.clone()).collect(),
            act: self.number,
            say: alternatives.iter().map(|a| a.say.in_lang(lang)).collect(),
            set: to.iter().filter_map(setting).collect(),
            effect,
            then: if effect == Change::Fewer { self.fewer(outcome) } else { outcome.consequence(lang) },
        }
    }
}
