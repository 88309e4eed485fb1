//! Bytes within JSON.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};

use crate::json::{Decode, DecodeError, Encode, Kind, Reader, Writer};

/// Bytes that JSON holds as base64 (`format: byte`).
///
/// They are written in the standard alphabet with padding. Read are both alphabets (RFC 4648, sections 4 and 5), with or
/// without padding, over one line or several. `Display` gives the base64, `Debug` only the length.
///
/// ```
/// use openapi_runtime::Base64;
///
/// let bytes = Base64::from(b"any bytes".as_slice());
/// assert_eq!(bytes.to_string(), "YW55IGJ5dGVz");
/// assert_eq!("YW55IGJ5dGVz".parse::<Base64>()?, bytes);
/// # Ok::<(), openapi_runtime::InvalidBase64>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base64(Vec<u8>);

impl Base64 {
    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, without a copy.
    #[must_use]
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }
}

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_owned())
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<Base64> for Vec<u8> {
    fn from(bytes: Base64) -> Self {
        bytes.0
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&general_purpose::STANDARD.encode(&self.0))
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Base64({} bytes)", self.0.len())
    }
}

/// A text is not base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidBase64;

impl fmt::Display for InvalidBase64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the text is not base64")
    }
}

impl std::error::Error for InvalidBase64 {}

/// Takes base64, not the bytes themselves.
impl FromStr for Base64 {
    type Err = InvalidBase64;

    fn from_str(text: &str) -> Result<Self, InvalidBase64> {
        const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
            .with_decode_padding_mode(DecodePaddingMode::Indifferent)
            .with_decode_allow_trailing_bits(true);
        let spaces = |byte: &u8| !byte.is_ascii_whitespace();
        let text: Vec<u8> = text.bytes().filter(spaces).collect();
        let alphabet = if text.iter().any(|byte| matches!(byte, b'-' | b'_')) {
            &URL_SAFE
        } else {
            &STANDARD
        };
        let bytes = GeneralPurpose::new(alphabet, LENIENT).decode(text);
        bytes.map(Self).map_err(|_| InvalidBase64)
    }
}

/// Whether a text is base64 as it is written here: in the standard alphabet, with padding.
pub(crate) fn is_base64(text: &str) -> bool {
    general_purpose::STANDARD.decode(text).is_ok()
}

impl Decode for Base64 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.kind()? != Kind::String {
            return Err(reader.mismatch("base64"));
        }
        let offset = reader.offset();
        let decoded = reader.text()?.parse();
        decoded.map_err(|InvalidBase64| DecodeError::mismatch("base64", "another string", offset))
    }
}

impl Encode for Base64 {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Base64 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
