//! Runs of sentences of a post, each weighed as if nothing stood beside it, so that what is added to a post takes nothing
//! away from what it said.

use std::ops::Range;

use super::Analysis;
use super::features::{self, Feature};
use super::fitted::{Fitted, Points};
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

/// The runs of a text, shorter than the whole, that are `wanted` or that the model may find a side in.
pub(super) fn runs(
    pack: &TextPack,
    fitted: &Fitted,
    analysis: &Analysis,
    points: &Points,
    wanted: impl Fn(&Range<usize>) -> bool,
) -> Vec<Run> {
    let sentences = sentences(&analysis.tokens);
    let mut out = Vec::new();
    if sentences.len() < 2 {
        return out;
    }
    let ends: Vec<usize> = sentences.iter().map(|(_, end)| *end).collect();
    let (by_end, name) = (by_end(points, &ends), features::unknown());
    let mut seen = vec![usize::MAX; fitted.weights.len()];
    for (first, (from, _)) in sentences.iter().enumerate() {
        let (mut sum, mut count, mut unknown) = (0, 0, 0);
        for (last, end) in ends.iter().enumerate().skip(first).take(LONGEST) {
            for (at, feature, weight) in by_end.get(last).into_iter().flatten().filter(|(_, f, _)| f.from >= *from) {
                unknown += usize::from(feature.hash == name);
                if seen.get_mut(*at).is_some_and(|s| std::mem::replace(s, first) != first) {
                    sum += i64::from(*weight);
                    count += 1;
                }
            }
            let tokens = *from..*end;
            let most = fitted.of_sum(sum + MOST_WHOLE, count);
            if tokens.len() < analysis.tokens.len() && (wanted(&tokens) || most >= fitted.asks) {
                let weighed = weigh_part(pack, analysis, tokens.clone());
                let whole = features::whole(pack, &weighed, unknown, tokens.len());
                let (more, of) = fitted.further(whole, |at| seen.get(at) == Some(&first));
                out.push(Run { points: fitted.of_sum(sum + more, count + of), tokens });
            }
        }
    }
    out
}

/// Every run of sentences of a text, by its tokens.
pub(super) fn ranges(analysis: &Analysis) -> Vec<Range<usize>> {
    let sentences = sentences(&analysis.tokens);
    let from = |(first, (from, _)): (usize, &(usize, usize))| {
        let ends = sentences.iter().skip(first).take(LONGEST).map(|(_, end)| *end);
        ends.map(|end| *from..end).collect::<Vec<_>>()
    };
    sentences.iter().enumerate().flat_map(from).collect()
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
