//! Integers with a meaning of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::Model;

pub(super) fn emit(scope: &Scope<'_>, model: &Model) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let display = conversions::display(scope, &name, &quote!(&self.0));
    let decode = conversions::decode(scope, model, |reader| quote!(#reader.integer().map(Self)));
    let encode = conversions::encode(scope, model, |writer| quote!(#writer.integer(self.0);));
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
        pub struct #name(i64);
        impl #name {
            /// Takes the number as it is.
            #[must_use]
            pub const fn new(value: i64) -> Self {
                Self(value)
            }
            /// The number.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                Self(value)
            }
        }
        impl From<#name> for i64 {
            fn from(value: #name) -> Self {
                value.0
            }
        }
        #display
        #decode
        #encode
    }
}
