//! Sanctions of a rule, by the ids of provisions or by the name of a set (`[sanction_sets]` in `src/rules/data`).

use std::collections::BTreeMap;

use toml::Spanned;

use super::fault::Fault;
use super::rule_forms::Written;
use super::rules::provision;
use super::source::SourceFile;
use crate::pack::Pack;

/// The sets of all files by their names, as indices of provisions.
pub(crate) struct Sets(BTreeMap<String, Vec<u16>>);

impl Sets {
    pub(crate) fn read(files: &[SourceFile], written: &[Written], pack: &Pack) -> (Sets, Vec<Fault>) {
        let (mut sets, mut faults) = (BTreeMap::new(), Vec::new());
        for (file, part) in files.iter().zip(written) {
            for (name, ids) in &part.sanction_sets {
                let read = ids.get_ref().iter().map(|id| provision(pack, file, id)).collect::<Result<Vec<_>, _>>();
                match read {
                    Ok(read) if !sets.contains_key(name) => drop(sets.insert(name.clone(), read)),
                    Ok(_) => {
                        let what = format!("the set {name:?} is there twice");
                        faults.push(file.fault("duplicate-id", ids, what, "give each set its own name"));
                    }
                    Err(fault) => faults.push(fault),
                }
            }
        }
        (Sets(sets), faults)
    }

    /// The provisions of a list, "@name" being those of a set.
    pub(crate) fn provisions(
        &self,
        pack: &Pack,
        file: &SourceFile,
        ids: &[Spanned<String>],
    ) -> Result<Vec<u16>, Fault> {
        let mut provisions = Vec::new();
        for id in ids {
            match id.get_ref().strip_prefix('@') {
                None => provisions.push(provision(pack, file, id)?),
                Some(name) => provisions.extend(self.0.get(name).ok_or_else(|| {
                    let what = format!("there is no set of sanctions {name:?}");
                    let names: Vec<String> = self.0.keys().map(|name| format!("@{name}")).collect();
                    let fix = format!("use a set of src/rules/data/sanctions.toml: {}", names.join(", "));
                    file.fault("unknown-set", id, what, &fix)
                })?),
            }
        }
        Ok(provisions)
    }
}
