//! Phrases: spelt plainly, inflected where the data says so, and sorted into the lexicon.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::{Place, forms, inflect};
use crate::build::fault::Fault;
use crate::text::normalise;
use crate::text::pack::{ConceptIx, TextPack};

/// Puts all phrases into the lexicon.
pub(super) fn compile(concepts: &[(Place, forms::Concept)], pack: &mut TextPack, faults: &mut Vec<Fault>) {
    let mut phrases: BTreeMap<String, BTreeSet<ConceptIx>> = BTreeMap::new();
    for (ix, (place, concept)) in (0..=ConceptIx::MAX).zip(concepts) {
        if concept.entries.is_empty() && concept.verbs.is_empty() && concept.nouns.is_empty() && !concept.built_in {
            let what = format!("{:?} has no entries", concept.id);
            faults.push(place.fault("no-entries", what, "give it entries, verbs or nouns"));
        }
        let mut own = BTreeSet::new();
        for entry in concept.entries.iter().chain(&concept.verbs).chain(&concept.nouns).map(Spanned::get_ref) {
            let phrase = plain(entry);
            if phrase.is_empty() {
                let what = format!("{entry:?} of {:?} is nothing once it is spelt plainly", concept.id);
                faults.push(place.fault("empty-entry", what, "remove it, or write letters or figures"));
            } else if !own.insert(phrase.clone()) {
                let what = format!("{entry:?} stands twice in {:?} (both read {phrase:?})", concept.id);
                faults.push(place.fault("duplicate-entry", what, "remove one"));
            }
        }
        let veto: BTreeSet<String> = concept.veto.iter().map(|v| plain(v.get_ref())).collect();
        let verbs = concept.verbs.iter().flat_map(|v| inflect::verb(&plain(v.get_ref())));
        let nouns = concept.nouns.iter().flat_map(|n| inflect::noun(&plain(n.get_ref())));
        let inflected = verbs.chain(nouns).filter(|form| !veto.contains(form));
        for phrase in concept.entries.iter().map(|e| plain(e.get_ref())).chain(inflected).filter(|p| !p.is_empty()) {
            phrases.entry(phrase).or_default().insert(ix);
        }
    }
    let first: BTreeSet<&str> = phrases.keys().filter_map(|p| p.split(' ').next()).collect();
    let inner: BTreeSet<&str> = phrases.keys().flat_map(|p| p.split(' ')).filter(|w| *w != "<n>").collect();
    pack.inner_words = lines(inner.difference(&first).copied());
    pack.phrases = lines(phrases.keys().map(String::as_str));

    let mut times: BTreeMap<&BTreeSet<ConceptIx>, usize> = BTreeMap::new();
    phrases.values().for_each(|group| *times.entry(group).or_default() += 1);
    // The most frequent first: small numbers are short ones.
    let mut groups: Vec<(&BTreeSet<ConceptIx>, usize)> = times.into_iter().collect();
    groups.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let place: BTreeMap<&BTreeSet<ConceptIx>, u16> =
        (0..=u16::MAX).zip(&groups).map(|(n, (group, _))| (*group, n)).collect();
    if place.len() < groups.len() {
        let place = Place { file: "src/text/data".to_owned(), line: 0 };
        faults.push(place.too_many("combinations of concepts that share a phrase"));
    }
    pack.means = phrases.values().filter_map(|group| place.get(group).copied()).collect();
    pack.groups = groups.iter().map(|(group, _)| group.iter().copied().collect()).collect();
}

/// Words on lines, as `Sorted` reads them.
pub(super) fn lines<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join("\n")
}

/// A phrase as the reader sees it: plain words with one space between. Signs that join words are spaces.
pub(super) fn plain(entry: &str) -> String {
    let text = normalise::normalise(entry).text.replace("<n>", "\u{1}");
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        if c == '\u{1}' {
            words.push("<n>".to_owned());
            open = false;
        } else if c.is_alphanumeric() {
            if !open {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
            open = true;
        } else {
            open = false;
            if !c.is_ascii() {
                words.push(c.to_string());
            }
        }
    }
    words.join(" ")
}
