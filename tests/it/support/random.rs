//! Random scenarios that are possible: answers that contradict the ones before are left out.

use cek_netral::calendar::day::{Day, Span};
use cek_netral::questions::model::{Question, QuestionKind};
use proptest::prelude::*;

use super::checker;
use super::parts::{Parts, on};

/// More picks than there are questions, so that each question gets one.
pub(crate) const PICKS: usize = 60;

const ELECTIONS: [Option<&str>; 6] =
    [Some("pilkada-2024"), Some("pemilu-2024"), Some("pemilu-2019"), Some("pilkada-2020"), Some("other"), None];
const DATES: [&str; 8] =
    ["2018-12-01", "2020-09-22", "2020-10-10", "2023-10-20", "2023-11-05", "2024-02-12", "2024-09-22", "2024-11-27"];
const TEXTS: [&str; 3] = ["", "Ayo coblos nomor 2, dukung Pak Budi jadi bupati", "Selamat pagi, hujan lagi di kantor"];

/// Questions that a user can answer.
pub(crate) fn asked() -> impl Iterator<Item = &'static Question> {
    let questions = checker().pack().questions.0.iter();
    questions.filter(|q| q.kind != QuestionKind::Assessed && q.id != "date")
}

/// The id of an answer to a question.
pub(crate) fn answer(question: &Question, pick: usize) -> String {
    question.answers[pick % question.answers.len()].id.clone()
}

/// About every third question answered, some with two answers.
pub(crate) fn parts() -> impl Strategy<Value = Parts> {
    let picks = prop::collection::vec((0_usize..3, 0_usize..64, 0_usize..64), PICKS);
    (picks, 0..ELECTIONS.len(), prop::option::of(0..DATES.len()), 0_i32..40, 0..TEXTS.len()).prop_map(
        |(picks, election, date, days, words)| {
            let first = |n: usize| Span::parse(DATES[n]).expect("a day").first;
            let date = date.map(|n| (DATES[n].to_owned(), Day(first(n).0 + days % 3 * days).iso()));
            let election = ELECTIONS[election];
            let mut parts = Parts { election, date, text: TEXTS[words].to_owned(), ..Parts::default() };
            for (question, (told, one, other)) in asked().zip(picks) {
                // Person and act decide most: they are told more often than the rest.
                let weighty = ["employment", "act", "object"].contains(&question.id.as_str());
                if told != 0 && !(weighty && told == 1) {
                    continue;
                }
                let mut ids = vec![answer(question, one)];
                if other % 4 == 0 && !ids.contains(&answer(question, other)) {
                    ids.push(answer(question, other));
                }
                let tried = parts.with(&question.id, ids);
                if tried.possible().is_some() {
                    parts = tried;
                }
            }
            parts
        },
    )
}

/// A person and an act that are known, and about every fifth other question answered.
pub(crate) fn plans() -> impl Strategy<Value = Parts> {
    const DAYS: [(&str, &str); 6] = [
        ("pilkada-2024", "2024-06-01"),
        ("pilkada-2024", "2024-10-01"),
        ("pemilu-2024", "2023-11-05"),
        ("pemilu-2024", "2024-02-12"),
        ("pemilu-2019", "2019-02-01"),
        ("other", "2025-12-01"),
    ];
    const POSTS: [&str; 5] = [
        "",
        "",
        "Selamat pagi, hujan lagi di kantor.",
        "Ayo coblos nomor 2, dukung Pak Budi jadi bupati!",
        "Jangan pilih 01. Besok rapat pukul delapan. #GantiBupati",
    ];
    (prop::collection::vec((0_usize..64, 0_u8..5), PICKS), 0..DAYS.len(), 0..POSTS.len()).prop_map(
        |(picks, day, post)| {
            let (election, date) = DAYS[day];
            let mut plan =
                Parts { election: Some(election), date: on(date), text: POSTS[post].to_owned(), ..Parts::default() };
            for (question, (pick, whether)) in asked().zip(picks) {
                if whether > 0 && !["employment", "act"].contains(&question.id.as_str()) {
                    continue;
                }
                let tried = plan.with(&question.id, vec![answer(question, pick)]);
                if tried.possible().is_some() {
                    plan = tried;
                }
            }
            plan
        },
    )
}
