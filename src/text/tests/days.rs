//! Days and elections that a text names.

use super::*;
use crate::calendar::when::{Anchor, Reckoning};

#[test]
fn dates_and_elections_are_read() {
    let read = |input: &str| {
        let reading = reader().read(input, Source::Description, None);
        let days = |when: When| when.days(&Reckoning::default()).map(crate::calendar::day::Span::iso);
        let dates: Vec<String> = reading.dates.into_iter().filter_map(|d| days(d.1)).collect();
        let elections: Vec<String> = reading.elections.into_iter().map(|e| e.1).collect();
        (dates, elections)
    };
    assert_eq!(read("pada 1 Oktober 2024").0, ["2024-10-01"]);
    assert_eq!(read("tanggal 01/10/2024, lalu Oktober 2024").0, ["2024-10-01", "2024-10"]);
    assert_eq!(read("pada 31 Februari 2024").0, ["2024-02"]);
    assert_eq!(read("Pilgub Jaya 2024").1, ["pilkada-2024"]);
    assert_eq!(read("Pemilu 2019 dan Pilkada 2020").1, ["pemilu-2019", "pilkada-2020"]);
}

#[test]
fn days_are_read_in_every_form() {
    let read = |input: &str| -> Vec<When> {
        reader().read(input, Source::Description, None).dates.into_iter().map(|d| d.1).collect()
    };
    let iso = |input: &str| -> Vec<String> {
        let days = |when: When| when.days(&Reckoning::default()).map(crate::calendar::day::Span::iso);
        read(input).into_iter().filter_map(days).collect()
    };
    assert_eq!(iso("14/2/24 dan 14-02-2024"), ["2024-02-14", "2024-02-14"]);
    assert_eq!(iso("27-28 November 2024"), ["2024-11-27/2024-11-28"]);
    assert_eq!(iso("27 sampai 29 Nov 2024"), ["2024-11-27/2024-11-29"]);
    assert!(iso("setelah 22 Maret 2024, sejak tahun 2023").is_empty());
    let three = |anchor| When::From { anchor, days: -3 };
    for (input, when) in [
        ("besok ada acara", When::Day(1)),
        ("lusa", When::Day(2)),
        ("kemarin saya foto", When::Day(-1)),
        ("tiga hari lagi", When::Day(3)),
        ("dua minggu yang lalu", When::Day(-14)),
        ("minggu depan", When::Week(1)),
        ("akhir pekan ini", When::Weekend(0)),
        ("bulan depan", When::Month(1)),
        ("hari Minggu besok", When::Weekday { day: 6, weeks: 0 }),
        ("tgl 27 Nov", When::Yearless { month: 11, days: Some((27, 27)) }),
        ("H-3", three(Anchor::Voting)),
        ("tiga hari sebelum coblosan", three(Anchor::Voting)),
        ("3 hari menjelang hari pemungutan suara", three(Anchor::Voting)),
        ("seminggu setelah penetapan calon", When::From { anchor: Anchor::Fixed, days: 7 }),
    ] {
        assert_eq!(read(input), [when], "{input}");
    }
    for nothing in ["minggu tenang", "masa depan", "tiga hari berturut-turut", "h menunjukkan jam", "99 hari depan"] {
        assert!(read(nothing).is_empty(), "{nothing}");
    }
}
