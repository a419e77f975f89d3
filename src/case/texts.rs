//! What was read in the two texts of a scenario.

use crate::pack::Pack;
use crate::scenario::input::Scenario;
use crate::text::local::LocalNames;
use crate::text::offsets::Utf16Map;
use crate::text::{Evidence, Reader, Reading, Source, Span};

/// A piece of evidence and the input it was read in.
pub type Sourced = (Source, Evidence);

/// The texts of a scenario, read.
#[derive(Clone, Debug)]
pub struct Texts {
    /// Participants the scenario names.
    pub names: LocalNames,
    /// Id of the election by which the post was read: the scenario's, else the one that the description tells.
    pub election: Option<String>,
    /// What the description says.
    pub description: Reading,
    /// All that was read, that of the post first.
    pub evidence: Vec<Sourced>,
    /// Whether the end of the post was cut off unread.
    post_truncated: bool,
    text_map: Utf16Map,
    description_map: Utf16Map,
}

impl Texts {
    /// Reads post and description.
    pub fn read(reader: &Reader, scenario: &Scenario, pack: &Pack) -> Texts {
        let names = reader.local_names(&scenario.names);
        let election = scenario.calendar(pack).map(|c| c.id.as_str());
        let description = reader.read_with(&scenario.description, Source::Description, election, &names);
        let election = election.or_else(|| only(description.elections.iter().map(|(_, id)| id.as_str())));
        let election = election.map(str::to_owned);
        let text = reader.read_with(&scenario.text, Source::Text, election.as_deref(), &names);
        let post_truncated = text.truncated;
        let evidence = joined(text, &description);
        let (text_map, description_map) = (Utf16Map::new(&scenario.text), Utf16Map::new(&scenario.description));
        Texts { names, election, description, evidence, post_truncated, text_map, description_map }
    }

    /// Whether the end of an input was cut off unread.
    pub fn truncated(&self, source: Source) -> bool {
        match source {
            Source::Text => self.post_truncated,
            Source::Description => self.description.truncated,
        }
    }

    /// Bytes of an input as UTF-16 units of it.
    pub fn units(&self, source: Source, span: Span) -> Span {
        match source {
            Source::Text => self.text_map.span(span),
            Source::Description => self.description_map.span(span),
        }
    }
}

fn joined(text: Reading, description: &Reading) -> Vec<Sourced> {
    let mut all: Vec<Sourced> = text.evidence.into_iter().map(|e| (Source::Text, e)).collect();
    all.extend(description.evidence.iter().cloned().map(|e| (Source::Description, e)));
    all
}

/// The one value there is, however often it is said.
pub fn only<'a>(mut values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = values.next()?;
    values.all(|v| v == first).then_some(first)
}
