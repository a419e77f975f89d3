//! What was read of the post in everyday words, as the report tells it.

use super::model::Meaning;
use super::reading::units;
use crate::case::Case;
use crate::text::Source;

/// What the post means, each fragment by itself.
pub(super) fn meanings(case: &Case) -> Vec<Meaning> {
    let told = case.texts.meanings.iter().map(|meant| Meaning {
        id: meant.id.clone(),
        label: meant.label.in_lang(case.lang()),
        strength: meant.strength,
        spans: meant.spans.iter().map(|span| units(&case.texts, Source::Text, *span)).collect(),
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
