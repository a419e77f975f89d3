//! A scenario ready to be judged: its texts read, its days cut, and for each of its acts what is possible. Everything
//! that is told of a scenario starts from a `Case`, and everything that might be otherwise is another `Case`.

pub mod acts;
mod adopted;
mod change;
pub mod freshness;
pub mod rulings;
pub mod texts;

pub use change::{Change, Opened};

use std::rc::Rc;

use crate::calendar::slices::Slice;
use crate::pack::Pack;
use crate::questions::model::{Lang, QuestionIx};
use crate::scenario::input::{Problem, Scenario};
use crate::text::Reader;
use acts::Act;
use adopted::Adopted;
use texts::Texts;

/// A scenario with its texts read, its days cut, and what is possible worked out.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The law.
    pub pack: &'a Pack,
    /// As it was given, with election and days from the description if it gave none itself.
    pub scenario: Scenario,
    /// Which of the two the description gave.
    pub adopted: Adopted,
    /// What was read in text and description.
    pub texts: Rc<Texts>,
    /// Its days, cut where anything that the law asks of them changes.
    pub slices: Rc<Vec<Slice>>,
    /// What is possible of each act. Never empty.
    pub acts: Vec<Rc<Act>>,
}

impl<'a> Case<'a> {
    /// Reads the texts of a scenario, cuts its days and works out its acts. Answers that contradict the calendar or each
    /// other are a problem.
    pub fn open(pack: &'a Pack, reader: &Reader, mut scenario: Scenario) -> Result<Case<'a>, Problem> {
        let texts = Texts::read(reader, &scenario, pack);
        let adopted = Adopted::take(&mut scenario, &texts.description, pack);
        let slices = Rc::new(scenario.slices(pack));
        let case = Case { pack, scenario, adopted, texts: Rc::new(texts), slices, acts: Vec::new() };
        case.worked_out()
    }

    /// The same case with its acts worked out.
    fn worked_out(mut self) -> Result<Case<'a>, Problem> {
        self.acts = self.work_out()?;
        Ok(self)
    }

    /// Language of what is told.
    pub fn lang(&self) -> Lang {
        self.scenario.lang
    }

    /// Id of a question; empty where there is none.
    pub fn question_id(&self, question: QuestionIx) -> String {
        self.pack.questions.get(question).map(|q| q.id.clone()).unwrap_or_default()
    }
}
