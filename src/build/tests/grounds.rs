//! The grounds of an all-clear, and findings that would cite nothing.

use super::{CALENDAR, LAW, QUESTIONS, RULES, codes, faults, line};

/// A ground, written after the rules.
fn ground(when: &str, clears: &str, near_miss: &str, more: &str) -> String {
    let words = "{ id = \"B\", en = \"F\" }";
    format!(
        "[[ground]]\nid = \"free\"\ntitle = {words}\nreason = {words}\nwhen = {{ {when} }}\nclears = [{{ {clears} }}]\n\
         near_miss = [{{ {near_miss} }}]\n{more}"
    )
}

#[test]
fn a_ground_that_takes_a_side_stops_the_build() {
    let about_nobody =
        ground("object = \"nobody\"", "object = \"nobody\"", "object = \"pair\"", "rests = [\"uu-1:1\"]\n");
    assert_eq!(codes(&format!("{RULES}{about_nobody}")), [""; 0]);
    let neutral = "act = \"post\", stance = \"neutral\"";
    let sided = ground("act = \"post\"", neutral, "act = \"like\"", "");
    assert_eq!(codes(&format!("{RULES}{sided}")), ["ground-takes-side"]);
    let rules = format!("{RULES}{}", ground(neutral, neutral, "act = \"post\", stance = \"attack\"", ""));
    assert_eq!(codes(&rules), [""; 0]);
}

#[test]
fn a_ground_for_the_vote_cites() {
    let vote = |more: &str| ground("act = \"vote\"", "act = \"vote\"", "act = \"post\"", more);
    assert_eq!(codes(&format!("{RULES}{}", vote(""))), ["ground-without-source"]);
    assert_eq!(codes(&format!("{RULES}{}", vote("rests = [\"uu-1:1\"]\n"))), [""; 0]);
}

#[test]
fn the_examples_of_a_ground_lie_in_it_and_its_near_misses_do_not() {
    let wrong = ground("act = \"read\"", "employment = \"pns\"", "act = \"post\"", "");
    assert_eq!(codes(&format!("{RULES}{wrong}")), ["example-fails"]);
    let wrong = ground("act = \"read\"", "act = \"read\"", "employment = \"pns\"", "");
    assert_eq!(codes(&format!("{RULES}{wrong}")), ["example-fails"]);
}

#[test]
fn a_rule_that_can_hold_without_a_citation_stops_the_build() {
    let law = format!("{LAW}scope = {{ object = \"pair\" }}\n");
    let found = faults(QUESTIONS, &law, RULES, CALENDAR);
    let place = line(RULES, "id = \"no-likes\"");
    assert_eq!(found, [("uncited-finding".to_owned(), "rules".to_owned(), place)]);
    let narrowed = RULES.replace("act = \"like\" }\nbreaches", "act = \"like\", object = \"pair\" }\nbreaches");
    let narrowed = narrowed.replace("act = \"like\", on", "act = \"like\", object = \"pair\", on");
    assert_eq!(faults(QUESTIONS, &law, &narrowed, CALENDAR), []);
}
