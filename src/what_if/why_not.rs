//! Why a rule or provision does not apply: the answers, days and exceptions that rule it out, and the rules that one
//! single answer keeps out.

pub mod index;
pub mod model;

use self::model::{Cause, NearMiss, NearRule, Reason, Refusal, RuleOutcome, WhyNot};
use crate::case::acts::{Act, KnownAnswer, Origin};
use crate::case::rulings::{active, ruling};
use crate::case::{Case, Change, Opened};
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, Bilingual, Lang, QuestionIx};
use crate::report::model::{FindingStatus, InForce};
use crate::report::reading::written;
use crate::rules::boxes::meet;
use crate::rules::evaluate::Status;
use crate::rules::model::{Effect, Rule};
use crate::rules::world::World;
use crate::scenario::input::Problem;

/// Provisions as cited, each once.
fn citations<'a>(pack: &Pack, provisions: impl Iterator<Item = &'a u16>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for provision in provisions.filter_map(|n| pack.provisions.get(usize::from(*n))) {
        if !out.contains(&provision.citation) {
            out.push(provision.citation.clone());
        }
    }
    out
}

/// A case of which is asked why.
#[derive(Debug)]
pub(crate) struct WhyNotQuery<'c, 'a> {
    case: &'c Case<'a>,
    /// For each act, what is possible when one thing that was said is open.
    opened: Vec<Vec<(Opened, World)>>,
}

impl<'c, 'a> WhyNotQuery<'c, 'a> {
    /// Opens each thing that was said, one at a time.
    pub(crate) fn new(case: &'c Case<'a>) -> WhyNotQuery<'c, 'a> {
        let taken = |k: &&KnownAnswer| {
            matches!(k.origin, Origin::Given | Origin::Text | Origin::Description | Origin::Presumed)
        };
        let opened = |(place, act): (usize, &std::rc::Rc<Act>)| {
            let said = act.known.iter().filter(taken).map(|k| Opened::Answer(k.question));
            let each = said.chain([Opened::Date, Opened::Election]);
            let world = |what| case.with(Change::Open(place, what))?.acts.get(place).map(|act| act.world.clone());
            each.filter_map(|what| Some((what, world(what)?))).collect()
        };
        WhyNotQuery { case, opened: case.acts.iter().enumerate().map(opened).collect() }
    }

    /// Why the rule or provision of this id does not apply. An unknown id is a problem.
    pub(crate) fn why_not(&self, id: &str) -> Result<WhyNot, Problem> {
        let pack = self.case.pack;
        let lang = self.case.lang();
        let mut out = WhyNot {
            id: id.to_owned(),
            title: String::new(),
            rules: Vec::new(),
            exceptions: Vec::new(),
            permissions: Vec::new(),
            role: None,
            note: String::new(),
        };
        if let Some((n, rule)) = active(pack).find(|(_, r)| r.id == id) {
            out.title = rule.title.in_lang(lang);
            out.rules.extend(self.outcome(n, rule, Some(rule.when.clone())));
            return Ok(out);
        }
        if let Some((n, provision)) = pack.provisions.iter().enumerate().find(|(_, p)| p.id == id) {
            let cites = |list: &[u16]| list.iter().any(|m| usize::from(*m) == n);
            out.title.clone_from(&provision.citation);
            for (n, rule) in active(pack).filter(|(_, r)| cites(&r.breaches) || cites(&r.sanctions)) {
                out.rules.extend(self.outcome(n, rule, meet(&rule.when, &provision.scope)));
            }
            let titles = |title: &Bilingual| title.in_lang(lang);
            out.exceptions =
                pack.exceptions.iter().filter(|e| cites(&e.provisions)).map(|e| titles(&e.title)).collect();
            out.permissions =
                pack.permissions.iter().filter(|p| cites(&p.provisions)).map(|p| titles(&p.title)).collect();
        }
        if let Some(found) = pack.uncited.iter().find(|u| u.id == id) {
            out.title.clone_from(&found.citation);
            out.role = Some(found.role);
            out.note = pack.sentences.uncited.of(found.role).in_lang(lang);
        }
        if out.title.is_empty() {
            return Err(Problem {
                code: "unknown_rule",
                field: "id".to_owned(),
                message: match lang {
                    Lang::Id => format!("tidak ada aturan atau ketentuan {id:?}"),
                    Lang::En => format!("there is no rule or provision {id:?}"),
                },
                allowed: Vec::new(),
            });
        }
        Ok(out)
    }

    /// The rules that one thing said keeps out, by what was said: the most particular first, what was only presumed last.
    pub(crate) fn near_misses(&self) -> Vec<NearMiss> {
        let mut out = Vec::new();
        for (number, (act, opened)) in self.case.acts.iter().zip(&self.opened).enumerate() {
            let refused: Vec<&Rule> =
                active(self.case.pack).map(|(_, r)| r).filter(|r| !possible(&act.world, &r.when, r)).collect();
            let dated = opened.iter().find(|(said, _)| *said == Opened::Date).map(|(_, world)| world);
            for (said, world) in opened {
                // Another election has other days as well: what other days bring in is told of the date.
                let by_date = |r: &Rule| *said == Opened::Election && dated.is_some_and(|w| possible(w, &r.when, r));
                let brought = |r: &&Rule| possible(world, &r.when, r) && !by_date(r);
                let mut kept: Vec<&Rule> = refused.iter().copied().filter(brought).collect();
                if kept.is_empty() {
                    continue;
                }
                kept.order_by_key(|r| (r.kind, r.level));
                let (question, ask, yours, origin) = self.told(*said, act);
                let rules = kept.into_iter().map(|rule| self.near(number, act, rule)).collect();
                out.push(NearMiss { act: number, question, ask, yours, origin, rules });
            }
        }
        out.order_by_key(|miss| (miss.origin == Origin::Presumed, miss.rules.len()));
        out
    }

    fn near(&self, number: usize, act: &Act, rule: &Rule) -> NearRule {
        NearRule {
            rule: rule.id.clone(),
            title: rule.title.in_lang(self.case.lang()),
            kind: rule.kind,
            kind_label: self.case.pack.sentences.kind.of(rule.kind).in_lang(self.case.lang()),
            citations: citations(self.case.pack, rule.breaches.iter()),
            reasons: self.reasons(number, act, rule, &rule.when),
        }
    }

    /// What a rule comes to, held to `answer_box`: its own box, or that of a provision within it.
    fn outcome(&self, number: usize, rule: &Rule, answer_box: Option<AnswerBox>) -> Option<RuleOutcome> {
        let answer_box = answer_box?;
        let mut status: Option<FindingStatus> = None;
        let mut refusals = Vec::new();
        for (n, act) in self.case.acts.iter().enumerate() {
            if !possible(&act.world, &answer_box, rule) {
                refusals.push(Refusal { act: n, reasons: self.reasons(n, act, rule, &answer_box) });
                continue;
            }
            let now = match ruling(self.case.pack, number, act)?.status {
                Status::Applies => FindingStatus::Applies,
                Status::Assessor => FindingStatus::Assessor,
                Status::MayApply | Status::RuledOut => FindingStatus::MayApply,
            };
            status = Some(status.map_or(now, |s| s.min(now)));
        }
        if status.is_some() {
            refusals.clear();
        }
        Some(RuleOutcome {
            rule: rule.id.clone(),
            title: rule.title.in_lang(self.case.lang()),
            kind_label: self.case.pack.sentences.kind.of(rule.kind).in_lang(self.case.lang()),
            citations: citations(self.case.pack, rule.breaches.iter()),
            status,
            refusals,
        })
    }

    /// Why an act is not in a box of a rule.
    fn reasons(&self, number: usize, act: &Act, rule: &Rule, answer_box: &AnswerBox) -> Vec<Reason> {
        let alone = |said: Opened| {
            let mut opened = self.opened.get(number).into_iter().flatten();
            opened.any(|(s, world)| *s == said && possible(world, answer_box, rule))
        };
        let reason = |cause, question: QuestionIx, needs: Answers| {
            let asked = self.case.pack.questions.get(question)?;
            let dated = question == self.case.pack.known.date;
            let fact = act.known(question)?;
            let (_, _, days, since) = self.told(Opened::Date, act);
            Some(Reason {
                cause: if dated && cause == Cause::Answer { Cause::Date } else { cause },
                id: asked.id.clone(),
                ask: asked.ask.in_lang(self.case.lang()),
                yours: if dated { days } else { self.labels(question, fact.answers) },
                needs: if dated { Vec::new() } else { self.labels(question, needs) },
                in_force: if dated { in_force(self.case.pack, needs) } else { Vec::new() },
                origin: if dated { since } else { fact.origin },
                alone: match fact.origin {
                    _ if dated => alone(Opened::Date),
                    Origin::Calendar if question == self.case.pack.known.regime => alone(Opened::Election),
                    Origin::Calendar => alone(Opened::Date),
                    Origin::Implied if question == self.case.pack.known.regime => alone(Opened::Election),
                    _ => alone(Opened::Answer(question)),
                },
            })
        };
        let world = &act.world;
        let apart = answer_box.iter().filter(|(q, a)| !world.answers(*q).meets(*a));
        let mut reasons: Vec<Reason> = apart.filter_map(|(q, a)| reason(Cause::Answer, *q, *a)).collect();
        // What was said comes before what follows from it.
        let follows = |r: &Reason| matches!(r.origin, Origin::Implied | Origin::Open);
        if !reasons.is_empty() {
            reasons.order_by_key(|r| (!r.alone, follows(r)));
            return reasons;
        }
        if world.has(answer_box, &[]) {
            let lifts = |index: &u16| {
                let exception = self.case.pack.exceptions.get(usize::from(*index))?;
                let met = meet(answer_box, &exception.when).is_some_and(|inside| world.has(&inside, &[]));
                (exception.effect == Effect::Lifts && met).then(|| {
                    let on = exception.when.iter().filter(|(q, _)| act.narrowed(*q));
                    let yours = on.clone().filter_map(|(q, _)| Some(self.labels(*q, act.known(*q)?.answers)));
                    Reason {
                        cause: Cause::Exception,
                        id: exception.id.clone(),
                        ask: exception.title.in_lang(self.case.lang()),
                        yours: yours.flatten().collect(),
                        needs: Vec::new(),
                        in_force: Vec::new(),
                        origin: Origin::Implied,
                        alone: on.clone().any(|(q, _)| alone(Opened::Answer(*q))),
                    }
                })
            };
            return rule.exceptions.iter().filter_map(lifts).collect();
        }
        let strays = answer_box.iter().filter(|(q, a)| world.strays(*q, *a));
        strays.filter_map(|(q, a)| reason(Cause::Together, *q, *a)).collect()
    }

    fn labels(&self, question: QuestionIx, set: Answers) -> Vec<String> {
        let asked = self.case.pack.questions.get(question);
        asked.map(|q| q.labels(set, self.case.lang())).unwrap_or_default()
    }

    /// What was said, for the user: the question, its words, the answer, and where it came from.
    fn told(&self, about: Opened, act: &Act) -> (String, String, Vec<String>, Origin) {
        let lang = self.case.lang();
        let pack = self.case.pack;
        let from = |adopted: bool| if adopted { Origin::Description } else { Origin::Given };
        match about {
            Opened::Answer(question) => {
                let asked = pack.questions.get(question);
                let fact = act.known(question);
                (
                    asked.map(|q| q.id.clone()).unwrap_or_default(),
                    asked.map(|q| q.ask.in_lang(lang)).unwrap_or_default(),
                    fact.map(|f| self.labels(question, f.answers)).unwrap_or_default(),
                    fact.map_or(Origin::Open, |f| f.origin),
                )
            }
            Opened::Date => {
                let days: Vec<String> = self.case.scenario.span.map(|span| written(span, lang)).into_iter().collect();
                let origin = if days.is_empty() { Origin::Presumed } else { from(self.case.adopted.date) };
                (
                    "date".to_owned(),
                    pack.questions.get(pack.known.date).map(|q| q.ask.in_lang(lang)).unwrap_or_default(),
                    days,
                    origin,
                )
            }
            Opened::Election => {
                let label = self.case.scenario.calendar(pack).map(|c| c.label.in_lang(lang));
                let ask = pack.sentences.reading.which_election.in_lang(lang);
                ("election".to_owned(), ask, label.into_iter().collect(), from(self.case.adopted.election))
            }
        }
    }
}

/// Whether a point of the world lies in a box of the rule and in none of the exceptions that lift it.
fn possible(world: &World, answer_box: &AnswerBox, rule: &Rule) -> bool {
    let lifted: Vec<&AnswerBox> = rule.lifted.iter().collect();
    world.has(answer_box, &lifted)
}

/// The days that a set of periods of the law covers.
fn in_force(pack: &Pack, periods: Answers) -> Vec<InForce> {
    pack.periods.days(periods).into_iter().map(|(from, to)| InForce::new(from, to)).collect()
}
