//! What is wrong with a scenario, in both languages until it is known in which one to say it.

use super::input::Problem;
use super::loose::Loose;
use crate::questions::model::Lang;

/// A `Problem` before its language is chosen.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub code: &'static str,
    pub field: String,
    /// In Indonesian and in English.
    pub message: [String; 2],
    pub allowed: Vec<String>,
}

/// Words in Indonesian and in English.
pub(crate) type Pair = [&'static str; 2];

pub(super) const STRING: Pair = ["sebuah teks", "a string"];
pub(super) const NAMES: Pair =
    ["daftar nama, atau objek dengan \"candidates\"", "a list of names, or an object with \"candidates\""];
pub(super) const NAME: Pair = ["sebuah nama atau objek", "a name or an object"];
pub(super) const BALLOT_NUMBER: Pair = ["nomor urut", "a ballot number"];
pub(super) const STRING_OR_STRINGS: Pair = ["teks atau daftar teks", "a string or a list of strings"];
pub(super) const STRING_OR_OBJECT: Pair = ["teks atau objek", "a string or an object"];
pub(super) const LIST: Pair = ["sebuah daftar", "a list"];
pub(super) const OBJECT: Pair = ["sebuah objek", "an object"];

impl Fault {
    pub(crate) fn new<S: ToString>(
        code: &'static str,
        field: &str,
        indonesian: String,
        english: String,
        allowed: &[S],
    ) -> Fault {
        let allowed = allowed.iter().map(S::to_string).collect();
        Fault { code, field: field.to_owned(), message: [indonesian, english], allowed }
    }

    /// A value of another type than `wanted`.
    pub(crate) fn wrong_type(field: &str, value: &Loose, wanted: Pair) -> Fault {
        let ([id, en], [is_id, is_en]) = (wanted, value.kind());
        Fault::new(
            "wrong_type",
            field,
            format!("{field} harus berupa {id}, bukan {is_id}"),
            format!("{field} is {en}, not {is_en}"),
            &[en],
        )
    }

    pub(crate) fn said(self, lang: Lang) -> Problem {
        let [id, en] = self.message;
        let message = match lang {
            Lang::Id => id,
            Lang::En => en,
        };
        Problem { code: self.code, field: self.field, message, allowed: self.allowed }
    }
}

impl Lang {
    /// The language that an input asks for, whatever else may be wrong with it.
    pub fn wished(input: &Loose) -> Lang {
        let Loose::Fields(fields) = input else { return Lang::Id };
        let english = |(name, value): &(String, Loose)| name == "lang" && *value == Loose::Text("en".to_owned());
        if fields.iter().any(english) { Lang::En } else { Lang::Id }
    }
}
