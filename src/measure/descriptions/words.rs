//! The words of a file of cases (`words.toml`), and what they mean among our answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;

use crate::pack::Pack;

/// Questions and some of their answers, by id.
type Answers = BTreeMap<String, Vec<String>>;

/// A question and what was read, or is meant, about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answered {
    pub question: String,
    pub answers: Vec<String>,
}

impl Answered {
    /// Whether any of these is about the same question and has an answer in common.
    pub fn meets(&self, others: &[Answered]) -> bool {
        others.iter().any(|o| o.question == self.question && o.answers.iter().any(|a| self.answers.contains(a)))
    }
}

impl fmt::Display for Answered {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}={}", self.question, self.answers.join("+"))
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    #[serde(default)]
    means: Answers,
    #[serde(default)]
    implies: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Actor {
    #[serde(default)]
    is: Answers,
    #[serde(default)]
    may: Answers,
}

/// The table of words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    elections: BTreeMap<String, String>,
    acts: BTreeMap<String, Act>,
    actors: BTreeMap<String, Actor>,
}

/// What a case leads one to expect.
#[derive(Debug)]
pub struct Expected {
    /// Each act that could be found, and what would be finding it.
    pub acts: Vec<(String, Vec<Answered>)>,
    /// Acts that are no mistake where they are found.
    pub accepted: Vec<Answered>,
}

const ROLE: [&str; 2] = ["employment", "office"];

impl Words {
    /// The table of this build. An answer in it that is none of ours is an error.
    pub fn load(pack: &Pack) -> Result<Words, String> {
        let words: Words = toml::from_str(include_str!("words.toml")).map_err(|e| e.to_string())?;
        let of_actors = words.actors.values().flat_map(|a| a.is.iter().chain(&a.may));
        for (question, answers) in words.acts.values().flat_map(|a| &a.means).chain(of_actors) {
            let known = pack.questions.find(question).map(|(_, q)| q);
            let known = known.ok_or_else(|| format!("words.toml: there is no question {question:?}"))?;
            if let Some(wrong) = answers.iter().find(|a| known.answer(a).is_none()) {
                return Err(format!("words.toml: {question:?} has no answer {wrong:?}"));
            }
        }
        Ok(words)
    }

    /// The calendar that the file's word for an election means.
    pub fn election(&self, word: &str) -> Option<&str> {
        self.elections.get(word).map(String::as_str)
    }

    /// Acts of the file that are not in the table.
    pub fn unknown<'a>(&self, acts: &'a [String]) -> impl Iterator<Item = &'a str> {
        acts.iter().map(String::as_str).filter(|a| !self.acts.contains_key(*a))
    }

    pub fn expected(&self, acts: &[String]) -> Expected {
        let mut out = Expected { acts: Vec::new(), accepted: Vec::new() };
        let names: BTreeSet<&String> = acts.iter().collect();
        for (name, act) in names.into_iter().filter_map(|n| self.acts.get(n).map(|a| (n, a))) {
            let means: Vec<Answered> = act.means.iter().map(|(q, a)| answered(q, a)).collect();
            out.accepted.extend(means.iter().filter(|a| a.question == "act").cloned());
            out.accepted.push(answered("act", &act.implies));
            if !means.is_empty() {
                out.acts.push((name.clone(), means));
            }
        }
        out
    }

    /// Whether what was read of the role goes with one of the persons named; `None` if their words say nothing.
    pub fn role(&self, actor: &str, read: &[Answered]) -> Option<bool> {
        let plain = actor.to_lowercase().replace('_', " ").replace(" dan ", "|");
        let persons = plain.split('|').map(|person| self.person(person)).filter(|p| !p.is.is_empty());
        persons.map(|person| person.right(read)).reduce(|one, other| one || other)
    }

    /// What the words for one person say is and may be read.
    fn person(&self, person: &str) -> Person {
        let mut out = Person::default();
        for word in person.split(['(', ')', ',', '/']).map(str::trim).filter(|w| !w.is_empty()) {
            for entry in self.longest(word) {
                out.needs_office |= out.is.is_empty() && entry.is.keys().eq(["office"]);
                entry.is.iter().for_each(|(q, a)| out.is.entry(q.clone()).or_default().extend(a.iter().cloned()));
                entry.may.iter().for_each(|(q, a)| out.may.entry(q.clone()).or_default().extend(a.iter().cloned()));
            }
        }
        out
    }

    /// The entries that stand in a word, without those that are only part of a longer one.
    fn longest(&self, word: &str) -> Vec<&Actor> {
        let mut left = format!(" {word} ");
        let mut names: Vec<(&String, &Actor)> = self.actors.iter().collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut out = Vec::new();
        for (name, actor) in names {
            let padded = format!(" {name} ");
            if left.contains(&padded) {
                left = left.replace(&padded, " | ");
                out.push(actor);
            }
        }
        out
    }
}

/// What the words for one person come to.
#[derive(Default)]
struct Person {
    is: Answers,
    may: Answers,
    /// Whether the first word that says something names an office.
    needs_office: bool,
}

impl Person {
    fn right(&self, read: &[Answered]) -> bool {
        let has = |list: &Answers, r: &Answered| {
            list.get(&r.question).is_some_and(|known| r.answers.iter().any(|a| known.contains(a)))
        };
        let needed = |r: &&Answered| !self.needs_office || r.question == "office";
        let goes = read.iter().all(|r| has(&self.is, r) || has(&self.may, r));
        goes && read.iter().filter(needed).any(|r| has(&self.is, r))
    }
}

fn answered(question: &str, answers: &[String]) -> Answered {
    Answered { question: question.to_owned(), answers: answers.to_vec() }
}

/// What was read of employment and office: the answers to each, together.
pub(super) fn roles(read: &[Answered]) -> Vec<Answered> {
    let all = |question: &str| -> BTreeSet<String> {
        read.iter().filter(|r| r.question == question).flat_map(|r| r.answers.iter().cloned()).collect()
    };
    let both = ROLE.map(|question| answered(question, &all(question).into_iter().collect::<Vec<_>>()));
    both.into_iter().filter(|r| !r.answers.is_empty()).collect()
}
