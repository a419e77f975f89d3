//! An election's calendar: its phases, the days its candidates were fixed, and the windows of single provisions.

use serde::{Deserialize, Serialize};

use super::day::{Day, Span};
use crate::questions::model::{Answers, Bilingual, QuestionIx};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Calendar {
    pub id: String,
    pub label: Bilingual,
    /// The one answer to `regime`.
    pub regime: Answers,
    /// The days the election is taken to span where no date is given.
    pub span: Span,
    /// In order, without gaps: the first day of each phase and its one answer to `phase`.
    pub phases: Vec<(Day, Answers)>,
    /// Kinds of participant (answers to `object`) and the day they were fixed; from that day on they are candidates.
    pub fixed: Vec<(Answers, Day)>,
    /// Kinds of participant and the day on which those elected took office: from that day on nobody is a candidate of this
    /// election any more.
    pub seated: Vec<(Answers, Day)>,
    /// Windows of single provisions.
    pub windows: Vec<Window>,
}

/// A vote to come for which no calendar is at hand.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Vote {
    pub label: Bilingual,
    /// Days in which it may be running, both ends inclusive: whole years where no more is known.
    pub days: Span,
}

/// The days on which a derived yes/no question is answered yes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Window {
    pub question: QuestionIx,
    pub days: Span,
    /// Last day, inclusive, up to which it depends on the region and stays open; none where it ends everywhere on one day.
    pub open_until: Option<Day>,
}
