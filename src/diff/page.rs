//! What differs between two versions of the law data as one HTML page, for a lawyer to read: first the law, then the answers that come
//! out otherwise. It stands by itself, without scripts and other files.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::law::{Entry, Law, Other, Turn, turns};
use super::model::{Change, Differences, Kind, Scenario};
use crate::questions::model::{Lang, either};

/// Kinds of entries, in the order of the page, each with its heading.
const KINDS: [(&str, &str, &str); 5] = [
    ("provision", "Ketentuan", "Provisions"),
    ("rule", "Aturan", "Rules"),
    ("exception", "Kekecualian", "Exceptions"),
    ("permission", "Yang dibolehkan", "Permissions"),
    ("free", "Yang dinyatakan bebas", "What is declared free"),
];

/// The parts of an entry, by name.
const PARTS: [(&str, &str, &str); 21] = [
    ("name", "Sebutan", "Name"),
    ("quote", "Bunyi", "Words"),
    ("grade", "Mutu kutipan", "Grade of the quotation"),
    ("confidence", "Keyakinan", "Confidence"),
    ("days", "Masa berlaku", "Days in force"),
    ("binds", "Mengikat", "Binds"),
    ("threat", "Ancaman pidana", "Criminal threat"),
    ("plain", "Dengan kata sederhana", "In plain words"),
    ("note", "Catatan", "Note"),
    ("source", "Sumber", "Source"),
    ("checked", "Diperiksa", "Checked"),
    ("consequence", "Akibat", "Consequence"),
    ("state", "Keadaan", "State"),
    ("when", "Berlaku bila", "Holds where"),
    ("breaches", "Yang dilanggar", "Breaches"),
    ("sanctions", "Sanksi menurut", "Sanctions by"),
    ("exceptions", "Kekecualian", "Exceptions"),
    ("signed", "Ditandatangani", "Signed"),
    ("effect", "Pengaruh", "Effect"),
    ("clears", "Menjadi dasar bila", "Is a ground where"),
    ("rests", "Berdasar", "Rests on"),
];

/// The verdicts of a report, by their names in JSON.
const VERDICTS: [(&str, &str, &str); 6] = [
    ("applies", "Berlaku", "Applies"),
    ("may_apply", "Mungkin berlaku", "May apply"),
    ("assessor", "Perlu penilaian pejabat", "Needs an assessor"),
    ("unsettled", "Aturannya tidak jelas", "Unsettled"),
    ("not_covered", "Belum tercakup", "Not covered"),
    ("none_found", "Tidak ditemukan", "None found"),
];

/// What the page is made from.
#[derive(Debug)]
pub struct Page<'a> {
    pub old: &'a Law,
    pub new: &'a Law,
    /// Of the reports on the same scenarios.
    pub answers: &'a Differences,
    pub lang: Lang,
}

impl Page<'_> {
    /// The page as HTML.
    pub fn html(&self) -> String {
        let turned = turns(self.old, self.new);
        let title = self.say("Perubahan data hukum", "Changes of the law data");
        let page = html! {
            (DOCTYPE)
            html lang=(self.say("id", "en")) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " | Cek Netral" }
                    style { (PreEscaped(include_str!("page.css"))) }
                }
                body {
                    h1 { (title) }
                    (self.versions())
                    p {
                        (self.say(
                            "Untuk diperiksa ahli hukum: bandingkan setiap bunyi dengan sumbernya. Halaman ini dibuat mesin; ia tidak mengatakan bahwa perubahannya benar.",
                            "For a lawyer to check: compare all words with their source. A machine made this page; it does not say that the changes are right.",
                        ))
                    }
                    h2 { (self.say("Yang berubah dalam data", "What changed in the data")) }
                    @if turned.is_empty() { p { (self.say("Tidak ada.", "Nothing.")) } }
                    @for (kind, indonesian, english) in KINDS {
                        (self.of_kind(&turned, kind, self.say(indonesian, english)))
                    }
                    h2 { (self.say("Jawaban yang menjadi lain", "Answers that come out otherwise")) }
                    (self.answers())
                }
            }
        };
        page.into_string()
    }

    fn say(&self, indonesian: &'static str, english: &'static str) -> &'static str {
        either(self.lang, indonesian, english)
    }

    /// The name that a table has for a word; the word itself where it has none.
    fn named<'w>(&self, table: &[(&str, &'static str, &'static str)], word: &'w str) -> &'w str {
        table.iter().find(|(name, ..)| *name == word).map_or(word, |&(_, id, en)| self.say(id, en))
    }

    fn versions(&self) -> Markup {
        let row = |which: &'static str, law: &Law| {
            html! {
                tr { th scope="row" { (which) } td { (law.version.version) } td { (law.version.as_of) } td { (law.entries.len()) } }
            }
        };
        html! {
            table {
                tr {
                    td {}
                    th scope="col" { (self.say("Versi data", "Data version")) }
                    th scope="col" { (self.say("Diperiksa sampai", "Checked up to")) }
                    th scope="col" { (self.say("Banyaknya isi", "Entries")) }
                }
                (row(self.say("Sebelum", "Before"), self.old))
                (row(self.say("Sesudah", "After"), self.new))
            }
        }
    }

    fn of_kind(&self, turned: &[Turn], kind: &str, title: &str) -> Markup {
        let these: Vec<&Turn> = turned.iter().filter(|turn| turn.entry().kind == kind).collect();
        html! {
            @if !these.is_empty() {
                h2 { (title) " (" (these.len()) ")" }
                @for turn in these { (self.turn(turn)) }
            }
        }
    }

    fn turn(&self, turn: &Turn) -> Markup {
        let entry = turn.entry();
        let word = match turn {
            Turn::Came(_) => self.say("Baru", "New"),
            Turn::Went(_) => self.say("Tidak ada lagi", "Gone"),
            Turn::Changed(..) => self.say("Berubah", "Changed"),
        };
        html! {
            article {
                h3 { (word) ": " (entry.name) }
                p.id { (entry.id) }
                @match turn {
                    Turn::Came(entry) | Turn::Went(entry) => { (self.whole(entry)) }
                    Turn::Changed(_, others) => { dl { @for other in others { (self.other(other)) } } }
                }
            }
        }
    }

    fn whole(&self, entry: &Entry) -> Markup {
        html! {
            dl {
                @for (part, says) in &entry.parts {
                    dt { (self.named(&PARTS, part)) }
                    dd { blockquote { (says) } }
                }
            }
        }
    }

    fn other(&self, other: &Other) -> Markup {
        html! {
            dt { (self.named(&PARTS, &other.part)) }
            dd {
                @if !other.old.is_empty() { del data-label=(self.say("Sebelum", "Before")) { (other.old) } }
                @if !other.new.is_empty() { ins data-label=(self.say("Sesudah", "After")) { (other.new) } }
            }
        }
    }

    /// The scenarios whose verdict, call or findings are others; how many have only other words.
    fn answers(&self) -> Markup {
        let graver = |scenario: &&Scenario| scenario.kinds().first().is_some_and(|kind| *kind < Kind::Quotations);
        let all = &self.answers.scenarios;
        let told: Vec<&Scenario> = all.iter().filter(graver).collect();
        let compared = self.answers.alike + all.len();
        html! {
            p {
                (compared) " " (self.say("skenario dibandingkan;", "scenarios compared;")) " "
                (told.len()) " " (self.say("dengan putusan, perintah, atau temuan lain;", "with another verdict, call or findings;")) " "
                (all.len() - told.len()) " " (self.say("hanya dengan kutipan, catatan, atau kata lain.", "with other quotations, notes or words alone."))
            }
            @if !self.answers.verdicts.is_empty() {
                table {
                    tr {
                        th scope="col" { (self.say("Putusan sebelum", "Verdict before")) }
                        th scope="col" { (self.say("sesudah", "after")) }
                        th scope="col" { (self.say("skenario", "scenarios")) }
                    }
                    @for count in &self.answers.verdicts {
                        tr {
                            td { (self.named(&VERDICTS, &count.from)) }
                            td { (self.named(&VERDICTS, &count.to)) }
                            td { (count.scenarios) }
                        }
                    }
                }
            }
            @if !told.is_empty() { ul { @for scenario in told { li { (self.scenario(scenario)) } } } }
        }
    }

    fn scenario(&self, scenario: &Scenario) -> Markup {
        let line = scenario.new_line.or(scenario.old_line).unwrap_or_default();
        let name = scenario.id.clone().unwrap_or_else(|| format!("{} {line}", self.say("baris", "line")));
        html! {
            (name)
            @for difference in scenario.differences.iter().filter(|d| d.kind < Kind::Quotations) {
                @match (difference.kind, &difference.change) {
                    (Kind::AllClear | Kind::Alarm | Kind::Verdict, Change::Changed { old, new }) => {
                        "; " (self.named(&VERDICTS, old.as_str().unwrap_or_default()))
                        " → " (self.named(&VERDICTS, new.as_str().unwrap_or_default()))
                    }
                    (Kind::OnlyOld, _) => { "; " (self.say("hanya sebelum", "only before")) }
                    (Kind::OnlyNew, _) => { "; " (self.say("hanya sesudah", "only after")) }
                    (Kind::Findings, Change::Came) => { "; + " (self.rule(&difference.item())) }
                    (Kind::Findings, Change::Went) => { "; − " (self.rule(&difference.item())) }
                    _ => {}
                }
            }
        }
    }

    /// A rule by its title.
    fn rule(&self, id: &str) -> String {
        let named = |law: &Law| law.entries.iter().find(|e| e.kind == "rule" && e.id == id).map(|e| e.name.clone());
        named(self.new).or_else(|| named(self.old)).unwrap_or_else(|| id.to_owned())
    }
}
