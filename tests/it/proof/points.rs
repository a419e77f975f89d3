//! Rules, exceptions, grounds and calendars, as they were compiled and as they are evaluated, against the second reader: on every
//! point of what each of them mentions.

use std::collections::{BTreeMap, BTreeSet};

use cek_netral::calendar::day::{Day, Span};
use cek_netral::calendar::slices::{Slice, slices};
use cek_netral::questions::model::{AnswerBox, Answers, QuestionIx};
use cek_netral::rules::evaluate::{Context, Status, evaluate};
use cek_netral::rules::model::{self, State};
use cek_netral::rules::world::World;

use super::count;
use super::second::{At, Book, Calendar, Date, Days, Place, Point, book, lies_in};
use crate::support::checker;

/// A day of the second reader as the core knows it.
pub(super) fn day(date: Date) -> Day {
    let iso = format!("{:04}-{:02}-{:02}", date / 10_000, date / 100 % 100, date % 100);
    Span::parse(&iso).unwrap_or_else(|| panic!("{iso}")).first
}

pub(super) fn date(day: Day) -> Date {
    day.iso().replace('-', "").parse().unwrap()
}

/// Whether a point lies in a compiled box; its days are the last question.
pub(super) fn inside(of: &AnswerBox, point: &Point) -> bool {
    let pack = checker().pack();
    of.iter().all(|(question, answers)| match *question {
        q if q == pack.known.date => {
            let day = day(point.day);
            pack.periods.of(Some(day), Some(day)).meets(*answers)
        }
        q => answers.0 >> point.answers[usize::from(q.0)] & 1 == 1,
    })
}

/// One day for each stretch of days that the places tell apart.
fn days<'p>(places: impl Iterator<Item = &'p Place>) -> Vec<Date> {
    let mut days = BTreeSet::from([2024_10_01]);
    let known = |edge: &Date| (1900_01_02..2200_12_31).contains(edge);
    for Days { from, to } in places.map(|p| p.days) {
        days.extend([from].into_iter().filter(known).flat_map(|from| [date(day(from).plus(-1)), from]));
        days.extend([to].into_iter().filter(known).flat_map(|to| [to, date(day(to).plus(1))]));
    }
    days.into_iter().collect()
}

/// For each question that the boxes name, one answer of each kind: answers that no box tells apart are of one kind. With
/// each the number of answers that it stands for.
fn kinds(book: &Book, whens: &[&Vec<(usize, u64)>]) -> Vec<(usize, Vec<(usize, u64)>)> {
    let mentioned: BTreeSet<usize> = whens.iter().flat_map(|when| when.iter().map(|(q, _)| *q)).collect();
    let of = |question: usize| {
        let sets = whens.iter().flat_map(|when| when.iter()).filter(|(q, _)| *q == question).map(|(_, bits)| *bits);
        let sets: Vec<u64> = sets.collect();
        let mut kinds: BTreeMap<Vec<bool>, (usize, u64)> = BTreeMap::new();
        for answer in 0..book.questions[question].answers.len() {
            let kind = sets.iter().map(|bits| bits >> answer & 1 == 1).collect();
            kinds.entry(kind).or_insert((answer, 0)).1 += 1;
        }
        (question, kinds.into_values().collect())
    };
    mentioned.into_iter().map(of).collect()
}

/// Every point over these answers and days, and for how many it stands.
fn each_point(kinds: &[(usize, Vec<(usize, u64)>)], days: &[Date], mut look: impl FnMut(&Point, u64)) {
    let mut point = Point { answers: vec![0; book().questions.len()], day: 0 };
    let mut at = vec![0; kinds.len()];
    loop {
        let mut stands_for = 1;
        for ((question, answers), n) in kinds.iter().zip(&at) {
            point.answers[*question] = answers[*n].0;
            stands_for *= answers[*n].1;
        }
        for day in days {
            point.day = *day;
            look(&point, stands_for);
        }
        let Some(next) = (0..kinds.len()).find(|n| at[*n] + 1 < kinds[*n].1.len()) else { return };
        at[..next].fill(0);
        at[next] += 1;
    }
}

pub(super) fn compiled(id: &str) -> &'static model::Rule {
    checker().pack().rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn compiled_at(rule: &model::Rule, point: &Point) -> At {
    let any = |boxes: &[AnswerBox]| boxes.iter().any(|held| inside(held, point));
    match () {
        () if !inside(&rule.when, point) || any(&rule.lifted) => At::Not,
        () if any(&rule.contested) => At::Contested,
        () => At::Holds,
    }
}

pub(super) fn context() -> Context<'static> {
    let pack = checker().pack();
    Context { questions: &pack.questions, implications: &pack.implications, exceptions: &pack.exceptions }
}

#[test]
fn both_readers_have_the_same_questions() {
    let pack = checker().pack();
    let ids = |q: &cek_netral::questions::model::Question| q.answers.iter().map(|a| a.id.clone()).collect();
    let first: Vec<(String, Vec<String>)> = pack.questions.0.iter().map(|q| (q.id.clone(), ids(q))).collect();
    let second = book().questions.iter().map(|q| (q.id.clone(), q.answers.clone()));
    let (date, rest) = first.split_last().unwrap();
    assert_eq!(date.0, "date");
    assert_eq!(rest.to_vec(), second.collect::<Vec<_>>());
    let active = pack.rules.iter().filter(|r| r.state == State::Active).map(|r| r.id.as_str());
    let (first, second): (BTreeSet<&str>, BTreeSet<&str>) =
        (active.collect(), book().rules.iter().map(|r| r.id.as_str()).collect());
    assert_eq!(first, second);
}

/// Holds the two boxes by which a verdict is told to what enumeration finds at a point, whatever an assessor says; how many of
/// them are wider than that.
fn boxes_of_a_verdict(rule: &model::Rule, point: &Point, found: &[At]) -> u64 {
    let any = |boxes: &[AnswerBox]| boxes.iter().any(|held| inside(held, point));
    let (certain, possible) = (found.iter().all(|at| *at == At::Holds), found.iter().any(|at| *at != At::Not));
    assert!(certain || !any(&rule.certain), "{} is no certainty at {point:?}", rule.id);
    assert!(!possible || any(&rule.possible), "{} is possible at {point:?}", rule.id);
    u64::from(certain != any(&rule.certain)) + u64::from(possible != any(&rule.possible))
}

/// Each rule on every point of the questions that it or an exception of it names, and of those that an assessor's answer
/// follows from: whether it holds, the two boxes by which a verdict is told, and the evaluation.
#[test]
fn every_rule_on_every_point_that_it_mentions() {
    let (book, pack) = (book(), checker().pack());
    // The evaluation is the slow part: without a word from outside it is asked on every so manieth point.
    let every = count("CEK_NETRAL_EVERY", 97);
    let everywhere: Vec<Answers> = pack.questions.0.iter().map(|q| q.all()).collect();
    let (mut points, mut stand_for, mut evaluated, mut wider) = (0_u64, 0_u64, 0_u64, 0_u64);
    for rule in &book.rules {
        let real = compiled(&rule.id);
        let exceptions = book.exceptions_of(rule);
        let places = || exceptions.iter().map(|n| &book.exceptions[*n].place).chain([&rule.place]);
        let mut whens: Vec<&Vec<(usize, u64)>> = places().map(|p| &p.when).collect();
        let assessed: BTreeSet<usize> =
            whens.iter().flat_map(|w| w.iter()).map(|(q, _)| *q).filter(|q| book.questions[*q].assessed).collect();
        let follows = book.implications.iter().filter(|(_, then)| then.iter().any(|(q, _)| assessed.contains(q)));
        let follows: Vec<_> = follows.collect();
        whens.extend(follows.iter().flat_map(|(condition, then)| [condition, then]));
        let kinds = kinds(book, &whens);
        // What an assessor may find at each point of the others.
        let mut found: BTreeMap<(Vec<usize>, Date), (Point, Vec<At>)> = BTreeMap::new();
        each_point(&kinds, &days(places()), |point, stands_for| {
            points += 1;
            stand_for += stands_for;
            let at = book.at(rule, point);
            assert_eq!(compiled_at(real, point), at, "{} at {point:?}", rule.id);
            if !follows.iter().all(|(condition, then)| !lies_in(condition, point) || lies_in(then, point)) {
                return;
            }
            if assessed.is_empty() {
                wider += boxes_of_a_verdict(real, point, &[at]);
            } else {
                let ordinary = kinds.iter().filter(|(q, _)| !assessed.contains(q)).map(|(q, _)| point.answers[*q]);
                let new = || (point.clone(), Vec::new());
                found.entry((ordinary.collect(), point.day)).or_insert_with(new).1.push(at);
            }
            if points % every as u64 == 0 {
                let mut space = everywhere.clone();
                for (question, _) in &kinds {
                    space[*question] = Answers::one(point.answers[*question]);
                }
                let day = day(point.day);
                let slice = Slice {
                    narrows: vec![(pack.known.date, pack.periods.of(Some(day), Some(day)))],
                    forbidden: Vec::new(),
                };
                let Some(world) = World::new(&space, &[slice], &pack.implications) else { return };
                let expected = match at {
                    At::Holds => Status::Applies,
                    At::Contested => Status::Assessor,
                    At::Not => Status::RuledOut,
                };
                assert_eq!(evaluate(&world, real, context()).status, expected, "{} at {point:?}", rule.id);
                evaluated += 1;
            }
        });
        wider += found.values().map(|(point, found)| boxes_of_a_verdict(real, point, found)).sum::<u64>();
    }
    println!("{} rules, {points} points that stand for {stand_for}, {evaluated} evaluated", book.rules.len());
    assert_eq!(wider, 0, "the boxes of a verdict are what enumeration finds, and no wider");
}

#[test]
fn every_ground_and_cover_on_every_point_that_it_mentions() {
    let (book, pack) = (book(), checker().pack());
    let mut points = 0_u64;
    for ground in &book.grounds {
        let permission = pack.permissions.iter().find(|p| p.id == ground.id);
        let zone = || pack.free_zones.iter().find(|z| z.id == ground.id).map(|z| vec![z.when.clone()]);
        let boxes = permission.map(|p| p.grounds.clone()).or_else(zone).unwrap_or_else(|| panic!("{}", ground.id));
        let places = || ground.places.iter().flatten();
        let kinds = kinds(book, &places().map(|p| &p.when).collect::<Vec<_>>());
        each_point(&kinds, &days(places()), |point, _| {
            points += 1;
            let held = boxes.iter().any(|held| inside(held, point));
            assert_eq!(held, ground.has(point), "{} at {point:?}", ground.id);
        });
    }
    assert_eq!(pack.covered.len(), book.covered.len());
    for (real, place) in pack.covered.iter().zip(&book.covered) {
        each_point(&kinds(book, &[&place.when]), &days([place].into_iter()), |point, _| {
            points += 1;
            assert_eq!(inside(real, point), place.has(point), "at {point:?}");
        });
    }
    println!("{} grounds, {} covers, {points} points", book.grounds.len(), book.covered.len());
}

/// The questions whose answers at a point cannot be, by a calendar.
pub(super) fn undated(calendar: &Calendar, book: &Book, point: &Point) -> Vec<usize> {
    let on = |question: usize| 1_u64 << point.answers[question];
    let [regime, phase, object, stage] = ["regime", "phase", "object", "stage"].map(|id| book.question(id));
    let (first, last) = (calendar.phases.first().unwrap(), calendar.phases.last().unwrap());
    let of_day = calendar.phases.iter().find(|(days, _)| days.has(point.day));
    let of_day = of_day.unwrap_or(if point.day < first.0.from { first } else { last }).1;
    let mut wrong = Vec::new();
    wrong.extend((on(regime) != calendar.regime).then_some(regime));
    wrong.extend((of_day & on(phase) == 0).then_some(phase));
    for (question, days, open_until) in &calendar.windows {
        let yes = point.answers[*question] == 0;
        let open = point.day > days.to && point.day <= *open_until;
        wrong.extend((yes != days.has(point.day) && !open).then_some(*question));
    }
    let (fixed, prospective) = (book.answer(stage, "fixed"), book.answer(stage, "prospective"));
    let seated = calendar.seated.iter().any(|(objects, since)| *since <= point.day && objects & on(object) != 0);
    // Where all of a kind have taken office, what came before counts no more.
    let running = calendar.fixed.iter().all(|(objects, since)| {
        let other = if point.day < *since { fixed } else { prospective };
        objects & on(object) == 0 || seated || on(stage) != other
    });
    if !running || (seated && on(stage) == fixed) {
        wrong.extend([object, stage]);
    }
    wrong
}

#[test]
fn calendars_cut_days_as_the_second_reader_does() {
    let (book, pack) = (book(), checker().pack());
    assert_eq!(pack.calendars.len(), book.calendars.len());
    let mut looked_at = 0;
    for (real, second) in pack.calendars.iter().zip(&book.calendars) {
        assert_eq!(
            (real.id.as_str(), date(real.span.first), date(real.span.last)),
            (second.id.as_str(), second.span.from, second.span.to)
        );
        let named: BTreeSet<usize> = ["object", "stage", "phase", "regime"]
            .map(|id| book.question(id))
            .into_iter()
            .chain(second.windows.iter().map(|w| w.0))
            .collect();
        let kinds: Vec<(usize, Vec<(usize, u64)>)> =
            named.into_iter().map(|q| (q, (0..book.questions[q].answers.len()).map(|n| (n, 1)).collect())).collect();
        for n in -400..=(real.span.last.0 - real.span.first.0 + 800) {
            let day = real.span.first.plus(n);
            let cut = slices(&pack.periods, &pack.known, Some(real), Some(Span { first: day, last: day }));
            let [slice] = cut.as_slice() else { panic!("{} is cut in {}", day.iso(), cut.len()) };
            assert!(
                slice
                    .narrows
                    .iter()
                    .any(|(q, periods)| *q == pack.known.date && *periods == pack.periods.of(Some(day), Some(day)))
            );
            // Every day near an edge, every thirty-first otherwise.
            let near = [-1, 0, 1].iter().any(|n| {
                slices(&pack.periods, &pack.known, Some(real), Some(Span { first: day.plus(*n), last: day.plus(*n) }))
                    != cut
            });
            if !near && n % 31 != 0 {
                continue;
            }
            each_point(&kinds, &[date(day)], |point, _| {
                looked_at += 1;
                let held = |of: &AnswerBox| {
                    of.iter()
                        .filter(|(q, _)| *q != pack.known.date)
                        .all(|(q, a)| a.0 >> point.answers[usize::from(q.0)] & 1 == 1)
                };
                let possible = held(&slice.narrows) && !slice.forbidden.iter().any(held);
                assert_eq!(
                    possible,
                    undated(second, book, point).is_empty(),
                    "{} on {}: {point:?}",
                    real.id,
                    day.iso()
                );
            });
        }
    }
    println!("{looked_at} points");
}

#[test]
fn questions_have_the_positions_by_which_points_are_told() {
    let pack = checker().pack();
    for (n, question) in book().questions.iter().enumerate() {
        assert_eq!(pack.questions.find(&question.id).map(|(ix, _)| ix), Some(QuestionIx(n as u8)));
    }
}
