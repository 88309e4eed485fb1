//! The credentials that a client of the API can be given, read from the security schemes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::scope::Scope;
use crate::model::{Api, ApiKeyLocation, ClientAuthentication, SchemeKind, SecurityScheme};

/// One way to say who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Credentials {
    /// OAuth 2.0 client credentials.
    Client,
    /// A token in the `Authorization` header.
    BearerToken,
    /// A key in a header or in the query.
    ApiKey,
    /// A user name and a password.
    Basic,
}

impl Credentials {
    /// Those of an API, in the order in which its operations ask for them.
    pub(super) fn of(api: &Api) -> Vec<Self> {
        let asked_for = api
            .operations()
            .flat_map(|operation| operation.security.iter().flatten())
            .filter_map(|name| api.schemes.iter().find(|scheme| scheme.name == *name));
        let mut all = Vec::new();
        for scheme in asked_for.chain(&api.schemes) {
            let credentials = Self::for_scheme(&scheme.kind);
            if !all.contains(&credentials) {
                all.push(credentials);
            }
        }
        all
    }

    fn for_scheme(kind: &SchemeKind) -> Self {
        match kind {
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::Yes,
            }
            | SchemeKind::ClientCredentials { .. } => Self::Client,
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            } => Self::Basic,
            SchemeKind::Bearer => Self::BearerToken,
            SchemeKind::ApiKey { .. } => Self::ApiKey,
        }
    }

    /// The call on a builder, with values of an example.
    pub(super) fn example(self, scope: &Scope<'_>, secret: &str) -> TokenStream {
        let secret = scope.import(secret);
        match self {
            Self::Client => {
                quote!(.client_credentials("client-id", #secret::from("client-secret")))
            }
            Self::BearerToken => quote!(.bearer_token(#secret::from("token"))),
            Self::ApiKey => quote!(.api_key(#secret::from("api-key"))),
            Self::Basic => quote!(.basic("user", #secret::from("password"))),
        }
    }

    /// The setters of the builder, as Markdown.
    pub(super) fn setter(self) -> &'static str {
        match self {
            Self::Client => "`client_credentials(id, secret)`",
            Self::BearerToken => "`bearer_token(token)`",
            Self::ApiKey => "`api_key(key)`",
            Self::Basic => "`basic(user, password)`",
        }
    }

    /// What it is, for documentation.
    pub(super) fn description(self, api: &Api) -> String {
        match self {
            Self::Client => {
                "OAuth 2.0 client credentials, exchanged for tokens when they are needed".to_owned()
            }
            Self::BearerToken => "a bearer token".to_owned(),
            Self::Basic => "a user name and a password (HTTP basic)".to_owned(),
            Self::ApiKey => {
                let place = api.schemes.iter().find_map(|scheme| match &scheme.kind {
                    SchemeKind::ApiKey {
                        location: ApiKeyLocation::Header,
                        parameter,
                        ..
                    } => Some(format!("sent in the header `{parameter}`")),
                    SchemeKind::ApiKey {
                        location: ApiKeyLocation::Query,
                        parameter,
                        ..
                    } => Some(format!("sent as the query parameter `{parameter}`")),
                    _ => None,
                });
                format!("an API key, {}", place.unwrap_or_default())
            }
        }
    }

    /// The ends of the environment variables that hold it.
    fn variables(self) -> &'static [&'static str] {
        match self {
            Self::Client => &["CLIENT_ID", "CLIENT_SECRET"],
            Self::BearerToken => &["TOKEN"],
            Self::ApiKey => &["API_KEY"],
            Self::Basic => &["USERNAME", "PASSWORD"],
        }
    }
}

/// The environment variables that `Client::from_env` reads; empty when the document names no prefix.
pub(super) fn variables(api: &Api) -> Vec<String> {
    let Some(prefix) = &api.environment_prefix else {
        return Vec::new();
    };
    let credentials = Credentials::of(api);
    let ends = credentials
        .iter()
        .flat_map(|credentials| credentials.variables())
        .chain(&["BASE_URL"]);
    ends.map(|end| format!("{prefix}_{end}")).collect()
}

/// How the document describes credentials. Where client credentials are exchanged for tokens, what it says of their
/// use at the token endpoint is of no interest to who gives them.
pub(super) fn description(api: &Api, credentials: Credentials) -> Option<&str> {
    let is_exchange = |scheme: &&SecurityScheme| !matches!(scheme.kind, SchemeKind::Basic { .. });
    let mut schemes: Vec<_> = api
        .schemes
        .iter()
        .filter(|scheme| Credentials::for_scheme(&scheme.kind) == credentials)
        .collect();
    schemes.sort_by_key(|scheme| !is_exchange(scheme));
    schemes.first()?.description.as_deref()
}
