// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json;
use openapi_runtime::json::{Decode, DecodeError, Form, Key, Reader};
use crate::models::Thing;

/// `data[]` in the answer `200` of `GET /coupons`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum ListCouponsRow {
    /// A row.
    Thing(Thing),
    /// A row of another kind.
    Discount(Discount),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl Decode for ListCouponsRow {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[Form::Object(&[]), Form::Object(&[Key::Required("percent")])];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Thing),
            Some(1) => Decode::decode(reader).map(Self::Discount),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// A row of another kind.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Discount {
    /// Its name.
    pub id: String,
    /// How much.
    pub percent: i64,
}

impl Decode for Discount {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut percent: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "percent" => reader.read(&mut percent),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            percent: reader.required(percent, "percent")?,
        })
    }
}
