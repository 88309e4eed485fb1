// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Reader};

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
        let mut id: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
        })
    }
}

openapi_runtime::string_newtype! {
    /// Where a list goes on.
    #[json(Encode)]
    pub struct PageToken(String);
}
