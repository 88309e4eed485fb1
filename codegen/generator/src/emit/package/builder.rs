//! `ClientBuilder`: the runtime's builder with the credentials that this API knows.

use proc_macro2::TokenStream;
use quote::quote;

use super::credentials::{self, Credentials};
use crate::emit::docs::{self, Comment};
use crate::emit::markdown;
use crate::emit::scope::Scope;
use crate::model::{Api, SecurityScheme, Server};
use crate::server;

pub(super) fn emit(scope: &Scope<'_>) -> TokenStream {
    let builder = scope.runtime("ApiClientBuilder");
    let error = scope.runtime("Error");
    let credentials = Credentials::of(scope.api)
        .into_iter()
        .map(|credentials| setters(scope, credentials));
    let credentials: Vec<_> = credentials.collect();
    let settings = settings(scope);
    quote! {
        /// Settings of a [`Client`], made by [`Client::builder`].
        #[derive(Debug)]
        #[must_use = "`build` makes the client"]
        pub struct ClientBuilder {
            inner: #builder,
        }
        impl ClientBuilder {
            #(#credentials)*
            #settings
            /// Makes the client. Nothing is sent.
            ///
            /// # Errors
            ///
            /// A setting is wrong, for instance a base URL that is neither `https` nor on this machine.
            pub fn build(self) -> Result<Client, #error> {
                self.inner.build().map(|inner| Client { inner })
            }
        }
    }
}

/// The setters of one kind of credentials: for all schemes of the kind, and for each alone if there are several.
fn setters(scope: &Scope<'_>, credentials: Credentials) -> TokenStream {
    let single = credentials.single(scope.api);
    let common = credentials
        .has_common_setter(scope.api)
        .then(|| setter(scope, credentials, single.is_empty()));
    let single = single
        .into_iter()
        .map(|scheme| setter_of(scope, credentials, scheme));
    quote!(#common #(#single)*)
}

fn setter(scope: &Scope<'_>, credentials: Credentials, is_only: bool) -> TokenStream {
    let mut comment = Comment::default();
    comment.paragraph(&format!(
        "Calls with {}.",
        credentials.description(scope.api)
    ));
    if is_only {
        if let Some(description) = credentials::description(scope.api, credentials) {
            comment.block(markdown::lines(description));
        }
        for scheme in credentials.schemes(scope.api) {
            comment.block(credentials::tokens(scheme, credentials));
        }
    } else {
        comment.paragraph("It serves every scheme that was given none of its own.");
    }
    let docs = comment.outer();
    let secret = scope.runtime("Secret");
    match credentials {
        Credentials::Client => quote! {
            #docs
            pub fn client_credentials(self, id: impl Into<String>, secret: impl Into<#secret>) -> Self {
                Self { inner: self.inner.client_credentials(id, secret) }
            }
        },
        Credentials::BearerToken => quote! {
            #docs
            pub fn bearer_token(self, token: impl Into<#secret>) -> Self {
                Self { inner: self.inner.bearer_token(token) }
            }
        },
        Credentials::ApiKey => quote! {
            #docs
            pub fn api_key(self, key: impl Into<#secret>) -> Self {
                Self { inner: self.inner.api_key(key) }
            }
        },
        Credentials::Basic => quote! {
            #docs
            pub fn basic(self, user: impl Into<String>, password: impl Into<#secret>) -> Self {
                Self { inner: self.inner.basic(user, password) }
            }
        },
        Credentials::Http => quote! {
            #docs
            pub fn http_credentials(self, credentials: impl Into<#secret>) -> Self {
                Self { inner: self.inner.http_credentials(credentials) }
            }
        },
    }
}

fn setter_of(scope: &Scope<'_>, credentials: Credentials, scheme: &SecurityScheme) -> TokenStream {
    let mut comment = Comment::default();
    let what = match credentials {
        Credentials::Client => "The client credentials",
        Credentials::BearerToken => "The bearer token",
        Credentials::ApiKey => "The API key",
        Credentials::Basic => "The user name and password",
        Credentials::Http => "The credentials",
    };
    comment.paragraph(&format!(
        "{what} of the scheme {} alone.",
        docs::code(&scheme.name)
    ));
    if let Some(description) = &scheme.description {
        comment.block(markdown::lines(description));
    }
    comment.block(credentials::tokens(scheme, credentials));
    let docs = comment.outer();
    let secret = scope.runtime("Secret");
    let setter = credentials.setter_of(scheme);
    let name = &scheme.name;
    match credentials {
        Credentials::Client => quote! {
            #docs
            pub fn #setter(self, id: impl Into<String>, secret: impl Into<#secret>) -> Self {
                Self { inner: self.inner.client_credentials_for(#name, id, secret) }
            }
        },
        Credentials::BearerToken => {
            let source = credentials::token_source_of(scheme);
            let source_type = scope.runtime("TokenSource");
            let line = docs::line(&format!(
                "Asks this source for the tokens of the scheme {}.",
                docs::code(name)
            ));
            quote! {
                #docs
                pub fn #setter(self, token: impl Into<#secret>) -> Self {
                    Self { inner: self.inner.bearer_token_for(#name, token) }
                }
                #line
                pub fn #source(self, source: impl #source_type) -> Self {
                    Self { inner: self.inner.token_source_for(#name, source) }
                }
            }
        }
        Credentials::ApiKey => quote! {
            #docs
            pub fn #setter(self, key: impl Into<#secret>) -> Self {
                Self { inner: self.inner.api_key_for(#name, key) }
            }
        },
        Credentials::Basic => quote! {
            #docs
            pub fn #setter(self, user: impl Into<String>, password: impl Into<#secret>) -> Self {
                Self { inner: self.inner.basic_for(#name, user, password) }
            }
        },
        Credentials::Http => quote! {
            #docs
            pub fn #setter(self, credentials: impl Into<#secret>) -> Self {
                Self { inner: self.inner.http_credentials_for(#name, credentials) }
            }
        },
    }
}

/// The scopes that client credentials ask for, if the document has any.
fn scopes(scope: &Scope<'_>) -> TokenStream {
    if !credentials::has_scopes(scope.api) {
        return TokenStream::new();
    }
    quote! {
        /// Asks for these scopes with client credentials. Default: all that the document declares.
        ///
        /// With none the service chooses.
        pub fn scopes<S: Into<String>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
            Self { inner: self.inner.scopes(scopes) }
        }
    }
}

/// What the builder's base URL replaces.
fn base_url(api: &Api) -> TokenStream {
    let mut comment = Comment::default();
    if server::is_complete(&api.base_url) {
        comment.paragraph("Sends calls to another address than that of the document.");
    } else {
        comment.paragraph(
            "Sends calls to this address. It has to be set: the document names no whole address.",
        );
    }
    comment.paragraph("It has to be `https`, unless it is on this machine.");
    if api.operations().any(|operation| operation.server.is_some()) {
        comment.paragraph(
            "Operations that the document sends to another host go to this address, too.",
        );
    }
    let is_plain = api.servers.len() == 1
        && api
            .servers
            .iter()
            .all(|server| server.variables.is_empty() && server.url == api.base_url);
    if !is_plain && !api.servers.is_empty() {
        comment.section(
            "Servers of the document",
            api.servers.iter().flat_map(servers).collect(),
        );
    }
    let docs = comment.outer();
    quote! {
        #docs
        pub fn base_url(self, url: impl Into<String>) -> Self {
            Self { inner: self.inner.base_url(url) }
        }
    }
}

fn servers(server: &Server) -> Vec<String> {
    let text = server.description.as_deref().map(markdown::one_line);
    let text = text.filter(|text| !text.is_empty());
    let text = text.map(|text| format!(": {text}")).unwrap_or_default();
    let mut lines = docs::item(&format!("{}{text}", docs::code(&server.url)));
    for variable in &server.variables {
        let mut text = format!(
            "{}: {} by default",
            docs::code(&format!("{{{}}}", variable.name)),
            docs::code(&variable.default)
        );
        if !variable.values.is_empty() {
            let values = variable.values.iter().map(|value| docs::code(value));
            text.push_str(", of ");
            text.push_str(&values.collect::<Vec<_>>().join(", "));
        }
        if let Some(description) = &variable.description {
            text.push_str(". ");
            text.push_str(&markdown::one_line(description));
        }
        let nested = docs::item(&text);
        lines.extend(nested.into_iter().map(|line| format!("  {line}")));
    }
    lines
}

/// What every builder has.
fn settings(scope: &Scope<'_>) -> TokenStream {
    let transport = scope.runtime("Transport");
    let token_source = scope.runtime("TokenSource");
    let clock = scope.runtime("Clock");
    let retry_policy = scope.runtime("RetryPolicy");
    let duration = scope.import("std::time::Duration");
    let base_url = base_url(scope.api);
    let scopes = scopes(scope);
    quote! {
        /// Asks this source for the bearer tokens, in place of other credentials.
        pub fn token_source(self, source: impl #token_source) -> Self {
            Self { inner: self.inner.token_source(source) }
        }
        #scopes
        #base_url
        /// Sends requests with this transport instead of the default one.
        pub fn transport(self, transport: impl #transport) -> Self {
            Self { inner: self.inner.transport(transport) }
        }
        /// Gives up on a request that takes longer, from connecting to the last byte of its answer. Default: 30 seconds.
        pub fn attempt_timeout(self, timeout: #duration) -> Self {
            Self { inner: self.inner.attempt_timeout(timeout) }
        }
        /// Gives up on a call that takes longer, with all its attempts, waits and requests for tokens. Default: 100 seconds.
        pub fn timeout(self, timeout: #duration) -> Self {
            Self { inner: self.inner.timeout(timeout) }
        }
        /// Gives up on a connection that takes longer. Default: 5 seconds. For the default transport.
        pub fn connect_timeout(self, timeout: #duration) -> Self {
            Self { inner: self.inner.connect_timeout(timeout) }
        }
        /// Repeats calls by this policy. Default: three attempts.
        pub fn retry(self, policy: #retry_policy) -> Self {
            Self { inner: self.inner.retry(policy) }
        }
        /// Sends the request ID in this header. Default: `x-request-id`.
        pub fn request_id_header(self, name: impl Into<String>) -> Self {
            Self { inner: self.inner.request_id_header(name) }
        }
        /// Sends no request ID.
        pub fn without_request_id(self) -> Self {
            Self { inner: self.inner.without_request_id() }
        }
        /// Replaces the value of the `User-Agent` header. Default: name and version of this crate.
        pub fn user_agent(self, user_agent: impl Into<String>) -> Self {
            Self { inner: self.inner.user_agent(user_agent) }
        }
        /// Refuses answers with a body of more bytes than this, after decompression. Default: 10 MiB.
        pub fn response_limit(self, bytes: usize) -> Self {
            Self { inner: self.inner.response_limit(bytes) }
        }
        /// Ages tokens and waits by another clock, for tests.
        pub fn clock(self, clock: impl #clock) -> Self {
            Self { inner: self.inner.clock(clock) }
        }
    }
}
