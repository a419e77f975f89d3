//! What is told where it is open whether anything applies: on what it hangs, and at what cost only then.

use cek_netral::report::{Sign, Verdict};

use crate::answer::{brief, report};

const POST: &str = r#""text": "Menangkan Prabowo-Gibran!", "election": "pemilu-2024", "date": "2024-01-10", "answers": { "employment": "pns" }"#;

/// Of a post on an election in which nobody is named, called for, praised or blamed, less is said than of one that may take a
/// side: it is asked whether it does, what was not read is told, and its cost is told with what it hangs on.
#[test]
fn a_wish_for_an_election_is_told_less_gravely_than_what_may_take_a_side() {
    let told = |text: &str| {
        let report =
            report(&format!(r#""date": "2026-11-28", "text": "{text}", "answers": {{ "employment": "pns" }}"#), "id");
        assert_eq!((report.verdict, report.answer.sign), (Verdict::MayApply, Sign::Wait), "{text}");
        brief(&report);
        report
    };
    let wish = told("Semoga pilkada tahun depan berjalan lancar dan melahirkan pemimpin yang amanah");
    assert_eq!(wish.answer.call, "Jawab dulu: apakah ini memihak?");
    assert!(
        wish.answer.why.contains("tidak kami temukan nama calon, ajakan memilih, pujian, atau celaan"),
        "{}",
        wish.answer.why
    );
    let asked = wish.questions.first().map(|q| (q.id.as_str(), q.answers.first().map(|a| a.id.as_str())));
    // That it takes no side is offered first of such a post, and of no other.
    assert_eq!(asked, Some(("stance", Some("neutral"))));
    assert!(wish.answer.cost_if.contains("memihak"), "{}", wish.answer.cost_if);
    for sided in [
        "Semoga terpilih pemimpin baru",
        "Pilkada nanti lanjutkan dua periode",
        "Pilkada nanti waktunya ganti bupati",
        "Semoga senior saya diberi kelancaran di pilgub, adik-adik di desa siap mendukung",
        "Kita ini ASN, netral. Tolong jangan dilupakan yang sudah menaikkan TPP kita kalau sudah di dalam bilik",
        "Semoga pilkada berjalan lancar dan Pak Ahmad Fauzi terpilih lagi jadi bupati",
    ] {
        let told = told(sided);
        let stance = told.questions.iter().find(|q| q.id == "stance").and_then(|q| q.answers.first());
        assert!(stance.is_none_or(|answer| answer.id != "neutral"), "{sided}");
        let told = told.answer;
        assert_eq!(told.call, "Tahan dulu", "{sided}");
        assert!(!told.why.contains("tidak kami temukan") && !told.cost_if.is_empty(), "{sided}: {}", told.why);
    }
}

/// What applies for certain costs what it costs.
#[test]
fn a_cost_hangs_on_nothing_where_it_is_certain() {
    let certain = report(POST, "id");
    assert_eq!(certain.answer.cost_if, "");
}

/// The law of national elections is not what a post on a regional one is told first.
#[test]
fn what_is_cited_first_fits_the_election_of_the_post() {
    for post in
        ["Mari kita sambut pilkada dengan gembira", "Semoga pilkada tahun depan melahirkan pemimpin yang amanah"]
    {
        let told =
            report(&format!(r#""date": "2026-11-28", "text": "{post}", "answers": {{ "employment": "pns" }}"#), "id");
        let cites = told.prohibitions.first().map(|p| p.cites.as_slice()).unwrap_or_default();
        let place = |head: &str| cites.iter().position(|c| c.citation.starts_with(head));
        assert!(place("UU 20/2023") < place("PP 94/2021"), "{post}");
        assert!(place("PP 94/2021") < place("UU 7/2017"), "{post}: {cites:?}");
    }
}

/// What is told of something done says which kind of rule it would be, in the words of who did it, and on what it hangs.
#[test]
fn what_may_apply_to_something_done_is_told_by_its_kind() {
    let liked = r#""date": "2026-11-28", "description": "tolong, kemarin saya terlanjur like postingan calon bupati", "answers": { "employment": "pns" }"#;
    let liked = report(liked, "id");
    assert!(liked.answer.done);
    assert_eq!(liked.answer.call, "Mungkin kena aturan disiplin");
    assert!(liked.answer.why.starts_with("\"like postingan calon bupati\": menyukai"), "{}", liked.answer.why);
    assert!(liked.answer.why.contains("Yang menentukan: akun siapa itu"), "{}", liked.answer.why);
    brief(&liked);
}
