//! The credentials that a client of the API can be given, read from the security schemes.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::scope::Scope;
use crate::emit::{docs, markdown};
use crate::model::{Api, ApiKeyLocation, ClientAuthentication, Flow, SchemeKind, SecurityScheme};

/// One way to say who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Credentials {
    /// OAuth 2.0 client credentials.
    Client,
    /// A token in the `Authorization` header.
    BearerToken,
    /// A key in a header, in the query or in a cookie.
    ApiKey,
    /// A user name and a password.
    Basic,
    /// What stands behind another scheme in the `Authorization` header.
    Http,
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
            for credentials in Self::for_scheme(scheme) {
                if !all.contains(credentials) {
                    all.push(*credentials);
                }
            }
        }
        all
    }

    fn for_scheme(scheme: &SecurityScheme) -> &'static [Self] {
        match scheme.kind {
            // Tokens of the other flows serve as well.
            SchemeKind::ClientCredentials { .. } if scheme.flows.len() > 1 => {
                &[Self::Client, Self::BearerToken]
            }
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::Yes,
            }
            | SchemeKind::ClientCredentials { .. } => &[Self::Client],
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            } => &[Self::Basic],
            SchemeKind::Bearer { .. } | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect { .. } => {
                &[Self::BearerToken]
            }
            SchemeKind::ApiKey { .. } => &[Self::ApiKey],
            SchemeKind::Http { .. } => &[Self::Http],
            SchemeKind::MutualTls => &[],
        }
    }

    /// The schemes that it fills.
    pub(super) fn schemes(self, api: &Api) -> Vec<&SecurityScheme> {
        let schemes = api.schemes.iter();
        schemes
            .filter(|scheme| Self::for_scheme(scheme).contains(&self))
            .collect()
    }

    /// Whether one setter serves all schemes of the kind. Several API keys on one request are different keys.
    pub(super) fn has_common_setter(self, api: &Api) -> bool {
        if self != Self::ApiKey {
            return true;
        }
        let keys = self.schemes(api);
        let is_key = |name: &&String| keys.iter().any(|scheme| scheme.name == **name);
        let mut counts = api
            .operations()
            .flat_map(|operation| &operation.security)
            .map(|alternative| alternative.iter().filter(is_key).count())
            .filter(|count| *count > 0)
            .peekable();
        counts.peek().is_none() || counts.any(|count| count == 1)
    }

    /// The schemes that have a setter of their own.
    pub(super) fn single(self, api: &Api) -> Vec<&SecurityScheme> {
        let is_exchange = |scheme: &&SecurityScheme| {
            self != Self::Client || matches!(scheme.kind, SchemeKind::ClientCredentials { .. })
        };
        let schemes: Vec<_> = self.schemes(api).into_iter().filter(is_exchange).collect();
        if schemes.len() > 1 {
            schemes
        } else {
            Vec::new()
        }
    }

    /// The name of the setter.
    fn name(self) -> &'static str {
        match self {
            Self::Client => "client_credentials",
            Self::BearerToken => "bearer_token",
            Self::ApiKey => "api_key",
            Self::Basic => "basic",
            Self::Http => "http_credentials",
        }
    }

    /// The calls on a builder, with values of an example.
    pub(super) fn example(self, scope: &Scope<'_>, secret: &str) -> TokenStream {
        let secret = scope.import(secret);
        let values = match self {
            Self::Client => quote!("client-id", #secret::from("client-secret")),
            Self::BearerToken => quote!(#secret::from("token")),
            Self::ApiKey => quote!(#secret::from("api-key")),
            Self::Basic => quote!("user", #secret::from("password")),
            Self::Http => quote!(#secret::from("credentials")),
        };
        let common = format_ident!("{}", self.name());
        if self.has_common_setter(scope.api) {
            return quote!(.#common(#values));
        }
        let setters = self.single(scope.api).into_iter().map(|scheme| {
            let setter = self.setter_of(scheme);
            quote!(.#setter(#values))
        });
        setters.collect()
    }

    /// The setter for one scheme alone.
    pub(super) fn setter_of(self, scheme: &SecurityScheme) -> proc_macro2::Ident {
        format_ident!("{}_for_{}", self.name(), scheme.setter)
    }

    /// The setters of the builder by name.
    pub(super) fn setters(self, api: &Api) -> Vec<String> {
        let mut setters: Vec<String> = Vec::new();
        if self.has_common_setter(api) {
            setters.push(self.name().to_owned());
        }
        for scheme in self.single(api) {
            setters.push(self.setter_of(scheme).to_string());
            if self == Self::BearerToken {
                setters.push(token_source_of(scheme).to_string());
            }
        }
        setters
    }

    /// The setters of the builder, as Markdown.
    pub(super) fn setter(self, api: &Api) -> String {
        let values = match self {
            Self::Client => "id, secret",
            Self::BearerToken => "token",
            Self::ApiKey => "key",
            Self::Basic => "user, password",
            Self::Http => "credentials",
        };
        if self.has_common_setter(api) {
            return format!("`{}({values})`", self.name());
        }
        let setters = self.single(api).into_iter();
        let setters = setters.map(|scheme| format!("`{}({values})`", self.setter_of(scheme)));
        setters.collect::<Vec<_>>().join(", ")
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
                let mut places: Vec<String> = Vec::new();
                for place in self.schemes(api).into_iter().filter_map(place) {
                    if !places.contains(&place) {
                        places.push(place);
                    }
                }
                format!("an API key, sent {}", places.join(" or "))
            }
            Self::Http => {
                let schemes = self.schemes(api).into_iter();
                let schemes = schemes.filter_map(|scheme| match &scheme.kind {
                    SchemeKind::Http { scheme } => Some(docs::code(scheme)),
                    _ => None,
                });
                format!(
                    "what stands behind {} in the header `Authorization`",
                    schemes.collect::<Vec<_>>().join(" or ")
                )
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
            Self::Http => &["CREDENTIALS"],
        }
    }
}

/// The setter of a source of tokens for one scheme alone.
pub(super) fn token_source_of(scheme: &SecurityScheme) -> proc_macro2::Ident {
    format_ident!("token_source_for_{}", scheme.setter)
}

/// Whether client credentials can be told which scopes to ask for: whether the document has any.
pub(super) fn has_scopes(api: &Api) -> bool {
    api.schemes.iter().any(|scheme| {
        matches!(&scheme.kind, SchemeKind::ClientCredentials { scopes, .. } if !scopes.is_empty())
    })
}

/// The setters of all credentials, by name.
pub(in crate::emit) fn setters(api: &Api) -> Vec<String> {
    let all = Credentials::of(api).into_iter();
    let mut setters: Vec<String> = all
        .flat_map(|credentials| credentials.setters(api))
        .collect();
    if has_scopes(api) {
        setters.push("scopes".to_owned());
    }
    setters
}

fn place(scheme: &SecurityScheme) -> Option<String> {
    let SchemeKind::ApiKey {
        location,
        parameter,
        ..
    } = &scheme.kind
    else {
        return None;
    };
    let parameter = docs::code(parameter);
    Some(match location {
        ApiKeyLocation::Header => format!("in the header {parameter}"),
        ApiKeyLocation::Query => format!("as the query parameter {parameter}"),
        ApiKeyLocation::Cookie => format!("in the cookie {parameter}"),
    })
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
    let mut schemes = credentials.schemes(api);
    schemes.sort_by_key(|scheme| !is_exchange(scheme));
    schemes.first()?.description.as_deref()
}

/// What the document says of the tokens of one scheme: where they come from, and their scopes.
pub(super) fn tokens(scheme: &SecurityScheme, credentials: Credentials) -> Vec<String> {
    let mut lines = Vec::new();
    match &scheme.kind {
        SchemeKind::Bearer {
            format: Some(format),
        } => lines.extend(markdown::wrap(&format!(
            "The format of the token: {}.",
            docs::code(format)
        ))),
        SchemeKind::OpenIdConnect { url } => lines.extend(markdown::wrap(&format!(
            "The token is had by `OpenID` Connect, from the provider that {} describes. The client does not ask for it.",
            docs::code(url)
        ))),
        _ => {}
    }
    for flow in &scheme.flows {
        let is_run = flow.name == "client credentials"
            && matches!(scheme.kind, SchemeKind::ClientCredentials { .. });
        if is_run == (credentials == Credentials::Client) {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(self::flow(flow, is_run));
        }
    }
    lines
}

fn flow(flow: &Flow, is_run: bool) -> Vec<String> {
    let mut text = format!("OAuth 2.0, {} flow", flow.name);
    // Writing to a string cannot fail.
    if let Some(url) = &flow.authorization_url {
        let _ = write!(text, ", authorization at {}", docs::code(url));
    }
    if let Some(url) = &flow.token_url {
        let _ = write!(text, ", tokens at {}", docs::code(url));
    }
    if !is_run {
        text.push_str(". The client does not run it: bring the token");
    }
    text.push_str(if flow.scopes.is_empty() {
        "."
    } else {
        ". Scopes:"
    });
    let mut lines = markdown::wrap(&text);
    if !flow.scopes.is_empty() {
        lines.push(String::new());
    }
    for (scope, meaning) in &flow.scopes {
        let meaning = markdown::one_line(meaning);
        let separator = if meaning.is_empty() { "" } else { ": " };
        lines.extend(docs::item(&format!(
            "{}{separator}{meaning}",
            docs::code(scope)
        )));
    }
    lines
}
