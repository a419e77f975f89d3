//! The second sentence of a report: what it rests on, or what is asked for.

use cek_netral::report::Verdict;

use crate::support::{check, checker};

const DEBATE: &str = "Debat calon bupati malam ini jam 8 di alun-alun";

#[test]
fn a_political_post_without_a_side_asks_what_it_holds_until_that_is_said() {
    let reasons = &checker().pack().sentences.reason;
    for (answers, expected) in [
        ("", &reasons.political),
        (r#""employment": "pns""#, &reasons.political),
        (r#""stance": "neutral""#, &reasons.may_apply),
        (r#""object": "regional_pair""#, &reasons.may_apply),
        (r#""stance": ["neutral", "arguable"]"#, &reasons.may_apply),
    ] {
        let report = check(&format!(r#"{{ "text": "{DEBATE}", "lang": "en", "answers": {{ {answers} }} }}"#));
        assert_eq!((report.verdict, &report.reason), (Verdict::MayApply, &expected.en), "{answers}");
    }
}
