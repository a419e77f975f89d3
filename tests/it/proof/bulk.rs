//! Random scenarios in which every question is answered, against the second reader.

use std::collections::BTreeMap;

use cek_netral::calendar::day::{Day, Span};
use cek_netral::calendar::model::Calendar as Compiled;
use cek_netral::calendar::slices::slices;
use cek_netral::questions::model::{AnswerBox, Answers};
use cek_netral::report::Verdict;
use cek_netral::rules::evaluate::{Status, evaluate};
use cek_netral::rules::model::{self, State};
use cek_netral::rules::world::World;
use cek_netral::scenario::loose::Loose;

use super::points::{compiled, context, date, day, inside, undated};
use super::second::{At, Book, Calendar, Point, Question, Rule, book, lies_in};
use super::{Random, count};
use crate::support::{checker, fields, text};

/// A day of the election or near it, or any day that the law may tell apart.
fn some_day(random: &mut Random, calendar: Option<&Compiled>) -> Day {
    let span = calendar.map_or(Span { first: day(2003_01_01), last: day(2027_12_31) }, |c| c.span);
    let edges: Vec<Day> = calendar
        .iter()
        .flat_map(|c| c.phases.iter().map(|(day, _)| *day))
        .chain(checker().pack().periods.0.iter().copied())
        .collect();
    match random.below(4) {
        0 => random.one(&edges).plus(random.below(3) as i32 - 1),
        _ => span.first.plus(random.below((span.last.0 - span.first.0 + 1) as usize) as i32),
    }
}

/// One answer to every question that a user can answer, such that it can be; none where a dead end was met.
fn some_point(random: &mut Random, calendar: Option<&Calendar>, day: Day) -> Option<Point> {
    let book = book();
    let mut point =
        Point { answers: book.questions.iter().map(|q| random.below(q.answers.len())).collect(), day: date(day) };
    // Random walks out of what cannot be: whatever is in the way is answered anew.
    for _ in 0..400 {
        let broken = book.implications.iter().filter(|(condition, then)| {
            let ordinary = then.iter().all(|(q, _)| !book.questions[*q].assessed);
            ordinary && lies_in(condition, &point) && !lies_in(then, &point)
        });
        let mut wrong: Vec<usize> =
            broken.flat_map(|(condition, then)| condition.iter().chain(then)).map(|(q, _)| *q).collect();
        wrong.extend(calendar.iter().flat_map(|c| undated(c, book, &point)));
        if wrong.is_empty() {
            return Some(point);
        }
        let question = *random.one(&wrong);
        point.answers[question] = random.below(book.questions[question].answers.len());
    }
    None
}

/// What enumeration finds of an assessor's answers at a point of all others.
struct Found {
    statuses: Vec<Status>,
    verdict: Option<Verdict>,
}

fn enumerated(book: &Book, point: &Point) -> Found {
    let assessed: Vec<usize> = (0..book.questions.len()).filter(|q| book.questions[*q].assessed).collect();
    let mut points: Vec<Point> = Vec::new();
    for bits in 0..1_usize << assessed.len() {
        let mut one = point.clone();
        for (n, question) in assessed.iter().enumerate() {
            one.answers[*question] = bits >> n & 1;
        }
        if book.possible(&one) {
            points.push(one);
        }
    }
    if points.is_empty() {
        return Found { statuses: Vec::new(), verdict: None };
    }
    let status = |rule: &Rule| {
        let ordinary = rule.place.when.iter().filter(|(q, _)| !book.questions[*q].assessed);
        if !rule.place.days.has(point.day) || !ordinary.clone().all(|(q, bits)| bits >> point.answers[*q] & 1 == 1) {
            return Status::RuledOut;
        }
        let found: Vec<At> = points.iter().map(|p| book.at(rule, p)).collect();
        match () {
            () if found.iter().all(|at| *at == At::Not) => Status::RuledOut,
            () if found.iter().all(|at| *at == At::Holds) => Status::Applies,
            () => Status::Assessor,
        }
    };
    let statuses: Vec<Status> = book.rules.iter().map(status).collect();
    let verdict = match () {
        () if statuses.contains(&Status::Applies) => Verdict::Applies,
        () if statuses.contains(&Status::Assessor) => Verdict::Assessor,
        () if points.iter().all(|p| book.grounds.iter().any(|g| g.has(p))) => Verdict::NoneFound,
        () if points.iter().all(|p| book.covered.iter().any(|c| c.has(p))) => Verdict::Unsettled,
        () => Verdict::NotCovered,
    };
    Found { statuses, verdict: Some(verdict) }
}

/// The verdict that the compiled boxes give at a point.
fn by_boxes(point: &Point) -> Verdict {
    let pack = checker().pack();
    let any = |boxes: &[AnswerBox]| boxes.iter().any(|held| inside(held, point));
    let active = || pack.rules.iter().filter(|r| r.state == State::Active);
    match () {
        () if active().any(|r| any(&r.certain)) => Verdict::Applies,
        () if active().any(|r| any(&r.possible)) => Verdict::Assessor,
        () if pack.grounds().any(|held| inside(held, point)) => Verdict::NoneFound,
        () if any(&pack.covered) => Verdict::Unsettled,
        () => Verdict::NotCovered,
    }
}

fn scenario(point: &Point, election: Option<&str>) -> Loose {
    let book = book();
    let told = book.questions.iter().zip(&point.answers).filter(|(q, _)| !q.assessed);
    let answers = told.map(|(q, n)| (q.id.as_str(), text(&q.answers[*n]))).collect();
    fields(vec![
        ("election", text(election.unwrap_or("other"))),
        ("date", text(&day(point.day).iso())),
        ("answers", fields(answers)),
    ])
}

/// Random scenarios in which every question is answered: each rule, and the verdict, are what enumeration finds. Every
/// so manieth goes the whole way of a scenario.
fn in_bulk(points: usize, seed: u64, whole: usize) {
    let (book, pack) = (book(), checker().pack());
    let rules: Vec<&model::Rule> = book.rules.iter().map(|rule| compiled(&rule.id)).collect();
    let mut random = Random(seed);
    let (mut done, mut told) = (0, BTreeMap::<String, usize>::new());
    while done < points {
        let calendar = random.below(pack.calendars.len() + 2);
        let (real, second) = (pack.calendars.get(calendar), book.calendars.get(calendar));
        let day = some_day(&mut random, real);
        let Some(point) = some_point(&mut random, second, day) else { continue };
        done += 1;
        let found = enumerated(book, &point);
        let one = |(n, q): (usize, &Question)| match q.assessed {
            true => Answers::all(q.answers.len()),
            false => Answers::one(point.answers[n]),
        };
        let mut space: Vec<Answers> = book.questions.iter().enumerate().map(one).collect();
        space.push(pack.questions.get(pack.known.date).unwrap().all());
        let cut = slices(&pack.periods, &pack.known, real, Some(Span { first: day, last: day }));
        let world = World::new(&space, &cut, &pack.implications);
        assert_eq!(world.is_some(), found.verdict.is_some(), "{point:?}");
        let (Some(world), Some(verdict)) = (world, found.verdict) else { continue };
        for ((rule, second), expected) in rules.iter().zip(&book.rules).zip(&found.statuses) {
            assert_eq!(evaluate(&world, rule, context()).status, *expected, "{} at {point:?}", second.id);
        }
        assert_eq!(by_boxes(&point), verdict, "{point:?}");
        *told.entry(format!("{verdict:?}")).or_default() += 1;
        if done % whole == 0 {
            let scenario = scenario(&point, real.map(|c| c.id.as_str()));
            let report = checker().check_first(&scenario).unwrap_or_else(|p| panic!("{p} {point:?}"));
            // No all-clear is given where the data is too old for the day.
            let outdated = checker().law_state(&day.iso()) == cek_netral::LawState::Outdated;
            let expected = if verdict == Verdict::NoneFound && outdated { Verdict::NotCovered } else { verdict };
            assert_eq!(report.verdict, expected, "{point:?}");
        }
    }
    println!("{done} scenarios with seed {seed}: {told:?}");
}

#[test]
fn random_scenarios_come_out_as_enumeration_finds() {
    in_bulk(count("CEK_NETRAL_SCENARIOS", 2000), count("CEK_NETRAL_SEED", 2026) as u64, 10);
}

/// Five million scenarios: `CEK_NETRAL_BULK`, by `CEK_NETRAL_SEED`.
#[test]
#[ignore = "takes long; run by npm run verify"]
fn bulk_of_random_scenarios_comes_out_as_enumeration_finds() {
    in_bulk(count("CEK_NETRAL_BULK", 20_000), count("CEK_NETRAL_SEED", 1) as u64, 200);
}
