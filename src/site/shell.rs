//! What stands around every page: head, header, the way to the checker, and the footer that says how far it can be trusted.

use maud::{DOCTYPE, Markup, html};

use super::address;
use super::catalogue::Catalogue;
use crate::calendar::day::Span;
use crate::questions::model::Lang;

/// Pages of the site's header, relative to its root: for each its Indonesian and its English address and name.
const PAGES: [[(&str, &str); 2]; 5] = [
    [("index.html", "Periksa"), ("index.html", "Check")],
    [("katalog/index.html", "Katalog"), ("katalog/en/index.html", "Catalogue")],
    [("katalog/pose.html", "Pose tangan"), ("katalog/en/pose.html", "Hand poses")],
    [("baca.html", "Cara membaca"), ("baca.en.html", "How it reads")],
    [("instansi.html", "Untuk instansi"), ("instansi.en.html", "For agencies")],
];

/// A page as its own part of the site writes it.
#[derive(Debug)]
pub(super) struct Page {
    /// Path below the folder of the language, the same in both.
    pub name: String,
    pub title: String,
    /// One sentence for search engines.
    pub about: String,
    pub body: Markup,
    /// Whether it holds the search box.
    pub searches: bool,
}

/// What the shell stands around: a page of the catalogue, or one beside it.
#[derive(Debug)]
pub(super) struct Framed<'a> {
    /// Its path in Indonesian and in English.
    pub paths: [String; 2],
    pub title: &'a str,
    pub about: &'a str,
    pub body: Markup,
    /// Files that it needs beside those of every page, relative to the site's root.
    pub style: Option<&'a str>,
    pub script: Option<&'a str>,
}

impl Catalogue<'_> {
    pub(super) fn document(&self, page: Page) -> super::File {
        let path = address::page(self.words.lang, &page.name);
        let terms = self.terms_in(&page.body.0);
        self.framed(Framed {
            paths: [Lang::Id, Lang::En].map(|lang| address::page(lang, &page.name)),
            title: &page.title,
            about: &page.about,
            body: html! {
                (page.body)
                @if !terms.is_empty() { (self.terms_of_page(&path, &terms)) }
            },
            style: None,
            script: page.searches.then_some("catalogue-search.js"),
        })
    }

    pub(super) fn framed(&self, page: Framed) -> super::File {
        let w = self.words;
        let [indonesian, english] = page.paths;
        let (path, other, other_lang, other_name) = match w.lang {
            Lang::Id => (indonesian, english, "en", "English"),
            Lang::En => (english, indonesian, "id", "Indonesia"),
        };
        let to = |target: &str| address::relative(&path, target);
        let other = to(&other);
        let lang = w.either("id", "en");
        let text = html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (page.title) " | Cek Netral" }
                    meta name="description" content=(page.about);
                    meta name="color-scheme" content="light dark";
                    link rel="icon" href=(to("icon.svg")) type="image/svg+xml";
                    link rel="stylesheet" href=(to("site.css"));
                    @if let Some(style) = page.style { link rel="stylesheet" href=(to(style)); }
                    link rel="alternate" hreflang=(other_lang) href=(other);
                    @if let Some(script) = page.script { script type="module" src=(to(script)) {} }
                }
                body {
                    a.skip href="#main" { (w.either("Langsung ke isi", "Skip to content")) }
                    header.site-head {
                        a.brand href=(to("index.html")) { "Cek Netral" }
                        nav aria-label=(w.either("Halaman", "Pages")) {
                            ul {
                                @for names in &PAGES {
                                    @let (target, name) = match w.lang { Lang::Id => names[0], Lang::En => names[1] };
                                    li {
                                        a href=(to(target)) aria-current=[(target == path).then_some("page")] { (name) }
                                    }
                                }
                            }
                        }
                        a.language href=(other) hreflang=(other_lang) lang=(other_lang) { (other_name) }
                    }
                    main #main tabindex="-1" { (page.body) }
                    footer.site-foot {
                        p.check {
                            a.button href=(to("index.html")) { (w.either("Periksa rencana saya", "Check my plan")) }
                        }
                        p { (w.said(&w.pack.sentences.closing.disclaimer)) }
                        @if let Some(anybody) = w.pack.advisers.last() { p { (w.said(&anybody.text)) } }
                        p.note {
                            (w.either("Terakhir diperiksa", "Last checked")) " "
                            (self.day(&self.pack.as_of)) ". "
                            (w.either("Data hukum versi", "Law data version")) " " (self.pack.version) ". "
                            (self.signed())
                        }
                    }
                }
            }
        };
        super::File { path, text: text.into_string() }
    }

    /// How many rules a person has signed.
    fn signed(&self) -> String {
        let (signed, all) = (self.book.signed(), self.pack.rules.len());
        match self.words.lang {
            Lang::Id => format!("Ditandatangani ahli hukum: {signed} dari {all} aturan."),
            Lang::En => format!("Signed by a lawyer: {signed} of {all} rules."),
        }
    }

    /// An ISO day in words.
    pub(super) fn day(&self, iso: &str) -> String {
        Span::parse(iso).map_or_else(|| iso.to_owned(), |span| span.first.written(self.words.lang == Lang::En))
    }
}
