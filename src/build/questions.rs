//! Reads `src/questions/data`: questions, named sets of answers, roles, implications, presumptions, alternatives.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::alternatives::{WrittenAlternative, read_alternatives};
use super::conditions::{WrittenCondition, read_condition};
use super::fault::Fault;
use super::source::{Ids, SourceFile, Words, WrittenBox};
use crate::pack::Role;
use crate::questions::model::{Answer, AnswerBox, Answers, Bilingual, Question, QuestionIx, QuestionKind, Questions};
use crate::rules::model::{Alternative, Implication, Presumption};
use crate::rules::told::Condition;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    question: Vec<WrittenQuestion>,
    #[serde(default)]
    sets: BTreeMap<String, BTreeMap<String, Spanned<Ids>>>,
    #[serde(default)]
    role: Vec<WrittenRole>,
    #[serde(default)]
    implication: Vec<WrittenImplication>,
    #[serde(default)]
    presumption: Vec<WrittenPresumption>,
    #[serde(default)]
    alternative: Vec<WrittenAlternative>,
    #[serde(default)]
    condition: Vec<WrittenCondition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenQuestion {
    id: Spanned<String>,
    kind: QuestionKind,
    group: String,
    ask: Words,
    #[serde(default)]
    answers: Vec<WrittenAnswer>,
    /// What is read of it in a description waits for the user's tap.
    #[serde(default)]
    offer: bool,
    /// It is about the person or the time, and so the same for every act of a scenario.
    #[serde(default)]
    personal: bool,
    /// Answers that are a sign of taking sides where they are read.
    partisan: Option<Spanned<Ids>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAnswer {
    id: Spanned<String>,
    label: Words,
    /// Of an act: what goes on from "Jangan" and "Do not".
    #[serde(default)]
    verb: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRole {
    id: Spanned<String>,
    label: Words,
    answers: WrittenBox,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenImplication {
    r#if: Spanned<WrittenBox>,
    then: Spanned<WrittenBox>,
    why: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPresumption {
    r#if: Spanned<WrittenBox>,
    then: Spanned<WrittenBox>,
    /// The condition has to be what the user answered.
    #[serde(default)]
    told: bool,
    #[serde(default)]
    unless: WrittenBox,
    why: Words,
}

/// The questions and what the other data files need to read their boxes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    pub questions: Questions,
    /// Named sets, by question and name.
    pub sets: BTreeMap<(String, String), Answers>,
    /// Questions about the person or the time.
    pub personal: Vec<QuestionIx>,
}

/// Of more answers a fault names the file only.
const MOST_NAMED: usize = 12;

impl Vocabulary {
    pub(crate) fn all(&self, question: QuestionIx) -> Answers {
        self.questions.get(question).map(Question::all).unwrap_or_default()
    }

    /// A written box as a box, sorted by question.
    pub(crate) fn answer_box(&self, file: &SourceFile, written: &WrittenBox) -> Result<AnswerBox, Fault> {
        let mut answer_box = AnswerBox::new();
        for (name, ids) in written {
            let Some((ix, question)) = self.questions.find(name) else {
                return Err(file.fault(
                    "unknown-question",
                    ids,
                    format!("there is no question {name:?}"),
                    "use an id of src/questions/data/questions.toml",
                ));
            };
            let answers = self.answers(file, question, ids)?;
            if answers.is_empty() || answers == question.all() {
                return Err(file.fault(
                    "empty-condition",
                    ids,
                    format!("{name:?} allows {} answers", if answers.is_empty() { "no" } else { "all" }),
                    "name some of its answers, or leave the question out",
                ));
            }
            answer_box.push((ix, answers));
        }
        answer_box.sort_by_key(|(q, _)| *q);
        Ok(answer_box)
    }

    fn answers(&self, file: &SourceFile, question: &Question, ids: &Spanned<Ids>) -> Result<Answers, Fault> {
        let mut set = Answers::NONE;
        for id in ids.get_ref().list() {
            let (negated, name) = id.strip_prefix('!').map_or((false, id), |rest| (true, rest));
            let found = match name.strip_prefix('@') {
                Some(set) => self.sets.get(&(question.id.clone(), set.to_owned())).copied(),
                None => question.answer(name),
            };
            let Some(found) = found else {
                return Err(self.unknown(file, question, ids, name));
            };
            set = if negated { set.or(question.all().minus(found)) } else { set.or(found) };
        }
        Ok(set)
    }

    /// A name that is neither an answer nor a set of answers, with those that are.
    fn unknown(&self, file: &SourceFile, question: &Question, ids: &Spanned<Ids>, name: &str) -> Fault {
        if name.starts_with('@') {
            let own = self.sets.keys().filter(|(other, _)| *other == question.id);
            let names: Vec<String> = own.map(|(_, set)| format!("@{set}")).collect();
            let what = format!("there is no set {name:?} of answers to {:?}", question.id);
            let fix = if names.is_empty() {
                "name its answers: it has no set in src/questions/data/sets.toml".to_owned()
            } else {
                format!("use one of src/questions/data/sets.toml: {}", names.join(", "))
            };
            return file.fault("unknown-answer", ids, what, &fix);
        }
        let mut fix = "use an id of src/questions/data/questions.toml".to_owned();
        if question.answers.len() <= MOST_NAMED {
            let names: Vec<&str> = question.answers.iter().map(|a| a.id.as_str()).collect();
            fix = format!("{fix}: {}", names.join(", "));
        }
        file.fault("unknown-answer", ids, format!("{name:?} is no answer to {:?}", question.id), &fix)
    }
}

/// What the files hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Read {
    pub vocabulary: Vocabulary,
    pub roles: Vec<Role>,
    pub implications: Vec<Implication>,
    pub presumptions: Vec<Presumption>,
    pub alternatives: Vec<Alternative>,
    pub conditions: Vec<Condition>,
}

/// Reads the files in two rounds: all questions and sets first, then what is written in their ids.
pub(crate) fn read(files: &[SourceFile]) -> Result<Read, Vec<Fault>> {
    let (written, faults) = partition(files.iter().map(SourceFile::parse::<Written>));
    if !faults.is_empty() {
        return Err(faults);
    }
    let parts = || files.iter().zip(&written);
    let vocabulary = vocabulary(parts)?;
    let mut out = Read { vocabulary, ..Read::default() };
    let mut faults = Vec::new();
    for (file, part) in parts() {
        let vocabulary = &out.vocabulary;
        let (roles, found) = partition(part.role.iter().map(|role| read_role(file, vocabulary, role)));
        faults.extend(found);
        let (implications, found) = partition(part.implication.iter().map(|i| read_implication(file, vocabulary, i)));
        faults.extend(found);
        let (presumptions, found) = partition(part.presumption.iter().map(|p| read_presumption(file, vocabulary, p)));
        faults.extend(found);
        let (alternatives, found) = read_alternatives(file, vocabulary, &part.alternative);
        faults.extend(found);
        out.roles.extend(roles);
        out.implications.extend(implications);
        out.presumptions.extend(presumptions);
        out.alternatives.extend(alternatives);
        let (conditions, found) = partition(part.condition.iter().map(|c| read_condition(file, vocabulary, c)));
        faults.extend(found);
        out.conditions.extend(conditions);
    }
    if faults.is_empty() { Ok(out) } else { Err(faults) }
}

/// The questions of all files, and the named sets over them.
fn vocabulary<'a, I: Iterator<Item = (&'a SourceFile, &'a Written)>>(
    parts: impl Fn() -> I,
) -> Result<Vocabulary, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut vocabulary = Vocabulary::default();
    for (file, part) in parts() {
        for question in &part.question {
            match read_question(file, question) {
                Ok(read) if vocabulary.questions.find(&read.id).is_none() => {
                    let id = read.id.clone();
                    vocabulary.questions.0.push(read);
                    let place = vocabulary.questions.find(&id).map(|(ix, _)| ix);
                    vocabulary.personal.extend(place.filter(|_| question.personal));
                }
                Ok(read) => faults.push(duplicate(file, &question.id, &read.id)),
                Err(fault) => faults.push(fault),
            }
        }
    }
    // One place is for `date`, which the build adds.
    let most = Questions::MOST - 1;
    if let Some((file, question)) =
        parts().flat_map(|(file, part)| part.question.iter().map(move |q| (file, q))).nth(most)
    {
        let what = format!("there are more than {most} questions");
        faults.push(file.fault(
            "too-many",
            &question.id,
            what,
            "make one question of two; sets of questions have 64 bits",
        ));
    }
    for (file, part) in parts() {
        for (question, sets) in &part.sets {
            for (name, ids) in sets {
                let found = vocabulary.questions.find(question).ok_or_else(|| {
                    file.fault("unknown-question", ids, format!("there is no question {question:?}"), "name a question")
                });
                match found.and_then(|(_, q)| vocabulary.answers(file, q, ids)) {
                    Ok(set) => drop(vocabulary.sets.insert((question.clone(), name.clone()), set)),
                    Err(fault) => faults.push(fault),
                }
            }
        }
    }
    if faults.is_empty() { Ok(vocabulary) } else { Err(faults) }
}

fn read_role(file: &SourceFile, vocabulary: &Vocabulary, written: &WrittenRole) -> Result<Role, Fault> {
    Ok(Role {
        id: written.id.get_ref().clone(),
        label: written.label.both(file, &written.id, "the role")?,
        answers: vocabulary.answer_box(file, &written.answers)?,
    })
}

fn read_question(file: &SourceFile, written: &WrittenQuestion) -> Result<Question, Fault> {
    let closed = |id: &str, indonesian: &str, english: &str| Answer {
        id: id.to_owned(),
        label: Bilingual { id: indonesian.to_owned(), en: english.to_owned() },
        verb: Bilingual::default(),
    };
    let yes_no = || vec![closed("yes", "Ya", "Yes"), closed("no", "Tidak", "No")];
    let answers = match (written.kind, written.answers.is_empty()) {
        (QuestionKind::Choice, _) => written
            .answers
            .iter()
            .map(|a| {
                let label = a.label.both(file, &a.id, "the answer")?;
                let verb = match written.id.get_ref().as_str() {
                    "act" => a.verb.both(file, &a.id, "the verb of the act")?,
                    _ => a.verb.optional(file, &a.id, "the verb")?,
                };
                Ok(Answer { id: a.id.get_ref().clone(), label, verb })
            })
            .collect::<Result<Vec<_>, Fault>>()?,
        (_, true) => yes_no(),
        (_, false) => {
            let what = "only a question of kind \"choice\" lists answers".to_owned();
            return Err(file.fault("bad-form", &written.id, what, "drop the answers; they are yes and no"));
        }
    };
    if !(2..=64).contains(&answers.len()) {
        let what = format!("{} answers", answers.len());
        return Err(file.fault("bad-form", &written.id, what, "a question has 2 to 64 answers"));
    }
    for (n, answer) in written.answers.iter().enumerate() {
        if written.answers.iter().take(n).any(|a| a.id.get_ref() == answer.id.get_ref()) {
            return Err(duplicate(file, &answer.id, answer.id.get_ref()));
        }
    }
    let mut question = Question {
        id: written.id.get_ref().clone(),
        kind: written.kind,
        group: written.group.clone(),
        ask: written.ask.both(file, &written.id, "the question")?,
        answers,
        offer: written.offer,
        partisan: Answers::NONE,
    };
    if let Some(ids) = &written.partisan {
        question.partisan = Vocabulary::default().answers(file, &question, ids)?;
    }
    Ok(question)
}

/// Conditions, and the one question on which the consequence is.
type Sides = (AnswerBox, (QuestionIx, Answers));

fn sides(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    condition: &Spanned<WrittenBox>,
    consequence: &Spanned<WrittenBox>,
) -> Result<Sides, Fault> {
    let conditions = vocabulary.answer_box(file, condition.get_ref())?;
    let consequence = vocabulary.answer_box(file, consequence.get_ref())?;
    match consequence.as_slice() {
        [to] if !conditions.is_empty() && conditions.iter().all(|from| from.0 != to.0) => Ok((conditions, *to)),
        _ => {
            let what = "it goes from one question or several to one other".to_owned();
            Err(file.fault("bad-form", condition, what, "split it"))
        }
    }
}

fn read_implication(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &WrittenImplication,
) -> Result<Implication, Fault> {
    let (mut impossible, (to, left)) = sides(file, vocabulary, &written.r#if, &written.then)?;
    impossible.push((to, vocabulary.all(to).minus(left)));
    Ok(Implication { impossible, to, why: written.why.both(file, &written.r#if, "the implication")? })
}

fn read_presumption(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &WrittenPresumption,
) -> Result<Presumption, Fault> {
    let (condition, (question, answers)) = sides(file, vocabulary, &written.r#if, &written.then)?;
    let why = written.why.both(file, &written.r#if, "the presumption")?;
    let unless = vocabulary.answer_box(file, &written.unless)?;
    Ok(Presumption { condition, told: written.told, unless, question, answers, why })
}

pub(crate) fn duplicate(file: &SourceFile, at: &Spanned<String>, id: &str) -> Fault {
    file.fault("duplicate-id", at, format!("{id:?} is there twice"), "give each its own id")
}

/// The values and the faults of a series of results.
pub(crate) fn partition<T>(results: impl Iterator<Item = Result<T, Fault>>) -> (Vec<T>, Vec<Fault>) {
    let (mut values, mut faults) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(fault) => faults.push(fault),
        }
    }
    (values, faults)
}
