//! Cek Netral: which election-neutrality provisions apply to what an Indonesian civil servant is about to do, why, how
//! sure that is, and what is still open. [`Checker`] is the front door.

#[cfg(not(target_arch = "wasm32"))]
pub mod book;
pub mod calendar;
#[cfg(not(target_arch = "wasm32"))]
pub mod cases;
pub mod checker;
pub mod law;
#[cfg(not(target_arch = "wasm32"))]
pub mod measure;
pub mod pack;
pub mod report;
pub mod rules;
pub mod scenario;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod text;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod build;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use checker::{BrokenPack, Checker};
pub use report::Report;
pub use scenario::input::{Problem, Scenario};
