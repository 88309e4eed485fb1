//! The method of an operation on its resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::{body, comment, output, parameter};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::similar::any_similar;
use crate::emit::types;
use crate::model::{Deprecation, Operation, Requirement, Resource, Type};

pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> TokenStream {
    let docs = comment::emit(scope, resource, operation).outer();
    let (name, call) = (ident(&operation.method_name), ident(&operation.call_type));
    let (mut arguments, mut steps) = (Vec::new(), Vec::new());
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.requirement == Requirement::Required)
    {
        let (argument, step) = parameter::argument(scope, parameter);
        arguments.push(argument);
        steps.push(step);
    }
    if let Some((argument, step)) = body::argument(scope, operation) {
        arguments.push(argument);
        steps.push(step);
    }
    let start = output::start(scope, operation);
    let deprecated = (operation.deprecation == Deprecation::Deprecated)
        .then(|| quote!(#[deprecated = "deprecated in the API's document"]));
    let required = || {
        let parameters = operation.parameters.iter();
        parameters.filter(|parameter| parameter.requirement == Requirement::Required)
    };
    let booleans = required()
        .filter(|parameter| *types::resolve(scope.api, &parameter.ty) == Type::Boolean)
        .count();
    let lints: Vec<TokenStream> = [
        any_similar(required().map(|parameter| parameter.name.as_str()))
            .then(|| quote!(clippy::similar_names)),
        (arguments.len() > 6).then(|| quote!(clippy::too_many_arguments)),
        (booleans > 3).then(|| quote!(clippy::fn_params_excessive_bools)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let lint = (!lints.is_empty())
        .then(|| quote!(#[allow(#(#lints,)* reason = "the document requires all of them")]));
    quote! {
        #docs
        #deprecated
        #lint
        pub fn #name(&self, #(#arguments),*) -> #call {
            #call(#start #(#steps)*)
        }
    }
}
