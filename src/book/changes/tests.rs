//! The changelog of this build, and of a pack with what it does not have yet.

use super::{Changelog, DayOfChange, Turn};
use crate::Checker;
use crate::book::load;
use crate::book::markdown::changes;
use crate::calendar::day::Day;
use crate::law::penalty::{Addressee, Fine, Join, Penalty, Prison, PrisonKind, Term, TermUnit, Threat};
use crate::pack::Pack;
use crate::pack::rulebook::Rulebook;
use crate::questions::model::Lang;

fn data() -> (Pack, Rulebook) {
    let pack = Checker::new().map(|c| c.pack().clone()).unwrap_or_default();
    let book = load().unwrap_or_default();
    assert!(!pack.rules.is_empty() && !book.rules.is_empty(), "the build holds both files");
    (pack, book)
}

fn day(iso: &str) -> Day {
    crate::calendar::day::Span::parse(iso).map(|span| span.first).unwrap_or(Day(0))
}

fn on<'a>(log: &'a Changelog, iso: &str) -> Option<&'a DayOfChange> {
    log.days.iter().find(|d| d.day == day(iso) && d.known)
}

fn place(pack: &Pack, id: &str) -> usize {
    pack.provisions.iter().position(|p| p.id == id).unwrap_or(usize::MAX)
}

#[test]
fn every_first_and_last_day_is_told_once_the_newest_first() {
    let (pack, book) = data();
    let log = Changelog::new(&pack, &book);
    assert!(log.days.is_sorted_by(|a, b| (a.day, a.known) > (b.day, b.known)), "no day twice");
    let told = |turn: Turn| {
        let many = log.days.iter().flat_map(|d| &d.instruments).filter(|w| w.turn == turn);
        let one = log.days.iter().flat_map(|d| &d.provisions).filter(|s| s.turn == turn);
        many.map(|w| w.count).sum::<usize>() + one.count()
    };
    let begins = pack.provisions.iter().filter(|p| p.from.is_some()).count();
    assert_eq!(told(Turn::Begins), begins);
    assert_eq!(begins + log.undated.iter().map(|u| u.count).sum::<usize>(), pack.provisions.len());
    // One that ends is told as ended, in the count of its instrument, or as replaced on the same day.
    for (n, provision) in pack.provisions.iter().enumerate() {
        let Some(last) = provision.to else { continue };
        let found = on(&log, &last.next().iso()).is_some_and(|d| {
            let singles = || d.provisions.iter().chain(d.instruments.iter().flat_map(|w| &w.notable));
            singles().any(|s| s.provision == n && s.turn == Turn::Ends || s.replaces.contains(&n))
                || d.instruments
                    .iter()
                    .any(|w| w.turn == Turn::Ends && w.instrument == usize::from(provision.instrument))
        });
        assert!(found, "{}", provision.id);
    }
}

#[test]
fn an_instrument_that_begins_or_ends_as_a_whole_is_one_line() {
    let (pack, book) = data();
    let page = changes(&pack, &book, Lang::Id);
    let lines = |words: &str| page.lines().filter(|line| line.contains(words)).count();
    assert_eq!(lines("**PP 94/2021 Pasal 5 huruf n"), 0);
    assert_eq!(lines("**PP 94/2021**: 73 ketentuan mulai berlaku. Peraturan Pemerintah Nomor 94"), 1);
    assert_eq!(lines("**PP 53/2010**: 21 dari 22 ketentuan tidak berlaku lagi"), 1);
    assert_eq!(
        lines("  - **UU 20/2023 Pasal 9 ayat (2)** mulai berlaku dan menggantikan UU 5/2014 Pasal 9 ayat (2): "),
        1
    );
}

#[test]
fn what_governs_older_acts_begins_with_its_instrument() {
    let (pack, book) = data();
    let page = changes(&pack, &book, Lang::Id);
    let old = page.split("## 6 Juni 2010").nth(1).unwrap_or_default();
    assert!(old.contains("PP 53/2010") && !old.contains("PP 94/2021"));
    assert!(page.contains("**PP 94/2021 Pasal 40 ayat (3)** mulai berlaku, juga bagi perbuatan sejak 6 Juni 2010: "));
}

#[test]
fn a_day_that_no_source_names_is_told_as_its_year() {
    let (mut pack, book) = data();
    let ruling = place(&pack, "mk-135-2024:jadwal");
    if let Some(provision) = pack.provisions.get_mut(ruling) {
        (provision.from, provision.day_known) = (Some(day("2025-03-01")), false);
    }
    let log = Changelog::new(&pack, &book);
    let unknown = log.days.iter().find(|d| !d.known && d.day == day("2025-01-01"));
    assert!(unknown.is_some_and(|d| d.provisions.iter().any(|s| s.provision == ruling)));
    let (id, en) = (changes(&pack, &book, Lang::Id), changes(&pack, &book, Lang::En));
    let told = id.split("## Hari tidak diketahui; tahun 2025\n").nth(1).and_then(|rest| rest.split("\n## ").next());
    assert!(told.is_some_and(|told| told.contains("- **Putusan MK 135/PUU-XXII/2024** mulai berlaku: ")));
    assert!(en.contains("## Day not known; year 2025\n"));
    assert!(!id.contains("## 1 Maret 2025"));
}

/// Kurungan of up to a year and a fine, for persons.
fn kurungan() -> Penalty {
    let max = Term { count: 1, unit: TermUnit::Year };
    let prison = Prison { kind: PrisonKind::Kurungan, min: None, max };
    let fine = Fine::Rupiah { min: None, max: 12_000_000 };
    let threat = Threat { prison: Some(prison), join: Join::And, fine: Some(fine) };
    Penalty { threat, addressee: Addressee::Person }
}

#[test]
fn a_threat_that_changes_is_told_old_and_new_with_the_formula() {
    let (mut pack, book) = data();
    pack.provisions.iter_mut().for_each(|p| p.penalty = (p.id == "uu-7-2017:494").then(kurungan));
    let crime = place(&pack, "uu-7-2017:494");
    let log = Changelog::new(&pack, &book);
    assert_eq!(on(&log, "2026-01-02").map(|d| d.threats.clone()), Some(vec![crime]));
    assert_eq!(log.days.iter().map(|d| d.threats.len()).sum::<usize>(), 1);
    for (lang, words) in [
        (
            Lang::Id,
            [
                "- **Ancaman pidana berubah pada 1 ketentuan.** Tentang masing-masing: Ancaman ini berubah sejak 2 Januari 2026.",
                "    - dahulu: kurungan paling lama 1 tahun dan denda paling banyak Rp12.000.000\n",
                "    - sekarang: denda paling banyak kategori II (Rp10.000.000) (menurut rumus UU 1/2026; Lampiran I belum terbaca; UU 1/2026",
            ],
        ),
        (
            Lang::En,
            [
                "- **The criminal threat of 1 provision changes.** Of each: This threat changed on 2 January 2026.",
                "    - before: detention (kurungan) up to 1 year and a fine of up to Rp12,000,000\n",
                "    - now: a fine of at most category II (Rp10,000,000) (by the formula of UU 1/2026; its Lampiran I has not been read; UU 1/2026",
            ],
        ),
    ] {
        let page = changes(&pack, &book, lang);
        assert!(words.iter().all(|words| page.contains(words)), "{page}");
    }
}

#[test]
fn one_that_ended_before_the_adjustment_keeps_its_threat() {
    let (mut pack, book) = data();
    pack.provisions.iter_mut().for_each(|p| p.penalty = (p.id == "uu-7-2017:494").then(kurungan));
    pack.provisions.iter_mut().filter(|p| p.penalty.is_some()).for_each(|p| p.to = Some(day("2026-01-01")));
    let log = Changelog::new(&pack, &book);
    assert_eq!(log.days.iter().map(|d| d.threats.len()).sum::<usize>(), 0);
}
