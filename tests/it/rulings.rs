//! Which rules are not ruled out, found the short way and the long way.

use cek_netral::Checker;
use cek_netral::case::Case;
use cek_netral::case::rulings::Ruling;
use cek_netral::rules::evaluate::{Status, Trace};
use cek_netral::scenario::input::Scenario;
use cek_netral::text::Reader;
use proptest::prelude::*;

use crate::support::random::plans;

fn told<'a>(rulings: impl Iterator<Item = &'a Ruling>) -> Vec<(usize, Status, &'a Trace)> {
    rulings.map(|ruling| (ruling.rule, ruling.status, &ruling.trace)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_of_an_outcome_are_those_of_the_report(plan in plans()) {
        let mut pack = Checker::compiled().unwrap();
        pack.text.known = pack.known;
        let reader = Reader::new(std::mem::take(&mut pack.text));
        let scenario = Scenario::from_loose(&plan.scenario(), &pack).unwrap();
        let case = Case::open(&pack, &reader, scenario).unwrap();
        for (place, ruled) in case.ruled().iter().enumerate() {
            let short = case.ruled_live(place).unwrap();
            prop_assert_eq!(told(short.rulings.iter()), told(ruled.live()));
            prop_assert_eq!(short.doubt, ruled.doubt);
        }
        prop_assert!(case.ruled_live(case.acts.len()).is_none());
    }
}
