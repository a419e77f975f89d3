//! Runs of sentences of a post, each weighed as if nothing stood beside it, so that what is added to a post takes nothing
//! away from what it said.

use std::ops::Range;

use super::Analysis;
use super::features::{self, Feature};
use super::fitted::{Fitted, Points};
use super::hit::Hit;
use super::leaning::weigh_part;
use super::pack::TextPack;
use super::scope::sentences;

/// The most sentences of a run: a post has fewer. Of a longer text every run of so many is looked at, so that the time
/// stays proportional to its length.
const LONGEST: usize = 16;

/// A run of sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub tokens: Range<usize>,
    /// What the fitted model says of it alone, in hundredths.
    pub points: i32,
}

/// The runs of a text, shorter than the whole, that are `wanted` or that the model may find a side in. One after the other: a
/// long text has more than should be held at a time.
pub(super) fn runs<'a>(
    pack: &'a TextPack,
    fitted: &'a Fitted,
    analysis: &'a Analysis,
    points: &'a Points,
    wanted: impl Fn(&Range<usize>) -> bool + 'a,
) -> impl Iterator<Item = Run> + 'a {
    let sentences = Some(sentences(&analysis.tokens)).filter(|s| s.len() > 1).unwrap_or_default();
    let ends: Vec<usize> = sentences.iter().map(|(_, end)| *end).collect();
    let (by_end, name) = (by_end(points, &ends), features::unknown());
    let mut seen = vec![usize::MAX; fitted.weights.len()];
    sentences.into_iter().enumerate().flat_map(move |(first, (from, _))| {
        let mut out = Vec::new();
        let (mut sum, mut count, mut unknown) = (0, 0, 0);
        for (last, end) in ends.iter().enumerate().skip(first).take(LONGEST) {
            for (at, feature, weight) in by_end.get(last).into_iter().flatten().filter(|(_, f, _)| f.from >= from) {
                unknown += usize::from(feature.hash == name);
                if seen.get_mut(*at).is_some_and(|s| std::mem::replace(s, first) != first) {
                    sum += i64::from(*weight);
                    count += 1;
                }
            }
            let tokens = from..*end;
            let most = fitted.of_sum(sum + MOST_WHOLE, count);
            if tokens.len() < analysis.tokens.len() && (wanted(&tokens) || most >= fitted.asks) {
                let weighed = weigh_part(pack, analysis, tokens.clone());
                let whole = features::whole(pack, &weighed, unknown, tokens.len());
                let (more, of) = fitted.further(whole, |at| seen.get(at) == Some(&first));
                out.push(Run { points: fitted.of_sum(sum + more, count + of), tokens });
            }
        }
        out
    })
}

/// Every run of sentences of a text, by its tokens.
pub(super) fn ranges(analysis: &Analysis) -> impl Iterator<Item = Range<usize>> {
    let sentences = sentences(&analysis.tokens);
    (0..sentences.len()).flat_map(move |first| {
        let rest = sentences.iter().skip(first).take(LONGEST);
        let from = sentences.get(first).map_or(0, |(from, _)| *from);
        rest.map(|(_, end)| from..*end).collect::<Vec<_>>()
    })
}

/// The tokens at which hits of a kind begin, in order.
pub(super) fn starts(analysis: &Analysis, kind: impl Fn(&Hit) -> bool) -> Vec<usize> {
    analysis.hits.iter().filter(|h| kind(h)).map(|h| h.from).collect()
}

/// Whether one of these tokens, which are in order, lies in a run.
pub(super) fn any_within(tokens: &[usize], run: &Range<usize>) -> bool {
    tokens.get(tokens.partition_point(|at| *at < run.start)).is_some_and(|at| run.contains(at))
}

/// What the features of a run as a whole may add, in weights: eight times the heaviest. More comes about in no text that could be
/// neutral otherwise.
const MOST_WHOLE: i64 = 56;

/// The features that stand on tokens, by the sentence in which they end.
fn by_end<'p>(points: &'p Points, ends: &[usize]) -> Vec<Vec<&'p (usize, Feature, i32)>> {
    let mut out = vec![Vec::new(); ends.len()];
    for placed in points.placed.iter().filter(|(_, f, _)| f.to > f.from) {
        let sentence = ends.partition_point(|end| *end < placed.1.to);
        if let Some(list) = out.get_mut(sentence) {
            list.push(placed);
        }
    }
    out
}
