//! `cek-netral diff` as a text: a summary first, then the scenarios of each kind.

use std::fmt;

use serde_json::Value;

use super::model::{Change, Difference, Differences, Kind, Scenario, Side, Step};

/// At most this many differences are told of a scenario.
const PARTS: usize = 6;
/// Longer values are cut, in characters.
const LONGEST: usize = 40;

/// A text of all differences.
#[derive(Debug)]
pub struct Table<'a> {
    pub differences: &'a Differences,
    /// How many scenarios are listed of each kind.
    pub limit: usize,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {} reports, {} errors", self.file, self.reports, self.errors)?;
        for law in &self.laws {
            write!(f, "; law {} as of {}", law.version, law.as_of)?;
            if self.laws.len() > 1 {
                write!(f, " ({})", law.reports)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let all = self.differences;
        writeln!(f, "old {}\nnew {}", all.old, all.new)?;
        writeln!(f, "matched: {} by id, {} by line number", all.matched.by_id, all.matched.by_line)?;
        writeln!(f, "{} alike, {} different", all.alike, all.scenarios.len())?;
        if all.scenarios.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nScenarios by kind of difference (one may have several):")?;
        for count in &all.kinds {
            writeln!(f, "{:7}  {}", count.scenarios, count.kind.names().1)?;
        }
        self.tables(f)?;
        for kind in Kind::ALL {
            self.listed(f, kind)?;
        }
        Ok(())
    }
}

impl Table<'_> {
    fn tables(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let all = self.differences;
        if !all.verdicts.is_empty() {
            writeln!(f, "\nVerdicts:")?;
        }
        for count in &all.verdicts {
            let note = if count.kind == Kind::Verdict { "" } else { count.kind.names().1 };
            let line = format!("{:7}  {:>11} -> {:11}  {note}", count.scenarios, count.from, count.to);
            writeln!(f, "{}", line.trim_end())?;
        }
        if !all.rules.is_empty() {
            writeln!(f, "\nFindings, by rule:\n   come      go")?;
        }
        for count in &all.rules {
            writeln!(f, "{:7} {:7}  {}", count.come, count.go, count.rule)?;
        }
        if !all.fields.is_empty() {
            writeln!(f, "\nFields that one file does not have:")?;
        }
        for count in &all.fields {
            let side = if count.in_new { "new" } else { "old" };
            writeln!(f, "{:7}  {} (only in the {side} file)", count.scenarios, count.field)?;
        }
        Ok(())
    }

    /// The scenarios that have nothing graver. Fields are told by their own table.
    fn listed(&self, f: &mut fmt::Formatter, kind: Kind) -> fmt::Result {
        let these = || self.differences.scenarios.iter().filter(|s| s.kinds().first() == Some(&kind));
        let count = these().count();
        if kind == Kind::Fields || self.limit == 0 || count == 0 {
            return Ok(());
        }
        let (_, title) = kind.names();
        let graver = if kind == Kind::AllClear { "" } else { ", nothing graver" };
        writeln!(f, "\n{title}{graver} ({count}):")?;
        for scenario in these().take(self.limit) {
            writeln!(f, "  {}", line(scenario))?;
        }
        if count > self.limit {
            writeln!(f, "  ... and {} more", count - self.limit)?;
        }
        Ok(())
    }
}

fn line(scenario: &Scenario) -> String {
    let kinds = scenario.kinds();
    let mut told: Vec<&Difference> = scenario
        .differences
        .iter()
        .filter(|d| d.kind != Kind::Fields && !d.at.is_empty() && kinds.contains(&d.kind))
        .collect();
    told.sort_by_key(|d| d.kind);
    let parts = parts(&told);
    let mut out = name(scenario);
    if let Some((first, rest)) = parts.split_at_checked(PARTS.min(parts.len())).filter(|(first, _)| !first.is_empty()) {
        out.push_str(": ");
        out.push_str(&first.join("; "));
        if !rest.is_empty() {
            out.push_str(&format!("; {} more", rest.len()));
        }
    }
    out
}

fn name(scenario: &Scenario) -> String {
    match (&scenario.id, scenario.old_line, scenario.new_line) {
        (Some(id), ..) => id.clone(),
        (None, Some(line), _) | (None, None, Some(line)) => format!("line {line}"),
        (None, None, None) => String::new(),
    }
}

/// Each difference in words; what comes and goes in the same place together.
fn parts(told: &[&Difference]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut last = None;
    for difference in told {
        let sign = match &difference.change {
            Change::Came => "+",
            Change::Went => "-",
            Change::Moved => {
                out.push(format!("{} in another order", path(&difference.at)));
                last = None;
                continue;
            }
            Change::Changed { old, new } => {
                out.push(format!("{} {}", path(&difference.at), change(old, new)));
                last = None;
                continue;
            }
        };
        let (item, place) = match difference.at.split_last() {
            Some((item, place)) => (item.name(), path(place)),
            None => continue,
        };
        match out.last_mut().filter(|_| last.as_deref() == Some(place.as_str())) {
            Some(part) => part.push_str(&format!(" {sign}{item}")),
            None => out.push(format!("{place} {sign}{item}")),
        }
        last = Some(place);
    }
    out
}

fn path(at: &[Step]) -> String {
    at.iter().map(Step::name).collect::<Vec<_>>().join(" ")
}

/// Both values, long ones from a little before where they part.
fn change(old: &Value, new: &Value) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let (old, new) = (text(old), text(new));
    let alike = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let from = if alike > LONGEST / 2 { alike - LONGEST / 4 } else { 0 };
    format!("{} -> {}", cut(&old, from), cut(&new, from))
}

fn cut(text: &str, from: usize) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let middle: String = text.chars().skip(from).take(LONGEST).collect();
    let before = if from > 0 { "..." } else { "" };
    let after = if from + LONGEST < length { "..." } else { "" };
    format!("{before}{middle}{after}")
}
