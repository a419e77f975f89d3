//! The fixed words of the rulebook's pages, in both languages.

use crate::law::model::{Confidence, Grade, ProvisionRole};
use crate::questions::model::Lang;
use crate::questions::model::either;
use crate::report::Verdict;
use crate::rules::evaluate::Status;
use crate::rules::model::{Effect, Family, State};

pub fn grade(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::Gazette => either(lang, "dicocokkan dengan teks resmi", "checked against the official text"),
        Grade::Quoted => {
            either(lang, "dikutip pihak lain, teks resmi tidak dilihat", "quoted by others, official text not seen")
        }
        Grade::Paraphrase => either(lang, "hanya maksudnya yang diketahui", "only the sense is known"),
        Grade::Unverified => either(lang, "belum terverifikasi", "not verified"),
        Grade::Own => either(lang, "teks instansi sendiri", "the agency's own text"),
    }
}

pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::High => either(lang, "keyakinan tinggi", "high confidence"),
        Confidence::Medium => either(lang, "keyakinan sedang", "medium confidence"),
        Confidence::Low => either(lang, "keyakinan rendah", "low confidence"),
    }
}

pub fn role(role: ProvisionRole, lang: Lang) -> &'static str {
    match role {
        ProvisionRole::Rule => either(lang, "larangan, kewajiban, atau izin", "prohibition, duty or leave"),
        ProvisionRole::Sanction => either(lang, "sanksi", "sanction"),
        ProvisionRole::Definition => either(lang, "definisi", "definition"),
        ProvisionRole::Procedure => either(lang, "prosedur", "procedure"),
        ProvisionRole::History => either(lang, "riwayat", "history"),
        ProvisionRole::Status => either(lang, "status berlakunya aturan", "whether other law holds"),
        ProvisionRole::CampaignSide => either(lang, "mengikat pihak kampanye", "binds the campaign"),
        ProvisionRole::OtherConduct => {
            either(lang, "perbuatan yang tidak ditanyakan di sini", "conduct not asked for here")
        }
    }
}

pub fn family(family: Family, lang: Lang) -> &'static str {
    match family {
        Family::Party => either(lang, "Partai politik dan pencalonan", "Parties and candidacy"),
        Family::Decisions => either(lang, "Keputusan dan tindakan jabatan", "Decisions and acts of office"),
        Family::Social => either(lang, "Media sosial dan foto", "Social media and photographs"),
        Family::Attendance => either(lang, "Menghadiri kampanye dan pertemuan", "Attending campaigns and meetings"),
        Family::Campaign => {
            either(lang, "Kampanye, dukungan, dan politik uang", "Campaigning, support and vote buying")
        }
        Family::Facilities => either(lang, "Fasilitas negara dan cuti kampanye", "State facilities and campaign leave"),
        Family::Neutrality => either(lang, "Kewajiban netral dan hak pilih", "The duty to stay neutral, and the vote"),
        Family::Agency => either(lang, "Aturan instansi", "Rules of the agency"),
    }
}

pub fn status(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Applies => either(lang, "berlaku", "applies"),
        Status::MayApply => either(lang, "mungkin berlaku", "may apply"),
        Status::Assessor => either(lang, "perlu penilaian pejabat", "needs an assessor"),
        Status::RuledOut => either(lang, "tidak berlaku", "does not apply"),
    }
}

pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Applies => either(lang, "Berlaku", "Applies"),
        Verdict::MayApply => either(lang, "Mungkin berlaku", "May apply"),
        Verdict::Assessor => either(lang, "Perlu penilaian pejabat", "Needs an assessor"),
        Verdict::Unsettled => either(lang, "Aturannya tidak jelas", "Unsettled"),
        Verdict::NotCovered => either(lang, "Belum tercakup", "Not covered"),
        Verdict::NoneFound => either(lang, "Tidak ditemukan", "None found"),
    }
}

pub fn effect(effect: Effect, lang: Lang) -> &'static str {
    match effect {
        Effect::Lifts => either(lang, "menghapus", "lifts it"),
        Effect::Lowers => either(lang, "mengubah tingkatnya", "changes the level"),
        Effect::Contested => either(lang, "diperselisihkan", "contested"),
    }
}

pub fn state(state: State, lang: Lang) -> &'static str {
    match state {
        State::Draft => either(lang, "rancangan, tidak ditampilkan", "draft, not shown"),
        State::Quarantine => either(lang, "karantina, tidak ditampilkan", "quarantine, not shown"),
        State::Active => either(lang, "aktif", "active"),
        State::Retired => either(lang, "tidak dipakai lagi", "retired"),
    }
}
