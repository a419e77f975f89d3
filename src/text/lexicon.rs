//! Step three: phrases to concepts. Of two phrases about the same thing the longer wins.

use super::local::LocalNames;
use super::pack::{Concept, ConceptIx, Near, TextPack};
use super::sorted::Sorted;
use super::spelling;
use super::tokens::{Kind, Token};
use crate::order::Order;

/// Most words in a phrase.
const LONGEST_PHRASE: usize = 8;
/// In a phrase: any small number.
pub const ANY_NUMBER: &str = "<n>";

/// A name that is known only at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPhrase {
    /// Plain words; never empty.
    pub words: Vec<String>,
    pub concept: ConceptIx,
    /// Which of the participants it belongs to.
    pub who: u16,
}

/// The words that a spelling is judged by: those of the lexicon, and those of names given at run time.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub lexicon: &'a Lexicon,
    pub local: &'a LocalNames,
}

impl Words<'_> {
    /// Whether a word occurs in some phrase.
    pub fn knows(&self, word: &str) -> bool {
        self.lexicon.knows(word) || self.local.know(word)
    }

    /// Whether it does in this or another spelling.
    pub fn knows_somehow(&self, word: &str) -> bool {
        self.knows(word) || spelling::variants(word).iter().any(|v| self.knows(v))
    }
}

/// A concept found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub concept: ConceptIx,
    /// Tokens `from..to`.
    pub from: usize,
    pub to: usize,
    pub sentence: usize,
    /// Circumstances, as bits of `scope`.
    pub scope: u8,
    /// Which participant of a names file it names.
    pub who: Option<u16>,
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

    /// The concepts that a phrase of plain words stands for.
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
                    .map(|phrase| Hit { who: Some(phrase.who), ..hit(phrase.concept, from + phrase.words.len()) }),
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

    /// The longest name given at run time that starts at token `at`.
    fn longest_local<'a>(&self, tokens: &[Token], at: usize, local: &'a LocalNames) -> Option<&'a LocalPhrase> {
        let token = tokens.get(at).filter(|_| !local.phrases.is_empty())?;
        let exact = |phrase: &&LocalPhrase| {
            phrase
                .words
                .iter()
                .enumerate()
                .all(|(i, word)| tokens.get(at + i).is_some_and(|t| spellings(t).any(|s| s == word)))
        };
        let found = spellings(token).flat_map(|first| local.beginning(first)).filter(exact);
        found.max_by_key(|phrase| phrase.words.len()).or_else(|| {
            let token = Some(token).filter(|t| t.kind == Kind::Word && !self.knows(&t.text))?;
            let titled = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| TITLES.contains(&&*t.text));
            let meant = |word: &str| misspelt(&token.text, word) || (titled && shortened(&token.text, word));
            local.phrases.iter().find(|phrase| matches!(phrase.words.as_slice(), [word] if meant(word)))
        })
    }
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

/// What stands before a name that is cut short ("pak dim").
const TITLES: [&str; 10] = ["pak", "bu", "bapak", "ibu", "mas", "mbak", "bang", "kang", "p", "si"];

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

/// Drops hits that are a homonym: wrong election, wrong neighbours, no context.
pub fn guard(pack: &TextPack, tokens: &[Token], hits: &mut Vec<Hit>, election: Option<&str>) {
    let concept = |hit: &Hit| pack.concepts.get(usize::from(hit.concept));
    // Two rounds: what leans on another word must not lean on a homonym that falls itself.
    let shouted = mostly_upper(tokens);
    hits.retain(|hit| concept(hit).is_some_and(|c| stands_alone(c, tokens, hit, election, shouted)));
    let before = hits.clone();
    hits.retain(|hit| concept(hit).is_some_and(|c| in_company(c, &before, hit)));
    let before = hits.clone();
    hits.retain(|hit| !replaced(pack, &before, hit));
}

/// Whether a longer phrase around the hit says something else about the same thing: "calon PNS" is no PNS, and the
/// "tidak" of "tidak hanya" turns nothing round.
fn replaced(pack: &TextPack, hits: &[Hit], hit: &Hit) -> bool {
    let Some(inner) = pack.concepts.get(usize::from(hit.concept)) else { return false };
    let longer = |other: &&Hit| other.to >= hit.to && other.to - other.from > hit.to - hit.from;
    let at = hits.partition_point(|h| h.from <= hit.from);
    let around = hits.iter().take(at).rev().take_while(|h| h.from + LONGEST_PHRASE * 2 > hit.from);
    around.filter(longer).any(|other| {
        let same_topic = |outer: &Concept| outer.shields || outer.topics & inner.topics != 0;
        other.concept == hit.concept || pack.concepts.get(usize::from(other.concept)).is_some_and(same_topic)
    })
}

fn stands_alone(concept: &Concept, tokens: &[Token], hit: &Hit, election: Option<&str>, shouted: bool) -> bool {
    let listed = |e: &str| concept.elections.iter().any(|x| x == e);
    let meant = concept.elections.is_empty() || election.map_or(concept.general, listed);
    let neighbour =
        |at: Option<usize>, words: &[String]| at.and_then(|i| tokens.get(i)).is_some_and(|t| words.contains(&t.text));
    let loud = |t: &Token| t.upper || (t.tag && t.capital);
    meant
        && !neighbour(hit.from.checked_sub(1), &concept.guard.not_after)
        && !neighbour(Some(hit.to), &concept.guard.not_before)
        && (!concept.guard.upper || (!shouted && tokens.get(hit.from).is_some_and(loud)))
}

fn in_company(concept: &Concept, hits: &[Hit], hit: &Hit) -> bool {
    let near = |near: &Near| {
        let at = hits.partition_point(|h| h.from < hit.from);
        let reach = usize::from(near.within);
        let close =
            |other: &&Hit| (other.from, other.to) != (hit.from, hit.to) && near.concepts.contains(&other.concept);
        let (left, right) = hits.split_at(at);
        // A phrase has at most eight words, so what starts further back than that cannot reach here.
        left.iter()
            .rev()
            .take_while(|h| h.from + LONGEST_PHRASE + reach >= hit.from)
            .any(|h| close(&h) && h.to + reach >= hit.from)
            || right.iter().take_while(|h| h.from <= hit.to + reach).any(|h| close(&h))
    };
    concept.guard.needs.as_ref().is_none_or(near) && !concept.guard.unless.as_ref().is_some_and(near)
}

/// Whether capitals say nothing in this text because nearly everything is in capitals.
fn mostly_upper(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.kind == Kind::Word && t.text.len() > 1);
    let (upper, all) = words.fold((0, 0), |(u, n), t| (u + usize::from(t.upper), n + 1));
    all > 3 && upper * 3 > all * 2
}
