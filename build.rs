//! Compiles the data files into the parts of the pack and `book.bin`. The modules below are the crate's own; nothing here knows more than they do.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "the modules are the crate's, of which only part is used at build time, and whose users are elsewhere"
)]

#[path = "src/build/mod.rs"]
mod build;
#[path = "src/calendar/mod.rs"]
mod calendar;
#[path = "src/law/mod.rs"]
mod law;
#[path = "src/order.rs"]
mod order;
#[path = "src/pack/mod.rs"]
mod pack;
#[path = "src/questions/mod.rs"]
mod questions;
#[path = "src/rules/mod.rs"]
mod rules;
#[path = "src/scenario/mod.rs"]
mod scenario;
#[path = "src/sentences/mod.rs"]
mod sentences;
#[path = "src/text/mod.rs"]
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is compiled or read here. An edit anywhere else, in the command or the pages for instance, leaves the law as it is.
const READS: [&str; 11] = [
    "build.rs",
    "src/build",
    "src/calendar",
    "src/law",
    "src/order.rs",
    "src/pack",
    "src/questions",
    "src/rules",
    "src/scenario",
    "src/sentences",
    "src/text",
];

fn main() -> ExitCode {
    for path in READS {
        println!("cargo:rerun-if-changed={path}");
    }
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    match run(&root, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            for message in messages {
                println!("cargo:error={message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, out: &Path) -> Result<(), Vec<String>> {
    let compiled = build::compile(root).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for strange in build::reviews::to_come(&compiled.pack, &compiled.book, tomorrow()) {
        println!("cargo:warning={strange}");
    }
    let browser = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let pack = if browser { build::slim::for_browser(&compiled.pack) } else { compiled.pack };
    let parts = pack::parts::Parts::split(pack).map_err(|e| vec![e])?;
    write(out, "decisions.bin", &parts.decisions)?;
    for (part, text) in &parts.later {
        write(out, &format!("{}.txt", part.name()), text.as_bytes())?;
    }
    let book = postcard::to_allocvec(&compiled.book).map_err(|e| vec![e.to_string()])?;
    write(out, "book.bin", &book)
}

/// By UTC; where the law is of, today may be it already.
fn tomorrow() -> calendar::day::Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    calendar::day::Day(i32::try_from(seconds / 86_400).unwrap_or(i32::MAX - 1)).next()
}

fn write(out: &Path, name: &str, bytes: &[u8]) -> Result<(), Vec<String>> {
    std::fs::write(out.join(name), bytes).map_err(|e| vec![e.to_string()])
}
