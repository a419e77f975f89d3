//! Writes what crosses into JavaScript as JSON, for the browser's own parser: one text crosses faster than an object put
//! together call by call, and as no writing can fail, no type has code for it.

use std::fmt::Display;

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// A value as JSON.
pub(crate) fn text(value: &impl Serialize) -> String {
    let mut out = Json(String::new());
    let Ok(()) = value.serialize(&mut out);
    out.0
}

struct Json(String);

/// No writing fails.
#[derive(Debug)]
pub enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

/// What a type itself refuses to be written as; none of the types written here does.
impl serde::ser::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        std::process::abort()
    }
}

impl Json {
    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    #[inline(never)]
    fn string(&mut self, text: &str) {
        self.0.push('"');
        let mut plain = text;
        while let Some(at) = plain.bytes().position(|b| b < b' ' || b == b'"' || b == b'\\') {
            let (before, rest) = plain.split_at_checked(at).unwrap_or_default();
            self.0.push_str(before);
            let (sign, rest) = rest.split_at_checked(1).unwrap_or_default();
            for byte in sign.bytes() {
                let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or_default();
                self.0.push_str("\\u00");
                self.0.push(digit(byte >> 4));
                self.0.push(digit(byte & 0xf));
            }
            plain = rest;
        }
        self.0.push_str(plain);
        self.0.push('"');
    }

    #[inline(never)]
    fn number(&mut self, mut number: u64) {
        let start = self.0.len();
        loop {
            self.0.insert(start, char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
            number /= 10;
            if number == 0 {
                return;
            }
        }
    }

    #[inline(never)]
    fn signed(&mut self, number: i64) {
        if number < 0 {
            self.raw("-");
        }
        self.number(number.unsigned_abs());
    }

    /// What stands between two values of a list or an object.
    #[inline(never)]
    fn comma(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn key(&mut self, name: &str) {
        self.comma();
        self.string(name);
        self.0.push(':');
    }

    #[inline(never)]
    fn variant(&mut self, name: &str, opening: &str) {
        self.0.push('{');
        self.key(name);
        self.raw(opening);
    }
}

/// Kinds of numbers, each with how it is written.
macro_rules! numbers {
    ($($kind:ident($type:ty) => $writes:ident;)+) => {$(
        fn $kind(self, value: $type) -> Result<(), Never> {
            self.$writes(value.into());
            Ok(())
        }
    )+};
}

/// Kinds of lists and objects, each with how it begins.
macro_rules! openings {
    ($($kind:ident($($more:ty),*) => $opening:literal;)+) => {$(
        fn $kind(self, $(_: $more),*) -> Result<Self, Never> {
            self.raw($opening);
            Ok(self)
        }
    )+};
}

impl Serializer for &mut Json {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_u8(u8) => number;
        serialize_u16(u16) => number;
        serialize_u32(u32) => number;
        serialize_u64(u64) => number;
        serialize_i8(i8) => signed;
        serialize_i16(i16) => signed;
        serialize_i32(i32) => signed;
        serialize_i64(i64) => signed;
    }

    openings! {
        serialize_seq(Option<usize>) => "[";
        serialize_tuple(usize) => "[";
        serialize_tuple_struct(&'static str, usize) => "[";
        serialize_map(Option<usize>) => "{";
        serialize_struct(&'static str, usize) => "{";
    }

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.raw(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.serialize_f64(value.into())
    }

    /// No report holds a fraction.
    fn serialize_f64(self, _: f64) -> Result<(), Never> {
        std::process::abort()
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.raw("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Never> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.variant(name, "");
        let Ok(()) = value.serialize(&mut *self);
        self.raw("}");
        Ok(())
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(name, "[");
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(name, "{");
        Ok(self)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.serialize_str(&value.to_string())
    }
}

/// Lists, each with what adds a value and how it ends.
macro_rules! lists {
    ($($kind:ident::$adds:ident => $ending:literal;)+) => {$(
        impl $kind for &mut Json {
            type Ok = ();
            type Error = Never;

            fn $adds<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.comma();
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Never> {
                self.raw($ending);
                Ok(())
            }
        }
    )+};
}

lists! {
    SerializeSeq::serialize_element => "]";
    SerializeTuple::serialize_element => "]";
    SerializeTupleStruct::serialize_field => "]";
    SerializeTupleVariant::serialize_field => "]}";
}

/// Objects whose fields have names, each with how it ends.
macro_rules! objects {
    ($($kind:ident => $ending:literal;)+) => {$(
        impl $kind for &mut Json {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
                self.key(name);
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Never> {
                self.raw($ending);
                Ok(())
            }
        }
    )+};
}

objects! {
    SerializeStruct => "}";
    SerializeStructVariant => "}}";
}

impl SerializeMap for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.comma();
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.raw(":");
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.raw("}");
        Ok(())
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde::Serialize;
    use serde_json::{Value, from_str, json, to_value};

    #[derive(Serialize)]
    enum Kind {
        Unit,
        Newtype(u8),
        Tuple(u8, bool),
        Struct { a: i64 },
    }

    #[derive(Serialize)]
    struct Whole {
        text: &'static str,
        empty: Vec<String>,
        list: Vec<Option<u64>>,
        pair: (char, i8),
        kinds: [Kind; 4],
        map: std::collections::BTreeMap<String, usize>,
        inner: Option<Box<Whole>>,
    }

    fn whole(inner: Option<Box<Whole>>) -> Whole {
        Whole {
            text: "a \"b\" \\ \n\u{1}\u{1f} é 👍🏽 \u{2028}[{",
            empty: Vec::new(),
            list: vec![None, Some(0), Some(u64::from(u32::MAX)), Some(1010)],
            pair: ('"', -128),
            kinds: [Kind::Unit, Kind::Newtype(7), Kind::Tuple(1, false), Kind::Struct { a: -90 }],
            map: [("x".to_owned(), 1), ("y\"".to_owned(), 2)].into(),
            inner,
        }
    }

    #[test]
    fn what_is_written_reads_like_what_serde_json_writes() {
        let value = whole(Some(Box::new(whole(None))));
        let read = from_str::<Value>(&super::text(&value)).map_err(|e| e.to_string());
        assert_eq!(read, to_value(&value).map_err(|e| e.to_string()));
        assert_eq!(super::text(&json!({"text": "["})), r#"{"text":"["}"#);
        assert_eq!(super::text(&["[", "{"]), r#"["[","{"]"#);
    }
}
