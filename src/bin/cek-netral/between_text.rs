//! What changed for a scenario between two days, as a text to read.

use std::fmt;

use cek_netral::book::between::{Between, Changed, Cited, Found, Outcome};
use cek_netral::book::labels;
use cek_netral::calendar::day::Day;
use cek_netral::questions::model::{Lang, either};
use cek_netral::report::{FindingStatus, Threat};
use cek_netral::rules::evaluate::Status;
use cek_netral::scenario::input::Problem;

/// What stands above all scenarios.
pub(crate) fn head([from, to]: [Day; 2], lang: Lang) -> String {
    let (first, last) = (from.written(lang == Lang::En), to.written(lang == Lang::En));
    match lang {
        Lang::Id => format!(
            "Dari {first} ke {last}. Tanggal dan pemilihan milik skenario sendiri tidak dipakai. Ini bukan nasihat hukum.\n\n"
        ),
        Lang::En => format!(
            "From {first} to {last}. A scenario's own date and election are kept out. This is no legal advice.\n\n"
        ),
    }
}

/// A scenario that cannot be checked.
pub(crate) fn wrong(line: u64, problem: &Problem, lang: Lang) -> String {
    let unread = either(lang, "tidak dapat diperiksa", "cannot be checked");
    let allowed = if problem.allowed.is_empty() { String::new() } else { format!(" ({})", problem.allowed.join(", ")) };
    format!("{} {line}: {unread}: {problem}{allowed}\n\n", either(lang, "Baris", "Line"))
}

/// One scenario.
pub(crate) struct Text<'a> {
    pub between: &'a Between,
    pub lang: Lang,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Between { id, line, from, to, rules, permissions, warnings, .. } = self.between;
        let name = id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
        writeln!(f, "{} {line}{name}", self.either("Baris", "Line"))?;
        self.outcome(f, from)?;
        self.outcome(f, to)?;
        if self.between.is_empty() {
            writeln!(f, "  {}", self.either("Tidak ada yang berubah.", "Nothing changed."))?;
        }
        let (comes, goes) = (self.either("muncul", "comes"), self.either("hilang", "goes"));
        rules.came.iter().try_for_each(|found| self.found(f, '+', comes, found))?;
        rules.went.iter().try_for_each(|found| self.found(f, '-', goes, found))?;
        rules.changed.iter().try_for_each(|changed| self.changed(f, changed))?;
        let (allowed, warning) = (self.either("izin", "permission"), self.either("peringatan", "warning"));
        for (mark, permissions) in [('+', &permissions.came), ('-', &permissions.went)] {
            for one in permissions {
                writeln!(f, "  {mark} {allowed}: {} ({})", one.title, one.citations.join("; "))?;
            }
        }
        for (mark, warnings) in [('+', &warnings.came), ('-', &warnings.went)] {
            for one in warnings {
                writeln!(f, "  {mark} {warning}: {}", one.message)?;
            }
        }
        writeln!(f)
    }
}

impl Text<'_> {
    fn either(&self, indonesian: &'static str, english: &'static str) -> &'static str {
        either(self.lang, indonesian, english)
    }

    fn outcome(&self, f: &mut fmt::Formatter, outcome: &Outcome) -> fmt::Result {
        writeln!(f, "  {}: {}. {}", outcome.day, labels::verdict(outcome.verdict, self.lang), outcome.headline)
    }

    fn status(&self, status: FindingStatus) -> &'static str {
        let status = match status {
            FindingStatus::Applies => Status::Applies,
            FindingStatus::MayApply => Status::MayApply,
            FindingStatus::Assessor => Status::Assessor,
        };
        labels::status(status, self.lang)
    }

    fn found(&self, f: &mut fmt::Formatter, mark: char, turn: &str, found: &Found) -> fmt::Result {
        let (levels, status) = (found.level_labels.join(", "), self.status(found.status));
        writeln!(f, "  {mark} {turn}: {} ({}: {levels}; {status})", found.title, found.kind_label)?;
        found.provisions.iter().try_for_each(|cited| self.cited(f, "", cited))
    }

    fn changed(&self, f: &mut fmt::Formatter, changed: &Changed) -> fmt::Result {
        writeln!(f, "  ~ {}: {}", self.either("berubah", "changes"), changed.title)?;
        if let Some(status) = &changed.status {
            writeln!(f, "    {} → {}", self.status(status.from), self.status(status.to))?;
        }
        if let Some(levels) = &changed.level_labels {
            writeln!(f, "    {} → {}", levels.from.join(", "), levels.to.join(", "))?;
        }
        changed.provisions.came.iter().try_for_each(|cited| self.cited(f, "+ ", cited))?;
        changed.provisions.went.iter().try_for_each(|cited| self.cited(f, "- ", cited))?;
        for threat in &changed.threats {
            writeln!(f, "    {}:", threat.citation)?;
            let (before, now) = (self.either("dahulu", "before"), self.either("sekarang", "now"));
            threat.from.iter().try_for_each(|threat| Text::threat(f, before, threat))?;
            threat.to.iter().try_for_each(|threat| Text::threat(f, now, threat))?;
        }
        Ok(())
    }

    fn cited(&self, f: &mut fmt::Formatter, mark: &str, cited: &Cited) -> fmt::Result {
        writeln!(f, "    {mark}{} [{}]", cited.citation, labels::grade(cited.grade, self.lang))?;
        writeln!(f, "      {}", cited.plain)?;
        let threatens = self.either("ancaman", "threat");
        cited.threats.iter().try_for_each(|threat| Text::threat(f, threatens, threat))
    }

    /// A threat is never told without what to know of it.
    fn threat(f: &mut fmt::Formatter, name: &str, threat: &Threat) -> fmt::Result {
        writeln!(f, "      {name}: {}", threat.text)?;
        let ground: Vec<&str> = [&threat.note].into_iter().chain(&threat.by).map(String::as_str).collect();
        let ground: Vec<&str> = ground.into_iter().filter(|part| !part.is_empty()).collect();
        if ground.is_empty() { Ok(()) } else { writeln!(f, "        ({})", ground.join("; ")) }
    }
}
