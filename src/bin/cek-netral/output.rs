//! How answers go out: the whole report as JSON lines, a table with a line for each draft, or a text to read.

use std::io::{self, Write};

use cek_netral::book::labels;
use cek_netral::questions::model::Lang;
use cek_netral::questions::model::either;
use cek_netral::report::{Certainty, Finding, FindingStatus, Prohibition, Report, Verdict};
use cek_netral::rules::evaluate::Status;
use cek_netral::scenario::input::Problem;
use serde::Serialize;

use crate::input::Wrong;
use crate::options::Format;
use crate::trouble::Trouble;

/// The report on the draft of a line, or its id and what is wrong with it.
pub struct Answer {
    pub line: u64,
    pub answer: Result<Report, (Option<String>, Wrong)>,
}

pub enum Output<W: Write> {
    Json(W),
    Csv(Box<csv::Writer<W>>),
    Text(Text<W>),
}

#[derive(Serialize)]
struct Failure<'a> {
    error: &'a Problem,
    line: u64,
    /// In a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<&'a str>,
}

/// One line of the table; lists are joined with `|`.
#[derive(Serialize)]
struct Row<'a> {
    line: u64,
    id: &'a str,
    verdict: String,
    /// Kinds of consequence of the surest findings, the heaviest first.
    kinds: String,
    /// The heaviest level among them.
    worst_level: String,
    rules: String,
    citations: String,
    next_question: &'a str,
    error: String,
}

impl<W: Write> Output<W> {
    pub fn new(writer: W, format: Format, lang: Lang, delimiter: u8) -> Output<W> {
        match format {
            Format::Json => Output::Json(writer),
            Format::Csv => Output::Csv(Box::new(csv::WriterBuilder::new().delimiter(delimiter).from_writer(writer))),
            Format::Text => Output::Text(Text { writer, lang, verdicts: Vec::new(), wrong: 0, last: None }),
        }
    }

    pub fn write(&mut self, answer: &Answer) -> Result<(), Trouble> {
        match self {
            Output::Json(writer) => {
                match &answer.answer {
                    Ok(report) => serde_json::to_writer(&mut *writer, report)?,
                    Err((_, wrong)) => {
                        let column = wrong.column.as_deref();
                        let failure = Failure { error: &wrong.problem, line: answer.line, column };
                        serde_json::to_writer(&mut *writer, &failure)?;
                    }
                }
                writer.write_all(b"\n")?;
            }
            Output::Csv(writer) => writer.serialize(row(answer))?,
            Output::Text(text) => text.write(answer)?,
        }
        Ok(())
    }

    pub fn end(self) -> io::Result<()> {
        match self {
            Output::Json(mut writer) => writer.flush(),
            Output::Csv(mut writer) => writer.flush(),
            Output::Text(text) => text.end(),
        }
    }
}

/// The findings of the surest status there is.
fn surest(report: &Report) -> (Option<FindingStatus>, Vec<&Finding>) {
    let status = report.findings.iter().map(|f| f.status).min();
    (status, report.findings.iter().filter(|f| Some(f.status) == status).collect())
}

/// The word that a value has in JSON.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn joined(items: impl Iterator<Item = String>) -> String {
    let mut seen: Vec<String> = Vec::new();
    for item in items {
        if !seen.contains(&item) {
            seen.push(item);
        }
    }
    seen.join("|")
}

fn row(answer: &Answer) -> Row<'_> {
    let line = answer.line;
    match &answer.answer {
        Ok(report) => {
            let (_, findings) = surest(report);
            let mut kinds: Vec<_> = findings.iter().map(|f| f.kind).collect();
            kinds.sort();
            Row {
                line,
                id: report.id.as_deref().unwrap_or_default(),
                verdict: word(report.verdict),
                kinds: joined(kinds.into_iter().map(word)),
                worst_level: findings.iter().flat_map(|f| &f.levels).min().map(word).unwrap_or_default(),
                rules: joined(findings.iter().map(|f| f.rule.clone())),
                citations: joined(findings.iter().flat_map(|f| &f.provisions).map(|p| p.citation.clone())),
                next_question: report.questions.first().map_or("", |q| q.ask.as_str()),
                error: String::new(),
            }
        }
        Err((id, wrong)) => Row {
            line,
            id: id.as_deref().unwrap_or_default(),
            verdict: "error".to_owned(),
            kinds: String::new(),
            worst_level: String::new(),
            rules: String::new(),
            citations: String::new(),
            next_question: "",
            error: said(wrong),
        },
    }
}

/// What is wrong, with the column and what is allowed there.
fn said(wrong: &Wrong) -> String {
    let field = Some(&wrong.problem.field).filter(|field| !field.is_empty());
    let column = wrong.column.as_ref().or(field).map(|c| format!("{c}: ")).unwrap_or_default();
    let allowed = if wrong.problem.allowed.is_empty() {
        String::new()
    } else {
        format!(" ({})", wrong.problem.allowed.join(", "))
    };
    format!("{column}{}{allowed}", wrong.problem.message)
}

/// A text to read, with a sum at its end.
pub struct Text<W: Write> {
    writer: W,
    lang: Lang,
    verdicts: Vec<Verdict>,
    wrong: usize,
    /// What every report says alike: no legal advice, whom to ask, the law as of when.
    last: Option<[String; 3]>,
}

impl<W: Write> Text<W> {
    fn write(&mut self, answer: &Answer) -> io::Result<()> {
        let line = either(self.lang, "Baris", "Line");
        match &answer.answer {
            Ok(report) => {
                self.verdicts.push(report.verdict);
                let name = report.id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
                let told = &report.answer;
                writeln!(self.writer, "{line} {}{name}: {}", answer.line, told.call)?;
                let cost = either(report.lang, "Bisa kena", "It can cost");
                let cost = Some(&told.cost).filter(|c| !c.is_empty()).map(|c| format!("{cost}: {c}"));
                let sentences = [Some(told.why.clone()), cost, Some(told.heavier.clone()), Some(told.limit.clone())];
                for sentence in sentences.iter().flatten().filter(|s| !s.is_empty()) {
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
                let as_of = either(report.lang, "Hukum menurut data per", "The law according to data as of");
                let law = format!("{as_of} {}.", report.law.as_of);
                self.last = Some([report.disclaimer.clone(), report.ask_whom.clone(), law]);
            }
            Err((id, wrong)) => {
                self.wrong += 1;
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

    fn end(mut self) -> io::Result<()> {
        let count = |verdict| self.verdicts.iter().filter(|v| **v == verdict).count();
        let (all, lang) = (self.verdicts.len() + self.wrong, self.lang);
        let parts = [
            (count(Verdict::Applies), either(lang, "berlaku", "apply")),
            (count(Verdict::MayApply), either(lang, "mungkin berlaku", "may apply")),
            (count(Verdict::Assessor), either(lang, "perlu penilaian pejabat", "need an assessor")),
            (count(Verdict::Unsettled), either(lang, "aturannya tidak jelas", "unsettled")),
            (count(Verdict::NotCovered), either(lang, "belum tercakup", "not covered")),
            (count(Verdict::NoneFound), either(lang, "tidak ditemukan", "none found")),
            (self.wrong, either(lang, "tidak dapat diperiksa", "cannot be checked")),
        ];
        let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        let drafts = either(lang, "naskah", if all == 1 { "draft" } else { "drafts" });
        writeln!(self.writer, "{all} {drafts}: {}.", parts.join(", "))?;
        for sentence in self.last.iter().flatten() {
            writeln!(self.writer, "{sentence}")?;
        }
        self.writer.flush()
    }
}
