//! The compiled lexicon: what the build makes from `data/*.toml` and the browser only loads.

use serde::{Deserialize, Serialize};

use super::Strength;
use super::act_model::ActModel;
use super::automaton::Automaton;
use super::fitted::Fitted;
use super::lists::WrittenLists;
use super::meaning::Meaning;
use super::reserved::Reserved;
use crate::questions::known::Known;
use crate::questions::model::{Answers, Bilingual, QuestionIx};

/// Position of a concept in `TextPack::concepts`.
pub type ConceptIx = u16;

/// Everything the reader knows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TextPack {
    /// Every phrase (plain words joined by one space, `<n>` for a number) on a line of its own, in byte order.
    #[serde(with = "super::coding::lines")]
    pub phrases: String,
    /// For each phrase, a position in `groups`.
    pub means: Vec<u16>,
    /// Sets of concepts; a phrase means one of these sets.
    pub groups: Vec<Vec<ConceptIx>>,
    /// The words that begin no phrase, on lines, in byte order: with the phrases, to judge variant spellings by.
    #[serde(with = "super::coding::lines")]
    pub inner_words: String,
    /// The words that the code itself goes by.
    pub lists: WrittenLists,
    /// Cuts text into surface tokens.
    pub surface: Automaton,
    /// What each pattern of the automaton recognises, by pattern number.
    pub surface_kinds: Vec<SurfaceKind>,
    pub concepts: Vec<Concept>,
    pub patterns: Vec<Pattern>,
    /// What tells a comment that takes sides from news and announcements.
    pub leaning: Leaning,
    /// What tells a political post.
    pub gate: Gate,
    /// What is told of a post, in this order.
    pub meanings: Vec<Meaning>,
    /// What was fitted to labelled posts.
    pub fitted: Fitted,
    /// What was fitted to described situations.
    pub act_model: ActModel,
    /// The concepts that the code itself speaks of.
    pub reserved: Reserved,
    /// Ids of the elections a text can name.
    pub elections: Vec<String>,
    /// The ids that the code speaks of; comes with the rest of the pack.
    #[serde(skip)]
    pub known: Known,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SurfaceKind {
    Url,
    Handle,
    Hashtag,
    Date,
    /// Figures that number nothing: times, prices, percentages, scores, phone numbers.
    Figure,
    Number,
    Word,
}

/// Which input a piece of knowledge is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Where {
    #[default]
    Both,
    Text,
    Description,
}

/// The two kinds of election a bare number can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contest {
    Pemilu,
    Pilkada,
}

/// Words that change how what stands near them is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Marker {
    /// "tidak", "jangan": turns round what follows, for a few words.
    Negation,
    /// "dilarang": everything after it in the sentence is what one must not do.
    Prohibition,
    /// "apakah" at the head of a sentence: the sentence asks.
    Question,
    /// "kata", "menurut", "survei": the sentence tells what others say or do.
    Report,
    /// "ayo", "mari", "aku": the writer speaks for themselves; a headline does not.
    Voice,
}

/// A thing that texts speak of, and the words they use for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Concept {
    pub id: String,
    pub label: Bilingual,
    /// Whom it names, where it names a participant: for each contest, and where the contest is unknown.
    pub object: Option<ObjectOf>,
    /// Whether it says whom a description is about only as part of a pattern (any "Pak Budi" may be a neighbour).
    pub quiet: bool,
    /// The contest that this word points to ("gubernur", "capres").
    pub contest: Option<Contest>,
    /// First part of an election's id that it names ("pilkada"): a year after it completes the id.
    pub names: Option<String>,
    /// Elections in which it means something; empty: always.
    pub elections: Vec<String>,
    /// Whether it means the same where no election was chosen.
    pub general: bool,
    pub marker: Option<Marker>,
    /// Whether shorter phrases inside one of its phrases say nothing ("tidak hanya", "tim sukses").
    pub shields: bool,
    /// Bit n set: it says something about question n. Of two phrases on one topic the longer counts.
    pub topics: u64,
    /// How many tokens a negation reaches.
    pub reach: u8,
    pub guard: Guard,
    pub gives: Vec<Give>,
}

/// Whom a participant's name means: answers to `object`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ObjectOf {
    pub pemilu: Answers,
    pub pilkada: Answers,
    pub unknown: Answers,
}

impl ObjectOf {
    pub fn of(&self, contest: Option<Contest>) -> Answers {
        match contest {
            Some(Contest::Pemilu) => self.pemilu,
            Some(Contest::Pilkada) => self.pilkada,
            None => self.unknown,
        }
    }
}

/// What keeps a homonym from being taken for the concept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Guard {
    /// It counts only near one of these.
    pub needs: Option<Near>,
    /// It does not count near one of these.
    pub unless: Option<Near>,
    /// It counts only in capitals.
    pub upper: bool,
    /// Words that must not stand right before it.
    pub not_after: Vec<String>,
    /// Words that must not stand right after it.
    pub not_before: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Near {
    pub concepts: Vec<ConceptIx>,
    /// Largest number of tokens between.
    pub within: u16,
}

/// What a concept or pattern says about a question.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Give {
    pub question: QuestionIx,
    pub answers: Answers,
    /// What it says when it is negated ("tanpa atribut"); none: nothing.
    pub negated: Option<Answers>,
    pub strength: Strength,
    pub source: Where,
}

/// Concepts that together mean something.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pattern {
    pub id: String,
    pub label: Bilingual,
    pub source: Where,
    pub slots: Vec<Slot>,
    /// Largest number of tokens between two neighbouring slots; all in one sentence.
    pub within: u16,
    /// Whether the slots must come in the order listed.
    pub ordered: bool,
    /// Circumstances in which it holds all the same.
    pub even: u8,
    /// Concepts that must not be in the same sentence.
    pub unless: Vec<ConceptIx>,
    /// Whether the participants in it say whom it is about.
    pub carries: bool,
    pub elections: Vec<String>,
    pub gives: Vec<Give>,
}

/// One part of a pattern: any of these concepts, affirmed or negated.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Slot {
    pub concepts: Vec<ConceptIx>,
    pub negated: bool,
}

/// Signs and what each weighs; the sum tells whether a text that names a participant leans to a side.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Leaning {
    /// Concepts that name a participant.
    pub names: Vec<ConceptIx>,
    /// Those of them that tell sides apart: the names of each, running mates together.
    pub sides: Vec<Vec<ConceptIx>>,
    /// What the sum starts from, in hundredths.
    pub start: i16,
    /// The sum, in hundredths, from which a text that names a participant is taken to lean to a side.
    pub leans: i16,
    /// The same for a text that names parties alone.
    pub leans_party: i16,
    /// The sum, in hundredths, below which even a plain pattern is only a hint.
    pub plain: i16,
    pub signs: Vec<Sign>,
}

/// Concepts that tell a political post in which no side was read: see `gate`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Gate {
    /// One is enough.
    pub strong: Vec<ConceptIx>,
    /// Two are, or one beside a name, a number or a faint word.
    pub weak: Vec<ConceptIx>,
    /// Two are, beside a name.
    pub faint: Vec<ConceptIx>,
    /// People.
    pub names: Vec<ConceptIx>,
    /// Numbers that may stand on a ballot.
    pub numbers: Vec<ConceptIx>,
    /// Calls that need nobody named.
    pub calls: Vec<ConceptIx>,
    /// Words of voting and supporting: a call in a sentence with somebody named.
    pub votes: Vec<ConceptIx>,
    /// Praise and blame, in a sentence with somebody named.
    pub judges: Vec<ConceptIx>,
    /// Other words for somebody than names.
    pub about: Vec<ConceptIx>,
}

/// One sign in a text, and what it weighs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sign {
    pub id: String,
    pub label: Bilingual,
    pub what: What,
    pub measure: Measure,
    /// In hundredths; positive: speaks for a side being taken.
    pub weight: i16,
    /// Which side it speaks for, where it tells.
    pub side: Option<Side>,
}

/// For a participant, or against one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Support,
    Attack,
}

/// What a sign is made of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum What {
    /// Words, by their concepts: anywhere, or only in a sentence that names a participant.
    Words { concepts: Vec<ConceptIx>, near: bool, negated: bool },
    /// Patterns that hold.
    Patterns(Vec<u16>),
    /// A participant's name that stands under one of these circumstances (bits of `scope`).
    Under(u8),
    /// How the text is written.
    Shape(Shape),
}

impl Default for What {
    fn default() -> What {
        What::Under(0)
    }
}

/// How a sign counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Whether it is there.
    #[default]
    Once,
    /// How often, up to four times.
    Times,
    /// How much of the text it makes up.
    Share,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Most words begin with a capital, as in headlines.
    TitleCase,
    /// It has a link.
    Link,
    /// Fewer than ten words and signs.
    Short,
    /// More than forty-five.
    Long,
    Exclamation,
    QuestionMark,
    /// Two dots or more in a row.
    Dots,
    /// It answers or names somebody's account.
    Handle,
    /// Seven hashtags or more.
    ManyHashtags,
    /// A participant stands in a hashtag.
    NameInHashtag,
    /// A participant is named with a title (Pak, Bu).
    Addressed,
    /// More than one side is named.
    SeveralSides,
    /// Dates, amounts, percentages.
    Figures,
    /// It opens with a speaker and a colon.
    Speaker,
    /// A participant other than a party is named.
    Named,
    /// A party is named.
    PartyNamed,
}
