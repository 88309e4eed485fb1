//! The method of an operation on its resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::{comment, parameter};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Deprecation, Operation, Output, Requirement, Resource};

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
    if let Some(body) = operation
        .body
        .as_ref()
        .filter(|body| body.requirement == Requirement::Required)
    {
        let ty = types::rust_type(scope, &body.ty);
        arguments.push(quote!(body: #ty));
        steps.push(quote!(.json(body)));
    }
    let start = start(scope, operation);
    let deprecated = (operation.deprecation == Deprecation::Deprecated)
        .then(|| quote!(#[deprecated = "deprecated in the API's document"]));
    let lint = (arguments.len() > 6).then(|| {
        quote!(#[allow(clippy::too_many_arguments, reason = "the document requires all of them")])
    });
    quote! {
        #docs
        #deprecated
        #lint
        pub fn #name(&self, #(#arguments),*) -> #call {
            #call(#start #(#steps)*)
        }
    }
}

fn start(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let descriptor = ident(&operation.descriptor);
    let decoder = match &operation.output {
        Output::Page(page) => {
            let (call, pages) = (scope.runtime("PagedCall"), ident(&page.descriptor));
            return quote!(#call::new(self.client, &#descriptor, &#pages));
        }
        Output::Nothing => quote!(nothing),
        Output::Json(_) => quote!(json),
        Output::JsonOrEmpty(_) => quote!(json_or_empty),
    };
    let (call, decode) = (scope.runtime("Call"), scope.runtime("decode"));
    quote!(#call::new(self.client, &#descriptor, #decode::#decoder))
}
