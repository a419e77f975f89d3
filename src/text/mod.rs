//! Reads Indonesian text: what a planned post says, and what a described situation says.
//!
//! The path is fixed, and each step is its own module: `normalise` (one plain spelling), `tokens` with `hashtags` and
//! `spelling`, `lexicon` (phrases to concepts), `names`, `guard` (homonyms), `scope` (negation, prohibition, question,
//! report), `patterns` (concepts near each other), `evidence` with `leaning`, `features` and `fitted`, `actor` and `acts`,
//! `act_model` (which acts a description likely tells of), `gate` (is a post political at all) with `runs` (sentences by
//! themselves), `meaning` (what was read, in everyday words). What the steps hand on is plain data: `token`, `hit`,
//! `piece`, `local`. What the words mean is data: `data/*.toml`, compiled by the build into
//! a `TextPack`. Nothing here knows any law.

pub mod act_model;
mod actor;
mod acts;
pub mod automaton;
mod coding;
mod dates;
mod evidence;
mod features;
pub mod fitted;
pub mod gate;
mod guard;
mod hashtags;
mod hit;
pub(crate) mod leaning;
pub(crate) mod lexicon;
pub mod lists;
pub mod local;
mod local_names;
pub mod meaning;
mod names;
pub mod normalise;
mod occasions;
pub mod offsets;
pub mod pack;
mod patterns;
mod piece;
mod recent;
pub mod reserved;
mod runs;
pub(crate) mod scope;
mod sorted;
mod spelling;
pub mod steps;
#[cfg(all(test, not(target_arch = "wasm32"), feature = "cli"))]
mod tests;
pub mod token;
mod tokens;

use serde::{Deserialize, Serialize};

use crate::calendar::when::When;
use crate::questions::model::{Answers, Bilingual, QuestionIx};
use fitted::Fitted;
use gate::Politics;
use hit::Hit;
use leaning::Weighed;
use lexicon::{Lexicon, Words};
use lists::Lists;
use local::LocalNames;
use meaning::Meant;
use pack::{Contest, TextPack};
use patterns::Firing;
use recent::{Recent, Request};
use token::Token;
use tokens::Surface;

/// The most bytes of a text that are read.
pub const MAX_BYTES: usize = 100 * 1024;

/// Which of the two inputs a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The planned post.
    Text,
    /// The situation in the user's own words.
    Description,
}

/// How much a piece of evidence settles: plain evidence narrows, suggestive evidence only pre-selects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Narrows the question to its answers.
    #[default]
    Plain,
    /// Only offers its answers first.
    Suggestive,
}

/// Bytes of the text as it was given: on character boundaries, `end` exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// These words narrow this question to these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub question: QuestionIx,
    pub answers: Answers,
    pub strength: Strength,
    /// Where it was read; never empty.
    pub spans: Vec<Span>,
    /// Id of the concept or pattern that says so.
    pub reason: String,
    pub label: Bilingual,
    /// Which act of a description it goes with, 0 the first; who acts and when is always 0 and holds for all.
    pub act: usize,
}

/// All that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub evidence: Vec<Evidence>,
    /// Days, months and years, some of them told by today or by the election.
    pub dates: Vec<(Span, When)>,
    /// Ids of the elections named (`pilkada-2024`).
    pub elections: Vec<(Span, String)>,
    /// Whether the end of the text was cut off unread.
    pub truncated: bool,
    /// What a post means, in everyday words; nothing of a description.
    pub meanings: Vec<Meant>,
    /// Whether it says that the act is done already.
    pub done: bool,
    /// What makes a post political; nothing of a description.
    pub politics: Politics,
    /// Whether it is mostly in a language or script that the reader does not know.
    pub unknown_language: bool,
}

/// A pack made ready to read with.
#[derive(Debug)]
pub struct Reader {
    pack: TextPack,
    lexicon: Lexicon,
    lists: Lists,
    surface: Surface,
    recent: Recent,
}

/// What the steps before evidence found; examples in the data are checked against it.
#[derive(Debug, Default)]
pub struct Analysis {
    pub(crate) tokens: Vec<Token>,
    pub(crate) hits: Vec<Hit>,
    pub(crate) firings: Vec<Firing>,
    pub(crate) contest: Option<Contest>,
    /// Names that everybody knows and that stood in another election than the chosen one: for the gate alone.
    pub(crate) elsewhere: Vec<Hit>,
    /// The signs of a post; none of a description.
    pub(crate) weighed: Weighed,
}

impl Reader {
    pub fn new(mut pack: TextPack) -> Reader {
        let lexicon = Lexicon::new(&mut pack);
        let lists = Lists::new(std::mem::take(&mut pack.lists));
        let surface = Surface::new(&mut pack);
        Reader { pack, lexicon, lists, surface, recent: Recent::default() }
    }

    /// What it reads by, to put words in another language into.
    pub(crate) fn pack_mut(&mut self) -> &mut TextPack {
        &mut self.pack
    }

    pub fn read(&self, input: &str, source: Source, election: Option<&str>) -> Reading {
        self.read_with(input, source, election, &LocalNames::default())
    }

    /// Reads with the names of local candidates at hand; what was just read is not read again.
    pub fn read_with(&self, input: &str, source: Source, election: Option<&str>, local: &LocalNames) -> Reading {
        let (input, election) = (input.to_owned(), election.map(str::to_owned));
        let request = Request { input, source, election, names: local.clone() };
        self.recent.get_or(request, |asked| self.read_anew(&asked.input, source, asked.election.as_deref(), local))
    }

    fn read_anew(&self, input: &str, source: Source, election: Option<&str>, local: &LocalNames) -> Reading {
        let head = head(input);
        let analysis = self.analyse(head, source, election, local);
        let points = match source {
            Source::Text => self.pack.fitted.points(&self.pack, &self.lexicon, &analysis),
            Source::Description => None,
        };
        let politics = match source {
            Source::Text => gate::politics(&self.pack, &self.lexicon, &analysis, points.as_ref()),
            Source::Description => Politics::default(),
        };
        // A post without a word of politics is asked about; a side is hinted at in none.
        let hints = points.as_ref().filter(|_| !politics.guessed);
        let mut evidence = evidence::collect(&self.pack, &self.lexicon, &analysis, source, hints);
        if source == Source::Text {
            evidence::unsettle(&self.pack, &analysis, points.as_ref(), &mut evidence);
        }
        let mut politics = politics;
        politics.congratulates &= evidence::without_hints(&self.pack, politics.congratulates, &mut evidence);
        Reading {
            meanings: match source {
                Source::Text => meaning::meant(&self.pack, &evidence),
                Source::Description => Vec::new(),
            },
            evidence,
            dates: dates::dates(&self.lists, &analysis.tokens),
            elections: dates::elections(&self.pack, &analysis),
            truncated: head.len() < input.len(),
            done: self.done(&analysis.tokens),
            politics,
            unknown_language: gate::unknown_language(&self.lexicon, head, &analysis.tokens),
        }
    }

    /// Whether words of a list say that something is done already.
    fn done(&self, tokens: &[Token]) -> bool {
        let from = |at: usize| tokens.iter().skip(at).map(|t| t.text.as_str());
        (0..tokens.len()).any(|at| self.lists.longest(from(at), &[(lists::List::Done, ())]).is_some())
    }

    /// Ids of the concepts and patterns that a text fires.
    pub fn fired(&self, input: &str, source: Source, election: Option<&str>) -> Vec<&str> {
        let analysis = self.analyse(head(input), source, election, &LocalNames::default());
        let concepts =
            analysis.hits.iter().filter_map(|h| self.pack.concepts.get(usize::from(h.concept))).map(|c| &*c.id);
        let patterns = analysis.firings.iter().filter_map(|f| self.pack.patterns.get(f.pattern)).map(|p| &*p.id);
        concepts.chain(patterns).collect()
    }

    /// The signs of a post that are weighed, by their position among the pack's signs, each from 0 to 1.
    pub fn signs(&self, input: &str, election: Option<&str>, local: &LocalNames) -> Vec<(usize, f32)> {
        let analysis = self.analyse(head(input), Source::Text, election, local);
        analysis.weighed.found.into_iter().map(|f| (f.sign, f.strength.value())).collect()
    }

    /// The places of a post's features among this number of weights, each place once: what a model is fitted to.
    pub fn places(&self, input: &str, election: Option<&str>, local: &LocalNames, buckets: usize) -> Vec<usize> {
        let analysis = self.analyse(head(input), Source::Text, election, local);
        let mut found = Vec::new();
        features::features(&self.pack, &self.lexicon, &analysis, |feature| found.push(feature));
        Fitted::places(buckets, found).into_iter().map(|(at, _)| at).collect()
    }

    /// The most points that a model gives to a post or a run of its sentences, in hundredths.
    pub fn most_points(&self, fitted: &Fitted, input: &str, election: Option<&str>, local: &LocalNames) -> Option<i32> {
        let analysis = self.analyse(head(input), Source::Text, election, local);
        let points = fitted.points(&self.pack, &self.lexicon, &analysis)?;
        let runs = runs::runs(&self.pack, fitted, &analysis, &points, |_| true);
        runs.map(|run| run.points).chain([points.sum]).max()
    }

    /// What the model of acts is fitted to: where the features of a description lie, and the acts that its words tell.
    pub fn act_places(&self, input: &str) -> (Vec<usize>, Vec<(Answers, Strength)>) {
        let analysis = self.analyse(head(input), Source::Description, None, &LocalNames::default());
        let read = evidence::pieces(&self.pack, &analysis, Source::Description, None);
        let read = read.into_iter().map(|f| f.evidence).filter(|e| e.question == self.pack.known.act);
        let read = read.map(|e| (e.answers, e.strength)).collect();
        let features = act_model::features(&self.pack, &self.lexicon, &analysis);
        (act_model::places(features).into_iter().map(|(at, _)| at).collect(), read)
    }

    /// The tokens of a text, respelt where that makes a word, with their sentences.
    pub fn tokens(&self, input: &str, local: &LocalNames) -> Vec<Token> {
        let words = Words { lexicon: &self.lexicon, local };
        let normalised = normalise::normalise(input);
        let raw = tokens::tokenise(&normalised, &self.surface, words);
        let mut tokens = spelling::join_spaced(raw, words);
        for token in &mut tokens {
            token.listed = self.lists.of(&token.text);
            spelling::respell(token, words);
        }
        tokens::number_sentences(&mut tokens);
        tokens
    }

    fn analyse(&self, input: &str, source: Source, election: Option<&str>, local: &LocalNames) -> Analysis {
        let tokens = self.tokens(input, local);
        let mut hits = self.lexicon.hits(&tokens, local);
        names::add(&self.pack.reserved, &tokens, &mut hits);
        names::add_numbers(&self.pack.reserved, &tokens, &local.numbers, &mut hits);
        let elsewhere = guard::guard(&self.pack, &tokens, &mut hits, election);
        scope::mark(&self.pack, &tokens, &mut hits, source);
        let firings = patterns::fire(&self.pack, &tokens, &hits, source, election);
        let contest = evidence::contest(&self.pack, &hits, election);
        let mut analysis = Analysis { tokens, hits, firings, contest, elsewhere, weighed: Weighed::default() };
        if source == Source::Text {
            analysis.weighed = leaning::weigh(&self.pack, &analysis);
        }
        analysis
    }
}

/// As much of the text as is read: at most `MAX_BYTES`, cut on a character boundary.
fn head(input: &str) -> &str {
    let mut end = input.len().min(MAX_BYTES);
    while !input.is_char_boundary(end) {
        end -= 1;
    }
    input.split_at(end).0
}
