// @generated from wire-secrets.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Secret;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};

/// The schema `Safe`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Safe {
    /// The member `id`.
    pub id: String,
    /// The member `name`.
    pub name: String,
    /// The member `combination`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub combination: Option<Secret>,
    /// Any JSON.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pin: Option<Secret>,
    /// The member `owner`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub owner: Option<Person>,
    /// The member `next`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub next: Option<String>,
}

impl Decode for Safe {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut name: Option<String> = None;
        let mut combination: Option<Secret> = None;
        let mut pin: Option<Secret> = None;
        let mut owner: Option<Person> = None;
        let mut next: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "combination" => reader.read(&mut combination),
                "pin" => reader.read(&mut pin),
                "owner" => reader.read(&mut owner),
                "next" => reader.read(&mut next),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name: reader.required(name, "name")?,
            combination,
            pin,
            owner,
            next,
        })
    }
}

/// The schema `Person`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Person {
    /// The member `name`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The member `email`.
    ///
    /// Documented: format `email`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The member `phone`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
}

impl Decode for Person {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name: Option<String> = None;
        let mut email: Option<String> = None;
        let mut phone: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "name" => reader.read(&mut name),
                "email" => reader.read(&mut email),
                "phone" => reader.read(&mut phone),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { name, email, phone })
    }
}

/// The schema `NewSafe`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewSafe {
    /// The member `name`.
    pub name: String,
    /// The member `combination`.
    pub combination: Secret,
}

impl NewSafe {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(name: impl Into<String>, combination: impl Into<Secret>) -> Self {
        Self {
            name: name.into(),
            combination: combination.into(),
        }
    }
}

impl Encode for NewSafe {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.field("combination", &self.combination);
        writer.end_object();
    }
}
