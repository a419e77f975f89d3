//! The same act at the other stages of its election: what a wait, or haste, would change.
//!
//! With a calendar every day of the election is looked at, cut where anything that the law asks of a date changes. Without
//! one, stage and phase take the place of what was answered, under the law of the scenario's date.

use serde::Serialize;

use super::outcome::{Consequence, Outcome};
use super::words::{either, kind, level};
use super::{Finding, FindingStatus, LawVersion, Report, Verdict};
use crate::calendar::day::{Day, Span};
use crate::calendar::model::Calendar;
use crate::calendar::slices::starts;
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{Answers, Lang, QuestionIx, QuestionKind};
use crate::rules::model::{Kind, Level};
use crate::scenario::input::{Given, Scenario};

/// A scenario at every stage of its election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Language of labels and headlines: that of the scenario.
    pub lang: Lang,
    /// The election whose calendar it follows; none where only the order of the stages is known.
    pub election: Option<ElectionDays>,
    /// Days of the scenario itself, where they are known.
    pub date: Option<Days>,
    /// In the order of time. A stage that the answers exclude is left out.
    pub rows: Vec<Row>,
    /// The election cut wherever the answer may change; without a calendar one for each row.
    pub stretches: Vec<Stretch>,
    /// For every rule that comes up at some time, when.
    pub windows: Vec<Window>,
    /// The law data that it comes from.
    pub law: LawVersion,
}

/// Days as ISO, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

impl Days {
    /// A span of days as ISO.
    pub fn new(span: Span) -> Days {
        Days { from: span.first.iso(), to: span.last.iso() }
    }
}

/// An election with the days of its calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ElectionDays {
    /// Id of the election ("pilkada-2024").
    pub id: String,
    /// Its name, in the comparison's language.
    pub label: String,
    /// The whole of its calendar.
    pub days: Days,
    /// Days on which kinds of participant were fixed as candidates.
    pub fixed: Vec<FixedDay>,
}

/// A day on which kinds of participant were fixed as candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FixedDay {
    /// ISO.
    pub day: String,
    /// The kinds of participant, in the comparison's language.
    pub labels: Vec<String>,
}

/// One stage of the election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Which stage it is.
    pub stage: Stage,
    /// Its name, in the comparison's language.
    pub label: String,
    /// Id of the answer to `phase`.
    pub phase: String,
    /// Ids of the answers to `stage` (of candidacy) that go with it.
    pub stages: Vec<String>,
    /// Its days; none without a calendar.
    pub days: Option<Days>,
    /// The days it was worked out for; none without a calendar.
    pub on: Option<Days>,
    /// Whether the scenario, as it was given, lies in it.
    pub here: bool,
    /// False where other days of this stage have another answer.
    pub steady: bool,
    /// What the scenario comes to in this stage.
    pub verdict: Verdict,
    /// The verdict in a sentence, in the comparison's language.
    pub headline: String,
    /// Each kind of consequence that comes up, the surest and gravest first.
    pub kinds: Vec<KindLine>,
    /// Ids of the rules that come up, in the order of the report.
    pub rules: Vec<String>,
    /// Provisions that the stage before did not have; empty in the first row.
    pub comes: Vec<Moved>,
    /// Provisions that the stage before had and this one has not; empty in the first row.
    pub goes: Vec<Moved>,
}

/// A stage of an election, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the campaign, where nobody has a stage of candidacy.
    Before,
    /// Before the campaign, and no kind of participant is fixed as candidate yet.
    BeforeFixed,
    /// Some kinds of participant are fixed, others not yet.
    PartlyFixed,
    /// Fixed, and the campaign has not begun.
    Fixed,
    /// The campaign (masa kampanye).
    Campaign,
    /// The quiet days before the vote (masa tenang).
    Quiet,
    /// The day of the vote.
    Voting,
    /// After the vote.
    After,
}

/// A kind of consequence with its surest status, and the worst level among the findings of that status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindLine {
    /// The kind of consequence.
    pub kind: Kind,
    /// The same in the comparison's language.
    pub kind_label: String,
    /// The worst level; none where no finding has one.
    pub level: Option<Level>,
    /// The same in the comparison's language; empty where there is none.
    pub level_label: String,
    /// The surest status among the findings of this kind.
    pub status: FindingStatus,
}

/// A provision that comes or goes, with the first rule that cites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Id of the provision.
    pub id: String,
    /// Its citation, in Indonesian.
    pub citation: String,
    /// Id of the first rule that cites it.
    pub rule: String,
}

/// Days, or without a calendar a stage, over which the answer is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// Index into the rows; none where the answers exclude these days.
    pub row: Option<usize>,
    /// None without a calendar.
    pub days: Option<Days>,
    /// What the scenario comes to on these days; none where the answers exclude them.
    pub verdict: Option<Verdict>,
}

/// When a rule comes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Window {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the comparison's language.
    pub title: String,
    /// Its kind of consequence.
    pub kind: Kind,
    /// The same in the comparison's language.
    pub kind_label: String,
    /// Provisions that it breaches, as cited in Indonesian where it first comes up.
    pub citations: Vec<String>,
    /// In the order of time; never empty.
    pub spans: Vec<WindowSpan>,
}

/// Stretches `first` to `last`, by index and both inclusive, over which a rule has one status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WindowSpan {
    /// Index into the stretches.
    pub first: usize,
    /// Index into the stretches, inclusive.
    pub last: usize,
    /// How sure the rule is over them.
    pub status: FindingStatus,
}

/// Stages at which the scenario comes to something else than now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// Names of the stages, in the report's language and the order of time.
    pub labels: Vec<String>,
    /// What it comes to there.
    pub then: Consequence,
}

/// What a comparison starts from.
#[derive(Debug)]
pub(crate) struct Comparing<'a> {
    /// The law.
    pub pack: &'a Pack,
    /// Language of the comparison.
    pub lang: Lang,
    /// Calendar of the election; none where it has none here.
    pub calendar: Option<&'a Calendar>,
    /// Days of the scenario, also where a description tells them.
    pub span: Option<Span>,
    /// As it was given.
    pub scenario: &'a Scenario,
}

/// A row before it is worked out.
struct Plan {
    stage: Stage,
    phase: Answers,
    stages: Answers,
    days: Option<Span>,
}

impl Comparing<'_> {
    /// The comparison. `base` is the report on the scenario itself; `check` reports on another one, or not where it is impossible.
    pub fn compared(&self, base: Report, check: impl Fn(Scenario) -> Option<Report>) -> Comparison {
        let plans = self.plans(&base);
        let here: Vec<bool> = self.here(&plans, &base);
        let only = here.iter().filter(|h| **h).count() == 1;
        let cuts = self.cuts();
        let law = base.law.clone();
        // Every report once, the scenario's own first; rows and stretches name them by index.
        let mut reports = vec![base];
        let mut keep = |report: Option<Report>| {
            reports.extend(report);
            reports.len() - 1
        };
        let mut by_stretch: Vec<Option<usize>> = Vec::new();
        for cut in &cuts {
            let report = check(self.on(*cut));
            by_stretch.push(report.is_some().then(|| keep(report)));
        }
        let mut kept: Vec<(usize, Option<Span>, usize)> = Vec::new();
        for (n, (plan, here)) in plans.iter().zip(&here).enumerate() {
            let on = self.worked_out(plan, *here);
            let cut = on.and_then(|on| cuts.iter().position(|c| c.first <= on.first && on.last <= c.last));
            let report = match cut.and_then(|n| by_stretch.get(n)) {
                _ if *here && only => Some(0),
                Some(known) => *known,
                None => {
                    let report = check(on.map_or_else(|| self.at(plan), |on| self.on(on)));
                    report.is_some().then(|| keep(report))
                }
            };
            kept.extend(report.map(|report| (n, on, report)));
        }
        let mut rows: Vec<Row> = Vec::new();
        let mut before: Option<&Report> = None;
        for (n, on, report) in &kept {
            let (Some(plan), Some(report)) = (plans.get(*n), reports.get(*report)) else { continue };
            rows.push(self.row(plan, *on, here.get(*n) == Some(&true), report, before));
            before = Some(report);
        }
        if self.calendar.is_none() {
            by_stretch = kept.iter().map(|(_, _, report)| Some(*report)).collect();
        }
        let by_stretch: Vec<Option<&Report>> = by_stretch.iter().map(|n| n.and_then(|n| reports.get(n))).collect();
        let stretch = |(n, report): (usize, &Option<&Report>)| {
            let days = cuts.get(n).copied();
            let holds = |plan: &Plan| match (plan.days, days) {
                (Some(all), Some(days)) => all.first <= days.first && days.last <= all.last,
                _ => false,
            };
            let row = match days {
                Some(_) => kept.iter().position(|(n, _, _)| plans.get(*n).is_some_and(holds)),
                None => Some(n),
            };
            let verdict = report.map(|r| r.verdict);
            Stretch { row: row.filter(|_| verdict.is_some()), days: days.map(Days::new), verdict }
        };
        let stretches: Vec<Stretch> = by_stretch.iter().enumerate().map(stretch).collect();
        for (n, row) in rows.iter_mut().enumerate() {
            let mut reports =
                stretches.iter().zip(&by_stretch).filter(|(s, _)| s.row == Some(n)).filter_map(|(_, r)| *r);
            let first = reports.next();
            row.steady = reports.all(|other| first.is_some_and(|first| alike(first, other)));
        }
        Comparison {
            lang: self.lang,
            election: self.calendar.map(|c| self.election(c)),
            date: self.span.map(Days::new),
            rows,
            windows: reports.first().map_or_else(Vec::new, |base| windows(base, &by_stretch)),
            stretches,
            law,
        }
    }

    fn election(&self, calendar: &Calendar) -> ElectionDays {
        let object = self.pack.questions.get(self.pack.known.object);
        let labels = |set: Answers| {
            let answers = set.indices().filter_map(|i| object.and_then(|q| q.answers.get(i)));
            answers.map(|a| a.label.in_lang(self.lang)).collect()
        };
        let fixed = calendar.fixed.iter().map(|(set, day)| FixedDay { day: day.iso(), labels: labels(*set) });
        ElectionDays {
            id: calendar.id.clone(),
            label: calendar.label.in_lang(self.lang),
            days: Days::new(calendar.span),
            fixed: fixed.collect(),
        }
    }

    /// Stretches of days over which nothing that the law asks of a date changes; none without a calendar.
    fn cuts(&self) -> Vec<Span> {
        self.calendar.map_or_else(Vec::new, |c| spans(starts(&self.pack.periods, c, c.span), c.span.last))
    }

    fn answer(&self, question: QuestionIx, ids: &[&str]) -> Answers {
        let question = self.pack.questions.get(question);
        ids.iter().filter_map(|id| question?.answer(id)).fold(Answers::NONE, Answers::or)
    }

    /// What the report knows of a question, by act; every answer where it says nothing.
    fn known_answers(&self, base: &Report, question: QuestionIx) -> Answers {
        let Some(asked) = self.pack.questions.get(question) else { return Answers::NONE };
        let facts = || base.facts.iter().filter(|f| f.question == asked.id);
        let set = |ids: &[String]| ids.iter().filter_map(|id| asked.answer(id)).fold(Answers::NONE, Answers::or);
        let acts = 1 + base.facts.iter().map(|f| f.act).max().unwrap_or(0).max(self.scenario.also.len());
        if facts().count() < acts { asked.all() } else { facts().fold(Answers::NONE, |all, f| all.or(set(&f.answers))) }
    }

    fn plans(&self, base: &Report) -> Vec<Plan> {
        let stage = |ids: &[&str]| self.answer(self.pack.known.stage, ids);
        let phase = |id: &str| self.answer(self.pack.known.phase, &[id]);
        let (none, prospective, fixed) = (stage(&["none"]), stage(&["none", "prospective"]), stage(&["none", "fixed"]));
        let Some(calendar) = self.calendar else {
            let staged = !self.known_answers(base, self.pack.known.stage).inside(none);
            let plan = |stage, id: &str, stages| Plan { stage, phase: phase(id), stages, days: None };
            let mut plans = if staged {
                vec![plan(Stage::BeforeFixed, "before", prospective), plan(Stage::Fixed, "before", fixed)]
            } else {
                vec![plan(Stage::Before, "before", none)]
            };
            let later = if staged { fixed } else { none };
            plans.extend(LATER.map(|(stage, id)| plan(stage, id, later)));
            return plans;
        };
        let objects = self.known_answers(base, self.pack.known.object);
        let fixing: Vec<Day> = calendar.fixed.iter().filter(|(o, _)| o.meets(objects)).map(|(_, day)| *day).collect();
        let mut starts: Vec<Day> = calendar.phases.iter().map(|(day, _)| *day).chain(fixing.iter().copied()).collect();
        starts.retain(|day| calendar.span.first < *day && *day <= calendar.span.last);
        starts.push(calendar.span.first);
        starts.order();
        starts.dedup();
        let plan = |days: Span| {
            let current = calendar.phases.iter().rev().find(|(first, _)| *first <= days.first);
            let now = current.or(calendar.phases.first()).map(|(_, answer)| *answer).unwrap_or_default();
            let done = fixing.iter().filter(|day| **day <= days.first).count();
            let later = LATER.iter().find(|(_, id)| phase(id) == now).map(|(stage, _)| *stage);
            let (stage, stages) = match later {
                Some(stage) => (stage, fixed),
                None if fixing.is_empty() => (Stage::Before, none),
                None if done == 0 => (Stage::BeforeFixed, prospective),
                None if done < fixing.len() => (Stage::PartlyFixed, prospective.or(fixed)),
                None => (Stage::Fixed, fixed),
            };
            Plan { stage, phase: now, stages, days: Some(days) }
        };
        spans(starts, calendar.span.last).into_iter().map(plan).collect()
    }

    /// Which rows the scenario lies in as it was given; none of them where it may lie in any.
    fn here(&self, plans: &[Plan], base: &Report) -> Vec<bool> {
        let last = plans.len().saturating_sub(1);
        let (phases, stages) =
            (self.known_answers(base, self.pack.known.phase), self.known_answers(base, self.pack.known.stage));
        let lies = |(n, plan): (usize, &Plan)| match (self.span, plan.days) {
            // Days before the calendar begins lie before the campaign, days after its end after the vote.
            (Some(span), Some(days)) => (n == 0 || days.first <= span.last) && (n == last || span.first <= days.last),
            _ => plan.phase.meets(phases) && plan.stages.meets(stages),
        };
        let here: Vec<bool> = plans.iter().enumerate().map(lies).collect();
        if here.iter().all(|h| *h) { vec![false; here.len()] } else { here }
    }

    /// The days a row is worked out for: those of the scenario that lie in it, else the day nearest to the vote.
    fn worked_out(&self, plan: &Plan, here: bool) -> Option<Span> {
        let days = plan.days?;
        if let (true, Some(span)) = (here, self.span) {
            let (first, last) = (span.first.max(days.first), span.last.min(days.last));
            return Some(if first <= last { Span { first, last } } else { span });
        }
        let early = matches!(plan.stage, Stage::Before | Stage::BeforeFixed | Stage::PartlyFixed | Stage::Fixed);
        let day = if early { days.last } else { days.first };
        Some(Span { first: day, last: day })
    }

    /// The scenario on other days of its calendar. What was answered of phase and stage gives way to the calendar.
    fn on(&self, days: Span) -> Scenario {
        Scenario { span: Some(days), ..self.undated() }
    }

    /// The scenario in another phase and stage, without a calendar.
    fn at(&self, plan: &Plan) -> Scenario {
        let mut scenario = self.undated();
        scenario.answers.extend([(self.pack.known.phase, plan.phase), (self.pack.known.stage, plan.stages)]);
        scenario
    }

    fn undated(&self) -> Scenario {
        let of_date = |question: QuestionIx| {
            let derived = self.pack.questions.get(question).is_some_and(|q| q.kind == QuestionKind::Derived);
            derived || question == self.pack.known.phase || question == self.pack.known.stage
        };
        let kept = |given: &Given| given.iter().filter(|(q, _)| !of_date(*q)).copied().collect::<Given>();
        let mut scenario = self.scenario.clone();
        scenario.answers = kept(&scenario.answers);
        scenario.also = scenario.also.iter().map(kept).collect();
        scenario
    }

    /// The stages at which the scenario comes to something else than `now`, in the order of time. None where the scenario may lie in any.
    pub fn elsewhere(
        &self,
        base: &Report,
        now: Outcome,
        outcome: impl Fn(Scenario) -> Option<Outcome>,
    ) -> Vec<Elsewhere> {
        let plans = self.plans(base);
        let here = self.here(&plans, base);
        let mut out: Vec<Elsewhere> = Vec::new();
        if !here.contains(&true) {
            return out;
        }
        for (plan, _) in plans.iter().zip(here).filter(|(_, here)| !here) {
            let on = self.worked_out(plan, false);
            let other = on.map_or_else(|| self.at(plan), |on| self.on(on));
            let Some(then) = outcome(other).filter(|other| !other.weighs_as(now)) else { continue };
            let (label, then) = (self.label(plan), then.consequence(self.lang));
            match out.iter_mut().find(|known| known.then == then) {
                Some(known) => known.labels.push(label),
                None => out.push(Elsewhere { labels: vec![label], then }),
            }
        }
        out
    }

    fn label(&self, plan: &Plan) -> String {
        match plan.stage {
            Stage::BeforeFixed => {
                either(self.lang, "Sebelum penetapan calon", "Before the candidates are fixed").to_owned()
            }
            Stage::PartlyFixed => {
                either(self.lang, "Sebagian calon sudah ditetapkan", "Some candidates fixed").to_owned()
            }
            Stage::Fixed => {
                either(self.lang, "Setelah penetapan, sebelum kampanye", "Fixed, before the campaign").to_owned()
            }
            _ => {
                let phase = self.pack.questions.get(self.pack.known.phase);
                let named =
                    phase.and_then(|q| q.answers.iter().enumerate().find(|(n, _)| plan.phase == Answers::one(*n)));
                named.map(|(_, answer)| answer.label.in_lang(self.lang)).unwrap_or_default()
            }
        }
    }

    fn row(&self, plan: &Plan, on: Option<Span>, here: bool, report: &Report, before: Option<&Report>) -> Row {
        let ids = |question, set| self.pack.questions.get(question).map(|q| q.ids(set)).unwrap_or_default();
        let phase = ids(self.pack.known.phase, plan.phase).concat();
        let none: Vec<Moved> = Vec::new();
        let now = cited(report);
        let then = before.map(cited);
        let lacks = |list: &[Moved], one: &Moved| !list.iter().any(|other| other.id == one.id);
        Row {
            stage: plan.stage,
            label: self.label(plan),
            phase,
            stages: ids(self.pack.known.stage, plan.stages),
            days: plan.days.map(Days::new),
            on: on.map(Days::new),
            here,
            steady: true,
            verdict: report.verdict,
            headline: report.headline.clone(),
            kinds: self.kinds(&report.findings),
            rules: report.findings.iter().map(|f| f.rule.clone()).collect(),
            comes: then.as_ref().map_or(none, |then| now.iter().filter(|m| lacks(then, m)).cloned().collect()),
            goes: then.unwrap_or_default().into_iter().filter(|m| lacks(&now, m)).collect(),
        }
    }

    fn kinds(&self, findings: &[Finding]) -> Vec<KindLine> {
        let mut lines: Vec<KindLine> = Vec::new();
        for found in findings {
            let worst = found.levels.iter().min().copied();
            match lines.iter_mut().find(|line| line.kind == found.kind) {
                Some(line) if line.status < found.status => {}
                Some(line) if line.status == found.status => {
                    line.level = [line.level, worst].into_iter().flatten().min();
                }
                Some(line) => (line.status, line.level) = (found.status, worst),
                None => lines.push(KindLine {
                    kind: found.kind,
                    kind_label: kind(found.kind, self.lang).to_owned(),
                    level: worst,
                    level_label: String::new(),
                    status: found.status,
                }),
            }
        }
        for line in &mut lines {
            line.level_label = line.level.map(|l| level(l, self.lang).to_owned()).unwrap_or_default();
        }
        ranked(lines, |line| (line.status, line.kind))
    }
}

const LATER: [(Stage, &str); 4] =
    [(Stage::Campaign, "campaign"), (Stage::Quiet, "quiet"), (Stage::Voting, "voting"), (Stage::After, "after")];

/// Spans that begin on the days of `starts` and end on the day before the next one, the last one on `last`.
fn spans(starts: Vec<Day>, last: Day) -> Vec<Span> {
    let ends = starts.iter().skip(1).map(|next| Day(next.0 - 1)).chain([last]);
    starts.iter().zip(ends).map(|(first, last)| Span { first: *first, last }).collect()
}

/// A short list in the order of a rank, equals as they were. Far fewer bytes than a sort, and these lists are short.
pub(super) fn ranked<T, R: Ord>(list: Vec<T>, rank: impl Fn(&T) -> R) -> Vec<T> {
    let mut out: Vec<T> = Vec::with_capacity(list.len());
    for item in list {
        let place = out.iter().position(|other| rank(other) > rank(&item)).unwrap_or(out.len());
        out.insert(place, item);
    }
    out
}

/// Whether a reader would see no change from one day to the other.
fn alike(one: &Report, other: &Report) -> bool {
    let same = |a: &Finding, b: &Finding| a.rule == b.rule && a.status == b.status && a.levels == b.levels;
    one.verdict == other.verdict
        && one.findings.len() == other.findings.len()
        && one.findings.iter().all(|a| other.findings.iter().any(|b| same(a, b)))
}

/// The provisions of a report, each once.
fn cited(report: &Report) -> Vec<Moved> {
    let mut all: Vec<Moved> = Vec::new();
    for found in &report.findings {
        for provision in &found.provisions {
            if !all.iter().any(|m| m.id == provision.id) {
                let (id, citation) = (provision.id.clone(), provision.citation.clone());
                all.push(Moved { id, citation, rule: found.rule.clone() });
            }
        }
    }
    all
}

/// When each rule comes up: first those that come up now, then the others, the surest and gravest first.
fn windows(base: &Report, by_stretch: &[Option<&Report>]) -> Vec<Window> {
    let mut out: Vec<(Window, FindingStatus)> = Vec::new();
    for (n, report) in by_stretch.iter().enumerate() {
        for found in report.iter().flat_map(|r| &r.findings) {
            let place = out.iter().position(|(w, _)| w.rule == found.rule).unwrap_or_else(|| {
                let mut citations: Vec<String> = found.provisions.iter().map(|p| p.citation.clone()).collect();
                citations.dedup();
                let (rule, title, kind_label) = (found.rule.clone(), found.title.clone(), found.kind_label.clone());
                out.push((
                    Window { rule, title, kind: found.kind, kind_label, citations, spans: Vec::new() },
                    found.status,
                ));
                out.len() - 1
            });
            let Some((window, surest)) = out.get_mut(place) else { continue };
            *surest = found.status.min(*surest);
            match window.spans.last_mut() {
                Some(span) if span.last + 1 == n && span.status == found.status => span.last = n,
                _ => window.spans.push(WindowSpan { first: n, last: n, status: found.status }),
            }
        }
    }
    let now = |rule: &str| base.findings.iter().position(|f| f.rule == rule).unwrap_or(usize::MAX);
    let ranked = ranked(out, |(window, surest)| (now(&window.rule), *surest, window.kind));
    ranked.into_iter().map(|(window, _)| window).collect()
}
