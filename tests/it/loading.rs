//! The core as a browser loads it: first what a verdict needs, then the other parts, in any order.

use cek_netral::questions::model::Lang;
use cek_netral::scenario::loose::Loose;
use cek_netral::{Checker, Report};

use crate::support::{checker, text};
use crate::{cases, scenarios};

const PARTS: [(&str, &str); 3] = [
    ("english", include_str!(concat!(env!("OUT_DIR"), "/english.txt"))),
    ("law", include_str!(concat!(env!("OUT_DIR"), "/law.txt"))),
    ("law-english", include_str!(concat!(env!("OUT_DIR"), "/law-english.txt"))),
];
const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/// A checker with some of the parts, added in this order.
fn with(parts: &[usize]) -> Checker {
    let mut checker = Checker::deciding().expect("a sound pack");
    for n in parts {
        checker.extend(PARTS[*n].0, PARTS[*n].1).expect("a part of this build");
    }
    checker
}

/// Every scenario of the tests in a language.
fn everything(lang: &str) -> impl Iterator<Item = (String, Loose)> {
    let cases = cases::cases().into_iter().map(|case| (case.id, case.scenario));
    scenarios::all().chain(cases).map(move |(name, scenario)| {
        let Loose::Fields(mut fields) = scenario else { panic!("{name} is no object") };
        fields.retain(|(field, _)| field != "lang");
        fields.push(("lang".to_owned(), text(lang)));
        (name, Loose::Fields(fields))
    })
}

/// The report without what comes with the words of the law.
fn bare(mut report: Report) -> Report {
    report.law_words = false;
    let findings = report.findings.iter_mut().flat_map(|f| f.provisions.iter_mut().chain(&mut f.sanctions));
    let permissions = report.permissions.iter_mut().flat_map(|p| &mut p.provisions);
    let grounds = report.grounds.iter_mut().flat_map(|g| &mut g.provisions);
    // An agency's own clauses come with the scenario; none of these has any.
    for cited in findings.chain(permissions).chain(grounds) {
        for words in [&mut cited.quote, &mut cited.plain, &mut cited.note, &mut cited.source] {
            words.clear();
        }
    }
    for finding in &mut report.findings {
        finding.notes.clear();
        for words in [&mut finding.route.text, &mut finding.route.limits, &mut finding.route.rights] {
            words.clear();
        }
    }
    report.prohibitions.iter_mut().for_each(|p| p.decides.clear());
    for position in report.conflicts.iter_mut().flat_map(|c| &mut c.positions) {
        position.says.clear();
        position.source.clear();
    }
    report
}

#[test]
fn a_report_without_the_words_of_the_law_is_the_same_but_for_them() {
    for (lang, first) in [("id", with(&[])), ("en", with(&[0])), ("en", with(&[0, 1]))] {
        let law = lang == "en" && first.check(&Loose::Fields(vec![("lang".to_owned(), text("id"))])).unwrap().law_words;
        for (name, scenario) in everything(lang) {
            let whole = checker().check(&scenario);
            let found = first.check(&scenario);
            assert!(found.as_ref().map_or(true, |report| !report.law_words), "{name}");
            // With the words in Indonesian alone an English report has those, and says that its own are missing.
            let found = if law { found.map(bare) } else { found };
            assert_eq!(found, whole.map(bare), "{name}, {lang}");
        }
    }
}

#[test]
fn parts_in_any_order_make_the_reports_of_the_whole() {
    let checkers = ORDERS.map(|order| with(&order));
    for lang in ["id", "en"] {
        for (n, (name, scenario)) in everything(lang).enumerate() {
            assert_eq!(checkers[n % checkers.len()].check(&scenario), checker().check(&scenario), "{name}, {lang}");
        }
    }
    for (lang, parted) in [Lang::Id, Lang::En].into_iter().flat_map(|lang| checkers.iter().map(move |c| (lang, c))) {
        let told = |checker: &Checker| {
            let index = serde_json::to_string(&checker.index(lang)).unwrap();
            (index, serde_json::to_string(&checker.catalogue(lang)).unwrap())
        };
        assert_eq!(told(parted), told(checker()));
    }
}

#[test]
fn without_english_it_answers_in_indonesian() {
    let first = with(&[]);
    for (name, scenario) in everything("en").take(40) {
        let Loose::Fields(mut fields) = scenario.clone() else { panic!("{name} is no object") };
        fields.retain(|(field, _)| field != "lang");
        let (asked, plain) = (first.check(&scenario), first.check(&Loose::Fields(fields)));
        assert_eq!(asked.map(|r| (r.verdict, r.headline)).ok(), plain.map(|r| (r.verdict, r.headline)).ok(), "{name}");
    }
}

#[test]
fn what_is_no_part_of_this_build_is_refused_and_changes_nothing() {
    let mut checker = with(&[]);
    let code = |refused: Result<(), cek_netral::Problem>| refused.map_err(|problem| problem.code);
    assert_eq!(code(checker.extend("laws", PARTS[1].1)), Err("unknown_part"));
    assert_eq!(code(checker.extend("law", PARTS[2].1)), Err("other_build"));
    assert_eq!(code(checker.extend("law", &PARTS[1].1.replacen("cek-netral ", "cek-netral 0", 1))), Err("other_build"));
    assert!(!checker.check(&Loose::Fields(Vec::new())).unwrap().law_words);
    assert_eq!(code(checker.extend("law", PARTS[1].1)), Ok(()));
    assert_eq!(code(checker.extend("law", PARTS[1].1)), Ok(()));
    assert!(checker.check(&Loose::Fields(Vec::new())).unwrap().law_words);
}
