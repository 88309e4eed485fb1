//! Integers of a known set, open to values the set does not know.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::conversions;
use super::enum_::variant_docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{IntegerVariant, Model};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, variants: &[IntegerVariant]) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let declared = variants.iter().map(|variant| {
        let docs = variant_docs(&variant.value.to_string(), variant.description.as_deref());
        let name = ident(&variant.name);
        quote!(#docs #name,)
    });
    let names: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let values: Vec<_> = variants
        .iter()
        .map(|variant| literal(variant.value))
        .collect();
    let display = conversions::display(scope, &name, &quote!(&self.value()));
    let decode = conversions::decode(
        scope,
        model,
        |reader| quote!(#reader.integer().map(Self::from)),
    );
    let encode = conversions::encode(
        scope,
        model,
        |writer| quote!(#writer.integer(self.value());),
    );
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared)*
            /// A value that this version of the crate does not know. It is sent back as it came.
            Unknown(i64),
        }
        impl #name {
            /// The value as the API has it.
            #[must_use]
            pub const fn value(self) -> i64 {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    unknown => Self::Unknown(unknown),
                }
            }
        }
        #display
        #decode
        #encode
        #[cfg(feature = "serde")]
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }
    }
}

/// A literal with its sign: a pattern takes no expression. The least `i64` has no positive counterpart.
fn literal(value: i64) -> TokenStream {
    let literal = Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}
