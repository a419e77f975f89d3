//! Candidates of a single region cannot be listed. A title with a name after it ("Pak Budi Santoso") is taken for a
//! person; whether the person is a candidate is for the patterns to say.

use super::hit::Hit;
use super::pack::{ConceptIx, TextPack};
use super::token::{Kind, Token};
use crate::order::Order;

/// Most words of a name after its title.
const LONGEST_NAME: usize = 3;

/// The concepts that names at run time fill (`data/names.toml`).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LocalConcepts {
    pub candidate: Option<ConceptIx>,
    pub number: Option<ConceptIx>,
    pub numbered: Option<ConceptIx>,
    pub part: Option<ConceptIx>,
    pub slogan: Option<ConceptIx>,
    pub against: Option<ConceptIx>,
}

/// The concepts that this step fills.
#[derive(Debug)]
pub struct Naming {
    title: Option<ConceptIx>,
    person: Option<ConceptIx>,
    capitalised: Option<ConceptIx>,
    /// Words that are names too; they only serve to judge names given at run time.
    pub common: Option<ConceptIx>,
    /// Names that are supplied at run time.
    pub local: LocalConcepts,
}

impl Naming {
    pub fn new(pack: &TextPack) -> Naming {
        let find = |id: &str| pack.concepts.iter().position(|c| c.id == id).map(|i| i as ConceptIx);
        Naming {
            title: find("title"),
            person: find("person"),
            capitalised: find("capitalised"),
            common: find("common_name"),
            local: LocalConcepts {
                candidate: find("local_candidate"),
                number: find("local_number"),
                numbered: find("local_numbered"),
                part: find("local_part"),
                slogan: find("local_slogan"),
                against: find("local_against"),
            },
        }
    }

    /// Adds a hit for every bare number that a names file gives to somebody.
    pub fn add_numbers(&self, tokens: &[Token], numbers: &[u32], hits: &mut Vec<Hit>) {
        let Some(concept) = self.local.number else { return };
        for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Number) {
            let who = token.number().and_then(|n| numbers.iter().position(|known| *known == n));
            let Some(who) = who.map(|n| n as u16) else { continue };
            let hit = Hit { concept, from: i, to: i + 1, sentence: token.sentence, scope: 0, who: Some(who) };
            let start = i.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(numbering));
            match (start, self.local.numbered) {
                (Some(from), Some(concept)) => hits.push(Hit { concept, from, ..hit }),
                _ => hits.push(hit),
            }
        }
        hits.order_by_key(|h| (h.from, h.to));
    }

    /// Adds a hit for every title with a name that is not in the lexicon, and for unknown words with a capital.
    pub fn add(&self, tokens: &[Token], hits: &mut Vec<Hit>) {
        hits.retain(|h| Some(h.concept) != self.common);
        self.add_titled(tokens, hits);
        self.add_capitalised(tokens, hits);
        hits.order_by_key(|h| (h.from, h.to));
    }

    /// "coblos Darmawan": one to three unknown words with a capital that do not open the sentence.
    fn add_capitalised(&self, tokens: &[Token], hits: &mut Vec<Hit>) {
        let Some(concept) = self.capitalised else { return };
        let mut covered = vec![false; tokens.len()];
        for hit in hits.iter() {
            covered.iter_mut().take(hit.to).skip(hit.from).for_each(|c| *c = true);
        }
        let mut before: Option<&Token> = None;
        let mut found: Vec<Hit> = Vec::new();
        for (i, (token, covered)) in tokens.iter().zip(covered).enumerate() {
            let opens = before.is_none_or(|b| b.sentence != token.sentence);
            let name = token.kind == Kind::Word && token.capital && token.text.len() > 2 && !token.tag && !covered;
            if name && !opens {
                match found
                    .last_mut()
                    .filter(|h| h.to == i && h.sentence == token.sentence && i - h.from < LONGEST_NAME)
                {
                    Some(hit) => hit.to = i + 1,
                    None => {
                        found.push(Hit { concept, from: i, to: i + 1, sentence: token.sentence, scope: 0, who: None })
                    }
                }
            }
            before = Some(token);
        }
        hits.extend(found);
    }

    fn add_titled(&self, tokens: &[Token], hits: &mut Vec<Hit>) {
        let (Some(title), Some(person)) = (self.title, self.person) else { return };
        let mut found = Vec::new();
        for (i, hit) in hits.iter().enumerate().filter(|(_, h)| h.concept == title) {
            let until = hits.iter().skip(i + 1).map(|h| h.from).find(|from| *from >= hit.to).unwrap_or(tokens.len());
            let fits = |(n, t): &(usize, &Token)| {
                t.kind == Kind::Word
                    && t.sentence == hit.sentence
                    && !t.tag
                    && if *n == 0 { nameable(t) } else { t.capital }
            };
            let room = tokens.iter().skip(hit.to).take(until.saturating_sub(hit.to).min(LONGEST_NAME));
            let words = room.enumerate().take_while(fits).count();
            if words > 0 {
                found.push(Hit { concept: person, to: hit.to + words, ..hit.clone() });
            }
        }
        hits.extend(found);
        hits.order_by_key(|h| (h.from, h.to));
    }
}

/// "nomor 2", "no 2": a number that is said to be one.
fn numbering(token: &Token) -> bool {
    matches!(&*token.text, "nomor" | "no" | "nomer" | "nmr" | "nomber" | "urut" | "paslon" | "#")
}

/// Words that follow "pak" or "ibu" without being a name.
fn nameable(token: &Token) -> bool {
    const NOT: [&str; 32] = [
        "yang", "yg", "dan", "di", "ini", "itu", "saya", "kami", "kita", "mau", "juga", "sudah", "udah", "gak", "ga",
        "nggak", "tidak", "ada", "dari", "ke", "untuk", "guru", "rt", "rw", "tolong", "jangan", "kok", "mah", "lagi",
        "bisa", "akan", "nya",
    ];
    token.capital || (token.text.len() > 2 && !NOT.contains(&token.text.as_str()))
}
