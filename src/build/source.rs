//! A TOML file of the data, with the means to say at which line something is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::fault::{Fault, line_of};
use crate::calendar::day::Day;
use crate::questions::model::Bilingual;

/// One data file, read whole.
#[derive(Clone, Debug)]
pub(crate) struct SourceFile {
    /// Path relative to the crate's root.
    pub name: String,
    pub text: String,
}

impl SourceFile {
    pub(crate) fn fault<T>(&self, code: &'static str, at: &Spanned<T>, what: String, fix: &str) -> Fault {
        self.fault_at(code, at.span().start, what, fix)
    }

    /// A fault at a byte offset of the file.
    pub(crate) fn fault_at(&self, code: &'static str, offset: usize, what: String, fix: &str) -> Fault {
        Fault { code, file: self.name.clone(), line: line_of(&self.text, offset), what, fix: fix.to_owned() }
    }

    /// The file as a value of the type that its form asks for.
    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(&self.text).map_err(|error| {
            let offset = error.span().map_or(0, |s| s.start);
            let fix = if error.message().starts_with("unknown field") {
                "see the form; keys below a [table] are its own, so write [rule.review], [provision.scope] and the like last"
            } else {
                "see the form in the README.md of this folder, or of its other files"
            };
            self.fault_at("bad-form", offset, error.message().to_owned(), fix)
        })
    }
}

/// Every TOML file of a folder, in the order of their names.
pub(crate) fn read_folder(root: &Path, folder: &str) -> Result<Vec<SourceFile>, Fault> {
    let unreadable = |what: std::io::Error| Fault {
        code: "unreadable",
        file: folder.to_owned(),
        line: 0,
        what: what.to_string(),
        fix: "check the folder and its permissions".to_owned(),
    };
    let mut names: Vec<_> = std::fs::read_dir(root.join(folder))
        .map_err(unreadable)?
        .filter_map(|entry| entry.ok().map(|e| e.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    names.iter().map(|name| read_file(root, &format!("{folder}/{name}"))).collect()
}

pub(crate) fn read_file(root: &Path, name: &str) -> Result<SourceFile, Fault> {
    let text = std::fs::read_to_string(root.join(name)).map_err(|error| Fault {
        code: "unreadable",
        file: name.to_owned(),
        line: 0,
        what: error.to_string(),
        fix: "check the file and its permissions".to_owned(),
    })?;
    Ok(SourceFile { name: name.to_owned(), text })
}

/// Two languages as a data file gives them; a missing one is empty.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub en: String,
}

impl Words {
    /// Both languages, or a fault that names the one that is missing.
    pub(crate) fn both<T>(&self, file: &SourceFile, at: &Spanned<T>, what: &str) -> Result<Bilingual, Fault> {
        for (lang, words) in [("id", &self.id), ("en", &self.en)] {
            if words.trim().is_empty() {
                return Err(file.fault(
                    "missing-language",
                    at,
                    format!("{what} has no words in {lang:?}"),
                    "write it in Indonesian (id) and English (en)",
                ));
            }
        }
        Ok(Bilingual { id: self.id.clone(), en: self.en.clone() })
    }

    /// Both or neither.
    pub(crate) fn optional<T>(&self, file: &SourceFile, at: &Spanned<T>, what: &str) -> Result<Bilingual, Fault> {
        if self.id.is_empty() && self.en.is_empty() { Ok(Bilingual::default()) } else { self.both(file, at, what) }
    }
}

/// The answers a box allows for a question: one id or several, "!id" for all but that, "@name" for a named set.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Ids {
    One(String),
    Several(Vec<String>),
}

impl Ids {
    pub(crate) fn list(&self) -> Vec<&str> {
        match self {
            Ids::One(id) => vec![id],
            Ids::Several(ids) => ids.iter().map(String::as_str).collect(),
        }
    }
}

/// A box as written in a data file: question ids with their answers.
pub(crate) type WrittenBox = BTreeMap<String, Spanned<Ids>>;

/// A TOML date.
pub(crate) fn day(file: &SourceFile, written: &Spanned<toml::value::Datetime>) -> Result<Day, Fault> {
    let wrong = || file.fault("bad-date", written, format!("{} is no date", written.get_ref()), "write YYYY-MM-DD");
    let date = written.get_ref().date.ok_or_else(wrong)?;
    Day::new(i32::from(date.year), u32::from(date.month), u32::from(date.day)).ok_or_else(wrong)
}
