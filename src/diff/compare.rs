//! Two reports on one scenario, compared field by field: what differs, and of what kind each difference is.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::model::{Change, Difference, Kind, Step, fields};

/// Of the line as a whole: they say which law data and which line of the input it is, not what it comes to.
const APART: [&str; 2] = ["law", "line"];

/// What an item of a list is known by: the first of these that it has whole. Those that follow may be missing.
const KEYS: [(&str, &[&str]); 5] =
    [("rule", &[]), ("exception", &[]), ("code", &[]), ("id", &["act"]), ("question", &["act", "source", "reason"])];

/// Fields with words to read, which follow from others.
const WORDS: [&str; 30] = [
    "ask",
    "ask_whom",
    "binds",
    "call",
    "checked",
    "cost",
    "disclaimer",
    "headline",
    "heavier",
    "in_short",
    "kind_label",
    "label",
    "labels",
    "level_labels",
    "limit",
    "limits",
    "message",
    "note",
    "notes",
    "plain",
    "reason",
    "reason_label",
    "rights",
    "say",
    "says",
    "source",
    "text",
    "title",
    "who",
    "why",
];

/// What differs between two lines of the same scenario.
pub fn differences(old: &Value, new: &Value) -> Vec<Difference> {
    let mut walk = Walk::default();
    if old.get("error").is_some() == new.get("error").is_some() {
        walk.value(old, new);
    } else {
        let change = Change::Changed { old: outcome(old), new: outcome(new) };
        walk.out.push(Difference { kind: Kind::Errors, at: vec![Step::Field("error".to_owned())], change });
    }
    walk.out
}

/// The verdict, or the error in short.
fn outcome(line: &Value) -> Value {
    let Some(error) = line.get("error") else { return line.get("verdict").cloned().unwrap_or_default() };
    let part = |name: &str| error.get(name).and_then(Value::as_str).unwrap_or_default();
    Value::String(format!("error {} {}", part("code"), part("field")).trim_end().to_owned())
}

#[derive(Default)]
struct Walk {
    at: Vec<Step>,
    out: Vec<Difference>,
}

impl Walk {
    fn value(&mut self, old: &Value, new: &Value) {
        if old == new {
            return;
        }
        match (old, new) {
            (Value::Object(old), Value::Object(new)) => self.object(old, new),
            (Value::Array(old), Value::Array(new)) if old.iter().chain(new).all(Value::is_object) => {
                self.items(old, new);
            }
            _ => self.differs(Change::Changed { old: old.clone(), new: new.clone() }),
        }
    }

    fn object(&mut self, old: &Map<String, Value>, new: &Map<String, Value>) {
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for name in names {
            if self.at.is_empty() && APART.contains(&name.as_str()) {
                continue;
            }
            self.at.push(Step::Field(name.clone()));
            match (old.get(name), new.get(name)) {
                (Some(old), Some(new)) => self.value(old, new),
                (one, _) => {
                    let change = if one.is_some() { Change::Went } else { Change::Came };
                    self.out.push(Difference { kind: Kind::Fields, at: self.at.clone(), change });
                }
            }
            self.at.pop();
        }
    }

    fn items(&mut self, old: &[Value], new: &[Value]) {
        let (old, new) = (keyed(old), keyed(new));
        let find = |list: &[(String, &Value)], key: &str| list.iter().position(|(k, _)| k == key);
        let mut places = Vec::new();
        for (key, was) in &old {
            self.at.push(Step::Item(key.clone()));
            match find(&new, key).and_then(|place| Some((place, new.get(place)?))) {
                Some((place, (_, is))) => {
                    places.push(place);
                    self.value(was, is);
                }
                None => self.differs(Change::Went),
            }
            self.at.pop();
        }
        for (key, _) in new.iter().filter(|(key, _)| find(&old, key).is_none()) {
            self.at.push(Step::Item(key.clone()));
            self.differs(Change::Came);
            self.at.pop();
        }
        if !places.is_sorted() {
            self.differs(Change::Moved);
        }
    }

    fn differs(&mut self, change: Change) {
        self.out.push(Difference { kind: kind(&self.at, &change), at: self.at.clone(), change });
    }
}

/// The items of a list, each with what it is known by; where several are alike, with their number, too.
fn keyed(list: &[Value]) -> Vec<(String, &Value)> {
    let mut out: Vec<(String, &Value)> = Vec::new();
    for item in list {
        let key = key(item);
        let alike = |k: &str| k == key || k.strip_prefix(&key).is_some_and(|rest| rest.starts_with('#'));
        let before = out.iter().filter(|(k, _)| alike(k)).count();
        let key = if before == 0 && !key.is_empty() { key } else { format!("{key}#{}", before + 1) };
        out.push((key, item));
    }
    out
}

fn key(item: &Value) -> String {
    let part = |name: &str| match item.get(name) {
        Some(Value::String(text)) => Some(text.clone()),
        // The first act is not numbered.
        Some(Value::Number(number)) if number.as_u64() != Some(0) => Some(number.to_string()),
        _ => None,
    };
    let known = KEYS.iter().find_map(|(first, more)| {
        let parts: Vec<String> = std::iter::once(part(first)?).chain(more.iter().filter_map(|m| part(m))).collect();
        Some(parts.join("@"))
    });
    known.unwrap_or_default()
}

fn kind(at: &[Step], change: &Change) -> Kind {
    let fields: Vec<&str> = fields(at).collect();
    match fields.as_slice() {
        ["verdict"] => match change {
            Change::Changed { new, .. } if new == "none_found" => Kind::AllClear,
            Change::Changed { new, .. } if new == "applies" => Kind::Alarm,
            _ => Kind::Verdict,
        },
        ["answer", "sign" | "done"] => Kind::Answer,
        ["error" | "column", ..] => Kind::Errors,
        ["findings"] if *change != Change::Moved => Kind::Findings,
        ["findings", "status" | "kind" | "levels" | "family"] => Kind::Status,
        ["prohibitions", "decides"] => Kind::Words,
        ["findings" | "permissions", "provisions" | "sanctions", rest @ ..] | ["prohibitions", "cites", rest @ ..] => {
            match rest {
                ["grade" | "quote" | "citation" | "confidence" | "in_force", ..] => Kind::Quotations,
                [last] if WORDS.contains(last) => Kind::Words,
                _ => match fields.first() {
                    Some(&"findings") => Kind::Provisions,
                    Some(&"prohibitions") => Kind::Prohibitions,
                    _ => Kind::Permissions,
                },
            }
        }
        [.., last] if WORDS.contains(last) => Kind::Words,
        ["findings", _, ..] => Kind::Grounds,
        ["prohibitions", ..] => Kind::Prohibitions,
        ["permissions", ..] => Kind::Permissions,
        ["warnings", ..] => Kind::Warnings,
        ["questions", ..] => Kind::Questions,
        ["facts" | "evidence" | "highlights" | "contradictions", ..] => Kind::Facts,
        _ => Kind::Rest,
    }
}
