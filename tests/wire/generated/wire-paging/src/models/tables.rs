// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Reader};
use crate::models::Thing;

/// The answer `200` of `GET /plain-tables`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListPlainTablesResponse {
    /// Where to go on.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub next_cursor: Option<String>,
    /// The rows.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub tables: Option<Vec<Thing>>,
}

impl Decode for ListPlainTablesResponse {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut next_cursor: Option<String> = None;
        let mut tables: Option<Vec<Thing>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "next_cursor" => reader.read(&mut next_cursor),
                "tables" => reader.read(&mut tables),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { next_cursor, tables })
    }
}
