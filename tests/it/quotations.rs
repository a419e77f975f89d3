//! The quotations of law, compared with the official texts: a test that is ignored unless it is asked for, as the texts are not
//! in this repository.
//!
//! `CEK_NETRAL_GAZETTE` names the folder with the texts, one `<source>.md` for each source of a provision of grade "gazette". They
//! are scans read by machine. What such reading confuses throughout (1, l and i; 0 and o; case, spacing, punctuation) is folded on
//! both sides; damage to single words is listed here, each with what the scan prints and why; all else must match word by word,
//! inside the article that the provision's id names.
#![allow(clippy::string_slice, reason = "quotations are cut where their words are found")]

use std::collections::BTreeMap;
use std::path::Path;

use regex::Regex;

/// What the scan prints in place of words that the quotation gives as they should read.
struct Damage {
    id: &'static str,
    ours: &'static str,
    scan: &'static str,
    why: &'static str,
}

const fn damage(id: &'static str, ours: &'static str, scan: &'static str, why: &'static str) -> Damage {
    Damage { id, ours, scan, why }
}

const DAMAGED: &[Damage] = &[
    damage("pp-11-2017:23:1:e", "praktis", "praltis", "a letter misread"),
    damage("pp-11-2017:254:1", "wajib", "wqiib", "letters misread"),
    damage("pp-11-2017:255:1", "pengurus", "pengurLls", "a letter misread as two"),
    damage("pp-37-2004:9:3", "ditangguhkan", "ditanggguhkan", "a letter typed thrice"),
    damage("pp-37-2004:10", "Ketentuan", "Ketetuan", "a letter left out in typing"),
    damage("pp-49-2018:74:3", "ayat (2)", "ayat (21", "a bracket misread as a digit"),
    damage("pp-94-2021:4:c", "dan/atau", "danf atau", "a stroke misread as a letter"),
    damage("pp-94-2021:5:n:3:penjelasan", "kampanye/tim", "kampanye ltim", "a stroke misread as a letter"),
    damage(
        "pp-94-2021:8:3",
        "25% (dua puluh lima persen) selama 6",
        "25o/o (dua puluh lima persen) selama 6",
        "a sign misread",
    ),
    damage(
        "pp-94-2021:8:3",
        "25% (dua puluh lima persen) selama 9",
        "25o/o (dua puluh lima persen) selama 9",
        "a sign misread",
    ),
    damage("pp-94-2021:8:4", "penurunan", "penurLlnan", "a letter misread as two"),
    damage("pp-94-2021:42", "pada ayat (1)", "padp. ayat (1)", "a letter misread"),
    damage("pp-94-2021:42", "Pasal 7 ayat (3)", "Pasal 7 ayat (31", "a bracket misread as a digit"),
    damage(
        "pp-79-2021:3",
        "atas a. Keputusan PPK",
        "atas St( Nlo 106197 A a. Keputusan . PFIES IDEN REPUBLIK INDONESIA a. Keputusan PPK",
        "a page break read into the sentence",
    ),
    damage(
        "pp-79-2021:3",
        "Keputusan Pejabat. (2) Keberatan",
        "Keputusan Pejabat. (21 Keberatan",
        "a bracket misread as a digit",
    ),
    damage("pp-79-2021:13:1", "paling lama 21", "paling larna 2l", "a letter misread as two"),
    damage("uu-1-2026:II:5", "ancaman pidana diubah", "ancarnan pidana diubah", "a letter misread as two"),
    damage(
        "uu-20-2023:2:f",
        "dan Manajemen ASN berdasarkan",
        "dan berdasarkan",
        "the words “Manajemen ASN” are set at the foot of the article",
    ),
    damage("uu-20-2023:59:3", "Rakyat", "Ralgrat", "letters misread"),
    damage("uu-20-2023:64", "pada ayat (2)", "pada ayat (21", "a bracket misread as a digit"),
];

/// Official texts that the folder may lack; their quotations are then not compared.
const MAY_LACK: &[(&str, &str)] =
    &[("uu-1999-43", "compared by hand with the text of the same collection, uu/1999/43")];

struct Provision {
    id: String,
    instrument: String,
    grade: String,
    quote: String,
    source: String,
}

fn provisions() -> Vec<Provision> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law/data");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "toml"));
    files.sort();
    files.iter().flat_map(|file| read(&std::fs::read_to_string(file).unwrap())).collect()
}

fn read(text: &str) -> Vec<Provision> {
    let law: toml::Table = text.parse().unwrap();
    let instrument = law["instrument"]["id"].as_str().unwrap();
    let word = |p: &toml::Value, key: &str| p.get(key).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    // A provision without a source was read where the instrument says that its provisions were.
    let head = &law["instrument"];
    let default = head.get("provision_source").or(head.get("source")).and_then(|v| v.as_str()).unwrap();
    let one = |p: &toml::Value| Provision {
        id: word(p, "id"),
        instrument: instrument.to_owned(),
        grade: word(p, "grade"),
        quote: word(p, "quote"),
        source: p.get("source").and_then(|v| v.as_str()).unwrap_or(default).to_owned(),
    };
    law["provision"].as_array().unwrap().iter().map(one).collect()
}

/// Letters and digits only, with those that a scan confuses made one.
fn fold(text: &str) -> String {
    let one = |c: char| match c {
        '1' | 'i' | '|' | '!' => Some('l'),
        '0' => Some('o'),
        '5' => Some('s'),
        c => c.is_ascii_alphanumeric().then_some(c),
    };
    let letters: String = text.to_lowercase().chars().filter_map(one).collect();
    ["ralryat", "ralcyat", "rallyat"].iter().fold(letters, |all, misread| all.replace(misread, "rakyat"))
}

/// The parts of a quotation between its marks of omission, folded, with these damages put in.
fn parts<'a>(provision: &Provision, damages: impl Iterator<Item = &'a Damage>) -> Vec<String> {
    let mut parts: Vec<String> = provision.quote.split("« … »").map(fold).filter(|part| !part.is_empty()).collect();
    for damage in damages {
        let (ours, scan) = (fold(damage.ours), fold(damage.scan));
        let part = parts.iter_mut().find(|part| part.contains(&ours));
        let part = part.unwrap_or_else(|| panic!("{}: {:?} is not in the quotation", damage.id, damage.ours));
        *part = part.replacen(&ours, &scan, 1);
    }
    parts
}

/// Whether the text has all parts, one after the other.
fn stands(parts: &[String], text: &str) -> bool {
    missing(parts, text).is_none()
}

/// The first part that the text has not, and how far it has it.
fn missing<'a>(parts: &'a [String], text: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for part in parts {
        match text[at..].find(part.as_str()) {
            Some(found) => at += found + part.len(),
            None => {
                let known = (0..=part.len()).rev().find(|end| text[at..].contains(&part[..*end])).unwrap_or(0);
                return Some((part, &part[..known]));
            }
        }
    }
    None
}

/// An official text, cut at the headings of its articles.
struct Text {
    whole: String,
    sections: Vec<Section>,
}

struct Section {
    article: String,
    elucidation: bool,
    text: String,
}

fn text(raw: &str) -> Text {
    // What the keeper of a copy wrote into it, and what an excerpt only sums up: words that match nothing.
    let added = Regex::new(r"(?s:<!--.*?-->)|\(ringkas[^\n]*").unwrap();
    let raw = &*added.replace_all(raw, " zzlost ");
    if raw.contains("\n## Ps. ") {
        return excerpt(raw);
    }
    let elucidation = Regex::new(r"PASAL ?DEMI ?PASAL|\nPenjelasan Pasal ").unwrap();
    let elucidation = elucidation.find_iter(raw).last().map_or(raw.len(), |m| m.start());
    let heading = Regex::new(r"Pasal? ?([0-9OIlT](?: ?[0-9OIlT])*)([A-Z]?)\b").unwrap();
    let heads: Vec<(usize, String)> = heading
        .captures_iter(raw)
        .filter(|found| is_heading(raw, found.get(0).unwrap().range()))
        .map(|found| (found.get(0).unwrap().start(), number(&found[1]) + &found[2]))
        .collect();
    let ends = heads.iter().skip(1).map(|(start, _)| *start).chain([raw.len()]);
    let sections = heads.iter().zip(ends).map(|((start, article), end)| Section {
        article: article.clone(),
        elucidation: *start >= elucidation,
        text: fold(&raw[*start..end]),
    });
    Text { whole: fold(raw), sections: sections.collect() }
}

/// An excerpt made by hand: a line begins with the number of an article, or with "Penjelasan", which belongs to the article that it
/// names or stands under. Words in brackets are the keeper's too.
fn excerpt(raw: &str) -> Text {
    let supplied = Regex::new(r"\[(?:[^P\]]|P[^s\]])[^\]]*\]").unwrap();
    let raw = &*supplied.replace_all(raw, " zzlost ");
    let heading = Regex::new(r"(?m)^(?:(?:## )?\[?(?:Ps\. )?([0-9]{3})\b|(Penjelasan)\b(?: ([0-9]{3}))?)").unwrap();
    let mut article = String::new();
    let mut heads = Vec::new();
    for found in heading.captures_iter(raw) {
        if let Some(named) = found.get(1).or(found.get(3)) {
            article = named.as_str().to_owned();
        }
        heads.push((found.get(0).unwrap().start(), article.clone(), found.get(2).is_some()));
    }
    let ends: Vec<usize> = heads.iter().skip(1).map(|(start, ..)| *start).chain([raw.len()]).collect();
    let sections = heads.iter().zip(ends).map(|((start, article, elucidation), end)| Section {
        article: article.clone(),
        elucidation: *elucidation,
        text: fold(&raw[*start..end]),
    });
    Text { whole: fold(raw), sections: sections.collect() }
}

/// A heading stands alone on its line, or is followed by a first paragraph, or by a sentence where no word refers to it.
/// So do the words that delete an article, and the elucidation of one.
fn is_heading(raw: &str, found: std::ops::Range<usize>) -> bool {
    let (before, after) = (&raw[..found.start], &raw[found.end..]);
    let alone = before.ends_with('\n') && after.trim_start_matches(' ').starts_with('\n');
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let refers = last.ends_with(',') || last.chars().all(|c| c.is_lowercase());
    let sentence = after.starts_with([' ', '\n']) && after.trim_start().starts_with(char::is_uppercase);
    let numbered = before.strip_suffix(". ").is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
    let deleted = numbered && after.starts_with(" dihapus");
    let elucidated = before.ends_with("\nPenjelasan ");
    alone || deleted || elucidated || after.starts_with(" (1) ") || (sentence && !refers)
}

/// The number of an article as a scan may print it.
fn number(printed: &str) -> String {
    let digit = |c| match c {
        'O' => '0',
        'I' | 'l' => '1',
        'T' => '7',
        c => c,
    };
    printed.chars().filter(|c| *c != ' ').map(digit).collect()
}

/// The articles an id names: `pp-94-2021:5:n:6` one, `pp-94-2021:19-23` five. Roman figures are read as a scan may print them.
fn articles(id: &str) -> Vec<String> {
    let named = id.split(':').nth(1).unwrap_or_default();
    match named.split_once('-') {
        Some((first, last)) => {
            (first.parse::<u32>().unwrap()..=last.parse().unwrap()).map(|article| article.to_string()).collect()
        }
        None if named.chars().all(|c| "IV".contains(c)) => vec![number(named)],
        None => vec![named.to_owned()],
    }
}

/// Whether the quotation stands below the heading of its article, in the law or, for an elucidation, in the elucidations.
fn in_place(provision: &Provision, parts: &[String], text: &Text) -> bool {
    let elucidation = provision.id.ends_with(":penjelasan");
    let articles = articles(&provision.id);
    let mut own = text.sections.iter().filter(|s| s.elucidation == elucidation && articles.contains(&s.article));
    own.any(|section| stands(parts, &section.text))
}

#[test]
#[ignore = "needs CEK_NETRAL_GAZETTE, the folder that holds the official texts"]
fn gazette_quotations_match_the_official_texts() {
    let folder = std::env::var("CEK_NETRAL_GAZETTE").expect("CEK_NETRAL_GAZETTE names the folder with the texts");
    let provisions = provisions();
    let mut texts: BTreeMap<&str, Option<Text>> = BTreeMap::new();
    let mut faults = Vec::new();
    for provision in provisions.iter().filter(|p| p.grade == "gazette") {
        let file = Path::new(&folder).join(format!("{}.md", provision.source));
        let read = || std::fs::read_to_string(file).ok().map(|raw| text(&raw));
        let id = &provision.id;
        let Some(text) = texts.entry(&provision.source).or_insert_with(read) else {
            match MAY_LACK.iter().find(|(source, _)| *source == provision.source) {
                Some((source, why)) => println!("{id}: not compared, the folder lacks {source} ({why})"),
                None => faults.push(format!("{id}: the folder lacks {}.md", provision.source)),
            }
            continue;
        };
        let damages = || DAMAGED.iter().filter(|d| d.id == *id);
        let quoted = parts(provision, damages());
        if let Some((part, known)) = missing(&quoted, &text.whole) {
            faults.push(format!("{id}: {} has not the words after {known:?} of {part:?}", provision.source));
        } else if !in_place(provision, &quoted, text) {
            faults.push(format!("{id}: is not in the article that the id names"));
        }
        for needless in damages().filter(|one| {
            let others = damages().filter(|other| other.ours != one.ours);
            in_place(provision, &parts(provision, others), text)
        }) {
            faults.push(format!("{id}: matches without {:?}; take it from the list", needless.scan));
        }
    }
    for damage in DAMAGED {
        println!("{}: {:?} for {:?}, {}", damage.id, damage.scan, damage.ours, damage.why);
        if !provisions.iter().any(|p| p.id == damage.id) {
            faults.push(format!("{}: in the list of damage, but gone", damage.id));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn second_hand_quotations_are_short() {
    let long = |p: &Provision| p.grade != "gazette" && p.quote.chars().count() > 600;
    let long: Vec<_> = provisions().into_iter().filter(long).map(|p| p.id).collect();
    assert!(long.is_empty(), "longer than 600 characters: {long:?}");
}

#[test]
fn ids_begin_with_their_instrument() {
    let astray = |p: &Provision| !p.id.starts_with(&format!("{}:", p.instrument));
    let astray: Vec<_> = provisions().into_iter().filter(astray).map(|p| p.id).collect();
    assert!(astray.is_empty(), "not named after their instrument: {astray:?}");
}
