//! What a shell and `man` are given: completions and the man page, made from the command itself.

use cek_netral::questions::model::Lang;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::command::{Done, whole};
use crate::language::spoken;
use crate::parse;

/// Headings that clap_mangen has in English alone.
const HEADINGS: &[(&str, &str)] = &[
    (".SH NAME\n", ".SH NAMA\n"),
    (".SH SYNOPSIS\n", ".SH RINGKASAN\n"),
    (".SH DESCRIPTION\n", ".SH KETERANGAN\n"),
    (".SH OPTIONS\n", ".SH PILIHAN\n"),
    (".SH EXTRA\n", ".SH LEBIH LANJUT\n"),
    (".SH VERSION\n", ".SH VERSI\n"),
];

/// Writes the completions for a shell.
pub(crate) fn completions(shell: Shell) -> Done {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut parse::command(None)?, "cek-netral", &mut script);
    whole(&String::from_utf8_lossy(&script))
}

/// Writes the man page of the whole, or of one command.
pub(crate) fn man(command: Option<&str>) -> Done {
    let mut page = Vec::new();
    Man::new(parse::command(command)?).manual("Cek Netral").render(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    if spoken() == Lang::Id {
        page = HEADINGS.iter().fold(page, |page, (english, indonesian)| page.replace(english, indonesian));
    }
    whole(&page)
}
