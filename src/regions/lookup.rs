//! Finds a region by its code, or by its name as people write it.

use super::{Listed, Region, Regions};

/// What a name may begin with, in full and in short.
const KINDS: [(&str, &str); 6] = [
    ("kabupaten", "kabupaten"),
    ("kab", "kabupaten"),
    ("kota", "kota"),
    ("provinsi", "provinsi"),
    ("propinsi", "provinsi"),
    ("prov", "provinsi"),
];
/// Most regions that are named where none fits.
const MOST_NAMED: usize = 8;

impl Regions {
    /// The region of a code ("3275") or name ("Kota Bekasi", "kab. bekasi"); without what it is ("Siak") where one alone is
    /// called so. Else the names of those that may be meant.
    pub fn find(&self, asked: &str) -> Result<Region, Vec<String>> {
        let (kind, name) = plain(asked);
        let mut fitting: Vec<&Listed> = Vec::new();
        for region in self.listed() {
            let (own_kind, own) = plain(&region.name);
            let named = own == name && (kind.is_empty() || kind == own_kind);
            if (region.code == asked.trim() || named) && !fitting.iter().any(|r| r.code == region.code) {
                fitting.push(region);
            }
        }
        let called = |region: &&Listed| format!("{} ({})", region.name, region.code);
        match fitting.as_slice() {
            [one] => self.region(&one.code).ok_or_else(Vec::new),
            [] => {
                let holds = |region: &&Listed| !name.is_empty() && plain(&region.name).1.contains(&name);
                Err(self.listed().filter(holds).take(MOST_NAMED).map(|region| called(&region)).collect())
            }
            several => Err(several.iter().map(called).collect()),
        }
    }
}

/// What kind of region a name says, if any, and the rest of it in small letters.
fn plain(name: &str) -> (&'static str, String) {
    let small = name.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let kind = words.split_first().and_then(|(first, rest)| {
        let (_, kind) = KINDS.iter().find(|(short, _)| short == first)?;
        (!rest.is_empty()).then_some((*kind, rest.join("")))
    });
    kind.unwrap_or_else(|| ("", words.join("")))
}
