// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Timestamp, json};
use openapi_runtime::json::{Decode, DecodeError, Reader};
use crate::models::AuthType;

/// One login, or an attempt at it.
///
/// Provenance: inferred: the types are read from the names and from like members elsewhere
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LoginRecord {
    /// ID of the record.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<i64>,
    /// When it happened.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub login_at: Option<Timestamp>,
    /// Address that the login came from.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub ip_address: Option<String>,
    /// The browser or program used.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub user_agent: Option<String>,
    /// Whether the login worked.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub is_successful: Option<bool>,
    /// A way to log in; `sso` is SAML SSO, `github` and `google-oauth2` are social logins.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub auth_type: Option<AuthType>,
    /// The user. Kept as any JSON, since it is not known whether this is an ID or an object.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub user: Option<json::Value>,
}

impl Decode for LoginRecord {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<i64> = None;
        let mut login_at: Option<Timestamp> = None;
        let mut ip_address: Option<String> = None;
        let mut user_agent: Option<String> = None;
        let mut is_successful: Option<bool> = None;
        let mut auth_type: Option<AuthType> = None;
        let mut user: Option<json::Value> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "login_at" => reader.read(&mut login_at),
                "ip_address" => reader.read(&mut ip_address),
                "user_agent" => reader.read(&mut user_agent),
                "is_successful" => reader.read(&mut is_successful),
                "auth_type" => reader.read(&mut auth_type),
                "user" => reader.read(&mut user),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            login_at,
            ip_address,
            user_agent,
            is_successful,
            auth_type,
            user,
        })
    }
}
