//! What the checker loads of all this: terms, poses, what can be done, neutral sentences and decided matters, in both
//! languages and in one file, so that no request tells what somebody reads.

use serde::Serialize;

use super::decided::Example;
use super::help::Help;
use super::neutral::Neutral;
use super::poses::data::Pose;
use super::poses::{draw, standing};
use super::terms::Term;
use super::{File, address};
use crate::questions::model::{Bilingual, Lang};

/// The content of the file.
#[derive(Serialize)]
pub(super) struct Reference<'a> {
    pub terms: &'a [Term],
    pub help: &'a Help,
    pub neutral: &'a Neutral,
    pub decided: &'a [Example],
    pub poses: Vec<Drawn<'a>>,
}

/// A pose with its picture. Layers: ink (1) or ground (0), filled (1) or stroke (0), width, path.
#[derive(Serialize)]
pub(super) struct Drawn<'a> {
    id: &'a str,
    title: &'a Bilingual,
    alt: &'a Bilingual,
    standing: Bilingual,
    turn: i32,
    layers: Vec<(u8, u8, String, String)>,
}

/// The poses with their pictures.
pub(super) fn drawn(poses: &[Pose]) -> Vec<Drawn<'_>> {
    let in_both = |p: &Pose| Bilingual {
        id: standing(p.standing, Lang::Id).to_owned(),
        en: standing(p.standing, Lang::En).to_owned(),
    };
    let layers = |p: &Pose| {
        let flat = draw::layers(p).into_iter();
        flat.map(|l| (u8::from(l.ink), u8::from(l.filled), format!("{:.1}", l.width), l.path)).collect()
    };
    let drawn = poses.iter().map(|p| Drawn {
        id: &p.id,
        title: &p.title,
        alt: &p.alt,
        standing: in_both(p),
        turn: p.turn,
        layers: layers(p),
    });
    drawn.collect()
}

/// The file itself.
pub(super) fn file(reference: &Reference) -> File {
    // Lists and texts always have a JSON form.
    let text = serde_json::to_string(reference).unwrap_or_default();
    File { path: address::page(Lang::Id, "rujukan.json"), text }
}
