//! Reads what an answer is called as a condition.

use serde::Deserialize;
use toml::Spanned;

use super::fault::Fault;
use super::questions::Vocabulary;
use super::source::{SourceFile, Words, WrittenBox};
use crate::rules::told::Condition;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenCondition {
    /// One question with the answers meant.
    when: Spanned<WrittenBox>,
    say: Words,
}

/// Reads the `[[condition]]` of a file.
pub(crate) fn read_condition(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &WrittenCondition,
) -> Result<Condition, Fault> {
    match vocabulary.answer_box(file, written.when.get_ref())?.as_slice() {
        [(question, answers)] => {
            let say = written.say.both(file, &written.when, "the condition")?;
            Ok(Condition { question: *question, answers: *answers, say })
        }
        _ => {
            let what = "it is about one question".to_owned();
            Err(file.fault("bad-form", &written.when, what, "split it"))
        }
    }
}
