//! The browser boundary, in a real browser: what JavaScript hands in and gets back.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the numbers of tests are small")]

use cek_netral::wasm::Checker;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn checker() -> Checker {
    Checker::new().unwrap_or_else(|_| panic!("a sound pack"))
}

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn check(scenario: JsValue) -> JsValue {
    checker().check(scenario).unwrap_or_else(|_| panic!("an answer, if only a problem"))
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |at, name| Reflect::get(&at, &name.into()).unwrap())
}

fn string(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().unwrap_or_else(|| panic!("{path} is a string"))
}

#[wasm_bindgen_test]
fn a_scenario_gets_a_plain_object_as_report() {
    let report = check(js(
        r#"{"election": "pilkada-2024", "date": "2024-10-01", "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}}"#,
    ));
    assert_eq!(string(&report, "verdict"), "applies");
    assert!(get(&report, "findings").is_instance_of::<Array>());
    assert_eq!(string(&report, "findings.0.provisions.0.id"), "skb-2022:IIB:6");
    assert!(get(&report, "id").is_null());
}

#[wasm_bindgen_test]
fn a_broken_scenario_gets_a_problem_that_names_the_field() {
    let problem = check(js(r#"{"answers": {"employment": "asn"}}"#));
    assert_eq!(string(&problem, "error.field"), "answers.employment");
    assert!(Array::from(&get(&problem, "error.allowed")).length() > 3);
    for odd in [JsValue::UNDEFINED, JsValue::from(3), JsValue::from("pns"), JsValue::from(Array::new())] {
        assert_eq!(string(&check(odd), "error.code"), "not_an_object");
    }
}

#[wasm_bindgen_test]
fn an_object_that_holds_itself_is_a_problem_and_no_trap() {
    let odd = Object::new();
    Reflect::set(&odd, &"answers".into(), &odd).unwrap();
    let checker = checker();
    let problem = checker.check(odd.into()).unwrap_or_else(|_| panic!("an answer"));
    assert_eq!(string(&problem, "error.code"), "not_an_object");
    let report = checker.check(js("{}")).unwrap_or_else(|_| panic!("still alive"));
    assert!(get(&report, "error").is_undefined());
}

#[wasm_bindgen_test]
fn spans_are_utf16_units_of_the_text_as_given() {
    let text = "👍🏽 Ayo coblos nomor 2, calon bupati kita";
    let report = check(js(&format!(r#"{{"election": "pilkada-2024", "text": "{text}"}}"#)));
    let highlights = Array::from(&get(&report, "highlights"));
    assert!(highlights.length() > 0);
    let js_text = js_sys::JsString::from(text);
    let words: Vec<String> = highlights
        .iter()
        .map(|h| {
            let unit = |name| get(&h, name).as_f64().unwrap() as u32;
            String::from(js_text.substring(unit("start"), unit("end")))
        })
        .collect();
    assert!(words.iter().any(|w| w.contains("coblos")), "{words:?}");
}

#[wasm_bindgen_test]
fn marked_text_is_nodes_and_loses_nothing() {
    let text = "<b>Ayo</b> 👍 coblos <img src=x onerror=alert(1)> nomor 2";
    let marks = js(
        r#"[{"start": 11, "end": 20, "strength": "plain", "label": "x"}, {"start": 14, "end": 500}, {"start": 3, "end": 3}]"#,
    );
    let fragment = checker().marked(text, marks).unwrap_or_else(|_| panic!("a fragment"));
    assert_eq!(fragment.text_content().as_deref(), Some(text));
    let children = fragment.child_nodes();
    for n in 0..children.length() {
        let name = children.item(n).unwrap().node_name();
        assert!(name == "#text" || name == "MARK", "{name}");
    }
}

#[wasm_bindgen_test]
fn lone_surrogates_and_nuls_keep_their_place() {
    let scenario = js(r#"{"text": "\ud800 coblos nomor 2 \u0000 calon bupati"}"#);
    let report = check(scenario);
    assert!(get(&report, "error").is_undefined());
    let first = get(&report, "highlights.0.start").as_f64();
    assert!(first >= Some(2.0), "{first:?}");
}

#[wasm_bindgen_test]
fn the_catalogue_speaks_both_languages() {
    let mut checker = checker();
    let of = |checker: &Checker, lang: &str| checker.catalogue(lang).unwrap_or_else(|_| panic!("a catalogue"));
    assert_eq!(string(&of(&checker, "id"), "questions.0.id"), "employment");
    // Until English is there, it is asked in Indonesian.
    assert_eq!(string(&of(&checker, "id"), "questions.0.ask"), string(&of(&checker, "en"), "questions.0.ask"));
    assert!(extend(&mut checker, "english", ENGLISH).is_null());
    assert_ne!(string(&of(&checker, "id"), "questions.0.ask"), string(&of(&checker, "en"), "questions.0.ask"));
}

const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/english.txt"));
const LAW: &str = include_str!(concat!(env!("OUT_DIR"), "/law.txt"));

fn extend(checker: &mut Checker, part: &str, text: &str) -> JsValue {
    checker.extend(part, text).unwrap_or_else(|_| panic!("an answer, if only a problem"))
}

#[wasm_bindgen_test]
fn the_words_of_the_law_come_after_the_core() {
    let mut checker = checker();
    let like = r#"{"election": "pilkada-2024", "date": "2024-10-01", "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}}"#;
    let before = checker.check(js(like)).unwrap_or_else(|_| panic!("a report"));
    assert_eq!(get(&before, "law_words"), JsValue::FALSE);
    assert_eq!(string(&before, "findings.0.provisions.0.quote"), "");
    assert_eq!(string(&extend(&mut checker, "laws", LAW), "error.code"), "unknown_part");
    assert_eq!(string(&extend(&mut checker, "english", LAW), "error.code"), "other_build");
    assert!(extend(&mut checker, "law", LAW).is_null());
    let after = checker.check(js(like)).unwrap_or_else(|_| panic!("a report"));
    assert_eq!(get(&after, "law_words"), JsValue::TRUE);
    assert_ne!(string(&after, "findings.0.provisions.0.quote"), "");
}

#[wasm_bindgen_test]
fn other_stages_and_reasons_cross_the_boundary() {
    let mut checker = checker();
    assert!(extend(&mut checker, "law", LAW).is_null());
    let like = || {
        js(
            r#"{"election": "pilkada-2024", "date": "2024-10-01", "answers": {"employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair"}}"#,
        )
    };
    let compared = checker.compare(like()).unwrap_or_else(|_| panic!("a comparison"));
    assert_eq!(string(&compared, "rows.0.stage"), "before_fixed");
    let asked = checker.why_not(like(), "skb-iia-4").unwrap_or_else(|_| panic!("an answer"));
    assert_eq!(string(&asked, "rules.0.refusals.0.reasons.0.id"), "stage");
    assert!(get(&asked, "rules.0.status").is_null());
    let misses = checker.near_misses(like()).unwrap_or_else(|_| panic!("near misses"));
    assert!(Array::from(&misses).length() > 0);
    let unknown = checker.why_not(like(), "uu-1-1899").unwrap_or_else(|_| panic!("a problem"));
    assert_eq!(string(&unknown, "error.code"), "unknown_rule");
    let index = checker.index("en").unwrap_or_else(|_| panic!("an index"));
    assert!(Array::from(&index).length() > 300);
}
