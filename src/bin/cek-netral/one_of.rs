//! Arguments that are one of a few words.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Reads one of a few words.
pub(crate) fn one_of<T: Copy + Send + Sync + 'static>(
    all: impl AsRef<[(&'static str, T)]> + Clone + Send + Sync + 'static,
) -> impl TypedValueParser<Value = T> {
    let words: Vec<&'static str> = all.as_ref().iter().map(|(word, _)| *word).collect();
    PossibleValuesParser::new(words).try_map(move |given| {
        let found = all.as_ref().iter().find(|(word, _)| *word == given);
        found.map(|(_, value)| *value).ok_or_else(|| given.clone())
    })
}
