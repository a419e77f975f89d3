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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    topic: Vec<Topic>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    pub title: Bilingual,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Employments it is for; everybody where empty.
    #[serde(default, rename = "for")]
    pub employments: Vec<String>,
    pub title: Bilingual,
    pub text: Bilingual,
    #[serde(default)]
    pub url: Option<String>,
    /// Ids of provisions it rests on.
    #[serde(default)]
    pub see: Vec<String>,
    pub source: String,
    pub confidence: Confidence,
    /// Day the source was last checked.
    #[serde(deserialize_with = "iso")]
    pub checked: String,
}

fn iso<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Datetime::deserialize(deserializer).map(|day| day.to_string())
}

pub fn read() -> Result<Vec<Topic>, BrokenData> {
    let broken = |what: String| BrokenData { file: "what-to-do.toml", what };
    let written: Written = toml::from_str(include_str!("data/what-to-do.toml")).map_err(|e| broken(e.to_string()))?;
    Ok(written.topic)
}

impl Catalogue<'_> {
    pub(super) fn help_page(&self, topics: &[Topic]) -> File {
        let w = self.words;
        let path = address::page(w.lang, "bantuan.html");
        let title = w.either("Yang bisa Anda lakukan", "What you can do");
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (title) }
            @for topic in topics {
                section {
                    h2 #(topic.id) { (w.said(&topic.title)) }
                    @for step in &topic.steps { (self.step(&path, step)) }
                    @if topic.id == "reported" { (self.rights()) }
                }
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
            h3 { (w.said(&step.title)) }
            p { (w.said(&step.text)) }
            @if let Some(url) = &step.url { p { a href=(url) rel="noopener" { (url) } } }
            @for n in step.see.iter().filter_map(|id| provision(id)) { p { (self.provision_link(path, n)) } }
            p.note.source {
                @if !persons.is_empty() { (w.either("Bagi", "For")) ": " (persons.join("; ")) ". " }
                (w.either("Sumber", "Source")) ": " (step.source) "; " (labels::confidence(step.confidence, w.lang)) "; "
                (w.either("diperiksa", "checked")) " " (self.day(&step.checked)) "."
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
