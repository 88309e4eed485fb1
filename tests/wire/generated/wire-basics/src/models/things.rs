// @generated from wire-basics.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Reader};

/// A thing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Thing {
    /// Which one.
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
