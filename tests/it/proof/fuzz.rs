//! Inputs that nobody would write: nothing may panic or hang, every answer is a report or a problem, and every span lies on
//! characters. `cargo fuzz` needs a nightly compiler, so inputs are made here: known ones, changed in bytes and in structure.
//!
//! `CEK_NETRAL_FUZZ` inputs a target (256 else), or as many as `CEK_NETRAL_FUZZ_SECONDS` give. What was found lies in
//! `tests/fuzz` and is replayed each time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use cek_netral::scenario::loose::Loose;
use cek_netral::{Problem, Report};
use serde_json::{Map, Value, json};

use super::second::root;
use super::{Random, count};
use crate::support::checker;

/// The most bytes of an input: enough for every form, few enough for many inputs.
const LONGEST: usize = 4096;

/// Runs a target on what was found before and on new inputs.
fn fuzz(target: &str, make: impl Fn(&mut Random) -> String, run: impl Fn(&str)) {
    let folder = root().join("tests/fuzz").join(target);
    let mut known: Vec<PathBuf> =
        std::fs::read_dir(&folder).map(|all| all.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default();
    known.sort();
    for path in &known {
        run(&String::from_utf8_lossy(&std::fs::read(path).unwrap()));
    }
    let until = std::env::var_os("CEK_NETRAL_FUZZ_SECONDS").map(|_| count("CEK_NETRAL_FUZZ_SECONDS", 0));
    let until = until.map(|seconds| Instant::now() + Duration::from_secs(seconds as u64));
    let most = if until.is_some() { usize::MAX } else { count("CEK_NETRAL_FUZZ", 256) };
    let mut random = Random(count("CEK_NETRAL_SEED", 2026) as u64);
    let mut done = 0;
    while done < most && until.is_none_or(|until| Instant::now() < until) {
        let input = make(&mut random);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| run(&input))) {
            std::fs::create_dir_all(&folder).unwrap();
            let path = folder.join(format!("found-{:016x}", random.next()));
            std::fs::write(&path, &input).unwrap();
            println!("{target}: after {done} inputs, {}", path.display());
            std::panic::resume_unwind(panic);
        }
        done += 1;
    }
    println!("{target}: {} known inputs, {done} new ones", known.len());
}

/// Changes a text in a few bytes, and makes a text of it again.
fn bytes(random: &mut Random, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        match random.below(6) {
            0 if at < bytes.len() => bytes[at] = random.next() as u8,
            1 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            2 => drop(bytes.splice(at..at, (0..random.below(8)).map(|_| random.next() as u8).collect::<Vec<_>>())),
            3 => bytes.truncate(at),
            4 => {
                let end = (at + random.below(40)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                drop(bytes.splice(to..to, part));
            }
            _ => {
                let end = (at + random.below(12)).min(bytes.len());
                drop(bytes.drain(at..end));
            }
        }
    }
    bytes.truncate(LONGEST);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Words and signs that the reader takes notice of, and such as take programs apart.
const PIECES: [&str; 48] = [
    "coblos",
    "paslon 2",
    "nomor",
    "02",
    "#",
    "@a.b",
    "Pak Budi",
    "jangan",
    "tidak",
    "kata dia",
    "\"",
    "?",
    "!",
    ":",
    "\n",
    "\\n",
    "ASN dilarang",
    "besok",
    "1 Oktober 2024",
    "31/02/2024",
    "minggu tenang",
    "https://a.b/c?d",
    "saya like",
    "lalu saya share",
    "selamat atas",
    "Bupati H. Ahmad",
    "c o b l o s",
    "cobl0s",
    "𝐜𝐨𝐛𝐥𝐨𝐬",
    "соblos",
    "2️⃣",
    "👍🏽",
    "\u{200b}",
    "\u{202e}",
    "e\u{301}",
    "\u{0}",
    "\u{fffd}",
    "ﷺ",
    "ꦱ",
    "-",
    "--",
    "/",
    ".",
    "...",
    "aaaaaaaa",
    "A",
    "%s",
    "<script>",
];

fn words(random: &mut Random, posts: &[String]) -> String {
    let mut text = if random.below(2) == 0 { random.one(posts).clone() } else { String::new() };
    for _ in 0..random.below(30) {
        let piece = if random.below(6) == 0 {
            random.one(posts).split(' ').next().unwrap_or_default()
        } else {
            *random.one(&PIECES)
        };
        let piece = piece.repeat(1 + if random.below(20) == 0 { random.below(60) } else { 0 });
        let at = (0..=text.len())
            .rev()
            .filter(|at| text.is_char_boundary(*at))
            .nth(random.below(text.len() + 1))
            .unwrap_or(0);
        text.insert_str(at, &piece);
        if random.below(3) > 0 {
            text.insert(at, ' ');
        }
    }
    if random.below(3) == 0 { bytes(random, &text) } else { text }
}

fn texts(prefix: &str, field: &str) -> Vec<String> {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/texts")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.retain(|p| p.file_name().unwrap().to_str().unwrap().starts_with(prefix));
    let lines =
        files.iter().flat_map(|p| std::fs::read_to_string(p).unwrap().lines().map(str::to_owned).collect::<Vec<_>>());
    let text = |line: String| serde_json::from_str::<Value>(&line).unwrap()[field].as_str().unwrap().to_owned();
    lines.step_by(23).map(text).collect()
}

/// A report whose spans lie on characters of the texts, and which can be written; else a problem that names its field.
fn sound(scenario: &Value, answer: Result<Report, Problem>) {
    let report = match answer {
        Ok(report) => report,
        Err(problem) => {
            assert!(!problem.message.is_empty() && !problem.code.is_empty(), "{problem:?}");
            return;
        }
    };
    let units = |field: &str| scenario[field].as_str().unwrap_or_default().encode_utf16().collect::<Vec<u16>>();
    let (text, description) = (units("text"), units("description"));
    for evidence in &report.evidence {
        let of = if evidence.source == cek_netral::report::Source::Text { &text } else { &description };
        for span in &evidence.spans {
            assert!(span.start < span.end && span.end <= of.len(), "{span:?} of {}", of.len());
            assert!(String::from_utf16(&of[span.start..span.end]).is_ok(), "{span:?} halves a character");
        }
    }
    assert!(serde_json::to_string(&report).is_ok());
}

fn checked(scenario: &Value) {
    let Ok(loose) = serde_json::from_value::<Loose>(scenario.clone()) else { return };
    sound(scenario, checker().check(&loose));
}

#[test]
fn any_text_is_read() {
    let (posts, situations) = (texts("posts-", "text"), texts("situations", "description"));
    let make = |random: &mut Random| {
        let of = if random.below(2) == 0 { &posts } else { &situations };
        words(random, of)
    };
    fuzz("reading", make, |text| {
        for field in ["text", "description"] {
            let scenario = json!({ field: text, "election": "pilkada-2024" });
            let loose: Loose = serde_json::from_value(scenario.clone()).unwrap();
            sound(&scenario, checker().check_first(&loose));
        }
    });
}

/// Scenarios that are sound, as JSON.
fn sound_scenarios() -> Vec<Value> {
    let lines = |path: &str| -> Vec<Value> {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let mut all = lines("tests/ratchet/check.jsonl");
    all.extend(lines("tests/audit/scenarios-2026-11.jsonl").into_iter().step_by(9));
    all.push(json!({ "text": "Pilih Darmawan", "names": [{ "number": 1, "names": ["Darmawan Wirasakti, M.Si."], "nicknames": ["Darma"],
        "slogans": ["#Darma"], "against": ["#AsalBukanDarma"], "parties": ["Golkar"] }] }));
    all.push(local());
    all
}

/// A scenario with what an agency brings along.
fn local() -> Value {
    json!({
        "election": "desa-2027", "date": "2027-03-01", "text": "Pilih nomor 2",
        "answers": { "employment": "pns", "act": "post" },
        "calendar": {
            "id": "desa-2027", "label": "Pilkades", "regime": "pilkada", "from": "2027-01-01", "to": "2027-06-30",
            "phase": [
                { "phase": "before", "from": "2027-01-01", "to": "2027-02-28" },
                { "phase": "campaign", "from": "2027-03-01", "to": "2027-06-30" },
            ],
            "fixed": [{ "object": "regional_pair", "day": "2027-02-01" }],
        },
        "rules": [{
            "id": "own-1", "title": "Larangan", "kind": "discipline", "level": "light", "when": { "act": "post" },
            "citation": "Peraturan instansi", "plain": "Jangan.",
        }],
    })
}

/// Every place in a value, by its path.
fn places(value: &Value, path: &mut Vec<String>, out: &mut Vec<Vec<String>>) {
    out.push(path.clone());
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in inner {
        path.push(name);
        places(value, path, out);
        path.pop();
    }
}

fn place<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, name| match value {
        Value::Object(fields) => fields.get_mut(name),
        Value::Array(list) => list.get_mut(name.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Values that forms do not expect.
fn odd(random: &mut Random) -> Value {
    match random.below(14) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 => json!(random.next()),
        3 => json!(-(random.below(99) as i64)),
        4 => json!(f64::MAX),
        5 => json!(""),
        6 => json!("9999-12-31"),
        7 => json!("0000-00-00"),
        8 => json!(*random.one(&PIECES)),
        9 => json!(vec![json!("pns"); random.below(80)]),
        10 => json!({ "from": "2024-02-30", "to": "2024-01-01" }),
        11 => json!({ "id": "x", "en": ["y"] }),
        12 => json!([[[[]]], {}, null]),
        _ => json!("a".repeat(random.below(2000))),
    }
}

/// A value changed in a few places.
fn structured(random: &mut Random, all: &[Value]) -> Value {
    let mut value = random.one(all).clone();
    let other = random.one(all).clone();
    for _ in 0..=random.below(4) {
        let (mut paths, mut others) = (Vec::new(), Vec::new());
        places(&value, &mut Vec::new(), &mut paths);
        places(&other, &mut Vec::new(), &mut others);
        let path = random.one(&paths).clone();
        let from = random.one(&others).clone();
        let given = place(&mut other.clone(), &from).cloned().unwrap_or_default();
        let at = place(&mut value, &path).unwrap();
        match (random.below(5), &mut *at) {
            (0, _) => *at = odd(random),
            (1, _) => *at = given,
            (2, Value::Object(fields)) => {
                let name = fields.keys().nth(random.below(fields.len().max(1))).cloned();
                if let Some(moved) = name.and_then(|name| fields.remove(&name)) {
                    fields.insert((*random.one(&["id", "en", "from", "date", "text", "x", ""])).to_owned(), moved);
                }
            }
            (2 | 3, Value::Array(list)) if !list.is_empty() => {
                let one = random.one(list).clone();
                list.extend(vec![one; random.below(70)]);
            }
            (3, Value::String(text)) => *text = bytes(random, text),
            (_, Value::Object(fields)) => drop(fields.insert((*random.one(&PIECES)).to_owned(), odd(random))),
            (_, at) => *at = given,
        }
    }
    value
}

fn scenario_text(random: &mut Random, all: &[Value]) -> String {
    let text = structured(random, all).to_string();
    if random.below(4) == 0 { bytes(random, &text) } else { text }
}

fn run_scenario(text: &str) {
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        checked(&value);
    }
}

#[test]
fn any_scenario_is_answered() {
    let all = sound_scenarios();
    assert!(
        all.iter()
            .filter(|s| serde_json::from_value::<Loose>((*s).clone()).is_ok_and(|l| checker().check(&l).is_ok()))
            .count()
            > 10
    );
    fuzz("scenario", |random| scenario_text(random, &all), run_scenario);
}

#[test]
fn any_names_are_taken_or_refused() {
    let files = ["pilgub-banten-2024", "pilkada-2017-2018", "pilpres-2019", "pilpres-2024"];
    let candidates = files.map(|name| {
        let text = std::fs::read_to_string(root().join(format!("tests/names/{name}.json"))).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["candidates"].clone()
    });
    let make = |random: &mut Random| {
        let names = structured(random, &candidates);
        let text = names.pointer("/0/names/0").and_then(Value::as_str).unwrap_or("Darma").to_owned();
        json!({ "text": format!("coblos {text} nomor 1"), "names": names }).to_string()
    };
    fuzz("names", make, run_scenario);
}

#[test]
fn any_calendar_and_rules_of_a_host_are_taken_or_refused() {
    let sound = local();
    let parts = ["calendar", "rules"].map(|name| sound[name].clone());
    let make = |random: &mut Random| {
        let Value::Object(mut fields) = sound.clone() else { return String::new() };
        for (name, part) in ["calendar", "rules"].iter().zip(&parts) {
            if random.below(3) > 0 {
                fields.insert((*name).to_owned(), structured(random, std::slice::from_ref(part)));
            }
        }
        Value::Object(fields).to_string()
    };
    fuzz("host", make, run_scenario);
}

/// Past 100 KB the core cuts, says so, and finds no ground for an all-clear; what stands before the cut counts all the same.
#[test]
fn a_text_past_its_bounds_is_cut_and_clears_nothing() {
    let bound = cek_netral::text::MAX_BYTES;
    let everyday = "Selamat pagi, hujan lagi di kantor. ";
    let told = |text: String| {
        let answers = Map::from_iter([("employment", "pns"), ("act", "post")].map(|(q, a)| (q.to_owned(), json!(a))));
        let scenario = json!({ "election": "pilkada-2024", "date": "2024-10-01", "text": text, "answers": answers });
        checker().check_first(&serde_json::from_value(scenario).unwrap()).unwrap()
    };
    use cek_netral::report::Verdict;
    let within = told(everyday.repeat(bound / everyday.len()));
    assert_eq!((within.verdict, within.grounds.is_empty()), (Verdict::NoneFound, false));
    let past = told(everyday.repeat(bound / everyday.len() + 1));
    assert!(past.verdict != Verdict::NoneFound && past.grounds.is_empty(), "{:?}", past.verdict);
    assert!(past.warnings.iter().any(|w| w.code == "text_truncated"), "{:?}", past.warnings);
    let call = told(format!("Ayo coblos paslon 2! {}", everyday.repeat(bound / everyday.len())));
    assert_eq!(call.verdict, Verdict::Applies);
}
