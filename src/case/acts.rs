//! The acts of a case: what was given beats what was read, what was read beats what is presumed, and each answer
//! remembers where it came from.

use std::rc::Rc;

use super::Case;
use super::texts::{Sourced, Voice};
use crate::order::Order;
use crate::pack::Pack;
use crate::questions::model::{Answers, Question, QuestionIx, QuestionKind};
use crate::rules::boxes::Space;
use crate::rules::world::World;
use crate::scenario::fault::Fault;
use crate::scenario::input::{Given, Problem};
use crate::text::{Evidence, Source, Strength};

/// Where an answer came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Given in the scenario.
    Given,
    /// Read in the planned post.
    Text,
    /// Read in the description of the situation.
    Description,
    /// Follows from the date and the election's calendar.
    Calendar,
    /// Follows from other answers.
    Implied,
    /// Taken for granted until somebody says otherwise.
    Presumed,
    /// Nothing is known: every answer is still possible.
    Open,
}

/// What is known about one question of one act.
#[derive(Clone, Debug)]
pub struct KnownAnswer {
    pub question: QuestionIx,
    /// Answers of the world, all implications drawn.
    pub answers: Answers,
    pub origin: Origin,
    /// Suggestive evidence: answers to offer first.
    pub suggested: Answers,
    /// Evidence on this question, by index.
    pub evidence: Vec<usize>,
}

/// What was read says otherwise than what was given.
#[derive(Clone, Debug)]
pub struct Contradiction {
    pub question: QuestionIx,
    pub given: Answers,
    pub read: Answers,
    pub evidence: Vec<usize>,
}

/// One act of a scenario.
#[derive(Clone, Debug)]
pub struct Act {
    /// Everything taken in.
    pub world: World,
    /// The same without the act, where it was only read in a description: no all-clear and no permission may rest on that.
    pub without_act: Option<World>,
    /// What was given, read and presumed, before anything follows from it.
    pub space: Space,
    /// One for each question, in order.
    pub known: Vec<KnownAnswer>,
    pub contradictions: Vec<Contradiction>,
}

impl Act {
    pub fn known(&self, question: QuestionIx) -> Option<&KnownAnswer> {
        self.known.get(usize::from(question.0))
    }

    /// Whether something is known about the question: given, read, dated or implied. What is only presumed does not count.
    pub fn narrowed(&self, question: QuestionIx) -> bool {
        self.known(question).is_some_and(|f| !matches!(f.origin, Origin::Open | Origin::Presumed))
    }
}

impl Case<'_> {
    /// The acts of the scenario. An answer that contradicts the calendar or another answer is a problem.
    pub(super) fn work_out(&self) -> Result<Vec<Rc<Act>>, Problem> {
        self.plans().into_iter().map(|(number, given)| self.act(number, &given).map(Rc::new)).collect()
    }

    /// For each act, the number its evidence goes by and its answers.
    pub(super) fn plans(&self) -> Vec<(usize, Given)> {
        let base = &self.scenario.answers;
        let told = base.iter().any(|(q, _)| *q == self.pack.known.act);
        if !told && self.scenario.also.is_empty() {
            let last = self.texts.evidence.iter().map(|(_, e)| e.act).max().unwrap_or(0);
            return (0..=last).map(|n| (n, base.clone())).collect();
        }
        let mut plans = vec![base.clone()];
        for also in &self.scenario.also {
            let kept = base.iter().filter(|(q, _)| !also.iter().any(|(other, _)| other == q));
            plans.push(kept.chain(also).copied().collect());
        }
        let told = plans.into_iter().enumerate().map(|(n, given)| (self.evidence_number(n, &given), given));
        let mut plans: Vec<(usize, Given)> = told.collect();
        // Acts of the description that the user has not spoken of stay beside the ones told.
        let rest: Given = base.iter().filter(|(q, _)| *q != self.pack.known.act).copied().collect();
        let described = |(source, e): &Sourced| *source == Source::Description && e.question == self.pack.known.act;
        for number in self.texts.evidence.iter().filter(|read| described(read)).map(|(_, e)| e.act) {
            if plans.iter().all(|(n, _)| *n != number) {
                plans.push((number, rest.clone()));
            }
        }
        plans
    }

    /// Which act of the description an act told by the user is.
    fn evidence_number(&self, position: usize, given: &Given) -> usize {
        let act = given.iter().find(|(q, _)| *q == self.pack.known.act).map(|(_, a)| *a);
        let same = |e: &&Sourced| e.1.question == self.pack.known.act && act.is_some_and(|a| a.meets(e.1.answers));
        self.texts.evidence.iter().find(same).map_or(position, |(_, e)| e.act)
    }

    pub(super) fn act(&self, number: usize, given: &Given) -> Result<Act, Problem> {
        let mut space: Space = self.pack.questions.0.iter().map(|q| q.all()).collect();
        for (question, answers) in given {
            narrow(&mut space, *question, *answers);
        }
        let mut origins = vec![Origin::Open; space.len()];
        for (question, _) in given {
            set(&mut origins, *question, Origin::Given);
        }
        let world = self.world(&space).ok_or_else(|| self.impossible(given))?;
        let mut state = State { without_act: space.clone(), act_read: false, space, world, origins };
        let mut contradictions = Vec::new();
        let mut suggested = vec![Answers::NONE; state.space.len()];
        for (question, reads) in self.by_question(number) {
            let plain: Vec<usize> = reads.iter().copied().filter(|n| self.plain(*n)).collect();
            let union = |list: &[usize]| list.iter().fold(Answers::NONE, |set, n| set.or(self.answers(*n)));
            let given = given.iter().find(|(q, _)| *q == question).map(|(_, a)| *a);
            let read = union(&plain);
            match given {
                Some(given) if !read.is_empty() && !given.meets(read) => {
                    contradictions.push(Contradiction { question, given, read, evidence: plain });
                }
                None if !read.is_empty() => {
                    if !self.take(&mut state, question, read, &plain) {
                        let given = state.world.answers(question);
                        contradictions.push(Contradiction { question, given, read, evidence: plain });
                    }
                }
                None => {
                    if let Some(slot) = suggested.get_mut(usize::from(question.0)) {
                        *slot = union(&reads);
                    }
                }
                Some(_) => {}
            }
        }
        let refused = contradictions.iter().any(|c| c.question == self.pack.known.act);
        self.presume(&mut state, number, refused);
        let known = self.known(number, &state, &suggested);
        let without_act = if state.act_read { self.world(&state.without_act) } else { None };
        Ok(Act { world: state.world, without_act, space: state.space, known, contradictions })
    }

    fn world(&self, space: &[Answers]) -> Option<World> {
        World::new(space, &self.slices, &self.pack.implications)
    }

    /// Whether a piece of evidence is taken for an answer. What somebody means by what they tell is only offered, and what they
    /// say is open is not taken from what they tell.
    fn plain(&self, index: usize) -> bool {
        let stated = |(source, e): &Sourced| {
            let offer = self.pack.questions.get(e.question).is_some_and(|q| q.offer);
            let aside = self.scenario.put_aside.contains(&e.question);
            e.strength == Strength::Plain && !((offer || aside) && *source == Source::Description)
        };
        self.texts.evidence.get(index).is_some_and(stated)
    }

    fn answers(&self, index: usize) -> Answers {
        self.texts.evidence.get(index).map(|(_, e)| e.answers).unwrap_or_default()
    }

    /// Evidence of an act, by question in their order. What is said of the first act about who and when holds for all.
    fn by_question(&self, number: usize) -> Vec<(QuestionIx, Vec<usize>)> {
        let mut out: Vec<(QuestionIx, Vec<usize>)> = Vec::new();
        for (index, (_, evidence)) in self.texts.evidence.iter().enumerate() {
            let own = self.texts.evidence.iter().any(|(_, e)| e.act == number && e.question == evidence.question);
            let inherited = evidence.act == 0 && evidence.question != self.pack.known.act && !own;
            if evidence.act != number && !inherited {
                continue;
            }
            match out.iter_mut().find(|(q, _)| *q == evidence.question) {
                Some((_, list)) => list.push(index),
                None => out.push((evidence.question, vec![index])),
            }
        }
        out.order_by_key(|(q, _)| *q);
        out
    }

    /// Narrows by what was read, unless that would contradict what is known already.
    fn take(&self, state: &mut State, question: QuestionIx, read: Answers, from: &[usize]) -> bool {
        let Some(world) = state.world.narrowed(question, read) else { return false };
        let described =
            from.iter().any(|n| self.texts.evidence.get(*n).is_some_and(|(s, _)| *s == Source::Description));
        if described && question == self.pack.known.act {
            state.act_read = true;
        } else {
            narrow(&mut state.without_act, question, read);
        }
        set(&mut state.origins, question, if described { Origin::Description } else { Origin::Text });
        narrow(&mut state.space, question, read);
        state.world = world;
        true
    }

    /// Applies what is presumed about the person and the post. All of it can be corrected.
    fn presume(&self, state: &mut State, number: usize, refused: bool) {
        let (known, open) = (&self.pack.known, |q: QuestionIx| origin(state, q) == Some(Origin::Open));
        if open(known.employment) && open(known.office) {
            // Until somebody says who acts, the answer is told for those whom it is for first.
            self.presume_one(state, known.employment, known.staff);
        }
        if !self.scenario.text.trim().is_empty() {
            self.presume_of_post(state, number, refused);
        }
        let asked = self.names_official(state);
        for presumption in &self.pack.presumptions {
            if asked && presumption.question == self.pack.known.stage {
                continue;
            }
            let given = |q: QuestionIx| state.origins.get(usize::from(q.0)) == Some(&Origin::Given);
            if presumption.holds(&state.world, given) {
                let before = state.origins.get(usize::from(presumption.question.0)).copied();
                self.presume_one(state, presumption.question, presumption.answers);
                // What follows from the user's own choice is no guess.
                if let (true, Some(before)) = (presumption.told, before) {
                    set(&mut state.origins, presumption.question, before);
                }
            }
        }
    }

    /// Applies what is presumed about the post; not its act, where one was read and goes against what was given.
    fn presume_of_post(&self, state: &mut State, number: usize, refused: bool) {
        // A text is there to be posted, and one that has nothing political in it is neutral, unless it is said to be about a
        // participant; so is one that reads as information and holds no call, number, praise or blame.
        let known = &self.pack.known;
        let act = if refused { state.world.answers(known.act) } else { known.voiced };
        self.presume_one(state, known.act, act);
        let running = self.running(state);
        if self.names_official(state) {
            // Who speaks for an agency and names whom it is led by may be advertising a candidate: whether they stand is asked.
            let open = self.pack.questions.get(known.stance).map_or(Answers::NONE, |q| q.all().minus(known.sided()));
            let object = self.texts.politics.official.as_ref().map_or(Answers::NONE, |official| official.object);
            self.presume_one(state, known.object, object);
            self.presume_one(state, known.stance, open);
            return;
        }
        if self.texts.congratulates() && !running {
            self.presume_one(state, known.stance, known.neutral);
            self.presume_one(state, known.stage, known.in_office);
            return;
        }
        let neutral = match self.texts.voice(self.pack) {
            Voice::Quiet => state.world.answers(known.object).meets(known.nobody),
            Voice::Political { marked } => !marked && state.world.answers(known.stance).inside(known.neutral),
            Voice::Sided => false,
        };
        if neutral && !self.texts.unread() && !self.partisan_sign(number) {
            self.presume_one(state, known.stance, known.neutral);
            self.presume_one(state, known.object, known.nobody);
        }
    }

    /// Whether the days asked about lie in an election that is known, and not after the vote.
    fn running(&self, state: &State) -> bool {
        let known = &self.pack.known;
        let until = known.before.or(known.campaign).or(known.quiet).or(known.voting);
        self.scenario.calendar(self.pack).is_some() && state.world.answers(known.phase).inside(until)
    }

    /// Whether the account of an agency names somebody with the office that they hold, while an election is running and no
    /// side was read.
    fn names_official(&self, state: &State) -> bool {
        let known = &self.pack.known;
        let agency = state.world.answers(known.channel).inside(known.agency_account);
        let sided = self.texts.voice(self.pack) == Voice::Sided;
        agency && !sided && self.texts.official().is_some() && self.running(state)
    }

    /// Whether anything was read that may be partisan.
    fn partisan_sign(&self, number: usize) -> bool {
        let reads = self.by_question(number).into_iter().flat_map(|(_, reads)| reads);
        reads.filter_map(|n| self.texts.evidence.get(n)).any(|(_, e)| partisan(e, self.pack))
    }

    /// Narrows a question nobody answered, unless that would contradict what is known.
    fn presume_one(&self, state: &mut State, question: QuestionIx, answers: Answers) {
        if !matches!(state.origins.get(usize::from(question.0)), Some(Origin::Open | Origin::Presumed)) {
            return;
        }
        if state.world.answers(question).inside(answers) {
            return;
        }
        if let Some(world) = state.world.narrowed(question, answers) {
            narrow(&mut state.without_act, question, answers);
            set(&mut state.origins, question, Origin::Presumed);
            narrow(&mut state.space, question, answers);
            state.world = world;
        }
    }

    fn known(&self, number: usize, state: &State, suggested: &[Answers]) -> Vec<KnownAnswer> {
        let reads = self.by_question(number);
        let with_index = |(ix, question): (QuestionIx, &Question)| {
            let n = usize::from(ix.0);
            let answers = state.world.answers(ix);
            let mut origin = state.origins.get(n).copied().unwrap_or(Origin::Open);
            if origin == Origin::Open && !question.all().inside(answers) {
                let dated = self.slices.iter().any(|s| s.narrows.iter().any(|(q, _)| *q == ix));
                let by_calendar = dated && question.kind != QuestionKind::Assessed || ix == self.pack.known.stage;
                origin = if by_calendar && self.scenario.span.is_some() { Origin::Calendar } else { Origin::Implied };
            }
            KnownAnswer {
                question: ix,
                answers,
                origin,
                suggested: suggested.get(n).copied().unwrap_or_default().and(answers),
                evidence: reads.iter().find(|(q, _)| *q == ix).map(|(_, list)| list.clone()).unwrap_or_default(),
            }
        };
        self.pack.questions.each().map(with_index).collect()
    }

    /// Which answer makes the rest impossible: the first one with which, after those before it, no world remains.
    fn impossible(&self, given: &Given) -> Problem {
        let mut space: Space = self.pack.questions.0.iter().map(|q| q.all()).collect();
        for (question, answers) in given {
            let before = self.world(&space).map(|w| w.answers(*question));
            narrow(&mut space, *question, *answers);
            if self.world(&space).is_none() {
                let question = self.pack.questions.get(*question);
                let id = question.map_or("", |q| q.id.as_str());
                let allowed = question.zip(before).map(|(q, left)| q.ids(left)).unwrap_or_default();
                return Fault::new(
                    "contradiction",
                    &format!("answers.{id}"),
                    format!(
                        "jawaban untuk {id:?} ini tidak dapat berlaku bersama jawaban lain, atau tidak pada tanggal itu"
                    ),
                    format!("this answer to {id:?} goes with none of the others, or not with the date"),
                    &allowed,
                )
                .said(self.scenario.lang);
            }
        }
        Fault::new::<&str>(
            "contradiction",
            "date",
            "tidak ada keadaan yang mungkin pada tanggal ini".to_owned(),
            "no possible situation is left at this date".to_owned(),
            &[],
        )
        .said(self.scenario.lang)
    }
}

/// Whether a piece of evidence may be partisan.
pub fn partisan(evidence: &Evidence, pack: &Pack) -> bool {
    pack.questions.get(evidence.question).is_some_and(|q| q.partisan.meets(evidence.answers))
}

struct State {
    space: Space,
    /// The space without an act that was only read in a description, and whether there is one.
    without_act: Space,
    act_read: bool,
    world: World,
    origins: Vec<Origin>,
}

fn origin(state: &State, question: QuestionIx) -> Option<Origin> {
    state.origins.get(usize::from(question.0)).copied()
}

fn narrow(space: &mut [Answers], question: QuestionIx, answers: Answers) {
    if let Some(slot) = space.get_mut(usize::from(question.0)) {
        *slot = slot.and(answers);
    }
}

fn set(origins: &mut [Origin], question: QuestionIx, origin: Origin) {
    if let Some(slot) = origins.get_mut(usize::from(question.0)) {
        *slot = origin;
    }
}
