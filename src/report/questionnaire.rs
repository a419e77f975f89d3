//! What a page needs to draw its form: questions, roles, elections, and what the law data covers.

use std::ops::Range;

use serde::{Serialize, Serializer};

use super::model::{Choice, LawVersion};
use crate::pack::Pack;
use crate::questions::model::{Lang, Question, QuestionKind};
use crate::rules::model::ScopeState;

/// Everything a page needs to draw its form, in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct Questionnaire {
    /// In the order of the form. The date is not among them: it is asked apart.
    pub questions: Vec<FormQuestion>,
    /// Presets for "who am I".
    pub roles: Vec<FormRole>,
    /// Those that have a calendar here.
    pub elections: Vec<FormElection>,
    /// What is covered, what was read but not encoded, what is out of scope.
    pub scope: Vec<FormScope>,
    /// The law data that all of this comes from.
    pub law: LawVersion,
}

/// One line of the table that tells a user what is covered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct FormScope {
    /// Id of the line ("non-asn").
    pub id: String,
    /// How far its law is in here.
    pub state: ScopeState,
    /// The persons or acts it is about, in the language asked for.
    pub label: String,
    /// What holds for them, in the language asked for.
    pub text: String,
}

/// A question with all of its answers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct FormQuestion {
    /// Id of the question, as `answers` of a scenario takes it ("employment").
    pub id: String,
    /// How it gets its answer; an assessed one takes none.
    pub kind: QuestionKind,
    /// Part of the form: who, act, circumstance, whom, where, when, or assessed.
    pub group: String,
    /// The question as it is asked, in the language asked for.
    pub ask: String,
    /// In the order in which the form lists them.
    pub answers: Vec<Choice>,
}

/// A preset for "who am I".
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct FormRole {
    /// Id of the role.
    pub id: String,
    /// Its name on screen, in the language asked for.
    pub label: String,
    /// Question id to the ids of the answers that it presets.
    #[serde(serialize_with = "as_object")]
    #[cfg_attr(test, ts(type = "Record<string, string[]>"))]
    pub answers: Vec<(String, Vec<String>)>,
}

/// An election that has a calendar here.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[non_exhaustive]
pub struct FormElection {
    /// Id of the election ("pilkada-2024"), as `election` of a scenario takes it.
    pub id: String,
    /// Its name on screen, in the language asked for.
    pub label: String,
    /// The answer to `regime` that goes with it: "pemilu" or "pilkada".
    pub regime: String,
    /// First day of its calendar, ISO.
    pub from: String,
    /// Last day of its calendar, ISO, inclusive.
    pub to: String,
}

/// Pairs as the fields of an object.
fn as_object<S: Serializer>(pairs: &[(String, Vec<String>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(question, answers)| (question, answers)))
}

impl Questionnaire {
    pub(crate) fn of(pack: &Pack, lang: Lang) -> Questionnaire {
        Questionnaire::part(pack, lang, 0..usize::MAX)
    }

    /// Some of the questions, by their position; with the first of them goes everything else.
    pub(crate) fn part(pack: &Pack, lang: Lang, range: Range<usize>) -> Questionnaire {
        let first = range.start == 0;
        let choices = |q: &Question| {
            q.answers.iter().map(|a| Choice { id: a.id.clone(), label: a.label.in_lang(lang) }).collect()
        };
        Questionnaire {
            questions: pack
                .questions
                .each()
                .filter(|(ix, _)| *ix != pack.known.date)
                .skip(range.start)
                .take(range.len())
                .map(|(_, q)| FormQuestion {
                    id: q.id.clone(),
                    kind: q.kind,
                    group: q.group.clone(),
                    ask: q.ask.in_lang(lang),
                    answers: choices(q),
                })
                .collect(),
            roles: pack
                .roles
                .iter()
                .filter(|_| first)
                .map(|r| FormRole {
                    id: r.id.clone(),
                    label: r.label.in_lang(lang),
                    answers: r
                        .answers
                        .iter()
                        .filter_map(|(q, a)| pack.questions.get(*q).map(|q| (q.id.clone(), q.ids(*a))))
                        .collect(),
                })
                .collect(),
            elections: pack
                .calendars
                .iter()
                .filter(|_| first)
                .map(|c| FormElection {
                    id: c.id.clone(),
                    label: c.label.in_lang(lang),
                    regime: pack.questions.get(pack.known.regime).map(|q| q.ids(c.regime).concat()).unwrap_or_default(),
                    from: c.span.first.iso(),
                    to: c.span.last.iso(),
                })
                .collect(),
            scope: pack
                .scope
                .iter()
                .filter(|_| first)
                .map(|s| FormScope {
                    id: s.id.clone(),
                    state: s.state,
                    label: s.label.in_lang(lang),
                    text: s.text.in_lang(lang),
                })
                .collect(),
            law: LawVersion::of(pack),
        }
    }
}
