//! Rewrites files of a copy of the crate so that each of many small changes can be switched on by its number when the program runs:
//! `mutants COPY FILE...` (files below `src`) writes them anew, adds the module that knows the number, has the data read from
//! a folder that the environment names, and prints the changes as JSON.

mod change;
mod run_time;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use quote::ToTokens;
use syn::visit_mut::VisitMut;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(copy) = args.next() else {
        eprintln!("mutants COPY FILE...");
        return ExitCode::FAILURE;
    };
    match rewrite(Path::new(&copy), args.collect()) {
        Ok(changes) => {
            println!("{changes}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Rewrites the files; the changes as JSON.
fn rewrite(copy: &Path, files: Vec<String>) -> Result<String, String> {
    let mut changes = change::Changes::default();
    for file in files {
        let path = copy.join("src").join(&file);
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut tree = syn::parse_file(&text).map_err(|e| format!("{file}: {e}"))?;
        changes.file = file;
        changes.visit_file_mut(&mut tree);
        fs::write(&path, tree.into_token_stream().to_string()).map_err(|e| e.to_string())?;
    }
    run_time::add(copy, changes.list.len())?;
    let list: Vec<serde_json::Value> = changes.list.iter().map(change::Change::json).collect();
    serde_json::to_string(&list).map_err(|e| e.to_string())
}
