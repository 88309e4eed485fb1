// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::Timestamp;
use openapi_runtime::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::models::{AccountId, AuthType, ResellerId, UserId, UserLanguage, UserRole};

/// An account with its users, services and features.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AccountDetail {
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    pub id: AccountId,
    /// E-mail address of the account.
    ///
    /// Documented: format `email`.
    pub email: String,
    /// Name of the person who registered the account.
    pub name: Option<String>,
    /// State of an account.
    pub status: AccountStatus,
    /// Company that owns the account.
    #[cfg_attr(feature = "serde", serde(rename = "companyName"))]
    pub company_name: String,
    /// The calling user.
    #[cfg_attr(feature = "serde", serde(rename = "currentUser"))]
    pub current_user: UserId,
    /// Whether the account was deleted.
    pub deleted: bool,
    /// Services that the account may use.
    pub capabilities: Vec<ServiceName>,
    /// State of each service; a service may be missing.
    #[cfg_attr(feature = "serde", serde(rename = "serviceStatuses"))]
    pub service_statuses: ServiceStatuses,
    /// Free features by service; a service may be missing.
    #[cfg_attr(feature = "serde", serde(rename = "freeFeatures"))]
    pub free_features: FreeFeatures,
    /// Paid features by service; a service may be missing.
    #[cfg_attr(feature = "serde", serde(rename = "paidFeatures"))]
    pub paid_features: PaidFeatures,
    /// Domain of the control panel.
    #[cfg_attr(feature = "serde", serde(rename = "entryBaseDomain"))]
    pub entry_base_domain: Option<String>,
    /// Kind of billing. The values are not documented.
    pub bill_type: String,
    /// Whether this is a test account rather than a production one.
    pub is_test: bool,
    /// Set by the system; the vendor gives no further meaning.
    pub has_active_admin: bool,
    /// Users of the account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub users: Option<Vec<AccountUser>>,
    /// Phone number of the person who registered the account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// Web site of the company.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub website: Option<String>,
    /// How the account was registered.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub signup_process: Option<SignupProcess>,
    /// An ID that the account chose for itself.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub custom_id: Option<String>,
    /// Country of the company, ISO 3166-1 alpha-2.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub country_code: Option<String>,
}

#[allow(clippy::too_many_lines, reason = "the members are those of the document")]
impl Decode for AccountDetail {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<AccountId> = None;
        let mut email: Option<String> = None;
        let mut name: Option<String> = None;
        let mut status: Option<AccountStatus> = None;
        let mut company_name: Option<String> = None;
        let mut current_user: Option<UserId> = None;
        let mut deleted: Option<bool> = None;
        let mut capabilities: Option<Vec<ServiceName>> = None;
        let mut service_statuses: Option<ServiceStatuses> = None;
        let mut free_features: Option<FreeFeatures> = None;
        let mut paid_features: Option<PaidFeatures> = None;
        let mut entry_base_domain: Option<String> = None;
        let mut bill_type: Option<String> = None;
        let mut is_test: Option<bool> = None;
        let mut has_active_admin: Option<bool> = None;
        let mut users: Option<Vec<AccountUser>> = None;
        let mut phone: Option<String> = None;
        let mut website: Option<String> = None;
        let mut signup_process: Option<SignupProcess> = None;
        let mut custom_id: Option<String> = None;
        let mut country_code: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "email" => reader.read(&mut email),
                "name" => reader.read(&mut name),
                "status" => reader.read(&mut status),
                "companyName" => reader.read(&mut company_name),
                "currentUser" => reader.read(&mut current_user),
                "deleted" => reader.read(&mut deleted),
                "capabilities" => reader.read(&mut capabilities),
                "serviceStatuses" => reader.read(&mut service_statuses),
                "freeFeatures" => reader.read(&mut free_features),
                "paidFeatures" => reader.read(&mut paid_features),
                "entryBaseDomain" => reader.read(&mut entry_base_domain),
                "bill_type" => reader.read(&mut bill_type),
                "is_test" => reader.read(&mut is_test),
                "has_active_admin" => reader.read(&mut has_active_admin),
                "users" => reader.read(&mut users),
                "phone" => reader.read(&mut phone),
                "website" => reader.read(&mut website),
                "signup_process" => reader.read(&mut signup_process),
                "custom_id" => reader.read(&mut custom_id),
                "country_code" => reader.read(&mut country_code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            email: reader.required(email, "email")?,
            name,
            status: reader.required(status, "status")?,
            company_name: reader.required(company_name, "companyName")?,
            current_user: reader.required(current_user, "currentUser")?,
            deleted: reader.required(deleted, "deleted")?,
            capabilities: reader.required(capabilities, "capabilities")?,
            service_statuses: reader.required(service_statuses, "serviceStatuses")?,
            free_features: reader.required(free_features, "freeFeatures")?,
            paid_features: reader.required(paid_features, "paidFeatures")?,
            entry_base_domain,
            bill_type: reader.required(bill_type, "bill_type")?,
            is_test: reader.required(is_test, "is_test")?,
            has_active_admin: reader.required(has_active_admin, "has_active_admin")?,
            users,
            phone,
            website,
            signup_process,
            custom_id,
            country_code,
        })
    }
}

openapi_runtime::string_enum! {
    /// State of an account.
    #[json(Decode)]
    pub enum AccountStatus {
        New = "new",
        Trial = "trial",
        Trialend = "trialend",
        Active = "active",
        Integration = "integration",
        Paused = "paused",
        Preparation = "preparation",
        Ready = "ready",
    }
}

openapi_runtime::string_enum! {
    /// A service of Gcore.
    #[json(Decode)]
    pub enum ServiceName {
        Cdn = "CDN",
        Storage = "STORAGE",
        Streaming = "STREAMING",
        Dns = "DNS",
        Ddos = "DDOS",
        Cloud = "CLOUD",
    }
}

/// State of each service; a service may be missing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ServiceStatuses {
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CDN", skip_serializing_if = "Option::is_none")
    )]
    pub cdn: Option<ServiceState>,
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CLOUD", skip_serializing_if = "Option::is_none")
    )]
    pub cloud: Option<ServiceState>,
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DDOS", skip_serializing_if = "Option::is_none")
    )]
    pub ddos: Option<ServiceState>,
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DNS", skip_serializing_if = "Option::is_none")
    )]
    pub dns: Option<ServiceState>,
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STORAGE", skip_serializing_if = "Option::is_none")
    )]
    pub storage: Option<ServiceState>,
    /// State of one service.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STREAMING", skip_serializing_if = "Option::is_none")
    )]
    pub streaming: Option<ServiceState>,
}

impl Decode for ServiceStatuses {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut cdn: Option<ServiceState> = None;
        let mut cloud: Option<ServiceState> = None;
        let mut ddos: Option<ServiceState> = None;
        let mut dns: Option<ServiceState> = None;
        let mut storage: Option<ServiceState> = None;
        let mut streaming: Option<ServiceState> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "CDN" => reader.read(&mut cdn),
                "CLOUD" => reader.read(&mut cloud),
                "DDOS" => reader.read(&mut ddos),
                "DNS" => reader.read(&mut dns),
                "STORAGE" => reader.read(&mut storage),
                "STREAMING" => reader.read(&mut streaming),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            cdn,
            cloud,
            ddos,
            dns,
            storage,
            streaming,
        })
    }
}

/// State of one service.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ServiceState {
    /// Whether the control panel shows the service.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
    /// State of a service in an account.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub status: Option<ServiceStatus>,
}

impl Decode for ServiceState {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut enabled: Option<bool> = None;
        let mut status: Option<ServiceStatus> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "enabled" => reader.read(&mut enabled),
                "status" => reader.read(&mut status),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { enabled, status })
    }
}

openapi_runtime::string_enum! {
    /// State of a service in an account.
    #[json(Decode)]
    pub enum ServiceStatus {
        New = "new",
        Trial = "trial",
        Trialend = "trialend",
        Active = "active",
        Paused = "paused",
        Activating = "activating",
        Deleted = "deleted",
    }
}

/// Free features by service; a service may be missing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FreeFeatures {
    /// The member `CDN`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CDN", skip_serializing_if = "Option::is_none")
    )]
    pub cdn: Option<Vec<FreeFeature>>,
    /// The member `CLOUD`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CLOUD", skip_serializing_if = "Option::is_none")
    )]
    pub cloud: Option<Vec<FreeFeature>>,
    /// The member `DDOS`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DDOS", skip_serializing_if = "Option::is_none")
    )]
    pub ddos: Option<Vec<FreeFeature>>,
    /// The member `DNS`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DNS", skip_serializing_if = "Option::is_none")
    )]
    pub dns: Option<Vec<FreeFeature>>,
    /// The member `STORAGE`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STORAGE", skip_serializing_if = "Option::is_none")
    )]
    pub storage: Option<Vec<FreeFeature>>,
    /// The member `STREAMING`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STREAMING", skip_serializing_if = "Option::is_none")
    )]
    pub streaming: Option<Vec<FreeFeature>>,
}

impl Decode for FreeFeatures {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut cdn: Option<Vec<FreeFeature>> = None;
        let mut cloud: Option<Vec<FreeFeature>> = None;
        let mut ddos: Option<Vec<FreeFeature>> = None;
        let mut dns: Option<Vec<FreeFeature>> = None;
        let mut storage: Option<Vec<FreeFeature>> = None;
        let mut streaming: Option<Vec<FreeFeature>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "CDN" => reader.read(&mut cdn),
                "CLOUD" => reader.read(&mut cloud),
                "DDOS" => reader.read(&mut ddos),
                "DNS" => reader.read(&mut dns),
                "STORAGE" => reader.read(&mut storage),
                "STREAMING" => reader.read(&mut streaming),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            cdn,
            cloud,
            ddos,
            dns,
            storage,
            streaming,
        })
    }
}

/// A free feature that the account has.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FreeFeature {
    /// ID of a feature of a service.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub feature_id: Option<FeatureId>,
    /// Internal ID of the activation.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub free_feature_id: Option<i64>,
    /// Name of the feature.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A service of Gcore.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub service: Option<ServiceName>,
    /// When the feature was activated.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub create_date: Option<Timestamp>,
}

impl Decode for FreeFeature {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut feature_id: Option<FeatureId> = None;
        let mut free_feature_id: Option<i64> = None;
        let mut name: Option<String> = None;
        let mut service: Option<ServiceName> = None;
        let mut create_date: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "feature_id" => reader.read(&mut feature_id),
                "free_feature_id" => reader.read(&mut free_feature_id),
                "name" => reader.read(&mut name),
                "service" => reader.read(&mut service),
                "create_date" => reader.read(&mut create_date),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            feature_id,
            free_feature_id,
            name,
            service,
            create_date,
        })
    }
}

openapi_runtime::integer_newtype! {
    /// ID of a feature of a service.
    #[json(Decode)]
    pub struct FeatureId(i64);
}

/// Paid features by service; a service may be missing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PaidFeatures {
    /// The member `CDN`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CDN", skip_serializing_if = "Option::is_none")
    )]
    pub cdn: Option<Vec<PaidFeature>>,
    /// The member `CLOUD`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "CLOUD", skip_serializing_if = "Option::is_none")
    )]
    pub cloud: Option<Vec<PaidFeature>>,
    /// The member `DDOS`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DDOS", skip_serializing_if = "Option::is_none")
    )]
    pub ddos: Option<Vec<PaidFeature>>,
    /// The member `DNS`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "DNS", skip_serializing_if = "Option::is_none")
    )]
    pub dns: Option<Vec<PaidFeature>>,
    /// The member `STORAGE`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STORAGE", skip_serializing_if = "Option::is_none")
    )]
    pub storage: Option<Vec<PaidFeature>>,
    /// The member `STREAMING`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "STREAMING", skip_serializing_if = "Option::is_none")
    )]
    pub streaming: Option<Vec<PaidFeature>>,
}

impl Decode for PaidFeatures {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut cdn: Option<Vec<PaidFeature>> = None;
        let mut cloud: Option<Vec<PaidFeature>> = None;
        let mut ddos: Option<Vec<PaidFeature>> = None;
        let mut dns: Option<Vec<PaidFeature>> = None;
        let mut storage: Option<Vec<PaidFeature>> = None;
        let mut streaming: Option<Vec<PaidFeature>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "CDN" => reader.read(&mut cdn),
                "CLOUD" => reader.read(&mut cloud),
                "DDOS" => reader.read(&mut ddos),
                "DNS" => reader.read(&mut dns),
                "STORAGE" => reader.read(&mut storage),
                "STREAMING" => reader.read(&mut streaming),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            cdn,
            cloud,
            ddos,
            dns,
            storage,
            streaming,
        })
    }
}

/// A paid feature that the account has.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PaidFeature {
    /// ID of a feature of a service.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub feature_id: Option<FeatureId>,
    /// Internal ID of the activation.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub paid_feature_id: Option<i64>,
    /// Name of the feature.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A service of Gcore.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub service: Option<ServiceName>,
    /// When the feature was activated.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub create_date: Option<Timestamp>,
}

impl Decode for PaidFeature {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut feature_id: Option<FeatureId> = None;
        let mut paid_feature_id: Option<i64> = None;
        let mut name: Option<String> = None;
        let mut service: Option<ServiceName> = None;
        let mut create_date: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "feature_id" => reader.read(&mut feature_id),
                "paid_feature_id" => reader.read(&mut paid_feature_id),
                "name" => reader.read(&mut name),
                "service" => reader.read(&mut service),
                "create_date" => reader.read(&mut create_date),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            feature_id,
            paid_feature_id,
            name,
            service,
            create_date,
        })
    }
}

/// A user as the account overview shows it. Any member may be missing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AccountUser {
    /// ID of a user.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<UserId>,
    /// E-mail address of the user.
    ///
    /// Documented: format `email`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Name of the user.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Language of the control panel and of e-mails.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<UserLanguage>,
    /// Phone number of the user.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// Company of the user.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub company: Option<String>,
    /// ID of the service provider that a user belongs to.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub reseller: Option<ResellerId>,
    /// The user's account.
    ///
    /// Provenance: inferred: the vendor types this ID as a number; every sample is whole, as
    /// account IDs are
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client: Option<AccountId>,
    /// Whether the user was deleted.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub deleted: Option<bool>,
    /// Roles of the user in the current account. With two roles, the stronger one counts.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub groups: Option<Vec<UserRole>>,
    /// Whether the user confirmed the e-mail address.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub activated: Option<bool>,
    /// Whether the user may log in by SAML SSO.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub sso_auth: Option<bool>,
    /// Whether two-step login is on.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub two_fa: Option<bool>,
    /// Ways in which the user may log in.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub auth_types: Option<Vec<AuthType>>,
}

impl Decode for AccountUser {
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
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            email,
            name,
            lang,
            phone,
            company,
            reseller,
            client,
            deleted,
            groups,
            activated,
            sso_auth,
            two_fa,
            auth_types,
        })
    }
}

openapi_runtime::string_enum! {
    /// How the account was registered.
    #[json(Decode)]
    pub enum SignupProcess {
        SignUpFull = "sign_up_full",
        SignUpSimple = "sign_up_simple",
    }
}

/// An account to be opened.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NewAccount {
    /// Company that will own the account.
    pub company: String,
}

impl NewAccount {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(company: impl Into<String>) -> Self {
        Self { company: company.into() }
    }
}

impl Encode for NewAccount {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("company", &self.company);
        writer.end_object();
    }
}

/// An account that was opened.
///
/// Provenance: inferred: that both members are always present is not stated
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreatedAccount {
    /// ID of an account. The service calls an account a client, hence `clientId` and `client_id`.
    pub id: AccountId,
    /// Company that owns the account.
    pub company: String,
}

impl Decode for CreatedAccount {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<AccountId> = None;
        let mut company: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "company" => reader.read(&mut company),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            company: reader.required(company, "company")?,
        })
    }
}
