//! JSON lines: one value a line, each read by itself, so that a wrong line does not stop the others.

use std::fmt;
use std::io::{self, BufRead};

use serde::de::DeserializeOwned;

/// A line that is not empty.
#[derive(Clone, Debug)]
pub struct Line {
    /// 1-based.
    pub number: u64,
    /// Bytes of the input up to the end of the line.
    pub offset: u64,
    bytes: Vec<u8>,
}

/// Why a line holds no such value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// 1-based character of the line; `None` where the line as a whole is meant.
    pub column: Option<usize>,
    /// What is wrong there, in English.
    pub why: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.column {
            Some(column) => write!(f, "{} (column {column})", self.why),
            None => f.write_str(&self.why),
        }
    }
}

/// The lines of an input. Empty ones are passed over, a byte order mark too.
pub fn read(input: impl BufRead) -> impl Iterator<Item = io::Result<Line>> {
    let mut offset = 0;
    let lines = input.split(b'\n').zip(1..).map(move |(line, number)| {
        let mut bytes = line?;
        offset += bytes.len() as u64 + 1;
        if number == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        Ok((!bytes.trim_ascii().is_empty()).then_some(Line { number, offset, bytes }))
    });
    lines.filter_map(io::Result::transpose)
}

impl Line {
    /// The value that the line holds.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Unread> {
        serde_json::from_slice(&self.bytes).map_err(|error| {
            let why = error.to_string();
            // There is one line only, of which the caller knows the number.
            let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why).to_owned();
            let before = self.bytes.get(..error.column().saturating_sub(1)).unwrap_or(&self.bytes);
            let column = (error.column() > 0).then(|| String::from_utf8_lossy(before).chars().count() + 1);
            Unread { column, why }
        })
    }

    /// The line as it stands; what is not UTF-8 is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(self.bytes.trim_ascii()).into_owned()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says why and stops")]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<Line> {
        read(input).collect::<io::Result<_>>().unwrap()
    }

    #[test]
    fn empty_lines_and_a_byte_order_mark_are_passed_over_and_numbers_stay() {
        let lines = lines(b"\xef\xbb\xbf{}\r\n \t\r\n\n[1]");
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 4]);
        assert_eq!(lines.iter().map(Line::text).collect::<Vec<_>>(), ["{}", "[1]"]);
        assert_eq!(lines.last().unwrap().parse::<Vec<u8>>(), Ok(vec![1]));
    }

    #[test]
    fn the_column_of_what_is_wrong_counts_characters() {
        let wrong = |input: &str| lines(input.as_bytes())[0].parse::<serde_json::Value>().unwrap_err().column;
        assert_eq!(wrong("{\"a\": \"né\" 1}"), wrong("{\"a\": \"ne\" 1}"));
        assert_eq!(wrong("x"), Some(1));
    }

    #[test]
    fn what_is_not_utf8_is_no_value() {
        assert!(lines(b"\"\xff\"")[0].parse::<String>().is_err());
    }
}
