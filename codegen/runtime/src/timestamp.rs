//! Instants, in the forms services write them.

pub use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

use crate::json::decimal::Decimal;
use crate::json::{DecodeError, Kind, Number, Reader};

/// What a number counts that stands for an instant; always from 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimestampUnit {
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

impl TimestampUnit {
    /// Decimal places from this unit to nanoseconds.
    const fn places(self) -> i64 {
        match self {
            Self::Seconds => 9,
            Self::Milliseconds => 6,
        }
    }
}

/// Reads RFC 3339, and what services write in its place: a space for the `T`, no offset (then it is UTC), `UTC` behind it,
/// any number of fractional digits or none, and the date of HTTP and mail (`Sat, 31 Jan 2026 12:00:00 GMT`). `None` if it is
/// something else, such as a date without a time, or out of range.
///
/// RFC 3339 ends with the year 9999, a day after [`Timestamp::MAX`]: what lies between, with which services say "never", is
/// `Timestamp::MAX`, and that is written as `9999-12-31T23:59:59Z`.
#[must_use]
pub fn parse_timestamp(text: &str) -> Option<Timestamp> {
    let text = text.trim_ascii();
    let text = text.strip_suffix(" UTC").unwrap_or(text);
    // A bracketed time zone is not RFC 3339, and without an offset it would be taken for UTC. A date needs a time.
    if text.contains('[') || !text.contains([':', 'T', 't']) {
        return None;
    }
    if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return rfc2822::parse(text).ok().map(|date| date.timestamp());
    }
    // A space before an offset is one too many.
    let joined = text.rsplit_once([' ']).and_then(|(time, offset)| {
        let is_offset = time.contains(':') && offset.starts_with(['+', '-']);
        is_offset.then(|| format!("{time}{offset}"))
    });
    let text = joined.as_deref().unwrap_or(text);
    text.parse().ok().or_else(|| {
        let civil: DateTime = text.trim_end_matches(['Z', 'z']).parse().ok()?;
        match civil.to_zoned(TimeZone::UTC) {
            Ok(zoned) => Some(zoned.timestamp()),
            Err(_) => (civil.year() == 9999).then_some(Timestamp::MAX),
        }
    })
}

/// The end of the time that RFC 3339 knows.
pub(crate) const NEVER: &str = "9999-12-31T23:59:59Z";

/// Reads an instant in any of the forms that `x-timestamp` allows: a number that counts `unit`, such a number in a string,
/// text as [`parse_timestamp`] reads it, and the forms of `MongoDB`'s Extended JSON: `{"$numberLong": "…"}` counts `unit`,
/// `{"$date": …}` holds text or counts milliseconds. Digits below the nanosecond are cut off.
pub fn decode_timestamp(
    reader: &mut Reader<'_>,
    unit: TimestampUnit,
) -> Result<Timestamp, DecodeError> {
    let kind = reader.kind()?;
    let offset = reader.offset();
    match kind {
        Kind::Number => {
            let (number, _) = reader.number_text(EXPECTED)?;
            from_epoch(number, unit).ok_or_else(|| mismatch("a number out of its range", offset))
        }
        Kind::String => {
            let text = reader.text()?;
            from_text(text, unit).ok_or_else(|| mismatch("another string", offset))
        }
        Kind::Object => decode_extended(reader, unit)?
            .ok_or_else(|| mismatch("an object without `$numberLong` or `$date`", offset)),
        Kind::Null | Kind::Bool | Kind::Array => Err(reader.mismatch(EXPECTED)),
    }
}

/// A timestamp as text, for fields that take no number.
pub(crate) fn decode_text(reader: &mut Reader<'_>) -> Result<Timestamp, DecodeError> {
    if reader.kind()? != Kind::String {
        return Err(reader.mismatch(EXPECTED));
    }
    let offset = reader.offset();
    parse_timestamp(reader.text()?).ok_or_else(|| mismatch("another string", offset))
}

const EXPECTED: &str = "a timestamp";

#[cold]
fn mismatch(found: &'static str, offset: usize) -> DecodeError {
    DecodeError::mismatch(EXPECTED, found, offset)
}

fn decode_extended(
    reader: &mut Reader<'_>,
    unit: TimestampUnit,
) -> Result<Option<Timestamp>, DecodeError> {
    let mut timestamp = None;
    reader.begin_object()?;
    while let Some(key) = reader.next_key()? {
        match key {
            "$numberLong" => timestamp = Some(decode_timestamp(reader, unit)?),
            "$date" => timestamp = Some(decode_timestamp(reader, TimestampUnit::Milliseconds)?),
            _ => reader.skip()?,
        }
    }
    Ok(timestamp)
}

fn from_text(text: &str, unit: TimestampUnit) -> Option<Timestamp> {
    let text = text.trim_ascii();
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'))
    {
        let number: Number = text.parse().ok()?;
        return from_epoch(number.as_str(), unit);
    }
    parse_timestamp(text)
}

fn from_epoch(number: &str, unit: TimestampUnit) -> Option<Timestamp> {
    let nanoseconds = Decimal::parse(number)?.shifted(unit.places())?;
    Timestamp::from_nanosecond(nanoseconds).ok()
}
