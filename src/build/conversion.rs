//! Reads `src/law/conversion.toml`: how UU 1/2026 changes the threats of other statutes; and the threats themselves.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::fault::Fault;
use super::known::position;
use super::source::{SourceFile, day};
use crate::law::model::Provision;
use crate::law::penalty::{
    Addressee, Category, Conversion, Fine, Join, Penalty, Prison, PrisonKind, Step, Term, Threat,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: Spanned<Datetime>,
    minimum: Spanned<String>,
    kurungan: Spanned<String>,
    cumulative: Spanned<String>,
    category: Vec<Category>,
    person: WrittenFine,
    anyone: WrittenFine,
    step: Vec<WrittenStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFine {
    category: Spanned<String>,
    by: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    years: u16,
    category: Spanned<String>,
    by: Spanned<String>,
}

/// The rule, with the categories and provisions it names looked up.
pub(crate) fn read(file: &SourceFile, provisions: &[Provision]) -> Result<Conversion, Fault> {
    let written: Written = file.parse()?;
    let provision = |id: &Spanned<String>| {
        position(provisions, |p| p.id == *id.get_ref()).ok_or_else(|| {
            let what = format!("there is no provision {:?}", id.get_ref());
            file.fault("unknown-provision", id, what, "use the id of a provision in src/law/data")
        })
    };
    let category = |name: &Spanned<String>| {
        let place = written.category.iter().position(|c| c.name == *name.get_ref());
        place.and_then(|n| u8::try_from(n).ok()).ok_or_else(|| {
            let what = format!("there is no category {:?}", name.get_ref());
            file.fault("unknown-category", name, what, "name one that a [[category]] has")
        })
    };
    let steps = written
        .step
        .iter()
        .map(|step| Ok(Step { years: step.years, category: category(&step.category)?, by: provision(&step.by)? }));
    Ok(Conversion {
        from: Some(day(file, &written.from)?),
        minimum: provision(&written.minimum)?,
        kurungan: provision(&written.kurungan)?,
        person: (category(&written.person.category)?, provision(&written.person.by)?),
        anyone: (category(&written.anyone.category)?, provision(&written.anyone.by)?),
        cumulative: provision(&written.cumulative)?,
        steps: steps.collect::<Result<_, Fault>>()?,
        categories: written.category.clone(),
    })
}

/// The threat of a provision (`[provision.penalty]`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPenalty {
    /// Loss of liberty; left out where only a fine is threatened.
    prison: Option<WrittenPrison>,
    /// In rupiah; left out where no fine is threatened.
    fine: Option<WrittenSum>,
    #[serde(default = "and")]
    join: Join,
    addressee: Addressee,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPrison {
    kind: PrisonKind,
    min: Option<Term>,
    max: Term,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSum {
    min: Option<u64>,
    max: u64,
}

fn and() -> Join {
    Join::And
}

impl WrittenPenalty {
    /// The threat as the core keeps it; `None` if it threatens nothing.
    pub(crate) fn penalty(&self) -> Option<Penalty> {
        let prison = self.prison.as_ref().map(|p| Prison { kind: p.kind, min: p.min, max: p.max });
        let fine = self.fine.as_ref().map(|f| Fine::Rupiah { min: f.min, max: f.max });
        let threat = Threat { prison, join: self.join, fine };
        (prison.is_some() || fine.is_some()).then_some(Penalty { threat, addressee: self.addressee })
    }
}
