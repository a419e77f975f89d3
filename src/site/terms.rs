//! Legal terms in plain words: the glossary, the terms that a page uses, and the list that the checker loads.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::catalogue::Catalogue;
use super::shell::Page;
use super::{BrokenData, File, address};
use crate::questions::model::{Bilingual, Lang};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    term: Vec<Term>,
}

/// A term with its explanation.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    pub id: String,
    /// How it is spelt: with a capital letter exactly so, else in any case.
    pub words: Spellings,
    pub title: Bilingual,
    pub text: Bilingual,
    /// Ids of provisions that carry it.
    #[serde(default)]
    pub see: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spellings {
    pub id: Vec<String>,
    pub en: Vec<String>,
}

impl Term {
    pub(super) fn words(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Id => &self.words.id,
            Lang::En => &self.words.en,
        }
    }

    /// Whether `text` uses it, as a word of its own.
    pub(super) fn stands_in(&self, text: &str, lang: Lang) -> bool {
        let lower = text.to_lowercase();
        self.words(lang).iter().any(|word| {
            let exact = word.chars().any(char::is_uppercase);
            has_word(if exact { text } else { &lower }, word)
        })
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, found)| {
        let before = text.get(..start).and_then(|t| t.chars().next_back());
        let after = text.get(start + found.len()..).and_then(|t| t.chars().next());
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !inside(before) && !inside(after)
    })
}

pub(super) fn read() -> Result<Vec<Term>, BrokenData> {
    let broken = |what: String| BrokenData { file: "terms.toml", what };
    let written: Written = toml::from_str(include_str!("data/terms.toml")).map_err(|e| broken(e.to_string()))?;
    Ok(written.term)
}

impl Catalogue<'_> {
    /// The terms that a page's markup uses between its tags, in the order of the glossary.
    pub(super) fn terms_in(&self, markup: &str) -> Vec<&Term> {
        let text: String = markup
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
            .collect::<Vec<_>>()
            .join(" ");
        self.terms.iter().filter(|t| t.stands_in(&text, self.words.lang)).collect()
    }

    /// The terms of a page, explained at its end.
    pub(super) fn terms_of_page(&self, path: &str, terms: &[&Term]) -> Markup {
        let w = self.words;
        let glossary = address::page(w.lang, "istilah.html");
        html! {
            // The glossary explains them all itself.
            @if path != glossary {
                aside.terms aria-labelledby="terms" {
                    h2 #terms { (w.either("Istilah di halaman ini", "Terms on this page")) }
                    dl {
                        @for term in terms {
                            div {
                                dt { a href=(format!("{}#{}", address::relative(path, &glossary), term.id)) { (w.said(&term.title)) } }
                                dd { (w.said(&term.text)) }
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn terms_page(&self) -> File {
        let w = self.words;
        let path = address::page(w.lang, "istilah.html");
        let mut terms: Vec<&Term> = self.terms.iter().collect();
        terms.sort_by_key(|t| w.said(&t.title).to_lowercase());
        let provision = |id: &str| self.pack.provisions.iter().position(|p| p.id == id);
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.either("Istilah", "Terms")) }
            p.lead { (w.either("Istilah hukum dan nama lembaga, dengan kata-kata biasa.", "Legal terms and names of institutions, in plain words.")) }
            dl.glossary {
                @for term in terms {
                    div #(term.id) {
                        dt { (w.said(&term.title)) }
                        dd {
                            (w.said(&term.text))
                            @for n in term.see.iter().filter_map(|id| provision(id)) {
                                " " span.note { (w.either("Lihat", "See")) " " (self.provision_link(&path, n)) }
                            }
                        }
                    }
                }
            }
        };
        self.document(Page {
            name: "istilah.html".to_owned(),
            title: w.either("Istilah", "Terms").to_owned(),
            about: w
                .either("Istilah hukum netralitas dengan kata-kata biasa.", "Terms of neutrality law in plain words.")
                .to_owned(),
            body,
            searches: false,
        })
    }
}
