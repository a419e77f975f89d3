//! Compiles the lexicon of `src/text/data`: checks it, and runs every example through the reader itself.

mod act_model;
mod examples;
mod fitted;
pub(crate) mod forms;
mod inflect;
mod lists;
mod meanings;
mod order;
mod phrases;
mod reserved;
#[cfg(test)]
pub(crate) mod sample;
mod surface;

use std::collections::BTreeSet;

use examples::Examples;
use forms::{File, Vocabulary};
use toml::Spanned;

use crate::build::fault::{Fault, line_of};
use crate::build::source::SourceFile;
use crate::questions::known::Known;
use crate::questions::model::{Answers, QuestionIx, QuestionKind, Questions};
use crate::text::pack::{
    Concept, ConceptIx, Gate, Give, Guard, Leaning, Near, ObjectOf, Pattern, Sign, Slot, TextPack, What, Where,
};
use crate::text::{Source, scope};

/// Where an entry stands, to point at when something is wrong with it.
struct Place {
    file: String,
    line: usize,
}

impl Place {
    fn fault(&self, code: &'static str, what: String, fix: &str) -> Fault {
        Fault { code, file: self.file.clone(), line: self.line, what, fix: fix.to_owned() }
    }

    /// More things of a kind than their positions in the pack can number.
    fn too_many(&self, things: &str) -> Fault {
        let what = format!("there are more than {} {things}", usize::from(u16::MAX) + 1);
        self.fault("too-many", what, "merge some, or widen their positions in src/text/pack.rs")
    }
}

/// Makes the pack of the files, or says all that is wrong with them. `elections`: ids of those that have a calendar, which a text
/// can name and a concept can be limited to.
pub(crate) fn compile(
    files: &[SourceFile],
    questions: &Questions,
    known: Known,
    elections: Vec<String>,
) -> Result<TextPack, Vec<Fault>> {
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        match file.parse() {
            Ok(form) => read.push((file, form)),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let pack = TextPack { elections, known, ..TextPack::default() };
    let mut compiler = Compiler { questions, pack, faults, examples: Vec::new() };
    compiler.run(read);
    if compiler.faults.is_empty() {
        examples::run(&compiler.pack, &compiler.examples, &mut compiler.faults);
    }
    if compiler.faults.is_empty() { Ok(compiler.pack) } else { Err(compiler.faults) }
}

struct Compiler<'a> {
    questions: &'a Questions,
    pack: TextPack,
    faults: Vec<Fault>,
    examples: Vec<Examples>,
}

impl Compiler<'_> {
    fn run(&mut self, files: Vec<(&SourceFile, File)>) {
        let (mut concepts, mut patterns, mut surfaces) = (Vec::new(), Vec::new(), Vec::new());
        let (mut signs, mut lists, mut told) = (Vec::new(), Vec::new(), Vec::new());
        let (mut leaning, mut gate, mut model, mut acts) = (None, None, None, None);
        for (source, file) in files {
            let place = |start: usize| Place { file: source.name.clone(), line: line_of(&source.text, start) };
            file.concept.iter().for_each(|c| order::check(source, &c.get_ref().lists(), &mut self.faults));
            file.list.iter().for_each(|l| order::check(source, &[&l.get_ref().words], &mut self.faults));
            concepts.extend(file.concept.into_iter().map(|c| (place(c.span().start), Spanned::into_inner(c))));
            patterns.extend(file.pattern.into_iter().map(|p| (place(p.span().start), Spanned::into_inner(p))));
            surfaces.extend(file.surface.into_iter().map(|s| (place(s.span().start), Spanned::into_inner(s))));
            signs.extend(file.sign.into_iter().map(|s| (place(s.span().start), Spanned::into_inner(s))));
            lists.extend(file.list.into_iter().map(|l| (place(l.span().start), Spanned::into_inner(l))));
            told.extend(file.meaning.into_iter().map(|m| (place(m.span().start), Spanned::into_inner(m))));
            gate = file.gate.map(|g| (place(0), g)).or(gate);
            model = file.fitted.map(|f| (place(0), f)).or(model);
            acts = file.act_model.map(|f| (place(0), f)).or(acts);
            leaning = file.leaning.map(|l| (place(0), l)).or(leaning);
        }
        let vocabulary = self.vocabulary(&concepts);
        self.pack.reserved = reserved::read(&concepts, &mut self.faults);
        phrases::compile(&concepts, &mut self.pack, &mut self.faults);
        concepts.into_iter().for_each(|(place, raw)| self.concept(raw, place, &vocabulary));
        if let Some((place, _)) = patterns.get(usize::from(u16::MAX) + 1) {
            self.faults.push(place.too_many("patterns"));
        }
        patterns.into_iter().for_each(|(place, raw)| self.pattern(raw, place, &vocabulary));
        surface::compile(surfaces, &mut self.pack, &mut self.faults);
        self.pack.lists = lists::compile(&lists, &mut self.faults);
        self.leaning(leaning, signs, &vocabulary);
        self.gate(gate, &vocabulary);
        meanings::compile(told, &mut self.pack, &mut self.faults);
        fitted::compile(model, &mut self.pack, &mut self.faults);
        self.act_model(acts);
    }

    /// Ids and kinds, with the concepts that each means.
    fn vocabulary(&mut self, concepts: &[(Place, forms::Concept)]) -> Vocabulary {
        let mut out = Vocabulary::new();
        for (ix, (place, concept)) in (0..=ConceptIx::MAX).zip(concepts) {
            if out.insert(concept.id.clone(), vec![ix]).is_some() {
                let what = format!("there are two concepts called {:?}", concept.id);
                self.faults.push(place.fault("duplicate-concept", what, "rename one"));
            }
        }
        if let Some((place, _)) = concepts.get(usize::from(ConceptIx::MAX) + 1) {
            self.faults.push(place.too_many("concepts"));
        }
        let ids: BTreeSet<String> = out.keys().cloned().collect();
        for (ix, (place, concept)) in (0..=ConceptIx::MAX).zip(concepts) {
            for kind in &concept.is {
                if ids.contains(kind) {
                    let what = format!("{kind:?} is a concept and cannot be a kind as well");
                    self.faults.push(place.fault("duplicate-concept", what, "rename one"));
                }
                out.entry(kind.clone()).or_default().push(ix);
            }
        }
        out
    }

    fn concept(&mut self, raw: forms::Concept, place: Place, vocabulary: &Vocabulary) {
        let object = raw.object.map(|object| self.object(object, &place));
        let guard = Guard {
            needs: raw.needs.map(|near| self.near(near, &place, vocabulary)),
            unless: raw.unless.map(|near| self.near(near, &place, vocabulary)),
            upper: raw.upper,
            not_after: forms::words(raw.not_after),
            not_before: forms::words(raw.not_before),
        };
        self.elections(&raw.elections, &place);
        let gives = self.gives(&raw.gives, &place);
        let about = object.is_some().then_some(self.pack.known.object);
        let topics = gives.iter().map(|g| g.question).chain(about).fold(0, |set, ix| set | 1_u64 << ix.0);
        let runtime = raw.built_in && raw.fires.is_empty();
        let source =
            if raw.gives.iter().any(|g| g.source == Where::Description) { Source::Description } else { Source::Text };
        if !runtime {
            let election = raw.elections.first().cloned();
            self.examples(Examples {
                id: raw.id.clone(),
                source,
                election,
                fires: raw.fires,
                silent: raw.silent,
                place,
            });
        }
        self.pack.concepts.push(Concept {
            id: raw.id,
            label: raw.label,
            object,
            quiet: raw.quiet,
            contest: raw.contest,
            names: raw.names,
            elections: raw.elections,
            general: raw.general,
            marker: raw.marker,
            shields: raw.shields,
            topics,
            reach: if raw.reach == 0 { 3 } else { raw.reach },
            guard,
            gives,
        });
    }

    fn pattern(&mut self, raw: forms::Pattern, place: Place, vocabulary: &Vocabulary) {
        let mut slots = Vec::new();
        for need in &raw.need {
            let (negated, names) = need.strip_prefix('!').map_or((false, need.as_str()), |rest| (true, rest));
            let concepts = names.split('|').flat_map(|name| self.resolve(name.trim(), &place, vocabulary)).collect();
            slots.push(Slot { concepts, negated });
        }
        if slots.is_empty() {
            let what = format!("{:?} needs nothing", raw.id);
            self.faults.push(place.fault("empty-pattern", what, "name at least one concept under `need`"));
        }
        if self.pack.patterns.iter().any(|p| p.id == raw.id) || vocabulary.contains_key(&raw.id) {
            let what = format!("the id {:?} is taken", raw.id);
            self.faults.push(place.fault("duplicate-pattern", what, "rename one"));
        }
        let unless = raw.unless.iter().flat_map(|name| self.resolve(name, &place, vocabulary)).collect();
        let even = self.circumstances(&raw.even, &place);
        self.elections(&raw.elections, &place);
        let gives = self.gives(&raw.gives, &place);
        let source = if raw.source == Where::Description { Source::Description } else { Source::Text };
        let election = raw.elections.first().cloned();
        self.examples(Examples { id: raw.id.clone(), source, election, fires: raw.fires, silent: raw.silent, place });
        self.pack.patterns.push(Pattern {
            id: raw.id,
            label: raw.label,
            source: raw.source,
            slots,
            within: raw.within,
            ordered: raw.ordered,
            even,
            unless,
            carries: raw.carries,
            elections: raw.elections,
            gives,
        });
    }

    fn leaning(
        &mut self,
        written: Option<(Place, forms::Leaning)>,
        signs: Vec<(Place, forms::Sign)>,
        vocabulary: &Vocabulary,
    ) {
        let Some((place, written)) = written else { return };
        let mut all =
            |list: &[String]| list.iter().flat_map(|n| self.resolve(n, &place, vocabulary)).collect::<Vec<_>>();
        let (names, sides) = (all(&written.names), written.sides.iter().map(|side| all(side)).collect());
        let forms::Leaning { start, leans, leans_party, plain, .. } = written;
        let signs = signs.into_iter().filter_map(|(place, sign)| self.sign(sign, &place, vocabulary)).collect();
        self.pack.leaning = Leaning { names, sides, start, leans, leans_party, plain, signs };
    }

    fn gate(&mut self, written: Option<(Place, forms::Gate)>, vocabulary: &Vocabulary) {
        let Some((place, written)) = written else { return };
        let mut all = |names: &[String]| names.iter().flat_map(|name| self.resolve(name, &place, vocabulary)).collect();
        let gate = Gate {
            strong: all(&written.strong),
            weak: all(&written.weak),
            faint: all(&written.faint),
            names: all(&written.names),
            numbers: all(&written.numbers),
            calls: all(&written.calls),
            votes: all(&written.votes),
            judges: all(&written.judges),
            about: all(&written.about),
        };
        self.pack.gate = gate;
    }

    fn sign(&mut self, raw: forms::Sign, place: &Place, vocabulary: &Vocabulary) -> Option<Sign> {
        let parts = [!raw.words.is_empty(), !raw.patterns.is_empty(), !raw.under.is_empty(), raw.shape.is_some()];
        if parts.iter().filter(|there| **there).count() != 1 {
            let what = format!("the sign {:?} is made of more than one thing, or of none", raw.id);
            self.faults.push(place.fault("bad-sign", what, "write one of words, patterns, under and shape"));
            return None;
        }
        let what = if let Some(shape) = raw.shape {
            What::Shape(shape)
        } else if !raw.words.is_empty() {
            let concepts = raw.words.iter().flat_map(|name| self.resolve(name, place, vocabulary)).collect();
            What::Words { concepts, near: raw.near, negated: raw.negated }
        } else if !raw.patterns.is_empty() {
            What::Patterns(raw.patterns.iter().filter_map(|id| self.pattern_number(id, place)).collect())
        } else {
            What::Under(self.circumstances(&raw.under, place))
        };
        Some(Sign { id: raw.id, label: raw.label, what, measure: raw.measure, weight: raw.weight, side: raw.side })
    }

    fn pattern_number(&mut self, id: &str, place: &Place) -> Option<u16> {
        let found = (0..=u16::MAX).zip(&self.pack.patterns).find(|(_, p)| p.id == id).map(|(n, _)| n);
        if found.is_none() {
            let what = format!("there is no pattern {id:?}");
            self.faults.push(place.fault("unknown-pattern", what, "write the id of a pattern"));
        }
        found
    }

    fn circumstances(&mut self, names: &[String], place: &Place) -> u8 {
        let mut bits = 0;
        for name in names {
            match scope::NAMES.iter().find(|(known, _)| known == name) {
                Some((_, bit)) => bits |= bit,
                None => {
                    let what = format!("{name:?} is no circumstance");
                    let fix = "negated, prohibited, question, reported, headline or quoted";
                    self.faults.push(place.fault("unknown-circumstance", what, fix));
                }
            }
        }
        bits
    }

    fn resolve(&mut self, name: &str, place: &Place, vocabulary: &Vocabulary) -> Vec<u16> {
        let found = vocabulary.get(name).cloned();
        if found.is_none() {
            let what = format!("there is no concept or kind {name:?}");
            self.faults.push(place.fault(
                "unknown-concept",
                what,
                "write the id of a concept, or a kind that some concept `is`",
            ));
        }
        found.unwrap_or_default()
    }

    fn near(&mut self, near: forms::Near, place: &Place, vocabulary: &Vocabulary) -> Near {
        let concepts = near.near.iter().flat_map(|name| self.resolve(name, place, vocabulary)).collect();
        Near { concepts, within: near.within }
    }

    fn elections(&mut self, ids: &[String], place: &Place) {
        for id in ids.iter().filter(|id| !self.pack.elections.contains(id)) {
            let what = format!("there is no election {id:?}");
            self.faults.push(place.fault("unknown-election", what, "one that has a calendar in src/calendar/data"));
        }
    }

    fn object(&mut self, object: forms::Object, place: &Place) -> ObjectOf {
        let mut set = |ids: &[String]| self.answers("object", ids, place).map_or(Answers::NONE, |(_, set)| set);
        match object {
            forms::Object::Always(ids) => {
                let always = set(&ids);
                ObjectOf { pemilu: always, pilkada: always, unknown: always }
            }
            forms::Object::ByContest { pemilu, pilkada, unknown } => {
                ObjectOf { pemilu: set(&pemilu), pilkada: set(&pilkada), unknown: set(&unknown) }
            }
        }
    }

    fn gives(&mut self, raw: &[forms::Give], place: &Place) -> Vec<Give> {
        let mut out = Vec::new();
        for give in raw {
            let Some((question, answers)) = self.answers(&give.question, &give.answers, place) else { continue };
            let yesno = self.questions.get(question).filter(|q| q.kind == QuestionKind::Yesno);
            let negated = yesno.map(|q| q.all().minus(answers));
            out.push(Give { question, answers, negated, strength: give.strength, source: give.source });
        }
        out
    }

    fn answers(&mut self, question: &str, ids: &[String], place: &Place) -> Option<(QuestionIx, Answers)> {
        let Some((ix, known)) = self.questions.find(question) else {
            let what = format!("there is no question {question:?}");
            self.faults.push(place.fault("unknown-question", what, "see src/questions/data"));
            return None;
        };
        let mut set = Answers::NONE;
        for id in ids {
            match known.answer(id) {
                Some(answer) => set = set.or(answer),
                None => {
                    let what = format!("{question:?} has no answer {id:?}");
                    self.faults.push(place.fault("unknown-answer", what, "see src/questions/data"));
                }
            }
        }
        Some((ix, set))
    }

    /// Notes examples for later, and complains where there are none.
    fn examples(&mut self, examples: Examples) {
        for (list, name) in [(&examples.fires, "fires"), (&examples.silent, "silent")] {
            if list.is_empty() {
                let what = format!("{:?} has no example under `{name}`", examples.id);
                let fix = "write at least one text that fires it and one that must not";
                self.faults.push(examples.place.fault("no-examples", what, fix));
            }
        }
        self.examples.push(examples);
    }
}
