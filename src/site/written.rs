//! Pages beside the catalogue whose words are written by hand, each in one file for both languages: how a text is read, and
//! what agencies need.

use maud::PreEscaped;

use super::File;
use super::catalogue::Catalogue;
use super::shell::Framed;
use crate::questions::model::{Lang, either};

/// A page as its file and these lines say it; where two stand together, the Indonesian comes first.
struct Written {
    paths: [&'static str; 2],
    title: [&'static str; 2],
    about: [&'static str; 2],
    style: Option<&'static str>,
    script: &'static str,
    /// HTML with `{{ Indonesian || English }}` where the languages differ.
    body: &'static str,
}

static PAGES: [Written; 2] = [
    Written {
        paths: ["baca.html", "baca.en.html"],
        title: ["Cara tulisan dibaca", "How a text is read"],
        about: [
            "Tempel sebuah tulisan dan lihat langkah demi langkah bagaimana Cek Netral membacanya: ejaan, kata, arti, pola, tanda, dan bukti.",
            "Paste a text and see step by step how Cek Netral reads it: spelling, words, meanings, patterns, signs and evidence.",
        ],
        style: None,
        script: "reading.js",
        body: include_str!("data/reading.html"),
    },
    Written {
        paths: ["instansi.html", "instansi.en.html"],
        title: ["Untuk situs instansi", "For agencies’ sites"],
        about: [
            "Pasang Cek Netral di situs instansi Anda: coba pengaturannya, salin cuplikannya, letakkan berkasnya di peladen sendiri.",
            "Put Cek Netral on your agency’s site: try the settings, copy the snippet, keep the files on your own server.",
        ],
        style: Some("instansi.css"),
        script: "instansi.js",
        body: include_str!("data/agencies.html"),
    },
];

impl Catalogue<'_> {
    pub(super) fn written_pages(&self) -> impl Iterator<Item = File> {
        let lang = self.words.lang;
        PAGES.iter().map(move |page| {
            let [title, about] = [page.title, page.about].map(|[id, en]| either(lang, id, en));
            self.framed(Framed {
                paths: page.paths.map(str::to_owned),
                title,
                about,
                body: PreEscaped(in_language(page.body, lang)),
                style: page.style,
                script: Some(page.script),
            })
        })
    }
}

/// One of the two languages of a text.
fn in_language(text: &str, lang: Lang) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (both, behind) = after.split_once("}}").unwrap_or((after, ""));
        let (indonesian, english) = both.split_once("||").unwrap_or((both, both));
        said.push_str(before);
        said.push_str(match lang {
            Lang::Id => indonesian.trim(),
            Lang::En => english.trim(),
        });
        rest = behind;
    }
    said.push_str(rest);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_said_whole_and_alone() {
        let text = "<p>{{ Baca\n|| Read }} <b>x</b></p>";
        assert_eq!(in_language(text, Lang::Id), "<p>Baca <b>x</b></p>");
        assert_eq!(in_language(text, Lang::En), "<p>Read <b>x</b></p>");
    }

    #[test]
    fn the_files_say_everything_in_both_languages() {
        for page in &PAGES {
            let [open, between, close] = ["{{", "||", "}}"].map(|mark| page.body.matches(mark).count());
            assert_eq!((open, open), (between, close), "{}", page.script);
        }
    }
}
