//! Holds lists of words to their form: a word a line, in the order of their letters. So a change of one word is a line of
//! diff, a word that is there already is found at a glance, and two people who add words seldom meet on a line.

use super::forms::Entries;
use crate::build::fault::Fault;
use crate::build::source::SourceFile;

/// Finds words that share a line, and words out of order.
pub(super) fn check(source: &SourceFile, lists: &[&Entries], faults: &mut Vec<Fault>) {
    for list in lists {
        for (before, word) in list.iter().zip(list.iter().skip(1)) {
            let between = source.text.get(before.span().end..word.span().start).unwrap_or_default();
            let (first, second) = (before.get_ref(), word.get_ref());
            if !between.contains('\n') {
                let what = format!("{first:?} and {second:?} are on one line");
                faults.push(source.fault("shared-line", word, what, "write each word on a line of its own"));
            }
            if first >= second {
                let what = format!("{second:?} comes after {first:?}");
                let fix = "put the words of a list in the order of their letters, each of them once";
                faults.push(source.fault("word-order", word, what, fix));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::forms::File;
    use super::*;

    fn faults(entries: &str) -> Vec<(&'static str, usize)> {
        let text = format!("[[concept]]\nid = \"c\"\nlabel.id = \"c\"\nlabel.en = \"c\"\nentries = {entries}\n");
        let source = SourceFile { name: "c.toml".to_owned(), text };
        let mut out = Vec::new();
        let file: Option<File> = source.parse().map_err(|fault| out.push(fault)).ok();
        for concept in file.iter().flat_map(|f| &f.concept) {
            check(&source, &concept.get_ref().lists(), &mut out);
        }
        out.iter().map(|fault| (fault.code, fault.line)).collect()
    }

    #[test]
    fn words_stand_one_a_line_and_in_order() {
        assert_eq!(faults("[\n  \"a\",\n  # why\n  \"a b\",\n  \"b\",\n]"), []);
        assert_eq!(faults("[\n  \"b\",\n  \"a\",\n]"), [("word-order", 7)]);
        assert_eq!(faults("[\n  \"a\",\n  \"a\",\n]"), [("word-order", 7)]);
        assert_eq!(faults("[\"a\", \"b\"]"), [("shared-line", 5)]);
    }
}
