//! Integers with a meaning of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Model, Sign};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, sign: Sign) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let display = conversions::display(scope, &name, &quote!(&self.0));
    let (integer, method) = match sign {
        Sign::Signed => (quote!(i64), quote!(integer)),
        Sign::Unsigned => (quote!(u64), quote!(unsigned)),
    };
    let decode = conversions::decode(scope, model, |reader| quote!(#reader.#method().map(Self)));
    let encode = conversions::encode(scope, model, |writer| quote!(#writer.#method(self.0);));
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
        pub struct #name(#integer);
        impl #name {
            /// Takes the number as it is.
            #[must_use]
            pub const fn new(value: #integer) -> Self {
                Self(value)
            }
            /// The number.
            #[must_use]
            pub const fn get(self) -> #integer {
                self.0
            }
        }
        impl From<#integer> for #name {
            fn from(value: #integer) -> Self {
                Self(value)
            }
        }
        impl From<#name> for #integer {
            fn from(value: #name) -> Self {
                value.0
            }
        }
        #display
        #decode
        #encode
    }
}
