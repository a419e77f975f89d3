//! `cek-netral coverage`: what cites each provision, what exercises each rule, and what is left uncovered.

use std::fmt;

use super::uses::{CitedBy, citations, unused_answers, unused_questions};
use crate::law::model::ProvisionRole;
use crate::pack::Pack;
use crate::pack::rulebook::{ExampleRecord, Rulebook};
use crate::questions::model::Lang;
use crate::rules::evaluate::Status;
use crate::rules::model::State;

/// The build asks for three examples of a rule; rules with no more are listed.
const FEW: usize = 3;

/// Which parts of the law are encoded, and how well they are exercised.
#[derive(Debug)]
pub struct Coverage<'a> {
    pack: &'a Pack,
    book: &'a Rulebook,
    cited: Vec<CitedBy>,
}

impl<'a> Coverage<'a> {
    pub fn new(pack: &'a Pack, book: &'a Rulebook) -> Coverage<'a> {
        Coverage { pack, book, cited: citations(pack) }
    }

    fn role(&self, provision: usize) -> ProvisionRole {
        self.book.roles.get(provision).copied().unwrap_or_default()
    }

    fn id(&self, provision: usize) -> &str {
        self.pack.provisions.get(provision).map(|p| p.id.as_str()).unwrap_or_default()
    }

    fn examples(&self, rule: usize) -> &[ExampleRecord] {
        self.book.rules.get(rule).map(|r| r.examples.as_slice()).unwrap_or_default()
    }

    /// Examples of all rules that cite a provision.
    fn exercised(&self, cited: &CitedBy) -> usize {
        cited.rules(self.pack).into_iter().map(|rule| self.examples(rule).len()).sum()
    }

    /// Ids of the provisions that a rule ought to cite and nothing does, in the order of the data.
    pub fn uncovered(&self, role: ProvisionRole) -> Vec<&str> {
        let open = |n: &usize, cited: &CitedBy| cited.nobody() && self.role(*n) == role && role.wants_a_rule();
        self.cited.iter().enumerate().filter(|(n, cited)| open(n, cited)).map(|(n, _)| self.id(n)).collect()
    }

    /// Ids of the rules with no more examples than the build asks for.
    pub fn few_examples(&self) -> Vec<&str> {
        let rules = self.pack.rules.iter().enumerate();
        rules.filter(|(n, _)| self.examples(*n).len() <= FEW).map(|(_, r)| r.id.as_str()).collect()
    }

    fn provisions(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "PROVISIONS: {} in {} instruments", self.cited.len(), self.pack.instruments.len())?;
        for (number, instrument) in self.pack.instruments.iter().enumerate() {
            writeln!(f, "\n{}  {}", instrument.id, instrument.short)?;
            let own: Vec<(usize, &CitedBy)> = (self.cited.iter().enumerate())
                .filter(|(n, _)| self.pack.provisions.get(*n).is_some_and(|p| usize::from(p.instrument) == number))
                .collect();
            let wide = width(own.iter().map(|(n, _)| self.id(*n)));
            for (n, cited) in own {
                let (id, role, examples) = (self.id(n), self.role(n).name(), self.exercised(cited));
                writeln!(f, "  {id:wide$}  {role:13}  {examples:3} examples  {}", self.citing(cited))?;
            }
        }
        Ok(())
    }

    fn citing(&self, cited: &CitedBy) -> String {
        let rule = |n: &usize| self.pack.rules.get(*n).map(|r| stated(&r.id, r.state));
        let exception = |n: &usize| self.pack.exceptions.get(*n).map(|e| e.id.clone());
        let permission = |n: &usize| self.pack.permissions.get(*n).map(|p| p.id.clone());
        let parts = [
            ("breach", cited.breaches.iter().filter_map(rule).collect::<Vec<_>>()),
            ("sanction", cited.sanctions.iter().filter_map(rule).collect()),
            ("exception", cited.exceptions.iter().filter_map(exception).collect()),
            ("permission", cited.permissions.iter().filter_map(permission).collect()),
        ];
        let said =
            parts.iter().filter(|(_, ids)| !ids.is_empty()).map(|(how, ids)| format!("{how}: {}", ids.join(" ")));
        let said: Vec<String> = said.collect();
        if said.is_empty() { "-".to_owned() } else { said.join("; ") }
    }

    fn rules(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let all: usize = (0..self.pack.rules.len()).map(|n| self.examples(n).len()).sum();
        writeln!(f, "\nRULES: {} with {all} examples\n", self.pack.rules.len())?;
        let wide = width(self.pack.rules.iter().map(|r| r.id.as_str()));
        for (n, rule) in self.pack.rules.iter().enumerate() {
            let examples = self.examples(n);
            let holds = examples.iter().filter(|e| e.holds).count();
            let (id, near, kind) = (
                stated(&rule.id, rule.state),
                examples.len() - holds,
                self.pack.sentences.kind.of(rule.kind).in_lang(Lang::En),
            );
            writeln!(f, "{id:wide$}  {kind:16}  {holds} hold, {near} near miss")?;
            for example in examples {
                writeln!(f, "    {}", in_line(example))?;
            }
        }
        Ok(())
    }

    fn gaps(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "\nUNCOVERED")?;
        for (role, title) in [
            (ProvisionRole::Rule, "Provisions that no rule, exception or permission cites"),
            (ProvisionRole::Sanction, "Sanctions that no rule cites"),
        ] {
            list(f, title, &self.uncovered(role))?;
        }
        list(f, &format!("Rules with no more than {FEW} examples"), &self.few_examples())?;
        let question = |ix| self.pack.questions.get(ix).map(|q| (q.id.as_str(), q));
        let questions: Vec<String> = (unused_questions(self.pack).iter())
            .filter_map(|named| {
                let (id, _) = question(named.question)?;
                let only = if named.by_others.is_empty() { "" } else { " (only permissions, notes or conflicts)" };
                Some(format!("{id}{only}"))
            })
            .collect();
        list(f, "Questions that no rule or exception asks", &questions)?;
        let answers: Vec<String> = (unused_answers(self.pack).into_iter())
            .filter_map(|(ix, left)| question(ix).map(|(id, q)| format!("{id}: {}", q.ids(left).join(" "))))
            .collect();
        list(f, "Answers that no box of a rule or exception holds", &answers)
    }
}

impl fmt::Display for Coverage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.provisions(f)?;
        self.rules(f)?;
        self.gaps(f)
    }
}

fn list<S: AsRef<str>>(f: &mut fmt::Formatter, title: &str, items: &[S]) -> fmt::Result {
    writeln!(f, "\n{title}: {}", items.len())?;
    items.iter().try_for_each(|item| writeln!(f, "  {}", item.as_ref()))
}

fn width<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|n| n.chars().count()).max().unwrap_or_default()
}

fn stated(id: &str, state: State) -> String {
    match state {
        State::Active => id.to_owned(),
        State::Draft => format!("{id}(draft)"),
        State::Quarantine => format!("{id}(quarantine)"),
        State::Retired => format!("{id}(retired)"),
    }
}

fn in_line(example: &ExampleRecord) -> String {
    let status = match example.expected {
        Status::Applies => "applies",
        Status::MayApply => "may apply",
        Status::Assessor => "assessor",
        Status::RuledOut => "ruled out",
    };
    let what = if example.holds { "holds" } else { "near miss" };
    let when = [example.election.as_deref(), example.on.as_deref()].into_iter().flatten();
    let answers = example.answers.iter().map(|(question, ids)| format!("{question}={}", ids.join("|")));
    let rest: Vec<String> = when.map(str::to_owned).chain(answers).collect();
    format!("{what:9}  {status:9}  {}", rest.join(" "))
}
