//! `headers`: the headers of answers, as constants.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::docs::{self, Comment};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::{gate, types};
use crate::model::{Api, HeaderType, ResponseHeader, Type};

pub(super) fn emit(api: &Api) -> TokenStream {
    let constants = api.headers.iter().map(|header| header.constant.as_str());
    let scope = Scope::new(api, constants);
    let constants: Vec<_> = api
        .headers
        .iter()
        .map(|header| constant(&scope, header))
        .collect();
    let imports = scope.imports();
    quote! {
        //! The headers of answers, for [`Response::header`](crate::Response::header) and
        //! [`Error::header`](crate::Error::header).
        #imports
        #(#constants)*
    }
}

fn constant(scope: &Scope<'_>, header: &ResponseHeader) -> TokenStream {
    let mut comment = Comment::of(&header.docs, || {
        format!("The header {}.", docs::code(&header.wire_name))
    });
    comment.provenance(&header.docs);
    let docs = comment.outer();
    let gates = gates(scope.api, &header.ty);
    // What is not always there cannot be imported for good.
    let spelled_out = Scope::spelled_out(scope.api);
    let of_value = if gates.is_empty() {
        scope
    } else {
        &spelled_out
    };
    let (name, wire_name) = (ident(&header.constant), &header.wire_name);
    let (header_type, value) = (scope.runtime("Header"), value(of_value, &header.ty));
    let new = if let HeaderType::Json(_) = header.ty {
        quote!(json)
    } else {
        quote!(new)
    };
    quote! {
        #docs
        #(#gates)*
        pub const #name: #header_type<#value> = #header_type::#new(#wire_name);
    }
}

/// When the models are compiled that a header consists of.
fn gates(api: &Api, ty: &HeaderType) -> Vec<TokenStream> {
    let mut modules = BTreeSet::new();
    let mut open: Vec<&Type> = ty.ty().into_iter().collect();
    while let Some(ty) = open.pop() {
        modules.extend(types::model_of(api, ty).map(|model| model.module.as_str()));
        open.extend(ty.held());
    }
    let gates = modules.into_iter();
    gates
        .filter_map(|module| gate::models(api, module))
        .collect()
}

fn value(scope: &Scope<'_>, ty: &HeaderType) -> TokenStream {
    match ty {
        HeaderType::Text => quote!(String),
        HeaderType::Integer => quote!(i64),
        HeaderType::Number => quote!(f64),
        HeaderType::Boolean => quote!(bool),
        HeaderType::Timestamp => scope.runtime("Timestamp"),
        HeaderType::Secret => scope.runtime("Secret"),
        HeaderType::Scalar(ty) | HeaderType::Json(ty) => types::rust_type(scope, ty),
        HeaderType::List(item) => {
            let item = value(scope, item);
            quote!(Vec<#item>)
        }
    }
}
