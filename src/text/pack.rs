//! The compiled lexicon: what the build makes from `data/*.toml` and the browser only loads.

use serde::{Deserialize, Serialize};

use super::Strength;
use crate::scenario::model::{Answers, Bilingual, QuestionIx};

/// Position of a concept in `TextPack::concepts`.
pub type ConceptIx = u16;

/// Everything the reader knows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TextPack {
    /// An `fst` map: phrase (plain words joined by one space, `<n>` for a number) to an index into `phrases`.
    pub lexicon: Vec<u8>,
    /// The concepts that a phrase stands for.
    pub phrases: Vec<Vec<ConceptIx>>,
    /// An `fst` set: every word that occurs in a phrase, to judge variant spellings by.
    pub words: Vec<u8>,
    /// A sparse automaton, little-endian, that cuts text into surface tokens.
    pub surface: Vec<u8>,
    /// What each pattern of the automaton recognises, by pattern number.
    pub surface_kinds: Vec<SurfaceKind>,
    pub concepts: Vec<Concept>,
    pub patterns: Vec<Pattern>,
    /// Ids of the elections a text can name.
    pub elections: Vec<String>,
    pub known: KnownQuestions,
}

/// The questions that the reader's own code has to tell apart.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct KnownQuestions {
    pub act: QuestionIx,
    pub object: QuestionIx,
    pub stance: QuestionIx,
    pub employment: QuestionIx,
    pub office: QuestionIx,
    /// The answers to `stance` that take a side.
    pub partisan: Answers,
    /// The answers to `act` that are urging others, and those that are what they are urged to do, not one's own act.
    pub urging: Answers,
    pub urged: Answers,
    /// Bit n set: question n is about the person or the time, and so the same for every act of a description.
    pub shared: u64,
}

impl Default for KnownQuestions {
    fn default() -> KnownQuestions {
        let none = QuestionIx(u8::MAX);
        KnownQuestions {
            act: none,
            object: none,
            stance: none,
            employment: none,
            office: none,
            partisan: Answers::NONE,
            urging: Answers::NONE,
            urged: Answers::NONE,
            shared: 0,
        }
    }
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
    /// The contest that this word gives away ("gubernur", "capres").
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

/// Whom a participant's name stands for.
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
