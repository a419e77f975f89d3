//! The browser boundary: the only file that knows JavaScript.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{Document, DocumentFragment};

use crate::order::Order;
use crate::scenario::input::{Lang, Problem};
use crate::scenario::loose::Loose;

/// The checker as JavaScript holds it. Types of what it takes and returns: `www/src/types.ts`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker {
    core: crate::Checker,
}

/// A stretch of a text to mark, in UTF-16 units, end exclusive.
#[derive(Debug, Deserialize)]
struct Mark {
    start: usize,
    end: usize,
    #[serde(default)]
    strength: String,
    #[serde(default)]
    label: String,
}

#[derive(Serialize)]
struct Failure {
    error: Problem,
}

#[wasm_bindgen]
impl Checker {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Checker, JsError> {
        let core = crate::Checker::new().map_err(|e| JsError::new(&e.0))?;
        Ok(Checker { core })
    }

    /// A `Report`, or a `Problem` that names the field.
    pub fn check(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.check(&s)))
    }

    /// A `Comparison` of the scenario with itself at the other stages of its election, or a `Problem`.
    pub fn compare(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.compare(&s)))
    }

    /// A `WhyNot` of the rule or provision of this id, or a `Problem`.
    pub fn why_not(&self, scenario: JsValue, id: &str) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.why_not(&s, id)))
    }

    /// `NearMiss[]`: the rules that one single answer keeps out, or a `Problem`.
    pub fn near_misses(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.near_misses(&s)))
    }

    /// `IndexEntry[]`: every rule and provision by name, in a language: "en", else Indonesian.
    pub fn index(&self, lang: &str) -> Result<JsValue, JsError> {
        plain(&self.core.index(if lang == "en" { Lang::En } else { Lang::Id }))
    }

    /// `Evidence[]` of the texts of a scenario, or a `Problem`.
    pub fn read(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.read(&s)))
    }

    /// `Steps`: how the text of a scenario, or else its description, is read, or a `Problem`.
    pub fn steps(&self, scenario: JsValue) -> Result<JsValue, JsError> {
        answer(loose(scenario).and_then(|s| self.core.steps(&s)))
    }

    /// A `Catalogue` in a language: "en", else Indonesian.
    pub fn catalogue(&self, lang: &str) -> Result<JsValue, JsError> {
        plain(&self.core.catalogue(if lang == "en" { Lang::En } else { Lang::Id }))
    }

    /// The text as nodes: text nodes, and `mark` elements over the highlights. Never markup from strings.
    pub fn marked(&self, text: &str, highlights: JsValue) -> Result<DocumentFragment, JsError> {
        let marks: Vec<Mark> = serde_wasm_bindgen::from_value(highlights).map_err(|e| JsError::new(&e.to_string()))?;
        let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| JsError::new("no document here"))?;
        nodes(&document, text, marks).map_err(|_| JsError::new("the document refused a node"))
    }
}

fn loose(value: JsValue) -> Result<Loose, Problem> {
    serde_wasm_bindgen::from_value(value).map_err(|error| Problem {
        code: "not_an_object",
        field: String::new(),
        message: format!("masukan ini bukan skenario: {error}"),
        allowed: Vec::new(),
    })
}

fn answer<T: Serialize>(result: Result<T, Problem>) -> Result<JsValue, JsError> {
    match result {
        Ok(value) => plain(&value),
        Err(error) => plain(&Failure { error }),
    }
}

fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(|e| JsError::new(&e.to_string()))
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
