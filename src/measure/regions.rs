//! `cek-netral measure regions`: how many ordinary posts a region's names flag that nothing else does, each region in turn.

use std::fmt;

use super::interval::Proportion;
use super::posts::{Labelled, NamesFile, scenario};
use crate::Checker;
use crate::order::Order;
use crate::regions::{Region, Regions};
use crate::report::Evidence;
use crate::scenario::input::Problem;

/// Most regions and posts that are listed.
const MOST_LISTED: usize = 20;

/// The posts that one region's names flag.
#[derive(Clone, Debug)]
struct Row {
    code: String,
    name: String,
    /// Positions of the posts.
    flagged: Vec<usize>,
}

/// All regions of a run.
#[derive(Clone, Debug)]
pub struct Results {
    posts: Vec<Labelled>,
    /// Posts that are flagged without any names.
    without: usize,
    rows: Vec<Row>,
}

impl Results {
    /// Reads the ordinary posts among `texts` without names, and with those of each region. In both the newest election of
    /// the region is chosen, so that only the names make the difference.
    pub fn new(checker: &Checker, regions: &Regions, texts: Vec<Labelled>) -> Result<Results, Problem> {
        let ordinary = |text: &Labelled| {
            text.label == "neutral"
                && text.topic.as_deref().is_some_and(|topic| topic == "none" || topic == "government")
        };
        let mut out = Results { posts: texts.into_iter().filter(ordinary).collect(), without: 0, rows: Vec::new() };
        let all = regions.all();
        let bare = all.first().map(|region| NamesFile::new(region.names_file()).without_candidates());
        let bare: Vec<&NamesFile> = bare.iter().collect();
        let before: Vec<bool> =
            out.posts.iter().map(|post| flagged(checker, &post.text, &bare)).collect::<Result<_, _>>()?;
        out.without = before.iter().filter(|flagged| **flagged).count();
        for region in &all {
            let row = Row::new(checker, region, &out.posts, &before)?;
            out.rows.push(row);
        }
        Ok(out)
    }

    fn shares(&self) -> impl Iterator<Item = f64> {
        let posts = self.posts.len().max(1) as f64;
        self.rows.iter().map(move |row| 100.0 * row.flagged.len() as f64 / posts)
    }
}

impl Row {
    fn new(checker: &Checker, region: &Region, posts: &[Labelled], before: &[bool]) -> Result<Row, Problem> {
        let names = NamesFile::new(region.names_file());
        let mut row = Row { code: region.code.clone(), name: region.name.clone(), flagged: Vec::new() };
        for (n, (post, before)) in posts.iter().zip(before).enumerate() {
            if !before && flagged(checker, &post.text, &[&names])? {
                row.flagged.push(n);
            }
        }
        Ok(row)
    }
}

/// Whether a side was read in a post.
fn flagged(checker: &Checker, text: &str, names: &[&NamesFile]) -> Result<bool, Problem> {
    let sides = ["support", "attack", "arguable"];
    let sided = |e: &Evidence| e.question == "stance" && e.answers.iter().any(|a| sides.contains(&a.as_str()));
    Ok(checker.read(&scenario(text, names))?.iter().any(sided))
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{} regions, {} ordinary posts", self.rows.len(), self.posts.len())?;
        writeln!(f, "  flagged without any names           {}", self.without)?;
        let pairs = self.rows.iter().flat_map(|row| (0..self.posts.len()).map(|n| row.flagged.contains(&n)));
        writeln!(f, "  flagged by a name, all regions      {}", Proportion::of(pairs))?;
        let worst = self.shares().fold(0.0, f64::max);
        let over = self.shares().filter(|share| *share > 0.5).count();
        writeln!(f, "  flagged by a name, worst region     {worst:.2} %; regions above 0.5 %: {over}")?;
        let mut rows: Vec<&Row> = self.rows.iter().filter(|row| !row.flagged.is_empty()).collect();
        rows.order_by_key(|row| std::cmp::Reverse(row.flagged.len()));
        for row in rows.into_iter().take(MOST_LISTED) {
            let ids: Vec<&str> =
                row.flagged.iter().filter_map(|n| self.posts.get(*n)).map(|post| post.id.as_str()).collect();
            writeln!(f, "  {:<6} {:<36} {}", row.code, row.name, ids.join(" "))?;
        }
        Ok(())
    }
}
