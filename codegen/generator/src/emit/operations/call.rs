//! The type of a call, with a setter for each optional parameter.

use proc_macro2::TokenStream;
use quote::quote;

use super::{body, output, parameter};
use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Operation, Output, Requirement, Resource};

pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> TokenStream {
    let name = ident(&operation.call_type);
    let docs = docs::line(&format!(
        "A call of [`{}::{}`].",
        resource.type_name, operation.method_name
    ));
    let macro_name = match &operation.output {
        Output::Page(_) => "paged_call",
        _ => "call",
    };
    let inner = inner(scope, operation);
    let macro_name = ident(macro_name);
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.requirement == Requirement::Optional);
    let mut setters: Vec<_> = operation
        .output
        .controls()
        .iter()
        .chain(optional)
        .map(|parameter| parameter::setter(scope, parameter))
        .collect();
    setters.extend(body::setter(scope, operation));
    if let Some(stream) = &operation.stream {
        setters.push(output::ending(scope, operation, stream));
    }
    let setters = (!setters.is_empty()).then(|| quote!(impl #name { #(#setters)* }));
    let choice = body::choice(scope, resource, operation);
    quote! {
        openapi_runtime::#macro_name! {
            #docs
            pub struct #name(#inner);
        }
        #setters
        #choice
    }
}

/// The call of the runtime that the type wraps.
fn inner(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    if let Output::Page(page) = &operation.output {
        let row = types::rust_type(scope, &page.row);
        return quote!(PagedCall<#row>);
    }
    let value = output::value(scope, &operation.output);
    quote!(Call<#value>)
}
