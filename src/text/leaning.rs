//! Step six, for posts: does a text that names a participant lean to a side? Signs of its words, patterns and manner
//! are weighed (`data/weights.toml`). The sum only chooses what is shown: each reason is a sign on words of the text.

use std::ops::Range;

use super::Analysis;
use super::hit::Hit;
use super::pack::{Measure, Shape, Sign, TextPack, What};
use super::patterns::Firing;
use super::scope::NEGATED;
use super::token::{Kind, Token};
use crate::order::Order;

/// A sign that is there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeighedSign {
    /// Position in `Leaning::signs`.
    pub sign: usize,
    pub strength: Share,
    /// The hits it stands on; empty for the shape of the text.
    pub hits: Vec<usize>,
}

impl WeighedSign {
    /// What it adds to the sum, in whole hundredths: its weight times its strength.
    pub(crate) fn points(&self, pack: &TextPack) -> i32 {
        pack.leaning.signs.get(self.sign).map_or(0, |s| self.strength.of(i32::from(s.weight)))
    }
}

/// How strongly a sign is there: a part of a whole, from nothing to all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Share {
    part: u16,
    /// Never 0.
    whole: u16,
}

impl Share {
    /// Counts are cut off at 65,535.
    fn new(part: usize, whole: usize) -> Share {
        let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Share { part: count(part.min(whole)), whole: count(whole.max(1)) }
    }

    /// This share of a figure, rounded to a whole number, halves away from zero: as one does by hand.
    pub(crate) fn of(self, figure: i32) -> i32 {
        let (part, whole) = (i64::from(self.part), i64::from(self.whole));
        let size = (2 * part * i64::from(figure).abs() + whole) / (2 * whole);
        i32::try_from(size).unwrap_or(i32::MAX) * figure.signum()
    }

    /// From 0 to 1.
    pub(crate) fn value(self) -> f32 {
        f32::from(self.part) / f32::from(self.whole)
    }
}

/// What was weighed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Weighed {
    pub found: Vec<WeighedSign>,
    /// The sum, in hundredths.
    pub sum: i32,
    /// Hits that name a candidate or ticket.
    pub names: Vec<usize>,
    /// Hits that name a party.
    pub parties: Vec<usize>,
    /// How many sides are named.
    pub sides: usize,
}

/// Weighs all signs of a text.
pub(crate) fn weigh(pack: &TextPack, analysis: &Analysis) -> Weighed {
    weigh_part(pack, analysis, 0..analysis.tokens.len())
}

/// Weighs all signs of a part of a text, as if nothing stood beside it. The part is told by its tokens.
pub(crate) fn weigh_part(pack: &TextPack, analysis: &Analysis, part: Range<usize>) -> Weighed {
    let seen = Seen::new(pack, analysis, part);
    let found: Vec<WeighedSign> = pack
        .leaning
        .signs
        .iter()
        .enumerate()
        .filter_map(|(n, sign)| {
            let (count, hits) = seen.count(sign);
            let strength = match sign.measure {
                Measure::Once => Share::new(count, 1),
                Measure::Times => Share::new(count, 4),
                Measure::Share => Share::new(5 * count, seen.tokens.len().max(4)),
            };
            (count > 0).then_some(WeighedSign { sign: n, strength, hits })
        })
        .collect();
    let sum = i32::from(pack.leaning.start) + found.iter().map(|f| f.points(pack)).sum::<i32>();
    Weighed { found, sum, sides: seen.sides(), names: seen.names, parties: seen.parties }
}

struct Seen<'a> {
    pack: &'a TextPack,
    analysis: &'a Analysis,
    /// The tokens that are looked at, and the positions of the hits that begin in them.
    tokens: &'a [Token],
    within: Range<usize>,
    names: Vec<usize>,
    parties: Vec<usize>,
    /// Sentences that name a participant, each once, in order.
    sentences: Vec<usize>,
}

impl<'a> Seen<'a> {
    fn new(pack: &'a TextPack, analysis: &'a Analysis, part: Range<usize>) -> Seen<'a> {
        let before = |token: usize| analysis.hits.partition_point(|h| h.from < token);
        let within = before(part.start)..before(part.end);
        let hits = || analysis.hits.iter().enumerate().take(within.end).skip(within.start);
        let names: Vec<usize> =
            hits().filter(|(_, h)| pack.leaning.names.contains(&h.concept)).map(|(i, _)| i).collect();
        let party = |h: &Hit| {
            !pack.leaning.names.contains(&h.concept)
                && pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.object.is_some() && c.shields)
        };
        let parties: Vec<usize> = hits().filter(|(_, h)| party(h)).map(|(i, _)| i).collect();
        let named = names.iter().chain(&parties).filter_map(|i| analysis.hits.get(*i));
        let mut sentences: Vec<usize> = named.map(|h| h.sentence).collect();
        sentences.order();
        sentences.dedup();
        let tokens = analysis.tokens.get(part).unwrap_or_default();
        Seen { pack, analysis, tokens, within, names, parties, sentences }
    }

    /// How often a sign is there, and on which hits.
    fn count(&self, sign: &Sign) -> (usize, Vec<usize>) {
        let Analysis { hits, firings, .. } = self.analysis;
        match &sign.what {
            What::Words { concepts, near, negated } => {
                let meant = |h: &Hit| {
                    concepts.contains(&h.concept)
                        && (h.scope & NEGATED != 0) == *negated
                        && (!near || self.sentences.binary_search(&h.sentence).is_ok())
                };
                let found: Vec<usize> = self.within.clone().filter(|i| hits.get(*i).is_some_and(meant)).collect();
                (found.len(), found)
            }
            What::Patterns(patterns) => {
                let inside = |f: &&Firing| f.hits.iter().all(|hit| self.within.contains(hit));
                let held =
                    firings.iter().filter(|f| patterns.iter().any(|p| usize::from(*p) == f.pattern)).filter(inside);
                let found: Vec<usize> = held.flat_map(|f| f.hits.iter().copied()).collect();
                (found.len(), found)
            }
            What::Under(bits) => {
                let found: Vec<usize> =
                    self.names.iter().copied().filter(|i| hits.get(*i).is_some_and(|h| h.scope & bits != 0)).collect();
                (found.len(), found)
            }
            What::Shape(shape) => (usize::from(self.has(*shape)), Vec::new()),
        }
    }

    fn has(&self, shape: Shape) -> bool {
        let tokens = self.tokens;
        let symbol = |sign: &str| tokens.iter().any(|t| t.kind == Kind::Symbol && t.is(sign));
        let any = |kind: Kind| tokens.iter().any(|t| t.kind == kind);
        match shape {
            Shape::TitleCase => title_case(tokens),
            Shape::Link => any(Kind::Url),
            Shape::Short => tokens.len() < 10,
            Shape::Long => tokens.len() > 45,
            Shape::Exclamation => symbol("!"),
            Shape::QuestionMark => symbol("?"),
            Shape::Dots => {
                let dot = |t: &Token| t.kind == Kind::Symbol && (t.is(".") || t.is("…"));
                tokens.iter().any(|t| t.is("…"))
                    || tokens.iter().zip(tokens.iter().skip(1)).any(|(a, b)| dot(a) && dot(b))
            }
            Shape::ManyHashtags => {
                // The words of one hashtag lie side by side in the text.
                let follows = |(a, b): (&Token, &Token)| b.tag && !(a.tag && a.span.end == b.span.start);
                tokens.iter().zip(tokens.iter().skip(1)).filter(|pair| follows(*pair)).count() > 6
            }
            Shape::Handle => any(Kind::Handle),
            Shape::NameInHashtag => self.named().any(|h| self.analysis.tokens.get(h.from).is_some_and(|t| t.tag)),
            Shape::Addressed => self.named().any(|h| self.titled(h)),
            Shape::SeveralSides => self.sides() > 1,
            Shape::Figures => any(Kind::Date) || any(Kind::Figure),
            Shape::Speaker => tokens.iter().take(8).skip(1).any(|t| t.is(":")),
            Shape::Named => !self.names.is_empty(),
            Shape::PartyNamed => !self.parties.is_empty(),
        }
    }

    fn named(&self) -> impl Iterator<Item = &Hit> {
        self.names.iter().filter_map(|i| self.analysis.hits.get(*i))
    }

    /// Whether a title stands before the name, or is a part of it ("Pak Budi").
    fn titled(&self, hit: &Hit) -> bool {
        let title = |h: &Hit| {
            (h.to == hit.from || (h.from == hit.from && h.to < hit.to)) && h.concept == self.pack.reserved.title
        };
        self.analysis.hits.iter().any(title)
    }

    /// How many sides are named: those of the lexicon by their list, in which running mates are one, those of a names file by
    /// their place there. A number or slogan beside a name is no further side.
    fn sides(&self) -> usize {
        let side = |hit: &Hit| match hit.who {
            Some(who) => Some((1, usize::from(who))),
            None => self.pack.leaning.sides.iter().position(|side| side.contains(&hit.concept)).map(|n| (0, n)),
        };
        let mut sides: Vec<(u8, usize)> = self.named().filter_map(side).collect();
        sides.order();
        sides.dedup();
        let local = sides.iter().filter(|s| s.0 == 1).count();
        if local > 0 { local } else { sides.len().max(usize::from(!self.names.is_empty())) }
    }
}

/// Whether most words begin with a capital and go on in small letters.
fn title_case(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.kind == Kind::Word && t.text.len() > 2 && !t.tag);
    let (all, capital) = words.fold((0, 0), |(n, c), t| (n + 1, c + usize::from(t.capital && !t.upper)));
    all >= 5 && capital * 4 > all * 3
}
