//! What a user or a program gives, read and checked field by field.

pub(crate) mod fault;
pub mod input;
pub mod local;
pub mod loose;
mod names;
