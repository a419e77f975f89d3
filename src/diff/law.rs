//! Two files of law data (`cek-netral law`) against each other: what came, went and changed, part by part.

use std::collections::HashMap;

use serde::Deserialize;

use super::read::Unread;
use crate::json_lines;

/// One thing of the law data, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    pub kind: String,
    pub id: String,
    /// How people call it.
    pub name: String,
    /// What it says, each part with its name.
    pub parts: Vec<(String, String)>,
}

/// The first line: which data it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Version {
    pub version: String,
    /// ISO day of the newest check.
    pub as_of: String,
}

/// A file of law data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Law {
    pub version: Version,
    pub entries: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Head { law: Version },
    Entry(Entry),
}

impl Law {
    /// `file` is the name by which messages call it.
    pub fn read(file: &str, text: &str) -> Result<Law, Unread> {
        let mut out = Law::default();
        for line in json_lines::read(text.as_bytes()).flatten() {
            match line.parse() {
                Ok(Line::Head { law }) => out.version = law,
                Ok(Line::Entry(entry)) => out.entries.push(entry),
                Err(_) => {
                    let what = "not what cek-netral law writes".to_owned();
                    return Err(Unread { file: file.to_owned(), line: line.number, what });
                }
            }
        }
        Ok(out)
    }
}

/// A part that says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub part: String,
    /// Empty where it said nothing, or says nothing now.
    pub old: String,
    pub new: String,
}

/// How an entry differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn<'a> {
    Came(&'a Entry),
    Went(&'a Entry),
    Changed(&'a Entry, Vec<Other>),
}

impl Turn<'_> {
    /// The entry: as it is now, or as it was last.
    pub fn entry(&self) -> &Entry {
        match self {
            Turn::Came(entry) | Turn::Went(entry) | Turn::Changed(entry, _) => entry,
        }
    }
}

/// What differs, in the order of the new file; what went, at the end.
pub fn turns<'a>(old: &'a Law, new: &'a Law) -> Vec<Turn<'a>> {
    let key = |entry: &'a Entry| (entry.kind.as_str(), entry.id.as_str());
    let before: HashMap<_, &Entry> = old.entries.iter().map(|entry| (key(entry), entry)).collect();
    let now: HashMap<_, &Entry> = new.entries.iter().map(|entry| (key(entry), entry)).collect();
    let turned = new.entries.iter().filter_map(|entry| match before.get(&key(entry)) {
        None => Some(Turn::Came(entry)),
        Some(was) => Some(others(was, entry)).filter(|o| !o.is_empty()).map(|o| Turn::Changed(entry, o)),
    });
    let went = old.entries.iter().filter(|entry| !now.contains_key(&key(entry))).map(Turn::Went);
    turned.chain(went).collect()
}

fn others(old: &Entry, new: &Entry) -> Vec<Other> {
    let says = |entry: &Entry, part: &str| {
        let found = entry.parts.iter().find(|(name, _)| name == part).map(|(_, says)| says.clone());
        found.unwrap_or_default()
    };
    let renamed =
        (old.name != new.name).then(|| Other { part: "name".to_owned(), old: old.name.clone(), new: new.name.clone() });
    let mut parts: Vec<&str> = new.parts.iter().map(|(name, _)| name.as_str()).collect();
    parts.extend(old.parts.iter().map(|(name, _)| name.as_str()).filter(|part| says(new, part).is_empty()));
    let other = |part: &str| Other { part: part.to_owned(), old: says(old, part), new: says(new, part) };
    renamed.into_iter().chain(parts.into_iter().map(other).filter(|o| o.old != o.new)).collect()
}
