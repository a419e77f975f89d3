//! Step three: phrases to concepts.

use super::hit::Hit;
use super::lists::List;
use super::local::{LocalNames, LocalPhrase};
use super::pack::{ConceptIx, TextPack};
use super::sorted::Sorted;
use super::token::{Kind, Token};
use crate::order::Order;

/// Most words in a phrase.
pub(crate) const LONGEST_PHRASE: usize = 8;
/// In a phrase: any small number.
pub(crate) const ANY_NUMBER: &str = "<n>";

/// The words that a spelling is judged by: those of the lexicon, and those of names given at run time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    pub lexicon: &'a Lexicon,
    pub local: &'a LocalNames,
}

impl Words<'_> {
    /// Whether a word occurs in some phrase.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.lexicon.knows(word) || self.local.know(word)
    }
}

#[derive(Debug)]
pub struct Lexicon {
    phrases: Sorted,
    /// For each phrase, a position in `concepts`.
    means: Vec<u16>,
    concepts: Vec<Vec<ConceptIx>>,
    /// Words that begin no phrase.
    inner: Sorted,
}

impl Lexicon {
    /// Takes its lists out of the pack.
    pub fn new(pack: &mut TextPack) -> Lexicon {
        Lexicon {
            phrases: Sorted::new(std::mem::take(&mut pack.phrases)),
            means: std::mem::take(&mut pack.means),
            concepts: std::mem::take(&mut pack.groups),
            inner: Sorted::new(std::mem::take(&mut pack.inner_words)),
        }
    }

    /// Whether a word occurs in some phrase.
    pub fn knows(&self, word: &str) -> bool {
        let phrases = self.phrases.going_on(self.phrases.all(), 0, word);
        self.phrases.ending(&phrases, word.len()).is_some()
            || !self.phrases.going_on(phrases, word.len(), " ").is_empty()
            || self.inner.position(word).is_some()
    }

    /// The concepts that a phrase of plain words means.
    pub fn exact(&self, phrase: &str) -> &[ConceptIx] {
        self.phrases.position(phrase).map(|n| self.meaning(n)).unwrap_or_default()
    }

    fn meaning(&self, phrase: usize) -> &[ConceptIx] {
        let group = self.means.get(phrase).and_then(|group| self.concepts.get(usize::from(*group)));
        group.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every phrase in the text, in order, one inside the other included. `local` holds names known only at run time.
    pub fn hits(&self, tokens: &[Token], local: &LocalNames) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (from, token) in tokens.iter().enumerate() {
            let hit = |concept: ConceptIx, to: usize| Hit {
                concept,
                from,
                to,
                sentence: token.sentence,
                scope: 0,
                who: None,
            };
            for (to, concepts) in self.phrases_at(tokens, from) {
                hits.extend(concepts.iter().map(|concept| hit(*concept, to)));
            }
            hits.extend(
                self.longest_local(tokens, from, local)
                    .map(|(to, phrase)| Hit { who: Some(phrase.who), ..hit(phrase.concept, to) }),
            );
        }
        hits.order_by_key(|h| (h.from, h.to, h.concept, h.who));
        hits.dedup();
        hits
    }

    /// The phrases that start at token `at`: the token after each, and its concepts.
    fn phrases_at(&self, tokens: &[Token], at: usize) -> Vec<(usize, &[ConceptIx])> {
        let lines = &self.phrases;
        let mut found = Vec::new();
        // Phrases that begin with the tokens so far, how many bytes that is, the next token, how many words.
        let mut open = vec![(lines.all(), 0, at, 0)];
        let sentence = tokens.get(at).map(|t| t.sentence);
        while let Some((range, bytes, next, words)) = open.pop() {
            let Some(token) = tokens.get(next).filter(|t| Some(t.sentence) == sentence) else { continue };
            if words > 0 && joiner(token) && tokens.get(next + 1).is_some_and(|t| t.kind != Kind::Symbol) {
                open.push((range.clone(), bytes, next + 1, words));
            }
            let lead = if words == 0 { "" } else { " " };
            let (range, bytes) = (lines.going_on(range, bytes, lead), bytes + lead.len());
            let number = token.number().map(|_| ANY_NUMBER);
            for form in [Some(token.text.as_str()), token.respelt.as_deref(), number].into_iter().flatten() {
                let (range, bytes) = (lines.going_on(range.clone(), bytes, form), bytes + form.len());
                found.extend(lines.ending(&range, bytes).map(|phrase| (next + 1, self.meaning(phrase))));
                if words + 1 < LONGEST_PHRASE && !range.is_empty() {
                    open.push((range, bytes, next + 1, words + 1));
                }
            }
        }
        found
    }

    /// The longest name given at run time that starts at token `at`, and the token after it.
    fn longest_local<'a>(
        &self,
        tokens: &[Token],
        at: usize,
        local: &'a LocalNames,
    ) -> Option<(usize, &'a LocalPhrase)> {
        let token = tokens.get(at).filter(|_| !local.phrases.is_empty())?;
        let begun = spellings(token).flat_map(|first| local.beginning(first));
        let found = begun.filter_map(|phrase| Some((end_of(phrase, tokens, at)?, phrase)));
        found.max_by_key(|(_, phrase)| phrase.words.len()).or_else(|| {
            let token = Some(token).filter(|t| t.kind == Kind::Word && !self.knows(&t.text))?;
            let titled = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_in(List::ShortTitle));
            let meant = |word: &str| misspelt(&token.text, word) || (titled && shortened(&token.text, word));
            let mut phrases = local.phrases.iter();
            let phrase = phrases.find(|phrase| matches!(phrase.words.as_slice(), [word] if meant(word)));
            phrase.map(|phrase| (at + 1, phrase))
        })
    }
}

/// The token after a name whose words stand from token `at` on, signs that join them between.
fn end_of(phrase: &LocalPhrase, tokens: &[Token], at: usize) -> Option<usize> {
    let sentence = tokens.get(at)?.sentence;
    let mut next = at;
    for word in &phrase.words {
        next += usize::from(next > at && tokens.get(next).is_some_and(joiner));
        let token = tokens.get(next).filter(|t| t.sentence == sentence)?;
        spellings(token).find(|spelling| spelling == word)?;
        next += 1;
    }
    Some(next)
}

/// The ways a token may spell a name: as it stands, respelt, and without a particle at its end ("darmawannya").
fn spellings(token: &Token) -> impl Iterator<Item = &str> {
    let bare = ["nya", "lah", "mah", "ku"].into_iter().filter_map(|end| token.text.strip_suffix(end));
    [Some(token.text.as_str()), token.respelt.as_deref()].into_iter().flatten().chain(bare)
}

/// Signs that join the words of a phrase: Prabowo-Gibran, PDI-P, Anies & Muhaimin.
fn joiner(token: &Token) -> bool {
    token.kind == Kind::Symbol && matches!(&*token.text, "-" | "/" | "&" | "+" | ".")
}

/// Whether a word is the beginning of a name, as people call somebody by half a name.
fn shortened(word: &str, name: &str) -> bool {
    let letters = word.chars().count();
    letters >= 3 && letters < name.chars().count() && name.starts_with(word)
}

/// Whether a word is a name with one letter wrong, missing or too many. Short names are too like other words.
fn misspelt(word: &str, name: &str) -> bool {
    let (word, name): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    if name.len() < 6 || word.len().abs_diff(name.len()) > 1 || word.first() != name.first() {
        return false;
    }
    let same = word.iter().zip(&name).take_while(|(a, b)| a == b).count();
    let tail =
        |skip_word: usize, skip_name: usize| word.iter().skip(same + skip_word).eq(name.iter().skip(same + skip_name));
    tail(1, 1) || tail(1, 0) || tail(0, 1)
}
