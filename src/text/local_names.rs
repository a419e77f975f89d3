//! Makes the names of participants that are known only at run time ready to read with.

use super::Reader;
use super::lists::List;
use super::local::{BallotNumber, LocalNames, LocalPhrase, Participant};
use super::pack::ConceptIx;
use super::token::Kind;
use crate::order::Order;

/// Most phrases that are taken, so that a file of a million names cannot stop a phone.
const MOST_PHRASES: usize = 4_000;

type Words = Vec<String>;

impl Reader {
    /// Names, numbers and slogans of the participants of one election, made ready to read with.
    pub fn local_names<'a>(&self, participants: impl IntoIterator<Item = &'a Participant>) -> LocalNames {
        let concepts = self.pack.reserved;
        let mut out = LocalNames::default();
        for (who, participant) in (0..u16::MAX).zip(participants) {
            let mut phrases: Vec<(Words, ConceptIx)> = Vec::new();
            for (texts, concept) in
                [(&participant.slogans, concepts.local_slogan), (&participant.against, concepts.local_against)]
            {
                phrases.extend(texts.iter().map(|text| (self.words(text), concept)));
            }
            phrases.extend(match participant.contest.is_empty() {
                true => self.named(participant),
                false => self.listed_names(participant),
            });
            // What the lexicon names already has guards there that a names file cannot know.
            phrases.retain(|(words, _)| !words.is_empty() && !self.names_already(words));
            let room = MOST_PHRASES.saturating_sub(out.phrases.len());
            let ready = phrases.into_iter().take(room).map(|(words, concept)| LocalPhrase { words, concept, who });
            out.phrases.extend(ready);
            // In a list of whole regions everybody has a number, and ordinary talk is full of small ones.
            out.numbers.push(BallotNumber { number: participant.number, bare: participant.contest.is_empty() });
        }
        // The sort keeps the order of equals: of two phrases with the same words the one that was given first stays.
        out.phrases.order_by(|a, b| a.words.cmp(&b.words));
        out.phrases.dedup_by(|later, first| later.words == first.words);
        out.words = out.phrases.iter().flat_map(|p| p.words.iter().cloned()).collect();
        out.words.order();
        out.words.dedup();
        out
    }

    /// The names of somebody whom the user or an agency named: whoever did so means them.
    fn named(&self, participant: &Participant) -> Vec<(Words, ConceptIx)> {
        let concepts = self.pack.reserved;
        let mut out = Vec::new();
        for text in participant.nicknames.iter().chain(&participant.parties) {
            let words = self.words(text);
            let concept = if self.everyday(&words) { concepts.local_part } else { concepts.local_candidate };
            out.push((words, concept));
        }
        for name in &participant.names {
            let words = self.person(name);
            let lone = |words: &Words| {
                if words.len() > 1 || !self.common(words) { concepts.local_candidate } else { concepts.local_part }
            };
            out.push((words.clone(), lone(&words)));
            out.extend(shortened(&words).map(|short| (short, concepts.local_candidate)));
            for word in self.ends(&words) {
                let concept = lone(&word);
                out.push((word, concept));
            }
        }
        out
    }

    /// The names of somebody who stands in a list of whole regions, as hundreds do: a single word tells nobody apart, nor
    /// does a name that many bear.
    fn listed_names(&self, participant: &Participant) -> Vec<(Words, ConceptIx)> {
        let concepts = self.pack.reserved;
        let concept = |words: &Words| {
            let own = words.len() > 1 && !words.iter().all(|word| self.many_bear(word));
            if own { concepts.local_candidate } else { concepts.local_listed }
        };
        let mut found: Vec<Words> = participant.nicknames.iter().map(|text| self.words(text)).collect();
        // What each of the pair is called, in one word and in all ways.
        let mut ends: Vec<Vec<Words>> = Vec::new();
        let mut called: Vec<Vec<Words>> = Vec::new();
        for name in &participant.names {
            let words = self.person(name);
            // "Muhammad Bobby Afif Nasution" is Bobby Nasution.
            let first = words.iter().position(|word| !self.listed(word, List::NotAlone)).unwrap_or_default();
            let known_by = words.get(first..).unwrap_or_default().to_vec();
            let mut alone = self.ends(&known_by);
            alone.retain(|word| word.iter().all(|word| word.chars().count() > 3 && !self.everyday_word(word)));
            let mut whole: Vec<Words> = shortened(&words).chain(shortened(&known_by)).collect();
            whole.extend([known_by, words]);
            called.push(whole.iter().chain(&alone).cloned().collect());
            found.extend(whole);
            found.extend(alone.iter().cloned());
            ends.push(alone);
        }
        // "Bobby-Surya", and "Bobby dan Surya": the two side by side are meant, but where each word is one that many bear.
        found.extend(together(&ends, &[]));
        let mut out: Vec<(Words, ConceptIx)> =
            found.into_iter().map(|words| (words.clone(), concept(&words))).collect();
        let pairs = together(&called, &["dan"]);
        out.extend(pairs.into_iter().map(|words| {
            let single = words.len() == 3 && words.iter().all(|word| word == "dan" || self.many_bear(word));
            (words, if single { concepts.local_listed } else { concepts.local_candidate })
        }));
        out
    }

    /// A name as the reader will meet it in a text. "#MajuBersama" comes in parts there, so it does here.
    fn words(&self, text: &str) -> Words {
        let tokens = self.tokens(text, &LocalNames::default());
        tokens.into_iter().filter(|t| !matches!(t.kind, Kind::Symbol | Kind::Url)).map(|t| t.text).collect()
    }

    /// The words of a full name, without titles, initials and degrees.
    fn person(&self, name: &str) -> Words {
        // Degrees follow after a comma.
        let name = name.split(',').next().unwrap_or_default();
        self.words(name).into_iter().filter(|w| w.len() > 1 && !self.listed(w, List::NameTitle)).collect()
    }

    /// First and last word of a name, each as a name of its own, where it names anybody. What stands between them is a
    /// middle name, which many bear.
    fn ends(&self, words: &[String]) -> Vec<Words> {
        let names = |word: &&String| word.len() >= 3 && !self.listed(word, List::NotAlone);
        [words.first(), words.last()].into_iter().flatten().filter(names).map(|word| vec![word.clone()]).collect()
    }

    fn listed(&self, word: &str, list: List) -> bool {
        self.lists.of(word).is(list)
    }

    /// Whether a name of one word is an everyday word as well.
    fn everyday(&self, words: &[String]) -> bool {
        let [word] = words else { return false };
        word.chars().count() < 3 || self.means_else(word)
    }

    /// Whether it is such a word, or a name that thousands bear.
    fn common(&self, words: &[String]) -> bool {
        let [word] = words else { return false };
        word.chars().count() < 4
            || self.means_else(word)
            || self.lexicon.exact(word).contains(&self.pack.reserved.common_name)
    }

    /// Whether a word of a name is an everyday word, or a name that many bear.
    fn many_bear(&self, word: &str) -> bool {
        let lists = [List::NotAlone, List::GivenName];
        lists.into_iter().any(|list| self.listed(word, list))
            || self.everyday_word(word)
            || self.common(&[word.to_owned()])
    }

    /// Whether a word of a name is first of all a word.
    fn everyday_word(&self, word: &str) -> bool {
        self.listed(word, List::CommonWord) || self.means_else(word)
    }

    fn names_already(&self, words: &[String]) -> bool {
        let known = |c: &ConceptIx| {
            let concept = self.pack.concepts.get(usize::from(*c));
            concept.is_some_and(|c| c.object.is_some() && c.general && c.guard.needs.is_none())
        };
        self.lexicon.exact(&words.join(" ")).iter().any(known)
    }

    /// Whether the lexicon has the word for something that is no participant.
    fn means_else(&self, word: &str) -> bool {
        let else_where = |c: &ConceptIx| {
            *c != self.pack.reserved.common_name
                && self.pack.concepts.get(usize::from(*c)).is_some_and(|c| c.object.is_none())
        };
        self.lexicon.exact(word).iter().any(else_where)
    }
}

/// A name of three words or more as it is shortened: first and last, and the first two.
fn shortened(words: &[String]) -> impl Iterator<Item = Words> {
    let long = |words: &&[String]| words.len() > 2;
    let ends = |words: &[String]| Some(vec![words.first()?.clone(), words.last()?.clone()]);
    let first_two = |words: &[String]| words.get(..2).map(<[String]>::to_vec);
    Some(words).filter(long).into_iter().flat_map(move |words| [ends(words), first_two(words)].into_iter().flatten())
}

/// Every name of the one and every name of the other of a pair, with some words between.
fn together(pair: &[Vec<Words>], between: &[&str]) -> Vec<Words> {
    let [head, deputy] = pair else { return Vec::new() };
    let joined = |one: &Words, other: &Words| {
        let between = between.iter().map(|word| (*word).to_owned());
        one.iter().cloned().chain(between).chain(other.iter().cloned()).collect()
    };
    head.iter().flat_map(|one| deputy.iter().map(move |other| joined(one, other))).collect()
}
