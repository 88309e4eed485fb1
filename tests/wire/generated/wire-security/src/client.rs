// @generated from wire-security.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The client.

use std::time::Duration;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Clock, Error, RetryPolicy, Secret, TokenSource,
    Transport,
};
use crate::API;
use crate::calls::Calls;

/// A client of Security.
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

    /// One call for each way to say who calls.
    #[must_use]
    pub const fn calls(&self) -> Calls<'_> {
        Calls::new(&self.inner)
    }
}

/// Settings of a [`Client`], made by [`Client::builder`].
#[derive(Debug)]
#[must_use = "`build` makes the client"]
pub struct ClientBuilder {
    inner: ApiClientBuilder,
}

impl ClientBuilder {
    /// Calls with a user name and a password (HTTP basic).
    pub fn basic(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.basic(user, password),
        }
    }

    /// Calls with a bearer token.
    ///
    /// It serves every scheme that was given none of its own.
    pub fn bearer_token(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token(token),
        }
    }

    /// The bearer token of the scheme `bearer` alone.
    pub fn bearer_token_for_bearer(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token_for("bearer", token),
        }
    }

    /// Asks this source for the tokens of the scheme `bearer`.
    pub fn token_source_for_bearer(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source_for("bearer", source),
        }
    }

    /// The bearer token of the scheme `admin` alone.
    pub fn bearer_token_for_admin(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token_for("admin", token),
        }
    }

    /// Asks this source for the tokens of the scheme `admin`.
    pub fn token_source_for_admin(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source_for("admin", source),
        }
    }

    /// The bearer token of the scheme `person` alone.
    ///
    /// OAuth 2.0, authorization code flow, authorization at
    /// `https://login.example.com/authorize`, tokens at `https://login.example.com/token`. The
    /// client does not run it: bring the token. Scopes:
    ///
    /// * `read`: Sees things.
    pub fn bearer_token_for_person(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token_for("person", token),
        }
    }

    /// Asks this source for the tokens of the scheme `person`.
    pub fn token_source_for_person(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source_for("person", source),
        }
    }

    /// The bearer token of the scheme `openId` alone.
    ///
    /// The token is had by `OpenID` Connect, from the provider that
    /// `https://login.example.com/.well-known/openid-configuration` describes. The client does
    /// not ask for it.
    pub fn bearer_token_for_open_id(self, token: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.bearer_token_for("openId", token),
        }
    }

    /// Asks this source for the tokens of the scheme `openId`.
    pub fn token_source_for_open_id(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source_for("openId", source),
        }
    }

    /// Calls with what stands behind `Proof` in the header `Authorization`.
    pub fn http_credentials(self, credentials: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.http_credentials(credentials),
        }
    }

    /// Calls with an API key, sent in the header `X-Key` or as the query parameter `key` or in the cookie `session`.
    ///
    /// It serves every scheme that was given none of its own.
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.api_key(key),
        }
    }

    /// The API key of the scheme `headerKey` alone.
    pub fn api_key_for_header_key(self, key: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.api_key_for("headerKey", key),
        }
    }

    /// The API key of the scheme `queryKey` alone.
    pub fn api_key_for_query_key(self, key: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.api_key_for("queryKey", key),
        }
    }

    /// The API key of the scheme `cookieKey` alone.
    pub fn api_key_for_cookie_key(self, key: impl Into<Secret>) -> Self {
        Self {
            inner: self.inner.api_key_for("cookieKey", key),
        }
    }

    /// Calls with OAuth 2.0 client credentials, exchanged for tokens when they are needed.
    ///
    /// OAuth 2.0, client credentials flow, tokens at `/oauth/token`. Scopes:
    ///
    /// * `read`: Sees things.
    /// * `write`: Changes things.
    pub fn client_credentials(
        self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Self {
        Self {
            inner: self.inner.client_credentials(id, secret),
        }
    }

    /// Asks this source for the bearer tokens, in place of other credentials.
    pub fn token_source(self, source: impl TokenSource) -> Self {
        Self {
            inner: self.inner.token_source(source),
        }
    }

    /// Asks for these scopes with client credentials. Default: all that the document declares.
    ///
    /// With none the service chooses.
    pub fn scopes<S: Into<String>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        Self {
            inner: self.inner.scopes(scopes),
        }
    }

    /// Sends calls to this address. It has to be set: the document names no whole address.
    ///
    /// It has to be `https`, unless it is on this machine.
    ///
    /// Operations that the document sends to another host go to this address, too.
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
