//! Every rule and provision by name, to search in.

use super::citations;
use super::model::{EntryKind, IndexEntry};
use crate::case::rulings::active;
use crate::pack::Pack;
use crate::questions::model::Lang;

/// Every active rule and every provision.
pub(crate) fn index(pack: &Pack, lang: Lang) -> Vec<IndexEntry> {
    let rules = active(pack).map(|(_, rule)| IndexEntry {
        id: rule.id.clone(),
        entry: EntryKind::Rule,
        title: rule.title.in_lang(lang),
        citations: citations(pack, rule.breaches.iter().chain(&rule.sanctions)),
        words: pack.sentences.kind.of(rule.kind).in_lang(lang),
    });
    let provision = |id: &str, citation: &str, words: String| IndexEntry {
        id: id.to_owned(),
        entry: EntryKind::Provision,
        title: citation.to_owned(),
        citations: Vec::new(),
        words,
    };
    let known = |id: &str| pack.provisions.iter().any(|p| p.id == id);
    let provisions = pack
        .provisions
        .iter()
        .map(|p| provision(&p.id, &p.citation, format!("{} {}", p.text.plain.in_lang(lang), p.text.quote)));
    let uncited = pack.uncited.iter().filter(|u| !known(&u.id)).map(|u| provision(&u.id, &u.citation, String::new()));
    rules.chain(provisions).chain(uncited).collect()
}
