//! The page of one provision: its words and how sure they are, what they mean, whom and when they bind, and what rests on them.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::shell::Page;
use super::{File, address, catalogue::Catalogue};
use crate::book::labels;
use crate::law::model::Provision;
use crate::questions::model::AnswerBox;

impl Catalogue<'_> {
    /// The page of a provision; `None` if there is none.
    pub(super) fn provision_page(&self, index: usize) -> Option<File> {
        let w = self.words;
        let provision = self.pack.provisions.get(index)?;
        let instrument = self.pack.instruments.get(usize::from(provision.instrument))?;
        let path = address::provision(w.lang, &provision.id);
        let body = html! {
            (self.above(&path, &[
                (&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue")),
                (&address::instrument(w.lang, &instrument.id), &instrument.short),
            ]))
            h1 lang="id" { (provision.citation) }
            p.lead { (w.said(&instrument.title)) }
            section {
                h2 { (w.either("Bunyi ketentuan", "The words")) }
                (self.quotation(provision))
                p.note { (labels::confidence(provision.confidence, w.lang)) }
            }
            @let threats = w.threats(provision);
            @if !threats.is_empty() {
                section {
                    h2 { (w.either("Ancaman pidana menurut hari perbuatan", "Criminal threat by the day of the act")) }
                    ul { @for threat in threats { li { (threat) } } }
                }
            }
            section {
                h2 { (w.either("Maksudnya", "In plain words")) }
                p { (w.said(&provision.text.plain)) }
                @if !provision.text.note.id.is_empty() { p.note { (w.said(&provision.text.note)) } }
            }
            section {
                h2 { (w.either("Kapan dan siapa", "When and whom")) }
                dl.facts {
                    div { dt { (w.either("Berlaku", "In force")) } dd { (w.days(provision.from, provision.to)) } }
                    (self.succession(&path, index))
                    div { dt { (w.either("Mengikat", "Binds")) } dd { (self.bound(provision)) } }
                    @let role = self.book.roles.get(index).copied().unwrap_or_default();
                    div { dt { (w.either("Jenis", "Kind")) } dd { (labels::role(role, w.lang)) } }
                }
            }
            (self.related(&path, index))
            section {
                h2 { (w.either("Sumber", "Source")) }
                dl.facts {
                    div { dt { (w.either("Sumber", "Source")) } dd.source { (provision.text.source) } }
                    div { dt { (w.either("Naskah", "Text")) } dd.source { (instrument.source) } }
                    div { dt { (w.either("Diperiksa", "Checked")) } dd { (self.day(&provision.checked)) } }
                    div { dt { "Id" } dd { code { (provision.id) } } }
                }
            }
            (self.neighbours(&path, index))
        };
        Some(self.document(Page {
            name: path.strip_prefix(address::folder(w.lang)).unwrap_or(&path).to_owned(),
            title: provision.citation.clone(),
            about: w.said(&provision.text.plain),
            body,
            searches: false,
        }))
    }

    /// What it took the place of, and what took its place.
    fn succession(&self, path: &str, index: usize) -> Markup {
        let w = self.words;
        let earlier = self.book.replaces.get(index).map(Vec::as_slice).unwrap_or_default();
        let later = self.book.replaces.iter().enumerate();
        let later: Vec<usize> =
            later.filter(|(_, old)| old.iter().any(|o| usize::from(*o) == index)).map(|(n, _)| n).collect();
        html! {
            @if !earlier.is_empty() {
                div {
                    dt { (w.either("Menggantikan", "Replaces")) }
                    dd { ul { @for n in earlier { li { (self.provision_link(path, usize::from(*n))) } } } }
                }
            }
            @if !later.is_empty() {
                div {
                    dt { (w.either("Digantikan oleh", "Replaced by")) }
                    dd { ul { @for n in &later { li { (self.provision_link(path, *n)) } } } }
                }
            }
        }
    }

    /// Whom and what it binds by its own words, its days left out.
    fn bound(&self, provision: &Provision) -> Markup {
        let date = self.pack.questions.find("date").map(|(ix, _)| ix);
        let scope: AnswerBox = provision.scope.iter().filter(|(q, _)| Some(*q) != date).copied().collect();
        html! {
            @if scope.is_empty() {
                (self.words.either("tidak dibatasi di sini", "not narrowed here"))
            } @else {
                (self.answer_box(&scope))
            }
        }
    }

    /// What rests on it: rules, what they breach and cost beside it, exceptions, permissions, disagreements.
    fn related(&self, path: &str, index: usize) -> Markup {
        let w = self.words;
        let Some(cited) = self.cited.get(index) else { return html! {} };
        let rules = |list: &[usize]| list.iter().map(|n| self.rule_link(path, *n)).collect::<Vec<_>>();
        let (mut sanctions, mut together) = (BTreeSet::new(), BTreeSet::new());
        for rule in cited.breaches.iter().filter_map(|n| self.pack.rules.get(*n)) {
            sanctions.extend(rule.sanctions.iter().map(|n| usize::from(*n)));
            together.extend(rule.breaches.iter().map(|n| usize::from(*n)).filter(|n| *n != index));
        }
        let provisions =
            |list: BTreeSet<usize>| list.into_iter().map(|n| self.provision_link(path, n)).collect::<Vec<_>>();
        let to = |page: &str, id: &str, title: String| {
            let target = format!("{}#{id}", address::relative(path, &address::page(w.lang, page)));
            html! { a href=(target) { (title) } }
        };
        let exceptions: Vec<Markup> = (cited.exceptions.iter().filter_map(|n| self.pack.exceptions.get(*n)))
            .map(|e| to("izin.html", &format!("kecuali-{}", e.id), w.said(&e.title)))
            .collect();
        let permissions: Vec<Markup> = (cited.permissions.iter().filter_map(|n| self.pack.permissions.get(*n)))
            .map(|p| to("izin.html", &format!("izin-{}", p.id), w.said(&p.title)))
            .collect();
        let touched = cited.rules(self.pack);
        let conflicts: Vec<Markup> = (self.pack.conflicts.iter())
            .filter(|c| c.rules.iter().any(|n| touched.contains(&usize::from(*n))))
            .map(|c| to("perbedaan.html", &c.id, w.said(&c.title)))
            .collect();
        html! {
            section.related {
                h2 { (w.either("Terkait", "Related")) }
                @if cited.nobody() {
                    p { (w.either("Belum ada aturan yang memakai ketentuan ini.", "No rule uses this provision yet.")) }
                }
                (self.linked(w.either("Aturan yang menyebutnya sebagai pelanggaran", "Rules that make it a breach"), &rules(&cited.breaches)))
                (self.linked(w.either("Aturan yang menyebutnya sebagai sanksi", "Rules that name it as sanction"), &rules(&cited.sanctions)))
                (self.linked(w.either("Sanksinya", "What it may cost"), &provisions(sanctions)))
                (self.linked(w.either("Disebut bersama", "Cited together with"), &provisions(together)))
                (self.linked(w.either("Pengecualian", "Exceptions"), &exceptions))
                (self.linked(w.either("Izin", "Permissions"), &permissions))
                (self.linked(w.either("Yang diperselisihkan", "Disagreements"), &conflicts))
            }
        }
    }

    /// The provisions before and after it in its instrument.
    fn neighbours(&self, path: &str, index: usize) -> Markup {
        let w = self.words;
        let own = self.pack.provisions.get(index).map(|p| p.instrument);
        let same = |n: &usize| self.pack.provisions.get(*n).map(|p| p.instrument) == own;
        let (before, after) = (index.checked_sub(1).filter(same), Some(index + 1).filter(same));
        html! {
            @if before.is_some() || after.is_some() {
                nav.neighbours aria-label=(w.either("Ketentuan di sekitarnya", "Provisions around it")) {
                    @if let Some(n) = before { p { (w.either("Sebelumnya", "Before")) ": " (self.provision_link(path, n)) } }
                    @if let Some(n) = after { p { (w.either("Berikutnya", "Next")) ": " (self.provision_link(path, n)) } }
                }
            }
        }
    }
}
