//! Days of the calendar.

pub use jiff::civil::Date;

use crate::json::{Decode, DecodeError, Encode, Kind, Reader, Writer};

/// Reads `2026-01-31`, and what services write in its place: the same with a time behind it, which is passed over.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim_ascii();
    let day = match text.as_bytes().get(10) {
        Some(b'T' | b't' | b' ') => text.get(..10)?,
        _ => text,
    };
    day.parse().ok()
}

/// A string as RFC 3339 writes a `full-date`; a time behind it is passed over.
impl Decode for Date {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.kind()? != Kind::String {
            return Err(reader.mismatch("a date"));
        }
        let offset = reader.offset();
        let date = parse_date(reader.text()?);
        date.ok_or_else(|| DecodeError::mismatch("a date", "another string", offset))
    }
}

impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}
