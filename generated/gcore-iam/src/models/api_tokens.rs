// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Secret, Timestamp};
use openapi_runtime::json::{Decode, DecodeError, Reader};
use crate::models::{ApiTokenIssuer, TokenId};

/// A permanent API token just created, with its secret text.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedApiToken {
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
    /// Secret text of the token, shown here only. Its ID, `_` and the secret.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub token: Option<Secret>,
}

impl Decode for CreatedApiToken {
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
        let mut token: Option<Secret> = None;
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
                "token" => reader.read(&mut token),
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
            token,
        })
    }
}
