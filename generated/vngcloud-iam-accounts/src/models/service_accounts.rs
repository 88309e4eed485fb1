// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Patch, Secret, Timestamp};
use openapi_runtime::json::{
    Decode, DecodeError, Encode, Reader, TimestampUnit, Writer, decode_timestamp,
};
use crate::models::{NewTag, ServiceAccountId};

/// A service account without its secret. Rows of a list differ in what they hold: only the ID is certain.
///
/// Provenance:
///
/// * documented: the fields of one service account.
/// * observed: that rows of a list hold the same fields and may lack all but the ID
///   (dannyota/vngcloud, iam/models.go and `RELEASE_NOTES.md` v0.56.2), and that `lastUse` is 0
///   or missing until the first sign-in.
/// * inferred: that the description may be null, because it may be created so.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ServiceAccount {
    /// ID of a service account. It is not the client ID that asks for tokens. Its form is not published; clients expect
    /// letters, digits and hyphens.
    ///
    /// Provenance: observed: the characters, from what clients accept (dannyota/vngcloud,
    /// docs/design/iam-writes.md).
    pub id: ServiceAccountId,
    /// The name by which a service account asks for tokens, a UUID in the manual's samples.
    ///
    /// Provenance: documented: the form, by the console manual (vngcloud/docs,
    /// working-with-service-account.md).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client_id: Option<ClientId>,
    /// Name of the service account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// What the service account is for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Seconds that its access tokens live.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub access_token_life_span: Option<i64>,
    /// A point in time in any of the forms that service accounts are known to answer, row by row: milliseconds since
    /// 1970 as a number, as text or in `MongoDB`'s extended JSON, an RFC 3339 date and time, or null.
    ///
    /// Provenance:
    ///
    /// * documented: the number.
    /// * observed: $numberLong and absence (dannyota/vngcloud, docs/design/iam-writes-api.md,
    ///   2026-09-27).
    /// * observed: RFC 3339 (dannyota/vngcloud, `RELEASE_NOTES.md` v0.56.2).
    /// * inferred: the number as text and null; a client decodes them (dannyota/vngcloud,
    ///   iam/timestamp.go).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// Whether it may ask for tokens.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
    /// A point in time in any of the forms that service accounts are known to answer, row by row: milliseconds since
    /// 1970 as a number, as text or in `MongoDB`'s extended JSON, an RFC 3339 date and time, or null.
    ///
    /// Provenance:
    ///
    /// * documented: the number.
    /// * observed: $numberLong and absence (dannyota/vngcloud, docs/design/iam-writes-api.md,
    ///   2026-09-27).
    /// * observed: RFC 3339 (dannyota/vngcloud, `RELEASE_NOTES.md` v0.56.2).
    /// * inferred: the number as text and null; a client decodes them (dannyota/vngcloud,
    ///   iam/timestamp.go).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub last_use: Option<Timestamp>,
}

impl Decode for ServiceAccount {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<ServiceAccountId> = None;
        let mut client_id: Option<ClientId> = None;
        let mut name: Option<String> = None;
        let mut description: Option<String> = None;
        let mut access_token_life_span: Option<i64> = None;
        let mut created_at: Option<Timestamp> = None;
        let mut enabled: Option<bool> = None;
        let mut last_use: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "clientId" => reader.read(&mut client_id),
                "name" => reader.read(&mut name),
                "description" => reader.read(&mut description),
                "accessTokenLifeSpan" => reader.read(&mut access_token_life_span),
                "createdAt" => {
                    reader
                        .read_with(
                            &mut created_at,
                            |reader| decode_timestamp(
                                reader,
                                TimestampUnit::Milliseconds,
                            ),
                        )
                }
                "enabled" => reader.read(&mut enabled),
                "lastUse" => {
                    reader
                        .read_with(
                            &mut last_use,
                            |reader| decode_timestamp(
                                reader,
                                TimestampUnit::Milliseconds,
                            ),
                        )
                }
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            client_id,
            name,
            description,
            access_token_life_span,
            created_at,
            enabled,
            last_use,
        })
    }
}

openapi_runtime::path_segment! {
    /// The name by which a service account asks for tokens, a UUID in the manual's samples.
    ///
    /// Provenance: documented: the form, by the console manual (vngcloud/docs,
    /// working-with-service-account.md).
    #[json(Decode)]
    pub struct ClientId(String);
}

/// A service account to create.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewServiceAccount {
    /// Name of the service account, for good. By the console's rules 1 to 50 letters, digits, dots, underscores,
    /// hyphens and spaces, unique in the account.
    pub name: String,
    /// What the service account is for.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub description: Patch<String>,
}

impl NewServiceAccount {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: Patch::Absent,
        }
    }

    /// Sets `description`: What the service account is for.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Patch::Value(description.into());
        self
    }

    /// Sets `description` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_description(mut self) -> Self {
        self.description = Patch::Null;
        self
    }
}

impl Encode for NewServiceAccount {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.patch("description", &self.description);
        writer.end_object();
    }
}

/// A new service account with its client secret, as far as the server tells.
///
/// Provenance: observed: the fields clients read (dannyota/vngcloud, iam/models.go;
/// GreenNodeHub/greennode-cli, `go/cmd/iam/mutation_test.go`). The answer is declared empty.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct CreatedServiceAccount {
    /// ID of a service account. It is not the client ID that asks for tokens. Its form is not published; clients expect
    /// letters, digits and hyphens.
    ///
    /// Provenance: observed: the characters, from what clients accept (dannyota/vngcloud,
    /// docs/design/iam-writes.md).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ServiceAccountId>,
    /// The name by which a service account asks for tokens, a UUID in the manual's samples.
    ///
    /// Provenance: documented: the form, by the console manual (vngcloud/docs,
    /// working-with-service-account.md).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client_id: Option<ClientId>,
    /// Name of the service account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The client secret, shown this once.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client_secret: Option<Secret>,
}

impl Decode for CreatedServiceAccount {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<ServiceAccountId> = None;
        let mut client_id: Option<ClientId> = None;
        let mut name: Option<String> = None;
        let mut client_secret: Option<Secret> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "clientId" => reader.read(&mut client_id),
                "name" => reader.read(&mut name),
                "clientSecret" => reader.read(&mut client_secret),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            client_id,
            name,
            client_secret,
        })
    }
}

/// Changes to a service account.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ServiceAccountUpdate {
    /// The new description. It cannot be null here.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Seconds that access tokens are to live. Limits are not published.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub access_token_life_span: Option<i64>,
}

impl ServiceAccountUpdate {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `description`: The new description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `access_token_life_span`: Seconds that access tokens are to live.
    #[must_use]
    pub fn access_token_life_span(mut self, access_token_life_span: i64) -> Self {
        self.access_token_life_span = Some(access_token_life_span);
        self
    }
}

impl Encode for ServiceAccountUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("description", self.description.as_ref());
        writer.optional("accessTokenLifeSpan", self.access_token_life_span.as_ref());
        writer.end_object();
    }
}

/// The new client secret of a service account.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ServiceAccountSecret {
    /// The client secret, shown this once.
    pub client_secret: Secret,
}

impl Decode for ServiceAccountSecret {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut client_secret: Option<Secret> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "clientSecret" => reader.read(&mut client_secret),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            client_secret: reader.required(client_secret, "clientSecret")?,
        })
    }
}

openapi_runtime::path_segment! {
    /// Portal ID of a root user, the number of the root account as text.
    ///
    /// Provenance: inferred: that it is the account number, from the manual's walkthrough of
    /// impersonation.
    #[json(Encode)]
    pub struct RootPortalId(String);
}

/// Tags to add or update on a service account.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ServiceAccountTagUpsert {
    /// The tags to add or update. The list may be empty.
    pub tags: Vec<NewTag>,
}

impl ServiceAccountTagUpsert {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(tags: impl IntoIterator<Item = NewTag>) -> Self {
        Self {
            tags: tags.into_iter().collect(),
        }
    }
}

impl Encode for ServiceAccountTagUpsert {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("tags", &self.tags);
        writer.end_object();
    }
}

/// Keys of the tags to delete.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ServiceAccountTagKeys {
    /// Keys of the tags to delete. The list may be empty.
    pub keys: Vec<String>,
}

impl ServiceAccountTagKeys {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            keys: keys.into_iter().map(Into::into).collect(),
        }
    }
}

impl Encode for ServiceAccountTagKeys {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("keys", &self.keys);
        writer.end_object();
    }
}
