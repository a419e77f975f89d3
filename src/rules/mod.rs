//! Rules, exceptions and permissions as boxes over the questions, and their exact evaluation.

pub mod boxes;
pub mod cells;
pub mod evaluate;
pub mod exceptions;
pub mod model;
pub mod told;
pub mod world;
