//! Reads `src/sentences/data`: the fixed sentences of a report.

use super::fault::{Fault, line_of};
use super::source::SourceFile;
use crate::sentences::Sentences;

/// The sentences of the file. A sentence that is missing or strange is a fault of its form; so is one without words in one
/// of the languages, and one whose braces differ between them.
pub(crate) fn read(file: &SourceFile) -> Result<Sentences, Vec<Fault>> {
    let sentences: Sentences = file.parse().map_err(|fault| vec![fault])?;
    let table: toml::Table = file.parse().map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    for (group, sentences) in &table {
        for (name, words) in sentences.as_table().into_iter().flatten() {
            let said = |lang: &str| words.get(lang).and_then(toml::Value::as_str).unwrap_or_default();
            let (id, en) = (said("id"), said("en"));
            let line = file.text.find(&format!("[{group}]")).and_then(|start| {
                let offset = file.text.get(start..)?.find(&format!("\n{name}."))?;
                Some(line_of(&file.text, start + offset + 1))
            });
            let mut fault = |code, what: String, fix: &str| {
                let (file, line) = (file.name.clone(), line.unwrap_or(0));
                faults.push(Fault { code, file, line, what, fix: fix.to_owned() });
            };
            if id.trim().is_empty() || en.trim().is_empty() {
                let what = format!("{group}.{name} has no words in one of the languages");
                fault("missing-language", what, "write it in Indonesian (id) and English (en)");
            } else if braces(id) != braces(en) {
                let what =
                    format!("{group}.{name} fills in {:?} in Indonesian and {:?} in English", braces(id), braces(en));
                fault("unlike-braces", what, "name the same words in braces in both languages");
            }
        }
    }
    if faults.is_empty() { Ok(sentences) } else { Err(faults) }
}

/// The names in braces, ascending.
fn braces(words: &str) -> Vec<&str> {
    let mut names: Vec<&str> = words.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(change: impl Fn(&str) -> String) -> Vec<(&'static str, usize)> {
        let text = change(include_str!("../sentences/data/report.toml"));
        let faults = read(&SourceFile { name: "sentences".to_owned(), text }).err().unwrap_or_default();
        faults.into_iter().map(|f| (f.code, f.line)).collect()
    }

    fn line(part: &str) -> usize {
        include_str!("../sentences/data/report.toml").lines().position(|l| l.starts_with(part)).map_or(0, |n| n + 1)
    }

    #[test]
    fn a_sentence_that_is_missing_or_half_said_stops_the_build() {
        assert_eq!(codes(str::to_owned), []);
        let renamed = codes(|text| text.replace("disclaimer.", "claim."));
        assert_eq!(renamed.first().map(|(code, _)| *code), Some("bad-form"));
        let half = codes(|text| text.replace("ask.en = \"Ask first\"", "ask.en = \"\""));
        assert_eq!(half, [("missing-language", line("ask.id"))]);
        let braces = codes(|text| text.replace("per {day}.", "sekarang."));
        assert_eq!(braces, [("unlike-braces", line("date_presumed.id"))]);
    }
}
