//! How long each part of the core takes, by criterion: `cargo bench --profile measured --bench core`. `npm run bench` reads what it finds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on stops")]
#![allow(missing_docs, reason = "the macros of criterion write functions without any")]

mod data;

use std::hint::black_box;
use std::time::Duration;

use cek_netral::calendar::day::Span;
use cek_netral::calendar::slices::slices;
use cek_netral::case::Case;
use cek_netral::case::rulings::active;
use cek_netral::pack::Pack;
use cek_netral::rules::evaluate::{Context, evaluate};
use cek_netral::rules::world::World;
use cek_netral::scenario::input::Scenario;
use cek_netral::text::local::LocalNames;
use cek_netral::text::normalise::normalise;
use cek_netral::text::{Reader, Source};
use cek_netral::{Checker, Loose};
use criterion::{Criterion, criterion_group, criterion_main};

/// Scenarios of answers that each figure is the mean of.
const SCENARIOS: usize = 100;

/// Runs a job on one input after the other.
fn on_each<T, R>(criterion: &mut Criterion, name: &str, inputs: &[T], job: impl Fn(&T) -> R) {
    let mut turn = inputs.iter().cycle();
    criterion.bench_function(name, |bencher| bencher.iter(|| black_box(job(turn.next().unwrap()))));
}

fn reader() -> Reader {
    let mut pack = data::pack();
    pack.text.known = pack.known;
    Reader::new(pack.text)
}

/// Texts by what they are called: posts, and posts one after the other.
fn texts() -> Vec<(&'static str, Vec<String>)> {
    vec![("280 characters", data::posts()), ("4 KB", (0..8).map(|turn| data::long(4096, turn)).collect())]
}

fn reading(criterion: &mut Criterion) {
    let (reader, none) = (reader(), LocalNames::default());
    for (size, texts) in texts() {
        on_each(criterion, &format!("normalise/{size}"), &texts, |text| normalise(text));
        on_each(criterion, &format!("tokens/{size}"), &texts, |text| reader.tokens(text, &none));
        on_each(criterion, &format!("reading/a post, {size}"), &texts, |text| reader.read(text, Source::Text, None));
    }
    let texts = data::posts();
    on_each(criterion, "reading/a description, 280 characters", &texts, |text| {
        reader.read(text, Source::Description, None)
    });
}

/// The scenarios of answers that go together, each with its act.
fn cases<'p>(pack: &'p Pack, reader: &Reader) -> Vec<Case<'p>> {
    let open = |loose: &Loose| Case::open(pack, reader, Scenario::from_loose(loose, pack).ok()?).ok();
    let scenarios = data::answered(pack, SCENARIOS * 8);
    scenarios.iter().filter_map(|scenario| open(&data::loose(scenario))).take(SCENARIOS).collect()
}

fn rules(criterion: &mut Criterion) {
    let (pack, reader) = (data::pack(), reader());
    let cases = cases(&pack, &reader);
    let context =
        Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions };
    on_each(criterion, "rules/what is possible", &cases, |case| {
        World::new(&case.acts[0].space, &case.slices, &pack.implications)
    });
    on_each(criterion, "rules/all of them", &cases, |case| {
        let world = &case.acts[0].world;
        active(&pack).map(|(_, rule)| evaluate(world, rule, context)).collect::<Vec<_>>()
    });
}

fn report(criterion: &mut Criterion) {
    let checker = Checker::new().unwrap();
    let answered: Vec<Loose> = data::answered(checker.pack(), SCENARIOS * 8)
        .iter()
        .map(data::loose)
        .filter(|scenario| checker.brief(scenario).is_ok())
        .take(SCENARIOS)
        .collect();
    let posts: Vec<Loose> = data::posts().iter().map(|text| data::loose(&data::post(text))).collect();
    for (of, scenarios) in [("answers", &answered), ("a post", &posts)] {
        on_each(criterion, &format!("report/in brief, {of}"), scenarios, |s| checker.brief(s).unwrap());
        on_each(criterion, &format!("report/the first answer, {of}"), scenarios, |s| checker.check_first(s).unwrap());
        on_each(criterion, &format!("report/what looks ahead, {of}"), scenarios, |s| checker.look_ahead(s).unwrap());
        on_each(criterion, &format!("report/whole, {of}"), scenarios, |s| checker.check(s).unwrap());
    }
}

fn calendar(criterion: &mut Criterion) {
    let checker = Checker::new().unwrap();
    let pack = checker.pack();
    let calendars: Vec<_> = pack.calendars.iter().collect();
    on_each(criterion, "calendar/slices of an election", &calendars, |calendar| {
        slices(&pack.periods, &pack.known, Some(calendar), None)
    });
    on_each(criterion, "calendar/slices of a day", &calendars, |calendar| {
        let day = Span { first: calendar.span.first, last: calendar.span.first };
        slices(&pack.periods, &pack.known, Some(calendar), Some(day))
    });
    let acts = [data::loose(&data::post(""))];
    on_each(criterion, "calendar/an act at every stage", &acts, |scenario| checker.compare(scenario).unwrap());
}

fn start(criterion: &mut Criterion) {
    on_each(criterion, "start/the core", &[()], |()| Checker::new().unwrap());
}

/// Short: what is looked for are differences of a tenth, not of a hundredth.
fn short() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1200))
        .sample_size(20)
        .without_plots()
}

criterion_group! { name = all; config = short(); targets = reading, rules, report, calendar, start }
criterion_main!(all);
