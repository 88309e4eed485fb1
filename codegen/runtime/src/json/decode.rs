use std::collections::BTreeMap;

use super::{DecodeError, Reader};
use crate::timestamp::{self, Timestamp};

/// A type that can be read from JSON.
pub trait Decode: Sized {
    /// Whether the value is a secret as a whole. A text that should hold one and cannot be decoded is shown nowhere.
    const IS_SECRET: bool = false;

    /// Reads the one value that comes next.
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// What a `null` in place of this type means for a field: `None`, the default, is the same as leaving the field out.
    #[inline]
    #[must_use]
    fn from_null() -> Option<Self> {
        None
    }
}

/// Decodes a whole JSON text. Anything but white space behind the value is an error. Errors are
/// [located](DecodeError::located).
#[inline]
pub fn from_slice<T: Decode>(bytes: &[u8]) -> Result<T, DecodeError> {
    let decoded = whole(bytes);
    if T::IS_SECRET {
        decoded.map_err(DecodeError::in_secret)
    } else {
        decoded
    }
}

#[inline]
fn whole<T: Decode>(bytes: &[u8]) -> Result<T, DecodeError> {
    let mut reader = open(bytes)?;
    let decoded = T::decode(&mut reader);
    close(&mut reader, decoded.as_ref().err(), bytes)?;
    decoded
}

fn open(bytes: &[u8]) -> Result<Reader<'_>, DecodeError> {
    Reader::new(bytes).map_err(|error| error.located(bytes))
}

/// Answers the error to report, if there is one.
fn close(
    reader: &mut Reader<'_>,
    failed: Option<&DecodeError>,
    bytes: &[u8],
) -> Result<(), DecodeError> {
    match failed {
        Some(error) => Err(error.clone().located(bytes)),
        None => reader.finish().map_err(|error| error.located(bytes)),
    }
}

impl Decode for String {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string()
    }
}

impl Decode for bool {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.boolean()
    }
}

impl Decode for i32 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.whole_number("a 32-bit integer")
    }
}

impl Decode for i64 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.integer()
    }
}

impl Decode for u32 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.whole_number("an unsigned 32-bit integer")
    }
}

impl Decode for u64 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.unsigned()
    }
}

impl Decode for f32 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.single()
    }
}

impl Decode for f64 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.float()
    }
}

/// A string as [`parse_timestamp`](crate::parse_timestamp) reads it.
impl Decode for Timestamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        timestamp::decode_text(reader)
    }
}

impl<T: Decode> Decode for Vec<T> {
    const IS_SECRET: bool = T::IS_SECRET;

    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut elements = Self::new();
        reader.begin_array()?;
        while reader.next_element()? {
            elements.push(T::decode(reader)?);
        }
        Ok(elements)
    }
}

/// An object with keys of any name. Of a repeated key, the last one counts.
impl<T: Decode> Decode for BTreeMap<String, T> {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut members = Self::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            let key = key.to_owned();
            members.insert(key, T::decode(reader)?);
        }
        Ok(members)
    }
}

/// `null` is `None`.
impl<T: Decode> Decode for Option<T> {
    const IS_SECRET: bool = T::IS_SECRET;

    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.take_null()? {
            Ok(T::from_null())
        } else {
            T::decode(reader).map(Some)
        }
    }

    #[inline]
    fn from_null() -> Option<Self> {
        Some(T::from_null())
    }
}

impl<T: Decode> Decode for Box<T> {
    const IS_SECRET: bool = T::IS_SECRET;

    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        T::decode(reader).map(Self::new)
    }

    #[inline]
    fn from_null() -> Option<Self> {
        T::from_null().map(Self::new)
    }
}
