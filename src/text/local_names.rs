//! Makes the names of participants that are known only at run time ready to read with.

use super::Reader;
use super::lists::List;
use super::local::{LocalNames, LocalPhrase, Participant};
use super::pack::ConceptIx;
use super::token::Kind;
use crate::order::Order;

/// Most phrases that are taken, so that a file of a million names cannot stop a phone.
const MOST_PHRASES: usize = 4_000;

impl Reader {
    /// Names, numbers and slogans of the participants of one election, made ready to read with.
    pub fn local_names<'a>(&self, participants: impl IntoIterator<Item = &'a Participant>) -> LocalNames {
        let concepts = self.pack.reserved;
        let mut out = LocalNames::default();
        for (who, participant) in (0..u16::MAX).zip(participants) {
            let mut add = |words: Vec<String>, concept: ConceptIx| {
                // What the lexicon names already has guards there that a names file cannot know.
                let new = !words.is_empty() && out.phrases.len() < MOST_PHRASES && !self.names_already(&words);
                if new {
                    out.phrases.push(LocalPhrase { words, concept, who });
                }
            };
            for (texts, concept) in
                [(&participant.slogans, concepts.local_slogan), (&participant.against, concepts.local_against)]
            {
                for text in texts {
                    add(self.words(text), concept);
                }
            }
            for text in participant.nicknames.iter().chain(&participant.parties) {
                let words = self.words(text);
                let concept = if self.everyday(&words) { concepts.local_part } else { concepts.local_candidate };
                add(words, concept);
            }
            for name in &participant.names {
                // Degrees follow after a comma.
                let name = name.split(',').next().unwrap_or_default();
                let words: Vec<String> =
                    self.words(name).into_iter().filter(|w| w.len() > 1 && !self.listed(w, List::NameTitle)).collect();
                let whole = if words.len() > 1 || !self.common(&words) {
                    concepts.local_candidate
                } else {
                    concepts.local_part
                };
                add(words.clone(), whole);
                if let (Some(first), Some(last), true) = (words.first(), words.last(), words.len() > 2) {
                    add(vec![first.clone(), last.clone()], concepts.local_candidate);
                    add(words.iter().take(2).cloned().collect(), concepts.local_candidate);
                }
                // What stands between the first and the last word is a middle name, which many bear.
                for word in [words.first(), words.last()].into_iter().flatten() {
                    if word.len() < 3 || self.listed(word, List::NotAlone) {
                        continue;
                    }
                    let word = vec![word.clone()];
                    let concept = if self.common(&word) { concepts.local_part } else { concepts.local_candidate };
                    add(word, concept);
                }
            }
            out.numbers.push(participant.number);
        }
        // The sort keeps the order of equals: of two phrases with the same words the one that was given first stays.
        out.phrases.order_by(|a, b| a.words.cmp(&b.words));
        out.phrases.dedup_by(|later, first| later.words == first.words);
        out.words = out.phrases.iter().flat_map(|p| p.words.iter().cloned()).collect();
        out.words.order();
        out.words.dedup();
        out
    }

    /// A name as the reader will meet it in a text. "#MajuBersama" comes in parts there, so it does here.
    fn words(&self, text: &str) -> Vec<String> {
        let tokens = self.tokens(text, &LocalNames::default());
        tokens.into_iter().filter(|t| !matches!(t.kind, Kind::Symbol | Kind::Url)).map(|t| t.text).collect()
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
