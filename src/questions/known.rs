//! The questions, answers, named sets and routes that the code itself speaks of. The build looks each of them up in the
//! data once; where one is missing it stops, so that a rename in a data file cannot make the core go on with nothing.

use serde::{Deserialize, Serialize};

use super::model::{Answers, QuestionIx};

/// One id that the code speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// A question.
    Question(&'static str),
    /// An answer to a question.
    Answer {
        /// Id of the question.
        question: &'static str,
        /// Id of the answer.
        answer: &'static str,
    },
    /// A named set of answers to a question (`[sets.<question>]`).
    Set {
        /// Id of the question.
        question: &'static str,
        /// Name of the set.
        set: &'static str,
    },
    /// A procedure (`[[route]]`).
    Route(&'static str),
}

/// Where the ids are looked up: the data as the build has read it.
pub trait Lookup {
    /// Position of a question.
    fn question(&self, id: &str) -> Option<QuestionIx>;
    /// The set of one answer.
    fn answer(&self, question: &str, answer: &str) -> Option<Answers>;
    /// A named set.
    fn set(&self, question: &str, set: &str) -> Option<Answers>;
    /// Position of a route.
    fn route(&self, id: &str) -> Option<u16>;
}

macro_rules! known {
    (
        questions { $($(#[$about_question:meta])* $question:ident,)* }
        answers { $($(#[$about_answers:meta])* $answers:ident: $of:ident [$($answer:literal),+],)* }
        sets { $($(#[$about_set:meta])* $set:ident: $set_of:ident,)* }
        routes { $($(#[$about_route:meta])* $route:ident,)* }
    ) => {
        /// Positions and sets of the ids that the code speaks of.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Known {
            $($(#[$about_question])* pub $question: QuestionIx,)*
            $($(#[$about_answers])* pub $answers: Answers,)*
            $($(#[$about_set])* pub $set: Answers,)*
            $($(#[$about_route])* pub $route: u16,)*
            /// Bit n set: question n is about the person or the time (`personal = true`), and so the same for every act.
            pub personal: u64,
        }

        impl Known {
            /// Every id that is looked up.
            pub const NAMES: &[Name] = &[
                $(Name::Question(stringify!($question)),)*
                $($(Name::Answer { question: stringify!($of), answer: $answer },)+)*
                $(Name::Set { question: stringify!($set_of), set: stringify!($set) },)*
                $(Name::Route(stringify!($route)),)*
            ];

            /// Looks all of them up; else every one that is missing. `personal` is left to the caller.
            pub fn read(data: &impl Lookup) -> Result<Known, Vec<Name>> {
                let mut missing = Vec::new();
                let known = Known {
                    $($question: found(data.question(stringify!($question)), Name::Question(stringify!($question)), &mut missing),)*
                    $($answers: [$({
                        let name = Name::Answer { question: stringify!($of), answer: $answer };
                        found(data.answer(stringify!($of), $answer), name, &mut missing)
                    }),+].into_iter().fold(Answers::NONE, Answers::or),)*
                    $($set: {
                        let name = Name::Set { question: stringify!($set_of), set: stringify!($set) };
                        found(data.set(stringify!($set_of), stringify!($set)), name, &mut missing)
                    },)*
                    $($route: found(data.route(stringify!($route)), Name::Route(stringify!($route)), &mut missing),)*
                    personal: 0,
                };
                if missing.is_empty() { Ok(known) } else { Err(missing) }
            }
        }
    };
}

known! {
    questions {
        /// Status of employment.
        employment,
        /// Office held.
        office,
        /// What is done.
        act,
        /// Whom it is about.
        object,
        /// Where it is said.
        channel,
        /// For, against or neutral.
        stance,
        /// Pemilu or Pilkada.
        regime,
        /// Stage of candidacy of whom it is about.
        stage,
        /// Phase of the election.
        phase,
        /// Whose account or group is reacted to.
        account,
        /// The hidden question whose answers are the periods between changes of the law; the build adds it.
        date,
    }
    answers {
        /// Urging others.
        urging: act ["activity", "mobilise"],
        /// What others are urged to do; not one's own act.
        urged: act ["attend", "vote"],
        /// Bringing others along.
        rallying: act ["mobilise"],
        /// Standing oneself; in most stories somebody else stands.
        standing: act ["stand"],
        /// What a relative does.
        relatives: act ["family_act"],
        /// The official account of an agency.
        agency_account: channel ["agency_account"],
        /// Offices that people vote for or that stand above them: named in most stories, seldom those of the teller.
        elected: office ["regional_head", "state_official", "regional_official"],
        /// Takes the side of somebody.
        support: stance ["support"],
        /// Takes sides against somebody.
        attack: stance ["attack"],
        /// Who is taken to ask where nobody says who acts.
        staff: employment ["pns", "pppk"],
        /// Takes no side.
        neutral: stance ["neutral"],
        /// A party.
        party: object ["party"],
        /// About no participant.
        nobody: object ["nobody"],
        /// Has no stage of candidacy.
        unstaged: stage ["none"],
        /// Not fixed as candidate yet.
        prospective: stage ["prospective"],
        /// Fixed as candidate.
        fixed: stage ["fixed"],
        /// Not a candidate: only in office.
        in_office: stage ["in_office"],
        /// The vote.
        vote: act ["vote"],
        /// Acts that say nothing to anybody.
        silent: act ["vote", "read"],
        /// Before the campaign.
        before: phase ["before"],
        /// The campaign.
        campaign: phase ["campaign"],
        /// The quiet days.
        quiet: phase ["quiet"],
        /// The day of the vote.
        voting: phase ["voting"],
        /// After the vote.
        after: phase ["after"],
    }
    sets {
        /// Acts that put words before others: posting, commenting, sharing.
        voiced: act,
        /// Those who take part in an election: parties, candidates, their teams, the empty column.
        participant: object,
    }
    routes {
        /// An agency's own contract clauses and rules.
        contract,
    }
}

impl Known {
    /// `support` and `attack` together.
    pub fn sided(&self) -> Answers {
        self.support.or(self.attack)
    }
}

fn found<T: Default>(value: Option<T>, name: Name, missing: &mut Vec<Name>) -> T {
    if value.is_none() {
        missing.push(name);
    }
    value.unwrap_or_default()
}
