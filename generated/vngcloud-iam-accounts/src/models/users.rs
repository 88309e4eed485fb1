// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::collections::BTreeMap;
use openapi_runtime::{Secret, Timestamp, json};
use openapi_runtime::json::{Decode, DecodeError, Encode, Kind, Reader, Writer};
use crate::models::{NewTag, Tag, TagList};

/// An IAM user as it stands in a list. The server is likely to send more than this.
///
/// Provenance: observed: dannyota/vngcloud, docs/design/iam-writes-api.md and iam/models.go,
/// live reads.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct User {
    /// ID of an IAM user, a UUID in practice.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/iam-writes-api.md); no format
    /// is documented.
    pub id: UserId,
    /// Name the user signs in with, unique in the account.
    pub username: String,
    /// When the user was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
}

impl Decode for User {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<UserId> = None;
        let mut username: Option<String> = None;
        let mut created_at: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "username" => reader.read(&mut username),
                "createdAt" => reader.read(&mut created_at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            username: reader.required(username, "username")?,
            created_at,
        })
    }
}

openapi_runtime::path_segment! {
    /// ID of an IAM user, a UUID in practice.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/iam-writes-api.md); no format
    /// is documented.
    #[json(Decode, Encode)]
    pub struct UserId(String);
}

/// An IAM user to create. Both fields are declared optional, though a user without them has no use.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewUser {
    /// Name to sign in with. By the console's rules 5 to 50 letters, digits, dots, underscores and hyphens, unique
    /// in the account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub username: Option<String>,
    /// First password. By the console's default rules 8 to 50 characters with a capital, a small letter, a digit
    /// and a special character; the account's own policy may ask for more.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub password: Option<Secret>,
}

impl NewUser {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `username`: Name to sign in with.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets `password`: First password.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Encode for NewUser {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("username", self.username.as_ref());
        writer.optional("password", self.password.as_ref());
        writer.end_object();
    }
}

/// An IAM user, with everything that the server sends beyond the known fields.
///
/// Provenance: inferred: from the rows of listUsers; nobody is known to have read this
/// answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct UserDetail {
    /// ID of an IAM user, a UUID in practice.
    ///
    /// Provenance: observed: UUID (dannyota/vngcloud, docs/design/iam-writes-api.md); no format
    /// is documented.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<UserId>,
    /// Name the user signs in with, unique in the account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub username: Option<String>,
    /// When the user was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// Members that the API's document does not name.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub additional_properties: BTreeMap<String, json::Value>,
}

impl Decode for UserDetail {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<UserId> = None;
        let mut username: Option<String> = None;
        let mut created_at: Option<Timestamp> = None;
        let mut additional_properties = BTreeMap::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "username" => reader.read(&mut username),
                "createdAt" => reader.read(&mut created_at),
                key => {
                    let key = key.to_owned();
                    reader.read_entry(key, &mut additional_properties)
                }
            }?;
        }
        Ok(Self {
            id,
            username,
            created_at,
            additional_properties,
        })
    }
}

/// Tags of a user, in either shape the server may choose.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum UserTags {
    /// Tags in an envelope.
    TagList(TagList),
    /// A list of `Tag`.
    List(Vec<Tag>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl Decode for UserTags {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::Object => Decode::decode(reader).map(Self::TagList),
            Kind::Array => Decode::decode(reader).map(Self::List),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// Tags to set on a user, at least one.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewUserTags {
    /// The tags to create.
    ///
    /// Documented: at least 1 item.
    pub tags: Vec<NewTag>,
}

impl NewUserTags {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(tags: impl IntoIterator<Item = NewTag>) -> Self {
        Self {
            tags: tags.into_iter().collect(),
        }
    }
}

impl Encode for NewUserTags {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("tags", &self.tags);
        writer.end_object();
    }
}

/// Keys of the tags to delete, at least one.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserTagKeys {
    /// Keys of the tags to delete.
    ///
    /// Documented: at least 1 item.
    pub keys: Vec<String>,
}

impl UserTagKeys {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            keys: keys.into_iter().map(Into::into).collect(),
        }
    }
}

impl Encode for UserTagKeys {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("keys", &self.keys);
        writer.end_object();
    }
}
