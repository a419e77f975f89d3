//! Reads whom to ask.

use super::fault::Fault;
use super::questions::Vocabulary;
use super::rule_forms::WrittenAsk;
use super::source::SourceFile;
use crate::pack::Pack;
use crate::rules::model::Adviser;

/// Reads an `[[ask]]` into the pack.
pub(crate) fn read_adviser(
    pack: &mut Pack,
    vocabulary: &Vocabulary,
    file: &SourceFile,
    written: &WrittenAsk,
) -> Result<(), Fault> {
    let text = written.text.both(file, &written.id, "the adviser")?;
    pack.advisers.push(Adviser { text, when: vocabulary.answer_box(file, &written.when)? });
    Ok(())
}
