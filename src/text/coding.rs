//! How the large tables of the lexicon are written, so that fewer bytes travel. In memory they are what they were.

/// Sorted lines: how many bytes each has in common with the one before, and what it adds.
pub(super) mod lines {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut shared, mut added, mut before) = (Vec::new(), String::new(), "");
        for (n, line) in text.split('\n').enumerate() {
            let same = line.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
            let most = same.min(usize::from(u8::MAX));
            let cut = (0..=most).rev().find(|at| line.is_char_boundary(*at)).unwrap_or_default();
            shared.push(u8::try_from(cut).unwrap_or_default());
            if n > 0 {
                added.push('\n');
            }
            added.push_str(line.get(cut..).unwrap_or_default());
            before = line;
        }
        (shared, added).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        let (shared, added) = <(Vec<u8>, String)>::deserialize(deserializer)?;
        let (mut text, mut line) = (String::with_capacity(2 * added.len()), String::new());
        for (n, (shared, added)) in shared.into_iter().zip(added.split('\n')).enumerate() {
            let shared = usize::from(shared);
            if line.get(..shared).is_none() {
                return Err(D::Error::custom("a line shares more than there is"));
            }
            line.truncate(shared);
            line.push_str(added);
            if n > 0 {
                text.push('\n');
            }
            text.push_str(&line);
        }
        Ok(text)
    }
}

/// Weights from -7 to 7, two to a byte.
pub(super) mod weights {
    use serde::ser::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// What stands for the weight 0. Nothing stands for a half that is not there.
    const ZERO: u8 = 8;

    pub(crate) fn serialize<S: Serializer>(weights: &[i8], serializer: S) -> Result<S::Ok, S::Error> {
        let half = |weight: Option<&i8>| match weight {
            Some(weight) if weight.unsigned_abs() < ZERO => Ok(ZERO.wrapping_add_signed(*weight)),
            Some(_) => Err(S::Error::custom("a weight of more than 7")),
            None => Ok(0),
        };
        let byte = |pair: &[i8]| Ok(half(pair.first())? << 4 | half(pair.get(1))?);
        weights.chunks(2).map(byte).collect::<Result<Vec<u8>, S::Error>>()?.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<i8>, D::Error> {
        let bytes = Vec::<u8>::deserialize(deserializer)?;
        let halves = bytes.into_iter().flat_map(|byte| [byte >> 4, byte & 0xf]).filter(|half| *half > 0);
        Ok(halves.map(|half| half.cast_signed().wrapping_sub(ZERO.cast_signed())).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Tables {
        #[serde(with = "super::lines")]
        lines: String,
        #[serde(with = "super::weights")]
        weights: Vec<i8>,
    }

    fn there_and_back(lines: &str, weights: &[i8]) {
        let tables = Tables { lines: lines.to_owned(), weights: weights.to_vec() };
        let read = postcard::to_allocvec(&tables).and_then(|bytes| postcard::from_bytes(&bytes));
        assert_eq!(read, Ok(tables));
    }

    #[test]
    fn tables_come_back_as_they_were() {
        there_and_back("", &[]);
        there_and_back("ayo", &[-7]);
        there_and_back("ayo\nayo coblos\nayo dukung\n👍\n👍🏽\n👎", &[0, 7, -7, 1, -1]);
        there_and_back(&format!("{}\n{0}b", "a".repeat(300)), &[3, 0, 0, 0]);
        there_and_back("\n\nb", &[1, 2]);
    }

    #[test]
    fn a_weight_that_does_not_fit_is_refused() {
        assert!(postcard::to_allocvec(&Tables { lines: String::new(), weights: vec![8] }).is_err());
        assert!(postcard::to_allocvec(&Tables { lines: String::new(), weights: vec![-8] }).is_err());
    }
}
