//! Participants of the election at hand, known only at run time: given by the user or by the agency that embeds the
//! checker. Their names become entries of the lexicon without a rebuild.

use super::pack::ConceptIx;

/// One participant as a names file describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// Ballot number; 0 where it has none yet.
    pub number: u32,
    /// Full names, with or without titles: of both partners of a pair. Their parts are read as well; those that are
    /// everyday words only where the words around them speak of an election.
    pub names: Vec<String>,
    /// Names that are enough by themselves: nicknames, initials of the pair, handles.
    pub nicknames: Vec<String>,
    /// Parties of the coalition, where they are to count as this participant.
    pub parties: Vec<String>,
    /// Words that only this side uses: slogans, hashtags, names of volunteer groups.
    pub slogans: Vec<String>,
    /// Words that only the other side uses: hashtags against it, mocking names.
    pub against: Vec<String>,
    /// Id of the election in whose list of whole regions it stands; empty: it was named one by one. The number counts in
    /// that election alone, and names of one word or that many bear only beside an election word or an office.
    pub contest: String,
}

/// A name that is known only at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPhrase {
    /// Plain words; never empty.
    pub words: Vec<String>,
    pub concept: ConceptIx,
    /// Which of the participants it belongs to.
    pub who: u16,
}

/// A participant's number on the ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct BallotNumber {
    pub number: u32,
    /// Whether it counts without "nomor" or a word for voting right before it.
    pub bare: bool,
}

/// Names made ready for `Reader::read_with`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalNames {
    /// In the order of their words, so that those that begin with a word lie together; no two with the same words.
    pub(super) phrases: Vec<LocalPhrase>,
    /// Every word of the phrases, in order.
    pub(super) words: Vec<String>,
    /// The ballot number of each participant, by position; 0 where it has none.
    pub(super) numbers: Vec<BallotNumber>,
}

impl LocalNames {
    /// Whether a word occurs in some phrase.
    pub(super) fn know(&self, word: &str) -> bool {
        self.words.binary_search_by(|w| w.as_str().cmp(word)).is_ok()
    }

    /// The phrases that begin with a word.
    pub(super) fn beginning(&self, first: &str) -> &[LocalPhrase] {
        let word = |p: &LocalPhrase| p.words.first().map_or("", String::as_str).cmp(first);
        let from = self.phrases.partition_point(|p| word(p).is_lt());
        let rest = self.phrases.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|p| word(p).is_eq())).unwrap_or_default()
    }
}
