//! Compiles the lexicon: reads `src/text/data`, checks it, and runs every example through the reader itself.

mod forms;
mod inflect;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use forms::{File, Vocabulary};
use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::syntax;
use toml::Spanned;

use crate::build::fault::{Fault, line_of};
use crate::scenario::model::{Answers, QuestionIx, QuestionKind, Questions};
use crate::text::pack::{Concept, Give, Guard, KnownQuestions, Near, ObjectOf, Pattern, Slot, TextPack};
use crate::text::{Reader, Source, normalise, scope};

/// The elections that a text can name and a concept can be limited to.
const ELECTIONS: [&str; 4] = ["pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024"];

/// Circumstances that a pattern may disregard, by the names used in the files.
const CIRCUMSTANCES: [(&str, u8); 6] = [
    ("negated", scope::NEGATED),
    ("prohibited", scope::PROHIBITED),
    ("question", scope::QUESTION),
    ("reported", scope::REPORTED),
    ("headline", scope::HEADLINE),
    ("quoted", scope::QUOTED),
];

/// Where an entry stands, to point at when something is wrong with it.
struct Place {
    file: String,
    line: usize,
}

impl Place {
    fn fault(&self, code: &'static str, what: String, fix: &str) -> Fault {
        Fault { code, file: self.file.clone(), line: self.line, what, fix: fix.to_owned() }
    }
}

/// Examples of one concept or pattern, to be run once everything is compiled.
struct Examples {
    id: String,
    source: Source,
    election: Option<String>,
    fires: Vec<String>,
    silent: Vec<String>,
    place: Place,
}

/// Reads every file of `dir` and makes the pack; or says all that is wrong with them.
pub fn compile(dir: &Path, questions: &Questions) -> Result<TextPack, Vec<Fault>> {
    let files = read(dir)?;
    let mut compiler = Compiler { questions, pack: TextPack::default(), faults: Vec::new(), examples: Vec::new() };
    compiler.run(files);
    if compiler.faults.is_empty() {
        compiler.run_examples();
    }
    if compiler.faults.is_empty() { Ok(compiler.pack) } else { Err(compiler.faults) }
}

/// The files in the order of their names, each with its own text for line numbers.
fn read(dir: &Path) -> Result<Vec<(String, String, File)>, Vec<Fault>> {
    let unreadable = |what: std::io::Error| {
        let (file, what) = (dir.display().to_string(), what.to_string());
        vec![Fault { code: "unreadable", file, line: 0, what, fix: "is the folder there?".to_owned() }]
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        let name = format!("src/text/data/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let text = std::fs::read_to_string(&path).map_err(unreadable)?;
        match toml::from_str::<File>(&text) {
            Ok(file) => files.push((name, text, file)),
            Err(error) => faults.push(Fault {
                code: "bad-form",
                file: name,
                line: line_of(&text, error.span().map_or(0, |s| s.start)),
                what: error.message().to_owned(),
                fix: "see the form of the other files in this folder".to_owned(),
            }),
        }
    }
    if faults.is_empty() { Ok(files) } else { Err(faults) }
}

struct Compiler<'a> {
    questions: &'a Questions,
    pack: TextPack,
    faults: Vec<Fault>,
    examples: Vec<Examples>,
}

impl Compiler<'_> {
    fn run(&mut self, files: Vec<(String, String, File)>) {
        let (mut concepts, mut patterns, mut surfaces) = (Vec::new(), Vec::new(), Vec::new());
        for (name, text, file) in files {
            let place = |start: usize| Place { file: name.clone(), line: line_of(&text, start) };
            concepts.extend(file.concept.into_iter().map(|c| (place(c.span().start), Spanned::into_inner(c))));
            patterns.extend(file.pattern.into_iter().map(|p| (place(p.span().start), Spanned::into_inner(p))));
            surfaces.extend(file.surface.into_iter().map(|s| (place(s.span().start), Spanned::into_inner(s))));
        }
        let vocabulary = self.vocabulary(&concepts);
        self.lexicon(&concepts);
        for (place, raw) in concepts {
            self.concept(raw, place, &vocabulary);
        }
        for (place, raw) in patterns {
            self.pattern(raw, place, &vocabulary);
        }
        self.surface(surfaces);
        self.pack.elections = ELECTIONS.iter().map(|e| (*e).to_owned()).collect();
        self.known();
    }

    /// Ids and kinds, and what each stands for.
    fn vocabulary(&mut self, concepts: &[(Place, forms::Concept)]) -> Vocabulary {
        let mut out = Vocabulary::new();
        for (i, (place, concept)) in concepts.iter().enumerate() {
            if out.insert(concept.id.clone(), vec![i as u16]).is_some() {
                let what = format!("there are two concepts called {:?}", concept.id);
                self.faults.push(place.fault("duplicate-concept", what, "rename one"));
            }
        }
        let ids: BTreeSet<String> = out.keys().cloned().collect();
        for (i, (place, concept)) in concepts.iter().enumerate() {
            for kind in &concept.is {
                if ids.contains(kind) {
                    let what = format!("{kind:?} is a concept and cannot be a kind as well");
                    self.faults.push(place.fault("duplicate-concept", what, "rename one"));
                }
                out.entry(kind.clone()).or_default().push(i as u16);
            }
        }
        out
    }

    /// Compiles all phrases into the two automata.
    fn lexicon(&mut self, concepts: &[(Place, forms::Concept)]) {
        let mut phrases: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
        for (i, (place, concept)) in concepts.iter().enumerate() {
            if concept.entries.is_empty() && concept.verbs.is_empty() && concept.nouns.is_empty() && !concept.built_in {
                let what = format!("{:?} has no entries", concept.id);
                self.faults.push(place.fault("no-entries", what, "give it entries, verbs or nouns"));
            }
            let mut own = BTreeSet::new();
            for entry in concept.entries.iter().chain(&concept.verbs).chain(&concept.nouns) {
                let phrase = plain(entry);
                if phrase.is_empty() {
                    let what = format!("{entry:?} of {:?} is nothing once it is spelt plainly", concept.id);
                    self.faults.push(place.fault("empty-entry", what, "remove it, or write letters or figures"));
                } else if !own.insert(phrase.clone()) {
                    let what = format!("{entry:?} stands twice in {:?} (both read {phrase:?})", concept.id);
                    self.faults.push(place.fault("duplicate-entry", what, "remove one"));
                }
            }
            let veto: BTreeSet<String> = concept.veto.iter().map(|v| plain(v)).collect();
            let verbs = concept.verbs.iter().flat_map(|v| inflect::verb(&plain(v)));
            let nouns = concept.nouns.iter().flat_map(|n| inflect::noun(&plain(n)));
            let inflected = verbs.chain(nouns).filter(|form| !veto.contains(form));
            for phrase in concept.entries.iter().map(|e| plain(e)).chain(inflected).filter(|p| !p.is_empty()) {
                phrases.entry(phrase).or_default().insert(i as u16);
            }
        }
        let words: BTreeSet<&str> = phrases.keys().flat_map(|p| p.split(' ')).filter(|w| *w != "<n>").collect();
        let mut groups: BTreeMap<Vec<u16>, u64> = BTreeMap::new();
        let mut values = Vec::new();
        for (phrase, concepts) in &phrases {
            let next = groups.len() as u64;
            let group = concepts.iter().copied().collect::<Vec<_>>();
            values.push((phrase, *groups.entry(group).or_insert(next)));
        }
        let mut listed: Vec<(Vec<u16>, u64)> = groups.into_iter().collect();
        listed.sort_by_key(|(_, index)| *index);
        self.pack.phrases = listed.into_iter().map(|(group, _)| group).collect();
        match (fst::Map::from_iter(values), fst::Set::from_iter(words)) {
            (Ok(map), Ok(set)) => {
                self.pack.lexicon = map.into_fst().into_inner();
                self.pack.words = set.into_fst().into_inner();
            }
            (Err(error), _) | (_, Err(error)) => {
                let place = Place { file: "src/text/data".to_owned(), line: 0 };
                self.faults.push(place.fault("lexicon", error.to_string(), "report this: the build sorts the phrases itself"));
            }
        }
    }

    fn concept(&mut self, raw: forms::Concept, place: Place, vocabulary: &Vocabulary) {
        let object = raw.object.map(|object| self.object(object, &place));
        let guard = Guard {
            needs: raw.needs.map(|near| self.near(near, &place, vocabulary)),
            unless: raw.unless.map(|near| self.near(near, &place, vocabulary)),
            upper: raw.upper,
            not_after: raw.not_after,
            not_before: raw.not_before,
        };
        self.elections(&raw.elections, &place);
        let gives = self.gives(&raw.gives, &place);
        let about = self.questions.find("object").filter(|_| object.is_some()).map(|(ix, _)| ix);
        let topics = gives.iter().map(|g| g.question).chain(about).fold(0, |set, ix| set | 1_u64 << ix.0);
        let runtime = raw.built_in && raw.fires.is_empty();
        let source = if raw.gives.iter().any(|g| g.source == crate::text::pack::Where::Description) { Source::Description } else { Source::Text };
        if !runtime {
            let election = raw.elections.first().cloned();
            self.examples(Examples { id: raw.id.clone(), source, election, fires: raw.fires, silent: raw.silent, place });
        }
        self.pack.concepts.push(Concept {
            id: raw.id,
            label: raw.label,
            object,
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
        let mut even = 0;
        for name in &raw.even {
            match CIRCUMSTANCES.iter().find(|(known, _)| known == name) {
                Some((_, bit)) => even |= bit,
                None => {
                    let what = format!("{name:?} is no circumstance");
                    let fix = "negated, prohibited, question, reported, headline or quoted";
                    self.faults.push(place.fault("unknown-circumstance", what, fix));
                }
            }
        }
        self.elections(&raw.elections, &place);
        let gives = self.gives(&raw.gives, &place);
        let source = if raw.source == crate::text::pack::Where::Description { Source::Description } else { Source::Text };
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

    fn resolve(&mut self, name: &str, place: &Place, vocabulary: &Vocabulary) -> Vec<u16> {
        let found = vocabulary.get(name).cloned();
        if found.is_none() {
            let what = format!("there is no concept or kind {name:?}");
            self.faults.push(place.fault("unknown-concept", what, "write the id of a concept, or a kind that some concept `is`"));
        }
        found.unwrap_or_default()
    }

    fn near(&mut self, near: forms::Near, place: &Place, vocabulary: &Vocabulary) -> Near {
        let concepts = near.near.iter().flat_map(|name| self.resolve(name, place, vocabulary)).collect();
        Near { concepts, within: near.within }
    }

    fn elections(&mut self, ids: &[String], place: &Place) {
        for id in ids.iter().filter(|id| !ELECTIONS.contains(&id.as_str())) {
            let what = format!("there is no election {id:?}");
            self.faults.push(place.fault("unknown-election", what, "one of those in ELECTIONS, src/build/text.rs"));
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
            self.faults.push(place.fault("unknown-question", what, "see src/scenario/questions.toml"));
            return None;
        };
        let mut set = Answers::NONE;
        for id in ids {
            match known.answer(id) {
                Some(answer) => set = set.or(answer),
                None => {
                    let what = format!("{question:?} has no answer {id:?}");
                    self.faults.push(place.fault("unknown-answer", what, "see src/scenario/questions.toml"));
                }
            }
        }
        Some((ix, set))
    }

    fn known(&mut self) {
        let place = Place { file: "src/scenario/questions.toml".to_owned(), line: 0 };
        let ids = |list: &[&str]| list.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let nothing = (QuestionIx(u8::MAX), Answers::NONE);
        let mut ask = |question: &str, list: &[&str]| self.answers(question, &ids(list), &place).unwrap_or(nothing);
        let (act, _) = ask("act", &[]);
        let (object, _) = ask("object", &[]);
        let (stance, partisan) = ask("stance", &["support", "attack"]);
        // About the person or the time, wherever in the list of questions it stands.
        const PERSONAL: [&str; 5] = ["cltn", "registered_member", "party_officer", "resigned", "minister_approval"];
        let personal = |q: &crate::scenario::model::Question| {
            q.group == "who" || q.group == "when" || PERSONAL.contains(&q.id.as_str())
        };
        let shared = self.questions.0.iter().enumerate().filter(|(_, q)| personal(q)).fold(0, |set, (i, _)| set | 1 << i);
        self.pack.known = KnownQuestions { act, object, stance, partisan, shared };
    }

    /// Validates the surface patterns and compiles them, in order, into one sparse automaton.
    fn surface(&mut self, surfaces: Vec<(Place, forms::Surface)>) {
        let mut patterns = Vec::new();
        for (place, raw) in surfaces {
            match regex::bytes::RegexBuilder::new(&format!("^(?:{})", raw.pattern)).unicode(false).build() {
                Ok(regex) => {
                    let whole = |text: &String| regex.find(text.as_bytes()).is_some_and(|m| m.end() == text.len());
                    for text in raw.fires.iter().filter(|text| !whole(text)) {
                        self.faults.push(place.fault("example-silent", format!("{text:?} is not one token"), "mend it"));
                    }
                    for text in raw.silent.iter().filter(|text| regex.is_match(text.as_bytes())) {
                        self.faults.push(place.fault("example-fires", format!("{text:?} begins with it"), "mend it"));
                    }
                    if raw.fires.is_empty() || raw.silent.is_empty() {
                        let fix = "give at least one text under `fires` and one under `silent`";
                        self.faults.push(place.fault("no-examples", format!("{:?} has no examples", raw.pattern), fix));
                    }
                    self.pack.surface_kinds.push(raw.kind);
                    patterns.push(raw.pattern);
                }
                Err(error) => self.faults.push(place.fault("bad-pattern", error.to_string(), "mend the pattern")),
            }
        }
        let built = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).minimize(true))
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .thompson(thompson::Config::new().utf8(false))
            .build_many(&patterns)
            .and_then(|dfa| dfa.to_sparse());
        match built {
            Ok(sparse) => self.pack.surface = sparse.to_bytes_little_endian(),
            Err(error) => {
                let place = Place { file: "src/text/data/surface.toml".to_owned(), line: 0 };
                self.faults.push(place.fault("bad-pattern", error.to_string(), "simplify the patterns"));
            }
        }
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

    /// Runs all examples through the reader.
    fn run_examples(&mut self) {
        let reader = match Reader::new(self.pack.clone()) {
            Ok(reader) => reader,
            Err(error) => {
                let place = Place { file: "src/text/data".to_owned(), line: 0 };
                self.faults.push(place.fault("lexicon", error.0, "report this: the pack was made a moment ago"));
                return;
            }
        };
        for example in &self.examples {
            let fired = |text: &str| {
                reader.fired(text, example.source, example.election.as_deref()).iter().any(|id| *id == example.id)
            };
            for text in example.fires.iter().filter(|text| !fired(text)) {
                let what = format!("{:?} does not fire on {text:?}", example.id);
                self.faults.push(example.place.fault("example-silent", what, "mend the entry or the example"));
            }
            for text in example.silent.iter().filter(|text| fired(text)) {
                let what = format!("{:?} fires on {text:?}", example.id);
                self.faults.push(example.place.fault("example-fires", what, "mend the entry or the example"));
            }
        }
    }
}

/// A phrase as the reader sees it: plain words with one space between. Signs that join words are spaces.
fn plain(entry: &str) -> String {
    let text = normalise::normalise(entry).text.replace("<n>", "\u{1}");
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        if c == '\u{1}' {
            words.push("<n>".to_owned());
            open = false;
        } else if c.is_alphanumeric() {
            if !open {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
            open = true;
        } else {
            open = false;
            if !c.is_ascii() {
                words.push(c.to_string());
            }
        }
    }
    words.join(" ")
}
