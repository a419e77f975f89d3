//! The model of acts, from the lines it is written in.

use super::{Compiler, Place, forms};
use crate::build::fault::Fault;
use crate::questions::model::Answers;
use crate::text::act_model::{ActModel, Row};
use crate::text::fitted::Fitted;

impl Compiler<'_> {
    /// Puts the model into the pack, where one was written.
    pub(super) fn act_model(&mut self, written: Option<(Place, forms::ActModel)>) {
        let Some((place, written)) = written else { return };
        let act = |ids: &[String]| self.answers("act", ids, &place).map(|(_, set)| set);
        match read(&written, &place, act) {
            Ok(model) => self.pack.act_model = model,
            Err(fault) => self.faults.push(fault),
        }
    }
}

/// Reads the model. `act` finds an act by its id and reports one that is unknown.
fn read(
    written: &forms::ActModel,
    place: &Place,
    mut act: impl FnMut(&[String]) -> Option<Answers>,
) -> Result<ActModel, Fault> {
    let fault = || {
        let what =
            "each line has a place above the one before, then acts by their number, each with a letter".to_owned();
        place.fault("bad-rows", what, "write the file anew with cek-netral measure acts-model")
    };
    let forms::ActModel { unit, plain, .. } = *written;
    let acts: Vec<Answers> = written.acts.iter().map(|id| act(std::slice::from_ref(id)).unwrap_or_default()).collect();
    if written.start.len() != acts.len() + 1 {
        return Err(fault());
    }
    let (mut rows, mut before) = (Vec::new(), 0);
    for line in written.rows.lines().filter(|line| !line.is_empty()) {
        let row = row(line, before, acts.len()).ok_or_else(fault)?;
        before += row.gap;
        rows.push(row);
    }
    Ok(ActModel { label: written.label.clone(), acts, start: written.start.clone(), unit, plain, rows })
}

fn row(line: &str, before: u16, acts: usize) -> Option<Row> {
    let mut parts = line.split(' ');
    let gap = parts.next()?.parse::<u16>().ok()?.checked_sub(before)?;
    let cell = |part: &str| {
        let letter = part.chars().next_back()?;
        let act: u8 = part.strip_suffix(letter)?.parse().ok()?;
        (usize::from(act) <= acts).then_some((act, Fitted::weight_of(letter)?))
    };
    Some(Row { gap, cells: parts.map(cell).collect::<Option<_>>()? })
}
