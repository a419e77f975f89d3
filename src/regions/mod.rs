//! The pairs of each region in elections of regional heads: lists as data, made ready as the `names` of a scenario. Native
//! only; the page reads the same lists by `www/src/regions.ts`.

mod lookup;

use serde::Deserialize;

use crate::calendar::day::Span;
use crate::calendar::model::Calendar;
use crate::scenario::loose::Loose;

/// One file for each election, the newest first.
const LISTS: [&str; 1] = [include_str!("data/pilkada-2024.json")];

/// The lists of all elections.
#[derive(Clone, Debug)]
pub struct Regions {
    lists: Vec<RegionList>,
}

#[derive(Clone, Debug, Deserialize)]
struct RegionList {
    election: String,
    regions: Vec<Listed>,
}

#[derive(Clone, Debug, Deserialize)]
struct Listed {
    code: String,
    name: String,
    pairs: Vec<Pair>,
}

#[derive(Clone, Debug, Deserialize)]
struct Pair {
    number: u32,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    nicknames: Vec<String>,
}

/// A region, with all who stood in its contests: a regency has those of its province as well.
#[derive(Clone, Debug)]
pub struct Region {
    /// Two digits for a province, four for a regency or city.
    pub code: String,
    /// With what it is: "Kabupaten Siak".
    pub name: String,
    /// The elections it is listed in, the newest first.
    elections: Vec<String>,
    candidates: Vec<Loose>,
}

impl Regions {
    /// The lists that were compiled in; the error names what cannot be read.
    pub fn load() -> Result<Regions, String> {
        let lists = LISTS.into_iter().map(serde_json::from_str).collect::<Result<_, _>>();
        lists.map(|lists| Regions { lists }).map_err(|e| e.to_string())
    }

    /// Every region once, in the order of the lists.
    pub fn all(&self) -> Vec<Region> {
        let mut codes: Vec<&str> = Vec::new();
        for region in self.listed() {
            if !codes.contains(&region.code.as_str()) {
                codes.push(&region.code);
            }
        }
        codes.into_iter().filter_map(|code| self.region(code)).collect()
    }

    fn listed(&self) -> impl Iterator<Item = &Listed> {
        self.lists.iter().flat_map(|list| &list.regions)
    }

    /// The region of a code.
    fn region(&self, code: &str) -> Option<Region> {
        let name = self.listed().find(|region| region.code == code)?.name.clone();
        let mut out = Region { code: code.to_owned(), name, elections: Vec::new(), candidates: Vec::new() };
        let province = code.get(..2).filter(|province| *province != code);
        for list in &self.lists {
            let contests = [Some(code), province].into_iter().flatten();
            let found = contests.filter_map(|code| list.regions.iter().find(|region| region.code == code));
            let pairs: Vec<Loose> = found.flat_map(|r| &r.pairs).map(|pair| candidate(pair, &list.election)).collect();
            if !pairs.is_empty() {
                out.elections.push(list.election.clone());
                out.candidates.extend(pairs);
            }
        }
        Some(out)
    }
}

impl Region {
    /// All who stood, in the form of a names file of the newest election.
    pub fn names_file(&self) -> Loose {
        let election = self.elections.first().cloned().unwrap_or_default();
        let fields = [("election", Loose::Text(election)), ("candidates", Loose::List(self.candidates.clone()))];
        Loose::Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// A scenario with those who stood in the region among its names. Where it names no election, it gets the newest one
    /// that is not over on its days.
    pub fn join(&self, scenario: Loose, calendars: &[Calendar]) -> Loose {
        let Loose::Fields(mut fields) = scenario else { return scenario };
        let first = day(&fields);
        let runs = |id: &&String| {
            let calendar = calendars.iter().find(|c| c.id == **id);
            calendar.is_some_and(|c| first.is_none_or(|days| days.first <= c.span.last))
        };
        if let Some(election) = self.elections.iter().find(runs)
            && !fields.iter().any(|(name, value)| name == "election" && *value != Loose::Nothing)
        {
            put(&mut fields, "election", Loose::Text(election.clone()));
        }
        let names = match get(&fields, "names") {
            None | Some(Loose::Nothing) => Some(Vec::new()),
            Some(Loose::List(own)) => Some(own.clone()),
            Some(Loose::Fields(file)) => get(file, "candidates").and_then(|own| match own {
                Loose::List(own) => Some(own.clone()),
                _ => None,
            }),
            // What is wrong there is for the checker to say.
            Some(_) => None,
        };
        if let Some(mut names) = names {
            names.extend(self.candidates.iter().cloned());
            put(&mut fields, "names", Loose::List(names));
        }
        Loose::Fields(fields)
    }
}

type Fields = Vec<(String, Loose)>;

fn get<'a>(fields: &'a Fields, name: &str) -> Option<&'a Loose> {
    fields.iter().find(|(n, _)| n == name).map(|(_, value)| value)
}

fn put(fields: &mut Fields, name: &str, value: Loose) {
    fields.retain(|(n, _)| n != name);
    fields.push((name.to_owned(), value));
}

/// The days of a scenario, else today, where they can be read.
fn day(fields: &Fields) -> Option<Span> {
    let text = |value: &Loose| match value {
        Loose::Text(text) => Span::parse(text),
        Loose::Fields(span) => get(span, "from").and_then(|from| match from {
            Loose::Text(from) => Span::parse(from),
            _ => None,
        }),
        _ => None,
    };
    ["date", "today"].into_iter().find_map(|name| get(fields, name).and_then(text))
}

fn candidate(pair: &Pair, election: &str) -> Loose {
    let texts = |list: &[String]| Loose::List(list.iter().cloned().map(Loose::Text).collect());
    let fields = [
        ("number", Loose::Number(f64::from(pair.number))),
        ("names", texts(&pair.names)),
        ("nicknames", texts(&pair.nicknames)),
        ("contest", Loose::Text(election.to_owned())),
    ];
    Loose::Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
