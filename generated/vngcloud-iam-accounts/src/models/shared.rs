// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::fmt;
use std::convert::Infallible;
use std::str::FromStr;
use openapi_runtime::{Secret, Timestamp, UnknownValue, json};
use openapi_runtime::json::{Decode, DecodeError, Encode, Form, Key, Reader, Writer};
use openapi_runtime::path::{InvalidSegment, validate_segment};

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
    ErrorEnvelope(ErrorEnvelope),
    /// A list.
    List(Vec<Option<ErrorEntry>>),
    /// A message alone.
    ErrorMessage(ErrorMessage),
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
            Some(1) => Decode::decode(reader).map(Self::ErrorEnvelope),
            Some(2) => Decode::decode(reader).map(Self::ErrorMessage),
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
        let mut errors = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "errors" => reader.read(&mut errors)?,
                _ => reader.skip()?,
            }
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
        let mut code = None;
        let mut message = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "code" => reader.read(&mut code)?,
                "message" => reader.read(&mut message)?,
                _ => reader.skip()?,
            }
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
        let mut message = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "message" => reader.read(&mut message)?,
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            message: reader.required(message, "message")?,
        })
    }
}

/// ID of a service account. It is not the client ID that asks for tokens. Its form is not published; clients expect
/// letters, digits and hyphens.
///
/// Provenance: observed: the characters, from what clients accept (dannyota/vngcloud,
/// docs/design/iam-writes.md).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct ServiceAccountId(String);

impl ServiceAccountId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for ServiceAccountId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for ServiceAccountId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for ServiceAccountId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for ServiceAccountId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<ServiceAccountId> for String {
    fn from(value: ServiceAccountId) -> Self {
        value.0
    }
}

impl fmt::Display for ServiceAccountId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for ServiceAccountId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for ServiceAccountId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

/// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
/// of a root user all name it.
///
/// Provenance: inferred: that all three are one number; the manual uses one number for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct AccountId(i64);

impl AccountId {
    /// Takes the number as it is.
    #[must_use]
    pub const fn new(value: i64) -> Self {
        Self(value)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for AccountId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl From<AccountId> for i64 {
    fn from(value: AccountId) -> Self {
        value.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for AccountId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.integer().map(Self)
    }
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
        let mut tags = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "tags" => reader.read(&mut tags)?,
                _ => reader.skip()?,
            }
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
        let mut key = None;
        let mut value = None;
        let mut system_tag = None;
        let mut created_at = None;
        reader.begin_object()?;
        while let Some(key_) = reader.next_key()? {
            match key_ {
                "key" => reader.read(&mut key)?,
                "value" => reader.read(&mut value)?,
                "systemTag" => reader.read(&mut system_tag)?,
                "createdAt" => reader.read(&mut created_at)?,
                _ => reader.skip()?,
            }
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

/// ID of an identity provider.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct IdentityProviderId(String);

impl IdentityProviderId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for IdentityProviderId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for IdentityProviderId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for IdentityProviderId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for IdentityProviderId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<IdentityProviderId> for String {
    fn from(value: IdentityProviderId) -> Self {
        value.0
    }
}

impl fmt::Display for IdentityProviderId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for IdentityProviderId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for IdentityProviderId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
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
        let mut id = None;
        let mut name = None;
        let mut claim_name = None;
        let mut claim_values = None;
        let mut groups = None;
        let mut updated_at = None;
        let mut created_at = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "name" => reader.read(&mut name)?,
                "claimName" => reader.read(&mut claim_name)?,
                "claimValues" => reader.read(&mut claim_values)?,
                "groups" => reader.read(&mut groups)?,
                "updatedAt" => reader.read(&mut updated_at)?,
                "createdAt" => reader.read(&mut created_at)?,
                _ => reader.skip()?,
            }
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

/// ID of a permission mapper.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct PermissionMapperId(String);

impl PermissionMapperId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for PermissionMapperId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for PermissionMapperId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for PermissionMapperId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for PermissionMapperId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<PermissionMapperId> for String {
    fn from(value: PermissionMapperId) -> Self {
        value.0
    }
}

impl fmt::Display for PermissionMapperId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for PermissionMapperId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for PermissionMapperId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
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
        let mut id = None;
        let mut name = None;
        let mut access_key = None;
        let mut root = None;
        let mut project_id = None;
        let mut region_id = None;
        let mut restricted = None;
        let mut status = None;
        let mut created_at = None;
        let mut updated_at = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "name" => reader.read(&mut name)?,
                "accessKey" => reader.read(&mut access_key)?,
                "root" => reader.read(&mut root)?,
                "projectId" => reader.read(&mut project_id)?,
                "regionId" => reader.read(&mut region_id)?,
                "restricted" => reader.read(&mut restricted)?,
                "status" => reader.read(&mut status)?,
                "createdAt" => reader.read(&mut created_at)?,
                "updatedAt" => reader.read(&mut updated_at)?,
                _ => reader.skip()?,
            }
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

/// ID of an S3 key. It is not the access key that S3 clients send.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct S3KeyId(String);

impl S3KeyId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for S3KeyId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for S3KeyId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for S3KeyId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for S3KeyId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<S3KeyId> for String {
    fn from(value: S3KeyId) -> Self {
        value.0
    }
}

impl fmt::Display for S3KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for S3KeyId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for S3KeyId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

/// ID of a vStorage project, 32 hexadecimal digits in practice.
///
/// Provenance: observed: the form (dannyota/vngcloud, docs/design/storage-api.md, live
/// calls).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct ProjectId(String);

impl ProjectId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for ProjectId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for ProjectId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for ProjectId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for ProjectId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<ProjectId> for String {
    fn from(value: ProjectId) -> Self {
        value.0
    }
}

impl fmt::Display for ProjectId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for ProjectId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for ProjectId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

/// ID of a region, a UUID in practice. Not declared as one: the vendor's own sample is not well-formed.
///
/// Provenance: observed: UUID (dannyota/vngcloud, docs/design/storage-api.md, live calls).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct RegionId(String);

impl RegionId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for RegionId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for RegionId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for RegionId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for RegionId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<RegionId> for String {
    fn from(value: RegionId) -> Self {
        value.0
    }
}

impl fmt::Display for RegionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for RegionId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for RegionId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

/// State of an S3 key. No operation of this API sets `INACTIVE`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum S3KeyStatus {
    /// `ACTIVE`
    Active,
    /// `INACTIVE`
    Inactive,
    /// `DELETED`
    Deleted,
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(UnknownValue),
}

impl S3KeyStatus {
    /// The value as the API spells it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Deleted => "DELETED",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl From<&str> for S3KeyStatus {
    fn from(value: &str) -> Self {
        match value {
            "ACTIVE" => Self::Active,
            "INACTIVE" => Self::Inactive,
            "DELETED" => Self::Deleted,
            unknown => Self::Unknown(UnknownValue::__new(unknown)),
        }
    }
}

impl From<String> for S3KeyStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for S3KeyStatus {
    type Err = Infallible;
    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for S3KeyStatus {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for S3KeyStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), formatter)
    }
}

impl Decode for S3KeyStatus {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.text().map(Self::from)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for S3KeyStatus {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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
        let mut id = None;
        let mut username = None;
        let mut root = None;
        let mut project_id = None;
        let mut region_id = None;
        let mut restricted = None;
        let mut status = None;
        let mut created_at = None;
        let mut updated_at = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id)?,
                "username" => reader.read(&mut username)?,
                "root" => reader.read(&mut root)?,
                "projectId" => reader.read(&mut project_id)?,
                "regionId" => reader.read(&mut region_id)?,
                "restricted" => reader.read(&mut restricted)?,
                "status" => reader.read(&mut status)?,
                "createdAt" => reader.read(&mut created_at)?,
                "updatedAt" => reader.read(&mut updated_at)?,
                _ => reader.skip()?,
            }
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

/// ID of a Swift user. It is not the username that Swift clients send.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct SwiftUserId(String);

impl SwiftUserId {
    /// Takes a text that can be one segment of a path.
    ///
    /// # Errors
    ///
    /// The text is empty, `.` or `..`: in a path it would name another resource.
    pub fn new(value: impl Into<String>) -> Result<Self, InvalidSegment> {
        let value = value.into();
        validate_segment(&value)?;
        Ok(Self(value))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for SwiftUserId {
    type Error = InvalidSegment;
    fn try_from(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl TryFrom<String> for SwiftUserId {
    type Error = InvalidSegment;
    fn try_from(value: String) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl FromStr for SwiftUserId {
    type Err = InvalidSegment;
    fn from_str(value: &str) -> Result<Self, InvalidSegment> {
        Self::new(value)
    }
}

impl AsRef<str> for SwiftUserId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<SwiftUserId> for String {
    fn from(value: SwiftUserId) -> Self {
        value.0
    }
}

impl fmt::Display for SwiftUserId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Decode for SwiftUserId {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self)
    }
}

impl Encode for SwiftUserId {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

/// State of a Swift user. No operation of this API sets `INACTIVE`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SwiftUserStatus {
    /// `ACTIVE`
    Active,
    /// `INACTIVE`
    Inactive,
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(UnknownValue),
}

impl SwiftUserStatus {
    /// The value as the API spells it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl From<&str> for SwiftUserStatus {
    fn from(value: &str) -> Self {
        match value {
            "ACTIVE" => Self::Active,
            "INACTIVE" => Self::Inactive,
            unknown => Self::Unknown(UnknownValue::__new(unknown)),
        }
    }
}

impl From<String> for SwiftUserStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl FromStr for SwiftUserStatus {
    type Err = Infallible;
    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for SwiftUserStatus {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SwiftUserStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), formatter)
    }
}

impl Decode for SwiftUserStatus {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.text().map(Self::from)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for SwiftUserStatus {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
