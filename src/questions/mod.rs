//! The vocabulary that all rooms share: questions, answers, boxes of answers, and the two languages.

pub mod model;
