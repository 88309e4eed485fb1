// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Secret, Timestamp, json};
use openapi_runtime::json::{Decode, DecodeError, Encode, Form, Key, Reader, Writer};

/// What a failed call answers, in any of the three forms seen: entries in an envelope, entries without one, or a
/// message alone.
///
/// Provenance:
///
/// * observed: envelope (vngcloud/vngcloud-go-sdk, `vngcloud/sdk_error`; dannyota/vngcloud,
///   docs/wiki/Errors.md).
/// * observed: bare entries, on sibling APIs (dannyota/vngcloud, docs/design/storage-api.md).
/// * observed: message alone, on other services of the vendor (vngcloud/vngcloud-go-sdk,
///   `vngcloud/sdk_error`).
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum ErrorBody {
    /// Errors in an envelope.
    Envelope(ErrorEnvelope),
    /// A list of `ErrorEntry`.
    List(Vec<Option<ErrorEntry>>),
    /// A message alone.
    Message(ErrorMessage),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl Decode for ErrorBody {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Array,
            Form::Object(&[Key::Required("errors")]),
            Form::Object(&[Key::Required("message")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::List),
            Some(1) => Decode::decode(reader).map(Self::Envelope),
            Some(2) => Decode::decode(reader).map(Self::Message),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// Errors in an envelope.
///
/// Provenance: observed: dannyota/vngcloud, docs/design/storage-api.md, live calls of
/// 2026-09-26 and 2026-10-09
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ErrorEnvelope {
    /// The errors, usually one. The list has been seen empty, and with null in it.
    pub errors: Vec<Option<ErrorEntry>>,
}

impl Decode for ErrorEnvelope {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut errors: Option<Vec<Option<ErrorEntry>>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "errors" => reader.read(&mut errors),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            errors: reader.required(errors, "errors")?,
        })
    }
}

/// One error.
///
/// Provenance: observed: vngcloud/vngcloud-go-sdk, `vngcloud/sdk_error/errors.go`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ErrorEntry {
    /// What went wrong, for programs, such as `NOT_FOUND_S3_KEY`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub code: Option<String>,
    /// What went wrong, for people.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub message: Option<String>,
}

impl Decode for ErrorEntry {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut code: Option<String> = None;
        let mut message: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "code" => reader.read(&mut code),
                "message" => reader.read(&mut message),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { code, message })
    }
}

/// A message alone.
///
/// Provenance: observed: vngcloud/vngcloud-go-sdk, `vngcloud/sdk_error/errors.go`
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ErrorMessage {
    /// What went wrong, for people.
    pub message: String,
}

impl Decode for ErrorMessage {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut message: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "message" => reader.read(&mut message),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            message: reader.required(message, "message")?,
        })
    }
}

openapi_runtime::path_segment! {
    /// ID of a service account. It is not the client ID that asks for tokens. Its form is not published; clients expect
    /// letters, digits and hyphens.
    ///
    /// Provenance: observed: the characters, from what clients accept (dannyota/vngcloud,
    /// docs/design/iam-writes.md).
    #[json(Decode, Encode)]
    pub struct ServiceAccountId(String);
}

openapi_runtime::integer_newtype! {
    /// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
    /// of a root user all name it.
    ///
    /// Provenance: inferred: that all three are one number; the manual uses one number for all.
    #[json(Decode)]
    pub struct AccountId(i64);
}

/// The new password.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PasswordReset {
    /// The new password. Declared optional, though a request without it has no use. By the console's default rules
    /// 8 to 50 characters with a capital, a small letter, a digit and a special character; the account's own policy
    /// may ask for more.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub password: Option<Secret>,
}

impl PasswordReset {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `password`: The new password.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Encode for PasswordReset {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("password", self.password.as_ref());
        writer.end_object();
    }
}

/// The address to register.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct EmailSetup {
    /// The address. Declared optional, though a request without it has no use.
    ///
    /// Documented: format `email`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
}

impl EmailSetup {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `email`: The address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
}

impl Encode for EmailSetup {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("email", self.email.as_ref());
        writer.end_object();
    }
}

/// The code that proves a second factor.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Verification {
    /// The six digits of the code. Declared optional, though a request without them has no use.
    ///
    /// Documented: pattern `^\d{6}$`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub token: Option<Secret>,
}

impl Verification {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `token`: The six digits of the code.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }
}

impl Encode for Verification {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("token", self.token.as_ref());
        writer.end_object();
    }
}

/// Tags in an envelope.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TagList {
    /// The tags.
    pub tags: Vec<Tag>,
}

impl Decode for TagList {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut tags: Option<Vec<Tag>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "tags" => reader.read(&mut tags),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            tags: reader.required(tags, "tags")?,
        })
    }
}

/// A label on a user or service account.
///
/// Provenance: inferred: all fields, from tags of the same vendor's other services
/// (vngcloud/vngcloud-go-sdk, `vngcloud/services/server/v1/system_tag_response.go`); `key`
/// also from the deletion by keys.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Tag {
    /// Name of the tag.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub key: Option<String>,
    /// Value of the tag.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub value: Option<String>,
    /// Whether the platform set the tag itself.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub system_tag: Option<bool>,
    /// When the tag was set. The form is not known for this API.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<String>,
}

impl Decode for Tag {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut key: Option<String> = None;
        let mut value: Option<String> = None;
        let mut system_tag: Option<bool> = None;
        let mut created_at: Option<String> = None;
        reader.begin_object()?;
        while let Some(key_) = reader.next_key()? {
            match key_ {
                "key" => reader.read(&mut key),
                "value" => reader.read(&mut value),
                "systemTag" => reader.read(&mut system_tag),
                "createdAt" => reader.read(&mut created_at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            key,
            value,
            system_tag,
            created_at,
        })
    }
}

/// A label to set.
///
/// Provenance: inferred: from tags of the same vendor's other services and, for the key, from
/// the deletion by keys; "an array of objects" is all that is published.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewTag {
    /// Name of the tag. Elsewhere at VNG Cloud, names that start with `vng.` are the platform's own.
    pub key: String,
    /// Value of the tag.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub value: Option<String>,
}

impl NewTag {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: None,
        }
    }

    /// Sets `value`: Value of the tag.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl Encode for NewTag {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("key", &self.key);
        writer.optional("value", self.value.as_ref());
        writer.end_object();
    }
}

openapi_runtime::path_segment! {
    /// ID of an identity provider.
    #[json(Decode, Encode)]
    pub struct IdentityProviderId(String);
}

/// A rule that gives groups to users with certain values of a claim.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct PermissionMapper {
    /// ID of a permission mapper.
    pub id: PermissionMapperId,
    /// Name of the mapper.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Claim of the provider's token that is looked at.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub claim_name: Option<String>,
    /// Values of the claim that match.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub claim_values: Option<Vec<String>>,
    /// IAM groups that matching users get, by ID or by name; which of the two is not published.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub groups: Option<Vec<String>>,
    /// When the mapper was last changed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// When the mapper was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
}

impl Decode for PermissionMapper {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<PermissionMapperId> = None;
        let mut name: Option<String> = None;
        let mut claim_name: Option<String> = None;
        let mut claim_values: Option<Vec<String>> = None;
        let mut groups: Option<Vec<String>> = None;
        let mut updated_at: Option<Timestamp> = None;
        let mut created_at: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "claimName" => reader.read(&mut claim_name),
                "claimValues" => reader.read(&mut claim_values),
                "groups" => reader.read(&mut groups),
                "updatedAt" => reader.read(&mut updated_at),
                "createdAt" => reader.read(&mut created_at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            claim_name,
            claim_values,
            groups,
            updated_at,
            created_at,
        })
    }
}

openapi_runtime::path_segment! {
    /// ID of a permission mapper.
    #[json(Decode, Encode)]
    pub struct PermissionMapperId(String);
}

/// An S3 key without its secret. Rows of a list may hold less.
///
/// Provenance:
///
/// * documented: the fields of one key.
/// * documented: rows of a list hold id, name, accessKey, projectId, regionId and createdAt
///   (dannyota/vngcloud, docs/design/storage-api.md, which read the official document); whether
///   they hold the rest is not known.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct S3Key {
    /// ID of an S3 key. It is not the access key that S3 clients send.
    pub id: S3KeyId,
    /// Name of the key.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The half of the key pair that S3 clients send in the clear.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub access_key: Option<String>,
    /// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
    /// of a root user all name it.
    ///
    /// Provenance: inferred: that all three are one number; the manual uses one number for all.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub root: Option<AccountId>,
    /// ID of a vStorage project, 32 hexadecimal digits in practice.
    ///
    /// Provenance: observed: the form (dannyota/vngcloud, docs/design/storage-api.md, live
    /// calls).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub project_id: Option<ProjectId>,
    /// ID of a region, a UUID in practice. Not declared as one: the vendor's own sample is not well-formed.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/storage-api.md, live calls).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub region_id: Option<RegionId>,
    /// Whether IAM checks the key. If not, it opens everything in its project; if so, it has the rights of the
    /// service account it is attached to, and none without one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub restricted: Option<bool>,
    /// State of an S3 key. No operation of this API sets `INACTIVE`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub status: Option<S3KeyStatus>,
    /// When the key was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// When the key was last changed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
}

impl Decode for S3Key {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<S3KeyId> = None;
        let mut name: Option<String> = None;
        let mut access_key: Option<String> = None;
        let mut root: Option<AccountId> = None;
        let mut project_id: Option<ProjectId> = None;
        let mut region_id: Option<RegionId> = None;
        let mut restricted: Option<bool> = None;
        let mut status: Option<S3KeyStatus> = None;
        let mut created_at: Option<Timestamp> = None;
        let mut updated_at: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "accessKey" => reader.read(&mut access_key),
                "root" => reader.read(&mut root),
                "projectId" => reader.read(&mut project_id),
                "regionId" => reader.read(&mut region_id),
                "restricted" => reader.read(&mut restricted),
                "status" => reader.read(&mut status),
                "createdAt" => reader.read(&mut created_at),
                "updatedAt" => reader.read(&mut updated_at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            access_key,
            root,
            project_id,
            region_id,
            restricted,
            status,
            created_at,
            updated_at,
        })
    }
}

openapi_runtime::path_segment! {
    /// ID of an S3 key. It is not the access key that S3 clients send.
    #[json(Decode, Encode)]
    pub struct S3KeyId(String);
}

openapi_runtime::path_segment! {
    /// ID of a vStorage project, 32 hexadecimal digits in practice.
    ///
    /// Provenance: observed: the form (dannyota/vngcloud, docs/design/storage-api.md, live
    /// calls).
    #[json(Decode, Encode)]
    pub struct ProjectId(String);
}

openapi_runtime::path_segment! {
    /// ID of a region, a UUID in practice. Not declared as one: the vendor's own sample is not well-formed.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/storage-api.md, live calls).
    #[json(Decode, Encode)]
    pub struct RegionId(String);
}

openapi_runtime::string_enum! {
    /// State of an S3 key. No operation of this API sets `INACTIVE`.
    #[json(Decode)]
    pub enum S3KeyStatus {
        Active = "ACTIVE",
        Inactive = "INACTIVE",
        Deleted = "DELETED",
    }
}

/// A Swift user without its password. Rows of a list may hold less.
///
/// Provenance:
///
/// * documented: the fields of one Swift user.
/// * inferred: that rows of a list hold some of them, as S3 keys do.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SwiftUser {
    /// ID of a Swift user. It is not the username that Swift clients send.
    pub id: SwiftUserId,
    /// Name that Swift clients send, chosen by the server.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub username: Option<String>,
    /// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
    /// of a root user all name it.
    ///
    /// Provenance: inferred: that all three are one number; the manual uses one number for all.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub root: Option<AccountId>,
    /// ID of a vStorage project, 32 hexadecimal digits in practice.
    ///
    /// Provenance: observed: the form (dannyota/vngcloud, docs/design/storage-api.md, live
    /// calls).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub project_id: Option<ProjectId>,
    /// ID of a region, a UUID in practice. Not declared as one: the vendor's own sample is not well-formed.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/storage-api.md, live calls).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub region_id: Option<RegionId>,
    /// Whether IAM checks the user. If not, it reaches everything in its project; if so, it has the rights of the
    /// service account it is attached to, and none without one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub restricted: Option<bool>,
    /// State of a Swift user. No operation of this API sets `INACTIVE`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub status: Option<SwiftUserStatus>,
    /// When the Swift user was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// When the Swift user was last changed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
}

impl Decode for SwiftUser {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<SwiftUserId> = None;
        let mut username: Option<String> = None;
        let mut root: Option<AccountId> = None;
        let mut project_id: Option<ProjectId> = None;
        let mut region_id: Option<RegionId> = None;
        let mut restricted: Option<bool> = None;
        let mut status: Option<SwiftUserStatus> = None;
        let mut created_at: Option<Timestamp> = None;
        let mut updated_at: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "username" => reader.read(&mut username),
                "root" => reader.read(&mut root),
                "projectId" => reader.read(&mut project_id),
                "regionId" => reader.read(&mut region_id),
                "restricted" => reader.read(&mut restricted),
                "status" => reader.read(&mut status),
                "createdAt" => reader.read(&mut created_at),
                "updatedAt" => reader.read(&mut updated_at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            username,
            root,
            project_id,
            region_id,
            restricted,
            status,
            created_at,
            updated_at,
        })
    }
}

openapi_runtime::path_segment! {
    /// ID of a Swift user. It is not the username that Swift clients send.
    #[json(Decode, Encode)]
    pub struct SwiftUserId(String);
}

openapi_runtime::string_enum! {
    /// State of a Swift user. No operation of this API sets `INACTIVE`.
    #[json(Decode)]
    pub enum SwiftUserStatus {
        Active = "ACTIVE",
        Inactive = "INACTIVE",
    }
}
