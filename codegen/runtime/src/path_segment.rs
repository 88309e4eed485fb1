//! Percent-encoding of what goes into a request target (RFC 3986), and the check of path segments.
//!
//! Only the unreserved characters (letters, digits, `-`, `.`, `_`, `~`) stay as they are. RFC 3986 would let a few more
//! through, differently in a path and in a query; encoding them too is always equivalent and survives every proxy.

use std::error::Error;
use std::fmt;

/// Why a value cannot be a path segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidSegment {
    /// The value is empty: the path would name the collection instead of one of its members.
    Empty,
    /// The value is `.` or `..`: the path would be normalized to another resource, even if the dots were encoded.
    Dots,
}

impl fmt::Display for InvalidSegment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "a path segment must not be empty",
            Self::Dots => "a path segment must not be `.` or `..`",
        })
    }
}

impl Error for InvalidSegment {}

/// Whether `value` can stand in one segment of a path. Any other character is fine, since it will be encoded.
pub fn validate_segment(value: &str) -> Result<(), InvalidSegment> {
    match value {
        "" => Err(InvalidSegment::Empty),
        "." | ".." => Err(InvalidSegment::Dots),
        _ => Ok(()),
    }
}

/// `value` as one segment of a path; a slash in it is encoded and starts no new segment.
pub fn encode_segment(value: &str) -> Result<String, InvalidSegment> {
    validate_segment(value)?;
    Ok(encode(value))
}

/// Appends `value` as one segment of a path.
pub(crate) fn push_segment(target: &mut String, value: &str) -> Result<(), InvalidSegment> {
    validate_segment(value)?;
    push_encoded(target, value);
    Ok(())
}

/// `value` as a name or value of a query component. A space becomes `%20`, which form decoders read as well.
#[must_use]
pub fn encode_query(value: &str) -> String {
    encode(value)
}

fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    push_encoded(&mut encoded, value);
    encoded
}

/// Appends `value` as a name or value of a query component.
pub(crate) fn push_encoded(target: &mut String, value: &str) {
    push_encoded_except(target, value, b"");
}

/// Percent-encodes all but the unreserved characters and those of `kept`, which are ASCII.
pub(crate) fn encode_except(value: &str, kept: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    push_encoded_except(&mut encoded, value, kept.as_bytes());
    encoded
}

fn push_encoded_except(target: &mut String, value: &str, kept: &[u8]) {
    let is_unreserved =
        |byte| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~');
    let is_kept = |byte: u8| is_unreserved(byte) || kept.contains(&byte);
    if value.bytes().all(is_kept) {
        target.push_str(value);
        return;
    }
    for byte in value.bytes() {
        if is_kept(byte) {
            target.push(char::from(byte));
        } else {
            target.extend(['%', hex_digit(byte >> 4), hex_digit(byte & 0x0F)]);
        }
    }
}

fn hex_digit(nibble: u8) -> char {
    char::from(if nibble < 10 {
        b'0' + nibble
    } else {
        b'A' + nibble - 10
    })
}

#[cfg(test)]
mod tests {
    use super::{InvalidSegment, encode_query, encode_segment, validate_segment};

    #[test]
    fn unreserved_characters_stay_as_they_are() {
        let unreserved = "ABCXYZabcxyz0189-._~";
        assert_eq!(encode_segment(unreserved).unwrap(), unreserved);
        assert_eq!(encode_query(unreserved), unreserved);
    }

    #[test]
    fn everything_else_is_encoded_byte_by_byte_in_upper_case() {
        assert_eq!(encode_segment("a/b?c#d").unwrap(), "a%2Fb%3Fc%23d");
        assert_eq!(encode_segment("../admin").unwrap(), "..%2Fadmin");
        assert_eq!(encode_segment("%2e%2E").unwrap(), "%252e%252E");
        assert_eq!(
            encode_query("a b&c=d+e;é\u{0}\r\n"),
            "a%20b%26c%3Dd%2Be%3B%C3%A9%00%0D%0A"
        );
    }

    #[test]
    fn a_query_component_may_be_empty_or_dots() {
        assert_eq!(encode_query(""), "");
        assert_eq!(encode_query(".."), "..");
    }

    #[test]
    fn segments_that_would_name_another_resource_are_refused() {
        assert_eq!(encode_segment(""), Err(InvalidSegment::Empty));
        assert_eq!(encode_segment("."), Err(InvalidSegment::Dots));
        assert_eq!(validate_segment(".."), Err(InvalidSegment::Dots));
        assert_eq!(validate_segment("..."), Ok(()));
        assert_eq!(
            InvalidSegment::Empty.to_string(),
            "a path segment must not be empty"
        );
    }
}
