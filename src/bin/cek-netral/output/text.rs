//! Answers as a text to read, with a sum at its end.

use std::io::{self, Write};

use cek_netral::book::labels;
use cek_netral::questions::model::{Lang, either};
use cek_netral::report::{Certainty, FindingStatus, Prohibition};
use cek_netral::rules::evaluate::Status;

use super::tally::Tally;
use super::{Answer, cost, said};

/// A text to read, with a sum at its end.
pub(crate) struct Text {
    writer: Box<dyn Write>,
    lang: Lang,
    tally: Tally,
}

impl Text {
    pub(crate) fn new(writer: Box<dyn Write>, lang: Lang) -> Text {
        Text { writer, lang, tally: Tally::new(lang) }
    }

    pub(crate) fn write(&mut self, answer: &Answer) -> io::Result<()> {
        self.tally.count(answer);
        let line = either(self.lang, "Baris", "Line");
        match &answer.answer {
            Ok(report) => {
                let name = report.id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
                let told = &report.answer;
                writeln!(self.writer, "{line} {}{name}: {}", answer.line, told.call)?;
                let label = either(report.lang, "Bisa kena", "It can cost");
                let cost = Some(cost(told, report.lang)).filter(|c| !c.is_empty()).map(|c| format!("{label}: {c}"));
                let [why, heavier, decides, limit] =
                    [&told.why, &told.heavier, &told.decides, &told.limit].map(String::as_str);
                let sentences = [why, cost.as_deref().unwrap_or_default(), heavier, decides, limit];
                for sentence in sentences.iter().filter(|s| !s.is_empty()) {
                    writeln!(self.writer, "  {sentence}")?;
                }
                let status = report.prohibitions.first().map(|p| p.status);
                let (sure, rest): (Vec<_>, Vec<_>) = report.prohibitions.iter().partition(|p| Some(p.status) == status);
                let more = rest.len();
                for prohibition in sure {
                    self.prohibition(prohibition, report.lang)?;
                }
                if more > 0 {
                    match report.lang {
                        Lang::Id => writeln!(self.writer, "  - {more} lagi yang kurang pasti")?,
                        Lang::En => writeln!(self.writer, "  - {more} more that are less certain")?,
                    }
                }
                if let Some(question) = report.questions.first() {
                    let ask = either(report.lang, "Pertanyaan berikut", "Next question");
                    writeln!(self.writer, "  {ask}: {}", question.ask)?;
                }
                for warning in &report.warnings {
                    writeln!(self.writer, "  {}", warning.message)?;
                }
            }
            Err((id, wrong)) => {
                let name = id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
                let unread = either(self.lang, "tidak dapat diperiksa", "cannot be checked");
                writeln!(self.writer, "{line} {}{name}: {unread}: {}", answer.line, said(wrong))?;
            }
        }
        writeln!(self.writer)
    }

    fn prohibition(&mut self, told: &Prohibition, lang: Lang) -> io::Result<()> {
        let status = match told.status {
            FindingStatus::Applies => Status::Applies,
            FindingStatus::MayApply => Status::MayApply,
            FindingStatus::Assessor => Status::Assessor,
        };
        writeln!(self.writer, "  - {} ({}; {})", told.title, told.cost, labels::status(status, lang))?;
        if !told.heavier.is_empty() {
            writeln!(self.writer, "    {}", told.heavier)?;
        }
        for cite in &told.cites {
            let perhaps = match cite.status {
                Certainty::Possible => either(lang, ", mungkin", ", possibly"),
                _ => "",
            };
            writeln!(self.writer, "    {} [{}{perhaps}]", cite.citation, labels::grade(cite.grade, lang))?;
        }
        Ok(())
    }

    pub(crate) fn end(mut self) -> io::Result<()> {
        for line in self.tally.lines() {
            writeln!(self.writer, "{line}")?;
        }
        self.writer.flush()
    }
}
