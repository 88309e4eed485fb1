//! The client: where calls go, and with which credentials.

mod builder;
mod environment;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::api::Api;
use crate::auth::{Clock, Credentials, Impersonation, TokenCache};
use crate::call::Call;
use crate::error::Error;
use crate::transport::Transport;
use crate::url::BaseUrl;

pub use builder::ApiClientBuilder;

/// A client of one API. Cloning is cheap and shares everything: connections, credentials, access tokens.
///
/// Generated crates wrap it in a type with a method for each resource.
#[derive(Clone)]
pub struct ApiClient(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    api: &'static Api,
    base_url: BaseUrl,
    credentials: Credentials,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    user_agent: HeaderValue,
    attempt_timeout: Duration,
    response_limit: usize,
}

impl ApiClient {
    /// Starts to build a client.
    pub fn builder(api: &'static Api) -> ApiClientBuilder {
        ApiClientBuilder::new(api)
    }

    /// A client with default settings and the credentials that the environment holds.
    ///
    /// Read are, each after [`Api::environment_prefix`] and those that the API's security schemes call for: `_CLIENT_ID`
    /// with `_CLIENT_SECRET`, `_TOKEN`, `_API_KEY`, `_USERNAME` with `_PASSWORD`; and `_BASE_URL`. An empty variable counts
    /// as missing.
    ///
    /// # Errors
    /// If no complete set of credentials is found; the message lists every variable that is missing.
    pub fn from_env(api: &'static Api) -> Result<Self, Error> {
        Self::builder(api)
            .environment(|name| std::env::var(name).ok())?
            .build()
    }

    /// A client for the principal that a call answers an access token for. It has this client's settings and none of its
    /// credentials: whatever it does, it does as that principal.
    ///
    /// The call is made by the client it was made from, when a token is first needed and whenever it has to be replaced.
    #[must_use]
    pub fn impersonate(&self, call: Call<()>) -> Self {
        let source = Arc::new(Impersonation(Arc::new(call.draft)));
        let cache = TokenCache::new(source, Arc::clone(&self.0.clock));
        let credentials = Credentials {
            source: Some(cache),
            ..Credentials::default()
        };
        Self(Arc::new(Inner {
            credentials,
            ..Inner::clone(&self.0)
        }))
    }

    /// The API that this is a client of.
    #[must_use]
    pub fn api(&self) -> &'static Api {
        self.0.api
    }

    pub(crate) fn base_url(&self) -> &BaseUrl {
        &self.0.base_url
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    pub(crate) fn attempt_timeout(&self) -> Duration {
        self.0.attempt_timeout
    }

    pub(crate) fn response_limit(&self) -> usize {
        self.0.response_limit
    }
}

impl fmt::Debug for ApiClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiClient")
            .field("api", &self.0.api.name)
            .field("base_url", &format_args!("{}", self.0.base_url))
            .field("credentials", &self.0.credentials)
            .finish_non_exhaustive()
    }
}
