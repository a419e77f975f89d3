//! Why a rule or provision does not apply: the answers, days and exceptions that rule it out, and the rules that one
//! single answer keeps out.

use serde::Serialize;

use super::compare::ranked;
use super::findings::View;
use super::words::{either, kind, uncited};
use super::{FactView, FindingStatus, InForce};
use crate::calendar::day::Day;
use crate::calendar::slices::{Slice, slices};
use crate::law::model::ProvisionRole;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Answers, Bilingual, Lang, QuestionIx};
use crate::rules::boxes::meet;
use crate::rules::evaluate::Status;
use crate::rules::model::{Effect, Kind, Rule, State};
use crate::rules::world::World;
use crate::scenario::facts::{Act, Fact, Origin};
use crate::scenario::input::{Election, Problem, Scenario};

/// What a rule or provision comes to in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhyNot {
    /// Id that was asked about.
    pub id: String,
    /// Title of the rule, or citation of the provision.
    pub title: String,
    /// The rule itself, or each rule that cites the provision.
    pub rules: Vec<RuleOutcome>,
    /// Titles of the exceptions that cite the provision, in the scenario's language; empty for a rule.
    pub exceptions: Vec<String>,
    /// Titles of the permissions that cite it; empty for a rule.
    pub permissions: Vec<String>,
    /// Of a provision that nothing cites: what part it plays. None for all others.
    pub role: Option<ProvisionRole>,
    /// Why no rule rests on it, in the scenario's language; empty where `role` is none.
    pub note: String,
}

/// What one rule comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleOutcome {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the scenario's language.
    pub title: String,
    /// Its kind of consequence, in the scenario's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian.
    pub citations: Vec<String>,
    /// The surest status over all acts; none where it is ruled out.
    pub status: Option<FindingStatus>,
    /// For each act, why it is ruled out; empty where it is not.
    pub refusals: Vec<Refusal>,
}

/// Why a rule is ruled out for one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Those that would bring it in by themselves first.
    pub reasons: Vec<Reason>,
}

/// What rules it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// An answer that the rule is not for.
    Answer,
    /// It is not in force on these days.
    Date,
    /// No answer by itself, but all of these together.
    Together,
    /// An exception takes the whole of it away.
    Exception,
}

/// One reason why a rule is ruled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What sort of reason it is.
    pub cause: Cause,
    /// Id of the question, or of the exception.
    pub id: String,
    /// The question as it is asked, or the exception's title.
    pub ask: String,
    /// What the scenario says, in its language; empty where it says nothing.
    pub yours: Vec<String>,
    /// What the rule is for, in the same language; empty for a date or an exception.
    pub needs: Vec<String>,
    /// Days on which it is in force; empty where the reason is not about the date.
    pub in_force: Vec<InForce>,
    /// Where `yours` comes from.
    pub origin: Origin,
    /// Whether another answer to this alone would bring the rule in.
    pub alone: bool,
}

/// One answer with the rules that it alone keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NearMiss {
    /// Index into the acts of the scenario.
    pub act: usize,
    /// Id of a question, "date" or "election".
    pub question: String,
    /// The question as it is asked, in the scenario's language.
    pub ask: String,
    /// What the scenario says, in words; empty where it says nothing.
    pub yours: Vec<String>,
    /// Where that comes from.
    pub origin: Origin,
    /// The rules that it keeps out, the gravest first; never empty.
    pub rules: Vec<NearRule>,
}

/// A rule that one answer keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NearRule {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the scenario's language.
    pub title: String,
    /// Its kind of consequence.
    pub kind: Kind,
    /// The same in the scenario's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian.
    pub citations: Vec<String>,
    /// Why it is ruled out as things stand.
    pub reasons: Vec<Reason>,
}

/// What an entry of the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A rule of this checker.
    Rule,
    /// A provision of the law.
    Provision,
}

/// One rule or provision by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexEntry {
    /// Id of the rule or provision: what `Checker::why_not` takes.
    pub id: String,
    /// Which of the two it is.
    pub entry: EntryKind,
    /// Title of a rule in the language asked for, citation of a provision in Indonesian.
    pub title: String,
    /// Of a rule, the provisions and sanctions it rests on; empty for a provision.
    pub citations: Vec<String>,
    /// Further words to search in: the kind of a rule, what a provision says; empty for one that is only named.
    pub words: String,
}

/// Every active rule and every provision.
pub(crate) fn index(pack: &Pack, lang: Lang) -> Vec<IndexEntry> {
    let rules = active(pack).map(|(_, rule)| IndexEntry {
        id: rule.id.clone(),
        entry: EntryKind::Rule,
        title: rule.title.in_lang(lang),
        citations: citations(pack, rule.breaches.iter().chain(&rule.sanctions)),
        words: kind(rule.kind, lang).to_owned(),
    });
    let provision = |id: &str, citation: &str, words: String| IndexEntry {
        id: id.to_owned(),
        entry: EntryKind::Provision,
        title: citation.to_owned(),
        citations: Vec::new(),
        words,
    };
    let known = |id: &str| pack.provisions.iter().any(|p| p.id == id);
    let provisions =
        pack.provisions.iter().map(|p| provision(&p.id, &p.citation, format!("{} {}", p.plain.in_lang(lang), p.quote)));
    let uncited = pack.uncited.iter().filter(|u| !known(&u.id)).map(|u| provision(&u.id, &u.citation, String::new()));
    rules.chain(provisions).chain(uncited).collect()
}

fn active(pack: &Pack) -> impl Iterator<Item = (usize, &Rule)> {
    pack.rules.iter().enumerate().filter(|(_, r)| r.state == State::Active)
}

fn citations<'a>(pack: &Pack, provisions: impl Iterator<Item = &'a u16>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for provision in provisions.filter_map(|n| pack.provisions.get(usize::from(*n))) {
        if !out.contains(&provision.citation) {
            out.push(provision.citation.clone());
        }
    }
    out
}

/// One thing that was said and may be said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Answer(QuestionIx),
    Date,
    Election,
}

/// A scenario that is asked why.
#[derive(Debug)]
pub(crate) struct Asking<'a> {
    view: View<'a>,
    scenario: &'a Scenario,
    slices: &'a [Slice],
    acts: &'a [Act],
    /// What the description says of day and election where nobody else did.
    adopted: &'a [FactView],
    /// For each act, what is possible when one thing that was said is open.
    opened: Vec<Vec<(Said, World)>>,
}

impl<'a> Asking<'a> {
    /// `scenario` with what was read in its description, and the slices and acts worked out from it.
    pub fn new(
        view: View<'a>,
        scenario: &'a Scenario,
        slices: &'a [Slice],
        acts: &'a [Act],
        adopted: &'a [FactView],
    ) -> Asking<'a> {
        let mut asking = Asking { view, scenario, slices, acts, adopted, opened: Vec::new() };
        asking.opened = acts.iter().map(|act| asking.opened(act)).collect();
        asking
    }

    /// Why the rule or provision of this id does not apply. An unknown id is a problem.
    pub fn why_not(&self, id: &str) -> Result<WhyNot, Problem> {
        let pack = self.view.pack;
        let lang = self.view.lang;
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
            out.note = uncited(found.role, lang).to_owned();
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
    pub fn near_misses(&self) -> Vec<NearMiss> {
        let mut out = Vec::new();
        for (number, (act, opened)) in self.acts.iter().zip(&self.opened).enumerate() {
            let refused: Vec<&Rule> =
                active(self.view.pack).map(|(_, r)| r).filter(|r| !possible(&act.world, &r.when, r)).collect();
            let dated = opened.iter().find(|(said, _)| *said == Said::Date).map(|(_, world)| world);
            for (said, world) in opened {
                // Another election has other days as well: what other days bring in is told of the date.
                let by_date = |r: &Rule| *said == Said::Election && dated.is_some_and(|w| possible(w, &r.when, r));
                let brought = |r: &&Rule| possible(world, &r.when, r) && !by_date(r);
                let kept: Vec<&Rule> = refused.iter().copied().filter(brought).collect();
                if kept.is_empty() {
                    continue;
                }
                let kept = ranked(kept, |r| (r.kind, r.level));
                let (question, ask, yours, origin) = self.told(*said, act);
                let rules = kept.into_iter().map(|rule| self.near(number, act, rule)).collect();
                out.push(NearMiss { act: number, question, ask, yours, origin, rules });
            }
        }
        ranked(out, |miss| (miss.origin == Origin::Presumed, miss.rules.len()))
    }

    fn near(&self, number: usize, act: &Act, rule: &Rule) -> NearRule {
        NearRule {
            rule: rule.id.clone(),
            title: rule.title.in_lang(self.view.lang),
            kind: rule.kind,
            kind_label: kind(rule.kind, self.view.lang).to_owned(),
            citations: citations(self.view.pack, rule.breaches.iter()),
            reasons: self.reasons(number, act, rule, &rule.when),
        }
    }

    /// What a rule comes to, held to `answer_box`: its own box, or that of a provision within it.
    fn outcome(&self, number: usize, rule: &Rule, answer_box: Option<AnswerBox>) -> Option<RuleOutcome> {
        let answer_box = answer_box?;
        let mut status: Option<FindingStatus> = None;
        let mut refusals = Vec::new();
        for (n, act) in self.acts.iter().enumerate() {
            if !possible(&act.world, &answer_box, rule) {
                refusals.push(Refusal { act: n, reasons: self.reasons(n, act, rule, &answer_box) });
                continue;
            }
            let now = match self.view.ruling(number, act)?.status {
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
            title: rule.title.in_lang(self.view.lang),
            kind_label: kind(rule.kind, self.view.lang).to_owned(),
            citations: citations(self.view.pack, rule.breaches.iter()),
            status,
            refusals,
        })
    }

    /// Why an act is not in a box of a rule.
    fn reasons(&self, number: usize, act: &Act, rule: &Rule, answer_box: &AnswerBox) -> Vec<Reason> {
        let alone = |said: Said| {
            let mut opened = self.opened.get(number).into_iter().flatten();
            opened.any(|(s, world)| *s == said && possible(world, answer_box, rule))
        };
        let reason = |cause, question: QuestionIx, needs: Answers| {
            let asked = self.view.pack.questions.get(question)?;
            let dated = question == self.view.pack.known.date;
            let fact = act.fact(question)?;
            let (_, _, days, since) = self.told(Said::Date, act);
            Some(Reason {
                cause: if dated && cause == Cause::Answer { Cause::Date } else { cause },
                id: asked.id.clone(),
                ask: asked.ask.in_lang(self.view.lang),
                yours: if dated { days } else { self.labels(question, fact.answers) },
                needs: if dated { Vec::new() } else { self.labels(question, needs) },
                in_force: if dated { in_force(self.view.pack, needs) } else { Vec::new() },
                origin: if dated { since } else { fact.origin },
                alone: match fact.origin {
                    _ if dated => alone(Said::Date),
                    Origin::Calendar if question == self.view.pack.known.regime => alone(Said::Election),
                    Origin::Calendar => alone(Said::Date),
                    Origin::Implied if question == self.view.pack.known.regime => alone(Said::Election),
                    _ => alone(Said::Answer(question)),
                },
            })
        };
        let world = &act.world;
        let apart = answer_box.iter().filter(|(q, a)| !world.answers(*q).meets(*a));
        let reasons: Vec<Reason> = apart.filter_map(|(q, a)| reason(Cause::Answer, *q, *a)).collect();
        // What was said comes before what follows from it.
        let follows = |r: &Reason| matches!(r.origin, Origin::Implied | Origin::Open);
        if !reasons.is_empty() {
            return ranked(reasons, |r| (!r.alone, follows(r)));
        }
        if world.has(answer_box, &[]) {
            let lifts = |index: &u16| {
                let exception = self.view.pack.exceptions.get(usize::from(*index))?;
                let met = meet(answer_box, &exception.when).is_some_and(|inside| world.has(&inside, &[]));
                (exception.effect == Effect::Lifts && met).then(|| {
                    let on = exception.when.iter().filter(|(q, _)| act.narrowed(*q));
                    let yours = on.clone().filter_map(|(q, _)| Some(self.labels(*q, act.fact(*q)?.answers)));
                    Reason {
                        cause: Cause::Exception,
                        id: exception.id.clone(),
                        ask: exception.title.in_lang(self.view.lang),
                        yours: yours.flatten().collect(),
                        needs: Vec::new(),
                        in_force: Vec::new(),
                        origin: Origin::Implied,
                        alone: on.clone().any(|(q, _)| alone(Said::Answer(*q))),
                    }
                })
            };
            return rule.exceptions.iter().filter_map(lifts).collect();
        }
        let strays = answer_box.iter().filter(|(q, a)| world.strays(*q, *a));
        strays.filter_map(|(q, a)| reason(Cause::Together, *q, *a)).collect()
    }

    fn labels(&self, question: QuestionIx, set: Answers) -> Vec<String> {
        let Some(asked) = self.view.pack.questions.get(question) else { return Vec::new() };
        set.indices().filter_map(|i| asked.answers.get(i)).map(|a| a.label.in_lang(self.view.lang)).collect()
    }

    /// What was said, for the user: the question, its words, the answer, and where it came from.
    fn told(&self, about: Said, act: &Act) -> (String, String, Vec<String>, Origin) {
        let lang = self.view.lang;
        let pack = self.view.pack;
        let read = |id: &str| self.adopted.iter().any(|f| f.question == id);
        let from = |id: &str| if read(id) { Origin::Description } else { Origin::Given };
        match about {
            Said::Answer(question) => {
                let asked = pack.questions.get(question);
                let fact = act.fact(question);
                (
                    asked.map(|q| q.id.clone()).unwrap_or_default(),
                    asked.map(|q| q.ask.in_lang(lang)).unwrap_or_default(),
                    fact.map(|f| self.labels(question, f.answers)).unwrap_or_default(),
                    fact.map_or(Origin::Open, |f| f.origin),
                )
            }
            Said::Date => {
                let written = |day: Day| day.written(lang == Lang::En);
                let days = match self.scenario.span {
                    Some(span) if span.first == span.last => vec![written(span.first)],
                    Some(span) => vec![format!("{} - {}", written(span.first), written(span.last))],
                    None => Vec::new(),
                };
                let origin = if days.is_empty() { Origin::Presumed } else { from("date") };
                ("date".to_owned(), either(lang, "Kapan?", "When?").to_owned(), days, origin)
            }
            Said::Election => {
                let label = self.scenario.calendar(pack).map(|c| c.label.in_lang(lang));
                let ask = either(lang, "Pemilihan yang mana?", "Which election?").to_owned();
                ("election".to_owned(), ask, label.into_iter().collect(), from("election"))
            }
        }
    }

    fn opened(&self, act: &Act) -> Vec<(Said, World)> {
        let pack = self.view.pack;
        let calendar = self.scenario.calendar(pack);
        let world = |space: &[Answers], slices: &[Slice]| World::new(space, slices, &pack.implications);
        let taken =
            |f: &&Fact| matches!(f.origin, Origin::Given | Origin::Text | Origin::Description | Origin::Presumed);
        let mut out: Vec<(Said, World)> = Vec::new();
        for fact in act.facts.iter().filter(taken) {
            let mut space = act.space.clone();
            if let (Some(slot), Some(asked)) =
                (space.get_mut(usize::from(fact.question.0)), pack.questions.get(fact.question))
            {
                *slot = asked.all();
            }
            out.extend(world(&space, self.slices).map(|w| (Said::Answer(fact.question), w)));
        }
        if self.scenario.span.is_some() || self.scenario.undated(pack) {
            let days = slices(&pack.periods, &pack.known, calendar, None);
            out.extend(world(&act.space, &days).map(|w| (Said::Date, w)));
        }
        if let (Election::Calendar(_), Some(calendar)) = (self.scenario.election, calendar) {
            let days = slices(&pack.periods, &pack.known, None, Some(self.scenario.span.unwrap_or(calendar.span)));
            out.extend(world(&act.space, &days).map(|w| (Said::Election, w)));
        }
        out
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
