//! Elections, their stages and phases: from a date to what the law asks of it.

pub mod day;
pub mod model;
pub mod periods;
pub mod slices;
pub mod when;
