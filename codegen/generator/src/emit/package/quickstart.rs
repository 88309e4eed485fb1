//! The first lines that a reader of the crate sees.

use proc_macro2::TokenStream;
use quote::quote;

use super::credentials::Credentials;
use crate::emit::example;
use crate::emit::names::ident;
use crate::emit::scope::{Scope, crate_name};
use crate::model::{
    Api, Deprecation, Operation, Output, Requirement, Resource, SchemeOrigin, SecurityScheme,
};
use crate::server;

/// A program that makes a client and one call, as lines of Rust without a block around them.
pub(super) fn lines(api: &Api) -> Vec<String> {
    let scope = Scope::outside(api);
    let name = crate_name(api);
    let client = scope.import(&format!("{name}::Client"));
    // What the document does not speak of is nothing to begin with.
    let implied = |scheme: &SecurityScheme| scheme.origin == SchemeOrigin::Implied;
    let credentials = Credentials::of(api);
    let credentials = credentials
        .first()
        .filter(|_| !api.schemes.iter().any(implied))
        .map(|credentials| credentials.example(&scope, &format!("{name}::Secret")));
    let call = simplest(api)
        .and_then(|(resource, operation)| {
            example::call(&scope, &ident("client"), resource, operation)
        })
        .unwrap_or_default();
    let base_url =
        (!server::is_complete(&api.base_url)).then(|| quote!(.base_url("https://api.example.com")));
    let program: TokenStream = quote! {
        async fn quickstart() -> Result<(), Box<dyn std::error::Error>> {
            let client = #client::builder() #base_url #credentials.build()?;
            #call
            Ok(())
        }
    };
    let imports = scope.imports();
    let mut lines = example::lines(&imports);
    lines.push(String::new());
    lines.extend(example::lines(&program));
    lines
}

/// The feature that the program needs.
pub(super) fn feature(api: &Api) -> Option<&str> {
    let (resource, _) = simplest(api)?;
    resource.feature.as_deref()
}

/// A list without required parameters is best, then any read without, then whatever there is.
fn simplest(api: &Api) -> Option<(&Resource, &Operation)> {
    let all: Vec<_> = api.operations_with_resources().collect();
    // Of several best, `max_by_key` gives the last.
    all.into_iter().rev().max_by_key(|(_, operation)| {
        let free = operation.body.is_none()
            && operation
                .parameters
                .iter()
                .all(|parameter| parameter.requirement == Requirement::Optional);
        let current = operation.deprecation == Deprecation::Current;
        let list = matches!(operation.output, Output::Page(_));
        let answers = operation.output != Output::Nothing;
        (current, free, list, answers)
    })
}
