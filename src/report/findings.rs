//! One finding: the rule, its provisions as they bind this person at this date, because and unless.

use super::words::{kind, level};
use super::{
    Because, Certainty, Citation, Finding, FindingStatus, Handled, Help, InForce, Input, Permitted, Units, Unless,
};
use crate::calendar::day::Span;
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{AnswerBox, Lang, QuestionIx};
use crate::rules::boxes::meet;
use crate::rules::evaluate::{Book, Outcome, Status, evaluate};
use crate::rules::model::{Effect, Permission, Rule};
use crate::rules::world::World;
use crate::scenario::facts::{Act, Read};
use crate::text::Source;
use crate::text::offsets::Utf16Map;

/// So many statuses or offices are named one by one.
const NAMED: usize = 8;

/// What every part of a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The law.
    pub pack: &'a Pack,
    /// Language of the report.
    pub lang: Lang,
    /// What was read in text and description.
    pub evidence: &'a [Read],
    /// From bytes of the post to UTF-16 units.
    pub text_map: &'a Utf16Map,
    /// From bytes of the description to UTF-16 units.
    pub description_map: &'a Utf16Map,
    /// Days of the scenario; none where unknown.
    pub span: Option<Span>,
}

/// How a rule came out for one act.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// Index into the pack's rules.
    pub rule: usize,
    /// What waits for a tap is taken into account here, and not in `outcome`.
    pub status: Status,
    /// The trace of the evaluation.
    pub outcome: Outcome,
}

impl<'a> View<'a> {
    /// What an evaluation needs of the pack.
    pub fn book(&self) -> Book<'a> {
        let pack = self.pack;
        Book { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions }
    }

    /// Id of a question; empty where there is none.
    pub fn id(&self, question: QuestionIx) -> String {
        self.pack.questions.get(question).map(|q| q.id.clone()).unwrap_or_default()
    }

    /// A rule for an act. What only holds if the user confirms what was read does not hold yet.
    pub fn ruling(&self, rule: usize, act: &Act) -> Option<Ruling> {
        let found = self.pack.rules.get(rule)?;
        let mut outcome = evaluate(&act.world, found, self.book());
        let mut status = outcome.status;
        if let (Some(confirmed), Status::Applies | Status::Assessor) = (&act.confirmed, status) {
            let without = evaluate(confirmed, found, self.book());
            if without.status != status {
                status = Status::MayApply;
                let waiting = |q: &QuestionIx| act.fact(*q).is_some_and(|f| f.unconfirmed);
                outcome.open.extend(without.open.into_iter().filter(waiting));
                outcome.open.order();
                outcome.open.dedup();
            }
        }
        Some(Ruling { rule, status, outcome })
    }

    /// A ruling as the report shows it; none where the rule is ruled out.
    pub fn finding(&self, ruling: &Ruling, act: &Act, number: usize) -> Option<Finding> {
        let rule = self.pack.rules.get(ruling.rule)?;
        let status = match ruling.status {
            Status::Applies => FindingStatus::Applies,
            Status::MayApply => FindingStatus::MayApply,
            Status::Assessor => FindingStatus::Assessor,
            Status::RuledOut => return None,
        };
        Some(Finding {
            rule: rule.id.clone(),
            family: rule.family,
            title: rule.title.in_lang(self.lang),
            status,
            kind: rule.kind,
            kind_label: kind(rule.kind, self.lang).to_owned(),
            levels: ruling.outcome.levels.clone(),
            level_labels: ruling.outcome.levels.iter().map(|l| level(*l, self.lang).to_owned()).collect(),
            provisions: self.citations(&rule.breaches, &act.world, &rule.when),
            sanctions: self.citations(&rule.sanctions, &act.world, &rule.when),
            route: self.handled(rule),
            because: self.because(rule, ruling, act),
            unless: self.unless(ruling),
            notes: self.notes(ruling.rule, rule, &act.world),
            open: ruling.outcome.open.iter().map(|q| self.id(*q)).collect(),
            acts: vec![number],
        })
    }

    /// The provisions that bind here, each for certain or possibly; those that do not are left out.
    pub fn citations(&self, provisions: &[u16], world: &World, within: &AnswerBox) -> Vec<Citation> {
        let one = |index: &u16| {
            let provision = self.pack.provisions.get(usize::from(*index))?;
            let inside = meet(within, &provision.scope)?;
            if !world.has(&inside, &[]) {
                return None;
            }
            let always = !world.has(within, &[&provision.scope]);
            Some(Citation {
                id: provision.id.clone(),
                citation: provision.citation.clone(),
                quote: provision.quote.clone(),
                grade: provision.grade,
                confidence: provision.confidence,
                plain: provision.plain.in_lang(self.lang),
                note: provision.note.in_lang(self.lang),
                source: provision.source.clone(),
                binds: self.bound(&provision.scope),
                checked: provision.checked.clone(),
                in_force: InForce::new(provision.from, provision.to),
                status: if always { Certainty::Certain } else { Certainty::Possible },
            })
        };
        provisions.iter().filter_map(one).collect()
    }

    /// Whom a provision binds by its own words: the statuses and offices its scope names, where they are few enough to say.
    fn bound(&self, scope: &AnswerBox) -> Vec<String> {
        let who = scope
            .iter()
            .filter(|(q, a)| [self.pack.known.employment, self.pack.known.office].contains(q) && a.len() <= NAMED);
        let labels = who.filter_map(|(q, a)| {
            let question = self.pack.questions.get(*q)?;
            Some(a.indices().filter_map(|i| question.answers.get(i)).map(|a| a.label.in_lang(self.lang)))
        });
        labels.flatten().collect()
    }

    fn handled(&self, rule: &Rule) -> Handled {
        let Some(route) = self.pack.routes.get(usize::from(rule.route)) else {
            let none = String::new;
            return Handled { id: none(), label: none(), text: none(), limits: none(), rights: none() };
        };
        let touched = route.versions.iter().filter(|v| {
            self.span.is_none_or(|span| v.from.is_none_or(|f| f <= span.last) && v.to.is_none_or(|t| t >= span.first))
        });
        let texts: Vec<String> = touched
            .map(|v| match (self.span, v.to, v.from) {
                (None, Some(to), _) => {
                    format!("{} {}: {}", either_until(self.lang), self.day(to), v.text.in_lang(self.lang))
                }
                (None, None, Some(from)) => {
                    format!("{} {}: {}", either_since(self.lang), self.day(from), v.text.in_lang(self.lang))
                }
                _ => v.text.in_lang(self.lang),
            })
            .collect();
        Handled {
            id: route.id.clone(),
            label: route.label.in_lang(self.lang),
            text: texts.join(" "),
            limits: route.limits.in_lang(self.lang),
            rights: route.rights.in_lang(self.lang),
        }
    }

    fn day(&self, day: crate::calendar::day::Day) -> String {
        day.written(self.lang == Lang::En)
    }

    fn because(&self, rule: &Rule, ruling: &Ruling, act: &Act) -> Vec<Because> {
        let with = |(question, answers): &(QuestionIx, crate::questions::model::Answers)| {
            let fact = act.fact(*question)?;
            let open = ruling.outcome.open.contains(question);
            if *question == self.pack.known.date && !open {
                return None;
            }
            let asked = self.pack.questions.get(*question)?;
            let shown = if open { *answers } else { fact.answers };
            let (source, spans) = self.spans(&fact.evidence);
            Some(Because {
                question: asked.id.clone(),
                ask: asked.ask.in_lang(self.lang),
                answers: asked.ids(shown),
                labels: shown
                    .indices()
                    .filter_map(|i| asked.answers.get(i))
                    .map(|a| a.label.in_lang(self.lang))
                    .collect(),
                origin: fact.origin,
                source,
                spans,
                open,
            })
        };
        rule.when.iter().filter_map(with).collect()
    }

    /// Where evidence was read, as UTF-16 units of its input.
    pub fn spans(&self, evidence: &[usize]) -> (Option<Input>, Vec<Units>) {
        let mut source = None;
        let mut spans = Vec::new();
        for (from, read) in evidence.iter().filter_map(|n| self.evidence.get(*n)) {
            let input = input(*from);
            if source.is_some_and(|s| s != input) {
                continue;
            }
            source = Some(input);
            spans.extend(read.spans.iter().map(|span| self.units(*from, *span)));
        }
        spans.order_by_key(|s| (s.start, s.end));
        spans.dedup();
        (source, spans)
    }

    /// Bytes of an input as UTF-16 units.
    pub fn units(&self, source: Source, span: crate::text::Span) -> Units {
        let map = match source {
            Source::Text => self.text_map,
            Source::Description => self.description_map,
        };
        let units = map.span(span);
        Units { start: units.start, end: units.end }
    }

    fn unless(&self, ruling: &Ruling) -> Vec<Unless> {
        let Some(rule) = self.pack.rules.get(ruling.rule) else { return Vec::new() };
        let with = |index: &u16| {
            let exception = self.pack.exceptions.get(usize::from(*index))?;
            let met = ruling.outcome.exceptions.iter().find(|(n, _, _)| n == index);
            let on: Vec<String> = exception.when.iter().map(|(q, _)| self.id(*q)).collect();
            let state = match met {
                None => Help::DoesNotHelp,
                Some((_, Effect::Contested, true)) | Some((_, _, false)) => Help::Depends,
                Some((_, _, true)) => Help::Helps,
            };
            let title = exception.title.in_lang(self.lang);
            Some(Unless { exception: exception.id.clone(), effect: exception.effect, title, state, on })
        };
        rule.exceptions.iter().filter_map(with).collect()
    }

    fn notes(&self, index: usize, rule: &Rule, world: &World) -> Vec<String> {
        let meets = |answer_box: &AnswerBox| meet(&rule.when, answer_box).is_some_and(|r| world.has(&r, &[]));
        self.pack
            .notes
            .iter()
            .filter(|n| n.rules.iter().any(|r| usize::from(*r) == index) && meets(&n.when))
            .map(|n| n.text.in_lang(self.lang))
            .collect()
    }

    /// A permission as the report shows it; none where its box is not met, or no act is known.
    pub fn permitted(&self, permission: &Permission, act: &Act) -> Option<Permitted> {
        if !act.narrowed(self.pack.known.act) || !act.world.has(&permission.when, &[]) {
            return None;
        }
        let certain = act.world.inside(&permission.when) && act.confirmed.is_none();
        Some(Permitted {
            id: permission.id.clone(),
            title: permission.title.in_lang(self.lang),
            text: permission.text.in_lang(self.lang),
            status: if certain { FindingStatus::Applies } else { FindingStatus::MayApply },
            provisions: self.citations(&permission.provisions, &act.world, &permission.when),
        })
    }
}

/// The source as the report names it.
pub fn input(source: Source) -> Input {
    match source {
        Source::Text => Input::Text,
        Source::Description => Input::Description,
    }
}

fn either_until(lang: Lang) -> &'static str {
    super::words::either(lang, "Sampai", "Until")
}

fn either_since(lang: Lang) -> &'static str {
    super::words::either(lang, "Sejak", "Since")
}
