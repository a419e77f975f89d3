//! The compiled data in parts, so that what a verdict needs can be loaded apart from what is only read: the decisions (rules,
//! boxes, validity, titles, citations, in Indonesian) as bytes; the words of the law and the English of each as texts, which
//! every server knows to pack. Joined they are the pack again.

use super::{Pack, compact};
use crate::law::model::{ProvisionRole, Uncited};
use crate::questions::model::{Bilingual, Lang};
use crate::rules::cells::Assessing;

/// A part that comes after the decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The English of the decisions.
    English,
    /// The words of the law, and the provisions that nothing cites.
    Law,
    /// The English of the words of the law.
    LawEnglish,
}

impl Part {
    pub const ALL: [Part; 3] = [Part::English, Part::Law, Part::LawEnglish];

    pub fn name(self) -> &'static str {
        match self {
            Part::English => "english",
            Part::Law => "law",
            Part::LawEnglish => "law-english",
        }
    }

    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }

    /// The first line of the part of a build.
    fn head(self, build: &str) -> String {
        format!("cek-netral {build} {}\n", self.name())
    }
}

/// The parts that a pack waits for, and of which build they have to be.
#[derive(Clone, Debug, Default)]
pub struct Awaited {
    build: String,
    parts: Vec<Part>,
}

impl Awaited {
    /// Whether the words of the law are there in a language.
    pub fn words(&self, lang: Lang) -> bool {
        !self.parts.iter().any(|part| *part == Part::Law || (*part == Part::LawEnglish && lang == Lang::En))
    }
}

/// A text that is no part of this build, or not the one it is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherBuild;

/// A pack taken apart.
#[derive(Clone, Debug)]
pub struct Parts {
    /// All that a verdict needs, after the name of the build.
    pub decisions: Vec<u8>,
    /// All others.
    pub later: Vec<(Part, String)>,
}

/// Ends each string of a part.
const END: char = '\u{1f}';
/// How long the name of a build is, in bytes.
const BUILD: usize = 16;

impl Parts {
    pub fn split(mut pack: Pack) -> Result<Parts, String> {
        let taken = |words: Vec<&mut String>| words.into_iter().map(std::mem::take).collect::<Vec<String>>();
        let mut later =
            vec![(Part::English, taken(english(&mut pack))), (Part::LawEnglish, taken(law_english(&mut pack)))];
        let uncited = std::mem::take(&mut pack.uncited);
        let uncited = uncited.into_iter().flat_map(|u| [u.id, u.citation, u.role.name().to_owned()]);
        later.push((Part::Law, taken(law(&mut pack)).into_iter().chain(uncited).collect()));
        if later.iter().flat_map(|(_, strings)| strings).any(|string| string.contains(END)) {
            return Err("a string of the data holds a unit separator".to_owned());
        }
        let decisions = postcard::to_allocvec(&pack).map_err(|e| e.to_string())?;
        let texts: Vec<(Part, String)> = later
            .into_iter()
            .map(|(part, strings)| (part, strings.into_iter().flat_map(|string| [string, END.to_string()]).collect()))
            .collect();
        let build = build(decisions.iter().copied().chain(texts.iter().flat_map(|(_, text)| text.bytes())));
        Ok(Parts {
            later: texts.into_iter().map(|(part, text)| (part, part.head(&build) + &text)).collect(),
            decisions: [build.into_bytes(), decisions].concat(),
        })
    }
}

/// The pack with its decisions alone; else what is wrong with it.
pub fn open(decisions: &[u8]) -> Result<Pack, String> {
    let (build, bytes) = decisions.split_at_checked(BUILD).ok_or("the data is cut off")?;
    let mut pack: Pack = compact::read(bytes).ok_or("the data is of another build")?;
    pack.awaited = Awaited { build: String::from_utf8_lossy(build).into_owned(), parts: Part::ALL.to_vec() };
    let Pack { questions, implications, rules, .. } = &mut pack;
    let assessing = Assessing { questions: &*questions, implications: &*implications };
    rules.iter_mut().for_each(|rule| assessing.fill(rule));
    Ok(pack)
}

/// Adds a part to the pack whose decisions it belongs to.
pub fn add(pack: &mut Pack, part: Part, text: &str) -> Result<(), OtherBuild> {
    let body = text.strip_prefix(&*part.head(&pack.awaited.build)).ok_or(OtherBuild)?;
    if !pack.awaited.parts.contains(&part) {
        return Ok(());
    }
    let mut strings = body.split_terminator(END);
    let places = match part {
        Part::English => english(pack),
        Part::Law => law(pack),
        Part::LawEnglish => law_english(pack),
    };
    for place in places {
        strings.next().ok_or(OtherBuild)?.clone_into(place);
    }
    while let Some(id) = strings.next() {
        let (citation, role) = strings.next().zip(strings.next()).ok_or(OtherBuild)?;
        let role = ProvisionRole::ALL.into_iter().find(|known| known.name() == role).ok_or(OtherBuild)?;
        pack.uncited.push(Uncited { id: id.to_owned(), citation: citation.to_owned(), role });
    }
    pack.awaited.parts.retain(|awaited| *awaited != part);
    Ok(())
}

/// The name of the build that these bytes are of: FNV-1a, 64 bits, in hexadecimal digits.
fn build(bytes: impl Iterator<Item = u8>) -> String {
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:0BUILD$x}")
}

/// What is only read once a finding or a disagreement is opened, in both languages.
fn opened(pack: &mut Pack) -> Vec<&mut Bilingual> {
    let mut all: Vec<&mut Bilingual> = Vec::new();
    all.extend(pack.provisions.iter_mut().flat_map(|p| [&mut p.text.plain, &mut p.text.note]));
    all.extend(pack.notes.iter_mut().map(|n| &mut n.text));
    all.extend(pack.conflicts.iter_mut().flat_map(|c| &mut c.positions).map(|p| &mut p.says));
    for route in &mut pack.routes {
        all.extend([&mut route.limits, &mut route.rights]);
        all.extend(route.versions.iter_mut().map(|v| &mut v.text));
    }
    all
}

fn law_english(pack: &mut Pack) -> Vec<&mut String> {
    opened(pack).into_iter().map(|words| &mut words.en).collect()
}

/// The Indonesian of what is opened, and what is in Indonesian alone.
fn law(pack: &mut Pack) -> Vec<&mut String> {
    let mut all: Vec<&mut String> = Vec::new();
    for provision in &mut pack.provisions {
        let text = &mut provision.text;
        all.extend([&mut text.quote, &mut text.plain.id, &mut text.note.id, &mut text.source]);
    }
    all.extend(pack.notes.iter_mut().map(|n| &mut n.text.id));
    let positions = pack.conflicts.iter_mut().flat_map(|c| &mut c.positions);
    all.extend(positions.flat_map(|p| [&mut p.says.id, &mut p.source]));
    for route in &mut pack.routes {
        all.extend([&mut route.limits.id, &mut route.rights.id]);
        all.extend(route.versions.iter_mut().map(|v| &mut v.text.id));
    }
    all
}

fn english(pack: &mut Pack) -> Vec<&mut String> {
    decided(pack).into_iter().map(|words| &mut words.en).collect()
}

/// All other words in both languages, in a fixed order.
fn decided(pack: &mut Pack) -> Vec<&mut Bilingual> {
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
    for conflict in &mut pack.conflicts {
        all.push(&mut conflict.title);
        all.extend(conflict.in_short.as_mut());
        all.extend(conflict.positions.iter_mut().map(|p| &mut p.who));
    }
    all.extend(pack.routes.iter_mut().flat_map(|r| [&mut r.label, &mut r.in_short]));
    all.extend(pack.advisers.iter_mut().map(|a| &mut a.text));
    all.extend(pack.scope.iter_mut().flat_map(|s| [&mut s.label, &mut s.text]));
    all.extend(pack.calendars.iter_mut().map(|c| &mut c.label));
    all.extend(pack.votes.iter_mut().map(|v| &mut v.label));
    all.extend(pack.sentences.each());
    all.extend(pack.text.concepts.iter_mut().map(|c| &mut c.label));
    all.extend(pack.text.patterns.iter_mut().map(|p| &mut p.label));
    all.push(&mut pack.text.fitted.label);
    all.extend(pack.text.meanings.iter_mut().map(|m| &mut m.label));
    all.push(&mut pack.text.act_model.label);
    all.extend(pack.text.leaning.signs.iter_mut().map(|s| &mut s.label));
    all
}

#[cfg(all(test, not(target_arch = "wasm32"), feature = "cli"))]
mod tests {
    use super::*;
    use std::path::Path;

    fn joined(parts: &Parts, order: [usize; 3]) -> Result<Pack, String> {
        let mut pack = open(&parts.decisions)?;
        for n in order {
            let (part, text) = parts.later.get(n).ok_or("a part too few")?;
            add(&mut pack, *part, text).map_err(|OtherBuild| format!("{part:?} is refused"))?;
        }
        Ok(pack)
    }

    #[test]
    fn the_parts_make_the_pack_and_decisions_hold_no_english() -> Result<(), String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let pack = crate::build::compile(root).map_err(|faults| format!("{} faults", faults.len()))?.pack;
        let bytes = |pack: &Pack| postcard::to_allocvec(pack).map_err(|e| e.to_string());
        let whole = bytes(&pack)?;
        let parts = Parts::split(pack)?;
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            assert!(bytes(&joined(&parts, order)?)? == whole);
        }
        // One that comes twice changes nothing.
        assert!(bytes(&joined(&parts, [0, 2, 2])?)? == bytes(&joined(&parts, [2, 0, 0])?)?);
        let decisions = String::from_utf8_lossy(&parts.decisions);
        assert!(!decisions.contains("Neutrality provisions apply here") && decisions.contains("ketentuan netralitas"));
        assert!(!decisions.contains("dilarang memberikan dukungan"), "a quotation is no part of a decision");
        Ok(())
    }

    #[test]
    fn a_part_of_another_build_or_another_part_is_refused() -> Result<(), String> {
        let parts = Parts::split(Pack::default())?;
        let other = Parts::split(Pack { version: "other".to_owned(), ..Pack::default() })?;
        let mut pack = open(&parts.decisions)?;
        let text = |parts: &Parts| parts.later.first().map(|(_, text)| text.clone()).unwrap_or_default();
        assert_eq!(add(&mut pack, Part::English, &text(&other)), Err(OtherBuild));
        assert_eq!(add(&mut pack, Part::Law, &text(&parts)), Err(OtherBuild));
        assert_eq!(add(&mut pack, Part::English, ""), Err(OtherBuild));
        assert_eq!(add(&mut pack, Part::English, &text(&parts)), Ok(()));
        assert!(!pack.awaited.words(Lang::Id));
        Ok(())
    }
}
