//! Why the command could not run: what is wrong, where, and what to do about it.

use std::fmt;
use std::io;
use std::path::Path;

use cek_netral::BrokenPack;
use cek_netral::questions::model::Lang;

use crate::language::{say, spoken};

/// Where in a file something is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// 1-based.
    pub line: u64,
    /// 1-based.
    pub column: Option<u64>,
}

/// What ends a command. Its sentences are in the language that the command speaks.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Arguments that cannot be read, or do not go together.
    Arguments {
        says: String,
        /// The command whose help tells more; none if it is not known.
        command: Option<String>,
    },
    /// A file that cannot be opened, read or written; `-` is standard input.
    File { path: String, error: io::Error },
    /// A file whose content is of no use.
    Content { path: String, place: Option<Place>, says: String },
    /// A region that is not there, or that several are called.
    Region { asked: String, meant: Vec<String> },
    /// Standard output is gone, or full.
    Output(io::Error),
    /// What the core says of itself or of data.
    Core(String),
}

impl Trouble {
    pub(crate) fn file(path: impl AsRef<Path>, error: io::Error) -> Trouble {
        Trouble::File { path: path.as_ref().display().to_string(), error }
    }

    pub(crate) fn content(path: &str, place: Option<Place>, says: impl Into<String>) -> Trouble {
        Trouble::Content { path: path.to_owned(), place, says: says.into() }
    }

    /// The same where what was written went to a file; `-` is none.
    pub(crate) fn of_file(self, path: &str) -> Trouble {
        match self {
            Trouble::Output(error) if path != "-" => Trouble::file(path, error),
            other => other,
        }
    }

    pub(crate) fn core(says: impl fmt::Display) -> Trouble {
        Trouble::Core(says.to_string())
    }

    /// Whether it is only that the reader of our output has stopped reading (`| head`).
    pub(crate) fn is_nobody_reading(&self) -> bool {
        matches!(self, Trouble::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Only what is written to standard output needs no name.
impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        Trouble::Output(error)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Trouble {
        Trouble::Output(error.into())
    }
}

impl From<csv::Error> for Trouble {
    fn from(error: csv::Error) -> Trouble {
        let why = error.to_string();
        Trouble::Output(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            _ => io::Error::other(why),
        })
    }
}

impl From<BrokenPack> for Trouble {
    fn from(error: BrokenPack) -> Trouble {
        Trouble::Core(error.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Trouble::Arguments { says, command } => {
                let command = command.as_ref().map(|command| format!(" {command}")).unwrap_or_default();
                write!(f, "{says}\n{}: cek-netral{command} --help", say("Selengkapnya", "More"))
            }
            Trouble::File { path, error } => {
                let name = if path == "-" { say("masukan baku", "standard input") } else { path };
                write!(f, "{name}: {}", unusable(error))
            }
            Trouble::Content { path, place, says } => {
                f.write_str(if path == "-" { say("masukan baku", "standard input") } else { path })?;
                if let Some(Place { line, column }) = place {
                    write!(f, ", {} {line}", say("baris", "line"))?;
                    if let Some(column) = column {
                        write!(f, ", {} {column}", say("kolom", "column"))?;
                    }
                }
                write!(f, ": {says}")
            }
            Trouble::Region { asked, meant } if meant.is_empty() => match spoken() {
                Lang::Id => write!(
                    f,
                    "tidak ada daerah {asked:?}. Pakai kode Kemendagri (3275) atau namanya (\"Kota Bekasi\")."
                ),
                Lang::En => {
                    write!(f, "there is no region {asked:?}. Use its code (3275) or its name (\"Kota Bekasi\").")
                }
            },
            Trouble::Region { asked, meant } => {
                let meant = meant.join(", ");
                match spoken() {
                    Lang::Id => write!(f, "{asked:?} bisa berarti beberapa daerah. Pilih salah satu: {meant}"),
                    Lang::En => write!(f, "{asked:?} can mean several regions. Choose one: {meant}"),
                }
            }
            Trouble::Output(error) => write!(f, "{}: {error}", say("keluaran baku", "standard output")),
            Trouble::Core(says) => f.write_str(says),
        }
    }
}

/// What is wrong with a file, and what to do.
fn unusable(error: &io::Error) -> String {
    let says = match error.kind() {
        io::ErrorKind::NotFound => say(
            "tidak ada. Periksa nama dan foldernya; tanpa berkas, atau dengan -, masukan baku dibaca.",
            "is not there. Check its name and folder; without a file, or with -, standard input is read.",
        ),
        io::ErrorKind::PermissionDenied => say(
            "tidak boleh dibuka. Periksa izinnya, dan apakah program lain sedang memakainya.",
            "may not be opened. Check its permissions, and whether another program has it open.",
        ),
        io::ErrorKind::IsADirectory => say("adalah folder; yang perlu berkas.", "is a folder; it has to be a file."),
        io::ErrorKind::InvalidData => {
            say("bukan teks UTF-8. Simpan sebagai UTF-8.", "is no UTF-8 text. Save it as UTF-8.")
        }
        _ => return error.to_string(),
    };
    says.to_owned()
}
