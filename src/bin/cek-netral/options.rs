//! The options of `cek-netral check`.

use std::io;
use std::path::Path;

use cek_netral::questions::model::Lang;
use cek_netral::report::Verdict;
use lexopt::prelude::*;

use crate::input::Form;

/// The form that answers go out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    Csv,
    Text,
}

#[derive(Debug)]
pub struct Options {
    /// `-` for standard input.
    pub file: String,
    pub form: Form,
    pub format: Format,
    /// Of drafts that name none, and of what the command itself says.
    pub lang: Lang,
    pub base: Option<String>,
    pub names: Option<String>,
    pub role: Option<String>,
    /// Code or name of the region whose pairs are read.
    pub region: Option<String>,
    /// The mildest verdict that counts as a failure.
    pub fail_on: Option<Verdict>,
    pub extra_columns: bool,
}

impl Options {
    pub fn parse(args: &[String]) -> io::Result<Options> {
        Options::parsed(args).map_err(|e| io::Error::other(format!("{e}; see cek-netral check --help")))
    }

    fn parsed(args: &[String]) -> Result<Options, lexopt::Error> {
        let (mut file, mut form) = (None, None);
        let mut out = Options {
            file: String::new(),
            form: Form::JsonLines,
            format: Format::Json,
            lang: Lang::Id,
            base: None,
            names: None,
            role: None,
            region: None,
            fail_on: None,
            extra_columns: false,
        };
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(arg) = parser.next()? {
            match arg {
                Long("format") => {
                    let all = [("json", Format::Json), ("csv", Format::Csv), ("text", Format::Text)];
                    out.format = one(&mut parser, "--format", &all)?;
                }
                Long("from") => {
                    form = Some(one(&mut parser, "--from", &[("csv", Form::Csv), ("jsonl", Form::JsonLines)])?);
                }
                Long("lang") => out.lang = one(&mut parser, "--lang", &[("id", Lang::Id), ("en", Lang::En)])?,
                Long("fail-on") => {
                    let all = [
                        ("applies", Verdict::Applies),
                        ("may_apply", Verdict::MayApply),
                        ("assessor", Verdict::Assessor),
                        ("unsettled", Verdict::Unsettled),
                        ("not_covered", Verdict::NotCovered),
                    ];
                    out.fail_on = Some(one(&mut parser, "--fail-on", &all)?);
                }
                Long("base") => out.base = Some(parser.value()?.string()?),
                Long("names") => out.names = Some(parser.value()?.string()?),
                Long("role") => out.role = Some(parser.value()?.string()?),
                Long("region") => out.region = Some(parser.value()?.string()?),
                Long("extra-columns") => out.extra_columns = true,
                Value(path) if file.is_none() => file = Some(path.string()?),
                other => return Err(other.unexpected()),
            }
        }
        out.file = file.unwrap_or_else(|| "-".to_owned());
        let table = Path::new(&out.file)
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("csv") || e.eq_ignore_ascii_case("tsv"));
        out.form = form.unwrap_or(if table { Form::Csv } else { Form::JsonLines });
        Ok(out)
    }
}

/// The value of an option that takes one of a few words.
fn one<T: Copy>(parser: &mut lexopt::Parser, option: &str, all: &[(&str, T)]) -> Result<T, lexopt::Error> {
    let word = parser.value()?.string()?;
    all.iter().find(|(name, _)| *name == word).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        format!("{option} takes {}, not {word:?}", names.join(", ")).into()
    })
}
