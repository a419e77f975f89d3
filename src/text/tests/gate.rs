//! Posts in which no side is read: political or not, and in a language that the reader knows or not.

use super::*;
use crate::case::acts::partisan;
use crate::text::gate::Politics;

/// Whether a side was read in a post, and what is political in it.
fn post(input: &str) -> (bool, Politics) {
    let reading = reader().read(input, Source::Text, Some("pilkada-2024"));
    (reading.evidence.iter().any(|e| partisan(e, &PACK)), reading.politics)
}

fn unknown(input: &str) -> bool {
    reader().read(input, Source::Text, None).unknown_language
}

/// The posts of audit C1, and further ones of their kind.
const PARTISAN: &[&str] = &[
    "Besok kampanye akbar paslon 01 di alun-alun, yuk ramaikan",
    "Kotak kosong menang!",
    "Coblos kolom kosong",
    "Golput adalah hak, jangan ke TPS",
    "Mari bersama menangkan pasangan BERKAH",
    "Mohon dukungan untuk suami saya di Pilkada 2024",
    "Mohon doa dan dukungannya, caleg DPRD dapil 3 nomor urut 5",
    "Dua periode untuk Pak Wali",
    "Foto bareng Pak Calon, sehat selalu pak",
    "Mending golput aja, semua calonnya sama saja. Jangan datang ke TPS!",
    "Ayo menangkan kotak kosong! Coblos kolom kosong 27 November.",
    "Terima kasih Bu Gubernur, bantuan sembakonya. Lanjut lagi ya",
    "Ganti bupati 2024",
    "Tetap semangat, Pak Bupati. Sekali lagi, dua periode!",
    "Dukung Hj. Rukmini calon Bupati nomor 4",
    "Mohon dukungannya buat Bu Rukmini cabup kita",
    "Rukmini for Bupati 2029",
    "Mari menangkan Darto Wiguna - Siti Halimah",
    "Pilih Darto Wiguna untuk perubahan",
    "Sembako dari Bu Rukmini caleg kita, jangan lupa coblos beliau",
    "Hadiri deklarasi pemenangan Paslon 3 besok",
    "Darto 2029",
    "Vote Rukmini for mayor",
    "#2029GantiBupati",
    "hitung cepat 03 menang!",
    "Hasil survei: Darto unggul 58%. Sekali putaran!",
    "Bravo Darto Wiguna, gubernur terbaik",
    "Pilkada nanti saya dukung pak Lurah Darto",
    "ANGKAT 3 JARI, PILIH NOMOR 3",
    "Satu komando, tegak lurus bersama Bang Darto",
];

#[test]
fn a_post_for_somebody_unknown_is_sided_or_political() {
    let quiet = |input: &&&str| {
        let (sided, politics) = post(input);
        !(sided || politics.political() && politics.marked())
    };
    assert_eq!(PARTISAN.iter().filter(quiet).collect::<Vec<_>>(), Vec::<&&str>::new());
    for input in PARTISAN {
        let (_, politics) = post(input);
        for span in politics.signs.iter().chain(&politics.marks) {
            assert!(input.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "{input}");
        }
    }
}

#[test]
fn information_of_the_organisers_is_unmarked() {
    for input in [
        "Pemungutan suara dilaksanakan pukul 07.00 sampai 13.00 di TPS masing-masing.",
        "KPU membuka pendaftaran KPPS sampai tanggal 28.",
        "Cek nama Anda dalam daftar pemilih sebelum hari pemungutan suara.",
    ] {
        let (sided, politics) = post(input);
        assert!(!sided && !politics.marked(), "{input}: {politics:?}");
    }
}

#[test]
fn everyday_posts_are_quiet() {
    for input in [
        "Selamat pagi, semoga hari ini lancar semuanya",
        "Posyandu balita besok jam delapan, bawa buku KIA ya bu",
        "Air PDAM mati lagi dari subuh, mohon segera diperbaiki",
        "Nomor antrean 27 silakan ke loket",
        "Anak saya juara lomba mewarnai, ibunya menangis terharu",
        "Selamat menempuh hidup baru, samawa ya mbak",
        "Jual kambing sehat, dua ekor, antar gratis sekecamatan",
        "Hujan deras, jalan depan kantor banjir selutut",
        "Resep sambal: cabai, terasi, tomat, lalu ulek",
        "Terima kasih perawat yang sabar merawat ibu saya",
        "Calon mertua datang, rumah harus rapi",
        "Timnas menang dua kosong, mantap!",
    ] {
        let (sided, politics) = post(input);
        assert!(!sided && !politics.political(), "{input}: {:?}", politics);
    }
}

#[test]
fn a_language_that_is_not_known_is_told() {
    let mut read = Vec::new();
    for input in [
        "请大家明天投票支持我们的候选人谢谢",
        "صوتوا لمرشحنا يوم الأربعاء القادم",
        "Голосуйте за нашего кандидата в среду",
        "Votez mercredi prochain pour notre maire, il connaît bien les quartiers",
        "Äänestäkää keskiviikkona meidän ehdokasta, hän tuntee kylämme hyvin",
        "Wählt am kommenden Mittwoch unseren Bürgermeister, er kennt jedes Dorf",
        "Oddajcie głos na naszego burmistrza, on zawsze pomaga wszystkim mieszkańcom",
        "Hãy bỏ phiếu cho ứng cử viên của chúng tôi vào thứ tư tới",
    ] {
        read.push((unknown(input), true, input));
    }
    for input in [
        "Besok kita rapat jam delapan di aula, jangan terlambat ya",
        "Sesuk ojo lali nyoblos nomer siji yo lur, wis wayahe",
        "Hayu urang babarengan ka lapang isukan, tong poho mawa dahareun",
        "Please come to the meeting tomorrow, we will talk about the new road",
        "Beta su bilang, kalo mau maju katong harus sama-sama",
        "Bah, macam mana pula kau ini, sudah kubilang jangan terlambat",
        "Mantap!",
        "#HariGuru 2026 @sekolah https://contoh.id",
    ] {
        read.push((unknown(input), false, input));
    }
    assert_eq!(
        read.iter().filter(|(is, wanted, _)| is != wanted).collect::<Vec<_>>(),
        Vec::<&(bool, bool, &str)>::new()
    );
}
