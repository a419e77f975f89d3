//! The page of what changed in the law, day by day.

use maud::{Markup, html};

use super::catalogue::Catalogue;
use super::shell::Page;
use super::{File, address};
use crate::book::changes::{Changelog, DayOfChange, Single};

impl Catalogue<'_> {
    pub(super) fn changes_page(&self) -> File {
        let w = self.words;
        let path = address::page(w.lang, "perubahan.html");
        let log = Changelog::new(self.pack, self.book);
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.changes_title()) }
            p.lead { (w.changes_lead()) }
            @for day in &log.days { (self.day_of_change(&path, day)) }
            @if !log.undated.is_empty() {
                section {
                    h2 { (w.undated_title()) }
                    ul {
                        @for undated in &log.undated {
                            li { (self.whole(&path, undated.instrument, &w.provision_count(undated.count))) }
                        }
                    }
                }
            }
        };
        self.document(Page {
            name: "perubahan.html".to_owned(),
            title: w.changes_title().to_owned(),
            about: w
                .either(
                    "Ketentuan yang mulai atau berhenti berlaku, yang digantikan, dan ancaman pidana yang berubah, menurut harinya.",
                    "Provisions that begin, end or are replaced, and criminal threats that change, by their day.",
                )
                .to_owned(),
            body,
            searches: false,
        })
    }

    fn day_of_change(&self, path: &str, day: &DayOfChange) -> Markup {
        let w = self.words;
        let (year, _, _) = day.day.civil();
        let id = if day.known { day.day.iso() } else { format!("{year}") };
        let threats = day.threats.iter().filter_map(|n| self.pack.provisions.get(*n).map(|p| (*n, p)));
        html! {
            section {
                h2 #(id) { (w.change_day(day)) }
                ul {
                    @for whole in &day.instruments {
                        li {
                            (self.whole(path, whole.instrument, &w.whole_turned(whole)))
                            @if !whole.notable.is_empty() {
                                ul { @for single in &whole.notable { li { (self.single(path, single)) } } }
                            }
                        }
                    }
                    @for single in &day.provisions { li { (self.single(path, single)) } }
                    @if !day.threats.is_empty() {
                        li {
                            strong { (w.threats_title(day.threats.len())) "." } " " (w.older_acts(day.day))
                            ul {
                                @for (n, provision) in threats {
                                    li {
                                        (self.provision_link(path, n)) ": " (w.plain_with_grade(provision))
                                        ul {
                                            @for (when, what) in w.changed_threat(provision, day.day) { li { (when) ": " (what) } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// An instrument with its title.
    fn whole(&self, path: &str, instrument: usize, turned: &str) -> Markup {
        let w = self.words;
        html! {
            @if let Some(instrument) = self.pack.instruments.get(instrument) {
                a href=(address::relative(path, &address::instrument(w.lang, &instrument.id))) lang="id" { (instrument.short) }
                ": " (turned) ". " (w.said(&instrument.title))
            }
        }
    }

    fn single(&self, path: &str, single: &Single) -> Markup {
        let w = self.words;
        html! {
            (self.provision_link(path, single.provision)) " " (w.single_turned(single))
            @for (n, old) in single.replaces.iter().enumerate() {
                @if n > 0 { "; " }
                (self.provision_link(path, *old))
            }
            @if let Some(provision) = self.pack.provisions.get(single.provision) { ": " (w.plain_with_grade(provision)) }
        }
    }
}
