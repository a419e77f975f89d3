//! What must not change a reading, and what must: posts that were written for the reader, each beside a variant of it.

use std::collections::BTreeSet;
use std::path::Path;

use cek_netral::Strength;
use cek_netral::report::{Evidence, Report, Sign};
use cek_netral::scenario::loose::Loose;
use serde::Deserialize;
use serde_json::{Value, json};

use super::second::root;
use super::{Random, count, outside};
use crate::support::checker;

#[derive(Clone, Debug, Deserialize)]
struct Post {
    text: String,
    #[serde(default)]
    topic: Option<String>,
    #[serde(default)]
    names: Value,
}

/// The posts of `tests/texts`, and those of a folder outside where the environment names one.
fn posts() -> Vec<Post> {
    let texts = root().join("tests/texts");
    let mut files: Vec<_> = std::fs::read_dir(&texts).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with("posts-"));
    files.extend(outside("CEK_NETRAL_TEXT").map(|folder| folder.join("stance.jsonl")));
    files.sort();
    files.iter().flat_map(|path| lines(path)).collect()
}

fn lines(path: &Path) -> Vec<Post> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Every so manieth post, so that there are about so many: `CEK_NETRAL_PAIRS`.
fn some_posts() -> Vec<Post> {
    let posts = posts();
    let every = (posts.len() / count("CEK_NETRAL_PAIRS", 200)).max(1);
    posts.into_iter().step_by(every).collect()
}

/// What a civil servant who is about to post this in the campaign meets, with the names that an agency has configured.
fn told(text: &str, names: &Value) -> Report {
    let candidates = names.get("candidates").unwrap_or(names);
    let scenario = json!({
        "election": "pilkada-2024", "date": "2024-10-01", "text": text,
        "names": if candidates.is_array() { candidates.clone() } else { json!([]) },
        "answers": { "employment": "pns", "act": "post", "channel": "personal_account" },
    });
    let scenario: Loose = serde_json::from_value(scenario).unwrap();
    checker().check_first(&scenario).unwrap_or_else(|problem| panic!("{problem}: {text}"))
}

fn sign(text: &str, names: &Value) -> Sign {
    told(text, names).answer.sign
}

/// Everyday sentences about nothing public, to which nothing is found.
fn ordinary() -> Vec<String> {
    let posts = posts();
    let short = posts.iter().filter(|p| p.topic.as_deref() == Some("none") && p.text.len() < 160);
    let short = short.step_by(17).filter(|p| sign(&p.text, &Value::Null) == Sign::Clear);
    short.map(|p| p.text.clone()).take(120).collect()
}

/// What two variants of posts came to where they may not differ so; of a thousand pairs at most so many may.
fn wrong(what: &str, pairs: usize, wrong: &[String], most: usize) {
    println!("{what}: {pairs} pairs, {} of them wrong", wrong.len());
    for pair in wrong.iter().take(20) {
        println!("  {pair}");
    }
    assert!(1000 * wrong.len() <= most * pairs, "{what}: {} of {pairs}", wrong.len());
}

/// Compares each post with variants of it by their signs.
fn compared(
    what: &str,
    most: usize,
    vary: impl Fn(&Post, &mut Random) -> Vec<String>,
    allowed: impl Fn(Sign, Sign) -> bool,
) {
    let (mut random, mut pairs, mut found) = (Random(2026), 0, Vec::new());
    for post in some_posts() {
        let report = told(&post.text, &post.names);
        // What is written in a language that the reader does not know counts as read beside sentences that it knows.
        if report.warnings.iter().any(|w| w.code == "unknown_language") {
            continue;
        }
        let before = report.answer.sign;
        for variant in vary(&post, &mut random) {
            let after = sign(&variant, &post.names);
            pairs += 1;
            if !allowed(before, after) {
                found.push(format!("{before:?} -> {after:?}: {variant:?}"));
            }
        }
    }
    wrong(what, pairs, &found, most);
}

/// Nothing that was found is cleared.
fn no_cleaner(before: Sign, after: Sign) -> bool {
    before == Sign::Clear || after != Sign::Clear
}

/// So many pairs in a thousand are still cleared by an everyday sentence: a menu or the result of a match right beside a number
/// makes it one of a menu or a match ("02", "nomor 3"), whatever the number was in its own sentence.
const HOMONYMS: usize = 2;

#[test]
fn adding_text_never_makes_a_post_cleaner() {
    let ordinary = ordinary();
    assert!(ordinary.len() > 50, "{}", ordinary.len());
    let vary = |post: &Post, random: &mut Random| {
        let text = &post.text;
        let [one, two] = [(); 2].map(|()| random.one(&ordinary).clone());
        vec![
            format!("{text}\n{one}"),
            format!("{one}\n{text}"),
            format!("{one}\n{text}\n{two}"),
            format!("{text}\n{one}\n{two}"),
        ]
    };
    compared("an everyday sentence beside it", HOMONYMS, vary, no_cleaner);
}

#[test]
fn spaces_between_words_change_nothing() {
    let (mut pairs, mut found) = (0, Vec::new());
    for post in some_posts() {
        let before = told(&post.text, &post.names);
        for variant in [post.text.replace(' ', "  "), format!("{}\n \n", post.text), post.text.replace(' ', "\u{a0}")] {
            let after = told(&variant, &post.names);
            pairs += 1;
            let said = |r: &Report| {
                r.evidence
                    .iter()
                    .map(|e| (e.question.clone(), e.answers.clone(), e.strength, e.reason.clone()))
                    .collect::<Vec<_>>()
            };
            if (before.answer.sign, said(&before)) != (after.answer.sign, said(&after)) {
                found.push(format!("{:?} -> {:?}: {variant:?}", before.answer.sign, after.answer.sign));
            }
        }
    }
    wrong("other spaces", pairs, &found, 0);
}

#[test]
fn emoji_and_hashtags_elsewhere_clear_nothing() {
    let vary = |post: &Post, _: &mut Random| {
        let mut out = vec![format!("{} 🙏", post.text), format!("😊 {}", post.text)];
        let words: Vec<&str> = post.text.split_whitespace().collect();
        let first = words.iter().rposition(|w| !w.starts_with('#')).map_or(0, |n| n + 1);
        if first < words.len() && first > 0 {
            out.push(format!("{}\n{}", words[first..].join(" "), words[..first].join(" ")));
        }
        out
    };
    compared("emoji added, hashtags moved", 0, vary, no_cleaner);
}

#[test]
fn what_is_read_plainly_is_read_in_any_dress() {
    let vary = |post: &Post, _: &mut Random| {
        if !told(&post.text, &post.names).evidence.iter().any(plain) {
            return Vec::new();
        }
        vec![post.text.to_uppercase(), post.text.to_lowercase(), elongated(&post.text)]
    };
    compared("in capitals, without capitals, with long vowels", 0, vary, no_cleaner);
}

fn plain(evidence: &Evidence) -> bool {
    let side = |a: &String| ["support", "attack"].contains(&a.as_str());
    evidence.question == "stance" && evidence.strength == Strength::Plain && evidence.answers.iter().any(side)
}

/// The last vowel of each longer word, three times.
fn elongated(text: &str) -> String {
    let long = |word: &str| match word.char_indices().rev().find(|(_, c)| "aiueo".contains(*c)) {
        Some((at, c)) if word.len() > 3 && word.chars().all(char::is_alphabetic) => {
            format!("{}{c}{c}{}", &word[..at], &word[at..])
        }
        _ => word.to_owned(),
    };
    text.split(' ').map(long).collect::<Vec<_>>().join(" ")
}

/// Names of candidates for those of a post: of the same form, and of nobody.
const OTHERS: [&str; 12] = [
    "Wirasakti",
    "Ningtyasari",
    "Jayanegari",
    "Sukmaleksana",
    "Hartadinata",
    "Pramudawati",
    "Bratanegara",
    "Kencanasari",
    "Adiwilaga",
    "Suryakusumah",
    "Martaleksana",
    "Danuprawira",
];

#[test]
fn another_name_of_a_candidate_changes_nothing() {
    let (lexicon, mut pairs, mut found) = (lexicon(), 0, Vec::new());
    for post in some_posts().iter().filter(|p| p.names["candidates"].is_array()) {
        let mut names = post.names.clone();
        let mut words: Vec<String> = Vec::new();
        for candidate in names["candidates"].as_array().unwrap() {
            for key in ["names", "nicknames"] {
                let all = candidate[key].as_array().into_iter().flatten().flat_map(|n| n.as_str().unwrap().split(' '));
                words.extend(all.filter(|w| w.len() > 5 && w.chars().all(char::is_alphabetic)).map(str::to_owned));
            }
        }
        words.sort();
        words.dedup();
        words.retain(|w| post.text.contains(w.as_str()) && !lexicon.contains(&w.to_lowercase()));
        if words.is_empty() || words.len() > OTHERS.len() {
            continue;
        }
        let mut text = post.text.clone();
        let mut written = names.to_string();
        for (word, other) in words.iter().zip(OTHERS) {
            text = text.replace(word.as_str(), other);
            written = written.replace(word.as_str(), other);
        }
        names = serde_json::from_str(&written).unwrap();
        pairs += 1;
        let (before, after) = (sign(&post.text, &post.names), sign(&text, &names));
        if !no_cleaner(before, after) {
            found.push(format!("{before:?} -> {after:?}: {:?} as {text:?}", post.text));
        }
    }
    wrong("other names", pairs, &found, 0);
}

/// Every word of the lexicon: a name that is among them is more to the reader than a name.
fn lexicon() -> BTreeSet<String> {
    let folder = root().join("src/text/data");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let toml = files.filter(|path| path.extension().is_some_and(|e| e == "toml"));
    let words = |path| {
        let text = std::fs::read_to_string(path).unwrap().to_lowercase();
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
    };
    toml.flat_map(words).collect()
}

#[test]
fn every_span_lies_on_characters_of_the_text() {
    let (mut spans, dressed) = (0, |text: &str| format!("👍🏽é {text} 𝐜𝐨𝐛𝐥𝐨𝐬"));
    for post in some_posts() {
        let text = dressed(&post.text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let report = told(&text, &post.names);
        let marked = report.highlights.iter().map(|h| (h.start, h.end));
        for (start, end) in report.evidence.iter().flat_map(|e| e.spans.iter().map(|s| (s.start, s.end))).chain(marked)
        {
            assert!(start < end && end <= units.len(), "{start}..{end} of {}: {text}", units.len());
            let words = String::from_utf16(&units[start..end]);
            assert!(words.is_ok_and(|w| text.contains(&w) && !w.trim().is_empty()), "{start}..{end}: {text}");
            spans += 1;
        }
    }
    println!("{spans} spans");
    assert!(spans > 100);
}

fn stances(text: &str) -> Vec<(String, Strength)> {
    let names = json!([{ "number": 2, "names": ["Darmawan Wirasakti", "Saraswati Ningtyas"] }, { "number": 1, "names": ["Harjuna Jayadiningrat"] }]);
    let report = told(text, &names);
    let about = report.evidence.iter().filter(|e| e.question == "stance");
    about.map(|e| (e.answers.join("+"), e.strength)).collect()
}

/// Whom a call may name, and how it may call.
const WHOM: [&str; 6] =
    ["Darmawan Wirasakti", "paslon 2", "nomor urut 2", "Saraswati Ningtyas", "pasangan nomor 2", "Pak Wirasakti"];
const CALLS: [&str; 3] = ["coblos", "pilih", "dukung"];

#[test]
fn to_negate_to_report_and_to_ask_change_a_call() {
    let (mut pairs, mut found) = (0, Vec::new());
    for (whom, call) in WHOM.iter().flat_map(|whom| CALLS.map(|call| (*whom, call))) {
        let plainly = |text: &str, side: &str| stances(text).contains(&(side.to_owned(), Strength::Plain));
        let mut look = |text: String, right: bool| {
            pairs += 1;
            if !right {
                found.push(format!("{text:?} is read as {:?}", stances(&text)));
            }
        };
        let of = |text: String| (plainly(&text, "support"), plainly(&text, "attack"), text);
        let (support, _, text) = of(format!("Ayo {call} {whom}!"));
        look(text, support);
        let (support, attack, text) = of(format!("Jangan {call} {whom}!"));
        look(text, attack && !support);
        for reported in [
            format!("\"Ayo {call} {whom}!\" kata dia di pasar."),
            format!("Menurut dia, warga desa akan {call} {whom}."),
            format!("ASN dilarang mengajak orang {call} {whom}."),
            format!("Apakah kalian akan {call} {whom}?"),
        ] {
            let (support, attack, text) = of(reported);
            look(text, !support && !attack);
        }
    }
    wrong("calls negated, reported, forbidden, asked", pairs, &found, 0);
}
