// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The client.

use std::time::Duration;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Clock, Error, RetryPolicy, Secret, TokenSource,
    Transport,
};
use crate::API;
use crate::coupons::Coupons;
use crate::issues::Issues;
use crate::projects::Projects;
use crate::tables::Tables;

/// A client of Paging.
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

    /// A list of Dropshot.
    #[must_use]
    pub const fn projects(&self) -> Projects<'_> {
        Projects::new(&self.inner)
    }

    /// A list with links.
    #[must_use]
    pub const fn issues(&self) -> Issues<'_> {
        Issues::new(&self.inner)
    }

    /// Lists with tokens.
    #[must_use]
    pub const fn tables(&self) -> Tables<'_> {
        Tables::new(&self.inner)
    }

    /// A list that goes on from a row.
    #[must_use]
    pub const fn coupons(&self) -> Coupons<'_> {
        Coupons::new(&self.inner)
    }
}

/// Settings of a [`Client`], made by [`Client::builder`].
#[derive(Debug)]
#[must_use = "`build` makes the client"]
pub struct ClientBuilder {
    inner: ApiClientBuilder,
}

impl ClientBuilder {
    /// Calls with a bearer token.
    ///
    /// The API's document does not say what credentials it takes, if any. Calls carry this token if there is one.
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
