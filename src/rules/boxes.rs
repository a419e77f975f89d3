//! Boxes: whether one holds a point outside others, and what is left of one when another is cut out.

use crate::questions::model::{AnswerBox, Answers, QuestionIx};

/// For every question, in order, the answers still possible. No set is empty.
pub type Space = Vec<Answers>;

/// The answers a space allows for a question; none for a question that does not exist.
pub fn at(space: &[Answers], question: QuestionIx) -> Answers {
    space.get(usize::from(question.0)).copied().unwrap_or_default()
}

/// The space narrowed to a box, or `None` if they do not meet.
pub fn narrowed(space: &[Answers], answer_box: &AnswerBox) -> Option<Space> {
    let mut out = space.to_vec();
    for (question, answers) in answer_box {
        let slot = out.get_mut(usize::from(question.0))?;
        *slot = slot.and(*answers);
        if slot.is_empty() {
            return None;
        }
    }
    Some(out)
}

/// Whether the space holds a point that lies in none of the forbidden boxes.
pub fn inhabited(space: Space, forbidden: Vec<&AnswerBox>) -> bool {
    sample(space, forbidden).is_some()
}

/// A part of the space of which every point lies in none of the forbidden boxes; `None` if no point does.
///
/// Exact: a forbidden box that leaves one way out narrows the space; only where several leave more than one is the
/// space split and each half tried.
pub fn sample(space: Space, forbidden: Vec<&AnswerBox>) -> Option<Space> {
    let (space, live) = reduced(space, forbidden)?;
    let Some((question, answers)) =
        live.first().and_then(|r| r.iter().find(|(q, a)| !at(&space, *q).inside(*a))).copied()
    else {
        return Some(space);
    };
    let half = |keep: Answers| {
        let mut out = space.clone();
        if let Some(slot) = out.get_mut(usize::from(question.0)) {
            *slot = keep;
        }
        out
    };
    let here = at(&space, question);
    sample(half(here.minus(answers)), live.clone()).or_else(|| sample(half(here.and(answers)), live))
}

/// The space narrowed by every forbidden box that leaves one way out, with the boxes that still leave several;
/// `None` if a box leaves no way out.
pub fn reduced(mut space: Space, mut live: Vec<&AnswerBox>) -> Option<(Space, Vec<&AnswerBox>)> {
    loop {
        let (mut changed, mut shut) = (false, false);
        live.retain(|answer_box| {
            match way_out(&space, answer_box) {
                _ if shut => {}
                WayOut::Outside => {}
                WayOut::None => shut = true,
                WayOut::One(question, answers) => {
                    if let Some(slot) = space.get_mut(usize::from(question.0)) {
                        *slot = slot.minus(answers);
                    }
                    changed = true;
                }
                WayOut::Several => return true,
            }
            false
        });
        if shut {
            return None;
        }
        if !changed {
            return Some((space, live));
        }
    }
}

/// How a space can stay out of a box.
enum WayOut {
    /// They do not meet.
    Outside,
    /// The space lies inside.
    None,
    /// Only by leaving these answers of this question.
    One(QuestionIx, Answers),
    Several,
}

fn way_out(space: &[Answers], answer_box: &AnswerBox) -> WayOut {
    let mut way = WayOut::None;
    for (question, answers) in answer_box {
        let set = at(space, *question);
        if !set.meets(*answers) {
            return WayOut::Outside;
        }
        if !set.inside(*answers) {
            way = match way {
                WayOut::None => WayOut::One(*question, *answers),
                _ => WayOut::Several,
            };
        }
    }
    way
}

/// What is left of `whole` when `cut` is taken out, as boxes that do not overlap. `all` gives every answer of a question.
pub fn subtract(whole: &AnswerBox, cut: &AnswerBox, all: impl Fn(QuestionIx) -> Answers) -> Vec<AnswerBox> {
    let mut rest = whole.clone();
    let mut pieces = Vec::new();
    for (question, answers) in cut {
        let here = rest.iter().find(|(q, _)| q == question).map_or_else(|| all(*question), |(_, a)| *a);
        if !here.meets(*answers) {
            return vec![whole.clone()];
        }
        let outside = here.minus(*answers);
        if !outside.is_empty() {
            pieces.push(with(&rest, *question, outside));
            rest = with(&rest, *question, here.and(*answers));
        }
    }
    pieces
}

/// What is left of several boxes when several are cut out.
pub fn subtract_all(
    whole: Vec<AnswerBox>,
    cuts: &[AnswerBox],
    all: impl Fn(QuestionIx) -> Answers + Copy,
) -> Vec<AnswerBox> {
    cuts.iter().fold(whole, |left, cut| left.iter().flat_map(|piece| subtract(piece, cut, all)).collect())
}

/// The box two boxes share, or none.
pub fn meet(a: &AnswerBox, b: &AnswerBox) -> Option<AnswerBox> {
    let mut out = a.clone();
    for (question, answers) in b {
        let here = out.iter().find(|(q, _)| q == question).map_or(*answers, |(_, x)| x.and(*answers));
        if here.is_empty() {
            return None;
        }
        out = with(&out, *question, here);
    }
    Some(out)
}

fn with(answer_box: &AnswerBox, question: QuestionIx, answers: Answers) -> AnswerBox {
    let mut out = Vec::with_capacity(answer_box.len() + 1);
    out.extend(answer_box.iter().filter(|(q, _)| *q < question));
    out.push((question, answers));
    out.extend(answer_box.iter().filter(|(q, _)| *q > question));
    out
}
