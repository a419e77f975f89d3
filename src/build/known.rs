//! Holds the data to the ids that the code speaks of (`Known`): each one missing is a fault with the place to mend.

use super::fault::{Fault, line_of};
use super::questions::Vocabulary;
use super::source::SourceFile;
use crate::pack::Pack;
use crate::questions::known::{Known, Lookup, Name};
use crate::questions::model::{Answers, QuestionIx};

struct Data<'a> {
    vocabulary: &'a Vocabulary,
    pack: &'a Pack,
}

impl Lookup for Data<'_> {
    fn question(&self, id: &str) -> Option<QuestionIx> {
        self.vocabulary.questions.find(id).map(|(ix, _)| ix)
    }

    fn answer(&self, question: &str, answer: &str) -> Option<Answers> {
        self.vocabulary.questions.find(question)?.1.answer(answer)
    }

    fn set(&self, question: &str, set: &str) -> Option<Answers> {
        self.vocabulary.sets.get(&(question.to_owned(), set.to_owned())).copied()
    }

    fn route(&self, id: &str) -> Option<u16> {
        position(&self.pack.routes, |route| route.id == id)
    }
}

/// Position of the first that fits; `None` if there is none, or if it is past what an index can hold.
pub(crate) fn position<T>(list: &[T], fits: impl Fn(&T) -> bool) -> Option<u16> {
    list.iter().position(fits).and_then(|n| u16::try_from(n).ok())
}

/// Looks the ids up. `questions` and `rules` are the files where they ought to stand.
pub(crate) fn read(
    vocabulary: &Vocabulary,
    pack: &Pack,
    questions: &[SourceFile],
    rules: &[SourceFile],
) -> Result<Known, Vec<Fault>> {
    let missing = match Known::read(&Data { vocabulary, pack }) {
        Ok(known) => {
            let personal = vocabulary.personal.iter().fold(0, |set, ix| set | 1_u64 << ix.0);
            return Ok(Known { personal, ..known });
        }
        Err(missing) => missing,
    };
    let fault = |files: &[SourceFile], near: &str, what: String| {
        let at = |file: &&SourceFile| file.text.contains(near);
        let file = files.iter().find(at).or(files.first());
        let fix = "give it back its id, or rename it in `Known` (src/questions/known.rs) as well".to_owned();
        Fault {
            code: "missing-id",
            file: file.map(|f| f.name.clone()).unwrap_or_default(),
            line: file.map_or(0, |f| f.text.find(near).map_or(1, |offset| line_of(&f.text, offset))),
            what: format!("{what}, of which the code speaks"),
            fix,
        }
    };
    let one = |name: Name| match name {
        Name::Question(id) => fault(questions, "[[question]]", format!("there is no question {id:?}")),
        Name::Answer { question, answer } => {
            let what = format!("the question {question:?} has no answer {answer:?}");
            fault(questions, &format!("id = {question:?}"), what)
        }
        Name::Set { question, set } => {
            let what = format!("there is no set {set:?} of answers to {question:?}");
            fault(questions, &format!("[sets.{question}]"), what)
        }
        Name::Route(id) => fault(rules, "[[route]]", format!("there is no route {id:?}")),
    };
    // A question that is missing is told once, and not again for each of its answers.
    let told = |name: &Name| match name {
        Name::Answer { question, .. } | Name::Set { question, .. } => !missing.contains(&Name::Question(question)),
        Name::Question(_) | Name::Route(_) => true,
    };
    Err(missing.iter().filter(|name| told(name)).map(|name| one(*name)).collect())
}
