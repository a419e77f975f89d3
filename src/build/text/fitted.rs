//! The fitted model, from the letters it is written in.

use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::fitted::Fitted;
use crate::text::pack::TextPack;

/// Puts the model into the pack, where one was written.
pub(super) fn compile(written: Option<(Place, forms::Fitted)>, pack: &mut TextPack, faults: &mut Vec<Fault>) {
    match written.map(|(place, written)| read(&written, &place)) {
        Some(Ok(model)) => pack.fitted = model,
        Some(Err(fault)) => faults.push(fault),
        None => {}
    }
}

/// Reads the weights; a letter that means none is a fault, and so is a number of them that is no power of two.
fn read(written: &forms::Fitted, place: &Place) -> Result<Fitted, Fault> {
    let letters = || written.weights.chars().filter(|c| !c.is_whitespace());
    let weights: Option<Vec<i8>> = letters().map(Fitted::weight_of).collect();
    let weights = weights.filter(|w| w.is_empty() || w.len().is_power_of_two());
    let forms::Fitted { start, unit, leans, asks, quiet, floor, .. } = *written;
    let fault = || {
        let what = "weights are letters from a to g, capitals and dots, a power of two of them".to_owned();
        place.fault("bad-weights", what, "write the file anew with cek-netral fit")
    };
    Ok(Fitted {
        label: written.label.clone(),
        start,
        unit,
        leans,
        asks,
        quiet,
        floor,
        weights: weights.ok_or_else(fault)?,
    })
}
