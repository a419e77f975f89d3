//! The catalogue as plain HTML files: every provision and every rule a page of its own, in both languages. They are
//! read without JavaScript, and linked to by addresses made from the ids (`address`). Native only.

pub mod address;
mod catalogue;
mod changes;
mod decided;
mod help;
mod neutral;
mod overview;
mod poses;
mod provision;
mod reference;
mod rule;
mod search;
mod shell;
mod terms;
mod written;

#[cfg(test)]
mod tests;

use std::fmt;

use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::Lang;
use catalogue::Catalogue;

/// A file of the site. `path` is relative to the site's root, with `/` between its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub path: String,
    pub text: String,
}

/// Data of the site itself (terms, hand poses) that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenData {
    pub file: &'static str,
    pub what: String,
}

impl fmt::Display for BrokenData {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "src/site/data/{}: {}", self.file, self.what)
    }
}

impl std::error::Error for BrokenData {}

/// All files of the catalogue. The same data gives the same files.
pub fn files(pack: &Pack, book: &Rulebook) -> Result<Vec<File>, BrokenData> {
    let (terms, poses, help) = (terms::read()?, poses::data::read()?, help::read()?);
    let (neutral, decided) = (neutral::read()?, decided::read()?);
    let reference = reference::Reference {
        terms: &terms,
        help: &help,
        neutral: &neutral,
        decided: &decided,
        poses: reference::drawn(&poses),
    };
    let mut files = vec![reference::file(&reference)];
    for lang in [Lang::Id, Lang::En] {
        let catalogue = Catalogue::new(pack, book, &terms, lang);
        files.extend(catalogue.overview());
        files.extend((0..pack.provisions.len()).filter_map(|n| catalogue.provision_page(n)));
        files.extend((0..pack.rules.len()).filter_map(|n| catalogue.rule_page(n)));
        files.push(catalogue.terms_page());
        files.push(catalogue.poses_page(&poses));
        files.push(catalogue.search_index());
        files.push(catalogue.help_page(&help));
        files.push(catalogue.changes_page());
        files.extend(catalogue.written_pages());
    }
    Ok(files)
}
