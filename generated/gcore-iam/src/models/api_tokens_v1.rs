// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Secret, Timestamp};
use openapi_runtime::json::{Decode, DecodeError, Reader};
use crate::models::{ApiTokenIssuer, TokenId};

/// What the deprecated creation answers; the secret text, and perhaps the token's other members.
///
/// Provenance:
///
/// * documented: the older document (gcore-iam-sdk-go, 2025-09-26) answers the text alone
/// * documented: the current document makes this the twin of the second version, with all
///   members
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedApiTokenV1 {
    /// Secret text of the token, shown here only. Its ID, `$` and the secret.
    pub token: Secret,
    /// ID of a permanent API token; the number before the separator in the token's text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<TokenId>,
    /// Name of the token.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// What the token is for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// When the token ends; null means never.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub exp_date: Option<Timestamp>,
    /// Whether the token has ended.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expired: Option<bool>,
    /// Whether the token was deleted.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub deleted: Option<bool>,
    /// When the token was issued.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created: Option<Timestamp>,
    /// When the token was last used.
    ///
    /// Provenance: documented: null is shown by the older document (gcore-iam-sdk-go, 2025-09-26)
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub last_usage: Option<Timestamp>,
    /// The role of a token and the user who issued it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client_user: Option<ApiTokenIssuer>,
}

impl Decode for CreatedApiTokenV1 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut token: Option<Secret> = None;
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
                "token" => reader.read(&mut token),
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
            token: reader.required(token, "token")?,
            id,
            name,
            description,
            exp_date,
            expired,
            deleted,
            created,
            last_usage,
            client_user,
        })
    }
}
