// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::PermissionMapperId;

/// A permission mapper to create.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct NewPermissionMapper {
    /// Name of the mapper.
    pub name: String,
    /// Claim of the provider's token to look at.
    pub claim_name: String,
    /// Values of the claim that are to match.
    pub claim_values: Vec<String>,
    /// IAM groups to give to matching users, by ID or by name; which of the two is not published.
    pub groups: Vec<String>,
}

impl NewPermissionMapper {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        claim_name: impl Into<String>,
        claim_values: impl IntoIterator<Item = impl Into<String>>,
        groups: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            name: name.into(),
            claim_name: claim_name.into(),
            claim_values: claim_values.into_iter().map(Into::into).collect(),
            groups: groups.into_iter().map(Into::into).collect(),
        }
    }
}

impl Encode for NewPermissionMapper {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.field("claimName", &self.claim_name);
        writer.field("claimValues", &self.claim_values);
        writer.field("groups", &self.groups);
        writer.end_object();
    }
}

/// The ID of a new permission mapper.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedPermissionMapper {
    /// ID of a permission mapper.
    pub id: PermissionMapperId,
}

impl Decode for CreatedPermissionMapper {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<PermissionMapperId> = None;
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

/// Changes to a permission mapper.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct PermissionMapperUpdate {
    /// The values of the claim that are to match from now on.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub claim_values: Option<Vec<String>>,
}

impl PermissionMapperUpdate {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `claim_values`: The values of the claim that are to match from now on.
    #[must_use]
    pub fn claim_values(
        mut self,
        claim_values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.claim_values = Some(claim_values.into_iter().map(Into::into).collect());
        self
    }
}

impl Encode for PermissionMapperUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("claimValues", self.claim_values.as_ref());
        writer.end_object();
    }
}
