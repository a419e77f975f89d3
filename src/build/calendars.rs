//! Reads `src/calendar/data`: one election a file.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::fault::Fault;
use super::questions::{Vocabulary, partition};
use super::source::{Ids, SourceFile, Words, WrittenBox, day};
use crate::calendar::day::{Day, Span};
use crate::calendar::model::{Calendar, Vote, Window};
use crate::questions::model::{AnswerBox, Answers};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    label: Words,
    regime: Spanned<Ids>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    phase: Vec<WrittenPhase>,
    fixed: Vec<WrittenFixed>,
    #[serde(default)]
    seated: Vec<WrittenFixed>,
    #[serde(default)]
    window: Vec<WrittenWindow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPhase {
    phase: Spanned<Ids>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFixed {
    object: Spanned<Ids>,
    day: Spanned<Datetime>,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenWindow {
    question: Spanned<String>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    open_until: Option<Spanned<Datetime>>,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenVotes {
    vote: Vec<WrittenVote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenVote {
    label: Words,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    #[serde(rename = "source")]
    _source: String,
}

/// Votes to come without a calendar (`src/calendar/votes.toml`).
pub(crate) fn votes(file: &SourceFile) -> Result<Vec<Vote>, Fault> {
    let written: WrittenVotes = file.parse()?;
    let vote = |vote: &WrittenVote| {
        let label = vote.label.both(file, &vote.from, "the vote")?;
        Ok(Vote { label, days: days(file, &vote.from, &vote.to)? })
    };
    written.vote.iter().map(vote).collect()
}

/// Days from one to another, both inclusive.
fn days(file: &SourceFile, from: &Spanned<Datetime>, to: &Spanned<Datetime>) -> Result<Span, Fault> {
    let span = Span { first: day(file, from)?, last: day(file, to)? };
    if span.first > span.last {
        let what = format!("from {} to {}", span.first.iso(), span.last.iso());
        return Err(file.fault("inverted-dates", from, what, "put the earlier day first"));
    }
    Ok(span)
}

pub(crate) fn read(files: &[SourceFile], vocabulary: &Vocabulary) -> Result<Vec<Calendar>, Vec<Fault>> {
    let (calendars, faults) = partition(files.iter().map(|file| calendar(file, vocabulary)));
    if faults.is_empty() { Ok(calendars) } else { Err(faults) }
}

fn calendar(file: &SourceFile, vocabulary: &Vocabulary) -> Result<Calendar, Fault> {
    let written: Written = file.parse()?;
    let one = |question: &str, ids: &Spanned<Ids>| -> Result<Answers, Fault> {
        let boxed = WrittenBox::from([(question.to_owned(), ids.clone())]);
        let answer_box: AnswerBox = vocabulary.answer_box(file, &boxed)?;
        Ok(answer_box.first().map(|(_, a)| *a).unwrap_or_default())
    };
    let span = |from: &Spanned<Datetime>, to: &Spanned<Datetime>| days(file, from, to);
    let mut phases: Vec<(Day, Answers)> = Vec::new();
    let mut last = None;
    for phase in &written.phase {
        let days = span(&phase.from, &phase.to)?;
        if last.is_some_and(|last: Day| last.next() != days.first) {
            let what = format!("the phase begins on {}, not on the day after the one before it", days.first.iso());
            return Err(file.fault(
                "gap-in-calendar",
                &phase.from,
                what,
                "phases follow each other without gap or overlap",
            ));
        }
        last = Some(days.last);
        phases.push((days.first, one("phase", &phase.phase)?));
    }
    let mut fixed = Vec::new();
    for entry in &written.fixed {
        fixed.push((one("object", &entry.object)?, day(file, &entry.day)?));
    }
    let mut seated = Vec::new();
    for entry in &written.seated {
        seated.push((one("object", &entry.object)?, day(file, &entry.day)?));
    }
    let mut windows = Vec::new();
    for window in &written.window {
        let Some((ix, _)) = vocabulary.questions.find(window.question.get_ref()) else {
            let what = format!("there is no question {:?}", window.question.get_ref());
            return Err(file.fault("unknown-question", &window.question, what, "name a question of kind \"derived\""));
        };
        let open_until = window.open_until.as_ref().map(|d| day(file, d)).transpose()?;
        windows.push(Window { question: ix, days: span(&window.from, &window.to)?, open_until });
    }
    Ok(Calendar {
        id: written.id.get_ref().clone(),
        label: written.label.both(file, &written.id, "the calendar")?,
        regime: one("regime", &written.regime)?,
        span: span(&written.from, &written.to)?,
        phases,
        fixed,
        seated,
        windows,
    })
}
