//! What the builder was given, and which of it a call uses.

use std::collections::BTreeSet;

use super::{Bearer, TokenCache, basic};
use crate::Secret;
use crate::api::{Api, ClientAuthentication, Operation, SchemeKind, SecurityScheme};
use crate::error::{Error, ErrorKind};
use crate::few::Few;
use crate::redact::Secrets;

/// A user name or client id, and what proves it.
#[derive(Clone)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) secret: Secret,
}

/// The credentials of one client.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    pub(crate) basic: Option<Pair>,
    pub(crate) client: Option<Pair>,
    pub(crate) bearer: Option<Bearer>,
    pub(crate) api_key: Option<Secret>,
    /// What stands behind the name of an HTTP scheme that the client does not know.
    pub(crate) http: Option<Secret>,
    /// What was given for one scheme only, by the name of the scheme. It goes before what was given for all of a kind.
    pub(crate) named: Vec<(&'static str, Given)>,
    /// Token sources of one scheme only.
    pub(crate) sources: Vec<(&'static str, TokenCache)>,
    /// Tokens of a source that the caller named, or of impersonation. They go before everything else that is a bearer token.
    pub(crate) source: Option<TokenCache>,
    /// Tokens had with the client credentials, by the name of the scheme.
    pub(crate) grants: Vec<(&'static str, TokenCache)>,
}

/// What was given for one scheme.
#[derive(Clone)]
pub(crate) enum Given {
    Basic(Pair),
    Client(Pair),
    Bearer(Bearer),
    ApiKey(Secret),
    Http(Secret),
}

/// One credential that a call carries.
pub(crate) enum Credential<'c> {
    Basic(&'c Pair, ClientAuthentication),
    Bearer(&'c Bearer),
    Token(&'c TokenCache),
    ApiKey(&'c Secret, &'static SchemeKind),
    Http(&'c Secret, &'static str),
    /// The transport shows it.
    Transport,
}

impl Credential<'_> {
    /// What must not come back of it. Access tokens change, so that only the call knows which it sent.
    pub(crate) fn add_to(&self, secrets: &mut Secrets) {
        match self {
            Self::Basic(pair, encoding) => {
                let value = basic::header_value(&pair.id, &pair.secret, *encoding);
                secrets.add(pair.secret.expose());
                secrets.add(value.trim_start_matches("Basic "));
            }
            Self::Bearer(bearer) => secrets.add(bearer.token().expose()),
            Self::ApiKey(key, _) => secrets.add(key.expose()),
            Self::Http(credentials, _) => secrets.add(credentials.expose()),
            Self::Token(_) | Self::Transport => {}
        }
    }
}

impl Credentials {
    /// The first alternative of the operation for which everything is there.
    pub(crate) fn select(
        &self,
        api: &'static Api,
        operation: &Operation,
    ) -> Result<Few<Credential<'_>>, Error> {
        if operation.security.is_empty() {
            return Ok(Few::None);
        }
        let mut alternatives = operation.security.iter();
        alternatives
            .find_map(|alternative| self.fill_all(api, alternative))
            .ok_or_else(|| missing(api, operation))
    }

    fn fill_all(&self, api: &'static Api, schemes: &[&str]) -> Option<Few<Credential<'_>>> {
        let keys = schemes.iter().filter_map(|name| scheme(api, name));
        let for_all = if schemes.len() > 1 && keys.filter(|known| is_api_key(known)).count() > 1 {
            ForAll::NotApiKey
        } else {
            ForAll::Every
        };
        let mut filled = Few::None;
        for name in schemes {
            filled.push(self.fill(scheme(api, name)?, for_all)?);
        }
        Some(filled)
    }

    fn fill(&self, scheme: &'static SecurityScheme, for_all: ForAll) -> Option<Credential<'_>> {
        let named = self.named(scheme.name);
        match &scheme.kind {
            SchemeKind::Basic {
                client_authentication,
            } => {
                let is_client = *client_authentication == ClientAuthentication::Yes;
                let pair = match named {
                    Some(Given::Basic(pair)) => Some(pair),
                    Some(Given::Client(pair)) if is_client => Some(pair),
                    _ => None,
                };
                let client = self.client.as_ref().filter(|_| is_client);
                Some(Credential::Basic(
                    pair.or(self.basic.as_ref()).or(client)?,
                    *client_authentication,
                ))
            }
            SchemeKind::Bearer | SchemeKind::ClientCredentials { .. } => self.token(scheme, named),
            kind @ SchemeKind::ApiKey { .. } => match named {
                Some(Given::ApiKey(key)) => Some(Credential::ApiKey(key, kind)),
                _ if for_all == ForAll::NotApiKey => None,
                _ => Some(Credential::ApiKey(self.api_key.as_ref()?, kind)),
            },
            SchemeKind::Http { scheme } => match named {
                Some(Given::Http(value)) => Some(Credential::Http(value, scheme)),
                _ => Some(Credential::Http(self.http.as_ref()?, scheme)),
            },
            SchemeKind::MutualTls => Some(Credential::Transport),
        }
    }

    /// A bearer token. The wire cannot tell how it was had, so one that was had elsewhere serves every scheme that asks for
    /// one.
    fn token<'c>(
        &'c self,
        scheme: &'static SecurityScheme,
        named: Option<&'c Given>,
    ) -> Option<Credential<'c>> {
        let of_scheme = |caches: &'c [(&'static str, TokenCache)]| {
            let found = caches.iter().find(|(name, _)| *name == scheme.name);
            found.map(|(_, cache)| cache)
        };
        if let Some(source) = of_scheme(&self.sources) {
            return Some(Credential::Token(source));
        }
        if let Some(Given::Bearer(token)) = named {
            return Some(Credential::Bearer(token));
        }
        self.source
            .as_ref()
            .or_else(|| of_scheme(&self.grants))
            .map(Credential::Token)
            .or_else(|| self.bearer.as_ref().map(Credential::Bearer))
    }

    /// What was given for one scheme.
    pub(crate) fn named(&self, scheme: &str) -> Option<&Given> {
        let found = self.named.iter().rev().find(|(name, _)| *name == scheme);
        found.map(|(_, given)| given)
    }
}

/// Which schemes the credentials serve that were given for all schemes of a kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ForAll {
    Every,
    /// Two API keys on one request are different keys, so each has to be given for its scheme.
    NotApiKey,
}

fn is_api_key(scheme: &SecurityScheme) -> bool {
    matches!(scheme.kind, SchemeKind::ApiKey { .. })
}

fn scheme(api: &'static Api, name: &str) -> Option<&'static SecurityScheme> {
    api.schemes.iter().find(|scheme| scheme.name == name)
}

fn missing(api: &'static Api, operation: &Operation) -> Error {
    let alternatives: BTreeSet<String> = operation
        .security
        .iter()
        .map(|names| {
            names
                .iter()
                .map(|name| how_to_set(api, name, names))
                .collect::<Vec<_>>()
                .join(" with ")
        })
        .collect();
    let alternatives = alternatives.into_iter().collect::<Vec<_>>().join(" or ");
    Error::new(
        ErrorKind::Credentials,
        format!("no credentials for this call: set {alternatives} on the client's builder"),
    )
}

/// The setter that fills a scheme, and the scheme's name if an alternative needs several of its kind.
fn how_to_set(api: &'static Api, name: &str, alternative: &[&str]) -> String {
    let Some(scheme) = scheme(api, name) else {
        return format!("`{name}` (a scheme that the client does not know)");
    };
    let method = match &scheme.kind {
        SchemeKind::Basic {
            client_authentication: ClientAuthentication::Yes,
        }
        | SchemeKind::ClientCredentials { .. } => "client_credentials(id, secret)",
        SchemeKind::Basic {
            client_authentication: ClientAuthentication::No,
        } => "basic(id, secret)",
        SchemeKind::Bearer => "bearer_token(token)",
        SchemeKind::ApiKey { .. } => {
            let is_key = |name: &&&str| self::scheme(api, name).is_some_and(is_api_key);
            if alternative.iter().filter(is_key).count() > 1 {
                return format!("the API key of `{name}`");
            }
            "api_key(key)"
        }
        SchemeKind::Http { .. } => "http_credentials(credentials)",
        SchemeKind::MutualTls => return "a transport with a client certificate".to_owned(),
    };
    format!("`{method}`")
}

/// Which credentials there are, and nothing of them.
impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let held = [
            ("basic", self.basic.is_some()),
            ("client_credentials", self.client.is_some()),
            ("bearer_token", self.bearer.is_some()),
            ("api_key", self.api_key.is_some()),
            ("http_credentials", self.http.is_some()),
            ("token_source", self.source.is_some()),
        ];
        f.debug_list()
            .entries(held.iter().filter(|(_, held)| *held).map(|(name, _)| name))
            .entries(self.named.iter().map(|(scheme, _)| scheme))
            .entries(self.sources.iter().map(|(scheme, _)| scheme))
            .finish()
    }
}
