//! Cases from text: TOML with `[[case]]` tables, or the same fields as JSON lines.

use std::path::Path;

use serde::Deserialize;

use super::Case;
use crate::json_lines;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// Why a file, or a line of it, gives no case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub file: String,
    /// 1-based; `None` if the whole file is meant.
    pub line: Option<u64>,
    pub message: String,
}

impl std::fmt::Display for Unread {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// The cases of a file by its ending: TOML, else JSON lines. Lines that are wrong do not stop the others.
pub fn file(path: &str) -> (Vec<Case>, Vec<Unread>) {
    match std::fs::read_to_string(path) {
        Ok(text) if Path::new(path).extension().is_some_and(|e| e == "toml") => toml(path, &text),
        Ok(text) => lines(path, &text),
        Err(error) => (Vec::new(), vec![Unread { file: path.to_owned(), line: None, message: error.to_string() }]),
    }
}

pub fn toml(name: &str, text: &str) -> (Vec<Case>, Vec<Unread>) {
    match toml::from_str::<File>(text) {
        Ok(file) => (file.case, Vec::new()),
        Err(error) => {
            let line = error.span().map(|s| text.bytes().take(s.start).filter(|b| *b == b'\n').count() as u64 + 1);
            (Vec::new(), vec![Unread { file: name.to_owned(), line, message: error.message().to_owned() }])
        }
    }
}

pub fn lines(name: &str, text: &str) -> (Vec<Case>, Vec<Unread>) {
    let (mut cases, mut unread) = (Vec::new(), Vec::new());
    // A text that is in memory has no trouble but that of its lines.
    for line in json_lines::read(text.as_bytes()).flatten() {
        match line.parse::<Case>() {
            Ok(case) => cases.push(case),
            Err(error) => {
                unread.push(Unread { file: name.to_owned(), line: Some(line.number), message: error.to_string() })
            }
        }
    }
    (cases, unread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::Decided;

    const JSON: &str =
        r#"{"id":"a","outcome":"violation","scenario":{"date":"2024-10-01"},"expect":{"kind":"ethics"}}"#;

    #[test]
    fn both_forms_give_the_same_case() {
        let text = "[[case]]\nid = \"a\"\noutcome = \"violation\"\n[case.scenario]\ndate = \"2024-10-01\"\n[case.expect]\nkind = \"ethics\"\n";
        let (from_toml, unread) = toml("f", text);
        assert_eq!(unread, []);
        let (from_json, unread) = lines("f", JSON);
        assert_eq!(unread, []);
        let seen = |cases: Vec<Case>| {
            let fields = |c: Case| (c.id, c.outcome, c.scenario, c.expect.kind);
            cases.into_iter().map(fields).collect::<Vec<_>>()
        };
        let (from_toml, from_json) = (seen(from_toml), seen(from_json));
        assert_eq!(from_toml, from_json);
        assert_eq!(from_json.first().map(|c| c.1), Some(Decided::Violation));
    }

    #[test]
    fn a_wrong_line_is_named_and_the_others_go_on() {
        let text = format!("{JSON}\n\n{{\"id\":\"b\"}}\n{JSON}\n");
        let (cases, unread) = lines("f.jsonl", &text);
        assert_eq!(cases.len(), 2);
        assert_eq!(unread.iter().map(|u| u.line).collect::<Vec<_>>(), [Some(3)]);
        let (cases, unread) = toml("f.toml", "[[case]]\nid = \"a\"\noutcome = \"guilty\"\nscenario = {}\n");
        assert_eq!((cases.len(), unread.first().and_then(|u| u.line)), (0, Some(3)));
        assert_eq!(file("/nowhere/at/all.toml").1.len(), 1);
    }
}
