// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::fmt;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};

/// A row.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Thing {
    /// Its name.
    pub id: String,
}

impl Decode for Thing {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            id: reader.required(id, "id")?,
        })
    }
}

/// Where a list goes on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct PageToken(String);

impl PageToken {
    /// Takes the text as it is.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PageToken {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<String> for PageToken {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl AsRef<str> for PageToken {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<PageToken> for String {
    fn from(value: PageToken) -> Self {
        value.0
    }
}

impl fmt::Display for PageToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Encode for PageToken {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}
