//! The table of the addendum to the dossiers (section 2.1), line by line: what each election crime threatens on the last day
//! before UU 1/2026 and on its first.

use cek_netral::calendar::day::Span;
use cek_netral::questions::model::Lang;
use cek_netral::report::Threat;
use cek_netral::report::threats::threats;

use crate::support::checker;

const TOGETHER: &str = ", bila “dan/atau” dibaca sebagai ancaman bersamaan";
const APART: &str = ", bila “dan/atau” tidak dibaca demikian";

fn on(id: &str, day: &str) -> Vec<Threat> {
    let pack = checker().pack();
    let provision = pack.provisions.iter().find(|p| p.id == id).unwrap_or_else(|| panic!("there is no {id}"));
    threats(pack, provision, Span::parse(day), Lang::Id)
}

fn texts(id: &str, day: &str) -> Vec<String> {
    on(id, day).into_iter().map(|t| t.text).collect()
}

/// Holds one line of the table.
fn line(ids: &[&str], before: &str, after: &[&str]) {
    for id in ids {
        assert_eq!(texts(id, "2026-01-01"), [before], "{id} before");
        assert_eq!(texts(id, "2026-01-02"), after, "{id} after");
    }
}

#[test]
fn kurungan_with_a_fine_becomes_a_fine() {
    let old = "kurungan paling lama 1 tahun dan denda paling banyak Rp12.000.000";
    line(&["uu-7-2017:494"], old, &["denda paling banyak kategori II (Rp10.000.000)"]);
    let two = [
        "denda paling banyak kategori II (Rp10.000.000), bila hanya orang perseorangan yang dimaksud",
        "denda paling banyak kategori III (Rp50.000.000), bila korporasi juga dimaksud",
    ];
    line(&["uu-7-2017:491", "uu-7-2017:492", "uu-7-2017:493", "uu-7-2017:509"], old, &two);
}

#[test]
fn prison_and_a_fine_become_prison_or_a_fine_of_a_category() {
    let case = |ids: &[&str], years: u32, fine: &str, category: &str| {
        let before = format!("penjara paling lama {years} tahun dan denda paling banyak Rp{fine}");
        let after = format!("penjara paling lama {years} tahun dan/atau denda paling banyak kategori {category}");
        line(ids, &before, &[&after]);
    };
    case(&["uu-7-2017:490"], 1, "12.000.000", "II (Rp10.000.000)");
    case(&["uu-7-2017:521", "uu-7-2017:522", "uu-7-2017:523:1"], 2, "24.000.000", "III (Rp50.000.000)");
    case(&["uu-7-2017:546", "uu-7-2017:547", "uu-7-2017:523:3"], 3, "36.000.000", "III (Rp50.000.000)");
    case(&["uu-7-2017:548"], 3, "1.000.000.000", "III (Rp50.000.000)");
    case(&["uu-7-2017:523:2"], 4, "48.000.000", "IV (Rp200.000.000)");
}

#[test]
fn the_minimums_of_the_pilkada_law_are_gone_and_its_and_or_leaves_two_results() {
    let case = |ids: &[&str], min: &str, max: &str, fine: [&str; 2], category: &str| {
        let [least, most] = fine;
        let prison = format!("penjara paling singkat {min} dan paling lama {max}");
        let before = format!("{prison} dan/atau denda paling sedikit Rp{least} dan paling banyak Rp{most}");
        let together = format!("penjara paling lama {max} dan/atau denda paling banyak kategori {category}{TOGETHER}");
        let apart = format!("penjara paling lama {max} dan/atau denda paling banyak Rp{most}{APART}");
        line(ids, &before, &[&together, &apart]);
    };
    let six = ["600.000", "6.000.000"];
    case(&["mk-136-2024:188", "uu-8-2015:189", "uu-1-2015:190"], "1 bulan", "6 bulan", six, "II (Rp10.000.000)");
    case(&["uu-1-2015:187:3"], "1 bulan", "6 bulan", ["100.000", "1.000.000"], "II (Rp10.000.000)");
    case(&["uu-1-2015:187:1"], "15 hari", "3 bulan", ["100.000", "1.000.000"], "II (Rp10.000.000)");
    case(&["uu-1-2015:187:2"], "3 bulan", "18 bulan", six, "III (Rp50.000.000)");
    line(
        &["uu-10-2016:187A"],
        "penjara paling singkat 36 bulan dan paling lama 72 bulan dan denda paling sedikit Rp200.000.000 dan paling banyak Rp1.000.000.000",
        &["penjara paling lama 72 bulan dan/atau denda paling banyak kategori V (Rp500.000.000)"],
    );
}

#[test]
fn a_result_of_the_formula_never_stands_without_saying_so() {
    let pack = checker().pack();
    let mut derived = 0;
    for provision in pack.provisions.iter().filter(|p| p.penalty.is_some()) {
        for threat in threats(pack, provision, None, Lang::Id) {
            let by_formula = threat.days.from.as_deref() == Some("2026-01-02");
            assert_eq!(
                by_formula,
                threat.note == "menurut rumus UU 1/2026; Lampiran I belum terbaca",
                "{}",
                provision.id
            );
            assert_eq!(by_formula, !threat.by.is_empty(), "{}", provision.id);
            derived += usize::from(by_formula);
        }
    }
    assert!(derived > 20, "only {derived} results");
    // A threat of before says that it has changed, and whom to ask.
    let old = on("uu-7-2017:494", "2024-01-10");
    assert!(old.iter().all(|t| t.note.contains("2 Januari 2026") && t.note.contains("Bawaslu")), "{old:?}");
}

#[test]
fn a_span_over_the_change_shows_both() {
    let days: Vec<_> = on("uu-7-2017:494", "2026").into_iter().map(|t| (t.days.from, t.days.to)).collect();
    assert_eq!(days.len(), 2);
    assert_eq!(days[0].1.as_deref(), Some("2026-01-01"));
    assert_eq!(days[1].0.as_deref(), Some("2026-01-02"));
}
