//! The concepts that the code itself speaks of: it fills them or asks for them. The build looks each of them up by its id
//! once; where one is missing it stops, so that a rename in the data cannot make the reader go on without it.

use serde::{Deserialize, Serialize};

use super::pack::ConceptIx;

macro_rules! reserved {
    ($($(#[$about:meta])* $concept:ident,)*) => {
        /// Positions of these concepts; each has the name that is its id in the data.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Reserved {
            $($(#[$about])* pub $concept: ConceptIx,)*
        }

        impl Reserved {
            /// Every id that is looked up.
            pub const IDS: &[&str] = &[$(stringify!($concept),)*];

            /// Looks all of them up; else every id that is missing.
            pub fn read(find: impl Fn(&str) -> Option<ConceptIx>) -> Result<Reserved, Vec<&'static str>> {
                let mut missing = Vec::new();
                let mut found = |id: &'static str| find(id).unwrap_or_else(|| {
                    missing.push(id);
                    0
                });
                let reserved = Reserved { $($concept: found(stringify!($concept)),)* };
                if missing.is_empty() { Ok(reserved) } else { Err(missing) }
            }
        }
    };
}

reserved! {
    /// A title before a name ("Pak").
    title,
    /// A title with a name after it.
    person,
    /// Unknown words with a capital.
    capitalised,
    /// Words that are names too; they only serve to judge names given at run time.
    common_name,
    /// A name given at run time.
    local_candidate,
    /// A part of such a name, or one that is an everyday word too.
    local_part,
    /// A name of one word, or one that many bear, from a list of whole regions.
    local_listed,
    /// Voting for somebody.
    vote_verb,
    /// An office that is filled by election.
    office_seat,
    /// Going on in office.
    go_on_term,
    /// A new one in office.
    change_leader,
    /// A congratulation on an election won or an office taken.
    congratulation,
    /// Counts that are not those of the organiser.
    unofficial_count,
    /// A slogan that only one side uses.
    local_slogan,
    /// A slogan against a side.
    local_against,
    /// A bare number that a names file gives to somebody.
    local_number,
    /// The same, said to be a number on the ballot.
    local_numbered,
}
