//! What the checker loads of all this: terms, poses and what can be done, in both languages and in one file, so that no
//! request tells what somebody reads.

use serde::Serialize;

use super::help::Topic;
use super::poses::data::Pose;
use super::poses::{draw, standing};
use super::terms::Term;
use super::{File, address};
use crate::questions::model::{Bilingual, Lang};

#[derive(Serialize)]
struct Reference<'a> {
    terms: &'a [Term],
    help: &'a [Topic],
    poses: Vec<Drawn<'a>>,
}

/// A pose with its picture. Layers: ink (1) or ground (0), filled (1) or stroke (0), width, path.
#[derive(Serialize)]
struct Drawn<'a> {
    id: &'a str,
    title: &'a Bilingual,
    alt: &'a Bilingual,
    standing: Bilingual,
    turn: i32,
    layers: Vec<(u8, u8, String, String)>,
}

pub fn file(terms: &[Term], help: &[Topic], poses: &[Pose]) -> File {
    let in_both = |p: &Pose| Bilingual {
        id: standing(p.standing, Lang::Id).to_owned(),
        en: standing(p.standing, Lang::En).to_owned(),
    };
    let layers = |p: &Pose| {
        let flat = draw::layers(p).into_iter();
        flat.map(|l| (u8::from(l.ink), u8::from(l.filled), format!("{:.1}", l.width), l.path)).collect()
    };
    let poses = poses.iter().map(|p| Drawn {
        id: &p.id,
        title: &p.title,
        alt: &p.alt,
        standing: in_both(p),
        turn: p.turn,
        layers: layers(p),
    });
    let reference = Reference { terms, help, poses: poses.collect() };
    // Lists and texts always have a JSON form.
    let text = serde_json::to_string(&reference).unwrap_or_default();
    File { path: address::page(Lang::Id, "rujukan.json"), text }
}
