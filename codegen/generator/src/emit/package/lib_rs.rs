//! The root module.

use proc_macro2::TokenStream;
use quote::quote;

use super::{credentials, manifest, quickstart};
use crate::emit::docs::{self, Comment};
use crate::emit::gate;
use crate::emit::markdown;
use crate::emit::names::{self, ident};
use crate::emit::operations;
use crate::emit::types;
use crate::model::{Api, Framing, Output, SchemeKind, Type};
use crate::naming;

/// The names in one `pub use` are few enough for one line, so that `rustfmt` agrees with the emitter.
pub(super) fn emit(api: &Api) -> TokenStream {
    let comment = comment(api);
    let quickstart = quickstart::feature(api);
    let docs = quickstart.map_or_else(|| comment.inner(), |feature| comment.inner_with(feature));
    let with_feature = |feature| quote!(all(doctest, feature = #feature));
    let readme = quickstart.map_or_else(|| quote!(doctest), with_feature);
    let links = links(api);
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
    let [single, first, second, third, last] = extra(api);
    quote! {
        #docs
        #letters
        #links
        #(#modules)*

        pub use api::{API, OPERATIONS};
        pub use client::{Client, ClientBuilder};
        #[doc(no_inline)]
        pub use openapi_runtime as runtime;
        #(#single)*
        pub use openapi_runtime::json;
        pub use openapi_runtime::path::InvalidSegment;
        pub use openapi_runtime::{Api, Attempt, Cursor, Deadline, DeprecationNotice, Operation};
        #(#first)*
        pub use openapi_runtime::{Body, BoxFuture, Clock, Token, TokenSource, Transport};
        #(#second)*
        pub use openapi_runtime::{Error, ErrorKind, Items, Page, Pages, RetryPolicy};
        #(#third)*
        pub use openapi_runtime::{Patch, Preview, Response, Secret, StatusCode, Timestamp};
        pub use openapi_runtime::{TransportError, TransportErrorKind};
        pub use openapi_runtime::{TransportRequest, TransportResponse, UnknownValue};
        #(#last)*

        /// Compiles the examples of the readme.
        #[cfg(#readme)]
        #[doc = include_str!("../README.md")]
        pub struct Readme;
    }
}

/// The types of the runtime that only some documents need, where `rustfmt` would put them among the others: single names
/// first, then several names by the first of them.
fn extra(api: &Api) -> [Vec<TokenStream>; 5] {
    // The emitter breaks lines of 90 columns, of which `pub use openapi_runtime::{};` takes 28.
    const LONGEST: usize = 61;
    let mut lines: Vec<Vec<&str>> = Vec::new();
    for name in extra_names(api) {
        match lines.last_mut() {
            Some(line)
                if line.iter().map(|name| name.len() + 2).sum::<usize>() + name.len()
                    <= LONGEST =>
            {
                line.push(name);
            }
            _ => lines.push(vec![name]),
        }
    }
    let mut slots: [Vec<TokenStream>; 5] = Default::default();
    let [single, first, second, third, last] = &mut slots;
    for line in lines {
        let names = line.iter().map(|name| ident(name));
        match line.as_slice() {
            [] => {}
            [name] => {
                let name = ident(name);
                single.push(quote!(pub use openapi_runtime::#name;));
            }
            [begin, ..] => {
                let slot = match *begin {
                    begin if begin < "Body" => &mut *first,
                    begin if begin < "Error" => &mut *second,
                    begin if begin < "Patch" => &mut *third,
                    _ => &mut *last,
                };
                slot.push(quote!(pub use openapi_runtime::{#(#names),*};));
            }
        }
    }
    slots
}

/// The same by name.
fn extra_names(api: &Api) -> Vec<&'static str> {
    let has = |test: fn(&Output) -> bool| api.operations().any(|one| test(&one.output));
    let streams: Vec<bool> = api
        .operations()
        .flat_map(|operation| {
            let whole = match &operation.output {
                Output::Stream(stream) => Some(&**stream),
                _ => None,
            };
            whole.into_iter().chain(&operation.stream)
        })
        .map(|stream| matches!(stream.framing, Framing::Events(_)))
        .collect();
    let (events, values) = (streams.contains(&true), streams.contains(&false));
    let bytes = types::holds(api, &Type::Bytes);
    let is_raw = api
        .operations()
        .filter_map(|operation| operation.body.as_ref())
        .any(|body| body.alternatives.iter().any(operations::is_raw));
    let sends_bytes = is_raw || types::holds(api, &Type::File);
    let names = [
        ("Base64", bytes),
        ("Date", types::holds(api, &Type::Date)),
        ("Download", has(|output| matches!(output, Output::Download))),
        ("Event", events),
        ("EventStream", events),
        ("File", types::holds(api, &Type::File)),
        ("Header", !api.headers.is_empty()),
        ("InvalidBase64", bytes),
        ("JsonStream", values),
        ("RequestBody", sends_bytes),
        (
            "UndeclaredReply",
            has(|output| matches!(output, Output::Reply(_))),
        ),
        ("Uuid", types::holds(api, &Type::Uuid)),
    ];
    let used = names
        .into_iter()
        .filter_map(|(name, used)| used.then_some(name));
    used.collect()
}

/// The modules by name. What they hold is formatted by the generator, and `rustfmt` is told so.
fn modules(api: &Api) -> Vec<TokenStream> {
    let public = api
        .resources
        .iter()
        .map(|resource| (resource.module.as_str(), true, gate::resource(resource)))
        .chain((!api.headers.is_empty()).then_some(("headers", true, None)))
        .chain([("models", true, None)]);
    let private = [("api", false, None), ("client", false, None)];
    let mut all: Vec<_> = public.chain(private).collect();
    all.sort_unstable_by_key(|(name, ..)| *name);
    let declaration = |(name, public, gate): (&str, bool, Option<TokenStream>)| {
        let name = ident(name);
        let visibility = public.then(|| quote!(pub));
        quote!(#gate #[rustfmt::skip] #visibility mod #name;)
    };
    all.into_iter().map(declaration).collect()
}

fn comment(api: &Api) -> Comment {
    let mut comment = Comment::default();
    comment.paragraph(&format!("A client of {}.", markdown::one_line(&api.title)));
    let description = api.docs.description.as_deref().map(markdown::lines);
    let (introduction, about) = markdown::split(description.unwrap_or_default(), 1);
    comment.block(introduction);
    comment.section(
        "Quickstart",
        [
            vec![docs::EXAMPLE.to_owned()],
            quickstart::lines(api),
            vec!["```".to_owned()],
        ]
        .concat(),
    );
    comment.section("Credentials", authentication(api));
    let resources = api.resources.iter().flat_map(|resource| {
        let text = docs::brief(&resource.docs).or_else(|| {
            let is_named = naming::value_name(&resource.tag) == resource.module;
            (!is_named).then(|| docs::sentence(&markdown::one_line(&resource.tag)))
        });
        let text = text.map_or_else(String::new, |text| format!(" – {text}"));
        let feature = resource.feature.as_deref();
        let feature = feature.map(|feature| format!(" (feature \"{feature}\")"));
        docs::item(&format!(
            "[`Client::{}`]{}{text}",
            resource.module,
            feature.unwrap_or_default()
        ))
    });
    comment.section("Resources", resources.collect());
    comment.section("Features", features(api));
    comment.section(docs::ABOUT, about);
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

/// How to compile some of the resources.
fn features(api: &Api) -> Vec<String> {
    manifest::lines(api).map_or_else(Vec::new, |example| {
        let mut lines = markdown::wrap(manifest::MEANING);
        lines.push(String::new());
        lines.extend(example);
        lines
    })
}

/// Prose has links to what only other features compile.
fn links(api: &Api) -> Option<TokenStream> {
    let features = gate::features(api);
    (!features.is_empty()).then(|| {
        quote!(#![cfg_attr(
            not(all(#(feature = #features),*)),
            allow(
                rustdoc::broken_intra_doc_links,
                reason = "what they name belongs to another feature"
            )
        )])
    })
}

fn authentication(api: &Api) -> Vec<String> {
    let credentials = credentials::Credentials::of(api).into_iter();
    let mut lines: Vec<_> = credentials
        .map(|credentials| {
            format!(
                "* {}: {}",
                credentials.setter(api),
                credentials.description(api)
            )
        })
        .collect();
    if has_certificate(api) {
        let text = "`transport(transport)`: one that shows a client certificate (mutual TLS), made with [`runtime::ReqwestTransport::builder`]";
        lines.extend(docs::item(text));
    }
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

/// Whether a scheme asks for a certificate of the client.
fn has_certificate(api: &Api) -> bool {
    let mut schemes = api.schemes.iter();
    schemes.any(|scheme| scheme.kind == SchemeKind::MutualTls)
}
