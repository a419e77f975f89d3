//! The browser boundary: the only file that knows JavaScript.

use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Document, DocumentFragment};

use crate::json;
use crate::order::Order;
use crate::questions::model::Lang;
use crate::scenario::input::Problem;
use crate::scenario::loose::{DEEPEST, Loose};

/// The checker as JavaScript holds it. Types of what it takes and returns: `www/src/types.ts`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker {
    core: crate::Checker,
}

/// A stretch of a text to mark, in UTF-16 units, end exclusive.
#[derive(Debug, Default)]
struct Mark {
    start: usize,
    end: usize,
    strength: String,
    label: String,
}

impl Mark {
    /// `None` if start or end is missing.
    fn of(highlight: Loose) -> Option<Mark> {
        let Loose::Fields(fields) = highlight else { return None };
        let (mut mark, mut bounds) = (Mark::default(), 0);
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("start", Loose::Number(at)) => (mark.start, bounds) = (unit(at), bounds + 1),
                ("end", Loose::Number(at)) => (mark.end, bounds) = (unit(at), bounds + 1),
                ("strength", Loose::Text(text)) => mark.strength = text,
                ("label", Loose::Text(text)) => mark.label = text,
                _ => {}
            }
        }
        Some(mark).filter(|_| bounds == 2)
    }
}

/// A JavaScript number as a count of units: 0 if it is negative or NaN, the largest count if it is larger.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast of floats keeps to what fits; there is no `TryFrom` of them"
)]
fn unit(at: f64) -> usize {
    at as usize
}

#[derive(Serialize)]
struct Failure {
    error: Problem,
}

#[wasm_bindgen]
impl Checker {
    /// A checker with all that a verdict needs, in Indonesian (`extend` adds the rest), or what is broken in the build.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Checker, JsError> {
        Ok(Checker { core: crate::Checker::new()? })
    }

    /// Adds a part of the data that comes after the core ("english", "law", "law-english"), as the build wrote it: null, or a
    /// `Problem` where there is no such part or it is of another build.
    pub fn extend(&mut self, part: &str, text: &str) -> Result<JsValue, JsError> {
        answer(self.core.extend(part, text))
    }

    /// A `Report`, or a `Problem` that names the field.
    pub fn check(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.check(&s)))
    }

    /// A `Report` whose answers do not tell where they lead and that names no changes, or a `Problem`: for a page that
    /// shows the answer at once.
    pub fn check_first(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.check_first(&s)))
    }

    /// `LookAhead`: what `check_first` leaves out, or a `Problem`.
    pub fn look_ahead(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.look_ahead(&s)))
    }

    /// A `Brief`: verdict and ids alone, or a `Problem`.
    pub fn brief(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.brief(&s)))
    }

    /// A `Comparison` of the scenario with itself at the other stages of its election, or a `Problem`.
    pub fn compare(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.compare(&s)))
    }

    /// A `WhyNot` of the rule or provision of this id, or a `Problem`.
    pub fn why_not(&self, scenario: JsValue, id: &str) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.why_not(&s, id)))
    }

    /// `NearMiss[]`: the rules that one single answer keeps out, or a `Problem`.
    pub fn near_misses(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.near_misses(&s)))
    }

    /// `LawState` on a day (ISO): how old the law data is then.
    pub fn law_state(&self, day: &str) -> Result<JsValue, JsError> {
        plain(&self.core.law_state(day))
    }

    /// `IndexEntry[]`: every rule and provision by name, in a language: "en", else Indonesian.
    pub fn index(&self, lang: &str) -> Result<JsValue, JsError> {
        plain(&self.core.index(language(lang)))
    }

    /// `Evidence[]` of the texts of a scenario, or a `Problem`.
    pub fn read(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.read(&s)))
    }

    /// `Steps`: how the text of a scenario, or else its description, is read, or a `Problem`.
    pub fn steps(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(&scenario).and_then(|s| self.core.steps(&s)))
    }

    /// A `Catalogue` in a language: "en", else Indonesian.
    pub fn catalogue(&self, lang: &str) -> Result<JsValue, JsError> {
        plain(&self.core.catalogue(language(lang)))
    }

    /// The part of a `Catalogue` that has its questions `from..to`; the part from 0 has all the rest, too. For a page
    /// that must not stand still for long.
    pub fn catalogue_part(&self, lang: &str, from: usize, to: usize) -> Result<JsValue, JsError> {
        plain(&self.core.catalogue_part(language(lang), from..to))
    }

    /// The text as nodes: text nodes, and `mark` elements over the highlights. Never markup from strings.
    pub fn marked(&self, text: &str, highlights: JsValue) -> Result<DocumentFragment, JsError> {
        let marks = match loose(&highlights) {
            Ok(Loose::List(marks)) => marks.into_iter().map(Mark::of).collect(),
            _ => None,
        };
        let marks: Vec<Mark> =
            marks.ok_or_else(|| JsError::new("highlights are a list, each with a start and an end"))?;
        let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| JsError::new("no document here"))?;
        nodes(&document, text, marks).map_err(|_| JsError::new("the document refused a node"))
    }
}

/// A JavaScript value as loose data. Written out, because the general way brings along how every kind of number is spelt.
fn loose(value: &JsValue) -> Result<Loose, Problem> {
    loose_within(value, DEEPEST).ok_or_else(|| {
        let message = match wished(value) {
            Lang::Id => {
                "masukan ini bukan skenario: hanya objek, daftar, teks, angka, dan benar/salah, tanpa lingkaran"
            }
            Lang::En => {
                "this input is no scenario: only objects, lists, strings, numbers and booleans, without a circle"
            }
        };
        Problem { code: "not_an_object", field: String::new(), message: message.to_owned(), allowed: Vec::new() }
    })
}

fn language(lang: &str) -> Lang {
    if lang == "en" { Lang::En } else { Lang::Id }
}

/// The language that an input asks for, even where the rest of it cannot be read.
fn wished(value: &JsValue) -> Lang {
    let lang = Reflect::get(value, &"lang".into()).ok().and_then(|lang| lang.as_string());
    language(lang.as_deref().unwrap_or_default())
}

fn loose_within(value: &JsValue, depth: usize) -> Option<Loose> {
    let depth = depth.checked_sub(1)?;
    if value.is_null() || value.is_undefined() {
        return Some(Loose::Nothing);
    }
    let simple = value.as_bool().map(|_| Loose::Bool).or_else(|| value.as_f64().map(Loose::Number));
    if let Some(simple) = simple.or_else(|| value.as_string().map(Loose::Text)) {
        return Some(simple);
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().map(|item| loose_within(&item, depth)).collect::<Option<_>>().map(Loose::List);
    }
    let object = value.dyn_ref::<Object>().filter(|_| !value.is_function())?;
    let field = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Some((pair.get(0).as_string()?, loose_within(&pair.get(1), depth)?))
    };
    Object::entries(object).iter().map(field).collect::<Option<_>>().map(Loose::Fields)
}

fn answer<T: Serialize>(result: Result<T, Problem>) -> Result<JsValue, JsError> {
    match result {
        Ok(value) => plain(&value),
        Err(error) => plain(&Failure { error }),
    }
}

fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    JSON::parse(&json::text(value)).map_err(|_| JsError::new("no JSON"))
}

fn nodes(document: &Document, text: &str, mut marks: Vec<Mark>) -> Result<DocumentFragment, JsValue> {
    let fragment = document.create_document_fragment();
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |from: usize, to: usize| units.get(from..to).map(String::from_utf16_lossy).unwrap_or_default();
    marks.order_by_key(|m| (m.start, m.end));
    let mut done = 0;
    for mark in marks {
        // What an earlier mark covers already is not marked twice.
        let (start, end) = (mark.start.max(done).min(units.len()), mark.end.min(units.len()));
        if start >= end {
            continue;
        }
        if start > done {
            fragment.append_child(&document.create_text_node(&slice(done, start)))?;
        }
        let element = document.create_element("mark")?;
        element.set_attribute("data-strength", &mark.strength)?;
        element.set_attribute("title", &mark.label)?;
        element.set_text_content(Some(&slice(start, end)));
        fragment.append_child(&element)?;
        done = end;
    }
    if done < units.len() {
        fragment.append_child(&document.create_text_node(&slice(done, units.len())))?;
    }
    Ok(fragment)
}
