//! Words made safe for Markdown.

/// Text on one line, with the marks that Markdown would read taken as they are.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A quotation, each of its lines marked as one.
pub(super) fn quotation(text: &str) -> String {
    text.lines().map(|line| format!("> {}\n", plain(line))).collect()
}

/// The name of a place to link to: letters, digits and hyphens of what is linked.
pub(super) fn anchor(what: &str, id: &str) -> String {
    let safe: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{what}-{safe}")
}

/// A heading that can be linked to.
pub(super) fn heading(level: usize, anchor: &str, title: &str) -> String {
    format!("<a id=\"{anchor}\"></a>\n\n{} {title}\n\n", "#".repeat(level))
}

/// A row of a table.
pub(super) fn row<S: AsRef<str>>(cells: &[S]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |\n", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_as_they_are() {
        assert_eq!(plain("a_b *c*\n [d] <e> | #"), r"a\_b \*c\* \[d\] \<e\> \| \#");
        assert_eq!(quotation("satu\ndua"), "> satu\n> dua\n");
        assert_eq!(anchor("provision", "pp-94-2021:5:n"), "provision-pp-94-2021-5-n");
        assert_eq!(row(&["a", "b"]), "| a | b |\n");
    }
}
