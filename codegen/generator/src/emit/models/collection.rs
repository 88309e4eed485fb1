//! Lists and maps that contain themselves: an alias would have no end.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Model, Type};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, ty: &Type) -> TokenStream {
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let name = ident(&model.name);
    let inner = types::rust_type(scope, ty);
    let decode_trait = scope_decode(scope, model);
    let decode = conversions::decode(
        scope,
        model,
        |reader| quote!(#decode_trait::decode(#reader).map(Self)),
    );
    let encode = conversions::encode(scope, model, |writer| quote!(self.0.encode(#writer);));
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
        pub struct #name(pub #inner);
        impl From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self(value)
            }
        }
        #decode
        #encode
    }
}

fn scope_decode(scope: &Scope<'_>, model: &Model) -> TokenStream {
    if model.usage.received {
        scope.runtime("json::Decode")
    } else {
        TokenStream::new()
    }
}
