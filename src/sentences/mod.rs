//! The fixed sentences of a report: legal wording that depends on no provision. They stand in `data/`, one file, so that a
//! lawyer can read and sign them; a sentence that is missing stops the build.

use serde::{Deserialize, Serialize};

use crate::law::model::ProvisionRole;
use crate::questions::model::Bilingual;
use crate::rules::model::{Kind, Level};

macro_rules! sentences {
    ($($(#[$about:meta])* $group:ident: $type:ident { $($name:ident),+ $(,)? })+) => {
        /// Every sentence.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Sentences {
            $($(#[$about])* pub $group: $type,)+
        }

        impl Sentences {
            /// Each sentence, in the order in which they are declared.
            pub fn each(&mut self) -> Vec<&mut Bilingual> {
                vec![$($(&mut self.$group.$name),+),+]
            }
        }

        $(
            $(#[$about])*
            #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $type {
                $(pub $name: Bilingual,)+
            }
        )+
    };
}

sentences! {
    /// The verdict in a sentence.
    headline: Headlines {
        applies, may_apply, assessor, unsettled, outdated, not_covered, none_found,
    }
    /// The sentence under the headline, where no finding says more.
    reason: Reasons {
        may_apply, political, assessor, marked, unsettled, unread, outdated, not_covered, none_found, either_way,
    }
    /// What to do, in the words of the question.
    call: Calls {
        stop, wait, unsided, ask, clear, this, or, done, done_maybe, done_kind, limit,
    }
    /// Why, in short sentences.
    why: Whys {
        both, read, maybe, hangs, off_season, act_first, who_first, political, political_words, unsided, either_way, assessor, marked,
        paraphrase, unsettled, unread, outdated, not_covered, guarantee, ethics, who,
    }
    /// What an answer hangs on, by what is asked first.
    hangs: Hangs {
        act, employment, office, account, object, stance, stage, other,
    }
    /// What is heavier, and on what it hangs.
    heavier: Heavier {
        say, both, other, more, judged, office, criminal, ptdh, cancel, heavy, medium, light,
    }
    /// What an act comes to, in a few words.
    outcome: Outcomes {
        prohibited, assessor, assessor_of, open, unsettled, not_covered, none_found, one_fewer, fewer,
    }
    /// Kinds of consequence.
    kind: Kinds {
        criminal, dismissal, discipline, ethics, administrative, principle,
    }
    /// Levels of sanction.
    level: Levels {
        criminal, ptdh, cancel, heavy, medium, light, moral, unspecified, none,
    }
    /// What stands under every report.
    closing: Closing {
        disclaimer,
    }
    /// Why no rule rests on a provision, by the part it plays.
    uncited: Uncited {
        rule, sanction, definition, procedure, history, status, campaign_side, other_conduct,
    }
    /// Warnings, by their code.
    warning: Warnings {
        after_law_checked, law_outdated, vote_without_calendar, no_election, outside_election, date_presumed, before_law_data, text_truncated, no_calendar, not_covered,
    }
    /// What was read, and when.
    reading: Readings {
        contradiction, which_election, political, stands, named, until, since,
    }
    /// Parts of an election that are no phase of its calendar.
    timeline: Timeline {
        before_fixed, partly_fixed, fixed,
    }
    /// What a criminal provision threatens.
    threat: Threats {
        penjara, penjara_from, kurungan, kurungan_from, fine, fine_from, category, days, months, years, one_year, and, and_or,
        or, individuals, corporations, together, apart, formula, changed,
    }
}

/// How the pack stores them: one after the other, as `each` has them. Read field by field they would need more code than they
/// have words.
pub mod list {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::questions::model::Bilingual;
    use crate::sentences::Sentences;

    pub fn serialize<S: Serializer>(sentences: &Sentences, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(sentences.clone().each())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Sentences, D::Error> {
        let written = Vec::<Bilingual>::deserialize(deserializer)?;
        let mut sentences = Sentences::default();
        let places = sentences.each();
        if places.len() != written.len() {
            return Err(D::Error::custom("a sentence too few or too many"));
        }
        for (place, words) in places.into_iter().zip(written) {
            *place = words;
        }
        Ok(sentences)
    }
}

impl Kinds {
    /// The name of a kind.
    pub fn of(&self, kind: Kind) -> &Bilingual {
        match kind {
            Kind::Criminal => &self.criminal,
            Kind::Dismissal => &self.dismissal,
            Kind::Discipline => &self.discipline,
            Kind::Ethics => &self.ethics,
            Kind::Administrative => &self.administrative,
            Kind::Principle => &self.principle,
        }
    }
}

impl Levels {
    /// The name of a level.
    pub fn of(&self, level: Level) -> &Bilingual {
        match level {
            Level::Criminal => &self.criminal,
            Level::Ptdh => &self.ptdh,
            Level::Cancel => &self.cancel,
            Level::Heavy => &self.heavy,
            Level::Medium => &self.medium,
            Level::Light => &self.light,
            Level::Moral => &self.moral,
            Level::Unspecified => &self.unspecified,
            Level::None => &self.none,
        }
    }
}

impl Uncited {
    /// Why no rule rests on a provision that plays this part.
    pub fn of(&self, role: ProvisionRole) -> &Bilingual {
        match role {
            ProvisionRole::Rule => &self.rule,
            ProvisionRole::Sanction => &self.sanction,
            ProvisionRole::Definition => &self.definition,
            ProvisionRole::Procedure => &self.procedure,
            ProvisionRole::History => &self.history,
            ProvisionRole::Status => &self.status,
            ProvisionRole::CampaignSide => &self.campaign_side,
            ProvisionRole::OtherConduct => &self.other_conduct,
        }
    }
}
