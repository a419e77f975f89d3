//! `cek-netral law`: the law data as JSON lines, an entry for each provision, rule, exception, permission and free zone, in the words
//! of one language. Two of them, of two versions, are what `cek-netral diff --law` compares.

use serde::Serialize;

use super::labels;
use super::wording::Wording;
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::{RuleRecord, Rulebook};
use crate::questions::model::{AnswerBox, Lang};
use crate::rules::model::{Exception, FreeZone, Permission, Rule};

/// What an entry says of something; one that says nothing is left out.
pub type Part = (&'static str, String);

/// One thing of the law data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// `provision`, `rule`, `exception`, `permission` or `free`.
    pub kind: &'static str,
    pub id: String,
    /// How people call it: a citation or a title.
    pub name: String,
    pub parts: Vec<Part>,
}

/// Every entry, kind by kind in the order of the pack.
pub fn entries(pack: &Pack, book: &Rulebook, lang: Lang) -> Vec<Entry> {
    let pages = Pages { words: Wording { pack, lang } };
    let rules = pack.rules.iter().zip(&book.rules);
    let all = pack.provisions.iter().map(|p| pages.provision(p));
    all.chain(rules.map(|(rule, record)| pages.rule(rule, record)))
        .chain(pack.exceptions.iter().map(|e| pages.exception(e)))
        .chain(pack.permissions.iter().map(|p| pages.permission(p)))
        .chain(pack.free_zones.iter().map(|z| pages.free(z)))
        .collect()
}

struct Pages<'a> {
    words: Wording<'a>,
}

impl Pages<'_> {
    fn provision(&self, provision: &Provision) -> Entry {
        let (w, text) = (self.words, &provision.text);
        entry(
            "provision",
            &provision.id,
            &provision.citation,
            vec![
                ("quote", text.quote.clone()),
                ("grade", labels::grade(provision.grade, w.lang).to_owned()),
                ("confidence", labels::confidence(provision.confidence, w.lang).to_owned()),
                ("days", w.days(provision.from, provision.to)),
                ("binds", self.answer_box(&provision.scope)),
                ("threat", w.threats(provision).join("\n")),
                ("plain", w.said(&text.plain)),
                ("note", w.said(&text.note)),
                ("source", text.source.clone()),
                ("checked", provision.checked.clone()),
            ],
        )
    }

    fn rule(&self, rule: &Rule, record: &RuleRecord) -> Entry {
        let w = self.words;
        let exceptions = rule.exceptions.iter().filter_map(|n| w.pack.exceptions.get(usize::from(*n)));
        let exceptions: Vec<String> = exceptions.map(|e| w.said(&e.title)).collect();
        let signed = record.review.as_ref().map(|review| format!("{}, {}", review.by, review.on));
        entry(
            "rule",
            &rule.id,
            &w.said(&rule.title),
            vec![
                ("consequence", format!("{}: {}", w.kind(rule.kind), w.level(rule.level))),
                ("state", labels::state(rule.state, w.lang).to_owned()),
                ("when", self.answer_box(&rule.when)),
                ("breaches", self.citations(&rule.breaches)),
                ("sanctions", self.citations(&rule.sanctions)),
                ("exceptions", exceptions.join("\n")),
                ("signed", signed.unwrap_or_default()),
            ],
        )
    }

    fn exception(&self, exception: &Exception) -> Entry {
        let w = self.words;
        let own = exception.exceptions.iter().filter_map(|n| w.pack.exceptions.get(usize::from(*n)));
        let own: Vec<String> = own.map(|e| w.said(&e.title)).collect();
        entry(
            "exception",
            &exception.id,
            &w.said(&exception.title),
            vec![
                ("effect", labels::effect(exception.effect, w.lang).to_owned()),
                ("when", self.answer_box(&exception.when)),
                ("rests", self.citations(&exception.provisions)),
                ("exceptions", own.join("\n")),
            ],
        )
    }

    fn permission(&self, permission: &Permission) -> Entry {
        let grounds: Vec<String> = permission.grounds.iter().map(|ground| self.answer_box(ground)).collect();
        entry(
            "permission",
            &permission.id,
            &self.words.said(&permission.title),
            vec![
                ("plain", self.words.said(&permission.text)),
                ("when", self.answer_box(&permission.when)),
                ("clears", grounds.join("\n\n")),
                ("rests", self.citations(&permission.provisions)),
            ],
        )
    }

    fn free(&self, zone: &FreeZone) -> Entry {
        entry(
            "free",
            &zone.id,
            &self.words.said(&zone.title),
            vec![
                ("plain", self.words.said(&zone.reason)),
                ("when", self.answer_box(&zone.when)),
                ("rests", self.citations(&zone.rests)),
            ],
        )
    }

    /// A line for each question of a box.
    fn answer_box(&self, answer_box: &AnswerBox) -> String {
        let lines = self.words.answer_box(answer_box).into_iter().map(|(ask, answers)| format!("{ask} {answers}"));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn citations(&self, provisions: &[u16]) -> String {
        let found = provisions.iter().filter_map(|n| self.words.pack.provisions.get(usize::from(*n)));
        found.map(|provision| provision.citation.as_str()).collect::<Vec<_>>().join("\n")
    }
}

fn entry(kind: &'static str, id: &str, name: &str, mut parts: Vec<Part>) -> Entry {
    parts.retain(|(_, says)| !says.is_empty());
    Entry { kind, id: id.to_owned(), name: name.to_owned(), parts }
}
