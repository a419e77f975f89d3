//! The page of one rule: when it holds, what it breaches and costs, who handles it, what may lift it, and examples.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::shell::Page;
use super::{File, address, catalogue::Catalogue};
use crate::book::labels;
use crate::pack::rulebook::RuleRecord;
use crate::questions::model::AnswerBox;
use crate::rules::evaluate::Status;
use crate::rules::model::{Rule, State};

impl Catalogue<'_> {
    /// The page of a rule; `None` if there is none.
    pub(super) fn rule_page(&self, index: usize) -> Option<File> {
        let w = self.words;
        let rule = self.pack.rules.get(index)?;
        let record = self.book.rules.get(index)?;
        let path = address::rule(w.lang, &rule.id);
        let title = w.said(&rule.title);
        let overview = address::page(w.lang, "aturan/index.html");
        let family = format!("{overview}#{}", super::overview::family_id(rule.family));
        let body = html! {
            (self.above(&path, &[
                (&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue")),
                (&overview, w.either("Aturan", "Rules")),
                (&family, labels::family(rule.family, w.lang)),
            ]))
            h1 { (title) }
            p.tags {
                span.tag { (w.kind(rule.kind)) } " "
                span.tag { (w.level(rule.level)) }
                @if rule.state != State::Active { " " span.tag { (labels::state(rule.state, w.lang)) } }
            }
            (self.when(rule))
            section {
                h2 { (w.either("Ketentuan yang dilanggar", "Provisions breached")) }
                @for n in &rule.breaches { (self.cited_provision(&path, usize::from(*n))) }
            }
            @if !rule.sanctions.is_empty() {
                section {
                    h2 { (w.either("Sanksi", "Sanctions")) }
                    @for n in &rule.sanctions { (self.cited_provision(&path, usize::from(*n))) }
                }
            }
            (self.handled(rule))
            (self.touching(&path, index, rule))
            (self.examples(record))
            (self.neighbouring_rules(&path, index, rule))
            section {
                h2 { (w.either("Pemeriksaan", "Review")) }
                p { (self.reviewed(record)) }
                dl.facts {
                    div { dt { "Id" } dd { code { (rule.id) } } }
                    div { dt { (w.either("Edisi", "Edition")) } dd { code { (record.edition) } } }
                }
            }
        };
        Some(self.document(Page {
            name: path.strip_prefix(address::folder(w.lang)).unwrap_or(&path).to_owned(),
            about: format!("{}: {}, {}.", title, w.kind(rule.kind), w.level(rule.level)),
            title,
            body,
            searches: false,
        }))
    }

    fn when(&self, rule: &Rule) -> Markup {
        let w = self.words;
        let date = self.pack.questions.find("date").map(|(ix, _)| ix);
        let (days, answers): (AnswerBox, AnswerBox) = rule.when.iter().partition(|(q, _)| Some(*q) == date);
        let all = w.either("semua hari yang tercatat", "all days recorded").to_owned();
        let days = days.first().map_or(all, |(_, set)| w.periods(*set));
        html! {
            section {
                h2 { (w.either("Berlaku bila", "Applies when")) }
                (self.answer_box(&answers))
                p { (w.either("Hari berlakunya", "Days in force")) ": " (days) }
            }
        }
    }

    fn handled(&self, rule: &Rule) -> Markup {
        let w = self.words;
        html! {
            @if let Some(route) = self.pack.routes.get(usize::from(rule.route)) {
                section {
                    h2 { (w.either("Ditangani oleh", "Who handles it")) }
                    p { strong { (w.said(&route.label)) } }
                    @for version in &route.versions {
                        p {
                            @if version.from.is_some() || version.to.is_some() {
                                span.note { (w.days(version.from, version.to)) ": " }
                            }
                            (w.said(&version.text))
                        }
                    }
                    @if !route.limits.id.is_empty() {
                        p { strong { (w.either("Tenggat", "Time limits")) } ": " (w.said(&route.limits)) }
                    }
                    @if !route.rights.id.is_empty() {
                        p { strong { (w.either("Hak yang diperiksa", "Rights of who is examined")) } ": " (w.said(&route.rights)) }
                    }
                }
            }
        }
    }

    /// Exceptions, disagreements, permissions and notes.
    fn touching(&self, path: &str, index: usize, rule: &Rule) -> Markup {
        let w = self.words;
        let names = |rules: &[u16]| rules.iter().any(|n| usize::from(*n) == index);
        let exceptions: Vec<_> =
            rule.exceptions.iter().filter_map(|n| self.pack.exceptions.get(usize::from(*n))).collect();
        let conflicts: Vec<_> = self.pack.conflicts.iter().filter(|c| names(&c.rules)).collect();
        let permissions = self.pack.permissions.iter().zip(&self.book.beside).filter(|(_, beside)| names(beside));
        let permissions: Vec<_> = permissions.map(|(p, _)| p).collect();
        let notes: Vec<_> = self.pack.notes.iter().filter(|n| names(&n.rules)).collect();
        let to = |page: &str, id: &str| format!("{}#{id}", address::relative(path, &address::page(w.lang, page)));
        html! {
            @if !exceptions.is_empty() {
                section {
                    h2 { (w.either("Kecuali", "Unless")) }
                    ul {
                        @for e in exceptions {
                            li {
                                a href=(to("izin.html", &format!("kecuali-{}", e.id))) { (w.said(&e.title)) }
                                " (" (labels::effect(e.effect, w.lang)) ")"
                                (self.answer_box(&e.when))
                            }
                        }
                    }
                }
            }
            @if !permissions.is_empty() {
                section {
                    h2 { (w.either("Bersinggungan dengan izin", "Meets permissions")) }
                    ul { @for p in permissions { li { a href=(to("izin.html", &format!("izin-{}", p.id))) { (w.said(&p.title)) } ": " (w.said(&p.text)) } } }
                }
            }
            @if !conflicts.is_empty() {
                section {
                    h2 { (w.either("Pejabat berbeda pendapat", "Officials disagree")) }
                    @for c in conflicts {
                        h3 { a href=(to("perbedaan.html", &c.id)) { (w.said(&c.title)) } }
                        (self.positions(c))
                    }
                }
            }
            @if !notes.is_empty() {
                section {
                    h2 { (w.either("Catatan", "Notes")) }
                    ul {
                        @for note in notes {
                            li { (w.said(&note.text)) @if !note.when.is_empty() { (self.answer_box(&note.when)) } }
                        }
                    }
                }
            }
        }
    }

    fn examples(&self, record: &RuleRecord) -> Markup {
        let w = self.words;
        html! {
            section {
                h2 { (w.either("Contoh", "Examples")) }
                p.note {
                    (w.either("Setiap contoh dijalankan pada aturan ini ketika data disusun.", "Each example is run against this rule when the data is built."))
                }
                ul.examples {
                    @for example in &record.examples {
                        li.no[example.expected == Status::RuledOut] {
                            strong { (labels::status(example.expected, w.lang)) } ": " (w.example(example))
                        }
                    }
                }
            }
        }
    }

    /// Other rules that cite one of its provisions.
    fn neighbouring_rules(&self, path: &str, index: usize, rule: &Rule) -> Markup {
        let w = self.words;
        let own: BTreeSet<usize> = rule.breaches.iter().map(|n| usize::from(*n)).collect();
        let others: BTreeSet<usize> = (own.iter().filter_map(|n| self.cited.get(*n)))
            .flat_map(|cited| cited.breaches.iter().copied())
            .filter(|n| *n != index)
            .collect();
        let links: Vec<Markup> = others.into_iter().map(|n| self.rule_link(path, n)).collect();
        html! {
            @if !links.is_empty() {
                section.related {
                    h2 { (w.either("Terkait", "Related")) }
                    (self.linked(w.either("Aturan lain atas ketentuan yang sama", "Other rules on the same provisions"), &links))
                }
            }
        }
    }

    fn reviewed(&self, record: &RuleRecord) -> String {
        let w = self.words;
        match &record.review {
            Some(review) => {
                format!("{} {}, {}.", w.either("Diperiksa oleh", "Reviewed by"), review.by, self.day(&review.on))
            }
            None => {
                w.either("Aturan ini belum diperiksa ahli hukum.", "No lawyer has reviewed this rule yet.").to_owned()
            }
        }
    }
}
