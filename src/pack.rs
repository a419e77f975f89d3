//! The compiled data: what the build reads from the TOML files and the core loads as one block of bytes.

use serde::{Deserialize, Serialize};

use crate::calendar::day::Day;
use crate::calendar::model::Calendar;
use crate::law::model::{Instrument, Provision, Uncited};
use crate::questions::model::{AnswerBox, Answers, Bilingual, QuestionIx, Questions};
use crate::rules::model::{
    Alternative, Conflict, Exception, Implication, Note, Permission, Presumption, Route, Rule, ScopeNote,
};
use crate::text::pack::TextPack;

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
    /// First day of each period of `date` but the first, ascending.
    pub periods: Vec<Day>,
    pub roles: Vec<Role>,
    pub implications: Vec<Implication>,
    pub presumptions: Vec<Presumption>,
    pub alternatives: Vec<Alternative>,
    pub instruments: Vec<Instrument>,
    pub provisions: Vec<Provision>,
    /// Provisions that nothing cites, so that somebody who looks for one is told why.
    pub uncited: Vec<Uncited>,
    pub rules: Vec<Rule>,
    pub exceptions: Vec<Exception>,
    pub permissions: Vec<Permission>,
    pub notes: Vec<Note>,
    pub conflicts: Vec<Conflict>,
    pub routes: Vec<Route>,
    /// Persons and acts whose law is encoded.
    pub covered: Vec<AnswerBox>,
    /// The same in words, for the user.
    pub scope: Vec<ScopeNote>,
    pub calendars: Vec<Calendar>,
    pub text: TextPack,
}

/// Questions the core itself speaks of, by position.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub employment: QuestionIx,
    pub office: QuestionIx,
    pub act: QuestionIx,
    pub object: QuestionIx,
    pub stance: QuestionIx,
    pub regime: QuestionIx,
    pub stage: QuestionIx,
    pub phase: QuestionIx,
    pub date: QuestionIx,
}

impl Pack {
    /// Positions of the questions the core speaks of; none where one is missing, which the build forbids.
    pub fn known(&self) -> Option<Known> {
        let find = |id: &str| self.questions.find(id).map(|(ix, _)| ix);
        Some(Known {
            employment: find("employment")?,
            office: find("office")?,
            act: find("act")?,
            object: find("object")?,
            stance: find("stance")?,
            regime: find("regime")?,
            stage: find("stage")?,
            phase: find("phase")?,
            date: find("date")?,
        })
    }

    /// The periods of the law that the days from `first` to `last` (inclusive, open where none) touch.
    pub fn periods_of(&self, first: Option<Day>, last: Option<Day>) -> Answers {
        let low = first.map_or(0, |day| self.periods.partition_point(|p| *p <= day));
        let high = last.map_or(self.periods.len(), |day| self.periods.partition_point(|p| *p <= day));
        (low..=high).fold(Answers::NONE, |set, n| set.or(Answers::one(n)))
    }
}
