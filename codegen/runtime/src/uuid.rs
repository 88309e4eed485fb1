//! UUIDs as a type of their own.

pub use ::uuid::Uuid;

use crate::json::{Decode, DecodeError, Encode, Kind, Reader, Writer};

/// A string in any of the forms of RFC 9562 and of Microsoft: with hyphens or without, in braces, as a URN.
impl Decode for Uuid {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.kind()? != Kind::String {
            return Err(reader.mismatch("a UUID"));
        }
        let offset = reader.offset();
        let uuid = Self::try_parse(reader.text()?);
        uuid.map_err(|_| DecodeError::mismatch("a UUID", "another string", offset))
    }
}

/// Small letters with hyphens.
impl Encode for Uuid {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}
