//! Boxes, days and examples in the words of their questions and answers.

use crate::calendar::day::{Day, Span};
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::ExampleRecord;
use crate::questions::model::{AnswerBox, Answers, Bilingual, Lang, Question, QuestionIx, QuestionKind, either};
use crate::report::model::Threat;
use crate::report::threats::threats;
use crate::rules::model::{Kind, Level};

/// Says things in one language.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    pub pack: &'a Pack,
    pub lang: Lang,
}

impl Wording<'_> {
    pub fn said(&self, words: &Bilingual) -> String {
        words.in_lang(self.lang)
    }

    pub fn either(&self, indonesian: &'static str, english: &'static str) -> &'static str {
        either(self.lang, indonesian, english)
    }

    /// What a provision threatens, each threat with the days of the act and how it is known.
    pub fn threats(&self, provision: &Provision) -> Vec<String> {
        let told = |threat: Threat| {
            let day = |iso: &Option<String>| iso.as_deref().and_then(Span::parse).map(|s| s.first);
            let days = self.days(day(&threat.days.from), day(&threat.days.to));
            let by = if threat.by.is_empty() { String::new() } else { format!(" ({})", threat.by.join("; ")) };
            let acts = self.either("perbuatan", "acts");
            let rest = [format!("{acts} {days}"), format!("{}{by}", threat.note)];
            let rest: Vec<String> = rest.into_iter().filter(|part| !part.is_empty()).collect();
            format!("{}; {}", threat.text, rest.join("; "))
        };
        threats(self.pack, provision, None, self.lang).into_iter().map(told).collect()
    }

    /// A kind of consequence.
    pub fn kind(&self, kind: Kind) -> String {
        self.said(self.pack.sentences.kind.of(kind))
    }

    /// A level of sanction.
    pub fn level(&self, level: Level) -> String {
        self.said(self.pack.sentences.level.of(level))
    }

    /// A box as pairs of question and answers; the hidden `date` as days.
    pub fn answer_box(&self, answer_box: &AnswerBox) -> Vec<(String, String)> {
        let one = |(ix, set): &(QuestionIx, Answers)| {
            let question = self.pack.questions.get(*ix)?;
            Some(if question.id == "date" {
                (self.either("Pada hari apa?", "On which days?").to_owned(), self.periods(*set))
            } else {
                (self.said(&question.ask), self.answers(question, *set))
            })
        };
        answer_box.iter().filter_map(one).collect()
    }

    /// The labels of a set; where it leaves out few of many, what it leaves out.
    pub fn answers(&self, question: &Question, set: Answers) -> String {
        let labels = |set: Answers| {
            let found = set.indices().filter_map(|n| question.answers.get(n)).map(|a| self.said(&a.label));
            found.collect::<Vec<_>>().join("; ")
        };
        let rest = question.all().minus(set);
        if set.len() > 4 && rest.len() * 3 <= set.len() && !rest.is_empty() {
            format!("{}: {}", self.either("semua, kecuali", "all but"), labels(rest))
        } else {
            labels(set)
        }
    }

    /// One answer of a question.
    pub fn answer(&self, question: QuestionIx, answer: usize) -> String {
        let question = self.pack.questions.get(question);
        question.and_then(|q| q.answers.get(answer)).map(|a| self.said(&a.label)).unwrap_or_default()
    }

    pub fn ask(&self, question: QuestionIx) -> String {
        match self.pack.questions.get(question) {
            Some(q) if q.id == "date" => self.either("Pada hari apa?", "On which days?").to_owned(),
            Some(q) => self.said(&q.ask),
            None => String::new(),
        }
    }

    /// From the first day to the last, both inclusive.
    pub fn days(&self, from: Option<Day>, to: Option<Day>) -> String {
        let written = |day: Day| day.written(self.lang == Lang::En);
        let (since, until) = (self.either("sejak", "since"), self.either("sampai", "until"));
        match (from, to) {
            (Some(from), Some(to)) if from == to => written(from),
            (Some(from), Some(to)) => {
                format!("{} {} {}", written(from), self.either("sampai", "to"), written(to))
            }
            (Some(from), None) => format!("{since} {}", written(from)),
            (None, Some(to)) => format!("{until} {}", written(to)),
            (None, None) => self.either("tanpa batas hari yang tercatat", "no days recorded").to_owned(),
        }
    }

    /// Answers to `date` as stretches of days.
    pub fn periods(&self, set: Answers) -> String {
        let days = self.pack.periods.days(set).into_iter().map(|(from, to)| self.days(from, to));
        days.collect::<Vec<_>>().join("; ")
    }

    /// An example: its answers by label, a yes or no with its question, then election and day.
    pub fn example(&self, example: &ExampleRecord) -> String {
        let answer = |(id, ids): &(String, Vec<String>)| {
            let Some((_, question)) = self.pack.questions.find(id) else { return format!("{id}: {}", ids.join("; ")) };
            let set = ids.iter().filter_map(|id| question.answer(id)).fold(Answers::NONE, Answers::or);
            let labels = self.answers(question, set);
            if question.kind == QuestionKind::Choice {
                labels
            } else {
                format!("{} {labels}", self.said(&question.ask))
            }
        };
        let election = example.election.iter().map(|id| {
            let calendar = self.pack.calendars.iter().find(|c| c.id == *id);
            calendar.map_or_else(|| id.clone(), |c| self.said(&c.label))
        });
        let place = |id: &str| self.pack.questions.find(id).map(|(ix, _)| ix);
        let mut answers: Vec<_> = example.answers.iter().collect();
        answers.sort_by_key(|(id, _)| place(id));
        let parts = answers.into_iter().map(answer).chain(election).chain(example.on.clone());
        parts.collect::<Vec<_>>().join(" · ")
    }
}
