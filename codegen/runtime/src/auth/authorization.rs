//! Credentials as they go on a request.

use std::sync::Arc;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use zeroize::Zeroizing;

use super::basic;
use super::bearer::{prefixed, sensitive};
use super::cache::{CachedToken, TokenCache};
use super::credentials::{Credential, Credentials};
use crate::Secret;
use crate::api::{Api, ApiKeyLocation, Operation, SchemeKind};
use crate::error::{Error, ErrorKind};
use crate::few::Few;
use crate::redact::MASK;

/// What authentication adds to a request.
#[derive(Default)]
pub(crate) struct Authorization {
    pub(crate) headers: Few<(HeaderName, HeaderValue)>,
    pub(crate) query: Few<(&'static str, Secret)>,
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
    /// Adds a credential that is at hand: a token is fetched by the caller, since it may have to wait for it.
    pub(crate) fn add(&mut self, credential: &Credential<'_>) -> Result<(), Error> {
        match credential {
            Credential::Basic(pair, encoding) => {
                let value = basic::header_value(&pair.id, &pair.secret, *encoding);
                self.headers.push((AUTHORIZATION, sensitive(value)?));
                Ok(())
            }
            Credential::Bearer(bearer) => {
                self.bearer(bearer.header()?);
                Ok(())
            }
            Credential::ApiKey(key, kind) => self.api_key(key, kind),
            Credential::Http(credentials, scheme) => self.http(credentials, scheme),
            // A certificate is not on the request.
            Credential::Token(_) | Credential::Transport => Ok(()),
        }
    }

    /// Adds a token that was had from a source.
    pub(crate) fn add_token(
        &mut self,
        cache: &TokenCache,
        token: Arc<CachedToken>,
    ) -> Result<(), Error> {
        self.bearer(token.bearer().header()?);
        self.token = Some(UsedToken {
            cache: cache.clone(),
            token,
        });
        Ok(())
    }

    /// What a call would carry, with every secret masked and nothing fetched.
    pub(crate) fn preview(
        credentials: &Credentials,
        api: &'static Api,
        operation: &Operation,
    ) -> Result<Self, Error> {
        let mut authorization = Self::default();
        let mask = Secret::from(MASK);
        for credential in credentials.select(api, operation)?.as_slice() {
            match credential {
                Credential::Basic(..) => {
                    authorization
                        .headers
                        .push((AUTHORIZATION, HeaderValue::from_static("Basic ***")));
                }
                Credential::Bearer(_) | Credential::Token(_) => {
                    authorization.bearer(prefixed("Bearer", &mask)?);
                }
                Credential::ApiKey(_, kind) => authorization.api_key(&mask, kind)?,
                Credential::Http(_, scheme) => authorization.http(&mask, scheme)?,
                Credential::Transport => {}
            }
        }
        Ok(authorization)
    }

    pub(crate) fn add_to(self, headers: &mut HeaderMap) {
        self.headers.for_each(|(name, value)| {
            // All cookies of a request stand in one header.
            let cookies = if name == COOKIE {
                headers.get(COOKIE)
            } else {
                None
            };
            let value = match cookies {
                Some(cookies) => joined(cookies, &value),
                None => value,
            };
            headers.insert(name, value);
        });
    }

    fn bearer(&mut self, header: HeaderValue) {
        self.headers.push((AUTHORIZATION, header));
    }

    fn http(&mut self, credentials: &Secret, scheme: &str) -> Result<(), Error> {
        self.headers
            .push((AUTHORIZATION, prefixed(scheme, credentials)?));
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
            ApiKeyLocation::Cookie => self.headers.push((COOKIE, cookie(parameter, key)?)),
            ApiKeyLocation::Header => {
                let name = HeaderName::from_bytes(parameter.as_bytes()).map_err(|_| {
                    Error::configuration(format!("`{parameter}` cannot be the name of a header"))
                })?;
                let value = match prefix {
                    Some(prefix) => prefixed(prefix, key)?,
                    None => sensitive(key.expose().to_owned().into())?,
                };
                self.headers.push((name, value));
            }
        }
        Ok(())
    }
}

/// A pair of the `Cookie` header. A key that would end the pair is refused (RFC 6265, section 4.1.1).
fn cookie(name: &str, key: &Secret) -> Result<HeaderValue, Error> {
    let fits = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    if !key.expose().bytes().all(fits) {
        return Err(Error::new(
            ErrorKind::Credentials,
            "the API key cannot be sent: a cookie holds ASCII without spaces, quotes, commas, semicolons and backslashes",
        ));
    }
    let length = name.len() + 1 + key.expose().len();
    let mut value = Zeroizing::new(String::with_capacity(length));
    value.push_str(name);
    value.push('=');
    value.push_str(key.expose());
    sensitive(value)
}

/// The cookies of a request and one more, which takes the place of one of its name.
fn joined(cookies: &HeaderValue, more: &HeaderValue) -> HeaderValue {
    let name = |pair: &[u8]| pair.split(|byte| *byte == b'=').next().map(<[u8]>::to_vec);
    let kept = cookies.as_bytes().split(|byte| *byte == b';');
    let kept = kept
        .map(<[u8]>::trim_ascii)
        .filter(|pair| name(pair) != name(more.as_bytes()));
    let pairs: Vec<&[u8]> = kept.chain([more.as_bytes()]).collect();
    let text = Zeroizing::new(pairs.join(&b"; "[..]));
    // Two values of a header, joined by ASCII, are the value of a header.
    let mut value = HeaderValue::from_bytes(&text).unwrap_or_else(|_| more.clone());
    value.set_sensitive(true);
    value
}
