//! The rules: each with its box in words, what touches it, its examples, its truth table and a line to sign.

use super::Pages;
use super::text::{anchor, heading, plain, row};
use crate::book::labels;
use crate::book::truth::{MOST_ANSWERS, MOST_ROWS, table};
use crate::pack::rulebook::RuleRecord;
use crate::rules::evaluate::{Status, Trace};
use crate::rules::model::{Family, Rule, State};

impl Pages<'_> {
    pub(super) fn rules_title(&self) -> &'static str {
        self.words.either("Aturan", "Rules")
    }

    pub(super) fn rules(&self) -> String {
        let mut out = heading(2, "rules", self.rules_title());
        for family in Family::OF_LAW {
            out.push_str(&format!("### {}\n\n", labels::family(family, self.words.lang)));
            for (n, rule) in self.pack.rules.iter().enumerate().filter(|(_, r)| r.family == family) {
                out.push_str(&self.rule(n, rule));
            }
        }
        out
    }

    fn rule(&self, index: usize, rule: &Rule) -> String {
        let w = self.words;
        let mut out = heading(4, &anchor("rule", &rule.id), &plain(&w.said(&rule.title)));
        let mut line = |name: &str, said: &str| {
            if !said.is_empty() {
                out.push_str(&format!("- **{name}**: {said}\n"));
            }
        };
        line("Id", &format!("`{}`", rule.id));
        if rule.state != State::Active {
            line(w.either("Keadaan", "State"), labels::state(rule.state, w.lang));
        }
        let consequence = format!("{}; {}", w.kind(rule.kind), w.level(rule.level));
        line(w.either("Akibat", "Consequence"), &consequence);
        line(w.either("Melanggar", "Breaches"), &self.provision_links(&rule.breaches));
        line(w.either("Sanksi", "Sanctions"), &self.provision_links(&rule.sanctions));
        line(w.either("Ditangani", "Handled by"), &self.route_link(rule.route));
        out.push_str(&format!("\n{}:\n\n", w.either("Berlaku bila", "Applies when")));
        out.push_str(&self.answer_box(&rule.when, ""));
        out.push('\n');
        out.push_str(&self.touching(index, rule));
        let record = self.book.rules.get(index);
        out.push_str(&self.examples(record));
        out.push_str(&self.truth(rule));
        out.push_str(&self.review(record));
        out
    }

    /// Exceptions, disagreements and notes.
    fn touching(&self, index: usize, rule: &Rule) -> String {
        let w = self.words;
        let names = |rules: &[u16]| rules.iter().any(|n| usize::from(*n) == index);
        let mut out = String::new();
        let mut section = |title: &str, items: String| {
            if !items.is_empty() {
                out.push_str(&format!("{title}:\n\n{items}\n"));
            }
        };
        let exceptions = rule.exceptions.iter().filter_map(|n| self.pack.exceptions.get(usize::from(*n)));
        let exceptions = exceptions.map(|e| {
            let effect = labels::effect(e.effect, w.lang);
            format!("- [{}](#exceptions) ({effect}): {}\n", plain(&w.said(&e.title)), self.answer_box_in_line(&e.when))
        });
        section(w.either("Pengecualian", "Exceptions"), exceptions.collect());
        let conflicts = self.pack.conflicts.iter().filter(|c| names(&c.rules));
        let conflicts = conflicts.map(|c| format!("- [{}](#conflicts)\n", plain(&w.said(&c.title))));
        section(w.either("Diperselisihkan", "Disagreements"), conflicts.collect());
        let permissions = self.pack.permissions.iter().zip(&self.book.beside).filter(|(_, beside)| names(beside));
        let permissions = permissions.map(|(p, _)| format!("- [{}](#permissions)\n", plain(&w.said(&p.title))));
        section(w.either("Bersinggungan dengan izin", "Meets permissions"), permissions.collect());
        let notes = self.pack.notes.iter().filter(|n| names(&n.rules)).map(|note| {
            let text = plain(&w.said(&note.text));
            if note.when.is_empty() {
                format!("- {text}\n")
            } else {
                format!("- ({}) {text}\n", self.answer_box_in_line(&note.when))
            }
        });
        section(w.either("Catatan", "Notes"), notes.collect());
        out
    }

    fn examples(&self, record: Option<&RuleRecord>) -> String {
        let w = self.words;
        let mut out = format!("{}:\n\n", w.either("Contoh", "Examples"));
        for example in record.map(|r| r.examples.as_slice()).unwrap_or_default() {
            let status = labels::status(example.expected, w.lang);
            out.push_str(&format!("- **{status}**: {}\n", plain(&w.example(example))));
        }
        out.push('\n');
        out
    }

    fn truth(&self, rule: &Rule) -> String {
        let w = self.words;
        let table = table(self.pack, rule);
        if table.columns.is_empty() {
            let none =
                w.either("Tabel: tidak ada pertanyaan dengan sedikit jawaban.", "Table: no question of few answers.");
            return format!("{none}\n\n");
        }
        let mut out = match w.lang {
            crate::questions::model::Lang::Id => format!(
                "Tabel (pertanyaan kotak dan pengecualiannya dengan 2 sampai {MOST_ANSWERS} jawaban; yang lain tetap seperti di atas):\n\n"
            ),
            crate::questions::model::Lang::En => {
                format!(
                    "Table (questions of the box and its exceptions with 2 to {MOST_ANSWERS} answers; the others stay as above):\n\n"
                )
            }
        };
        let asks = table.columns.iter().map(|q| plain(&w.ask(*q)));
        let head: Vec<String> = asks.chain([w.either("Hasil", "Outcome").to_owned()]).collect();
        out.push_str(&row(&head));
        out.push_str(&row(&vec!["---"; head.len()]));
        for line in &table.rows {
            let answers = table.columns.iter().zip(&line.answers).map(|(q, n)| plain(&w.answer(*q, *n)));
            let cells: Vec<String> = answers.chain([self.trace(rule, &line.trace)]).collect();
            out.push_str(&row(&cells));
        }
        if table.cut {
            let cut =
                w.either("Dipotong: hanya baris pertama yang ditampilkan, sebanyak", "Cut: only the first rows shown,");
            out.push_str(&format!("\n{cut} {MOST_ROWS}.\n"));
        }
        out.push('\n');
        out
    }

    /// The status of a row, with what it still hangs on and another level where an exception sets one.
    fn trace(&self, rule: &Rule, trace: &Trace) -> String {
        let w = self.words;
        let mut out = labels::status(trace.status, w.lang).to_owned();
        if trace.status == Status::Applies {
            out = format!("**{out}**");
        }
        if !trace.open.is_empty() {
            let open: Vec<String> = trace.open.iter().map(|q| plain(&w.ask(*q))).collect();
            out.push_str(&format!(": {}", open.join("; ")));
        }
        if trace.levels.iter().any(|l| *l != rule.level) {
            let levels: Vec<String> = trace.levels.iter().map(|l| w.level(*l)).collect();
            out.push_str(&format!(" ({})", levels.join("/")));
        }
        out
    }

    fn review(&self, record: Option<&RuleRecord>) -> String {
        let w = self.words;
        let (by, on) = (w.either("Diperiksa oleh", "Reviewed by"), w.either("tanggal", "date"));
        let edition = record.map(|r| r.edition.as_str()).unwrap_or_default();
        let edition = format!("{}: `{edition}`", w.either("edisi", "edition"));
        match record.and_then(|r| r.review.as_ref()) {
            Some(review) => format!("{by}: {} {on}: {} {edition}\n\n", plain(&review.by), review.on),
            None => format!("{by}: \\_\\_\\_\\_ {on}: \\_\\_\\_\\_ {edition}\n\n"),
        }
    }
}
