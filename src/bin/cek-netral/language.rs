//! The language that the command speaks: of its help, and of what it says on standard error. What it answers has a language
//! of its own, which only `--lang` changes, so that a file does not depend on who made it.

use std::env;
use std::ffi::OsString;
use std::sync::OnceLock;

use cek_netral::questions::model::Lang;

static SPOKEN: OnceLock<Lang> = OnceLock::new();

/// Settles the language once, before the help is written: that of `--lang`, else of the system, else Indonesian.
pub(crate) fn choose(args: &[OsString]) {
    SPOKEN.get_or_init(|| asked(args).or_else(of_the_system).unwrap_or_default());
}

/// The language spoken.
pub(crate) fn spoken() -> Lang {
    SPOKEN.get().copied().unwrap_or_default()
}

/// One of two sentences, by the language spoken.
pub(crate) fn say<T>(indonesian: T, english: T) -> T {
    match spoken() {
        Lang::Id => indonesian,
        Lang::En => english,
    }
}

/// What `--lang` says. A wrong value is refused later, when all arguments are read.
fn asked(args: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = args.iter().map_while(|arg| arg.to_str().filter(|arg| *arg != "--")).collect();
    let after =
        words.iter().zip(words.iter().skip(1)).filter(|(option, _)| **option == "--lang").map(|(_, word)| *word);
    let word = after.chain(words.iter().filter_map(|arg| arg.strip_prefix("--lang="))).last()?;
    match word {
        "id" => Some(Lang::Id),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// English where the first of the variables that counts says so. Any other language is no reason to leave Indonesian.
fn of_the_system() -> Option<Lang> {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env::var(name).ok().filter(|v| !v.is_empty()));
    set.filter(|locale| locale.split(['_', '.', '-', '@']).next() == Some("en")).map(|_| Lang::En)
}
