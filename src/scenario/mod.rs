//! What a user or a program gives: read field by field, and turned into what is possible.

pub mod facts;
mod fault;
pub mod input;
pub mod local;
pub mod loose;
mod names;
