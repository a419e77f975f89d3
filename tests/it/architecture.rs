//! Holds the code to docs/architecture.md: its list of rooms and what each of them may import. And files to their length.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// The most lines that a Rust file may have.
const LONGEST: usize = 400;

/// A line of the table of rooms.
struct Room {
    name: String,
    may_import: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The names in backticks.
fn named(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The rooms as the page lists them, from the ground to the roof.
fn rooms() -> Vec<Room> {
    let page = read(&root().join("docs/architecture.md"));
    let table =
        page.split("\n## ").find(|part| part.starts_with("The rooms of `src`")).expect("a section on the rooms");
    let lines = table.lines().filter(|line| line.starts_with("| `"));
    let rooms: Vec<Room> = lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            assert_eq!(cells.len(), 3, "a line has room, job and imports: {line}");
            Room { name: named(cells[0]).next().unwrap(), may_import: named(cells[2]).collect() }
        })
        .collect();
    assert!(rooms.len() > 10, "the table of rooms can be read");
    rooms
}

/// Every Rust file below a folder of the repository.
fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The room of a file, by its path below `src`: a folder, or a file beside the folders.
fn room_of(below: &Path) -> String {
    let first = below.iter().next().unwrap();
    Path::new(first).file_stem().unwrap().to_string_lossy().into_owned()
}

/// Names that `src/lib.rs` shows at the root of the crate (`Checker`), with the room each comes from.
fn shown_at_root() -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    for statement in read(&root().join("src/lib.rs")).split(';') {
        let Some((_, path)) = statement.split_once("pub use ") else { continue };
        let words: Vec<&str> = path.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        shown.extend(words.iter().skip(1).map(|name| ((*name).to_owned(), words[0].to_owned())));
    }
    shown
}

/// The code of a file without comments and without the modules that only tests have.
fn code(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("#[cfg(") && line.contains("test") && !line.contains("not(test") {
            let module = lines.find(|line| !line.starts_with("#[")).unwrap_or_default();
            if module.ends_with('{') {
                let _ = lines.find(|line| *line == "}");
            }
            continue;
        }
        out.push_str(line.split("//").next().unwrap_or_default());
        out.push('\n');
    }
    out
}

/// What a file of `room` imports: the first name after `crate::` (in the command `cek_netral::`), braces opened, where it
/// is of another room.
fn imports(code: &str, room: &str, shown: &BTreeMap<String, String>) -> BTreeSet<String> {
    let root = if room == "bin" { "cek_netral" } else { "crate" };
    let path = Regex::new(&format!(r"\b{root}::(\w+|\{{[^;]*\}})")).unwrap();
    let nested = Regex::new(r"::\{[^{}]*\}|::\w+").unwrap();
    let mut found = BTreeSet::new();
    for group in path.captures_iter(code).map(|c| c[1].to_owned()) {
        let mut flat = group.trim_start_matches('{').trim_end_matches('}').to_owned();
        while nested.is_match(&flat) {
            flat = nested.replace_all(&flat, "").into_owned();
        }
        found.extend(flat.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
    }
    found.into_iter().map(|name| shown.get(&name).cloned().unwrap_or(name)).filter(|name| name != room).collect()
}

/// Modules that only tests have: `tests.rs`, and what lies in a folder `tests`.
fn only_tested(below: &Path) -> bool {
    below.with_extension("").iter().any(|part| part == "tests")
}

/// What each room imports, and the first file that does.
fn arrows() -> BTreeMap<(String, String), String> {
    let src = root().join("src");
    let shown = shown_at_root();
    let mut found = BTreeMap::new();
    for file in rust_files(&src) {
        let below = file.strip_prefix(&src).unwrap();
        if only_tested(below) || below == Path::new("lib.rs") {
            continue;
        }
        let room = room_of(below);
        for other in imports(&code(&read(&file)), &room, &shown) {
            found.entry((room.clone(), other)).or_insert_with(|| below.display().to_string());
        }
    }
    found
}

#[test]
fn every_folder_and_file_of_src_is_a_room_of_the_page() {
    let listed: BTreeSet<String> = rooms().into_iter().map(|room| room.name).collect();
    let entries = fs::read_dir(root().join("src")).unwrap();
    let mut there: BTreeSet<String> = entries.map(|e| room_of(Path::new(&e.unwrap().file_name()))).collect();
    assert!(there.remove("lib"));
    assert_eq!(there, listed);
}

#[test]
fn no_allowed_import_runs_up() {
    let mut below = BTreeSet::new();
    for Room { name, may_import } in rooms() {
        let up: Vec<&String> = may_import.difference(&below).collect();
        assert!(up.is_empty(), "{name} may import {up:?}, of which no line before it speaks");
        assert!(below.insert(name.clone()), "{name} is listed twice");
    }
}

#[test]
fn rooms_import_what_the_page_allows_and_no_more_is_allowed() {
    let allowed: BTreeSet<(String, String)> = rooms()
        .into_iter()
        .flat_map(|room| room.may_import.into_iter().map(move |other| (room.name.clone(), other)))
        .collect();
    let arrows = arrows();
    let strange = arrows.iter().filter(|(arrow, _)| !allowed.contains(arrow));
    let strange: Vec<String> = strange.map(|((from, to), file)| format!("{from} imports {to} ({file})")).collect();
    assert!(strange.is_empty(), "not allowed by docs/architecture.md: {strange:#?}");
    let idle: Vec<_> = allowed.iter().filter(|arrow| !arrows.contains_key(arrow)).collect();
    assert!(idle.is_empty(), "allowed by docs/architecture.md, and nobody does: {idle:?}");
}

#[test]
fn no_relative_path_leaves_its_room() {
    let supers = Regex::new(r"\b(?:super::)+").unwrap();
    let src = root().join("src");
    for file in rust_files(&src) {
        let below = file.strip_prefix(&src).unwrap();
        let in_folder = below.iter().count() - 1;
        let depth = if below.ends_with("mod.rs") { in_folder - 1 } else { in_folder };
        let most = supers.find_iter(&code(&read(&file))).map(|m| m.as_str().matches("super::").count()).max();
        let leaves = !only_tested(below) && most.is_some_and(|most| most > depth);
        assert!(!leaves, "{}: name the other room from `crate::`", below.display());
    }
}

#[test]
fn imports_are_seen_in_every_form() {
    let shown = shown_at_root();
    let found = |code: &str, room: &str| imports(code, room, &shown).into_iter().collect::<Vec<_>>();
    assert_eq!(
        found("use crate::{report, what_if::{self, changes}, text::Reader};", "case"),
        ["report", "text", "what_if"]
    );
    assert_eq!(found("fn f() -> crate::pack::Pack { crate::Checker::new() }", "site"), ["checker", "pack"]);
    assert_eq!(found("use crate::case::{Case, acts::Act};", "case"), [""; 0]);
    assert_eq!(found("use cek_netral::{BrokenPack, site}; use crate::help;", "bin"), ["checker", "site"]);
    let tested = "use crate::pack::Pack;\n#[cfg(test)]\nmod tests {\n    use crate::build::x;\n}\n// crate::wasm\n";
    assert_eq!(found(&code(tested), "law"), ["pack"]);
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|e| e == "md"));
    let pages = docs.chain([root().join("README.md"), root().join("CHANGELOG.md")]);
    let path = Regex::new(r"`((?:src|tests|www|scripts|examples)/[\w./*-]+)`").unwrap();
    for page in pages {
        let text = read(&page);
        for named in path.captures_iter(&text).map(|c| c[1].to_owned()).filter(|p| !p.contains('*')) {
            assert!(root().join(&named).exists(), "{}: there is no {named}", page.display());
        }
    }
}

#[test]
fn the_glossary_names_types_where_they_are() {
    let page = read(&root().join("docs/glossary.md"));
    let mut words = BTreeSet::new();
    for line in page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Word |")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
        assert_eq!(cells.len(), 3, "{line}");
        assert!(words.insert(cells[0].trim()), "twice: {line}");
        let mut places: Vec<String> = named(cells[2]).collect();
        let text = read(&root().join(places.pop().expect("a file")));
        for name in places {
            let declared = Regex::new(&format!(r"(struct|enum|type|trait|interface) {name}\b")).unwrap();
            assert!(declared.is_match(&text), "{line}");
        }
    }
    assert!(words.len() > 50);
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let dirs = ["src", "tests", "examples"].map(|dir| rust_files(&root().join(dir)));
    let long = dirs.into_iter().flatten().chain([root().join("build.rs")]).filter_map(|file| {
        let lines = read(&file).lines().count();
        (lines > LONGEST).then(|| format!("{}: {lines} lines", file.display()))
    });
    let long: Vec<String> = long.collect();
    assert!(long.is_empty(), "more than {LONGEST} lines; split by what is done: {long:#?}");
}
