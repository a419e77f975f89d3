//! The same case at the other parts of its election: what a wait, or haste, would change.
//!
//! With a calendar every day of the election is looked at, cut where anything that the law asks of a date changes.

pub mod model;

use self::model::{
    Comparison, Days, ElectionDays, FixedDay, KindLine, MovedProvision, RuleSpan, RuleWindow, Stretch, TimelineRow,
};
use super::timeline::{Part, parts, spans};
use crate::calendar::day::Span;
use crate::calendar::model::Calendar;
use crate::calendar::slices::starts;
use crate::case::{Case, Change};
use crate::order::Order;
use crate::questions::model::Lang;
use crate::report::model::{Finding, FindingStatus, LawVersion, Report};
use crate::report::{self, Ahead};
use crate::sentences::Sentences;

/// A part that was worked out: which one, for which days, and its report by index.
struct WorkedOut {
    part: usize,
    on: Option<Span>,
    report: usize,
}

/// The comparison of a case with itself.
pub(crate) fn compare(case: &Case) -> Comparison {
    let calendar = case.scenario.calendar(case.pack);
    let check = |case: &Case| report::write(case, &case.ruled(), Ahead::default());
    let parts = parts(case);
    let only = parts.iter().filter(|part| part.here).count() == 1;
    // Stretches of days over which nothing that the law asks of a date changes; none without a calendar.
    let cuts = calendar.map_or_else(Vec::new, |c| spans(starts(&case.pack.periods, c, c.span), c.span.last));
    // Every report once, the case's own first; rows and stretches name them by index.
    let mut reports = vec![check(case)];
    let mut keep = |other: Option<Case>| {
        let report = check(&other?);
        reports.push(report);
        Some(reports.len() - 1)
    };
    let mut by_stretch: Vec<Option<usize>> = cuts.iter().map(|cut| keep(case.with(Change::Days(*cut)))).collect();
    let mut worked_out: Vec<WorkedOut> = Vec::new();
    for (n, part) in parts.iter().enumerate() {
        let on = part.worked_out_for(case, part.here);
        let cut = on.and_then(|on| cuts.iter().position(|c| c.first <= on.first && on.last <= c.last));
        let report = match cut.and_then(|n| by_stretch.get(n)) {
            _ if part.here && only => Some(0),
            Some(known) => *known,
            None => keep(case.with(part.change(on))),
        };
        worked_out.extend(report.map(|report| WorkedOut { part: n, on, report }));
    }
    let mut rows: Vec<TimelineRow> = Vec::new();
    let mut before: Option<&Report> = None;
    for WorkedOut { part, on, report } in &worked_out {
        let (Some(part), Some(report)) = (parts.get(*part), reports.get(*report)) else { continue };
        rows.push(row(case, part, *on, report, before));
        before = Some(report);
    }
    if calendar.is_none() {
        by_stretch = worked_out.iter().map(|w| Some(w.report)).collect();
    }
    let by_stretch: Vec<Option<&Report>> = by_stretch.iter().map(|n| n.and_then(|n| reports.get(n))).collect();
    let stretch = |(n, report): (usize, &Option<&Report>)| {
        let days = cuts.get(n).copied();
        let holds = |part: &Part| match (part.days, days) {
            (Some(all), Some(days)) => all.first <= days.first && days.last <= all.last,
            _ => false,
        };
        let row = match days {
            Some(_) => worked_out.iter().position(|w| parts.get(w.part).is_some_and(holds)),
            None => Some(n),
        };
        let verdict = report.map(|r| r.verdict);
        Stretch { row: row.filter(|_| verdict.is_some()), days: days.map(Days::new), verdict }
    };
    let stretches: Vec<Stretch> = by_stretch.iter().enumerate().map(stretch).collect();
    for (n, row) in rows.iter_mut().enumerate() {
        let mut reports = stretches.iter().zip(&by_stretch).filter(|(s, _)| s.row == Some(n)).filter_map(|(_, r)| *r);
        let first = reports.next();
        row.steady = reports.all(|other| first.is_some_and(|first| alike(first, other)));
    }
    Comparison {
        lang: case.lang(),
        election: calendar.map(|c| election(case, c)),
        date: case.scenario.span.map(Days::new),
        rows,
        windows: reports.first().map_or_else(Vec::new, |base| windows(base, &by_stretch)),
        stretches,
        law: LawVersion::of(case.pack),
    }
}

fn election(case: &Case, calendar: &Calendar) -> ElectionDays {
    let object = case.pack.questions.get(case.pack.known.object);
    let labels = |set| object.map(|q| q.labels(set, case.lang())).unwrap_or_default();
    let fixed = calendar.fixed.iter().map(|(set, day)| FixedDay { day: day.iso(), labels: labels(*set) });
    ElectionDays {
        id: calendar.id.clone(),
        label: calendar.label.in_lang(case.lang()),
        days: Days::new(calendar.span),
        fixed: fixed.collect(),
    }
}

fn row(case: &Case, part: &Part, on: Option<Span>, report: &Report, before: Option<&Report>) -> TimelineRow {
    let known = &case.pack.known;
    let ids = |question, set| case.pack.questions.get(question).map(|q| q.ids(set)).unwrap_or_default();
    let now = cited(report);
    let then = before.map(cited);
    let lacks = |list: &[MovedProvision], one: &MovedProvision| !list.iter().any(|other| other.id == one.id);
    TimelineRow {
        part: part.part,
        label: part.label(case),
        phase: ids(known.phase, part.phase).concat(),
        candidacy: ids(known.stage, part.stages),
        days: part.days.map(Days::new),
        on: on.map(Days::new),
        here: part.here,
        steady: true,
        verdict: report.verdict,
        headline: report.headline.clone(),
        kinds: kinds(&report.findings, &case.pack.sentences, case.lang()),
        rules: report.findings.iter().map(|f| f.rule.clone()).collect(),
        comes: then.iter().flat_map(|then| now.iter().filter(|m| lacks(then, m)).cloned()).collect(),
        goes: then.iter().flatten().filter(|m| lacks(&now, m)).cloned().collect(),
    }
}

fn kinds(findings: &[Finding], sentences: &Sentences, lang: Lang) -> Vec<KindLine> {
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
                kind_label: sentences.kind.of(found.kind).in_lang(lang),
                level: worst,
                level_label: String::new(),
                status: found.status,
            }),
        }
    }
    for line in &mut lines {
        line.level_label = line.level.map(|l| sentences.level.of(l).in_lang(lang)).unwrap_or_default();
    }
    lines.order_by_key(|line| (line.status, line.kind));
    lines
}

/// Whether a reader would see no change from one day to the other.
fn alike(one: &Report, other: &Report) -> bool {
    let same = |a: &Finding, b: &Finding| a.rule == b.rule && a.status == b.status && a.levels == b.levels;
    one.verdict == other.verdict
        && one.findings.len() == other.findings.len()
        && one.findings.iter().all(|a| other.findings.iter().any(|b| same(a, b)))
}

/// The provisions of a report, each once.
fn cited(report: &Report) -> Vec<MovedProvision> {
    let mut all: Vec<MovedProvision> = Vec::new();
    for found in &report.findings {
        for provision in &found.provisions {
            if !all.iter().any(|m| m.id == provision.id) {
                let (id, citation) = (provision.id.clone(), provision.citation.clone());
                all.push(MovedProvision { id, citation, rule: found.rule.clone() });
            }
        }
    }
    all
}

/// When each rule comes up: first those that come up now, then the others, the surest and gravest first.
fn windows(base: &Report, by_stretch: &[Option<&Report>]) -> Vec<RuleWindow> {
    let mut out: Vec<(RuleWindow, FindingStatus)> = Vec::new();
    for (n, report) in by_stretch.iter().enumerate() {
        for found in report.iter().flat_map(|r| &r.findings) {
            let place = out.iter().position(|(w, _)| w.rule == found.rule).unwrap_or_else(|| {
                let mut citations: Vec<String> = found.provisions.iter().map(|p| p.citation.clone()).collect();
                citations.dedup();
                let (rule, title, kind_label) = (found.rule.clone(), found.title.clone(), found.kind_label.clone());
                out.push((
                    RuleWindow { rule, title, kind: found.kind, kind_label, citations, spans: Vec::new() },
                    found.status,
                ));
                out.len() - 1
            });
            let Some((window, surest)) = out.get_mut(place) else { continue };
            *surest = found.status.min(*surest);
            match window.spans.last_mut() {
                Some(span) if span.last + 1 == n && span.status == found.status => span.last = n,
                _ => window.spans.push(RuleSpan { first: n, last: n, status: found.status }),
            }
        }
    }
    let now = |rule: &str| base.findings.iter().position(|f| f.rule == rule).unwrap_or(usize::MAX);
    out.order_by_key(|(window, surest)| (now(&window.rule), *surest, window.kind));
    out.into_iter().map(|(window, _)| window).collect()
}
