//! Makes a client of its settings, and finds out what is wrong with them.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue, Method, Uri};

use super::builder::RequestId;
use super::{ApiClient, ApiClientBuilder, Inner};
use crate::api::{ClientAuthentication, Operation, SchemeKind};
use crate::auth::{ClientCredentialsGrant, Grant, TOKEN_REQUEST, TokenCache};
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
        let text = self.base_url.as_deref().unwrap_or(api.base_url);
        let base_url = BaseUrl::parse(text)
            .map_err(|why| Error::configuration(format!("the base URL {why}")))?;
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
        inner.credentials.grants = grants(&inner)?;
        Ok(ApiClient(Arc::new(inner)))
    }
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
