//! `headers`: the headers of answers, as constants.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::docs::{self, Comment};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Api, HeaderType, ResponseHeader};

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
    let (name, wire_name) = (ident(&header.constant), &header.wire_name);
    let (header_type, value) = (scope.runtime("Header"), value(scope, &header.ty));
    quote! {
        #docs
        pub const #name: #header_type<#value> = #header_type::new(#wire_name);
    }
}

fn value(scope: &Scope<'_>, ty: &HeaderType) -> TokenStream {
    match ty {
        HeaderType::Text => quote!(String),
        HeaderType::Integer => quote!(i64),
        HeaderType::Number => quote!(f64),
        HeaderType::Boolean => quote!(bool),
        HeaderType::Timestamp => scope.runtime("Timestamp"),
        HeaderType::Secret => scope.runtime("Secret"),
        HeaderType::Json => {
            let json = scope.runtime("json");
            quote!(#json::Value)
        }
        HeaderType::List(item) => {
            let item = value(scope, item);
            quote!(Vec<#item>)
        }
    }
}
