// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Patch, Secret};
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::{ProjectId, RegionId, SwiftUserId};

/// A Swift user to create. Its username cannot be chosen.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct NewSwiftUser {
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

impl NewSwiftUser {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(region_id: RegionId, project_id: ProjectId) -> Self {
        Self { region_id, project_id }
    }
}

impl Encode for NewSwiftUser {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("regionId", &self.region_id);
        writer.field("projectId", &self.project_id);
        writer.end_object();
    }
}

/// A new Swift user with its password.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedSwiftUser {
    /// ID of a Swift user. It is not the username that Swift clients send.
    pub id: SwiftUserId,
    /// Name that Swift clients send, chosen by the server.
    pub username: String,
    /// The password, shown this once.
    pub password: Secret,
}

impl Decode for CreatedSwiftUser {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<SwiftUserId> = None;
        let mut username: Option<String> = None;
        let mut password: Option<Secret> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "username" => reader.read(&mut username),
                "password" => reader.read(&mut password),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            username: reader.required(username, "username")?,
            password: reader.required(password, "password")?,
        })
    }
}

/// Changes to a Swift user. What an explicit null means is not documented.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SwiftUserUpdate {
    /// Whether IAM is to check the user.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub restricted: Patch<bool>,
}

impl SwiftUserUpdate {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `restricted`: Whether IAM is to check the user.
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

impl Encode for SwiftUserUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.patch("restricted", &self.restricted);
        writer.end_object();
    }
}
