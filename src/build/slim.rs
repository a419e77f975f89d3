//! What the browser gets of the pack: every byte is paid on a prepaid card, so what no report can show stays behind.

use super::known::position;
use crate::law::model::{ProvisionRole, Uncited};
use crate::pack::Pack;
use crate::questions::model::Bilingual;

/// The pack without the provisions that nothing cites and the words that only the book prints. Reports stay the same.
pub(crate) fn for_browser(pack: &Pack) -> Pack {
    let mut slim = pack.clone();
    let mut cited = cited(pack);
    if pack.conversion.from.is_some() {
        cited.extend(slim.conversion.provisions().into_iter().map(|n| *n));
        cited.sort_unstable();
        cited.dedup();
    }
    let place = |old: &u16| position(&cited, |c| c == old);
    let moved = |list: &mut Vec<u16>| *list = list.iter().filter_map(place).collect();
    slim.provisions = cited.iter().filter_map(|n| pack.provisions.get(usize::from(*n)).cloned()).collect();
    for rule in &mut slim.rules {
        moved(&mut rule.breaches);
        moved(&mut rule.sanctions);
    }
    slim.costs.iter_mut().for_each(|c| moved(&mut c.cites));
    slim.exceptions.iter_mut().for_each(|e| moved(&mut e.provisions));
    slim.permissions.iter_mut().for_each(|p| moved(&mut p.provisions));
    slim.free_zones.iter_mut().for_each(|z| moved(&mut z.rests));
    for provision in slim.conversion.provisions() {
        *provision = place(provision).unwrap_or_default();
    }
    slim.instruments.clear();
    slim.implications.iter_mut().for_each(|i| i.why = Bilingual::default());
    slim.presumptions.iter_mut().for_each(|p| p.why = Bilingual::default());
    slim
}

/// Provisions that a rule, an exception, a permission or a free zone cites, ascending.
fn cited(pack: &Pack) -> Vec<u16> {
    let rules = pack.rules.iter().flat_map(|r| r.breaches.iter().chain(&r.sanctions));
    let exceptions = pack.exceptions.iter().flat_map(|e| &e.provisions);
    let permissions = pack.permissions.iter().flat_map(|p| &p.provisions);
    let zones = pack.free_zones.iter().flat_map(|z| &z.rests);
    let mut all: Vec<u16> = rules.chain(exceptions).chain(permissions).chain(zones).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Provisions that nothing cites. `roles` has one for each provision of the pack.
pub(crate) fn uncited(pack: &Pack, roles: &[ProvisionRole]) -> Vec<Uncited> {
    let cited = cited(pack);
    let open = (0..=u16::MAX).zip(pack.provisions.iter().zip(roles)).filter(|(n, _)| !cited.contains(n));
    open.map(|(_, (p, role))| Uncited { id: p.id.clone(), citation: p.citation.clone(), role: *role }).collect()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test that cannot go on says why and stops")]
mod tests {
    use std::path::Path;

    use crate::Checker;
    use crate::build::Compiled;
    use crate::build::examples::scenario;
    use crate::pack::rulebook::ExampleRecord;
    use crate::scenario::loose::Loose;

    /// Every rule's own examples, those that hold and the near misses, checked with the whole pack and with the browser's.
    #[test]
    fn reports_stay_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let compiled = super::super::compile(root).map_err(|f| f.len());
        let Ok(Compiled { pack, book }) = compiled else { panic!("the data builds") };
        let slim = super::for_browser(&pack);
        assert!(slim.provisions.len() < pack.provisions.len());
        let rules: Vec<&str> = pack.rules.iter().map(|r| r.id.as_str()).collect();
        let examples: Vec<(&str, &ExampleRecord)> = rules
            .into_iter()
            .zip(&book.rules)
            .flat_map(|(rule, of)| of.examples.iter().map(move |e| (rule, e)))
            .collect();
        assert!(book.rules.iter().all(|rule| rule.examples.iter().any(|e| e.holds)));
        assert!(book.rules.iter().all(|rule| rule.examples.iter().any(|e| !e.holds)));
        let (whole, slim) = (Checker::from_pack(pack.clone()), Checker::from_pack(slim));
        // Every second example in English: both languages meet examples that hold and near misses of every family.
        for (n, (rule, example)) in examples.into_iter().enumerate() {
            let Loose::Fields(mut fields) = scenario(example) else { panic!("an example is an object") };
            let lang = if n % 2 == 0 { "id" } else { "en" };
            fields.push(("lang".to_owned(), Loose::Text(lang.to_owned())));
            let given = Loose::Fields(fields);
            let report = whole.check(&given);
            assert!(report.is_ok(), "{rule}: {example:?}");
            assert_eq!(report, slim.check(&given), "{rule}: {example:?}");
        }
    }
}
