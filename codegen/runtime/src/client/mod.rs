//! The client: where calls go, and with which credentials.

mod build;
mod builder;
mod environment;

use std::collections::HashSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderName, HeaderValue};

use crate::api::{Api, Operation};
use crate::auth::{Credentials, Impersonation, TokenCache};
use crate::call::Call;
use crate::error::Error;
use crate::request::Purpose;
use crate::retry::Limits;
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
    /// Where operations go that the document sends elsewhere.
    servers: Vec<(&'static str, BaseUrl)>,
    credentials: Credentials,
    transport: Arc<dyn Transport>,
    limits: Limits,
    user_agent: HeaderValue,
    request_id_header: Option<HeaderName>,
    response_limit: usize,
    /// Ids of the operations whose deprecation was made known.
    noticed: Arc<Mutex<HashSet<&'static str>>>,
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
    /// It is retried even if its operation is not idempotent: a token that is lost on the way does no harm.
    #[must_use]
    pub fn impersonate(&self, call: Call<()>) -> Self {
        let mut draft = call.draft;
        draft.options.purpose = Purpose::Token;
        let source = Arc::new(Impersonation(Arc::new(draft)));
        let cache = TokenCache::new(source, Arc::clone(&self.0.limits.clock));
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

    pub(crate) fn base_url(&self, operation: &Operation) -> &BaseUrl {
        let mut servers = self.0.servers.iter();
        servers
            .find(|(server, _)| *server == operation.server)
            .map_or(&self.0.base_url, |(_, url)| url)
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

    /// The header that carries the id of a call.
    pub(crate) fn request_id_header(&self) -> Option<&HeaderName> {
        self.0.request_id_header.as_ref()
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Whether nothing was made known yet about the deprecation of an operation.
    pub(crate) fn is_first_notice(&self, operation: &'static Operation) -> bool {
        let mut noticed = self
            .0
            .noticed
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        noticed.insert(operation.id)
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
