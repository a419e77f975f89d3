//! How many answers came to what, and what holds for all of them.

use cek_netral::questions::model::{Lang, either};
use cek_netral::report::Verdict;

use super::Answer;

#[derive(Debug)]
pub(crate) struct Tally {
    lang: Lang,
    verdicts: Vec<Verdict>,
    wrong: usize,
    /// What every report says alike: no legal advice, whom to ask, the law as of when.
    last: Option<[String; 3]>,
}

impl Tally {
    pub(crate) fn new(lang: Lang) -> Tally {
        Tally { lang, verdicts: Vec::new(), wrong: 0, last: None }
    }

    pub(crate) fn count(&mut self, answer: &Answer) {
        let Ok(report) = &answer.answer else {
            self.wrong += 1;
            return;
        };
        self.verdicts.push(report.verdict);
        let as_of = either(report.lang, "Hukum menurut data per", "The law according to data as of");
        let law = format!("{as_of} {}.", report.law.as_of);
        self.last = Some([report.disclaimer.clone(), report.ask_whom.clone(), law]);
    }

    /// The sum, and what every report says alike.
    pub(crate) fn lines(self) -> Vec<String> {
        let count = |verdict| self.verdicts.iter().filter(|v| **v == verdict).count();
        let (all, lang) = (self.verdicts.len() + self.wrong, self.lang);
        let parts = [
            (count(Verdict::Applies), either(lang, "berlaku", "apply")),
            (count(Verdict::MayApply), either(lang, "mungkin berlaku", "may apply")),
            (count(Verdict::Assessor), either(lang, "perlu penilaian pejabat", "need an assessor")),
            (count(Verdict::Unsettled), either(lang, "aturannya tidak jelas", "unsettled")),
            (count(Verdict::NotCovered), either(lang, "belum tercakup", "not covered")),
            (count(Verdict::NoneFound), either(lang, "tidak ditemukan", "none found")),
            (self.wrong, either(lang, "tidak dapat diperiksa", "cannot be checked")),
        ];
        let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        let drafts = either(lang, "naskah", if all == 1 { "draft" } else { "drafts" });
        let sum = format!("{all} {drafts}: {}.", parts.join(", "));
        [sum].into_iter().chain(self.last.into_iter().flatten()).collect()
    }
}
