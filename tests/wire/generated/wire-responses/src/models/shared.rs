// @generated from wire-responses.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Date;
use openapi_runtime::json::{Decode, DecodeError, Reader};

/// Something that is being done.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Job {
    /// Which one.
    pub job: String,
}

impl Decode for Job {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut job: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "job" => reader.read(&mut job),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            job: reader.required(job, "job")?,
        })
    }
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Problem {
    /// Why.
    pub reason: String,
}

impl Decode for Problem {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut reason: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "reason" => reader.read(&mut reason),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            reason: reader.required(reason, "reason")?,
        })
    }
}

/// What went wrong, as RFC 9457 has it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Details {
    /// In short.
    pub title: String,
}

impl Decode for Details {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut title: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "title" => reader.read(&mut title),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            title: reader.required(title, "title")?,
        })
    }
}

openapi_runtime::string_enum! {
    /// The header `X-State` of the answer `200` of `HEAD /things`.
    #[json(Decode, FromHeader)]
    pub enum XState {
        New = "new",
        Old = "old",
    }
}

openapi_runtime::integer_enum! {
    /// How much.
    #[json(Decode, FromHeader)]
    pub enum Level {
        N1 = 1,
        N2 = 2,
    }
}

/// Who makes things.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Maker {
    /// What they are called.
    pub name: String,
    /// Since when.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub since: Option<Date>,
}

impl Decode for Maker {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name: Option<String> = None;
        let mut since: Option<Date> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "name" => reader.read(&mut name),
                "since" => reader.read(&mut since),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            name: reader.required(name, "name")?,
            since,
        })
    }
}
