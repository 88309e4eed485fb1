//! Settings and credentials of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::Secret;
use crate::api::Api;
use crate::auth::{Bearer, Credentials, Given, Pair, TokenSource};
use crate::retry::RetryPolicy;
use crate::time::{Clock, SystemClock};
use crate::transport::Transport;

const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);
const TIMEOUT: Duration = Duration::from_secs(100);
const RESPONSE_LIMIT: usize = 10 * 1024 * 1024;

/// Builds an [`ApiClient`](super::ApiClient). `Debug` shows no secret.
#[must_use = "a builder does nothing until it is built"]
pub struct ApiClientBuilder {
    pub(super) api: &'static Api,
    pub(super) base_url: Option<String>,
    pub(super) credentials: Credentials,
    pub(super) source: Option<Arc<dyn TokenSource>>,
    pub(super) sources: Vec<(&'static str, Arc<dyn TokenSource>)>,
    pub(super) scopes: Option<Vec<String>>,
    pub(super) transport: Option<Arc<dyn Transport>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) user_agent: Option<String>,
    pub(super) request_id_header: RequestId,
    pub(super) retry: RetryPolicy,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) attempt_timeout: Duration,
    pub(super) timeout: Duration,
    pub(super) response_limit: usize,
}

/// Which header carries the id of a call.
pub(super) enum RequestId {
    Header(String),
    Default,
    Off,
}

impl ApiClientBuilder {
    pub(super) fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: None,
            credentials: Credentials::default(),
            source: None,
            sources: Vec::new(),
            scopes: None,
            transport: None,
            clock: Arc::new(SystemClock),
            user_agent: None,
            request_id_header: RequestId::Default,
            retry: RetryPolicy::new(),
            connect_timeout: None,
            attempt_timeout: ATTEMPT_TIMEOUT,
            timeout: TIMEOUT,
            response_limit: RESPONSE_LIMIT,
        }
    }

    /// Where calls go. Must be https, unless the host is this machine. Default: the API's own server.
    ///
    /// Calls are appended to its path. Token requests go along, if the document has them below its server.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// User name and password for HTTP Basic.
    pub fn basic(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.credentials.basic = Some(Pair {
            id: id.into(),
            secret: secret.into(),
        });
        self
    }

    /// OAuth 2.0 client credentials. Access tokens are fetched when first needed, kept, and replaced before they end.
    pub fn client_credentials(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.credentials.client = Some(Pair {
            id: id.into(),
            secret: secret.into(),
        });
        self
    }

    /// An access token that was had elsewhere. It is used as it is: nothing replaces it when it ends.
    pub fn bearer_token(mut self, token: impl Into<Secret>) -> Self {
        self.credentials.bearer = Some(Bearer::new(token.into()));
        self
    }

    /// An API key.
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.credentials.api_key = Some(key.into());
        self
    }

    /// Access tokens from a source of your own, instead of those had with client credentials.
    pub fn token_source(mut self, source: impl TokenSource) -> Self {
        self.source = Some(Arc::new(source));
        self
    }

    /// What stands behind the scheme's name in the header `Authorization`, for HTTP schemes other than Basic and Bearer.
    pub fn http_credentials(mut self, credentials: impl Into<Secret>) -> Self {
        self.credentials.http = Some(credentials.into());
        self
    }

    /// [`basic`](Self::basic) for one security scheme of the document only.
    pub fn basic_for(
        self,
        scheme: &'static str,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Self {
        let (id, secret) = (id.into(), secret.into());
        self.given(scheme, Given::Basic(Pair { id, secret }))
    }

    /// [`client_credentials`](Self::client_credentials) for one security scheme of the document only.
    pub fn client_credentials_for(
        self,
        scheme: &'static str,
        id: impl Into<String>,
        secret: impl Into<Secret>,
    ) -> Self {
        let (id, secret) = (id.into(), secret.into());
        self.given(scheme, Given::Client(Pair { id, secret }))
    }

    /// [`bearer_token`](Self::bearer_token) for one security scheme of the document only.
    pub fn bearer_token_for(self, scheme: &'static str, token: impl Into<Secret>) -> Self {
        self.given(scheme, Given::Bearer(Bearer::new(token.into())))
    }

    /// [`api_key`](Self::api_key) for one security scheme of the document only.
    pub fn api_key_for(self, scheme: &'static str, key: impl Into<Secret>) -> Self {
        self.given(scheme, Given::ApiKey(key.into()))
    }

    /// [`http_credentials`](Self::http_credentials) for one security scheme of the document only.
    pub fn http_credentials_for(
        self,
        scheme: &'static str,
        credentials: impl Into<Secret>,
    ) -> Self {
        self.given(scheme, Given::Http(credentials.into()))
    }

    /// [`token_source`](Self::token_source) for one security scheme of the document only.
    pub fn token_source_for(mut self, scheme: &'static str, source: impl TokenSource) -> Self {
        self.sources.push((scheme, Arc::new(source)));
        self
    }

    /// The scopes that client credentials ask for. Default: all that the document declares. None at all leave the choice to
    /// the service.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    fn given(mut self, scheme: &'static str, given: Given) -> Self {
        self.credentials.named.push((scheme, given));
        self
    }

    /// Another transport than the default one.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// When failed calls are sent again. Default: three attempts, see [`RetryPolicy`]. Calls may set their own number of
    /// retries.
    ///
    /// Requests for access tokens follow the same policy, with a budget of their own.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How long a call may take as a whole: access tokens, all attempts, and the waits between them. Default: 100 seconds.
    /// Calls may set their own.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long connecting may take, name resolution and TLS handshake included. Default: 5 seconds.
    ///
    /// For the default transport only: one of your own has its own settings, which this leaves alone.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// The header that carries the id of a call, the same with each attempt. Default: `x-request-id`. Calls that set this
    /// header themselves keep what they set.
    pub fn request_id_header(mut self, name: impl Into<String>) -> Self {
        self.request_id_header = RequestId::Header(name.into());
        self
    }

    /// Sends no id with calls.
    pub fn without_request_id(mut self) -> Self {
        self.request_id_header = RequestId::Off;
        self
    }

    /// How long one attempt may take, from connecting to the last byte of its answer. Default: 30 seconds.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Value of the `User-Agent` header. Default: name and version of the crate.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Largest body of an answer that is accepted, after decompression, in bytes. Default: 10 MiB.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// Another clock to age access tokens, wait and keep deadlines by, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }
}

impl fmt::Debug for ApiClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiClientBuilder")
            .field("api", &self.api.name)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}
