//! Reads what postcard wrote. postcard's own reader asks after every field whether the bytes have ended, and carries what is
//! wrong with them through every type; with some hundred types that is more code than all that reads texts. The build has
//! written these bytes for this very program, so this reader has nothing to carry: it goes on with zeros behind the end, and
//! says once, at the end, whether the bytes were those of the type.

use std::fmt::Display;

use serde::de::{DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The value that these bytes are, all of them; `None` if they are cut off, too long, or of another type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader { rest: bytes, whole: true };
    let Ok(value) = T::deserialize(&mut reader);
    (reader.whole && reader.rest.is_empty()).then_some(value)
}

#[derive(Debug)]
struct Reader<'a> {
    rest: &'a [u8],
    /// Whether all that was asked for was there.
    whole: bool,
}

/// No reading fails, so that no type has code for it.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

/// What the types themselves find wrong: a kind that there is not. Nothing could go on with that.
impl serde::de::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        std::process::abort()
    }

    fn invalid_type(_: serde::de::Unexpected, _: &dyn serde::de::Expected) -> Never {
        std::process::abort()
    }

    fn invalid_value(_: serde::de::Unexpected, _: &dyn serde::de::Expected) -> Never {
        std::process::abort()
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Never {
        std::process::abort()
    }
}

impl<'a> Reader<'a> {
    fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(len).unwrap_or_else(|| {
            self.whole = false;
            (&[], &[])
        });
        self.rest = rest;
        taken
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// Seven bits a byte, the lowest first; the eighth says whether more follow.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte & 0x80 == 0 {
                return number;
            }
        }
    }

    fn within<N: TryFrom<u64> + Default>(&mut self) -> N {
        N::try_from(self.number()).unwrap_or_else(|_| {
            self.whole = false;
            N::default()
        })
    }

    /// A number whose sign is its lowest bit.
    #[inline(never)]
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    /// How many follow, each of at least one byte.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let count = self.within();
        if count > self.rest.len() {
            self.whole = false;
            return 0;
        }
        count
    }

    #[inline(never)]
    fn string(&mut self) -> String {
        let len = self.count();
        String::from_utf8(self.take(len).to_vec()).unwrap_or_else(|_| {
            self.whole = false;
            String::new()
        })
    }
}

/// Values one after the other, as many as the type wants.
struct Fields<'r, 'a>(&'r mut Reader<'a>);

impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Never;

    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }

    #[inline(always)]
    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, Never> {
        T::deserialize(&mut *self.0).map(Some)
    }
}

/// Values one after the other, as many as the bytes say.
struct Counted<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Counted<'_, '_> {
    type Error = Never;

    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'_> {
    type Error = Never;
    type Variant = Self;

    #[inline(always)]
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Never> {
        let variant: u32 = self.within();
        let Ok(value) = seed.deserialize(IntoDeserializer::<Never>::into_deserializer(variant));
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

/// Kinds of values, each with how it is handed over.
macro_rules! values {
    ($($kind:ident => $visit:ident($reader:ident) $value:expr;)+) => {$(
        #[inline(always)]
        fn $kind<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            let $reader = self;
            visitor.$visit($value)
        }
    )+};
}

/// Kinds that the data has none of.
macro_rules! none {
    ($($kind:ident($($more:ty),*))+) => {$(
        fn $kind<V: Visitor<'de>>(self, $(_: $more,)* _: V) -> Result<V::Value, Never> {
            std::process::abort()
        }
    )+};
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Never;

    values! {
        deserialize_bool => visit_bool(reader) reader.byte() != 0;
        deserialize_u8 => visit_u8(reader) reader.byte();
        deserialize_u16 => visit_u16(reader) reader.within();
        deserialize_u32 => visit_u32(reader) reader.within();
        deserialize_u64 => visit_u64(reader) reader.number();
        deserialize_i8 => visit_i8(reader) reader.byte().cast_signed();
        deserialize_i16 => visit_i64(reader) reader.signed();
        deserialize_i32 => visit_i64(reader) reader.signed();
        deserialize_i64 => visit_i64(reader) reader.signed();
        deserialize_string => visit_string(reader) reader.string();
    }

    none! {
        deserialize_any() deserialize_f32() deserialize_f64() deserialize_char() deserialize_str() deserialize_bytes()
        deserialize_byte_buf() deserialize_unit() deserialize_unit_struct(&'static str) deserialize_map()
        deserialize_identifier() deserialize_ignored_any()
    }

    #[inline(always)]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    #[inline(always)]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    #[inline(always)]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Counted { reader: self, left })
    }

    #[inline(always)]
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    #[inline(always)]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    #[inline(always)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    #[inline(always)]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        Newtype(u16),
        Tuple(i8, bool),
        Struct { a: Option<i32> },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Whole {
        text: String,
        numbers: (u8, u16, u32, u64, usize),
        signed: (i8, i16, i32, i64),
        kinds: Vec<Kind>,
        list: Option<Vec<(u8, Vec<String>)>>,
    }

    fn kind() -> impl Strategy<Value = Kind> {
        prop_oneof![
            Just(Kind::Unit),
            any::<u16>().prop_map(Kind::Newtype),
            any::<(i8, bool)>().prop_map(|(a, b)| Kind::Tuple(a, b)),
            any::<Option<i32>>().prop_map(|a| Kind::Struct { a }),
        ]
    }

    proptest! {
        #[test]
        fn what_postcard_wrote_is_read(
            (text, numbers, signed) in any::<(String, (u8, u16, u32, u64, usize), (i8, i16, i32, i64))>(),
            kinds in prop::collection::vec(kind(), 0..5),
            list in any::<Option<Vec<(u8, Vec<String>)>>>(),
        ) {
            let whole = Whole { text, numbers, signed, kinds, list };
            let bytes = postcard::to_allocvec(&whole).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(super::read(&bytes), Some(whole));
        }

        #[test]
        fn bytes_that_end_early_or_late_are_refused(list in any::<Vec<(String, Option<u64>)>>()) {
            let bytes = postcard::to_allocvec(&list).map_err(|e| TestCaseError::fail(e.to_string()))?;
            for len in 0..bytes.len() {
                prop_assert_eq!(super::read::<Vec<(String, Option<u64>)>>(bytes.get(..len).unwrap_or_default()), None);
            }
            let longer = [bytes.as_slice(), &[0]].concat();
            prop_assert_eq!(super::read::<Vec<(String, Option<u64>)>>(&longer), None);
        }
    }
}
