//! The front door: holds the compiled law and the reader of text, and has cases told in the way that is asked for.

use crate::calendar::day::Span;
use crate::case::Case;
use crate::case::freshness::{LawState, law_state};
use crate::case::rulings::Ruled;
use crate::case::texts::Texts;
use crate::pack::Pack;
use crate::pack::parts::{self, Part};
use crate::questions::model::Lang;
use crate::report::Ahead;
use crate::report::model::{Brief, Evidence, LookAhead, Report};
use crate::report::questionnaire::Questionnaire;
use crate::report::reading;
use crate::report::steps::{Steps, Told};
use crate::scenario::input::{Problem, Scenario};
use crate::scenario::local::with_local;
use crate::scenario::loose::Loose;
use crate::text::{Reader, Source};
use crate::what_if::compare::model::Comparison;
use crate::what_if::why_not::WhyNotQuery;
use crate::what_if::why_not::index::index;
use crate::what_if::why_not::model::{IndexEntry, NearMiss, WhyNot};
use crate::{report, what_if};

/// The compiled data could not be loaded; only a broken build brings this about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenPack(pub String);

impl std::fmt::Display for BrokenPack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the compiled law cannot be loaded: {}", self.0)
    }
}

impl std::error::Error for BrokenPack {}

/// The report on a case with the words of what it cites.
fn reported(case: &Case, ruled: &[Ruled], ahead: Ahead) -> Report {
    let mut report = report::write(case, ruled, ahead);
    report::texts::join(&mut report, case.pack);
    report
}

/// The law, the calendars and the lexicon, ready to check with.
#[derive(Debug)]
pub struct Checker {
    pack: Pack,
    reader: Reader,
}

impl Checker {
    /// A checker with the law that was compiled into this build; in the browser without what `extend` adds.
    ///
    /// # Errors
    /// `BrokenPack` if the compiled data cannot be loaded.
    pub fn new() -> Result<Checker, BrokenPack> {
        let checker = Checker::deciding()?;
        #[cfg(not(target_arch = "wasm32"))]
        let checker = checker.whole()?;
        Ok(checker)
    }

    /// A checker that has all that a verdict needs and, until `extend` adds it, nothing else: no English, and not the words
    /// of the law.
    #[doc(hidden)]
    pub fn deciding() -> Result<Checker, BrokenPack> {
        Ok(Checker::from_pack(Checker::compiled()?))
    }

    /// The law of this build as `deciding` has it.
    #[doc(hidden)]
    pub fn compiled() -> Result<Pack, BrokenPack> {
        parts::open(include_bytes!(concat!(env!("OUT_DIR"), "/decisions.bin"))).map_err(BrokenPack)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn whole(mut self) -> Result<Checker, BrokenPack> {
        for (part, text) in [
            (Part::English, include_str!(concat!(env!("OUT_DIR"), "/english.txt"))),
            (Part::Law, include_str!(concat!(env!("OUT_DIR"), "/law.txt"))),
            (Part::LawEnglish, include_str!(concat!(env!("OUT_DIR"), "/law-english.txt"))),
        ] {
            self.extend(part.name(), text).map_err(|problem| BrokenPack(problem.message))?;
        }
        Ok(self)
    }

    /// Adds a part of the data, as the build wrote it, in any order. A part that is there already stays as it is.
    ///
    /// # Errors
    /// `unknown_part` for another name, `other_build` for a part of another build.
    #[doc(hidden)]
    pub fn extend(&mut self, name: &str, text: &str) -> Result<(), Problem> {
        let part = Part::named(name).ok_or_else(|| Problem {
            code: "unknown_part",
            field: name.to_owned(),
            message: format!("tidak ada bagian data {name:?}"),
            allowed: Part::ALL.map(|part| part.name().to_owned()).to_vec(),
        })?;
        // The labels of the lexicon are with the reader.
        std::mem::swap(&mut self.pack.text, self.reader.pack_mut());
        let added = parts::add(&mut self.pack, part, text);
        std::mem::swap(&mut self.pack.text, self.reader.pack_mut());
        added.map_err(|parts::OtherBuild| Problem {
            code: "other_build",
            field: name.to_owned(),
            message: format!("bagian data {name:?} bukan dari versi ini"),
            allowed: Vec::new(),
        })
    }

    /// A checker with a pack at hand.
    #[doc(hidden)]
    pub fn from_pack(mut pack: Pack) -> Checker {
        pack.text.known = pack.known;
        let reader = Reader::new(std::mem::take(&mut pack.text));
        Checker { pack, reader }
    }

    /// The law, for tools that list it.
    #[doc(hidden)]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Has a scenario told. What an agency brings along joins the law first.
    fn with_case<T>(&self, scenario: &Loose, tell: impl FnOnce(Case) -> Result<T, Problem>) -> Result<T, Problem> {
        let pack = with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, &pack)?;
        tell(Case::open(&pack, &self.reader, scenario)?)
    }

    /// The report on a scenario.
    ///
    /// # Errors
    /// What is wrong with the scenario: the first field that cannot be right, or answers that exclude each other.
    pub fn check(&self, scenario: &Loose) -> Result<Report, Problem> {
        self.with_case(scenario, |case| {
            let ruled = case.ruled();
            Ok(reported(&case, &ruled, what_if::ahead(&case, &ruled)))
        })
    }

    /// The report without what looks ahead: no answer says where it leads, and no change is named. For pages that show the
    /// answer at once and ask `look_ahead` for the rest.
    ///
    /// # Errors
    /// As of `check`.
    pub fn check_first(&self, scenario: &Loose) -> Result<Report, Problem> {
        self.with_case(scenario, |case| {
            let ruled = case.ruled();
            Ok(reported(&case, &ruled, what_if::at_once(&case, &ruled)))
        })
    }

    /// What `check_first` leaves out: the questions with where each answer leads, and what would change it.
    ///
    /// # Errors
    /// As of `check`.
    pub fn look_ahead(&self, scenario: &Loose) -> Result<LookAhead, Problem> {
        self.with_case(scenario, |case| {
            let ruled = case.ruled();
            Ok(LookAhead::of(&case, what_if::ahead(&case, &ruled)))
        })
    }

    /// The verdict and the ids of the rules found: for a check before something goes out, and for long lists.
    ///
    /// # Errors
    /// As of `check`.
    pub fn brief(&self, scenario: &Loose) -> Result<Brief, Problem> {
        self.with_case(scenario, |case| Ok(report::brief::brief(&case)))
    }

    /// The same scenario at the other stages of its election.
    ///
    /// # Errors
    /// As of `check`.
    pub fn compare(&self, scenario: &Loose) -> Result<Comparison, Problem> {
        self.with_case(scenario, |case| Ok(what_if::compare::compare(&case)))
    }

    /// Why a rule or provision, named by its id, does not apply to a scenario; or that it does.
    ///
    /// # Errors
    /// As of `check`; `unknown_rule` where nothing is called so.
    pub fn why_not(&self, scenario: &Loose, id: &str) -> Result<WhyNot, Problem> {
        self.with_case(scenario, |case| WhyNotQuery::new(&case).why_not(id))
    }

    /// The rules that a single answer keeps out, by that answer.
    ///
    /// # Errors
    /// As of `check`.
    pub fn near_misses(&self, scenario: &Loose) -> Result<Vec<NearMiss>, Problem> {
        self.with_case(scenario, |case| Ok(WhyNotQuery::new(&case).near_misses()))
    }

    /// How old the law data is on a day (ISO; today where the user is): whether it warns, and whether it still gives an
    /// all-clear. A day that cannot be read counts as too late.
    pub fn law_state(&self, day: &str) -> LawState {
        Span::parse(day).map_or(LawState::Outdated, |days| law_state(&self.pack, days))
    }

    /// Every rule and provision by name, to search in.
    pub fn index(&self, lang: Lang) -> Vec<IndexEntry> {
        index(&self.pack, lang)
    }

    /// Everything a page needs to draw its form.
    pub fn catalogue(&self, lang: Lang) -> Questionnaire {
        Questionnaire::of(&self.pack, lang)
    }

    /// The part of `catalogue` that has the questions of a range, by their position; the part from 0 has the rest, too.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn catalogue_part(&self, lang: Lang, range: std::ops::Range<usize>) -> Questionnaire {
        Questionnaire::part(&self.pack, lang, range)
    }

    /// The evidence in a text or description, without a verdict.
    ///
    /// # Errors
    /// As of `check`, but answers may exclude each other.
    pub fn read(&self, scenario: &Loose) -> Result<Vec<Evidence>, Problem> {
        self.with_texts(scenario, |_, texts, pack, lang| reading::evidence(pack, texts, lang))
    }

    /// How the text of a scenario, or where it has none its description, is read, step by step.
    ///
    /// # Errors
    /// As of `read`.
    pub fn steps(&self, scenario: &Loose) -> Result<Steps, Problem> {
        self.with_texts(scenario, |scenario, texts, pack, lang| {
            let (words, source) = match scenario.text.is_empty() {
                true => (&scenario.description, Source::Description),
                false => (&scenario.text, Source::Text),
            };
            let steps = self.reader.steps(words, source, texts.election.as_deref(), &texts.names);
            let mut evidence = reading::evidence(pack, texts, lang);
            evidence.retain(|e| e.source == reading::source_of(source));
            Steps::of(self.reader.pack(), words, steps, Told { evidence, truncated: texts.truncated(source) }, lang)
        })
    }

    /// Has the texts of a scenario told, whatever its answers.
    fn with_texts<T>(
        &self,
        scenario: &Loose,
        tell: impl FnOnce(&Scenario, &Texts, &Pack, Lang) -> T,
    ) -> Result<T, Problem> {
        let pack = with_local(&self.pack, scenario)?;
        let scenario = Scenario::from_loose(scenario, &pack)?;
        let texts = Texts::read(&self.reader, &scenario, &pack);
        Ok(tell(&scenario, &texts, &pack, scenario.lang))
    }

    /// The signs of a planned post that are weighed: positions among the lexicon's signs, each from 0 to 1. For fitting
    /// the weights.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn signs(&self, scenario: &Loose) -> Result<Vec<(usize, f32)>, Problem> {
        self.with_texts(scenario, |scenario, _, pack, _| {
            let election = scenario.calendar(pack).map(|c| c.id.as_str());
            self.reader.signs(&scenario.text, election, &self.reader.local_names(&scenario.names))
        })
    }

    /// The places of the post's features among this number of weights: what the fitted model is fitted to.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn places(&self, scenario: &Loose, buckets: usize) -> Result<Vec<usize>, Problem> {
        self.with_texts(scenario, |scenario, _, pack, _| {
            let election = scenario.calendar(pack).map(|c| c.id.as_str());
            self.reader.places(&scenario.text, election, &self.reader.local_names(&scenario.names), buckets)
        })
    }

    /// The most points, in hundredths, that a model gives to the post or a run of its sentences: what its thresholds are
    /// chosen by. None of a model that was not fitted.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn most_points(&self, scenario: &Loose, fitted: &crate::text::fitted::Fitted) -> Result<Option<i32>, Problem> {
        self.with_texts(scenario, |scenario, _, pack, _| {
            let election = scenario.calendar(pack).map(|c| c.id.as_str());
            let local = self.reader.local_names(&scenario.names);
            self.reader.most_points(fitted, &scenario.text, election, &local)
        })
    }

    /// Where the features of a described situation lie in the model of acts, and the acts that its words tell, each by the
    /// ids of its answers: what that model is fitted to.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn act_places(&self, description: &str) -> (Vec<usize>, Vec<(Vec<String>, crate::text::Strength)>) {
        let (places, read) = self.reader.act_places(description);
        let question = self.pack.questions.get(self.pack.known.act);
        (places, read.into_iter().map(|(a, s)| (question.map(|q| q.ids(a)).unwrap_or_default(), s)).collect())
    }

    /// The weighed signs of the lexicon.
    #[cfg(not(target_arch = "wasm32"))]
    #[doc(hidden)]
    pub fn leaning(&self) -> &crate::text::pack::Leaning {
        &self.reader.pack().leaning
    }
}
