//! Input as it comes, of whatever shape, so that the checks can name the field that is wrong.

use std::fmt;

use super::fault::{LIST, OBJECT, Pair, STRING};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// Any value of JSON or of a JavaScript object.
#[derive(Clone, Debug, PartialEq)]
pub enum Loose {
    /// Null or undefined: as if the field were left out ("belum tahu").
    Nothing,
    /// True or false. No field takes one, so which of them is not kept.
    Bool,
    /// A number, whole or not.
    Number(f64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Loose>),
    /// An object: its fields as they came.
    Fields(Vec<(String, Loose)>),
}

impl Loose {
    /// What it is, for an error message.
    pub(super) fn kind(&self) -> Pair {
        match self {
            Loose::Nothing => ["null", "null"],
            Loose::Bool => ["nilai benar/salah", "a boolean"],
            Loose::Number(_) => ["sebuah angka", "a number"],
            Loose::Text(_) => STRING,
            Loose::List(_) => LIST,
            Loose::Fields(_) => OBJECT,
        }
    }
}

/// How deep lists and objects may be nested; a scenario needs four. Also what ends a JavaScript object that holds itself.
pub(crate) const DEEPEST: usize = 16;

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(Any { depth: 0 })
    }
}

#[derive(Clone, Copy)]
struct Any {
    depth: usize,
}

impl Any {
    fn deeper<E: serde::de::Error>(self) -> Result<Any, E> {
        if self.depth == DEEPEST { Err(E::custom("nested too deep")) } else { Ok(Any { depth: self.depth + 1 }) }
    }
}

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Loose;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a scenario")
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Nothing)
    }

    fn visit_none<E>(self) -> Result<Loose, E> {
        Ok(Loose::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Loose, E> {
        Ok(Loose::Bool)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Loose, E> {
        Ok(Loose::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Loose, E> {
        Ok(Loose::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Loose, E> {
        Ok(Loose::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Loose, E> {
        Ok(Loose::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Loose, E> {
        Ok(Loose::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Loose, A::Error> {
        let inner = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Loose::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
        let inner = self.deeper()?;
        let mut fields = Vec::new();
        while let Some(name) = map.next_key()? {
            fields.push((name, map.next_value_seed(inner)?));
        }
        Ok(Loose::Fields(fields))
    }
}
