//! What the commands other than `check` take: files or words, and options that have a value.

use std::io;

use cek_netral::questions::model::Lang;
use lexopt::prelude::*;

/// What a command understands; anything else is refused.
#[derive(Clone, Copy, Debug)]
pub struct Takes {
    pub command: &'static str,
    /// Names of its options.
    pub options: &'static [&'static str],
    /// How many files or words it takes at most.
    pub most: usize,
}

/// What a command was given.
#[derive(Debug)]
pub struct Arguments {
    takes: Takes,
    /// Files or words, in their order.
    pub values: Vec<String>,
    options: Vec<(String, String)>,
}

impl Takes {
    pub fn parse(self, args: &[String]) -> io::Result<Arguments> {
        let mut given = Arguments { takes: self, values: Vec::new(), options: Vec::new() };
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(arg) = parser.next().map_err(|e| self.refused(&e.to_string(), &e.to_string()))? {
            match arg {
                Long(name) if self.options.contains(&name) => {
                    let name = name.to_owned();
                    let value = parser.value().and_then(|value| value.string()).map_err(|_| {
                        self.refused(&format!("--{name} membutuhkan nilai"), &format!("--{name} needs a value"))
                    })?;
                    given.options.push((name, value));
                }
                Value(value) if given.values.len() < self.most => {
                    given.values.push(value.to_string_lossy().into_owned());
                }
                Value(value) => return Err(self.unknown(&value.to_string_lossy())),
                Long(name) => return Err(self.unknown(&format!("--{name}"))),
                Short(name) => return Err(self.unknown(&format!("-{name}"))),
            }
        }
        Ok(given)
    }

    fn unknown(self, what: &str) -> io::Error {
        let command = self.command;
        self.refused(
            &format!("{command} tidak mengenal {what:?} di sini"),
            &format!("{command} does not know {what:?} here"),
        )
    }

    /// In both languages, since none is chosen where the arguments cannot be read.
    pub fn refused(self, indonesian: &str, english: &str) -> io::Error {
        let said = if indonesian == english { english.to_owned() } else { format!("{indonesian} / {english}") };
        io::Error::other(format!("{said}; cek-netral {} --help", self.command))
    }
}

impl Arguments {
    /// The values of an option, in their order.
    pub fn all<'a>(&'a self, option: &'a str) -> impl Iterator<Item = &'a str> {
        self.options.iter().filter(move |(name, _)| name == option).map(|(_, value)| value.as_str())
    }

    /// The value of an option; where it was given several times, the last.
    pub fn last<'a>(&'a self, option: &'a str) -> Option<&'a str> {
        self.all(option).last()
    }

    /// The language that `--lang` names, else Indonesian.
    pub fn lang(&self) -> io::Result<Lang> {
        self.last("lang").map_or(Ok(Lang::Id), |word| self.language(word))
    }

    /// The language that the first word names, or else `--lang`.
    pub fn lang_word(&self) -> io::Result<Lang> {
        self.values.first().map_or_else(|| self.lang(), |word| self.language(word))
    }

    fn language(&self, word: &str) -> io::Result<Lang> {
        match word {
            "id" => Ok(Lang::Id),
            "en" => Ok(Lang::En),
            _ => Err(self.takes.refused(
                &format!("bahasanya id atau en, bukan {word:?}"),
                &format!("the language is id or en, not {word:?}"),
            )),
        }
    }

    /// An error, in both languages, that names the help.
    pub fn refused(&self, indonesian: &str, english: &str) -> io::Error {
        self.takes.refused(indonesian, english)
    }
}
