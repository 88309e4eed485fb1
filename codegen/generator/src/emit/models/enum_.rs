//! Strings of a known set, open to values the set does not know.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use crate::emit::docs;
use crate::emit::markdown;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Model, Variant};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, variants: &[Variant]) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let unknown = scope.runtime("UnknownValue");
    let from_str = scope.import("std::str::FromStr");
    let infallible = scope.import("std::convert::Infallible");
    let declared = variants.iter().map(|variant| {
        let docs = variant_docs(&variant.wire_name, variant.description.as_deref());
        let name = ident(&variant.name);
        quote!(#docs #name,)
    });
    let names: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let values: Vec<_> = variants
        .iter()
        .map(|variant| variant.wire_name.as_str())
        .collect();
    let many = lint(variants.len());
    let display = conversions::display(scope, &name, &quote!(self.as_str()));
    let decode = conversions::decode(
        scope,
        model,
        |reader| quote!(#reader.text().map(Self::from)),
    );
    let encode = conversions::encode(
        scope,
        model,
        |writer| quote!(#writer.string(self.as_str());),
    );
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared)*
            /// A value that this version of the crate does not know. It is sent back as it came.
            Unknown(#unknown),
        }
        impl #name {
            /// The value as the API spells it.
            #many
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }
        impl From<&str> for #name {
            #many
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    unknown => Self::Unknown(#unknown::__new(unknown)),
                }
            }
        }
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }
        impl #from_str for #name {
            type Err = #infallible;
            fn from_str(value: &str) -> Result<Self, #infallible> {
                Ok(Self::from(value))
            }
        }
        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        #display
        #decode
        #encode
        #[cfg(feature = "serde")]
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

/// The value, and what the document says of it.
pub(super) fn variant_docs(value: &str, description: Option<&str>) -> TokenStream {
    let code = docs::code(value);
    match description.map(markdown::one_line) {
        Some(text) if !text.is_empty() => docs::line(&format!("{code}: {text}")),
        _ => docs::line(&code),
    }
}

/// One line for each value: a long set is no complicated function.
fn lint(values: usize) -> TokenStream {
    if values > 80 {
        quote!(#[allow(clippy::too_many_lines, reason = "one line for each value")])
    } else {
        TokenStream::new()
    }
}
