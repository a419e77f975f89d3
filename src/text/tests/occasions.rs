//! Congratulations, whoever holds an office, and news of a campaign; and what all of it means in everyday words.

use super::*;

fn read(input: &str) -> Reading {
    reader().read(input, Source::Text, None)
}

/// Each meaning with its fragments.
fn meant(input: &str) -> Vec<(String, Vec<String>)> {
    let words = |spans: &[Span]| spans.iter().filter_map(|s| input.get(s.start..s.end)).map(str::to_owned).collect();
    read(input).meanings.iter().map(|m| (m.id.clone(), words(&m.spans))).collect()
}

#[test]
fn each_fragment_of_a_meaning_stays_by_itself() {
    let told = meant("Menangkan Prabowo-Gibran 2024!");
    assert_eq!(
        told.first(),
        Some(&("call".to_owned(), vec!["Menangkan".to_owned(), "Prabowo-Gibran 2024".to_owned()]))
    );
    for (id, fragments) in &told {
        assert!(!fragments.is_empty(), "{id}");
    }
}

#[test]
fn what_does_not_decide_is_not_told() {
    for post in ["Ayo coblos nomor 2!", "Menangkan Prabowo-Gibran, sekali putaran!", "Pilih Ganjar, jangan lupa"] {
        assert!(meant(post).iter().all(|(id, _)| id != meaning::UNCLEAR), "{post}");
    }
}

#[test]
fn a_name_is_told_where_no_side_is() {
    let input = "Anies dan Ganjar makan siang bersama";
    let names: Vec<&str> = read(input).politics.named.iter().filter_map(|s| input.get(s.start..s.end)).collect();
    assert_eq!(names, ["Anies", "Ganjar"]);
}

#[test]
fn a_congratulation_after_the_vote_is_no_campaign() {
    for post in [
        "Selamat atas terpilihnya Bapak H. Ahmad Fauzi sebagai Bupati Sumenep periode 2025-2030.",
        "Selamat atas terpilihnya Bapak Prabowo Subianto sebagai Presiden RI",
        "Selamat dilantik Pak Bupati Ahmad Fauzi, selamat bertugas!",
        "Selamat bertugas Bapak Presiden Prabowo",
        "Selamat dan sukses atas pelantikan Presiden Prabowo Subianto dan Wakil Presiden Gibran Rakabuming Raka",
    ] {
        assert_eq!(text(post, None, "stance"), Vec::<String>::new(), "{post}");
        assert!(read(post).politics.congratulates, "{post}");
    }
}

#[test]
fn one_that_carries_more_is_still_read() {
    for post in [
        "Selamat dilantik Pak Prabowo! Lanjutkan dua periode",
        "Selamat atas terpilihnya Prabowo, 2029 menangkan lagi",
        "Menurut quick count, selamat atas kemenangan nomor urut 2",
        "Selamat bertugas Pak Bupati, dua periode!",
    ] {
        let politics = read(post).politics;
        assert!(!politics.congratulates && politics.political(), "{post}");
    }
    for post in ["Selamat atas penetapan Bapak Ahmad Fauzi sebagai calon Bupati", "Selamat bertanding Pak Ganjar"] {
        assert_eq!(text(post, None, "stance"), ["support"], "{post}");
    }
}

#[test]
fn whoever_holds_an_office_is_found_by_name() {
    let official = |input: &str| {
        read(input).politics.official.and_then(|o| input.get(o.name.start..o.name.end).map(str::to_owned))
    };
    for (post, name) in [
        ("Bupati H. Ahmad Fauzi meresmikan Puskesmas Batuan.", "Ahmad Fauzi"),
        ("Bupati Sumenep, H. Ahmad Fauzi, hadir di Batuan.", "Ahmad Fauzi"),
        ("Bupati Lampung Tengah Darto Wiguna meresmikan pasar", "Darto Wiguna"),
        ("Kegiatan dibuka Wali Kota Ir. Sutrisno Wibowo hari ini", "Sutrisno Wibowo"),
    ] {
        assert_eq!(official(post).as_deref(), Some(name), "{post}");
    }
    for post in [
        "Bupati Sumenep meresmikan Puskesmas",
        "Wali Kota Banda Aceh hadir",
        "Bupati meresmikan Puskesmas Batuan.",
        "Mantan Bupati Ahmad Fauzi hadir",
        "Pak Ahmad Fauzi hadir",
    ] {
        assert_eq!(official(post), None, "{post}");
    }
}

#[test]
fn news_of_one_campaign_could_be_seen_so_and_of_several_not() {
    for post in [
        "Prabowo kampanye akbar di GBK hari ini, dihadiri ribuan warga.",
        "Ganjar Pranowo Sapa Warga dalam Kampanye Terbuka di Semarang",
    ] {
        assert_eq!(text(post, None, "stance"), ["arguable"], "{post}");
        assert_eq!(meant(post).first().map(|(id, _)| &**id), Some("news"), "{post}");
    }
    for post in [
        "Anies blusukan ke pasar, Ganjar kampanye di Solo, Prabowo kampanye di Bandung",
        "KPU mengumumkan jadwal: Anies kampanye di Solo, Ganjar kampanye di Medan, mulai 21 Januari",
    ] {
        assert!(text(post, None, "stance").iter().all(|answer| answer == "neutral"), "{post}");
    }
}
