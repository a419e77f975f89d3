//! The vocabulary that all rooms share: questions, answers, boxes of answers, the ids the code speaks of, the two languages.

pub mod known;
pub mod model;
