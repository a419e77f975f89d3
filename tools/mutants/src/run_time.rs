//! What the copy needs when it runs: the number of the change that is on, what was reached, and data from a folder.

use std::fs;
use std::path::Path;

/// Stands in for `changes` in the module below.
const MODULE: &str = r#"//! The change that is on (`MUTANT`), and which places were reached (appended to the file `MUTANT_TRACE`).
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};

static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];

fn state() -> &'static (usize, Option<Mutex<std::fs::File>>) {
    static STATE: OnceLock<(usize, Option<Mutex<std::fs::File>>)> = OnceLock::new();
    STATE.get_or_init(|| {
        let number = std::env::var("MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
        let open = |path| std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
        (number, std::env::var_os("MUTANT_TRACE").map(open).map(Mutex::new))
    })
}

pub fn on(n: usize) -> bool {
    let (number, trace) = state();
    if let Some(file) = trace {
        if !SEEN[n].swap(true, Ordering::Relaxed) {
            file.lock().unwrap().write_all(format!("{n}\n").as_bytes()).unwrap();
        }
    }
    *number == n
}

pub fn any<I: Iterator>(mut all: I, n: usize, test: impl FnMut(I::Item) -> bool) -> bool {
    if on(n) { all.all(test) } else { all.any(test) }
}

pub fn all<I: Iterator>(mut all: I, n: usize, test: impl FnMut(I::Item) -> bool) -> bool {
    if on(n) { all.any(test) } else { all.all(test) }
}

/// A file of the compiled data: of the folder `MUTANT_DATA`, else of this build.
pub fn data(name: &str) -> &'static [u8] {
    let folder = std::env::var("MUTANT_DATA").unwrap_or_else(|_| option_env!("OUT_DIR").unwrap_or_default().to_owned());
    Box::leak(std::fs::read(std::path::Path::new(&folder).join(name)).unwrap().into_boxed_slice())
}

pub fn text(name: &str) -> &'static str {
    std::str::from_utf8(data(name)).unwrap()
}
"#;

/// Files that take compiled data in.
const TAKE_DATA: [&str; 2] = ["src/checker.rs", "src/book/mod.rs"];

pub fn add(copy: &Path, count: usize) -> Result<(), String> {
    let read = |name: &str| fs::read_to_string(copy.join(name)).map_err(|e| format!("{name}: {e}"));
    let write = |name: &str, text: String| fs::write(copy.join(name), text).map_err(|e| format!("{name}: {e}"));
    let head = "#![allow(dead_code, missing_docs, clippy::all)]\n";
    write("src/mutants.rs", format!("{head}{}", MODULE.replace("COUNT", &count.to_string())))?;
    write("src/lib.rs", format!("{}\n#[doc(hidden)]\npub mod mutants;\n", read("src/lib.rs")?))?;
    write("build.rs", format!("{}\n#[path = \"src/mutants.rs\"]\nmod mutants;\n", read("build.rs")?))?;
    for name in TAKE_DATA {
        let text = read(name)?
            .replace("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/", "crate::mutants::data((\"")
            .replace("include_str!(concat!(env!(\"OUT_DIR\"), \"/", "crate::mutants::text((\"");
        write(name, text)?;
    }
    Ok(())
}
