//! What a criminal provision threatens, and what the adjustment of penalties (UU 1/2026) makes of it.

use serde::{Deserialize, Serialize};

use crate::calendar::day::Day;

/// A threat as a provision states it, or as the adjustment leaves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threat {
    /// `None` if only a fine is threatened.
    pub prison: Option<Prison>,
    /// How prison and fine go together; of no meaning where one of them is missing.
    pub join: Join,
    /// `None` if no fine is threatened.
    pub fine: Option<Fine>,
}

/// The two kinds of loss of liberty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PrisonKind {
    /// Pidana penjara.
    Penjara,
    /// Pidana kurungan.
    Kurungan,
}

/// Loss of liberty from a least term, where one is stated, to a greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prison {
    /// Which of the two.
    pub kind: PrisonKind,
    /// The special minimum; `None` if the provision states none.
    pub min: Option<Term>,
    /// The greatest term.
    pub max: Term,
}

/// The unit in which a provision counts a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TermUnit {
    /// Hari.
    Day,
    /// Bulan.
    Month,
    /// Tahun.
    Year,
}

/// A term as the provision counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: TermUnit,
}

impl Term {
    /// The term in months, days rounded up: enough to compare it with whole years.
    fn months(self) -> u16 {
        match self.unit {
            TermUnit::Day => self.count.div_ceil(30),
            TermUnit::Month => self.count,
            TermUnit::Year => self.count.saturating_mul(12),
        }
    }
}

/// A fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fine {
    /// In rupiah, from a least sum, where one is stated, to a greatest.
    Rupiah {
        /// The special minimum.
        min: Option<u64>,
        /// The greatest sum.
        max: u64,
    },
    /// Up to a category of the penal code, by its place in `Conversion::categories`.
    Category(u8),
}

/// How prison and fine go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    /// Both ("dan").
    #[serde(rename = "dan")]
    And,
    /// Either or both ("dan/atau").
    #[serde(rename = "dan/atau")]
    AndOr,
    /// One of them ("atau").
    #[serde(rename = "atau")]
    Or,
}

/// Whom a criminal provision addresses: it decides which category a fine falls into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Addressee {
    /// Persons of a certain status or office.
    Person,
    /// Anybody, or a campaign: the text leaves open whether corporations are meant too.
    Anyone,
}

/// The threat of a criminal provision as its article states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Penalty {
    /// The words of the article.
    pub threat: Threat,
    /// Whom it addresses.
    pub addressee: Addressee,
}

/// A category of fines (KUHP Ps. 79).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// "II".
    pub name: String,
    /// Its greatest sum.
    pub rupiah: u64,
}

/// From which prison term on a fine falls into which category (UU 1/2026 Ps. II(5) b-e).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Prison of up to this many years, inclusive.
    pub years: u16,
    /// Place in `Conversion::categories`.
    pub category: u8,
    /// The provision that says so, by index.
    pub by: u16,
}

/// The rule by which UU 1/2026 changes threats outside the penal code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// First day; none in a pack without the rule.
    pub from: Option<Day>,
    /// Categories of fines, ascending.
    pub categories: Vec<Category>,
    /// Provision that takes special minimums away, by index.
    pub minimum: u16,
    /// Provision that takes kurungan away where a fine stands beside it.
    pub kurungan: u16,
    /// Category of the fine that is left, of an individual, and the provision that says so.
    pub person: (u8, u16),
    /// The same where individuals and corporations are addressed, for an individual without financial gain.
    pub anyone: (u8, u16),
    /// Provision that makes "dan" into "dan/atau".
    pub cumulative: u16,
    /// Prison terms and categories, ascending.
    pub steps: Vec<Step>,
}

/// On what a result of the conversion hangs, where the formula leaves more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// The formula leaves one result.
    Only,
    /// If individuals alone are addressed.
    Individuals,
    /// If corporations are addressed as well.
    Corporations,
    /// If "dan/atau" counts as prison and fine threatened together.
    Together,
    /// If "dan/atau" does not count so: the fine stays.
    Apart,
}

/// What becomes of a threat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// The threat that is left.
    pub threat: Threat,
    /// On what it hangs.
    pub reading: Reading,
    /// Provisions it follows from, by index.
    pub by: Vec<u16>,
}

impl Conversion {
    /// Every provision that it names.
    pub fn provisions(&mut self) -> Vec<&mut u16> {
        let Conversion { minimum, kurungan, person, anyone, cumulative, steps, .. } = self;
        let mut all = vec![minimum, kurungan, &mut person.1, &mut anyone.1, cumulative];
        all.extend(steps.iter_mut().map(|step| &mut step.by));
        all
    }

    /// What the formula makes of a threat: one result, or two where it leaves two. Empty where it does not touch it.
    pub fn apply(&self, penalty: &Penalty) -> Vec<Converted> {
        let Penalty { threat, addressee } = penalty;
        let (Some(prison), Some(_)) = (threat.prison, threat.fine) else { return Vec::new() };
        let fine_only = |(category, by): (u8, u16), reading| Converted {
            threat: Threat { prison: None, join: threat.join, fine: Some(Fine::Category(category)) },
            reading,
            by: vec![self.kurungan, by],
        };
        match (prison.kind, addressee, threat.join) {
            (PrisonKind::Kurungan, Addressee::Person, _) => vec![fine_only(self.person, Reading::Only)],
            (PrisonKind::Kurungan, Addressee::Anyone, _) => {
                vec![fine_only(self.person, Reading::Individuals), fine_only(self.anyone, Reading::Corporations)]
            }
            (PrisonKind::Penjara, _, Join::And) => self.by_term(threat, prison, Reading::Only).into_iter().collect(),
            (PrisonKind::Penjara, _, Join::AndOr | Join::Or) => {
                let apart = Converted {
                    threat: self.without_minimum(threat),
                    reading: Reading::Apart,
                    by: self.minimum_of(threat).into_iter().collect(),
                };
                self.by_term(threat, prison, Reading::Together).into_iter().chain([apart]).collect()
            }
        }
    }

    /// Prison and fine with the category that the term gives; `None` if no step reaches the term.
    fn by_term(&self, threat: &Threat, prison: Prison, reading: Reading) -> Option<Converted> {
        let months = prison.max.months();
        let step = self.steps.iter().find(|step| months <= step.years.saturating_mul(12))?;
        let join = if threat.join == Join::And { Join::AndOr } else { threat.join };
        let cumulative = (threat.join == Join::And).then_some(self.cumulative);
        let mut by: Vec<u16> = self.minimum_of(threat).into_iter().chain(cumulative).collect();
        by.push(step.by);
        by.dedup();
        let fine = Some(Fine::Category(step.category));
        Some(Converted { threat: Threat { join, fine, ..self.without_minimum(threat) }, reading, by })
    }

    fn without_minimum(&self, threat: &Threat) -> Threat {
        let fine = threat.fine.map(|fine| match fine {
            Fine::Rupiah { max, .. } => Fine::Rupiah { min: None, max },
            Fine::Category(_) => fine,
        });
        Threat { prison: threat.prison.map(|p| Prison { min: None, ..p }), join: threat.join, fine }
    }

    /// The provision that takes the special minimum away, where there is one.
    fn minimum_of(&self, threat: &Threat) -> Option<u16> {
        let fine = matches!(threat.fine, Some(Fine::Rupiah { min: Some(_), .. }));
        (fine || threat.prison.is_some_and(|p| p.min.is_some())).then_some(self.minimum)
    }
}
