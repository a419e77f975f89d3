//! Candidates of a single region cannot be listed. A title with a name after it ("Pak Budi Santoso") is taken for a
//! person; whether the person is a candidate is for the patterns to say.

use super::lexicon::Hit;
use super::pack::{ConceptIx, TextPack};
use super::tokens::{Kind, Token};

/// Most words of a name after its title.
const LONGEST_NAME: usize = 3;

/// The concepts that this step fills.
#[derive(Debug)]
pub struct Naming {
    title: Option<ConceptIx>,
    person: Option<ConceptIx>,
    /// Names that are supplied at run time.
    pub local: Option<ConceptIx>,
}

impl Naming {
    pub fn new(pack: &TextPack) -> Naming {
        let find = |id: &str| pack.concepts.iter().position(|c| c.id == id).map(|i| i as ConceptIx);
        Naming { title: find("title"), person: find("person"), local: find("local_candidate") }
    }

    /// Adds a hit for every title with a name that is not in the lexicon.
    pub fn add(&self, tokens: &[Token], hits: &mut Vec<Hit>) {
        let (Some(title), Some(person)) = (self.title, self.person) else { return };
        let mut found = Vec::new();
        for (i, hit) in hits.iter().enumerate().filter(|(_, h)| h.concept == title) {
            let until = hits.iter().skip(i + 1).map(|h| h.from).find(|from| *from >= hit.to).unwrap_or(tokens.len());
            let fits = |(n, t): &(usize, &Token)| {
                t.kind == Kind::Word && t.sentence == hit.sentence && !t.tag && if *n == 0 { nameable(t) } else { t.capital }
            };
            let room = tokens.iter().skip(hit.to).take(until.saturating_sub(hit.to).min(LONGEST_NAME));
            let words = room.enumerate().take_while(fits).count();
            if words > 0 {
                found.push(Hit { concept: person, to: hit.to + words, ..hit.clone() });
            }
        }
        hits.extend(found);
        hits.sort_by_key(|h| (h.from, h.to));
    }
}

/// Words that follow "pak" or "ibu" without being a name.
fn nameable(token: &Token) -> bool {
    const NOT: [&str; 32] = [
        "yang", "yg", "dan", "di", "ini", "itu", "saya", "kami", "kita", "mau", "juga", "sudah", "udah", "gak", "ga", "nggak",
        "tidak", "ada", "dari", "ke", "untuk", "guru", "rt", "rw", "tolong", "jangan", "kok", "mah", "lagi", "bisa", "akan", "nya",
    ];
    token.capital || (token.text.len() > 2 && !NOT.contains(&token.text.as_str()))
}
