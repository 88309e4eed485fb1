use std::collections::BTreeMap;

use super::{Buffer, EncodeError, Writer};
use crate::UnknownValue;
use crate::timestamp::{NEVER, Timestamp};

/// A type that can be written as JSON.
pub trait Encode {
    /// Writes exactly one value.
    fn encode(&self, writer: &mut Writer);
}

/// Encodes a value as compact JSON, secrets included; see [`Writer::redacting`] for a text to show.
#[inline]
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Buffer, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish()
}

impl Encode for str {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for String {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for UnknownValue {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.as_str());
    }
}

impl Encode for bool {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.boolean(*self);
    }
}

impl Encode for i32 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.integer((*self).into());
    }
}

impl Encode for i64 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.integer(*self);
    }
}

impl Encode for u32 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.unsigned((*self).into());
    }
}

impl Encode for u64 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.unsigned(*self);
    }
}

impl Encode for f32 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.single(*self);
    }
}

impl Encode for f64 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.float(*self);
    }
}

/// RFC 3339 in UTC, with as many digits of a fraction as are needed. `Timestamp::MAX` is the end of the year 9999.
impl Encode for Timestamp {
    fn encode(&self, writer: &mut Writer) {
        if *self == Self::MAX {
            writer.string(NEVER);
        } else {
            writer.display(self);
        }
    }
}

impl<T: Encode> Encode for [T] {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_array();
        for element in self {
            element.encode(writer);
        }
        writer.end_array();
    }
}

impl<T: Encode> Encode for Vec<T> {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        self.as_slice().encode(writer);
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.flatten(self);
        writer.end_object();
    }
}

/// `None` is `null`; in a field, use [`Writer::optional`] to leave it out.
impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }
}
