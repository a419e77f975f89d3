//! Who cites a provision, and which boxes name an answer.

use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, QuestionIx, QuestionKind};
use crate::rules::model::State;

/// Indices into the pack of whatever cites one provision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitedBy {
    /// Rules that it makes a breach.
    pub breaches: Vec<usize>,
    /// Rules whose sanction it states.
    pub sanctions: Vec<usize>,
    pub exceptions: Vec<usize>,
    pub permissions: Vec<usize>,
}

impl CitedBy {
    pub fn nobody(&self) -> bool {
        *self == CitedBy::default()
    }

    /// The rules that cite it themselves or through an exception, ascending.
    pub fn rules(&self, pack: &Pack) -> Vec<usize> {
        let touched = |n: &usize| {
            let names = move |exception: &u16| self.exceptions.contains(&usize::from(*exception));
            pack.rules.get(*n).is_some_and(|rule| rule.exceptions.iter().any(names))
        };
        let mut rules: Vec<usize> = (0..pack.rules.len()).filter(touched).collect();
        rules.extend(self.breaches.iter().chain(&self.sanctions));
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

/// One for each provision of the pack.
pub fn citations(pack: &Pack) -> Vec<CitedBy> {
    let citing = |lists: Vec<&Vec<u16>>, provision: usize| -> Vec<usize> {
        let cites = |list: &Vec<u16>| list.iter().any(|n| usize::from(*n) == provision);
        lists.into_iter().enumerate().filter(|(_, list)| cites(list)).map(|(n, _)| n).collect()
    };
    (0..pack.provisions.len())
        .map(|n| CitedBy {
            breaches: citing(pack.rules.iter().map(|r| &r.breaches).collect(), n),
            sanctions: citing(pack.rules.iter().map(|r| &r.sanctions).collect(), n),
            exceptions: citing(pack.exceptions.iter().map(|e| &e.provisions).collect(), n),
            permissions: citing(pack.permissions.iter().map(|p| &p.provisions).collect(), n),
        })
        .collect()
}

/// Which answers to a question the boxes name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub question: QuestionIx,
    /// In the box of some active rule, or of an exception.
    pub by_rules: Answers,
    /// In the box of a permission, note or conflict.
    pub by_others: Answers,
}

/// One for each question that a scenario answers: all but the hidden `date`.
pub fn named(pack: &Pack) -> Vec<Named> {
    let union = |regions: &[&AnswerBox], question: QuestionIx| {
        let sets = regions.iter().flat_map(|r| r.iter()).filter(|(q, _)| *q == question);
        sets.fold(Answers::NONE, |all, (_, set)| all.or(*set))
    };
    let active = pack.rules.iter().filter(|r| r.state == State::Active);
    let rules: Vec<&AnswerBox> = active.map(|r| &r.when).chain(pack.exceptions.iter().map(|e| &e.when)).collect();
    let others: Vec<&AnswerBox> = (pack.permissions.iter().map(|p| &p.when))
        .chain(pack.notes.iter().map(|n| &n.when))
        .chain(pack.conflicts.iter().map(|c| &c.when))
        .collect();
    (pack.questions.each().map(|(q, _)| q))
        .filter(|q| *q != pack.known.date)
        .map(|q| Named { question: q, by_rules: union(&rules, q), by_others: union(&others, q) })
        .collect()
}

/// Answers that no box of a rule or exception holds, though some rule asks the question. A yes or no that only one side needs is no gap.
pub fn unused_answers(pack: &Pack) -> Vec<(QuestionIx, Answers)> {
    named(pack)
        .into_iter()
        .filter_map(|named| {
            let question = pack.questions.get(named.question)?;
            let left = question.all().minus(named.by_rules);
            let asked = question.kind == QuestionKind::Choice && !named.by_rules.is_empty();
            (asked && !left.is_empty()).then_some((named.question, left))
        })
        .collect()
}

/// Questions that no box of a rule or exception names.
pub fn unused_questions(pack: &Pack) -> Vec<Named> {
    named(pack).into_iter().filter(|named| named.by_rules.is_empty()).collect()
}
