//! What changed for one scenario from one day to another: two reports on it against each other.

use serde::Serialize;

use crate::calendar::day::Day;
use crate::law::model::Grade;
use crate::report::{Citation, Finding, FindingStatus, Permission, Report, Threat, Verdict, Warning};
use crate::rules::model::{Kind, Level};

/// Which scenario, and on which days.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// 1-based line of the input.
    pub line: u64,
    /// Fields of its own that the two days took the place of.
    pub kept_out: Vec<&'static str>,
    pub days: [Day; 2],
}

/// What changed; all words are in the language of the reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Between {
    pub id: Option<String>,
    pub line: u64,
    pub kept_out: Vec<&'static str>,
    /// What it came to on the earlier day.
    pub from: Outcome,
    /// And on the later.
    pub to: Outcome,
    pub rules: Rules,
    pub permissions: Turned<Allowed>,
    pub warnings: Turned<Warning>,
}

/// What a scenario came to on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// ISO.
    pub day: String,
    pub verdict: Verdict,
    pub headline: String,
}

/// Things that only one of the two days has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turned<T> {
    /// Only the later.
    pub came: Vec<T>,
    /// Only the earlier.
    pub went: Vec<T>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    pub came: Vec<Found>,
    pub went: Vec<Found>,
    /// Found on both days, and not alike.
    pub changed: Vec<Changed>,
}

/// A rule that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    pub rule: String,
    pub title: String,
    pub status: FindingStatus,
    pub kind: Kind,
    pub kind_label: String,
    pub levels: Vec<Level>,
    pub level_labels: Vec<String>,
    /// Its provisions, then those that state its sanction.
    pub provisions: Vec<Cited>,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited {
    pub id: String,
    pub citation: String,
    pub plain: String,
    pub grade: Grade,
    /// What it threatens on that day.
    pub threats: Vec<Threat>,
}

/// What is expressly allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Allowed {
    pub id: String,
    pub title: String,
    pub citations: Vec<String>,
}

/// Something then and now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThenNow<T> {
    pub from: T,
    pub to: T,
}

/// A rule that was found on both days, and how it differs; what is alike is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    pub rule: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ThenNow<FindingStatus>>,
    /// Levels in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_labels: Option<ThenNow<Vec<String>>>,
    pub provisions: Turned<Cited>,
    pub threats: Vec<ChangedThreat>,
}

/// A provision that threatens otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedThreat {
    pub id: String,
    pub citation: String,
    pub from: Vec<Threat>,
    pub to: Vec<Threat>,
}

impl Between {
    pub fn new(scenario: Scenario, old: &Report, new: &Report) -> Between {
        let Scenario { line, kept_out, days: [from, to] } = scenario;
        let outcome = |report: &Report, day: Day| Outcome {
            day: day.iso(),
            verdict: report.verdict,
            headline: report.headline.clone(),
        };
        Between {
            id: new.id.clone(),
            line,
            kept_out,
            from: outcome(old, from),
            to: outcome(new, to),
            rules: rules(&old.findings, &new.findings),
            permissions: turned(&old.permissions, &new.permissions, |p| &p.id, allowed),
            warnings: turned(&old.warnings, &new.warnings, |w| w.code, Warning::clone),
        }
    }

    /// Whether anything differs.
    pub fn is_empty(&self) -> bool {
        let rules = self.rules.came.is_empty() && self.rules.went.is_empty() && self.rules.changed.is_empty();
        let verdict = self.from.verdict == self.to.verdict;
        verdict && rules && self.permissions.is_empty() && self.warnings.is_empty()
    }
}

impl<T> Turned<T> {
    pub fn is_empty(&self) -> bool {
        self.came.is_empty() && self.went.is_empty()
    }
}

/// What only one side has, by its key.
fn turned<T, K: PartialEq + ?Sized, U>(
    old: &[T],
    new: &[T],
    key: impl Fn(&T) -> &K,
    told: impl Fn(&T) -> U,
) -> Turned<U> {
    let only = |here: &[T], there: &[T]| {
        here.iter().filter(|one| !there.iter().any(|other| key(other) == key(one))).map(&told).collect()
    };
    Turned { came: only(new, old), went: only(old, new) }
}

fn rules(old: &[Finding], new: &[Finding]) -> Rules {
    let Turned { came, went } = turned(old, new, |f| f.rule.as_str(), found);
    let both = new.iter().filter_map(|now| Some((old.iter().find(|then| then.rule == now.rule)?, now)));
    Rules { came, went, changed: both.filter_map(|(then, now)| changed(then, now)).collect() }
}

fn found(finding: &Finding) -> Found {
    Found {
        rule: finding.rule.clone(),
        title: finding.title.clone(),
        status: finding.status,
        kind: finding.kind,
        kind_label: finding.kind_label.clone(),
        levels: finding.levels.clone(),
        level_labels: finding.level_labels.clone(),
        provisions: provisions(finding).iter().map(cited).collect(),
    }
}

/// Provisions breached and those that state the sanction, each once.
fn provisions(finding: &Finding) -> Vec<Citation> {
    let mut all = finding.provisions.clone();
    let sanctions = finding.sanctions.iter().filter(|s| !finding.provisions.iter().any(|p| p.id == s.id));
    all.extend(sanctions.cloned());
    all
}

fn cited(citation: &Citation) -> Cited {
    Cited {
        id: citation.id.clone(),
        citation: citation.citation.clone(),
        plain: citation.plain.clone(),
        grade: citation.grade,
        threats: citation.threats.clone(),
    }
}

fn allowed(permission: &Permission) -> Allowed {
    Allowed {
        id: permission.id.clone(),
        title: permission.title.clone(),
        citations: permission.provisions.iter().map(|p| p.citation.clone()).collect(),
    }
}

/// How a rule differs; none where it does not.
fn changed(old: &Finding, new: &Finding) -> Option<Changed> {
    let (then, now) = (provisions(old), provisions(new));
    let texts = |citation: &Citation| citation.threats.iter().map(|t| t.text.clone()).collect::<Vec<_>>();
    let both = now.iter().filter_map(|now| Some((then.iter().find(|then| then.id == now.id)?, now)));
    let changed = Changed {
        rule: new.rule.clone(),
        title: new.title.clone(),
        status: then_now(&old.status, &new.status),
        level_labels: then_now(&old.level_labels, &new.level_labels),
        provisions: turned(&then, &now, |c| c.id.as_str(), cited),
        threats: both
            .filter(|(then, now)| texts(then) != texts(now))
            .map(|(then, now)| ChangedThreat {
                id: now.id.clone(),
                citation: now.citation.clone(),
                from: then.threats.clone(),
                to: now.threats.clone(),
            })
            .collect(),
    };
    let alike = changed.status.is_none() && changed.level_labels.is_none();
    (!alike || !changed.provisions.is_empty() || !changed.threats.is_empty()).then_some(changed)
}

fn then_now<T: PartialEq + Clone>(old: &T, new: &T) -> Option<ThenNow<T>> {
    (old != new).then(|| ThenNow { from: old.clone(), to: new.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Checker;
    use crate::report::InForce;
    use crate::scenario::loose::Loose;

    const DAY: Day = Day(20_000);

    /// A like on a campaign account, by a civil servant.
    fn report() -> Option<Report> {
        let text = |words: &str| Loose::Text(words.to_owned());
        let answers = [("employment", "pns"), ("act", "like"), ("account", "campaign"), ("object", "regional_pair")];
        let answers = answers.map(|(question, answer)| (question.to_owned(), text(answer))).to_vec();
        let scenario = [("answers", Loose::Fields(answers)), ("date", text("2024-10-01"))];
        let scenario = Loose::Fields(scenario.map(|(name, value)| (name.to_owned(), value)).to_vec());
        Checker::new().ok()?.check(&scenario).ok()
    }

    fn between(old: &Report, new: &Report) -> Between {
        Between::new(Scenario { line: 1, kept_out: Vec::new(), days: [DAY, DAY.next()] }, old, new)
    }

    fn threat(words: &str) -> Threat {
        Threat { days: InForce::new(None, None), text: words.to_owned(), note: String::new(), by: Vec::new() }
    }

    #[test]
    fn the_same_report_on_both_days_is_no_change() {
        let report = report();
        assert!(report.as_ref().is_some_and(|r| !r.findings.is_empty() && between(r, r).is_empty()));
    }

    #[test]
    fn a_threat_that_reads_otherwise_is_told_with_its_provision() {
        let Some(old) = report() else { return assert!(report().is_some()) };
        let (mut old, mut new) = (old.clone(), old);
        let sanction = |report: &mut Report, words: &str| {
            let found = report.findings.iter_mut().flat_map(|f| &mut f.provisions).take(1);
            found.for_each(|p| p.threats = vec![threat(words)]);
        };
        sanction(&mut old, "kurungan");
        sanction(&mut new, "denda");
        let changed = between(&old, &new).rules.changed;
        let told: Vec<_> = changed.iter().flat_map(|c| &c.threats).map(|t| (t.from.clone(), t.to.clone())).collect();
        assert_eq!(told, [(vec![threat("kurungan")], vec![threat("denda")])]);
        assert!(changed.iter().all(|c| c.provisions.is_empty() && c.status.is_none()));
    }

    #[test]
    fn rules_and_provisions_come_and_go() {
        let Some(old) = report() else { return assert!(report().is_some()) };
        let mut new = old.clone();
        let gone = new.findings.pop().map(|f| f.rule);
        let dropped = new.findings.first_mut().and_then(|f| f.provisions.pop()).map(|p| p.id);
        let forward = between(&old, &new);
        assert_eq!(forward.rules.went.first().map(|f| f.rule.clone()), gone);
        let went = forward.rules.changed.first().and_then(|c| c.provisions.went.first());
        assert_eq!(went.map(|c| c.id.clone()), dropped);
        let back = between(&new, &old);
        assert_eq!(back.rules.came, forward.rules.went);
    }
}
