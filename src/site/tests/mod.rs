//! The site of this build: that it is whole, and that what the data says stays text. Links and markup are tested in tests/web.

mod help;

use std::collections::BTreeSet;

use super::{File, address, files, poses, terms};
use crate::Checker;
use crate::book::load;
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::{Bilingual, Lang};

const LANGUAGES: [Lang; 2] = [Lang::Id, Lang::En];

fn data() -> (Pack, Rulebook) {
    let pack = Checker::new().map(|c| c.pack().clone()).unwrap_or_default();
    let book = load().unwrap_or_default();
    assert!(!pack.rules.is_empty() && !book.rules.is_empty(), "the build holds both files");
    (pack, book)
}

fn find<'a>(files: &'a [File], path: &str) -> &'a str {
    files.iter().find(|f| f.path == path).map(|f| f.text.as_str()).unwrap_or_default()
}

#[test]
fn every_rule_and_provision_has_its_page_in_both_languages() {
    let (pack, book) = data();
    let files = files(&pack, &book).unwrap_or_default();
    for lang in LANGUAGES {
        for provision in &pack.provisions {
            let page = find(&files, &address::provision(lang, &provision.id));
            assert!(page.contains(&format!("<code>{}</code>", provision.id)), "{}", provision.id);
        }
        for rule in &pack.rules {
            let page = find(&files, &address::rule(lang, &rule.id));
            assert!(page.contains(&format!("<code>{}</code>", rule.id)), "{}", rule.id);
        }
    }
}

#[test]
fn no_two_pages_share_an_address_on_any_file_system() {
    let (pack, book) = data();
    let files = files(&pack, &book).unwrap_or_default();
    let paths: BTreeSet<String> = files.iter().map(|f| f.path.to_lowercase()).collect();
    assert_eq!(paths.len(), files.len());
    for id in pack.provisions.iter().map(|p| &p.id).chain(pack.rules.iter().map(|r| &r.id)) {
        assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ':'), "{id}");
        assert!(!id.starts_with('-') && !id.contains("::"), "{id}");
    }
}

#[test]
fn every_page_says_how_far_it_can_be_trusted() {
    let (pack, book) = data();
    let pages = files(&pack, &book).unwrap_or_default();
    for file in pages.iter().filter(|f| f.path.ends_with(".html")) {
        assert!(file.text.contains(&pack.version), "{}", file.path);
        let english = file.path.starts_with(address::folder(Lang::En)) || file.path.ends_with(".en.html");
        let says = if english {
            ["This is no legal advice", "Last checked"]
        } else {
            ["Ini bukan nasihat hukum", "Terakhir diperiksa"]
        };
        assert!(says.iter().all(|words| file.text.contains(words)), "{}", file.path);
    }
}

#[test]
fn markup_in_the_data_stays_text() {
    let (mut pack, book) = data();
    let nasty = "</blockquote><script>alert('x')</script>\" onload=\"y";
    for provision in pack.provisions.iter_mut().take(1) {
        provision.text.quote = nasty.to_owned();
        provision.citation = nasty.to_owned();
        provision.text.plain = Bilingual { id: nasty.to_owned(), en: nasty.to_owned() };
    }
    let pages = files(&pack, &book).unwrap_or_default();
    let page =
        find(&pages, &address::provision(Lang::Id, &pack.provisions.first().map(|p| p.id.clone()).unwrap_or_default()));
    assert!(page.contains("&lt;script&gt;alert"));
    for file in pages.iter().filter(|f| f.path.ends_with(".html")) {
        assert!(!file.text.contains("<script>alert") && !file.text.contains("\" onload=\"y"), "{}", file.path);
    }
}

#[test]
fn terms_are_whole_and_rest_on_provisions_that_exist() {
    let (pack, _) = data();
    let terms = terms::read().unwrap_or_default();
    assert!(terms.len() > 20);
    assert_eq!(terms.iter().map(|t| &t.id).collect::<BTreeSet<_>>().len(), terms.len());
    for term in &terms {
        for said in [&term.title, &term.text] {
            assert!(!said.id.is_empty() && !said.en.is_empty(), "{}", term.id);
        }
        assert!(LANGUAGES.iter().all(|lang| !term.words(*lang).is_empty()), "{}", term.id);
        assert!(term.see.iter().all(|id| pack.provisions.iter().any(|p| p.id == *id)), "{}", term.id);
    }
}

#[test]
fn a_term_is_found_as_a_word_of_its_own() {
    let terms = terms::read().unwrap_or_default();
    let found = |text: &str| -> Vec<String> {
        terms.iter().filter(|t| t.stands_in(text, Lang::Id)).map(|t| t.id.clone()).collect()
    };
    assert_eq!(found("Diputus PPK pada Masa Tenang."), ["masa-tenang", "ppk"]);
    assert_eq!(found("PPPK, bukan ppk"), ["pppk"]);
    assert_eq!(found("pidanalah"), Vec::<String>::new());
}

#[test]
fn each_pose_is_drawn_in_its_own_way_and_told_in_words() {
    let poses = poses::data::read().unwrap_or_default();
    assert!(poses.len() > 10);
    let mut drawings = BTreeSet::new();
    for pose in &poses {
        for said in [&pose.title, &pose.alt, &pose.says] {
            assert!(!said.id.is_empty() && !said.en.is_empty(), "{}", pose.id);
        }
        assert!(
            drawings.insert(format!("{} {:?}", pose.turn, poses::draw::layers(pose))),
            "{} is drawn like another",
            pose.id
        );
    }
}
