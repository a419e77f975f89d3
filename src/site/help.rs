//! What somebody can do: after the fact, before it, under pressure, and when reported.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::catalogue::Catalogue;
use super::shell::Page;
use super::{BrokenData, File, address};
use crate::book::labels;
use crate::law::model::Confidence;
use crate::questions::model::Bilingual;

/// What the file holds: topics with their steps, and the sheet of facts.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Help {
    #[serde(rename(deserialize = "topic"))]
    pub topics: Vec<Topic>,
    pub sheet: Sheet,
}

/// Lines to fill in. They judge nothing.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    pub title: Bilingual,
    pub note: Bilingual,
    pub lines: Vec<Bilingual>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub id: String,
    pub title: Bilingual,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Step {
    #[serde(skip_serializing_if = "Part::is_do")]
    pub part: Part,
    /// Employments it is for; everybody where empty.
    #[serde(rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub employments: Vec<String>,
    pub title: Bilingual,
    pub text: Bilingual,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Ids of provisions it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<String>,
    /// Who says so; with it come `confidence` and `checked`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Day the source was last checked.
    #[serde(deserialize_with = "iso", skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// Nobody's word, only common sense.
    #[serde(skip_serializing_if = "is_not")]
    pub common_sense: bool,
    /// That the sources say nothing of it.
    #[serde(skip_serializing_if = "is_not")]
    pub unrecorded: bool,
}

/// What a step is: to do, in this order; to leave; what a way may mean; or a right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    #[default]
    Do,
    Avoid,
    Means,
    Rights,
}

impl Part {
    const ALL: [Part; 4] = [Part::Do, Part::Avoid, Part::Means, Part::Rights];

    fn is_do(&self) -> bool {
        *self == Part::Do
    }
}

// Taken by reference, as serde asks for it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands on a reference")]
fn is_not(flag: &bool) -> bool {
    !flag
}

fn iso<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Datetime::deserialize(deserializer).map(|day| Some(day.to_string()))
}

impl Step {
    /// Whether it says on what it rests, in one way: a source with all that belongs to it, common sense, or none recorded.
    fn is_marked(&self) -> bool {
        let sourced = [self.source.is_some(), self.confidence.is_some(), self.checked.is_some()];
        let unsourced = [self.common_sense, self.unrecorded].into_iter().filter(|mark| *mark).count();
        if unsourced == 0 { sourced == [true; 3] } else { unsourced == 1 && sourced == [false; 3] }
    }
}

/// Reads the file; a step without its mark or without one of the languages is a fault.
pub(super) fn read() -> Result<Help, BrokenData> {
    let broken = |what: String| BrokenData { file: "what-to-do.toml", what };
    let help: Help = toml::from_str(include_str!("data/what-to-do.toml")).map_err(|e| broken(e.to_string()))?;
    for step in help.topics.iter().flat_map(|t| &t.steps) {
        if !step.is_marked() {
            return Err(broken(format!(
                "{:?} needs source, confidence and checked, or common_sense, or unrecorded",
                step.title.id
            )));
        }
    }
    let said = help.topics.iter().flat_map(|t| t.steps.iter().flat_map(|s| [&s.title, &s.text]).chain([&t.title]));
    let sheet = [&help.sheet.title, &help.sheet.note].into_iter().chain(&help.sheet.lines);
    let halved = said.chain(sheet).find(|words| !both(words)).map(|words| words.id.clone());
    match halved {
        Some(words) => Err(broken(format!("one language is missing: {words:?}"))),
        None => Ok(help),
    }
}

/// Whether both languages are there.
pub(super) fn both(words: &Bilingual) -> bool {
    !words.id.trim().is_empty() && !words.en.trim().is_empty()
}

impl Catalogue<'_> {
    pub(super) fn help_page(&self, help: &Help) -> File {
        let w = self.words;
        let path = address::page(w.lang, "bantuan.html");
        let title = w.either("Yang bisa Anda lakukan", "What you can do");
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (title) }
            @for topic in &help.topics {
                section {
                    h2 #(topic.id) { (w.said(&topic.title)) }
                    @for part in Part::ALL { (self.part(&path, topic, part)) }
                    @if topic.id == "reported" { (self.rights()) }
                }
            }
            section {
                h2 #sheet { (w.said(&help.sheet.title)) }
                p { (w.said(&help.sheet.note)) }
                ul { @for line in &help.sheet.lines { li { (w.said(line)) ": " } } }
            }
        };
        self.document(Page {
            name: "bantuan.html".to_owned(),
            title: title.to_owned(),
            about: w
                .either(
                    "Sudah terlanjur memposting, tanya siapa, melaporkan tekanan, dan hak yang dilaporkan.",
                    "Already posted, whom to ask, reporting pressure, and the rights of who is reported.",
                )
                .to_owned(),
            body,
            searches: false,
        })
    }

    /// The steps of one part, under a heading of their own where they are not what to do.
    fn part(&self, path: &str, topic: &Topic, part: Part) -> Markup {
        let w = self.words;
        let title = match part {
            Part::Do => "",
            Part::Avoid => w.either("Jangan", "Do not"),
            Part::Means => w.either("Arti tiap pilihan", "What each choice may mean"),
            Part::Rights => w.either("Hak Anda", "Your rights"),
        };
        let steps: Vec<&Step> = topic.steps.iter().filter(|s| s.part == part).collect();
        html! {
            @if !title.is_empty() && !steps.is_empty() { h3 { (title) } }
            @for step in steps { (self.step(path, step)) }
        }
    }

    fn step(&self, path: &str, step: &Step) -> Markup {
        let w = self.words;
        let provision = |id: &str| self.pack.provisions.iter().position(|p| p.id == id);
        let employment = self.pack.questions.find("employment").map(|(_, question)| question);
        let persons = step.employments.iter().filter_map(|id| {
            let question = employment?;
            question.answers.iter().find(|a| a.id == *id).map(|a| w.said(&a.label))
        });
        let persons: Vec<String> = persons.collect();
        html! {
            @if step.part.is_do() { h3 { (w.said(&step.title)) } } @else { h4 { (w.said(&step.title)) } }
            p { (w.said(&step.text)) }
            @if let Some(url) = &step.url { p { a href=(url) rel="noopener" { (url) } } }
            @for n in step.see.iter().filter_map(|id| provision(id)) { p { (self.provision_link(path, n)) } }
            p.note.source {
                @if !persons.is_empty() { (w.either("Bagi", "For")) ": " (persons.join("; ")) ". " }
                (self.basis(step))
            }
        }
    }

    /// On what a step rests.
    fn basis(&self, step: &Step) -> Markup {
        let w = self.words;
        html! {
            @if step.common_sense { (w.either("Akal sehat, bukan aturan.", "Common sense, no rule.")) }
            @if step.unrecorded { (w.either("Tidak tercatat dalam sumber kami.", "Not recorded in our sources.")) }
            @if let (Some(source), Some(confidence), Some(checked)) = (&step.source, step.confidence, &step.checked) {
                (w.either("Sumber", "Source")) ": " (source) "; " (labels::confidence(confidence, w.lang)) "; "
                (w.either("diperiksa", "checked")) " " (self.day(checked)) "."
            }
        }
    }

    /// The rights and time limits that the routes name.
    fn rights(&self) -> Markup {
        let w = self.words;
        html! {
            @for route in self.pack.routes.iter().filter(|r| !r.rights.id.is_empty() || !r.limits.id.is_empty()) {
                h3 { (w.said(&route.label)) }
                @if !route.rights.id.is_empty() { p { (w.said(&route.rights)) } }
                @if !route.limits.id.is_empty() { p { (w.either("Tenggat", "Time limits")) ": " (w.said(&route.limits)) } }
            }
        }
    }
}
