//! What the browser gets of the pack: every byte is paid on a prepaid card, so what no report can show stays behind.

use super::known::position;
use crate::law::model::{ProvisionRole, Uncited};
use crate::pack::Pack;
use crate::questions::model::Bilingual;

/// The pack without the provisions that nothing cites and the words that only the book prints. Reports stay the same.
pub fn for_browser(pack: &Pack) -> Pack {
    let mut slim = pack.clone();
    let cited = cited(pack);
    let place = |old: &u16| position(&cited, |c| c == old);
    let moved = |list: &mut Vec<u16>| *list = list.iter().filter_map(place).collect();
    slim.provisions = cited.iter().filter_map(|n| pack.provisions.get(usize::from(*n)).cloned()).collect();
    for rule in &mut slim.rules {
        moved(&mut rule.breaches);
        moved(&mut rule.sanctions);
    }
    slim.exceptions.iter_mut().for_each(|e| moved(&mut e.provisions));
    slim.permissions.iter_mut().for_each(|p| moved(&mut p.provisions));
    slim.instruments.clear();
    slim.implications.iter_mut().for_each(|i| i.why = Bilingual::default());
    slim.presumptions.iter_mut().for_each(|p| p.why = Bilingual::default());
    slim
}

/// Provisions that a rule, an exception or a permission cites, ascending.
fn cited(pack: &Pack) -> Vec<u16> {
    let rules = pack.rules.iter().flat_map(|r| r.breaches.iter().chain(&r.sanctions));
    let exceptions = pack.exceptions.iter().flat_map(|e| &e.provisions);
    let permissions = pack.permissions.iter().flat_map(|p| &p.provisions);
    let mut all: Vec<u16> = rules.chain(exceptions).chain(permissions).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Provisions that nothing cites. `roles` has one for each provision of the pack.
pub fn uncited(pack: &Pack, roles: &[ProvisionRole]) -> Vec<Uncited> {
    let cited = cited(pack);
    let open = (0..=u16::MAX).zip(pack.provisions.iter().zip(roles)).filter(|(n, _)| !cited.contains(n));
    open.map(|(_, (p, role))| Uncited { id: p.id.clone(), citation: p.citation.clone(), role: *role }).collect()
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use std::path::Path;

    use crate::Checker;
    use crate::scenario::loose::Loose;

    /// Every rule's examples, checked with the whole pack and with the browser's.
    #[test]
    fn reports_stay_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let compiled = super::super::compile(root).map_err(|f| f.len());
        let Ok(compiled) = compiled else { panic!("the data builds") };
        let slim = super::for_browser(&compiled.pack);
        assert!(slim.provisions.len() < compiled.pack.provisions.len());
        let (Ok(whole), Ok(slim)) = (Checker::from_pack(compiled.pack), Checker::from_pack(slim)) else {
            panic!("sound packs")
        };
        let mut compared = 0;
        let acts = ["like", "post", "decide", "attend", "photo", "party_member", "stand", "goods", "team"];
        for employment in ["pns", "cpns", "pppk", "non_asn", "tni", "polri", "other"] {
            for act in acts {
                for (election, date) in
                    [("pilkada-2024", "2024-10-01"), ("pemilu-2024", "2023-11-05"), ("pemilu-2019", "2019-02-01")]
                {
                    let text = |words: &str| Loose::Text(words.to_owned());
                    let answers = vec![("employment".to_owned(), text(employment)), ("act".to_owned(), text(act))];
                    let scenario = Loose::Fields(vec![
                        ("election".to_owned(), text(election)),
                        ("date".to_owned(), text(date)),
                        ("answers".to_owned(), Loose::Fields(answers)),
                    ]);
                    assert_eq!(whole.check(&scenario), slim.check(&scenario), "{employment} {act} {election}");
                    compared += 1;
                }
            }
        }
        assert_eq!(compared, 7 * acts.len() * 3);
    }
}
