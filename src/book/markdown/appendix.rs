//! What goes with the rules: exceptions, permissions, disagreements, routes, assumptions, and what is not sure.

use super::Pages;
use super::text::{heading, plain};
use crate::book::labels;
use crate::law::model::{Confidence, Grade, Provision};
use crate::questions::model::AnswerBox;

impl Pages<'_> {
    pub(super) fn exceptions_title(&self) -> &'static str {
        self.words.either("Pengecualian", "Exceptions")
    }

    pub(super) fn permissions_title(&self) -> &'static str {
        self.words.either("Yang dibolehkan", "What is allowed")
    }

    pub(super) fn conflicts_title(&self) -> &'static str {
        self.words.either("Yang diperselisihkan", "Disagreements")
    }

    pub(super) fn routes_title(&self) -> &'static str {
        self.words.either("Jalur penanganan", "Who handles what")
    }

    pub(super) fn assumptions_title(&self) -> &'static str {
        self.words.either("Yang dianggap", "What is taken for granted")
    }

    pub(super) fn unverified_title(&self) -> &'static str {
        self.words.either("Yang belum terverifikasi", "What is not verified")
    }

    pub(super) fn covered_title(&self) -> &'static str {
        self.words.either("Orang dan perbuatan yang tercakup", "Persons and acts covered")
    }

    pub(super) fn exceptions(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "exceptions", self.exceptions_title());
        for (n, exception) in self.pack.exceptions.iter().enumerate() {
            let own = |list: &[u16]| list.iter().any(|i| usize::from(*i) == n);
            let rules = self.pack.rules.iter().enumerate().filter(|(_, r)| own(&r.exceptions));
            let rules = rules.map(|(i, _)| self.rule_link(i));
            let others = self.pack.exceptions.iter().filter(|e| own(&e.exceptions)).map(|e| e.id.clone());
            let touched: Vec<String> = rules.chain(others).collect();
            let effect = labels::effect(exception.effect, w.lang);
            let title = plain(&w.said(&exception.title));
            out.push_str(&format!("- **{title}** (`{}`, {effect}): {}\n", exception.id, touched.join(", ")));
            out.push_str(&self.answer_box(&exception.when, "  "));
            out.push_str(&self.grounds(&exception.provisions));
        }
        out.push('\n');
        out
    }

    pub(super) fn permissions(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "permissions", self.permissions_title());
        for (n, permission) in self.pack.permissions.iter().enumerate() {
            let (title, text) = (plain(&w.said(&permission.title)), plain(&w.said(&permission.text)));
            out.push_str(&format!("- **{title}** (`{}`): {text}\n", permission.id));
            out.push_str(&self.answer_box(&permission.when, "  "));
            out.push_str(&self.grounds(&permission.provisions));
            let beside = self.book.beside.get(n).map(Vec::as_slice).unwrap_or_default();
            let beside: Vec<String> = beside.iter().map(|i| self.rule_link(usize::from(*i))).collect();
            if !beside.is_empty() {
                let meets = w.either("Bersinggungan dengan", "Meets");
                out.push_str(&format!("  - {meets}: {}\n", beside.join(", ")));
            }
        }
        out.push('\n');
        out
    }

    /// The provisions an exception or a permission rests on.
    fn grounds(&self, provisions: &[u16]) -> String {
        let w = self.words;
        let links = self.provision_links(provisions);
        let none = w.either("tanpa ketentuan yang disebut", "no provision named");
        let said = if links.is_empty() { none } else { &links };
        format!("  - {}: {said}\n", w.either("Dasar", "Ground"))
    }

    pub(super) fn conflicts(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "conflicts", self.conflicts_title());
        for conflict in &self.pack.conflicts {
            out.push_str(&format!("### {}\n\n", plain(&w.said(&conflict.title))));
            let rules: Vec<String> = conflict.rules.iter().map(|n| self.rule_link(usize::from(*n))).collect();
            if !rules.is_empty() {
                out.push_str(&format!("{}: {}\n\n", w.either("Menyangkut", "Concerns"), rules.join(", ")));
            }
            out.push_str(&self.answer_box(&conflict.when, ""));
            for position in &conflict.positions {
                let (who, says) = (plain(&w.said(&position.who)), plain(&w.said(&position.says)));
                let origin: Vec<String> = [&position.since, &position.source]
                    .into_iter()
                    .filter(|s| !s.is_empty())
                    .map(|s| plain(s))
                    .collect();
                out.push_str(&format!("- {who}: {says} ({})\n", origin.join("; ")));
            }
            out.push('\n');
        }
        out
    }

    pub(super) fn route_link(&self, route: u16) -> String {
        let found = self.pack.routes.get(usize::from(route));
        found.map(|r| format!("[{}](#routes)", plain(&self.words.said(&r.label)))).unwrap_or_default()
    }

    pub(super) fn routes(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "routes", self.routes_title());
        for route in &self.pack.routes {
            out.push_str(&format!("- **{}** (`{}`)\n", plain(&w.said(&route.label)), route.id));
            for version in &route.versions {
                let text = plain(&w.said(&version.text));
                out.push_str(&match (version.from, version.to) {
                    (None, None) => format!("  - {text}\n"),
                    (from, to) => format!("  - {}: {text}\n", w.days(from, to)),
                });
            }
        }
        out.push('\n');
        out
    }

    /// What follows from what, and what is presumed until the user says otherwise.
    pub(super) fn assumptions(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "assumptions", self.assumptions_title());
        for implication in &self.pack.implications {
            let from: AnswerBox = implication.conditions().copied().collect();
            let excluded = implication.impossible.iter().filter(|(ix, _)| *ix == implication.to).copied();
            let all = self.pack.questions.get(implication.to).map(|q| q.all()).unwrap_or_default();
            let to: AnswerBox = excluded.map(|(q, excluded)| (q, all.minus(excluded))).collect();
            let (from, to) = (self.answer_box_in_line(&from), self.answer_box_in_line(&to));
            out.push_str(&format!("- {from} ⇒ {to}. {}\n", plain(&w.said(&implication.why))));
        }
        out.push_str(&format!(
            "\n{}:\n\n",
            w.either("Disangka, sampai dijawab lain", "Presumed until answered otherwise")
        ));
        for presumption in &self.pack.presumptions {
            let to = self.answer_box_in_line(&vec![(presumption.question, presumption.answers)]);
            let from = self.answer_box_in_line(&presumption.condition);
            out.push_str(&format!("- {from} ⇒ {to}. {}\n", plain(&w.said(&presumption.why))));
        }
        out.push('\n');
        out
    }

    pub(super) fn unverified(&self) -> String {
        let w = self.words;
        let mut out = heading(2, "unverified", self.unverified_title());
        let mut list = |title: &str, items: Vec<String>| {
            out.push_str(&format!("{title} ({}):\n\n", items.len()));
            out.extend(items.iter().map(|item| format!("- {item}\n")));
            out.push('\n');
        };
        let provisions = |wanted: &dyn Fn(&Provision) -> bool| {
            let found = self.pack.provisions.iter().enumerate().filter(|(_, p)| wanted(p));
            found.map(|(n, p)| format!("{} (`{}`)", self.provision_link(n), p.id)).collect::<Vec<_>>()
        };
        for grade in [Grade::Unverified, Grade::Paraphrase, Grade::Quoted] {
            let title = format!("{}: {}", w.either("Kutipan", "Quotation"), labels::grade(grade, w.lang));
            list(&title, provisions(&|p| p.grade == grade));
        }
        list(labels::confidence(Confidence::Low, w.lang), provisions(&|p| p.confidence == Confidence::Low));
        let open = self.pack.rules.iter().enumerate().filter(|(n, _)| {
            let record = self.book.rules.get(*n);
            record.is_none_or(|r| r.review.is_none())
        });
        let open = open.map(|(n, _)| self.rule_link(n)).collect();
        list(w.either("Aturan yang belum diperiksa ahli hukum", "Rules that no lawyer has reviewed"), open);
        out
    }

    pub(super) fn covered(&self) -> String {
        let w = self.words;
        let outside = w.either(
            "Di luar kotak-kotak ini alat menjawab \"belum tercakup\", bukan \"tidak ditemukan\".",
            "Outside these boxes the tool answers \"not covered\", not \"none found\".",
        );
        let mut out = heading(2, "covered", self.covered_title());
        out.push_str(&format!("{outside}\n\n"));
        for (n, answer_box) in self.pack.covered.iter().enumerate() {
            out.push_str(&format!("{}. {} {}\n", n + 1, w.either("Kotak", "Box"), n + 1));
            out.push_str(&self.answer_box(answer_box, "   "));
        }
        out
    }
}
