// @generated from gcore-iam.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The client.

use std::time::Duration;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Clock, Error, RetryPolicy, Secret, TokenSource,
    Transport,
};
use crate::API;
use crate::account::Account;
use crate::activity_log::ActivityLog;
use crate::api_tokens::ApiTokens;
use crate::api_tokens_v1::ApiTokensV1;
use crate::authentication::Authentication;
use crate::users::Users;

/// A client of Gcore IAM.
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
    /// * `GCORE_API_KEY`
    /// * `GCORE_TOKEN`
    /// * `GCORE_BASE_URL`
    ///
    /// # Errors
    ///
    /// No credentials are set, only half of a pair, or a value is wrong.
    pub fn from_env() -> Result<Self, Error> {
        ApiClient::from_env(&API).map(|inner| Self { inner })
    }

    /// The account that the caller works in, and accounts that the caller opens.
    #[must_use]
    pub const fn account(&self) -> Account<'_> {
        Account::new(&self.inner)
    }

    /// Short-lived tokens in exchange for a name and a password, and the forgotten password.
    #[must_use]
    pub const fn authentication(&self) -> Authentication<'_> {
        Authentication::new(&self.inner)
    }

    /// The people who may work in an account, their profiles, roles and credentials.
    #[must_use]
    pub const fn users(&self) -> Users<'_> {
        Users::new(&self.inner)
    }

    /// Permanent tokens for programs. Their text holds `_` between the token's ID and its secret.
    #[must_use]
    pub const fn api_tokens(&self) -> ApiTokens<'_> {
        ApiTokens::new(&self.inner)
    }

    /// Who logged in, when, from where, and whether it worked.
    #[must_use]
    pub const fn activity_log(&self) -> ActivityLog<'_> {
        ActivityLog::new(&self.inner)
    }

    /// The first version of the token operations, announced to be removed on 2026-07-17. Use the tag `API Tokens`. Tokens made here hold `$` between ID and secret; such tokens keep working.
    #[must_use]
    pub const fn api_tokens_v1(&self) -> ApiTokensV1<'_> {
        ApiTokensV1::new(&self.inner)
    }
}

/// Settings of a [`Client`], made by [`Client::builder`].
#[derive(Debug)]
#[must_use = "`build` makes the client"]
pub struct ClientBuilder {
    inner: ApiClientBuilder,
}

impl ClientBuilder {
    /// Calls with an API key, sent in the header `Authorization`.
    ///
    /// A permanent API token: `Authorization: APIKey <token>`. The vendor also writes the word as `apikey`; whether
    /// the service tells the two apart is not documented.
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.api_key(key),
        }
    }

    /// Calls with a bearer token.
    ///
    /// An access token from [`authentication().login`](crate::authentication::Authentication::login), [`authentication().refresh_token`](crate::authentication::Authentication::refresh_token) or [`authentication().login_to_account`](crate::authentication::Authentication::login_to_account), good for one hour. A permanent API token is
    /// refused here.
    ///
    /// The format of the token: `JWT`.
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
