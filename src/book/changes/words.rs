//! The changelog in words, for Markdown and for the catalogue alike.

use super::{DayOfChange, Single, Turn, Whole};
use crate::book::labels;
use crate::book::wording::Wording;
use crate::calendar::day::{Day, Span};
use crate::law::model::Provision;
use crate::questions::model::Lang;
use crate::report::model::Threat;
use crate::report::threats::threats;

impl Wording<'_> {
    pub fn changes_title(&self) -> &'static str {
        self.either("Perubahan hukum netralitas", "Changes of the neutrality law")
    }

    /// What the changelog is, and what it is not.
    pub fn changes_lead(&self) -> String {
        let as_of = Span::parse(&self.pack.as_of).map_or_else(|| self.pack.as_of.clone(), |s| self.on(s.first));
        match self.lang {
            Lang::Id => format!(
                "Apa yang berubah, pada hari apa, yang terbaru lebih dulu. Hanya ketentuan yang ada dalam data Cek Netral; hukum diperiksa sampai {as_of}. Ini bukan nasihat hukum."
            ),
            Lang::En => format!(
                "What changed on which day, the newest first. Only provisions in the data of Cek Netral; law checked up to {as_of}. This is no legal advice."
            ),
        }
    }

    fn on(&self, day: Day) -> String {
        day.written(self.lang == Lang::En)
    }

    /// The day as a heading says it.
    pub fn change_day(&self, day: &DayOfChange) -> String {
        if day.known {
            return self.on(day.day);
        }
        let (year, _, _) = day.day.civil();
        format!("{} {year}", self.either("Hari tidak diketahui; tahun", "Day not known; year"))
    }

    /// A number of provisions, in words.
    pub fn provision_count(&self, count: usize) -> String {
        match (self.lang, count) {
            (Lang::Id, _) => format!("{count} ketentuan"),
            (Lang::En, 1) => "1 provision".to_owned(),
            (Lang::En, _) => format!("{count} provisions"),
        }
    }

    /// What follows the name of an instrument: its provisions turned, and not the instrument, of which there may be more.
    pub fn whole_turned(&self, whole: &Whole) -> String {
        let of = self.provision_count(whole.of);
        let count = match whole.count == whole.of {
            true => of,
            false => format!("{} {} {of}", whole.count, self.either("dari", "of")),
        };
        let turned = match (whole.turn, self.lang) {
            (Turn::Begins, Lang::Id) => "mulai berlaku",
            (Turn::Begins, Lang::En) => "come into force",
            (Turn::Ends, Lang::Id) => "tidak berlaku lagi",
            (Turn::Ends, Lang::En) => "are no longer in force",
        };
        let replaced = match (whole.replaced, self.lang) {
            (0, _) => String::new(),
            (n, Lang::Id) => format!(" ({n} di antaranya digantikan ketentuan yang mulai berlaku hari itu)"),
            (n, Lang::En) => format!(" ({n} of them replaced by provisions that come into force that day)"),
        };
        format!("{count} {turned}{replaced}")
    }

    /// What follows the citation of a provision; what it replaces, if anything, comes after it.
    pub fn single_turned(&self, single: &Single) -> String {
        let since = single.acts_since.map(|day| match self.lang {
            Lang::Id => format!(", juga bagi perbuatan sejak {}", self.on(day)),
            Lang::En => format!(", also for acts since {}", self.on(day)),
        });
        let replaces =
            if single.replaces.is_empty() { "" } else { self.either(" dan menggantikan ", " and replaces ") };
        let turned = match single.turn {
            Turn::Begins => self.either("mulai berlaku", "comes into force"),
            Turn::Ends => self.either("tidak berlaku lagi", "is no longer in force"),
        };
        format!("{turned}{}{replaces}", since.unwrap_or_default())
    }

    /// What a provision means, and how well its words are verified.
    pub fn plain_with_grade(&self, provision: &Provision) -> String {
        let grade = labels::grade(provision.grade, self.lang);
        format!("{} ({}: {grade})", self.said(&provision.text.plain), self.either("verifikasi", "verification"))
    }

    pub fn threats_title(&self, count: usize) -> String {
        let provisions = self.provision_count(count);
        match self.lang {
            Lang::Id => format!("Ancaman pidana berubah pada {provisions}"),
            Lang::En => format!("The criminal threat of {provisions} changes"),
        }
    }

    /// What to know of older acts, of each threat that changes.
    pub fn older_acts(&self, day: Day) -> String {
        let changed = &self.pack.sentences.threat.changed;
        let note = changed.filled(self.lang, &[("day", &self.on(day))]);
        format!("{}: {note}", self.either("Tentang masing-masing", "Of each"))
    }

    /// What a provision threatened on the day before, and what on this day, with how that is known: pairs of when and what,
    /// one for each result where the law leaves several open.
    pub fn changed_threat(&self, provision: &Provision, day: Day) -> Vec<(&'static str, String)> {
        let on = |day: Day| threats(self.pack, provision, Some(Span { first: day, last: day }), self.lang);
        let before = on(day.plus(-1)).into_iter().map(|threat| (self.either("dahulu", "before"), threat.text));
        let now = on(day).into_iter().enumerate().map(|(n, threat)| {
            let when = if n == 0 { self.either("sekarang", "now") } else { self.either("atau", "or") };
            (when, with_ground(&threat))
        });
        before.chain(now).collect()
    }

    pub fn undated_title(&self) -> &'static str {
        self.either("Hari dan tahun mulai tidak tercatat", "First day and year not recorded")
    }
}

/// A threat with what to know of it and what it follows from.
fn with_ground(threat: &Threat) -> String {
    let ground: Vec<&str> = [threat.note.as_str()].into_iter().chain(threat.by.iter().map(String::as_str)).collect();
    let ground: Vec<&str> = ground.into_iter().filter(|part| !part.is_empty()).collect();
    if ground.is_empty() { threat.text.clone() } else { format!("{} ({})", threat.text, ground.join("; ")) }
}
