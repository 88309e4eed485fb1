// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Patch, Secret};
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::{ProjectId, RegionId, S3KeyId};

/// An S3 key to create.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct NewS3Key {
    /// Name of the key.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// ID of a region, a UUID in practice. Not declared as one: the vendor's own sample is not well-formed.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/storage-api.md, live calls).
    pub region_id: RegionId,
    /// ID of a vStorage project, 32 hexadecimal digits in practice.
    ///
    /// Provenance: observed: the form (dannyota/vngcloud, docs/design/storage-api.md, live
    /// calls).
    pub project_id: ProjectId,
}

impl NewS3Key {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(region_id: RegionId, project_id: ProjectId) -> Self {
        Self {
            name: None,
            region_id,
            project_id,
        }
    }

    /// Sets `name`: Name of the key.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Encode for NewS3Key {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("name", self.name.as_ref());
        writer.field("regionId", &self.region_id);
        writer.field("projectId", &self.project_id);
        writer.end_object();
    }
}

/// A new S3 key with its secret.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct CreatedS3Key {
    /// ID of an S3 key. It is not the access key that S3 clients send.
    pub id: S3KeyId,
    /// Name of the key.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The half of the key pair that S3 clients send in the clear.
    pub access_key: String,
    /// The secret half, shown this once.
    pub secret_key: Secret,
}

impl Decode for CreatedS3Key {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<S3KeyId> = None;
        let mut name: Option<String> = None;
        let mut access_key: Option<String> = None;
        let mut secret_key: Option<Secret> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "accessKey" => reader.read(&mut access_key),
                "secretKey" => reader.read(&mut secret_key),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            access_key: reader.required(access_key, "accessKey")?,
            secret_key: reader.required(secret_key, "secretKey")?,
        })
    }
}

/// Changes to an S3 key. What an explicit null means is not documented.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct S3KeyUpdate {
    /// The new name.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub name: Patch<String>,
    /// Whether IAM is to check the key.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub restricted: Patch<bool>,
}

impl S3KeyUpdate {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`: The new name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Patch::Value(name.into());
        self
    }

    /// Sets `name` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_name(mut self) -> Self {
        self.name = Patch::Null;
        self
    }

    /// Sets `restricted`: Whether IAM is to check the key.
    #[must_use]
    pub fn restricted(mut self, restricted: bool) -> Self {
        self.restricted = Patch::Value(restricted);
        self
    }

    /// Sets `restricted` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_restricted(mut self) -> Self {
        self.restricted = Patch::Null;
        self
    }
}

impl Encode for S3KeyUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.patch("name", &self.name);
        writer.patch("restricted", &self.restricted);
        writer.end_object();
    }
}
