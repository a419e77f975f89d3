//! What the editor's schemas (`schemas/`, written by scripts/schemas.mjs) say of the data files is what the build reads.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says why and stops"
)]

use serde_json::{Value, json};

use super::super::fault::Fault;
use super::super::source::SourceFile;
use super::super::text::forms::File;
use super::{CALENDAR, LAW, QUESTIONS, RULES, build};

/// What the form of a file says against a text; `None` if the form is kept, whatever else is wrong.
type Reader = fn(&str) -> Option<String>;

/// Words that the build knows and the data may not use: an agency's own rules and texts come with a scenario.
const NOT_OF_LAW: [&str; 2] = ["agency", "own"];

fn schema(name: &str) -> Value {
    let path = format!("{}/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What the parser says; what the build has against the sense of a text is another matter.
fn bad_form(faults: Vec<Fault>) -> Option<String> {
    let parser = |fault: &Fault| fault.code == "bad-form" && fault.fix.starts_with("see the form");
    faults.into_iter().find(parser).map(|fault| fault.what)
}

fn law(text: &str) -> Option<String> {
    bad_form(build(QUESTIONS, text, RULES, CALENDAR).err().unwrap_or_default())
}

fn rules(text: &str) -> Option<String> {
    bad_form(build(QUESTIONS, LAW, text, CALENDAR).err().unwrap_or_default())
}

fn questions(text: &str) -> Option<String> {
    bad_form(build(text, LAW, RULES, CALENDAR).err().unwrap_or_default())
}

fn words(text: &str) -> Option<String> {
    let file = SourceFile { name: "words".to_owned(), text: text.to_owned() };
    file.parse::<File>().err().map(|fault| fault.what)
}

/// A value with every field that a schema names. Boxes and examples are empty: their questions belong to the data.
fn whole(form: &Value) -> Value {
    if form.get("$ref").or_else(|| form.pointer("/allOf/0/$ref")).is_some_and(|r| r != "#/definitions/question") {
        return json!({});
    }
    if let Some(first) = form.pointer("/anyOf/0").or_else(|| form.pointer("/enum/0")) {
        return if first.is_object() { whole(first) } else { first.clone() };
    }
    match form["type"].as_str() {
        Some("object") => {
            let fields = form["properties"].as_object().cloned().unwrap_or_default();
            fields.iter().map(|(name, form)| (name.clone(), whole(form))).collect::<serde_json::Map<_, _>>().into()
        }
        Some("array") => json!([whole(&form["items"])]),
        Some("integer") => json!(1),
        Some("boolean") => json!(false),
        _ if form["format"] == "date" => json!("1999-12-31"),
        _ => json!("x"),
    }
}

/// The value as TOML. Dates stand without quotation marks there.
fn written(value: &Value) -> String {
    toml::to_string(value).unwrap().replace("\"1999-12-31\"", "1999-12-31")
}

/// What stands in backticks, in order.
fn named(message: &str) -> Vec<String> {
    let mut names: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    names.retain(|name| name != "?" && !NOT_OF_LAW.contains(&name.as_str()));
    names.sort();
    names
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names
}

/// Compares every table and every choice below `form`, which stands at `place` in the `document`.
fn compare(form: &Value, place: &str, document: &Value, reader: Reader) {
    let said = |at: &str, change: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        change(changed.pointer_mut(at).unwrap());
        reader(&written(&changed))
    };
    if let Some(items) = form.get("items") {
        return compare(items, &format!("{place}/0"), document, reader);
    }
    if let Some(choices) = form["enum"].as_array() {
        let message = said(place, &|value| *value = json!("?")).unwrap_or_default();
        assert_eq!(sorted(choices.iter().filter_map(Value::as_str)), named(&message), "{place}: {message}");
    }
    let Some(fields) = form["properties"].as_object() else { return };
    let message = said(place, &|value| value["?"] = json!(1)).unwrap_or_default();
    assert_eq!(sorted(fields.keys().map(String::as_str)), named(&message), "{place}: {message}");
    for (name, field) in fields {
        let missing = said(place, &|value| drop(value.as_object_mut().unwrap().remove(name)));
        let required = form["required"].as_array().unwrap().contains(&json!(name));
        assert_eq!(missing.is_some(), required, "{place}/{name}: {missing:?}");
        compare(field, &format!("{place}/{name}"), document, reader);
    }
}

#[test]
fn the_schemas_have_the_fields_that_the_build_reads() {
    let readers: [(&str, Reader); 4] = [("law", law), ("rules", rules), ("questions", questions), ("words", words)];
    for (name, reader) in readers {
        let schema = schema(name);
        let document = whole(&schema);
        assert_eq!(reader(&written(&document)), None, "{name}");
        compare(&schema, "", &document, reader);
    }
}
