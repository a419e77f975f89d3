//! Questions, answers and sets of answers: the vocabulary that rules, calendars and evidence share.

use serde::{Deserialize, Serialize};

/// A sentence or label in the two languages of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub id: String,
    pub en: String,
}

/// Language of what a user reads; citations and quotations of the law are Indonesian in either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Bilingual {
    /// The words in a language; in Indonesian where the English is not loaded.
    pub fn in_lang(&self, lang: Lang) -> String {
        match lang {
            Lang::En if !self.en.is_empty() => self.en.clone(),
            _ => self.id.clone(),
        }
    }

    /// The words in a language, with what stands in braces filled in: `{day}` by the value of "day".
    pub fn filled(&self, lang: Lang, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.in_lang(lang), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
    }
}

/// Picks one of two sentences: for pages and commands whose words no lawyer needs to sign.
pub fn either(lang: Lang, indonesian: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::Id => indonesian,
        Lang::En => english,
    }
}

/// Position of a question in the list of questions, of which there are at most `Questions::MOST`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionIx(pub u8);

/// A set of answers to one question: bit n is the question's n-th answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answers(pub u64);

impl Answers {
    pub const NONE: Answers = Answers(0);

    /// All answers of a question that has `count` of them (at most 64).
    pub fn all(count: usize) -> Answers {
        if count >= 64 { Answers(u64::MAX) } else { Answers((1 << count) - 1) }
    }

    /// The set that holds the `index`-th answer alone.
    pub fn one(index: usize) -> Answers {
        if index < 64 { Answers(1 << index) } else { Answers::NONE }
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn and(self, other: Answers) -> Answers {
        Answers(self.0 & other.0)
    }

    pub fn or(self, other: Answers) -> Answers {
        Answers(self.0 | other.0)
    }

    /// What is in this set and not in `other`.
    pub fn minus(self, other: Answers) -> Answers {
        Answers(self.0 & !other.0)
    }

    pub fn meets(self, other: Answers) -> bool {
        self.0 & other.0 != 0
    }

    pub fn inside(self, other: Answers) -> bool {
        self.0 & !other.0 == 0
    }

    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Indices of the answers in the set, ascending.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |bit| self.0 >> bit & 1 == 1)
    }
}

/// How a question gets its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum QuestionKind {
    /// The user picks.
    Choice,
    /// The user picks yes or no.
    Yesno,
    /// No user can settle it; only implications narrow it.
    Assessed,
    /// Computed from dates; a user may answer it where there is no calendar.
    Derived,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    pub id: String,
    pub label: Bilingual,
    /// Of an act: what goes on from "do not"; else empty.
    pub verb: Bilingual,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub kind: QuestionKind,
    pub group: String,
    pub ask: Bilingual,
    pub answers: Vec<Answer>,
    /// What was read of it in a description is only offered.
    pub offer: bool,
    /// Evidence for one of these answers is a sign that the post may take sides; empty where the question tells nothing of that.
    pub partisan: Answers,
}

impl Question {
    /// Every answer of this question.
    pub fn all(&self) -> Answers {
        Answers::all(self.answers.len())
    }

    /// The set of the one answer called `id`.
    pub fn answer(&self, id: &str) -> Option<Answers> {
        self.answers.iter().position(|a| a.id == id).map(Answers::one)
    }

    /// Ids of the answers in a set.
    pub fn ids(&self, set: Answers) -> Vec<String> {
        set.indices().filter_map(|i| self.answers.get(i)).map(|a| a.id.clone()).collect()
    }

    /// The answers of a set in words.
    pub fn labels(&self, set: Answers, lang: Lang) -> Vec<String> {
        set.indices().filter_map(|i| self.answers.get(i)).map(|a| a.label.in_lang(lang)).collect()
    }
}

/// A box: for each question that is cared about, the answers under which it holds. Questions not named are free.
pub type AnswerBox = Vec<(QuestionIx, Answers)>;

/// Every question, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Questions(pub Vec<Question>);

impl Questions {
    /// The most questions there may be: sets of questions are kept as bits.
    pub const MOST: usize = 64;

    pub fn find(&self, id: &str) -> Option<(QuestionIx, &Question)> {
        self.each().find(|(_, q)| q.id == id)
    }

    /// Every question with its position, in order.
    pub fn each(&self) -> impl Iterator<Item = (QuestionIx, &Question)> {
        (0..).map(QuestionIx).zip(&self.0)
    }

    pub fn get(&self, ix: QuestionIx) -> Option<&Question> {
        self.0.get(usize::from(ix.0))
    }
}
