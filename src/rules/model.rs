//! A rule, what is excepted from it, and what goes with it.

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::calendar::day::Day;
use crate::questions::model::{AnswerBox, Answers, Bilingual, QuestionIx};

/// What a rule is about. Whom it binds says the rule's own box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Being member or officer of a party, approaching one, and standing without resigning.
    Party,
    /// Decisions and acts of office that favour or harm a participant.
    Decisions,
    /// Social media, photographs and gestures.
    Social,
    /// Going to campaigns, declarations and party meetings.
    Attendance,
    /// Taking part in a campaign: its team, banners, activities and appeals, letters of support, vote buying.
    Campaign,
    /// State facilities in a campaign, and the leave that officials must take for it.
    Facilities,
    /// The general duty to stay neutral, by law or code of ethics; and the vote that TNI and Polri do not cast.
    Neutrality,
    /// An agency's own rule or contract clause, given with a scenario; none of the law's own rules.
    Agency,
}

impl Family {
    /// The families of the law's own rules, in the order in which pages list them.
    pub const OF_LAW: [Family; 7] = [
        Family::Party,
        Family::Decisions,
        Family::Social,
        Family::Attendance,
        Family::Campaign,
        Family::Facilities,
        Family::Neutrality,
    ];
}

/// The kind of consequence, in the order a report lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Pidana.
    Criminal,
    /// Pemberhentian.
    Dismissal,
    /// Disiplin.
    Discipline,
    /// Kode etik.
    Ethics,
    /// Administratif.
    Administrative,
    /// A duty or principle that states no sanction of its own.
    Principle,
}

/// The level of a sanction, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Pidana as the article states it.
    Criminal,
    /// Pemberhentian tidak dengan hormat.
    Ptdh,
    /// Pembatalan sebagai calon.
    Cancel,
    /// Hukuman disiplin berat.
    Heavy,
    /// Hukuman disiplin sedang.
    Medium,
    /// Hukuman disiplin ringan.
    Light,
    /// Sanksi moral.
    Moral,
    /// A sanction whose level the provision leaves open.
    Unspecified,
    /// No sanction stated.
    None,
}

/// Whether a rule is shown. Quarantined rules are evaluated for measurements only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Draft,
    Quarantine,
    Active,
    Retired,
}

/// What an exception does to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The rule does not hold there.
    Lifts,
    /// The rule holds with another level.
    Lowers,
    /// Officials disagree whether the rule holds there.
    Contested,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    pub id: String,
    pub family: Family,
    pub title: Bilingual,
    pub kind: Kind,
    pub level: Level,
    pub state: State,
    /// Where it holds, days in force included, before exceptions.
    pub when: AnswerBox,
    /// Provisions breached (indices); the first governs its days in force.
    pub breaches: Vec<u16>,
    /// Provisions that state the sanction.
    pub sanctions: Vec<u16>,
    /// Index into the pack's routes.
    pub route: u16,
    /// Exceptions that name this rule, by index.
    pub exceptions: Vec<u16>,
    /// Boxes where an exception lifts it: exceptions less their own exceptions, cut into boxes.
    pub lifted: Vec<AnswerBox>,
    /// Boxes where it is contested.
    pub contested: Vec<AnswerBox>,
    /// Boxes where another level takes the place of `level`.
    pub lowered: Vec<(Level, AnswerBox)>,
    /// Where it holds whatever an assessor says, as boxes of what a user can answer. Worked out when a pack is loaded.
    #[serde(skip)]
    pub certain: Vec<AnswerBox>,
    /// Where it holds if an assessor says so, or if those win who say that it does; `certain` lies inside. Worked out when a
    /// pack is loaded.
    #[serde(skip)]
    pub possible: Vec<AnswerBox>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Exception {
    pub id: String,
    pub effect: Effect,
    pub title: Bilingual,
    pub when: AnswerBox,
    pub provisions: Vec<u16>,
    /// Exceptions to this exception, by index.
    pub exceptions: Vec<u16>,
}

/// What the law or a circular expressly allows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Permission {
    pub id: String,
    pub title: Bilingual,
    pub text: Bilingual,
    pub when: AnswerBox,
    pub provisions: Vec<u16>,
    /// Where it is a ground for an all-clear: where one of its provisions whose words are verified is in force and binds.
    pub grounds: Vec<AnswerBox>,
}

/// What is free because no neutrality rule speaks of it: declared by us, on a reading that is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FreeZone {
    pub id: String,
    pub title: Bilingual,
    /// Why it is free, in plain words.
    pub reason: Bilingual,
    pub when: AnswerBox,
    /// Provisions that the reading rests on.
    pub rests: Vec<u16>,
}

/// A caveat shown with the rules it names where its box is met.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Note {
    pub rules: Vec<u16>,
    pub when: AnswerBox,
    pub text: Bilingual,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Position {
    pub who: Bilingual,
    pub says: Bilingual,
    pub since: String,
    pub source: String,
}

/// A point on which officials or sources disagree; both positions are shown where its box is met.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Conflict {
    pub id: String,
    pub title: Bilingual,
    pub when: AnswerBox,
    pub rules: Vec<u16>,
    /// Both views in one short sentence, where they leave open whether anything is prohibited.
    pub in_short: Option<Bilingual>,
    pub positions: Vec<Position>,
}

/// Who examines and who decides, by the day of the act.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Route {
    pub id: String,
    pub label: Bilingual,
    /// Who decides, in a short sentence that holds on any day.
    pub in_short: Bilingual,
    pub versions: Vec<RouteVersion>,
    /// Time limits of the procedure; empty where the sources name none.
    pub limits: Bilingual,
    /// Rights of the person examined; empty where the sources name none.
    pub rights: Bilingual,
}

/// Whom a person asks before acting.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Adviser {
    pub text: Bilingual,
    /// Whose adviser it is; everybody's, where the box is empty.
    pub when: AnswerBox,
}

/// How far the law of something is in here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScopeState {
    /// Made into rules.
    Encoded,
    /// Read in the sources, but not made into rules.
    NotEncoded,
    /// Not what these rules are for, or no law on it is known.
    OutOfScope,
}

/// One line of the table that tells a user what is covered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ScopeNote {
    pub id: String,
    pub state: ScopeState,
    pub label: Bilingual,
    pub text: Bilingual,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RouteVersion {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub text: Bilingual,
}

/// From an answer to a question to the answers left on another.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Implication {
    /// The impossible box: the conditions met, the consequence not.
    pub impossible: AnswerBox,
    /// The question it narrows.
    pub to: QuestionIx,
    pub why: Bilingual,
}

impl Implication {
    /// What has to be so for the consequence to follow: one answer set for each of its questions.
    pub fn conditions(&self) -> impl Iterator<Item = &(QuestionIx, Answers)> {
        self.impossible.iter().filter(|(question, _)| *question != self.to)
    }
}

/// What is taken for granted of a question nobody answered, until the user says otherwise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Presumption {
    /// Where it is presumed.
    pub condition: AnswerBox,
    /// Whether the condition has to be what the user answered, and not what was read.
    pub told: bool,
    /// Where it is not presumed all the same; empty: nowhere.
    pub unless: AnswerBox,
    pub question: QuestionIx,
    pub answers: Answers,
    pub why: Bilingual,
}

impl Presumption {
    /// Whether it rests on the user's own answer to this question, as an implication would.
    pub fn follows_from(&self, question: QuestionIx) -> bool {
        self.told && self.condition.iter().any(|(asked, _)| *asked == question)
    }

    /// Whether it is presumed in a world of which the user answered some questions.
    pub fn holds(&self, world: &World, given: impl Fn(QuestionIx) -> bool) -> bool {
        let told = !self.told || self.condition.iter().all(|(question, _)| given(*question));
        let excepted = !self.unless.is_empty() && world.inside(&self.unless);
        told && !excepted && world.inside(&self.condition)
    }
}

/// Something that can still be done otherwise about a planned act, or that people believe to help.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Alternative {
    pub id: String,
    /// The change in words, as the beginning of a line: "Tanpa ...", "Dengan ...".
    pub say: Bilingual,
    /// The situations in which it is a sensible thing to say.
    pub when: AnswerBox,
    /// The question it changes, and to what.
    pub to: (QuestionIx, Answers),
    /// What goes along where the other answers would exclude it.
    pub with: AnswerBox,
    /// Whether it may be offered where it helps. One that only moves or veils the same act is not.
    pub offered: bool,
    /// Whether it is never offered as what lifts everything: officials differ on it, or more is needed than it says.
    pub lowers_only: bool,
    /// Whether people believe that it helps, so that it is named where it does not.
    pub believed: bool,
}
