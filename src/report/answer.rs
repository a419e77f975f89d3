//! The answer in the words of the question: what to do, for whom, and at what cost.

use super::costs;
use super::model::{ActAnswer, Answer, Certainty, Finding, FindingStatus, Ground, Prohibition, Sign, Verdict};
use super::why::{says, why};
use crate::case::Case;
use crate::case::acts::Act;
use crate::case::rulings::Ruled;
use crate::law::model::Grade;
use crate::questions::model::{Bilingual, QuestionIx};

/// What an answer is told from.
pub(super) struct From<'r> {
    /// The verdict on all acts.
    pub verdict: Verdict,
    /// Each act, ruled.
    pub ruled: &'r [Ruled],
    /// Each rule that is not ruled out.
    pub findings: &'r [Finding],
    /// The same told together.
    pub prohibitions: &'r [Prohibition],
    /// What an all-clear rests on.
    pub grounds: &'r [Ground],
    /// What is asked first.
    pub asked: Option<QuestionIx>,
}

/// The answer to a scenario.
pub(super) fn answer(case: &Case, from: &From) -> Answer {
    let (words, lang) = (&case.pack.sentences.call, case.lang());
    let (done, sign) = (case.texts.done(), sign(from.verdict, from.findings));
    let call = match (sign, from.verdict) {
        (Sign::Stop, _) if done => words.done.in_lang(lang),
        (Sign::Wait, _) if done => done_maybe(case, from),
        (Sign::Stop, _) => words.stop.filled(lang, &[("verb", &verb(case, from))]),
        (Sign::Wait, _) if case.texts.unsided(case.pack) && !from.findings.is_empty() => words.unsided.in_lang(lang),
        (Sign::Wait, _) => words.wait.in_lang(lang),
        (Sign::Clear, _) => words.clear.in_lang(lang),
        (Sign::Ask, Verdict::Unsettled | Verdict::NotCovered) => super::verdict::headline(case, from.verdict),
        (Sign::Ask, _) => words.ask.in_lang(lang),
    };
    let (first, surest) = (from.prohibitions.first(), surest(from));
    let nobody = case.acts.iter().any(|act| act.presumes_person(case.pack));
    Answer {
        sign,
        call,
        why: why(case, from, sign),
        limit: if nobody { words.limit.in_lang(lang) } else { String::new() },
        cost: first.map(|p| p.cost.clone()).unwrap_or_default(),
        cost_if: surest.map(|f| costs::unless_certain(case, f, from.asked)).unwrap_or_default(),
        heavier: first.map(|p| p.heavier.clone()).unwrap_or_default(),
        decides: surest.map(|f| f.route.in_short.clone()).unwrap_or_default(),
        done,
        acts: if case.acts.len() > 1 { acts(case, from) } else { Vec::new() },
    }
}

/// The finding that the answer speaks of: the surest of the first prohibition.
pub(super) fn surest<'r>(from: &From<'r>) -> Option<&'r Finding> {
    let rule = from.prohibitions.first()?.rules.first()?;
    from.findings.iter().find(|f| f.rule == *rule)
}

/// The act that the answer speaks of, by its place: of those that its finding comes up for, one with the verdict that counts.
pub(super) fn subject(case: &Case, from: &From) -> usize {
    let alike = |place: &usize| verdict_of(case, from, *place) == Some(from.verdict);
    let found = surest(from).map(|f| f.acts.as_slice()).unwrap_or_default();
    let first = found.iter().copied().find(alike).or(found.first().copied());
    first.or_else(|| (0..case.acts.len()).find(alike)).unwrap_or_default()
}

/// What each act comes to by itself.
fn acts(case: &Case, from: &From) -> Vec<ActAnswer> {
    let told = subject(case, from);
    let one = |act: usize| {
        let own: Vec<&Finding> = from.findings.iter().filter(|f| f.acts.contains(&act)).collect();
        let first = from.prohibitions.iter().find(|p| own.iter().any(|f| p.rules.contains(&f.rule)));
        let because = first.map(|p| says(case, p)).unwrap_or_default();
        let sign = sign(verdict_of(case, from, act)?, own);
        Some(ActAnswer { act, sign, told: act == told, because })
    };
    (0..case.acts.len()).filter_map(one).collect()
}

/// The verdict on one act by itself.
fn verdict_of(case: &Case, from: &From, act: usize) -> Option<Verdict> {
    from.ruled.get(act).map(|ruled| super::verdict::verdict(case.pack, ruled))
}

fn sign<'f>(verdict: Verdict, findings: impl IntoIterator<Item = &'f Finding>) -> Sign {
    match verdict {
        Verdict::Applies if paraphrased(findings) => Sign::Ask,
        Verdict::Applies => Sign::Stop,
        Verdict::MayApply => Sign::Wait,
        Verdict::Assessor | Verdict::Unsettled | Verdict::NotCovered => Sign::Ask,
        Verdict::NoneFound => Sign::Clear,
    }
}

/// Whether everything that applies rests on provisions alone whose wording nobody could verify.
pub(super) fn paraphrased<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> bool {
    let mut applying = findings.into_iter().filter(|f| f.status == FindingStatus::Applies).peekable();
    let verified = |grade: Grade| matches!(grade, Grade::Gazette | Grade::Quoted | Grade::Own);
    let sound = |f: &Finding| f.provisions.iter().any(|c| c.status == Certainty::Certain && verified(c.grade));
    applying.peek().is_some() && !applying.any(sound)
}

/// What is told of something done where it is open whether a rule applies: which kind of rule it would be.
fn done_maybe(case: &Case, from: &From) -> String {
    let (sentences, lang) = (&case.pack.sentences, case.lang());
    let Some(found) = surest(from) else { return sentences.call.done_maybe.in_lang(lang) };
    let kind = lowered(&sentences.kind.of(found.kind).in_lang(lang));
    sentences.call.done_kind.filled(lang, &[("kind", &kind)])
}

/// A sentence or a name that goes on within another: its first letter small.
pub(super) fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What is not to be done: the acts to which something applies, at most two of them by name.
fn verb(case: &Case, from: &From) -> String {
    let (words, lang) = (&case.pack.sentences.call, case.lang());
    let applies = |place: &usize| verdict_of(case, from, *place) == Some(Verdict::Applies);
    let places: Vec<usize> = (0..case.acts.len()).filter(applies).collect();
    let mut verbs: Vec<String> = Vec::new();
    for verb in places.iter().filter_map(|n| case.acts.get(*n)).map(|act| verb_of(case, act).in_lang(lang)) {
        if !verbs.contains(&verb) {
            verbs.push(verb);
        }
    }
    match verbs.as_slice() {
        [one] => one.clone(),
        [one, two] => words.or.filled(lang, &[("one", one), ("two", two)]),
        _ => words.this.in_lang(lang),
    }
}

/// The verb of an act; of a post of which it is not known whether it is shared or commented, that of posting.
fn verb_of<'c>(case: &'c Case, act: &Act) -> &'c Bilingual {
    let known = &case.pack.known;
    let answers = act.world.answers(known.act);
    let one = (answers.len() == 1 || answers.inside(known.voiced)).then_some(answers);
    let first = one.and_then(|answers| answers.indices().next());
    let question = case.pack.questions.get(known.act);
    let answer = question.zip(first).and_then(|(q, n)| q.answers.get(n));
    answer.map_or(&case.pack.sentences.call.this, |a| &a.verb)
}
