//! The front door: holds the compiled law and the reader of text, and turns scenarios into reports.

use crate::calendar::slices::Slice;
use crate::pack::Pack;
use crate::questions::model::Lang;
use crate::report::adopted::{adopt, only};
use crate::report::catalogue::Catalogue;
use crate::report::compare::{Comparing, Comparison, Elsewhere};
use crate::report::dropping::{Dropping, effect, least};
use crate::report::findings::{View, input};
use crate::report::outcome::Outcome;
use crate::report::steps::{Found, StepsView};
use crate::report::verdict::Ruled;
use crate::report::why_not::{Asking, IndexEntry, NearMiss, WhyNot, index};
use crate::report::words;
use crate::report::{ContradictionView, EvidenceView, FactView, LawVersion, Report, Verdict};
use crate::scenario::facts::{Act, Read, Situation, partisan};
use crate::scenario::input::{Problem, Scenario};
use crate::scenario::local::with_local;
use crate::scenario::loose::Loose;
use crate::text::local::LocalNames;
use crate::text::offsets::Utf16Map;
use crate::text::{Reader, Reading, Source};

/// The compiled data could not be loaded; only a broken build brings this about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenPack(pub String);

impl std::fmt::Display for BrokenPack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the compiled law cannot be loaded: {}", self.0)
    }
}

impl std::error::Error for BrokenPack {}

/// The law, the calendars and the lexicon, ready to check with.
#[derive(Debug)]
pub struct Checker {
    pack: Pack,
    reader: Reader,
}

/// The texts of a scenario, read.
struct Readings {
    names: LocalNames,
    /// The election by which the text was read: the scenario's, else the one that the description tells.
    election: Option<String>,
    text: Reading,
    description: Reading,
}

/// A scenario with its texts read, its days cut and what is possible worked out: what every answer starts from.
struct Case<'a> {
    pack: &'a Pack,
    scenario: Scenario,
    readings: &'a Readings,
    /// What the description says of election and day where nobody else did.
    adopted: Vec<FactView>,
    evidence: Vec<Read>,
    slices: Vec<Slice>,
    acts: Vec<Act>,
    text_map: Utf16Map,
    description_map: Utf16Map,
    truncated: bool,
}

/// Whether a report looks ahead to what other answers and other words would come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ahead {
    Look,
    Leave,
}

impl Case<'_> {
    fn view(&self) -> View<'_> {
        View {
            pack: self.pack,
            lang: self.scenario.lang,
            evidence: &self.evidence,
            text_map: &self.text_map,
            description_map: &self.description_map,
            span: self.scenario.span,
        }
    }

    fn asking(&self) -> Asking<'_> {
        Asking::new(self.view(), &self.scenario, &self.slices, &self.acts, &self.adopted)
    }
}

impl Checker {
    /// A checker with the law that was compiled into this build.
    pub fn new() -> Result<Checker, BrokenPack> {
        Checker::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin")))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Checker, BrokenPack> {
        Checker::from_pack(postcard::from_bytes(bytes).map_err(|e| BrokenPack(e.to_string()))?)
    }

    /// A checker with a pack at hand.
    pub(crate) fn from_pack(mut pack: Pack) -> Result<Checker, BrokenPack> {
        pack.text.known = pack.known;
        let reader = Reader::new(std::mem::take(&mut pack.text)).map_err(|e| BrokenPack(e.0))?;
        Ok(Checker { pack, reader })
    }

    /// The law, for whoever wants to list it.
    #[doc(hidden)]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The report on a scenario, or what is wrong with it.
    pub fn check(&self, scenario: &Loose) -> Result<Report, Problem> {
        let pack = &*with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let read = self.readings(&scenario, pack);
        Ok(self.report(self.case(pack, scenario, &read)?, Ahead::Look))
    }

    /// The same scenario at the other stages of its election, or what is wrong with it.
    pub fn compare(&self, scenario: &Loose) -> Result<Comparison, Problem> {
        let pack = &*with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let read = self.readings(&scenario, pack);
        let base = self.case(pack, scenario.clone(), &read)?;
        let (lang, calendar, span) = (scenario.lang, base.scenario.calendar(pack), base.scenario.span);
        let checked = |other: Scenario| self.case(pack, other, &read).map(|case| self.report(case, Ahead::Leave)).ok();
        let comparing = Comparing { pack, lang, calendar, span, scenario: &scenario };
        let report = self.report(base, Ahead::Leave);
        Ok(comparing.compared(report, checked))
    }

    /// Why a rule or provision, named by its id, does not apply to a scenario; or that it does.
    pub fn why_not(&self, scenario: &Loose, id: &str) -> Result<WhyNot, Problem> {
        let pack = &*with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let read = self.readings(&scenario, pack);
        let case = self.case(pack, scenario, &read)?;
        case.asking().why_not(id)
    }

    /// The rules that a single answer keeps out, by that answer.
    pub fn near_misses(&self, scenario: &Loose) -> Result<Vec<NearMiss>, Problem> {
        let pack = &*with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let read = self.readings(&scenario, pack);
        let case = self.case(pack, scenario, &read)?;
        Ok(case.asking().near_misses())
    }

    /// Every rule and provision by name, to search in.
    pub fn index(&self, lang: Lang) -> Vec<IndexEntry> {
        index(&self.pack, lang)
    }

    /// Takes in what was read, cuts the days, and works out what is possible.
    fn case<'a>(&self, pack: &'a Pack, mut scenario: Scenario, readings: &'a Readings) -> Result<Case<'a>, Problem> {
        let Readings { text, description, .. } = readings;
        let adopted = adopt(&mut scenario, description, pack);
        let evidence = evidence(text, description);
        let slices = scenario.slices(pack);
        let situation = Situation { scenario: &scenario, slices: &slices, evidence: &evidence, pack };
        let acts = situation.acts()?;
        let (text_map, description_map) = (Utf16Map::new(&scenario.text), Utf16Map::new(&scenario.description));
        let truncated = text.truncated || description.truncated;
        Ok(Case { pack, scenario, readings, adopted, evidence, slices, acts, text_map, description_map, truncated })
    }

    fn report(&self, mut case: Case, ahead: Ahead) -> Report {
        let acts = std::mem::take(&mut case.acts);
        let (view, pack, scenario) = (case.view(), case.pack, &case.scenario);
        let situation = Some(Situation { scenario, slices: &case.slices, evidence: &case.evidence, pack })
            .filter(|_| ahead == Ahead::Look);
        let ruled: Vec<_> = acts.into_iter().map(|act| view.ruled(act)).collect();
        let verdict = ruled.iter().map(|r| view.verdict(r)).min().unwrap_or(Verdict::NoneFound);
        let findings = view.findings(&ruled);
        let lang = scenario.lang;
        let mut facts: Vec<FactView> = case.adopted.clone();
        facts.extend(ruled.iter().enumerate().flat_map(|(n, r)| view.facts(&r.act, n)));
        let mut contradictions: Vec<ContradictionView> = Vec::new();
        for seen in ruled.iter().flat_map(|r| view.contradictions(&r.act)) {
            if !contradictions.contains(&seen) {
                contradictions.push(seen);
            }
        }
        let mut permissions: Vec<crate::report::Permitted> = Vec::new();
        for permitted in pack.permissions.iter().flat_map(|p| ruled.iter().find_map(|r| view.permitted(p, &r.act))) {
            permissions.push(permitted);
        }
        let mut report = Report {
            id: scenario.id.clone(),
            lang,
            verdict,
            headline: words::headline(verdict, lang).to_owned(),
            reason: view.reason(verdict, &findings),
            permissions,
            questions: view.questions(situation.as_ref(), &ruled),
            changes: situation.map(|s| view.changes(&s, &ruled)).unwrap_or_default(),
            dropping: situation.and_then(|s| self.dropping(&view, &s, &ruled, case.readings)),
            facts,
            evidence: view.evidence(),
            highlights: view.highlights(),
            conflicts: view.conflicts(&ruled, &findings),
            contradictions,
            advice: words::advice(verdict, lang).into_iter().map(str::to_owned).collect(),
            ask_whom: words::ask_whom(lang).to_owned(),
            disclaimer: words::disclaimer(lang).to_owned(),
            warnings: view.warnings(scenario, &ruled, case.truncated),
            law: LawVersion::of(pack),
            findings,
        };
        let known = ruled.iter().all(|r| view.placed(&r.act) && r.act.confirmed.is_none());
        if ahead == Ahead::Look && known && matches!(verdict, Verdict::Applies | Verdict::Assessor) {
            report.changes.elsewhere = self.elsewhere(&case, &ruled, &report);
        }
        report
    }

    /// What the scenario comes to at the other stages of its election.
    fn elsewhere(&self, case: &Case, ruled: &[Ruled], report: &Report) -> Vec<Elsewhere> {
        let Case { pack, scenario, readings, .. } = case;
        let worst = |outcomes: Vec<Outcome>| outcomes.into_iter().min_by_key(|o| o.verdict);
        let outcome = |other: Scenario| {
            let mut other = self.case(pack, other, readings).ok()?;
            let acts = std::mem::take(&mut other.acts);
            worst(acts.into_iter().map(|act| other.view().outcome_of(act)).collect())
        };
        let Some(now) = worst(ruled.iter().map(|r| case.view().outcome(r)).collect()) else { return Vec::new() };
        let (calendar, span, lang) = (scenario.calendar(pack), scenario.span, scenario.lang);
        Comparing { pack, lang, calendar, span, scenario }.elsewhere(report, now, outcome)
    }

    /// The evidence in a text or description, without a verdict.
    pub fn read(&self, scenario: &Loose) -> Result<Vec<EvidenceView>, Problem> {
        let scenario = Scenario::from_loose(scenario, &self.pack)?;
        let readings = self.readings(&scenario, &self.pack);
        let evidence = evidence(&readings.text, &readings.description);
        let view = View {
            pack: &self.pack,
            lang: scenario.lang,
            evidence: &evidence,
            text_map: &Utf16Map::new(&scenario.text),
            description_map: &Utf16Map::new(&scenario.description),
            span: None,
        };
        Ok(view.evidence())
    }

    /// The signs of a planned post that are weighed: positions among the lexicon's signs, each from 0 to 1. For
    /// whoever fits the weights.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn signs(&self, scenario: &Loose) -> Result<Vec<(usize, f32)>, Problem> {
        let scenario = Scenario::from_loose(scenario, &self.pack)?;
        let election = scenario.calendar(&self.pack).map(|c| c.id.as_str());
        Ok(self.reader.signs(&scenario.text, election, &self.reader.local_names(&scenario.names)))
    }

    /// The weighed signs of the lexicon.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn leaning(&self) -> &crate::text::pack::Leaning {
        &self.reader.pack().leaning
    }

    /// How the text of a scenario, or where it has none its description, is read, step by step.
    pub fn steps(&self, scenario: &Loose) -> Result<StepsView, Problem> {
        let pack = &self.pack;
        let evidence = self.read(scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let Readings { names, election, text, description } = self.readings(&scenario, pack);
        let (words, source, reading) = if scenario.text.is_empty() {
            (&scenario.description, Source::Description, description)
        } else {
            (&scenario.text, Source::Text, text)
        };
        let steps = self.reader.steps(words, source, election.as_deref(), &names);
        let found = Found {
            evidence: evidence.into_iter().filter(|e| e.source == input(source)).collect(),
            truncated: reading.truncated,
        };
        Ok(StepsView::of(self.reader.pack(), words, steps, found, scenario.lang))
    }

    /// Everything a page needs to draw its form.
    pub fn catalogue(&self, lang: Lang) -> Catalogue {
        Catalogue::of(&self.pack, lang)
    }

    /// The part of `catalogue` that has the questions of a range, by their position; the part from 0 has the rest, too.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn catalogue_part(&self, lang: Lang, range: std::ops::Range<usize>) -> Catalogue {
        Catalogue::part(&self.pack, lang, range)
    }

    fn readings(&self, scenario: &Scenario, pack: &Pack) -> Readings {
        let names = self.reader.local_names(&scenario.names);
        let election = scenario.calendar(pack).map(|c| c.id.as_str());
        let description = self.reader.read_with(&scenario.description, Source::Description, election, &names);
        let election = election.or_else(|| only(description.elections.iter().map(|(_, id)| id.as_str())));
        let election = election.map(str::to_owned);
        let text = self.reader.read_with(&scenario.text, Source::Text, election.as_deref(), &names);
        Readings { names, election, text, description }
    }

    /// The words without which the post shows no partisan sign, where that changes the outcome.
    fn dropping(&self, view: &View, situation: &Situation, ruled: &[Ruled], readings: &Readings) -> Option<Dropping> {
        // A post that is written is going to be posted, even where nobody has said so yet.
        let placed = ruled.iter().all(|r| view.person(&r.act) && r.act.confirmed.is_none());
        let outcomes: Vec<Outcome> = ruled.iter().map(|r| view.outcome(r)).collect();
        if !placed || !view.evidence.iter().any(|(from, e)| *from == Source::Text && partisan(e, view.pack)) {
            return None;
        }
        let read =
            |text: &str| self.reader.read_with(text, Source::Text, readings.election.as_deref(), &readings.names);
        let signs = |text: &str| {
            let signs = read(text).evidence.into_iter().filter(|e| partisan(e, view.pack));
            signs.map(|e| e.spans).collect()
        };
        // A post of which no word is left is no other post.
        let least = least(&situation.scenario.text, signs).filter(|l| l.left.chars().any(char::is_alphanumeric))?;
        let scenario = Scenario { text: least.left.clone(), ..situation.scenario.clone() };
        let evidence = evidence(&read(&least.left), &readings.description);
        let acts = Situation { scenario: &scenario, evidence: &evidence, ..*situation }.acts().ok()?;
        let left = View { evidence: &evidence, ..*view };
        let after: Vec<Outcome> = acts.into_iter().map(|act| left.outcome_of(act)).collect();
        let effect = effect(&outcomes, &after)?;
        let then = after.into_iter().min_by_key(|o| o.verdict)?.consequence(view.lang);
        let spans = least.spans.iter().map(|s| view.units(Source::Text, *s)).collect();
        Some(Dropping { spans, left: least.left, effect, then })
    }
}

fn evidence(text: &Reading, description: &Reading) -> Vec<Read> {
    let of = |reading: &Reading, source| reading.evidence.iter().cloned().map(move |e| (source, e)).collect::<Vec<_>>();
    let mut all = of(text, Source::Text);
    all.extend(of(description, Source::Description));
    all
}
