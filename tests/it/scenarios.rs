//! Scenarios with what must come of them (tests/scenarios/*.toml): the traps of the two legal dossiers, and whole stories.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cek_netral::cases::Told;
use cek_netral::cases::compare::{findings, name};
use cek_netral::report::{Certainty, Citation, Evidence, Finding, FindingStatus};
use cek_netral::rules::model::{Kind, Level};
use cek_netral::scenario::loose::Loose;
use cek_netral::{Report, Strength};
use serde::Deserialize;

use crate::support::{checker, text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    /// The dossier, and the numbers that the trap has there: "asn 8, 9".
    trap: Option<String>,
    told: Told,
    scenario: Loose,
    /// Further answers, or a `date`: the scenario is checked once with each set.
    #[serde(default)]
    each: Vec<BTreeMap<String, String>>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    verdict: Option<String>,
    /// Rules that are found.
    #[serde(default)]
    findings: Vec<Expected>,
    /// Breached provisions or sanctions that are cited, as certain.
    #[serde(default)]
    provisions: Vec<String>,
    /// Rules, provisions, sanctions or disagreements that are not found; "pp-94-2021*": none whose id begins so.
    #[serde(default)]
    never: Vec<String>,
    /// The kinds of all that applies for certain, in the order of the report.
    kinds: Option<Vec<Kind>>,
    /// Kinds and levels that no finding has.
    #[serde(default)]
    never_kinds: Vec<Kind>,
    #[serde(default)]
    never_levels: Vec<Level>,
    /// Disagreements that are shown.
    #[serde(default)]
    conflicts: Vec<String>,
    /// What is said to be permitted.
    #[serde(default)]
    permissions: Vec<String>,
    /// What is read of the description: all that is read on a question is one of the answers, which `+` joins.
    #[serde(default)]
    read: BTreeMap<String, String>,
    /// Questions that are asked, with the person they are asked about; empty: nobody by name.
    #[serde(default)]
    asks: BTreeMap<String, String>,
    /// Questions on which nothing is read.
    #[serde(default)]
    unread: Vec<String>,
    /// Most findings.
    most: Option<usize>,
    /// What the post is said to mean, all of it: ids of meanings.
    meanings: Option<Vec<String>>,
    /// The sentence about whom it names.
    named: Option<String>,
}

/// A rule that is found, and what is told of it; what is left out may be anything.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    rule: String,
    status: String,
    kind: Option<Kind>,
    /// All its levels.
    levels: Option<Vec<Level>>,
    /// All questions that would decide it.
    open: Option<Vec<String>>,
    /// Among the provisions breached.
    #[serde(default)]
    provisions: Vec<String>,
    /// Among the sanctions; an empty list: there is none.
    sanctions: Option<Vec<String>>,
    /// Words that one of its notes has, all of them together.
    #[serde(default)]
    notes: Vec<String>,
    /// Words of its route: who decides, within what time, with what rights.
    #[serde(default)]
    route: Vec<String>,
    /// Words that its route has not.
    #[serde(default)]
    route_never: Vec<String>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
    };
    paths.iter().flat_map(read).collect()
}

/// Every scenario, with its name.
pub(crate) fn all() -> impl Iterator<Item = (String, Loose)> {
    cases().into_iter().flat_map(|case| case.scenarios())
}

impl Case {
    /// The scenarios to check, each with what was put in.
    fn scenarios(&self) -> Vec<(String, Loose)> {
        if self.each.is_empty() {
            return vec![(self.id.clone(), self.scenario.clone())];
        }
        let named = |set: &BTreeMap<String, String>| format!("{} {:?}", self.id, set);
        self.each.iter().map(|set| (named(set), self.with(set))).collect()
    }

    fn with(&self, set: &BTreeMap<String, String>) -> Loose {
        let mut scenario = self.scenario.clone();
        for (field, value) in set {
            let into = if field == "date" { Some(&mut scenario) } else { answers(&mut scenario) };
            let Some(Loose::Fields(fields)) = into else { panic!("{}: no answers to put {field} into", self.id) };
            assert!(fields.iter().all(|(name, _)| name != field), "{}: {field} is given twice", self.id);
            fields.push((field.clone(), text(value)));
        }
        scenario
    }
}

fn answers(scenario: &mut Loose) -> Option<&mut Loose> {
    let Loose::Fields(fields) = scenario else { return None };
    fields.iter_mut().find(|(name, _)| name == "answers").map(|(_, answers)| answers)
}

fn has(citations: &[Citation], id: &str) -> bool {
    citations.iter().any(|c| c.id == id)
}

/// Whether an id is the one that is meant, or one of those.
fn is(id: &str, meant: &str) -> bool {
    meant.strip_suffix('*').map_or(id == meant, |beginning| id.starts_with(beginning))
}

/// What the report has otherwise than is expected.
fn wrong(expect: &Expect, report: &Report) -> Vec<String> {
    let mut wrong = Vec::new();
    let verdict = name(report.verdict);
    if expect.verdict.as_ref().is_some_and(|expected| *expected != verdict) {
        wrong.push(format!("the verdict is {verdict}"));
    }
    for expected in &expect.findings {
        match report.findings.iter().find(|f| f.rule == expected.rule) {
            Some(finding) => wrong.extend(otherwise(expected, finding)),
            None => wrong.push(format!("{} is not found", expected.rule)),
        }
    }
    let cited: Vec<&Citation> = report.findings.iter().flat_map(|f| f.provisions.iter().chain(&f.sanctions)).collect();
    let certain = |id: &String| cited.iter().any(|c| c.id == *id && c.status == Certainty::Certain);
    wrong.extend(expect.provisions.iter().filter(|id| !certain(id)).map(|id| format!("{id} is not cited as certain")));
    let found = report.findings.iter().map(|f| &f.rule).chain(cited.iter().map(|c| &c.id));
    let found = found.chain(report.conflicts.iter().map(|c| &c.id));
    let found: BTreeSet<&String> = found.filter(|id| expect.never.iter().any(|never| is(id, never))).collect();
    wrong.extend(found.into_iter().map(|id| format!("{id} is found")));
    let applying = report.findings.iter().filter(|f| f.status == FindingStatus::Applies);
    let kinds: Vec<Kind> = applying.map(|f| f.kind).collect();
    if expect.kinds.as_ref().is_some_and(|expected| *expected != kinds) {
        wrong.push(format!("what applies is of the kinds {kinds:?}"));
    }
    for finding in &report.findings {
        if expect.never_kinds.contains(&finding.kind) {
            wrong.push(format!("{} is of kind {:?}", finding.rule, finding.kind));
        }
        let levels = expect.never_levels.iter().filter(|level| finding.levels.contains(level));
        wrong.extend(levels.map(|level| format!("{} has the level {level:?}", finding.rule)));
    }
    let shown = |id: &String| report.conflicts.iter().any(|c| c.id == *id);
    wrong.extend(expect.conflicts.iter().filter(|id| !shown(id)).map(|id| format!("{id} is not shown")));
    for (question, answers) in &expect.read {
        // An act that is only likely is offered, not read.
        let offered = |e: &Evidence| e.question == "act" && e.strength == Strength::Suggestive;
        let read: Vec<_> = report.evidence.iter().filter(|e| e.question == *question && !offered(e)).collect();
        let fits = |answer: &String| answers.split('+').any(|meant| meant == answer);
        if read.is_empty() || !read.iter().all(|e| e.answers.iter().all(fits)) {
            let said: Vec<String> = read.iter().map(|e| e.answers.join("+")).collect();
            wrong.push(format!("{question} is read as {said:?}, not {answers}"));
        }
    }
    wrong.extend(read_otherwise(expect, report));
    let permitted = |id: &String| report.permissions.iter().any(|p| p.id == *id);
    wrong.extend(expect.permissions.iter().filter(|id| !permitted(id)).map(|id| format!("{id} is not permitted")));
    wrong
}

/// What is asked, and told of the post, otherwise than is expected.
fn read_otherwise(expect: &Expect, report: &Report) -> Vec<String> {
    let mut wrong = Vec::new();
    for (question, about) in &expect.asks {
        let asked = report.questions.iter().find(|q| q.id == *question);
        if asked.is_none_or(|q| q.about.as_deref().unwrap_or_default() != about) {
            wrong.push(format!("{question} is not asked about {about:?}: {asked:?}"));
        }
    }
    let read = |question: &&String| report.evidence.iter().any(|e| e.question == **question);
    wrong.extend(expect.unread.iter().filter(read).map(|question| format!("{question} is read")));
    if expect.most.is_some_and(|most| report.findings.len() > most) {
        wrong.push(format!("there are {} findings", report.findings.len()));
    }
    let meanings: Vec<&String> = report.meanings.iter().map(|m| &m.id).collect();
    if expect.meanings.as_ref().is_some_and(|expected| expected.iter().collect::<Vec<_>>() != meanings) {
        wrong.push(format!("it means {meanings:?}"));
    }
    if expect.named.as_ref().is_some_and(|expected| *expected != report.named) {
        wrong.push(format!("named is {:?}", report.named));
    }
    wrong
}

/// What is told of a finding otherwise than is expected.
fn otherwise(expected: &Expected, finding: &Finding) -> Vec<String> {
    let rule = &finding.rule;
    let mut wrong = Vec::new();
    let status = name(finding.status);
    if status != expected.status {
        wrong.push(format!("{rule}: the status is {status}"));
    }
    if expected.kind.is_some_and(|kind| kind != finding.kind) {
        wrong.push(format!("{rule}: the kind is {:?}", finding.kind));
    }
    if expected.levels.as_ref().is_some_and(|levels| *levels != finding.levels) {
        wrong.push(format!("{rule}: the levels are {:?}", finding.levels));
    }
    if expected.open.as_ref().is_some_and(|open| *open != finding.open) {
        wrong.push(format!("{rule}: open is {:?}", finding.open));
    }
    let provisions = expected.provisions.iter().filter(|id| !has(&finding.provisions, id));
    wrong.extend(provisions.map(|id| format!("{rule}: {id} is not cited as breached")));
    let sanctions = expected.sanctions.as_deref().unwrap_or_default();
    let missing = sanctions.iter().filter(|id| !has(&finding.sanctions, id));
    wrong.extend(missing.map(|id| format!("{rule}: {id} is not cited as sanction")));
    if expected.sanctions.as_ref().is_some_and(Vec::is_empty) && !finding.sanctions.is_empty() {
        wrong.push(format!("{rule}: has a sanction"));
    }
    if !expected.notes.is_empty() && !finding.notes.iter().any(|note| expected.notes.iter().all(|w| note.contains(w))) {
        wrong.push(format!("{rule}: no note has all of {:?}: {:?}", expected.notes, finding.notes));
    }
    let route = [&finding.route.text, &finding.route.limits, &finding.route.rights].map(String::as_str).join(" ");
    let silent = expected.route.iter().filter(|words| !route.contains(*words));
    wrong.extend(silent.map(|words| format!("{rule}: its route does not say {words:?}: {route}")));
    let told = expected.route_never.iter().filter(|words| route.contains(*words));
    wrong.extend(told.map(|words| format!("{rule}: its route says {words:?}: {route}")));
    wrong
}

#[test]
fn scenarios_come_out_as_they_must() {
    let mut failed = Vec::new();
    for case in cases() {
        for (id, scenario) in case.scenarios() {
            let wrong = match checker().check(&scenario) {
                Err(problem) => vec![format!("{}: {}", problem.field, problem.message)],
                Ok(report) => match wrong(&case.expect, &report) {
                    wrong if wrong.is_empty() => continue,
                    wrong => wrong.into_iter().chain(findings(&report).iter().map(|f| format!("  {f}"))).collect(),
                },
            };
            failed.push(format!("{id} ({})\n    {}", case.told.en, wrong.join("\n    ")));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// What must not be found is known, so that a slip of the pen does not pass; and every entry says something.
#[test]
fn scenarios_are_whole() {
    let cases = cases();
    let ids: BTreeSet<&str> = cases.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len(), "an id is used twice");
    let pack = checker().pack();
    let provisions = pack.provisions.iter().map(|p| p.id.as_str());
    let conflicts = pack.conflicts.iter().map(|c| c.id.as_str());
    let known: Vec<&str> = pack.rules.iter().map(|r| r.id.as_str()).chain(provisions).chain(conflicts).collect();
    for Case { id, told, expect, .. } in &cases {
        assert!(!told.id.is_empty() && !told.en.is_empty(), "{id} is not told");
        for never in &expect.never {
            assert!(
                known.iter().any(|known| is(known, never)),
                "{id}: there is no rule, provision or disagreement {never}"
            );
        }
        let found = [expect.provisions.len(), expect.conflicts.len(), expect.permissions.len(), expect.findings.len()];
        let not = [expect.never.len(), expect.never_kinds.len(), expect.never_levels.len()];
        let told = expect.meanings.is_some() || expect.named.is_some() || !expect.asks.is_empty();
        let exact = told || expect.verdict.is_some() || expect.kinds.is_some() || !expect.read.is_empty();
        assert!(exact || found.iter().chain(&not).any(|n| *n > 0), "{id} expects nothing");
    }
}

/// The traps of the dossiers on the civil service and on elections: each is here, or in traps.rs.
#[test]
fn no_trap_is_left_out() {
    let mut here: BTreeSet<(String, u32)> = [6, 7, 13, 16, 17].map(|n| ("asn".to_owned(), n)).into();
    for trap in cases().iter().filter_map(|case| case.trap.as_deref()) {
        let (dossier, numbers) = trap.split_once(' ').expect("a dossier and numbers");
        here.extend(numbers.split(", ").map(|n| (dossier.to_owned(), n.parse().expect("a number"))));
    }
    let every = |dossier: &str, last: u32| (1..=last).map(|n| (dossier.to_owned(), n)).collect::<Vec<_>>();
    assert_eq!(here.into_iter().collect::<Vec<_>>(), [every("asn", 18), every("election", 8)].concat());
}
