//! Settings and credentials of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderValue, Method, Uri};

use super::{ApiClient, Inner};
use crate::Secret;
use crate::api::{Api, ClientAuthentication, Operation, SchemeKind};
use crate::auth::{
    ClientCredentialsGrant, Clock, Credentials, Grant, Pair, SystemClock, TOKEN_REQUEST,
    TokenCache, TokenSource,
};
use crate::error::Error;
use crate::transport::Transport;
use crate::url::{self, BaseUrl};

const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);
const RESPONSE_LIMIT: usize = 10 * 1024 * 1024;

/// Builds an [`ApiClient`]. `Debug` shows no secret.
#[must_use = "a builder does nothing until it is built"]
pub struct ApiClientBuilder {
    pub(super) api: &'static Api,
    pub(super) base_url: Option<String>,
    pub(super) credentials: Credentials,
    source: Option<Arc<dyn TokenSource>>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    user_agent: Option<String>,
    attempt_timeout: Duration,
    response_limit: usize,
}

impl ApiClientBuilder {
    pub(super) fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: None,
            credentials: Credentials::default(),
            source: None,
            transport: None,
            clock: Arc::new(SystemClock),
            user_agent: None,
            attempt_timeout: ATTEMPT_TIMEOUT,
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
        self.credentials.bearer = Some(token.into());
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

    /// Another transport than the default one.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// How long one request may take, from connecting to the last byte of its answer. Default: 30 seconds.
    ///
    /// Kept by the transport: one of your own has to look at [`CallContext`](crate::CallContext).
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

    /// Another clock to age access tokens by, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// If the base URL is not one that credentials may be sent to, if a setting cannot be sent, or if the default
    /// transport cannot be made.
    pub fn build(self) -> Result<ApiClient, Error> {
        let api = self.api;
        let text = self.base_url.as_deref().unwrap_or(api.base_url);
        let base_url = BaseUrl::parse(text)
            .map_err(|why| Error::configuration(format!("the base URL {why}")))?;
        let user_agent = HeaderValue::from_str(
            self.user_agent.as_deref().unwrap_or(api.user_agent),
        )
        .map_err(|_| {
            Error::configuration("the user agent has a line break or another control character")
        })?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let mut inner = Inner {
            api,
            base_url,
            credentials: self.credentials,
            transport,
            clock: self.clock,
            user_agent,
            attempt_timeout: self.attempt_timeout,
            response_limit: self.response_limit,
        };
        check_user_name(&inner)?;
        inner.credentials.source = self
            .source
            .map(|source| TokenCache::new(source, Arc::clone(&inner.clock)));
        inner.credentials.grants = grants(&inner)?;
        Ok(ApiClient(Arc::new(inner)))
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::transport::ReqwestTransport::new()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::configuration(
        "no transport: set one with `transport(…)`, or turn on the feature `reqwest`",
    ))
}

/// RFC 7617: the first colon ends the user name.
fn check_user_name(inner: &Inner) -> Result<(), Error> {
    let is_plain = |kind: &SchemeKind| {
        matches!(
            kind,
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No
            }
        )
    };
    let has_colon = inner
        .credentials
        .basic
        .as_ref()
        .is_some_and(|pair| pair.id.contains(':'));
    if has_colon
        && inner
            .api
            .schemes
            .iter()
            .any(|scheme| is_plain(&scheme.kind))
    {
        return Err(Error::configuration(
            "a user name for HTTP Basic cannot have a colon",
        ));
    }
    Ok(())
}

/// A token cache for each scheme that the client credentials serve.
fn grants(inner: &Inner) -> Result<Vec<(&'static str, TokenCache)>, Error> {
    let Some(pair) = &inner.credentials.client else {
        return Ok(Vec::new());
    };
    let mut grants = Vec::new();
    for scheme in inner.api.schemes {
        let SchemeKind::ClientCredentials {
            token_url,
            encoding,
            scopes,
        } = scheme.kind
        else {
            continue;
        };
        let (url, operation) = token_endpoint(inner, token_url)?;
        let grant = Grant {
            api: inner.api,
            operation,
            url,
            encoding,
            scopes,
            pair: pair.clone(),
            user_agent: inner.user_agent.clone(),
            transport: Arc::clone(&inner.transport),
            attempt_timeout: inner.attempt_timeout,
            response_limit: inner.response_limit,
        };
        let source = Arc::new(ClientCredentialsGrant(Arc::new(grant)));
        grants.push((
            scheme.name,
            TokenCache::new(source, Arc::clone(&inner.clock)),
        ));
    }
    Ok(grants)
}

/// Where tokens are asked for, and the API's own operation there, if it has one.
fn token_endpoint(
    inner: &Inner,
    token_url: &'static str,
) -> Result<(Uri, &'static Operation), Error> {
    let below_server = if token_url.contains("://") {
        BaseUrl::parse(inner.api.base_url)
            .ok()
            .and_then(|server| server.strip(token_url))
    } else {
        Some(token_url)
    };
    let absolute = match below_server {
        Some(path) => format!("{}/{}", inner.base_url, path.trim_start_matches('/')),
        None => token_url.to_owned(),
    };
    let (_, url) = url::parse(&absolute)
        .map_err(|why| Error::configuration(format!("the token URL {why}")))?;
    let operation = below_server.and_then(|path| {
        let is_token_request =
            |operation: &&&Operation| operation.method == Method::POST && operation.path == path;
        inner.api.operations.iter().find(is_token_request).copied()
    });
    Ok((url, operation.unwrap_or(&TOKEN_REQUEST)))
}

impl fmt::Debug for ApiClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiClientBuilder")
            .field("api", &self.api.name)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}
