//! Step six, for posts in which nobody's side was read: is the post political at all, and is it written in a language that
//! the reader knows? The words are in `data/political.toml`. Nothing here takes a side: it only decides whether the
//! question of the side is asked.

use std::ops::Range;

use super::fitted::Points;
use super::hit::Hit;
use super::lexicon::Lexicon;
use super::lists::{List, Listed};
use super::pack::{ConceptIx, TextPack};
use super::runs::{any_within, runs, starts};
use super::scope::{NEGATED, within};
use super::token::{Kind, Token};
use super::{Analysis, Span, occasions};
use crate::order::Order;
use crate::questions::model::Answers;

/// What makes a post political, and what in it cannot be neutral information.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Politics {
    /// Words of elections, parties, offices; empty: the post is not political.
    pub signs: Vec<Span>,
    /// Calls, ballot numbers, praise and blame of somebody; empty: none.
    pub marks: Vec<Span>,
    /// A person beside such words whom neither the lexicon nor a names file knows, without the title; the first one.
    pub person: Option<Span>,
    /// Whether no such word was found: the signs are the words that the fitted model goes by.
    pub guessed: bool,
    /// Known candidates and parties that are named.
    pub named: Vec<Span>,
    /// Somebody named right after an office that they hold ("Bupati H. Ahmad Fauzi").
    pub official: Option<Official>,
    /// Whether it congratulates on an election won or an office taken, without a call or a wish for another term.
    pub congratulates: bool,
}

/// Somebody whom a post names with the office that they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// The name, without office and title.
    pub name: Span,
    /// Whom a post about them would be about, did they stand.
    pub object: Answers,
}

impl Politics {
    /// Whether the post is political.
    pub fn political(&self) -> bool {
        !self.signs.is_empty()
    }

    /// Whether it holds a call, a ballot number, or praise or blame of a person or party.
    pub fn marked(&self) -> bool {
        !self.marks.is_empty()
    }
}

/// The most places that are given: the first ones are reason enough.
const MOST: usize = 20;
/// Shortest acronym that may be a pair's name ("BERKAH").
const SHORTEST_ACRONYM: usize = 4;

/// Looks for politics in a post: by its words, and by what the fitted model says of it. Where the model finds everyday
/// talk, only strong words make it political. A post is political, too, where a run of its sentences is. Somebody who stood in
/// another election than the chosen one makes it political in any case.
pub fn politics(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis, points: Option<&Points>) -> Politics {
    if analysis.elsewhere.is_empty() {
        return of_all(pack, lexicon, analysis, points);
    }
    let mut hits: Vec<Hit> = analysis.hits.iter().chain(&analysis.elsewhere).cloned().collect();
    hits.order_by_key(|h| (h.from, h.to));
    let whole = Analysis { tokens: analysis.tokens.clone(), hits, contest: analysis.contest, ..Analysis::default() };
    let mut politics = of_all(pack, lexicon, &whole, points);
    if politics.signs.is_empty() {
        politics.signs.clone_from(&politics.named);
    }
    politics
}

fn of_all(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis, points: Option<&Points>) -> Politics {
    let names = names(pack, lexicon, analysis);
    let all = 0..analysis.tokens.len();
    let whole = Seen::new(pack, analysis, &names, &all).politics(points.map(|points| (points, points.sum)));
    let Some(points) = points.filter(|_| !whole.political()) else { return whole };
    let gate = &pack.gate;
    let words = || gate.strong.iter().chain(&gate.weak).chain(&gate.faint);
    let told = starts(analysis, |h| words().any(|concept| h.concept == *concept));
    let wanted = move |part: &Range<usize>| any_within(&told, part);
    let mut parts = runs(pack, &pack.fitted, analysis, points, wanted)
        .map(|part| Seen::new(pack, analysis, &names, &part.tokens).politics(Some((points, part.points))));
    let found = parts.find(Politics::political);
    found.map_or(whole.clone(), |found| Politics {
        congratulates: whole.congratulates,
        official: whole.official,
        ..found
    })
}

/// A part of a post.
struct Seen<'a> {
    pack: &'a TextPack,
    analysis: &'a Analysis,
    /// The tokens of the part, and the hits in it.
    part: &'a Range<usize>,
    hits: &'a [Hit],
    tokens: &'a [Token],
    /// People, and unknown words that look like the name of a candidate or a pair.
    names: Vec<Hit>,
}

impl<'a> Seen<'a> {
    fn new(pack: &'a TextPack, analysis: &'a Analysis, names: &[Hit], part: &'a Range<usize>) -> Seen<'a> {
        Seen {
            pack,
            analysis,
            part,
            hits: within(&analysis.hits, part.start, part.end),
            tokens: &analysis.tokens,
            names: names.iter().filter(|name| part.contains(&name.from)).cloned().collect(),
        }
    }

    /// What makes the part political, by what the model says of it.
    fn politics(&self, points: Option<(&Points, i32)>) -> Politics {
        let fitted = &self.pack.fitted;
        let everyday = points.is_some_and(|(_, sum)| sum < fitted.quiet);
        let congratulates = occasions::congratulates(self.pack, self.hits);
        let marks = if congratulates { Vec::new() } else { self.spans(self.marks()) };
        let silent = marks.is_empty() && points.is_some_and(|(_, sum)| sum < fitted.floor);
        let mut signs = match everyday {
            _ if self.known_candidate() => self.spans(self.signs()),
            _ if silent => Vec::new(),
            true => self.spans(self.plainly()),
            false => self.spans(self.signs()),
        };
        let guess = points.filter(|(_, sum)| signs.is_empty() && *sum >= fitted.asks);
        if let Some((points, _)) = guess {
            signs = points.words(self.part).filter_map(|at| self.tokens.get(at)).map(|token| token.span).collect();
            signs.order();
        }
        let person = if signs.is_empty() { None } else { self.person() };
        let named = self.spans(self.named(!signs.is_empty()));
        let official = occasions::official(self.pack, self.analysis);
        Politics { signs, marks, person, guessed: guess.is_some(), named, official, congratulates }
    }

    fn of<'b>(&'b self, concepts: &'b [ConceptIx]) -> impl Iterator<Item = &'b Hit> {
        self.hits.iter().filter(|h| concepts.contains(&h.concept))
    }

    /// Whether a candidate is named whom the lexicon knows: no neighbour is called that.
    fn known_candidate(&self) -> bool {
        let reserved = &self.pack.reserved;
        let local = [reserved.local_candidate, reserved.local_part, reserved.local_listed];
        self.of(&self.pack.leaning.names).any(|h| !local.contains(&h.concept) && h.who.is_none())
    }

    /// Candidates and parties that are named; what a names file has, and parties, only in a political post.
    fn named(&self, political: bool) -> Vec<&Hit> {
        let reserved = &self.pack.reserved;
        let local = [reserved.local_candidate, reserved.local_part, reserved.local_listed];
        let sure = |h: &&Hit| political || !(local.contains(&h.concept) || h.who.is_some());
        let party = |h: &&Hit| {
            let concept = self.pack.concepts.get(usize::from(h.concept));
            political && concept.is_some_and(|c| c.object.is_some() && c.shields)
        };
        let numbers = &self.pack.gate.numbers;
        let person = self.of(&self.pack.leaning.names).filter(|h| !numbers.contains(&h.concept)).filter(sure);
        person.chain(self.hits.iter().filter(party)).collect()
    }

    /// Strong words of elections; a name that somebody configured may be a neighbour's, too.
    fn plainly(&self) -> Vec<&Hit> {
        self.of(&self.pack.gate.strong).filter(|h| !self.pack.leaning.names.contains(&h.concept)).collect()
    }

    /// The words that make the post political: strong ones alone; else two weak ones, or a weak one near a name, a number or
    /// a faint word; else two faint ones near a name.
    fn signs(&self) -> Vec<&Hit> {
        let gate = &self.pack.gate;
        let strong: Vec<&Hit> = self.of(&gate.strong).collect();
        if !strong.is_empty() {
            return strong;
        }
        let weak: Vec<&Hit> = self.of(&gate.weak).collect();
        let faint: Vec<&Hit> = self.of(&gate.faint).collect();
        // Hits come in the order of their tokens: those too far behind are not looked at.
        let paired = |(n, a): (usize, &&Hit)| {
            let behind = weak.iter().skip(n + 1).take_while(|b| b.from <= a.to + REACH);
            behind.into_iter().any(|b| a.concept != b.concept && near(a, b))
        };
        if weak.iter().enumerate().any(paired) {
            return weak;
        }
        let beside: Vec<&Hit> = self.names.iter().chain(self.of(&gate.numbers)).collect();
        let mut found: Vec<&Hit> = Vec::new();
        for word in &weak {
            // Two numbers are a list of things.
            let number = gate.numbers.contains(&word.concept);
            let fits = |other: &&&Hit| near(word, other) && !(number && gate.numbers.contains(&other.concept));
            let near = beside.iter().chain(&faint).find(fits);
            found.extend(near.into_iter().flat_map(|near| [*word, *near]));
        }
        if !found.is_empty() {
            return found;
        }
        for word in &faint {
            let other = faint.iter().find(|f| f.concept != word.concept && near(word, f));
            let name = self.names.iter().find(|name| near(word, name));
            let pair = other.zip(name).filter(|(other, name)| apart(other, name));
            found.extend(pair.into_iter().flat_map(|(other, name)| [*word, *other, name]));
        }
        found
    }

    fn marks(&self) -> Vec<&Hit> {
        let gate = &self.pack.gate;
        let mut found: Vec<&Hit> = self.of(&gate.calls).filter(|h| h.scope & NEGATED == 0).collect();
        found.extend(self.of(&gate.numbers));
        let participant = |h: &&Hit| self.pack.concepts.get(usize::from(h.concept)).is_some_and(|c| c.object.is_some());
        let mut whom: Vec<&Hit> =
            self.hits.iter().filter(participant).chain(self.of(&gate.about)).chain(&self.names).collect();
        whom.order_by_key(|h| h.sentence);
        let named = |word: &&Hit| word.scope & !NEGATED == 0 && together(word, &whom);
        found.extend(self.of(&gate.votes).chain(self.of(&gate.judges)).filter(named));
        found
    }

    /// The first person near a word of the gate, where no participant is named at all.
    fn person(&self) -> Option<Span> {
        if self.of(&self.pack.leaning.names).next().is_some() {
            return None;
        }
        let gate = &self.pack.gate;
        let frames = || self.of(&gate.strong).chain(self.of(&gate.weak));
        let named = |h: &&Hit| frames().any(|frame| near(frame, h));
        let found = self.names.iter().filter(named).min_by_key(|h| h.from)?;
        let (from, to) = occasions::name(self.pack, (self.tokens, self.hits), found.from, found.to)?;
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to.checked_sub(1)?)?);
        Some(Span { start: first.span.start, end: last.span.end })
    }

    fn spans(&self, mut hits: Vec<&Hit>) -> Vec<Span> {
        hits.order_by_key(|h| (h.from, h.to));
        let span = |h: &&Hit| {
            let (first, last) = (self.tokens.get(h.from)?, self.tokens.get(h.to.checked_sub(1)?)?);
            Some(Span { start: first.span.start, end: last.span.end.max(first.span.start) })
        };
        let mut spans: Vec<Span> = hits.iter().filter_map(span).collect();
        spans.dedup();
        spans.truncate(MOST);
        spans
    }
}

/// Whether two hits have no token in common.
fn apart(a: &Hit, b: &Hit) -> bool {
    a.to <= b.from || b.to <= a.from
}

/// The most tokens between words that count together.
const REACH: usize = 25;

/// Whether two hits stand apart and not far from each other.
fn near(a: &Hit, b: &Hit) -> bool {
    apart(a, b) && a.from <= b.to + REACH && b.from <= a.to + REACH
}

/// Whether one of `others`, which are in the order of their sentences, stands apart from a hit in its sentence.
fn together(word: &Hit, others: &[&Hit]) -> bool {
    let first = others.partition_point(|other| other.sentence < word.sentence);
    let same = others.iter().skip(first).take_while(|other| other.sentence == word.sentence);
    same.into_iter().any(|other| apart(word, other))
}

/// People, unknown acronyms ("BERKAH") in a text that is not all in capitals, two unknown names joined ("Zul-Sari"), and
/// unknown words with a capital right beside a weak word ("pilih Wibi", "Herti menang").
fn names(pack: &TextPack, lexicon: &Lexicon, analysis: &Analysis) -> Vec<Hit> {
    let Analysis { tokens, hits, .. } = analysis;
    let mut found: Vec<Hit> = hits.iter().filter(|h| pack.gate.names.contains(&h.concept)).cloned().collect();
    let unknown: Vec<bool> =
        tokens.iter().map(|t| t.capital && t.kind == Kind::Word && t.text.len() > 2 && strange(lexicon, t)).collect();
    let is = |at: usize| unknown.get(at) == Some(&true);
    let words = tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let shouted = 3 * tokens.iter().filter(|t| t.upper).count() > words.max(9);
    let weak = hits.iter().filter(|h| pack.gate.weak.contains(&h.concept));
    let mut places: Vec<usize> = weak.flat_map(|h| [Some(h.to), h.from.checked_sub(1)]).flatten().collect();
    places.order();
    let beside = |at: usize| places.binary_search(&at).is_ok();
    let dash = |at: usize| tokens.get(at).is_some_and(|t| matches!(&*t.text, "-" | "–" | "—" | "&"));
    for (at, token) in tokens.iter().enumerate().filter(|(at, _)| is(*at)) {
        let acronym = token.upper && !shouted && token.text.len() >= SHORTEST_ACRONYM;
        let pair = (dash(at + 1) && is(at + 2)) || (at > 1 && dash(at - 1) && is(at - 2));
        if acronym || pair || (!shouted && beside(at)) {
            let concept = pack.reserved.capitalised;
            found.push(Hit { concept, from: at, to: at + 1, sentence: token.sentence, scope: 0, who: None });
        }
    }
    found
}

/// Whether no list and no phrase has the word.
fn strange(lexicon: &Lexicon, token: &Token) -> bool {
    token.listed == Listed::default() && !lexicon.knows(&token.text)
}

/// The fewest words and letters by which a language is judged.
const ENOUGH: usize = 6;

/// Whether a text is mostly in another script or in words that the reader knows nothing of. Names, numbers and hashtags
/// count neither way.
pub fn unknown_language(lexicon: &Lexicon, input: &str, tokens: &[Token]) -> bool {
    // By the text as it was given: a plain spelling takes letters of other scripts for the Latin ones they look like.
    let (foreign, latin) = input.chars().filter(|c| c.is_alphabetic()).fold((0, 0), |(foreign, latin), c| match c {
        c if other_script(c) => (foreign + 1, latin),
        _ => (foreign, latin + 1),
    });
    if foreign >= ENOUGH && foreign > latin {
        return true;
    }
    let word = |t: &&Token| t.kind == Kind::Word && !t.tag && t.text.len() > 1;
    let mut first = None;
    let (mut all, mut known) = (0, 0);
    for token in tokens.iter().filter(word) {
        let opens = first.replace(token.sentence) != Some(token.sentence);
        if token.capital && !opens && !token.is_in(List::CommonWord) {
            continue;
        }
        all += 1;
        known += usize::from(!strange(lexicon, token));
    }
    all >= ENOUGH && KNOWN * known < all
}

/// Whether a letter belongs to no Latin script, however it is dressed up.
fn other_script(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{1cff}' | '\u{2c80}'..='\u{a71f}' | '\u{a800}'..='\u{ab2f}' | '\u{ac00}'..='\u{faff}')
        || matches!(c, '\u{fb1d}'..='\u{feff}' | '\u{20000}'..='\u{3ffff}')
}

/// One word in this many must be known.
const KNOWN: usize = 5;
