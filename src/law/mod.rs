//! Instruments and provisions: the law as it stands in `data/`, one file per instrument.

pub mod model;
pub mod penalty;
