// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Reader};

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Delta {
    /// The piece.
    pub delta: String,
}

impl Decode for Delta {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut delta: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "delta" => reader.read(&mut delta),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            delta: reader.required(delta, "delta")?,
        })
    }
}

/// All of an answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Completion {
    /// The text.
    pub text: String,
}

impl Decode for Completion {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut text: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "text" => reader.read(&mut text),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            text: reader.required(text, "text")?,
        })
    }
}

/// A whole event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Notice {
    /// Its kind.
    pub event: String,
    /// A piece of an answer.
    pub data: Delta,
}

impl Decode for Notice {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut event: Option<String> = None;
        let mut data: Option<Delta> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "event" => reader.read(&mut event),
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            event: reader.required(event, "event")?,
            data: reader.required(data, "data")?,
        })
    }
}

/// A whole event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct WatchItemsEvent {
    /// A piece of an answer.
    pub data: Delta,
}

impl Decode for WatchItemsEvent {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut data: Option<Delta> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            data: reader.required(data, "data")?,
        })
    }
}
