//! `cek-netral law-changes`: the law's changelog as one Markdown page.

use super::text::plain;
use crate::book::changes::{Changelog, DayOfChange, Single};
use crate::book::wording::Wording;
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::Lang;

/// The whole changelog. The same data gives the same page.
pub fn changes(pack: &Pack, book: &Rulebook, lang: Lang) -> String {
    let log = Changelog::new(pack, book);
    let page = Page { pack, words: Wording { pack, lang } };
    let w = page.words;
    let written = w.either(
        "Halaman ini ditulis oleh `cek-netral law-changes` dari data hukum; jangan disunting.",
        "This page is written by `cek-netral law-changes --lang en` from the law data; do not edit it.",
    );
    let mut out = format!("# {}\n\n{}\n\n{written}\n", w.changes_title(), plain(&w.changes_lead()));
    for day in &log.days {
        out.push_str(&page.day(day));
    }
    if !log.undated.is_empty() {
        out.push_str(&format!("\n## {}\n\n", w.undated_title()));
    }
    for undated in &log.undated {
        let count = w.provision_count(undated.count);
        out.push_str(&page.instrument(undated.instrument, &count));
    }
    out
}

struct Page<'a> {
    pack: &'a Pack,
    words: Wording<'a>,
}

impl Page<'_> {
    fn day(&self, day: &DayOfChange) -> String {
        let w = self.words;
        let mut out = format!("\n## {}\n\n", w.change_day(day));
        for whole in &day.instruments {
            out.push_str(&self.instrument(whole.instrument, &w.whole_turned(whole)));
            out.extend(whole.notable.iter().map(|single| format!("  {}", self.single(single))));
        }
        out.extend(day.provisions.iter().map(|single| self.single(single)));
        if !day.threats.is_empty() {
            let (title, older) = (w.threats_title(day.threats.len()), w.older_acts(day.day));
            out.push_str(&format!("- **{title}.** {}\n", plain(&older)));
        }
        for provision in day.threats.iter().filter_map(|n| self.pack.provisions.get(*n)) {
            let means = plain(&w.plain_with_grade(provision));
            out.push_str(&format!("  - **{}**: {means}\n", plain(&provision.citation)));
            let threats = w.changed_threat(provision, day.day);
            out.extend(threats.iter().map(|(when, what)| format!("    - {when}: {}\n", plain(what))));
        }
        out
    }

    fn instrument(&self, instrument: usize, turned: &str) -> String {
        let Some(instrument) = self.pack.instruments.get(instrument) else { return String::new() };
        let title = plain(&self.words.said(&instrument.title));
        format!("- **{}**: {turned}. {title}\n", plain(&instrument.short))
    }

    fn single(&self, single: &Single) -> String {
        let Some(provision) = self.pack.provisions.get(single.provision) else { return String::new() };
        let replaced = single.replaces.iter().filter_map(|n| self.pack.provisions.get(*n));
        let replaced: Vec<String> = replaced.map(|old| plain(&old.citation)).collect();
        let (citation, turned) = (plain(&provision.citation), self.words.single_turned(single));
        let means = plain(&self.words.plain_with_grade(provision));
        format!("- **{citation}** {turned}{}: {means}\n", replaced.join("; "))
    }
}
