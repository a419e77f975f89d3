//! Descriptions against what is known of the case: are its acts found, are the acts found its own, is the role right?
//! What the file's words mean among our answers stands in `descriptions/words.toml`.

mod table;
mod words;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Checker;
use crate::scenario::loose::Loose;
pub use table::Results;
pub use words::Words;
use words::{Answered, Expected};

/// A described case, as far as it is read here; further fields are of no concern.
#[derive(Clone, Debug, Deserialize)]
pub struct Described {
    pub id: String,
    #[serde(rename = "description_id", alias = "description")]
    pub description: String,
    #[serde(default)]
    pub acts: Vec<String>,
    /// Who acted, in the file's own words.
    #[serde(default)]
    pub actor: String,
    #[serde(default)]
    pub election: String,
}

/// How one description was read.
#[derive(Clone, Debug)]
pub struct Score {
    pub case: Described,
    /// Each of its acts that could be found, and whether it was.
    pub named: Vec<(String, bool)>,
    /// Each act found (answers joined by `+`), and whether the case has it.
    pub found: Vec<(String, bool)>,
    /// Whether the role is right; `None` if the file's words for it say nothing.
    pub role: Option<bool>,
    /// What was read of the role, as `question=answers`.
    pub role_read: Vec<String>,
}

/// One line of the file of misses.
#[derive(Debug, Serialize)]
pub struct Miss<'a> {
    id: &'a str,
    description: &'a str,
    /// Acts of the case that were not found.
    missed: Vec<&'a str>,
    /// Acts found that the case does not have.
    wrong: Vec<&'a str>,
    acts: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<RoleMiss<'a>>,
}

#[derive(Debug, Serialize)]
struct RoleMiss<'a> {
    actor: &'a str,
    read: &'a [String],
}

impl Score {
    /// Reads the description and compares. What the reader itself objects to is an error.
    pub fn new(checker: &Checker, words: &Words, case: Described) -> Result<Score, String> {
        let read = read(checker, words, &case)?;
        let Expected { acts, accepted } = words.expected(&case.acts);
        let named = acts.into_iter().map(|(name, means)| (name, means.iter().any(|a| a.meets(&read)))).collect();
        let acts: BTreeSet<&Answered> = read.iter().filter(|a| a.question == "act").collect();
        let found = acts.iter().map(|a| (a.answers.join("+"), accepted.iter().any(|ok| ok.meets(&[(*a).clone()]))));
        let found = found.collect();
        let roles: Vec<Answered> = words::roles(&read);
        let role_read = roles.iter().map(ToString::to_string).collect();
        Ok(Score { role: words.role(&case.actor, &roles), named, found, role_read, case })
    }

    /// What went wrong with it; `None` if nothing did.
    pub fn miss(&self) -> Option<Miss<'_>> {
        let missed: Vec<&str> = self.named.iter().filter(|(_, ok)| !ok).map(|(name, _)| name.as_str()).collect();
        let wrong: Vec<&str> = self.found.iter().filter(|(_, ok)| !ok).map(|(name, _)| name.as_str()).collect();
        let role = (self.role == Some(false)).then_some(RoleMiss { actor: &self.case.actor, read: &self.role_read });
        let any = !missed.is_empty() || !wrong.is_empty() || role.is_some();
        any.then(|| Miss {
            id: &self.case.id,
            description: &self.case.description,
            missed,
            wrong,
            acts: &self.case.acts,
            role,
        })
    }
}

/// What the reader says about the description, strength set aside: what it suggests counts as well.
fn read(checker: &Checker, words: &Words, case: &Described) -> Result<Vec<Answered>, String> {
    let mut fields = vec![("description".to_owned(), Loose::Text(case.description.clone()))];
    fields.extend(words.election(&case.election).map(|id| ("election".to_owned(), Loose::Text(id.to_owned()))));
    let evidence = checker.read(&Loose::Fields(fields)).map_err(|p| format!("{}: {}", p.field, p.message))?;
    Ok(evidence.into_iter().map(|e| Answered { question: e.question, answers: e.answers }).collect())
}
