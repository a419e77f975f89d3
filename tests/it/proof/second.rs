//! A second reader of the data files. It shares no code with the one of the build, knows neither boxes nor slices, and
//! evaluates one point at a time: one answer to each question, on one day.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use toml::{Table, Value};

/// For each question that it names, by its position, the answers under which something holds, as bits.
pub(super) type When = Vec<(usize, u64)>;

/// A day as the number yyyymmdd, so that days compare as they follow each other.
pub(super) type Date = u32;

/// From a day to a day, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub from: Date,
    pub to: Date,
}

impl Days {
    pub(super) const ALL: Days = Days { from: 0, to: 9999_99_99 };

    pub(super) fn has(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

#[derive(Clone, Debug)]
pub(super) struct Question {
    pub id: String,
    pub assessed: bool,
    pub answers: Vec<String>,
}

/// A box and the days on which it counts.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub when: When,
    pub days: Days,
}

#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub id: String,
    pub place: Place,
    pub exceptions: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Exception {
    pub id: String,
    /// `lifts`, `contested` or `lowers`.
    pub effect: String,
    pub place: Place,
    pub exceptions: Vec<usize>,
}

/// What lets an all-clear rest on it; a permission has one for each provision that carries it.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub id: String,
    pub places: Vec<Vec<Place>>,
}

#[derive(Clone, Debug)]
pub(super) struct Calendar {
    pub id: String,
    pub span: Days,
    pub regime: u64,
    pub phases: Vec<(Days, u64)>,
    pub fixed: Vec<(u64, Date)>,
    pub seated: Vec<(u64, Date)>,
    /// Question, days, and the last day up to which it stays open.
    pub windows: Vec<(usize, Days, Date)>,
}

pub(super) struct Book {
    pub questions: Vec<Question>,
    pub implications: Vec<(When, When)>,
    pub rules: Vec<Rule>,
    pub exceptions: Vec<Exception>,
    pub grounds: Vec<Ground>,
    pub covered: Vec<Place>,
    pub calendars: Vec<Calendar>,
    sets: BTreeMap<(usize, String), u64>,
}

/// One answer to each question, by position, on one day.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub answers: Vec<usize>,
    pub day: Date,
}

/// How a rule stands at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Holds,
    Contested,
    Not,
}

pub(super) fn book() -> &'static Book {
    static BOOK: LazyLock<Book> = LazyLock::new(Book::read);
    &BOOK
}

struct Provision {
    days: Days,
    scope: When,
    verified: bool,
}

impl Book {
    fn read() -> Book {
        let mut book = Book {
            questions: Vec::new(),
            implications: Vec::new(),
            rules: Vec::new(),
            exceptions: Vec::new(),
            grounds: Vec::new(),
            covered: Vec::new(),
            calendars: Vec::new(),
            sets: BTreeMap::new(),
        };
        let questions = tables("questions");
        for question in questions.iter().flat_map(|file| list(file, "question")) {
            let kind = text(question, "kind");
            let own: Vec<String> = list(question, "answers").map(|a| text(a, "id")).collect();
            let answers = if kind == "choice" { own } else { vec!["yes".to_owned(), "no".to_owned()] };
            book.questions.push(Question { id: text(question, "id"), assessed: kind == "assessed", answers });
        }
        for (question, sets) in questions.iter().filter_map(|file| file.get("sets")).flat_map(table) {
            let at = book.question(question);
            for (name, ids) in table(sets) {
                let bits = strings(ids).iter().fold(0, |bits, id| bits | book.answer(at, id));
                book.sets.insert((at, name.clone()), bits);
            }
        }
        for implication in questions.iter().flat_map(|file| list(file, "implication")) {
            book.implications.push((book.when(implication.get("if")), book.when(implication.get("then"))));
        }
        let provisions = book.provisions();
        let rules = tables("rules");
        let mut touches: Vec<Vec<String>> = Vec::new();
        for written in rules.iter().flat_map(|file| list(file, "exception")) {
            let first = written.get("provisions").map(strings).unwrap_or_default().first().cloned();
            let days = first.map_or(Days::ALL, |id| provisions[&id].days);
            let place = Place { when: book.when(written.get("when")), days: own_days(written, days) };
            let (id, effect) = (text(written, "id"), text(written, "effect"));
            book.exceptions.push(Exception { id, effect, place, exceptions: Vec::new() });
            touches.push(strings(&written["touches"]));
        }
        for written in rules.iter().flat_map(|file| list(file, "rule")) {
            if written.get("state").is_some_and(|state| state.as_str() != Some("active")) {
                continue;
            }
            let days = provisions[&strings(&written["breaches"])[0]].days;
            let place = Place { when: book.when(written.get("when")), days: own_days(written, days) };
            let id = text(written, "id");
            let exceptions = (0..touches.len()).filter(|n| touches[*n].contains(&id)).collect();
            book.rules.push(Rule { id, place, exceptions });
        }
        for n in 0..book.exceptions.len() {
            let id = book.exceptions[n].id.clone();
            book.exceptions[n].exceptions = (0..touches.len()).filter(|m| touches[*m].contains(&id)).collect();
        }
        for written in rules.iter().flat_map(|file| list(file, "permission")) {
            let cited = written.get("provisions").map(strings).unwrap_or_default();
            let days = cited.first().map_or(Days::ALL, |id| provisions[id].days);
            let own = Place { when: book.when(written.get("when")), days };
            let verified = cited.iter().map(|id| &provisions[id]).filter(|p| p.verified);
            let places = verified.map(|p| vec![own.clone(), Place { when: p.scope.clone(), days: p.days }]).collect();
            book.grounds.push(Ground { id: text(written, "id"), places });
        }
        for written in rules.iter().flat_map(|file| list(file, "ground")) {
            let place = Place { when: book.when(written.get("when")), days: Days::ALL };
            book.grounds.push(Ground { id: text(written, "id"), places: vec![vec![place]] });
        }
        for written in rules.iter().flat_map(|file| list(file, "covered")) {
            let place = Place { when: book.when(written.get("when")), days: own_days(written, Days::ALL) };
            book.covered.push(place);
        }
        book.calendars = tables("calendar").iter().map(|file| book.calendar(file)).collect();
        book
    }

    fn provisions(&self) -> BTreeMap<String, Provision> {
        let mut out = BTreeMap::new();
        for file in tables("law") {
            let instrument = &file["instrument"];
            let (days, scope) = (own_days(instrument, Days::ALL), self.when(instrument.get("scope")));
            for provision in list(&file, "provision") {
                let scope = provision.get("scope").map_or(scope.clone(), |own| self.when(Some(own)));
                let verified = ["gazette", "quoted"].contains(&text(provision, "grade").as_str());
                out.insert(text(provision, "id"), Provision { days: own_days(provision, days), scope, verified });
            }
        }
        out
    }

    fn calendar(&self, file: &Table) -> Calendar {
        let bits = |question: &str, ids: &Value| {
            let at = self.question(question);
            strings(ids).iter().fold(0, |bits, id| bits | self.answer(at, id))
        };
        let days = |of: &Value| Days { from: date(&of["from"]), to: date(&of["to"]) };
        let on = |of: &Value| (bits("object", &of["object"]), date(&of["day"]));
        Calendar {
            id: file["id"].as_str().unwrap().to_owned(),
            span: Days { from: date(&file["from"]), to: date(&file["to"]) },
            regime: bits("regime", &file["regime"]),
            phases: list(file, "phase").map(|p| (days(p), bits("phase", &p["phase"]))).collect(),
            fixed: list(file, "fixed").map(on).collect(),
            seated: list(file, "seated").map(on).collect(),
            windows: list(file, "window")
                .map(|w| (self.question(&text(w, "question")), days(w), w.get("open_until").map_or(0, date)))
                .collect(),
        }
    }

    pub(super) fn question(&self, id: &str) -> usize {
        self.questions.iter().position(|q| q.id == id).unwrap_or_else(|| panic!("no question {id}"))
    }

    /// The bit of an answer.
    pub(super) fn answer(&self, question: usize, id: &str) -> u64 {
        let found = self.questions[question].answers.iter().position(|answer| answer == id);
        1 << found.unwrap_or_else(|| panic!("no answer {id} to {}", self.questions[question].id))
    }

    pub(super) fn all(&self, question: usize) -> u64 {
        (1 << self.questions[question].answers.len()) - 1
    }

    fn when(&self, written: Option<&Value>) -> When {
        let Some(written) = written else { return When::new() };
        let of = |(id, ids): (&String, &Value)| {
            let at = self.question(id);
            let one = |id: &String| {
                let (not, name) = id.strip_prefix('!').map_or((false, id.as_str()), |rest| (true, rest));
                let bits = match name.strip_prefix('@') {
                    Some(set) => self.sets[&(at, set.to_owned())],
                    None => self.answer(at, name),
                };
                if not { self.all(at) & !bits } else { bits }
            };
            (at, strings(ids).iter().fold(0, |bits, id| bits | one(id)))
        };
        table(written).map(of).collect()
    }

    /// Whether what follows from the point's own answers holds at it.
    pub(super) fn possible(&self, point: &Point) -> bool {
        self.implications
            .iter()
            .all(|(condition, consequence)| !lies_in(condition, point) || lies_in(consequence, point))
    }

    fn effective(&self, exception: usize, point: &Point) -> bool {
        let Exception { place, exceptions, .. } = &self.exceptions[exception];
        place.has(point) && !exceptions.iter().any(|own| self.effective(*own, point))
    }

    pub(super) fn at(&self, rule: &Rule, point: &Point) -> At {
        let has = |effect: &str| {
            rule.exceptions.iter().any(|n| self.exceptions[*n].effect == effect && self.effective(*n, point))
        };
        match () {
            () if !rule.place.has(point) || has("lifts") => At::Not,
            () if has("contested") => At::Contested,
            () => At::Holds,
        }
    }

    /// Positions of the exceptions of a rule, theirs among them.
    pub(super) fn exceptions_of(&self, rule: &Rule) -> Vec<usize> {
        let mut all = rule.exceptions.clone();
        let mut at = 0;
        while let Some(n) = all.get(at).copied() {
            at += 1;
            let more: Vec<usize> = self.exceptions[n].exceptions.iter().copied().filter(|m| !all.contains(m)).collect();
            all.extend(more);
        }
        all
    }
}

impl Place {
    pub(super) fn has(&self, point: &Point) -> bool {
        self.days.has(point.day) && lies_in(&self.when, point)
    }
}

impl Ground {
    pub(super) fn has(&self, point: &Point) -> bool {
        self.places.iter().any(|all| all.iter().all(|place| place.has(point)))
    }
}

pub(super) fn lies_in(when: &When, point: &Point) -> bool {
    when.iter().all(|(question, answers)| answers >> point.answers[*question] & 1 == 1)
}

pub(super) fn root() -> PathBuf {
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned()))
}

/// The TOML files of a room, in the order of their names.
fn tables(room: &str) -> Vec<Table> {
    let folder = root().join("src").join(room).join("data");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let toml = |path: &&PathBuf| path.extension().is_some_and(|e| e == "toml");
    files.iter().filter(toml).map(|path| parse(path)).collect()
}

fn parse(path: &Path) -> Table {
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn table(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_table().unwrap().iter()
}

trait Has {
    fn value(&self, key: &str) -> Option<&Value>;
}

impl Has for Table {
    fn value(&self, key: &str) -> Option<&Value> {
        self.get(key)
    }
}

impl Has for Value {
    fn value(&self, key: &str) -> Option<&Value> {
        self.get(key)
    }
}

fn list<'a>(of: &'a impl Has, key: &str) -> impl Iterator<Item = &'a Value> {
    of.value(key).and_then(Value::as_array).into_iter().flatten()
}

fn text(of: &Value, key: &str) -> String {
    of[key].as_str().unwrap().to_owned()
}

/// One text or a list of them.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        Value::Array(many) => many.iter().map(|one| one.as_str().unwrap().to_owned()).collect(),
        other => panic!("{other} is no text"),
    }
}

fn date(value: &Value) -> Date {
    let digits: String = value.as_datetime().unwrap().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The days that are written there, else those that hold otherwise.
fn own_days(written: &Value, otherwise: Days) -> Days {
    let day = |key: &str| written.get(key).map(date);
    Days { from: day("from").unwrap_or(otherwise.from), to: day("to").unwrap_or(otherwise.to) }
}
