//! A scenario in parts, so that a test can change one of them.

use cek_netral::questions::model::QuestionKind;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Problem, Report};

use super::{checker, fields, text};

#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    pub election: Option<&'static str>,
    /// Days, both inclusive.
    pub date: Option<(String, String)>,
    /// Question ids with the answers still possible, in the order in which they were given.
    pub answers: Vec<(String, Vec<String>)>,
    /// The planned post.
    pub text: String,
}

/// One day as a span.
pub(crate) fn on(day: &str) -> Option<(String, String)> {
    Some((day.to_owned(), day.to_owned()))
}

impl Parts {
    /// On one day of an election, with one answer to each of these questions.
    pub(crate) fn new(election: &'static str, day: &str, answers: &[(&str, &str)]) -> Parts {
        let answers = answers.iter().map(|(q, a)| ((*q).to_owned(), vec![(*a).to_owned()])).collect();
        Parts { election: Some(election), date: on(day), answers, text: String::new() }
    }

    /// A civil servant's like of a campaign account.
    pub(crate) fn like(election: &'static str, day: &str) -> Parts {
        let answers = [
            ("employment", "pns"),
            ("act", "like"),
            ("channel", "personal_account"),
            ("account", "campaign"),
            ("object", "regional_pair"),
            ("stance", "support"),
        ];
        Parts::new(election, day, &answers)
    }

    pub(crate) fn scenario(&self) -> Loose {
        let mut all = vec![("text", text(&self.text))];
        if let Some(election) = self.election {
            all.push(("election", text(election)));
        }
        if let Some((from, to)) = &self.date {
            all.push(("date", fields(vec![("from", text(from)), ("to", text(to))])));
        }
        let list = |ids: &Vec<String>| Loose::List(ids.iter().map(|id| text(id)).collect());
        all.push((
            "answers",
            fields(self.answers.iter().map(|(question, ids)| (question.as_str(), list(ids))).collect()),
        ));
        fields(all)
    }

    pub(crate) fn try_check(&self) -> Result<Report, Problem> {
        checker().check(&self.scenario())
    }

    pub(crate) fn check(&self) -> Report {
        self.try_check().unwrap_or_else(|p| panic!("{}: {}\n{self:?}", p.field, p.message))
    }

    /// The report, or none where the parts contradict each other. Anything else that is wrong with them fails the test.
    pub(crate) fn possible(&self) -> Option<Report> {
        match self.try_check() {
            Ok(report) => Some(report),
            Err(Problem { code: "contradiction", .. }) => None,
            Err(p) => panic!("{} ({}): {}\n{self:?}", p.field, p.code, p.message),
        }
    }

    /// The same with another answer to this question.
    pub(crate) fn with(&self, question: &str, ids: Vec<String>) -> Parts {
        let mut parts = self.without(question);
        parts.answers.push((question.to_owned(), ids));
        parts
    }

    pub(crate) fn without(&self, question: &str) -> Parts {
        let answers = self.answers.iter().filter(|(q, _)| q != question).cloned().collect();
        Parts { answers, ..self.clone() }
    }

    /// The same without the answers that a calendar gives.
    pub(crate) fn undated(&self) -> Parts {
        let questions = &checker().pack().questions;
        let dated = |id: &str| {
            ["phase", "stage"].contains(&id) || questions.find(id).is_some_and(|(_, q)| q.kind == QuestionKind::Derived)
        };
        let answers = self.answers.iter().filter(|(id, _)| !dated(id)).cloned().collect();
        Parts { answers, ..self.clone() }
    }
}
