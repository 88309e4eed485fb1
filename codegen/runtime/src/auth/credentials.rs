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
    /// Tokens of a source that the caller named, or of impersonation. They go before everything else that is a bearer token.
    pub(crate) source: Option<TokenCache>,
    /// Tokens had with the client credentials, by the name of the scheme.
    pub(crate) grants: Vec<(&'static str, TokenCache)>,
}

/// One credential that a call carries.
pub(crate) enum Credential<'c> {
    Basic(&'c Pair, ClientAuthentication),
    Bearer(&'c Bearer),
    Token(&'c TokenCache),
    ApiKey(&'c Secret, &'static SchemeKind),
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
            Self::Token(_) => {}
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
        operation
            .security
            .iter()
            .find_map(|alternative| {
                alternative
                    .iter()
                    .map(|name| self.fill(scheme(api, name)?))
                    .collect()
            })
            .ok_or_else(|| missing(api, operation))
    }

    fn fill(&self, scheme: &'static SecurityScheme) -> Option<Credential<'_>> {
        match &scheme.kind {
            SchemeKind::Basic {
                client_authentication,
            } => {
                let client = self
                    .client
                    .as_ref()
                    .filter(|_| *client_authentication == ClientAuthentication::Yes);
                Some(Credential::Basic(
                    self.basic.as_ref().or(client)?,
                    *client_authentication,
                ))
            }
            SchemeKind::Bearer => self
                .source
                .as_ref()
                .map(Credential::Token)
                .or_else(|| self.static_bearer()),
            // The wire cannot tell how a bearer token was had, so one that was had elsewhere serves too.
            SchemeKind::ClientCredentials { .. } => {
                let grant = || {
                    self.grants
                        .iter()
                        .find(|(name, _)| *name == scheme.name)
                        .map(|(_, cache)| cache)
                };
                self.source
                    .as_ref()
                    .or_else(grant)
                    .map(Credential::Token)
                    .or_else(|| self.static_bearer())
            }
            kind @ SchemeKind::ApiKey { .. } => {
                Some(Credential::ApiKey(self.api_key.as_ref()?, kind))
            }
        }
    }

    fn static_bearer(&self) -> Option<Credential<'_>> {
        self.bearer.as_ref().map(Credential::Bearer)
    }
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
                .map(|name| how_to_set(api, name))
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

fn how_to_set(api: &'static Api, name: &str) -> String {
    let method = match scheme(api, name).map(|scheme| &scheme.kind) {
        Some(
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::Yes,
            }
            | SchemeKind::ClientCredentials { .. },
        ) => "client_credentials(id, secret)",
        Some(SchemeKind::Basic {
            client_authentication: ClientAuthentication::No,
        }) => "basic(id, secret)",
        Some(SchemeKind::Bearer) => "bearer_token(token)",
        Some(SchemeKind::ApiKey { .. }) => "api_key(key)",
        None => return format!("`{name}` (a scheme that the client does not know)"),
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
            ("token_source", self.source.is_some()),
        ];
        f.debug_list()
            .entries(held.iter().filter(|(_, held)| *held).map(|(name, _)| name))
            .finish()
    }
}
