//! The module of one resource.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::body::is_raw;
use super::{call, descriptor, method, reply};
use crate::emit::docs::{self, Comment};
use crate::emit::file::File;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Api, ModelId, Output, Resource, Type};

pub(super) fn emit(api: &Api, resource: &Resource, file: &mut File) {
    let scope = Scope::new(api, declared(resource)).naming(named(resource));
    file.add(handle(&scope, resource));
    for operation in &resource.operations {
        file.add(call::emit(&scope, resource, operation));
    }
    for operation in &resource.operations {
        file.add(reply::emit(&scope, resource, operation));
    }
    for operation in &resource.operations {
        file.add(descriptor::emit(&scope, resource, operation));
    }
    let docs = comment(
        resource,
        &format!("The operations of {}.", docs::code(&resource.tag)),
    )
    .inner();
    let imports = scope.imports();
    file.begin_with(quote!(#docs #imports));
}

/// What the client gives out, with a method for each operation.
fn handle(scope: &Scope<'_>, resource: &Resource) -> TokenStream {
    let name = ident(&resource.type_name);
    let client = scope.runtime("ApiClient");
    let methods = resource
        .operations
        .iter()
        .map(|operation| method::emit(scope, resource, operation));
    let mut docs = comment(
        resource,
        &format!("The operations of {}.", docs::code(&resource.tag)),
    );
    docs.paragraph(&format!(
        "Made by [`Client::{0}`](crate::Client::{0}).",
        resource.module
    ));
    let docs = docs.outer();
    quote! {
        #docs
        #[derive(Debug, Clone, Copy)]
        pub struct #name<'c> {
            client: &'c #client,
        }
        impl<'c> #name<'c> {
            pub(crate) const fn new(client: &'c #client) -> Self {
                Self { client }
            }
            #(#methods)*
        }
    }
}

fn comment(resource: &Resource, fallback: &str) -> Comment {
    let mut comment = Comment::of(&resource.docs, || fallback.to_owned());
    comment.provenance(&resource.docs);
    comment
}

fn declared(resource: &Resource) -> impl Iterator<Item = &str> {
    let calls = resource
        .operations
        .iter()
        .map(|operation| operation.call_type.as_str());
    let replies = resource
        .operations
        .iter()
        .filter_map(|operation| match &operation.output {
            Output::Reply(reply) => Some(reply.name.as_str()),
            _ => None,
        });
    let choices = resource
        .operations
        .iter()
        .filter_map(|operation| operation.body.as_ref())
        .filter(|body| body.alternatives.len() > 1)
        .map(|body| body.choice.as_str());
    std::iter::once(resource.type_name.as_str())
        .chain(calls)
        .chain(replies)
        .chain(choices)
}

/// The models of bodies and answers, which the code of the calls has to name.
fn named(resource: &Resource) -> HashSet<ModelId> {
    fn add(ty: &Type, models: &mut HashSet<ModelId>) {
        if let Type::Model(id) = ty {
            models.insert(*id);
        }
        for held in ty.held() {
            add(held, models);
        }
    }
    let mut models = HashSet::new();
    for operation in &resource.operations {
        let bodies = operation.body.iter().flat_map(|body| &body.alternatives);
        let bodies = bodies.filter(|body| !is_raw(body)).map(|body| &body.ty);
        for ty in bodies.chain(operation.successes()) {
            add(ty, &mut models);
        }
    }
    models
}
