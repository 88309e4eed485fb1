//! `Client`: how it is made, and one accessor for each resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::{builder, credentials};
use crate::emit::docs::{self, Comment};
use crate::emit::gate;
use crate::emit::names::ident;
use crate::emit::operations;
use crate::emit::scope::Scope;
use crate::model::{Api, Location, Parameter, Resource};

pub(super) fn emit(api: &Api) -> TokenStream {
    let scope = Scope::new(api, ["Client", "ClientBuilder"]);
    let client_type = scope.runtime("ApiClient");
    let title = docs::line(&format!(
        "A client of {}.",
        crate::emit::markdown::one_line(&api.title)
    ));
    let api_static = scope.import("crate::API");
    let from_env = from_env(&scope);
    let accessors: Vec<_> = api
        .resources
        .iter()
        .map(|resource| accessor(&scope, resource))
        .collect();
    let impersonate = impersonate(&scope);
    let builder = builder::emit(&scope);
    let unused = match api.resources.as_slice() {
        [] => {
            quote!(#[allow(dead_code, reason = "the document has no operations to call with it")])
        }
        [first, ..] if first.feature.is_some() => {
            quote!(#[allow(dead_code, reason = "without a resource there is nothing to call with it")])
        }
        _ => TokenStream::new(),
    };
    let imports = scope.imports();
    quote! {
        //! The client.
        #imports

        #title
        ///
        /// It is cheap to clone; clones share connections and tokens.
        #[derive(Debug, Clone)]
        #unused
        pub struct Client {
            inner: #client_type,
        }
        impl Client {
            /// Begins a client with settings.
            pub fn builder() -> ClientBuilder {
                ClientBuilder { inner: #client_type::builder(&#api_static) }
            }
            #from_env
            #(#accessors)*
            #impersonate
        }
        #builder
    }
}

fn from_env(scope: &Scope<'_>) -> TokenStream {
    let variables = credentials::variables(scope.api);
    if variables.is_empty() {
        return TokenStream::new();
    }
    let mut comment = Comment::default();
    comment.paragraph("A client with the settings that these environment variables hold:");
    comment.block(
        variables
            .iter()
            .map(|variable| format!("* `{variable}`"))
            .collect(),
    );
    comment.section(
        "Errors",
        vec![String::from(
            "No credentials are set, only half of a pair, or a value is wrong.",
        )],
    );
    let docs = comment.outer();
    let (client_type, error) = (scope.runtime("ApiClient"), scope.runtime("Error"));
    let api_static = scope.import("crate::API");
    quote! {
        #docs
        pub fn from_env() -> Result<Self, #error> {
            #client_type::from_env(&#api_static).map(|inner| Self { inner })
        }
    }
}

fn accessor(scope: &Scope<'_>, resource: &Resource) -> TokenStream {
    let fallback = format!("The operations of {}.", docs::code(&resource.tag));
    let docs = docs::line(&docs::brief(&resource.docs).unwrap_or(fallback));
    let module = ident(&resource.module);
    let gate = gate::resource(resource);
    let handle = format!("crate::{}::{}", resource.module, resource.type_name);
    let handle = match gate {
        Some(_) => Scope::spelled_out(scope.api).import(&handle),
        None => scope.import(&handle),
    };
    quote! {
        #docs
        #gate
        #[must_use]
        pub const fn #module(&self) -> #handle<'_> {
            #handle::new(&self.inner)
        }
    }
}

/// A client that acts as somebody else, if the document says which operation gives their tokens.
fn impersonate(scope: &Scope<'_>) -> TokenStream {
    let Some((resource, parameter, descriptor)) = impersonation(scope.api) else {
        return TokenStream::new();
    };
    let gate = gate::resource(resource);
    let spelled_out = Scope::spelled_out(scope.api);
    let scope = if gate.is_some() { &spelled_out } else { scope };
    let call = scope.runtime("Call");
    let decode = scope.runtime("decode");
    let (principal, step) = operations::argument(scope, &principal(parameter));
    let descriptor = scope.import(&format!("crate::{}::{descriptor}", resource.module));
    quote! {
        /// A client that acts as another principal.
        ///
        /// Its tokens come from calls that this client makes when they are needed; nothing is sent now.
        #gate
        #[must_use]
        pub fn impersonate(&self, #principal) -> Self {
            let tokens = #call::new(&self.inner, &#descriptor, #decode::nothing);
            Self { inner: self.inner.impersonate(tokens #step) }
        }
    }
}

fn principal(parameter: &Parameter) -> Parameter {
    Parameter {
        name: "id".to_owned(),
        ..parameter.clone()
    }
}

/// The resource of the operation, its parameter that names the principal, and its descriptor.
pub(in crate::emit) fn impersonation(api: &Api) -> Option<(&Resource, &Parameter, &str)> {
    let impersonation = api.impersonation.as_ref()?;
    let resource = api.resources.get(impersonation.resource)?;
    let operation = resource.operations.get(impersonation.operation)?;
    Some((
        resource,
        operation
            .parameters
            .iter()
            .find(|parameter| parameter.location == Location::Path)?,
        &operation.descriptor,
    ))
}
