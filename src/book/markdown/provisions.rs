//! The law: each instrument with its provisions, and the rules that cite them.

use super::Pages;
use super::text::{anchor, heading, plain, quotation};
use crate::book::labels;
use crate::law::model::Provision;
use crate::questions::model::AnswerBox;

impl Pages<'_> {
    pub(super) fn provisions_title(&self) -> &'static str {
        self.words.either("Ketentuan menurut peraturannya", "Provisions by instrument")
    }

    /// The provisions of an instrument, by index.
    pub(super) fn of_instrument(&self, instrument: usize) -> impl Iterator<Item = (usize, &Provision)> {
        let all = self.pack.provisions.iter().enumerate();
        all.filter(move |(_, p)| usize::from(p.instrument) == instrument)
    }

    pub(super) fn provisions(&self) -> String {
        let mut out = heading(2, "provisions", self.provisions_title());
        for (n, instrument) in self.pack.instruments.iter().enumerate() {
            let title = format!("{}: {}", plain(&instrument.short), plain(&self.words.said(&instrument.title)));
            out.push_str(&heading(3, &anchor("instrument", &instrument.id), &title));
            let source = self.words.either("Sumber", "Source");
            out.push_str(&format!("{source}: {}\n\n", plain(&instrument.source)));
            for (index, provision) in self.of_instrument(n) {
                out.push_str(&self.provision(index, provision));
            }
        }
        out
    }

    fn provision(&self, index: usize, provision: &Provision) -> String {
        let w = self.words;
        let mut out = heading(4, &anchor("provision", &provision.id), &plain(&provision.citation));
        if !provision.text.quote.is_empty() {
            out.push_str(&quotation(&provision.text.quote));
            out.push('\n');
        }
        let mut line = |name: &str, said: &str| {
            if !said.is_empty() {
                out.push_str(&format!("- **{name}**: {said}\n"));
            }
        };
        let role = self.book.roles.get(index).copied().unwrap_or_default();
        line("Id", &format!("`{}` ({})", provision.id, labels::role(role, w.lang)));
        let grade = labels::grade(provision.grade, w.lang);
        let confidence = labels::confidence(provision.confidence, w.lang);
        line(w.either("Kutipan", "Quotation"), &format!("{grade}; {confidence}"));
        line(w.either("Berlaku", "In force"), &w.days(provision.from, provision.to));
        line(w.either("Mengikat", "Binds"), &self.bound(provision));
        for threat in w.threats(provision) {
            line(w.either("Ancaman pidana", "Criminal threat"), &plain(&threat));
        }
        line(w.either("Maksudnya", "In plain words"), &plain(&w.said(&provision.text.plain)));
        line(w.either("Catatan", "Note"), &plain(&w.said(&provision.text.note)));
        let checked = format!("{} {}", w.either("diperiksa", "checked"), provision.checked);
        line(w.either("Sumber", "Source"), &format!("{}; {checked}", plain(&provision.text.source)));
        line(w.either("Dipakai oleh", "Cited by"), &self.citing(index));
        out.push('\n');
        out
    }

    /// Whom and what it binds by its own words, its days left out.
    fn bound(&self, provision: &Provision) -> String {
        let date = self.pack.questions.find("date").map(|(ix, _)| ix);
        let scope: AnswerBox = provision.scope.iter().filter(|(q, _)| Some(*q) != date).copied().collect();
        if scope.is_empty() {
            self.words.either("tidak dibatasi di sini", "not narrowed here").to_owned()
        } else {
            self.answer_box_in_line(&scope)
        }
    }

    fn citing(&self, index: usize) -> String {
        let w = self.words;
        let Some(cited) = self.cited.get(index) else { return String::new() };
        let rules = |list: &[usize]| list.iter().map(|n| self.rule_link(*n)).collect::<Vec<_>>().join(", ");
        let exception = |n: &usize| self.pack.exceptions.get(*n).map(|e| format!("[{}](#exceptions)", e.id));
        let permission = |n: &usize| self.pack.permissions.get(*n).map(|p| format!("[{}](#permissions)", p.id));
        let parts = [
            (w.either("sebagai yang dilanggar", "as breached"), rules(&cited.breaches)),
            (w.either("sebagai sanksi", "as sanction"), rules(&cited.sanctions)),
            (
                w.either("pengecualian", "exceptions"),
                cited.exceptions.iter().filter_map(exception).collect::<Vec<_>>().join(", "),
            ),
            (
                w.either("izin", "permissions"),
                cited.permissions.iter().filter_map(permission).collect::<Vec<_>>().join(", "),
            ),
        ];
        let said = parts.iter().filter(|(_, ids)| !ids.is_empty()).map(|(how, ids)| format!("{how}: {ids}"));
        let said: Vec<String> = said.collect();
        if said.is_empty() { w.either("tidak ada aturan", "no rule").to_owned() } else { said.join("; ") }
    }
}
