//! The TypeScript of everything that the core returns, generated from the Rust. `npm run types` writes it into
//! `www/src/types/report.ts`; the test here fails where that file is not current.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

use std::collections::BTreeMap;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use crate::report::model::{Brief, LookAhead, Report};
use crate::report::questionnaire::Questionnaire;
use crate::report::steps::Steps;
use crate::what_if::compare::model::Comparison;
use crate::what_if::why_not::model::{IndexEntry, NearMiss, WhyNot};

const HEAD: &str = "\
/**
 * What the core returns, generated from the Rust by `npm run types`: do not edit.
 * All offsets are UTF-16 code units of the text as it was given, end exclusive. All dates are ISO (YYYY-MM-DD), inclusive.
 */
import type { Circumstance, WarningCode } from './scenario.ts';
";

/// Every type by its name, with its declaration.
struct Declared {
    config: Config,
    texts: BTreeMap<String, String>,
}

impl Declared {
    fn all() -> String {
        let config = Config::new().with_large_int("number");
        let mut declared = Declared { config, texts: BTreeMap::new() };
        declared.visit::<Report>();
        declared.visit::<Brief>();
        declared.visit::<LookAhead>();
        declared.visit::<Questionnaire>();
        declared.visit::<Comparison>();
        declared.visit::<WhyNot>();
        declared.visit::<NearMiss>();
        declared.visit::<IndexEntry>();
        declared.visit::<Steps>();
        let texts: Vec<String> = declared.texts.into_values().collect();
        format!("{HEAD}\n{}", texts.join("\n"))
    }
}

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(&self.config);
        // What is no type of its own (a text, a list) has no file.
        if T::output_path().is_none() || self.texts.contains_key(&name) {
            return;
        }
        let declaration = T::decl(&self.config);
        let fields = declaration.strip_prefix(&format!("type {name} = {{")).and_then(|rest| rest.strip_suffix(", };"));
        let declaration = match fields {
            Some(fields) => format!("interface {name} {{{fields} }}"),
            None => declaration.clone(),
        };
        let text = format!("{}export {declaration}\n", T::docs().unwrap_or_default());
        let text = short_comments(&short_lists(&text));
        self.texts.insert(name, text);
        T::visit_dependencies(self);
    }
}

/// `Array<string>` as `string[]`; a list of anything but a name stays as it is.
fn short_lists(text: &str) -> String {
    let mut parts = text.split("Array<");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('>').filter(|(item, _)| item.chars().all(char::is_alphanumeric)) {
            Some((item, rest)) => out.extend([item, "[]", rest]),
            None => out.extend(["Array<", part]),
        }
    }
    out
}

/// Comments of one line on one line.
fn short_comments(text: &str) -> String {
    let mut parts = text.split("/**\n * ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("\n */").filter(|(comment, _)| !comment.contains('\n')) {
            Some((comment, rest)) => out.extend(["/** ", comment, " */", rest]),
            None => out.extend(["/**\n * ", part]),
        }
    }
    out
}

/// The text around the first difference of two texts.
fn first_difference(written: &str, declared: &str) -> String {
    let alike = written.chars().zip(declared.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(alike.saturating_sub(60)).take(140).collect::<String>();
    format!("written  {}\ndeclared {}", around(written), around(declared))
}

/// A text without what prettier may change: white space, kind of quotes, semicolons or commas, the bar before the first of a union.
fn unformatted(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.replace('"', "'")
        .replace(';', ",")
        .replace(",}", "}")
        .replace(",export", "export")
        .replace("=|", "=")
        .replace(":|", ":")
}

#[test]
fn the_types_that_typescript_sees_are_those_of_the_core() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/src/types/report.ts");
    let declared = Declared::all();
    if std::env::var_os("CEK_NETRAL_WRITE_TYPES").is_some() {
        std::fs::write(&path, &declared).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let (written, declared) = (unformatted(&written), unformatted(&declared));
    assert!(
        written == declared,
        "www/src/types/report.ts is not current: npm run types\n{}",
        first_difference(&written, &declared)
    );
}
