//! What holds of any scenario: to answer more takes away nothing that was certain, to ask twice or in another order is to ask
//! the same, and to say what was known already changes nothing.

use std::collections::BTreeSet;

use cek_netral::Origin;
use cek_netral::report::{FindingStatus, Report};
use cek_netral::scenario::loose::Loose;
use proptest::prelude::*;

use super::{Random, count};
use crate::support::checker;
use crate::support::parts::Parts;
use crate::support::random::{answer, asked, parts};

fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap()
}

fn certain(report: &Report) -> BTreeSet<&str> {
    report.findings.iter().filter(|f| f.status == FindingStatus::Applies).map(|f| f.rule.as_str()).collect()
}

/// Whether all that was known of a scenario, presumed or not, is still so.
fn still_so(before: &Report, after: &Report) -> bool {
    before.facts.iter().all(|old| {
        let same = |new: &&cek_netral::report::Fact| new.question == old.question && new.act == old.act;
        after.facts.iter().find(same).is_some_and(|new| new.answers.iter().all(|a| old.answers.contains(a)))
    })
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: count("CEK_NETRAL_INVARIANTS", 96) as u32,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn to_answer_more_takes_no_certainty_away(parts in parts(), picks in prop::collection::vec((0_usize..64, 0_usize..64), 6)) {
        let before = parts.check();
        for (which, pick) in picks {
            let open: Vec<_> = asked().filter(|q| !parts.answers.iter().any(|(id, _)| *id == q.id)).collect();
            let question = open[which % open.len()];
            let Some(after) = parts.with(&question.id, vec![answer(question, pick)]).possible() else { continue };
            if still_so(&before, &after) {
                let lost: Vec<&str> = certain(&before).difference(&certain(&after)).copied().collect();
                prop_assert!(lost.is_empty(), "{:?} lost by {}: {:?}", lost, question.id, parts);
                if before.verdict == cek_netral::report::Verdict::Applies {
                    prop_assert_eq!(after.verdict, before.verdict);
                }
            }
        }
    }

    #[test]
    fn the_same_in_another_order_and_again_is_the_same(parts in parts(), other in parts(), seed in any::<u64>()) {
        let Loose::Fields(fields) = parts.scenario() else { panic!("no object") };
        let first = checker().check(&Loose::Fields(fields.clone())).unwrap();
        let _ = other.possible();
        let mut random = Random(seed);
        let mut turned = fields.clone();
        random.shuffle(&mut turned);
        for (_, value) in &mut turned {
            if let Loose::Fields(inner) = value {
                random.shuffle(inner);
                for (_, ids) in inner {
                    if let Loose::List(ids) = ids {
                        random.shuffle(ids);
                    }
                }
            }
        }
        prop_assert_eq!(json(&checker().check(&Loose::Fields(turned)).unwrap()), json(&first));
        prop_assert_eq!(json(&checker().check(&Loose::Fields(fields)).unwrap()), json(&first));
    }

    #[test]
    fn to_say_what_follows_changes_nothing(parts in parts()) {
        let before = parts.check();
        let follows = before.facts.iter().filter(|f| f.act == 0 && [Origin::Implied, Origin::Calendar].contains(&f.origin));
        let asked: BTreeSet<&str> = asked().map(|q| q.id.as_str()).collect();
        let more = follows.filter(|f| asked.contains(f.question.as_str()));
        let told = more.fold(parts, |told: Parts, fact| told.with(&fact.question, fact.answers.clone()));
        let after = told.check();
        let told = |r: &Report| r.findings.iter().map(|f| (f.rule.clone(), f.status)).collect::<Vec<_>>();
        prop_assert_eq!(after.verdict, before.verdict);
        prop_assert_eq!(told(&after), told(&before));
    }
}
