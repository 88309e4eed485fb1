// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The client.

use std::time::Duration;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Call, Clock, Error, RetryPolicy, Secret, TokenSource,
    Transport, decode,
};
use crate::API;
use crate::authentication::{Authentication, IMPERSONATE_SERVICE_ACCOUNT};
use crate::current_user::CurrentUser;
use crate::identity_providers::IdentityProviders;
use crate::models::ServiceAccountId;
use crate::permission_mappers::PermissionMappers;
use crate::s3_keys::S3Keys;
use crate::service_accounts::ServiceAccounts;
use crate::swift_users::SwiftUsers;
use crate::users::Users;

/// A client of VNG Cloud IAM Accounts.
///
/// It is cheap to clone; clones share connections and tokens.
#[derive(Debug, Clone)]
pub struct Client {
    inner: ApiClient,
}

impl Client {
    /// Begins a client with settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: ApiClient::builder(&API),
        }
    }

    /// A client with the settings that these environment variables hold:
    ///
    /// * `VNGCLOUD_CLIENT_ID`
    /// * `VNGCLOUD_CLIENT_SECRET`
    /// * `VNGCLOUD_TOKEN`
    /// * `VNGCLOUD_BASE_URL`
    ///
    /// # Errors
    ///
    /// No credentials are set, only half of a pair, or a value is wrong.
    pub fn from_env() -> Result<Self, Error> {
        ApiClient::from_env(&API).map(|inner| Self { inner })
    }

    /// Access tokens for service accounts.
    #[must_use]
    pub const fn authentication(&self) -> Authentication<'_> {
        Authentication::new(&self.inner)
    }

    /// The caller itself, password and two-factor authentication of the caller included.
    #[must_use]
    pub const fn current_user(&self) -> CurrentUser<'_> {
        CurrentUser::new(&self.inner)
    }

    /// IAM users of the account.
    #[must_use]
    pub const fn users(&self) -> Users<'_> {
        Users::new(&self.inner)
    }

    /// External identity providers whose users may sign in to the account.
    #[must_use]
    pub const fn identity_providers(&self) -> IdentityProviders<'_> {
        IdentityProviders::new(&self.inner)
    }

    /// Rules that put users of an identity provider into IAM groups by the claims of their token.
    #[must_use]
    pub const fn permission_mappers(&self) -> PermissionMappers<'_> {
        PermissionMappers::new(&self.inner)
    }

    /// Access keys for object storage over the S3 protocol.
    #[must_use]
    pub const fn s3_keys(&self) -> S3Keys<'_> {
        S3Keys::new(&self.inner)
    }

    /// Users for object storage over the Swift protocol.
    #[must_use]
    pub const fn swift_users(&self) -> SwiftUsers<'_> {
        SwiftUsers::new(&self.inner)
    }

    /// Principals for programs, their secrets, storage credentials, trusted roots and tags.
    #[must_use]
    pub const fn service_accounts(&self) -> ServiceAccounts<'_> {
        ServiceAccounts::new(&self.inner)
    }

    /// A client that acts as another principal.
    ///
    /// Its tokens come from calls that this client makes when they are needed; nothing is sent now.
    #[must_use]
    pub fn impersonate(&self, id: &ServiceAccountId) -> Self {
        let tokens = Call::new(
            &self.inner,
            &IMPERSONATE_SERVICE_ACCOUNT,
            decode::nothing,
        );
        Self {
            inner: self.inner.impersonate(tokens.path("id", id.to_string())),
        }
    }
}

/// Settings of a [`Client`], made by [`Client::builder`].
#[derive(Debug)]
#[must_use = "`build` makes the client"]
pub struct ClientBuilder {
    inner: ApiClientBuilder,
}

impl ClientBuilder {
    /// Calls with OAuth 2.0 client credentials, exchanged for tokens when they are needed.
    ///
    /// A service account's client ID and secret, exchanged for a bearer token that is sent with every call.
    ///
    /// OAuth 2.0, client credentials flow, tokens at
    /// `https://iamapis.vngcloud.vn/accounts-api/v2/auth/token`.
    pub fn client_credentials(
        self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Self {
        Self {
            inner: self.inner.client_credentials(id, secret),
        }
    }

    /// Calls with a bearer token.
    ///
    /// An access token from elsewhere, such as an IAM user's sign-in or an impersonation.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token(token),
        }
    }

    /// Asks this source for the bearer tokens, in place of other credentials.
    pub fn token_source(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source(source),
        }
    }

    /// Sends calls to another address than that of the document.
    ///
    /// It has to be `https`, unless it is on this machine.
    ///
    /// # Servers of the document
    ///
    /// * `https://iamapis.vngcloud.vn/accounts-api`: The documented server, for all regions
    /// * `https://iam.api.vngcloud.vn/accounts-api`: Same API under a second name; the vendor's
    ///   command line signs in here
    /// * `https://iam.console.greennode.ai/accounts-api`: Same API behind the web console, used
    ///   with the tokens of IAM users
    /// * `https://dashboard.console.greennode.ai/accounts-api`: Same API behind the dashboard. Do
    ///   not use dashboard.console.vngcloud.vn, its old name: it redirects, and clients lose the
    ///   token and the method on the way
    pub fn base_url(self, url: impl Into<String>) -> Self {
        Self {
            inner: self.inner.base_url(url),
        }
    }

    /// Sends requests with this transport instead of the default one.
    pub fn transport(self, transport: impl Transport) -> Self {
        Self {
            inner: self.inner.transport(transport),
        }
    }

    /// Gives up on a request that takes longer, from connecting to the last byte of its answer. Default: 30 seconds.
    pub fn attempt_timeout(self, timeout: Duration) -> Self {
        Self {
            inner: self.inner.attempt_timeout(timeout),
        }
    }

    /// Gives up on a call that takes longer, with all its attempts, waits and requests for tokens. Default: 100 seconds.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self {
            inner: self.inner.timeout(timeout),
        }
    }

    /// Gives up on a connection that takes longer. Default: 5 seconds. For the default transport.
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        Self {
            inner: self.inner.connect_timeout(timeout),
        }
    }

    /// Repeats calls by this policy. Default: three attempts.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        Self {
            inner: self.inner.retry(policy),
        }
    }

    /// Sends the request ID in this header. Default: `x-request-id`.
    pub fn request_id_header(self, name: impl Into<String>) -> Self {
        Self {
            inner: self.inner.request_id_header(name),
        }
    }

    /// Sends no request ID.
    pub fn without_request_id(self) -> Self {
        Self {
            inner: self.inner.without_request_id(),
        }
    }

    /// Replaces the value of the `User-Agent` header. Default: name and version of this crate.
    pub fn user_agent(self, user_agent: impl Into<String>) -> Self {
        Self {
            inner: self.inner.user_agent(user_agent),
        }
    }

    /// Refuses answers with a body of more bytes than this, after decompression. Default: 10 MiB.
    pub fn response_limit(self, bytes: usize) -> Self {
        Self {
            inner: self.inner.response_limit(bytes),
        }
    }

    /// Ages tokens and waits by another clock, for tests.
    pub fn clock(self, clock: impl Clock) -> Self {
        Self {
            inner: self.inner.clock(clock),
        }
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A setting is wrong, for instance a base URL that is neither `https` nor on this machine.
    pub fn build(self) -> Result<Client, Error> {
        self.inner.build().map(|inner| Client { inner })
    }
}
