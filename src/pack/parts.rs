//! The compiled data in parts, so that what a verdict needs can be loaded apart from what is only read: `decisions` (rules,
//! boxes, validity, titles, citations, in Indonesian), the words of the law, the other language of each, and the provisions
//! that nothing cites. Joined they are the pack again.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Pack;
use crate::law::model::ProvisionText;
use crate::questions::model::Bilingual;
use crate::rules::cells::Assessing;

/// Each part as bytes.
#[derive(Clone, Debug)]
pub struct Parts<Bytes> {
    /// All that a verdict needs.
    pub decisions: Bytes,
    /// The English of `decisions`, in the order of `bilinguals`.
    pub english: Bytes,
    /// The words of each provision, in their order.
    pub law: Bytes,
    /// The English of `law`.
    pub law_english: Bytes,
    /// Provisions that nothing cites.
    pub uncited: Bytes,
}

impl Parts<Vec<u8>> {
    /// Takes a pack apart.
    pub fn split(mut pack: Pack) -> Result<Parts<Vec<u8>>, String> {
        let english: Vec<String> = bilinguals(&mut pack).into_iter().map(|b| std::mem::take(&mut b.en)).collect();
        let mut law: Vec<ProvisionText> = pack.provisions.iter_mut().map(|p| std::mem::take(&mut p.text)).collect();
        let law_english: Vec<String> = words(&mut law).map(|b| std::mem::take(&mut b.en)).collect();
        let uncited = std::mem::take(&mut pack.uncited);
        Ok(Parts {
            decisions: bytes(&pack)?,
            english: bytes(&english)?,
            law: bytes(&law)?,
            law_english: bytes(&law_english)?,
            uncited: bytes(&uncited)?,
        })
    }
}

impl<Bytes: AsRef<[u8]>> Parts<Bytes> {
    /// Puts the pack together; else what does not fit.
    pub fn join(&self) -> Result<Pack, String> {
        let mut pack: Pack = read(&self.decisions)?;
        let english: Vec<String> = read(&self.english)?;
        let mut law: Vec<ProvisionText> = read(&self.law)?;
        let law_english: Vec<String> = read(&self.law_english)?;
        pack.uncited = read(&self.uncited)?;
        let places = bilinguals(&mut pack);
        if places.len() != english.len() || words(&mut law).count() != law_english.len() {
            return Err("the parts of the data are not of one build".to_owned());
        }
        places.into_iter().zip(english).for_each(|(place, english)| place.en = english);
        words(&mut law).zip(law_english).for_each(|(place, english)| place.en = english);
        if law.len() != pack.provisions.len() {
            return Err("the words of the law are not those of its provisions".to_owned());
        }
        pack.provisions.iter_mut().zip(law).for_each(|(provision, text)| provision.text = text);
        let Pack { questions, implications, rules, .. } = &mut pack;
        let assessing = Assessing { questions: &*questions, implications: &*implications };
        rules.iter_mut().for_each(|rule| assessing.fill(rule));
        Ok(pack)
    }
}

fn bytes(part: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(part).map_err(|e| e.to_string())
}

fn read<T: DeserializeOwned>(part: &impl AsRef<[u8]>) -> Result<T, String> {
    postcard::from_bytes(part.as_ref()).map_err(|e| e.to_string())
}

fn words(law: &mut [ProvisionText]) -> impl Iterator<Item = &mut Bilingual> {
    law.iter_mut().flat_map(|text| [&mut text.plain, &mut text.note])
}

/// Everything in two languages but the words of the law, in a fixed order.
fn bilinguals(pack: &mut Pack) -> Vec<&mut Bilingual> {
    let mut all: Vec<&mut Bilingual> = Vec::new();
    for question in &mut pack.questions.0 {
        all.push(&mut question.ask);
        all.extend(question.answers.iter_mut().flat_map(|a| [&mut a.label, &mut a.verb]));
    }
    all.extend(pack.roles.iter_mut().map(|r| &mut r.label));
    all.extend(pack.implications.iter_mut().map(|i| &mut i.why));
    all.extend(pack.presumptions.iter_mut().map(|p| &mut p.why));
    all.extend(pack.alternatives.iter_mut().map(|a| &mut a.say));
    all.extend(pack.instruments.iter_mut().map(|i| &mut i.title));
    all.extend(pack.rules.iter_mut().map(|r| &mut r.title));
    all.extend(pack.prohibitions.iter_mut().flat_map(|p| [&mut p.title, &mut p.says]));
    all.extend(pack.costs.iter_mut().map(|c| &mut c.text));
    all.extend(pack.duties.iter_mut().map(|d| &mut d.text));
    all.extend(pack.conditions.iter_mut().map(|c| &mut c.say));
    all.extend(pack.exceptions.iter_mut().map(|e| &mut e.title));
    all.extend(pack.permissions.iter_mut().flat_map(|p| [&mut p.title, &mut p.text]));
    all.extend(pack.free_zones.iter_mut().flat_map(|z| [&mut z.title, &mut z.reason]));
    all.extend(pack.notes.iter_mut().map(|n| &mut n.text));
    for conflict in &mut pack.conflicts {
        all.push(&mut conflict.title);
        all.extend(conflict.positions.iter_mut().flat_map(|p| [&mut p.who, &mut p.says]));
    }
    for route in &mut pack.routes {
        all.extend([&mut route.label, &mut route.limits, &mut route.rights]);
        all.extend(route.versions.iter_mut().map(|v| &mut v.text));
    }
    all.extend(pack.advisers.iter_mut().map(|a| &mut a.text));
    all.extend(pack.scope.iter_mut().flat_map(|s| [&mut s.label, &mut s.text]));
    all.extend(pack.calendars.iter_mut().map(|c| &mut c.label));
    all.extend(pack.votes.iter_mut().map(|v| &mut v.label));
    all.extend(pack.sentences.each());
    all.extend(pack.text.concepts.iter_mut().map(|c| &mut c.label));
    all.extend(pack.text.patterns.iter_mut().map(|p| &mut p.label));
    all.push(&mut pack.text.fitted.label);
    all.extend(pack.text.leaning.signs.iter_mut().map(|s| &mut s.label));
    all
}

#[cfg(all(test, not(target_arch = "wasm32"), feature = "cli"))]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_parts_make_the_pack_and_decisions_hold_no_english() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let pack = crate::build::compile(root).map(|c| c.pack).map_err(|f| f.len());
        let whole = pack.clone().map_err(|n| n.to_string()).and_then(|pack| bytes(&pack));
        let parts = pack.map_err(|n| n.to_string()).and_then(Parts::split);
        let joined = parts.clone().and_then(|parts| bytes(&parts.join()?));
        assert!(whole.is_ok() && whole == joined);
        let decisions = parts.map(|p| String::from_utf8_lossy(&p.decisions).into_owned()).unwrap_or_default();
        assert!(!decisions.contains("Neutrality provisions apply here") && decisions.contains("ketentuan netralitas"));
        assert!(!decisions.contains("dilarang memberikan dukungan"), "a quotation is no part of a decision");
    }

    #[test]
    fn parts_of_two_builds_are_refused() {
        let parts = Parts::split(Pack::default());
        let strange = parts.and_then(|parts| Ok(Parts { english: bytes(&vec!["x".to_owned()])?, ..parts }));
        assert!(strange.and_then(|parts| parts.join().map(|_| ())).is_err());
    }
}
