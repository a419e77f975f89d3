//! From the rulings of all acts to the verdict, the next questions and what stands beside the findings.

use std::cmp::Reverse;

use super::findings::{Ruling, View};
use super::{ConflictView, Finding, FindingStatus, NextQuestion, Offered, PositionView, Verdict};
use crate::order::Order;
use crate::questions::model::{AnswerBox, QuestionIx, QuestionKind};
use crate::rules::evaluate::{Status, covered, out_at_sight};
use crate::rules::model::{Rule, State};
use crate::scenario::facts::{Act, Situation};

/// So many answers, of the first questions, are followed to what they would come to.
const FORESEEN: usize = 12;

/// One act with how every active rule came out for it.
#[derive(Debug)]
pub struct Ruled {
    /// The act.
    pub act: Act,
    /// In the order of the rules.
    pub rulings: Vec<Ruling>,
}

impl View<'_> {
    /// Every active rule for an act.
    pub fn ruled(&self, act: Act) -> Ruled {
        let active = |n: &usize| self.pack.rules.get(*n).is_some_and(|r| r.state == State::Active);
        let rulings = (0..self.pack.rules.len()).filter(active).filter_map(|n| self.ruling(n, &act)).collect();
        Ruled { act, rulings }
    }

    /// The same with only the rules that are not ruled out: enough for an outcome.
    pub fn ruled_live(&self, act: Act) -> Ruled {
        let rules = self.pack.rules.iter().enumerate();
        let live = rules.filter(|(_, rule)| rule.state == State::Active && !out_at_sight(&act.world, rule));
        let rulings = live.filter_map(|(n, _)| self.ruling(n, &act)).filter(|r| r.status != Status::RuledOut).collect();
        Ruled { act, rulings }
    }

    /// Whether it is known who acts and what they do; before that, what merely may apply is not shown.
    pub fn placed(&self, act: &Act) -> bool {
        self.person(act) && act.narrowed(self.pack.known.act)
    }

    /// Whether it is known who acts.
    pub fn person(&self, act: &Act) -> bool {
        act.narrowed(self.pack.known.employment) || act.narrowed(self.pack.known.office)
    }

    /// The verdict on one act.
    pub fn verdict(&self, ruled: &Ruled) -> Verdict {
        let world = ruled.act.confirmed.as_ref().unwrap_or(&ruled.act.world);
        let live = |s: Status| ruled.rulings.iter().any(|r| r.status == s);
        let rules = || -> Vec<&Rule> {
            let met = ruled.rulings.iter().filter(|r| r.status != Status::RuledOut);
            met.filter_map(|r| self.pack.rules.get(r.rule)).collect()
        };
        if live(Status::Applies) || (live(Status::MayApply) && covered(world, rules().into_iter())) {
            Verdict::Applies
        } else if live(Status::MayApply) {
            Verdict::MayApply
        } else if live(Status::Assessor) {
            Verdict::Assessor
        } else if self.uncovered(&ruled.act) {
            Verdict::NotCovered
        } else {
            Verdict::NoneFound
        }
    }

    /// Whether the law of this person and act is not encoded, wholly or, once both are known, in part.
    pub fn uncovered(&self, act: &Act) -> bool {
        let boxes: Vec<&AnswerBox> = self.pack.covered.iter().collect();
        let some = boxes.iter().any(|r| act.world.has(r, &[]));
        !some || (self.placed(act) && act.world.has(&AnswerBox::new(), &boxes))
    }

    /// Findings of all acts, the same rule once with its surest status, ordered by kind.
    pub fn findings(&self, all: &[Ruled]) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for (number, ruled) in all.iter().enumerate() {
            let placed = self.placed(&ruled.act);
            for ruling in &ruled.rulings {
                if !placed && ruling.status != Status::Applies {
                    continue;
                }
                let Some(finding) = self.finding(ruling, &ruled.act, number) else { continue };
                match findings.iter_mut().find(|f| f.rule == finding.rule) {
                    Some(earlier) if finding.status < earlier.status => {
                        let mut acts = finding.acts.clone();
                        acts.extend(&earlier.acts);
                        acts.order();
                        *earlier = Finding { acts, ..finding };
                    }
                    Some(earlier) => earlier.acts.push(number),
                    None => findings.push(finding),
                }
            }
        }
        // Of two alike, the one that says more about this situation comes first.
        findings.order_by_key(|f| (f.status, f.kind, f.levels.first().copied(), Reverse(f.because.len())));
        findings
    }

    /// What to ask next, the most decisive first; of the first ones, what each answer would come to.
    pub fn questions(&self, situation: Option<&Situation>, all: &[Ruled]) -> Vec<NextQuestion> {
        let mut questions = Vec::new();
        for (number, ruled) in all.iter().enumerate() {
            questions.extend(self.questions_of(ruled, number));
        }
        questions.order_by_key(|(rank, _)| *rank);
        let mut questions: Vec<NextQuestion> = questions.into_iter().map(|(_, q)| q).collect();
        let mut left = FORESEEN;
        for question in &mut questions {
            let placed = all.get(question.act).is_some_and(|r| self.placed(&r.act));
            if let Some(situation) = situation.filter(|_| placed && question.answers.len() <= left) {
                left -= question.answers.len();
                self.foresee(situation, question);
            }
        }
        questions
    }

    /// What each answer to a question would come to.
    fn foresee(&self, situation: &Situation, question: &mut NextQuestion) {
        let Some((ix, asked)) = self.pack.questions.find(&question.id) else { return };
        for offered in &mut question.answers {
            let act = asked.answer(&offered.id).and_then(|a| situation.otherwise(question.act, &[(ix, a)]));
            offered.then = act.map(|act| self.outcome_of(act).consequence(self.lang));
        }
    }

    fn questions_of(&self, ruled: &Ruled, number: usize) -> Vec<((u8, usize), NextQuestion)> {
        let act = &ruled.act;
        let mut decides: Vec<(QuestionIx, Vec<String>)> = Vec::new();
        let mut note = |question: QuestionIx, rule: String| match decides.iter_mut().find(|(q, _)| *q == question) {
            Some((_, rules)) => rules.push(rule),
            None => decides.push((question, vec![rule])),
        };
        // What is no heavier than what applies for certain is not asked for: it would change nothing that matters.
        let heavier = |r: &&Ruling| self.weight(r).is_some_and(|w| self.certain(ruled).is_none_or(|c| w < c));
        for ruling in ruled.rulings.iter().filter(|r| r.status == Status::MayApply).filter(heavier) {
            let rule = self.pack.rules.get(ruling.rule).map(|r| r.id.clone()).unwrap_or_default();
            for question in &ruling.outcome.open {
                note(*question, rule.clone());
            }
        }
        for fact in act.facts.iter().filter(|f| f.unconfirmed) {
            note(fact.question, String::new());
        }
        let first = [self.pack.known.act, self.pack.known.employment, self.pack.known.office];
        let total = self.pack.rules.len();
        decides
            .into_iter()
            .filter_map(|(ix, mut rules)| {
                let question = self.pack.questions.get(ix)?;
                let fact = act.fact(ix)?;
                if question.kind == QuestionKind::Assessed {
                    return None;
                }
                rules.retain(|r| !r.is_empty());
                let rank = if fact.unconfirmed {
                    0
                } else if first.contains(&ix) {
                    1
                } else {
                    2
                };
                let answers = fact.answers.indices().filter_map(|i| question.answers.get(i));
                let suggested = if fact.unconfirmed { fact.answers } else { fact.suggested };
                let next = NextQuestion {
                    id: question.id.clone(),
                    act: number,
                    group: question.group.clone(),
                    ask: question.ask.in_lang(self.lang),
                    answers: if ix == self.pack.known.date {
                        Vec::new()
                    } else if fact.unconfirmed {
                        question.answers.iter().map(|a| self.choice(a)).collect()
                    } else {
                        answers.map(|a| self.choice(a)).collect()
                    },
                    suggested: question.ids(suggested),
                    decides: rules,
                };
                Some(((rank, total - next.decides.len().min(total)), next))
            })
            .collect()
    }

    fn choice(&self, answer: &crate::questions::model::Answer) -> Offered {
        Offered { id: answer.id.clone(), label: answer.label.in_lang(self.lang), then: None }
    }

    /// Disagreements that matter here: they touch a rule of the findings, or this very situation.
    pub fn conflicts(&self, all: &[Ruled], findings: &[Finding]) -> Vec<ConflictView> {
        let rule_id = |n: &u16| self.pack.rules.get(usize::from(*n)).map(|r| r.id.clone());
        let mut out = Vec::new();
        for conflict in &self.pack.conflicts {
            let rules: Vec<String> = conflict.rules.iter().filter_map(rule_id).collect();
            let matters = all.iter().any(|ruled| {
                let world = &ruled.act.world;
                let touched = findings.iter().any(|f| rules.contains(&f.rule)) && world.has(&conflict.when, &[]);
                // One that names the act matters to it even where it rules its rules out.
                let about_act = conflict.when.iter().any(|(q, _)| *q == self.pack.known.act);
                self.placed(&ruled.act) && (touched || (about_act && world.inside(&conflict.when)))
            });
            if matters {
                out.push(ConflictView {
                    id: conflict.id.clone(),
                    title: conflict.title.in_lang(self.lang),
                    positions: conflict
                        .positions
                        .iter()
                        .map(|p| PositionView {
                            who: p.who.in_lang(self.lang),
                            says: p.says.in_lang(self.lang),
                            since: p.since.clone(),
                            source: p.source.clone(),
                        })
                        .collect(),
                    rules,
                });
            }
        }
        out
    }

    /// The second sentence of the report.
    pub fn reason(&self, verdict: Verdict, findings: &[Finding]) -> String {
        let applies = || findings.iter().find(|f| f.status == FindingStatus::Applies);
        match (verdict, applies()) {
            (Verdict::Applies, Some(first)) => {
                format!("{} ({}): {}.", first.kind_label, first.level_labels.join("/"), first.title)
            }
            (Verdict::Applies, None) => super::words::either_way(self.lang).to_owned(),
            _ => super::words::reason(verdict, self.lang).to_owned(),
        }
    }
}
