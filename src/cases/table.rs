//! `cek-netral cases`: a table of cases, what was missed and what was found there, and the totals.

use std::fmt;

use super::compare::{Comparison, Right, compare, findings};
use super::{Case, Decided};
use crate::Checker;

/// How one case came out.
#[derive(Clone, Debug)]
pub struct Line {
    pub case: Case,
    /// What the report says, or what is wrong with the scenario.
    pub result: Result<Comparison, String>,
    /// The findings, one line each.
    pub found: Vec<String>,
}

/// All cases of a run, in the order given.
#[derive(Clone, Debug)]
pub struct Results {
    pub lines: Vec<Line>,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub part: usize,
    pub whole: usize,
}

impl Share {
    fn of(values: impl Iterator<Item = bool>) -> Share {
        values.fold(Share::default(), |s, yes| Share { part: s.part + usize::from(yes), whole: s.whole + 1 })
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:4} of {:4}", self.part, self.whole)?;
        if self.whole == 0 {
            return Ok(());
        }
        write!(f, "  {:5.1} %", 100.0 * self.part as f64 / self.whole as f64)
    }
}

impl Line {
    pub fn new(checker: &Checker, case: Case) -> Line {
        match checker.check(&case.scenario) {
            Ok(report) => Line { result: Ok(compare(&case, &report)), found: findings(&report), case },
            Err(problem) => {
                Line { case, result: Err(format!("{}: {}", problem.field, problem.message)), found: Vec::new() }
            }
        }
    }

    fn right(&self) -> Option<bool> {
        match &self.result {
            Ok(comparison) => comparison.right.map(Right::is_right),
            Err(_) => Some(false),
        }
    }

    /// Whether anything is otherwise than the case has it.
    pub fn missed(&self) -> bool {
        self.right() == Some(false) || self.result.as_ref().is_ok_and(|c| !c.wrong.is_empty())
    }

    fn kind(&self) -> Option<bool> {
        match &self.result {
            Ok(comparison) => comparison.kind,
            Err(_) => self.case.expect.kind.as_ref().map(|_| false),
        }
    }

    fn cells(&self) -> [String; 6] {
        let yes = |value: Option<bool>, yes: &str, no: &str| value.map_or("-", |v| if v { yes } else { no }).to_owned();
        let outcome = match self.case.outcome {
            Decided::Violation => "violation",
            Decided::NoViolation => "no_violation",
            Decided::Unclear => "unclear",
        };
        let (verdict, missing) = match &self.result {
            Ok(comparison) => (comparison.verdict.clone(), comparison.missing.join(" ")),
            Err(_) => ("error".to_owned(), self.case.expect.provisions.join(" ")),
        };
        [
            self.case.id.clone(),
            outcome.to_owned(),
            verdict,
            yes(self.right(), "right", "wrong"),
            yes(self.kind(), "yes", "no"),
            if missing.is_empty() { "-".to_owned() } else { missing },
        ]
    }
}

impl Results {
    pub fn new(checker: &Checker, cases: Vec<Case>) -> Results {
        Results { lines: cases.into_iter().map(|case| Line::new(checker, case)).collect() }
    }

    /// Whether every scenario could be answered.
    pub fn answered(&self) -> bool {
        self.lines.iter().all(|l| l.result.is_ok())
    }

    /// Outcomes that came out right, of those that were decided.
    pub fn right(&self) -> Share {
        Share::of(self.lines.iter().filter_map(Line::right))
    }

    /// Kinds that came out right, of those the authorities named.
    pub fn kinds(&self) -> Share {
        Share::of(self.lines.iter().filter_map(Line::kind))
    }

    /// Cases of which every expected provision is among the findings, of those that expect any.
    pub fn provisions(&self) -> Share {
        let expecting = self.lines.iter().filter(|l| !l.case.expect.provisions.is_empty());
        Share::of(expecting.map(|l| l.result.as_ref().is_ok_and(|c| c.missing.is_empty())))
    }

    /// Cleared matters to which something applies.
    pub fn alarms(&self) -> Share {
        let cleared = self.lines.iter().filter(|l| l.case.outcome == Decided::NoViolation);
        Share::of(cleared.map(|l| l.result.as_ref().is_ok_and(|c| c.right == Some(Right::Alarm))))
    }

    fn count(&self, right: Right) -> usize {
        self.lines.iter().filter(|l| l.result.as_ref().is_ok_and(|c| c.right == Some(right))).count()
    }

    fn table(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let head = ["id", "outcome", "verdict", "result", "kind", "provisions missing"].map(str::to_owned);
        let rows: Vec<[String; 6]> = [head].into_iter().chain(self.lines.iter().map(Line::cells)).collect();
        let mut widths = [0; 6];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        for row in &rows {
            let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
            writeln!(f, "{}", cells.join("  ").trim_end())?;
        }
        Ok(())
    }

    fn misses(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let missed: Vec<&Line> = self.lines.iter().filter(|l| l.missed()).collect();
        writeln!(f, "\nMISSES: {}", missed.len())?;
        for line in missed {
            let told = &line.case.told.en;
            writeln!(f, "\n{}{}{told}", line.case.id, if told.is_empty() { "" } else { "  " })?;
            if let Some(reason) = &line.case.miss {
                writeln!(f, "    known: {reason}")?;
            }
            match &line.result {
                Ok(comparison) => {
                    if line.right() == Some(false) {
                        let cells = line.cells();
                        let [_, outcome, verdict, ..] = &cells;
                        writeln!(f, "    {outcome}, but the verdict is {verdict}")?;
                    }
                    comparison.wrong.iter().try_for_each(|wrong| writeln!(f, "    {wrong}"))?;
                }
                Err(problem) => writeln!(f, "    no report: {problem}")?,
            }
            line.found.iter().try_for_each(|found| writeln!(f, "      found: {found}"))?;
        }
        Ok(())
    }
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.table(f)?;
        self.misses(f)?;
        let (applies, assessor) = (self.count(Right::Applies), self.count(Right::Assessor));
        let (contested, quiet) = (self.count(Right::Contested), self.count(Right::Quiet));
        writeln!(f, "\nTOTALS: {} cases\n", self.lines.len())?;
        writeln!(f, "outcomes right         {}", self.right())?;
        writeln!(
            f,
            "  violations: {applies} apply, {assessor} need an assessor, {contested} contested; {quiet} cleared"
        )?;
        writeln!(f, "kinds right            {}", self.kinds())?;
        writeln!(f, "all provisions found   {}", self.provisions())?;
        writeln!(f, "cleared, yet warned of {}", self.alarms())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::read::lines;

    fn results(text: &str) -> Results {
        let (cases, unread) = lines("f", text);
        assert_eq!(unread, []);
        Checker::new().map(|checker| Results::new(&checker, cases)).unwrap_or(Results { lines: Vec::new() })
    }

    const LIKE: &str = r#"{"employment":"pns","act":"like","account":"campaign","object":"regional_pair"}"#;

    fn case(id: &str, outcome: &str, answers: &str, expect: &str) -> String {
        format!(
            r#"{{"id":"{id}","outcome":"{outcome}","scenario":{{"election":"pilkada-2024","date":"2024-10-10","answers":{answers}}},"expect":{expect}}}"#
        )
    }

    #[test]
    fn outcomes_kinds_and_provisions_are_counted() {
        let quiet = r#"{"employment":"pns","act":"read","object":"nobody","stance":"neutral"}"#;
        let lines = [
            case("found", "violation", LIKE, r#"{"verdict":"applies","kind":"discipline"}"#),
            case("alarm", "no_violation", LIKE, "{}"),
            case("quiet", "no_violation", quiet, "{}"),
            case("missed", "violation", quiet, r#"{"kind":"ethics","provisions":["skb-2022:IIA:1"]}"#),
            case("open", "unclear", quiet, "{}"),
            case("broken", "violation", r#"{"act":"fly"}"#, "{}"),
        ];
        let results = results(&lines.join("\n"));
        assert!(!results.answered());
        assert_eq!(results.right(), Share { part: 2, whole: 5 });
        assert_eq!(results.kinds(), Share { part: 1, whole: 2 });
        assert_eq!(results.provisions(), Share { part: 0, whole: 1 });
        assert_eq!(results.alarms(), Share { part: 1, whole: 2 });
        let missed: Vec<&str> = results.lines.iter().filter(|l| l.missed()).map(|l| l.case.id.as_str()).collect();
        assert_eq!(missed, ["alarm", "missed", "broken"]);
        let page = results.to_string();
        assert!(
            page.contains("skb-2022:IIA:1 is not found")
                && page.contains("outcomes right            2 of    5   40.0 %")
        );
    }

    #[test]
    fn no_cases_have_no_percentage() {
        assert_eq!(Share::of([].into_iter()).to_string(), "   0 of    0");
    }
}
