//! What a criminal provision threatens, by the day of the act: its own words until UU 1/2026, the result of that law's formula
//! since.

use super::model::{InForce, Threat};
use crate::calendar::day::{Day, Span};
use crate::law::model::Provision;
use crate::law::penalty;
use crate::law::penalty::{Converted, Fine, Join, Prison, PrisonKind, Reading, Term, TermUnit};
use crate::pack::Pack;
use crate::questions::model::{Bilingual, Lang};

/// The threats of a provision for acts on these days (both inclusive; all days where none are given), the oldest first.
pub fn threats(pack: &Pack, provision: &Provision, days: Option<Span>, lang: Lang) -> Vec<Threat> {
    let Some(own) = &provision.penalty else { return Vec::new() };
    let results = pack.conversion.apply(own);
    let words = &pack.sentences.threat;
    // A provision that ended before the change keeps its own threat.
    let changes = pack.conversion.from.filter(|from| provision.to.is_none_or(|to| to >= *from) && !results.is_empty());
    let before = changes.is_none_or(|from| days.is_none_or(|days| days.first < from));
    let after = changes.filter(|from| days.is_none_or(|days| days.last >= *from));
    let mut out = Vec::new();
    if before {
        let changed = |from: Day| words.changed.filled(lang, &[("day", &from.written(lang == Lang::En))]);
        out.push(Threat {
            days: InForce::new(provision.from, changes.map(|from| from.plus(-1)).or(provision.to)),
            text: text(pack, &own.threat, lang),
            note: changes.map(changed).unwrap_or_default(),
            by: Vec::new(),
        });
    }
    if let Some(from) = after {
        let citation = |n: &u16| pack.provisions.get(usize::from(*n)).map(|p| p.citation.clone());
        out.extend(results.iter().map(|result| Threat {
            days: InForce::new(Some(from), provision.to),
            text: result_text(pack, result, lang),
            note: words.formula.in_lang(lang),
            by: result.by.iter().filter_map(citation).collect(),
        }));
    }
    out
}

fn result_text(pack: &Pack, result: &Converted, lang: Lang) -> String {
    let what = text(pack, &result.threat, lang);
    let words = &pack.sentences.threat;
    let under: &Bilingual = match result.reading {
        Reading::Only => return what,
        Reading::Individuals => &words.individuals,
        Reading::Corporations => &words.corporations,
        Reading::Together => &words.together,
        Reading::Apart => &words.apart,
    };
    under.filled(lang, &[("what", &what)])
}

/// A threat in words.
fn text(pack: &Pack, threat: &penalty::Threat, lang: Lang) -> String {
    let words = &pack.sentences.threat;
    let prison = threat.prison.map(|prison| prison_text(pack, prison, lang));
    let fine = threat.fine.map(|fine| fine_text(pack, fine, lang));
    let join = match threat.join {
        Join::And => &words.and,
        Join::AndOr => &words.and_or,
        Join::Or => &words.or,
    };
    match (prison, fine) {
        (Some(prison), Some(fine)) => format!("{prison} {} {fine}", join.in_lang(lang)),
        (prison, fine) => prison.or(fine).unwrap_or_default(),
    }
}

fn prison_text(pack: &Pack, prison: Prison, lang: Lang) -> String {
    let words = &pack.sentences.threat;
    let from = match (prison.kind, prison.min) {
        (PrisonKind::Penjara, None) => &words.penjara,
        (PrisonKind::Penjara, Some(_)) => &words.penjara_from,
        (PrisonKind::Kurungan, None) => &words.kurungan,
        (PrisonKind::Kurungan, Some(_)) => &words.kurungan_from,
    };
    let min = prison.min.map(|term| term_text(pack, term, lang)).unwrap_or_default();
    from.filled(lang, &[("min", &min), ("max", &term_text(pack, prison.max, lang))])
}

fn term_text(pack: &Pack, term: Term, lang: Lang) -> String {
    let words = &pack.sentences.threat;
    let counted = match term {
        Term { count: 1, unit: TermUnit::Year } => &words.one_year,
        Term { unit: TermUnit::Day, .. } => &words.days,
        Term { unit: TermUnit::Month, .. } => &words.months,
        Term { unit: TermUnit::Year, .. } => &words.years,
    };
    counted.filled(lang, &[("count", &term.count.to_string())])
}

fn fine_text(pack: &Pack, fine: Fine, lang: Lang) -> String {
    let words = &pack.sentences.threat;
    match fine {
        Fine::Rupiah { min: None, max } => words.fine.filled(lang, &[("max", &rupiah(max, lang))]),
        Fine::Rupiah { min: Some(min), max } => {
            words.fine_from.filled(lang, &[("min", &rupiah(min, lang)), ("max", &rupiah(max, lang))])
        }
        Fine::Category(place) => {
            let Some(category) = pack.conversion.categories.get(usize::from(place)) else { return String::new() };
            words.category.filled(lang, &[("category", &category.name), ("max", &rupiah(category.rupiah, lang))])
        }
    }
}

/// A sum with its thousands set apart.
fn rupiah(sum: u64, lang: Lang) -> String {
    let digits = sum.to_string();
    let mark = if lang == Lang::En { ',' } else { '.' };
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
