//! The tests of the core and the native command: one binary, so that the crate is linked once.
//! `cargo test --test it interview` runs one module of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says why and stops"
)]
#![allow(clippy::cast_possible_truncation, reason = "the numbers of tests are small")]

mod adopted;
mod answer;
mod answered;
mod architecture;
mod arguments;
mod audit;
mod boxes;
mod cases;
mod changes;
mod command;
mod compare;
mod days;
mod descriptions;
mod diff;
mod first;
mod freshness;
mod grounds;
mod hanging;
mod help;
mod interview;
mod law_changes;
mod law_page;
mod loading;
mod local;
mod older;
mod penalties;
mod permissions;
mod proof;
mod quotations;
mod reasons;
mod regions;
mod rulings;
mod scenarios;
mod snapshots;
mod stories;
mod support;
mod tables;
mod traps;
mod why_not;
