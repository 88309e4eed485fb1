//! Credentials as they go on a request.

use std::sync::Arc;

use http::header::AUTHORIZATION;
use http::{HeaderName, HeaderValue};

use super::basic;
use super::cache::{CachedToken, TokenCache};
use super::credentials::{Credential, Credentials};
use crate::Secret;
use crate::api::{Api, ApiKeyLocation, Operation, SchemeKind};
use crate::error::{Error, ErrorKind};
use crate::redact::{MASK, Secrets};

/// What authentication adds to a request.
#[derive(Default)]
pub(crate) struct Authorization {
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) query: Vec<(&'static str, Secret)>,
    /// The token in use, if it came from a source that can be asked for another.
    pub(crate) token: Option<UsedToken>,
}

/// A token that went on a request, and where to get another.
pub(crate) struct UsedToken {
    cache: TokenCache,
    token: Arc<CachedToken>,
}

impl UsedToken {
    /// The service did not accept it.
    pub(crate) fn reject(&self) {
        self.cache.invalidate(&self.token);
    }
}

impl Authorization {
    /// Resolves the credentials of a call, fetching a token if need be.
    pub(crate) async fn resolve(
        credentials: &Credentials,
        api: &'static Api,
        operation: &Operation,
        secrets: &mut Secrets,
    ) -> Result<Self, Error> {
        let mut authorization = Self::default();
        for credential in credentials.select(api, operation)? {
            if let Credential::Token(cache) = credential {
                let token = cache.token().await.map_err(Error::no_token)?;
                secrets.add(token.value().expose());
                authorization.bearer(token.value())?;
                authorization.token = Some(UsedToken {
                    cache: cache.clone(),
                    token,
                });
            } else {
                authorization.add(&credential, secrets)?;
            }
        }
        Ok(authorization)
    }

    /// What [`resolve`](Self::resolve) would add, with every secret masked and nothing fetched.
    pub(crate) fn preview(
        credentials: &Credentials,
        api: &'static Api,
        operation: &Operation,
    ) -> Result<Self, Error> {
        let mut authorization = Self::default();
        let mask = Secret::from(MASK);
        for credential in credentials.select(api, operation)? {
            match credential {
                Credential::Basic(..) => {
                    authorization
                        .headers
                        .push((AUTHORIZATION, HeaderValue::from_static("Basic ***")));
                }
                Credential::Bearer(_) | Credential::Token(_) => authorization.bearer(&mask)?,
                Credential::ApiKey(_, kind) => authorization.api_key(&mask, kind)?,
            }
        }
        Ok(authorization)
    }

    fn add(&mut self, credential: &Credential<'_>, secrets: &mut Secrets) -> Result<(), Error> {
        match credential {
            Credential::Basic(pair, encoding) => {
                let value = basic::header_value(&pair.id, &pair.secret, *encoding);
                secrets.add(pair.secret.expose());
                secrets.add(value.trim_start_matches("Basic "));
                self.headers.push((AUTHORIZATION, sensitive(&value)?));
                Ok(())
            }
            Credential::Bearer(token) => {
                secrets.add(token.expose());
                self.bearer(token)
            }
            Credential::ApiKey(key, kind) => {
                secrets.add(key.expose());
                self.api_key(key, kind)
            }
            // Resolved by the caller, since it may have to wait.
            Credential::Token(_) => Ok(()),
        }
    }

    fn bearer(&mut self, token: &Secret) -> Result<(), Error> {
        self.headers
            .push((AUTHORIZATION, prefixed("Bearer", token)?));
        Ok(())
    }

    fn api_key(&mut self, key: &Secret, kind: &'static SchemeKind) -> Result<(), Error> {
        let SchemeKind::ApiKey {
            location,
            parameter,
            prefix,
        } = kind
        else {
            return Ok(());
        };
        match location {
            ApiKeyLocation::Query => self.query.push((parameter, key.clone())),
            ApiKeyLocation::Header => {
                let name = HeaderName::from_bytes(parameter.as_bytes()).map_err(|_| {
                    Error::configuration(format!("`{parameter}` cannot be the name of a header"))
                })?;
                let value = match prefix {
                    Some(prefix) => prefixed(prefix, key)?,
                    None => sensitive(key.expose())?,
                };
                self.headers.push((name, value));
            }
        }
        Ok(())
    }
}

fn prefixed(prefix: &str, secret: &Secret) -> Result<HeaderValue, Error> {
    let mut value = zeroize::Zeroizing::new(String::with_capacity(
        prefix.len() + 1 + secret.expose().len(),
    ));
    value.push_str(prefix);
    value.push(' ');
    value.push_str(secret.expose());
    sensitive(&value)
}

/// A header value that `Debug` of the `http` crate does not print.
fn sensitive(value: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        Error::new(
            ErrorKind::Credentials,
            "a credential cannot be sent: it has a line break or another control character",
        )
    })?;
    value.set_sensitive(true);
    Ok(value)
}
