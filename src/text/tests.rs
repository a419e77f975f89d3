//! The rules a user relies on, on sentences of our own. The data's own examples run at every build.

#![allow(clippy::panic, reason = "a test that cannot go on says why and stops")]

mod days;
mod gate;
mod occasions;

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::pack::Pack;
use crate::report::Verdict;
use crate::{Checker, Loose, Origin};

/// The data as the files have it now.
static PACK: LazyLock<Pack> = LazyLock::new(|| match crate::build::compile(Path::new(env!("CARGO_MANIFEST_DIR"))) {
    Ok(compiled) => compiled.pack,
    Err(faults) => panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
});
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(PACK.text.clone()));

fn reader() -> &'static Reader {
    &READER
}

/// What a reading says about a question: answers, act and the words it stands on.
fn said(reading: &Reading, question: &str, input: &str) -> Vec<(String, usize, String)> {
    let Some((ix, known)) = PACK.questions.find(question) else { return Vec::new() };
    let words = |e: &Evidence| e.spans.iter().filter_map(|s| input.get(s.start..s.end)).collect::<Vec<_>>().join("|");
    let about = reading.evidence.iter().filter(|e| e.question == ix);
    about.map(|e| (known.ids(e.answers).join("+"), e.act, words(e))).collect()
}

fn text(input: &str, election: Option<&str>, question: &str) -> Vec<String> {
    let reading = reader().read(input, Source::Text, election);
    let mut out: Vec<String> = said(&reading, question, input).into_iter().map(|(a, ..)| a).collect();
    out.sort();
    out.dedup();
    out
}

fn told(input: &str, question: &str) -> Vec<(String, usize)> {
    let mut reading = reader().read(input, Source::Description, Some("pilkada-2024"));
    reading.evidence.retain(|e| e.strength == Strength::Plain);
    let mut out: Vec<_> = said(&reading, question, input).into_iter().map(|(a, act, _)| (a, act)).collect();
    out.sort();
    out.dedup();
    out
}

fn one(answer: &str) -> Vec<(String, usize)> {
    vec![(answer.to_owned(), 0)]
}

#[test]
fn calls_to_vote_take_a_side_whatever_they_are_dressed_up_as() {
    for post in [
        "Ayo coblos nomor 2!",
        "AYO COBLOS NOMOR 2",
        "ayo c0bl0s nomor 2",
        "ayo c o b l o s nomor 2",
        "a d a p.a.k.e.t s e m b a k o, ayo c.o.b.l.o.s nomor 2",
        "𝐀𝐲𝐨 𝐜𝐨𝐛𝐥𝐨𝐬 nomor 2️⃣",
        "ayo соblos nomor ２",
        "ayo cob\u{200b}los nomor dua",
        "ayo cobloooos no. 2",
        "#CoblosNomor2",
        "#coblosnomor2",
    ] {
        assert_eq!(text(post, Some("pilkada-2024"), "stance"), ["support"], "{post}");
    }
}

#[test]
fn whom_it_is_about_follows_the_frame_and_the_election() {
    let post = "Kita coblos paslon 2";
    assert_eq!(text(post, Some("pilkada-2024"), "object"), ["regional_pair"]);
    assert_eq!(text(post, Some("pemilu-2024"), "object"), ["pres_ticket"]);
    assert_eq!(text(post, None, "object"), ["pres_ticket+regional_pair"]);
    assert_eq!(text("Coblos Partai Ummat", None, "object"), ["party"]);
    assert_eq!(text("Dukung Pak Darma jadi bupati", None, "object"), ["regional_pair"]);
}

#[test]
fn names_nobody_has_listed_are_read_from_the_frame() {
    assert_eq!(text("Dukung Pak Darmawan jadi bupati ya", None, "stance"), ["support"]);
    assert_eq!(text("Bu Saraswati gubernur kita!", None, "stance"), ["support"]);
    assert!(text("Pak Darmawan juara lomba mancing", Some("pilkada-2024"), "stance").is_empty());
}

#[test]
fn names_can_be_supplied_at_run_time() {
    let named = |name: &str| local::Participant { nicknames: vec![name.to_owned()], ..Default::default() };
    let names = reader().local_names(&[named("Darmawan"), named("Bunga Desa")]);
    let post = "darmawan memang terbaik";
    let reading = reader().read_with(post, Source::Text, Some("pilkada-2024"), &names);
    assert_eq!(said(&reading, "stance", post).first().map(|s| s.0.as_str()), Some("support"));
    assert!(text(post, Some("pilkada-2024"), "stance").is_empty());
}

/// Whether a post takes a side, with the participants of an election of our own invention at hand.
fn sided(post: &str) -> Vec<String> {
    let strings = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    let pairs = [
        local::Participant {
            number: 1,
            names: strings(&["Drs. H. Darmawan Wirasakti, M.Si.", "Saraswati Ningtyas"]),
            slogans: strings(&["#DarmaSaras", "Bangkit Bersama Darma"]),
            against: strings(&["#AsalBukanDarma"]),
            ..Default::default()
        },
        local::Participant { number: 2, names: strings(&["Harapan Jayadiningrat"]), ..Default::default() },
    ];
    let names = reader().local_names(&pairs);
    let reading = reader().read_with(post, Source::Text, Some("pilkada-2024"), &names);
    said(&reading, "stance", post).into_iter().map(|(answer, ..)| answer).collect()
}

#[test]
fn a_names_file_brings_numbers_slogans_and_halves_of_names() {
    for post in [
        "coblos 1 ya bestie",
        "nomor 2 gaspol",
        "#DarmaSaras",
        "bangkit bersama darma",
        "wirasakti memang mantap",
        "Pak Darma keren banget, gaspol",
        "pilih Wirasaktii aja",
    ] {
        assert!(sided(post).contains(&"support".to_owned()), "{post}");
    }
    assert!(sided("#AsalBukanDarma").contains(&"attack".to_owned()));
}

#[test]
fn a_name_that_is_an_everyday_word_needs_an_election_beside_it() {
    assert!(sided("harapan baru di awal tahun, mantap").is_empty());
    assert!(!sided("dukung Harapan untuk bupati").is_empty());
    assert!(sided("pesan 2 mangkok bakso, enak banget").is_empty());
    assert!(sided("rumah saya nomor 2 di gang itu").is_empty());
}

#[test]
fn a_comment_on_a_participant_is_a_hint_and_news_of_one_is_none() {
    for (post, side) in [
        ("wkwk si Jayadiningrat payah banget, ngomongnya ngawur terus", "attack"),
        ("kalo saya sih kagum sama bu Ningtyas, orangnya cerdas bgt ❤", "support"),
    ] {
        assert!(sided(post).contains(&side.to_owned()), "{post}");
    }
    for post in [
        "KPU Tetapkan Nomor Urut Pasangan Darmawan Wirasakti",
        "Jayadiningrat Hadiri Rapat Koalisi Partai di Kabupaten",
        "Jadwal debat: Darmawan Wirasakti dan Harapan Jayadiningrat, Senin 4 November pukul 19.00 WIB",
        "Menurut survei, elektabilitas Wirasakti 40 persen, selengkapnya di laman kami",
    ] {
        assert!(sided(post).is_empty(), "{post}");
    }
}

#[test]
fn a_line_break_written_as_programs_do_ends_the_sentence() {
    let post = r"rapat pukul 9\nkami coblos paslon 2";
    let reading = reader().read(post, Source::Text, Some("pilkada-2024"));
    let words: Vec<String> = said(&reading, "stance", post).into_iter().map(|(.., words)| words).collect();
    assert!(words.iter().any(|w| w.contains("coblos") && w.contains("paslon 2")), "{words:?}");
}

/// What a civil servant who posts this during the campaign meets: the verdict, the side it takes, and how that is known.
fn posted(post: &str) -> (Verdict, Vec<String>, Option<Origin>) {
    static CHECKER: LazyLock<Checker> = LazyLock::new(|| match Checker::new() {
        Ok(checker) => checker,
        Err(broken) => panic!("{broken:?}"),
    });
    let scenario = serde_json::json!({
        "election": "pilkada-2024", "date": "2024-10-01", "text": post,
        "answers": { "employment": "pns", "act": "post", "channel": "personal_account" },
    });
    let scenario: Loose = serde_json::from_value(scenario).unwrap_or_else(|error| panic!("{error}"));
    let report = CHECKER.check(&scenario).unwrap_or_else(|problem| panic!("{problem:?}"));
    let stance = report.facts.iter().find(|fact| fact.question == "stance");
    (report.verdict, stance.map(|f| f.answers.clone()).unwrap_or_default(), stance.map(|f| f.origin))
}

#[test]
fn neutral_words_stay_neutral() {
    for post in [
        "KPU menetapkan nomor urut 2 untuk pasangan itu",
        "ASN dilarang mengajak orang mencoblos paslon 1",
        "Apakah paslon 2 menang?",
        "Gunakan hak pilih Anda, jangan golput",
        "Jangan lupa 14/02/2024 kita ke TPS",
        "Menurut survei, nomor urut 1 unggul",
    ] {
        let found = text(post, Some("pilkada-2024"), "stance");
        assert!(found.iter().all(|a| a == "neutral"), "{post}: {found:?}");
    }
    for (post, origin) in
        [("Gunakan hak pilih Anda, jangan golput", Origin::Text), ("Jangan lupa 14/02/2024 kita ke TPS", Origin::Text)]
    {
        assert_eq!(posted(post), (Verdict::NoneFound, vec!["neutral".to_owned()], Some(origin)), "{post}");
    }
    // Nothing is presumed of a post that is political.
    for post in ["KPU menetapkan nomor urut 2 untuk pasangan itu", "Apakah paslon 2 menang?"] {
        assert_eq!(posted(post), (Verdict::MayApply, Vec::new(), None), "{post}");
    }
    // The same words without what makes them neutral.
    for post in ["Ayo coblos paslon 2!", "Gunakan hak pilih Anda untuk paslon 2"] {
        assert_eq!(posted(post), (Verdict::Applies, vec!["support".to_owned()], Some(Origin::Text)), "{post}");
    }
}

#[test]
fn homonyms_do_not_fire() {
    for post in [
        "Semoga lekas sembuh, amin ya rabbal alamin",
        "Panaskan pan, lalu tuang adonan",
        "Bajunya pas dan garudanya gagah",
        "Truk sampah sudah ke TPS",
        "Pilih menu nomor 2 saja",
        "Pilih ketua OSIS nomor 2!",
        "Reuni angkatan 02 digelar 02/02/2025",
        "Kami mendukung timnas sepenuh hati",
        "Kucingku gemoy sekali",
        "dua jari saya terluka",
    ] {
        let found = text(post, Some("pilkada-2024"), "stance");
        assert!(found.iter().all(|a| a == "neutral"), "{post}: {found:?}");
    }
    for post in ["Pilih menu nomor 2 saja", "Pilih ketua OSIS nomor 2!", "Kami mendukung timnas sepenuh hati"] {
        assert_eq!(posted(post), (Verdict::NoneFound, vec!["neutral".to_owned()], Some(Origin::Presumed)), "{post}");
    }
    // The same words of an election.
    for post in ["Pilih nomor 2 saja", "Pilih nomor 2!", "Kami mendukung paslon 2 sepenuh hati"] {
        assert_eq!(posted(post), (Verdict::Applies, vec!["support".to_owned()], Some(Origin::Text)), "{post}");
    }
}

#[test]
fn a_gesture_is_a_side_only_where_it_stood_for_a_number() {
    assert_eq!(text("dua jari dulu ya", Some("pemilu-2024"), "stance"), ["support"]);
    assert!(text("dua jari dulu ya", None, "stance").is_empty());
    assert!(text("dua jari dulu ya", Some("pilkada-2024"), "stance").is_empty());
    assert_eq!(text("salam dua jari dari kami", None, "gesture"), ["yes"]);
}

#[test]
fn an_attack_is_told_from_support() {
    assert_eq!(text("Jangan pilih paslon 1", Some("pilkada-2024"), "stance"), ["attack"]);
    assert_eq!(text("paslon 1 pembohong", Some("pilkada-2024"), "stance"), ["attack"]);
    assert_eq!(text("Tidak hanya cerdas, paslon 1 juga jujur", Some("pilkada-2024"), "stance"), ["support"]);
}

#[test]
fn a_description_tells_who_acts() {
    assert_eq!(told("Saya guru PPPK, mau like postingan calon bupati", "employment"), one("pppk"));
    assert_eq!(told("Saya guru PPPK, mau like postingan calon bupati", "office"), one("functional"));
    assert_eq!(told("Saya ASN, diajak camat ikut deklarasi", "employment"), one("pns+cpns+pppk"));
    assert!(told("Saya ASN, diajak camat ikut deklarasi", "office").is_empty());
    assert_eq!(told("Bupati menyuruh saya, seorang camat, mengumpulkan warga", "office"), one("camat"));
    assert_eq!(told("Saya Pj. gubernur", "office"), one("acting_head"));
    assert_eq!(told("Saya tenaga honorer di dinas", "employment"), one("non_asn"));
    assert_eq!(told("Saya Pj. gubernur, mau memutasi kepala dinas", "office"), one("acting_head"));
}

#[test]
fn acts_are_numbered_and_keep_their_circumstances() {
    let story =
        "Saya PNS, mau like postingan calon bupati di Instagram. Lalu saya hadir di kampanye memakai seragam dinas.";
    assert_eq!(told(story, "act"), [("attend".to_owned(), 1), ("like".to_owned(), 0)]);
    assert_eq!(told(story, "channel"), one("personal_account"));
    assert_eq!(told(story, "pns_attributes"), [("yes".to_owned(), 1)]);
    assert_eq!(told(story, "object"), [("regional_pair".to_owned(), 0), ("regional_pair".to_owned(), 1)]);
    let listed = "saya mau like, komentar, dan share unggahan paslon";
    assert_eq!(told(listed, "act"), [("comment".to_owned(), 1), ("like".to_owned(), 0), ("share".to_owned(), 2)]);
}

#[test]
fn what_is_not_done_is_no_act_and_a_missing_attribute_is_a_no() {
    assert!(told("Saya tidak like postingan itu", "act").is_empty());
    assert_eq!(told("Saya hadir di kampanye tanpa atribut partai", "party_attributes"), one("no"));
    assert_eq!(told("Bolehkah saya like postingan paslon?", "act"), one("like"));
    assert_eq!(told("boleh gak saya nge-like postingan paslon", "act"), one("like"));
}

#[test]
fn time_stage_and_relation_are_read() {
    assert_eq!(told("saya mau share, sekarang minggu tenang", "phase"), one("quiet"));
    assert_eq!(told("like postingan bakal calon bupati", "stage"), one("prospective"));
    assert_eq!(told("Saya PNS, suami saya calon bupati", "relation"), one("spouse"));
    assert!(told("Saya PNS, suami saya nyaleg", "act").is_empty());
    assert_eq!(told("Istri saya caleg, bolehkah saya nemenin kampanye?", "relation"), one("spouse"));
}

#[test]
fn evidence_points_at_the_words_as_they_were_written() {
    let post = "👍🏽 Ayo 𝐜𝐨𝐛𝐥𝐨𝐬 nomor 2️⃣ ya";
    let reading = reader().read(post, Source::Text, Some("pilkada-2024"));
    let words: Vec<String> = said(&reading, "stance", post).into_iter().map(|s| s.2).collect();
    assert!(words.contains(&"𝐜𝐨𝐛𝐥𝐨𝐬|nomor 2️⃣".to_owned()), "{words:?}");
}

#[test]
fn a_long_text_is_cut_on_a_character() {
    let long = "é".repeat(MAX_BYTES);
    assert!(reader().read(&long, Source::Text, None).truncated);
    assert!(!reader().read("pendek", Source::Text, None).truncated);
}

#[test]
fn hostile_texts_of_the_greatest_length_are_read_to_their_end() {
    for piece in [
        "coblos nomor 2 ",
        "a",
        "#",
        "2-",
        "\"",
        "tidak ",
        "pak ",
        "@a.",
        "x y z w ",
        "👍",
        "\u{0}<b>",
        "pilih paslon 1 ",
    ] {
        let text = piece.repeat(MAX_BYTES / piece.len());
        for source in [Source::Text, Source::Description] {
            let reading = reader().read(&text, source, Some("pilkada-2024"));
            assert!(!reading.truncated, "{piece:?}");
            let spans = reading.evidence.iter().flat_map(|e| &e.spans);
            assert!(spans.map(|span| span.end).all(|end| end <= text.len()), "{piece:?}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn on_boundaries(input: &str, source: Source) -> Result<(), TestCaseError> {
        let reading = reader().read(input, source, Some("pilkada-2024"));
        let spans = reading.evidence.iter().flat_map(|e| e.spans.iter().copied());
        let dates = reading.dates.iter().map(|d| d.0);
        for span in spans.chain(dates).chain(reading.elections.iter().map(|e| e.0)) {
            prop_assert!(span.start < span.end && span.end <= input.len());
            prop_assert!(input.is_char_boundary(span.start) && input.is_char_boundary(span.end));
        }
        prop_assert!(reading.evidence.iter().all(|e| !e.spans.is_empty() && !e.answers.is_empty()));
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_read_without_a_panic(input in "(?s).{0,200}") {
            on_boundaries(&input, Source::Text)?;
            on_boundaries(&input, Source::Description)?;
        }

        #[test]
        fn spans_hold_among_emoji_marks_and_look_alikes(
            parts in prop::collection::vec("(coblos|pilih|paslon 2|nomor 1|cобlоs|𝐩𝐢𝐥𝐢𝐡|é|e\u{301}|👍🏽|2️⃣|\u{200b}|#PilihNomor2|saya like |[.!?, \n\"])", 0..40)
        ) {
            let input = parts.join(" ");
            on_boundaries(&input, Source::Text)?;
            on_boundaries(&input, Source::Description)?;
        }
    }
}
