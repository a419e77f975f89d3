//! What was read of the post in everyday words, as the report tells it.

use super::model::Meaning;
use super::reading::units;
use crate::case::Case;
use crate::case::texts::Voice;
use crate::text::{Source, Strength};

/// Id of what a post means of which it was read only that it is political.
const POLITICAL: &str = "political";

/// What the post means, each fragment by itself; where nothing else was read, what makes it political.
pub(super) fn meanings(case: &Case) -> Vec<Meaning> {
    let unit = |span: &_| units(&case.texts, Source::Text, *span);
    if case.texts.meanings.is_empty() && matches!(case.texts.voice(case.pack), Voice::Political { .. }) {
        let label = case.pack.sentences.reading.political.in_lang(case.lang());
        let spans = case.texts.politics.signs.iter().map(unit).collect();
        return vec![Meaning { id: POLITICAL.to_owned(), label, strength: Strength::Suggestive, spans }];
    }
    let told = case.texts.meanings.iter().map(|meant| Meaning {
        id: meant.id.clone(),
        label: meant.label.in_lang(case.lang()),
        strength: meant.strength,
        spans: meant.spans.iter().map(unit).collect(),
    });
    told.collect()
}

/// Whom the post names where no side was read, in a sentence; empty where nobody is named or a side was read.
pub(super) fn named(case: &Case) -> String {
    let mut names: Vec<&str> = Vec::new();
    for span in &case.texts.politics.named {
        let name = case.scenario.text.get(span.start..span.end).unwrap_or_default();
        if !names.iter().any(|other| other.eq_ignore_ascii_case(name)) {
            names.push(name);
        }
    }
    if names.is_empty() || case.texts.sided(case.pack) {
        return String::new();
    }
    case.pack.sentences.reading.named.filled(case.lang(), &[("names", &names.join(", "))])
}
