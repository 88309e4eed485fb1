// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Decode, DecodeError, Reader};
use crate::models::AccountId;

/// The caller, as far as the server tells.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct UserInfo {
    /// ID of the caller. A UUID for an IAM user; whether it is the ID or the client ID of a service account is not
    /// known, hence the plain text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub user_id: Option<String>,
    /// Kind of a principal: the owner of an account (`root-user`), an IAM user (`iam-user`), or a service account
    /// (`user-sa` for those of customers, `service-sa` for those of VNG Cloud's own services).
    ///
    /// Provenance:
    ///
    /// * documented: iam-user.
    /// * observed: the others (dannyota/vngcloud, docs/design/iam-writes-api.md; samples of the
    ///   Policies API).
    /// * inferred: whose service accounts each of the last two means.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub user_type: Option<UserType>,
    /// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
    /// of a root user all name it.
    ///
    /// Provenance: inferred: that all three are one number; the manual uses one number for all.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub account_id: Option<AccountId>,
    /// E-mail address of the root user the caller belongs to.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub root_email: Option<String>,
    /// Name the caller signs in with.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub username: Option<String>,
    /// Second factors of a user. Each is set up, then verified, then enabled.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub two_factor_auth: Option<TwoFactorAuth>,
}

impl Decode for UserInfo {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut user_id: Option<String> = None;
        let mut user_type: Option<UserType> = None;
        let mut account_id: Option<AccountId> = None;
        let mut root_email: Option<String> = None;
        let mut username: Option<String> = None;
        let mut two_factor_auth: Option<TwoFactorAuth> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "userId" => reader.read(&mut user_id),
                "userType" => reader.read(&mut user_type),
                "accountId" => reader.read(&mut account_id),
                "rootEmail" => reader.read(&mut root_email),
                "username" => reader.read(&mut username),
                "twoFactorAuth" => reader.read(&mut two_factor_auth),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            user_id,
            user_type,
            account_id,
            root_email,
            username,
            two_factor_auth,
        })
    }
}

openapi_runtime::string_enum! {
    /// Kind of a principal: the owner of an account (`root-user`), an IAM user (`iam-user`), or a service account
    /// (`user-sa` for those of customers, `service-sa` for those of VNG Cloud's own services).
    ///
    /// Provenance:
    ///
    /// * documented: iam-user.
    /// * observed: the others (dannyota/vngcloud, docs/design/iam-writes-api.md; samples of the
    ///   Policies API).
    /// * inferred: whose service accounts each of the last two means.
    #[json(Decode)]
    pub enum UserType {
        RootUser = "root-user",
        IamUser = "iam-user",
        UserSa = "user-sa",
        ServiceSa = "service-sa",
    }
}

/// Second factors of a user. Each is set up, then verified, then enabled.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct TwoFactorAuth {
    /// State of e-mail authentication.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<EmailFactor>,
    /// State of authentication by app.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub google_authenticator: Option<GoogleAuthenticatorFactor>,
}

impl Decode for TwoFactorAuth {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut email: Option<EmailFactor> = None;
        let mut google_authenticator: Option<GoogleAuthenticatorFactor> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "email" => reader.read(&mut email),
                "googleAuthenticator" => reader.read(&mut google_authenticator),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            email,
            google_authenticator,
        })
    }
}

/// State of e-mail authentication.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct EmailFactor {
    /// Whether the address is proven to be the user's.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub verified: Option<bool>,
    /// Whether sign-in asks for a code sent by e-mail.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
    /// The registered address.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub address: Option<String>,
}

impl Decode for EmailFactor {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut verified: Option<bool> = None;
        let mut enabled: Option<bool> = None;
        let mut address: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "verified" => reader.read(&mut verified),
                "enabled" => reader.read(&mut enabled),
                "address" => reader.read(&mut address),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { verified, enabled, address })
    }
}

/// State of authentication by app.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GoogleAuthenticatorFactor {
    /// Whether the pairing is proven to work.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub verified: Option<bool>,
    /// Whether sign-in asks for the app's code.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
}

impl Decode for GoogleAuthenticatorFactor {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut verified: Option<bool> = None;
        let mut enabled: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "verified" => reader.read(&mut verified),
                "enabled" => reader.read(&mut enabled),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { verified, enabled })
    }
}
