// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::collections::BTreeMap;
use openapi_runtime::{Secret, Timestamp, json};
use openapi_runtime::json::{
    Decode, DecodeError, Encode, Form, Key, Kind, Reader, Writer,
};

openapi_runtime::integer_newtype! {
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    #[json(Decode, Encode)]
    pub struct AccountId(i64);
}

openapi_runtime::integer_newtype! {
    /// ID of a user.
    #[json(Decode, Encode)]
    pub struct UserId(i64);
}

openapi_runtime::string_enum! {
    /// Language of the control panel and of e-mails.
    #[json(Decode, Encode)]
    pub enum UserLanguage {
        De = "de",
        En = "en",
        Ru = "ru",
        Zh = "zh",
        Az = "az",
    }
}

openapi_runtime::integer_newtype! {
    /// ID of the service provider that a user belongs to.
    #[json(Decode)]
    pub struct ResellerId(i64);
}

/// A role, which the service also calls a group. In a request send both members; whether one of them would do is
/// not documented.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserRole {
    /// ID of a role: 1 Administrators, 2 Users, 5 Engineers, 3009 Purge and Prefetch only (API+Web),
    /// 3022 Purge and Prefetch only (API).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<RoleId>,
    /// Name of a role, and what it allows:
    ///
    /// * `Administrators` (1): everything, users included; tokens of any role.
    /// * `Users` (2): view statistics; tokens with this role.
    /// * `Engineers` (5): change service settings, view statistics, purge and prefetch; tokens up to this role.
    /// * `Purge and Prefetch only (API)` (3022): view statistics and settings, purge and prefetch by API.
    /// * `Purge and Prefetch only (API+Web)` (3009): the same, and purge and prefetch in the control panel.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<RoleName>,
}

impl UserRole {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`: ID of a role: 1 Administrators, 2 Users, 5 Engineers, 3009 Purge and Prefetch only (API+Web), 3022 Purge and Prefetch only (API).
    #[must_use]
    pub fn id(mut self, id: impl Into<RoleId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`: Name of a role, and what it allows:
    #[must_use]
    pub fn name(mut self, name: impl Into<RoleName>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Decode for UserRole {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<RoleId> = None;
        let mut name: Option<RoleName> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { id, name })
    }
}

impl Encode for UserRole {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("id", self.id.as_ref());
        writer.optional("name", self.name.as_ref());
        writer.end_object();
    }
}

openapi_runtime::integer_newtype! {
    /// ID of a role: 1 Administrators, 2 Users, 5 Engineers, 3009 Purge and Prefetch only (API+Web),
    /// 3022 Purge and Prefetch only (API).
    #[json(Decode, Encode)]
    pub struct RoleId(i64);
}

openapi_runtime::string_enum! {
    /// Name of a role, and what it allows:
    ///
    /// * `Administrators` (1): everything, users included; tokens of any role.
    /// * `Users` (2): view statistics; tokens with this role.
    /// * `Engineers` (5): change service settings, view statistics, purge and prefetch; tokens up to this role.
    /// * `Purge and Prefetch only (API)` (3022): view statistics and settings, purge and prefetch by API.
    /// * `Purge and Prefetch only (API+Web)` (3009): the same, and purge and prefetch in the control panel.
    #[json(Decode, Encode)]
    pub enum RoleName {
        Administrators = "Administrators",
        Users = "Users",
        Engineers = "Engineers",
        PurgeAndPrefetchOnlyApi = "Purge and Prefetch only (API)",
        PurgeAndPrefetchOnlyApiWeb = "Purge and Prefetch only (API+Web)",
    }
}

openapi_runtime::string_enum! {
    /// A way to log in; `sso` is SAML SSO, `github` and `google-oauth2` are social logins.
    #[json(Decode, Encode)]
    pub enum AuthType {
        Password = "password",
        Sso = "sso",
        Github = "github",
        GoogleOauth2 = "google-oauth2",
    }
}

/// What the service says about a failure. It has three shapes.
///
/// Provenance: inferred: the union of the shapes that the vendor documents one by one
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum ErrorBody {
    /// What is wrong with members of the request.
    FieldErrors(FieldErrors),
    /// A failure in one sentence.
    Message(ErrorMessage),
    /// A list of strings.
    List(Vec<String>),
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
            Some(1) => Decode::decode(reader).map(Self::FieldErrors),
            Some(2) => Decode::decode(reader).map(Self::Message),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// What is wrong with members of the request.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FieldErrors {
    /// Members of the request, each with what is wrong with it.
    pub errors: BTreeMap<String, FieldError>,
}

impl Decode for FieldErrors {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut errors: Option<BTreeMap<String, FieldError>> = None;
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

/// What is wrong with one member; for a member that is an object, what is wrong with its members.
///
/// Provenance: documented: declared as a list of texts; samples also show one text and a
/// nested object
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum FieldError {
    /// A list of strings.
    List(Vec<String>),
    /// A string.
    Text(String),
    /// An object whose members are `FieldError`.
    Object(BTreeMap<String, FieldError>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl Decode for FieldError {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::Array => Decode::decode(reader).map(Self::List),
            Kind::String => Decode::decode(reader).map(Self::Text),
            Kind::Object => Decode::decode(reader).map(Self::Object),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// A failure in one sentence.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ErrorMessage {
    /// What went wrong.
    pub message: String,
    /// Name of the failure for programs.
    ///
    /// Provenance: documented: by the vendor's error guide for all services; no sample from this
    /// service
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub exception_class: Option<String>,
    /// ID of the request.
    ///
    /// Provenance: documented: by the vendor's error guide for all services; no sample from this
    /// service
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub request_id: Option<String>,
    /// More about the failure, in any shape.
    ///
    /// Provenance: documented: by the vendor's error guide for all services; shape not given
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub info: Option<json::Value>,
    /// More about members that were refused, in any shape.
    ///
    /// Provenance: documented: by the vendor's error guide for all services; shape not given
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub invalid_fields: Option<json::Value>,
}

impl Decode for ErrorMessage {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut message: Option<String> = None;
        let mut exception_class: Option<String> = None;
        let mut request_id: Option<String> = None;
        let mut info: Option<json::Value> = None;
        let mut invalid_fields: Option<json::Value> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "message" => reader.read(&mut message),
                "exception_class" => reader.read(&mut exception_class),
                "request_id" => reader.read(&mut request_id),
                "info" => reader.read(&mut info),
                "invalid_fields" => reader.read(&mut invalid_fields),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            message: reader.required(message, "message")?,
            exception_class,
            request_id,
            info,
            invalid_fields,
        })
    }
}

/// Short-lived tokens of a user.
///
/// Provenance: inferred: that both members are always present is not stated
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TokenPair {
    /// Refresh token, good for 24 hours.
    pub refresh: Secret,
    /// Access token to be sent as a bearer token, good for one hour.
    pub access: Secret,
}

impl Decode for TokenPair {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut refresh: Option<Secret> = None;
        let mut access: Option<Secret> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "refresh" => reader.read(&mut refresh),
                "access" => reader.read(&mut access),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            refresh: reader.required(refresh, "refresh")?,
            access: reader.required(access, "access")?,
        })
    }
}

/// A permanent API token, without its secret text.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ApiToken {
    /// ID of a permanent API token; the number before the separator in the token's text.
    pub id: TokenId,
    /// Name of the token.
    pub name: String,
    /// What the token is for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// When the token ends; null means never. The service writes RFC 3339, and until about February 2026 wrote a
    /// space instead of the `T` (`2021-01-01 12:00:00+00:00`). Both are read.
    pub exp_date: Option<Timestamp>,
    /// Whether the token has ended. The service deletes such tokens by itself.
    pub expired: bool,
    /// Whether the token was deleted.
    pub deleted: bool,
    /// When the token was issued; written like `exp_date`.
    pub created: Timestamp,
    /// When the token was last used; written like `exp_date`. Null for a token that was never used.
    ///
    /// Provenance: documented: not declared nullable now, but the older document
    /// (gcore-iam-sdk-go, 2025-09-26) shows null; that null means "never used" is inferred
    pub last_usage: Option<Timestamp>,
    /// The role of a token and the user who issued it.
    pub client_user: ApiTokenIssuer,
}

impl Decode for ApiToken {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<TokenId> = None;
        let mut name: Option<String> = None;
        let mut description: Option<String> = None;
        let mut exp_date: Option<Timestamp> = None;
        let mut expired: Option<bool> = None;
        let mut deleted: Option<bool> = None;
        let mut created: Option<Timestamp> = None;
        let mut last_usage: Option<Timestamp> = None;
        let mut client_user: Option<ApiTokenIssuer> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "description" => reader.read(&mut description),
                "exp_date" => reader.read(&mut exp_date),
                "expired" => reader.read(&mut expired),
                "deleted" => reader.read(&mut deleted),
                "created" => reader.read(&mut created),
                "last_usage" => reader.read(&mut last_usage),
                "client_user" => reader.read(&mut client_user),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name: reader.required(name, "name")?,
            description,
            exp_date,
            expired: reader.required(expired, "expired")?,
            deleted: reader.required(deleted, "deleted")?,
            created: reader.required(created, "created")?,
            last_usage,
            client_user: reader.required(client_user, "client_user")?,
        })
    }
}

openapi_runtime::integer_newtype! {
    /// ID of a permanent API token; the number before the separator in the token's text.
    #[json(Decode, Encode)]
    pub struct TokenId(i64);
}

/// The role of a token and the user who issued it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ApiTokenIssuer {
    /// A role, which the service also calls a group. In a request send both members; whether one of them would do is
    /// not documented.
    pub role: UserRole,
    /// ID of a user.
    pub user_id: UserId,
    /// Name of the issuer.
    pub user_name: String,
    /// E-mail address of the issuer.
    pub user_email: String,
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    pub client_id: AccountId,
    /// The vendor says that the token was deleted; more likely the issuer was.
    ///
    /// Provenance: inferred: the control panel marks tokens whose issuer was deleted
    pub deleted: bool,
}

impl Decode for ApiTokenIssuer {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut role: Option<UserRole> = None;
        let mut user_id: Option<UserId> = None;
        let mut user_name: Option<String> = None;
        let mut user_email: Option<String> = None;
        let mut client_id: Option<AccountId> = None;
        let mut deleted: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "role" => reader.read(&mut role),
                "user_id" => reader.read(&mut user_id),
                "user_name" => reader.read(&mut user_name),
                "user_email" => reader.read(&mut user_email),
                "client_id" => reader.read(&mut client_id),
                "deleted" => reader.read(&mut deleted),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            role: reader.required(role, "role")?,
            user_id: reader.required(user_id, "user_id")?,
            user_name: reader.required(user_name, "user_name")?,
            user_email: reader.required(user_email, "user_email")?,
            client_id: reader.required(client_id, "client_id")?,
            deleted: reader.required(deleted, "deleted")?,
        })
    }
}

/// A permanent API token to be created.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewApiToken {
    /// Name of the token.
    pub name: String,
    /// What the token is for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// When the token shall end, in UTC. Null makes a token that never ends; the member must be there.
    pub exp_date: Option<Timestamp>,
    /// What a new token may do. Which role a token gets that names none is not documented.
    pub client_user: ApiTokenGrant,
}

impl NewApiToken {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        exp_date: Option<Timestamp>,
        client_user: ApiTokenGrant,
    ) -> Self {
        Self {
            name: name.into(),
            description: None,
            exp_date,
            client_user,
        }
    }

    /// Sets `description`: What the token is for.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

impl Encode for NewApiToken {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.optional("description", self.description.as_ref());
        writer.field("exp_date", &self.exp_date);
        writer.field("client_user", &self.client_user);
        writer.end_object();
    }
}

/// What a new token may do. Which role a token gets that names none is not documented.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ApiTokenGrant {
    /// A role, which the service also calls a group. In a request send both members; whether one of them would do is
    /// not documented.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub role: Option<UserRole>,
}

impl ApiTokenGrant {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `role`: A role, which the service also calls a group.
    #[must_use]
    pub fn role(mut self, role: UserRole) -> Self {
        self.role = Some(role);
        self
    }
}

impl Encode for ApiTokenGrant {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("role", self.role.as_ref());
        writer.end_object();
    }
}
