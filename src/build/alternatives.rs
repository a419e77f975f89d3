//! Reads what can be done otherwise about a planned act (`[[alternative]]` in `src/questions/data`).

use serde::Deserialize;
use toml::Spanned;

use super::fault::Fault;
use super::questions::{Vocabulary, duplicate, partition};
use super::source::{SourceFile, Words, WrittenBox};
use crate::questions::model::{AnswerBox, QuestionKind};
use crate::rules::model::Alternative;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenAlternative {
    id: Spanned<String>,
    say: Words,
    #[serde(default)]
    when: WrittenBox,
    to: WrittenBox,
    #[serde(default)]
    with: WrittenBox,
    #[serde(default)]
    offered: bool,
    #[serde(default)]
    lowers_only: bool,
    #[serde(default)]
    believed: bool,
}

pub(crate) fn read_alternatives(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &[WrittenAlternative],
) -> (Vec<Alternative>, Vec<Fault>) {
    let read = written.iter().enumerate().map(|(n, one)| {
        let id = one.id.get_ref();
        if written.iter().take(n).any(|earlier| earlier.id.get_ref() == id) {
            return Err(duplicate(file, &one.id, id));
        }
        if !one.offered && !one.believed {
            let what = format!("{id:?} is neither offered nor believed");
            return Err(file.fault("bad-form", &one.id, what, "say `offered = true`, `believed = true`, or both"));
        }
        let (to, with) = (vocabulary.answer_box(file, &one.to)?, vocabulary.answer_box(file, &one.with)?);
        let ([to], true) = (to.as_slice(), asked(vocabulary, &to) && asked(vocabulary, &with)) else {
            let what = format!("{id:?} does not change one answer that a user can give");
            return Err(file.fault("bad-form", &one.id, what, "name one question in `to`, and none that is assessed"));
        };
        let say = one.say.both(file, &one.id, "the alternative")?;
        let when = vocabulary.answer_box(file, &one.when)?;
        let WrittenAlternative { offered, lowers_only, believed, .. } = *one;
        Ok(Alternative { id: id.clone(), say, when, to: *to, with, offered, lowers_only, believed })
    });
    partition(read)
}

fn asked(vocabulary: &Vocabulary, to: &AnswerBox) -> bool {
    to.iter().all(|(q, _)| vocabulary.questions.get(*q).is_some_and(|q| q.kind != QuestionKind::Assessed))
}
