//! The rulebook of this build: that it is whole, and that what is said of it follows from the rules.

use std::collections::BTreeSet;

use super::coverage::Coverage;
use super::truth::{MOST_ROWS, table};
use super::uses::{citations, unused_questions};
use super::wording::Wording;
use super::{load, markdown};
use crate::Checker;
use crate::calendar::day::Day;
use crate::law::model::ProvisionRole;
use crate::pack::Pack;
use crate::pack::rulebook::{Review, Rulebook};
use crate::questions::model::{Answers, Lang};
use crate::rules::evaluate::Status;
use crate::rules::model::Effect;

fn data() -> (Pack, Rulebook) {
    let pack = Checker::new().map(|c| c.pack().clone()).unwrap_or_default();
    let book = load().unwrap_or_default();
    assert!(!pack.rules.is_empty() && !book.rules.is_empty(), "the build holds both files");
    (pack, book)
}

#[test]
fn the_book_goes_with_its_pack() {
    let (pack, book) = data();
    let sizes = (book.rules.len(), book.roles.len(), book.beside.len());
    assert_eq!(sizes, (pack.rules.len(), pack.provisions.len(), pack.permissions.len()));
    for (rule, record) in pack.rules.iter().zip(&book.rules) {
        assert!(record.examples.iter().filter(|e| e.holds).count() >= 2, "{}", rule.id);
        assert!(record.examples.iter().any(|e| !e.holds && e.expected == Status::RuledOut), "{}", rule.id);
    }
}

#[test]
fn only_what_nobody_cites_and_somebody_ought_to_is_uncovered() {
    let (mut pack, mut book) = data();
    let cited: BTreeSet<String> = (pack.provisions.iter().zip(citations(&pack)))
        .filter(|(_, cited)| !cited.nobody())
        .map(|(p, _)| p.id.clone())
        .collect();
    let uncovered = |pack: &Pack, book: &Rulebook| -> BTreeSet<String> {
        let coverage = Coverage::new(pack, book);
        let lists = [ProvisionRole::Rule, ProvisionRole::Sanction].map(|role| coverage.uncovered(role));
        lists.concat().into_iter().map(str::to_owned).collect()
    };
    assert!(uncovered(&pack, &book).is_disjoint(&cited));
    (pack.rules, pack.exceptions, pack.permissions) = (Vec::new(), Vec::new(), Vec::new());
    book.roles = vec![ProvisionRole::Rule; pack.provisions.len()];
    assert_eq!(uncovered(&pack, &book).len(), pack.provisions.len());
    book.roles = vec![ProvisionRole::Definition; pack.provisions.len()];
    assert_eq!(uncovered(&pack, &book).len(), 0);
    assert_eq!(unused_questions(&pack).len(), pack.questions.0.len() - 1, "all but the hidden date");
}

#[test]
fn the_coverage_names_each_provision_and_rule() {
    let (pack, book) = data();
    let page = Coverage::new(&pack, &book).to_string();
    let words: BTreeSet<&str> = page.split_whitespace().collect();
    assert!(pack.provisions.iter().all(|p| words.contains(p.id.as_str())));
    assert!(pack.rules.iter().all(|r| words.contains(r.id.as_str())));
    assert!(page.contains("\nUNCOVERED\n"));
}

#[test]
fn tables_agree_with_the_boxes() {
    let (pack, _) = data();
    for rule in &pack.rules {
        let table = table(&pack, rule);
        assert!(table.rows.len() <= MOST_ROWS && (!table.cut || table.rows.len() == MOST_ROWS), "{}", rule.id);
        let lifted = rule.exceptions.iter().filter_map(|n| pack.exceptions.get(usize::from(*n)));
        let lifted = lifted.filter(|e| e.effect != Effect::Lowers).count() > 0;
        for row in &table.rows {
            let inside = table.columns.iter().zip(&row.answers).all(|(column, answer)| {
                let set = rule.when.iter().find(|(q, _)| q == column).map(|(_, set)| *set);
                set.is_none_or(|set| Answers::one(*answer).inside(set))
            });
            match row.trace.status {
                Status::RuledOut => assert!(!inside || lifted, "{}: {:?}", rule.id, row.answers),
                _ => assert!(inside, "{}: {:?}", rule.id, row.answers),
            }
        }
        let rows: BTreeSet<&Vec<usize>> = table.rows.iter().map(|r| &r.answers).collect();
        assert_eq!(rows.len(), table.rows.len(), "{}: a row twice", rule.id);
    }
}

#[test]
fn boxes_are_said_in_words() {
    let (pack, _) = data();
    let words = Wording { pack: &pack, lang: Lang::En };
    let act = pack.questions.find("act").map(|(_, question)| question);
    let said = |set: &dyn Fn(Answers) -> Answers| act.map(|q| words.answers(q, set(q.all()))).unwrap_or_default();
    assert_eq!(said(&|all| all.minus(Answers::one(3))), "all but: Like");
    assert_eq!(said(&|_| Answers::one(3).or(Answers::one(1))), "Comment; Like");
    let day = |y, m, d| Day::new(y, m, d);
    assert_eq!(words.days(day(2021, 8, 31), None), "since 31 August 2021");
    assert_eq!(words.days(day(2014, 1, 15), day(2023, 10, 30)), "15 January 2014 to 30 October 2023");
    let last = pack.periods.0.len();
    let (first, newest) = (pack.periods.0.first().copied(), pack.periods.0.last().copied());
    let before = first.map(|d| Day(d.0 - 1));
    let ends = format!("{}; {}", words.days(None, before), words.days(newest, None));
    assert_eq!(words.periods(Answers::one(0).or(Answers::one(last))), ends);
    assert_eq!(words.periods(Answers::all(last + 1)), words.days(None, None));
}

#[test]
fn the_whole_book_holds_together() {
    let (pack, book) = data();
    for lang in [Lang::Id, Lang::En] {
        let page = markdown::book(&pack, &book, lang);
        assert_eq!(page, markdown::book(&pack, &book, lang), "the same data gives the same book");
        let names = |text: &str, before: &str, after: char| -> Vec<String> {
            let parts = text.split(before).skip(1);
            parts.filter_map(|part| part.split(after).next()).map(str::to_owned).collect()
        };
        let anchors = names(&page, "<a id=\"", '"');
        let unique: BTreeSet<&String> = anchors.iter().collect();
        assert_eq!(unique.len(), anchors.len(), "a place twice");
        let lost: Vec<String> = names(&page, "](#", ')').into_iter().filter(|to| !unique.contains(to)).collect();
        assert_eq!(lost, [""; 0], "links that lead nowhere");
        let headings = page.lines().filter(|l| l.starts_with("#### ")).count();
        assert_eq!(headings, pack.provisions.len() + pack.rules.len());
    }
}

#[test]
fn a_review_is_printed_and_a_missing_one_left_to_sign() {
    let (pack, mut book) = data();
    book.rules.iter_mut().for_each(|r| r.review = None);
    let signed = |book: &Rulebook| markdown::book(&pack, book, Lang::Id);
    assert_eq!(signed(&book).matches("Diperiksa oleh: \\_\\_\\_\\_ tanggal: \\_\\_\\_\\_").count(), pack.rules.len());
    if let Some(first) = book.rules.first_mut() {
        first.review =
            Some(Review { by: "Ani_B".to_owned(), on: "2026-03-01".to_owned(), edition: first.edition.clone() });
    }
    assert!(signed(&book).contains("Diperiksa oleh: Ani\\_B tanggal: 2026-03-01"));
}
