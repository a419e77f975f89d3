//! The front door: holds the compiled law and the reader of text, and turns scenarios into reports.

use serde::Serialize;

use crate::calendar::day::{Day, Span};
use crate::calendar::slices::Slice;
use crate::calendar::when::{Reckoning, When};
use crate::pack::{Known, Pack};
use crate::report::compare::{Comparing, Comparison};
use crate::report::dropping::{Dropping, effect, least};
use crate::report::findings::{View, input};
use crate::report::outcome::Outcome;
use crate::report::steps::{ConceptView, PatternView, SignView, StepsView, TokenView, WeighingView};
use crate::report::verdict::Ruled;
use crate::report::why_not::{Asking, IndexEntry, NearMiss, WhyNot, index};
use crate::report::words::{self, either, said};
use crate::report::{
    Choice, ContradictionView, EvidenceView, FactView, Highlight, LawVersion, Report, Units, Verdict, Warning,
};
use crate::rules::model::ScopeState;
use crate::scenario::facts::{Act, Origin, Read, Situation, partisan};
use crate::scenario::input::{Election, Lang, Problem, Scenario};
use crate::scenario::local::with_local;
use crate::scenario::loose::Loose;
use crate::scenario::model::{Question, QuestionKind};
use crate::text::offsets::Utf16Map;
use crate::text::{Reader, Reading, Source};

/// The compiled data could not be loaded; only a broken build brings this about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenPack(pub String);

/// The law, the calendars and the lexicon, ready to check with.
#[derive(Debug)]
pub struct Checker {
    pack: Pack,
    known: Known,
    reader: Reader,
}

/// Everything a page needs to draw its form, in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Catalogue {
    pub questions: Vec<CatalogueQuestion>,
    pub roles: Vec<CatalogueRole>,
    pub elections: Vec<CatalogueElection>,
    /// What is covered, what was read but not encoded, what is out of scope.
    pub scope: Vec<CatalogueScope>,
    pub law: LawVersion,
}

#[derive(Clone, Debug, Serialize)]
pub struct CatalogueScope {
    pub id: String,
    pub state: ScopeState,
    pub label: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CatalogueQuestion {
    pub id: String,
    pub kind: QuestionKind,
    pub group: String,
    pub ask: String,
    pub answers: Vec<Choice>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CatalogueRole {
    pub id: String,
    pub label: String,
    pub answers: std::collections::BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CatalogueElection {
    pub id: String,
    pub label: String,
    pub regime: String,
    /// First and last day of the election's calendar, ISO, inclusive.
    pub from: String,
    pub to: String,
}

/// A scenario with its texts read, its days cut and what is possible worked out: what every answer starts from.
struct Case<'a> {
    pack: &'a Pack,
    known: Known,
    scenario: Scenario,
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
            known: self.known,
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
        let known = pack.known().ok_or_else(|| BrokenPack("a question is missing".to_owned()))?;
        let reader = Reader::new(std::mem::take(&mut pack.text)).map_err(|e| BrokenPack(e.0))?;
        Ok(Checker { pack, known, reader })
    }

    /// The law, for whoever wants to list it.
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
        let comparing = Comparing { pack, known: self.known, lang, calendar, span, scenario: &scenario };
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
    fn case<'a>(
        &self,
        pack: &'a Pack,
        mut scenario: Scenario,
        (text, description): &(Reading, Reading),
    ) -> Result<Case<'a>, Problem> {
        let adopted = adopt(&mut scenario, description, pack);
        let evidence = evidence(text, description);
        let slices = scenario.slices(pack, self.known);
        let situation =
            Situation { scenario: &scenario, slices: &slices, evidence: &evidence, pack, known: self.known };
        let acts = situation.acts()?;
        let (text_map, description_map) = (Utf16Map::new(&scenario.text), Utf16Map::new(&scenario.description));
        let truncated = text.truncated || description.truncated;
        let known = self.known;
        Ok(Case { pack, known, scenario, adopted, evidence, slices, acts, text_map, description_map, truncated })
    }

    fn report(&self, mut case: Case, ahead: Ahead) -> Report {
        let acts = std::mem::take(&mut case.acts);
        let (view, pack, scenario) = (case.view(), case.pack, &case.scenario);
        let situation =
            Some(Situation { scenario, slices: &case.slices, evidence: &case.evidence, pack, known: self.known })
                .filter(|_| ahead == Ahead::Look);
        let ruled: Vec<_> = acts.into_iter().map(|act| view.ruled(act)).collect();
        let verdict = ruled.iter().map(|r| view.verdict(r)).min().unwrap_or(Verdict::NoneFound);
        let findings = view.findings(&ruled);
        let lang = scenario.lang;
        let mut facts: Vec<FactView> = case.adopted.clone();
        facts.extend(ruled.iter().enumerate().flat_map(|(n, r)| self.facts(&view, &r.act, n)));
        let mut contradictions: Vec<ContradictionView> = Vec::new();
        for seen in ruled.iter().flat_map(|r| contradictions_of(&view, &r.act)) {
            if !contradictions.contains(&seen) {
                contradictions.push(seen);
            }
        }
        let mut permissions: Vec<crate::report::Permitted> = Vec::new();
        for permitted in pack.permissions.iter().flat_map(|p| ruled.iter().find_map(|r| view.permitted(p, &r.act))) {
            permissions.push(permitted);
        }
        Report {
            id: scenario.id.clone(),
            lang,
            verdict,
            headline: words::headline(verdict, lang).to_owned(),
            reason: view.reason(verdict, &findings),
            permissions,
            questions: view.questions(situation.as_ref(), &ruled),
            changes: situation.map(|s| view.changes(&s, &ruled)).unwrap_or_default(),
            dropping: situation.and_then(|s| self.dropping(&view, &s, &ruled)),
            facts,
            evidence: evidence_views(&view),
            highlights: highlights(&view),
            conflicts: view.conflicts(&ruled, &findings),
            contradictions,
            advice: words::advice(verdict, lang).into_iter().map(str::to_owned).collect(),
            ask_whom: words::ask_whom(lang).to_owned(),
            disclaimer: words::disclaimer(lang).to_owned(),
            warnings: self.warnings(scenario, &view, &ruled, case.truncated),
            law: self.law(),
            findings,
        }
    }

    /// The evidence in a text or description, without a verdict.
    pub fn read(&self, scenario: &Loose) -> Result<Vec<EvidenceView>, Problem> {
        let scenario = Scenario::from_loose(scenario, &self.pack)?;
        let (text, description) = self.readings(&scenario, &self.pack);
        let evidence = evidence(&text, &description);
        let view = View {
            pack: &self.pack,
            known: self.known,
            lang: scenario.lang,
            evidence: &evidence,
            text_map: &Utf16Map::new(&scenario.text),
            description_map: &Utf16Map::new(&scenario.description),
            span: None,
        };
        Ok(evidence_views(&view))
    }

    /// The signs of a planned post that are weighed: positions among the lexicon's signs, each from 0 to 1. For
    /// whoever fits the weights.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn signs(&self, scenario: &Loose) -> Result<Vec<(usize, f32)>, Problem> {
        let scenario = Scenario::from_loose(scenario, &self.pack)?;
        let election = scenario.calendar(&self.pack).map(|c| c.id.as_str());
        Ok(self.reader.signs(&scenario.text, election, &self.reader.local_names(&scenario.names)))
    }

    /// The weighed signs of the lexicon.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn leaning(&self) -> &crate::text::pack::Leaning {
        &self.reader.pack().leaning
    }

    /// How the text of a scenario, or where it has none its description, is read, step by step.
    pub fn steps(&self, scenario: &Loose) -> Result<StepsView, Problem> {
        let pack = &self.pack;
        let evidence = self.read(scenario)?;
        let scenario = Scenario::from_loose(scenario, pack)?;
        let (text, description) = self.readings(&scenario, pack);
        let (words, source, reading) = if scenario.text.is_empty() {
            (&scenario.description, Source::Description, &description)
        } else {
            (&scenario.text, Source::Text, &text)
        };
        let election = scenario.calendar(pack).map(|c| c.id.as_str());
        let election = election.or_else(|| only(description.elections.iter().map(|(_, id)| id.as_str())));
        let names = self.reader.local_names(&scenario.names);
        let steps = self.reader.steps(words, source, election, &names);
        let map = Utf16Map::new(words);
        let units = |span: crate::text::Span| {
            let crate::text::Span { start, end } = map.span(span);
            Units { start, end }
        };
        let lang = scenario.lang;
        let lexicon = self.reader.pack();
        Ok(StepsView {
            normalised: steps.normalised,
            tokens: steps
                .tokens
                .into_iter()
                .map(|t| TokenView {
                    span: units(t.span),
                    text: t.text,
                    respelt: t.respelt,
                    sentence: t.sentence,
                    tag: t.tag,
                })
                .collect(),
            concepts: steps
                .concepts
                .into_iter()
                .filter_map(|c| {
                    let concept = lexicon.concepts.get(c.concept)?;
                    let (id, label) = (concept.id.clone(), said(&concept.label, lang));
                    Some(ConceptView { id, label, span: units(c.span), circumstances: c.circumstances })
                })
                .collect(),
            patterns: steps
                .patterns
                .into_iter()
                .filter_map(|p| {
                    let pattern = lexicon.patterns.get(p.pattern)?;
                    let (id, label) = (pattern.id.clone(), said(&pattern.label, lang));
                    Some(PatternView { id, label, concepts: p.concepts })
                })
                .collect(),
            weighing: steps.weighing.map(|w| WeighingView {
                start: w.start,
                signs: w
                    .signs
                    .into_iter()
                    .filter_map(|s| {
                        let sign = lexicon.leaning.signs.get(s.sign)?;
                        Some(SignView {
                            id: sign.id.clone(),
                            label: said(&sign.label, lang),
                            weight: i32::from(sign.weight),
                            value: s.value,
                            points: s.points,
                            spans: s.spans.into_iter().map(units).collect(),
                        })
                    })
                    .collect(),
                sum: w.sum,
                leans: w.leans,
                plain: w.plain,
            }),
            evidence: evidence.into_iter().filter(|e| e.source == input(source)).collect(),
            truncated: reading.truncated,
        })
    }

    pub fn catalogue(&self, lang: Lang) -> Catalogue {
        let pack = &self.pack;
        let choices =
            |q: &Question| q.answers.iter().map(|a| Choice { id: a.id.clone(), label: said(&a.label, lang) }).collect();
        Catalogue {
            questions: pack
                .questions
                .0
                .iter()
                .filter(|q| q.id != "date")
                .map(|q| CatalogueQuestion {
                    id: q.id.clone(),
                    kind: q.kind,
                    group: q.group.clone(),
                    ask: said(&q.ask, lang),
                    answers: choices(q),
                })
                .collect(),
            roles: pack
                .roles
                .iter()
                .map(|r| CatalogueRole {
                    id: r.id.clone(),
                    label: said(&r.label, lang),
                    answers: r
                        .answers
                        .iter()
                        .filter_map(|(q, a)| pack.questions.get(*q).map(|q| (q.id.clone(), q.ids(*a))))
                        .collect(),
                })
                .collect(),
            elections: pack
                .calendars
                .iter()
                .map(|c| CatalogueElection {
                    id: c.id.clone(),
                    label: said(&c.label, lang),
                    regime: pack.questions.get(self.known.regime).map(|q| q.ids(c.regime).concat()).unwrap_or_default(),
                    from: c.span.first.iso(),
                    to: c.span.last.iso(),
                })
                .collect(),
            scope: pack
                .scope
                .iter()
                .map(|s| CatalogueScope {
                    id: s.id.clone(),
                    state: s.state,
                    label: said(&s.label, lang),
                    text: said(&s.text, lang),
                })
                .collect(),
            law: self.law(),
        }
    }

    fn law(&self) -> LawVersion {
        LawVersion { version: self.pack.version.clone(), as_of: self.pack.as_of.clone() }
    }

    fn readings(&self, scenario: &Scenario, pack: &Pack) -> (Reading, Reading) {
        let election = scenario.calendar(pack).map(|c| c.id.as_str());
        let names = self.reader.local_names(&scenario.names);
        let read = |text: &str, source, election| self.reader.read_with(text, source, election, &names);
        let description = read(&scenario.description, Source::Description, election);
        let named = election.or_else(|| only(description.elections.iter().map(|(_, id)| id.as_str())));
        (read(&scenario.text, Source::Text, named), description)
    }

    /// The words without which the post shows no partisan sign, where that changes the outcome.
    fn dropping(&self, view: &View, situation: &Situation, ruled: &[Ruled]) -> Option<Dropping> {
        let placed = ruled.iter().all(|r| view.placed(&r.act) && r.act.confirmed.is_none());
        let outcomes: Vec<Outcome> = ruled.iter().map(|r| view.outcome(r)).collect();
        if !placed || !view.evidence.iter().any(|(from, e)| *from == Source::Text && partisan(e, view.pack)) {
            return None;
        }
        let read = |text: &str| {
            let scenario = Scenario { text: text.to_owned(), ..situation.scenario.clone() };
            let (text, description) = self.readings(&scenario, view.pack);
            (scenario, evidence(&text, &description))
        };
        let signs = |text: &str| {
            let (_, found) = read(text);
            let signs = found.into_iter().filter(|(from, e)| *from == Source::Text && partisan(e, view.pack));
            signs.map(|(_, e)| e.spans).collect()
        };
        // A post of which no word is left is no other post.
        let least = least(&situation.scenario.text, signs).filter(|l| l.left.chars().any(char::is_alphanumeric))?;
        let (scenario, evidence) = read(&least.left);
        let acts = Situation { scenario: &scenario, evidence: &evidence, ..*situation }.acts().ok()?;
        let left = View { evidence: &evidence, ..*view };
        let after: Vec<Outcome> = acts.into_iter().map(|act| left.outcome_of(act)).collect();
        let effect = effect(&outcomes, &after)?;
        let then = after.into_iter().min_by_key(|o| o.verdict)?.consequence(view.lang);
        let spans = least.spans.iter().map(|s| view.units(Source::Text, *s)).collect();
        Some(Dropping { spans, left: least.left, effect, then })
    }

    fn facts(&self, view: &View, act: &Act, number: usize) -> Vec<FactView> {
        let shown = act.facts.iter().filter(|f| f.origin != Origin::Open && f.question != self.known.date);
        shown
            .filter_map(|fact| {
                let question = view.pack.questions.get(fact.question)?;
                let labels = fact.answers.indices().filter_map(|i| question.answers.get(i));
                Some(FactView {
                    question: question.id.clone(),
                    act: number,
                    ask: said(&question.ask, view.lang),
                    group: question.group.clone(),
                    kind: question.kind,
                    answers: question.ids(fact.answers),
                    labels: labels.map(|a| said(&a.label, view.lang)).collect(),
                    origin: fact.origin,
                    unconfirmed: fact.unconfirmed,
                })
            })
            .collect()
    }

    fn warnings(&self, scenario: &Scenario, view: &View, ruled: &[Ruled], truncated: bool) -> Vec<Warning> {
        let lang = scenario.lang;
        let mut warnings = Vec::new();
        let mut warn = |code, message: String| warnings.push(Warning { code, message });
        let checked = Span::parse(&view.pack.as_of).map(|s| s.last);
        if let (Some(span), Some(checked)) = (scenario.span, checked)
            && span.last > checked
        {
            let day = checked.written(lang == Lang::En);
            warn(
                "after_law_checked",
                match lang {
                    Lang::Id => format!(
                        "Aturan di sini terakhir diperiksa {day}. Tanggal Anda sesudahnya: mungkin sudah ada aturan baru."
                    ),
                    Lang::En => format!(
                        "The rules here were last checked on {day}. Your date is later: there may be new rules."
                    ),
                },
            );
        }
        if scenario.undated(view.pack)
            && let Some(checked) = checked
        {
            let day = checked.written(lang == Lang::En);
            warn(
                "date_presumed",
                match lang {
                    Lang::Id => format!("Tanggal belum diisi: dipakai aturan yang berlaku per {day}."),
                    Lang::En => format!("No date given: the rules in force on {day} are used."),
                },
            );
        }
        if let (Some(span), Some(oldest)) = (scenario.span, Day::new(2018, 1, 1))
            && span.first < oldest
        {
            let message = either(
                lang,
                "Aturan untuk tanggal sebelum 2018 hanya tercatat sebagian.",
                "Rules for days before 2018 are recorded in part only.",
            );
            warn("before_law_data", message.to_owned());
        }
        if truncated {
            let message = either(
                lang,
                "Teks terlalu panjang: hanya 100 KB pertama yang dibaca.",
                "The text is too long: only its first 100 KB were read.",
            );
            warn("text_truncated", message.to_owned());
        }
        if scenario.election == Election::Other {
            let message = either(
                lang,
                "Untuk pemilu ini belum ada kalender resmi di sini: pilih sendiri masa dan tahapnya.",
                "There is no official calendar for this election here: pick phase and stage yourself.",
            );
            warn("no_calendar", message.to_owned());
        }
        if ruled.iter().any(|r| view.placed(&r.act) && view.uncovered(&r.act)) {
            let message = either(
                lang,
                "Sebagian dari keadaan ini belum tercakup aturan yang dimasukkan.",
                "Part of this situation is not covered by the rules encoded.",
            );
            warn("not_covered", message.to_owned());
        }
        if ruled.iter().any(|r| r.act.facts.iter().any(|f| f.unconfirmed)) {
            let message = either(
                lang,
                "Siapa Anda dan apa yang hendak dilakukan dibaca dari cerita Anda: mohon dipastikan.",
                "Who you are and what you mean to do was read from your account: please confirm.",
            );
            warn("unconfirmed", message.to_owned());
        }
        warnings
    }
}

/// Takes the election and the day from the description where they are said there and nowhere else, and says so.
fn adopt(scenario: &mut Scenario, description: &Reading, pack: &Pack) -> Vec<FactView> {
    let lang = scenario.lang;
    let fact = |question: &str, ask: &str, answer: &str, label: String| FactView {
        question: question.to_owned(),
        act: 0,
        ask: ask.to_owned(),
        group: "when".to_owned(),
        kind: QuestionKind::Choice,
        answers: vec![answer.to_owned()],
        labels: vec![label],
        origin: Origin::Description,
        unconfirmed: false,
    };
    let mut facts = Vec::new();
    if scenario.election == Election::Unknown
        && let Some(id) = only(description.elections.iter().map(|(_, id)| id.as_str()))
        && let Some(index) = pack.calendars.iter().position(|c| c.id == id)
    {
        scenario.election = Election::Calendar(index);
        let label = pack.calendars.get(index).map(|c| said(&c.label, lang)).unwrap_or_default();
        facts.push(fact("election", either(lang, "Pemilihan yang mana?", "Which election?"), id, label));
    }
    if scenario.span.is_none()
        && let Some(span) = told_days(scenario, description, pack)
    {
        scenario.span = Some(span);
        let english = lang == Lang::En;
        let label = if span.first == span.last {
            span.first.written(english)
        } else {
            format!("{} - {}", span.first.written(english), span.last.written(english))
        };
        facts.push(fact("date", either(lang, "Kapan?", "When?"), &span.iso(), label));
    }
    facts
}

/// The one day, or span of days, that the description tells. "Besok" on a day that the election asked about has not, or
/// no more, tells nothing.
fn told_days(scenario: &Scenario, description: &Reading, pack: &Pack) -> Option<Span> {
    let phase = |id| pack.questions.find("phase").and_then(|(_, q)| q.answer(id)).unwrap_or_default();
    let calendar = scenario.calendar(pack);
    let by = Reckoning { today: scenario.today, calendar, phases: ["campaign", "quiet", "voting"].map(phase) };
    let inside = |span: &Span| calendar.is_none_or(|c| c.span.first <= span.last && span.first <= c.span.last);
    let told = |when: &When| match when {
        When::Days(span) => Some(*span),
        when => when.days(&by).filter(inside),
    };
    let mut days = description.dates.iter().filter_map(|(_, when)| told(when));
    let first = days.next()?;
    days.all(|other| other == first).then_some(first)
}

fn evidence(text: &Reading, description: &Reading) -> Vec<Read> {
    let of = |reading: &Reading, source| reading.evidence.iter().cloned().map(move |e| (source, e)).collect::<Vec<_>>();
    let mut all = of(text, Source::Text);
    all.extend(of(description, Source::Description));
    all
}

/// The one value there is, however often it is said.
fn only<'a>(mut values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = values.next()?;
    values.all(|v| v == first).then_some(first)
}

fn evidence_views(view: &View) -> Vec<EvidenceView> {
    let one = |(source, read): &Read| {
        let question = view.pack.questions.get(read.question)?;
        Some(EvidenceView {
            question: question.id.clone(),
            answers: question.ids(read.answers),
            strength: read.strength,
            source: input(*source),
            spans: read.spans.iter().map(|s| view.units(*source, *s)).collect(),
            reason: read.reason.clone(),
            reason_label: said(&read.label, view.lang),
            act: read.act,
        })
    };
    view.evidence.iter().filter_map(one).collect()
}

/// The telling words, each stretch once, in their order.
fn highlights(view: &View) -> Vec<Highlight> {
    let mut out: Vec<Highlight> = Vec::new();
    for (source, read) in view.evidence {
        for span in &read.spans {
            let Units { start, end } = view.units(*source, *span);
            let same = |h: &&mut Highlight| h.start == start && h.end == end && h.source == input(*source);
            match out.iter_mut().find(same) {
                Some(earlier) if read.strength == crate::text::Strength::Plain => earlier.strength = read.strength,
                Some(_) => {}
                None => out.push(Highlight {
                    start,
                    end,
                    source: input(*source),
                    strength: read.strength,
                    reason: read.reason.clone(),
                    label: said(&read.label, view.lang),
                }),
            }
        }
    }
    out.sort_by_key(|h| (h.start, h.end));
    out
}

fn contradictions_of(view: &View, act: &Act) -> Vec<ContradictionView> {
    let one = |c: &crate::scenario::facts::Contradiction| {
        let question = view.pack.questions.get(c.question)?;
        let (source, spans) = view.spans(&c.evidence);
        let message = either(
            view.lang,
            "Jawaban Anda dipakai, tetapi kata-kata yang ditandai berkata lain.",
            "Your answer is used, but the words marked say otherwise.",
        );
        Some(ContradictionView {
            question: question.id.clone(),
            given: question.ids(c.given),
            read: question.ids(c.read),
            source: source?,
            spans,
            message: message.to_owned(),
        })
    };
    act.contradictions.iter().filter_map(one).collect()
}
