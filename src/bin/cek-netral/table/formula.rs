//! Text that a spreadsheet would take for a formula, and run.

use std::borrow::Cow;

/// With which a spreadsheet shows a cell as the text after it.
const QUOTE: char = '\'';

/// Whether a spreadsheet would take a text for a formula. A plain number, though it may begin with a sign, is none.
pub(crate) fn is_one(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && text.replace(',', ".").parse::<f64>().is_err()
}

/// The text as it may stand in a CSV file.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if is_one(text) { Cow::Owned(format!("{QUOTE}{text}")) } else { Cow::Borrowed(text) }
}

/// The text that was meant, where it was made harmless before.
pub(crate) fn meant(text: &str) -> &str {
    text.strip_prefix(QUOTE).filter(|rest| is_one(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_is_quoted_and_read_as_it_was_meant() {
        for text in ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "=\"a\"", "+62 811", "-"] {
            let quoted = harmless(text);
            assert_eq!(quoted, format!("'{text}"));
            assert_eq!(harmless(&quoted), quoted);
            assert_eq!(meant(&quoted), text);
        }
        for text in ["-5", "+6281", "-1,5", "1=1", "", "'kutip'", "a@b"] {
            assert_eq!((harmless(text).as_ref(), meant(text)), (text, text));
        }
    }
}
