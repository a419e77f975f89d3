//! `cek-netral book`: the whole rulebook as one Markdown page, for a lawyer to read, correct and sign.

mod appendix;
mod changes;
mod provisions;
mod rules;
mod text;

use super::uses::{CitedBy, citations};
use super::wording::Wording;
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::Lang;
use crate::rules::model::Family;
pub use changes::changes;
use text::{anchor, plain};

/// What every part of the book is made from.
#[derive(Debug)]
struct Pages<'a> {
    pack: &'a Pack,
    book: &'a Rulebook,
    words: Wording<'a>,
    /// One for each provision.
    cited: Vec<CitedBy>,
}

/// The whole book. The same data gives the same book.
pub fn book(pack: &Pack, book: &Rulebook, lang: Lang) -> String {
    let pages = Pages { pack, book, words: Wording { pack, lang }, cited: citations(pack) };
    let parts = [
        pages.title(),
        pages.contents(),
        pages.provisions(),
        pages.rules(),
        pages.exceptions(),
        pages.permissions(),
        pages.conflicts(),
        pages.routes(),
        pages.assumptions(),
        pages.unverified(),
        pages.covered(),
    ];
    parts.concat()
}

impl Pages<'_> {
    fn title(&self) -> String {
        let w = self.words;
        format!(
            "# {}\n\n{} {}. {}: {}.\n\n{}\n\n",
            w.either("Buku aturan Cek Netral", "The rulebook of Cek Netral"),
            w.either("Versi data", "Data version"),
            self.pack.version,
            w.either("Hukum diperiksa sampai", "Law checked up to"),
            self.pack.as_of,
            w.either(
                "Setiap aturan berlaku bila semua jawabannya terpenuhi, kecuali ada pengecualian. Mohon periksa: kutipan, siapa yang diikat, isi kotak aturan, pengecualian, tingkat sanksi, dan jalur penanganannya.",
                "A rule applies when all of its answers are met, unless an exception is. Please check: the quotation, whom it binds, the rule's box, the exceptions, the level of the sanction, and who handles it.",
            ),
        )
    }

    fn contents(&self) -> String {
        let w = self.words;
        let mut out = format!("## {}\n\n", w.either("Isi", "Contents"));
        out.push_str(&format!("- [{0}](#provisions)\n", self.provisions_title()));
        for (n, instrument) in self.pack.instruments.iter().enumerate() {
            let count = self.of_instrument(n).count();
            let (short, to) = (plain(&instrument.short), anchor("instrument", &instrument.id));
            out.push_str(&format!("  - [{short}](#{to}) ({count})\n"));
        }
        out.push_str(&format!("- [{}](#rules)\n", self.rules_title()));
        for family in Family::OF_LAW {
            out.push_str(&format!("  - {}\n", super::labels::family(family, w.lang)));
            for rule in self.pack.rules.iter().filter(|r| r.family == family) {
                out.push_str(&format!("    - [{}](#{})\n", plain(&w.said(&rule.title)), anchor("rule", &rule.id)));
            }
        }
        for (to, title) in [
            ("exceptions", self.exceptions_title()),
            ("permissions", self.permissions_title()),
            ("conflicts", self.conflicts_title()),
            ("routes", self.routes_title()),
            ("assumptions", self.assumptions_title()),
            ("unverified", self.unverified_title()),
            ("covered", self.covered_title()),
        ] {
            out.push_str(&format!("- [{title}](#{to})\n"));
        }
        out.push('\n');
        out
    }

    /// A link to a rule, by its index.
    fn rule_link(&self, rule: usize) -> String {
        self.pack.rules.get(rule).map(|r| format!("[{}](#{})", r.id, anchor("rule", &r.id))).unwrap_or_default()
    }

    /// A link to a provision, by its index, with its citation.
    fn provision_link(&self, provision: usize) -> String {
        let found = self.pack.provisions.get(provision);
        found.map(|p| format!("[{}](#{})", plain(&p.citation), anchor("provision", &p.id))).unwrap_or_default()
    }

    fn provision_links(&self, provisions: &[u16]) -> String {
        provisions.iter().map(|n| self.provision_link(usize::from(*n))).collect::<Vec<_>>().join("; ")
    }

    /// A box as a list, one question a line.
    fn answer_box(&self, answer_box: &crate::questions::model::AnswerBox, indent: &str) -> String {
        let lines = self.words.answer_box(answer_box).into_iter();
        lines.map(|(ask, answers)| format!("{indent}- **{}** {}\n", plain(&ask), plain(&answers))).collect()
    }

    /// A box in one line.
    fn answer_box_in_line(&self, answer_box: &crate::questions::model::AnswerBox) -> String {
        let said = self.words.answer_box(answer_box).into_iter().map(|(ask, answers)| format!("{ask} {answers}"));
        plain(&said.collect::<Vec<_>>().join(" / "))
    }
}
