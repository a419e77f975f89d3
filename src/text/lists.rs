//! The lists of words that the code itself goes by (`data/lists.toml`): who speaks, where a clause ends, how the months are
//! called. The build looks each of them up by its id; where one is missing or empty it stops.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::sorted::Sorted;

macro_rules! lists {
    (@values) => { None };
    (@values $values:expr) => { Some($values) };
    ($($(#[$about:meta])* $list:ident = $id:literal $(of $values:expr)?,)*) => {
        /// One of the lists.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum List {
            $($(#[$about])* $list,)*
        }

        impl List {
            /// All of them, in the order of their bits.
            pub const ALL: &[List] = &[$(List::$list,)*];

            /// What the data calls it.
            pub fn id(self) -> &'static str {
                match self {
                    $(List::$list => $id,)*
                }
            }

            /// How many values it has, where the order of its words counts.
            pub fn values(self) -> Option<RangeInclusive<usize>> {
                match self {
                    $(List::$list => lists!(@values $($values)?),)*
                }
            }
        }
    };
}

lists! {
    /// Words for the speaker.
    FirstPerson = "first_person",
    /// People whom one calls one's own: relatives, friends, superiors.
    OwnPerson = "own_person",
    /// Before an office that somebody held once.
    Former = "former",
    /// Where another clause may begin.
    ClauseStart = "clause_start",
    /// After a comma: goes on to say who somebody is.
    Apposition = "apposition",
    /// Leads over to another person.
    LeadsAway = "leads_away",
    /// Looks like a verb that leads over to another person, and does not.
    OfOneself = "of_oneself",
    /// Between acts that are listed in one breath.
    ActLink = "act_link",
    /// Said to have done something.
    Accused = "accused",
    /// And it was not so.
    Although = "although",
    /// Parts of names that name nobody by themselves.
    NotAlone = "not_alone",
    /// Names that many bear.
    GivenName = "given_name",
    /// Titles before and degrees after a name; they say nothing about who is meant.
    NameTitle = "name_title",
    /// Before a name that is cut short.
    ShortTitle = "short_title",
    /// After a title, and no name.
    NoName = "no_name",
    /// Before a ballot number.
    Numbering = "numbering",
    /// Ends in a dot without ending a sentence.
    Abbreviation = "abbreviation",
    /// Ends a negation.
    NegationEnd = "negation_end",
    /// Written small in headlines.
    HeadlineSmall = "headline_small",
    /// Words of everyday speech, in all the languages that posts are written in.
    CommonWord = "common_word",
    /// Numbers from one on.
    Number = "number" of 1..=99,
    /// January is 1.
    Month = "month" of 12..=12,
    /// Monday is 1.
    Weekday = "weekday" of 7..=7,
    /// Makes the date after it an end or a beginning.
    DateLimit = "date_limit",
    /// May stand between such a word and the date.
    DateWord = "date_word",
    /// Between the first day and the last.
    DayRange = "day_range",
    /// Before a number that is a year.
    YearLead = "year_lead",
    /// A day.
    DayWord = "day_word",
    /// A week.
    WeekWord = "week_word",
    /// A month.
    MonthWord = "month_word",
    /// A year.
    YearWord = "year_word",
    /// A weekend.
    Weekend = "weekend",
    /// One day, in one word.
    OneDay = "one_day",
    /// One week, in one word.
    OneWeek = "one_week",
    /// This day, week or month.
    This = "this",
    /// The next.
    Next = "next",
    /// The last.
    Last = "last",
    /// Counted from today on.
    Ahead = "ahead",
    /// Counted back from today.
    Ago = "ago",
    /// May stand between a count and what it is counted from.
    Which = "which",
    /// Today.
    Today = "today",
    /// Tomorrow.
    Tomorrow = "tomorrow",
    /// The day after tomorrow.
    DayAfterTomorrow = "day_after_tomorrow",
    /// Yesterday.
    Yesterday = "yesterday",
    /// The day before yesterday.
    DayBeforeYesterday = "day_before_yesterday",
    /// Counted back from a day of the election.
    Before = "before",
    /// Counted on from a day of the election.
    After = "after",
    /// Voting day as a letter.
    VotingLetter = "voting_letter",
    /// Voting day.
    VotingDay = "voting_day",
    /// The day on which the candidates are fixed.
    FixedDay = "fixed_day",
    /// The first day of the campaign.
    CampaignStart = "campaign_start",
    /// The first of the quiet days.
    QuietStart = "quiet_start",
    /// Says that something is done already, and cannot be undone.
    Done = "done",
}

const _: () = assert!(List::ALL.len() <= 64, "each list is a bit of `Listed`");

impl List {
    fn bit(self) -> u64 {
        // The position of a variant, of which there are no more than 64.
        1 << self as u8
    }
}

/// What the lists say of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Listed {
    /// Bit n set: it is in list n.
    lists: u64,
    /// Its place in a list whose order counts, from 1; 0 where it is in none.
    value: u8,
    /// Whether it begins a phrase of a list.
    begins: bool,
}

impl Listed {
    /// A word that begins a phrase.
    pub const BEGINS: Listed = Listed { lists: 0, value: 0, begins: true };

    /// A word of a list, at a place where its order counts, else 0.
    pub fn of(list: List, value: u8) -> Listed {
        Listed { lists: list.bit(), value, begins: false }
    }

    /// What both say together; none if they give two values.
    pub fn and(self, other: Listed) -> Option<Listed> {
        let one = self.value == 0 || other.value == 0 || self.value == other.value;
        let value = self.value.max(other.value);
        one.then_some(Listed { lists: self.lists | other.lists, value, begins: self.begins || other.begins })
    }

    /// Whether it is in a list.
    pub fn is(self, list: List) -> bool {
        self.lists & list.bit() != 0
    }

    /// Its place in a list whose order counts, from 1.
    pub fn value(self, list: List) -> Option<u8> {
        self.is(list).then_some(self.value)
    }

    /// Whether it begins a phrase of a list.
    pub fn begins(self) -> bool {
        self.begins
    }
}

/// The lists as the build writes them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct WrittenLists {
    /// Every word and phrase, and the first word of every phrase, on lines, in byte order.
    pub words: String,
    /// For each of them, a position in `listed`.
    pub means: Vec<u16>,
    pub listed: Vec<Listed>,
}

/// The lists, ready to look words up in.
#[derive(Debug)]
pub struct Lists {
    words: Sorted,
    means: Vec<u16>,
    listed: Vec<Listed>,
}

impl Lists {
    pub fn new(written: WrittenLists) -> Lists {
        Lists { words: Sorted::new(written.words), means: written.means, listed: written.listed }
    }

    /// What the lists say of a word in plain spelling.
    pub fn of(&self, word: &str) -> Listed {
        self.words.position(word).map(|line| self.at(line)).unwrap_or_default()
    }

    /// The longest word or phrase of some lists that `words` begin with: how many words, and what its list means.
    pub fn longest<'a, T: Copy>(
        &self,
        words: impl Iterator<Item = &'a str>,
        meanings: &[(List, T)],
    ) -> Option<(usize, T)> {
        let (mut range, mut bytes) = (self.words.all(), 0);
        let mut found = None;
        for (count, word) in (1..).zip(words) {
            if count > 1 {
                range = self.words.going_on(range, bytes, " ");
                bytes += 1;
            }
            range = self.words.going_on(range, bytes, word);
            bytes += word.len();
            if range.is_empty() {
                break;
            }
            if let Some(listed) = self.words.ending(&range, bytes).map(|line| self.at(line)) {
                found =
                    meanings.iter().find(|(list, _)| listed.is(*list)).map(|(_, meaning)| (count, *meaning)).or(found);
            }
        }
        found
    }

    fn at(&self, line: usize) -> Listed {
        let listed = self.means.get(line).and_then(|n| self.listed.get(usize::from(*n)));
        listed.copied().unwrap_or_default()
    }
}
