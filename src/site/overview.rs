//! The pages that lead to all others: the front page, each instrument, the rules by family, what is allowed or excepted,
//! and where officials disagree.

use maud::{Markup, html};

use super::catalogue::Catalogue;
use super::shell::Page;
use super::{File, address};
use crate::book::labels;
use crate::law::model::Instrument;
use crate::rules::model::{Conflict, Family};

/// Where a family stands on the page of the rules.
pub(super) fn family_id(family: Family) -> &'static str {
    match family {
        Family::Party => "partai",
        Family::Decisions => "keputusan",
        Family::Social => "medsos",
        Family::Attendance => "kehadiran",
        Family::Campaign => "kampanye",
        Family::Facilities => "fasilitas",
        Family::Neutrality => "netralitas",
        Family::Agency => "instansi",
    }
}

impl Catalogue<'_> {
    pub(super) fn overview(&self) -> Vec<File> {
        let mut files = vec![self.front(), self.rules_page(), self.allowed_page(), self.disagreements_page()];
        files.extend(self.pack.instruments.iter().enumerate().map(|(n, i)| self.instrument_page(n, i)));
        files
    }

    fn front(&self) -> File {
        let w = self.words;
        let path = address::page(w.lang, "index.html");
        let to = |name: &str| address::relative(&path, &address::page(w.lang, name));
        let body = html! {
            h1 { (w.either("Katalog ketentuan netralitas", "Catalogue of neutrality provisions")) }
            p.lead {
                (w.either(
                    "Semua ketentuan dan aturan yang dipakai Cek Netral: bunyinya, maksudnya, kapan berlaku, siapa yang diikat, dan sejauh mana bunyinya sudah dicocokkan.",
                    "Every provision and rule that Cek Netral uses: its words, what they mean, when it is in force, whom it binds, and how far the wording is verified.",
                ))
            }
            form.search role="search" hidden data-index=(to("indeks.json")) {
                label for="search" { (w.either("Cari pasal, kata, atau aturan", "Search article, word or rule")) }
                input #search type="search" autocomplete="off" spellcheck="false";
                p.note #search-status role="status"
                    data-none=(w.either("Tidak ada yang cocok.", "Nothing fits."))
                    data-some=(w.either("hasil", "results"))
                    data-failed=(w.either("Daftar pencarian tidak dapat dimuat.", "The search list could not be loaded.")) {}
                ol.results #search-results {}
            }
            section {
                h2 { (w.either("Aturan", "Rules")) }
                p { (w.either("Kapan suatu ketentuan dilanggar, dengan contoh.", "When a provision is breached, with examples.")) }
                ul {
                    @for family in Family::OF_LAW {
                        li {
                            a href=(format!("{}#{}", to("aturan/index.html"), family_id(family))) { (labels::family(family, w.lang)) }
                            " (" (self.rules_of(family).count()) ")"
                        }
                    }
                }
                ul {
                    li { a href=(to("izin.html")) { (w.either("Yang dibolehkan dan dikecualikan", "What is allowed and excepted")) } }
                    li { a href=(to("perbedaan.html")) { (w.either("Yang diperselisihkan pejabat", "Where officials disagree")) } }
                    li { a href=(to("pose.html")) { (w.either("Pose tangan", "Hand poses")) } }
                    li { a href=(to("bantuan.html")) { (w.either("Yang bisa Anda lakukan", "What you can do")) } }
                    li { a href=(to("perubahan.html")) { (w.changes_title()) } }
                    li { a href=(to("istilah.html")) { (w.either("Istilah", "Terms")) } }
                }
            }
            section {
                h2 { (w.either("Ketentuan menurut peraturannya", "Provisions by instrument")) }
                ul.instruments {
                    @for (n, instrument) in self.pack.instruments.iter().enumerate() {
                        li {
                            a href=(address::relative(&path, &address::instrument(w.lang, &instrument.id))) lang="id" { (instrument.short) }
                            " (" (self.of_instrument(n).count()) ")"
                            br;
                            span.note { (w.said(&instrument.title)) }
                        }
                    }
                }
            }
        };
        self.document(Page {
            name: "index.html".to_owned(),
            title: w.either("Katalog ketentuan netralitas", "Catalogue of neutrality provisions").to_owned(),
            about: w.either(
                "Ketentuan netralitas ASN, TNI, Polri, dan aparat desa: bunyi, maksud, masa berlaku, sanksi, dan contoh.",
                "Neutrality provisions for civil servants, armed forces, police and village officials: words, meaning, validity, sanctions, examples.",
            ).to_owned(),
            body,
            searches: true,
        })
    }

    fn instrument_page(&self, index: usize, instrument: &Instrument) -> File {
        let w = self.words;
        let path = address::instrument(w.lang, &instrument.id);
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 lang="id" { (instrument.short) }
            p.lead { (w.said(&instrument.title)) }
            p.note.source { (w.either("Sumber", "Source")) ": " (instrument.source) }
            ul.provisions {
                @for (n, provision) in self.of_instrument(index) {
                    li {
                        (self.provision_link(&path, n))
                        p { (w.said(&provision.text.plain)) }
                        p.note { (w.days(provision.from, provision.to)) "; " (labels::grade(provision.grade, w.lang)) }
                    }
                }
            }
        };
        self.document(Page {
            name: path.strip_prefix(address::folder(w.lang)).unwrap_or(&path).to_owned(),
            title: instrument.short.clone(),
            about: w.said(&instrument.title),
            body,
            searches: false,
        })
    }

    fn rules_page(&self) -> File {
        let w = self.words;
        let name = "aturan/index.html";
        let path = address::page(w.lang, name);
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.either("Aturan", "Rules")) }
            p.lead {
                (w.either(
                    "Setiap aturan mengatakan kapan suatu ketentuan dilanggar: siapa, perbuatan apa, terhadap siapa, pada tahap apa.",
                    "Each rule says when a provision is breached: who, by which act, towards whom, at which stage.",
                ))
            }
            @for family in Family::OF_LAW {
                section {
                    h2 #(family_id(family)) { (labels::family(family, w.lang)) }
                    ul {
                        @for (n, rule) in self.rules_of(family) {
                            li { (self.rule_link(&path, n)) " " span.note { (w.kind(rule.kind)) } }
                        }
                    }
                }
            }
        };
        self.document(Page {
            name: name.to_owned(),
            title: w.either("Aturan", "Rules").to_owned(),
            about: w.either("Semua aturan menurut kelompoknya.", "All rules by family.").to_owned(),
            body,
            searches: false,
        })
    }

    fn allowed_page(&self) -> File {
        let w = self.words;
        let path = address::page(w.lang, "izin.html");
        let grounds = |provisions: &[u16]| {
            let links: Vec<Markup> = provisions.iter().map(|n| self.provision_link(&path, usize::from(*n))).collect();
            html! {
                @if links.is_empty() {
                    p.note { (w.either("Tanpa ketentuan yang disebut.", "No provision named.")) }
                } @else {
                    (self.linked(w.either("Dasar", "Ground"), &links))
                }
            }
        };
        let names = |rules: Vec<usize>| {
            let links: Vec<Markup> = rules.into_iter().map(|n| self.rule_link(&path, n)).collect();
            self.linked(w.either("Aturan yang tersentuh", "Rules it touches"), &links)
        };
        let excepted = |exception: usize| {
            let touches =
                |rule: &crate::rules::model::Rule| rule.exceptions.iter().any(|n| usize::from(*n) == exception);
            self.pack.rules.iter().enumerate().filter(|(_, r)| touches(r)).map(|(n, _)| n).collect()
        };
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.either("Yang dibolehkan dan dikecualikan", "What is allowed and excepted")) }
            h2 { (w.either("Yang dibolehkan", "What is allowed")) }
            @for (n, permission) in self.pack.permissions.iter().enumerate() {
                section.entry #(format!("izin-{}", permission.id)) {
                    h3 { (w.said(&permission.title)) }
                    p { (w.said(&permission.text)) }
                    (self.answer_box(&permission.when))
                    (grounds(&permission.provisions))
                    (names(self.book.beside.get(n).map(|b| b.iter().map(|i| usize::from(*i)).collect()).unwrap_or_default()))
                }
            }
            h2 { (w.either("Pengecualian", "Exceptions")) }
            @for (n, exception) in self.pack.exceptions.iter().enumerate() {
                section.entry #(format!("kecuali-{}", exception.id)) {
                    h3 { (w.said(&exception.title)) }
                    p.note { (labels::effect(exception.effect, w.lang)) }
                    (self.answer_box(&exception.when))
                    (grounds(&exception.provisions))
                    (names(excepted(n)))
                }
            }
        };
        self.document(Page {
            name: "izin.html".to_owned(),
            title: w.either("Yang dibolehkan dan dikecualikan", "What is allowed and excepted").to_owned(),
            about: w
                .either(
                    "Izin dan pengecualian dari aturan netralitas.",
                    "Permissions and exceptions to the neutrality rules.",
                )
                .to_owned(),
            body,
            searches: false,
        })
    }

    fn disagreements_page(&self) -> File {
        let w = self.words;
        let path = address::page(w.lang, "perbedaan.html");
        let body = html! {
            (self.above(&path, &[(&address::page(w.lang, "index.html"), w.either("Katalog", "Catalogue"))]))
            h1 { (w.either("Yang diperselisihkan pejabat", "Where officials disagree")) }
            p.lead {
                (w.either("Cek Netral menunjukkan kedua sisi dan tidak memilih.", "Cek Netral shows both sides and does not choose."))
            }
            @for conflict in &self.pack.conflicts {
                section.entry #(conflict.id) {
                    h2 { (w.said(&conflict.title)) }
                    (self.positions(conflict))
                    @let links: Vec<Markup> = conflict.rules.iter().map(|n| self.rule_link(&path, usize::from(*n))).collect();
                    (self.linked(w.either("Menyangkut", "Concerns"), &links))
                }
            }
        };
        self.document(Page {
            name: "perbedaan.html".to_owned(),
            title: w.either("Yang diperselisihkan pejabat", "Where officials disagree").to_owned(),
            about: w
                .either("Hal-hal yang diperselisihkan, dengan kedua sisinya.", "Points in dispute, with both sides.")
                .to_owned(),
            body,
            searches: false,
        })
    }

    /// Who says what, since when, and where it was read.
    pub(super) fn positions(&self, conflict: &Conflict) -> Markup {
        let w = self.words;
        html! {
            ul.positions {
                @for position in &conflict.positions {
                    li {
                        strong { (w.said(&position.who)) } ": " (w.said(&position.says))
                        @let origin: Vec<&str> = [position.since.as_str(), position.source.as_str()].into_iter().filter(|s| !s.is_empty()).collect();
                        @if !origin.is_empty() { " " span.note.source { "(" (origin.join("; ")) ")" } }
                    }
                }
            }
        }
    }
}
