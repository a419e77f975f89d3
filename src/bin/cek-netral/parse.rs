//! Reads the arguments. Where clap has a heading or a sentence of its own, in English, one in the language spoken stands in
//! its place.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, CommandFactory, FromArgMatches};

use crate::arguments::Cli;
use crate::language::say;
use crate::refusal;
use crate::trouble::Trouble;

/// What the arguments ask for.
pub(crate) enum Asked {
    Run(Cli),
    /// A page of help or the version, to print.
    Page(String),
}

/// Reads all arguments, the name of the program first.
pub(crate) fn parse(args: &[OsString]) -> Result<Asked, Trouble> {
    let mut command = plain();
    let read = command.try_get_matches_from_mut(args).and_then(|matches| Cli::from_arg_matches(&matches));
    match read {
        Ok(cli) => Ok(Asked::Run(cli)),
        Err(error) if error.kind() == ErrorKind::DisplayHelp => page(named(args, &command).as_deref()).map(Asked::Page),
        Err(error) if !error.use_stderr() => Ok(Asked::Page(error.render().to_string())),
        Err(error) => Err(refusal::of(&error, named(args, &command))),
    }
}

/// The help of the whole, or of one command.
pub(crate) fn page(name: Option<&str>) -> Result<String, Trouble> {
    Ok(command(name)?.render_long_help().to_string())
}

/// The whole command or one below it, complete: its usage in the language spoken.
pub(crate) fn command(name: Option<&str>) -> Result<clap::Command, Trouble> {
    let mut command = plain();
    command.build();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = with_usage(names.into_iter().fold(command, |command, name| command.mut_subcommand(name, with_usage)));
    let Some(name) = name else { return Ok(command) };
    command.find_subcommand(name).cloned().ok_or_else(|| Trouble::Arguments {
        says: format!("{} {name:?}.", say("tidak ada perintah", "there is no command")),
        command: None,
    })
}

/// The command as far as arguments need it.
fn plain() -> clap::Command {
    dressed(Cli::command().disable_help_subcommand(true).disable_version_flag(true).arg(
        Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("Versinya", "Its version")),
    ))
}

/// A command, and those below it, with headings and the help option in the language spoken.
fn dressed(command: clap::Command) -> clap::Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("Bantuan ini", "This help"));
    let mut template = format!("{{about}}\n\n{}: {{usage}}\n", say("Pemakaian", "Usage"));
    if command.has_subcommands() {
        template += &format!("\n{}:\n{{subcommands}}\n", say("Perintah", "Commands"));
    }
    if command.get_positionals().next().is_some() {
        template += &format!("\n{}:\n{{positionals}}\n", say("Argumen", "Arguments"));
    }
    template += &format!("\n{}:\n{{options}}{{after-help}}", say("Pilihan", "Options"));
    command
        .disable_help_flag(true)
        .arg(help)
        .help_template(template)
        .max_term_width(WIDTH)
        .subcommand_value_name(say("PERINTAH", "COMMAND"))
        .subcommand_help_heading(say("Perintah", "Commands"))
        .mut_args(quiet)
        .mut_subcommands(dressed)
}

/// Values that are allowed or taken without an option are told by its help, not by clap in English.
fn quiet(arg: Arg) -> Arg {
    if arg.get_action().takes_values() { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

/// Lines of the help are no wider, however wide the terminal.
const WIDTH: usize = 100;

fn with_usage(mut command: clap::Command) -> clap::Command {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", say("[PILIHAN]", "[OPTIONS]"));
    command.override_usage(usage)
}

/// The subcommand that the arguments name.
fn named(args: &[OsString], command: &clap::Command) -> Option<String> {
    let names = args.iter().skip(1).filter_map(|arg| command.find_subcommand(arg));
    names.map(|sub| sub.get_name().to_owned()).next()
}
