//! Files that nobody would write: whatever stands in a data file, the build ends with a pack or with faults that say what to do.
//! `CEK_NETRAL_FUZZ` inputs (256 else), or as many as `CEK_NETRAL_FUZZ_SECONDS` give.

use std::time::{Duration, Instant};

use super::{CALENDAR, LAW, QUESTIONS, RULES, build, exception};

/// A generator of numbers that gives the same ones everywhere (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// What may stand where something else is expected.
const PIECES: [&str; 26] = [
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
    "0",
    "-1",
    "true",
    "nan",
    "9999-12-31",
    "0001-01-01",
    "2024-02-30",
    "1979-05-27T07:32:00Z",
    "[\"pns\", \"pppk\"]",
    "\"!pns\"",
    "\"@asn\"",
    "\"like\"",
    "[[rule]]",
    "[[exception]]",
    "[[question]]",
    "[[phase]]",
    "\n",
    "=",
    "\"\"\"",
    "'",
    "\u{0}",
    "é👍🏽",
];

fn from_environment(variable: &str) -> Option<usize> {
    std::env::var(variable).ok()?.parse().ok()
}

/// A file with a few of its lines moved, doubled, left out, or given another value, or with a few bytes changed.
fn changed(random: &mut Random, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=random.below(4) {
        let (at, other) = (random.below(lines.len()), random.below(lines.len()));
        let piece = PIECES.get(random.below(PIECES.len())).copied().unwrap_or_default();
        match random.below(6) {
            0 => lines.swap(at, other),
            1 => lines.insert(at, lines.get(other).cloned().unwrap_or_default()),
            2 => drop(lines.remove(at)),
            3 => {
                if let Some((key, _)) = lines.get(at).and_then(|line| line.split_once('=')) {
                    lines.insert(at, format!("{key}= {piece}"));
                    lines.remove(at + 1);
                }
            }
            4 => lines.insert(at, piece.to_owned()),
            _ => {
                if let Some(line) = lines.get_mut(at) {
                    let places: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
                    let place = places.get(random.below(places.len())).copied().unwrap_or(0);
                    line.insert_str(place, piece);
                }
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    lines.join("\n")
}

#[test]
fn any_data_file_builds_or_says_what_is_wrong() {
    let rules = format!(
        "{RULES}{}{}",
        exception("a", "no-likes", "act = \"like\""),
        exception("b", "a", "employment = \"pns\"")
    );
    let sound = [QUESTIONS, LAW, &rules, CALENDAR];
    let seconds = from_environment("CEK_NETRAL_FUZZ_SECONDS").and_then(|n| u64::try_from(n).ok());
    let until = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let most = if until.is_some() { usize::MAX } else { from_environment("CEK_NETRAL_FUZZ").unwrap_or(256) };
    let mut random = Random(u64::try_from(from_environment("CEK_NETRAL_SEED").unwrap_or(2026)).unwrap_or(0));
    let (mut done, mut built) = (0, 0);
    while done < most && until.is_none_or(|until| Instant::now() < until) {
        let which = random.below(4);
        let files: Vec<String> = sound
            .iter()
            .enumerate()
            .map(
                |(n, text)| {
                    if n == which || random.below(8) == 0 { changed(&mut random, text) } else { (*text).to_owned() }
                },
            )
            .collect();
        if let [questions, law, rules, calendar] = files.as_slice() {
            match build(questions, law, rules, calendar) {
                Ok(_) => built += 1,
                Err(faults) => {
                    let told = faults.iter().all(|f| !f.code.is_empty() && !f.what.is_empty() && !f.fix.is_empty());
                    assert!(told && !faults.is_empty(), "{faults:?}\n{questions}\n{law}\n{rules}\n{calendar}");
                }
            }
        }
        done += 1;
    }
    println!("data files: {done} inputs, {built} of them built");
    assert!(built > 0 && built < done, "{built} of {done} built");
}
