//! What was read in the two texts of a scenario.

use crate::case::acts::partisan;
use crate::pack::Pack;
use crate::scenario::input::Scenario;
use crate::text::gate::Politics;
use crate::text::local::LocalNames;
use crate::text::meaning::{Meant, WELL};
use crate::text::offsets::Utf16Map;
use crate::text::{Evidence, Reader, Reading, Source, Span};

/// A piece of evidence and the input it was read in.
pub type Sourced = (Source, Evidence);

/// What a post says of politics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Nothing political was read.
    Quiet,
    /// It is political, and no side was read. `marked`: it holds a call, a ballot number, or praise or blame of somebody.
    Political { marked: bool },
    /// A sign of a side was read.
    Sided,
}

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
    /// What the post means, in everyday words.
    pub meanings: Vec<Meant>,
    /// What makes the post political.
    pub politics: Politics,
    /// Whether the end of the post was cut off unread, and whether its language is unknown.
    post_truncated: bool,
    post_unknown: bool,
    /// Whether the post says that the act is done already.
    post_done: bool,
    /// A person of the post of whom it is not known whether they stand.
    person: Option<String>,
    /// Somebody named with the office that they hold.
    official: Option<String>,
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
        let mut text = reader.read_with(&scenario.text, Source::Text, election.as_deref(), &names);
        let (post_truncated, post_unknown, politics) = (text.truncated, text.unknown_language, text.politics.clone());
        let post_done = text.done;
        let words = |span: Span| scenario.text.get(span.start..span.end).map(str::to_owned);
        let person = politics.person.and_then(words);
        let official = politics.official.as_ref().and_then(|official| words(official.name));
        let meanings = std::mem::take(&mut text.meanings);
        let evidence = joined(text, &description);
        let (text_map, description_map) = (Utf16Map::new(&scenario.text), Utf16Map::new(&scenario.description));
        Texts {
            names,
            election,
            description,
            evidence,
            meanings,
            politics,
            post_truncated,
            post_unknown,
            post_done,
            person,
            official,
            text_map,
            description_map,
        }
    }

    /// What the post says of politics.
    pub fn voice(&self, pack: &Pack) -> Voice {
        if self.evidence.iter().any(|(source, e)| *source == Source::Text && partisan(e, pack)) {
            Voice::Sided
        } else if self.politics.political() {
            Voice::Political { marked: self.politics.marked() }
        } else {
            Voice::Quiet
        }
    }

    /// Whether the post holds what no answer makes neutral: a call, a ballot number, praise or blame of a person or party.
    pub fn marked(&self, pack: &Pack) -> bool {
        (self.politics.political() && self.politics.marked()) || self.sided(pack)
    }

    /// Whether the post hopes well of an election and nothing in it was read that could take a side: nobody named, no call,
    /// no praise or blame.
    pub fn unsided(&self, pack: &Pack) -> bool {
        let nobody = self.politics.named.is_empty() && self.person().is_none();
        let open = matches!(self.voice(pack), Voice::Political { marked: false });
        open && nobody && self.meanings.iter().any(|meant| meant.id == WELL)
    }

    /// Whether a side was read in the post, or what could be seen as one.
    pub fn sided(&self, pack: &Pack) -> bool {
        let sided = |e: &Evidence| e.question == pack.known.stance && !e.answers.meets(pack.known.neutral);
        self.evidence.iter().any(|(source, e)| *source == Source::Text && sided(e))
    }

    /// The person of the post of whom it is not known whether they stand, as the post writes the name.
    pub fn person(&self) -> Option<&str> {
        self.official().or(self.person.as_deref())
    }

    /// Somebody whom the post names with the office that they hold, and who may stand again.
    pub fn official(&self) -> Option<&str> {
        self.official.as_deref()
    }

    /// Whether the post congratulates on an election won or an office taken, and is political otherwise in nothing.
    pub fn congratulates(&self) -> bool {
        self.politics.congratulates && (self.politics.political() || !self.evidence.is_empty())
    }

    /// Whether the post was not read to its end, or is mostly in a language that the reader does not know.
    pub fn unread(&self) -> bool {
        self.post_truncated || self.post_unknown
    }

    /// Whether the act is told as done already.
    pub fn done(&self) -> bool {
        self.post_done || self.description.done
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
