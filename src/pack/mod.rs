//! The compiled data: what the build reads from the TOML files and the core loads, in parts (`parts`).

pub mod compact;
pub mod parts;
pub mod rulebook;

use serde::{Deserialize, Serialize};

use crate::calendar::model::{Calendar, Vote};
use crate::calendar::periods::Periods;
use crate::law::model::{Instrument, Provision, Uncited};
use crate::law::penalty::Conversion;
use crate::questions::known::Known;
use crate::questions::model::{AnswerBox, Answers, Bilingual, QuestionIx, Questions};
use crate::rules::model::{
    Adviser, Alternative, Conflict, Exception, FreeZone, Implication, Note, Permission, Presumption, Route, Rule,
    ScopeNote,
};
use crate::rules::told::{Condition, Cost, Duty, Prohibition};
use crate::sentences::Sentences;
use crate::text::pack::TextPack;
use parts::Awaited;

/// A preset for "who am I".
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Role {
    pub id: String,
    pub label: Bilingual,
    pub answers: Vec<(QuestionIx, Answers)>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pack {
    /// Fingerprint of the data files, so that a report can name the version it came from.
    pub version: String,
    /// Day of the newest source behind the law data, ISO.
    pub as_of: String,
    /// All questions; the last, `date`, has the periods between changes of the law as its answers.
    pub questions: Questions,
    /// What the answers to `date` mean in days.
    pub periods: Periods,
    /// The ids that the code speaks of, looked up by the build.
    pub known: Known,
    pub roles: Vec<Role>,
    pub implications: Vec<Implication>,
    pub presumptions: Vec<Presumption>,
    pub alternatives: Vec<Alternative>,
    pub instruments: Vec<Instrument>,
    pub provisions: Vec<Provision>,
    /// How UU 1/2026 changes the threats of other statutes.
    pub conversion: Conversion,
    /// Provisions that nothing cites, so that somebody who looks for one is told why.
    pub uncited: Vec<Uncited>,
    pub rules: Vec<Rule>,
    /// Which rules are told together.
    pub prohibitions: Vec<Prohibition>,
    /// What a finding can cost: the first that fits counts.
    pub costs: Vec<Cost>,
    /// Whom the duty binds: the first whose box holds the person and the act counts.
    pub duties: Vec<Duty>,
    /// What answers are called as conditions: the first that fits counts.
    pub conditions: Vec<Condition>,
    pub exceptions: Vec<Exception>,
    pub permissions: Vec<Permission>,
    pub notes: Vec<Note>,
    pub conflicts: Vec<Conflict>,
    pub routes: Vec<Route>,
    /// What is declared free.
    pub free_zones: Vec<FreeZone>,
    /// Persons and days of whose law some instrument is encoded.
    pub covered: Vec<AnswerBox>,
    /// Whom to ask: the first whose box holds the person counts.
    pub advisers: Vec<Adviser>,
    /// What is covered, in words, for the user.
    pub scope: Vec<ScopeNote>,
    pub calendars: Vec<Calendar>,
    /// Votes to come without a calendar.
    pub votes: Vec<Vote>,
    /// The fixed sentences of a report.
    #[serde(with = "crate::sentences::list")]
    pub sentences: Sentences,
    pub text: TextPack,
    /// Parts that are not there yet; none in a pack that the build has just made.
    #[serde(skip)]
    pub awaited: Awaited,
}

impl Pack {
    /// Where an all-clear has a ground: a permission of the law, or a free zone.
    pub fn grounds(&self) -> impl Iterator<Item = &AnswerBox> {
        self.permissions.iter().flat_map(|p| &p.grounds).chain(self.free_zones.iter().map(|zone| &zone.when))
    }
}
