//! Why arguments are refused, in the language spoken: clap says of what kind an error is and which words are meant.

use std::error::Error as _;

use cek_netral::questions::model::Lang;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::language::{say, spoken};
use crate::trouble::Trouble;

/// The trouble with the arguments of this command; without one, of the whole.
pub(crate) fn of(error: &Error, command: Option<String>) -> Trouble {
    let said = Said { error, command: command.as_deref() };
    Trouble::Arguments { says: said.sentences(), command }
}

struct Said<'a> {
    error: &'a Error,
    command: Option<&'a str>,
}

impl Said<'_> {
    fn sentences(&self) -> String {
        let lang = spoken();
        let argument = self.word(ContextKind::InvalidArg);
        let value = self.word(ContextKind::InvalidValue);
        let prior = self.word(ContextKind::PriorArg);
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let word = self.word(ContextKind::InvalidSubcommand);
                let says = match lang {
                    Lang::Id => format!("tidak ada perintah {word:?}."),
                    Lang::En => format!("there is no command {word:?}."),
                };
                says + &self.meant(ContextKind::SuggestedSubcommand)
            }
            ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
                let word = if argument.starts_with('-') || value.is_empty() { argument } else { value };
                let here = self.command.unwrap_or("cek-netral");
                let says = match lang {
                    Lang::Id => format!("{here} tidak mengenal {word:?} di sini."),
                    Lang::En => format!("{here} does not know {word:?} here."),
                };
                says + &self.meant(ContextKind::SuggestedArg)
            }
            ErrorKind::InvalidValue if value.is_empty() => match lang {
                Lang::Id => format!("{argument} membutuhkan nilai.{}", self.known()),
                Lang::En => format!("{argument} needs a value.{}", self.known()),
            },
            ErrorKind::InvalidValue => {
                let says = match lang {
                    Lang::Id => format!("{argument}: bukan {value:?}.{}", self.known()),
                    Lang::En => format!("{argument}: not {value:?}.{}", self.known()),
                };
                says + &self.meant(ContextKind::SuggestedValue)
            }
            ErrorKind::ValueValidation => {
                let why = self.error.source().map(|why| format!(": {why}")).unwrap_or_default();
                match lang {
                    Lang::Id => format!("{argument}: bukan {value:?}{why}."),
                    Lang::En => format!("{argument}: not {value:?}{why}."),
                }
            }
            ErrorKind::MissingRequiredArgument => match lang {
                Lang::Id => format!("kurang: {argument}."),
                Lang::En => format!("missing: {argument}."),
            },
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                say("perlu nama perintah.", "it needs the name of a command.").to_owned()
            }
            ErrorKind::ArgumentConflict if argument == prior => match lang {
                Lang::Id => format!("{argument} hanya boleh sekali."),
                Lang::En => format!("{argument} may stand only once."),
            },
            ErrorKind::ArgumentConflict => match lang {
                Lang::Id => format!("{argument} tidak bersama {prior}."),
                Lang::En => format!("{argument} does not go with {prior}."),
            },
            ErrorKind::InvalidUtf8 => say("ada argumen yang bukan UTF-8.", "an argument is not UTF-8.").to_owned(),
            _ => self.error.to_string(),
        }
    }

    /// What is allowed there.
    fn known(&self) -> String {
        match self.word(ContextKind::ValidValue) {
            all if all.is_empty() => all,
            all => format!(" {}: {all}.", say("Yang dikenal", "Known are")),
        }
    }

    /// What was probably meant.
    fn meant(&self, kind: ContextKind) -> String {
        match self.word(kind) {
            word if word.is_empty() => word,
            word => format!(" {} {word}?", say("Apakah maksudnya", "Is it meant to be")),
        }
    }

    fn word(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::String(word)) => word.clone(),
            Some(ContextValue::Strings(words)) => words.join(", "),
            _ => String::new(),
        }
    }
}
