//! Reads a file of reports, and finds for each scenario of one file its like in the other.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::model::{Law, Side};
use crate::json_lines;

/// One line of a file: a report, or an error in place of one.
#[derive(Clone, Debug)]
pub struct Line {
    /// 1-based.
    pub number: u64,
    pub id: Option<String>,
    pub text: String,
}

/// The lines of a file.
#[derive(Clone, Debug, Default)]
pub struct Reports {
    pub lines: Vec<Line>,
    side: Side,
}

/// A line that is neither a report nor an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub file: String,
    /// 1-based.
    pub line: u64,
    pub what: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for Unread {}

/// As much of a line as is needed to know it.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    id: Option<String>,
    verdict: Option<IgnoredAny>,
    error: Option<IgnoredAny>,
    law: Option<LawHead>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(default)]
#[derive(Default)]
struct LawHead {
    version: String,
    as_of: String,
}

impl Reports {
    /// `file` is the name by which messages call it.
    pub fn read(file: &str, text: &str) -> Result<Reports, Unread> {
        let mut out = Reports { lines: Vec::new(), side: Side { file: file.to_owned(), ..Side::default() } };
        let mut laws: BTreeMap<LawHead, usize> = BTreeMap::new();
        // A text that is in memory has no trouble but that of its lines.
        for line in json_lines::read(text.as_bytes()).flatten() {
            let number = line.number;
            let head: Head = line.parse().map_err(|e| out.unread(number, e.to_string()))?;
            match (head.verdict, head.error) {
                (_, Some(_)) => out.side.errors += 1,
                (Some(_), None) => out.side.reports += 1,
                (None, None) => {
                    return Err(out.unread(number, "neither a report nor an error of cek-netral check".to_owned()));
                }
            }
            if let Some(law) = head.law {
                *laws.entry(law).or_default() += 1;
            }
            out.lines.push(Line { number, id: head.id, text: line.text() });
        }
        let law = |(law, reports): (LawHead, usize)| Law { version: law.version, as_of: law.as_of, reports };
        out.side.laws = laws.into_iter().map(law).collect();
        Ok(out)
    }

    pub fn side(&self) -> Side {
        self.side.clone()
    }

    pub fn unread(&self, line: u64, what: String) -> Unread {
        Unread { file: self.side.file.clone(), line, what }
    }
}

/// The two lines of a scenario; one where only one file has it.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub old: Option<&'a Line>,
    pub new: Option<&'a Line>,
    /// Whether it was their id that brought them together, and not their line.
    pub by_id: bool,
}

/// Each line with its like: first those of the same id (of several, the first with the first), then, where at least one
/// of the two has no id, those of the same line.
pub fn pairs<'a>(old: &'a Reports, new: &'a Reports) -> Vec<Pair<'a>> {
    let mut by_id: HashMap<&str, Vec<&Line>> = HashMap::new();
    for line in new.lines.iter().rev() {
        if let Some(id) = &line.id {
            by_id.entry(id).or_default().push(line);
        }
    }
    let mut out: Vec<Pair> = Vec::new();
    for line in &old.lines {
        let like = line.id.as_deref().and_then(|id| by_id.get_mut(id)?.pop());
        out.push(Pair { old: Some(line), new: like, by_id: like.is_some() });
    }
    let taken: Vec<u64> = out.iter().filter_map(|pair| pair.new.map(|line| line.number)).collect();
    let mut left: BTreeMap<u64, &Line> = new.lines.iter().map(|line| (line.number, line)).collect();
    for number in taken {
        left.remove(&number);
    }
    for pair in &mut out {
        let (Some(line), None) = (pair.old, pair.new) else { continue };
        if left.get(&line.number).is_some_and(|like| like.id.is_none() || line.id.is_none()) {
            pair.new = left.remove(&line.number);
        }
    }
    out.extend(left.into_values().map(|line| Pair { old: None, new: Some(line), by_id: false }));
    out
}
