//! Permissions and the rules that they meet.

use super::{CALENDAR, LAW, QUESTIONS, RULES, codes, exception, faults, line};

/// A permission, written after the rules.
fn permission(when: &str, more: &str) -> String {
    let words = "{ id = \"B\", en = \"M\" }";
    format!("[[permission]]\nid = \"may\"\ntitle = {words}\ntext = {words}\nwhen = {{ {when} }}\n{more}")
}

#[test]
fn a_permission_that_meets_a_rule_says_so() {
    let meets = permission("act = \"like\", object = \"nobody\"", "");
    let rules = format!("{RULES}{meets}");
    let found = faults(QUESTIONS, LAW, &rules, CALENDAR);
    assert_eq!(found, [("permission-meets-rule".to_owned(), "rules".to_owned(), line(&rules, "id = \"may\""))]);

    let named = permission("act = \"like\"", "beside = [\"no-likes\"]\n");
    assert_eq!(codes(&format!("{RULES}{named}")), [""; 0]);
    let unknown = permission("act = \"like\"", "beside = [\"no-posts\"]\n");
    assert_eq!(codes(&format!("{RULES}{unknown}")), ["unknown-rule"]);
    assert_eq!(codes(&format!("{RULES}{}", permission("act = \"post\"", ""))), [""; 0]);
}

#[test]
fn a_permission_may_stand_where_an_exception_lifts_the_rule() {
    // The examples leave the object open, so that with the exception they only may apply.
    let rules = RULES.replace("act = \"like\", on", "act = \"like\", object = \"pair\", on");
    let lifts = exception("e", "no-likes", "object = \"nobody\"");
    let may = permission("act = \"like\", object = \"nobody\"", "");
    assert_eq!(codes(&format!("{rules}{lifts}{may}")), [""; 0]);
    let contested = lifts.replace("lifts", "contested");
    assert_eq!(codes(&format!("{rules}{contested}{may}")), ["permission-meets-rule"]);
}
