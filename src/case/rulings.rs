//! How the rules come out for the acts of a case.

use std::rc::Rc;

use super::Case;
use super::acts::{Act, Origin};
use super::freshness::LawState;
use super::texts::Voice;
use crate::order::Order;
use crate::pack::Pack;
use crate::rules::evaluate::{Context, Status, Trace, evaluate, out_at_sight};
use crate::rules::model::{Rule, State};

/// How a rule came out for one act.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// Index into the pack's rules.
    pub rule: usize,
    /// What waits for a tap is taken into account here, and not in `trace`.
    pub status: Status,
    /// What the evaluation went by.
    pub trace: Trace,
}

/// One act with how the active rules came out for it.
#[derive(Clone, Debug)]
pub struct Ruled {
    /// The act.
    pub act: Rc<Act>,
    /// In the order of the rules.
    pub rulings: Vec<Ruling>,
    /// What stands in the way of an all-clear, whatever the rules say.
    pub doubt: Option<Doubt>,
}

/// What stands in the way of an all-clear, the one that counts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The post holds a call, a ballot number, praise or blame, though it is said to be neutral.
    Marked,
    /// The post was not read to its end, or is in a language that the reader does not know.
    Unread,
    /// The law data is too old.
    Outdated,
    /// Nobody said who acts, and the post is not plainly one without politics.
    Who,
}

impl Ruled {
    /// The rulings that are not ruled out.
    pub fn live(&self) -> impl Iterator<Item = &Ruling> + Clone {
        self.rulings.iter().filter(|r| r.status != Status::RuledOut)
    }

    /// The rules that are not ruled out.
    pub fn live_rules<'p>(&self, pack: &'p Pack) -> impl Iterator<Item = &'p Rule> {
        self.live().filter_map(|r| pack.rules.get(r.rule))
    }
}

/// What an evaluation needs of the pack.
pub fn context(pack: &Pack) -> Context<'_> {
    Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions }
}

/// A rule, by its index, for an act. What only holds if the user confirms what was read does not hold yet.
pub fn ruling(pack: &Pack, rule: usize, act: &Act) -> Option<Ruling> {
    let found = pack.rules.get(rule)?;
    let mut trace = evaluate(&act.world, found, context(pack));
    let mut status = trace.status;
    if let (Some(confirmed), Status::Applies | Status::Assessor) = (&act.confirmed, status) {
        let without = evaluate(confirmed, found, context(pack));
        if without.status != status {
            status = Status::MayApply;
            let waiting = |q: &crate::questions::model::QuestionIx| act.known(*q).is_some_and(|k| k.unconfirmed);
            trace.open.extend(without.open.into_iter().filter(waiting));
            trace.open.order();
            trace.open.dedup();
        }
    }
    Some(Ruling { rule, status, trace })
}

/// The active rules with their indices.
pub fn active(pack: &Pack) -> impl Iterator<Item = (usize, &Rule)> {
    pack.rules.iter().enumerate().filter(|(_, r)| r.state == State::Active)
}

impl Case<'_> {
    /// Every act with every active rule.
    pub fn ruled(&self) -> Vec<Ruled> {
        let one = |act: &Rc<Act>| {
            let rulings = active(self.pack).filter_map(|(n, _)| ruling(self.pack, n, act)).collect();
            Ruled { act: Rc::clone(act), rulings, doubt: self.doubt(act) }
        };
        self.acts.iter().map(one).collect()
    }

    /// An act, by its place, with only the rules that are not ruled out: enough for an outcome.
    pub fn ruled_live(&self, place: usize) -> Option<Ruled> {
        let act = self.acts.get(place)?;
        let live = active(self.pack).filter(|(_, rule)| !out_at_sight(&act.world, rule));
        let rulings = live.filter_map(|(n, _)| ruling(self.pack, n, act)).filter(|r| r.status != Status::RuledOut);
        Some(Ruled { act: Rc::clone(act), rulings: rulings.collect(), doubt: self.doubt(act) })
    }

    /// What stands in the way of an all-clear for an act. A post counts where something is said or done with it.
    fn doubt(&self, act: &Act) -> Option<Doubt> {
        let silent = act.world.answers(self.pack.known.act).inside(self.pack.known.silent);
        if !silent && self.texts.marked(self.pack) {
            Some(Doubt::Marked)
        } else if !silent && self.texts.unread() {
            Some(Doubt::Unread)
        } else {
            let outdated = (self.law_state() == LawState::Outdated).then_some(Doubt::Outdated);
            let plain = !self.scenario.text.trim().is_empty() && self.texts.voice(self.pack) == Voice::Quiet;
            outdated.or((act.presumes_person(self.pack) && !plain).then_some(Doubt::Who))
        }
    }
}

impl Act {
    /// Whether it is known who acts.
    pub fn has_person(&self, pack: &Pack) -> bool {
        self.narrowed(pack.known.employment) || self.narrowed(pack.known.office)
    }

    /// Whether nobody said who acts, so that it is told for those whom it is for first.
    pub fn presumes_person(&self, pack: &Pack) -> bool {
        let presumed = self.known(pack.known.employment).is_some_and(|k| k.origin == Origin::Presumed);
        presumed && !self.narrowed(pack.known.office)
    }

    /// Whether it is known or presumed who acts and what they do; before that, what merely may apply is not shown.
    pub fn is_placed(&self, pack: &Pack) -> bool {
        let act = self.known(pack.known.act).is_some_and(|k| k.origin != Origin::Open);
        (self.has_person(pack) || self.presumes_person(pack)) && act
    }
}
