// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Patch, Secret};
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::{AccountId, AuthType, ResellerId, UserId, UserLanguage, UserRole};

/// A user together with the accounts that the user belongs to.
#[allow(
    clippy::struct_excessive_bools,
    reason = "the members are those of the document"
)]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct User {
    /// ID of a user.
    pub id: UserId,
    /// E-mail address of the user.
    ///
    /// Documented: format `email`.
    pub email: String,
    /// Name of the user.
    pub name: Option<String>,
    /// Language of the control panel and of e-mails.
    pub lang: UserLanguage,
    /// Phone number of the user.
    pub phone: Option<String>,
    /// Company of the user.
    pub company: String,
    /// ID of the service provider that a user belongs to.
    pub reseller: ResellerId,
    /// The user's account.
    ///
    /// Provenance: inferred: the vendor types this ID as a number; every sample is whole, as
    /// account IDs are
    pub client: AccountId,
    /// Whether the user was deleted.
    pub deleted: bool,
    /// Roles of the user in the current account. With two roles, the stronger one counts.
    pub groups: Vec<UserRole>,
    /// Whether the user confirmed the e-mail address.
    pub activated: bool,
    /// Whether the user may log in by SAML SSO.
    pub sso_auth: bool,
    /// Whether two-step login is on.
    pub two_fa: bool,
    /// Ways in which the user may log in.
    pub auth_types: Vec<AuthType>,
    /// Kind of user.
    pub user_type: UserType,
    /// Whether the user is active.
    pub is_active: bool,
    /// Accounts that the user belongs to, with the roles there.
    pub client_and_roles: Vec<AccountRoles>,
}

impl Decode for User {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<UserId> = None;
        let mut email: Option<String> = None;
        let mut name: Option<String> = None;
        let mut lang: Option<UserLanguage> = None;
        let mut phone: Option<String> = None;
        let mut company: Option<String> = None;
        let mut reseller: Option<ResellerId> = None;
        let mut client: Option<AccountId> = None;
        let mut deleted: Option<bool> = None;
        let mut groups: Option<Vec<UserRole>> = None;
        let mut activated: Option<bool> = None;
        let mut sso_auth: Option<bool> = None;
        let mut two_fa: Option<bool> = None;
        let mut auth_types: Option<Vec<AuthType>> = None;
        let mut user_type: Option<UserType> = None;
        let mut is_active: Option<bool> = None;
        let mut client_and_roles: Option<Vec<AccountRoles>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "email" => reader.read(&mut email),
                "name" => reader.read(&mut name),
                "lang" => reader.read(&mut lang),
                "phone" => reader.read(&mut phone),
                "company" => reader.read(&mut company),
                "reseller" => reader.read(&mut reseller),
                "client" => reader.read(&mut client),
                "deleted" => reader.read(&mut deleted),
                "groups" => reader.read(&mut groups),
                "activated" => reader.read(&mut activated),
                "sso_auth" => reader.read(&mut sso_auth),
                "two_fa" => reader.read(&mut two_fa),
                "auth_types" => reader.read(&mut auth_types),
                "user_type" => reader.read(&mut user_type),
                "is_active" => reader.read(&mut is_active),
                "client_and_roles" => reader.read(&mut client_and_roles),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            email: reader.required(email, "email")?,
            name,
            lang: reader.required(lang, "lang")?,
            phone,
            company: reader.required(company, "company")?,
            reseller: reader.required(reseller, "reseller")?,
            client: reader.required(client, "client")?,
            deleted: reader.required(deleted, "deleted")?,
            groups: reader.required(groups, "groups")?,
            activated: reader.required(activated, "activated")?,
            sso_auth: reader.required(sso_auth, "sso_auth")?,
            two_fa: reader.required(two_fa, "two_fa")?,
            auth_types: reader.required(auth_types, "auth_types")?,
            user_type: reader.required(user_type, "user_type")?,
            is_active: reader.required(is_active, "is_active")?,
            client_and_roles: reader.required(client_and_roles, "client_and_roles")?,
        })
    }
}

openapi_runtime::string_enum! {
    /// Kind of user.
    #[json(Decode)]
    pub enum UserType {
        Common = "common",
        Reseller = "reseller",
        Seller = "seller",
    }
}

/// The roles of a user in one account.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AccountRoles {
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    pub client_id: AccountId,
    /// Company that owns the account.
    pub client_company_name: String,
    /// ID of a user.
    pub user_id: UserId,
    /// IDs of the roles, written as text.
    pub user_roles: Vec<String>,
}

impl Decode for AccountRoles {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut client_id: Option<AccountId> = None;
        let mut client_company_name: Option<String> = None;
        let mut user_id: Option<UserId> = None;
        let mut user_roles: Option<Vec<String>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "client_id" => reader.read(&mut client_id),
                "client_company_name" => reader.read(&mut client_company_name),
                "user_id" => reader.read(&mut user_id),
                "user_roles" => reader.read(&mut user_roles),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            client_id: reader.required(client_id, "client_id")?,
            client_company_name: reader
                .required(client_company_name, "client_company_name")?,
            user_id: reader.required(user_id, "user_id")?,
            user_roles: reader.required(user_roles, "user_roles")?,
        })
    }
}

/// Profile of a user.
#[allow(
    clippy::struct_excessive_bools,
    reason = "the members are those of the document"
)]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserDetail {
    /// ID of a user.
    pub id: UserId,
    /// E-mail address of the user.
    ///
    /// Documented: format `email`.
    pub email: String,
    /// Name of the user.
    pub name: Option<String>,
    /// Language of the control panel and of e-mails.
    pub lang: UserLanguage,
    /// Phone number of the user.
    pub phone: Option<String>,
    /// Company of the user.
    pub company: String,
    /// ID of the service provider that a user belongs to.
    pub reseller: ResellerId,
    /// The user's account.
    ///
    /// Provenance: inferred: the vendor types this ID as a number; every sample is whole, as
    /// account IDs are
    pub client: AccountId,
    /// Whether the user was deleted.
    pub deleted: bool,
    /// Roles of the user in the current account. With two roles, the stronger one counts.
    pub groups: Vec<UserRole>,
    /// Whether the user confirmed the e-mail address.
    pub activated: bool,
    /// Whether the user may log in by SAML SSO.
    pub sso_auth: bool,
    /// Whether two-step login is on.
    pub two_fa: bool,
    /// Ways in which the user may log in.
    pub auth_types: Vec<AuthType>,
    /// Kind of user.
    pub user_type: UserType,
    /// Whether the user is active.
    pub is_active: bool,
}

impl Decode for UserDetail {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<UserId> = None;
        let mut email: Option<String> = None;
        let mut name: Option<String> = None;
        let mut lang: Option<UserLanguage> = None;
        let mut phone: Option<String> = None;
        let mut company: Option<String> = None;
        let mut reseller: Option<ResellerId> = None;
        let mut client: Option<AccountId> = None;
        let mut deleted: Option<bool> = None;
        let mut groups: Option<Vec<UserRole>> = None;
        let mut activated: Option<bool> = None;
        let mut sso_auth: Option<bool> = None;
        let mut two_fa: Option<bool> = None;
        let mut auth_types: Option<Vec<AuthType>> = None;
        let mut user_type: Option<UserType> = None;
        let mut is_active: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "email" => reader.read(&mut email),
                "name" => reader.read(&mut name),
                "lang" => reader.read(&mut lang),
                "phone" => reader.read(&mut phone),
                "company" => reader.read(&mut company),
                "reseller" => reader.read(&mut reseller),
                "client" => reader.read(&mut client),
                "deleted" => reader.read(&mut deleted),
                "groups" => reader.read(&mut groups),
                "activated" => reader.read(&mut activated),
                "sso_auth" => reader.read(&mut sso_auth),
                "two_fa" => reader.read(&mut two_fa),
                "auth_types" => reader.read(&mut auth_types),
                "user_type" => reader.read(&mut user_type),
                "is_active" => reader.read(&mut is_active),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            email: reader.required(email, "email")?,
            name,
            lang: reader.required(lang, "lang")?,
            phone,
            company: reader.required(company, "company")?,
            reseller: reader.required(reseller, "reseller")?,
            client: reader.required(client, "client")?,
            deleted: reader.required(deleted, "deleted")?,
            groups: reader.required(groups, "groups")?,
            activated: reader.required(activated, "activated")?,
            sso_auth: reader.required(sso_auth, "sso_auth")?,
            two_fa: reader.required(two_fa, "two_fa")?,
            auth_types: reader.required(auth_types, "auth_types")?,
            user_type: reader.required(user_type, "user_type")?,
            is_active: reader.required(is_active, "is_active")?,
        })
    }
}

/// Members of a profile to be changed. What is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserUpdate {
    /// Name of the user; null clears it.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub name: Patch<String>,
    /// Phone number of the user; null clears it.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub phone: Patch<String>,
    /// E-mail address of the user.
    ///
    /// Documented: format `email`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Language of the control panel and of e-mails.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<UserLanguage>,
    /// Ways in which the user may log in.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub auth_types: Option<Vec<AuthType>>,
}

impl UserUpdate {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`: Name of the user; null clears it.
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

    /// Sets `phone`: Phone number of the user; null clears it.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Patch::Value(phone.into());
        self
    }

    /// Sets `phone` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_phone(mut self) -> Self {
        self.phone = Patch::Null;
        self
    }

    /// Sets `email`: E-mail address of the user.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets `lang`: Language of the control panel and of e-mails.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<UserLanguage>) -> Self {
        self.lang = Some(lang.into());
        self
    }

    /// Sets `auth_types`: Ways in which the user may log in.
    #[must_use]
    pub fn auth_types(
        mut self,
        auth_types: impl IntoIterator<Item = impl Into<AuthType>>,
    ) -> Self {
        self.auth_types = Some(auth_types.into_iter().map(Into::into).collect());
        self
    }
}

impl Encode for UserUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.patch("name", &self.name);
        writer.patch("phone", &self.phone);
        writer.optional("email", self.email.as_ref());
        writer.optional("lang", self.lang.as_ref());
        writer.optional("auth_types", self.auth_types.as_ref());
        writer.end_object();
    }
}

/// Whom to invite, where to, and with which role.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserInvitation {
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    pub client_id: AccountId,
    /// Where the invitation goes.
    ///
    /// Documented: format `email`.
    pub email: String,
    /// A role, which the service also calls a group. In a request send both members; whether one of them would do is
    /// not documented.
    pub user_role: UserRole,
    /// Name of the person.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Language of the control panel and of e-mails.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<UserLanguage>,
}

impl UserInvitation {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(
        client_id: impl Into<AccountId>,
        email: impl Into<String>,
        user_role: UserRole,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            email: email.into(),
            user_role,
            name: None,
            lang: None,
        }
    }

    /// Sets `name`: Name of the person.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `lang`: Language of the control panel and of e-mails.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<UserLanguage>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

impl Encode for UserInvitation {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("client_id", &self.client_id);
        writer.field("email", &self.email);
        writer.field("user_role", &self.user_role);
        writer.optional("name", self.name.as_ref());
        writer.optional("lang", self.lang.as_ref());
        writer.end_object();
    }
}

/// An invitation that was sent.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SentInvitation {
    /// `sent`; other values are not documented.
    pub status: String,
    /// ID of a user.
    pub user_id: UserId,
}

impl Decode for SentInvitation {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut status: Option<String> = None;
        let mut user_id: Option<UserId> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "status" => reader.read(&mut status),
                "user_id" => reader.read(&mut user_id),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            status: reader.required(status, "status")?,
            user_id: reader.required(user_id, "user_id")?,
        })
    }
}

/// The role of a user in an account.
///
/// Provenance: inferred: that the member is required is not stated
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UserRoleAssignment {
    /// A role, which the service also calls a group. In a request send both members; whether one of them would do is
    /// not documented.
    pub user_role: UserRole,
}

impl UserRoleAssignment {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(user_role: UserRole) -> Self {
        Self { user_role }
    }
}

impl Decode for UserRoleAssignment {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut user_role: Option<UserRole> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "user_role" => reader.read(&mut user_role),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            user_role: reader.required(user_role, "user_role")?,
        })
    }
}

impl Encode for UserRoleAssignment {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("user_role", &self.user_role);
        writer.end_object();
    }
}

/// The password in use and the new one.
///
/// Provenance: inferred: what the three members mean is read from their names
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct PasswordChange {
    /// The password in use.
    pub old: Secret,
    /// The new password.
    pub new_: Secret,
    /// The new password once more.
    pub double: Secret,
}

impl PasswordChange {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(
        old: impl Into<Secret>,
        new_: impl Into<Secret>,
        double: impl Into<Secret>,
    ) -> Self {
        Self {
            old: old.into(),
            new_: new_.into(),
            double: double.into(),
        }
    }
}

impl Encode for PasswordChange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("old", &self.old);
        writer.field("new", &self.new_);
        writer.field("double", &self.double);
        writer.end_object();
    }
}

/// A new e-mail address, and the password that allows to set it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct EmailChange {
    /// The new address.
    ///
    /// Documented: format `email`.
    pub new_email: String,
    /// Password of the user.
    pub password: Secret,
}

impl EmailChange {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(new_email: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            new_email: new_email.into(),
            password: password.into(),
        }
    }
}

impl Encode for EmailChange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("new_email", &self.new_email);
        writer.field("password", &self.password);
        writer.end_object();
    }
}

/// An e-mail address that was changed.
///
/// Provenance: inferred: that the member is required is not stated
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ChangedEmail {
    /// The new address.
    ///
    /// Documented: format `email`.
    pub new_email: String,
}

impl Decode for ChangedEmail {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut new_email: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "new_email" => reader.read(&mut new_email),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            new_email: reader.required(new_email, "new_email")?,
        })
    }
}
