// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Timestamp;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::{AccountId, IdentityProviderId, PermissionMapper};

/// An external identity provider. Rows of a list may hold less.
///
/// Provenance:
///
/// * documented: the fields of one provider.
/// * inferred: that rows of a list hold some of them; their shape is not published.
/// * inferred: which URL is which; the manual speaks of a SAML Entity ID, a Reply URL and a
///   sign-in link.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct IdentityProvider {
    /// ID of an identity provider.
    pub id: IdentityProviderId,
    /// Name of the provider.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Number of a root account, five digits in real examples. `accountId`, `root` and, written as text, the portal ID
    /// of a root user all name it.
    ///
    /// Provenance: inferred: that all three are one number; the manual uses one number for all.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub account_id: Option<AccountId>,
    /// Protocol, called `type` when the provider is created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub provider: Option<String>,
    /// Maker of the provider.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub vendor: Option<String>,
    /// When the provider was created.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// Whether users may sign in through it. No operation of this API changes it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
    /// URL to enter on the provider's side.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub redirect_uri: Option<String>,
    /// URL to enter on the provider's side, or the one where its users sign in.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub login_url: Option<String>,
    /// Rules that give the provider's users their groups.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub permission_mappers: Option<Vec<PermissionMapper>>,
}

impl Decode for IdentityProvider {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<IdentityProviderId> = None;
        let mut name: Option<String> = None;
        let mut account_id: Option<AccountId> = None;
        let mut provider: Option<String> = None;
        let mut vendor: Option<String> = None;
        let mut created_at: Option<Timestamp> = None;
        let mut enabled: Option<bool> = None;
        let mut redirect_uri: Option<String> = None;
        let mut login_url: Option<String> = None;
        let mut permission_mappers: Option<Vec<PermissionMapper>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "accountId" => reader.read(&mut account_id),
                "provider" => reader.read(&mut provider),
                "vendor" => reader.read(&mut vendor),
                "createdAt" => reader.read(&mut created_at),
                "enabled" => reader.read(&mut enabled),
                "redirectUri" => reader.read(&mut redirect_uri),
                "loginUrl" => reader.read(&mut login_url),
                "permissionMappers" => reader.read(&mut permission_mappers),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            account_id,
            provider,
            vendor,
            created_at,
            enabled,
            redirect_uri,
            login_url,
            permission_mappers,
        })
    }
}

/// An identity provider to create.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct NewIdentityProvider {
    /// Unique name.
    pub name: String,
    /// Protocol, such as `saml`. The allowed values are not published.
    pub type_: String,
    /// Maker of the provider, such as `azure` or `okta`. By the manual only Azure works.
    pub vendor: String,
    /// URL where the provider signs its users in. It cannot be changed later.
    pub sso_url: String,
}

impl NewIdentityProvider {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        type_: impl Into<String>,
        vendor: impl Into<String>,
        sso_url: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            type_: type_.into(),
            vendor: vendor.into(),
            sso_url: sso_url.into(),
        }
    }
}

impl Encode for NewIdentityProvider {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.field("type", &self.type_);
        writer.field("vendor", &self.vendor);
        writer.field("ssoUrl", &self.sso_url);
        writer.end_object();
    }
}

/// A new identity provider with the URLs to enter on its side.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct CreatedIdentityProvider {
    /// ID of an identity provider.
    pub id: IdentityProviderId,
    /// Name of the provider.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Protocol, called `provider` when the provider is read back.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub type_: Option<String>,
    /// URL to enter on the provider's side.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub redirect_uri: Option<String>,
    /// URL to enter on the provider's side, or the one where its users sign in.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub login_url: Option<String>,
}

impl Decode for CreatedIdentityProvider {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<IdentityProviderId> = None;
        let mut name: Option<String> = None;
        let mut type_: Option<String> = None;
        let mut redirect_uri: Option<String> = None;
        let mut login_url: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "type" => reader.read(&mut type_),
                "redirectUri" => reader.read(&mut redirect_uri),
                "loginUrl" => reader.read(&mut login_url),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            type_,
            redirect_uri,
            login_url,
        })
    }
}

/// Changes to an identity provider.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct IdentityProviderUpdate {
    /// The new name.
    pub name: String,
}

impl IdentityProviderUpdate {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Encode for IdentityProviderUpdate {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.end_object();
    }
}
