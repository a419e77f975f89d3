//! More than the pack can count is a fault.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

use super::super::compile_files;
use super::super::walls::{MOST, too_many};
use super::{CALENDAR, LAW, QUESTIONS, RULES, faults, file, line};

#[test]
fn one_too_many_is_a_fault_at_its_place() {
    let source = file("law", LAW);
    let places = |count: usize| (0..count).map(|n| (&source, if n == MOST { LAW.find("uu-1:1").unwrap() } else { 0 }));
    assert_eq!(too_many("rules", places(MOST)), None);
    let fault = too_many("rules", places(MOST + 1)).unwrap();
    assert_eq!((fault.code, fault.file.as_str(), fault.line), ("too-many", "law", line(LAW, "uu-1:1")));
    assert!(fault.what.contains("65535 rules") && !fault.fix.is_empty());
    assert_eq!(usize::from(u16::MAX), MOST, "an index holds every position");
}

#[test]
fn instruments_and_provisions_have_a_wall() {
    let law: Vec<_> = (0..=MOST).map(|n| file(&format!("law {n}"), LAW)).collect();
    let faults = compile_files(&[file("questions", QUESTIONS)], &law, &[], &[], |_| Ok(())).err().unwrap_or_default();
    let found: Vec<_> = faults.iter().map(|f| (f.code, f.file.as_str(), f.line)).collect();
    let at = |part: &str| ("too-many", "law 65535", line(LAW, part));
    assert_eq!(found, [at("id = \"uu-1\""), at("id = \"uu-1:1\"")]);
}

#[test]
fn rules_exceptions_and_routes_have_a_wall() {
    let words = "{ id = \"K\", en = \"E\" }";
    let rule = format!(
        "[[rule]]\nid = \"x\"\nfamily = \"social\"\ntitle = {words}\nkind = \"ethics\"\nlevel = \"moral\"\nwhen = {{}}\nbreaches = []\nroute = \"r\"\n"
    );
    let exception = super::exception("e", "no-likes", "act = \"like\"");
    let route = format!("[[route]]\nid = \"q\"\nlabel = {words}\nin_short = {words}\nversions = []\n");
    for (one, there) in [(&rule, 1), (&exception, 0), (&route, 2)] {
        let rules = format!("{RULES}{}", one.repeat(MOST + 1 - there));
        let last = rules.lines().count() - one.lines().count() + 2;
        assert_eq!(faults(QUESTIONS, LAW, &rules, CALENDAR), [("too-many".to_owned(), "rules".to_owned(), last)]);
    }
}
