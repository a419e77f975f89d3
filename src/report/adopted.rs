//! Election and day as the description tells them, taken where nobody else gave them.

use super::FactView;
use super::words::either;
use crate::calendar::day::Span;
use crate::calendar::when::{Reckoning, When};
use crate::pack::Pack;
use crate::questions::model::{Lang, QuestionKind};
use crate::scenario::facts::Origin;
use crate::scenario::input::{Election, Scenario};
use crate::text::Reading;

/// Takes the election and the day from the description where they are said there and nowhere else, and says so.
pub(crate) fn adopt(scenario: &mut Scenario, description: &Reading, pack: &Pack) -> Vec<FactView> {
    let lang = scenario.lang;
    let fact = |question: &str, ask: &str, answer: &str, label: String| FactView {
        question: question.to_owned(),
        act: 0,
        ask: ask.to_owned(),
        group: "when".to_owned(),
        kind: QuestionKind::Choice,
        answers: vec![answer.to_owned()],
        labels: vec![label],
        origin: Origin::Description,
        unconfirmed: false,
    };
    let mut facts = Vec::new();
    if scenario.election == Election::Unknown
        && let Some(id) = only(description.elections.iter().map(|(_, id)| id.as_str()))
        && let Some(index) = pack.calendars.iter().position(|c| c.id == id)
    {
        scenario.election = Election::Calendar(index);
        let label = pack.calendars.get(index).map(|c| c.label.in_lang(lang)).unwrap_or_default();
        facts.push(fact("election", either(lang, "Pemilihan yang mana?", "Which election?"), id, label));
    }
    if scenario.span.is_none()
        && let Some(span) = told_days(scenario, description, pack)
    {
        scenario.span = Some(span);
        let english = lang == Lang::En;
        let label = if span.first == span.last {
            span.first.written(english)
        } else {
            format!("{} - {}", span.first.written(english), span.last.written(english))
        };
        facts.push(fact("date", either(lang, "Kapan?", "When?"), &span.iso(), label));
    }
    facts
}

/// The one day, or span of days, that the description tells. "Besok" on a day that the election asked about has not, or
/// no more, tells nothing.
fn told_days(scenario: &Scenario, description: &Reading, pack: &Pack) -> Option<Span> {
    let calendar = scenario.calendar(pack);
    let by = Reckoning {
        today: scenario.today,
        calendar,
        phases: [pack.known.campaign, pack.known.quiet, pack.known.voting],
    };
    let inside = |span: &Span| calendar.is_none_or(|c| c.span.first <= span.last && span.first <= c.span.last);
    let told = |when: &When| match when {
        When::Days(span) => Some(*span),
        when => when.days(&by).filter(inside),
    };
    let mut days = description.dates.iter().filter_map(|(_, when)| told(when));
    let first = days.next()?;
    days.all(|other| other == first).then_some(first)
}

/// The one value there is, however often it is said.
pub(crate) fn only<'a>(mut values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = values.next()?;
    values.all(|v| v == first).then_some(first)
}
