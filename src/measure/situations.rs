//! `cek-netral measure situations`: situations told in people's own words, labelled with the answers they hold, against what
//! the report reads of them. What is plain counts as found; what is only likely counts as offered.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::interval::Proportion;
use crate::Checker;
use crate::report::Evidence;
use crate::scenario::input::Problem;
use crate::scenario::loose::Loose;
use crate::text::Strength;

/// The act questions' id, and those that tell who acts.
const ACT: &str = "act";
const STATED: [&str; 3] = ["employment", "office", "relation"];
/// How many acts are offered to be tapped.
const OFFERED: usize = 3;

/// One answer, or several that are right alike.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Either {
    One(String),
    Any(Vec<String>),
}

impl Either {
    fn ids(&self) -> Vec<&str> {
        match self {
            Either::One(id) => vec![id],
            Either::Any(ids) => ids.iter().map(String::as_str).collect(),
        }
    }
}

/// The answers that a situation holds; what it does not say is left out.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Gold {
    #[serde(default)]
    pub acts: Vec<BTreeMap<String, Either>>,
    #[serde(default)]
    pub circumstances: BTreeMap<String, Either>,
    /// The day is no question of the form.
    #[serde(default)]
    pub date: Option<String>,
    /// Every other question.
    #[serde(flatten)]
    pub answers: BTreeMap<String, Either>,
}

/// A labelled situation; further fields are allowed and not read.
#[derive(Clone, Debug, Deserialize)]
pub struct Situation {
    #[serde(default)]
    pub id: String,
    pub description: String,
    #[serde(default)]
    pub gold: Gold,
    /// For a question, the words that tell its answer.
    #[serde(default)]
    pub spans: BTreeMap<String, Vec<String>>,
}

impl Situation {
    /// Each act of the situation, with all ids that are right for it.
    pub fn acts(&self) -> Vec<Vec<&str>> {
        self.gold.acts.iter().filter_map(|act| act.get(ACT)).map(Either::ids).collect()
    }

    /// What is right for every question but the act, of any of the acts.
    fn others(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut out: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let each = self.gold.acts.iter().flatten().filter(|(question, _)| *question != ACT);
        for (question, answers) in each.chain(&self.gold.circumstances).chain(&self.gold.answers) {
            out.entry(question).or_default().extend(answers.ids());
        }
        out
    }

    /// What it is measured in: its words alone.
    pub fn scenario(&self) -> Loose {
        Loose::Fields(vec![("description".to_owned(), Loose::Text(self.description.clone()))])
    }
}

/// What came of one situation.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
    pub id: String,
    pub description: String,
    /// Each act it holds, and whether it was read plainly.
    pub gold: Vec<(String, bool)>,
    /// Each act read plainly, and whether it holds it.
    pub found: Vec<(String, bool)>,
    /// The acts that are offered, the first ones first.
    pub offered: Vec<String>,
    /// Whether a right act is among them; `None` of a situation without any.
    pub helped: Option<bool>,
    /// Each question about the person that it answers and that was read plainly.
    pub stated: Vec<(String, bool)>,
    /// Each further question that it answers and that was read at all.
    pub others: Vec<(String, bool)>,
    /// How many further questions it answers.
    pub told: usize,
}

impl Score {
    fn new(checker: &Checker, situation: &Situation) -> Result<Score, Problem> {
        let evidence = checker.read(&situation.scenario())?;
        let of = |question: &str, plain: bool| -> Vec<&Evidence> {
            let wanted = |e: &&Evidence| e.question == question && (!plain || e.strength == Strength::Plain);
            evidence.iter().filter(wanted).collect()
        };
        let acts = situation.acts();
        let read: BTreeSet<&Vec<String>> = of(ACT, true).into_iter().map(|e| &e.answers).collect();
        let holds = |answers: &[String]| acts.iter().flatten().any(|id| answers.iter().any(|a| a == id));
        let gold = acts.iter().map(|ids| {
            let right = |answers: &&Vec<String>| answers.iter().any(|a| ids.contains(&a.as_str()));
            (ids.join("/"), read.iter().any(right))
        });
        let suggested = of(ACT, false).into_iter().filter(|e| e.strength == Strength::Suggestive);
        let mut offered: Vec<String> = Vec::new();
        for id in of(ACT, true).into_iter().chain(suggested).flat_map(|e| &e.answers) {
            if !offered.contains(id) {
                offered.push(id.clone());
            }
        }
        offered.truncate(OFFERED);
        let others = situation.others();
        let told = others.iter().filter(|(question, _)| !STATED.contains(question)).count();
        let (mut stated, mut further) = (Vec::new(), Vec::new());
        for (question, right) in others {
            let plainly = STATED.contains(&question);
            let answers: BTreeSet<&str> =
                of(question, plainly).into_iter().flat_map(|e| &e.answers).map(String::as_str).collect();
            if !answers.is_empty() {
                let list = if plainly { &mut stated } else { &mut further };
                list.push((question.to_owned(), answers.iter().any(|a| right.contains(a))));
            }
        }
        Ok(Score {
            id: situation.id.clone(),
            description: situation.description.clone(),
            gold: gold.collect(),
            found: read.iter().map(|answers| (answers.join("/"), holds(answers))).collect(),
            helped: (!acts.is_empty()).then(|| holds(&offered)),
            offered,
            stated,
            others: further,
            told,
        })
    }

    fn missed(&self) -> bool {
        let wrong = |list: &[(String, bool)]| list.iter().any(|(_, right)| !right);
        wrong(&self.gold) || wrong(&self.found) || wrong(&self.stated) || self.helped == Some(false)
    }
}

/// All situations of a run.
#[derive(Clone, Debug)]
pub struct Results {
    pub scores: Vec<Score>,
}

impl Results {
    /// Reads every situation.
    pub fn new(checker: &Checker, situations: &[Situation]) -> Result<Results, Problem> {
        let scores = situations.iter().map(|s| Score::new(checker, s)).collect::<Result<_, _>>()?;
        Ok(Results { scores })
    }

    /// Those of which an act or what is stated of the person came out otherwise than they have it.
    pub fn misses(&self) -> impl Iterator<Item = &Score> {
        self.scores.iter().filter(|s| s.missed())
    }
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let all = |list: fn(&Score) -> &Vec<(String, bool)>| self.scores.iter().flat_map(list);
        let share = |list: fn(&Score) -> &Vec<(String, bool)>| Proportion::of(all(list).map(|(_, right)| *right));
        let told: usize = self.scores.iter().map(|s| s.told).sum();
        let right = all(|s| &s.others).filter(|(_, right)| *right).count();
        let without = self.scores.iter().filter(|s| s.gold.is_empty());
        by_id(f, "acts found, by act", all(|s| &s.gold))?;
        by_id(f, "acts read that are right, by act", all(|s| &s.found))?;
        by_id(f, "further questions right, of those read", all(|s| &s.others))?;
        writeln!(f, "totals of {} situations", self.scores.len())?;
        writeln!(f, "  acts found                       {}", share(|s| &s.gold))?;
        writeln!(f, "  acts read that are right         {}", share(|s| &s.found))?;
        writeln!(
            f,
            "  a right act among three offered  {}",
            Proportion::of(self.scores.iter().filter_map(|s| s.helped))
        )?;
        for question in STATED {
            let of = all(|s| &s.stated).filter(|(q, _)| q == question).map(|(_, right)| *right);
            writeln!(f, "  {:<32} {}", format!("{question} right"), Proportion::of(of))?;
        }
        writeln!(f, "  stated facts right               {}", share(|s| &s.stated))?;
        writeln!(f, "  further questions right, if read {}", share(|s| &s.others))?;
        writeln!(f, "  further questions read, of all   {}", Proportion { part: right, whole: told })?;
        writeln!(f, "  no act told, but one read        {}", Proportion::of(without.map(|s| !s.found.is_empty())))
    }
}

fn by_id<'a>(f: &mut fmt::Formatter, title: &str, list: impl Iterator<Item = &'a (String, bool)>) -> fmt::Result {
    let mut rows: BTreeMap<&str, Proportion> = BTreeMap::new();
    list.for_each(|(id, right)| rows.entry(id).or_default().add(*right));
    writeln!(f, "{title}")?;
    for (id, share) in rows {
        writeln!(f, "  {id:<32} {share}")?;
    }
    writeln!(f)
}
