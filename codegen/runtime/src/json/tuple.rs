//! Arrays whose elements have types of their own, and the type whose only value is `null`.

use super::{Decode, DecodeError, Encode, Reader, Writer};

macro_rules! tuples {
    ($($expected:literal: $($element:ident $name:ident),+;)*) => {$(
        /// An array. Elements behind those of the tuple are passed over.
        impl<$($element: Decode),+> Decode for ($($element,)+) {
            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                reader.begin_array()?;
                $(
                    if !reader.next_element()? {
                        return Err(too_short(reader, $expected));
                    }
                    let $name = $element::decode(reader)?;
                )+
                while reader.next_element()? {
                    reader.skip()?;
                }
                Ok(($($name,)+))
            }
        }

        impl<$($element: Encode),+> Encode for ($($element,)+) {
            fn encode(&self, writer: &mut Writer) {
                let ($($name,)+) = self;
                writer.begin_array();
                $($name.encode(writer);)+
                writer.end_array();
            }
        }
    )*};
}

tuples! {
    "an array of at least 1 element": A a;
    "an array of at least 2 elements": A a, B b;
    "an array of at least 3 elements": A a, B b, C c;
    "an array of at least 4 elements": A a, B b, C c, D d;
    "an array of at least 5 elements": A a, B b, C c, D d, E e;
    "an array of at least 6 elements": A a, B b, C c, D d, E e, F f;
    "an array of at least 7 elements": A a, B b, C c, D d, E e, F f, G g;
    "an array of at least 8 elements": A a, B b, C c, D d, E e, F f, G g, H h;
}

#[cold]
fn too_short(reader: &Reader<'_>, expected: &'static str) -> DecodeError {
    // The closing bracket of the array is the last byte read.
    let offset = reader.offset().saturating_sub(1);
    DecodeError::mismatch(expected, "a shorter one", offset)
}

impl Decode for () {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.take_null()? {
            Ok(())
        } else {
            Err(reader.mismatch("null"))
        }
    }

    /// `null` is the value.
    fn from_null() -> Option<Self> {
        Some(())
    }
}

impl Encode for () {
    fn encode(&self, writer: &mut Writer) {
        writer.null();
    }
}
