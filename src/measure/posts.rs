//! `cek-netral measure posts`: how well the reader tells partisan posts from others, by kind and by source.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::interval::Proportion;
use crate::Checker;
use crate::report::{Evidence, Verdict};
use crate::scenario::input::Problem;
use crate::scenario::loose::Loose;
use crate::text::Strength;

/// A labelled text; further fields are allowed and not read.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    #[serde(default)]
    pub id: String,
    pub text: String,
    /// `partisan`, `neutral`, or anything else, which counts neither way.
    pub label: String,
    /// `support` or `oppose`, of a partisan text.
    #[serde(default)]
    pub stance: Option<String>,
    /// What kind of neutral text it is.
    #[serde(default)]
    pub kind: Option<String>,
    /// How openly a partisan text is so: `overt`, `implied`, `coded`.
    #[serde(default)]
    pub explicit: Option<String>,
    /// What another text is about: `none`, `government`, `election`.
    #[serde(default)]
    pub topic: Option<String>,
    /// The election it speaks of, as the names files name it.
    #[serde(default)]
    pub election: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<String>,
    /// The participants that an agency would have configured for it, in the form of a names file.
    #[serde(default)]
    pub names: Option<Loose>,
}

/// The participants of an election, in the form that a scenario's `names` takes.
#[derive(Clone, Debug)]
pub struct NamesFile {
    /// What labelled texts call this election; empty: it is for all of them.
    labels: Vec<String>,
    /// The calendar it goes with.
    election: Option<String>,
    candidates: Vec<Loose>,
}

impl NamesFile {
    /// A names file that was parsed as JSON.
    pub fn new(file: Loose) -> NamesFile {
        let fields = match file {
            Loose::List(candidates) => return NamesFile { labels: Vec::new(), election: None, candidates },
            Loose::Fields(fields) => fields,
            _ => Vec::new(),
        };
        let mut out = NamesFile { labels: Vec::new(), election: None, candidates: Vec::new() };
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("label", Loose::Text(label)) => out.labels.push(label),
                ("label", Loose::List(labels)) => {
                    out.labels
                        .extend(labels.into_iter().filter_map(|l| if let Loose::Text(l) = l { Some(l) } else { None }));
                }
                ("election", Loose::Text(id)) => out.election = Some(id),
                ("candidates", Loose::List(candidates)) => out.candidates = candidates,
                _ => {}
            }
        }
        out
    }

    /// The same election with nobody in it.
    pub fn without_candidates(self) -> NamesFile {
        NamesFile { candidates: Vec::new(), ..self }
    }
}

/// What came of one text.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
    pub id: String,
    pub label: String,
    /// The stance of a partisan text, the kind of another.
    pub kind: String,
    pub source: String,
    /// A side was found, plainly or as a hint.
    pub flagged: bool,
    /// It was found plainly.
    pub plain: bool,
    /// No side was found, and it is asked what the post says or about whom.
    pub asked: bool,
    /// The report finds nothing and asks nothing more: an all-clear.
    pub quiet: bool,
    /// How openly it takes a side, or what it is about, where the label says.
    pub class: String,
    /// What flagged it.
    pub reasons: Vec<String>,
    pub text: String,
}

/// All texts of a run.
#[derive(Clone, Debug)]
pub struct Results {
    pub outcomes: Vec<Score>,
}

impl Results {
    /// Reads every text with the names of its election at hand. Without an election of its own, a text gets the names
    /// of the elections that its source speaks of elsewhere, and where that says nothing, all names there are.
    pub fn new(checker: &Checker, texts: &[Labelled], names: &[NamesFile]) -> Result<Results, Problem> {
        let outcomes = texts.iter().zip(names_of(texts, names)).map(|(text, files)| outcome(checker, text, &files));
        Ok(Results { outcomes: outcomes.collect::<Result<_, _>>()? })
    }

    /// The texts that came out otherwise than their label has it.
    pub fn misses(&self) -> impl Iterator<Item = &Score> {
        self.outcomes.iter().filter(|o| match o.label.as_str() {
            "partisan" => !o.flagged,
            "neutral" => o.flagged || !o.quiet,
            _ => false,
        })
    }
}

/// The names files for each text: see `Results::new`.
pub fn names_of<'a>(texts: &[Labelled], names: &'a [NamesFile]) -> Vec<Vec<&'a NamesFile>> {
    let mut of_source: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for text in texts {
        if let (Some(source), Some(election)) = (&text.source, &text.election) {
            of_source.entry(source).or_default().push(election);
        }
    }
    texts
        .iter()
        .map(|text| {
            let own = text.election.as_deref().map(|e| vec![e]);
            let others = text.source.as_deref().and_then(|s| of_source.get(s).cloned());
            fitting(names, &own.or(others).unwrap_or_default())
        })
        .collect()
}

fn fitting<'a>(names: &'a [NamesFile], elections: &[&str]) -> Vec<&'a NamesFile> {
    let meant =
        |file: &&NamesFile| file.labels.is_empty() || file.labels.iter().any(|l| elections.contains(&l.as_str()));
    let some: Vec<&NamesFile> = names.iter().filter(meant).collect();
    if some.is_empty() && elections.is_empty() { names.iter().collect() } else { some }
}

/// A post with the names that come with it, or without.
pub fn named_scenario(text: &Labelled, named: bool) -> Loose {
    let own = text.names.clone().filter(|names| named && *names != Loose::Nothing).map(NamesFile::new);
    scenario(&text.text, &own.iter().collect::<Vec<_>>())
}

/// The scenario a text is measured in.
pub fn scenario(text: &str, names: &[&NamesFile]) -> Loose {
    let word = |text: &str| Loose::Text(text.to_owned());
    let given = [("employment", "pns"), ("act", "post")];
    let answers = given.iter().map(|(question, answer)| ((*question).to_owned(), word(answer))).collect();
    let candidates = names.iter().flat_map(|file| file.candidates.clone()).collect();
    let mut fields = vec![
        ("text".to_owned(), word(text)),
        ("answers".to_owned(), Loose::Fields(answers)),
        ("names".to_owned(), Loose::List(candidates)),
    ];
    if let Some(election) = names.iter().find_map(|file| file.election.as_deref()) {
        fields.push(("election".to_owned(), word(election)));
    }
    Loose::Fields(fields)
}

fn outcome(checker: &Checker, text: &Labelled, names: &[&NamesFile]) -> Result<Score, Problem> {
    let own = text.names.clone().map(NamesFile::new);
    let names: Vec<&NamesFile> = names.iter().copied().chain(&own).collect();
    let report = checker.check(&scenario(&text.text, &names))?;
    let side = |a: &String| ["support", "attack", "arguable"].contains(&a.as_str());
    let sided = |e: &&Evidence| e.question == "stance" && e.answers.iter().any(side);
    let found: Vec<&Evidence> = report.evidence.iter().filter(sided).collect();
    let asks = report.questions.iter().any(|q| q.id == "stance" || q.id == "object");
    let kind = text.stance.as_ref().or(text.kind.as_ref()).cloned().unwrap_or_default();
    Ok(Score {
        id: text.id.clone(),
        label: text.label.clone(),
        kind,
        source: text.source.clone().unwrap_or_default(),
        flagged: !found.is_empty(),
        plain: found.iter().any(|e| e.strength == Strength::Plain),
        quiet: report.verdict == Verdict::NoneFound && report.questions.is_empty(),
        asked: found.is_empty() && asks,
        class: text.explicit.as_ref().or(text.topic.as_ref()).cloned().unwrap_or_default(),
        reasons: found.iter().map(|e| e.reason.clone()).collect(),
        text: text.text.clone(),
    })
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let of = |label: &str| self.outcomes.iter().filter(move |o| o.label == label).collect::<Vec<_>>();
        let (partisan, neutral) = (of("partisan"), of("neutral"));
        table(f, "partisan, by stance", &partisan, |o| &o.kind)?;
        table(f, "partisan, by source", &partisan, |o| &o.source)?;
        table(f, "neutral, by kind", &neutral, |o| &o.kind)?;
        table(f, "neutral, by source", &neutral, |o| &o.source)?;
        table(f, "other labels (count neither way)", &of_others(&self.outcomes), |o| &o.label)?;
        let share = |list: &[&Score], holds: fn(&Score) -> bool| Proportion::of(list.iter().map(|o| holds(o)));
        let kinds = |starts: &[&str]| -> Vec<&Score> {
            neutral.iter().copied().filter(|o| starts.iter().any(|s| o.kind.starts_with(s))).collect()
        };
        let plain: Vec<&Score> = partisan.iter().chain(&neutral).copied().filter(|o| o.plain).collect();
        let any: Vec<&Score> = partisan.iter().chain(&neutral).copied().filter(|o| o.flagged).collect();
        let ordinary: Vec<&Score> = neutral.iter().copied().filter(|o| o.kind == "ordinary").collect();
        states(f, &self.outcomes)?;
        writeln!(f, "totals")?;
        writeln!(f, "  partisan found               {}", share(&partisan, |o| o.flagged))?;
        writeln!(f, "  partisan found plainly       {}", share(&partisan, |o| o.plain))?;
        writeln!(f, "  false alarms, all neutral    {}", share(&neutral, |o| o.flagged))?;
        writeln!(f, "  false alarms, election_*     {}", share(&kinds(&["election_"]), |o| o.flagged))?;
        let lures = kinds(&["ordinary_trigger", "ordinary_collision"]);
        writeln!(f, "  false alarms, look-alikes    {}", share(&lures, |o| o.flagged))?;
        writeln!(f, "  false alarms, ordinary       {}", share(&ordinary, |o| o.flagged))?;
        writeln!(f, "  precision, plain             {}", share(&plain, |o| o.label == "partisan"))?;
        writeln!(f, "  precision, plain or hint     {}", share(&any, |o| o.label == "partisan"))?;
        writeln!(f, "  neutral with a quiet report  {}", share(&neutral, |o| o.quiet))
    }
}

/// How many of each label and class are flagged, asked about, and given an all-clear.
fn states(f: &mut fmt::Formatter, outcomes: &[Score]) -> fmt::Result {
    let mut rows: BTreeMap<(&str, &str), Vec<&Score>> = BTreeMap::new();
    for outcome in outcomes {
        rows.entry((&outcome.label, &outcome.class)).or_default().push(outcome);
    }
    writeln!(f, "{:<30} {:>6} flagged  asked all-clear", "by how openly, in percent", "posts")?;
    for ((label, class), of) in rows {
        let share = |is: fn(&Score) -> bool| 100.0 * Proportion::of(of.iter().map(|o| is(o))).share().unwrap_or(0.0);
        let name = format!("{label} {}", if class.is_empty() { "-" } else { class });
        let (flagged, asked, clear) = (share(|o| o.flagged), share(|o| o.asked), share(|o| o.quiet));
        writeln!(f, "  {name:<28} {:>6} {flagged:>7.1} {asked:>6.1} {clear:>9.1}", of.len())?;
    }
    writeln!(f)
}

fn of_others(outcomes: &[Score]) -> Vec<&Score> {
    outcomes.iter().filter(|o| o.label != "partisan" && o.label != "neutral").collect()
}

fn table(f: &mut fmt::Formatter, title: &str, list: &[&Score], key: fn(&Score) -> &String) -> fmt::Result {
    if list.is_empty() {
        return Ok(());
    }
    let mut rows: BTreeMap<&str, Vec<&Score>> = BTreeMap::new();
    for outcome in list {
        rows.entry(key(outcome)).or_default().push(outcome);
    }
    writeln!(f, "{title}: flagged (of these plainly)")?;
    for (name, rows) in rows {
        let plain = rows.iter().filter(|o| o.plain).count();
        let name = if name.is_empty() { "-" } else { name };
        let name: String = name.chars().take(44).collect();
        writeln!(f, "  {name:<44} {} ({plain})", Proportion::of(rows.iter().map(|o| o.flagged)))?;
    }
    writeln!(f)
}
