//! What more law, more words and longer inputs cost: `cargo bench --profile measured --bench growth`, one line of JSON for each figure. The variants of a
//! figure take turns, so that what else the machine does meets all of them alike.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on stops")]

mod data;

use std::hint::black_box;
use std::time::Instant;

use cek_netral::pack::Pack;
use cek_netral::{Checker, Loose};
use serde_json::{Value, json};

/// How many times as much there is.
const TIMES: u16 = 4;
/// Rounds that a median is taken of, and the inputs of a round.
const ROUNDS: usize = 15;
const INPUTS: usize = 25;

type Job<'a> = (u32, Box<dyn Fn() + 'a>);

/// Writes the medians of jobs, each with how much there is of what grows, in microseconds for one input.
fn measure(what: &str, of: &str, inputs: usize, rounds: usize, jobs: &[Job]) {
    let mut times = vec![Vec::new(); jobs.len()];
    for _ in 0..rounds {
        for ((_, job), times) in jobs.iter().zip(&mut times) {
            let start = Instant::now();
            job();
            times.push(start.elapsed().as_secs_f64() * 1e6 / inputs as f64);
        }
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let figures: Vec<Value> =
        jobs.iter().zip(&mut times).map(|((size, _), times)| json!([size, median(times)])).collect();
    println!("{}", json!({ "what": what, "of": of, "figures": figures }));
}

/// The law with each rule several times, under other ids: as many of them are found, and told together as before.
fn more_rules(mut pack: Pack) -> Pack {
    let count = u16::try_from(pack.rules.len()).unwrap();
    for n in 1..TIMES {
        for at in 0..usize::from(count) {
            let mut rule = pack.rules[at].clone();
            rule.id = format!("{}-{n}", rule.id);
            pack.rules.push(rule);
        }
        for prohibition in &mut pack.prohibitions {
            let more: Vec<u16> = prohibition.rules.iter().filter(|r| **r < count).map(|r| r + n * count).collect();
            prohibition.rules.extend(more);
        }
    }
    pack
}

/// The law with each provision several times, under other ids; what cites one cites them all.
fn more_provisions(mut pack: Pack) -> Pack {
    let count = u16::try_from(pack.provisions.len()).unwrap();
    for n in 1..TIMES {
        for at in 0..usize::from(count) {
            let mut provision = pack.provisions[at].clone();
            provision.id = format!("{}-{n}", provision.id);
            pack.provisions.push(provision);
        }
        for rule in &mut pack.rules {
            for cited in [&mut rule.breaches, &mut rule.sanctions] {
                let more: Vec<u16> = cited.iter().filter(|p| **p < count).map(|p| p + n * count).collect();
                cited.extend(more);
            }
        }
    }
    pack
}

/// The lexicon with each phrase several times, its words ending otherwise.
fn more_phrases(mut pack: Pack) -> Pack {
    let text = &mut pack.text;
    let ending = |line: &str, n: u16| {
        let end = ["", "qx", "qy", "qz"][usize::from(n)];
        line.split(' ').map(|word| format!("{word}{end}")).collect::<Vec<_>>().join(" ")
    };
    let mut phrases: Vec<(String, u16)> = (0..TIMES)
        .flat_map(|n| text.phrases.lines().zip(&text.means).map(move |(line, means)| (ending(line, n), *means)))
        .collect();
    phrases.sort();
    text.means = phrases.iter().map(|(_, means)| *means).collect();
    text.phrases = phrases.iter().map(|(line, _)| format!("{line}\n")).collect();
    let mut inner: Vec<String> =
        (0..TIMES).flat_map(|n| text.inner_words.lines().map(move |line| ending(line, n) + "\n")).collect();
    inner.sort();
    text.inner_words = inner.concat();
    pack
}

/// What more law and more words cost.
fn data_grows(answers: &[Loose], posts: &[Loose]) {
    let plain = Checker::from_pack(data::pack());
    for (what, pack) in [
        ("rules", more_rules(data::pack())),
        ("provisions", more_provisions(data::pack())),
        ("phrases of the lexicon", more_phrases(data::pack())),
    ] {
        let more = Checker::from_pack(pack);
        for (of, scenarios) in [("a report of answers", answers), ("a report of a post", posts)] {
            let job = |checker: &Checker| scenarios.iter().for_each(|s| drop(black_box(checker.check_first(s))));
            let jobs: [Job; 2] = [(1, Box::new(|| job(&plain))), (u32::from(TIMES), Box::new(|| job(&more)))];
            measure(what, of, scenarios.len(), ROUNDS, &jobs);
        }
    }
}

/// What longer inputs cost.
fn inputs_grow(checker: &Checker) {
    let read = |text: &str| drop(black_box(checker.read(&data::loose(&json!({ "text": text })))));
    let sizes = [1, 2, 4, 8, 16, 32, 64, 100, 1024];
    // More than the reader remembers of each, so that it reads anew.
    let texts: Vec<(u32, Vec<String>)> =
        sizes.iter().map(|kb| (*kb, (0..5).map(|turn| data::long(1024 * *kb as usize, turn)).collect())).collect();
    let jobs: Vec<Job> = texts
        .iter()
        .map(|(size, texts)| (*size, Box::new(|| texts.iter().for_each(|text| read(text))) as Box<dyn Fn()>))
        .collect();
    measure("KB of text", "a reading", 5, 5, &jobs);

    let first = |scenario: &Loose| drop(black_box(checker.check_first(scenario)));
    let acts = ["post", "like", "share", "comment", "attend", "photo", "speak", "donate", "follow", "wear"];
    let acts: Vec<&str> = acts.into_iter().cycle().take(10).collect();
    let of_acts = |count: usize| {
        let mut scenario = data::post("");
        scenario["also"] = acts[1..count].iter().map(|_| json!({ "act": "like" })).collect();
        data::loose(&scenario)
    };
    let several: Vec<(u32, Loose)> = [1, 2, 5, 10].iter().map(|n| (*n, of_acts(*n as usize))).collect();
    let jobs: Vec<Job> =
        several.iter().map(|(n, scenario)| (*n, Box::new(|| first(scenario)) as Box<dyn Fn()>)).collect();
    measure("acts", "a report of answers", 1, 60, &jobs);

    let posts = data::posts();
    let named = |count: usize| -> Vec<Loose> {
        let names: Vec<Value> = (0..count)
            .map(|n| json!({ "number": n % 9 + 1, "names": [format!("Sari{n} Contoh{n}"), format!("Budi{n} Misal{n}")] }))
            .collect();
        let with = |text: &String| {
            let mut scenario = data::post(text);
            scenario["names"] = json!(names);
            data::loose(&scenario)
        };
        posts.iter().take(8).map(with).collect()
    };
    let lists: Vec<(u32, Vec<Loose>)> = [1, 10, 100, 1000].iter().map(|n| (*n, named(*n as usize))).collect();
    let jobs: Vec<Job> = lists
        .iter()
        .map(|(n, scenarios)| (*n, Box::new(|| scenarios.iter().for_each(&first)) as Box<dyn Fn()>))
        .collect();
    measure("local candidates", "a report of a post", 8, 9, &jobs);
}

fn main() {
    let checker = Checker::new().unwrap();
    let answers: Vec<Loose> = data::answered(checker.pack(), INPUTS * 8)
        .iter()
        .map(data::loose)
        .filter(|scenario| checker.brief(scenario).is_ok())
        .take(INPUTS)
        .collect();
    let posts: Vec<Loose> = data::posts().iter().take(INPUTS).map(|text| data::loose(&data::post(text))).collect();
    data_grows(&answers, &posts);
    inputs_grow(&checker);
}
