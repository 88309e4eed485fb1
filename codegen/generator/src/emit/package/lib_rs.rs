//! The root module.

use proc_macro2::TokenStream;
use quote::quote;

use super::{credentials, quickstart};
use crate::emit::docs::{self, Comment};
use crate::emit::markdown;
use crate::emit::names::{self, ident};
use crate::emit::types;
use crate::model::{Api, Type};

/// The names in one `pub use` are few enough for one line, so that `rustfmt` agrees with the emitter.
pub(super) fn emit(api: &Api) -> TokenStream {
    let docs = comment(api).inner();
    let modules = modules(api);
    // Only the document knows what its letters look like.
    let letters = names::are_foreign(api).then(|| {
        quote!(#![allow(
            confusable_idents,
            mixed_script_confusables,
            uncommon_codepoints,
            reason = "the names are those of the document"
        )])
    });
    let extra = [
        (Type::Bytes, quote!(Base64, InvalidBase64)),
        (Type::Date, quote!(Date)),
        (Type::Uuid, quote!(Uuid)),
    ];
    let extra: Vec<_> = extra
        .into_iter()
        .filter(|(ty, _)| types::holds(api, ty))
        .map(|(_, names)| names)
        .collect();
    let extra = (!extra.is_empty()).then(|| quote!(pub use openapi_runtime::{#(#extra),*};));
    quote! {
        #docs
        #letters
        #(#modules)*

        pub use api::{API, OPERATIONS};
        pub use client::{Client, ClientBuilder};
        #[doc(no_inline)]
        pub use openapi_runtime as runtime;
        pub use openapi_runtime::json;
        pub use openapi_runtime::path::InvalidSegment;
        pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
        pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
        pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
        pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
        pub use openapi_runtime::{TransportError, TransportErrorKind};
        pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};
        #extra

        /// Compiles the examples of the readme.
        #[cfg(doctest)]
        #[doc = include_str!("../README.md")]
        pub struct Readme;
    }
}

/// The modules by name. What they hold is formatted by the generator, and `rustfmt` is told so.
fn modules(api: &Api) -> Vec<TokenStream> {
    let public = api
        .resources
        .iter()
        .map(|resource| (resource.module.as_str(), true))
        .chain([("models", true)]);
    let mut all: Vec<_> = public.chain([("api", false), ("client", false)]).collect();
    all.sort_unstable();
    let declaration = |(name, public): (&str, bool)| {
        let name = ident(name);
        let visibility = public.then(|| quote!(pub));
        quote!(#[rustfmt::skip] #visibility mod #name;)
    };
    all.into_iter().map(declaration).collect()
}

fn comment(api: &Api) -> Comment {
    let mut comment = Comment::default();
    comment.paragraph(&format!("A client of {}.", markdown::one_line(&api.title)));
    comment.block(
        api.docs
            .description
            .as_deref()
            .map(markdown::lines)
            .unwrap_or_default(),
    );
    comment.section(
        "Quickstart",
        [
            vec!["```no_run".to_owned()],
            quickstart::lines(api),
            vec!["```".to_owned()],
        ]
        .concat(),
    );
    comment.section("Credentials", authentication(api));
    let resources = api.resources.iter().flat_map(|resource| {
        let text = docs::brief(&resource.docs)
            .unwrap_or_else(|| docs::sentence(&markdown::one_line(&resource.tag)));
        docs::item(&format!("[`Client::{}`] – {text}", resource.module))
    });
    comment.section("Resources", resources.collect());
    comment.provenance_section(&api.docs);
    let (document, version) = (docs::code(&api.document), docs::code(&api.version));
    comment.section(
        "Origin",
        vec![format!(
            "Generated from {document}, version {version} of the API."
        )],
    );
    comment
}

fn authentication(api: &Api) -> Vec<String> {
    let credentials = credentials::Credentials::of(api).into_iter();
    let mut lines: Vec<_> = credentials
        .map(|credentials| {
            format!(
                "* {}: {}",
                credentials.setter(),
                credentials.description(api)
            )
        })
        .collect();
    let variables = credentials::variables(api);
    if !variables.is_empty() {
        let variables = variables
            .iter()
            .map(|variable| format!("`{variable}`"))
            .collect::<Vec<_>>()
            .join(", ");
        lines.push(String::new());
        lines.push(format!("[`Client::from_env`] reads {variables}."));
    }
    lines
}
