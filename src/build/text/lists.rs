//! The lists of words that the code itself goes by: each of them there and not empty, looked up once by its id.

use std::collections::{BTreeMap, BTreeSet};

use super::phrases::{lines, plain};
use super::{Place, forms};
use crate::build::fault::Fault;
use crate::text::lists::{List, Listed, WrittenLists};

/// Where a list that is missing ought to be.
const HOME: &str = "src/text/data/lists.toml";

/// Holds the lists to what the code asks for and sorts their words into one.
pub(super) fn compile(written: &[(Place, forms::List)], faults: &mut Vec<Fault>) -> WrittenLists {
    let mut words: BTreeMap<String, Listed> = BTreeMap::new();
    for list in List::ALL {
        let mut found = written.iter().filter(|(_, w)| w.id == list.id());
        match found.next() {
            Some((place, first)) => add(*list, first, place, &mut words, faults),
            None => {
                let place = Place { file: HOME.to_owned(), line: 1 };
                let what = format!("there is no list {:?}, of which the code speaks", list.id());
                let fix = "give it back its id, or rename it in `List` (src/text/lists.rs) as well";
                faults.push(place.fault("missing-list", what, fix));
            }
        }
        for (place, _) in found {
            let what = format!("there are two lists called {:?}", list.id());
            faults.push(place.fault("duplicate-list", what, "make one of them"));
        }
    }
    for (place, unknown) in written.iter().filter(|(_, w)| List::ALL.iter().all(|list| list.id() != w.id)) {
        let what = format!("the code does not ask for a list {:?}", unknown.id);
        let fix = "write the id of a list in `List` (src/text/lists.rs), or make it a concept";
        faults.push(place.fault("unknown-list", what, fix));
    }
    packed(&words)
}

/// Notes what a list says of its words.
fn add(
    list: List,
    written: &forms::List,
    place: &Place,
    words: &mut BTreeMap<String, Listed>,
    faults: &mut Vec<Fault>,
) {
    let mut fault = |code, what: String, fix: &str| faults.push(place.fault(code, what, fix));
    let id = list.id();
    let nothing = written.words.is_empty() && written.values.is_empty();
    if nothing || written.values.iter().any(Vec::is_empty) {
        let fix = "write at least one word: what the code does by this list would silently end";
        fault("empty-list", format!("the list {id:?} is empty"), fix);
        return;
    }
    if let Some(count) = list.values().filter(|count| !count.contains(&written.values.len())) {
        let what = format!("the list {id:?} has {} values", written.values.len());
        fault("bad-values", what, &format!("write {} to {} lines under `values`", count.start(), count.end()));
        return;
    }
    let (right, wrong, stray) = match list.values() {
        Some(_) => ("values", "words", !written.words.is_empty()),
        None => ("words", "values", !written.values.is_empty()),
    };
    if stray {
        fault("bad-values", format!("the list {id:?} has `{wrong}`"), &format!("write its words under `{right}`"));
    }
    let plainly = written.words.iter().map(|w| (w.get_ref().as_str(), 0));
    let ordered = (1..).zip(&written.values).flat_map(|(value, group)| group.iter().map(move |w| (w.as_str(), value)));
    let entries: Vec<(&str, u8)> = if list.values().is_some() { ordered.collect() } else { plainly.collect() };
    let mut own = BTreeSet::new();
    for (entry, value) in entries {
        let word = plain(entry);
        if word.is_empty() || !own.insert(word.clone()) {
            let what = format!("{entry:?} of {id:?} is nothing once it is spelt plainly, or is there twice");
            fault("bad-word", what, "remove it, or write letters or figures");
            continue;
        }
        if let Some((first, _)) = word.split_once(' ') {
            let begins = words.entry(first.to_owned()).or_default();
            *begins = begins.and(Listed::BEGINS).unwrap_or(*begins);
        }
        let listed = words.entry(word).or_default();
        match listed.and(Listed::of(list, value)) {
            Some(both) => *listed = both,
            None => {
                let what = format!("{entry:?} of {id:?} has another value in another list");
                fault("two-values", what, "leave it out of one of the two");
            }
        }
    }
}

/// All words in order, each with what is said of it; the same is said once.
fn packed(words: &BTreeMap<String, Listed>) -> WrittenLists {
    let listed: Vec<Listed> = words.values().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let means = words.values().filter_map(|own| listed.binary_search(own).ok().and_then(|n| u16::try_from(n).ok()));
    WrittenLists { words: lines(words.keys().map(String::as_str)), means: means.collect(), listed }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{list as written, read};
    use super::*;
    use crate::text::lists::Lists;

    /// All lists, one of them changed, at line 10 times its number.
    fn compiled(change: impl Fn(List) -> Option<String>) -> (WrittenLists, Vec<(&'static str, String, usize)>) {
        let at = |line: usize| Place { file: "sample.toml".to_owned(), line };
        let lists: Vec<_> =
            (1..).zip(List::ALL).filter_map(|(n, list)| Some((at(n * 10), read(&change(*list)?)))).collect();
        let mut faults = Vec::new();
        let out = compile(&lists, &mut faults);
        assert!(faults.iter().all(|f| !f.fix.is_empty()));
        (out, faults.into_iter().map(|f| (f.code, f.file, f.line)).collect())
    }

    #[test]
    fn each_list_missing_or_empty_stops_the_build() {
        for (n, list) in (1..).zip(List::ALL) {
            let others = |other: List| (other != *list).then(|| written(other));
            assert_eq!(compiled(others).1, [("missing-list", HOME.to_owned(), 1)], "{}", list.id());
            let empty = |other: List| {
                Some(if other == *list { format!("id = {:?}\nwords = []", list.id()) } else { written(other) })
            };
            assert_eq!(compiled(empty).1, [("empty-list", "sample.toml".to_owned(), n * 10)], "{}", list.id());
        }
    }

    #[test]
    fn lists_of_another_form_stop_the_build() {
        let changed = |list: List, to: &'static str| {
            let one = |other: List| Some(if other == list { to.to_owned() } else { written(other) });
            compiled(one).1.into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
        };
        assert_eq!(changed(List::Month, "id = \"month\"\nvalues = [[\"jan\"]]"), ["bad-values"]);
        assert_eq!(changed(List::Month, "id = \"month\"\nwords = [\"jan\"]"), ["bad-values"]);
        assert_eq!(changed(List::Former, "id = \"former\"\nvalues = [[\"eks\"]]"), ["bad-values"]);
        assert_eq!(changed(List::Former, "id = \"former\"\nwords = [\"eks\", \"Eks\", \".\"]"), ["bad-word"; 2]);
        assert_eq!(changed(List::Former, "id = \"formers\"\nwords = [\"eks\"]"), ["missing-list", "unknown-list"]);
        assert_eq!(changed(List::Former, "id = \"accused\"\nwords = [\"eks\"]"), ["missing-list", "duplicate-list"]);
        assert_eq!(changed(List::Number, "id = \"number\"\nvalues = [[\"satu\"], [\"month0\"]]"), ["two-values"]);
    }

    #[test]
    fn words_phrases_and_values_are_found_again() {
        let (out, faults) = compiled(|list| Some(written(list)));
        assert_eq!(faults, []);
        let lists = Lists::new(out);
        assert_eq!(lists.of("month3").value(List::Month), Some(4));
        assert!(lists.of("former").is(List::Former) && !lists.of("former").is(List::Accused));
        assert!(lists.of("clause").begins() && !lists.of("clause").is(List::ClauseStart));
        let longest = |text: &str| lists.longest(text.split(' '), &[(List::ClauseStart, 'c'), (List::Former, 'f')]);
        assert_eq!(longest("clause start former"), Some((2, 'c')));
        assert_eq!(longest("former clause"), Some((1, 'f')));
        assert_eq!(longest("clause end"), None);
        assert_eq!(lists.of("nowhere").value(List::Month), None);
    }
}
