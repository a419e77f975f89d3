//! Inflected forms of the lexicon's own words. Only words that somebody has listed are inflected, and a veto list
//! takes out forms that mean something else; open text is never stemmed. The forms are a sixth of the lexicon's phrases and
//! cost four kilobytes of the core as it is sent.

/// Forms of a verb from its root: prefixes me-, di-, ter-, ku-, the spoken nasal (nyoblos, milih), and suffixes.
pub(super) fn verb(root: &str) -> Vec<String> {
    let mut stems =
        vec![root.to_owned(), format!("di{root}"), format!("ter{root}"), format!("ku{root}"), format!("se{root}")];
    let (formal, spoken) = nasal(root);
    stems.push(formal);
    stems.extend(spoken.iter().cloned());
    stems.extend(spoken.iter().map(|s| format!("ng{s}")).filter(|s| s.starts_with("nge")));
    let suffixes = ["", "kan", "in", "i", "nya", "lah", "kanlah", "kannya", "inlah", "ilah", "an"];
    let mut out: Vec<String> = stems.iter().flat_map(|stem| suffixes.map(|s| format!("{stem}{s}"))).collect();
    // -an makes nouns of the bare root ("pilihan"), which are other words; it is spoken with the nasal only.
    out.retain(|form| !form.ends_with("an") || form.ends_with("kan") || form.starts_with("ng"));
    out.sort();
    out.dedup();
    out
}

/// Forms of a noun: whose it is, and the particle -lah.
pub(super) fn noun(word: &str) -> Vec<String> {
    ["", "nya", "ku", "mu", "lah"].iter().map(|s| format!("{word}{s}")).collect()
}

/// The formal me- form of a root and the spoken form without me-.
fn nasal(root: &str) -> (String, Option<String>) {
    let mut letters = root.chars();
    let first = letters.next().unwrap_or('a');
    let rest = letters.as_str();
    match first {
        'a' | 'e' | 'i' | 'o' | 'u' => (format!("meng{root}"), Some(format!("ng{root}"))),
        'g' | 'h' => (format!("meng{root}"), Some(format!("ng{root}"))),
        'k' => (format!("meng{rest}"), Some(format!("ng{rest}"))),
        'p' => (format!("mem{rest}"), Some(format!("m{rest}"))),
        'b' | 'f' | 'v' => (format!("mem{root}"), Some(format!("nge{root}"))),
        't' => (format!("men{rest}"), Some(format!("n{rest}"))),
        's' => (format!("meny{rest}"), Some(format!("ny{rest}"))),
        'c' => (format!("men{root}"), Some(format!("ny{rest}"))),
        'd' | 'j' | 'z' => (format!("men{root}"), Some(format!("n{root}"))),
        _ => (format!("me{root}"), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_take_their_usual_forms() {
        let has = |root: &str, forms: &[&str]| forms.iter().all(|f| verb(root).iter().any(|v| v == f));
        assert!(has("coblos", &["coblos", "mencoblos", "dicoblos", "nyoblos", "cobloslah"]));
        assert!(has("pilih", &["memilih", "dipilih", "milih", "pilihlah"]));
        assert!(has("dukung", &["mendukung", "didukung", "ndukung", "dukunglah"]));
        assert!(has("menang", &["memenangkan", "menangkan", "dimenangkan", "menangin"]));
    }

    #[test]
    fn nouns_made_from_roots_are_other_words() {
        assert!(!verb("pilih").contains(&"pilihan".to_owned()));
        assert!(!verb("beri").contains(&"berian".to_owned()));
    }
}
