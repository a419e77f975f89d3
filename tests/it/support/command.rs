//! The native command, run as a script runs it.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a run printed, and how it ended.
pub(crate) struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// The command as it is on a system without a language.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cek-netral"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// Runs the command with this standard input.
pub(crate) fn run(args: &[&str], input: &[u8]) -> Ran {
    ended(command().args(args), input)
}

/// Starts a command, gives it this standard input and waits for its end.
pub(crate) fn ended(command: &mut Command, input: &[u8]) -> Ran {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input);
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { status: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
}
