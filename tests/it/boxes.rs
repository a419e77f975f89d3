//! The evaluation of boxes against an evaluator that knows nothing of boxes: it enumerates every point.

use cek_netral::calendar::slices::Slice;
use cek_netral::questions::model::{
    Answer, AnswerBox, Answers, Bilingual, Question, QuestionIx, QuestionKind, Questions,
};
use cek_netral::rules::boxes::{meet, sample, subtract};
use cek_netral::rules::evaluate::{Context, Status, evaluate};
use cek_netral::rules::exceptions::cut_exceptions;
use cek_netral::rules::model::{Effect, Exception, Family, Implication, Kind, Level, Rule, State};
use cek_netral::rules::world::World;
use proptest::prelude::*;

const QUESTIONS: usize = 5;
/// Answers per question; the last question is an assessed yes/no.
const SIZES: [usize; QUESTIONS] = [3, 4, 2, 3, 2];

fn words() -> Bilingual {
    Bilingual::default()
}

fn questions() -> Questions {
    let question = |n: usize| Question {
        id: format!("q{n}"),
        kind: if n == QUESTIONS - 1 { QuestionKind::Assessed } else { QuestionKind::Choice },
        group: String::new(),
        ask: words(),
        answers: (0..SIZES[n]).map(|a| Answer { id: format!("a{a}"), label: words(), verb: words() }).collect(),
        offer: false,
        partisan: Answers::NONE,
    };
    Questions((0..QUESTIONS).map(question).collect())
}

/// A box over some of the questions, each with a set that is neither empty nor everything.
fn answer_box(most: usize) -> impl Strategy<Value = AnswerBox> {
    prop::collection::btree_map(0..QUESTIONS, any::<u64>(), 0..=most).prop_map(|map| {
        let some = |(n, bits): (usize, u64)| {
            let full = (1_u64 << SIZES[n]) - 1;
            let set = 1 + bits % (full - 1);
            (QuestionIx(n as u8), Answers(set))
        };
        map.into_iter().map(some).collect()
    })
}

fn space() -> impl Strategy<Value = Vec<Answers>> {
    prop::collection::vec(any::<u64>(), QUESTIONS).prop_map(|bits| {
        // About every second question stays wholly open, as in real scenarios.
        let set = |(n, b): (usize, u64)| {
            let full = (1_u64 << SIZES[n]) - 1;
            Answers(if b & 1 == 0 { full } else { 1 + (b >> 1) % full })
        };
        bits.into_iter().enumerate().map(set).collect()
    })
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![3 => Just(Effect::Lifts), 2 => Just(Effect::Contested), 1 => Just(Effect::Lowers)]
}

/// Exceptions, each excepting only those before it, so that there is no circle; and which of them touch the rule.
fn exceptions() -> impl Strategy<Value = (Vec<Exception>, Vec<u16>)> {
    let one = (answer_box(3), effect(), any::<u64>(), any::<bool>());
    prop::collection::vec(one, 0..5).prop_map(|list| {
        let touching = list.iter().enumerate().filter(|(_, e)| e.3).map(|(n, _)| n as u16).collect();
        let exception = |(n, (when, effect, bits, _)): (usize, (AnswerBox, Effect, u64, bool))| Exception {
            id: format!("e{n}"),
            effect,
            title: words(),
            when,
            provisions: Vec::new(),
            exceptions: (0..n as u16).filter(|m| bits >> m & 1 == 1).collect(),
        };
        (list.into_iter().enumerate().map(exception).collect(), touching)
    })
}

fn rule(when: AnswerBox, exceptions: &[Exception], implications: &[Implication], touching: Vec<u16>) -> Rule {
    let mut rule = Rule {
        id: "r".to_owned(),
        family: Family::Social,
        title: words(),
        kind: Kind::Discipline,
        level: Level::Heavy,
        state: State::Active,
        when,
        breaches: Vec::new(),
        sanctions: Vec::new(),
        route: 0,
        exceptions: touching,
        lifted: Vec::new(),
        contested: Vec::new(),
        lowered: Vec::new(),
        certain: Vec::new(),
        possible: Vec::new(),
    };
    cut_exceptions(&mut rule, exceptions, &questions(), implications, |_| Some(Level::Light));
    rule
}

fn implications() -> impl Strategy<Value = Vec<Implication>> {
    prop::collection::vec((answer_box(1), answer_box(1)), 0..4).prop_map(|pairs| {
        let implication = |(condition, consequence): (AnswerBox, AnswerBox)| {
            let ((from, holds), (to, left)) = (*condition.first()?, *consequence.first()?);
            let rest = Answers((1_u64 << SIZES[usize::from(to.0)]) - 1).minus(left);
            (from != to).then(|| Implication { impossible: vec![(from, holds), (to, rest)], to, why: words() })
        };
        pairs.into_iter().filter_map(implication).collect()
    })
}

/// What follows for the assessed question from ordinary answers, as in the data.
fn implications_for_an_assessor() -> impl Strategy<Value = Vec<Implication>> {
    let to = QuestionIx(QUESTIONS as u8 - 1);
    prop::collection::vec((answer_box(1), 0_u64..2), 0..4).prop_map(move |list| {
        let implication = |(condition, excluded): (AnswerBox, u64)| {
            let (from, holds) = *condition.first()?;
            let impossible = vec![(from, holds), (to, Answers(1 << excluded))];
            (from != to).then(|| Implication { impossible, to, why: words() })
        };
        list.into_iter().filter_map(implication).collect()
    })
}

fn slices() -> impl Strategy<Value = Vec<Slice>> {
    let slice = (answer_box(2), prop::collection::vec(answer_box(2), 0..2));
    prop::collection::vec(slice, 1..4).prop_map(|list| {
        let real = |(narrows, forbidden): (AnswerBox, Vec<AnswerBox>)| Slice {
            narrows,
            forbidden: forbidden.into_iter().filter(|r| !r.is_empty()).collect(),
        };
        list.into_iter().map(real).collect()
    })
}

// ---- the enumerating evaluator ----

type Point = [usize; QUESTIONS];

fn every_point() -> Vec<Point> {
    let mut points = vec![[0; QUESTIONS]];
    for (n, size) in SIZES.iter().enumerate() {
        points = points
            .into_iter()
            .flat_map(|p| {
                (0..*size).map(move |a| {
                    let mut q = p;
                    q[n] = a;
                    q
                })
            })
            .collect();
    }
    points
}

fn lies_in(point: &Point, when: &AnswerBox) -> bool {
    when.iter().all(|(q, a)| a.0 >> point[usize::from(q.0)] & 1 == 1)
}

fn possible(point: &Point, space: &[Answers], slices: &[Slice], implications: &[Implication]) -> bool {
    let answered = (0..QUESTIONS).all(|n| space[n].0 >> point[n] & 1 == 1);
    let dated = slices.iter().any(|s| lies_in(point, &s.narrows) && !s.forbidden.iter().any(|f| lies_in(point, f)));
    answered && dated && !implications.iter().any(|i| lies_in(point, &i.impossible))
}

/// Whether an exception has its effect at a point: inside it, and in none of its own exceptions that has effect there.
fn effective(point: &Point, index: u16, exceptions: &[Exception]) -> bool {
    let exception = &exceptions[usize::from(index)];
    lies_in(point, &exception.when) && !exception.exceptions.iter().any(|n| effective(point, *n, exceptions))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Holds,
    Contested,
    Not,
}

fn at(point: &Point, rule: &Rule, exceptions: &[Exception]) -> At {
    let has = |effect: Effect| {
        let mut touching = rule.exceptions.iter().filter(|n| exceptions[usize::from(**n)].effect == effect);
        touching.any(|n| effective(point, *n, exceptions))
    };
    match () {
        () if !lies_in(point, &rule.when) || has(Effect::Lifts) => At::Not,
        () if has(Effect::Contested) => At::Contested,
        () => At::Holds,
    }
}

/// Questions on which some possible point leaves the rule, or within the rule leaves an exception that it meets.
fn open(points: &[Point], rule: &Rule, exceptions: &[Exception], implications: &[Implication]) -> Vec<usize> {
    let leaves = |point: &Point, q: &QuestionIx, a: &Answers| a.0 >> point[usize::from(q.0)] & 1 == 0;
    let mut open = Vec::new();
    let mut note = |points: &mut dyn Iterator<Item = &Point>, when: &AnswerBox| {
        let points: Vec<&Point> = points.collect();
        for (q, a) in when {
            if points.iter().any(|p| leaves(p, q, a)) {
                open.push(usize::from(q.0));
            }
        }
    };
    note(&mut points.iter(), &rule.when);
    let mut pending = rule.exceptions.clone();
    let mut seen = Vec::new();
    while let Some(n) = pending.pop() {
        let exception = &exceptions[usize::from(n)];
        if seen.contains(&n) || exception.effect == Effect::Lowers {
            continue;
        }
        seen.push(n);
        let inside: Vec<&Point> = points.iter().filter(|p| lies_in(p, &rule.when)).collect();
        if inside.iter().any(|p| lies_in(p, &exception.when)) {
            note(&mut inside.into_iter(), &exception.when);
            pending.extend(&exception.exceptions);
        }
    }
    let assessed = QUESTIONS - 1;
    for implication in implications {
        if usize::from(implication.to.0) == assessed && open.contains(&assessed) {
            let (q, a) = implication.impossible[0];
            let meets = points.iter().any(|p| !leaves(p, &q, &a));
            if meets && points.iter().any(|p| leaves(p, &q, &a)) {
                open.push(usize::from(q.0));
            }
        }
    }
    open.sort_unstable();
    open.dedup();
    open
}

fn status(points: &[Point], rule: &Rule, exceptions: &[Exception], open: &[usize]) -> Status {
    let found: Vec<At> = points.iter().map(|p| at(p, rule, exceptions)).collect();
    if found.iter().all(|a| *a == At::Not) {
        Status::RuledOut
    } else if found.iter().all(|a| *a == At::Holds) {
        Status::Applies
    } else if open.iter().all(|q| *q == QUESTIONS - 1) {
        Status::Assessor
    } else {
        Status::MayApply
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn boxes_equal_points(
        space in space(),
        slices in slices(),
        implications in implications(),
        when in answer_box(3),
        (exceptions, touching) in exceptions(),
    ) {
        let questions = questions();
        let rule = rule(when, &exceptions, &implications, touching);
        let points: Vec<Point> =
            every_point().into_iter().filter(|p| possible(p, &space, &slices, &implications)).collect();
        let world = World::new(&space, &slices, &implications);
        prop_assert_eq!(world.is_none(), points.is_empty(), "a world without points, or points without a world");
        let Some(world) = world else { return Ok(()) };

        for n in 0..QUESTIONS {
            let seen = points.iter().fold(0_u64, |set, p| set | 1 << p[n]);
            prop_assert_eq!(world.answers(QuestionIx(n as u8)), Answers(seen), "answers left on q{}", n);
        }

        let book = Context { questions: &questions, implications: &implications, exceptions: &exceptions };
        let trace = evaluate(&world, &rule, book);
        let open = open(&points, &rule, &exceptions, &implications);
        let expected = status(&points, &rule, &exceptions, &open);
        prop_assert_eq!(trace.status, expected);
        if matches!(expected, Status::MayApply | Status::Assessor) {
            let found: Vec<usize> = trace.open.iter().map(|q| usize::from(q.0)).collect();
            prop_assert_eq!(found, open);
        }
        let lowered = |p: &Point| {
            let mut touching = rule.exceptions.iter();
            touching.any(|n| exceptions[usize::from(*n)].effect == Effect::Lowers && effective(p, *n, &exceptions))
        };
        let met: Vec<&Point> = points.iter().filter(|p| at(p, &rule, &exceptions) != At::Not).collect();
        let levels = [(Level::Heavy, false), (Level::Light, true)];
        let met_at = |(_, low): &(Level, bool)| met.iter().any(|p| lowered(p) == *low);
        let mut levels: Vec<Level> = levels.into_iter().filter(met_at).map(|(level, _)| level).collect();
        levels.sort();
        prop_assert_eq!(&trace.levels, &levels);
        let inside: Vec<&Point> = points.iter().filter(|p| lies_in(p, &rule.when)).collect();
        let excepted = |n: &u16| {
            let exception = &exceptions[usize::from(*n)];
            let here = |p: &&Point| lies_in(p, &exception.when);
            inside.iter().any(here).then(|| (*n, exception.effect, inside.iter().all(here)))
        };
        prop_assert_eq!(&trace.exceptions, &rule.exceptions.iter().filter_map(excepted).collect::<Vec<_>>());
        let out = |(q, a): &&(QuestionIx, Answers)| points.iter().all(|p| a.0 >> p[usize::from(q.0)] & 1 == 0);
        let out: Vec<QuestionIx> = rule.when.iter().filter(out).map(|(q, _)| *q).collect();
        prop_assert_eq!(&trace.ruled_out_by, &if expected == Status::RuledOut { out } else { Vec::new() });
    }

    /// The cells by which a verdict is told: a point lies in `certain` if the rule holds there whatever an assessor says, and
    /// in `possible` if it holds, or is disputed, for some answer of an assessor.
    #[test]
    fn cells_equal_points(
        space in space(),
        slices in slices(),
        implications in implications_for_an_assessor(),
        when in answer_box(3),
        (exceptions, touching) in exceptions(),
    ) {
        let rule = rule(when, &exceptions, &implications, touching);
        let points: Vec<Point> =
            every_point().into_iter().filter(|p| possible(p, &space, &slices, &implications)).collect();
        // What lies outside the rule is not kept with it.
        for kept in rule.lifted.iter().chain(&rule.contested).chain(rule.lowered.iter().map(|(_, kept)| kept)) {
            prop_assert!(every_point().iter().any(|p| lies_in(p, kept) && lies_in(p, &rule.when)), "{:?}", kept);
        }
        let ordinary = |p: &Point| -> Vec<usize> { p[..QUESTIONS - 1].to_vec() };
        for point in &points {
            let alike: Vec<At> = points
                .iter()
                .filter(|other| ordinary(other) == ordinary(point))
                .map(|other| at(other, &rule, &exceptions))
                .collect();
            let lies = |boxes: &[AnswerBox]| boxes.iter().any(|held| lies_in(point, held));
            if lies(&rule.certain) {
                prop_assert!(alike.iter().all(|at| *at == At::Holds), "certain, and not held: {:?}", point);
            }
            if alike.iter().any(|at| *at != At::Not) {
                prop_assert!(lies(&rule.possible), "held by some, and not possible: {:?}", point);
            }
        }
    }
    /// What is left of a box, and what two share: the points that it has to be, each once, and every question once, in order.
    #[test]
    fn pieces_equal_points(whole in answer_box(4), cut in answer_box(4)) {
        let all = |q: QuestionIx| Answers((1 << SIZES[usize::from(q.0)]) - 1);
        let (pieces, shared) = (subtract(&whole, &cut, all), meet(&whole, &cut));
        for point in every_point() {
            let (inside, outside) = (lies_in(&point, &whole), !lies_in(&point, &cut));
            let holding = pieces.iter().filter(|piece| lies_in(&point, piece)).count();
            prop_assert_eq!(holding, usize::from(inside && outside), "{:?}", point);
            prop_assert_eq!(shared.as_ref().is_some_and(|s| lies_in(&point, s)), inside && !outside, "{:?}", point);
        }
        for piece in pieces.iter().chain(&shared) {
            prop_assert!(piece.is_sorted_by(|(a, _), (b, _)| a < b), "{:?}", piece);
            prop_assert!(piece.iter().all(|(_, answers)| !answers.is_empty()), "{:?}", piece);
        }
    }

    /// What a search finds outside forbidden boxes: a part of the space with no point in them, and nothing only where there is none.
    #[test]
    fn samples_lie_outside(space in space(), forbidden in prop::collection::vec(answer_box(3), 0..9)) {
        let within = |p: &Point, space: &[Answers]| (0..QUESTIONS).all(|n| space[n].0 >> p[n] & 1 == 1);
        let free = |p: &Point| within(p, &space) && !forbidden.iter().any(|held| lies_in(p, held));
        let found = sample(space.clone(), forbidden.iter().collect());
        prop_assert_eq!(found.is_some(), every_point().iter().any(free));
        if let Some(found) = found {
            let points: Vec<Point> = every_point().into_iter().filter(|p| within(p, &found)).collect();
            prop_assert!(!points.is_empty() && points.iter().all(free), "{:?}", found);
        }
    }
}

#[test]
fn what_is_shut_by_others_is_looked_at_again() {
    let (a, b) = (QuestionIx(0), QuestionIx(1));
    let (one, other) = (Answers(1), Answers(2));
    let both = vec![(a, one), (b, one)];
    // At first there are two ways out of `both`; the two others shut them.
    let (first, second) = (vec![(a, other)], vec![(b, other)]);
    assert_eq!(sample(vec![one.or(other); 2], vec![&both, &first, &second]), None);
}
