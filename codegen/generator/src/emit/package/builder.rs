//! `ClientBuilder`: the runtime's builder with the credentials that this API knows.

use proc_macro2::TokenStream;
use quote::quote;

use super::credentials::{self, Credentials};
use crate::emit::docs::Comment;
use crate::emit::markdown;
use crate::emit::scope::Scope;

pub(super) fn emit(scope: &Scope<'_>) -> TokenStream {
    let builder = scope.runtime("ApiClientBuilder");
    let error = scope.runtime("Error");
    let credentials = Credentials::of(scope.api)
        .into_iter()
        .map(|credentials| setter(scope, credentials));
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

fn setter(scope: &Scope<'_>, credentials: Credentials) -> TokenStream {
    let mut comment = Comment::default();
    comment.paragraph(&format!(
        "Calls with {}.",
        credentials.description(scope.api)
    ));
    if let Some(description) = credentials::description(scope.api, credentials) {
        comment.block(markdown::lines(description));
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
    }
}

/// What every builder has.
fn settings(scope: &Scope<'_>) -> TokenStream {
    let transport = scope.runtime("Transport");
    let token_source = scope.runtime("TokenSource");
    let clock = scope.runtime("Clock");
    let retry_policy = scope.runtime("RetryPolicy");
    let duration = scope.import("std::time::Duration");
    quote! {
        /// Asks this source for the bearer tokens, in place of other credentials.
        pub fn token_source(self, source: impl #token_source) -> Self {
            Self { inner: self.inner.token_source(source) }
        }
        /// Sends calls to another address than that of the document.
        ///
        /// It has to be `https`, unless it is on this machine.
        pub fn base_url(self, url: impl Into<String>) -> Self {
            Self { inner: self.inner.base_url(url) }
        }
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
