//! Random scenarios that are possible, for the properties of more than one test.
#![allow(dead_code)]

use std::sync::OnceLock;

use cek_netral::Checker;
use cek_netral::questions::model::QuestionKind;
use cek_netral::scenario::loose::Loose;
use proptest::prelude::*;

pub fn checker() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| Checker::new().expect("a sound pack"))
}

pub fn text(words: &str) -> Loose {
    Loose::Text(words.to_owned())
}

/// A scenario in parts, so that a test can change one of them.
#[derive(Clone, Debug)]
pub struct Parts {
    pub election: Option<&'static str>,
    /// Days, both inclusive.
    pub date: Option<(String, String)>,
    pub answers: Vec<(String, Vec<String>)>,
    pub text: &'static str,
}

impl Parts {
    pub fn scenario(&self) -> Loose {
        let mut fields = vec![("text".to_owned(), text(self.text))];
        if let Some(election) = self.election {
            fields.push(("election".to_owned(), text(election)));
        }
        if let Some((from, to)) = &self.date {
            let days = vec![("from".to_owned(), text(from)), ("to".to_owned(), text(to))];
            fields.push(("date".to_owned(), Loose::Fields(days)));
        }
        let list = |ids: &Vec<String>| Loose::List(ids.iter().map(|id| text(id)).collect());
        let answers = self.answers.iter().map(|(question, ids)| (question.clone(), list(ids))).collect();
        fields.push(("answers".to_owned(), Loose::Fields(answers)));
        Loose::Fields(fields)
    }

    /// The same without the answers that a calendar gives.
    pub fn undated(&self) -> Parts {
        let questions = &checker().pack().questions;
        let dated = |id: &str| {
            ["phase", "stage"].contains(&id) || questions.find(id).is_some_and(|(_, q)| q.kind == QuestionKind::Derived)
        };
        let answers = self.answers.iter().filter(|(id, _)| !dated(id)).cloned().collect();
        Parts { answers, ..self.clone() }
    }

    pub fn with(&self, question: &str, ids: Vec<String>) -> Parts {
        let mut answers: Vec<_> = self.answers.iter().filter(|(q, _)| q != question).cloned().collect();
        answers.push((question.to_owned(), ids));
        Parts { answers, ..self.clone() }
    }
}

const ELECTIONS: [Option<&str>; 6] =
    [Some("pilkada-2024"), Some("pemilu-2024"), Some("pemilu-2019"), Some("pilkada-2020"), Some("other"), None];
const DATES: [&str; 8] =
    ["2018-12-01", "2020-09-22", "2020-10-10", "2023-10-20", "2023-11-05", "2024-02-12", "2024-09-22", "2024-11-27"];
const TEXTS: [&str; 3] = ["", "Ayo coblos nomor 2, dukung Pak Budi jadi bupati", "Selamat pagi, hujan lagi di kantor"];

/// About every third question answered, some with two answers; what contradicts the rest is left open.
pub fn parts() -> impl Strategy<Value = Parts> {
    let picks = prop::collection::vec((0_usize..3, 0_usize..64, 0_usize..64), 60);
    (picks, 0..ELECTIONS.len(), prop::option::of(0..DATES.len()), 0_i32..40, 0..TEXTS.len()).prop_map(
        |(picks, election, date, days, words)| {
            let day = |iso: &str| cek_netral::calendar::day::Span::parse(iso).expect("a day").first;
            let date = date.map(|n| {
                (DATES[n].to_owned(), cek_netral::calendar::day::Day(day(DATES[n]).0 + days % 3 * days).iso())
            });
            let mut parts = Parts { election: ELECTIONS[election], date, answers: Vec::new(), text: TEXTS[words] };
            let asked =
                checker().pack().questions.0.iter().filter(|q| q.kind != QuestionKind::Assessed && q.id != "date");
            for (question, (told, one, other)) in asked.zip(picks) {
                // Person and act decide most: they are told more often than the rest.
                let weighty = ["employment", "act", "object"].contains(&question.id.as_str());
                if told != 0 && !(weighty && told == 1) {
                    continue;
                }
                let answer = |n: usize| question.answers[n % question.answers.len()].id.clone();
                let mut ids = vec![answer(one)];
                if other % 4 == 0 && !ids.contains(&answer(other)) {
                    ids.push(answer(other));
                }
                parts.answers.push((question.id.clone(), ids));
                if checker().check(&parts.scenario()).is_err() {
                    parts.answers.pop();
                }
            }
            parts
        },
    )
}

/// A civil servant's like of a campaign account.
pub fn like(election: Option<&'static str>, day: Option<&str>) -> Parts {
    let one = |q: &str, a: &str| (q.to_owned(), vec![a.to_owned()]);
    Parts {
        election,
        date: day.map(|d| (d.to_owned(), d.to_owned())),
        answers: vec![
            one("employment", "pns"),
            one("act", "like"),
            one("channel", "personal_account"),
            one("account", "campaign"),
            one("object", "regional_pair"),
            one("stance", "support"),
        ],
        text: "",
    }
}
