// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Secret;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};

/// What to exchange for a token. The credentials themselves travel as HTTP Basic.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TokenRequest {
    /// Kind of the exchange, `client_credentials` for service accounts.
    pub grant_type: String,
    /// Scope to ask for. Most clients send none.
    ///
    /// Provenance: observed: console manual (vngcloud/docs, working-with-service-account.md).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub scope: Option<String>,
}

impl TokenRequest {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(grant_type: impl Into<String>) -> Self {
        Self {
            grant_type: grant_type.into(),
            scope: None,
        }
    }

    /// Sets `scope`: Scope to ask for.
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }
}

impl Encode for TokenRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("grant_type", &self.grant_type);
        writer.optional("scope", self.scope.as_ref());
        writer.end_object();
    }
}

/// An access token and how long it lives.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TokenResponse {
    /// How to send the token, `Bearer` in either case of letters.
    ///
    /// Provenance: observed: console manual (vngcloud/docs, working-with-service-account.md).
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub token_type: Option<String>,
    /// The token to send.
    pub access_token: Secret,
    /// Documented, but left out for client credentials.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub refresh_token: Option<Secret>,
    /// Seconds until the access token ends. Clients take 1800 when it is missing or 0.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expires_in: Option<i64>,
    /// Seconds until the refresh token ends, 0 when there is none.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub refresh_expires_in: Option<i64>,
}

impl Decode for TokenResponse {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut token_type: Option<String> = None;
        let mut access_token: Option<Secret> = None;
        let mut refresh_token: Option<Secret> = None;
        let mut expires_in: Option<i64> = None;
        let mut refresh_expires_in: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "token_type" => reader.read(&mut token_type),
                "access_token" => reader.read(&mut access_token),
                "refresh_token" => reader.read(&mut refresh_token),
                "expires_in" => reader.read(&mut expires_in),
                "refresh_expires_in" => reader.read(&mut refresh_expires_in),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            token_type,
            access_token: reader.required(access_token, "access_token")?,
            refresh_token,
            expires_in,
            refresh_expires_in,
        })
    }
}

/// What to exchange for a token. The credentials themselves travel as HTTP Basic.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct TokenRequestV1 {
    /// Kind of the exchange, `client_credentials` for service accounts.
    pub grant_type: String,
}

impl TokenRequestV1 {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(grant_type: impl Into<String>) -> Self {
        Self {
            grant_type: grant_type.into(),
        }
    }
}

impl Encode for TokenRequestV1 {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("grantType", &self.grant_type);
        writer.end_object();
    }
}

/// An access token and how long it lives.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct TokenResponseV1 {
    /// The token to send.
    pub access_token: Secret,
    /// Not needed for client credentials; ask for a new access token instead.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub refresh_token: Option<Secret>,
    /// Seconds until the access token ends. Clients take 1800 when it is missing or 0.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expires_in: Option<i64>,
    /// Seconds until the refresh token ends, presumably; the vendor names no unit.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub refresh_expires_in: Option<i64>,
}

impl Decode for TokenResponseV1 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut access_token: Option<Secret> = None;
        let mut refresh_token: Option<Secret> = None;
        let mut expires_in: Option<i64> = None;
        let mut refresh_expires_in: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "accessToken" => reader.read(&mut access_token),
                "refreshToken" => reader.read(&mut refresh_token),
                "expiresIn" => reader.read(&mut expires_in),
                "refreshExpiresIn" => reader.read(&mut refresh_expires_in),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            access_token: reader.required(access_token, "accessToken")?,
            refresh_token,
            expires_in,
            refresh_expires_in,
        })
    }
}

/// An access token of the impersonated service account.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ImpersonationToken {
    /// How to send the token.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub token_type: Option<String>,
    /// The token to send.
    pub access_token: Secret,
    /// Seconds until the access token ends.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expires_in: Option<i64>,
}

impl Decode for ImpersonationToken {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut token_type: Option<String> = None;
        let mut access_token: Option<Secret> = None;
        let mut expires_in: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "tokenType" => reader.read(&mut token_type),
                "accessToken" => reader.read(&mut access_token),
                "expiresIn" => reader.read(&mut expires_in),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            token_type,
            access_token: reader.required(access_token, "accessToken")?,
            expires_in,
        })
    }
}
