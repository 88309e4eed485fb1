//! Makes a client of its settings, and finds out what is wrong with them.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue, Method, Uri};

use super::builder::RequestId;
use super::{ApiClient, ApiClientBuilder, Inner};
use crate::api::{Api, ClientAuthentication, Operation, SchemeKind, SecurityScheme};
use crate::auth::{ClientCredentialsGrant, Given, Grant, TOKEN_REQUEST, TokenCache};
use crate::error::Error;
use crate::request::is_reserved;
use crate::retry::{Budget, Limits};
use crate::transport::Transport;
use crate::url::{self, BaseUrl};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

impl ApiClientBuilder {
    /// Builds the client.
    ///
    /// # Errors
    /// If the base URL is not one that credentials may be sent to, if a setting cannot be sent, or if the default
    /// transport cannot be made.
    pub fn build(self) -> Result<ApiClient, Error> {
        let api = self.api;
        let base_url = base_url(api, self.base_url.as_deref())?;
        let servers = servers(api, &base_url, self.base_url.is_some())?;
        let user_agent = HeaderValue::from_str(
            self.user_agent.as_deref().unwrap_or(api.user_agent),
        )
        .map_err(|_| {
            Error::configuration("the user agent has a line break or another control character")
        })?;
        let request_id_header = match self.request_id_header {
            RequestId::Off => None,
            RequestId::Default => Some(REQUEST_ID),
            RequestId::Header(name) => Some(request_id_header(&name)?),
        };
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout)?,
        };
        let limits = Limits {
            clock: self.clock,
            budget: Arc::new(Budget::new(&self.retry)),
            policy: self.retry,
            attempt_timeout: self.attempt_timeout,
            timeout: self.timeout,
        };
        let mut inner = Inner {
            api,
            base_url,
            servers,
            credentials: self.credentials,
            transport,
            limits,
            user_agent,
            request_id_header,
            response_limit: self.response_limit,
            noticed: Arc::default(),
        };
        check_user_name(&inner)?;
        inner.credentials.source = self
            .source
            .map(|source| TokenCache::new(source, Arc::clone(&inner.limits.clock)));
        inner.credentials.sources = self
            .sources
            .into_iter()
            .rev()
            .map(|(scheme, source)| {
                let clock = Arc::clone(&inner.limits.clock);
                (scheme, TokenCache::new(source, clock))
            })
            .collect();
        inner.credentials.grants = grants(&inner, self.scopes.as_deref())?;
        Ok(ApiClient(Arc::new(inner)))
    }
}

fn base_url(api: &Api, given: Option<&str>) -> Result<BaseUrl, Error> {
    let text = match given {
        Some(given) => given,
        None if api.base_url.is_empty() => {
            return Err(Error::configuration(
                "the document names no server: set `base_url`, such as `https://api.example.com`",
            ));
        }
        None if api.base_url.starts_with('/') => {
            return Err(Error::configuration(format!(
                "the document names the server `{0}` without a host: set `base_url`, such as `https://api.example.com{0}`",
                api.base_url.trim_end_matches('/')
            )));
        }
        None => api.base_url,
    };
    BaseUrl::parse(text).map_err(|why| match given {
        Some(_) => Error::configuration(format!("the base URL {why}")),
        None => Error::configuration(format!(
            "the base URL {why}: the document names `{text}`, `base_url` sets another"
        )),
    })
}

/// The base URLs of the operations that the document sends elsewhere. A base URL of the caller's is where everything goes:
/// credentials for it must not reach another host.
fn servers(
    api: &Api,
    base_url: &BaseUrl,
    is_set: bool,
) -> Result<Vec<(&'static str, BaseUrl)>, Error> {
    let mut servers: Vec<(&'static str, BaseUrl)> = Vec::new();
    for operation in api.operations {
        let server = operation.server;
        let is_path = server.starts_with('/');
        let is_known = servers.iter().any(|(known, _)| *known == server);
        if server.is_empty() || is_known || (is_set && !is_path) {
            continue;
        }
        let text = if is_path {
            format!("{}{server}", base_url.origin)
        } else {
            server.to_owned()
        };
        let url = BaseUrl::parse(&text).map_err(|why| {
            Error::configuration(format!(
                "the server of `{}` {why}: the document names `{server}`, `base_url` sets another",
                operation.id
            ))
        })?;
        servers.push((server, url));
    }
    Ok(servers)
}

#[cfg(feature = "reqwest")]
fn default_transport(connect_timeout: Option<Duration>) -> Result<Arc<dyn Transport>, Error> {
    let mut builder = crate::transport::ReqwestTransport::builder();
    if let Some(timeout) = connect_timeout {
        builder = builder.connect_timeout(timeout);
    }
    Ok(Arc::new(builder.build()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_: Option<Duration>) -> Result<Arc<dyn Transport>, Error> {
    Err(Error::configuration(
        "no transport: set one with `transport(…)`, or turn on the feature `reqwest`",
    ))
}

fn request_id_header(name: &str) -> Result<HeaderName, Error> {
    HeaderName::from_bytes(name.as_bytes())
        .ok()
        .filter(|name| !is_reserved(name))
        .ok_or_else(|| {
            Error::configuration(format!(
                "`{}` cannot be the header of request ids",
                name.escape_debug()
            ))
        })
}

/// RFC 7617: the first colon ends the user name.
fn check_user_name(inner: &Inner) -> Result<(), Error> {
    let has_colon = |scheme: &SecurityScheme| {
        let is_plain = matches!(
            scheme.kind,
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No
            }
        );
        let pair = match inner.credentials.named(scheme.name) {
            Some(Given::Basic(pair)) => Some(pair),
            _ => inner.credentials.basic.as_ref(),
        };
        is_plain && pair.is_some_and(|pair| pair.id.contains(':'))
    };
    if inner.api.schemes.iter().any(has_colon) {
        return Err(Error::configuration(
            "a user name for HTTP Basic cannot have a colon",
        ));
    }
    Ok(())
}

/// A token cache for each scheme that the client credentials serve.
fn grants(
    inner: &Inner,
    wanted_scopes: Option<&[String]>,
) -> Result<Vec<(&'static str, TokenCache)>, Error> {
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
        let pair = match inner.credentials.named(scheme.name) {
            Some(Given::Client(pair)) => Some(pair),
            _ => inner.credentials.client.as_ref(),
        };
        let Some(pair) = pair else { continue };
        let scope = wanted_scopes.map_or_else(|| scopes.join(" "), |wanted| wanted.join(" "));
        let (url, operation) = token_endpoint(inner, token_url)?;
        let grant = Grant {
            api: inner.api,
            operation,
            url,
            encoding,
            scope,
            pair: pair.clone(),
            user_agent: inner.user_agent.clone(),
            transport: Arc::clone(&inner.transport),
            request_id_header: inner.request_id_header.clone(),
            limits: Limits {
                budget: Arc::new(Budget::new(&inner.limits.policy)),
                ..inner.limits.clone()
            },
            response_limit: inner.response_limit,
        };
        let source = Arc::new(ClientCredentialsGrant(Arc::new(grant)));
        grants.push((
            scheme.name,
            TokenCache::new(source, Arc::clone(&inner.limits.clock)),
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
