//! Signatures, and the editions that they are for.
#![allow(clippy::panic, reason = "a test that cannot go on says why and stops")]

use super::super::reviews::to_come;
use super::{CALENDAR, LAW, QUESTIONS, RULES, build, codes};
use crate::calendar::day::Day;
use crate::pack::rulebook::Review;

/// The edition of the sample rule under such a law.
fn edition(law: &str) -> String {
    let book = build(QUESTIONS, law, RULES, CALENDAR).map(|c| c.book).unwrap_or_default();
    let edition = book.rules.first().map(|r| r.edition.clone()).unwrap_or_default();
    assert_eq!(edition.len(), 8, "{law} builds");
    edition
}

fn signed(by: &str, on: &str) -> String {
    format!("{RULES}[rule.review]\nby = \"{by}\"\non = {on}\nedition = \"{}\"\n", edition(LAW))
}

#[test]
fn a_review_is_kept_and_signed() {
    let book = build(QUESTIONS, LAW, &signed("A. Lawyer", "2026-03-01"), CALENDAR).map(|c| c.book).unwrap_or_default();
    let kept = book.rules.first().and_then(|r| r.review.clone());
    let review = Review { by: "A. Lawyer".to_owned(), on: "2026-03-01".to_owned(), edition: edition(LAW) };
    assert_eq!(kept, Some(review));
    assert_eq!(codes(&signed("A", "2026-03-01").replace(&edition(LAW), "00000000")), ["lapsed-review"]);
    assert_eq!(codes(&signed(" ", "2026-03-01")), ["unsigned-review"]);
    assert_eq!(codes(&signed("A", "10:00:00")), ["bad-date"]);
}

#[test]
fn an_edition_changes_with_all_that_was_read() {
    let changes = [
        ("quote = \"dilarang\"", "quote = \"harus\""),
        ("from = 2020-01-01", "from = 2019-12-31"),
        ("confidence", "scope = { employment = \"pns\" }\nconfidence"),
        (
            "confidence = \"high\"",
            "penalty = { fine = { max = 1000000 }, addressee = \"person\" }\nconfidence = \"high\"",
        ),
    ];
    let editions: Vec<String> = changes.iter().map(|(from, to)| edition(&LAW.replacen(from, to, 1))).collect();
    assert!(editions.iter().all(|other| *other != edition(LAW)), "{editions:?}");
    // Who compared the words again has changed nothing of them.
    assert_eq!(edition(&LAW.replace("checked = 2026-02-11", "checked = 2026-02-12")), edition(LAW));
}

#[test]
fn days_to_come_are_told() {
    let told = |law: &str, rules: &str, today: Option<Day>| {
        let compiled = build(QUESTIONS, law, rules, CALENDAR).unwrap_or_else(|faults| panic!("{faults:?}"));
        today.map(|today| to_come(&compiled.pack, &compiled.book, today)).unwrap_or_default()
    };
    let rules = signed("A", "2026-03-01");
    assert_eq!(told(LAW, &rules, Day::new(2026, 3, 1)), [""; 0]);
    assert_eq!(told(LAW, &rules, Day::new(2026, 2, 28)).len(), 1);
    assert_eq!(told(LAW, &rules, Day::new(2026, 2, 10)).len(), 2);
}

/// By the clock of this machine, with a day for those who are ahead of it.
#[test]
fn nothing_was_checked_or_signed_on_a_day_to_come() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = super::super::compile(root).unwrap_or_else(|faults| panic!("{faults:?}"));
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let tomorrow = Day(i32::try_from(since.as_secs() / 86_400 + 1).unwrap_or(i32::MAX));
    assert_eq!(to_come(&compiled.pack, &compiled.book, tomorrow), [""; 0]);
}
