//! Reads `src/scenario/questions.toml`: questions, named sets of answers, roles, implications.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::alternatives::{WrittenAlternative, read_alternatives};
use super::fault::Fault;
use super::source::{Ids, SourceFile, Words, WrittenBox};
use crate::pack::Role;
use crate::questions::model::{Answer, AnswerBox, Answers, Bilingual, Question, QuestionIx, QuestionKind, Questions};
use crate::rules::model::{Alternative, Implication, Presumption};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    question: Vec<WrittenQuestion>,
    #[serde(default)]
    sets: BTreeMap<String, BTreeMap<String, Spanned<Ids>>>,
    #[serde(default)]
    role: Vec<WrittenRole>,
    #[serde(default)]
    implication: Vec<WrittenImplication>,
    #[serde(default)]
    presumption: Vec<WrittenImplication>,
    #[serde(default)]
    alternative: Vec<WrittenAlternative>,
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAnswer {
    id: Spanned<String>,
    label: Words,
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

/// The questions and what the other data files need to read their boxes.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub questions: Questions,
    /// Named sets, by question and name.
    pub sets: BTreeMap<(String, String), Answers>,
}

impl Vocabulary {
    pub fn all(&self, question: QuestionIx) -> Answers {
        self.questions.get(question).map(Question::all).unwrap_or_default()
    }

    /// A written box as a box, sorted by question.
    pub fn answer_box(&self, file: &SourceFile, written: &WrittenBox) -> Result<AnswerBox, Fault> {
        let mut answer_box = AnswerBox::new();
        for (name, ids) in written {
            let Some((ix, question)) = self.questions.find(name) else {
                return Err(file.fault(
                    "unknown-question",
                    ids,
                    format!("there is no question {name:?}"),
                    "use an id of src/scenario/questions.toml",
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
                return Err(file.fault(
                    "unknown-answer",
                    ids,
                    format!("{name:?} is no answer to {:?}", question.id),
                    "use an id of src/scenario/questions.toml",
                ));
            };
            set = if negated { set.or(question.all().minus(found)) } else { set.or(found) };
        }
        Ok(set)
    }
}

/// What the file of questions holds.
#[derive(Clone, Debug)]
pub struct Read {
    pub vocabulary: Vocabulary,
    pub roles: Vec<Role>,
    pub implications: Vec<Implication>,
    pub presumptions: Vec<Presumption>,
    pub alternatives: Vec<Alternative>,
}

pub fn read(file: &SourceFile) -> Result<Read, Vec<Fault>> {
    let written: Written = file.parse().map_err(|f| vec![f])?;
    let mut faults = Vec::new();
    let mut vocabulary = Vocabulary::default();
    for question in &written.question {
        match read_question(file, question) {
            Ok(read) if vocabulary.questions.find(&read.id).is_none() => vocabulary.questions.0.push(read),
            Ok(read) => faults.push(duplicate(file, &question.id, &read.id)),
            Err(fault) => faults.push(fault),
        }
    }
    for (question, sets) in &written.sets {
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
    let roles = written.role.iter().map(|role| {
        Ok(Role {
            id: role.id.get_ref().clone(),
            label: role.label.both(file, &role.id, "the role")?,
            answers: vocabulary.answer_box(file, &role.answers)?,
        })
    });
    let (roles, role_faults) = partition(roles);
    let (implications, implication_faults) =
        partition(written.implication.iter().map(|i| read_implication(file, &vocabulary, i)));
    let (presumptions, presumption_faults) =
        partition(written.presumption.iter().map(|p| read_presumption(file, &vocabulary, p)));
    let (alternatives, alternative_faults) = read_alternatives(file, &vocabulary, &written.alternative);
    faults
        .extend(role_faults.into_iter().chain(implication_faults).chain(presumption_faults).chain(alternative_faults));
    if faults.is_empty() {
        Ok(Read { vocabulary, roles, implications, presumptions, alternatives })
    } else {
        Err(faults)
    }
}

fn read_question(file: &SourceFile, written: &WrittenQuestion) -> Result<Question, Fault> {
    let closed = |id: &str, indonesian: &str, english: &str| Answer {
        id: id.to_owned(),
        label: Bilingual { id: indonesian.to_owned(), en: english.to_owned() },
    };
    let yes_no = || vec![closed("yes", "Ya", "Yes"), closed("no", "Tidak", "No")];
    let answers = match (written.kind, written.answers.is_empty()) {
        (QuestionKind::Choice, _) => written
            .answers
            .iter()
            .map(|a| {
                let label = a.label.both(file, &a.id, "the answer")?;
                Ok(Answer { id: a.id.get_ref().clone(), label })
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
    Ok(Question {
        id: written.id.get_ref().clone(),
        kind: written.kind,
        group: written.group.clone(),
        ask: written.ask.both(file, &written.id, "the question")?,
        answers,
    })
}

/// Condition and consequence, each on one question.
type Sides = ((QuestionIx, Answers), (QuestionIx, Answers));

fn sides(file: &SourceFile, vocabulary: &Vocabulary, written: &WrittenImplication) -> Result<Sides, Fault> {
    let condition = vocabulary.answer_box(file, written.r#if.get_ref())?;
    let consequence = vocabulary.answer_box(file, written.then.get_ref())?;
    match (condition.as_slice(), consequence.as_slice()) {
        ([from], [to]) if from.0 != to.0 => Ok((*from, *to)),
        _ => {
            let what = "it goes from one question to one other".to_owned();
            Err(file.fault("bad-form", &written.r#if, what, "split it"))
        }
    }
}

fn read_implication(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &WrittenImplication,
) -> Result<Implication, Fault> {
    let ((from, holds), (to, left)) = sides(file, vocabulary, written)?;
    Ok(Implication {
        impossible: vec![(from, holds), (to, vocabulary.all(to).minus(left))],
        from,
        to,
        why: written.why.both(file, &written.r#if, "the implication")?,
    })
}

fn read_presumption(
    file: &SourceFile,
    vocabulary: &Vocabulary,
    written: &WrittenImplication,
) -> Result<Presumption, Fault> {
    let (condition, (question, answers)) = sides(file, vocabulary, written)?;
    let why = written.why.both(file, &written.r#if, "the presumption")?;
    Ok(Presumption { condition: vec![condition], question, answers, why })
}

pub fn duplicate(file: &SourceFile, at: &Spanned<String>, id: &str) -> Fault {
    file.fault("duplicate-id", at, format!("{id:?} is there twice"), "give each its own id")
}

/// The values and the faults of a series of results.
pub fn partition<T>(results: impl Iterator<Item = Result<T, Fault>>) -> (Vec<T>, Vec<Fault>) {
    let (mut values, mut faults) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(fault) => faults.push(fault),
        }
    }
    (values, faults)
}
