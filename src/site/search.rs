//! The index that the search box on the front page loads: one row for each provision and each rule.

use serde::Serialize;

use super::{File, address, catalogue::Catalogue};

/// Title, what is found besides it, and the address relative to the folder of the language.
#[derive(Serialize)]
struct Row(String, String, String);

impl Catalogue<'_> {
    pub(super) fn search_index(&self) -> File {
        let w = self.words;
        let own = |path: String| path.strip_prefix(address::folder(w.lang)).unwrap_or(&path).to_owned();
        let provisions = self
            .pack
            .provisions
            .iter()
            .map(|p| Row(p.citation.clone(), w.said(&p.text.plain), own(address::provision(w.lang, &p.id))));
        let rules = self.pack.rules.iter().map(|r| {
            let cited = r.breaches.iter().filter_map(|n| self.pack.provisions.get(usize::from(*n)));
            let cited: Vec<&str> = cited.map(|p| p.citation.as_str()).collect();
            Row(w.said(&r.title), cited.join("; "), own(address::rule(w.lang, &r.id)))
        });
        let rows: Vec<Row> = rules.chain(provisions).collect();
        // A list of lists of texts always has a JSON form.
        let text = serde_json::to_string(&rows).unwrap_or_default();
        File { path: address::page(w.lang, "indeks.json"), text }
    }
}
