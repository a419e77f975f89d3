//! The fixed sentences of a report, in both languages. What depends on the law stands in the data.

use super::Verdict;
use crate::law::model::ProvisionRole;
use crate::questions::model::Lang;
use crate::rules::model::{Kind, Level};

/// Picks one of two sentences.
pub fn either(lang: Lang, indonesian: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::Id => indonesian,
        Lang::En => english,
    }
}

/// A kind of consequence.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Criminal => either(lang, "Pidana", "Criminal offence"),
        Kind::Dismissal => either(lang, "Pemberhentian", "Dismissal"),
        Kind::Discipline => either(lang, "Disiplin", "Discipline"),
        Kind::Ethics => either(lang, "Kode etik", "Code of ethics"),
        Kind::Administrative => either(lang, "Administratif", "Administrative"),
        Kind::Principle => either(lang, "Kewajiban atau asas", "Duty or principle"),
    }
}

/// A level of sanction.
pub fn level(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Criminal => either(lang, "pidana menurut pasalnya", "as the article states"),
        Level::Ptdh => either(lang, "pemberhentian tidak dengan hormat", "dismissal without honour"),
        Level::Cancel => either(lang, "pembatalan sebagai calon (petahana)", "cancellation as candidate (incumbent)"),
        Level::Heavy => either(lang, "berat", "heavy"),
        Level::Medium => either(lang, "sedang", "medium"),
        Level::Light => either(lang, "ringan", "light"),
        Level::Moral => either(lang, "sanksi moral", "moral sanction"),
        Level::Unspecified => either(lang, "tingkat tidak ditentukan pasalnya", "level not fixed by the article"),
        Level::None => either(lang, "sanksi tidak disebut", "no sanction stated"),
    }
}

/// The verdict in a sentence.
pub fn headline(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Applies => {
            either(lang, "Ada ketentuan netralitas yang berlaku di sini", "Neutrality provisions apply here")
        }
        Verdict::MayApply => either(
            lang,
            "Mungkin ada ketentuan yang berlaku; ini tergantung jawaban Anda",
            "Provisions may apply; it depends on your answers",
        ),
        Verdict::Assessor => either(
            lang,
            "Berlaku atau tidaknya harus dinilai pejabat yang berwenang",
            "Whether it applies is for the competent official to assess",
        ),
        Verdict::NotCovered => {
            either(lang, "Orang atau perbuatan ini belum tercakup", "This person or act is not covered yet")
        }
        Verdict::NoneFound => {
            either(lang, "Tidak ditemukan ketentuan yang mengena", "No provision found that catches this")
        }
    }
}

/// The sentence under the headline, where no finding says more.
pub fn reason(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Applies => either(lang, "Lihat ketentuan di bawah.", "See the provisions below."),
        Verdict::MayApply => either(
            lang,
            "Jawab pertanyaan berikut agar hasilnya lebih pasti.",
            "Answer the next question for a surer result.",
        ),
        Verdict::Assessor => either(
            lang,
            "Yang tersisa tidak bisa dipastikan oleh Anda atau alat ini: unsur penilaian, atau hal yang diperselisihkan pejabat.",
            "What is left open neither you nor this tool can settle: an element to be assessed, or a point officials dispute.",
        ),
        Verdict::NotCovered => either(
            lang,
            "Aturan bagi orang atau perbuatan ini belum dimasukkan. Itu tidak berarti bebas; tanyakan ke atasan atau Bawaslu.",
            "The rules for this person or act are not encoded yet. That does not make it free; ask your superior or Bawaslu.",
        ),
        Verdict::NoneFound => either(
            lang,
            "Menurut jawaban dan isi di atas, sejauh aturan yang tercatat di sini. Ini bukan jaminan: keadaan lain dapat mengubahnya.",
            "On the answers and words above, as far as the rules recorded here go. This is no guarantee: other circumstances may change it.",
        ),
    }
}

/// Why no rule rests on a provision.
pub fn uncited(role: ProvisionRole, lang: Lang) -> &'static str {
    match role {
        ProvisionRole::Rule => either(
            lang,
            "Ketentuan ini tercatat, tetapi belum dipakai dalam pemeriksaan di sini.",
            "This provision is recorded, but no check here uses it yet.",
        ),
        ProvisionRole::Sanction => either(
            lang,
            "Sanksi ini tercatat, tetapi belum dihubungkan dengan larangan di sini.",
            "This sanction is recorded, but not tied to a prohibition here yet.",
        ),
        ProvisionRole::Definition => either(
            lang,
            "Ini definisi: menjelaskan istilah dan tidak melarang apa pun sendiri.",
            "This is a definition: it explains a term and prohibits nothing by itself.",
        ),
        ProvisionRole::Procedure => either(
            lang,
            "Ini mengatur tata cara, bukan perbuatan pegawai.",
            "This is about procedure, not about what staff may do.",
        ),
        ProvisionRole::History => either(
            lang,
            "Ini dicatat sebagai riwayat dan tidak dipakai dalam pemeriksaan.",
            "This is kept as history and not used in any check.",
        ),
        ProvisionRole::Status => either(
            lang,
            "Ini hanya menyatakan apakah aturan lain berlaku.",
            "This only says whether other law is in force.",
        ),
        ProvisionRole::CampaignSide => either(
            lang,
            "Ini mengikat pihak kampanye, bukan orang yang diperiksa di sini.",
            "This binds the campaign, not the persons who are checked here.",
        ),
    }
}

/// Where no single rule is certain but together they leave no way out.
pub fn either_way(lang: Lang) -> &'static str {
    either(
        lang,
        "Dilarang dalam setiap kemungkinan yang tersisa; jawaban yang belum ada menentukan jenis dan beratnya.",
        "Prohibited in every possibility left; the missing answer decides the kind and weight.",
    )
}

/// Whom to ask.
pub fn ask_whom(lang: Lang) -> &'static str {
    either(
        lang,
        "Tanyakan kepada atasan langsung, BKPSDM/BKD atau inspektorat instansi Anda, atau Bawaslu setempat.",
        "Ask your superior, your agency's personnel office (BKPSDM/BKD) or inspectorate, or the local Bawaslu.",
    )
}

/// What this is not.
pub fn disclaimer(lang: Lang) -> &'static str {
    either(
        lang,
        "Ini bukan nasihat hukum dan bukan putusan. Yang memutuskan adalah pejabat yang berwenang.",
        "This is no legal advice and no ruling. The competent officials decide.",
    )
}

/// What to do meanwhile; empty where nothing was found.
pub fn advice(verdict: Verdict, lang: Lang) -> Vec<&'static str> {
    match verdict {
        Verdict::Applies | Verdict::MayApply | Verdict::Assessor => vec![
            either(lang, "Tunda dulu sampai jelas.", "Hold it back until it is clear."),
            either(
                lang,
                "Sudah terlanjur? Jangan membalas atau menyebarkannya lagi, simpan buktinya, dan sampaikan kepada atasan. Menghapus tidak menjamin perkara selesai.",
                "Already done? Do not reply or spread it further, keep the evidence and tell your superior. Deleting does not ensure that the matter is closed.",
            ),
        ],
        Verdict::NotCovered | Verdict::NoneFound => Vec::new(),
    }
}
