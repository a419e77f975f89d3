//! What to ask next.

use super::model::{Consequence, NextQuestion, Offered, Verdict};
use super::outcome;
use super::verdict::{verdict, waits};
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::{Ruled, Ruling};
use crate::case::texts::Voice;
use crate::order::Order;
use crate::questions::model::{AnswerBox, Answers, QuestionIx, QuestionKind};
use crate::rules::evaluate::Status;

/// A question worth asking, before it is put into words.
#[derive(Clone, Debug)]
pub(crate) struct Next {
    /// Which question.
    pub question: QuestionIx,
    /// Of which act, by its place.
    pub act: usize,
    /// The answers to choose from; none for the date.
    pub answers: Answers,
    /// What each of them would come to, in their order; empty where that is not worked out.
    pub then: Vec<Option<Consequence>>,
    suggested: Answers,
    decides: Vec<usize>,
    rank: Rank,
}

/// The order of asking: who acts where nobody said it, then what a political post means and of whom, then who and what, then
/// the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Person,
    Meaning,
    Whom,
    WhoAndWhat,
    Other,
}

/// What to ask next, the most decisive first.
pub(crate) fn next(case: &Case, ruled: &[Ruled]) -> Vec<Next> {
    let mut all: Vec<Next> = ruled.iter().enumerate().flat_map(|(n, r)| of_act(case, r, n)).collect();
    let total = case.pack.rules.len();
    all.order_by_key(|q| (q.rank, total - q.decides.len().min(total)));
    // Outside any election what is said of a person decides nothing before it is known whether they stand.
    if case.no_election_runs() && ruled.iter().any(|r| may_stand(case, &r.act)) {
        let stage = all.iter().position(|q| q.question == case.pack.known.stage);
        stage.and_then(|at| all.get_mut(..=at)).into_iter().for_each(|head| head.rotate_right(1));
    }
    // Of a situation of which it is not known who does what there is one thing to ask: what is done, then who does it.
    let vague = |r: &Ruled| !r.act.is_placed(case.pack);
    if case.scenario.text.trim().is_empty() && !case.scenario.description.trim().is_empty() && ruled.iter().all(vague) {
        let place = |q: &Next| first(case).iter().position(|other| *other == q.question);
        let one = all.iter().filter_map(|q| Some((place(q)?, q))).min_by_key(|(place, _)| *place);
        return one.map(|(_, q)| vec![q.clone().short(case)]).unwrap_or(all);
    }
    all
}

/// Whether an act takes a side on a person in office of whom it is open how far they are with standing.
fn may_stand(case: &Case, act: &Act) -> bool {
    let known = &case.pack.known;
    let stages = act.world.answers(known.stage);
    let told = act.has_person(case.pack) && act.is_placed(case.pack);
    told && act.narrowed(known.stance) && stages.meets(known.in_office) && stages.len() > 1
}

/// The questions as the report asks them.
pub(super) fn told(case: &Case, next: Vec<Next>) -> Vec<NextQuestion> {
    next.into_iter().filter_map(|next| next.told(case)).collect()
}

fn of_act(case: &Case, ruled: &Ruled, place: usize) -> Vec<Next> {
    let (act, known) = (&ruled.act, &case.pack.known);
    let mut decides: Vec<(QuestionIx, Vec<usize>)> = Vec::new();
    let mut note = |question: QuestionIx, rule: Option<usize>| match decides.iter_mut().find(|(q, _)| *q == question) {
        Some((_, rules)) => rules.extend(rule),
        None => decides.push((question, rule.into_iter().collect())),
    };
    let told = verdict(case.pack, ruled);
    // What is no heavier than what applies for certain is not asked for, nor what would be for an assessor beside it: it
    // would change nothing that matters. Nor is anything where an assessor has the last word whatever is answered.
    let certain = outcome::certain(case.pack, ruled);
    let heavier = |r: &&Ruling| outcome::weight(case.pack, r).is_some_and(|w| certain.is_none_or(|c| w < c));
    let open = ruled.rulings.iter().filter(|r| r.status == Status::MayApply && told != Verdict::Assessor);
    let certain_yet = |r: &&Ruling| {
        let rule = case.pack.rules.get(r.rule);
        told != Verdict::Applies || rule.is_some_and(|rule| rule.certain.iter().any(|held| act.world.has(held, &[])))
    };
    let open: Vec<&Ruling> = open.filter(heavier).filter(certain_yet).collect();
    // An office that only some of it hangs on decides how grave it is, and not whether.
    let hang_on_office = open.iter().all(|ruling| ruling.trace.open.contains(&known.office));
    for ruling in open {
        for question in &ruling.trace.open {
            note(*question, Some(ruling.rule));
        }
    }
    // Where no rule speaks, what decides between a ground and none is asked for: the ground nearest at hand.
    if matches!(told, Verdict::Unsettled | Verdict::NotCovered) {
        for question in to_a_ground(case, act) {
            note(question, None);
        }
    }
    let waits = waits(case.pack, ruled);
    if waits {
        note(known.act, None);
    }
    // A post without politics is nobody's matter: nothing is asked of it.
    let nobody = act.presumes_person(case.pack) && told != Verdict::NoneFound;
    if nobody {
        note(known.employment, None);
    }
    let political = matches!(case.texts.voice(case.pack), Voice::Political { .. });
    let one = |(question, decides): (QuestionIx, Vec<usize>)| {
        let asked = case.pack.questions.get(question).filter(|q| q.kind != QuestionKind::Assessed)?;
        let answer = act.known(question)?;
        let rank = match question {
            q if nobody && q == known.employment => Rank::Person,
            q if political && q == known.stance => Rank::Meaning,
            q if political && q == known.object => Rank::Whom,
            q if q == known.stage && case.texts.official().is_some() => Rank::Meaning,
            q if q == known.office && !hang_on_office => Rank::Other,
            q if first(case).contains(&q) => Rank::WhoAndWhat,
            _ => Rank::Other,
        };
        let (answers, suggested) = match question {
            q if q == known.date => (Answers::NONE, Answers::NONE),
            q if q == known.act && waits => (asked.all(), answer.answers),
            q if nobody && q == known.employment => (asked.all(), answer.suggested),
            _ => (answer.answers, answer.suggested),
        };
        Some(Next { question, act: place, answers, then: Vec::new(), suggested, decides, rank })
    };
    decides.into_iter().filter_map(one).collect()
}

/// What is done and who does it, in the order of asking.
fn first(case: &Case) -> [QuestionIx; 3] {
    let known = &case.pack.known;
    [known.act, known.employment, known.office]
}

/// The questions that lead to the ground, or to the person whose law is not encoded, for which the fewest are open.
fn to_a_ground(case: &Case, act: &Act) -> Vec<QuestionIx> {
    let asked = |q: QuestionIx| case.pack.questions.get(q).is_some_and(|q| q.kind != QuestionKind::Assessed);
    let open = |ground: &AnswerBox| -> Option<Vec<QuestionIx>> {
        let left = ground.iter().filter(|(q, a)| act.world.strays(*q, *a)).map(|(q, _)| *q);
        let left: Vec<QuestionIx> = left.filter(|q| asked(*q)).collect();
        (act.world.has(ground, &[]) && !left.is_empty()).then_some(left)
    };
    case.pack.grounds().filter_map(open).min_by_key(Vec::len).unwrap_or_default()
}

/// The most acts to choose from where nearly nothing is known.
const SHORT: usize = 6;

impl Next {
    /// Of many acts those that are likely, and as many of the others as go with them on a few buttons.
    fn short(mut self, case: &Case) -> Next {
        if self.question == case.pack.known.act {
            let others = self.answers.indices().filter(|n| !Answers::one(*n).inside(self.suggested));
            let left = SHORT.saturating_sub(self.suggested.indices().count());
            self.answers = others.take(left).fold(self.suggested, |set, n| set.or(Answers::one(n)));
        }
        self
    }

    /// The question as the report asks it.
    fn told(self, case: &Case) -> Option<NextQuestion> {
        let question = case.pack.questions.get(self.question)?;
        let mut then = self.then.into_iter();
        let labels = question.labels(self.answers, case.lang());
        let answers = question.ids(self.answers).into_iter().zip(labels);
        let answers = answers.map(|(id, label)| Offered { id, label, then: then.next().flatten() });
        let mut answers: Vec<Offered> = answers.collect();
        // Of a post in which no side was read, that it takes none is the likeliest.
        if self.question == case.pack.known.stance && case.texts.unsided(case.pack) {
            let neutral = question.ids(case.pack.known.neutral);
            answers.order_by_key(|answer| !neutral.contains(&answer.id));
        }
        let rule = |n: &usize| case.pack.rules.get(*n).map(|r| r.id.clone());
        let about = case.texts.person().filter(|_| self.question == case.pack.known.stage);
        let by_name = about.map(|name| case.pack.sentences.reading.stands.in_lang(case.lang()).replace("{name}", name));
        Some(NextQuestion {
            id: question.id.clone(),
            act: self.act,
            group: question.group.clone(),
            ask: by_name.unwrap_or_else(|| question.ask.in_lang(case.lang())),
            answers,
            decides: self.decides.iter().filter_map(rule).collect(),
            suggested: question.ids(self.suggested),
            about: about.map(str::to_owned),
        })
    }
}
