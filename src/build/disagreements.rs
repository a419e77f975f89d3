//! Reads what each side of a disagreement says.

use super::fault::Fault;
use super::prohibitions::sentence;
use super::rule_forms::{WrittenConflict, WrittenPosition};
use super::source::SourceFile;
use crate::questions::model::Bilingual;
use crate::rules::model::Position;

/// All positions, at least two.
pub(crate) fn positions(file: &SourceFile, written: &WrittenConflict) -> Result<Vec<Position>, Fault> {
    if written.positions.len() < 2 {
        let what = "a conflict has two positions or more".to_owned();
        return Err(file.fault("one-sided", &written.id, what, "show who says what on both sides"));
    }
    let position = |p: &WrittenPosition| -> Result<Position, Fault> {
        Ok(Position {
            who: p.who.both(file, &written.id, "a position")?,
            says: p.says.both(file, &written.id, "a position")?,
            since: p.since.clone(),
            source: p.source.clone(),
        })
    };
    written.positions.iter().map(position).collect()
}

/// Both views in one short sentence, where there is one.
pub(crate) fn in_short(file: &SourceFile, written: &WrittenConflict) -> Result<Option<Bilingual>, Fault> {
    written.in_short.as_ref().map(|words| sentence(file, &written.id, words)).transpose()
}
