//! `cek-netral coverage --map`: the space of all scenarios, measured. For each kind of person and each act, which share of what can
//! be answered is prohibited, for an assessor, contested, permitted, free, unsettled or not covered on a day.

use std::collections::BTreeMap;
use std::fmt;

use crate::calendar::day::{Day, Span};
use crate::calendar::slices::{Slice, slices};
use crate::pack::{Pack, Role};
use crate::questions::model::{AnswerBox, Answers, Question, QuestionIx, QuestionKind};
use crate::rules::boxes::{Space, at, narrowed};
use crate::rules::model::{Rule, State};

/// The days measured: in the campaign of the last election of each kind, before one, and without any.
const DAYS: [(&str, i32, u32, u32); 4] =
    [("pilkada-2024", 2024, 10, 10), ("pilkada-2024", 2024, 9, 10), ("pemilu-2024", 2024, 1, 10), ("", 2026, 3, 1)];

/// How many of the largest unsettled boxes are listed.
const LARGEST: usize = 30;

/// What a point of the space can be, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    Prohibited,
    Contested,
    Assessed,
    Permitted,
    Free,
    Unsettled,
    NotCovered,
}

impl Cell {
    const ALL: [Cell; 7] = [
        Cell::Prohibited,
        Cell::Contested,
        Cell::Assessed,
        Cell::Permitted,
        Cell::Free,
        Cell::Unsettled,
        Cell::NotCovered,
    ];

    fn name(self) -> &'static str {
        match self {
            Cell::Prohibited => "prohibited",
            Cell::Contested => "contested",
            Cell::Assessed => "assessed",
            Cell::Permitted => "permitted",
            Cell::Free => "free",
            Cell::Unsettled => "unsettled",
            Cell::NotCovered => "not covered",
        }
    }
}

/// One person with one act on one day.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Id of the role, of the act, and the election with the day.
    pub role: String,
    pub act: String,
    pub day: String,
    /// Shares of the space, 0 to 1; cells that are empty are left out.
    pub shares: BTreeMap<Cell, f64>,
    /// The largest box of what is unsettled, with its share.
    largest: Option<(f64, Space)>,
}

/// The map of all roles and acts.
#[derive(Debug)]
pub struct Map<'a> {
    pack: &'a Pack,
    /// In the order of days, roles and acts; combinations that cannot be are left out.
    pub measured: Vec<Measured>,
}

impl<'a> Map<'a> {
    /// Measures every role with every act on the days chosen.
    pub fn of(pack: &'a Pack) -> Map<'a> {
        let mut measured = Vec::new();
        for (election, year, month, day) in DAYS {
            let calendar = pack.calendars.iter().find(|c| c.id == election);
            let Some(day) = Day::new(year, month, day) else { continue };
            let days = slices(&pack.periods, &pack.known, calendar, Some(Span { first: day, last: day }));
            let label = if election.is_empty() { day.iso() } else { format!("{election} {}", day.iso()) };
            let acts = pack.questions.get(pack.known.act).map(|q| q.all().indices()).into_iter().flatten();
            let acts: Vec<Answers> = acts.map(Answers::one).collect();
            for role in &pack.roles {
                measured.extend(acts.iter().filter_map(|act| measure(pack, role, *act, days.first()?, &label)));
            }
        }
        Map { pack, measured }
    }
}

fn measure(pack: &Pack, role: &Role, act: Answers, slice: &Slice, day: &str) -> Option<Measured> {
    let all: Space = pack.questions.0.iter().map(Question::all).collect();
    let space = narrowed(&all, &role.answers)
        .and_then(|s| narrowed(&s, &vec![(pack.known.act, act)]))
        .and_then(|s| narrowed(&s, &slice.narrows))?;
    let assessed = |q: QuestionIx| pack.questions.get(q).is_some_and(|q| q.kind == QuestionKind::Assessed);
    let ordinary = |b: &AnswerBox| -> AnswerBox { b.iter().filter(|(q, _)| !assessed(*q)).copied().collect() };
    let mut left = vec![space];
    let impossible = pack.implications.iter().map(|i| &i.impossible).filter(|b| b.iter().all(|(q, _)| !assessed(*q)));
    for cut in impossible.chain(&slice.forbidden) {
        left = without(left, cut);
    }
    let whole = volume(pack, &left);
    if whole == 0.0 {
        return None;
    }
    let rules = || pack.rules.iter().filter(|r| r.state == State::Active);
    let contested =
        |r: &'_ Rule| r.contested.iter().map(|b| [ordinary(b), ordinary(&r.when)].concat()).collect::<Vec<_>>();
    let cuts: [(Cell, Vec<AnswerBox>); 5] = [
        (Cell::Prohibited, rules().flat_map(|r| r.certain.clone()).collect()),
        (Cell::Contested, rules().flat_map(contested).collect()),
        (Cell::Assessed, rules().flat_map(|r| r.possible.clone()).collect()),
        (Cell::Permitted, pack.permissions.iter().flat_map(|p| p.grounds.clone()).collect()),
        (Cell::Free, pack.free_zones.iter().map(|z| z.when.clone()).collect()),
    ];
    let mut shares = BTreeMap::new();
    let mut before = whole;
    for (cell, boxes) in cuts {
        left = boxes.iter().fold(left, without);
        let after = volume(pack, &left);
        shares.insert(cell, (before - after) / whole);
        before = after;
    }
    let uncovered = pack.covered.iter().fold(left.clone(), without);
    let outside = volume(pack, &uncovered);
    shares.insert(Cell::Unsettled, (before - outside) / whole);
    shares.insert(Cell::NotCovered, outside / whole);
    shares.retain(|_, share| *share > 1e-9);
    let bound = left.into_iter().filter(|s| pack.covered.iter().any(|c| narrowed(s, c).is_some()));
    let largest = bound.map(|s| (volume(pack, std::slice::from_ref(&s)) / whole, s)).max_by(|a, b| a.0.total_cmp(&b.0));
    let name = |q: QuestionIx, a: Answers| pack.questions.get(q).map(|q| q.ids(a).join("|")).unwrap_or_default();
    Some(Measured { role: role.id.clone(), act: name(pack.known.act, act), day: day.to_owned(), shares, largest })
}

/// What is left of spaces that do not overlap when a box is cut out.
fn without(spaces: Vec<Space>, cut: &AnswerBox) -> Vec<Space> {
    let mut out = Vec::with_capacity(spaces.len());
    for mut space in spaces {
        if narrowed(&space, cut).is_none() {
            out.push(space);
            continue;
        }
        for (question, answers) in cut {
            let outside = at(&space, *question).minus(*answers);
            let Some(slot) = space.get(usize::from(question.0)).copied() else { continue };
            if !outside.is_empty() {
                let mut piece = space.clone();
                set(&mut piece, *question, outside);
                out.push(piece);
                set(&mut space, *question, slot.and(*answers));
            }
        }
    }
    out
}

fn set(space: &mut Space, question: QuestionIx, answers: Answers) {
    if let Some(slot) = space.get_mut(usize::from(question.0)) {
        *slot = answers;
    }
}

/// Points of spaces that do not overlap, as a share of all there are; every answer to a question counts alike, and what is for an
/// assessor does not count.
fn volume(pack: &Pack, spaces: &[Space]) -> f64 {
    let share = |(space, question): (&Answers, &Question)| match question.kind {
        QuestionKind::Assessed => 1.0,
        _ => f64::from(space.0.count_ones()) / f64::from(question.all().0.count_ones()),
    };
    spaces.iter().map(|space| space.iter().zip(&pack.questions.0).map(share).product::<f64>()).sum()
}

impl fmt::Display for Map<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "Shares of what can be answered, in per cent; every answer to a question counts alike.\n")?;
        let head: Vec<String> = Cell::ALL.iter().map(|cell| format!("{:>11}", cell.name())).collect();
        writeln!(f, "{:22} {:24} {:18}{}", "day", "role", "act", head.concat())?;
        for m in &self.measured {
            let share = |cell: &Cell| format!("{:>11.1}", 100.0 * m.shares.get(cell).copied().unwrap_or(0.0));
            let shares: Vec<String> = Cell::ALL.iter().map(share).collect();
            writeln!(f, "{:22} {:24} {:18}{}", m.day, m.role, m.act, shares.concat())?;
        }
        writeln!(f, "\nThe largest boxes that are unsettled:\n")?;
        let mut largest: Vec<(&Measured, f64, &Space)> =
            self.measured.iter().filter_map(|m| m.largest.as_ref().map(|(share, space)| (m, *share, space))).collect();
        largest.sort_by(|a, b| b.1.total_cmp(&a.1));
        for (m, share, space) in largest.into_iter().take(LARGEST) {
            let open = |(answers, question): (&Answers, &Question)| {
                let told = question.all() != *answers && question.kind == QuestionKind::Choice;
                told.then(|| format!("{}={}", question.id, question.ids(*answers).join("|")))
            };
            let told: Vec<String> = space.iter().zip(&self.pack.questions.0).filter_map(open).collect();
            writeln!(f, "{:>5.1} %  {}  {}", 100.0 * share, m.day, told.join(" "))?;
        }
        Ok(())
    }
}
