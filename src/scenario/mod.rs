//! Questions and answers: what a scenario is made of.

pub mod facts;
mod fault;
pub mod input;
pub mod local;
pub mod loose;
pub mod model;
mod names;
