//! What every page is made from, and the small pieces that several of them share.

use maud::{Markup, html};

use super::address;
use super::terms::Term;
use crate::book::labels;
use crate::book::uses::{CitedBy, citations};
use crate::book::wording::Wording;
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::{AnswerBox, Lang};
use crate::rules::model::{Family, Rule};

/// The catalogue in one language.
#[derive(Debug)]
pub(super) struct Catalogue<'a> {
    pub pack: &'a Pack,
    pub book: &'a Rulebook,
    pub words: Wording<'a>,
    pub terms: &'a [Term],
    /// One for each provision.
    pub cited: Vec<CitedBy>,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(pack: &'a Pack, book: &'a Rulebook, terms: &'a [Term], lang: Lang) -> Catalogue<'a> {
        Catalogue { pack, book, words: Wording { pack, lang }, terms, cited: citations(pack) }
    }

    /// Provisions of an instrument with their indices, in the order of the data.
    pub(super) fn of_instrument(&self, instrument: usize) -> impl Iterator<Item = (usize, &'a Provision)> {
        let all = self.pack.provisions.iter().enumerate();
        all.filter(move |(_, p)| usize::from(p.instrument) == instrument)
    }

    /// A link to a provision, by its index, from the page at `path`.
    pub(super) fn provision_link(&self, path: &str, provision: usize) -> Markup {
        html! {
            @if let Some(p) = self.pack.provisions.get(provision) {
                a href=(address::relative(path, &address::provision(self.words.lang, &p.id))) lang="id" { (p.citation) }
            }
        }
    }

    /// A link to a rule, by its index.
    pub(super) fn rule_link(&self, path: &str, rule: usize) -> Markup {
        html! {
            @if let Some(r) = self.pack.rules.get(rule) {
                a href=(address::relative(path, &address::rule(self.words.lang, &r.id))) { (self.words.said(&r.title)) }
            }
        }
    }

    /// Links as a list under a heading; nothing where there are none.
    pub(super) fn linked(&self, title: &str, links: &[Markup]) -> Markup {
        html! {
            @if !links.is_empty() {
                h3 { (title) }
                ul { @for link in links { li { (link) } } }
            }
        }
    }

    /// A provision as other pages show it: a link to it, its words, how sure they are, and what they mean.
    pub(super) fn cited_provision(&self, path: &str, provision: usize) -> Markup {
        let w = self.words;
        html! {
            @if let Some(p) = self.pack.provisions.get(provision) {
                article.cited {
                    h3 { (self.provision_link(path, provision)) }
                    (self.quotation(p))
                    p { (w.said(&p.text.plain)) }
                    p.note { (w.either("Berlaku", "In force")) ": " (w.days(p.from, p.to)) }
                }
            }
        }
    }

    /// The operative words with their grade.
    pub(super) fn quotation(&self, provision: &Provision) -> Markup {
        let grade = labels::grade(provision.grade, self.words.lang);
        html! {
            @if !provision.text.quote.is_empty() {
                blockquote lang="id" { p { (provision.text.quote) } }
            }
            p.grade { (self.words.either("Verifikasi", "Verification")) ": " (grade) "." }
        }
    }

    /// A box as a list of questions with the answers under which it holds.
    pub(super) fn answer_box(&self, answer_box: &AnswerBox) -> Markup {
        let lines = self.words.answer_box(answer_box);
        html! {
            dl.box { @for (ask, answers) in &lines { div { dt { (ask) } dd { (answers) } } } }
        }
    }

    /// Rules in the order of the families.
    pub(super) fn rules_of(&self, family: Family) -> impl Iterator<Item = (usize, &'a Rule)> {
        self.pack.rules.iter().enumerate().filter(move |(_, r)| r.family == family)
    }

    /// Pages above the one at `path`, as links.
    pub(super) fn above(&self, path: &str, pages: &[(&str, &str)]) -> Markup {
        html! {
            nav.above aria-label=(self.words.either("Letak halaman", "Where this page stands")) {
                ol {
                    @for (target, name) in pages {
                        li { a href=(address::relative(path, target)) { (name) } }
                    }
                }
            }
        }
    }
}
