//! The type of a call, with a setter for each optional parameter.

use proc_macro2::TokenStream;
use quote::quote;

use super::parameter;
use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Operation, Output, Parameter, Requirement, Resource};

pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> TokenStream {
    let name = ident(&operation.call_type);
    let docs = docs::line(&format!(
        "A call of [`{}::{}`].",
        resource.type_name, operation.method_name
    ));
    let (macro_name, inner) = match &operation.output {
        Output::Nothing => ("call", quote!(Call<()>)),
        Output::Json(ty) => {
            let ty = types::rust_type(scope, ty);
            ("call", quote!(Call<#ty>))
        }
        Output::JsonOrEmpty(ty) => {
            let ty = types::rust_type(scope, ty);
            ("call", quote!(Call<Option<#ty>>))
        }
        Output::Page(page) => {
            let ty = types::rust_type(scope, &page.row);
            ("paged_call", quote!(PagedCall<#ty>))
        }
    };
    let macro_name = ident(macro_name);
    let optional = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.requirement == Requirement::Optional);
    let mut setters: Vec<_> = controls(operation)
        .iter()
        .chain(optional)
        .map(|parameter| parameter::setter(scope, parameter))
        .collect();
    if let Some(body) = operation
        .body
        .as_ref()
        .filter(|body| body.requirement == Requirement::Optional)
    {
        setters.push(parameter::body_setter(scope, body));
    }
    let setters = (!setters.is_empty()).then(|| quote!(impl #name { #(#setters)* }));
    quote! {
        openapi_runtime::#macro_name! {
            #docs
            pub struct #name(#inner);
        }
        #setters
    }
}

/// The parameters that paging drives; they are set like others, to begin elsewhere.
fn controls(operation: &Operation) -> &[Parameter] {
    match &operation.output {
        Output::Page(page) => &page.controls,
        Output::Nothing | Output::Json(_) | Output::JsonOrEmpty(_) => &[],
    }
}
