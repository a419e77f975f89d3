//! A description can tell of several acts. Each piece of evidence goes with the act that it stands next to.
//!
//! Acts that are listed in one breath ("like, komentar, dan share") form a group: what is said of one holds for all.
//! Who acts and when is the same for every act and always goes with the first.

use super::lists::List;
use super::pack::TextPack;
use super::piece::Piece;
use super::token::{Kind, Token};
use super::{Evidence, Strength};
use crate::order::Order;

/// Most tokens between two acts of one list.
const LIST_GAP: usize = 3;

struct Mention {
    act: usize,
    group: usize,
    from: usize,
    sentence: usize,
}

/// Numbers the acts in the order in which they are first mentioned and gives every piece of evidence its act.
pub(super) fn assign(pack: &TextPack, tokens: &[Token], found: Vec<Piece>) -> Vec<Evidence> {
    let mentions = mentions(pack, tokens, &found);
    let groups = mentions.last().map_or(0, |m| m.group + 1);
    let shared = |f: &Piece| pack.known.personal >> f.evidence.question.0 & 1 == 1;
    let mut out: Vec<Evidence> = Vec::new();
    let mut by_group: Vec<Vec<Evidence>> = vec![Vec::new(); groups.max(1)];
    for f in found {
        if f.evidence.question == pack.known.act {
            let act = mentions.iter().find(|m| m.from == f.from).map_or(0, |m| m.act);
            out.push(Evidence { act, ..f.evidence });
        } else if shared(&f) || groups == 0 {
            out.push(f.evidence);
        } else if let Some(list) = by_group.get_mut(group_of(&mentions, &f)) {
            list.push(f.evidence);
        }
    }
    inherit(pack, &mut by_group);
    for (group, list) in by_group.into_iter().enumerate() {
        let mut acts: Vec<usize> = mentions.iter().filter(|m| m.group == group).map(|m| m.act).collect();
        acts.order();
        acts.dedup();
        for evidence in list {
            out.extend(acts.iter().map(|act| Evidence { act: *act, ..evidence.clone() }));
        }
    }
    out.order_by(|a, b| (a.act, &a.spans).cmp(&(b.act, &b.spans)));
    let mut seen: Vec<Evidence> = Vec::new();
    for evidence in out {
        if !seen.contains(&evidence) {
            seen.push(evidence);
        }
    }
    seen
}

fn mentions(pack: &TextPack, tokens: &[Token], found: &[Piece]) -> Vec<Mention> {
    let mut seen = Vec::new();
    let mut out: Vec<Mention> = Vec::new();
    let mut end_of_last = 0;
    // What is only likely is offered for the first act: it makes none of its own.
    let plain = |f: &&Piece| f.evidence.question == pack.known.act && f.evidence.strength == Strength::Plain;
    for f in found.iter().filter(plain) {
        let act = seen.iter().position(|answers| *answers == f.evidence.answers).unwrap_or_else(|| {
            seen.push(f.evidence.answers);
            seen.len() - 1
        });
        let listed = |last: &Mention| last.sentence == f.sentence && is_list(tokens, end_of_last, f.from);
        let group = out.last().map_or(0, |last| if listed(last) { last.group } else { last.group + 1 });
        out.push(Mention { act, group, from: f.from, sentence: f.sentence });
        end_of_last = f.to;
    }
    out
}

/// Whether nothing but commas and "and" or "or" stands between two acts, or hardly more.
fn is_list(tokens: &[Token], from: usize, to: usize) -> bool {
    let links =
        |t: &Token| (t.kind == Kind::Symbol && matches!(&*t.text, "," | "/" | "&" | "+")) || t.is_in(List::ActLink);
    let between = || tokens.iter().take(to).skip(from);
    from >= to || (to - from <= LIST_GAP && between().any(links))
}

/// The group of acts that a piece of evidence goes with: the last one before it in its sentence, else the next in the
/// sentence, else the last one before, else the first.
fn group_of(mentions: &[Mention], f: &Piece) -> usize {
    let here = || mentions.iter().filter(|m| m.sentence == f.sentence);
    let before = here().rfind(|m| m.from <= f.from);
    let after = || here().find(|m| m.from > f.from);
    let earlier = || mentions.iter().rfind(|m| m.from <= f.from);
    before.or_else(after).or_else(earlier).map_or(0, |m| m.group)
}

/// Acts that nothing is said about concern whom the act before concerned ("like postingan calon X, lalu komentar").
fn inherit(pack: &TextPack, groups: &mut [Vec<Evidence>]) {
    for question in [pack.known.object, pack.known.stance] {
        let of = |list: &[Evidence]| list.iter().filter(|e| e.question == question).cloned().collect::<Vec<_>>();
        let first = groups.iter().map(|g| of(g)).find(|said| !said.is_empty()).unwrap_or_default();
        let mut last = first;
        for list in groups.iter_mut() {
            let own = of(list);
            if own.is_empty() { list.extend(last.iter().cloned()) } else { last = own }
        }
    }
}
